"""An export writes over nothing that somebody wrote."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.test_cli import run, site  # noqa: F401 - the fixture


@pytest.fixture
def desk(site: Path) -> Path:  # noqa: F811
    assert run("extract").exit_code == 0
    return site


def fill_in(path: Path, column: str, text: str) -> None:
    """Write a text in a column of the first row, as a person does in a spreadsheet."""
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";"))
    rows[1][rows[0].index(column)] = text
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)


@pytest.mark.parametrize("name", ["claims.yaml", "mkdocs.yml", "../" + "{folder}/claims.yaml"])
def test_a_file_of_the_site_is_not_written_over(desk: Path, name: str) -> None:
    name = name.format(folder=desk.name)
    before = Path(name).read_bytes()
    result = run("export", name, "--format", "csv")
    assert (result.exit_code, Path(name).read_bytes()) == (1, before)
    assert "Dit is een bestand van de site" in result.stderr


def test_an_export_that_nobody_touched_is_made_anew(desk: Path) -> None:
    assert [run("export", "blad.csv").exit_code for _ in range(2)] == [0, 0]


def test_reviews_that_were_not_imported_yet_are_not_written_over(desk: Path) -> None:
    run("export", "blad.csv")
    fill_in(Path("blad.csv"), "reviewer", "AB")
    before = Path("blad.csv").read_bytes()
    result = run("export", "blad.csv")
    assert (result.exit_code, Path("blad.csv").read_bytes()) == (1, before)
    assert "toetssteen import" in result.stderr
    assert run("import", "blad.csv", "--yes").exit_code == 0
    assert run("export", "blad.csv").exit_code == 0


def test_any_other_file_is_written_over_as_programs_do(desk: Path) -> None:
    Path("blad.csv").write_text("a;b\n1;2\n", "utf-8")
    assert run("export", "blad.csv").exit_code == 0
    assert "fingerprint" in Path("blad.csv").read_text("utf-8-sig")
