# What is wrong in a user's file, and (.hint) how to mend it. Short, exact, without blame.

## Any file

not-utf8 = This is not UTF-8 text: byte { $byte } does not fit.
    .hint = Save the file with the encoding UTF-8.
not-yaml = This is not valid YAML: { $problem }.
    .hint = Mend the indentation, the quotes or the bracket here or on the line above.
yaml-colon = A colon with a space after it may not stand within a text.
    .hint = Put the text in quotes; or, if this is a field, let it begin where the fields above it begin.
yaml-colon-in-text = The text of “{ $field }” has a colon with a space after it, so YAML takes it for a field.
    .hint = Put the text in quotes: { $written }
yaml-hyphen = A list may not begin on the line of its field.
    .hint = Put the hyphen on the next line, or the text in quotes.
yaml-quote-open = The quotation mark here is never closed.
    .hint = Close it. Between single quotation marks an apostrophe is written twice; between double ones it is not.
yaml-bracket-open = The bracket here is not closed, or two items in it have no comma between them.
    .hint = Close it, put a comma, or put the text in quotes.
yaml-misfit = This does not fit what is above it.
    .hint = Let the line begin where the lines it belongs to begin; after a closing quotation mark or bracket nothing may follow.
yaml-no-colon = This line has no colon, so it is no field.
    .hint = Indent it if it belongs to the text above; or write a colon and a space after the name of the field, or a space after the hyphen.
yaml-sign = No text may begin with “{ $value }” unless it is in quotes.
    .hint = Put the text in quotes.
yaml-tab = A tab may not be used to indent.
    .hint = Put spaces in its place.
yaml-alias = There is no anchor above that this asterisk refers to.
    .hint = Mend its name, or put the text in quotes.
yaml-escape = Within double quotes a backslash may not stand before this sign.
    .hint = Write the backslash twice, or use single quotes.
yaml-documents = The file goes on after a line “---”.
    .hint = Remove that line, or what comes after it.
yaml-character = The character { $value } may not stand in a text file.
    .hint = Remove it; it is invisible in most editors.
yaml-tag = The tag “{ $value }” means nothing here.
    .hint = Remove it, or put the text in quotes.
yaml-key = A list or a group of fields cannot be the name of a field.
    .hint = Write a name before the colon.
yaml-merge = After “<<” fields of another entry are expected.
    .hint = Refer to them with an asterisk, as in “<<: *name”.
yaml-circle = This refers to itself.
    .hint = Write out what is meant.
yaml-deep = The brackets or lists are nested too deeply.
    .hint = Look for brackets that are never closed.
key-twice = “{ $key }” stands twice.
    .hint = Keep one of the two; YAML would drop the first without a word.
field-missing = “{ $field }” is missing.
    .hint = Add it.
field-empty = “{ $field }” is empty.
    .hint = Fill it in.
field-unknown = Unknown field “{ $field }”.
    .hint = Remove it, or see the list of fields in the reference.
field-misspelt = Unknown field “{ $field }”.
    .hint = Did you mean “{ $nearest }”?
field-missing-misspelt = “{ $field }” is missing.
    .hint = Did you mean it with “{ $written }”?
choice-unknown = “{ $value }” is not a value of “{ $field }”.
    .hint = Use one of: { $choices }.
not-a-slug = “{ $field }” cannot be “{ $value }”.
    .hint = Use lower-case letters, digits and single hyphens, as in “{ $nearest }”.
not-a-web-address = “{ $value }” is not a web address.
    .hint = Write it whole, as in https://www.example.org/page.
not-an-iso-date = “{ $value }” is not a date or interval in ISO 8601.
    .hint = Write 2023, 2023-03, 2023-03-17 or 2023-03-18/2023-03-19.
not-a-date = “{ $value }” in “{ $field }” is not a day.
    .hint = Write a day that exists as 2023-03-17.
not-yes-or-no = “{ $value }” in “{ $field }” is neither true nor false.
    .hint = Write true or false.
not-a-number = “{ $value }” in “{ $field }” is not a number.
    .hint = Write it with digits and a decimal point, as in 1200000 or 0.2.
