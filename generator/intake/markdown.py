"""Words from elsewhere as Markdown that says just those words: paragraphs, headings, quotations, lists, tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

_INLINE = re.compile(r"([\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|~~)")
_AT_THE_START = re.compile(r"(#{1,6}(?= |$)|[-+](?= |$)|>|--|==|\|)|(\d{1,9})([.)](?= |$))")
_HEADINGS = {"head", "h1", "h2", "h3", "h4", "h5", "h6"}
_LISTS = {"list", "ul", "ol"}
_QUOTES = {"quote", "blockquote"}
_BLOCKS = {*_HEADINGS, *_LISTS, *_QUOTES, "p", "table", "div", "section", "article", "fw", "ab"}
_LEFT_OUT = {"graphic", "img", "script", "style", "figure", "figcaption", "sup"}
_BREAKS = {"lb", "br"}


def escape(text: str) -> str:
    """A text on one line of Markdown, with a backslash wherever Markdown would read something else in it."""
    line = _INLINE.sub(r"\\\1", " ".join(text.replace("\u00ad", "").split()))
    start = _AT_THE_START.match(line)
    if start is None:
        return line
    at = start.start(1) if start[1] else start.start(3)
    return f"{line[:at]}\\{line[at:]}"


def heading(text: str, level: int = 2) -> str:
    """A heading; the first level is the title's, which stands in the front matter."""
    return re.sub(r"(?<= )(#+)$", r"\\\1", f"{'#' * max(2, level)} {escape(text)}")


def bullets(items: Iterable[str]) -> str:
    """A list of texts."""
    return "\n".join(f"- {escape(item)}" for item in items)


def blocks_of(tree: Any) -> list[str]:
    """The blocks of an element tree, each as Markdown.

    Reads HTML and the TEI-like trees of trafilatura, which have `head`, `quote`, `list` and `item`. Emphasis is left
    out: a paragraph in italics would be taken for a caption.
    """
    found: list[str] = []
    run: list[str] = [tree.text or ""]
    for child in tree:
        if isinstance(child.tag, str) and (child.tag in _BLOCKS or _holds_blocks(child)):
            found += _paragraph(run)
            run = []
            found += _block(child)
        elif isinstance(child.tag, str):
            run.append(_inline(child))
        run.append(child.tail or "")
    return found + _paragraph(run)


def _paragraph(run: Iterable[str]) -> list[str]:
    text = escape("".join(run))
    return [text] if text else []


def _block(element: Any) -> list[str]:
    tag = element.tag
    if tag in _HEADINGS:
        text = _inline(element)
        level = re.search(r"\d", str(element.get("rend") or tag))
        return [heading(text, int(level[0]) if level else 2)] if text.strip() else []
    if tag in _QUOTES:
        text = "\n\n".join(blocks_of(element))
        return ["\n".join(f"> {line}".rstrip() for line in text.split("\n"))] if text else []
    if tag in _LISTS:
        return _list(element)
    return _table(element) if tag == "table" else blocks_of(element)


def _list(element: Any) -> list[str]:
    numbered = "ol" in (element.tag, element.get("rend"))
    lines = []
    for number, item in enumerate(element.iterchildren("item", "li"), start=1):
        marker = f"{number}. " if numbered else "- "
        text = "\n".join(blocks_of(item)).replace("\n", "\n" + " " * len(marker))
        if text.strip():
            lines.append(marker + text)
    return ["\n".join(lines)] if lines else []


def _table(element: Any) -> list[str]:
    """A table of several columns as one; a column on its own is a page's layout, and so its blocks."""
    rows = [list(row.iterchildren("cell", "td", "th")) for row in element.iter("row", "tr")]
    if max(map(len, rows), default=0) < 2 or any(_holds_blocks(cell) for row in rows for cell in row):
        return [block for row in rows for cell in row for block in blocks_of(cell)]
    lines = ["| " + " | ".join(escape(_inline(cell)).replace("|", "\\|") for cell in row) + " |" for row in rows]
    return ["\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])]


def _holds_blocks(element: Any) -> bool:
    return any(child.tag in _BLOCKS for child in element.iterdescendants())


def _inline(element: Any) -> str:
    return "" if element.tag in _LEFT_OUT else "".join(_words(element))


def _words(element: Any) -> Iterator[str]:
    yield " " if element.tag in _BREAKS else element.text or ""
    for child in element:
        yield _inline(child) if isinstance(child.tag, str) else ""
        yield child.tail or ""
