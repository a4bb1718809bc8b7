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

    `numbers` are those of the sentence; what they count is not told of again. `dull` words (lower case), such as
    articles, are not told of as its wording.
    """
    found = list(_signals(judgement))
    dated = {word for _, signal in found if signal.name == "date" for word in _lower(signal.words)}
    counted = dated | _counted(numbers)
    signals = [(weight, signal) for weight, signal in found if not _repeats(signal, counted)]
    told_of = {word for _, signal in signals for word in _lower(signal.words)}
    weighed = [*signals, *_wording(judgement, dull | counted | told_of)]
    strong = sorted((one for one in weighed if abs(one[0]) >= _WEAK), key=lambda one: -abs(one[0]))
    listed = judgement.score >= LISTED
    told = _distinct([signal for weight, signal in strong if (weight > 0) == listed], numbers)
    known = [arguments["words"] for _, arguments in told if "words" in arguments]
    others = _distinct([signal for weight, signal in strong if (weight > 0) != listed], numbers)
    against = [reason for reason in others if reason[1].get("words") not in known][:1]
    return (*told[: _MOST - len(against)], *against)


def _signals(judgement: Judgement) -> Iterator[tuple[float, Signal]]:
    """Each signal that can be told, with what it and its shades and pairs do to the score."""
    sums: dict[str, float] = defaultdict(float)
    for signal, pair in judgement.reasons:
        sums[_main(signal.name)] += _weight(pair, judgement)
    yield from ((sums[signal.name], signal) for signal, _ in judgement.reasons if signal.name in EXPLAINED)


def _repeats(signal: Signal, counted: Set[str]) -> bool:
    """Whether all words of a signal are those of a figure or a date, which is told of itself."""
    if signal.name in ("number", "date") or not signal.words:
        return False
    return set(_lower(signal.words)) <= counted


def _counted(numbers: Sequence[Span]) -> set[str]:
    """The words that go with a figure: `million`, the `euros` behind it, the `$` before it."""
    before = (number.doc[number.start - 1].lower_ for number in numbers if number.start)
    signs = (text for text in before if not text[0].isalnum())
    following = (number.doc[number.end].lower_ for number in numbers if number.end < len(number.doc))
    inside = (word for number in numbers if not number._.number.ordinal for word in number.text.lower().split())
    return {*inside, *signs, *following}


def _lower(texts: Sequence[str]) -> list[str]:
    return [word for text in texts for word in text.lower().split()]


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
