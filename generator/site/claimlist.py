"""The list of all claims: pages of a hundred to read through, and an index for the script that filters them all.

The index is what one build's list and script share, no open data: `claims.json` is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.claims import KINDS, State
from generator.site.edition import Edition, PublicClaim

PER_PAGE = 100
INDEX = "claims/index.json"
_STATES = list(State)
_NEAR, _STEP = 2, 10


@dataclass(frozen=True)
class Part:
    """One page of the list: page `number` of `of`, counted from 1."""

    claims: Sequence[PublicClaim]
    number: int
    of: int

    @property
    def numbers(self) -> Sequence[int]:
        """The pages to link to: the ends, those near this one, and every tenth; all of them where they are few."""
        few = self.of <= _STEP + _NEAR
        return [
            number
            for number in range(1, self.of + 1)
            if few or number in (1, self.of) or abs(number - self.number) <= _NEAR or number % _STEP == 0
        ]


def parts(edition: Edition) -> Iterator[Part]:
    """The pages of the list; one also where there is nothing to list."""
    starts = range(0, len(edition.claims), PER_PAGE) or range(1)
    for number, start in enumerate(starts, 1):
        yield Part(edition.claims[start : start + PER_PAGE], number, len(starts))


def index(edition: Edition, language: str) -> str:
    """What the script needs of every claim to filter, sort and show it, as JSON.

    `claims` are lists: id, claim, places of verdict, state, speaker and article in the lists beside it (-1 for none),
    places of kinds, the day that orders the list, the day it was said; and, where that is not the `language` of the
    site, the language of the claim.
    """
    ratings = [rating.key for rating in edition.ratings]
    speakers = [quoted.speaker.name for quoted in edition.speakers]
    speaker_at = {quoted.speaker.slug: place for place, quoted in enumerate(edition.speakers)}
    article_at = {
        name: place for place, name in enumerate(dict.fromkeys(c.entry.found.article for c in edition.claims))
    }
    sources = {article.id: article.meta.source or article.meta.title for article in edition.articles}

    def row(claim: PublicClaim) -> list[Any]:
        found = claim.entry.found
        return [
            claim.entry.id,
            claim.entry.claim,
            ratings.index(claim.rating.key) if claim.rating else -1,
            _STATES.index(claim.state),
            speaker_at[claim.speaker.slug] if claim.speaker else -1,
            article_at[found.article],
            [KINDS.index(kind) for kind in found.kinds],
            claim.dated.isoformat(),
            claim.said_on.isoformat() if claim.said_on else "",
            *([claim.language] if claim.language not in (None, language) else []),
        ]

    data = {
        "verdict": ratings,
        "value": [rating.value or 0 for rating in edition.ratings],
        "state": _STATES,
        "speaker": speakers,
        "article": list(article_at),
        "source": [sources.get(name, "") for name in article_at],
        "kind": KINDS,
        "claims": [row(claim) for claim in edition.claims],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
