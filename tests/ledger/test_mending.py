"""`check --fix` mends what has one right answer, and no other byte."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from generator.claims import Rating
from generator.ledger.mending import day_of, diff_lines, mend
from generator.settings import Settings
from tests.ledger.test_read import ENTRY
from tests.test_cli import run, site  # noqa: F401 - the fixture

CASES = [
    ("verdict: Half True", "verdict: half-true"),
    ("verdict: half_true", "verdict: half-true"),
    ("verdict: 'Half Waar'", "verdict: 'half-true'"),
    ('verdict: " Mostly false "', 'verdict: "mostly-false"'),
    ("verdict: True", "verdict: true"),
    ("verdict: ONWAAR # zie de akte", "verdict: false # zie de akte"),
    ("reviewed: 2023-4-1", "reviewed: 2023-04-01"),
    ("reviewed: 1-4-2023   # zaterdag", "reviewed: 2023-04-01   # zaterdag"),
    ("reviewed: 1 april 2023", "reviewed: 2023-04-01"),
    ("Reviewer: AB", "reviewer: AB"),
    ("approved-by: AB", "approved_by: AB"),
    (
        "sources: [{url: https://example.org/, Kind: Primary, accessed: 1.4.2023}]",
        "sources: [{url: https://example.org/, kind: primary, accessed: 2023-04-01}]",
    ),
    (
        "updates:\n  - Date: 9/4/2023\n    kind: 'Correction'\n    note: Primary",
        "updates:\n  - date: 2023-04-09\n    kind: 'correction'\n    note: Primary",
    ),
    ("contacted: {who: 'Jan', Date: 2 maart 2023}", "contacted: {who: 'Jan', date: 2023-03-02}"),
]

LEFT = [
    "verdict: blauw",
    "verdict: waarr",
    "verdict: |\n    Half True",
    "verdict: &a Half True",
    "verdict: Half\n    True",
    "reviewed: vorige week",
    "reviewed: 31-2-2023",
    "reviewed: 1-4-23",
    "explanation: Half True",
    "headline: 1-4-2023",
    "reviewer: AB\n  Reviewer: CD",
    "qqqq: Half True",
    "sources: Half True",
]


def ledger(field: str) -> str:
    kept = ENTRY.split("  verdict:")[0]
    return f"\ufeff# kop\t\r\nclaims:\r\n\r\n{kept}  # é ☂\n  {field}\n\n# slot".replace("\n", "\r\n")


@pytest.mark.parametrize(("written", "right"), CASES)
def test_what_has_one_right_answer_is_mended_and_nothing_else(written: str, right: str) -> None:
    assert mend(ledger(written), Settings(), "nl") == ledger(right)


@pytest.mark.parametrize("written", LEFT)
def test_what_a_person_has_to_decide_is_left(written: str) -> None:
    assert mend(ledger(written), Settings(), "nl") == ledger(written)


@pytest.mark.parametrize("text", ["claims: [", "", "- id: X", "claims: {}", "<<<<<<< a\nclaims:\n=======\n>>>>>>> b\n"])
def test_what_cannot_be_read_is_left(text: str) -> None:
    assert mend(text, Settings(), "nl") == text


def test_an_alias_is_left_to_its_anchor() -> None:
    text = "claims:\n- id: a\n  verdict: &v Half Waar\n- id: b\n  verdict: *v\n"
    assert mend(text, Settings(), "nl") == text


def test_an_id_loses_capitals_unless_another_has_it_then() -> None:
    assert mend("claims:\n- id: 'De-Brug '\n", Settings(), "nl") == "claims:\n- id: 'de-brug'\n"
    taken = "claims:\n- id: De-Brug\n- id: de-brug\n"
    assert mend(taken, Settings(), "nl") == taken


def test_what_the_extractor_wrote_is_left_to_it() -> None:
    text = "claims:\n- id: a\n  found: {said_on: 1-4-2023, Kinds: [Number]}\n"
    assert mend(text, Settings(), "nl") == text


def test_a_word_that_two_verdicts_have_is_no_answer() -> None:
    ratings = [Rating(key=key, label={"nl": "Klopt"}, definition={"nl": "x"}) for key in ("a", "b")]
    text = "claims:\n- id: a\n  verdict: klopt\n"
    assert mend(text, Settings(ratings=ratings), "nl") == text


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("1-4-2023", "nl", "2023-04-01"),
        ("1-4-2023", "en", None),
        ("31/3/2023", "en", "2023-03-31"),
        ("3/31/2023", "en", "2023-03-31"),
        ("3/31/2023", "nl", None),
        ("4/4/2023", "en", "2023-04-04"),
        ("2023/4/1", "en", "2023-04-01"),
        ("1-4/2023", "nl", None),
        ("April 1st, 2023", "en", "2023-04-01"),
        ("1 April 2023", "en", "2023-04-01"),
        ("1 mrt. 2023", "nl", "2023-03-01"),
        ("30 februari 2023", "nl", None),
        ("1 brumaire 2023", "nl", None),
    ],
)
def test_a_day_is_read_where_there_is_no_doubt(text: str, language: str, day: str | None) -> None:
    assert day_of(text, language) == (datetime.date.fromisoformat(day) if day else None)


def test_the_diff_tells_the_lines() -> None:
    path = Path("claims.yaml")
    lines = list(diff_lines({path: "a\nb\r\nc"}, {path: "a\nx\r\nc"}))
    assert lines == [(path, 2, "b", "x")]


WRONG = ("claims:\n" + ENTRY.replace("De brug is uit 1932", "De brug over de rivier is in 1932 gebouwd")).replace(
    "  verdict:", "  verdict: Half Waar"
)
DIFF = "--- claims.yaml\n+++ claims.yaml\n@@ -11 +11 @@\n-  verdict: Half Waar\n+  verdict: half-true\n"


def test_nothing_is_written_where_nobody_can_be_asked(site: Path) -> None:  # noqa: F811
    (site / "claims.yaml").write_text(WRONG, "utf-8")
    result = run("check", "--fix")
    assert (result.exit_code, result.stdout) == (1, DIFF)
    assert result.stderr.startswith(
        "Er is niets veranderd. Met --yes gebeurt het zonder te vragen.\nclaims.yaml:11:12:"
    )
    assert (site / "claims.yaml").read_text("utf-8") == WRONG


def test_with_yes_it_is_written_and_checked(site: Path) -> None:  # noqa: F811
    (site / "claims.yaml").write_text(WRONG, "utf-8")
    result = run("check", "--fix", "--yes")
    assert (result.exit_code, result.stdout) == (0, DIFF)
    assert (site / "claims.yaml").read_text("utf-8") == WRONG.replace("Half Waar", "half-true")
    assert run("check", "--fix", "--yes").stdout == ""


def test_many_files_are_mended_too(site: Path) -> None:  # noqa: F811
    (site / "claims").mkdir()
    (site / "claims/2023-03-22-brug.yaml").write_text(WRONG, "utf-8")
    (site / "mkdocs.yml").write_text(
        (site / "mkdocs.yml").read_text("utf-8").replace("- toetssteen", "- toetssteen:\n    claims: claims/"), "utf-8"
    )
    assert run("check", "--fix", "--yes").exit_code == 0
    assert "verdict: half-true" in (site / "claims/2023-03-22-brug.yaml").read_text("utf-8")
