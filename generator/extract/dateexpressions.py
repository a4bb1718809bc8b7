"""Finding date expressions: the rules of a language, made into one pattern. What they mean is worked out in `dates.py`.

A rule's pattern is a regular expression in which a space stands for any white space and these slots for words:

- `{weekday}`, `{month}` (in full), `{mon}` (abbreviated too), from CLDR; `{day}` 1 to 31, `{monthnumber}` 1 to 12,
  `{year}` 1000 to 2100, `{tens}` of a decade;
- `{n}` a numeral, `{rank}` an ordinal; `{unit}`, `{season}`, `{holiday}`, `{decade}` the words of these tables;
- `{direction}` any of the slots `{last}`, `{this}`, `{next}`; these and all others as the language's data spells them.

A slot that stands twice is numbered: `{year}`, `{year2}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from babel.core import UnknownLocaleError
from babel.dates import get_day_names, get_month_names

from generator.extract.language import FOLDER, LanguageData, load_language
from generator.extract.numberwords import any_of, spaced
from generator.extract.numerals import NumeralReader
from generator.extract.textdata import DateRule
from generator.extract.zones import Zones

_SLOT = re.compile(r"\{(?P<name>[a-z]+)(?P<count>\d?)\}")
_YEAR = r"(?:1\d{3}|20\d\d|2100)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_NOT_ALONE = ("season",)
"""Slots that name no date without a year or a direction: in de zomer."""


@dataclass(frozen=True)
class DateMatch:
    """A date expression: `start` and `end` are character offsets, `slots` the words that filled its rule's slots."""

    start: int
    end: int
    rule: DateRule
    slots: Mapping[str, str]


