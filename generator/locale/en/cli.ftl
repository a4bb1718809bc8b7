# What the command line says. Problems in files stand in problems.ftl.

cli-usage = Usage:
cli-options = Options
cli-commands = Commands
cli-options-piece = [OPTIONS]
cli-command-piece = COMMAND …

cli-help = Finds checkable claims in news articles, keeps their review in a plain file, and publishes a page for each.
cli-help-new =
    Make the folder of a new site, in Dutch or English, that works at once.
    It has a configuration, pages about the desk to fill in, an empty ledger, help for editors, and a workflow that checks and publishes.
cli-help-add =
    Make articles of web pages, files and feeds.
    SOURCE is a web address, an .html, .txt, .md, .docx or .pdf file, a feed (RSS or Atom), or - for standard input. What could not be found stays empty in the article, for you to fill in. An article that is there already is not added again.
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
cli-help-export =
    Write the claims to a file: for a spreadsheet (csv, xlsx) or for programs (json, claimreview).
    Its form follows from the name of FILE, or from --format; without FILE it is printed. Reviews edited in a spreadsheet come back with “toetssteen import”.
cli-help-import =
    Put the reviews of a spreadsheet into the ledger; show first what changes.
    Rows that were changed in the ledger since the export are told and left out. Only the fields that changed are written.
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
cli-option-name = What the site is called (after its folder).
cli-option-title = The title of the article.
cli-option-date = The day on which the article appeared.
cli-option-language = The language, as nl or en.
cli-option-stdout = Print the article instead of writing its file.
cli-option-dry-run = Print what is found and leave the ledger as it is. Any Markdown file will do.
cli-option-format = The form of the output.
cli-option-min-score = Take claims that score this or more, from 0 to 1 (what the site sets, or 0.5).
cli-option-jobs = Read articles in this many processes (1).
cli-option-fix = Also mend what can be mended in one way only; show first what.
cli-option-strict = Let the exit code be 1 for notes, too.
cli-option-since = Compare with this commit or branch (the last commit).
cli-option-report = Show how much is published, and about which speakers.
cli-option-article = Look at the claims of this article only.
cli-option-skip = Pass over the first N.
cli-option-yes = Do not ask.

cli-see-help = See “{ $command } --help”.
cli-no-such-option = There is no option { $option }.
cli-no-such-command = There is no command “{ $command }”.
cli-command-misspelt = There is no command “{ $command }”. Did you mean “{ $nearest }”?
cli-argument-missing = { $name } is missing.
cli-not-expected = “{ $argument }” has no place here.
cli-no-argument = “{ $command }” is always about the whole site; leave out “{ $argument }”.
cli-no-such-file = { $path }: there is no such file.
cli-no-such-path = { $path }: there is no such file or folder.
cli-fix-only = { $option } works with --fix only.
cli-bad-value = { $name } { $expected }.
cli-expected-number = must be a number from { $min } to { $max }
cli-expected-count = must be a whole number from { $min }
cli-expected-choice = must be one of: { $choices }
cli-expected-day = must be a day, such as 2026-03-17
cli-expected-file = must be a file
cli-expected-path = must be a file or folder that is there
cli-expected-value = needs a value
cli-articles-needed = Name one or more articles: there is no site in this folder.
cli-one-source-only = { $option } is for one source only.
cli-dry-run-only = { $option } works with --dry-run only.

cli-new =
    A new site stands in { $folder }. Go on with:
      cd { $folder }
      toetssteen add ADDRESS-OR-FILE  (then toetssteen extract)
      toetssteen serve
cli-add-added = { $path }: added from { $source }.
cli-standard-input = standard input
cli-add-missing = Not found in it, to fill in yourself: { $fields }.
cli-add-same-address = { $source }: is there already, as { $path }.
cli-add-same-text = { $source }: the same text is there already, as { $path }.
cli-add-feed = { $source }: { $new ->
    [0] a feed with nothing new
    [one] a feed with one new article
   *[other] a feed with { $new } new articles
}.

cli-reading = Reading articles
cli-nothing-new = { $articles ->
    [one] One article read; nothing new.
   *[other] { $articles } articles read; nothing new.
}
cli-merged = { $path }: { $changes }.
cli-added = { $count } added
cli-refreshed = { $count } refreshed
cli-gone = { $count } gone from the article
cli-back = { $count } back in the article
cli-nothing-to-fix = There is nothing that can be mended without you.
cli-fix-these = Mend it like this? (y/n)
cli-yes = y yes
cli-not-changed = Nothing was changed. With --yes it is done without asking.
cli-errors = { $count ->
    [one] one problem to mend
   *[other] { $count } problems to mend
}
cli-summary-kind = Kind
cli-summary-place = Place
cli-summary-problem = What it is
cli-summary-error = error
cli-summary-warning = note
cli-summary-more = And { $count } more; see the log.
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
cli-joined = { $before }/ is now { $now }, and mkdocs.yml is changed with it.
cli-tabs =
    Below these lines “extract” puts new articles, far apart, so that git merges without a conflict
    what two people add at the same time. If you work without git, they may go.
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
    [one] There is a mistake
   *[other] There are { $count } mistakes
} in the ledger: see “toetssteen check”. Claims that cannot be read because of it are missing here.
cli-next-why = Why:
cli-next-search = Searches, to open yourself:
cli-next-review = Begin with: toetssteen review { $id }
cli-next-none = No open claim is left here.
cli-review-fine = { $id }: nothing to mend.
cli-exported = { $path }: { $claims ->
    [one] one claim
   *[other] { $claims } claims
}.
cli-sheet = claims
cli-delimiter = ,
cli-export-form = Name a file that ends in .csv, .xlsx or .json, or give --format.
cli-export-binary = A workbook (.xlsx) cannot be printed: name a file.
cli-export-conflict = In the ledger:
cli-export-sheet = In the sheet:
cli-empty = (empty)
cli-import-nothing = { $path }: nothing to change.
cli-import-refused = { $path }: nothing was changed; see above what was left out.
cli-import-absent = { $count ->
    [one] One claim is not in the sheet; it stays as it is.
   *[other] { $count } claims are not in the sheet; they stay as they are.
}
cli-import-ask = Change { $claims ->
    [one] one claim
   *[other] { $claims } claims
}? (y/n)
cli-imported = { $path }: { $claims ->
    [one] one claim
   *[other] { $claims } claims
} changed.
cli-warning = Note:
cli-problems = { $errors } problems to mend.
