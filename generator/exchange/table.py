"""A table of texts between the ledger and a spreadsheet.

A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection:
https://owasp.org/www-community/attacks/CSV_Injection), which is taken off again when it comes back.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")


class NotText(str):
    """A formula, or the error that one made: nothing that a person wrote."""


Cell = str | datetime.date | float | bool | None


@dataclass(frozen=True)
class Table:
    """Columns, and rows with a text in each of them. `choices` are the texts that a column may hold, by its field."""

    columns: Sequence[str]
    rows: Sequence[Mapping[str, str]]
    choices: Mapping[str, Sequence[str]]


def escaped(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unescaped(text: str) -> str:
    """The text that `escaped` was given."""
    return text[1:] if _ESCAPED.match(text) else text
