"""Quotation marks in running text: which opens, which closes, which is an apostrophe, and what belongs together.

Pure functions on text and character offsets. A mark is judged by its form, by what stands on either side of it, and by
what is open there: newsrooms mix ‘…’, “…”, „…”, ,,…'', "…", '…' and «…», and close one style with another.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Literal

from generator.articles import Block
from generator.extract.textdata import QuoteData

Role = Literal["open", "close", "none"]

_MARK = re.compile(r",,|''|’’|‘‘|``|[“”„\"«»‘’‚'‹›]")
_YEARS = re.compile(r"\d\d(?!\d|[.,]\d|\s?%)")
_AFTER_S = re.compile(r"(?<=[sxz])['’] [a-zà-ÿ]")
_FOLLOWING = 20
"""How many marks further on are looked at to tell the mark of a possessive."""
_SINGLE = frozenset("‘’‚'‹›")
_ALWAYS_OPEN = frozenset((",,", "„", "‚", "‘‘", "``"))
_APOSTROPHES = frozenset("'’‘")
_DROPPED_UNCLOSED = frozenset("'’")
_OPENING_LEFT = frozenset("([{-–—/")
_NOT_AFTER_OPENING = frozenset(".,;:!?)]}")


@dataclass(frozen=True)
class Quotation:
    """A quotation with its marks: the words are from `inner_start` to `inner_end`.

    `number` is shared by the pieces of one quotation that runs on in the next paragraph; `closed` is false where the
    mark at the end is missing, and then the quotation ends with its block. `depth` is 0 for one that is in no other.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    depth: int
    number: int
    closed: bool


@dataclass(frozen=True)
class Marks:
    """The quotations of a text in the order of their starts, and the offsets of closing marks that close nothing."""

    quotations: tuple[Quotation, ...]
    strays: tuple[int, ...]

    def within(self, start: int, end: int) -> Marks:
        """The marks between two offsets; a quotation that begins before `start` is not among them."""
        first, last = (bisect_left(self.quotations, at, key=lambda quotation: quotation.start) for at in (start, end))
        strays = self.strays[bisect_left(self.strays, start) : bisect_left(self.strays, end)]
        return Marks(self.quotations[first:last], strays)


@dataclass
class _Open:
    """A quotation that has not been closed yet."""

    start: int
    inner_start: int
    family: str
    mark: str
    number: int


def line_blocks(text: str) -> tuple[Block, ...]:
    """Every line that is not empty as a block of body text, for a text of which the blocks are not known."""
    return tuple(Block("body", match.start(), match.end()) for match in re.finditer(r"\S[^\n]*", text))


def mark_at(text: str, offset: int) -> str:
    """The quotation mark that stands at `offset`; empty when there is none."""
    match = _MARK.match(text, offset)
    return match[0] if match else ""


def last_character(text: str, start: int, end: int) -> str:
    """The last character from `start` to `end` that is no space; empty where there is none."""
    while end > start:
        end -= 1
        if not text[end].isspace():
            return text[end]
    return ""


def read_marks(text: str, blocks: Iterable[Block], data: QuoteData) -> Marks:
    """Pair the quotation marks of `text`, block by block."""
    reader = _Reader(text, data)
    for block in blocks:
        reader.read(block)
    return Marks(tuple(sorted(reader.quotations, key=lambda q: (q.start, -q.end))), tuple(sorted(reader.strays)))


