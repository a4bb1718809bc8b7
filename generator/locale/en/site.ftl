# What readers of the site see.

## Everywhere

site-not-found = There is no such page
site-not-found-text = The address is wrong, or the page has gone.
site-search = Search
site-to-home = To the front page
site-footer = More of this site
site-footnote-back = Back to the text at note NUMBER

## Claims

site-claims = Claims
site-claims-text = { $total ->
    [one] One claim from the news
   *[other] { $shown } claims from the news
}{ $open ->
    [0] , checked.
    [one] , one of which is still open.
   *[other] , { $open } of which are still open.
}
site-claims-page = Claims, page { $number }
site-claims-none = There are no claims yet.
site-the-claim = The claim
site-state-open = Open
site-state-in-progress = Being checked
site-state-second-reader = With a second reader
site-state-reviewed = Rated
site-state-corrected = Corrected
site-checked = Checked
site-open-text = This claim has not been checked yet. That says nothing about whether it is true.
site-in-progress-text = We are checking this claim. There is no verdict yet.
site-second-reader-text = Our check is done; a second editor is reading it. There is no verdict yet.
site-description-reviewed = { $verdict }. The claim: { $claim }
site-description-pending = No verdict yet. The claim: { $claim }
site-corrections = Corrections

site-who = Who
site-said-on = Said on
site-appeared-on = Published on
site-where = Where
site-original = To the article
site-archived-copy = Archived copy
site-passage = The passage
site-gone = This passage has been gone from the article since { $date }.
site-words-changed = The article has changed since ({ $date }). It said: “{ $was }”.
site-explanation = Explanation
site-sources = Sources
site-source-number = Source [{ $number }]
site-exception = Why we depart from our rules here:
site-kind-primary = primary source
site-kind-secondary = secondary source
site-stance-supports = supports the claim
site-stance-contradicts = contradicts the claim
site-stance-context = gives context
site-accessed = accessed { $date }
site-why = Why this claim
site-saw = What the program saw in the sentence
site-saw-kinds = Kind
site-saw-numbers = Numbers
site-saw-dates = Time
site-saw-why = Reasons
site-saw-score = Score
site-saw-score-text = { $score } on a scale from 0 to 1. The score says how much a sentence seems worth checking, not whether it is true.
site-reading = “{ $text }”: { $value }
site-ordinal = { $value }, as a rank
site-quantity = { $value } { $unit }
site-reply = Reply
site-reply-from = { $who }, on { $date }
site-reply-none = We asked { $who } for a reply on { $date }. We did not get one.
site-people = Who checked this
site-reviewer = Checked by
site-reviewed-on = Rated on
site-second-reader = Second reader
site-changed-on = Last changed on
site-updates = Updates
site-update-correction = Correction
site-update-update = Update
site-elsewhere = Also said here
site-related = More by { $speaker }
site-beside = Other claims from this article
site-beside-all = All { $count } claims from this article
site-cite = Cite this check
site-cite-text = { $publisher } ({ $date }). { $title }. { $url }
site-copy = Copy
site-copied = Copied
site-share = Share
site-share-mail = Send by email
site-share-link = Copy the link
site-embed = Put the verdict on your own site
site-embed-text = Paste this code into your page. It shows the claim and the verdict, without scripts and without files from third parties.
site-report = Report a mistake
site-report-subject = Mistake in: { $title }
site-edit = Improve this page
site-claim-kind-number = number
site-claim-kind-ordinal = rank
site-claim-kind-comparison = comparison
site-claim-kind-date = date
site-claim-kind-law = law
site-claim-kind-decision = decision
site-claim-kind-cause = cause
site-claim-kind-statement = statement
site-claim-kind-event = event
site-claim-kind-relation = relation

## The list of claims

site-filter-verdict = Verdict
site-filter-state = Status
site-filter-speaker = Speaker
site-filter-article = Article
site-filter-kind = Kind
site-filter-period = Period
site-filter-any = all
site-sort = Order
site-sort-newest = newest first
site-sort-oldest = oldest first
site-sort-truest = true first
site-sort-falsest = false first
site-filter-clear = Show all
site-filter-count = SHOWN of TOTAL
site-filter-failed = The list could not be loaded. Try again.
site-filter-more = Show more
site-pages = Pages of the list
site-page = Page { $number }

## Articles

site-articles = Articles
site-articles-text = The articles in which we found claims.
site-articles-none = There are no articles yet.
site-article-claims = { $count ->
    [0] No claims
    [one] One claim
   *[other] { $count } claims
}
site-article-claims-reviewed = { $claims ->
    [one] One claim
   *[other] { $claims } claims
}, { $reviewed ->
    [0] none rated yet
    [one] one rated
   *[other] { $reviewed } rated
}
site-article-passages = Of this article we show only the sentences that hold a claim.
site-not-in-text = No longer in the article
site-article-claims-head = Claims in this article

## The verdicts

site-verdicts = Verdicts
site-verdicts-text = Every claim that we checked gets one of these verdicts.
site-verdicts-scale = The scale
site-verdicts-beside = Off the scale
site-verdicts-beside-text = These verdicts are not a step between true and false.
site-verdicts-open = No verdict
site-verdicts-open-text = A claim that is still open has an outlined mark. That says nothing about whether it is true.
site-verdicts-count = { $count ->
    [0] not given yet
    [one] one claim
   *[other] { $shown } claims
}

## The front page

site-newest = Newest verdicts
site-newest-none = Nothing has been rated yet.
site-reviewed-line = rated on { $date }
site-all-claims = All claims
site-tally = Verdicts so far
site-tally-text = { $count ->
    [one] One claim has been rated.
   *[other] { $shown } claims have been rated.
}
site-tally-caveat = We choose what we check, so this says nothing about the news as a whole.
site-pending = What we are working on
site-pending-more = { $count ->
    [one] One more open claim
   *[other] { $count } more open claims
}

## Speakers

site-speakers = Speakers
site-speakers-text = The people and organisations whose claims we found in articles.
site-speakers-none = Nobody has been quoted yet.
site-speaker-aliases = In articles also: { $names }
site-speaker-tally = { $claims ->
    [one] One claim
   *[other] { $claims } claims
}, { $reviewed ->
    [0] none rated yet.
    [one] one rated.
   *[other] { $reviewed } rated.
}
site-speaker-caveat = This is no report card. We choose which claims we check, and somebody who is checked often is not less trustworthy for that.
site-description-speaker = What { $speaker } said, and what is true of it: { $count ->
    [one] one claim
   *[other] { $count } claims
} from the news.
site-undated = Without a date

## Kinds

site-kinds = Kinds
site-kinds-text = What kinds of claims the program finds in articles. A claim can be of more than one kind.
site-all-these = { $count ->
    [one] That one claim
   *[other] All { $shown } claims
}
site-kind-text-number = A quantity, an amount, a percentage: something that was counted or measured.
site-kind-text-ordinal = A place in an order: the first, the fortieth, the second largest.
site-kind-text-comparison = Something is more, less or other than something else or than before, or the most of all.
site-kind-text-date = Something happened at a certain time, or from or until that time.
site-kind-text-law = What a law, a treaty or rules allow, demand or forbid.
site-kind-text-decision = A government, a court or another authority decided something.
site-kind-text-cause = One thing is the cause of another.
site-kind-text-statement = Somebody said or wrote something. What can be checked is whether it was said.
site-kind-text-event = Something happened.
site-kind-text-relation = People, things or places have to do with one another.

## Corrections

site-corrections-log = All corrections
site-corrections-none = Nothing has been corrected yet.
