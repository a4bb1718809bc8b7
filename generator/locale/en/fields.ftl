# What each field of claims.yaml is for: an editor shows it beside the field (claims.schema.json).

fields-title = Claims and their review
fields-claims = The claims, in any order. “toetssteen extract” adds new ones with those of the same article, in the order of its text.

fields-claim-id = The address of the claim’s page: small letters, digits and hyphens. Do not change it once the page is published.
fields-claim-claim = The claim, so that it can be understood by itself. Proposed when it is found, yours from then on.
fields-claim-found = What the extractor found. It is refreshed when the extractor runs again; write elsewhere.
fields-claim-verdict = The verdict. It is published once “reviewed” has a date.
fields-claim-headline = The conclusion in a sentence, above the page.
fields-claim-explanation = How you came to the verdict, in Markdown.
fields-claim-sources = The evidence for and against.
fields-claim-selection = Why this claim was checked.
fields-claim-contacted = Whether whoever made the claim was asked about it, and what they said.
fields-claim-reviewer = Who reviewed the claim: a name or initials.
fields-claim-reviewed = The day of the review: 2023-03-17. From then on the verdict is published.
fields-claim-approved_by = The second reader, who approved the verdict.
fields-claim-updates = What changed after publication.
fields-claim-dismissed = Why this is not worth a check. A dismissed claim is not published and does not come back.

fields-found-article = The article: its file name without “.md”.
fields-found-quote = The words of the article that make the claim, verbatim.
fields-found-sentence = The sentence around them, verbatim.
fields-found-seen_in = Where else the same claim stands: in other sentences and other articles.
fields-found-matches = Earlier claims that look the same, and how alike they are. Compare before you start.
fields-found-changed = What the words were before the article changed. Look whether your review still holds; then delete this field.
fields-found-speaker = Who says so, according to the article. Empty when it is the article itself.
fields-found-role = What the speaker is: a function or title.
fields-found-said_on = The day it was said, where the article tells it.
fields-found-kinds = What kind of claim it is.
fields-found-numbers = The numbers in it.
fields-found-dates = The dates in it.
fields-found-score = How check-worthy it is, from 0 to 1.
fields-found-why = What speaks for checking it.
fields-found-gone = The day on which the words turned out to be gone from the article.

fields-sighting-article = The article: its file name without “.md”.
fields-sighting-quote = The words in which the claim stands there, verbatim.

fields-match-id = The id of the other claim.
fields-match-similarity = How alike the two are, from 0 to 1.

fields-change-date = The day on which “extract” saw that the words had changed.
fields-change-was = The words as they were.
fields-change-reviewed = The date of the review that was about those words.

fields-number-text = The number as it stands in the article.
fields-number-value = Its value.
fields-number-unit = What is counted or measured.
fields-number-ordinal = Whether it is a rank, such as fortieth.

fields-datemention-text = The date as it stands in the article.
fields-datemention-iso = The year, month, day or period it means: 2023, 2023-03, 2023-03-17 or 2023-03-18/2023-03-19.

fields-source-url = Its web address.
fields-source-title = Its title.
fields-source-publisher = Who published it.
fields-source-kind = Primary: the record or document itself. Secondary: what somebody else writes about it.
fields-source-stance = Whether it supports the claim, contradicts it, or gives context.
fields-source-accessed = The day on which you read it.
fields-source-archived = The address of a copy in a web archive.

fields-contact-who = Who was asked.
fields-contact-date = The day on which they were asked.
fields-contact-reply = What they answered.

fields-update-date = The day of the change.
fields-update-kind = A correction of a mistake, or an update with something new. Corrections appear in the corrections log.
fields-update-note = What was changed, and why.
