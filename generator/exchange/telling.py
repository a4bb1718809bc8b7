"""What an import does, as a reviewer reads it: each field with the text that was there and the one that comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.exchange.importing import Change
from generator.problems import Problem, shown
from generator.words import Words

_INDENT = "    "


def change_lines(changes: Sequence[Change], words: Words) -> Iterator[str]:
    """Each change with its place, `-` before the text that goes and `+` before the one that comes."""
    for change in changes:
        yield f"{shown(change.path)}:{change.line}  {change.id}"
        for column, before, now in change.differences:
            yield f"  {column}"
            yield from _text("-", before, words)
            yield from _text("+", now, words)
        yield ""


def conflict_lines(change: Change, words: Words) -> Iterator[str]:
    """Both texts of each field in which an entry and its row differ."""
    for column, ledger, sheet in change.differences:
        yield f"  {column}"
        yield f"{_INDENT}{words('cli-export-conflict')}"
        yield from _text(" ", ledger, words)
        yield f"{_INDENT}{words('cli-export-sheet')}"
        yield from _text(" ", sheet, words)


def problem_of(change: Change) -> Problem:
    """That an entry was changed on both sides."""
    return Problem(code="row-conflict", path=shown(change.path), line=change.line, args={"id": change.id})


def _text(sign: str, text: str, words: Words) -> Iterator[str]:
    for line in text.split("\n") if text else [words("cli-empty")]:
        yield f"{_INDENT}{sign} {line}".rstrip()
