"""How the claims stand, in numbers that agree with the states of the site."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from click.testing import CliRunner

from generator.claims import State
from generator.cli import main
from generator.desk.standing import as_data, read_standings, status_of
from generator.desk.tables import status_lines, table
from generator.settings import Project
from generator.site.reading import read_edition
from generator.words import words_for
from tests.desk.conftest import NEW, OLD

DOCS = Path(__file__).parents[2] / "docs/command-line.md"


def test_every_state_is_counted(project: Project) -> None:
    status = status_of(read_standings(project)[0])
    assert {state: count for state, count in status.counts.items() if count} == {
        State.OPEN: 4,
        State.IN_PROGRESS: 1,
        State.SECOND_READER: 1,
        State.REVIEWED: 1,
        State.DISMISSED: 1,
    }
    assert (status.claims, status.done, status.published) == (8, 2, 1)


def test_the_counts_are_those_of_the_site(project: Project) -> None:
    status = status_of(read_standings(project)[0])
    edition, _ = read_edition(project)
    published = Counter(claim.state for claim in edition.claims)
    assert {state: count for state, count in status.counts.items() if state is not State.DISMISSED} == {
        state: published[state] for state in State if state is not State.DISMISSED
    }


def test_the_oldest_work_comes_first(project: Project) -> None:
    status = status_of(read_standings(project)[0])
    assert [(one.id, one.left) for one in status.articles] == [(OLD, 5), (NEW, 1)]
    assert [one.claim.id for one in status.unfinished] == [
        "oud-weg",
        "oud-zelfde",
        "oud-wacht",
        "oud-bezig",
        "oud-open",
        "nieuw-open",
    ]


def test_an_article_that_is_done_comes_last(desk: Path, project: Project) -> None:
    text = (desk / "claims.yaml").read_text("utf-8")
    open_ones = re.sub(r"(?m)^(- id: oud-.*)$", r"\1\n  headline: x\n  dismissed: nee", text)
    (desk / "claims.yaml").write_text(open_ones.replace("  dismissed: mening\n", ""), "utf-8")
    status = status_of(read_standings(project)[0])
    assert [(one.id, one.left) for one in status.articles] == [(NEW, 1), (OLD, 0)]


def test_people_are_counted_as_reviewer_and_as_second_reader(project: Project) -> None:
    first, second = status_of(read_standings(project)[0]).people
    assert (first.name, first.counts[State.REVIEWED], first.approved) == ("AB", 1, 0)
    assert (second.name, second.counts[State.IN_PROGRESS], second.counts[State.SECOND_READER]) == ("CD", 1, 1)
    assert second.approved == 1


def test_claims_that_cannot_be_read_are_told_and_the_others_counted(desk: Path) -> None:
    path = desk / "claims.yaml"
    path.write_text(path.read_text("utf-8").replace("score: 0.6\n", "score: zes\n"), "utf-8")
    result = CliRunner().invoke(main, ["status"])
    assert result.exit_code == 0
    assert "2 van 7 af" in result.stdout
    assert "Er is een fout" in result.stderr


def test_the_status_for_programs_is_as_described(project: Project) -> None:
    data = as_data(status_of(read_standings(project)[0]))
    section = DOCS.read_text("utf-8").split("\n## status\n")[1].split("\n## ")[0]
    described = set(re.findall(r"`([a-z-]+)`", section))
    assert set(data) | {name for part in ("articles", "people", "unfinished") for name in data[part][0]} <= described
    assert {state.value for state in State} <= described
    result = CliRunner().invoke(main, ["status", "--format", "json"])
    assert json.loads(result.stdout) == data
    assert f"`{data['version']}`" in section


def test_a_bar_is_drawn_on_a_terminal_only(project: Project) -> None:
    status = status_of(read_standings(project)[0])
    words = words_for("nl")
    assert next(iter(status_lines(status, words, bar=True))) == "███████░░░░░░░░░░░░░░░░░░░░░░░  2 van 8 af (25%)"
    assert not re.search("[█░]", "".join(status_lines(status, words, bar=False)))


def test_an_empty_ledger_has_a_status_too(desk: Path) -> None:
    (desk / "claims.yaml").write_text("claims:\n")
    assert CliRunner().invoke(main, ["status"]).stdout.startswith("0 van 0 af (0%)")


def test_columns_stand_below_each_other_and_numbers_to_the_right() -> None:
    assert list(table([["a", "5", "x"], ["bcd", "12", ""]])) == ["  a     5  x", "  bcd  12"]
