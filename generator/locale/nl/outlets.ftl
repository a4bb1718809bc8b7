# Wat buiten de pagina's van de site te lezen is: feeds, kaartjes, cijfers.

feed-checks = Nieuwe factchecks
feed-corrections = Correcties
embed-title = Bewering, getoetst door { $publisher }
embed-read = Lees het hele onderzoek

figures = In cijfers
figures-text = Hoeveel beweringen wij onderzochten, en wat eruit kwam.
figures-verdicts = Oordelen
figures-time = Factchecks door de tijd
figures-speakers = Sprekers
figures-speakers-caveat = Een telling zegt wat wij onderzochten, niet hoe vaak iemand gelijk heeft: wij kiezen de beweringen, en nooit willekeurig.
figures-data = Open gegevens
figures-data-text = Alle beweringen en oordelen, als bestand:
