"""Whatever a ledger looks like, an import changes the fields of the cells that were changed, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from generator.claims import Claim
from generator.exchange.columns import row_of
from generator.exchange.exporting import table_of
from generator.exchange.importing import Proposal, propose
from generator.exchange.sheets import as_csv, parse_sheet
from generator.exchange.table import Table
from generator.ledger.read import read_entries
from generator.settings import Settings
from tests.ledger import styles

LEDGER = Path("claims.yaml")
_TEXTS = (
    "Dit klopt.",
    "=1+1",
    "'s Avonds",
    "-5 procent: 'minder'",
    "een\ntwee\n\n  drie # vier",
    "😀 “ja” & nee",
    "",
    "a: b",
)
_DAYS = ("2023-04-01", "1999-12-31", "")
_CELLS = {
    "verdict": ("true", "false", "misleading", ""),
    "claim": ("Een andere bewering.", "Regel een\nregel twee"),
    **dict.fromkeys(("headline", "explanation", "selection", "reviewer", "approved_by", "contacted who"), _TEXTS),
    **dict.fromkeys(("reviewed", "contacted date"), _DAYS),
    "source 1 title": _TEXTS,
    "source 1 accessed": _DAYS,
    "source 2 kind": ("primary", ""),
}
Case = tuple[styles.Ledger, dict[str, dict[str, str]]]


@st.composite
def cases(draw: Callable[..., Any]) -> Case:
    """A ledger, and by the id of an entry the cells that a reviewer fills in anew."""
    ledger = draw(styles.ledgers())
    ids = [entry["id"] for entry in ledger.entries]
    edits = {}
    for name in draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True)):
        columns = draw(st.lists(st.sampled_from(list(_CELLS)), min_size=1, max_size=4, unique=True))
        edits[name] = {column: draw(st.sampled_from(_CELLS[column])) for column in columns}
        edits[name] |= draw(st.sampled_from([{}, {}, *_RECORDS]))
    return ledger, edits


_RECORDS: tuple[dict[str, str], ...] = (
    {"source 3 url": "https://example.org/nieuw", "source 3 title": "Nieuw: een"},
    {"update 1 date": "2023-05-01", "update 1 kind": "correction", "update 1 note": "Hersteld.\nEcht."},
    {f"source 1 {name}": "" for name in ("url", "title", "kind", "accessed")},
    {f"source {at} {name}": "" for at in (1, 2) for name in ("url", "title", "kind", "accessed")},
)


def proposal(ledger: styles.Ledger, edits: dict[str, dict[str, str]]) -> tuple[list[Claim], Proposal]:
    entries, _ = read_entries(ledger.text, "claims.yaml", Settings())
    claims = [entry.claim for entry in entries]
    table = table_of(claims, Settings())
    rows = [{**row, **_possible(row, edits.get(row["id"], {}))} for row in table.rows]
    sheet = parse_sheet(as_csv(Table(table.columns, rows, {}), delimiter=";"), "a.csv")
    return claims, propose(sheet, {LEDGER: ledger.text}, Settings())


def _possible(row: Any, cells: dict[str, str]) -> dict[str, str]:
    """Without what a source that is not there cannot have."""
    there = {**row, **cells}
    return {
        column: text
        for column, text in cells.items()
        if not column.startswith("source") or not text or there.get(f"{column.rsplit(' ', 1)[0]} url")
    }


def check(case: Case) -> None:
    ledger, edits = case
    note(ledger.text)
    claims, done = proposal(ledger, edits)
    new = done.texts[LEDGER]
    note(repr(edits) + "\n" + "-" * 40 + "\n" + new)
    assert done.errors == ()
    assert not done.conflicts
    if done.refused:
        assert "*" in ledger.text or "&" in ledger.text, [problem.args for problem in done.refused]
    made = {change.id: change for change in done.changes}
    entries, mistakes = read_entries(new, "claims.yaml", Settings())
    assert [problem.code for problem in mistakes if problem.severity == "error" and problem.code == "key-twice"] == []
    for before, entry in zip(claims, entries, strict=True):
        if before.id in made:
            assert _texts(row_of(entry.claim)) == _texts(dict(made[before.id].now))
        else:
            assert entry.claim == before
    _check_rest(ledger, new, {name: _fields(change.differences) for name, change in made.items()})


def _texts(row: dict[str, str]) -> list[str]:
    """The texts of a row by field; sources close up when one is taken away."""
    return sorted(f"{column.split()[0]} {column.split()[-1]} {text}" for column, text in row.items())


def _fields(differences: Any) -> set[str]:
    heads = {column.split()[0] for column, _, _ in differences}
    return {{"source": "sources", "update": "updates"}.get(head, head) for head in heads}


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#") and line.strip() != "#1 Piet"  # that is a name, in a text after `|`


def _check_rest(ledger: styles.Ledger, new: str, touched: dict[str, set[str]]) -> None:
    """Read without our code: other fields say what they said, and their lines and all comments are there, in order."""
    before = yaml.load(ledger.text, Loader=yaml.CBaseLoader)["claims"]  # noqa: S506 - all text
    now = yaml.load(new, Loader=yaml.CBaseLoader)["claims"]  # noqa: S506
    for old, entry in zip(before, now, strict=True):
        for name in old.keys() - touched.get(old["id"], set()):
            assert entry[name] == old[name]
        assert set(entry) - set(old) <= touched.get(old["id"], set())
    assert new.startswith(ledger.mark)
    if not touched:
        assert new == ledger.text
    kept = [line.text for line in ledger.lines if _is_comment(line.text) or line.kind == "found"]
    following = iter(new.removeprefix(ledger.mark).split(ledger.newline))
    assert [line for line in kept if line not in following] == []
    assert ("\r\n" in new) == ("\r\n" in ledger.text) or ledger.newline == "\n"


@given(cases())
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_an_import_changes_the_fields_of_the_cells_and_nothing_else(case: Case) -> None:
    check(case)


@pytest.mark.long
@given(cases())
@settings(max_examples=1200, deadline=None, suppress_health_check=list(HealthCheck))
def test_an_import_changes_the_fields_of_the_cells_in_thousands_of_ledgers(case: Case) -> None:
    check(case)
