"""From a sheet back to the ledger: what it would change, what it may not, and the new texts.

A row tells by its fingerprint which review it was exported from. Untouched rows are passed over. A row that was changed
goes in if the entry still is as it was exported; if that was changed too, and to something else, it is a conflict, and
the other rows go in all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from generator.claims import Claim
from generator.exchange.columns import (
    FINGERPRINT,
    SEEN,
    Row,
    data_of,
    differences,
    fingerprint,
    is_review,
    plain,
    row_of,
)
from generator.exchange.rows import read_row, text_of
from generator.exchange.sheets import Sheet
from generator.ledger.fields import TiedError, set_fields
from generator.ledger.read import parse_items
from generator.ledger.splice import Edit, apply
from generator.ledger.verify import same
from generator.problems import Problem, ToetssteenError, shown
from generator.settings import Settings
from generator.validate import validate
from generator.yamltext import BOM, Document, MappingNode


@dataclass(frozen=True)
class Change:
    """What a row asks of an entry: what it says now, and what it is to say."""

    id: str
    path: Path
    number: int
    line: int
    before: Row
    now: Row

    @property
    def differences(self) -> list[tuple[str, str, str]]:
        return list(differences(self.before, self.now))


@dataclass(frozen=True)
class Proposal:
    """What a sheet does to a ledger.

    `texts` are the new texts of the files; `errors` are mistakes in the sheet, with which nothing goes in; `conflicts`
    are entries that were changed on both sides, `refused` those that cannot be changed from here; `absent` counts the
    claims that the sheet does not have.
    """

    texts: Mapping[Path, str]
    changes: Sequence[Change] = ()
    conflicts: Sequence[Change] = ()
    errors: Sequence[Problem] = ()
    refused: Sequence[Problem] = ()
    notes: Sequence[Problem] = ()
    absent: int = 0

    @property
    def left_out(self) -> bool:
        """Whether rows that ask for something do not go in."""
        return bool(self.conflicts or self.refused)


@dataclass(frozen=True)
class _File:
    path: Path
    text: str
    document: Document
    entries: Mapping[str, tuple[int, Claim]]
    unreadable: frozenset[str]

    def line(self, number: int) -> int:
        return self.document.position(("claims", number)).line


@dataclass
class _Asked:
    """What the rows ask for."""

    changes: list[Change] = field(default_factory=list)
    conflicts: list[Change] = field(default_factory=list)
    errors: list[Problem] = field(default_factory=list)


def propose(sheet: Sheet, texts: Mapping[Path, str], settings: Settings) -> Proposal:
    """What a sheet would make of a ledger with these texts. Pure: reads and writes no file.

    Raises:
        ToetssteenError: a text of the ledger is not YAML.
    """
    files = [_read(path, text) for path, text in texts.items()]
    asked = _compare(sheet, files, settings)
    if asked.errors:
        return Proposal(texts, errors=asked.errors, notes=list(_ignored(sheet)))
    new = dict(texts)
    done: list[Change] = []
    refused: list[Problem] = []
    for file in files:
        mine = [change for change in asked.changes if change.path == file.path]
        new[file.path], made, not_made = _write(file, mine)
        done += made
        refused += not_made
    there = {text_of(cells.get("id")) for _, cells in sheet.rows}
    absent = sum(name not in there for file in files for name in file.entries)
    return Proposal(new, done, asked.conflicts, (), refused, list(_ignored(sheet)), absent)


def _read(path: Path, text: str) -> _File:
    body = text.removeprefix(BOM)
    document, items, _ = parse_items(body, shown(path))
    entries: dict[str, tuple[int, Claim]] = {}
    unreadable = set()
    for number, item in enumerate(items):
        claim, _ = validate(Claim, item, document, shown(path), at=("claims", number))
        if claim:
            entries.setdefault(claim.id, (number, claim))
        elif isinstance(item, dict):
            unreadable.add(str(item.get("id")))
    return _File(path, text, document, entries, frozenset(unreadable))


def _compare(sheet: Sheet, files: Sequence[_File], settings: Settings) -> _Asked:
    asked = _Asked()
    if FINGERPRINT not in sheet.letters:
        asked.errors.append(Problem(code="sheet-without-fingerprints", path=sheet.path))
        return asked
    homes = {name: file for file in files for name in file.entries}
    rows: dict[str, int] = {}
    for number, cells in sheet.rows:
        name = text_of(cells.get("id"))
        if name in rows:
            asked.errors.append(sheet.problem("row-twice", number, "id", id=name, other=rows[name]))
        elif name in homes:
            _compare_row(sheet, number, cells, homes[name], settings, asked)
        else:
            asked.errors.append(_unknown(sheet, number, name, files, homes))
        rows[name] = number
    return asked


def _compare_row(
    sheet: Sheet, number: int, cells: Mapping[str, Any], file: _File, settings: Settings, asked: _Asked
) -> None:
    at, claim = file.entries[text_of(cells.get("id"))]
    current = row_of(claim)
    row, problems = read_row(sheet, number, cells, settings.rating_scale)
    base = plain(cells.get(FINGERPRINT))
    untouched = fingerprint(row) == base
    row |= {column: text for column, text in current.items() if column not in sheet.letters}
    if not base:
        asked.errors.append(sheet.problem("row-without-fingerprint", number, "id", id=claim.id))
    elif row != current and not untouched:
        asked.errors += problems
        change = Change(claim.id, file.path, at, file.line(at), current, row)
        (asked.changes if fingerprint(current) == base else asked.conflicts).append(change)


def _unknown(sheet: Sheet, number: int, name: str, files: Sequence[_File], homes: Mapping[str, _File]) -> Problem:
    if not name:
        return sheet.problem("row-without-id", number, "id")
    if any(name in file.unreadable for file in files):
        return sheet.problem("row-of-unreadable", number, "id", id=name)
    if nearest := get_close_matches(name, homes, n=1):
        return sheet.problem("id-misspelt", number, "id", id=name, nearest=nearest[0])
    return sheet.problem("id-unknown", number, "id", id=name)


def _ignored(sheet: Sheet) -> Iterator[Problem]:
    known = {*SEEN, FINGERPRINT}
    for column in sheet.letters:
        if column not in known and not is_review(column):
            yield Problem(code="column-ignored", path=sheet.path, args={"column": column}, severity="warning")


def _write(file: _File, changes: Sequence[Change]) -> tuple[str, list[Change], list[Problem]]:
    """The new text of a file; the changes that are in it, and why others are not."""
    edits: dict[str, list[Edit]] = {}
    refused: list[Problem] = []
    for change in changes:
        try:
            edits[change.id] = _edits(file, change)
        except TiedError as error:
            refused.append(_tied(change, error.field))
    made = [change for change in changes if change.id in edits]
    text = _applied(file, made, edits)
    if text is None:  # one of them does more than it should; see which
        fine = [change for change in made if _applied(file, [change], edits) is not None]
        refused += [_tied(change, change.differences[0][0]) for change in made if change not in fine]
        made, text = fine, _applied(file, fine, edits)
    return (text, made, refused) if text is not None else (file.text, [], [_tied(one, "") for one in changes])


def _edits(file: _File, change: Change) -> list[Edit]:
    node = file.document.at(("claims", change.number))
    if not isinstance(node, MappingNode):
        raise TiedError("")
    return set_fields(file.text.removeprefix(BOM), node, data_of(change.before), data_of(change.now))


def _tied(change: Change, name: str) -> Problem:
    args = {"id": change.id, "field": name}
    return Problem(code="field-tied", path=shown(change.path), line=change.line, args=args)


def _applied(file: _File, changes: Sequence[Change], edits: Mapping[str, Sequence[Edit]]) -> str | None:
    """The text with these changes, if it then says what they ask for and otherwise what it said; else None."""
    mark = BOM if file.text.startswith(BOM) else ""
    wanted = {change.number: change for change in changes}
    try:
        text = apply(file.text.removeprefix(BOM), [edit for change in changes for edit in edits[change.id]])
        document, items, _ = parse_items(text, shown(file.path))
    except (ValueError, ToetssteenError):
        return None
    before = file.document.data.get("claims") if isinstance(file.document.data, dict) else None
    if len(items) != len(before or []) or len(document.repeated) > len(file.document.repeated):
        return None
    pairs = enumerate(zip(before or [], items, strict=True))
    return mark + text if all(_says(old, now, wanted.get(number)) for number, (old, now) in pairs) else None


def _says(old: Any, now: Any, change: Change | None) -> bool:
    if change is None:
        return same(old, now)
    try:
        claim = Claim.model_validate(now)
    except ValueError:
        return False
    touched = {_top(column) for column, _, _ in change.differences}
    kept = [name for name in old if name not in touched]
    if set(now) - set(old) - touched:
        return False
    return _gapless(row_of(claim)) == _gapless(change.now) and all(same(old[name], now.get(name)) for name in kept)


def _top(column: str) -> str:
    """The field of an entry that a column is part of: `sources` for `source 2 url`."""
    first = column.split(maxsplit=1)[0]
    return f"{first}s" if first in ("source", "update") else first


def _gapless(row: Row) -> Any:
    """What a row says when the sources and updates that are not there close up."""
    data = data_of(row)
    key = {name: sorted(map(str, filter(None, data[name]))) for name in ("sources", "updates")}
    return {**data, **key}
