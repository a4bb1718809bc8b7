# What can be read outside the site's pages: feeds, cards, figures.

feed-checks = New fact checks
feed-corrections = Corrections
embed-title = A claim, checked by { $publisher }
embed-read = Read the whole check

figures = In figures
figures-text = How many claims we checked, and what came of it.
figures-verdicts = Verdicts
figures-time = Checks over time
figures-speakers = Speakers
figures-speakers-caveat = A count tells what we checked, not how often somebody is right: we choose the claims, and never at random.
figures-data = Open data
figures-data-text = All claims and verdicts, as a file:
