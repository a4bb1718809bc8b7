# Wat de lezer van de site ziet.

## Overal

site-not-found = Deze pagina is er niet
site-not-found-text = Het adres klopt niet, of de pagina is verdwenen.
site-search = Zoeken
site-to-home = Naar de voorpagina
site-footer = Meer van deze site
site-footnote-back = Terug naar de tekst bij noot NUMBER

## Beweringen

site-claims = Beweringen
site-claims-text = { $total ->
    [one] Eén bewering uit het nieuws
   *[other] { $shown } beweringen uit het nieuws
}{ $open ->
    [0] , onderzocht.
    [one] , waarvan er nog één openstaat.
   *[other] , waarvan er nog { $open } openstaan.
}
site-claims-page = Beweringen, pagina { $number }
site-claims-none = Er zijn nog geen beweringen.
site-the-claim = De bewering
site-state-open = Open
site-state-in-progress = In onderzoek
site-state-second-reader = Wordt nagelezen
site-state-reviewed = Beoordeeld
site-state-corrected = Gecorrigeerd
site-checked = Gecontroleerd
site-open-text = Deze bewering is nog niet onderzocht. Dat zegt niets over de juistheid ervan.
site-in-progress-text = Wij onderzoeken deze bewering. Een oordeel is er nog niet.
site-second-reader-text = Ons onderzoek is af; een tweede redacteur leest het na. Een oordeel is er nog niet.
site-description-reviewed = { $verdict }. De bewering: { $claim }
site-description-pending = Nog zonder oordeel. De bewering: { $claim }
site-corrections = Correcties

site-who = Wie
site-said-on = Gezegd op
site-appeared-on = Verschenen op
site-where = Waar
site-original = Naar het artikel
site-archived-copy = Bewaarde kopie
site-passage = De passage
site-gone = Deze passage staat sinds { $date } niet meer in het artikel.
site-words-changed = Het artikel is sindsdien gewijzigd ({ $date }). Er stond: “{ $was }”.
site-explanation = Toelichting
site-sources = Bronnen
site-source-number = Bron [{ $number }]
site-exception = Waarom wij hier van onze regels afwijken:
site-kind-primary = primaire bron
site-kind-secondary = secundaire bron
site-stance-supports = ondersteunt de bewering
site-stance-contradicts = spreekt de bewering tegen
site-stance-context = geeft achtergrond
site-accessed = geraadpleegd op { $date }
site-why = Waarom deze bewering
site-saw = Wat het programma in de zin zag
site-saw-kinds = Soort
site-saw-numbers = Getallen
site-saw-dates = Tijd
site-saw-why = Redenen
site-saw-score = Score
site-saw-score-text = { $score } op een schaal van 0 tot 1. De score zegt hoezeer een zin een controle waard lijkt, niet of hij klopt.
site-reading = “{ $text }”: { $value }
site-ordinal = { $value }, als rang
site-quantity = { $value } { $unit }
site-reply = Weerwoord
site-reply-from = { $who }, op { $date }
site-reply-none = Wij vroegen { $who } op { $date } om een reactie. Die hebben wij niet gekregen.
site-people = Wie dit onderzocht
site-reviewer = Onderzocht door
site-reviewed-on = Beoordeeld op
site-second-reader = Nagelezen door
site-changed-on = Laatst gewijzigd op
site-updates = Aanvullingen
site-update-correction = Correctie
site-update-update = Aanvulling
site-elsewhere = Ook hier gezegd
site-related = Meer van { $speaker }
site-beside = Andere beweringen uit dit artikel
site-beside-all = Alle { $count } beweringen uit dit artikel
site-cite = Dit onderzoek citeren
site-cite-text = { $publisher } ({ $date }). { $title }. { $url }
site-copy = Kopieer
site-copied = Gekopieerd
site-share = Delen
site-share-mail = Stuur als e-mail
site-share-link = Kopieer de link
site-embed = Zet het oordeel op uw eigen site
site-embed-text = Plak deze code in uw pagina. Daar staan dan de bewering en het oordeel, zonder scripts en zonder bestanden van derden.
site-report = Meld een fout
site-report-subject = Fout in: { $title }
site-edit = Verbeter deze pagina
site-claim-kind-number = getal
site-claim-kind-ordinal = rangorde
site-claim-kind-comparison = vergelijking
site-claim-kind-date = datum
site-claim-kind-law = recht
site-claim-kind-decision = besluit
site-claim-kind-cause = oorzaak
site-claim-kind-statement = uitspraak
site-claim-kind-event = gebeurtenis
site-claim-kind-relation = verband

## De lijst van beweringen

