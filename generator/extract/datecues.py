"""What the words around a date expression say of it: past or still to come, or only a yardstick for another date."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.extract.dateexpressions import DateMatch
from generator.extract.numberwords import any_of, spaced
from generator.extract.periods import Direction
from generator.extract.textdata import DateData

_AROUND = 60
"""How many characters on either side are looked at."""
_DATE = "\N{INFORMATION SEPARATOR ONE}"
"""Stands in the place of the date when patterns are sought in its clause."""


class DateCues:
    """The cues of one language."""

    def __init__(self, data: DateData) -> None:
        conjunctions = rf"|\b(?:{any_of(data.conjunctions)})\b" if data.conjunctions else ""
        self._clause_end = re.compile(rf"[.,;:!?\n]{conjunctions}", re.IGNORECASE)
        self._ahead = re.compile(rf"\b(?:{any_of(data.ahead)})\s+\Z", re.IGNORECASE)
        self._background = re.compile(rf"\b(?:{any_of(data.background)})\s+\Z", re.IGNORECASE)
        self._habit = re.compile(rf"\b(?:{any_of(data.habit)})\s+\Z", re.IGNORECASE)
        self._behind_in_clause = _in_clause(data.behind_in_clause)
        self._past_in_clause = _in_clause(data.past_in_clause)
        self._ahead_of_any = _in_clause(pattern for pattern in data.ahead_in_clause if "{date}" in pattern)
        self._ahead_in_clause = _in_clause(pattern for pattern in data.ahead_in_clause if "{date}" not in pattern)

    def direction(self, text: str, match: DateMatch) -> Direction | None:
        """`next` where the words around a bare date say that it is still to come, `last` where they tell of the past.

        A verb in the past tense counts less than a cue of the future, but for a weekday: on Monday he said he will.
        """
        before, clause = self._clause(text, match)
        past = self._past_in_clause.search(clause) is not None
        if self._behind_in_clause.search(clause):
            return None
        if self._ahead.search(before) or self._ahead_of_any.search(clause):
            return "next"
        if self._ahead_in_clause.search(clause) and not (past and "weekday" in match.slots):
            return "next"
        return "last" if past else None

    def is_behind(self, text: str, match: DateMatch) -> bool:
        """Whether the words around a date say that it is over: `rijdt sinds zondag niet meer`."""
        return self._behind_in_clause.search(self._clause(text, match)[1]) is not None

    def is_habit(self, text: str, match: DateMatch) -> bool:
        """Whether what stands before a weekday in a clause in the present makes it one of every week: `op zondag`."""
        return self._habit.search(text, max(0, match.start - _AROUND), match.start) is not None

    def is_background(self, text: str, match: DateMatch) -> bool:
        """Whether later expressions do not refer back to this date: it follows words such as since and than in."""
        return self._background.search(text, max(0, match.start - _AROUND), match.start) is not None

    def _clause(self, text: str, match: DateMatch) -> tuple[str, str]:
        """What stands before a date in its clause, and the clause with a mark in the date's place."""
        before = self._clause_end.split(text[max(0, match.start - _AROUND) : match.start])[-1]
        after = self._clause_end.split(text[match.end : match.end + _AROUND])[0]
        return before, f"{before}{_DATE}{after}"


def _in_clause(patterns: Iterable[str]) -> re.Pattern[str]:
    words = "|".join(spaced(pattern).replace("{date}", _DATE) for pattern in patterns) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
