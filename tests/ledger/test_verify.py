"""The last look notices whatever a merge must not do."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from generator.ledger.layout import entry_lines
from generator.ledger.verify import verify
from generator.problems import ToetssteenError
from generator.yamltext import parse
from tests.ledger.test_read import DONE, ENTRY

BEFORE = "claims:\n\n" + DONE
NEW: dict[str, Any] = {
    "id": "nieuw",
    "claim": "Nieuw: iets.",
    "found": {
        "article": "a",
        "quote": "q",
        "sentence": "q",
        "said_on": datetime.date(2023, 3, 21),
        "numbers": [{"text": "40e", "value": 40, "ordinal": True}, {"text": "x", "value": 0.2}],
        "score": 0.9,
    },
    "verdict": None,
}


def look(text: str, groups: dict[int, list[dict[str, Any]]] | None = None) -> dict[int, int]:
    return verify(parse(BEFORE, "claims.yaml"), text, groups or {}, "claims.yaml")


def with_new(lines: list[str]) -> str:
    return BEFORE + "\n" + "\n".join(lines) + "\n"


def test_what_is_as_it_should_be_passes_and_the_lines_are_known() -> None:
    assert look("# kop\n" + BEFORE.replace("0.93", "0.5")) == {0: 4}
    assert look(with_new(entry_lines(NEW)), {0: [NEW]}) == {0: 3}
    top = BEFORE.replace("claims:\n", "claims:\n" + "\n".join(entry_lines(NEW)) + "\n")
    assert look(top, {-1: [NEW]}) == {0: 13}


def test_a_line_break_at_the_end_of_a_last_text_does_not_count() -> None:
    before = parse("claims:\n" + ENTRY.replace("reviewer:\n", "reviewer: |\n    AB"), "claims.yaml")
    after = "claims:\n" + ENTRY.replace("reviewer:\n", "reviewer: |\n    AB\n")
    assert verify(before, after, {}, "claims.yaml") == {0: 2}


@pytest.mark.parametrize(
    "text",
    [
        BEFORE.replace("verdict: true", "verdict: false"),
        BEFORE.replace("  reviewer: AB\n", ""),
        BEFORE.replace("explanation: Zie de bron.", "explanation: Zie"),
        BEFORE + "  headline: erbij\n",
        BEFORE + "  reviewer: AB\n",
        BEFORE.replace("    quote: De brug is uit 1932\n", ""),
        "claims:\n",
        "",
        with_new(entry_lines(NEW)),
    ],
)
def test_a_change_that_nobody_asked_for_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        look(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: nieuw", "id: nieuw-2"),
        ("0.9", "0.8"),
        ("ordinal: true", "ordinal: false"),
        ("2023-03-21", "2023-03-22"),
        ("Nieuw: iets.", "Nieuw: niets."),
    ],
)
def test_a_new_entry_must_be_as_it_was_meant(old: str, new: str) -> None:
    with pytest.raises(ValueError, match="not as it was to be added"):
        look(with_new(entry_lines(NEW)).replace(old, new), {0: [NEW]})


def test_what_is_not_yaml_any_more_is_refused() -> None:
    with pytest.raises(ToetssteenError):
        look("claims: [")
