"""The marks that git leaves where it could not merge two versions of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Problem

_MARK = re.compile(r"^(?:<{7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)
_ID = re.compile(r"^ *- +id: *[\"']?(?P<id>[^\s\"'#]+)", re.MULTILINE)
_ENTRY = re.compile(r"\s*- +\w+:")


def conflicts(text: str, path: str) -> Iterator[Problem]:
    """Each place where two versions of a ledger stand, with its lines and the entry it is in.

    No text of a field can begin a line at the margin with such a mark.
    """
    if "<<<<<<<" not in text:
        return
    start: int | None = None
    for mark in _MARK.finditer(text):
        if mark[0][0] == "<":
            start = mark.start()
        elif start is not None:
            yield _conflict(text, start, mark.start(), path)
            start = None
    if start is not None:
        yield _conflict(text, start, len(text), path)


def _conflict(text: str, start: int, end: int, path: str) -> Problem:
    lines = {"start": text.count("\n", 0, start) + 1, "end": text.count("\n", 0, end) + 1}
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
