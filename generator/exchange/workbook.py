"""A table as a workbook of Excel (ISO/IEC 29500) and back."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from generator.cells import escaped, unescaped
from generator.exchange.columns import DAYS, FINGERPRINT, SEEN, field_of
from generator.exchange.table import Cell, NotText, Table
from generator.problems import Problem, ToetssteenError

LONGEST = 32767
"""The characters that a cell can hold (Microsoft, Excel specifications and limits)."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_OF_CONTROL = re.compile("_x([0-9A-Fa-f]{4})_")
_AT_TOP, _WRAPPED = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)
_WIDTHS = {"quote": 50, "claim": 50, "explanation": 60, "headline": 40, "url": 30, "id": 30, "note": 40}


def write(table: Table, *, title: str) -> bytes:
    """The table as a workbook: days as days, lists to choose from, grey what is not read back.

    Raises:
        ToetssteenError: a text is longer than a cell can hold.
    """

    book = Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101 - a new workbook has one
    sheet.title = title
    sheet.append(list(table.columns))
    for number, row in enumerate(table.rows, start=2):
        _check_lengths(row)
        for at, column in enumerate(table.columns, start=1):
            _fill(sheet.cell(number, at), column, row.get(column, ""))
    _dress(sheet, table)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _check_lengths(row: Mapping[str, str]) -> None:
    for column, text in row.items():
        if len(text) > LONGEST:
            args: dict[str, str | int] = {"id": row["id"], "column": column, "longest": LONGEST}
            raise ToetssteenError(Problem(code="cell-too-long", args=args))


def _fill(cell: Any, column: str, text: str) -> None:

    cell.number_format = "yyyy-mm-dd" if field_of(column) in DAYS else "@"
    cell.alignment = _WRAPPED if field_of(column) in _WIDTHS else _AT_TOP
    if not text:
        return
    if field_of(column) in DAYS:
        cell.value = datetime.date.fromisoformat(text)
    elif column == "score":
        cell.value, cell.number_format = float(text), "0.00"
    else:
        cell.value = _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", escaped(text))
        cell.data_type = "s"


def _dress(sheet: Any, table: Table) -> None:

    grey = PatternFill("solid", fgColor="EEEEEE")
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    last = max(len(table.rows) + 1, 2)
    for at, column in enumerate(table.columns, start=1):
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = _WIDTHS.get(field_of(column), 16)
        sheet.column_dimensions[letter].hidden = column == FINGERPRINT
        sheet.cell(1, at).font = Font(bold=True)
        if column in (*SEEN, FINGERPRINT):
            for row in range(1, last + 1):
                sheet.cell(row, at).fill = grey
        options = ",".join(table.choices.get(column, table.choices.get(field_of(column), ())))
        if options and column not in SEEN and len(options) < 255:  # as long as Excel lets a list be
            choice = DataValidation(type="list", formula1=f'"{options}"', allow_blank=True)
            choice.add(f"{letter}2:{letter}{last}")
            sheet.add_data_validation(choice)


def read(raw: bytes, path: str) -> Iterator[tuple[str, list[list[Cell]]]]:
    """The sheets of a workbook that are not empty: the name and the rows of each.

    Raises:
        ToetssteenError: it is no workbook.
    """
    try:
        book = load_workbook(io.BytesIO(raw))
    except Exception as error:  # whatever is wrong in a file that is no workbook
        raise ToetssteenError(Problem(code="sheet-unreadable", path=path)) from error
    for sheet in book.worksheets:
        rows = [[_cell(cell) for cell in row] for row in sheet.iter_rows()]
        if rows:
            yield sheet.title, rows


def _cell(cell: Any) -> Cell:
    value: Any = cell.value
    if cell.data_type in ("f", "e"):
        return NotText(value)
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, str):
        return unescaped(_OF_CONTROL.sub(lambda found: chr(int(found[1], 16)), value))
    return value  # type: ignore[no-any-return]