class DateFinder:
    """Finds the date expressions of one language."""

    def __init__(self, data: LanguageData) -> None:
        self.data = data.dates
        self.months, self.short_months = _names(data, "months")
        self.short_months |= {name: number - 1 for name, number in data.dates.short_months.items()}
        self.weekdays, _ = _names(data, "weekdays")
        self.numerals = NumeralReader(data.code, data.numbers)
        self._ones = frozenset((*data.numbers.articles, *data.numbers.articles_of_magnitudes))
        slots = self._slots(data)
        guarded = r"(?<![\w-])(?:{})(?![\w])"
        patterns = [_filled(rule.pattern, slots, named=True) for rule in data.dates.rules]
        bare = [_filled(rule.pattern, slots, named=False) for rule in data.dates.rules]
        flags = re.IGNORECASE
        self._any = re.compile(guarded.format("|".join(f"(?:{pattern})" for pattern in bare) or r"(?!)"), flags)
        self._rules = [
            (rule, re.compile(guarded.format(pattern), flags))
            for rule, pattern in zip(data.dates.rules, patterns, strict=True)
        ]
        self._excluded = re.compile(
            "|".join(_filled(pattern, slots, named=False) for pattern in data.dates.excluded) or r"(?!)", flags
        )
        units = any_of((*data.numbers.units, *data.numbers.magnitudes, *data.numbers.currencies, "%"))
        self._unit = re.compile(rf"[\s\u00a0-]?(?:{units})(?!\w)", flags)
        self._currency = re.compile(rf"(?:{any_of(data.numbers.currencies)})\s?\Z")
        self._before_month = re.compile(rf"\b(?:{any_of(data.dates.before_month)})\s+\Z")
        self._before_year = re.compile(rf"(?:\b(?:{any_of(data.dates.before_year)})|[(/–]|[A-ZÀ-Þ][\w-]*)\s*\Z")
        self._after_year = re.compile(
            rf"\s+(?:(?:{any_of(data.dates.after_year)})\b|[^\w\s]|[A-ZÀ-Þ0-9])|[^\w\s]|\s*\Z"
        )
        self._of_text = lru_cache(maxsize=1)(lambda text: tuple(self._search(text)))

    def find(self, text: str) -> Sequence[DateMatch]:
        """The date expressions of `text`, in order; of two that begin at the same place, the longer."""
        return self._of_text(text)

    def _search(self, text: str) -> Iterator[DateMatch]:
        excluded = Zones(match.span() for match in self._excluded.finditer(text))
        position = 0
        while match := self._any.search(text, position):
            best = self._best(text, match.start())
            position = match.start() + 1
            if best is None or excluded.touch(best.start, best.end):
                continue
            yield best
            position = best.end

    def count(self, words: str) -> float:
        """What the slot `{n}` is worth: an article is one."""
        return 1 if words.lower() in self._ones else self.numerals.value(words) or 1

    def _best(self, text: str, start: int) -> DateMatch | None:
        found = (
            DateMatch(start, match.end(), rule, {name: word for name, word in match.groupdict().items() if word})
            for rule, pattern in self._rules
            if (match := pattern.match(text, start))
        )
        return max((match for match in found if self._fits(text, match)), key=lambda match: match.end, default=None)

    def _fits(self, text: str, match: DateMatch) -> bool:
        slots = match.slots
        if match.rule.kind == "shift":  # anderhalve maand later is a length of time
            return self.count(slots["n"]) % 1 == 0
        if match.rule.kind == "year":
            return self._is_year(text, match)
        if "year" in slots and text[match.end - 4 : match.end] == slots["year"] and self._unit.match(text, match.end):
            return False  # in maart 2000 mensen
        if slots.keys() == {"month"} and slots["month"] in self.data.ambiguous_months:
            return self._before_month.search(text, max(0, match.start - 20), match.start) is not None
        alone = any(slot in slots for slot in _NOT_ALONE)
        return not alone or not slots.keys().isdisjoint(("year", "last", "this", "next"))

    def _is_year(self, text: str, match: DateMatch) -> bool:
        """Whether four digits are a year and no number: by the words on either side."""
        if self._unit.match(text, match.end) or re.match(r"[.,:]\d", text[match.end : match.end + 2]):
            return False
        before = text[max(0, match.start - 40) : match.start]
        if self._currency.search(before) or re.search(r"\d[.,:]\Z", before):
            return False
        led = len(match.slots) > 1 or match.end - match.start > 4 or self._before_year.search(before)
        return bool(led or self._after_year.match(text, match.end))

    def _slots(self, data: LanguageData) -> dict[str, str]:
        dates, numbers = data.dates, data.numbers
        scoped = "(?-i:{})" if dates.capitals else "{}"
        words = any_of((*numbers.stems, *numbers.words, *numbers.ordinals))
        number_word = rf"(?:{words})[^\W\d_]*(?:[ -](?:{words})[^\W\d_]*)?"
        ones = any_of((*self._ones, *numbers.fractions))
        short = any_of({form for name in self.short_months for form in (name, name.capitalize())})
        slots = {
            "weekday": scoped.format(any_of(self.weekdays)),
            "month": scoped.format(any_of(self.months)),
            "mon": scoped.format(rf"(?:{any_of(self.months)})|(?:{short})\b\.?"),
            "day": _DAY,
            "tens": r"\d0",
            "monthnumber": r"(?:0?[1-9]|1[0-2])",
            "year": _YEAR,
            "n": rf"(?:{ones}|\d+(?:[.,]\d+)?|{number_word}(?:{any_of(numbers.and_a_half)})?)",
            "rank": rf"(?:\d+(?:{any_of(numbers.ordinal_suffixes)})|{number_word})",
            "unit": any_of(dates.units),
            "season": any_of(dates.seasons),
            "holiday": any_of(dates.holidays),
            "decade": any_of(dates.decades),
        }
        return slots | {name: spaced(pattern) for name, pattern in dates.slots.items()}


@cache
def date_finder(code: str, folder: Path = FOLDER) -> DateFinder:
    """The finder of a language, one for all who ask: what it found in the last text need not be sought again."""
    return DateFinder(load_language(code, folder))


def _filled(pattern: str, slots: Mapping[str, str], *, named: bool) -> str:
    """A rule's pattern with the slots filled in, as named groups or as anonymous ones."""

    def fill(match: re.Match[str]) -> str:
        name = match["name"]
        if name == "direction":
            return (
                "(?:" + "|".join(group(part, slots[part]) for part in ("last", "this", "next") if part in slots) + ")"
            )
        return group(name + match["count"], slots[name])

    def group(name: str, words: str) -> str:
        return f"(?P<{name}>{words})" if named else f"(?:{words})"

    return _SLOT.sub(fill, spaced(pattern))


def _names(data: LanguageData, what: str) -> tuple[dict[str, int], dict[str, int]]:
    """The names of months or weekdays with their numbers (from 0), in full and abbreviated: the data's, or CLDR's."""
    given: tuple[tuple[str, ...], ...] = getattr(data.dates, what)
    if given:
        names = {name: number for number, forms in enumerate(given) for name in forms}
        return names, {}
    get, offset = (get_month_names, 1) if what == "months" else (get_day_names, 0)
    try:
        wide, short = get("wide", locale=data.code), get("abbreviated", locale=data.code)
    except UnknownLocaleError:
        return {}, {}
    return (
        {name: number - offset for number, name in wide.items()},
        {name.rstrip("."): number - offset for number, name in short.items()},
    )
