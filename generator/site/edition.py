"""What one build publishes: the claims and articles as readers may see them, and the lists made of them."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.articles import Article
from generator.claims import PUBLISHED_STATES, Claim, Rating, State
from generator.passages import locate
from generator.settings import Settings
from generator.site.passage import Passage, Span, passage

_NEAREST = 6


@dataclass(frozen=True)
class PublicClaim:
    """A claim as readers may see it. Of one that is not reviewed, `entry` holds nothing of what reviewers still write.

    `line` is where the entry begins in the ledger; `span` is where the quote stands in the article's plain text.
    """

    entry: Claim
    state: State
    line: int
    rating: Rating | None = None
    article: Article | None = None
    span: Span | None = None

    @property
    def reviewed(self) -> bool:
        return self.state in PUBLISHED_STATES

    @property
    def title(self) -> str:
        """The conclusion, where there is one; else the claim."""
        return self.entry.headline or self.entry.claim

    @property
    def said_on(self) -> datetime.date | None:
        """The day it was said or, where the article does not tell, the day the article appeared."""
        return self.entry.found.said_on or (self.article.meta.published if self.article else None)

    @property
    def dated(self) -> datetime.date:
        """The day by which lists are ordered: of the review, else of the statement."""
        return self.entry.reviewed or self.said_on or datetime.date.min

    @property
    def changed(self) -> datetime.date | None:
        """The day of the last correction or update."""
        return max((update.date for update in self.entry.updates), default=None)

    @cached_property
    def passage(self) -> Passage:
        return passage(self.entry.found, self.article, self.span)


@dataclass(frozen=True)
class Tally:
    """How often a verdict was given."""

    rating: Rating
    count: int


@dataclass(frozen=True)
class Edition:
    """All that one build publishes. Claims run from newest to oldest, those without a verdict after the others."""

    claims: Sequence[PublicClaim]
    articles: Sequence[Article]
    settings: Settings

    @cached_property
    def reviewed(self) -> Sequence[PublicClaim]:
        return [claim for claim in self.claims if claim.reviewed]

    @cached_property
    def pending(self) -> Sequence[PublicClaim]:
        """What is being worked on, then what is open, the highest score first."""
        return sorted(
            (claim for claim in self.claims if not claim.reviewed),
            key=lambda claim: (claim.state is State.OPEN, -claim.entry.found.score),
        )

    @cached_property
    def tally(self) -> Sequence[Tally]:
        """The verdicts of the scale in its order, each with how often it was given; none for a desk without a scale."""
        given = Counter(claim.rating.key for claim in self.claims if claim.rating)
        return [Tally(rating, given[rating.key]) for rating in self.ratings]

    @property
    def ratings(self) -> Sequence[Rating]:
        return self.settings.rating_scale.ratings if self.settings.scale else ()

    @cached_property
    def _claims_by_article(self) -> Mapping[str, Sequence[PublicClaim]]:
        groups: dict[str, list[PublicClaim]] = {}
        for claim in sorted(self.claims, key=_place):
            groups.setdefault(claim.entry.found.article, []).append(claim)
        return groups

    def claims_of(self, article_id: str) -> Sequence[PublicClaim]:
        """The claims of one article, in the order of its text."""
        return self._claims_by_article.get(article_id, ())

    def beside(self, claim: PublicClaim) -> Sequence[PublicClaim]:
        """The other claims of the same article that stand nearest to this one, in the order of its text."""
        claims = self.claims_of(claim.entry.found.article)
        place = next(number for number, other in enumerate(claims) if other.entry.id == claim.entry.id)
        first = max(0, min(place - _NEAREST // 2, len(claims) - 1 - _NEAREST))
        return [other for other in claims[first : first + _NEAREST + 1] if other.entry.id != claim.entry.id]


def make_edition(entries: Iterable[tuple[Claim, int]], articles: Iterable[Article], settings: Settings) -> Edition:
    """What may be published of the ledger's entries (each with its line) and the articles; no dismissed claims."""
    by_id = {article.id: article for article in articles}
    claims = []
    for entry, line in entries:
        state = entry.state(second_reader=settings.second_reader, scale=settings.scale)
        if state is not State.DISMISSED:
            article = by_id.get(entry.found.article)
            span = locate(article.text, entry.found.quote, entry.found.sentence) if article else None
            claims.append(_public(entry, line, state, settings, article, span))
    return Edition(
        claims=sorted(claims, key=lambda claim: (claim.reviewed, claim.dated, claim.entry.id), reverse=True),
        articles=sorted(by_id.values(), key=lambda article: (article.meta.published, article.id), reverse=True),
        settings=settings,
    )


def _public(
    entry: Claim, line: int, state: State, settings: Settings, article: Article | None, span: Span | None
) -> PublicClaim:
    if state not in PUBLISHED_STATES:
        entry = Claim(id=entry.id, claim=entry.claim, found=entry.found)
        return PublicClaim(entry, state, line, article=article, span=span)
    rating = settings.rating_scale[entry.verdict] if settings.scale and entry.verdict else None
    return PublicClaim(entry, state, line, rating, article, span)


def _place(claim: PublicClaim) -> tuple[bool, int, str]:
    return claim.span is None, claim.span[0] if claim.span else 0, claim.entry.id
