# Waar elk veld van claims.yaml voor is: een editor laat het naast het veld zien (claims.schema.json).

fields-title = Beweringen en hun toetsing
fields-claims = De beweringen, in willekeurige volgorde. “toetssteen extract” zet nieuwe bij die van hetzelfde artikel, in de volgorde van de tekst.

fields-claim-id = Het adres van de pagina: kleine letters, cijfers en koppeltekens. Verander het niet meer als de pagina gepubliceerd is.
fields-claim-claim = De bewering, zo dat ze op zichzelf te begrijpen is. Bij het vinden voorgesteld, daarna van jou.
fields-claim-found = Wat het programma gevonden heeft. Het wordt ververst als het programma opnieuw draait; schrijf ergens anders.
fields-claim-verdict = Het oordeel. Het verschijnt zodra “reviewed” een datum heeft.
fields-claim-headline = De conclusie in een zin, boven de pagina.
fields-claim-explanation = Hoe je tot het oordeel kwam, in Markdown.
fields-claim-sources = Het bewijs, voor en tegen.
fields-claim-selection = Waarom deze bewering getoetst is.
fields-claim-contacted = Of degene die de bewering deed ernaar gevraagd is, en wat die zei.
fields-claim-reviewer = Wie de bewering getoetst heeft: een naam of initialen.
fields-claim-reviewed = De dag van de toetsing: 2023-03-17. Vanaf dan verschijnt het oordeel.
fields-claim-approved_by = De tweede lezer, die het oordeel goedkeurde.
fields-claim-updates = Wat er na publicatie veranderd is.
fields-claim-dismissed = Waarom dit geen toetsing waard is. Een afgewezen bewering verschijnt niet en komt niet terug.

fields-found-article = Het artikel: de bestandsnaam zonder “.md”.
fields-found-quote = De woorden van het artikel waarin de bewering staat, letterlijk.
fields-found-sentence = De zin eromheen, letterlijk.
fields-found-seen_in = Waar dezelfde bewering nog meer staat: in andere zinnen en andere artikelen.
fields-found-matches = Eerdere beweringen die erop lijken, en hoeveel. Vergelijk ze voor je begint.
fields-found-changed = Hoe de woorden waren voordat het artikel veranderde. Kijk of je toetsing nog klopt; haal dit veld dan weg.
fields-found-speaker = Wie het volgens het artikel zegt. Leeg als het artikel het zelf zegt.
fields-found-role = Wat de spreker is: een functie of titel.
fields-found-said_on = De dag waarop het gezegd is, als het artikel die noemt.
fields-found-kinds = Wat voor bewering het is.
fields-found-numbers = De getallen erin.
fields-found-dates = De datums erin.
fields-found-score = Hoezeer ze een toetsing waard is, van 0 tot 1.
fields-found-why = Wat voor een toetsing pleit.
fields-found-gone = De dag waarop bleek dat de woorden uit het artikel verdwenen zijn.

fields-sighting-article = Het artikel: de bestandsnaam zonder “.md”.
fields-sighting-quote = De woorden waarin de bewering daar staat, letterlijk.

fields-match-id = De id van de andere bewering.
fields-match-similarity = Hoeveel de twee op elkaar lijken, van 0 tot 1.

fields-change-date = De dag waarop “extract” zag dat de woorden veranderd waren.
fields-change-was = De woorden zoals ze waren.
fields-change-reviewed = De datum van de toetsing die over die woorden ging.

fields-number-text = Het getal zoals het in het artikel staat.
fields-number-value = De waarde.
fields-number-unit = Wat er geteld of gemeten wordt.
fields-number-ordinal = Of het een rangtelwoord is, zoals veertigste.

fields-datemention-text = De datum zoals die in het artikel staat.
fields-datemention-iso = Het jaar, de maand, de dag of de periode: 2023, 2023-03, 2023-03-17 of 2023-03-18/2023-03-19.

fields-source-url = Het webadres.
fields-source-title = De titel.
fields-source-publisher = Wie het gepubliceerd heeft.
fields-source-kind = Primair (primary): het document of de registratie zelf. Secundair (secondary): wat een ander erover schrijft.
fields-source-stance = Of de bron de bewering steunt (supports), weerspreekt (contradicts) of context geeft (context).
fields-source-accessed = De dag waarop je de bron gelezen hebt.
fields-source-archived = Het adres van een kopie in een webarchief.

fields-contact-who = Aan wie iets gevraagd is.
fields-contact-date = De dag waarop het gevraagd is.
fields-contact-reply = Wat er geantwoord is.

fields-update-date = De dag van de verandering.
fields-update-kind = Een verbetering van een fout (correction), of een aanvulling (update). Verbeteringen komen in het overzicht van correcties.
fields-update-note = Wat er veranderd is, en waarom.
