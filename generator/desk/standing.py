"""Where the claims of a site stand: per state, per article, per person."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.articles import Article, article_files, survey
from generator.claims import PUBLISHED_STATES, Claim, State
from generator.ledger.read import read_all
from generator.ledger.report import Entry
from generator.problems import Problem, shown
from generator.settings import Project

FORM = 1
"""The version of the shape of `as_data`."""

UNFINISHED = (State.OPEN, State.IN_PROGRESS, State.SECOND_READER)
Counts = Mapping[State, int]


@dataclass(frozen=True)
class Standing:
    """A claim, its state, and its article where that can be read."""

    entry: Entry
    state: State
    article: Article | None

    @property
    def claim(self) -> Claim:
        return self.entry.claim

    @property
    def age(self) -> tuple[datetime.date, str, float]:
        """Sorts the oldest first: by the day of the article, then by the article, then by score, the highest first."""
        day = self.article.meta.published if self.article else datetime.date.max
        return day, self.claim.found.article, -self.claim.found.score


@dataclass(frozen=True)
class ArticleStatus:
    """How the claims of one article stand."""

    id: str
    published: datetime.date | None
    counts: Counts

    @property
    def left(self) -> int:
        return sum(self.counts[state] for state in UNFINISHED)


@dataclass(frozen=True)
class PersonStatus:
    """How the claims stand that somebody reviews, and how many reviews of others they read as the second reader."""

    name: str
    counts: Counts
    approved: int


@dataclass(frozen=True)
class Status:
    """How all claims stand. Articles with the oldest open claims come first; `unfinished` begins with the oldest."""

    counts: Counts
    articles: Sequence[ArticleStatus]
    people: Sequence[PersonStatus]
    unfinished: Sequence[Standing]

    @property
    def claims(self) -> int:
        return sum(self.counts.values())

    @property
    def done(self) -> int:
        return self.claims - sum(self.counts[state] for state in UNFINISHED)

    @property
    def published(self) -> int:
        return sum(self.counts[state] for state in PUBLISHED_STATES)


def read_standings(project: Project) -> tuple[list[Standing], list[Problem]]:
    """Every claim that can be read, in the order of the ledger, and every mistake in the ledger.

    Raises:
        ToetssteenError: there is no ledger, or its one file is not YAML.
    """
    articles, _ = survey(article_files(project.articles))
    entries, problems = read_all(project.ledger, project.settings)
    settings = project.settings
    standings = [
        Standing(
            entry,
            entry.claim.state(second_reader=settings.second_reader, scale=settings.scale),
            articles.get(entry.claim.found.article),
        )
        for entry in entries
    ]
    return standings, [problem for problem in problems if problem.severity == "error"]


def status_of(standings: Sequence[Standing]) -> Status:
    """Count them."""
    return Status(
        counts=_counts(standings),
        articles=_articles(standings),
        people=_people(standings),
        unfinished=sorted((one for one in standings if one.state in UNFINISHED), key=lambda one: one.age),
    )


def _counts(standings: Iterable[Standing]) -> Counts:
    found = Counter(one.state for one in standings)
    return {state: found[state] for state in State}


def _articles(standings: Sequence[Standing]) -> list[ArticleStatus]:
    by_article: dict[str, list[Standing]] = {}
    for one in sorted(standings, key=lambda one: one.age):
        by_article.setdefault(one.claim.found.article, []).append(one)
    statuses = [
        ArticleStatus(name, of[0].article.meta.published if of[0].article else None, _counts(of))
        for name, of in by_article.items()
    ]
    return sorted(statuses, key=lambda one: one.left == 0)


def _people(standings: Sequence[Standing]) -> list[PersonStatus]:
    reviews: dict[str, list[Standing]] = {}
    approvals: Counter[str] = Counter()
    for one in standings:
        if one.claim.reviewer:
            reviews.setdefault(one.claim.reviewer, []).append(one)
        if one.claim.approved_by:
            approvals[one.claim.approved_by] += 1
    names = sorted(reviews.keys() | approvals.keys(), key=str.casefold)
    return [PersonStatus(name, _counts(reviews.get(name, ())), approvals[name]) for name in names]


def as_data(status: Status) -> dict[str, Any]:
    """The status for programs; docs/command-line.md describes its shape."""
    return {
        "version": FORM,
        "claims": status.claims,
        "done": status.done,
        "published": status.published,
        "states": _as_data(status.counts),
        "articles": [
            {
                "article": one.id,
                "published": one.published.isoformat() if one.published else None,
                "left": one.left,
                "states": _as_data(one.counts),
            }
            for one in status.articles
        ],
        "people": [
            {"name": one.name, "states": _as_data(one.counts), "approved": one.approved} for one in status.people
        ],
        "unfinished": [_unfinished(one) for one in status.unfinished],
    }


def _as_data(counts: Counts) -> dict[str, int]:
    return {state.value: count for state, count in counts.items()}


def _unfinished(one: Standing) -> dict[str, Any]:
    return {
        "id": one.claim.id,
        "state": one.state.value,
        "claim": one.claim.claim,
        "article": one.claim.found.article,
        "published": one.article.meta.published.isoformat() if one.article else None,
        "reviewer": one.claim.reviewer,
        "score": one.claim.found.score,
        "gone": bool(one.claim.found.gone),
        "file": shown(one.entry.file) if one.entry.file else None,
        "line": one.entry.line,
    }
