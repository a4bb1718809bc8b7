"""What date expressions stand for, against the day of publication and the dates that the text has named before."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.claims import DateMention
from generator.extract.datecues import DateCues
from generator.extract.dateexpressions import DateFinder, DateMatch
from generator.extract.language import LanguageData
from generator.extract.periods import (
    SEASON_MONTHS,
    Direction,
    Period,
    choose,
    containing,
    day_period,
    days,
    easter,
    months,
    moved,
    nearest,
    nth_weekday,
    years,
)

_PAST, _PAST_AHEAD = 2, 1 / 6
"""How many times nearer than a past day one to come must be, without and with a cue (from 1 July, said on the 2nd)."""
_OFFSETS: Mapping[str, int] = {"last": -1, "this": 0, "next": 1}


class DateResolver:
    """Resolves the date expressions of a text in order, remembering the last one for those that refer back."""

    def __init__(self, data: LanguageData, finder: DateFinder) -> None:
        self._data = data.dates
        self._finder = finder
        self._months = {name.lower(): number + 1 for name, number in (finder.short_months | finder.months).items()}
        self._weekdays = {name.lower(): number for name, number in finder.weekdays.items()}
        self._cues = DateCues(data.dates)
        self._kinds: Mapping[str, Callable[[_Context, DateMatch], Period | None]] = {
            "cyclic": self._cyclic,
            "relative": self._relative,
            "count": self._count,
            "shift": self._shift,
            "same": self._same,
            "day": self._offset_day,
            "year": self._years,
            "decade": self._decade,
            "century": self._century,
        }

    def resolve(
        self,
        text: str,
        matches: Iterable[DateMatch],
        published: datetime.date,
        is_present: Callable[[DateMatch], bool] = lambda _: False,
    ) -> Iterator[tuple[DateMention, DateMatch]]:
        """The mentions that can be resolved. Those that refer to another date take the last one named before them.

        `is_present` tells whether the clause of a date is in the present tense; then a month or weekday is to come.
        """
        context = _Context(text, published, is_present)
        for match in matches:
            period = self._kinds[match.rule.kind](context, match)
            if period is None:
                continue
            context.mention(period, match.rule.kind, background=self._cues.is_background(text, match))
            words = " ".join(text[match.start : match.end].split())
            yield DateMention(text=words, iso=period.iso), match

    def _cyclic(self, context: _Context, match: DateMatch) -> Period | None:
        """What comes again every week or year: a weekday, a month, a day of a month, a season, a quarter, a feast."""
        published, slots = context.published, match.slots
        year = self._year_of(context, match)
        if year is not None:
            return next(self._in_years(match, [year]), None)
        direction = _direction(slots)
        if "weekday" in slots and "mon" not in slots:
            return self._weekday(context, match, direction)
        around: Iterable[Period]
        if match.rule.unit == "weekend":
            if direction == "this":  # on a Monday that is the one behind us
                return containing(moved(published, "day", -1), "weekend")
            around = (containing(moved(published, "week", count), "weekend") for count in (-2, -1, 0, 1))
        else:
            around = self._in_years(match, range(published.year - 2, published.year + 3))
        cue = self._cues.direction(context.text, match)
        if (
            direction is None
            and cue is None
            and "day" not in slots
            and "month" in slots
            and self._is_to_come(context, match)
        ):
            cue = "next"
        if direction is None and ("day" in slots or "holiday" in slots):
            around = list(around)
            known = choose(around, published, None) if cue == "last" else None
            return known or nearest(around, published, past=_PAST_AHEAD if cue == "next" else _PAST)
        return choose(around, published, direction or _ahead(cue))

    def _weekday(self, context: _Context, match: DateMatch, direction: Direction | None) -> Period | None:
        published = context.published
        weekday = self._weekdays[match.slots["weekday"].lower()]
        if "weekword" in match.slots and direction:
            week = containing(moved(published, "week", _OFFSETS[direction]), "week")
            return day_period(moved(week.first, "day", weekday))
        monday = containing(published, "week").first
        around = (day_period(moved(monday, "day", weekday + 7 * count)) for count in (-2, -1, 0, 1, 2))
        cue = self._cues.direction(context.text, match)
        if direction is None and cue is None and self._is_to_come(context, match):
            bare = match.slots["weekday"].lower() == context.text[match.start : match.end].lower()
            if not bare or self._cues.is_habit(context.text, match):
                return None
            return choose(around, moved(published, "day", -1), "next")  # today is not over
        return choose(around, published, direction or _ahead(cue))

    def _is_to_come(self, context: _Context, match: DateMatch) -> bool:
        """Whether the tense of its clause puts a bare date in the future."""
        return context.is_present(match) and not self._cues.is_behind(context.text, match)

    def _in_years(self, match: DateMatch, of_years: Iterable[int]) -> Iterator[Period]:
        """The periods of this name in these years."""
        for year in of_years:
            period = self._in_year(match, year)
            if period:
                yield period

    def _in_year(self, match: DateMatch, year: int) -> Period | None:
        slots = match.slots
        if "season" in slots:
            return months(year, self._data.seasons[slots["season"].lower()], SEASON_MONTHS)
        if "holiday" in slots:
            return day_period(_feast(self._data.holidays[" ".join(slots["holiday"].lower().split())], year))
        if match.rule.unit in ("quarter", "half"):
            length = 3 if match.rule.unit == "quarter" else 6
            rank = self._finder.numerals.rank(slots["rank"]) or 0
            return months(year, length * (rank - 1) + 1, length) if 1 <= rank <= 12 // length else None
        month = self._month(slots)
        if "day" not in slots:
            return months(year, month)
        last = _day(year, month, int(slots["day"]))
        first = _day(year, month, int(slots["day0"])) if "day0" in slots else None
        if last is None:
            return None
        return days(first, last) if first and first < last else day_period(last)

    def _month(self, slots: Mapping[str, str]) -> int:
        if "monthnumber" in slots:
            return int(slots["monthnumber"])
        return self._months[slots.get("mon", slots.get("month", "")).lower().rstrip(".")]

    def _year_of(self, context: _Context, match: DateMatch) -> int | None:
        """The year that the expression names, in digits or as last year."""
        if "year" in match.slots:
            return int(match.slots["year"])
        direction = _direction(match.slots)
        if "yearword" in match.slots and direction:
            return context.published.year + _OFFSETS[direction]
        return None

    def _relative(self, context: _Context, match: DateMatch) -> Period | None:
        """Last week, this year, next month."""
        unit = self._unit(match)
        direction = _direction(match.slots)
        offset = _OFFSETS[direction] if direction else match.rule.offset or 0
        return containing(moved(context.published, unit, offset), unit)

    def _count(self, context: _Context, match: DateMatch) -> Period | None:
        """Three years ago, in the grain of the unit."""
        count, unit = self._finder.count(match.slots["n"]), self._unit(match)
        if count != int(count) and unit == "year":
            count, unit = 12 * count, "month"
        sign = match.rule.offset or 1
        return _safely(lambda day: containing(moved(day, unit, sign * round(count)), unit), context.published)

    def _shift(self, context: _Context, match: DateMatch) -> Period | None:
        """A year earlier, two days later: from the date named before, in its grain where that makes sense."""
        count = int(self._finder.count(match.slots["n"])) * (match.rule.offset or 1)
        unit, anchor = self._unit(match), context.last
        if anchor is None and count > 0:
            return None
        anchor = anchor or day_period(context.published)
        if unit == "day" or (unit == "week" and anchor.unit == "day"):
            return _safely(lambda day: day_period(moved(day, unit, count)), context.last_day or anchor.first)
        if unit == "year" and anchor.unit in ("month", "months"):
            length = (anchor.last.year - anchor.first.year) * 12 + anchor.last.month - anchor.first.month + 1
            return _safely(lambda day: months(day.year + count, day.month, length), anchor.first)
        return _safely(lambda day: containing(moved(day, unit, count), unit), anchor.first)

    def _same(self, context: _Context, match: DateMatch) -> Period | None:
        """That day, the same month, the next day: the period in which the date named before lies, or the one after."""
        unit, offset = self._unit(match), match.rule.offset or 0
        if unit == "period":
            return self._same_period(context)
        if unit == "day":
            return day_period(moved(context.last_day, "day", offset)) if context.last_day else None
        anchor = context.named.get(unit, context.last)
        return containing(moved(anchor.first, unit, offset), unit) if anchor else None

    def _same_period(self, context: _Context) -> Period | None:
        """A period named before; of a past year, the years from then until now."""
        anchor = context.latest
        if anchor and anchor.unit == "year" and anchor.last < context.published:
            return years(anchor.first.year, context.published.year)
        return anchor

    def _offset_day(self, context: _Context, match: DateMatch) -> Period | None:
        """Yesterday, tonight."""
        return day_period(moved(context.published, "day", match.rule.offset or 0))

    def _years(self, _: _Context, match: DateMatch) -> Period | None:
        """A year, or two with a dash or slash between them (2019/20)."""
        first = match.slots["year"]
        second = match.slots.get("until")
        last = int(first[: 4 - len(second)] + second) if second else int(first)
        return (years(int(first), last) if last > int(first) else None) if second else years(int(first))

    def _decade(self, _: _Context, match: DateMatch) -> Period | None:
        slots = match.slots
        if "year" in slots:
            first = int(slots["year"])
        else:
            tens = int(slots["tens"]) if "tens" in slots else self._data.decades[slots["decade"].lower()]
            first = tens + (1900 if tens > 10 else 2000)
        return years(first, first + 9)

    def _century(self, _: _Context, match: DateMatch) -> Period | None:
        rank = self._finder.numerals.rank(match.slots["rank"])
        return years(100 * rank - 100, 100 * rank - 1) if rank and 10 < rank <= 22 else None

    def _unit(self, match: DateMatch) -> str:
        return match.rule.unit or self._data.units[(match.slots.get("unit") or match.slots["single"]).lower()]


class _Context:
    """What a text has told about time so far."""

    def __init__(self, text: str, published: datetime.date, is_present: Callable[[DateMatch], bool]) -> None:
        self.text = text
        self.published = published
        self.is_present = is_present
        self.latest: Period | None = None  # of all
        self.last: Period | None = None  # that is no background
        self.last_day: datetime.date | None = None
        self.named: dict[str, Period] = {}  # the last month, year, … that was called by its name

    def mention(self, period: Period, kind: str, *, background: bool) -> None:
        self.latest = period
        if background:
            return
        self.last = period
        if kind in ("cyclic", "year"):
            self.named[period.unit] = period
        if period.unit == "day":
            self.last_day = period.first


def _direction(slots: Mapping[str, str]) -> Direction | None:
    if "last" in slots:
        return "last"
    if "this" in slots:
        return "this"
    return "next" if "next" in slots else None


def _ahead(cue: Direction | None) -> Direction | None:
    """`next`, or nothing: what has begun lies behind us too, which `last` would not allow."""
    return "next" if cue == "next" else None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    """The day, if there is one: 29 February is not in every year."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _feast(rule: str, year: int) -> datetime.date:
    """The day of a feast in `year`: "12-25", "09-3-2" for the third Tuesday of September, "easter+39"."""
    if rule.startswith("easter"):
        return moved(easter(year), "day", int(rule.removeprefix("easter") or 0))
    month, *day = map(int, rule.split("-"))
    return nth_weekday(year, month, day[0], day[1] - 1) if len(day) == 2 else datetime.date(year, month, day[0])


def _safely(work: Callable[[datetime.date], Period], day: datetime.date) -> Period | None:
    """What `work` makes of `day`; None before the year 1, where the calendar ends (3000 years ago)."""
    try:
        return work(day)
    except (ValueError, OverflowError):
        return None
