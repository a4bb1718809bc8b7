"""What can be wrong in a ledger whose entries have the right form: verdicts, reviews, passages that are gone."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal

from generator.articles import Article
from generator.claims import Claim, RatingScale
from generator.passages import locate
from generator.problems import Problem
from generator.settings import Settings
from generator.yamltext import Document


@dataclass(frozen=True)
class Entry:
    """A claim with its place in the ledger: its `number` in the list (from 0) and the `line` it begins on (from 1) of
    its `file`."""

    claim: Claim
    number: int
    line: int
    file: Path | None = None


@dataclass(frozen=True)
class _Reporter:
    """Makes problems of one ledger."""

    document: Document
    path: str

    def __call__(
        self,
        entry: Entry,
        field: Sequence[str],
        code: str,
        severity: Literal["error", "warning"] = "error",
        **args: str | int,
    ) -> Problem:
        place = self.document.position(("claims", entry.number, *field))
        return Problem(
            code=code,
            path=self.path,
            line=place.line,
            column=place.column,
            args={"id": entry.claim.id, **args},
            severity=severity,
        )


def check_entries(
    entries: Iterable[Entry], document: Document, path: str, settings: Settings, today: datetime.date | None
) -> list[Problem]:
    """What is wrong in the entries by themselves. Without `today` no day is in the future."""
    report = _Reporter(document, path)
    scale = settings.rating_scale
    problems: list[Problem] = []
    for entry in entries:
        unknown = list(_check_verdict(entry, scale, report))
        problems += unknown
        if not entry.claim.dismissed:
            review = _check_review(entry, report, scale=settings.scale)
            problems += [problem for problem in review if problem.severity == "error" or not unknown]
        if today and entry.claim.reviewed and entry.claim.reviewed > today:
            problems.append(report(entry, ["reviewed"], "reviewed-in-future"))
    return problems


def check_passages(
    entries: Iterable[Entry], document: Document, path: str, articles: Mapping[str, Article | None]
) -> list[Problem]:
    """Which entries have lost their article or their place in it, and which were reviewed before it appeared."""
    report = _Reporter(document, path)
    problems: list[Problem] = []
    for entry in entries:
        found = entry.claim.found
        if found.article not in articles:
            problems.append(_no_article(entry, articles, report))
        elif article := articles[found.article]:
            problems += _check_passage(entry, article, report)
    return problems


def _check_verdict(entry: Entry, scale: RatingScale, report: _Reporter) -> Iterator[Problem]:
    verdict = entry.claim.verdict
    if not verdict or verdict in scale:
        return
    words = {word.casefold(): rating.key for rating in scale.ratings for word in (rating.key, *rating.label.values())}
    nearest = get_close_matches(verdict.casefold(), words, n=1)
    choices = ", ".join(scale.keys)
    if nearest:
        key = words[nearest[0]]
        yield report(entry, ["verdict"], "verdict-misspelt", verdict=verdict, nearest=key, choices=choices)
    else:
        yield report(entry, ["verdict"], "verdict-unknown", verdict=verdict, choices=choices)


def _check_review(entry: Entry, report: _Reporter, *, scale: bool) -> Iterator[Problem]:
    claim = entry.claim
    concluded = claim.verdict if scale else claim.headline
    if claim.reviewed and not concluded:
        yield report(entry, ["reviewed"], "reviewed-without-verdict" if scale else "reviewed-without-headline")
    elif concluded and not claim.reviewed:
        yield report(entry, ["verdict" if scale else "headline"], "not-published-yet", "warning")
    elif concluded:
        if not claim.reviewer:
            yield report(entry, ["reviewer"], "reviewed-without-reviewer")
        if not claim.explanation:
            yield report(entry, ["explanation"], "reviewed-without-explanation")


def _check_passage(entry: Entry, article: Article, report: _Reporter) -> Iterator[Problem]:
    found, reviewed = entry.claim.found, entry.claim.reviewed
    if not found.gone and locate(article.text, found.quote, found.sentence) is None:
        yield report(entry, ["found", "quote"], "quote-gone", article=found.article)
    if reviewed and reviewed < article.meta.published:
        yield report(entry, ["reviewed"], "reviewed-before-article", published=article.meta.published.isoformat())


def _no_article(entry: Entry, articles: Iterable[str], report: _Reporter) -> Problem:
    article = entry.claim.found.article
    if nearest := get_close_matches(article, articles, n=1):
        return report(entry, ["found", "article"], "article-misspelt", article=article, nearest=nearest[0])
    return report(entry, ["found", "article"], "article-gone", article=article)
