"""Bring the `found` of an entry up to date, field by field: only values that say something else are written anew.

So comments, quoting and layout within `found` stay, and a second run changes nothing. What an anchor or an alias ties
to another place in the file stays as it is; so does a list with a comment in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.claims import Found
from generator.ledger.layout import field_line, inline
from generator.ledger.splice import (
    Edit,
    content_end,
    descendants,
    has_comment,
    is_block_text,
    is_flow,
    is_within,
    line_end,
    line_start,
    newline_of,
    starts_with_property,
)
from generator.yamltext import BREAKS, MappingNode, Node, ScalarNode, SequenceNode, dump, is_merge_key

_ORDER = list(Found.model_fields)
_NEXT_TEXT = re.compile(rf"(?:[ \t]*[{BREAKS}])+( *)#")


def refresh(text: str, entry: MappingNode, before: Mapping[str, Any], now: Mapping[str, Any]) -> list[Edit]:
    """The edits that make the `found` of an entry say `now`, where it said `before` (both as of `found_data`)."""
    node = _found_node(text, entry)
    if node is None:
        return []
    fields = {key.value: (key, value) for key, value in node.value if not is_merge_key(key)}
    merges = len(fields) < len(node.value)
    edits: list[Edit] = []
    for field in _ORDER:
        if before.get(field) == now.get(field):
            continue
        if field in fields:
            edits += _change(text, node, *fields[field], now.get(field))
        elif not (merges and field in before):
            edits += _add(text, node, field, now.get(field))
    return edits


def _found_node(text: str, entry: MappingNode) -> MappingNode | None:
    """The mapping under `found`, if it is the entry's own and nothing else in the file refers to it."""
    for key, value in entry.value:
        if key.value == "found" and isinstance(value, MappingNode):
            own = is_within(value, key.end_mark.index, entry.end_mark.index)
            return value if own and not starts_with_property(text, value) else None
    return None


def _change(text: str, parent: MappingNode, key: Node, node: Node, value: Any) -> Iterator[Edit]:
    if not _is_free(text, parent, key, node):
        return
    if value is None and not parent.flow_style and (line := _whole_lines(text, key, node)):
        yield line
    elif isinstance(node, ScalarNode):
        yield from _change_scalar(text, key, node, value, flow=parent.flow_style)
    elif not has_comment(text, node):
        yield _change_list(text, parent, key, node, value)


def _is_free(text: str, parent: MappingNode, key: Node, node: Node) -> bool:
    """Whether a value stands after its own key and nothing in it is an anchor or an alias."""
    start, end = key.end_mark.index, parent.end_mark.index
    return all(is_within(part, start, end) and not starts_with_property(text, part) for part in descendants(node))


def _whole_lines(text: str, key: Node, node: Node) -> Edit | None:
    """The removal of a field with the line break before it, if it has its lines to itself."""
    start, end = line_start(key), content_end(text, node)
    stop = line_end(text, end)
    gap = text[key.end_mark.index : node.start_mark.index]
    if "#" in gap or has_comment(text, node) or text[start : key.start_mark.index].strip(" ") or text[end:stop].strip():
        return None
    if start == 0 or _deeper_comment_follows(text, stop, key.start_mark.column):
        return None
    return Edit(start - (2 if text[start - 2 : start] == "\r\n" else 1), stop, "")


def _deeper_comment_follows(text: str, at: int, column: int) -> bool:
    """Whether a comment follows that would be part of a text after `|` or `>`, if such a text came right before it."""
    rest = _NEXT_TEXT.match(text, at)
    return rest is not None and len(rest[1]) > column


def _change_scalar(text: str, key: Node, node: ScalarNode, value: Any, *, flow: bool) -> Iterator[Edit]:
    start, end = node.start_mark.index, content_end(text, node)
    new = _written(value, flow=flow)
    if is_block_text(text, node) and has_comment(text, node):
        # The comment stays on its line; the value, which must not follow a comment, goes on the next.
        sign, first = text.index("#", start), line_end(text, start)
        yield Edit(start, start + len(text[start:sign].rstrip()), "")
        yield Edit(first, end, f"{newline_of(text)}{_indentation(text, first, end)}{new}" if new else "")
    elif start < end:
        yield Edit(start, end, new)
    elif (gap := text[key.end_mark.index : start]).strip() == ":":  # an empty value
        yield Edit(start, end, new if gap.endswith(" ") else f" {new}")


def _indentation(text: str, start: int, end: int) -> str:
    lines = text[start:end].lstrip(BREAKS)
    return lines[: len(lines) - len(lines.lstrip(" "))]


def _change_list(text: str, parent: MappingNode, key: Node, node: Node, value: Any) -> Edit:
    start, end = node.start_mark.index, content_end(text, node)
    nothing = "[]" if isinstance(node, SequenceNode) else "null"
    new = _written(value, flow=parent.flow_style)
    if is_flow(node):
        return Edit(start, end, new or nothing)
    gap = text[key.end_mark.index : start]
    if gap.strip() == ":":
        return Edit(key.end_mark.index, end, f": {new}" if new else ":")
    # A comment after the colon: the list stays on a line of its own, deeper than its key.
    return Edit(line_start(node), end, " " * (key.start_mark.column + 2) + (new or nothing))


def _add(text: str, node: MappingNode, field: str, value: Any) -> Iterator[Edit]:
    if value is None:
        return
    if node.flow_style:
        start = node.start_mark.index + 1
        yield Edit(start, start, f"{field}: {inline(value)}, ")
        return
    before = [key for key, _ in node.value if key.value in _ORDER[: _ORDER.index(field)]]
    after = max(before, key=lambda key: _ORDER.index(key.value)) if before else node.value[-1][0]
    at = line_end(text, _field_end(text, node, after))
    yield Edit(at, at, newline_of(text) + " " * node.value[0][0].start_mark.column + field_line(field, value))


def _field_end(text: str, parent: MappingNode, key: Node) -> int:
    end: int = key.end_mark.index
    value = next(value for other, value in parent.value if other is key)
    return max(end, content_end(text, value)) if is_within(value, end, parent.end_mark.index) else end


def _written(value: Any, *, flow: bool) -> str:
    if value is None:
        return "null" if flow else ""
    return inline(value) if flow else dump(value, flow=True)
