# What the command line says. Problems in files stand in problems.ftl.

cli-usage = Usage:
cli-options = Options
cli-commands = Commands
cli-options-piece = [OPTIONS]
cli-command-piece = COMMAND …

cli-help = Finds checkable claims in news articles, keeps their review in a plain file, and publishes a page for each.
cli-help-extract =
    Find claims in articles and put them in the ledger.
    Without ARTICLE all articles of the site are read. New claims are added, known ones are refreshed, and nothing that you wrote is touched.
cli-help-check =
    Check the articles and the ledger, and say where and how to mend them.
    The exit code is 1 when there is something to mend.
cli-help-status =
    Show how far the claims are: per state, per article, per person, the oldest open ones first.
    With --format json, the same for programs.
cli-help-next =
    Show the open claim that most deserves a check: its passage, why it was found, and searches to begin with.
    Nothing is opened and nothing is written; “toetssteen review” begins the review.
cli-help-review =
    Open a claim in your own editor, on its line, and check it when you close the editor.
    The editor is that of the environment variable VISUAL or EDITOR. Nothing is filled in for you.
cli-help-split =
    Give each article a file of claims of its own, in a folder.
    The setting “claims” in mkdocs.yml is changed with it. Nothing that you wrote is lost; “toetssteen join” puts it back as it was.
cli-help-join =
    Put the claims of all articles in one file again.
    The setting “claims” in mkdocs.yml is changed with it.
cli-help-schema =
    Print the JSON Schema of the ledger.
    Save it as claims.schema.json beside the ledger, and an editor with the YAML language server completes and checks what you write.
cli-help-build =
    Build the site.
    All options of “mkdocs build” can be given, such as --strict.
cli-help-serve =
    Show the site on this computer, and again after every change.
    All options of “mkdocs serve” can be given, such as --dev-addr.

cli-option-config = The configuration of the site (mkdocs.yml in this folder).
cli-option-version = Show the version.
cli-option-help = Show this text.
cli-option-dry-run = Print what is found and leave the ledger as it is. Any Markdown file will do.
cli-option-format = The form of the output; of extract with --dry-run only.
cli-option-min-score = Take claims that score this or more, from 0 to 1 (what the site sets, or 0.5).
cli-option-jobs = Read articles in this many processes (1).
cli-option-article = Look at the claims of this article only.
cli-option-skip = Pass over the first N.

cli-see-help = See “{ $command } --help”.
cli-no-such-option = There is no option { $option }.
cli-no-such-command = There is no command “{ $command }”.
cli-not-expected = “{ $argument }” has no place here.
cli-bad-value = { $name } { $expected }.
cli-expected-number = must be a number from { $min } to { $max }
cli-expected-count = must be a whole number from { $min }
cli-expected-choice = must be one of: { $choices }
cli-expected-file = must be a file or folder that is there
cli-expected-value = needs a value
cli-articles-needed = Name one or more articles: there is no site in this folder.
cli-dry-run-only = { $option } has a meaning with --dry-run only.

cli-reading = Reading articles
cli-nothing-new = { $articles ->
    [one] One article read; nothing new.
   *[other] { $articles } articles read; nothing new.
}
cli-merged = { $path }: { $changes }.
cli-added = { $count } added
cli-refreshed = { $count } refreshed
cli-gone = { $count } gone from the article
cli-back = { $count } back
cli-fine = { $path }: { $claims ->
    [one] one claim
   *[other] { $claims } claims
} from { $articles ->
    [one] one article
   *[other] { $articles } articles
}, nothing to mend.
cli-split = { $before } is now { $now }/, with { $files ->
    [one] one file
   *[other] { $files } files
}; mkdocs.yml says “claims: { $setting }”.
cli-joined = { $before }/ is now { $now }; mkdocs.yml says “claims: { $setting }”.
cli-state-open = Open
cli-state-in-progress = In progress
cli-state-second-reader = With the second reader
cli-state-reviewed = Reviewed
cli-state-corrected = Corrected
cli-state-dismissed = Dismissed
cli-done = { $done } of { $claims } done ({ $percent }%)
cli-status-articles = Articles, the oldest with work left first
cli-status-people = People
cli-status-approved = { $count } read as the second reader
cli-status-started = Begun, the oldest first
cli-status-mistakes = { $count ->
    [one] One mistake
   *[other] { $count } mistakes
} in the ledger: claims that cannot be read are not counted. See “toetssteen check”.
cli-next-why = Why:
cli-next-search = Searches, to open yourself:
cli-next-review = Begin with: toetssteen review { $id }
cli-next-none = No open claim is left here.
cli-review-fine = { $id }: nothing to mend.
cli-warning = Note:
cli-problems = { $errors } problems to mend.
