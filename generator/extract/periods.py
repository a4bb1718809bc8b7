"""Days, weeks, months, seasons, years as periods of the calendar, and how they are written in ISO 8601.

A week is Monday to Sunday, a weekend Saturday and Sunday, a season three whole months, winter from December.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

Unit = Literal["day", "days", "week", "weekend", "month", "months", "year", "years"]
Direction = Literal["last", "this", "next"]

UNITS: tuple[str, ...] = get_args(Unit)
SEASON_MONTHS = 3


@dataclass(frozen=True, order=True)
class Period:
    """The days from `first` to `last`, both included; `unit` is the grain in which it was named."""

    first: datetime.date
    last: datetime.date
    unit: Unit

    @property
    def iso(self) -> str:
        """2023, 2023-03, 2023-03-17, or an interval of two of these."""
        if self.unit in ("day", "month", "year"):
            return _iso(self.first, self.unit)
        grain = {"months": "month", "years": "year"}.get(self.unit, "day")
        return f"{_iso(self.first, grain)}/{_iso(self.last, grain)}"

    def __contains__(self, day: datetime.date) -> bool:
        return self.first <= day <= self.last


def day_period(day: datetime.date) -> Period:
    return Period(day, day, "day")


def days(first: datetime.date, last: datetime.date) -> Period:
    return Period(first, last, "days")


def months(year: int, month: int, count: int = 1) -> Period:
    """`count` months from `month` of `year` on; `month` may lie outside 1 to 12."""
    first, last = _month_start(year, month), _month_start(year, month + count)
    return Period(first, last - datetime.timedelta(days=1), "month" if count == 1 else "months")


def years(first: int, last: int | None = None) -> Period:
    """The year `first`, or the years up to `last`."""
    end = datetime.date(first if last is None else last, 12, 31)
    return Period(datetime.date(first, 1, 1), end, "year" if last is None else "years")


def containing(day: datetime.date, unit: str) -> Period:
    """The period of this kind that `day` lies in. Decades and centuries begin with a zero."""
    if unit == "day":
        return day_period(day)
    if unit == "week":
        monday = day - datetime.timedelta(days=day.weekday())
        return Period(monday, monday + datetime.timedelta(days=6), "week")
    if unit == "weekend":
        saturday = day + datetime.timedelta(days=5 - day.weekday())
        return Period(saturday, saturday + datetime.timedelta(days=1), "weekend")
    if unit == "quarter":
        return months(day.year, day.month - (day.month - 1) % 3, 3)
    if unit in ("decade", "century"):
        span = 10 if unit == "decade" else 100
        return years(day.year - day.year % span, day.year - day.year % span + span - 1)
    return months(day.year, day.month) if unit == "month" else years(day.year)


def moved(day: datetime.date, unit: str, count: int) -> datetime.date:
    """`day` moved by `count` days, weeks, weekends, months, quarters, years, decades or centuries."""
    if unit in ("day", "week", "weekend"):
        return day + datetime.timedelta(days=count if unit == "day" else 7 * count)
    of_unit = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
    start = _month_start(day.year, day.month + of_unit[unit] * count)
    return start.replace(day=min(day.day, calendar.monthrange(start.year, start.month)[1]))


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> datetime.date:
    """The `nth` (from 1) of the weekday (Monday is 0) in a month."""
    first = datetime.date(year, month, 1)
    return first + datetime.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    century, in_century = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - epact - in_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


def choose(candidates: Iterable[Period], published: datetime.date, direction: Direction | None) -> Period | None:
    """Which of the periods of one name is meant.

    Without a direction the latest that began on or before the day of publication; `last` the latest that was over by
    then, `next` the first still to begin, `this` the nearest.
    """
    ordered = sorted(candidates)
    if direction == "next":
        return next((period for period in ordered if period.first > published), None)
    if direction == "last":
        return next((period for period in reversed(ordered) if period.last < published), None)
    if direction == "this":
        return nearest(ordered, published)
    return next((period for period in reversed(ordered) if period.first <= published), None)


def nearest(candidates: Iterable[Period], published: datetime.date, *, past: float = 1) -> Period | None:
    """The period nearest to that day. What is to come must be `past` times as near as what is over.

    A newspaper leaves the year out only of a day that is not long ago, or soon.
    """

    def distance(period: Period) -> float:
        return max((period.first - published).days * past, (published - period.last).days, 0)

    return min(candidates, key=distance, default=None)


def _month_start(year: int, month: int) -> datetime.date:
    return datetime.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _iso(day: datetime.date, grain: str) -> str:
    text = day.isoformat()
    return {"year": text[:4], "month": text[:7]}.get(grain, text)
