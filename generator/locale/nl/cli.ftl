# Wat de opdrachtregel zegt. Problemen in bestanden staan in problems.ftl.

cli-usage = Gebruik:
cli-options = Opties
cli-commands = Opdrachten
cli-options-piece = [OPTIES]
cli-command-piece = OPDRACHT …

cli-help = Vindt toetsbare beweringen in nieuwsartikelen, bewaart de toetsing in een gewoon bestand, en publiceert een pagina per bewering.
cli-help-new =
    Maak de map van een nieuwe site, in het Nederlands of Engels, die meteen werkt.
    Met een configuratie, pagina’s over de redactie om in te vullen, een leeg bestand met beweringen, hulp voor editors, en een workflow die controleert en publiceert.
cli-help-add =
    Maak artikelen van webpagina’s, bestanden en feeds.
    SOURCE is een webadres, een bestand .html, .txt, .md, .docx of .pdf, een feed (RSS of Atom), of - voor de standaardinvoer. Wat niet te vinden was, blijft leeg in het artikel, zodat jij het invult. Een artikel dat er al is, komt er niet nog eens bij.
cli-help-extract =
    Vind beweringen in artikelen en zet ze in het bestand met beweringen.
    Zonder ARTICLE worden alle artikelen van de site gelezen. Nieuwe beweringen komen erbij, bekende worden ververst, en aan wat jij schreef wordt niets veranderd.
cli-help-check =
    Controleer de artikelen en het bestand met beweringen, en zeg waar en hoe ze te verbeteren zijn.
    De afsluitcode is 1 als er iets te verbeteren is.
cli-help-status =
    Laat zien hoe ver de beweringen zijn: per stand, per artikel, per persoon, het oudste open werk eerst.
    Met --format json hetzelfde voor programma’s.
cli-help-next =
    Laat de open bewering zien die het eerst een toetsing verdient: haar passage, waarom ze gevonden is, en zoekopdrachten om mee te beginnen.
    Er wordt niets geopend en niets geschreven; met “toetssteen review” begin je de toetsing.
cli-help-review =
    Open een bewering in je eigen editor, op haar regel, en controleer haar als je de editor sluit.
    De editor is die van de omgevingsvariabele VISUAL of EDITOR. Er wordt niets voor je ingevuld.
cli-help-export =
    Schrijf de beweringen naar een bestand: voor een rekenblad (csv, xlsx) of voor programma’s (json, claimreview).
    De vorm volgt uit de naam van FILE, of uit --format; zonder FILE wordt afgedrukt. Wat je in een rekenblad beoordeelt, komt met “toetssteen import” terug.
cli-help-import =
    Zet de beoordelingen van een rekenblad bij de beweringen; laat eerst zien wat er verandert.
    Rijen waarvan de bewering na de export ook zelf veranderd is, worden gemeld en overgeslagen. Alleen velden die veranderen worden geschreven.
cli-help-split =
    Geef de beweringen van elk artikel een eigen bestand, in een map.
    De instelling “claims” in mkdocs.yml verandert mee. Van wat jij schreef gaat niets verloren; “toetssteen join” maakt het zoals het was.
cli-help-join =
    Zet de beweringen van alle artikelen weer in één bestand.
    De instelling “claims” in mkdocs.yml verandert mee.
cli-help-schema =
    Druk het JSON Schema van het bestand met beweringen af.
    Bewaar het als claims.schema.json naast dat bestand, en een editor met de YAML-taalserver vult aan en controleert wat je schrijft.
cli-help-build =
    Bouw de site.
    Alle opties van “mkdocs build” kunnen erbij, zoals --strict.
cli-help-serve =
    Laat de site op deze computer zien, en na elke verandering opnieuw.
    Alle opties van “mkdocs serve” kunnen erbij, zoals --dev-addr.

cli-option-config = De configuratie van de site (mkdocs.yml in deze map).
cli-option-version = Laat de versie zien.
cli-option-help = Laat deze tekst zien.
cli-option-name = Hoe de site heet (naar haar map).
cli-option-title = De titel van het artikel.
cli-option-date = De dag waarop het artikel verscheen.
cli-option-language = De taal, als nl of en.
cli-option-stdout = Druk het artikel af en schrijf geen bestand.
cli-option-dry-run = Druk af wat er gevonden is en laat het bestand met beweringen zoals het is. Elk Markdown-bestand mag.
cli-option-format = De vorm van de uitvoer.
cli-option-min-score = Neem beweringen die zo hoog of hoger scoren, van 0 tot 1 (wat de site instelt, of 0.5).
cli-option-jobs = Lees artikelen in zoveel processen (1).
cli-option-fix = Verbeter ook wat maar op één manier te verbeteren is; laat eerst zien wat.
cli-option-strict = Geef ook afsluitcode 1 als er alleen iets is om op te letten.
cli-option-since = Vergelijk met deze commit of branch (de laatste commit).
cli-option-report = Laat zien hoeveel er verschijnt en over welke sprekers.
cli-option-article = Kijk alleen naar de beweringen van dit artikel.
cli-option-skip = Sla de eerste N over.
cli-option-yes = Vraag niets.