number-too-small = “{ $field }” is less than { $limit }.
    .hint = Write { $limit } or more.
number-too-large = “{ $field }” is more than { $limit }.
    .hint = Write { $limit } or less.
not-text = “{ $field }” must be text.
    .hint = Write text after the colon, not a list or nested fields.
one-value-expected = “{ $field }” must be one value.
    .hint = Write it after the colon, not as a list or nested fields.
not-a-list = “{ $field }” must be a list.
    .hint = Begin each item on a line of its own with a hyphen.
not-a-mapping = “{ $field }” must hold fields of its own.
    .hint = Write lines of the form “name: value” under it.
fields-expected = Fields are expected here.
    .hint = Write lines of the form “name: value” under it.
not-valid = “{ $field }” is not right: { $message }.

## Articles

front-matter-missing = The article has no front matter.
    .hint = Begin the file with a line “---”, then title, published and language, then a line “---”.
front-matter-misspelt = The field “{ $field }” means nothing here.
    .hint = Did you mean “{ $nearest }”? If it is a field of your own, let it be.
article-in-future = “published” is a day that is still to come: { $day }.
    .hint = Mend the date if that is a mistake.
article-empty = The article has no text.
    .hint = Put its text under the front matter, or remove the file.
article-other-language = This article is said to be in { $declared ->
        [nl] Dutch
        [en] English
       *[other] “{ $declared }”
    } but looks { $like ->
        [nl] Dutch
        [en] English
       *[other] “{ $like }”
    }; its claims are being sought by the rules of the wrong language.
    .hint = Write “language: { $like }” in the front matter of the article.
article-conflict = Two versions of lines { $start } to { $end } stand here: git could not merge them.
    .hint = Keep of both what is right, and remove the lines with <<<<<<<, ======= and >>>>>>>.
article-twice = There is another article called “{ $id }”: { $other }.
    .hint = Rename one of the two; an article is known by its file name.
articles-missing = The folder of articles is not there.
    .hint = Make it, or mend “articles” or “docs_dir” in mkdocs.yml.
article-elsewhere = This file is not among the articles of the site, in { $folder }.
    .hint = Put it there, or try it out with --dry-run.
file-unreadable = This file cannot be read: { os-reason }.
    .hint = See whether it is there and whether you may read it.

## Starting

folder-not-empty = There is something in this folder, or this is a file.
    .hint = Name a folder that is not there yet or that is empty.
folder-unwritable = The site cannot be made here: { os-reason }.
    .hint = See whether you may write here and whether there is room on the disk.

## Getting articles in

source-empty = There is nothing in it.
    .hint = { $source ->
        [standard-input] Give the text to standard input, as in “toetssteen add - < article.txt”.
       *[file] Add a file with the text of the article.
    }
