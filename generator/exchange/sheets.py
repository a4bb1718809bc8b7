"""A table as CSV, and what comes back from a spreadsheet: the sheet, CSV or workbook, that has a column `id`."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.cells import escaped, unescaped
from generator.exchange import workbook
from generator.exchange.table import Cell, Table
from generator.problems import Problem, ToetssteenError, reason_of, shown
from generator.yamltext import BOM


@dataclass(frozen=True)
class Sheet:
    """What came back: the cells of each row under the names of their columns, with the number of the row."""

    path: str
    name: str
    letters: Mapping[str, str]
    rows: Sequence[tuple[int, Mapping[str, Cell]]]

    def problem(self, code: str, row: int, column: str, **args: str | int) -> Problem:
        """A problem of one cell, told as spreadsheets name cells: `claims.xlsx claims!C4`."""
        cell = f"{self.letters.get(column, '')}{row}"
        return Problem(code=code, path=f"{self.path} {f'{self.name}!' if self.name else ''}{cell}", args=args)


def as_csv(table: Table, *, delimiter: str) -> bytes:
    """The table as CSV in UTF-8 with a byte order mark, without which Excel would not see that it is UTF-8."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([escaped(row.get(column, "")) for column in table.columns] for row in table.rows)
    return (BOM + written.getvalue()).encode()


def read_sheet(path: Path) -> Sheet:
    """The sheet in a file, CSV or a workbook, that has a column `id`.

    Raises:
        ToetssteenError: it cannot be read, or no sheet in it came from `export`.
    """
    name = shown(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = reason_of(error)
        raise ToetssteenError(Problem(code="file-unreadable", path=name, args={"reason": reason})) from error
    return parse_sheet(raw, name)


def parse_sheet(raw: bytes, path: str) -> Sheet:
    """The same from the bytes of the file; `path` is for messages."""
    candidates = workbook.read(raw, path) if raw[:2] == b"PK" else [("", _csv_rows(raw, path))]
    for title, rows in candidates:
        if rows and "id" in _header(rows[0]):
            return _sheet(path, title, rows)
    raise ToetssteenError(Problem(code="sheet-without-ids", path=path))


def _header(cells: Sequence[Cell]) -> list[str]:
    return [str(cell or "").strip().casefold() for cell in cells]


def _sheet(path: str, title: str, rows: Sequence[Sequence[Cell]]) -> Sheet:
    columns = _header(rows[0])
    if twice := next((column for column in columns if column and columns.count(column) > 1), None):
        raise ToetssteenError(Problem(code="column-twice", path=path, args={"column": twice}))
    letters = {column: _letter(at) for at, column in enumerate(columns) if column}
    cells = (
        (number, {column: cell for column, cell in zip(columns, row, strict=False) if column})
        for number, row in enumerate(rows[1:], start=2)
    )
    return Sheet(
        path, title, letters, [(number, row) for number, row in cells if any(v not in (None, "") for v in row.values())]
    )


def _letter(at: int) -> str:
    """The name of a column in a spreadsheet, counted from 0."""
    return (_letter(at // 26 - 1) if at >= 26 else "") + chr(ord("A") + at % 26)


def _csv_rows(raw: bytes, path: str) -> list[list[str]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ToetssteenError(Problem(code="sheet-not-utf8", path=path)) from error
    first = text.split("\n", 1)[0].casefold()
    delimiter = max(";,\t", key=first.count)
    csv.field_size_limit(2**31 - 1)  # an explanation may be longer than the 128 kB that Python takes for a mistake
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise ToetssteenError(Problem(code="sheet-unreadable", path=path)) from error
    return [[unescaped(cell) for cell in row] for row in rows]
