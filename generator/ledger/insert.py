"""Put new entries into the text of a ledger, in the style that its list has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.ledger.layout import HEADER, entry_lines, inline
from generator.ledger.placing import Gap
from generator.ledger.splice import (
    Edit,
    content_end,
    keeps_empty_lines,
    last_value,
    line_end,
    newline_of,
    next_line,
    previous_line,
)
from generator.yamltext import BREAKS, MappingNode, Node, SequenceNode

_DASH = re.compile(rf"(?:\A|(?<=[{BREAKS}]))( *)-(?=\s)")

Entries = Sequence[dict[str, Any]]


def insert(text: str, root: Node | None, groups: Mapping[Gap, Entries]) -> list[Edit]:
    """The edits that put each group of new entries in its place.

    `root` is the tree of `text`. Entries of an empty ledger are written with a line for the editor's schema above them.
    """
    if not groups:
        return []
    key, node = claims_of(root)
    if key is None or node is None:
        return [_begin(text, root, _all(groups))]
    if isinstance(node, SequenceNode) and node.value:
        if node.flow_style:
            return [edit for gap, each in groups.items() for edit in _insert_in_flow(text, node, gap.after, each)]
        return [edit for gap, each in groups.items() for edit in _insert_in_block(text, key, node, gap, each)]
    return list(_fill(text, root, key, node, groups))


def claims_of(root: Node | None) -> tuple[Node, Node] | tuple[None, None]:
    """The key `claims` of a ledger and its value."""
    pairs = root.value if isinstance(root, MappingNode) else ()
    return next(((key, value) for key, value in pairs if key.value == "claims"), (None, None))


def _all(groups: Mapping[Gap, Entries]) -> list[dict[str, Any]]:
    return [entry for _, entries in sorted(groups.items()) for entry in entries]


def _begin(text: str, root: Node | None, entries: Entries) -> Edit:
    """A list in a file that has none: after its comments, in the place of `{}`, `[]` or `null`."""
    newline = newline_of(text)
    body = _lines(["claims:", "", *_apart(entries)], "", newline)
    start, end = (root.start_mark.index, root.end_mark.index) if root is not None else (len(text), len(text))
    if root is not None and text[start:end].strip():
        return Edit(start, end, body)
    at = len(text)
    before = "" if not text or text[-1] in "\r\n" else newline
    header = "" if text.strip() else HEADER.replace("\n", newline)
    return Edit(at, at, f"{before}{header}{body}{newline}")


def _fill(text: str, root: Node | None, key: Node, node: Node, groups: Mapping[Gap, Entries]) -> Iterator[Edit]:
    """The first entries of a list that is there and empty."""
    start, end = node.start_mark.index, node.end_mark.index
    if (isinstance(root, MappingNode) and root.flow_style) or "#" in text[start:end]:
        items = ", ".join(inline(entry) for entry in _all(groups))
        bracketed = isinstance(node, SequenceNode)
        yield Edit(start + 1, start + 1, f"{items} ") if bracketed else Edit(start, end, f" [{items}]")
        return
    line = line_end(text, max(key.end_mark.index, end))
    if start < end:
        gap = text[key.end_mark.index : start]
        alone = gap == ": " and not text[end:line].strip()
        yield Edit(start - 1 if alone else start, end, "")
    for place, entries in sorted(groups.items()):
        yield _below(text, place.at or line, entries, " " * key.start_mark.column)


def _below(text: str, at: int, entries: Entries, margin: str) -> Edit:
    """Entries below the line that ends at `at`."""
    newline = newline_of(text)
    return Edit(at, at, newline + newline + _lines(_apart(entries), margin, newline) + _gap(text, at))


def _insert_in_flow(text: str, node: SequenceNode, after: int, entries: Entries) -> Iterator[Edit]:
    items = [inline(entry) for entry in entries]
    if after < 0:
        at = node.value[0].start_mark.index
        yield Edit(at, at, "".join(f"{item}, " for item in items))
    else:
        at = node.value[after].end_mark.index
        yield Edit(at, at, "".join(f", {item}" for item in items))


def _insert_in_block(text: str, key: Node, node: SequenceNode, gap: Gap, entries: Entries) -> Iterator[Edit]:
    newline = newline_of(text)
    dash = _dash(text, key.end_mark.index, node.value[0])
    margin = dash[1]
    body = _lines(_apart(entries), margin, newline)
    if gap.at:
        yield _below(text, gap.at, entries, margin)
        return
    if gap.after < 0:
        at = _above_comments(text, dash.start(), line_end(text, key.end_mark.index))
        yield Edit(at, at, body + newline + newline)
        return
    item = node.value[gap.after]
    last = last_value(item)
    if last is not None and keeps_empty_lines(text, last):
        at = last.end_mark.index
        apart = newline if text[at:].strip() else ""
        yield Edit(at, at, body + newline + apart if text[at - 1] in BREAKS else newline + body)
        return
    at = _below_comments(text, line_end(text, content_end(text, item)), len(margin))
    yield _below(text, at, entries, margin)


def _dash(text: str, start: int, item: Node) -> re.Match[str]:
    """The hyphen of the first item."""
    found = list(_DASH.finditer(text, start, item.start_mark.index))
    if not found:
        raise ValueError("the list of claims does not begin with a hyphen on a line of its own")
    return found[0]


def _above_comments(text: str, at: int, floor: int) -> int:
    """The beginning of the line at `at`, or of the comments that stand right above it, below `floor`."""
    while at > floor:
        above = previous_line(text, at)
        if above <= floor or not text[above:at].lstrip(" \t").startswith("#"):
            break
        at = above
    return at


def _below_comments(text: str, at: int, margin: int) -> int:
    """The end of the line that ends at `at`, or of the comments right below it that stand deeper than the hyphens."""
    while (below := next_line(text, at)) < len(text):
        line = text[below : line_end(text, below)]
        if below == at or not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) <= margin:
            break
        at = line_end(text, below)
    return at


def _gap(text: str, at: int) -> str:
    """The line break that keeps an entry apart from a next line that is not empty."""
    below = next_line(text, at)
    follows = text[below : line_end(text, below)]
    return newline_of(text) if follows.strip() else ""


def _apart(entries: Entries) -> list[str]:
    """The lines of entries with an empty line between each two."""
    lines: list[str] = []
    for entry in entries:
        lines += [*([""] if lines else []), *entry_lines(entry)]
    return lines


def _lines(lines: Sequence[str], margin: str, newline: str) -> str:
    return newline.join(f"{margin}{line}" if line else "" for line in lines)
