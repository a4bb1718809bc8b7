"""Problems of the entries of one file, each at the place of its field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.claims import Claim
from generator.problems import Problem
from generator.yamltext import Document, Position

Severity = Literal["error", "warning"]
Field = Sequence[str | int]


@dataclass(frozen=True)
class Entry:
    """A claim with its place in the ledger: its `number` in the list (from 0), the `line` it begins on (from 1) of its
    `file`, and where its `id` stands."""

    claim: Claim
    number: int
    line: int
    file: Path | None = None
    id_at: Position | None = None


@dataclass(frozen=True)
class Reporter:
    """Makes problems of the entries of one file."""

    document: Document
    path: str

    def __call__(
        self, entry: Entry, field: Field, code: str, severity: Severity = "error", /, **args: str | int | float
    ) -> Problem:
        """A problem at the value of a field; where that is not there, at the entry."""
        return self._at(self.document.position(self._path(entry, field)), entry, code, severity, args)

    def at_key(self, entry: Entry, field: Field, code: str, /, **args: str | int | float) -> Problem:
        """An error at the name of a field."""
        return self._at(self.document.key_position(self._path(entry, field)), entry, code, "error", args)

    def line(self, entry: Entry, field: Field) -> int:
        """The line on which the value of a field stands."""
        return self.document.position(self._path(entry, field)).line

    def _path(self, entry: Entry, field: Field) -> list[str | int]:
        return ["claims", entry.number, *field]

    def _at(
        self, place: Position, entry: Entry, code: str, severity: Severity, args: dict[str, str | int | float]
    ) -> Problem:
        args = {"id": entry.claim.id, **args}
        return Problem(code=code, path=self.path, line=place.line, column=place.column, args=args, severity=severity)


Check = Callable[[Sequence[Entry], Reporter], Iterable[Problem]]
"""Something more that is to be looked at in the entries of each file."""
