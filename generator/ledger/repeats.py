"""The same claim again: which claims of a ledger say the same, and which look as if they might.

Two claims are **the same** if their words are: capitals, punctuation, articles (the, de) and a conjunction at the
beginning do not count, and a number or a date counts for what it stands for. The words are those of the quotation, or
those of the statement made of it if the quotations are alike. So two that differ in a number, a date, a
unit, a denial or a name are never taken for one. They must have one speaker, too: the same words said by somebody else
are another claim. And in another article the words must mean the same, so they need a number, a date, a name or some
length, no pronoun and no `yesterday`; without a date they have to be of about the same time.

Two claims are **alike** if they share their numbers, dates, denials and names, and most of their other words.

Rather two entries that point to one another than a verdict on words that it was not about.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from rapidfuzz import fuzz

from generator.ledger.wording import Wording, Words, lexicon

ALIKE = 0.55
"""How much two wordings share, from 0 to 1, to be shown to a reviewer as alike."""
ALIKE_IN_WORDS = 0.75
"""The same, where they have no number, date or name in common."""
MOST = 5
"""So many claims that are alike are enough to look at."""
SAME_TIME = datetime.timedelta(days=31)
"""How far articles may lie apart in which the same words, without a date, say the same."""

_SAME_WORD = 75.0
_STEM = 4
_COMMON = 400
_TRIED = 40


class Repeats:
    """Claims among which to look for one that says the same as another; each is known by its number."""

    def __init__(self, wordings: Iterable[Wording]) -> None:
        self._all = list(wordings)
        self._by_key: dict[Words, list[int]] = {}
        for number, one in enumerate(self._all):
            self._note_keys(number, one)

    def add(self, one: Wording) -> int:
        """Its number: they count up from 0."""
        number = len(self._all)
        self._all.append(one)
        self._note_keys(number, one)
        if "_by_stem" in self.__dict__:
            _note_stems(self._by_stem, number, one)
        return number

    def same(self, one: Wording) -> Iterator[int]:
        """Those with the same words, speaker, numbers and dates, whether or not they can be trusted to mean the same
        (see `means_the_same`); the first first."""
        numbers = sorted({number for key in one.keys for number in self._by_key.get(key, ())})
        return (number for number in numbers if _is_same(one, self._all[number]))

    def alike(self, one: Wording, but: Sequence[int] = ()) -> list[tuple[int, float]]:
        """Those that look the same, the most alike first, each with its similarity."""
        scored = [(number, similarity(one, self._all[number])) for number in self._near(one) if number not in but]
        good = [(number, score) for number, score in scored if score >= enough(one, self._all[number])]
        return sorted(good, key=lambda pair: (-pair[1], pair[0]))[:MOST]

    def __getitem__(self, number: int) -> Wording:
        return self._all[number]

    def _note_keys(self, number: int, one: Wording) -> None:
        for key in one.keys:
            self._by_key.setdefault(key, []).append(number)

    @cached_property
    def _by_stem(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for number, one in enumerate(self._all):
            _note_stems(index, number, one)
        return index

    def _near(self, one: Wording) -> list[int]:
        """Those with the same words, and the few that share the rarest words and numbers with it."""
        shared: dict[int, float] = {}
        for stem in _stems(one):
            postings = self._by_stem.get(stem, ())
            if len(postings) <= _COMMON:
                for number in postings:
                    shared[number] = shared.get(number, 0.0) + 1 / (1 + len(postings))
        nearest = sorted(shared, key=lambda number: (-shared[number], number))[:_TRIED]
        exact = {number for key in one.keys for number in self._by_key.get(key, ())}
        return sorted(exact.union(nearest))


def enough(one: Wording, other: Wording) -> float:
    """How alike two claims must be to be shown: more if they have no number, date or name in common."""
    return ALIKE if one.figures or one.dates & other.dates or one.names & other.names else ALIKE_IN_WORDS


def means_the_same(one: Wording, other: Wording) -> bool:
    """Whether the same words say the same in the places where the two stand."""
    if one.article == other.article:
        return not one.in_context
    if one.in_context or one.bare:
        return False
    return bool(one.dates) or _at_one_time(one.day, other.day)


def similarity(one: Wording, other: Wording) -> float:
    """How alike two claims are, from 0 to 1 in hundredths; 0 where a number, a date, a denial or a name differs."""
    if one.figures != other.figures or one.denials != other.denials or not _compatible(one, other):
        return 0.0
    if one.key == other.key:
        return 1.0
    return 0.0 if _opposite(_all_words(one), _all_words(other)) else min(_likeness(one, other), 0.99)


def _likeness(one: Wording, other: Wording) -> float:
    """How much the words of two quotations, in whatever order, have in common."""
    shared = _shared(one.words, other.words)
    total = len(one.words) + len(other.words)
    return round(2 * shared / total, 2) if total else 0.0


def _is_same(one: Wording, other: Wording) -> bool:
    if one.speaker != other.speaker or one.turning_points != other.turning_points:
        return False
    return one.key == other.key or _likeness(one, other) >= ALIKE


def _at_one_time(one: str | None, other: str | None) -> bool:
    """Whether two days are near; those that are not known may be."""
    try:
        days = [datetime.date.fromisoformat(day) for day in (one, other) if day]
    except ValueError:
        return True
    return len(days) < 2 or abs(days[0] - days[1]) <= SAME_TIME


def _compatible(one: Wording, other: Wording) -> bool:
    """Whether units, dates and names may be the same: one of the two may be less exact, or say less of them."""
    if not (_of_one_unit(one, other) and _of_one_unit(other, one)):
        return False
    if not (_within(one.dates, other.dates) or _within(other.dates, one.dates)):
        return False
    return one.names <= _all_words(other) or other.names <= _all_words(one)


def _of_one_unit(one: Wording, other: Wording) -> bool:
    """Whether what one counts is what the other counts, or at least speaks of."""
    return one.units == other.units or (not other.units and one.units <= _all_words(other)) or not one.units


def _within(dates: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each date is one of the others, or a longer period with one of them in it: 2022 with 2022-03."""
    return all(any(other.startswith(date) for other in others) for date in dates) and bool(dates or not others)


def _all_words(one: Wording) -> set[str]:
    return {word for key in one.keys for word in key} | set(one.names) | set(one.speaker.split())


def _opposite(one: set[str], other: set[str]) -> bool:
    left, right = one - other, other - one
    return any((left & a and right & b) or (left & b and right & a) for a, b in lexicon().opposites)


def _shared(one: Words, other: Words) -> float:
    """How many words two wordings have in common; those with the same stem count for what they are alike."""
    free = list(other)
    rest = []
    for word in one:
        if word in free:
            free.remove(word)
        else:
            rest.append(word)
    total = float(len(one) - len(rest))
    for word in rest:
        score, best = max(((fuzz.ratio(word, each), each) for each in free), default=(0.0, ""))
        if score >= _SAME_WORD and len(word) > _STEM and len(best) > _STEM:
            free.remove(best)
            total += score / 100
    return total


def _stems(one: Wording) -> set[str]:
    return {word[:_STEM] for word in one.words} | {*one.figures, *one.dates} | {name[:_STEM] for name in one.names}


def _note_stems(index: dict[str, list[int]], number: int, one: Wording) -> None:
    for stem in _stems(one):
        index.setdefault(stem, []).append(number)
