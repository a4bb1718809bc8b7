# Wat er mis is in een bestand van de gebruiker, en (.hint) hoe het te verhelpen is. Kort, precies, zonder verwijt.

## Elk bestand

not-utf8 = Dit is geen UTF-8-tekst: byte { $byte } past er niet in.
    .hint = Bewaar het bestand met de codering UTF-8.
not-yaml = Dit is geen geldige YAML: { $problem }.
    .hint = Herstel het inspringen, de aanhalingstekens of het haakje hier of op de regel erboven.
yaml-colon = Een dubbele punt met een spatie erachter mag niet in een tekst staan.
    .hint = Zet de tekst tussen aanhalingstekens; of laat een veld beginnen waar de velden erboven beginnen.
yaml-colon-in-text = In de tekst van “{ $field }” staat een dubbele punt met een spatie erachter; daar leest YAML een veld in.
    .hint = Zet de tekst tussen aanhalingstekens: { $written }
yaml-hyphen = Een lijst mag niet op de regel van het veld beginnen.
    .hint = Zet het streepje op de volgende regel, of de tekst tussen aanhalingstekens.
yaml-quote-open = Het aanhalingsteken hier wordt nergens gesloten.
    .hint = Sluit het. Tussen enkele aanhalingstekens schrijf je een apostrof dubbel, tussen dubbele niet.
yaml-bracket-open = Het haakje hier is niet gesloten, of tussen twee onderdelen ontbreekt een komma.
    .hint = Sluit het, zet een komma, of zet de tekst tussen aanhalingstekens.
yaml-misfit = Dit past niet bij wat erboven staat.
    .hint = Laat de regel even ver inspringen als de regels waar die bij hoort; na een sluitend aanhalingsteken of haakje mag niets volgen.
yaml-no-colon = Deze regel heeft geen dubbele punt, en is dus geen veld.
    .hint = Laat de regel inspringen als die bij de tekst erboven hoort; of schrijf een dubbele punt en een spatie na de naam van het veld, of een spatie na het streepje.
yaml-sign = Geen tekst mag met “{ $value }” beginnen, behalve tussen aanhalingstekens.
    .hint = Zet de tekst tussen aanhalingstekens.
yaml-tab = Een tab mag niet gebruikt worden om in te springen.
    .hint = Zet er spaties voor in de plaats.
yaml-alias = Er is hierboven geen anker waar dit sterretje naar verwijst.
    .hint = Verbeter de naam, of zet de tekst tussen aanhalingstekens.
yaml-escape = Tussen dubbele aanhalingstekens mag een backslash niet voor dit teken staan.
    .hint = Schrijf de backslash dubbel, of gebruik enkele aanhalingstekens.
yaml-documents = Het bestand gaat verder na een regel “---”.
    .hint = Haal die regel weg, of wat erna komt.
yaml-character = Het teken { $value } mag niet in een tekstbestand staan.
    .hint = Haal het weg; in de meeste editors is het onzichtbaar.
yaml-tag = Het label “{ $value }” betekent hier niets.
    .hint = Haal het weg, of zet de tekst tussen aanhalingstekens.
yaml-key = Een lijst of een groep velden kan geen naam van een veld zijn.
    .hint = Schrijf een naam voor de dubbele punt.
yaml-merge = Na “<<” worden velden van een andere plaats verwacht.
    .hint = Verwijs ernaar met een sterretje, zoals “<<: *naam”.
yaml-circle = Dit verwijst naar zichzelf.
    .hint = Schrijf uit wat er bedoeld is.
yaml-deep = De haken of lijsten zitten te diep in elkaar.
    .hint = Zoek naar haken die nergens sluiten.
key-twice = “{ $key }” staat er twee keer.
    .hint = Houd een van de twee; YAML laat de eerste stilletjes vallen.
field-missing = “{ $field }” ontbreekt.
    .hint = Voeg het toe.
field-empty = “{ $field }” is leeg.
    .hint = Vul het in.