cli-see-help = Zie “{ $command } --help”.
cli-no-such-option = Er is geen optie { $option }.
cli-no-such-command = Er is geen opdracht “{ $command }”.
cli-command-misspelt = Er is geen opdracht “{ $command }”. Bedoel je “{ $nearest }”?
cli-argument-missing = { $name } ontbreekt.
cli-not-expected = “{ $argument }” hoort hier niet.
cli-no-argument = “{ $command }” geldt altijd voor de hele site; laat “{ $argument }” weg.
cli-no-such-file = { $path }: zo’n bestand is er niet.
cli-no-such-path = { $path }: zo’n bestand of map is er niet.
cli-fix-only = { $option } werkt alleen met --fix.
cli-bad-value = { $name } { $expected }.
cli-expected-number = moet een getal van { $min } tot { $max } zijn
cli-expected-count = moet een heel getal vanaf { $min } zijn
cli-expected-choice = moet een van deze zijn: { $choices }
cli-expected-day = moet een dag zijn, als 2026-03-17
cli-expected-file = moet een bestand zijn
cli-expected-path = moet een bestand of map zijn die er is
cli-expected-value = heeft een waarde nodig
cli-articles-needed = Noem een of meer artikelen: in deze map is geen site.
cli-one-source-only = { $option } kan maar bij één bron.
cli-dry-run-only = { $option } werkt alleen met --dry-run.

cli-new =
    In { $folder } staat een nieuwe site. Ga verder met:
      cd { $folder }
      toetssteen add ADRES-OF-BESTAND  (en dan toetssteen extract)
      toetssteen serve
cli-add-added = { $path }: toegevoegd uit { $source }.
cli-standard-input = de standaardinvoer
cli-add-missing = Daarin niet gevonden, zelf in te vullen: { $fields }.
cli-add-same-address = { $source }: is er al, als { $path }.
cli-add-same-text = { $source }: dezelfde tekst is er al, als { $path }.
cli-add-feed = { $source }: { $new ->
    [0] een feed zonder nieuws
    [one] een feed met één nieuw artikel
   *[other] een feed met { $new } nieuwe artikelen
}.

cli-reading = Artikelen lezen
cli-nothing-new = { $articles ->
    [one] Eén artikel gelezen; niets nieuws.
   *[other] { $articles } artikelen gelezen; niets nieuws.
}
cli-merged = { $path }: { $changes }.
cli-added = { $count } toegevoegd
cli-refreshed = { $count } ververst
cli-gone = { $count } uit het artikel verdwenen
cli-back = { $count } terug in het artikel
cli-nothing-to-fix = Er is niets wat zonder jou te verbeteren is.
cli-fix-these = Dit zo verbeteren? (j/n)
cli-yes = j ja
cli-not-changed = Er is niets veranderd. Met --yes gebeurt het zonder te vragen.
cli-errors = { $count ->
    [one] één probleem te verbeteren
   *[other] { $count } problemen te verbeteren
}
cli-summary-kind = Soort
cli-summary-place = Plaats
cli-summary-problem = Wat er is
cli-summary-error = fout
cli-summary-warning = let op
cli-summary-more = En nog { $count }; zie het logboek.
cli-fine = { $path }: { $claims ->
    [one] één bewering
   *[other] { $claims } beweringen
} uit { $articles ->
    [one] één artikel
   *[other] { $articles } artikelen
}, niets te verbeteren.
cli-split = { $before } is nu { $now }/, met { $files ->
    [one] één bestand
   *[other] { $files } bestanden
}; in mkdocs.yml staat “claims: { $setting }”.
cli-joined = { $before }/ is nu { $now }, en mkdocs.yml is mee veranderd.
cli-tabs =
    Onder deze regels zet “extract” nieuwe artikelen, ver uit elkaar. Wat twee mensen tegelijk toevoegen,
    voegt git daardoor zonder conflict samen. Werk je zonder git, dan mogen ze weg.
cli-state-open = Open
cli-state-in-progress = In onderzoek
cli-state-second-reader = Bij de tweede lezer
cli-state-reviewed = Beoordeeld
cli-state-corrected = Gecorrigeerd
cli-state-dismissed = Afgewezen
cli-done = { $done } van { $claims } af ({ $percent }%)
cli-status-articles = Artikelen, het oudste met werk eerst
cli-status-people = Mensen
cli-status-approved = { $count } gelezen als tweede lezer
cli-status-started = Begonnen, het oudste eerst
cli-status-mistakes = { $count ->
    [one] Er is een fout
   *[other] Er zijn { $count } fouten
} in het bestand met beweringen: zie “toetssteen check”. Beweringen die daardoor niet te lezen zijn, ontbreken hier.
cli-next-why = Waarom:
cli-next-search = Zoekopdrachten, om zelf te openen:
cli-next-review = Beginnen: toetssteen review { $id }
cli-next-none = Hier is geen open bewering meer.
cli-review-fine = { $id }: niets te verbeteren.
cli-exported = { $path }: { $claims ->
    [one] één bewering
   *[other] { $claims } beweringen
}.
cli-sheet = beweringen
cli-delimiter = ;
cli-export-form = Noem een bestand dat op .csv, .xlsx of .json eindigt, of geef --format.
cli-export-binary = Een werkmap (.xlsx) kan niet worden afgedrukt: noem een bestand.
cli-export-conflict = In het bestand:
cli-export-sheet = Op het blad:
cli-empty = (leeg)
cli-import-nothing = { $path }: niets te veranderen.
cli-import-refused = { $path }: niets veranderd; hierboven staat wat is overgeslagen.
cli-import-absent = { $count ->
    [one] Eén bewering staat niet op het blad; die blijft zoals ze is.
   *[other] { $count } beweringen staan niet op het blad; die blijven zoals ze zijn.
}
cli-import-ask = { $claims ->
    [one] Eén bewering
   *[other] { $claims } beweringen
} veranderen? (j/n)
cli-imported = { $path }: { $claims ->
    [one] één bewering
   *[other] { $claims } beweringen
} veranderd.
cli-warning = Let op:
cli-problems = { $errors } problemen te verbeteren.
