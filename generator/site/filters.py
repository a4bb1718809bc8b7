"""The choices by which the list of claims can be narrowed down, each with how many claims it leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.claims import KINDS, State
from generator.site.edition import Edition
from generator.words import Words


class Choice(NamedTuple):
    """One value of a filter, the word for it, and the number of claims that have it."""

    value: str
    word: str
    claims: int


def filters(edition: Edition, words: Words) -> Mapping[str, Sequence[Choice]]:
    """The filters of the list of claims by name, each with the values that occur."""
    claims = edition.claims
    verdicts = {rating.key: rating.label_in(words.language) for rating in edition.ratings}
    states = {state.value: words(f"site-state-{state.value}") for state in State if state is not State.DISMISSED}
    titles = {article.id: article.meta.title for article in edition.articles}
    speakers = [quoted.speaker.name for quoted in edition.speakers]
    years = sorted({str(claim.dated.year) for claim in claims}, reverse=True)
    return {
        "verdict": _choices(verdicts, (claim.rating.key for claim in claims if claim.rating)),
        "state": _choices(states, (claim.state.value for claim in claims)),
        "speaker": _choices({name: name for name in speakers}, (c.speaker.name for c in claims if c.speaker)),
        "article": _choices(titles, (claim.entry.found.article for claim in claims)),
        "kind": _choices(
            {kind: words(f"site-claim-kind-{kind}") for kind in KINDS},
            (kind for claim in claims for kind in claim.entry.found.kinds),
        ),
        "period": _choices({year: year for year in years}, (str(claim.dated.year) for claim in claims)),
    }


def _choices(wordings: Mapping[str, str], values: Iterable[str]) -> Sequence[Choice]:
    counts = Counter(values)
    return [Choice(value, word, counts[value]) for value, word in wordings.items() if counts[value]]
