"""The places in a ledger that git could not merge, each with its lines and the entry it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Problem
from generator.unmerged import line_at, marks_left, unmerged

_ID = re.compile(r"^ *- +id: *[\"']?(?P<id>[^\s\"'#]+)", re.MULTILINE)
_ENTRY = re.compile(r"\s*- +\w+:")


def conflicts(text: str, path: str) -> Iterator[Problem]:
    """Each place where two versions of a ledger stand, and each mark that was left when they were sorted out.

    No text of a field can begin a line at the margin with such a mark.
    """
    for start, end in unmerged(text):
        yield _conflict(text, start, end, path)
    for at, mark in marks_left(text):
        yield Problem(code="conflict-mark", path=path, line=line_at(text, at), column=1, args={"mark": mark})


def _conflict(text: str, start: int, end: int, path: str) -> Problem:
    lines = {"start": line_at(text, start), "end": line_at(text, end)}
    name = _entry_at(text, start, end)
    code = "conflict" if name else "conflict-outside-entries"
    args: dict[str, str | int] = {"id": name, **lines} if name else {**lines}
    return Problem(code=code, path=path, line=lines["start"], column=1, args=args)


def _entry_at(text: str, start: int, end: int) -> str:
    """The id of the entry in which the conflict begins: the first within it where it begins with an entry, else the
    last above it."""
    within = _ID.search(text, start, end)
    if within and _ENTRY.match(text, text.find("\n", start) + 1):
        return within["id"]
    above = [found["id"] for found in _ID.finditer(text, 0, start)]
    return above[-1] if above else (within["id"] if within else "")
