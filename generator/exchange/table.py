"""A table of texts between the ledger and a spreadsheet."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


class NotText(str):
    """A formula, or the error that one made: nothing that a person wrote."""


Cell = str | datetime.date | float | bool | None


@dataclass(frozen=True)
class Table:
    """Columns, and rows with a text in each of them. `choices` are the texts that a column may hold, by its field."""

    columns: Sequence[str]
    rows: Sequence[Mapping[str, str]]
    choices: Mapping[str, Sequence[str]]