field-unknown = Onbekend veld “{ $field }”.
    .hint = Haal het weg, of bekijk de lijst van velden in de documentatie.
field-misspelt = Onbekend veld “{ $field }”.
    .hint = Bedoel je “{ $nearest }”?
field-missing-misspelt = “{ $field }” ontbreekt.
    .hint = Bedoel je dat met “{ $written }”?
choice-unknown = “{ $value }” is geen waarde van “{ $field }”.
    .hint = Kies uit: { $choices }.
not-a-slug = “{ $field }” kan niet “{ $value }” zijn.
    .hint = Gebruik kleine letters, cijfers en losse koppeltekens, zoals in “{ $nearest }”.
not-a-web-address = “{ $value }” is geen webadres.
    .hint = Schrijf het voluit, zoals https://www.example.org/pagina.
not-an-iso-date = “{ $value }” is geen datum of periode in ISO 8601.
    .hint = Schrijf 2023, 2023-03, 2023-03-17 of 2023-03-18/2023-03-19.
not-a-date = “{ $value }” bij “{ $field }” is geen dag.
    .hint = Schrijf een bestaande dag als 2023-03-17.
not-yes-or-no = “{ $value }” bij “{ $field }” is niet true of false.
    .hint = Schrijf true of false.
not-a-number = “{ $value }” bij “{ $field }” is geen getal.
    .hint = Schrijf het met cijfers en een decimale punt, zoals 1200000 of 0.2.
number-too-small = “{ $field }” is kleiner dan { $limit }.
    .hint = Schrijf { $limit } of meer.
number-too-large = “{ $field }” is groter dan { $limit }.
    .hint = Schrijf { $limit } of minder.
not-text = “{ $field }” moet tekst zijn.
    .hint = Zet tekst achter de dubbele punt, geen lijst of velden.
one-value-expected = “{ $field }” moet één waarde zijn.
    .hint = Zet die achter de dubbele punt, geen lijst of velden.
not-a-list = “{ $field }” moet een lijst zijn.
    .hint = Begin elk onderdeel op een eigen regel met een streepje.
not-a-mapping = “{ $field }” moet eigen velden hebben.
    .hint = Zet eronder regels van de vorm “naam: waarde”.
fields-expected = Hier worden velden verwacht.
    .hint = Zet eronder regels van de vorm “naam: waarde”.
not-valid = “{ $field }” klopt niet: { $message }.

## Artikelen

front-matter-missing = Het artikel heeft geen kop met gegevens (front matter).
    .hint = Begin het bestand met een regel “---”, dan title, published en language, dan een regel “---”.
front-matter-misspelt = Het veld “{ $field }” betekent hier niets.
    .hint = Bedoel je “{ $nearest }”? Is het een veld van jezelf, laat het dan staan.
article-in-future = “published” is een dag die nog moet komen: { $day }.
    .hint = Verbeter de datum als dat een vergissing is.
article-empty = Het artikel heeft geen tekst.
    .hint = Zet de tekst onder de gegevens, of verwijder het bestand.
article-other-language = Bij dit artikel staat dat het in het { $declared ->
        [nl] Nederlands
        [en] Engels
       *[other] “{ $declared }”
    } is, maar het lijkt { $like ->
        [nl] Nederlands
        [en] Engels
       *[other] “{ $like }”
    }; de beweringen worden nu met de verkeerde taalregels gezocht.
    .hint = Schrijf “language: { $like }” in de kop van het artikel.
article-conflict = Van regel { $start } tot en met { $end } staan hier twee versies: git kon ze niet samenvoegen.
    .hint = Houd van beide wat klopt, en haal de regels met <<<<<<<, ======= en >>>>>>> weg.
article-twice = Er is nog een artikel met de naam “{ $id }”: { $other }.
    .hint = Hernoem een van de twee; een artikel wordt herkend aan zijn bestandsnaam.
articles-missing = De map met artikelen is er niet.
    .hint = Maak haar, of verbeter “articles” of “docs_dir” in mkdocs.yml.
