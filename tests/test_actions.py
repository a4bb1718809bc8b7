"""What GitHub Actions gets: workflow commands, escaped as it wants them, and a table in the summary of the job."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.actions import annotation, in_actions, summary
from generator.problems import Problem
from generator.words import words_for
from tests.test_bad_input import LEDGER
from tests.test_cli import run, site  # noqa: F401 - the fixture

EN = words_for("en")
GIT_KNOWS_NO = Problem(code="revision-unknown", args={"since": "x"})


def test_only_the_word_true_means_actions() -> None:
    assert in_actions({"GITHUB_ACTIONS": "true"})
    assert not in_actions({"GITHUB_ACTIONS": "false"})
    assert not in_actions({})


def test_an_annotation_has_the_place_the_words_and_how_to_mend_it() -> None:
    problem = Problem(code="field-empty", path="claims.yaml", line=3, column=7, args={"field": "claim"})
    assert annotation(problem, EN, {}) == "::error file=claims.yaml,line=3,col=7::“claim” is empty. Fill it in."


def test_a_note_is_a_warning_and_a_problem_without_a_place_has_none() -> None:
    note = Problem(code="not-published-yet", path="a.yaml", args={"id": "x"}, severity="warning")
    assert annotation(note, EN, {}).startswith("::warning file=a.yaml::“x” has a verdict")
    assert annotation(GIT_KNOWS_NO, EN, {}).startswith("::error::git knows no version")


def test_what_means_something_to_github_is_escaped() -> None:
    problem = Problem(code="field-empty", path="a,b:c%.yaml", line=1, args={"field": "50%\r\n::error::x"})
    told = annotation(problem, EN, {})
    assert told.startswith("::error file=a%2Cb%3Ac%25.yaml,line=1::“50%25%0D%0A::error::x” is empty.")
    assert "\n" not in told


def test_a_path_is_that_of_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    problem = Problem(code="field-empty", path="claims.yaml", args={"field": "x"})
    assert "file=desk/claims.yaml::" in annotation(problem, EN, {"GITHUB_WORKSPACE": str(tmp_path)})


def test_the_table_holds_each_problem_on_a_row_whatever_it_says() -> None:
    problem = Problem(code="field-empty", path="a.yaml", line=2, args={"field": "a|b\n<script>"})
    note = Problem(code="not-published-yet", path="a.yaml", args={"id": "x"}, severity="warning")
    lines = summary([problem, note], "Two things.", EN, {}).splitlines()
    assert lines[:6] == [
        "## Toetssteen",
        "",
        "Two things.",
        "",
        "| Kind | Place | What it is |",
        "| --- | --- | --- |",
    ]
    assert lines[6] == "| error | `a.yaml:2` | “a\\|b &lt;script>” is empty. Fill it in. |"
    assert lines[7].startswith("| note | `a.yaml` | “x” has a verdict")
    assert len(lines) == 8


def test_a_table_that_is_too_long_says_so() -> None:
    problem = Problem(code="field-empty", path="a.yaml", args={"field": "x"})
    assert summary([problem] * 203, "x", EN, {}).splitlines()[-1] == "And 3 more; see the log."


def test_check_annotates_and_leaves_a_table(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(site))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(site / "summary.md"))
    (site / "summary.md").write_text("# Van een eerdere stap\n", "utf-8")
    (site / "claims.yaml").write_text(LEDGER.replace("verdict:", "verdict: blauw"), "utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout == "", "what is piped on is data only"
    told, annotated = result.stderr.splitlines()[:2]
    assert told.startswith("claims.yaml:10:12: Er is geen oordeel “blauw”.")
    assert annotated.startswith("::error file=claims.yaml,line=10,col=12::Er is geen oordeel “blauw”. Kies uit: ")
    text = (site / "summary.md").read_text("utf-8")
    assert text.startswith("# Van een eerdere stap\n## Toetssteen\n\nclaims.yaml: één probleem te verbeteren.\n")
    assert "| fout | `claims.yaml:10:12` | Er is geen oordeel “blauw”." in text


def test_a_site_that_is_fine_says_so_in_the_summary(
    site: Path,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(site / "summary.md"))
    (site / "claims.yaml").write_text(LEDGER, "utf-8")
    assert "::error" not in run("check").stderr
    expected = "## Toetssteen\n\nclaims.yaml: één bewering uit één artikel, niets te verbeteren.\n\n"
    assert (site / "summary.md").read_text("utf-8") == expected
