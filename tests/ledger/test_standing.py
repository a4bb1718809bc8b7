"""An article changed under a claim: what the ledger notes of it, what `check` says, and what people do about it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
import yaml

from generator.ledger.merge import Merged
from generator.ledger.read import read_entries
from generator.settings import Settings
from tests.ledger.builders import BRIDGE, HALVES, TODAY, article, candidate, ledger_of, merged

LATER = TODAY + datetime.timedelta(days=4)
CORRECTED = "De brug over de rivier is in 1933 gebouwd."
REVIEW = "  verdict: true\n  explanation: Zie de akte.\n  sources:\n  reviewer: AB\n  reviewed: 2023-03-30\n"
EMPTY_REVIEW = "  verdict:\n  headline:\n  explanation:\n  sources:\n  reviewer:\n  reviewed:\n"


def reviewed(text: str) -> str:
    return text.replace(EMPTY_REVIEW, REVIEW, 1)


def run(text: str, *sentences: str, quote: str = "", day: datetime.date = TODAY, **found: Any) -> Merged:
    source = article(*sentences)
    return merged(text, source, [candidate(source, sentences[0], quote=quote, **found)], day)


def warnings(text: str) -> list[str]:
    _, problems = read_entries(text, "claims.yaml", Settings(), today=LATER)
    return [problem.code for problem in problems if problem.code.startswith("passage-")]


def found_in(text: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(text)["claims"][0]["found"]
    return found


def test_a_number_that_changed_after_the_review_is_told_until_somebody_reacts() -> None:
    text = run(reviewed(ledger_of(article(BRIDGE), BRIDGE)), CORRECTED).text
    assert found_in(text)["changed"] == {"date": TODAY, "was": BRIDGE[:-1], "reviewed": datetime.date(2023, 3, 30)}
    assert warnings(text) == ["passage-changed-after-review"]
    again = run(text, CORRECTED, day=LATER)
    assert (again.text, again.warnings) == (text, ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  reviewed: 2023-03-30\n", "  reviewed: 2023-04-01\n"),
        (
            "  reviewed: 2023-03-30\n",
            "  reviewed: 2023-03-30\n  updates: [{date: 2023-04-02, kind: update, note: x}]\n",
        ),
    ],
)
def test_another_day_of_review_or_an_update_is_a_reaction_and_the_next_run_forgets_it(old: str, new: str) -> None:
    text = run(reviewed(ledger_of(article(BRIDGE), BRIDGE)), CORRECTED).text.replace(old, new)
    assert warnings(text) == []
    assert run(text, CORRECTED, day=LATER).text == "".join(
        line for line in text.splitlines(keepends=True) if "changed:" not in line
    )


def test_who_deletes_the_field_has_reacted() -> None:
    text = run(reviewed(ledger_of(article(BRIDGE), BRIDGE)), CORRECTED).text
    without = "".join(line for line in text.splitlines(keepends=True) if "changed:" not in line)
    assert warnings(without) == []
    assert run(without, CORRECTED, day=LATER).text == without


def test_a_change_on_the_day_of_the_review_is_told_too() -> None:
    ledger = reviewed(ledger_of(article(BRIDGE), BRIDGE)).replace("2023-03-30", TODAY.isoformat())
    assert warnings(run(ledger, CORRECTED).text) == ["passage-changed-after-review"]


def test_of_two_changes_the_words_that_were_reviewed_stay_and_when_they_are_back_nothing_changed() -> None:
    ledger = reviewed(ledger_of(article(BRIDGE), BRIDGE))
    twice = run(run(ledger, CORRECTED).text, CORRECTED.replace("1933", "1934"), day=LATER).text
    assert found_in(twice)["changed"]["was"] == BRIDGE[:-1]
    assert run(twice, BRIDGE, day=LATER).text == ledger


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (BRIDGE, CORRECTED, True),
        ("De brug over de rivier is volgens hem gebouwd.", "De brug over de rivier is volgens hem niet gebouwd.", True),
        ("De brug over de riveir is in 1932 gebouwd.", BRIDGE, False),
    ],
)
def test_of_an_open_claim_only_what_it_turns_on_is_told(before: str, now: str, told: bool) -> None:
    text = run(ledger_of(article(before), before), now).text
    assert warnings(text) == (["passage-changed"] if told else [])
    assert found_in(text)["quote"] == now[:-1]


def test_of_a_date_that_is_a_word_what_it_stands_for_counts() -> None:
    before, now = "De top begon dinsdag in Moskou.", "De top begon maandag in Moskou."
    ledger = ledger_of(article(before), before, dates=[{"text": "dinsdag", "iso": "2023-03-21"}])
    text = run(ledger, now, dates=[{"text": "maandag", "iso": "2023-03-20"}]).text
    assert warnings(text) == ["passage-changed"]


def test_of_what_was_dismissed_nothing_is_told() -> None:
    ledger = ledger_of(article(BRIDGE), BRIDGE) + "  dismissed: te klein\n"
    assert warnings(run(ledger, CORRECTED).text) == []


def test_a_passage_that_went_after_the_review_is_told_until_somebody_reacts() -> None:
    gone = merged(reviewed(ledger_of(article(BRIDGE), BRIDGE)), article(HALVES), []).text
    assert warnings(gone) == ["passage-gone-after-review"]
    assert warnings(gone.replace("reviewed: 2023-03-30", "reviewed: 2023-04-02")) == []
    assert warnings(gone + "  updates: [{date: 2023-04-01, kind: update, note: x}]\n") == []
    assert warnings(gone.replace("reviewed: 2023-03-30", "reviewed:").replace("verdict: true", "verdict:")) == []


PARTS = "De brug over de rivier is in 1932 gebouwd en werd door de koningin geopend."


@pytest.mark.parametrize("before", ["De brug over de rivier is in 1932 gebouwd", PARTS[:-1], "is in 1932 gebouwd"])
@pytest.mark.parametrize("now", ["De brug over de rivier is in 1932 gebouwd", PARTS[:-1]])
def test_other_bounds_in_the_same_article_are_no_change_and_no_new_claim(before: str, now: str) -> None:
    source = article(PARTS)
    ledger = merged("", source, [candidate(source, PARTS, quote=before)]).text
    result = run(ledger, PARTS, quote=now)
    assert (result.added, result.warnings) == ((), ())
    assert found_in(result.text)["quote"] == now
    judged = run(reviewed(ledger), PARTS, quote=now)
    assert (judged.added, judged.text) == ((), reviewed(ledger))


def test_the_other_half_of_what_was_reviewed_whole_is_not_new() -> None:
    source = article(PARTS)
    halves = [
        candidate(source, PARTS, quote="De brug over de rivier is in 1932 gebouwd"),
        candidate(source, PARTS, quote="werd door de koningin geopend"),
    ]
    whole = reviewed(merged("", source, [candidate(source, PARTS)]).text)
    assert merged(whole, source, halves).text == whole


@pytest.mark.parametrize(
    "edited", ["De brug is van 1932", "de brug over de rivier", "in 1932 gebouwd", "brug riveir 1932"]
)
def test_a_quotation_that_was_edited_by_hand_is_known_by_its_sentence(edited: str) -> None:
    source = article(BRIDGE, HALVES)
    ledger = ledger_of(source, BRIDGE, HALVES)
    by_hand = ledger.replace(f"quote: {BRIDGE[:-1]}", f"quote: {edited}")
    result = merged(by_hand, source, [candidate(source, BRIDGE), candidate(source, HALVES)])
    assert (result.text, result.warnings, result.added) == (ledger, (), ())