source-is-folder = This is a folder.
    .hint = Name its files, as in “toetssteen add { $path }/*”.
source-missing = There is no such file.
    .hint = Name a file, a web address that begins with https://, or - for standard input.
source-too-large = This is larger than { $limit } MB, too large for an article.
    .hint = Add the article alone, without its pictures and attachments.
source-not-text = This is no page, text or document.
    .hint = Add a web page, .txt, .md, .docx or .pdf; save other documents as one of these.
document-broken = This document cannot be read; it is damaged, or not what its name says.
    .hint = Open it in its own program and save it again, or add its text as .txt.
pdf-locked = This PDF is locked with a password.
    .hint = Save it without a password, or add its text as .txt.
pdf-without-text = This PDF holds pictures of pages and no text.
    .hint = Let a program recognise the text (OCR) and add what that makes, or type the passages into a .txt file.
no-article-text = No article was found here.
    .hint = Add the page of one article, not a front page. If the page fetches its text with a script, save it in your browser and add the saved file, or add the text itself as .txt.
page-behind-paywall = Only the beginning of this article is free.
    .hint = Read it with your subscription, save the page in your browser and add that file, or add the text itself as .txt.
page-asks-login = This page asks to log in.
    .hint = Log in with your browser, save the page and add that file, or add the text itself as .txt.
page-asks-consent = This page first asks what it may store on your computer.
    .hint = Answer it in your browser, save the page and add that file, or add the text itself as .txt.
download-no-address = This is no address of a web page.
    .hint = Write the address as your browser shows it, from https:// on.
download-no-host = There is no such site, or this computer has no connection.
    .hint = See whether the address opens in your browser.
download-refused = The site cannot be reached.
    .hint = Try again later, or save the page in your browser and add that file.
download-insecure = The site cannot show that it is what it says it is: its certificate is not right.
    .hint = See whether the address is right; save the page in your browser and add that file if you trust it.
download-timeout = The site takes too long to answer.
    .hint = Try again later, or save the page in your browser and add that file.
download-loop = The site keeps sending us on from one address to the next.
    .hint = Save the page in your browser and add that file.
download-broken = The page did not come in whole.
    .hint = Try again, or save the page in your browser and add that file.
download-status = { $status ->
    [404] There is no page at this address (404)
    [410] There is no page at this address any more (410)
    [401] The site lets us in only with a password (401)
    [403] The site does not let us in (403)
    [429] The site asks us to slow down (429)
   *[other] The site answers with an error ({ $status })
}.
    .hint = See whether the address opens in your browser; if so, save the page there and add that file.
folder-locked = Another program has been adding articles to this folder for too long.
    .hint = Wait until it is done, or stop it, and try again.
article-unwritable = The article cannot be written: { os-reason }. Nothing was changed.
    .hint = See whether you may write in the folder of articles.
article-no-room = There is no room on the disk for the article. Nothing was changed.
    .hint = Make room and try again.

## Speakers

speaker-twice = “{ $name }” belongs to { $other } already.
    .hint = Take it away from one of the two, or make them one speaker.

## The ledger

ledger-missing = There is no ledger here.
    .hint = Make it with “toetssteen extract”, or mend “claims” in mkdocs.yml.
ledger-lost = The ledger is gone; in the last commit of git it is there.
    .hint = Put it back with “git checkout HEAD -- { $path }”. If you mean to begin anew, commit its removal first.
ledger-is-list = The file is a list; its entries must stand under “claims:”.
    .hint = Put a line “claims:” above the list.
ledger-is-text = The file is a text, not a ledger.
    .hint = Begin it with a line “claims:” and put the entries under it, each with a hyphen.
ledger-locked = Another program has been writing to this file for too long.
    .hint = Wait until it is done, or close it, and try again.
ledger-unwritable = This file cannot be written: { os-reason }. It is as it was.
    .hint = See whether you may write in its folder.
disk-full = There is no room on the disk for the new file. The old one is as it was.
    .hint = Make room and try again.
ledger-not-mergeable = The new claims do not fit in this file without touching what you wrote. It is as it was.
    .hint = Write “claims:” on a line of its own and each entry under it, beginning with a hyphen.
id-twice = The id “{ $id }” stands twice; the other one is on line { $other }.
    .hint = Change the id of the claim that is not yet published.
conflict = Two versions of “{ $id }” stand here, from line { $start } to { $end }: git could not merge them.
    .hint = Keep of both what is right, remove the lines with <<<<<<<, ======= and >>>>>>>, and check again. Until then nothing is written here.
conflict-outside-entries = Two versions of lines { $start } to { $end } stand here: git could not merge them.
    .hint = Keep of both what is right, remove the lines with <<<<<<<, ======= and >>>>>>>, and check again. Until then nothing is written here.
conflict-mark = git’s mark { $mark } still stands here: two versions of something were put together, and not to the end.
    .hint = See whether what is around it is right, and remove the line. Until then nothing is written here.
id-in-two-files = The id “{ $id }” stands in two files; the other one is { $other }.
    .hint = Change the id of the claim that is not yet published; or remove the entry that is a copy.
already-split = The ledger already has a file for each article.
    .hint = Run “toetssteen join” to put them in one file.
already-joined = The ledger is already one file.
    .hint = Run “toetssteen split” to give each article a file of its own.
another-ledger = This is not read: the ledger is { $ledger }.
    .hint = See whether somebody saved something in it after a split or join; then move it away.
in-the-way = This stands where the new ledger has to go.
    .hint = It may be left over from a split or join that was stopped. See what is in it, and move it away.
ledger-not-splittable = This ledger cannot be cut into files, or put together, without losing something. It is as it was.
    .hint = Write “claims:” on a line of its own and each entry under it, beginning with a hyphen.
anchor-in-another-file = “{ $id }” uses an anchor (&) that would be in the file of another article. All is as it was.
    .hint = Write out what the asterisk (*) stands for.
article-not-a-file-name = The article of “{ $id }”, “{ $article }”, cannot be the name of a file.
    .hint = Give the article’s file another name, and “article” here.
entries-begin-elsewhere = The entries in this file begin in column { $column }, those in { $other } in column { $others }.
    .hint = Indent them alike.
entry-not-joinable = “{ $id }” would say something else in one file: an anchor (&) of this name stands in another file too. All is as it was.
    .hint = Give the anchor another name.
setting-not-changeable = This setting cannot be changed by the program. All is as it was.
    .hint = Write “claims: { $value }” under “toetssteen” yourself, in plain text, and try again.
verdict-unknown = There is no verdict “{ $verdict }”.
    .hint = Use one of: { $choices }.
verdict-misspelt = There is no verdict “{ $verdict }”.
    .hint = Did you mean “{ $nearest }”? The verdicts are: { $choices }.
reviewed-without-verdict = “{ $id }” has a date of review and no verdict.
    .hint = Fill in “verdict”, or empty “reviewed”.
reviewed-without-headline = “{ $id }” has a date of review and no headline.
    .hint = Fill in “headline”, or empty “reviewed”.
reviewed-without-reviewer = “{ $id }” was reviewed, and nobody is named as its reviewer.
    .hint = Fill in “reviewer”.
reviewed-without-explanation = “{ $id }” was reviewed, and its verdict is not explained.
    .hint = Fill in “explanation”.
day-in-future = “{ $field }” of “{ $id }” is a day that is still to come: { $day }.
    .hint = Mend the year, the month or the day.
reviewed-before-article = “{ $id }” was reviewed on { $day }, before its article appeared on { $published }.
    .hint = Mend “reviewed” here, or “published” in the article.
not-published-yet = “{ $id }” has a verdict but no date in “reviewed”, so readers do not see the verdict yet.
    .hint = Fill in the day when the review is done.
headline-not-published-yet = “{ $id }” has a headline but no date in “reviewed”, so readers do not see it yet.
    .hint = Fill in the day when the review is done.
dismissed-with-verdict = “{ $id }” is dismissed and has a verdict.
    .hint = Remove “dismissed” to publish the verdict, or empty “verdict” to leave the claim out.
approver-is-reviewer = “{ $id }” has one person, { $name }, as reviewer and as second reader.
    .hint = Let somebody else read it, or empty “approved_by”.
source-twice = “{ $id }” names the same source twice; the other one is on line { $other }.
    .hint = Keep one of the two, or give the address of the page that was meant.
citation-unknown = The explanation of “{ $id }” cites source { $number }, and { $count ->
    [0] there are no sources.
    [one] there is only one.
   *[other] there are only { $count }.
}
    .hint = Mend the number, or add the source.
exception-misspelt = There is no editorial rule “{ $rule }”.
    .hint = Did you mean “{ $nearest }”?
exception-unknown = There is no editorial rule “{ $rule }”.
    .hint = Use one of: { $choices }.
verdict-changed = “{ $id }” was published with another verdict, “{ $before }”, and “updates” does not say why it changed.
    .hint = Add to “updates”: date, kind and note.
id-changed = “{ $id }” had another id, “{ $before }”: links to its page no longer work.
    .hint = Put the old id back.
ledger-emptied = The ledger is empty; at { $since } it had { $count ->
        [one] one claim
       *[other] { $count } claims
    }.
    .hint = Put it back with “git checkout { $since } -- { $file }”, or commit it like this if you meant to.
review-removed = The published check “{ $id }” is gone from the ledger.
    .hint = Put the entry back: a published check is corrected, not removed.
revision-unknown = git knows no version “{ $since }” here.
    .hint = Name a commit or branch that is there, such as HEAD or origin/main.
article-gone = “{ $id }” is from an article that is not there: “{ $article }”.
    .hint = Put the article back, or mend “article” if its file has another name now.
article-misspelt = “{ $id }” is from an article that is not there: “{ $article }”.
    .hint = Did you mean “{ $nearest }”?
quote-gone = The passage of “{ $id }” no longer stands in the article “{ $article }”.
    .hint = Run “toetssteen extract”: it finds the passage again, or marks the claim as gone.
passage-changed-after-review = The article changed the passage of “{ $id }” after its review. It was: “{ $was }”.
    .hint = See whether the verdict still holds. Then give “reviewed” the day of today, add something to “updates”, or delete “changed”.
passage-changed = The article changed the passage of “{ $id }”. It was: “{ $was }”.
    .hint = See whether “claim” still says what the article says, and delete “changed”.
passage-gone-after-review = The article no longer has the passage that the review of “{ $id }” is about.
    .hint = See whether the review should say so. Tell it under “updates”, or give “reviewed” the day on which you looked.

## The desk

id-unknown = There is no claim “{ $id }” in the ledger.
    .hint = See the ids with “toetssteen status --format json”, or on the pages of the site.
id-misspelt = There is no claim “{ $id }” in the ledger.
    .hint = Did you mean { $nearest }?
article-without-claims = No claim in the ledger is from an article “{ $article }”.
    .hint = { $nearest ->
        [none] Name its file, with or without “.md”; “toetssteen status” lists the articles.
       *[other] Did you mean one of these: { $nearest }?
    }
no-editor = No editor is set.
    .hint = Set the environment variable VISUAL or EDITOR to yours, as in EDITOR=nano; or open this line yourself.
editor-misquoted = A quotation mark is not closed in the editor that is set: { $editor }.
    .hint = Mend the environment variable VISUAL or EDITOR.
editor-not-started = The editor “{ $editor }” cannot be started: { os-reason }.
    .hint = Mend the environment variable VISUAL or EDITOR.
editor-failed = The editor “{ $editor }” stopped with exit code { $exit }.
    .hint = See what it said. What it saved is in the ledger; “toetssteen check” tells whether that is in order.

## Spreadsheets

export-over-site = This is a file of the site, which an export would write over.
    .hint = Name another file.
export-over-reviews = This file has reviews that the ledger does not have yet. It is as it was.
    .hint = Run “toetssteen import” with it first, or name another file.
sheet-without-ids = No sheet in this file has a column “id”.
    .hint = Import a file that “toetssteen export” made; its first row holds the names of the columns.
sheet-without-fingerprints = The column “fingerprint” is not in this sheet, so edits made since the export cannot be seen.
    .hint = Export anew, and make your changes in that file; the column may be hidden, and has to stay.
sheet-not-utf8 = This CSV file is not UTF-8 text.
    .hint = Save it as “CSV UTF-8”, or as a workbook (.xlsx).
sheet-unreadable = This file cannot be read as CSV or as a workbook (.xlsx).
    .hint = Open it in the spreadsheet program and save it once more in one of the two.
column-twice = There are two columns “{ $column }”.
    .hint = Keep one of the two.
column-ignored = The column “{ $column }” is not one of the ledger, and is passed over.
    .hint = Nothing is to be done, unless its name is misspelt.
cell-too-long = “{ $column }” of “{ $id }” has more than { $longest } characters, which no cell can hold.
    .hint = Export as CSV, or edit this claim in the ledger.
cell-is-formula = In the cell of “{ $field }” stands a formula, or what became of one.
    .hint = Put the text itself in its place.
cell-became-day = The spreadsheet made a date of what stands under “{ $field }”: { $value }.
    .hint = Give the cell the format “Text” and write it again.
cell-not-a-day = “{ $value }” under “{ $field }” is not a day.
    .hint = Write it as 2023-03-17, or give the cell a date format.
cell-two-days = “{ $value }” under “{ $field }” can be two days.
    .hint = Write it as 2023-03-17.
row-twice = “{ $id }” stands in row { $other } too.
    .hint = Keep one of the two rows.
row-without-id = This row has no id, so it belongs to no claim.
    .hint = Put the id back. A new claim is not made here, but by “toetssteen extract” or in the ledger.
row-without-fingerprint = The row of “{ $id }” has no fingerprint, so edits made since the export cannot be seen.
    .hint = Put it back, or export anew.
row-of-unreadable = The entry “{ $id }” has mistakes in the ledger, so nothing can be put in it.
    .hint = Mend it first: see “toetssteen check”.
row-conflict = “{ $id }” was changed in the ledger since the export as well, so this row is left out.
    .hint = Make its changes in the ledger, or export anew.
field-tied = “{ $field }” of “{ $id }” cannot be changed from a sheet: it is tied to another place (& or *), or written in a way of its own.
    .hint = Change it in the ledger.

## Settings

no-configuration = There is no such file.
    .hint = Run this in the folder of your site, or name its configuration with --config.
configuration-missing = There is no such configuration.
    .hint = Mend what you named with --config; it is the mkdocs.yml of a site.
plugin-not-configured = The plugin “toetssteen” is not switched on.
    .hint = Add “- toetssteen” under “plugins:”.
rule-misspelt = There is no editorial rule “{ $field }”.
    .hint = Did you mean “{ $nearest }”?
rule-unknown = There is no editorial rule “{ $field }”.
    .hint = Use one of: { $choices }.
threshold-unknown = The rule “{ $rule }” has no “{ $threshold }”.
    .hint = { $choices ->
        [none] It has “level” only.
       *[other] Besides “level” it has: { $choices }.
    }
rating-twice = The rating “{ $value }” stands twice.
    .hint = Keep one of the two, or give one another key.
not-a-search-address = “{ $value }” is not the address of a search.
    .hint = It begins with https:// and has “query” between braces where the words go; “claim”, “speaker”, “url” and “language” will do too.
not-a-colour = “{ $value }” is not a hexadecimal colour.
    .hint = Write it as in “#174a7c”, in quotes.
not-a-contact = “{ $value }” is neither a mail address nor a web address.
    .hint = Write “desk@paper.example”, or the full address of a page that begins with https://.
glyph-unknown = There is no glyph “{ $glyph }” for the rating “{ $rating }”.
    .hint = Use one of: { $known }; or add toetssteen/glyphs/{ $glyph }.svg to your custom_dir.

## The site

claim-page-taken = The claim “{ $id }” and { $page } give the same page.
    .hint = Give the claim another id, or rename the file.
claim-article-missing = The claim “{ $id }” belongs to the article “{ $article }”, and that is not there.
    .hint = Put the article back, or mend “article”; the claim is published without its passage’s surroundings.
site-not-built = The site cannot be built because of this file or folder: { os-reason }.
    .hint = See whether you may read and write here, or build elsewhere with “--site-dir FOLDER”.
site-stopped = The site cannot be built or shown: { os-reason }.
    .hint = Mend that and try again.
address-in-use = Another program is at this address already, perhaps another “toetssteen serve”.
    .hint = Stop that one, or take another with “--dev-addr 127.0.0.1:8001”.
port-too-high = There is no such port.
    .hint = Take a number up to 65535, as in “--dev-addr 127.0.0.1:8001”.
no-site-url = “site_url” is not set, so no ClaimReview is published.
    .hint = Set site_url in mkdocs.yml to the address of the site.

## Languages

language-without-data = There is no extraction data for the language “{ $language }”.
    .hint = Use one of: { $known }; or add the language as the documentation describes.
interface-language-unknown = There are no texts in the language “{ $language }”; the site would be in English.
    .hint = Use one of: { $known }; or add the language as the documentation describes.
pipeline-not-found = There is no spaCy pipeline “{ $pipeline }” here.
    .hint = Install it with “python -m spacy download { $pipeline }”, mend the path, or take it out of the settings.
