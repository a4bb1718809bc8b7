"""The marks that git leaves around two versions of a text that it could not merge."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARK = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)


def unmerged(text: str) -> Iterator[tuple[int, int]]:
    """Where two versions stand: the offsets of their first and last mark, or of the end where the last is not there."""
    if "<<<<<<<" not in text:
        return
    start: int | None = None
    for mark in _MARK.finditer(text):
        if mark[0][0] == "<":
            start = mark.start()
        elif mark[0][0] == ">" and start is not None:
            yield start, mark.start()
            start = None
    if start is not None:
        yield start, len(text.rstrip())


def marks_left(text: str) -> Iterator[tuple[int, str]]:
    """Marks on their own, of versions that somebody sorted out in part: where they stand and how they begin. Not for
    Markdown, where a line of equal signs makes a heading."""
    if not any(sign * 7 in text for sign in "<|=>"):
        return
    spans = list(unmerged(text))
    for mark in _MARK.finditer(text):
        if not any(start <= mark.start() <= end for start, end in spans):
            yield mark.start(), mark[0]


def line_at(text: str, offset: int) -> int:
    """The line that an offset is on, counted from 1."""
    return text.count("\n", 0, offset) + 1
