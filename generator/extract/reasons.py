"""Why a claim scored as it did: messages of `locale/*/reasons.ftl`, with the words of the text that count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import cache

from spacy.tokens import Span

from generator.extract.features import EXPLAINED, Signal
from generator.extract.score import LISTED, WORTH, Judgement, Pair

Reason = tuple[str, dict[str, str | int]]
_MOST = 4
_WEAK = 0.15
"""Contributions below this, in log-odds, change no probability by as much as 0.04."""
_SHORT = 3
"""Words of this length or less say nothing to a reviewer."""


def reasons(judgement: Judgement, numbers: Sequence[Span], dull: Set[str] = frozenset()) -> tuple[Reason, ...]:
    """The strongest reasons, at most four: first those for its place in or outside the list, then one against.

    `numbers` are those of the sentence; `dull` words (lower case), such as articles, are not told of as its wording.
    """
    signals = list(_signals(judgement))
    told_of = {word.lower() for _, signal in signals for text in signal.words for word in text.split()}
    weighed = [*signals, *_wording(judgement, dull | told_of)]
    strong = sorted((one for one in weighed if abs(one[0]) >= _WEAK), key=lambda one: -abs(one[0]))
    listed = judgement.score >= LISTED
    told = _distinct([signal for weight, signal in strong if (weight > 0) == listed], numbers)
    against = _distinct([signal for weight, signal in strong if (weight > 0) != listed], numbers)[:1]
    return (*told[: _MOST - len(against)], *against)


def _signals(judgement: Judgement) -> Iterator[tuple[float, Signal]]:
    """Each signal that can be told, with what it and its shades and pairs do to the score."""
    sums: dict[str, float] = defaultdict(float)
    for signal, pair in judgement.reasons:
        sums[_main(signal.name)] += _weight(pair, judgement)
    yield from ((sums[signal.name], signal) for signal, _ in judgement.reasons if signal.name in EXPLAINED)


@cache
def _main(name: str) -> str:
    return Signal(name, 0.0).main


def _wording(judgement: Judgement, dull: Set[str]) -> Iterator[tuple[float, Signal]]:
    """What all words do to the score together, with the two that do most."""
    weights = [(_weight(pair, judgement), word) for word, pair in judgement.wording]
    total = sum(weight for weight, _ in weights)
    name = "wording" if total > 0 else "wording-against"
    telling = [one for one in weights if one[0] * total > 0 and len(one[1]) > _SHORT and one[1].lower() not in dull]
    if telling:
        telling.sort(key=lambda one: -abs(one[0]))
        yield total, Signal(name, 1.0, tuple(word for _, word in telling[:2]))


def _distinct(signals: Sequence[Signal], numbers: Sequence[Span]) -> list[Reason]:
    """A reason for each signal, but no second one with the same words."""
    found: dict[object, Reason] = {}
    for reason in (reason for signal in signals for reason in _told(signal, numbers)):
        found.setdefault(reason[1].get("words", reason[0]), reason)
    return list(found.values())


def _weight(pair: Pair, judgement: Judgement) -> float:
    """What a signal does to the score: in the list to the ranking, outside to the chance of entering it."""
    return WORTH[0] * pair[0] + WORTH[1] * pair[1] if judgement.score >= LISTED else pair[0]


def _told(signal: Signal, numbers: Sequence[Span]) -> Iterator[Reason]:
    if signal.name == "number":
        yield from _numbers(numbers)
        return
    words = "”, “".join(signal.words)
    if signal.name == "speaker" and words == words.lower():
        yield "why-source", {"words": words}
        return
    yield f"why-{signal.name.replace('_', '-')}", {"words": words} if words else {}


def _numbers(numbers: Sequence[Span]) -> Iterator[Reason]:
    ranks = [number for number in numbers if number._.number.ordinal]
    figures = [number.text for number in numbers if not number._.number.ordinal]
    if ranks:
        yield "why-ordinal", {"words": ranks[0].text, "value": int(ranks[0]._.number.value)}
    if figures:
        yield "why-number", {"words": "”, “".join(dict.fromkeys(figures[:2]))}
