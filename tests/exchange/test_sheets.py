"""A reviewer's spreadsheet: what is in it, what comes back, and what is told when it cannot."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from generator.cells import escaped, unescaped
from generator.cli import main
from tests.exchange.conftest import LEDGER


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def exported(desk: Path, name: str = "a.csv") -> Path:
    assert run("export", name).exit_code == 0
    return desk / name


def rows_of(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""), delimiter=";"))


def edit_csv(
    path: Path, edit: Callable[[list[list[str]]], Any], encoding: str = "utf-8-sig", delimiter: str = ";"
) -> None:
    rows = rows_of(path)
    edit(rows)
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)


def put(cells: dict[tuple[int, str], str]) -> Callable[[list[list[str]]], None]:
    """Fill in cells by the number of the row and the name of the column."""

    def edit(rows: list[list[str]]) -> None:
        for (number, column), text in cells.items():
            rows[number - 1][rows[0].index(column)] = text

    return edit


def edit_xlsx(path: Path, cells: dict[tuple[int, str], Any]) -> None:
    book = load_workbook(path)
    sheet = book.worksheets[0]
    columns = [cell.value for cell in sheet[1]]
    for (number, column), value in cells.items():
        sheet.cell(number, columns.index(column) + 1).value = value
    book.save(path)


REVIEW = {
    (3, "verdict"): "Onwaar",
    (3, "explanation"): "Het is licht.\n\n-1 lamp # brandt",
    (3, "source 1 url"): "https://example.org/lamp",
    (3, "source 1 stance"): "contradicts",
    (3, "reviewer"): "CD",
    (3, "reviewed"): "2023-04-02",
}
REVIEWED = LEDGER.replace(
    "  verdict:\n  explanation:\n  sources:\n  reviewer:\n",
    "  verdict: false\n  explanation: |\n    Het is licht.\n\n    -1 lamp # brandt\n  sources:\n"
    "  - url: https://example.org/lamp\n    stance: contradicts\n  reviewer: CD\n  reviewed: 2023-04-02\n",
)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_what_comes_back_as_it_went_changes_nothing(desk: Path, name: str) -> None:
    exported(desk, name)
    result = run("import", name, "--yes")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (desk / "claims.yaml").read_text("utf-8") == LEDGER


def test_a_review_in_csv_comes_into_the_ledger(desk: Path) -> None:
    edit_csv(exported(desk), put(REVIEW))
    result = run("import", "a.csv", "--yes")
    assert (result.exit_code, result.stderr) == (0, "claims.yaml: één bewering veranderd.\n")
    assert (desk / "claims.yaml").read_text("utf-8") == REVIEWED
    assert run("import", "a.csv").stderr == "claims.yaml: niets te veranderen.\n"


def test_a_review_in_a_workbook_comes_into_the_ledger(desk: Path) -> None:
    edit_xlsx(exported(desk, "a.xlsx"), {**REVIEW, (3, "reviewed"): date(2023, 4, 2), (3, "verdict"): False})
    assert run("import", "a.xlsx", "--yes").exit_code == 0
    assert (desk / "claims.yaml").read_text("utf-8") == REVIEWED


def test_comments_and_layout_stay_when_a_review_changes(desk: Path) -> None:
    cells = {
        (2, "verdict"): "mostly-true",
        (2, "source 1 title"): "Akte, herzien",
        (2, "source 2 title"): "Krant",
        (2, "source 3 url"): "https://example.org/derde",
        (2, "explanation"): "Kort.",
        (2, "update 1 date"): "2023-05-01",
        (2, "update 1 kind"): "correction",
        (2, "update 1 note"): "Verdict verbeterd.",
    }
    edit_csv(exported(desk), put(cells))
    run("import", "a.csv", "--yes")
    expected = (
        LEDGER.replace("verdict: true  # zeker", "verdict: mostly-true  # zeker")
        .replace("title: Akte   # oud", "title: Akte, herzien   # oud")
        .replace(
            "  - {url: https://example.org/krant}\n",
            "  - {title: Krant, url: https://example.org/krant}\n  - url: https://example.org/derde\n",
        )
        .replace("|\n    =Niet rekenen.\n\n    Tweede alinea.\n", "Kort.\n")
        .replace(
            "reviewed: 2023-04-01\n",
            "reviewed: 2023-04-01\n  updates:\n"
            "  - date: 2023-05-01\n    kind: correction\n    note: Verdict verbeterd.\n",
        )
    )
    assert (desk / "claims.yaml").read_text("utf-8") == expected


def test_a_source_is_taken_away_by_emptying_its_cells(desk: Path) -> None:
    edit_csv(exported(desk), put({(2, f"source 1 {name}"): "" for name in ("url", "title", "kind")}))
    run("import", "a.csv", "--yes")
    removed = "  - url: https://example.org/akte\n    title: Akte   # oud\n    kind: primary\n"
    assert (desk / "claims.yaml").read_text("utf-8") == LEDGER.replace(removed, "")


def test_all_sources_may_go_while_another_field_comes_after_them(desk: Path) -> None:
    gone = {(2, f"source {at} {name}"): "" for at in (1, 2) for name in ("url", "title", "kind")}
    edit_csv(exported(desk), put({**gone, (2, "selection"): "Een lezer vroeg ernaar."}))
    assert run("import", "a.csv", "--yes").exit_code == 0
    removed = "  - url: https://example.org/akte\n    title: Akte   # oud\n    kind: primary\n"
    krant = "  - {url: https://example.org/krant}\n"
    expected = LEDGER.replace(removed, "").replace(krant, "  selection: Een lezer vroeg ernaar.\n")
    assert (desk / "claims.yaml").read_text("utf-8") == expected


def test_what_changes_is_shown_and_nothing_is_done_without_leave(desk: Path) -> None:
    edit_csv(exported(desk), put({(2, "reviewer"): "Ümit", (2, "verdict"): ""}))
    result = run("import", "a.csv")
    assert result.exit_code == 1
    assert result.stdout == (
        "claims.yaml:4  een\n  verdict\n    - true\n    + (leeg)\n  reviewer\n    - AB\n    + Ümit\n\n"
    )
    assert "--yes" in result.stderr
    assert (desk / "claims.yaml").read_text("utf-8") == LEDGER


def test_an_entry_that_changed_since_the_export_is_told_with_both_texts_and_others_go_in(desk: Path) -> None:
    edit_csv(exported(desk), put({(2, "reviewer"): "CD", **REVIEW}))
    path = desk / "claims.yaml"
    path.write_text(LEDGER.replace("reviewer: AB", "reviewer: EF"), "utf-8")
    result = run("import", "a.csv", "--yes")
    assert result.exit_code == 1
    assert "claims.yaml:4: Aan “een” is na de export" in result.stderr
    assert "EF" in result.stderr
    assert "CD" in result.stderr
    assert path.read_text("utf-8") == REVIEWED.replace("reviewer: AB", "reviewer: EF")


def test_a_sheet_of_which_nothing_goes_in_is_not_said_to_ask_for_nothing(desk: Path) -> None:
    edit_csv(exported(desk), put({(2, "reviewer"): "CD"}))
    (desk / "claims.yaml").write_text(LEDGER.replace("reviewer: AB", "reviewer: EF"), "utf-8")
    result = run("import", "a.csv", "--yes")
    assert result.exit_code == 1
    assert result.stderr.endswith("claims.yaml: niets veranderd; hierboven staat wat is overgeslagen.\n")


def test_a_row_that_nobody_touched_is_no_conflict(desk: Path) -> None:
    edit_csv(exported(desk), put(REVIEW))
    path = desk / "claims.yaml"
    edited = LEDGER.replace("reviewer: AB", "reviewer: EF").replace("  - {url: https://example.org/krant}\n", "")
    path.write_text(edited, "utf-8")
    result = run("import", "a.csv", "--yes")
    assert result.exit_code == 0
    assert "reviewer: EF" in path.read_text("utf-8")


def test_the_same_change_on_both_sides_is_no_conflict(desk: Path) -> None:
    edit_csv(exported(desk), put({(2, "reviewer"): "CD"}))
    (desk / "claims.yaml").write_text(LEDGER.replace("reviewer: AB", "reviewer: CD"), "utf-8")
    assert run("import", "a.csv", "--yes").exit_code == 0


def test_rows_and_columns_may_be_sorted_and_left_out(desk: Path) -> None:
    def edit(rows: list[list[str]]) -> None:
        put({(3, "reviewer"): "CD"})(rows)
        rows[:] = [list(reversed(row)) for row in (rows[0], rows[2])]
        at = rows[0].index("explanation")
        for row in rows:
            del row[at]

    edit_csv(exported(desk), edit)
    result = run("import", "a.csv", "--yes")
    assert result.exit_code == 0
    assert "Eén bewering staat niet op het blad" in result.stderr
    assert (desk / "claims.yaml").read_text("utf-8") == LEDGER.replace("  reviewer:\n", "  reviewer: CD\n")


def test_a_column_of_the_reviewers_own_is_passed_over_and_told(desk: Path) -> None:
    edit_csv(exported(desk), lambda rows: rows.__setitem__(slice(None), [[*row, "mijn"] for row in rows]))
    result = run("import", "a.csv")
    assert result.exit_code == 0
    assert "“mijn”" in result.stderr


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({(2, "verdict"): "waaar"}, "a.csv H2: Er is geen oordeel “waaar”"),
        ({(2, "reviewed"): "2023-02-30"}, "is geen dag"),
        ({(2, "reviewed"): "45015"}, "“45015” onder “reviewed” is geen dag"),
        ({(2, "reviewed"): "3/4/2023"}, "kan op twee dagen slaan"),
        ({(2, "source 1 url"): "krant.nl"}, "a.csv K2:"),
        ({(2, "source 3 title"): "Zonder adres"}, "“source 3 url” is leeg"),
        ({(2, "source 1 kind"): "eerste"}, "primary, secondary"),
        ({(2, "update 1 note"): "x"}, "“update 1 date” is leeg"),
        ({(2, "claim"): ""}, "a.csv G2: “claim” is leeg"),
        ({(2, "id"): "eem"}, "Bedoelde je een?"),
        ({(2, "id"): ""}, "a.csv A2: Deze rij heeft geen id"),
        ({(2, "id"): "twee"}, "a.csv A3: “twee” staat ook op rij 2"),
        ({(2, "fingerprint"): "", (2, "reviewer"): "X"}, "heeft geen fingerprint"),
    ],
)
def test_a_mistake_is_told_with_its_cell_and_nothing_goes_in(
    desk: Path, cells: dict[tuple[int, str], str], message: str
) -> None:
    edit_csv(exported(desk), put({(3, "reviewer"): "CD", **cells}))
    result = run("import", "a.csv", "--yes")
    assert result.exit_code == 1
    assert message in result.stderr
    assert (desk / "claims.yaml").read_text("utf-8") == LEDGER


@pytest.mark.parametrize(
    ("text", "day"),
    [("30-3-2023", "2023-03-30"), ("30/3/2023", "2023-03-30"), ("3/30/2023", "2023-03-30"), ("1.4.2023", "2023-04-01")],
)
def test_days_as_spreadsheets_write_them_in_csv_are_read(desk: Path, text: str, day: str) -> None:
    edit_csv(exported(desk), put({(3, "reviewed"): text}))
    run("import", "a.csv", "--yes")
    assert f"reviewed: {day}\n" in (desk / "claims.yaml").read_text("utf-8").split("id: twee")[1]


def test_a_day_that_a_spreadsheet_wrote_otherwise_is_no_change(desk: Path) -> None:
    edit_csv(exported(desk), put({(2, "reviewed"): "1-4-2023", (2, "verdict"): "WAAR"}))
    assert run("import", "a.csv").stderr == "claims.yaml: niets te veranderen.\n"


@pytest.mark.parametrize(
    ("value", "column", "message"),
    [
        ("=1+1", "headline", "a.xlsx beweringen!I2: In de cel van “headline” staat een formule"),
        (date(2023, 2, 1), "headline", "a.xlsx beweringen!I2: Het rekenprogramma heeft een datum gemaakt"),
        ("eergisteren", "reviewed", "“eergisteren” onder “reviewed” is geen dag"),
    ],
)
def test_a_cell_of_another_kind_is_told(desk: Path, value: Any, column: str, message: str) -> None:
    edit_xlsx(exported(desk, "a.xlsx"), {(2, column): value})
    result = run("import", "a.xlsx", "--yes")
    assert result.exit_code == 1
    assert message in result.stderr


def test_numbers_in_a_workbook_are_the_texts_that_they_look_like(desk: Path) -> None:
    edit_xlsx(exported(desk, "a.xlsx"), {(2, "reviewer"): 2023, (3, "reviewer"): 7.0})
    run("import", "a.xlsx", "--yes")
    text = (desk / "claims.yaml").read_text("utf-8")
    assert "reviewer: '2023'" in text
    assert "reviewer: '7'" in text


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a;b\r\n1;2\r\n", "geen kolom|Geen blad"),
        (b"id;verdict\r\neen;true\r\n", "“fingerprint” staat niet op dit blad"),
        (b"id;id;fingerprint\r\neen;een;x\r\n", "twee kolommen “id”"),
        ("id;reviewer\r\neen;Ümit\r\n".encode("cp1252"), "geen UTF-8"),
        (b'id;"verdict\r\n', "niet te lezen"),
        (b"PK\x03\x04 geen werkmap", "niet te lezen"),
        (b"", "Geen blad"),
    ],
)
def test_a_file_that_is_no_sheet_of_ours_is_told(desk: Path, content: bytes, message: str) -> None:
    (desk / "a.csv").write_bytes(content)
    result = run("import", "a.csv", "--yes")
    assert result.exit_code == 1
    assert any(part in result.stderr for part in message.split("|"))


def test_a_workbook_of_something_else_is_told(desk: Path) -> None:
    book = Workbook()
    book.save(desk / "a.xlsx")
    assert "Geen blad" in run("import", "a.xlsx").stderr


def test_an_entry_with_mistakes_is_told_and_not_touched(desk: Path) -> None:
    edit_csv(exported(desk), put({(3, "reviewer"): "CD"}))
    path = desk / "claims.yaml"
    path.write_text(LEDGER.replace("id: twee\n", "id: twee\n  verdit: x\n"), "utf-8")
    assert "a.csv A3: In de bewering “twee” staan fouten" in run("import", "a.csv", "--yes").stderr


def test_a_value_with_an_anchor_is_left_and_told(desk: Path) -> None:
    path = desk / "claims.yaml"
    text = LEDGER.replace("reviewer: AB", "reviewer: &ab AB").replace("  reviewer:\n", "  reviewer: *ab\n")
    path.write_text(text, "utf-8")
    edit_csv(exported(desk), put({(3, "reviewer"): "CD", (2, "headline"): "Kop"}))
    result = run("import", "a.csv", "--yes")
    assert result.exit_code == 1
    assert "“reviewer” van “twee”" in result.stderr
    assert path.read_text("utf-8") == text.replace("  explanation: |", "  headline: Kop\n  explanation: |")


def test_it_works_with_a_file_per_article_too(desk: Path) -> None:
    run("split")
    edit_csv(exported(desk), put(REVIEW))
    assert run("import", "a.csv", "--yes").exit_code == 0
    run("join")
    assert (desk / "claims.yaml").read_text("utf-8") == REVIEWED


def test_a_workbook_is_made_for_reviewing(desk: Path) -> None:
    sheet = load_workbook(exported(desk, "a.xlsx")).worksheets[0]
    columns = {cell.value: get_column_letter(cell.column or 0) for cell in sheet[1]}
    assert sheet[f"{columns['reviewed']}2"].value.date() == date(2023, 4, 1)
    assert sheet[f"{columns['explanation']}2"].data_type == "s"
    lists = {str(choice.sqref).split(":")[0]: choice.formula1 for choice in sheet.data_validations.dataValidation}
    assert "mostly-true" in lists[f"{columns['verdict']}2"]
    assert lists[f"{columns['source 1 kind']}2"] == '"primary,secondary"'
    assert sheet.column_dimensions[columns["fingerprint"]].hidden


def test_a_text_that_no_cell_can_hold_is_told(desk: Path) -> None:
    path = desk / "claims.yaml"
    path.write_text(LEDGER.replace("Tweede alinea.", "x" * 40_000), "utf-8")
    assert "“explanation” van “een” heeft meer dan 32" in run("export", "a.xlsx").stderr
    exported(desk, "a.csv")
    assert run("import", "a.csv").exit_code == 0


def test_no_cell_is_a_formula_to_a_spreadsheet(desk: Path) -> None:
    cells = [cell for row in rows_of(exported(desk)) for cell in row]
    assert [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")] == []
    assert any(cell.startswith("'=Niet rekenen.") for cell in cells)


@given(st.text(alphabet=st.sampled_from("'=+-@\t\rab 1")))
def test_the_mark_before_a_formula_comes_off_again(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert escaped(text)[:1] not in ("=", "+", "-", "@", "\t", "\r")


@pytest.mark.parametrize("character", ["\x07", "_x0041_", "\ufffe", "_"])
def test_odd_characters_survive_a_workbook(desk: Path, character: str) -> None:
    text = LEDGER.replace("reviewer: AB", f"reviewer: {json.dumps('A' + character + 'B')}")
    (desk / "claims.yaml").write_text(text, "utf-8")
    exported(desk, "a.xlsx")
    assert run("import", "a.xlsx").stderr == "claims.yaml: niets te veranderen.\n"


def test_data_for_programs_has_every_field_and_the_state(desk: Path) -> None:
    data = json.loads(run("export", "--format", "json").stdout)
    assert data["version"] == 1
    assert [(claim["id"], claim["state"]) for claim in data["claims"]] == [("een", "reviewed"), ("twee", "open")]
    assert data["claims"][0]["sources"][0]["title"] == "Akte"


def test_claim_reviews_are_those_of_the_site(desk: Path) -> None:
    feed = json.loads(run("export", "--format", "claimreview").stdout)
    (item,) = feed["dataFeedElement"]
    assert item["item"]["@type"] == "ClaimReview"
    assert item["url"] == "https://proef.example/claims/een/"


@pytest.mark.parametrize(
    ("arguments", "code"), [(["a.txt"], 2), (["--format", "xlsx"], 2), ([], 2), (["map/a.csv"], 1)]
)
def test_an_export_that_cannot_be_is_told(desk: Path, arguments: list[str], code: int) -> None:
    result = run("export", *arguments)
    assert result.exit_code == code
    assert result.stderr


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
@pytest.mark.parametrize("edited", [False, True])
def test_a_workbook_that_libreoffice_saved_comes_back(desk: Path, edited: bool) -> None:
    path = exported(desk, "a.xlsx")
    if edited:
        edit_xlsx(path, {**REVIEW, (3, "reviewed"): date(2023, 4, 2)})
    (desk / "uit").mkdir()
    profile = f"-env:UserInstallation={(desk / 'profiel').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", "uit", "a.xlsx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    result = run("import", "uit/a.xlsx", "--yes")
    assert result.exit_code == 0, result.stderr
    assert (desk / "claims.yaml").read_text("utf-8") == (REVIEWED if edited else LEDGER)