class _Reader:
    """Goes through the marks of a text with a stack of what is open."""

    def __init__(self, text: str, data: QuoteData) -> None:
        self.quotations: list[Quotation] = []
        self.strays: set[int] = set()
        self._text = text
        self._apostrophe_word = _apostrophe_word(data)
        self._stack: list[_Open] = []
        self._depths: Counter[str] = Counter()  # how many of each family are open
        self._carried: _Open | None = None  # unclosed at the end of the block before
        self._count = 0

    def read(self, block: Block) -> None:
        self._stack, self._depths = [], Counter()
        carried, self._carried = self._carried, None
        self._block = block
        marks = list(_marks(self._text, block))
        for index, (start, end) in enumerate(marks):
            role = self._role(start, end, islice(marks, index + 1, index + _FOLLOWING))
            family = _family(self._text[start:end])
            if role == "open":
                self._open(start, end, family, carried)
            elif role == "close" and not self._close(start, end, family):
                carried = self._close_carried(start, end, family, carried)
        self._end_block()

    def _role(self, start: int, end: int, following: Iterable[tuple[int, int]]) -> Role:
        mark = self._text[start:end]
        left, right = self._around(start, end)
        if mark in _APOSTROPHES and self._is_apostrophe(start, end, following):
            return "none"
        if mark in _ALWAYS_OPEN:
            return "open"
        is_open = self._is_open(_family(mark))
        opening = (left == "" or left.isspace() or left in _OPENING_LEFT or self._opened_just_before(start)) and (
            right != "" and not right.isspace() and right not in _NOT_AFTER_OPENING
        )
        if mark in "“‘«‹":
            return "close" if is_open and not opening and right != "" and not right.isalnum() else "open"
        if is_open:
            reopening = opening and mark in ('"', "''", "'")
            return "open" if reopening else "close"
        return self._role_with_nothing_open(mark, left, right, opening=opening)

    def _role_with_nothing_open(self, mark: str, left: str, right: str, *, opening: bool) -> Role:
        if opening:
            return "open"
        if mark in _SINGLE:
            return "none"
        if right.isalnum() and not left.isalnum():  # zei hij:"Ga weg"
            return "open"
        spaced = (left == "" or left.isspace()) and right.isspace()
        return "open" if spaced and mark in ('"', "''") else "close"

    def _is_apostrophe(self, start: int, end: int, following: Iterable[tuple[int, int]]) -> bool:
        left, right = self._around(start, end)
        if left.isalnum():
            return right.isalnum() or self._is_possessive(start, end, following)
        if self._apostrophe_word.match(self._text, end):
            return True
        return _YEARS.match(self._text, end) is not None and self._before(start) not in ("", *".:!?,;“„")

    def _is_possessive(self, start: int, end: int, following: Iterable[tuple[int, int]]) -> bool:
        """The workers' rights: a mark after an s within a quotation that is closed further on."""
        if not _AFTER_S.match(self._text, start) or not self._is_open("single"):
            return False
        for next_start, next_end in following:
            if _family(self._text[next_start:next_end]) != "single":
                continue
            left, right = self._around(next_start, next_end)
            if left.isalnum() and right.isalnum():
                continue
            return not left.isspace()
        return False

    def _open(self, start: int, end: int, family: str, carried: _Open | None) -> None:
        if family != "single" and self._is_open(family):  # the one before was never closed
            self._close_at(start, start, family, closed=False)
        continues = carried is not None and start == self._block.start and carried.family == family
        if carried is not None and continues:
            number = carried.number
        else:
            number, self._count = self._count, self._count + 1
        self._stack.append(_Open(start, end, family, self._text[start:end], number))
        self._depths[family] += 1

    def _close(self, start: int, end: int, family: str) -> bool:
        if not self._is_open(family):
            self.strays.add(start)
            return False
        self._close_at(start, end, family, closed=True)
        return True

    def _close_at(self, start: int, end: int, family: str, *, closed: bool) -> None:
        while self._stack:
            opened = self._pop()
            if opened.family == family:
                self._add(opened, start, end, closed=closed)
                return
            if opened.mark not in _DROPPED_UNCLOSED:
                self._add(opened, start, start, closed=False)

    def _close_carried(self, start: int, end: int, family: str, carried: _Open | None) -> _Open | None:
        """A closing mark for what the block before left open: the quotation went on without being opened again."""
        if carried is None or carried.family != family or self._stack:
            return carried
        begin = self._block.start
        self.strays.discard(start)
        self._add(_Open(begin, begin, family, carried.mark, carried.number), start, end, closed=True)
        return None

    def _end_block(self) -> None:
        end = self._block.start + len(self._text[self._block.start : self._block.end].rstrip())
        while self._stack:
            opened = self._pop()
            if opened.mark in _DROPPED_UNCLOSED and self._before(opened.start) not in ("", ":"):
                continue
            self._add(opened, end, end, closed=False)
            self._carried = opened

    def _add(self, opened: _Open, start: int, end: int, *, closed: bool) -> None:
        self.quotations.append(
            Quotation(opened.start, opened.inner_start, start, end, len(self._stack), opened.number, closed)
        )

    def _before(self, position: int) -> str:
        return last_character(self._text, self._block.start, position)

    def _around(self, start: int, end: int) -> tuple[str, str]:
        left = self._text[start - 1] if start > self._block.start else ""
        right = self._text[end] if end < self._block.end else ""
        return left, right

    def _is_open(self, family: str) -> bool:
        return self._depths[family] > 0

    def _pop(self) -> _Open:
        opened = self._stack.pop()
        self._depths[opened.family] -= 1
        return opened

    def _opened_just_before(self, start: int) -> bool:
        return bool(self._stack) and self._stack[-1].inner_start == start


def _marks(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Where the marks of a block stand; of three straight ones, the single mark comes first when it closes (nee''')."""
    position = block.start
    while match := _MARK.search(text, position, block.end):
        start, end = match.span()
        if match[0] == "''" and text[end : end + 1] == "'" and text[start - 1 : start].strip():
            end = start + 1
        yield start, end
        position = end


def _family(mark: str) -> str:
    if mark in _SINGLE:
        return "single"
    return "guillemet" if mark in "«»" else "double"


@cache
def _apostrophe_word(data: QuoteData) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, data.apostrophe_words), key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"(?:{words})\b(?!['’](?!\w))|n['’](?=\s)", re.IGNORECASE)
