# The editorial standards: what a check or a site lacks, how to mend it (.hint), and what the rule wants (.rule).

standard-two-sources = “{ $id }” rests on { $count ->
        [0] no named source
        [one] one named source
       *[other] { $count } named sources
    }; the standard asks for { $at_least }.
    .hint = Name more, each with its “publisher”; or give the reason under “exceptions: two-sources”.
    .rule = A check rests on two or more named sources, of different publishers; or it says why not.
standard-primary-source = “{ $id }” rests on no primary source.
    .hint = Give the record or document itself with “kind: primary”; or give the reason under “exceptions: primary-source”.
    .rule = A check rests on a primary source, the record or document itself; or it says why not.
standard-both-sides = “{ $id }” does not show evidence { $side ->
        [supports] for
        [contradicts] against
       *[both] for and against
    } the claim.
    .hint = Fill in “stance” at the sources, and add what is lacking; or give the reason under “exceptions: both-sides”.
    .rule = A check shows the evidence for the claim and the evidence against it; or it says why not.
standard-access-date = A source of “{ $id }” has no day on which it was read: { $url }.
    .hint = Fill in “accessed”; or give the reason under “exceptions: access-date”.
    .rule = Each source says on which day it was read.
standard-archive-link = A source of “{ $id }” has no archived copy: { $url }.
    .hint = Keep a copy in a web archive and put its address in “archived”; or give the reason under “exceptions: archive-link”.
    .rule = Each source has a copy in a web archive.
standard-selection-reason = “{ $id }” does not say why it was chosen.
    .hint = Fill in “selection”; or give the reason under “exceptions: selection-reason”.
    .rule = A check says why this claim was chosen.
standard-claimant-contacted = “{ $id }” does not say whether the claimant was asked.
    .hint = Fill in “contacted”; or say why not under “exceptions: claimant-contacted”.
    .rule = Whoever made the claim was asked about it; or the check says why not.
standard-second-reader = “{ $id }” was read by nobody but its reviewer.
    .hint = Let somebody else fill in “approved_by”; or give the reason under “exceptions: second-reader”.
    .rule = Somebody else than the reviewer approved the check before it was published.
standard-changed-verdict = “{ $id }” was published as “{ $before }”, and “updates” has no correction that says why that changed.
    .hint = Add to “updates”: date, “kind: correction” and note; or give the reason under “exceptions: changed-verdict”.
    .rule = A published verdict that changes has a correction which says so.
standard-page-missing = The site has no page about { standard-page-name }.
    .hint = Write it, or name the page that tells it under “standards: rules: { $rule }: pages”.
standard-page-unfilled = This page about { standard-page-name } still has to be filled in.
    .hint = Write your own text in the place of TODO.
standard-page-todo = This page still has to be filled in.
    .hint = Write your own text in the place of TODO.
standard-page-unlinked = Nothing leads readers to this page about { standard-page-name }.
    .hint = Put it in “nav” in mkdocs.yml, or in a page that is there.
standard-policy-pages-rule = The site has pages about its method, selection, ratings, corrections, organisation and contact; they are filled in, and readers can find them.
standard-funding-page-rule = The site has a page about its funding; it is filled in, and readers can find it.
standard-publishing-rate = { $count ->
        [0] No check was
        [one] One check was
       *[other] { $count } checks were
    } published in the last { $weeks } weeks; the standard asks for { $at_least }.
    .hint = Publish more often; or set “publishing-rate” to what holds for your desk.
    .rule = The desk publishes regularly.
standard-speaker-share = { $percent }% of the checks of the last { $weeks } weeks are about { $speaker }; the standard asks for { $at_most }% at most.
    .hint = See whether that is what your selection policy says; or set “speaker-share” to what holds for your desk.
    .rule = The checks are not concentrated on one speaker.

standard-page-name = { $page ->
        [methodology] the method
        [selection] the selection of claims
        [ratings] the ratings
        [corrections] corrections
        [organisation] the organisation
        [contact] contact
        [funding] the funding
       *[other] { $page }
    }

rates-title = Published in the last { $weeks } weeks
rates-checks = { $count ->
        [one] one check
       *[other] { $count } checks
    }: { $week } a week, { $month } a month
rates-speakers = By speaker
rates-speaker = { $speaker }: { $count } ({ $percent }%)
rates-no-speaker = the article itself
