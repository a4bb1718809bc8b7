# What can be read outside the site's pages: feeds, cards, figures.

feed-checks = New fact checks
feed-corrections = Corrections
embed-title = A claim, checked by { $publisher }
embed-read = Read the whole check
