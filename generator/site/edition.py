"""What one build publishes: the claims and articles as readers may see them, and the lists made of them."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path

from generator.articles import Article
from generator.claims import KINDS, PUBLISHED_STATES, Claim, Kind, Rating, Sighting, State, Update
from generator.passages import locate
from generator.settings import Settings
from generator.site.passage import Passage, Span, passage
from generator.speakers import Speaker, Speakers

_NEAREST = 6
_RELATED = 4
_LONG_AGO = datetime.date.min


@dataclass(frozen=True)
class PublicClaim:
    """A claim as readers may see it. Of one that is not reviewed, `entry` holds nothing of what reviewers still write.

    `line` is where the entry begins in the `file` of the ledger; `span` is where the quote stands in the article's
    plain text; `speaker` is who is meant by the name in the article.
    """

    entry: Claim
    state: State
    line: int
    rating: Rating | None = None
    article: Article | None = None
    span: Span | None = None
    speaker: Speaker | None = None
    file: Path | None = None

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

    @cached_property
    def language(self) -> str | None:
        """The language of the claim's own words: the article's, while at least half of them stand in its sentence. A
        desk may have put them in its own language; then nobody knows here."""
        if self.article is None:
            return None
        words, said = (_words(text) for text in (self.entry.claim, self.entry.found.sentence))
        return self.article.language if 2 * len(words & said) >= len(words) else None

    @property
    def year(self) -> int:
        """The year in which it was said; 0 where that is not known."""
        return self.said_on.year if self.said_on else 0

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
class Quoted:
    """A speaker and all that they are quoted with, what they said last first."""

    speaker: Speaker
    claims: Sequence[PublicClaim]

    @property
    def reviewed(self) -> Sequence[PublicClaim]:
        return [claim for claim in self.claims if claim.reviewed]

    @cached_property
    def reviewed_first(self) -> Sequence[PublicClaim]:
        return sorted(self.claims, key=lambda claim: not claim.reviewed)

    @property
    def role(self) -> str | None:
        """What the desk says they are, or what the last article that said so did."""
        return self.speaker.role or next((role for claim in self.claims if (role := claim.entry.found.role)), None)


@dataclass(frozen=True)
class Amended:
    """A change to a published check; `number` is its place among those of its claim, from 1."""

    claim: PublicClaim
    update: Update
    number: int


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
        return self.tally_of(self.claims)

    def tally_of(self, claims: Iterable[PublicClaim]) -> Sequence[Tally]:
        """The same for some claims."""
        given = Counter(claim.rating.key for claim in claims if claim.rating)
        return [Tally(rating, given[rating.key]) for rating in self.ratings]

    @cached_property
    def speakers(self) -> Sequence[Quoted]:
        """Everybody who is quoted, by name."""
        groups: dict[str, list[PublicClaim]] = {}
        for claim in sorted(self.claims, key=lambda claim: (claim.said_on or _LONG_AGO, claim.entry.id), reverse=True):
            if claim.speaker:
                groups.setdefault(claim.speaker.slug, []).append(claim)
        quoted = (Quoted(speaker, claims) for claims in groups.values() if (speaker := claims[0].speaker))
        return sorted(quoted, key=lambda quoted: quoted.speaker.name.casefold())

    @cached_property
    def _quoted(self) -> Mapping[str, Quoted]:
        return {quoted.speaker.slug: quoted for quoted in self.speakers}

    @cached_property
    def kinds(self) -> Sequence[tuple[Kind, Sequence[PublicClaim]]]:
        """The kinds of claims that occur, each with its claims, newest first."""
        groups = ((kind, [claim for claim in self.claims if kind in claim.entry.found.kinds]) for kind in KINDS)
        return [(kind, claims) for kind, claims in groups if claims]

    @cached_property
    def corrections(self) -> Sequence[Amended]:
        """Every correction of a published check, newest first."""
        return sorted(self._amended("correction"), key=lambda one: (one.update.date, one.claim.entry.id), reverse=True)

    def _amended(self, kind: str) -> Iterator[Amended]:
        for claim in self.reviewed:
            for number, update in enumerate(claim.entry.updates, 1):
                if update.kind == kind:
                    yield Amended(claim, update, number)

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

    def shows(self, section: str) -> bool:
        """Whether the desk wants that section; see `hide` in the settings."""
        return section not in self.settings.hide

    @cached_property
    def _by_id(self) -> Mapping[str, PublicClaim]:
        return {claim.entry.id: claim for claim in self.claims}

    def alike(self, claim: PublicClaim) -> Sequence[PublicClaim]:
        """The claims that say the same according to the extractor, the most alike first."""
        matches = sorted(claim.entry.found.matches, key=lambda match: -match.similarity)
        return [self._by_id[match.id] for match in matches if match.id in self._by_id]

    def sightings(self, claim: PublicClaim) -> Sequence[tuple[Sighting, Article | None]]:
        """The further places where the claim was seen, each with its article where that is there."""
        return [(sighting, self._articles.get(sighting.article)) for sighting in claim.entry.found.seen_in]

    @cached_property
    def _articles(self) -> Mapping[str, Article]:
        return {article.id: article for article in self.articles}

    def related(self, claim: PublicClaim) -> Sequence[PublicClaim]:
        """A few other claims of the same speaker, in other articles: those with a verdict first."""
        if claim.speaker is None:
            return []
        known = {claim.entry.id, *(other.entry.id for other in self.alike(claim))}
        others = (
            other
            for other in self._quoted[claim.speaker.slug].reviewed_first
            if other.entry.id not in known and other.entry.found.article != claim.entry.found.article
        )
        return list(islice(others, _RELATED))

    def beside(self, claim: PublicClaim) -> Sequence[PublicClaim]:
        """The other claims of the same article that stand nearest to this one, in the order of its text."""
        claims = self.claims_of(claim.entry.found.article)
        place = next(number for number, other in enumerate(claims) if other.entry.id == claim.entry.id)
        first = max(0, min(place - _NEAREST // 2, len(claims) - 1 - _NEAREST))
        return [other for other in claims[first : first + _NEAREST + 1] if other.entry.id != claim.entry.id]


def make_edition(
    entries: Iterable[tuple[Claim, int] | tuple[Claim, int, Path | None]],
    articles: Iterable[Article],
    settings: Settings,
    speakers: Speakers | None = None,
) -> Edition:
    """What may be published of the ledger's entries (each with its line, and the file that it stands on) and the
    articles; no dismissed claims. Names are joined as `speakers` says."""
    by_id = {article.id: article for article in articles}
    speaker_of = speakers or Speakers()
    claims = []
    for entry, line, *file in entries:
        state = entry.state(second_reader=settings.second_reader, scale=settings.scale)
        if state is not State.DISMISSED:
            article = by_id.get(entry.found.article)
            span = locate(article.text, entry.found.quote, entry.found.sentence) if article else None
            public = _public(entry, line, state, settings, article, span)
            speaker = speaker_of(entry.found.speaker) if entry.found.speaker else None
            claims.append(replace(public, speaker=speaker, file=file[0] if file else None))
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


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _place(claim: PublicClaim) -> tuple[bool, int, str]:
    return claim.span is None, claim.span[0] if claim.span else 0, claim.entry.id
