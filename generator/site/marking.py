"""Marking claims in the running text of an article's page, in HTML that Markdown made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from generator.passages import locate
from generator.site.passage import Span

_BLOCKS = frozenset(
    (
        "p",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "td",
        "th",
        "dt",
        "dd",
        "figcaption",
        "div",
        "[document]",
    )
)
_PUNCTUATION = re.compile(r"[.,;:!?…’”»›\"')\]]+")
_NOT_RUNNING_TEXT = ("pre", "script", "style", "svg", "sup")


@dataclass(frozen=True)
class Mark:
    """A quote to mark: where it leads, the CSS class of its verdict, the HTML of the flag that tells the verdict."""

    quote: str
    sentence: str
    href: str
    css_class: str
    flag: str


class _Html(PreformattedString):
    """HTML to be written as it is."""


@dataclass(frozen=True)
class _Piece:
    """A stretch of one text node, and the mark it belongs to."""

    start: int
    node: NavigableString
    owner: int | None


def mark_claims(html: str, marks: Sequence[Mark]) -> str:
    """`html` with every quote that it contains wrapped in a link to its claim, the verdict's flag behind it and behind
    the punctuation that follows.

    A quote is found through inline markup, and in its sentence where the words occur more than once. Of quotes that
    overlap, the shortest takes the words they share; one that is left no words of its own keeps its flag. A quote that
    is not there is passed over.
    """
    soup = BeautifulSoup(html, "html.parser")
    nodes, text = _running_text(soup)
    spans = {number: span for number, mark in enumerate(marks) if (span := locate(text, mark.quote, mark.sentence))}
    pieces = _split(soup, nodes, _owners(len(text), spans))
    last: dict[int, Tag] = {}
    wrappers: dict[int, Tag] = {}
    for owner, run in groupby(pieces, key=lambda piece: piece.owner):
        if owner is None:
            continue
        for _, in_block in groupby(run, key=lambda piece: id(_block(piece.node))):
            together = list(in_block)
            last[owner] = _wrap(soup, [piece.node for piece in together], marks[owner])
            wrappers |= {piece.start: last[owner] for piece in together}
    _add_flags(soup, marks, spans, last, wrappers)
    return str(soup)


def _running_text(soup: BeautifulSoup) -> tuple[list[tuple[int, NavigableString]], str]:
    """The nodes of running text, each with where it begins in the text of them all; an empty line parts blocks."""
    nodes: list[tuple[int, NavigableString]] = []
    parts: list[str] = []
    length, block = 0, None
    for node in soup.find_all(string=True):
        if type(node) is not NavigableString or node.find_parent(_NOT_RUNNING_TEXT) is not None:
            continue
        if block is not None and _block(node) is not block:
            parts.append("\n\n")
            length += 2
        block = _block(node)
        nodes.append((length, node))
        parts.append(node)
        length += len(node)
    return nodes, "".join(parts)


def _owners(length: int, spans: dict[int, Span]) -> list[int | None]:
    """For each character of the text the mark that it belongs to."""
    owners: list[int | None] = [None] * length
    for number, (start, end) in sorted(spans.items(), key=lambda item: item[1][0] - item[1][1]):
        owners[start:end] = [number] * (end - start)
    return owners


def _split(
    soup: BeautifulSoup, nodes: Sequence[tuple[int, NavigableString]], owners: Sequence[int | None]
) -> list[_Piece]:
    """Cut the text nodes where the owner changes."""
    pieces: list[_Piece] = []
    for start, node in nodes:
        runs = [(owner, len(list(run))) for owner, run in groupby(owners[start : start + len(node)])]
        if len(runs) < 2:
            pieces.append(_Piece(start, node, runs[0][0] if runs else None))
            continue
        text, offset = str(node), 0
        for owner, length in runs:
            part = soup.new_string(text[offset : offset + length])
            node.insert_before(part)
            pieces.append(_Piece(start + offset, part, owner))
            offset += length
        node.extract()
    return [piece for piece in pieces if piece.owner is None or piece.node.strip() or _inside(piece)]


def _inside(piece: _Piece) -> bool:
    """White space between two blocks belongs to neither."""
    return _block(piece.node).name not in ("blockquote", "div", "[document]")


def _wrap(soup: BeautifulSoup, nodes: Sequence[NavigableString], mark: Mark) -> Tag:
    """Put one element around nodes of one block, splitting the inline elements that reach over an end."""
    common = _common_parent(nodes)
    first, last = _split_before(soup, nodes[0], common), _split_after(soup, nodes[-1], common)
    wrapper = soup.new_tag("a", attrs={"class": f"ts-mark {mark.css_class}", "href": mark.href})
    words = soup.new_tag("mark")
    first.insert_before(wrapper)
    for element in list(_from_to(wrapper.next_sibling, last)):
        words.append(element)
    wrapper.append(words)
    if wrapper.find("a") or wrapper.find_parent("a"):  # a link cannot stand in a link
        wrapper.name = "span"
        del wrapper["href"]
    return wrapper


def _common_parent(nodes: Sequence[NavigableString]) -> Tag:
    parents = list(nodes[0].parents)
    return next(parent for parent in parents if all(any(up is parent for up in node.parents) for node in nodes))


def _split_before(soup: BeautifulSoup, node: NavigableString | Tag, top: Tag) -> NavigableString | Tag:
    """Move what stands before `node` out of its parents up to `top`; the child of `top` that now begins with it."""
    while (parent := node.parent) is not None and parent is not top:
        if before := list(node.previous_siblings):
            copy = _empty_copy(soup, parent)
            parent.insert_before(copy)
            copy.extend(reversed(before))
        node = parent
    return node


def _split_after(soup: BeautifulSoup, node: NavigableString | Tag, top: Tag) -> NavigableString | Tag:
    while (parent := node.parent) is not None and parent is not top:
        if after := list(node.next_siblings):
            copy = _empty_copy(soup, parent)
            parent.insert_after(copy)
            copy.extend(after)
        node = parent
    return node


def _empty_copy(soup: BeautifulSoup, tag: Tag) -> Tag:
    copy = soup.new_tag(tag.name)
    copy.attrs = {name: value for name, value in tag.attrs.items() if name != "id"}
    return copy


def _from_to(first: object, last: object) -> Iterator[NavigableString | Tag]:
    element = first
    while isinstance(element, (NavigableString, Tag)):
        following = element.next_sibling
        yield element
        if element is last:
            return
        element = following


def _add_flags(
    soup: BeautifulSoup, marks: Sequence[Mark], spans: dict[int, Span], last: dict[int, Tag], wrappers: dict[int, Tag]
) -> None:
    """Put each claim's flag behind its last words: inside its own link, or as a link where it has none."""
    for number, (start, end) in spans.items():
        mark = marks[number]
        flag = _Html(mark.flag)
        wrapper = last.get(number)
        if wrapper is not None and wrapper.name == "a":
            if punctuation := _punctuation_behind(wrapper):
                wrapper.append(punctuation.extract())
            wrapper.append(flag)
            continue
        if wrapper is None:
            inside = [place for place in wrappers if start <= place < end]
            wrapper = wrappers[max(inside)] if inside else None
        if wrapper is None:
            continue
        link = soup.new_tag("a", attrs={"class": f"ts-mark {mark.css_class}", "href": mark.href})
        link.append(flag)
        outermost = (wrapper.find_parents("a") or [wrapper])[-1]
        (_punctuation_behind(outermost) or outermost).insert_after(link)


def _punctuation_behind(element: Tag) -> NavigableString | None:
    """The punctuation directly behind `element`, as a node of its own: a flag stands after it as a note number does."""
    place: Tag = element
    while place.next_sibling is None and place.parent is not None and place.parent.name not in (*_BLOCKS, "a"):
        place = place.parent
    text = place.next_sibling
    if type(text) is not NavigableString or not (found := _PUNCTUATION.match(text)):
        return None
    behind = NavigableString(text[found.end() :])
    text.insert_after(behind)
    text.replace_with(punctuation := NavigableString(found[0]))
    return punctuation


def _block(node: NavigableString) -> Tag:
    return next(parent for parent in node.parents if parent.name in _BLOCKS)
