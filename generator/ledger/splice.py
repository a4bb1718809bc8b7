"""Edits of a text by place, and where in a YAML text a value ends, a line ends, a comment stands.

libyaml ends a block (a mapping or list on lines of its own, a text after `|` or `>`) where the next thing begins, so
after the empty lines and comments between; people end it with its last line. Here an end is what people mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.yamltext import BREAKS, MappingNode, Node, ScalarNode, SequenceNode

_LINE_END = re.compile(f"[{BREAKS}]")
_LINE_BREAK = re.compile(f"\r\n|[{BREAKS}]")
_PROPERTIES = re.compile(r"(?:[!&]\S*\s+)*")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*")
_COMMENT = re.compile(r"(?:^|(?<=\s))#")


@dataclass(frozen=True)
class Edit:
    """Put `text` in the place of the characters from `start` to `end` (exclusive)."""

    start: int
    end: int
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; those at one place in the order given.

    Raises:
        ValueError: two edits want the same characters.
    """
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < done:
            raise ValueError(f"edits overlap at {edit.start}")
        pieces += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*pieces, text[done:]])


def line_end(text: str, at: int) -> int:
    """Where the line that `at` is on ends, before its line break."""
    found = _LINE_END.search(text, at)
    return found.start() if found else len(text)


def line_start(node: Node) -> int:
    """Where the line that a value begins on begins."""
    start: int = node.start_mark.index - node.start_mark.column
    return start


def previous_line(text: str, start: int) -> int:
    """Where the line before the one that begins at `start` begins."""
    at = start - (2 if text[max(start - 2, 0) : start] == "\r\n" else 1)
    while at > 0 and text[at - 1] not in BREAKS:
        at -= 1
    return max(at, 0)


def next_line(text: str, end: int) -> int:
    """Where the line after the one that ends at `end` begins; the end of the text when there is none."""
    found = _LINE_BREAK.match(text, end)
    return found.end() if found else end


def newline_of(text: str) -> str:
    """The line end of this text: that of its first line; a line feed where there is none."""
    found = re.search(r"\r\n|\n|\r", text)
    return found[0] if found else "\n"


def starts_with_property(text: str, node: Node) -> bool:
    """Whether an anchor stands before a value."""
    properties = _PROPERTIES.match(text, node.start_mark.index)
    return properties is not None and "&" in properties[0]


def is_flow(node: Node) -> bool:
    """Whether a list or mapping stands between brackets."""
    return isinstance(node, MappingNode | SequenceNode) and bool(node.flow_style)


def is_block_text(text: str, node: Node) -> bool:
    """Whether a value is a text after `|` or `>`."""
    return isinstance(node, ScalarNode) and _block_header(text, node) is not None


def keeps_empty_lines(text: str, node: Node) -> bool:
    """Whether a value is a text after `|+` or `>+`, to which the empty lines after it belong."""
    header = _block_header(text, node)
    return header is not None and "+" in header[0]


def content_end(text: str, node: Node) -> int:
    """Where a value's last line of its own ends, or its last character: before empty lines and comments that follow."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, ScalarNode):
        return start + len(text[start:end].rstrip()) if is_block_text(text, node) else end
    if is_flow(node):
        return end
    lower, last = _last(node)
    if last is not None:
        return max(lower, content_end(text, last))
    return _without_comments(text, lower, end)


def last_value(node: Node) -> Node | None:
    """The value that a block ends with, however deep; None where that is an alias."""
    while not isinstance(node, ScalarNode) and not is_flow(node):
        _, last = _last(node)
        if last is None:
            return None
        node = last
    return node


def has_comment(text: str, node: Node) -> bool:
    """Whether a comment stands within a list or mapping, or after the `|` or `>` of a text."""
    if isinstance(node, ScalarNode):
        header = _block_header(text, node)
        return header is not None and "#" in text[header.end() : line_end(text, header.end())]
    start, end = node.start_mark.index, content_end(text, node)
    pieces, done = [], start
    for leaf in _leaves(node):
        if leaf.start_mark.index >= done:
            pieces.append(text[done : leaf.start_mark.index])
            done = content_end(text, leaf)
    return any(_COMMENT.search(piece) for piece in [*pieces, text[done:end]])


def is_within(node: Node, start: int, end: int) -> bool:
    """Whether a value stands between two places; that of an alias stands where its anchor is."""
    return start <= node.start_mark.index and node.end_mark.index <= end


def descendants(node: Node) -> Iterator[Node]:
    """A value and all that is in it."""
    yield node
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield key
            yield from descendants(value)
    elif not isinstance(node, ScalarNode):
        for item in node.value:
            yield from descendants(item)


def _leaves(node: Node) -> Iterator[Node]:
    return (leaf for leaf in descendants(node) if isinstance(leaf, ScalarNode))


def _block_header(text: str, node: Node) -> re.Match[str] | None:
    properties = _PROPERTIES.match(text, node.start_mark.index)
    at = properties.end() if properties else node.start_mark.index
    return _BLOCK_HEADER.match(text, at, node.end_mark.index) if isinstance(node, ScalarNode) else None


def _last(node: Node) -> tuple[int, Node | None]:
    """The last value of a block, or None if it is an alias; and a place before or at its end."""
    if isinstance(node, MappingNode):
        key, value = node.value[-1]
        lower = key.end_mark.index
    else:
        value = node.value[-1]
        # An alias may lead to an item of the same list, so the last item is one only if it stands after all others.
        start, end = node.start_mark.index, node.end_mark.index
        lower = max((item.end_mark.index for item in node.value[:-1] if is_within(item, start, end)), default=start)
    return lower, value if is_within(value, lower, node.end_mark.index) else None


def _without_comments(text: str, start: int, end: int) -> int:
    """The last place between two that is not in an empty line or a line with a comment only."""
    last = start
    at = start
    while at < end:
        stop = min(line_end(text, at), end)
        line = text[at:stop].strip()
        if line and not line.startswith("#"):
            last = at + len(text[at:stop].rstrip())
        at = max(next_line(text, stop), at + 1)
    return last