site-filter-verdict = Oordeel
site-filter-state = Status
site-filter-speaker = Spreker
site-filter-article = Artikel
site-filter-kind = Soort
site-filter-period = Periode
site-filter-any = alle
site-sort = Volgorde
site-sort-newest = nieuwste eerst
site-sort-oldest = oudste eerst
site-sort-truest = waar eerst
site-sort-falsest = onwaar eerst
site-filter-clear = Toon alles
site-filter-count = SHOWN van TOTAL
site-filter-failed = De lijst kon niet worden geladen. Probeer het nog eens.
site-filter-more = Toon meer
site-pages = Pagina’s van de lijst
site-page = Pagina { $number }

## Artikelen

site-articles = Artikelen
site-articles-text = De artikelen waarin wij beweringen vonden.
site-articles-none = Er zijn nog geen artikelen.
site-article-claims = { $count ->
    [0] Geen beweringen
    [one] Eén bewering
   *[other] { $count } beweringen
}
site-article-claims-reviewed = { $claims ->
    [one] Eén bewering
   *[other] { $claims } beweringen
}, { $reviewed ->
    [0] nog geen beoordeeld
    [one] één beoordeeld
   *[other] { $reviewed } beoordeeld
}
site-article-passages = Van dit artikel tonen wij alleen de zinnen waarin een bewering staat.
site-not-in-text = Staat niet meer in het artikel
site-article-claims-head = Beweringen in dit artikel

## De oordelen

site-verdicts = Oordelen
site-verdicts-text = Elke bewering die wij onderzochten, krijgt een van deze oordelen.
site-verdicts-scale = De schaal
site-verdicts-beside = Buiten de schaal
site-verdicts-beside-text = Deze oordelen zijn geen trede tussen waar en onwaar.
site-verdicts-open = Zonder oordeel
site-verdicts-open-text = Een bewering die nog openstaat, heeft een omlijnd teken. Dat zegt niets over de juistheid ervan.
site-verdicts-count = { $count ->
    [0] nog niet gegeven
    [one] één bewering
   *[other] { $shown } beweringen
}

## De voorpagina

site-newest = Nieuwste oordelen
site-newest-none = Er is nog niets beoordeeld.
site-reviewed-line = beoordeeld op { $date }
site-all-claims = Alle beweringen
site-tally = De oordelen tot nu toe
site-tally-text = { $count ->
    [one] Eén bewering is beoordeeld.
   *[other] { $shown } beweringen zijn beoordeeld.
}
site-tally-caveat = Wij kiezen wat wij onderzoeken; dit zegt dus niets over het nieuws als geheel.
site-pending = Hier werken wij aan
site-pending-more = { $count ->
    [one] Nog één open bewering
   *[other] Nog { $count } open beweringen
}

## De sprekers

site-speakers = Sprekers
site-speakers-text = De mensen en organisaties van wie wij in artikelen beweringen vonden.
site-speakers-none = Er is nog niemand aangehaald.
site-speaker-aliases = In artikelen ook: { $names }
site-speaker-tally = { $claims ->
    [one] Eén bewering
   *[other] { $claims } beweringen
}, { $reviewed ->
    [0] nog geen beoordeeld.
    [one] één beoordeeld.
   *[other] { $reviewed } beoordeeld.
}
site-speaker-caveat = Dit is geen rapportcijfer. Wij kiezen welke beweringen wij onderzoeken, en wie vaak wordt gecontroleerd, is daarom niet minder te vertrouwen.
site-description-speaker = Wat { $speaker } zei, en wat ervan klopt: { $count ->
    [one] één bewering
   *[other] { $count } beweringen
} uit het nieuws.
site-undated = Zonder datum

## De soorten

site-kinds = Soorten
site-kinds-text = Wat voor beweringen het programma in artikelen vindt. Een bewering kan van meer soorten zijn.
site-all-these = { $count ->
    [one] Die ene bewering
   *[other] Alle { $shown } beweringen
}
site-kind-text-number = Een hoeveelheid, een bedrag, een percentage: iets wat geteld of gemeten is.
site-kind-text-ordinal = Een plaats in een rij: de eerste, de veertigste, de op een na grootste.
site-kind-text-comparison = Iets is meer, minder of anders dan iets anders of dan vroeger, of het is juist het meest van alles.
site-kind-text-date = Iets gebeurde op een bepaald moment, of vanaf of tot dat moment.
site-kind-text-law = Wat volgens wet, verdrag of reglement mag, moet of verboden is.
site-kind-text-decision = Een bestuur, een rechter of een andere instantie heeft iets besloten.
site-kind-text-cause = Het ene komt door het andere.
site-kind-text-statement = Iemand heeft iets gezegd of geschreven. Te controleren is óf het gezegd is.
site-kind-text-event = Iets is gebeurd.
site-kind-text-relation = Personen, zaken of plaatsen hebben iets met elkaar te maken.

## De correcties

site-corrections-log = Alle correcties
site-corrections-none = Er is nog niets gecorrigeerd.
