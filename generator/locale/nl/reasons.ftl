# Waarom een zin volgens de software wel of niet te controleren is: telkens een korte reden, met de woorden uit de tekst.

why-number = “{ $words }”: een getal
why-ordinal = “{ $words }”: een rangtelwoord, { $value }e
why-date = “{ $words }”: een datum
why-money = “{ $words }”: een bedrag of aandeel
why-measure = “{ $words }”: iets wat geteld of gemeten is
why-no-figures = geen getal en geen datum
why-speaker = een bron met naam, { $words }
why-source = een bron zonder naam, { $words }
why-quoted = uitgesproken, tussen aanhalingstekens
why-institution = “{ $words }”: een openbare instelling
why-comparison = “{ $words }”: een vergelijking
why-law = “{ $words }”: een juridische kwestie
why-decision = “{ $words }”: een besluit
why-cause = “{ $words }”: oorzaak en gevolg
why-event = “{ $words }”: een gebeurtenis
why-relation = “{ $words }”: wie waarbij hoort
why-hedge = “{ $words }”: een voorbehoud
why-opinion = “{ $words }”: een mening of wens
why-evaluative = “{ $words }”: een waardeoordeel
why-vague = “{ $words }”: vaag
why-generic = “{ $words }”: niemand in het bijzonder
why-future = “{ $words }”: moet nog gebeuren
why-first-person = “{ $words }”: eigen ervaring van de spreker
why-second-person = “{ $words }”: tot iemand gericht
why-question = een vraag
why-exclamation = een uitroep
