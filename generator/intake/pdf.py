"""A PDF to an article, by pypdf: its lines by place and size, and what those say of paragraphs and headings."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import hypot
from statistics import median
from typing import Any

from generator.intake.draft import Draft
from generator.intake.markdown import bullets, escape, heading
from generator.intake.plaintext import drafted, joined
from generator.problems import Problem, ToetssteenError

_BULLET = re.compile(r"\s*[•◦▪‣●–-]\s*")
_LARGER = 1.1
"""How much larger than the body's a heading's letters are."""
_GAP = 1.3
"""How many times the usual distance there is between the last line of a paragraph and the first of the next."""

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


@dataclass(frozen=True)
class Line:
    """A line on a page: how high it stands and how large its letters are, in points."""

    page: int
    height: float
    size: float
    text: str


def read_pdf(body: bytes, name: str) -> Draft:
    """The words of a PDF. What its own title says is mostly a file name, so the largest line is the title.

    Raises:
        ToetssteenError: it is damaged, locked, or a scan without text.
    """
    import pypdf  # noqa: PLC0415

    try:
        reader = pypdf.PdfReader(io.BytesIO(body))
        locked = reader.is_encrypted and not reader.decrypt("")
        lines = [] if locked else [line for number, page in enumerate(reader.pages) for line in _lines(page, number)]
    except pypdf.errors.DependencyError:  # a lock that asks for another package, and a password
        lines, locked = [], True
    except Exception as error:  # a damaged file fails anywhere in the reader
        raise ToetssteenError(Problem(code="document-broken", path=name)) from error
    if locked:
        raise ToetssteenError(Problem(code="pdf-locked", path=name))
    if not any(re.search(r"\w\w", line.text) for line in lines):
        raise ToetssteenError(Problem(code="pdf-without-text", path=name))
    title, blocks = arrange(lines)
    return drafted(blocks, title, name)


def _lines(page: Any, number: int) -> Iterator[Line]:
    """The lines of a page in the order of its text."""
    pieces: list[Line] = []

    def hear(text: str, to_page: Sequence[float], to_line: Sequence[float], _: object, size: float) -> None:
        if text.strip():
            height = to_line[4] * to_page[1] + to_line[5] * to_page[3] + to_page[5]
            pieces.append(Line(number, height, abs(size) * hypot(to_line[2], to_line[3]) * hypot(*to_page[2:4]), text))

    page.extract_text(visitor_text=hear)
    line: Line | None = None
    for piece in pieces:
        if line and abs(line.height - piece.height) < 1:
            line = replace(line, text=line.text + piece.text)
        else:
            if line:
                yield line
            line = piece
    if line:
        yield line


def arrange(lines: Sequence[Line]) -> tuple[str, list[str]]:
    """The title, or nothing, and the blocks of Markdown that lines on pages make."""
    lines = _without_margins(lines)
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    body = max(sizes, key=lambda size: sizes[size])
    groups = list(_groups(lines, _usual_gap(lines)))
    large = [group for group in groups[:3] if group[0].size > body * _LARGER]
    top = max(large, key=lambda group: group[0].size, default=None)
    blocks: list[str] = []
    for group in groups:
        if group is top:
            continue
        text = joined([line.text for line in group])
        if bullet := _BULLET.match(text):
            item = bullets([text[bullet.end() :]])
            blocks[-1:] = [f"{blocks[-1]}\n{item}"] if blocks and blocks[-1].startswith("- ") else [*blocks[-1:], item]
        else:
            blocks.append(heading(text) if group[0].size > body * _LARGER and len(text) < 150 else escape(text))
    return joined([line.text for line in top]) if top else "", [block for block in blocks if block]


def _without_margins(lines: Sequence[Line]) -> list[Line]:
    """Without page numbers, and without what stands at the top or the foot of more than one page."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges = [
        line
        for page in pages.values()
        for line in {page[0], page[-1], min(page, key=_by_height), max(page, key=_by_height)}
    ]
    seen = Counter(_without_numbers(line.text) for line in edges)
    margins = {line for line in edges if not _without_numbers(line.text) or seen[_without_numbers(line.text)] > 1}
    return [line for line in lines if line not in margins] or list(lines)


def _by_height(line: Line) -> float:
    return line.height


def _without_numbers(text: str) -> str:
    return re.sub(r"[\W\d_]+|\b(?:pagina|page|van|of)\b", "", text.casefold())


def _usual_gap(lines: Sequence[Line]) -> float:
    pairs = pairwise(lines)
    gaps = [one.height - other.height for one, other in pairs if one.page == other.page and one.height > other.height]
    return median(gaps) if gaps else 0.0


def _groups(lines: Sequence[Line], gap: float) -> Iterator[list[Line]]:
    """Lines that belong to one paragraph, heading or item."""
    group: list[Line] = []
    for line in lines:
        if group and _parts(group, line, gap):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _parts(group: Sequence[Line], line: Line, gap: float) -> bool:
    """Whether a new block begins with this line."""
    last = group[-1]
    if abs(line.size - last.size) > 0.5 or re.match(r"\s*[•◦▪‣●]", line.text):
        return True
    down = last.height - line.height
    if line.page != last.page or down <= 0:  # a new page or column: does the sentence go on?
        return bool(re.search(r"[.!?…][\"'’”»)]*\s*$", last.text))
    return down > max(gap, line.size) * _GAP
