"""What a row of a sheet says, in the words of the ledger; a cell that says nothing of the kind is told."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from generator.claims import RatingScale, Source, Update, WebAddress
from generator.exchange.columns import ADDRESSES, DAYS, GROUPED, GROUPS, field_of, is_review, plain
from generator.exchange.sheets import Sheet
from generator.exchange.table import Cell, NotText
from generator.problems import Problem

_ADDRESS: TypeAdapter[str] = TypeAdapter(WebAddress)
_DAY = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)([-./])(\d\d?)\5(\d{4})")
_OF_EXCEL = {"waar": "true", "onwaar": "false"}
"""What a Dutch Excel makes of `true` and `false` in a CSV file."""


class _CellError(ValueError):
    def __init__(self, code: str, **args: str) -> None:
        super().__init__(code)
        self.code, self.args_ = code, args


def read_row(
    sheet: Sheet, number: int, cells: Mapping[str, Cell], scale: RatingScale
) -> tuple[dict[str, str], list[Problem]]:
    """The review in a row, column by column, without what is empty; and every cell that has a mistake, as it stands."""
    row: dict[str, str] = {}
    problems: list[Problem] = []
    for column in (column for column in sheet.letters if is_review(column)):
        cell = cells.get(column)
        try:
            text = _read(column, cell, scale)
        except _CellError as error:
            problems.append(sheet.problem(error.code, number, column, field=column, value=str(cell), **error.args_))
            text = plain(cell)
        if text:
            row[column] = text
    return row, [*problems, *_halves(sheet, number, row)]


def _read(column: str, cell: Cell, scale: RatingScale) -> str:
    field = field_of(column)
    if isinstance(cell, NotText):
        raise _CellError("cell-is-formula")
    if field in DAYS:
        return _day(cell)
    if isinstance(cell, datetime.date):
        raise _CellError("cell-became-day")
    text = text_of(cell)
    if column == "verdict":
        return _verdict(text, scale)
    if text and field in ADDRESSES:
        _check_address(text)
    return _choice(text, CHOICES.get(f"{column.split(maxsplit=1)[0]} {field}", ()))


def text_of(cell: Cell) -> str:
    """What a cell says: a number without a point where it is whole, a truth value as YAML writes it."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return plain(str(cell) if isinstance(cell, int | float) else cell)


def _day(cell: Cell) -> str:
    """A day, as a spreadsheet keeps it or as people write it; not one that could be two days."""
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    text = plain(cell) if isinstance(cell, str | None) else str(cell)
    if not text:
        return ""
    found = _DAY.fullmatch(text)
    if not found:
        raise _CellError("cell-not-a-day")
    if found[1]:
        return _iso(found[1], found[2], found[3])
    first, sign, second, year = found[4], found[5], found[6], found[7]
    if sign != "/" or int(first) > 12:  # 30-3-2023, 30/3/2023
        return _iso(year, second, first)
    if int(second) > 12:  # 3/30/2023
        return _iso(year, first, second)
    if first == second:
        return _iso(year, first, second)
    raise _CellError("cell-two-days")


def _iso(year: str, month: str, day: str) -> str:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError as error:
        raise _CellError("cell-not-a-day") from error


def _verdict(text: str, scale: RatingScale) -> str:
    """The key of a verdict; its name in any language will do, and capitals do not count."""
    if not text or text in scale:
        return text
    words = {word.casefold(): rating.key for rating in scale.ratings for word in (rating.key, *rating.label.values())}
    word = text.casefold()
    if word in words:
        return words[word]
    if _OF_EXCEL.get(word) in words:
        return words[_OF_EXCEL[word]]
    choices = ", ".join(scale.keys)
    if nearest := get_close_matches(word, words, n=1):
        raise _CellError("verdict-misspelt", verdict=text, nearest=words[nearest[0]], choices=choices)
    raise _CellError("verdict-unknown", verdict=text, choices=choices)


def _check_address(text: str) -> None:
    try:
        _ADDRESS.validate_python(text)
    except ValidationError as error:
        raise _CellError("not-a-web-address") from error


def _choice(text: str, choices: Sequence[str]) -> str:
    if not text or not choices:
        return text
    if text.casefold() not in choices:
        raise _CellError("choice-unknown", choices=", ".join(choices))
    return text.casefold()


def _choices() -> dict[str, tuple[str, ...]]:
    """What may be chosen, by the kind of record and the field: `source stance`."""
    fields = [("source", name, field) for name, field in Source.model_fields.items()]
    fields += [("update", name, field) for name, field in Update.model_fields.items()]
    found = {f"{record} {name}": tuple(_literals(field.annotation)) for record, name, field in fields}
    return {name: choices for name, choices in found.items() if choices}


def _literals(annotation: Any) -> Iterator[str]:
    for part in get_args(annotation):
        if isinstance(part, str):
            yield part
        else:
            yield from _literals(part)


CHOICES = _choices()


def _halves(sheet: Sheet, number: int, row: Mapping[str, str]) -> Iterator[Problem]:
    """What cannot do without a cell that is empty: a claim, the address of a source, all of an update."""
    if "claim" in sheet.letters and not row.get("claim"):
        yield sheet.problem("field-empty", number, "claim", field="claim")
    begun = {found.group(1, 2) for column in row if (found := GROUPED.fullmatch(column))}
    for name, at in sorted(begun):
        needed = ("url",) if name == "source" else GROUPS[name]
        for field in needed:
            column = f"{name} {at} {field}"
            if not row.get(column) and column in sheet.letters:
                yield sheet.problem("field-empty", number, column, field=column)
