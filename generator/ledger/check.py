"""What can be wrong in a ledger whose entries have the right form: verdicts, days, reviews, passages that are gone."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from generator.articles import Article
from generator.claims import Claim, RatingScale
from generator.ledger.report import Entry, Reporter
from generator.ledger.standing import check_standing
from generator.passages import locate
from generator.problems import Problem
from generator.settings import Settings
from generator.standards import excepted, nearest_exception

Path = tuple[str | int, ...]


def check_entries(
    entries: Sequence[Entry], report: Reporter, settings: Settings, today: datetime.date | None
) -> list[Problem]:
    """What is wrong in the entries by themselves. Without `today` no day is in the future."""
    scale = settings.rating_scale
    problems: list[Problem] = []
    for entry in entries:
        unknown = list(_check_verdict(entry, scale, report))
        problems += unknown
        if entry.claim.dismissed:
            problems += _check_dismissed(entry, report)
        else:
            review = _check_review(entry, report, scale=settings.scale)
            problems += [problem for problem in review if problem.severity == "error" or not unknown]
        problems += _check_persons(entry, report)
        problems += _check_sources(entry, report)
        problems += _check_exceptions(entry, report)
        if today:
            problems += _check_days(entry, report, today)
    return problems + check_standing(entries, report)


def check_passages(entries: Iterable[Entry], report: Reporter, articles: Mapping[str, Article | None]) -> list[Problem]:
    """Which entries have lost their article or their place in it, and which were reviewed before it appeared."""
    problems: list[Problem] = []
    for entry in entries:
        found = entry.claim.found
        if found.article not in articles:
            problems.append(_no_article(entry, articles, report))
        elif article := articles[found.article]:
            problems += _check_passage(entry, article, report)
    return problems


def _check_verdict(entry: Entry, scale: RatingScale, report: Reporter) -> Iterator[Problem]:
    for code, args in off_scale(entry.claim.verdict or "", scale):
        yield report(entry, ["verdict"], code, **args)


def off_scale(verdict: str, scale: RatingScale) -> Iterator[tuple[str, dict[str, str]]]:
    """The code of the problem with a verdict that is not one of the scale, and what its words need."""
    if not verdict or verdict in scale:
        return
    words = {word.casefold(): rating.key for rating in scale.ratings for word in (rating.key, *rating.label.values())}
    nearest = get_close_matches(verdict.casefold(), words, n=1)
    choices = ", ".join(scale.keys)
    if nearest:
        key = words[nearest[0]]
        yield "verdict-misspelt", {"verdict": verdict, "nearest": key, "choices": choices}
    else:
        yield "verdict-unknown", {"verdict": verdict, "choices": choices}


def _check_review(entry: Entry, report: Reporter, *, scale: bool) -> Iterator[Problem]:
    claim = entry.claim
    concluded = claim.verdict if scale else claim.headline
    if claim.reviewed and not concluded:
        yield report(entry, ["reviewed"], "reviewed-without-verdict" if scale else "reviewed-without-headline")
    elif concluded and not claim.reviewed:
        code = "not-published-yet" if scale else "headline-not-published-yet"
        yield report(entry, ["verdict" if scale else "headline"], code, "warning")
    elif concluded:
        if not claim.reviewer:
            yield report(entry, ["reviewer"], "reviewed-without-reviewer")
        if not claim.explanation:
            yield report(entry, ["explanation"], "reviewed-without-explanation")


def _check_dismissed(entry: Entry, report: Reporter) -> Iterator[Problem]:
    if entry.claim.verdict:
        yield report(entry, ["dismissed"], "dismissed-with-verdict")


def _check_persons(entry: Entry, report: Reporter) -> Iterator[Problem]:
    reviewer, approver = entry.claim.reviewer, entry.claim.approved_by
    if reviewer and approver and _name(reviewer) == _name(approver):
        yield report(entry, ["approved_by"], "approver-is-reviewer", name=reviewer)


def _check_sources(entry: Entry, report: Reporter) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, source in enumerate(entry.claim.sources):
        other = first.setdefault(_address(source.url), number)
        if other != number:
            line = report.line(entry, ["sources", other, "url"])
            yield report(entry, ["sources", number, "url"], "source-twice", other=line)
    count = len(entry.claim.sources)
    for number in dict.fromkeys(entry.claim.cited):
        if not 1 <= number <= count:
            yield report(entry, ["explanation"], "citation-unknown", "warning", number=number, count=count)


def _check_exceptions(entry: Entry, report: Reporter) -> Iterator[Problem]:
    for rule in entry.claim.exceptions:
        if rule in excepted():
            continue
        where, choices = ["exceptions", rule], ", ".join(excepted())
        if nearest := nearest_exception(rule):
            yield report.at_key(entry, where, "exception-misspelt", rule=rule, nearest=nearest)
        else:
            yield report.at_key(entry, where, "exception-unknown", rule=rule, choices=choices)


def _check_days(entry: Entry, report: Reporter, today: datetime.date) -> Iterator[Problem]:
    for where, day in _days(entry.claim):
        if day > today:
            yield report(entry, where, "day-in-future", field=str(where[-1]), day=day.isoformat())


def _days(claim: Claim) -> Iterator[tuple[Path, datetime.date]]:
    """Every day that a reviewer writes down when it has come."""
    if claim.reviewed:
        yield ("reviewed",), claim.reviewed
    if claim.contacted and claim.contacted.date:
        yield ("contacted", "date"), claim.contacted.date
    for number, source in enumerate(claim.sources):
        if source.accessed:
            yield ("sources", number, "accessed"), source.accessed
    for number, update in enumerate(claim.updates):
        yield ("updates", number, "date"), update.date


def _check_passage(entry: Entry, article: Article, report: Reporter) -> Iterator[Problem]:
    found, reviewed, published = entry.claim.found, entry.claim.reviewed, article.meta.published
    if not found.gone and locate(article.text, found.quote, found.sentence) is None:
        yield report(entry, ["found", "quote"], "quote-gone", article=found.article)
    if reviewed and reviewed < published:
        days = {"day": reviewed.isoformat(), "published": published.isoformat()}
        yield report(entry, ["reviewed"], "reviewed-before-article", **days)


def _no_article(entry: Entry, articles: Iterable[str], report: Reporter) -> Problem:
    article = entry.claim.found.article
    if nearest := get_close_matches(article, articles, n=1):
        return report(entry, ["found", "article"], "article-misspelt", article=article, nearest=nearest[0])
    return report(entry, ["found", "article"], "article-gone", article=article)


def _name(person: str) -> str:
    return " ".join(person.split()).casefold()


def _address(url: str) -> str:
    """An address by which two spellings of it are one: without scheme and last slash, the host in small letters."""
    host, slash, rest = url.split("://", 1)[1].partition("/")
    return (host.lower() + slash + rest).rstrip("/")
