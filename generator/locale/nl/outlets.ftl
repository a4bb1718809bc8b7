# Wat buiten de pagina's van de site te lezen is: feeds, kaartjes, cijfers.

feed-checks = Nieuwe controles
feed-corrections = Correcties
embed-title = Bewering, getoetst door { $publisher }
embed-read = Lees het hele onderzoek

figures = In cijfers
figures-text = Wat wij onderzochten, geteld.
figures-verdicts = Oordelen
figures-time = Controles door de tijd
figures-speakers = Sprekers
figures-speakers-caveat = Een telling zegt wat wij onderzochten, niet hoe vaak iemand gelijk heeft: wij kiezen de beweringen, en nooit willekeurig.
figures-data = Open gegevens
figures-data-text = Alles wat hier staat, ook als bestand:
