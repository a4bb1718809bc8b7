"""Periods of the calendar and how they are written."""

from __future__ import annotations

import datetime

import pytest

from generator.extract.periods import choose, containing, day_period, days, months, moved, nearest, nth_weekday, years

DAY = datetime.date(2023, 3, 22)


@pytest.mark.parametrize(
    ("unit", "iso"),
    [
        ("day", "2023-03-22"),
        ("week", "2023-03-20/2023-03-26"),
        ("weekend", "2023-03-25/2023-03-26"),
        ("month", "2023-03"),
        ("quarter", "2023-01/2023-03"),
        ("year", "2023"),
        ("decade", "2020/2029"),
        ("century", "2000/2099"),
    ],
)
def test_a_day_lies_in_one_period_of_each_kind(unit: str, iso: str) -> None:
    assert containing(DAY, unit).iso == iso


def test_intervals_are_written_in_the_grain_they_were_named_in() -> None:
    assert months(2023, 12, 3).iso == "2023-12/2024-02"
    assert years(2015, 2020).iso == "2015/2020"
    assert days(datetime.date(2023, 3, 17), datetime.date(2023, 3, 18)).iso == "2023-03-17/2023-03-18"


def test_months_beyond_the_year_are_those_of_the_next() -> None:
    assert months(2023, 13).iso == "2024-01"
    assert months(2023, 0).iso == "2022-12"


def test_moving_by_months_keeps_to_the_last_day_of_a_shorter_month() -> None:
    assert moved(datetime.date(2023, 3, 31), "month", -1) == datetime.date(2023, 2, 28)
    assert moved(datetime.date(2024, 2, 29), "year", 1) == datetime.date(2025, 2, 28)
    assert moved(DAY, "week", -2) == datetime.date(2023, 3, 8)


def test_the_third_tuesday_of_september_is_prinsjesdag() -> None:
    assert nth_weekday(2022, 9, 3, 1) == datetime.date(2022, 9, 20)


def test_a_period_is_chosen_by_direction() -> None:
    summers = [months(year, 6, 3) for year in range(2021, 2026)]
    within = datetime.date(2023, 7, 1)
    assert [choose(summers, within, direction) for direction in (None, "last", "this", "next")] == [
        summers[2],
        summers[1],
        summers[2],
        summers[3],
    ]


def test_what_is_to_come_must_be_so_much_nearer_than_what_is_over() -> None:
    before, after = day_period(datetime.date(2023, 3, 1)), day_period(datetime.date(2023, 4, 2))
    assert nearest([before, after], DAY) == after
    assert nearest([before, after], DAY, past=2) == before
    assert nearest([], DAY) is None
