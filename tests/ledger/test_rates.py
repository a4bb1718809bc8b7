"""How much is published, and about whom."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from generator.claims import Claim
from generator.commands.checking import rates_lines
from generator.ledger.rates import Rates, asks_for_rates, check_rates, rates
from generator.settings import Settings
from generator.speakers import Speaker, Speakers
from generator.words import words_for

TODAY = datetime.date(2024, 1, 1)
IFCN = Settings.model_validate({"standards": "ifcn"})
NOBODY = Speakers()


def check_of(days_ago: int, speaker: str | None = None, **review: object) -> Claim:
    found = {"article": "a", "quote": "q", "sentence": "s", "speaker": speaker}
    day = TODAY - datetime.timedelta(days_ago)
    fields = {"id": "x", "claim": "x", "found": found, "verdict": "true", "reviewed": day}
    return Claim.model_validate(fields | review)


def told(claims: Sequence[Claim], settings: Settings = IFCN) -> list[tuple[str, dict[str, object]]]:
    problems = check_rates(claims, settings, NOBODY, TODAY, Path("claims.yaml"))
    return [(problem.code, dict(problem.args)) for problem in problems]


def test_published_checks_of_the_period_are_counted_by_speaker() -> None:
    known = Speakers([Speaker(name="Vladimir Poetin", aliases=["Poetin"])])
    claims = [
        *(check_of(1, "Poetin"), check_of(2, "Vladimir Poetin"), check_of(3), check_of(181, "Jan")),
        *(check_of(182, "te oud"), check_of(1, "afgewezen", dismissed="x"), check_of(1, "open", reviewed=None)),
    ]
    found = rates(claims, Settings(), known, TODAY, weeks=26)
    assert (found.checks, list(found.speakers)) == (4, [("Vladimir Poetin", 2), (None, 1), ("Jan", 1)])


def test_a_verdict_that_waits_for_a_second_reader_does_not_count() -> None:
    assert rates([check_of(1)], Settings(second_reader=True), NOBODY, TODAY).checks == 0


def test_rates_are_by_the_week_and_the_month() -> None:
    found = Rates(26, 13, ())
    assert (found.per_week, round(found.per_month, 2)) == (0.5, 2.17)


def test_a_desk_that_publishes_too_little_is_told() -> None:
    claims = [check_of(7 * week) for week in range(0, 52, 2)]
    assert told(claims) == [("standard-publishing-rate", {"count": 13, "weeks": 26, "at_least": 26})]


def test_a_desk_that_publishes_enough_is_not() -> None:
    assert told([check_of(7 * week) for week in range(52)]) == []


def test_a_young_desk_is_judged_from_its_first_check_on_and_a_new_one_not_at_all() -> None:
    assert told([check_of(0), check_of(8)]) == []
    assert told([check_of(27)]) == [("standard-publishing-rate", {"count": 1, "weeks": 4, "at_least": 4})]
    assert told([]) == []


def test_one_speaker_too_many_is_told_once_there_are_enough_checks() -> None:
    claims = [check_of(day, "Jan" if day < 6 else "Piet") for day in range(10)]
    expected = {"speaker": "Jan", "percent": 60, "at_most": 50, "weeks": 52}
    assert told(claims) == [("standard-speaker-share", expected)]
    assert told(claims[:9]) == []


def test_the_article_itself_is_no_speaker() -> None:
    assert told([check_of(day) for day in range(10)]) == []


def test_without_a_profile_nothing_is_asked() -> None:
    assert told([check_of(300)], Settings()) == []
    assert not asks_for_rates(Settings())
    assert asks_for_rates(IFCN)


def test_the_figures_in_words() -> None:
    found = Rates(26, 12, (("Jan", 9), (None, 3)))
    assert rates_lines(found, words_for("nl")) == [
        "Verschenen in de laatste 26 weken: 12 toetsingen: 0,5 per week, 2 per maand",
        "Per spreker:",
        "  Jan: 9 (75%)",
        "  het artikel zelf: 3 (25%)",
    ]
    assert rates_lines(Rates(26, 1, ()), words_for("en")) == [
        "Published in the last 26 weeks: one check: 0 a week, 0.2 a month"
    ]