article-elsewhere = Dit bestand hoort niet bij de artikelen van de site, in { $folder }.
    .hint = Zet het daar, of probeer het uit met --dry-run.
file-unreadable = Dit bestand is niet te lezen: { os-reason }.
    .hint = Kijk of het er is en of je het mag lezen.

## Beginnen

folder-not-empty = In deze map staat al iets, of dit is een bestand.
    .hint = Noem een map die er nog niet is of die leeg is.
folder-unwritable = De site kan hier niet gemaakt worden: { os-reason }.
    .hint = Kijk of je hier mag schrijven en of er ruimte op de schijf is.

## Artikelen binnenhalen

source-empty = Er staat niets in.
    .hint = { $source ->
        [standard-input] Geef de tekst via de standaardinvoer, zoals in “toetssteen add - < artikel.txt”.
       *[file] Voeg een bestand met de tekst van het artikel toe.
    }
source-is-folder = Dit is een map.
    .hint = Noem de bestanden erin, zoals in “toetssteen add { $path }/*”.
source-missing = Dit bestand is er niet.
    .hint = Noem een bestand, een webadres dat met https:// begint, of - voor de standaardinvoer.
source-too-large = Dit is groter dan { $limit } MB, te groot voor een artikel.
    .hint = Voeg alleen het artikel toe, zonder foto’s en bijlagen.
source-not-text = Dit is geen webpagina, tekst of document.
    .hint = Voeg een webpagina, .txt, .md, .docx of .pdf toe; bewaar andere documenten als een van die.
document-broken = Dit document is niet te lezen; het is beschadigd, of niet wat zijn naam zegt.
    .hint = Open het in zijn eigen programma en bewaar het opnieuw, of voeg de tekst toe als .txt.
pdf-locked = Deze pdf zit op slot met een wachtwoord.
    .hint = Bewaar hem zonder wachtwoord, of voeg de tekst toe als .txt.
pdf-without-text = Deze pdf bevat afbeeldingen van bladzijden en geen tekst.
    .hint = Laat een programma de tekst herkennen (OCR) en voeg toe wat dat maakt, of tik de passages over in een bestand .txt.
no-article-text = Hier is geen artikel gevonden.
    .hint = Voeg de pagina van één artikel toe, geen voorpagina. Haalt de pagina haar tekst op met een script, bewaar haar dan in je browser en voeg dat bestand toe, of voeg de tekst zelf toe als .txt.
page-behind-paywall = Alleen het begin van dit artikel is gratis.
    .hint = Lees het met je abonnement, bewaar de pagina in je browser en voeg dat bestand toe, of voeg de tekst zelf toe als .txt.
page-asks-login = Deze pagina vraagt om in te loggen.
    .hint = Log in met je browser, bewaar de pagina en voeg dat bestand toe, of voeg de tekst zelf toe als .txt.
page-asks-consent = Deze pagina vraagt eerst wat zij op je computer mag bewaren.
    .hint = Beantwoord die vraag in je browser, bewaar de pagina en voeg dat bestand toe, of voeg de tekst zelf toe als .txt.
download-no-address = Dit is geen adres van een webpagina.
    .hint = Schrijf het adres zoals je browser het laat zien, vanaf https://.
download-no-host = Deze site bestaat niet, of deze computer heeft geen verbinding.
    .hint = Kijk of het adres in je browser opengaat.
download-refused = De site is niet te bereiken.
    .hint = Probeer het later nog eens, of bewaar de pagina in je browser en voeg dat bestand toe.
download-insecure = De site kan niet aantonen dat zij is wie zij zegt: haar certificaat klopt niet.
    .hint = Kijk of het adres klopt; vertrouw je de site, bewaar de pagina dan in je browser en voeg dat bestand toe.
download-timeout = De site doet te lang over haar antwoord.
    .hint = Probeer het later nog eens, of bewaar de pagina in je browser en voeg dat bestand toe.
download-loop = De site stuurt ons steeds door van het ene adres naar het andere.
    .hint = Bewaar de pagina in je browser en voeg dat bestand toe.
download-broken = De pagina is niet heel aangekomen.
    .hint = Probeer het nog eens, of bewaar de pagina in je browser en voeg dat bestand toe.
download-status = { $status ->
    [404] Op dit adres is geen pagina (404)
    [410] Op dit adres is geen pagina meer (410)
    [401] De site laat ons alleen met een wachtwoord binnen (401)
    [403] De site laat ons niet binnen (403)
    [429] De site vraagt ons het kalmer aan te doen (429)
   *[other] De site antwoordt met een fout ({ $status })
}.
    .hint = Kijk of het adres in je browser opengaat; zo ja, bewaar de pagina daar en voeg dat bestand toe.
folder-locked = Een ander programma is al te lang bezig artikelen in deze map te zetten.
    .hint = Wacht tot het klaar is, of sluit het af, en probeer het opnieuw.
article-unwritable = Het artikel is niet te schrijven: { os-reason }. Er is niets veranderd.
    .hint = Kijk of je in de map met artikelen mag schrijven.
article-no-room = Op de schijf is geen ruimte voor het artikel. Er is niets veranderd.
    .hint = Maak ruimte en probeer het nog eens.

## De sprekers

speaker-twice = “{ $name }” hoort al bij { $other }.
    .hint = Haal het weg bij een van de twee, of maak er één spreker van.

## Het bestand met beweringen

ledger-missing = Er is hier geen bestand met beweringen.
    .hint = Maak het met “toetssteen extract”, of verbeter “claims” in mkdocs.yml.
ledger-lost = Het bestand met beweringen is weg; in de laatste commit van git staat het nog.
    .hint = Haal het terug met “git checkout HEAD -- { $path }”. Wil je echt opnieuw beginnen, leg dan eerst vast dat het weg is.
ledger-is-list = Het bestand is een lijst; de beweringen moeten onder “claims:” staan.
    .hint = Zet een regel “claims:” boven de lijst.
ledger-is-text = Het bestand is een tekst, geen bestand met beweringen.
    .hint = Begin het met een regel “claims:” en zet de beweringen eronder, elk met een streepje.
ledger-locked = Een ander programma schrijft al te lang in dit bestand.
    .hint = Wacht tot het klaar is, of sluit het af, en probeer het opnieuw.
ledger-unwritable = Dit bestand is niet te schrijven: { os-reason }. Het is zoals het was.
    .hint = Kijk of je in de map ervan mag schrijven.
disk-full = Er is op de schijf geen plaats voor het nieuwe bestand. Het oude is zoals het was.
    .hint = Maak ruimte en probeer het opnieuw.
ledger-not-mergeable = De nieuwe beweringen passen niet in dit bestand zonder aan jouw tekst te komen. Het is zoals het was.
    .hint = Zet “claims:” op een eigen regel en daaronder elke bewering, beginnend met een streepje.
id-twice = De id “{ $id }” staat er twee keer; de andere staat op regel { $other }.
    .hint = Verander de id van de bewering die nog niet gepubliceerd is.
conflict = Hier staan twee versies van “{ $id }”, van regel { $start } tot en met { $end }: git kon ze niet samenvoegen.
    .hint = Houd van beide wat klopt, haal de regels met <<<<<<<, ======= en >>>>>>> weg, en controleer opnieuw. Tot dan wordt hier niets in geschreven.
conflict-outside-entries = Van regel { $start } tot en met { $end } staan hier twee versies: git kon ze niet samenvoegen.
    .hint = Houd van beide wat klopt, haal de regels met <<<<<<<, ======= en >>>>>>> weg, en controleer opnieuw. Tot dan wordt hier niets in geschreven.
conflict-mark = Hier staat nog een merkteken van git, { $mark }: twee versies zijn samengevoegd, maar niet helemaal.
    .hint = Kijk of klopt wat eromheen staat, en haal de regel weg. Tot dan wordt hier niets in geschreven.
id-in-two-files = De id “{ $id }” staat in twee bestanden; de andere is { $other }.
    .hint = Verander de id van de bewering die nog niet gepubliceerd is; of haal weg wat een kopie is.
already-split = Het bestand met beweringen bestaat al uit een bestand per artikel.
    .hint = Met “toetssteen join” maak je er één bestand van.
already-joined = De beweringen staan al in één bestand.
    .hint = Met “toetssteen split” krijgt elk artikel een eigen bestand.
another-ledger = Dit wordt niet gelezen: de beweringen staan in { $ledger }.
    .hint = Kijk of iemand er na een split of join nog iets in heeft bewaard; zet het dan ergens anders.
in-the-way = Dit staat op de plek waar de beweringen moeten komen.
    .hint = Misschien is het overgebleven van een split of join die werd afgebroken. Kijk wat erin staat en zet het ergens anders.
ledger-not-splittable = Deze beweringen zijn niet te verdelen of samen te voegen zonder iets te verliezen. Alles is zoals het was.
    .hint = Zet “claims:” alleen op een regel en elke bewering daaronder, met een streepje ervoor.
anchor-in-another-file = “{ $id }” gebruikt een anker (&) dat in het bestand van een ander artikel zou komen. Alles is zoals het was.
    .hint = Schrijf voluit waar het sterretje (*) voor staat.
article-not-a-file-name = Het artikel van “{ $id }”, “{ $article }”, kan geen bestandsnaam zijn.
    .hint = Geef het bestand van het artikel een andere naam, en “article” hier ook.
entries-begin-elsewhere = De beweringen in dit bestand beginnen in kolom { $column }, die in { $other } in kolom { $others }.
    .hint = Laat ze even ver inspringen.
entry-not-joinable = “{ $id }” zou in één bestand iets anders zeggen: in een ander bestand heet een anker (&) net zo. Alles is zoals het was.
    .hint = Geef het anker een andere naam.
setting-not-changeable = Deze instelling kan het programma niet veranderen. Alles is zoals het was.
    .hint = Schrijf onder “toetssteen” zelf “claims: { $value }”, zonder omwegen, en probeer het nog eens.
verdict-unknown = Er is geen oordeel “{ $verdict }”.
    .hint = Kies uit: { $choices }.
verdict-misspelt = Er is geen oordeel “{ $verdict }”.
    .hint = Bedoel je “{ $nearest }”? De oordelen zijn: { $choices }.
reviewed-without-verdict = “{ $id }” heeft een datum van toetsing en geen oordeel.
    .hint = Vul “verdict” in, of maak “reviewed” leeg.
reviewed-without-headline = “{ $id }” heeft een datum van toetsing en geen conclusie in de kop.
    .hint = Vul “headline” in, of maak “reviewed” leeg.
reviewed-without-reviewer = “{ $id }” is getoetst, maar er staat niet bij door wie.
    .hint = Vul “reviewer” in.
reviewed-without-explanation = “{ $id }” is getoetst, maar het oordeel is niet uitgelegd.
    .hint = Vul “explanation” in.
day-in-future = “{ $field }” van “{ $id }” is een dag die nog moet komen: { $day }.
    .hint = Verbeter jaar, maand of dag.
reviewed-before-article = “{ $id }” is getoetst op { $day }, voordat het artikel verscheen op { $published }.
    .hint = Verbeter “reviewed” hier, of “published” in het artikel.
not-published-yet = “{ $id }” heeft een oordeel, maar nog geen datum bij “reviewed”; lezers zien het oordeel dus nog niet.
    .hint = Vul de dag in als de toetsing klaar is.
headline-not-published-yet = “{ $id }” heeft een conclusie in de kop, maar nog geen datum bij “reviewed”; lezers zien haar dus nog niet.
    .hint = Vul de dag in als de toetsing klaar is.
dismissed-with-verdict = “{ $id }” is afgewezen en heeft toch een oordeel.
    .hint = Haal “dismissed” weg om het oordeel te publiceren, of maak “verdict” leeg om de bewering weg te laten.
approver-is-reviewer = Bij “{ $id }” is { $name } zowel toetser als tweede lezer.
    .hint = Laat iemand anders meelezen, of maak “approved_by” leeg.
source-twice = “{ $id }” noemt een bron twee keer; de andere staat op regel { $other }.
    .hint = Houd een van de twee, of geef het adres van de pagina die bedoeld was.
citation-unknown = De uitleg van “{ $id }” verwijst naar bron { $number }, en { $count ->
    [0] er zijn geen bronnen.
    [one] er is er maar één.
   *[other] er zijn er maar { $count }.
}
    .hint = Verbeter het getal, of voeg de bron toe.
exception-misspelt = Er is geen redactionele regel “{ $rule }”.
    .hint = Bedoel je “{ $nearest }”?
exception-unknown = Er is geen redactionele regel “{ $rule }”.
    .hint = Kies uit: { $choices }.
verdict-changed = “{ $id }” is gepubliceerd met een ander oordeel, “{ $before }”, en “updates” zegt niet waarom het veranderd is.
    .hint = Zet het bij “updates”: date, kind en note.
id-changed = “{ $id }” had een andere id, “{ $before }”: links naar de pagina werken niet meer.
    .hint = Zet de oude id terug.
ledger-emptied = Er staat geen enkele bewering meer in; bij { $since } { $count ->
        [one] was het er één
       *[other] waren het er { $count }
    }.
    .hint = Haal ze terug met “git checkout { $since } -- { $file }”, of leg het zo vast als het de bedoeling is.
review-removed = De gepubliceerde toetsing “{ $id }” staat er niet meer bij.
    .hint = Zet haar terug: wat gepubliceerd is, wordt verbeterd en niet verwijderd.
revision-unknown = git kent hier geen versie “{ $since }”.
    .hint = Noem een commit of branch die er is, zoals HEAD of origin/main.
article-gone = “{ $id }” komt uit een artikel dat er niet is: “{ $article }”.
    .hint = Zet het artikel terug, of verbeter “article” als het bestand nu anders heet.
article-misspelt = “{ $id }” komt uit een artikel dat er niet is: “{ $article }”.
    .hint = Bedoel je “{ $nearest }”?
quote-gone = De passage van “{ $id }” staat niet meer in het artikel “{ $article }”.
    .hint = Voer “toetssteen extract” uit: dat vindt de passage terug, of markeert de bewering als verdwenen.
passage-changed-after-review = Het artikel heeft de passage van “{ $id }” na de toetsing veranderd. Er stond: “{ $was }”.
    .hint = Kijk of het oordeel nog klopt. Geef “reviewed” daarna de dag van vandaag, zet iets onder “updates”, of haal “changed” weg.
passage-changed = Het artikel heeft de passage van “{ $id }” veranderd. Er stond: “{ $was }”.
    .hint = Kijk of “claim” nog zegt wat er staat, en haal “changed” weg.
passage-gone-after-review = De passage waar de toetsing van “{ $id }” over gaat, staat niet meer in het artikel.
    .hint = Kijk of de toetsing dat moet zeggen. Zet het onder “updates”, of geef “reviewed” de dag waarop je keek.

## De redactie

id-unknown = Er is geen bewering “{ $id }”.
    .hint = Met “toetssteen status --format json” zie je welke er zijn; ook de pagina’s van de site heten ernaar.
id-misspelt = Er is geen bewering “{ $id }”.
    .hint = Bedoelde je { $nearest }?
article-without-claims = Geen enkele bewering komt uit een artikel “{ $article }”.
    .hint = { $nearest ->
        [none] Noem het bestand ervan, met of zonder “.md”; “toetssteen status” noemt de artikelen.
       *[other] Bedoel je een van deze: { $nearest }?
    }
no-editor = Er is geen editor ingesteld.
    .hint = Zet de omgevingsvariabele VISUAL of EDITOR op de jouwe, zoals EDITOR=nano; of open deze regel zelf.
editor-misquoted = In de ingestelde editor is een aanhalingsteken niet gesloten: { $editor }.
    .hint = Verbeter de omgevingsvariabele VISUAL of EDITOR.
editor-not-started = De editor “{ $editor }” kan niet worden gestart: { os-reason }.
    .hint = Verbeter de omgevingsvariabele VISUAL of EDITOR.
editor-failed = De editor “{ $editor }” stopte met afsluitcode { $exit }.
    .hint = Kijk wat hij zei. Wat hij bewaarde staat in het bestand; “toetssteen check” zegt of dat in orde is.

## Rekenbladen

export-over-site = Dit is een bestand van de site; een export zou het overschrijven.
    .hint = Noem een ander bestand.
export-over-reviews = In dit bestand staan beoordelingen die nog niet bij de beweringen staan. Het is zoals het was.
    .hint = Voer er eerst “toetssteen import” mee uit, of noem een ander bestand.
sheet-without-ids = Geen blad in dit bestand heeft een kolom “id”.
    .hint = Importeer een bestand dat “toetssteen export” maakte; op de eerste rij staan de namen van de kolommen.
sheet-without-fingerprints = De kolom “fingerprint” staat niet op dit blad, en dus is niet te zien wat er na de export veranderd is.
    .hint = Exporteer opnieuw en maak je veranderingen in dat bestand; de kolom mag verborgen zijn, maar moet blijven.
sheet-not-utf8 = Dit CSV-bestand is geen UTF-8-tekst.
    .hint = Bewaar het als “CSV UTF-8”, of als werkmap (.xlsx).
sheet-unreadable = Dit bestand is niet te lezen als CSV of als werkmap (.xlsx).
    .hint = Open het in het rekenprogramma en bewaar het nog eens als een van die twee.
column-twice = Er zijn twee kolommen “{ $column }”.
    .hint = Houd er een van.
column-ignored = De kolom “{ $column }” hoort niet bij de beweringen en wordt overgeslagen.
    .hint = Je hoeft niets te doen, tenzij de naam verkeerd gespeld is.
cell-too-long = “{ $column }” van “{ $id }” heeft meer dan { $longest } tekens, en dat past in geen cel.
    .hint = Exporteer als CSV, of bewerk deze bewering in het bestand zelf.
cell-is-formula = In de cel van “{ $field }” staat een formule, of wat ervan geworden is.
    .hint = Zet er de tekst zelf neer.
cell-became-day = Het rekenprogramma heeft een datum gemaakt van wat onder “{ $field }” staat: { $value }.
    .hint = Geef de cel de opmaak “Tekst” en schrijf het nog eens.
cell-not-a-day = “{ $value }” onder “{ $field }” is geen dag.
    .hint = Schrijf die als 2023-03-17, of geef de cel de opmaak van een datum.
cell-two-days = “{ $value }” onder “{ $field }” kan op twee dagen slaan.
    .hint = Schrijf de dag als 2023-03-17.
row-twice = “{ $id }” staat ook op rij { $other }.
    .hint = Houd een van de twee rijen.
row-without-id = Deze rij heeft geen id, en hoort dus bij geen bewering.
    .hint = Zet de id terug. Nieuwe beweringen maak je niet hier, maar met “toetssteen extract” of in het bestand zelf.
row-without-fingerprint = De rij van “{ $id }” heeft geen fingerprint, en dus is niet te zien wat er na de export veranderd is.
    .hint = Zet die terug, of exporteer opnieuw.
row-of-unreadable = In de bewering “{ $id }” staan fouten, en dus is er niets in te zetten.
    .hint = Verbeter die eerst: zie “toetssteen check”.
row-conflict = Aan “{ $id }” is na de export ook in het bestand zelf iets veranderd; deze rij blijft erbuiten.
    .hint = Maak de veranderingen in het bestand zelf, of exporteer opnieuw.
field-tied = “{ $field }” van “{ $id }” is niet vanaf een blad te veranderen: het hangt samen met een andere plek (& of *), of is op een eigen manier geschreven.
    .hint = Verander het in het bestand zelf.

## Instellingen

no-configuration = Dit bestand is er niet.
    .hint = Voer dit uit in de map van je site, of noem de configuratie met --config.
configuration-missing = Deze configuratie is er niet.
    .hint = Verbeter wat je bij --config hebt genoemd; het is de mkdocs.yml van een site.
plugin-not-configured = De plug-in “toetssteen” staat niet aan.
    .hint = Zet “- toetssteen” onder “plugins:”.
rule-misspelt = Er is geen redactionele regel “{ $field }”.
    .hint = Bedoel je “{ $nearest }”?
rule-unknown = Er is geen redactionele regel “{ $field }”.
    .hint = Kies uit: { $choices }.
threshold-unknown = De regel “{ $rule }” kent geen “{ $threshold }”.
    .hint = { $choices ->
        [none] Alleen “level” is in te stellen.
       *[other] Naast “level” zijn in te stellen: { $choices }.
    }
rating-twice = Het oordeel “{ $value }” staat er twee keer.
    .hint = Houd een van de twee, of geef een ervan een andere sleutel.
not-a-search-address = “{ $value }” is geen adres van een zoekopdracht.
    .hint = Het begint met https:// en heeft “query” tussen accolades waar de woorden komen; “claim”, “speaker”, “url” en “language” mogen ook.
not-a-colour = “{ $value }” is geen hexadecimale kleur.
    .hint = Schrijf die als “#174a7c”, tussen aanhalingstekens.
not-a-contact = “{ $value }” is geen mailadres en geen webadres.
    .hint = Schrijf “redactie@krant.nl”, of het hele adres van een pagina met https:// ervoor.
glyph-unknown = Er is geen teken “{ $glyph }” voor het oordeel “{ $rating }”.
    .hint = Kies uit: { $known }; of zet toetssteen/glyphs/{ $glyph }.svg in je custom_dir.

## De site

claim-page-taken = De bewering “{ $id }” en { $page } geven dezelfde pagina.
    .hint = Geef de bewering een andere id, of hernoem het bestand.
claim-article-missing = De bewering “{ $id }” hoort bij het artikel “{ $article }”, en dat is er niet.
    .hint = Zet het artikel terug, of verbeter “article”; de bewering verschijnt nu zonder de zinnen eromheen.
site-not-built = Door dit bestand of deze map is de site niet te bouwen: { os-reason }.
    .hint = Kijk of je hier mag lezen en schrijven, of bouw de site ergens anders met “--site-dir MAP”.
site-stopped = De site is niet te bouwen of te tonen: { os-reason }.
    .hint = Verhelp dat en probeer het opnieuw.
address-in-use = Op dit adres draait al een ander programma, misschien een andere “toetssteen serve”.
    .hint = Stop dat, of neem een ander adres met “--dev-addr 127.0.0.1:8001”.
port-too-high = Zo’n poort bestaat niet.
    .hint = Neem een getal tot en met 65535, zoals in “--dev-addr 127.0.0.1:8001”.
no-site-url = “site_url” is niet ingesteld, dus er verschijnt geen ClaimReview.
    .hint = Zet site_url in mkdocs.yml op het adres van de site.

## Talen

language-without-data = Voor de taal “{ $language }” zijn er geen taalgegevens.
    .hint = Kies uit: { $known }; of voeg de taal toe zoals de documentatie beschrijft.
interface-language-unknown = Er zijn geen teksten in de taal “{ $language }”; de site zou in het Engels verschijnen.
    .hint = Kies uit: { $known }; of voeg de taal toe zoals de documentatie beschrijft.
pipeline-not-found = Er is hier geen spaCy-pijplijn “{ $pipeline }”.
    .hint = Installeer haar met “python -m spacy download { $pipeline }”, verbeter het pad, of haal haar uit de instellingen.
