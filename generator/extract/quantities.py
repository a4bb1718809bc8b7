"""From numerals to quantities: one in five, two thirds, three times as many, with their units; and what counts nothing.

Pure functions of the text; `numbers.py` puts what they find on a Doc.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from generator.claims import Number
from generator.extract.numberwords import any_of, spaced
from generator.extract.numerals import Numeral, NumeralReader
from generator.extract.textdata import NumberData
from generator.extract.zones import Zone, Zones

_ANY_NUMERAL = r"[\w.,’'½]+"
_AROUND = 40
"""How many characters before a numeral are looked at."""
_LARGEST_DENOMINATOR = 100
_SHARED = 1000
"""The least that a word must multiply by to do so for both ends of a range."""
_SENTENCE_START = re.compile(r"(?:^|[.!?…:\n]['’\")]*\s+|^\s*)[-–—(\[]?\s*(?:,,|''|[“”„\"«‘’‚'])?\s*\Z", re.MULTILINE)
_NAME_BEFORE = re.compile(r"(?<![\w’'-])(?P<name>[A-ZÀ-Þ][\w’'&.-]*)\s\Z")
_CAPITAL_AFTER = re.compile(r"\s+[A-ZÀ-Þ]")


@dataclass(frozen=True)
class Quantity:
    """A number of the text, from `start` to `end`."""

    start: int
    end: int
    number: Number


class QuantityFinder:
    """Finds the numbers of one language that count or rank something."""

    def __init__(self, code: str, data: NumberData) -> None:
        self._data = data
        self._reader = NumeralReader(code, data)
        self._compile(data)

    def find(self, text: str, taken: Iterable[Zone] = ()) -> list[Quantity]:
        """The quantities of `text` in order. `taken` are the zones of dates, whose numerals count nothing."""
        zones = Zones([*taken, *(match.span() for match in self._excluded.finditer(text))])
        numerals = [numeral for numeral in self._reader.read(text) if not zones.touch(numeral.start, numeral.end)]
        found: list[Quantity] = []
        index = 0
        while index < len(numerals):
            used, quantity = self._first(text, numerals[index : index + 2])
            found += [quantity] if quantity else []
            index += used
        return self._with_units_of_ranges(text, found)

    def _with_units_of_ranges(self, text: str, found: Sequence[Quantity]) -> list[Quantity]:
        """Ten to twelve farmers, three to four million: what counts and multiplies the second does so to the first."""
        shared = []
        for one, other in zip_longest(found, found[1:]):
            alike = other and not one.number.unit and one.number.ordinal == other.number.ordinal
            if alike and self._range.fullmatch(text, one.end, other.start):
                update = {"unit": other.number.unit, "value": self._of_magnitude(one.number, other.number)}
                shared.append(replace(one, number=one.number.model_copy(update=update)))
            else:
                shared.append(one)
        return shared

    def _of_magnitude(self, one: Number, other: Number) -> float:
        """The value of the 3 in 3 to 4 million; as it stands where the two are too far apart (12 to 3 million)."""
        *_, last = other.text.lower().split()
        magnitude = self._data.magnitudes.get(last, 1)
        near = magnitude >= _SHARED and other.value / 10 <= one.value * magnitude <= other.value * 10
        return one.value * int(magnitude) if near and one.value < _SHARED else one.value

    def _first(self, text: str, numerals: Sequence[Numeral]) -> tuple[int, Quantity | None]:
        """The quantity that the first of one or two `numerals` begins, and how many of them it takes."""
        first = numerals[0]
        pair = self._pair(text, first, numerals[1]) if len(numerals) > 1 else None
        if pair:
            return 2, self._quantity(text, pair)
        part = self._part(text, first)
        if part is None and not self._counts(text, first):
            return 1, None
        return 1, self._quantity(text, part or self._multiplied(text, first))

    def _counts(self, text: str, numeral: Numeral) -> bool:
        """Whether a numeral alone counts or ranks: no article, nothing vague, no name, no half a ticket."""
        if numeral.plural or self._vague.search(text, max(0, numeral.start - _AROUND), numeral.start):
            return False
        if numeral.article and not self._article_before.match(text, numeral.end):
            return False
        words = " ".join(text[numeral.start : numeral.end].lower().split())
        if words in self._data.only_before_units and not self._unit.match(text, numeral.end):
            return False
        return not self._is_name(text, numeral)

    def _multiplied(self, text: str, numeral: Numeral) -> Numeral:
        """Three times as many: the numeral with the words that make it a multiple."""
        multiple = self._multiple.match(text, numeral.end)
        return replace(numeral, end=multiple.end(), unit=self._data.multiple_unit) if multiple else numeral

    def _pair(self, text: str, one: Numeral, other: Numeral) -> Numeral | None:
        """One in five, two thirds: what two numerals make together."""
        if one.ordinal or one.unit or not one.value:
            return None
        between = text[one.end : other.start]
        if other.ordinal:
            certain = (
                other.plural or (one.value > 1 and not self._has_plurals) or self._fraction_context(text, one, other)
            )
            fits = between in (" ", "-") and one.value < other.value and one.words and certain
            return replace(one, end=other.end, value=one.value / other.value, fraction=True) if fits else None
        proportion = self._proportion.fullmatch(between)
        if proportion and one.value < other.value <= _LARGEST_DENOMINATOR and other.value == int(other.value):
            return replace(one, end=other.end, value=one.value / other.value, fraction=True)
        return None

    def _part(self, text: str, numeral: Numeral) -> Numeral | None:
        """Three quarters; a third, where the words around it say that it is a part and no rank."""
        denominator = self._denominator.match(text, numeral.end)
        if denominator and not numeral.ordinal:
            value = numeral.value / self._data.denominators[denominator["word"].lower()]
            return replace(numeral, end=denominator.end(), value=value, article=False, fraction=True)
        article = self._article_left.search(text, max(0, numeral.start - 6), numeral.start)
        if numeral.ordinal and article and numeral.value > 2:
            whole = replace(numeral, start=article.start())
            if self._fraction_context(text, whole, numeral):
                return replace(whole, value=1 / numeral.value, ordinal=False, fraction=True)
        return None

    def _fraction_context(self, text: str, first: Numeral, last: Numeral) -> bool:
        if self._fraction_after.match(text, last.end):
            return True
        before = self._fraction_before.search(text, max(0, first.start - _AROUND), first.start)
        return before is not None and self._fraction_end.match(text, last.end) is not None

    def _is_name(self, text: str, numeral: Numeral) -> bool:
        """Tweede Kamer, First World War, Boeing 737: numerals with a capital, or behind a name."""
        if numeral.words:
            capital = text[numeral.start].isupper()
            at_start = _SENTENCE_START.search(text[max(0, numeral.start - 80) : numeral.start])
            return capital and (not at_start or (numeral.ordinal and bool(_CAPITAL_AFTER.match(text, numeral.end))))
        name = _NAME_BEFORE.search(text, max(0, numeral.start - _AROUND), numeral.start)
        if name is None or not numeral.plain or self._unit.match(text, numeral.end):
            return False
        return not _SENTENCE_START.search(text[max(0, name.start() - 80) : name.start()]) or name["name"].isupper()

    def _quantity(self, text: str, numeral: Numeral) -> Quantity:
        unit = numeral.unit or self._unit_after(text, numeral.end)
        value = round(numeral.value, 4 if numeral.fraction else 6)
        number = Number(
            text=" ".join(text[numeral.start : numeral.end].split()),
            value=int(value) if value == int(value) else value,
            unit=unit,
            ordinal=numeral.ordinal,
        )
        return Quantity(numeral.start, numeral.end, number)

    def _unit_after(self, text: str, end: int) -> str | None:
        match = self._unit.match(text, end)
        if match is None:
            return None
        unit = " ".join(match["unit"].split())
        return self._data.currencies.get(unit, unit)

    def _compile(self, data: NumberData) -> None:
        proportions = [pattern.removeprefix("{n}").removesuffix("{n}") for pattern in data.proportions]
        excluded = [pattern.replace("{n}", _ANY_NUMERAL) for pattern in data.excluded]
        units = any_of((*data.units, *data.currencies))
        self._has_plurals = data.plural_fractions
        self._proportion = _either(proportions)
        self._excluded = _either(excluded)
        self._range = re.compile(rf"\s+(?:{any_of(data.ranges)})\s+|[-–]", re.IGNORECASE)
        self._multiple = re.compile(rf"\s+(?:{_joined(data.multiples)})", re.IGNORECASE)
        self._vague = re.compile(rf"\b(?:{any_of(data.vague)})\s+\Z", re.IGNORECASE)
        self._fraction_before = re.compile(rf"\b(?:{any_of(data.fraction_before)})\s+\Z", re.IGNORECASE)
        self._fraction_after = re.compile(rf"\s+(?:{any_of(data.fraction_after)})(?!\w)", re.IGNORECASE)
        self._fraction_end = re.compile(rf"\s*(?:[^\w\s]|\Z|{_joined(data.fraction_end)})", re.IGNORECASE)
        self._article_before = re.compile(rf"\s+(?:{_joined(data.article_before)})", re.IGNORECASE)
        self._article_left = re.compile(
            rf"\b(?:{any_of((*data.articles, *data.articles_of_magnitudes))})\s\Z", re.IGNORECASE
        )
        self._denominator = re.compile(rf"[\s-](?P<word>{any_of(data.denominators)})\b", re.IGNORECASE)
        self._unit = re.compile(rf"[\s\u00a0-]?(?P<unit>{units})(?!\w)", re.IGNORECASE)


def _either(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_joined(patterns)})", re.IGNORECASE)


def _joined(patterns: Iterable[str]) -> str:
    return "|".join(map(spaced, patterns)) or r"(?!)"
