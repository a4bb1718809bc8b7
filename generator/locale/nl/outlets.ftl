# Wat buiten de pagina's van de site te lezen is: feeds, kaartjes, cijfers.

feed-checks = Nieuwe controles
feed-corrections = Correcties
embed-title = Bewering, getoetst door { $publisher }
embed-read = Lees het hele onderzoek
