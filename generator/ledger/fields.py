"""Give the fields of a review other values in the text of a ledger: the bytes of those values change, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.claims import Claim, Contact, Source, Update
from generator.ledger.layout import field_line, inline, written
from generator.ledger.splice import (
    Edit,
    content_end,
    descendants,
    is_block_text,
    is_flow,
    is_within,
    keeps_empty_lines,
    last_value,
    line_end,
    line_start,
    newline_of,
    starts_with_property,
)
from generator.yamltext import BREAKS, MappingNode, Node, ScalarNode, SequenceNode, is_merge_key

_ORDER = {
    **{name: list(model.model_fields) for name, model in (("sources", Source), ("updates", Update))},
    "contacted": list(Contact.model_fields),
    "": list(Claim.model_fields),
}
"""The order of the fields: of an entry, and of what stands under a field of it."""

_UNWRITABLE = re.compile("[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What cannot stand as it is in a text after `|`."""

_DEEPER_COMMENT = re.compile(rf"(?:[ \t]*[{BREAKS}])+( *)#")

Value = Any
"""None, a text, a day, a mapping of those, or a list of such mappings."""


class TiedError(ValueError):
    """A field that cannot be changed by itself: an anchor or an alias ties it to another place."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


def set_fields(text: str, entry: MappingNode, before: Mapping[str, Value], now: Mapping[str, Value]) -> list[Edit]:
    """The edits that make an entry say `now` in the fields in which that differs from `before`.

    Raises:
        TiedError: the place of such a field belongs to something else as well.
    """
    changed = [name for name in _ORDER[""] if name in now and before.get(name) != now[name]]
    return [edit for name in changed for edit in _set(text, entry, name, before.get(name), now[name])]


def _set(text: str, entry: MappingNode, name: str, before: Value, now: Value) -> Iterator[Edit]:
    pair = _pair(entry, name)
    if isinstance(now, list):
        yield from _set_list(text, entry, name, pair, before or [], now)
    elif name == "contacted":
        yield from _set_record(text, entry, name, pair, before or {}, now or {})
    else:
        yield from _set_scalar(text, entry, name, pair, now, "")


def _pair(parent: MappingNode, name: str) -> tuple[Node, Node] | None:
    return next(((key, value) for key, value in parent.value if key.value == name and not is_merge_key(key)), None)


def _set_scalar(
    text: str, parent: MappingNode, name: str, pair: tuple[Node, Node] | None, value: Value, within: str
) -> Iterator[Edit]:
    if pair is None:
        yield from _add(text, parent, name, value, within)
        return
    key, node = pair
    _check_free(text, parent, key, node, name)
    if not isinstance(node, ScalarNode):
        raise TiedError(name)
    colon = _colon(text, key, node, name)
    start, end = node.start_mark.index, _end(text, node, colon)
    if end == colon or value is None:
        start = colon
    remark = _remark_of_header(text, node)
    block = not parent.flow_style and not within and _as_block(text, key, value, end)
    new = "|" if block else _written(name, value, flow=bool(parent.flow_style))
    before = " " if start == colon and new else ""
    yield Edit(start, end, before + new + remark)
    if block:
        at = line_end(text, end)
        yield Edit(at, at, _block(value, key.start_mark.column + 2, newline_of(text)))


def _colon(text: str, key: Node, node: Node, name: str) -> int:
    """The place after the colon of a key."""
    gap = text[key.end_mark.index : max(node.start_mark.index, key.end_mark.index + 1)]
    if not gap.lstrip().startswith(":"):
        raise TiedError(name)
    place: int = key.end_mark.index + gap.index(":") + 1
    return place


def _end(text: str, node: Node, colon: int) -> int:
    """The end of a value; of one that is empty, the place after its colon."""
    end = content_end(text, node)
    return colon if end <= node.start_mark.index else end


def _remark_of_header(text: str, node: Node) -> str:
    """The comment after the `|` or `>` of a text, with the space before it."""
    if not is_block_text(text, node):
        return ""
    header = text[node.start_mark.index : line_end(text, node.start_mark.index)]
    remark = re.search(r"\s+#.*", header)
    return remark[0] if remark else ""


def _as_block(text: str, key: Node, value: Value, end: int) -> bool:
    """Whether a value is best written after `|`: it has more than one line, and nothing after it would join it."""
    if not isinstance(value, str) or "\n" not in value or _UNWRITABLE.search(value):
        return False
    comment = _DEEPER_COMMENT.match(text, line_end(text, end))
    return comment is None or len(comment[1]) <= key.start_mark.column


def _block(value: str, indent: int, newline: str) -> str:
    return "".join(newline + (" " * indent + line if line else "") for line in value.split("\n"))


def _written(name: str, value: Value, *, flow: bool) -> str:
    if value is None:
        return "null" if flow else ""
    return inline(value) if flow or isinstance(value, dict) else written(name, value)


def _add(text: str, parent: MappingNode, name: str, value: Value, within: str) -> Iterator[Edit]:
    """A field that is not there yet, after the last one that comes before it in the order of fields."""
    if value is None or value in ([], {}):
        return
    if parent.flow_style:
        at = parent.start_mark.index + 1
        yield Edit(at, at, f"{name}: {inline(value)}" + (", " if parent.value else ""))
        return
    column, newline = parent.value[0][0].start_mark.column, newline_of(text)
    at = _place_for(text, parent, name, within)
    lines = "".join(newline + " " * column + line for line in _lines(text, name, value, within, at, column))
    yield Edit(at, at, lines.removeprefix(newline) + newline) if text[at - 1] in BREAKS else Edit(at, at, lines)


def _place_for(text: str, parent: MappingNode, name: str, within: str) -> int:
    """The end of the line of the field above; the start of the next, after a text to which empty lines belong."""
    order = _ORDER[within]
    earlier = [pair for pair in parent.value if pair[0].value in order[: order.index(name)]]
    key, value = max(earlier, key=lambda pair: order.index(pair[0].value)) if earlier else parent.value[-1]
    end: int = key.end_mark.index
    if is_within(value, end, parent.end_mark.index):
        last = last_value(value)
        if last is not None and keeps_empty_lines(text, last):
            return int(last.end_mark.index)
        end = max(end, content_end(text, value))
    return line_end(text, end)


def _lines(text: str, name: str, value: Value, within: str, at: int, column: int) -> list[str]:
    """A new field as lines, from its own column on."""
    if isinstance(value, list):
        return [f"{name}:", *_items(value)]
    comment = _DEEPER_COMMENT.match(text, at)
    safe = comment is None or len(comment[1]) <= column
    if isinstance(value, str) and "\n" in value and not within and safe and not _UNWRITABLE.search(value):
        return [f"{name}: |", *(f"  {line}" if line else "" for line in value.split("\n"))]
    return [field_line(name, value)]


def _items(records: Sequence[Mapping[str, Value]]) -> list[str]:
    lines = []
    for record in records:
        fields = [field_line(name, value) for name, value in record.items()]
        lines += [f"{'  ' if number else '- '}{line}" for number, line in enumerate(fields)]
    return lines


def _check_free(text: str, parent: Node, key: Node, node: Node, name: str) -> None:
    start, end = key.end_mark.index, parent.end_mark.index
    for part in descendants(node):
        if not is_within(part, start, end) or starts_with_property(text, part):
            raise TiedError(name)
        if text[part.start_mark.index : part.start_mark.index + 1] == "!":
            raise TiedError(name)


def _set_record(
    text: str,
    entry: MappingNode,
    name: str,
    pair: tuple[Node, Node] | None,
    before: Mapping[str, Value],
    now: Mapping[str, Value],
) -> Iterator[Edit]:
    if pair is None or not isinstance(pair[1], MappingNode) or not pair[1].value:
        yield from _set_whole(text, entry, name, pair, dict(now))
        return
    _check_free(text, entry, *pair, name)
    for field in _ORDER[name]:
        if before.get(field) != now.get(field):
            yield from _set_scalar(text, pair[1], field, _pair(pair[1], field), now.get(field), name)


def _set_whole(
    text: str, entry: MappingNode, name: str, pair: tuple[Node, Node] | None, value: Value
) -> Iterator[Edit]:
    """A record or a list where there was none, or an empty one."""
    if pair is None:
        yield from _add(text, entry, name, value, "")
        return
    key, node = pair
    _check_free(text, entry, key, node, name)
    colon = _colon(text, key, node, name)
    end = _end(text, node, colon)
    if isinstance(value, list) and not entry.flow_style:
        at = line_end(text, end)
        margin = newline_of(text) + " " * key.start_mark.column
        if colon < end:
            yield Edit(colon, end, "")
        yield Edit(at, at, "".join(margin + line for line in _items(value)))
    else:
        yield Edit(colon, end, f" {inline(value)}")


def _set_list(
    text: str,
    entry: MappingNode,
    name: str,
    pair: tuple[Node, Node] | None,
    before: Sequence[Mapping[str, Value]],
    now: Sequence[Mapping[str, Value] | None],
) -> Iterator[Edit]:
    """A list of records, item by item: None in `now` takes an item away, what goes beyond the list is added to it."""
    records = [record for record in now if record]
    node = pair[1] if pair else None
    if pair is None or not isinstance(node, SequenceNode) or not node.value:
        yield from _set_whole(text, entry, name, pair, records)
        return
    key = pair[0]
    if not is_within(node, key.end_mark.index, entry.end_mark.index) or starts_with_property(text, node):
        raise TiedError(name)
    slots = _in_slots(now, len(before))
    if not records:
        yield from _emptied(text, key, node, name, entry)
        return
    for item, old, new in zip(node.value, before, slots, strict=False):
        if old != new:
            _check_free(text, node, key, item, name)
            yield from _set_item(text, node, item, name, old, new)
    yield from _appended(text, node, [record for record in slots[len(before) :] if record])


def _in_slots(now: Sequence[Mapping[str, Value] | None], length: int) -> list[Mapping[str, Value] | None]:
    """New records in the places of those taken away, before any is put behind the list."""
    slots = [*now[:length], *[None] * (length - len(now))]
    extra = [record for record in now[length:] if record]
    for place, record in enumerate(slots):
        if record is None and extra:
            slots[place] = extra.pop(0)
    return [*slots, *extra]


def _set_item(
    text: str,
    node: SequenceNode,
    item: Node,
    name: str,
    before: Mapping[str, Value],
    now: Mapping[str, Value] | None,
) -> Iterator[Edit]:
    if not isinstance(item, MappingNode):
        raise TiedError(name)
    if now is not None:
        for field in _ORDER[name]:
            if before.get(field) != now.get(field):
                yield from _set_scalar(text, item, field, _pair(item, field), now.get(field), name)
    elif node.flow_style:
        yield _out_of_brackets(text, node, item)
    else:
        yield _without_lines(text, item, name)


def _out_of_brackets(text: str, node: SequenceNode, item: Node) -> Edit:
    start, end = item.start_mark.index, item.end_mark.index
    after = re.compile(r"\s*,\s*").match(text, end)
    if after:
        return Edit(start, after.end(), "")
    before = text.rindex(",", node.start_mark.index, start)
    return Edit(before, end, "")


def _without_lines(text: str, item: Node, name: str) -> Edit:
    """An item with its hyphen, its lines and the line break before them: what is put after it stays possible."""
    start, stop = line_start(item), line_end(text, content_end(text, item))
    if not re.fullmatch(r" *- *", text[start : item.start_mark.index]):
        raise TiedError(name)
    return Edit(start - (2 if text[start - 2 : start] == "\r\n" else 1), stop, "")


def _emptied(text: str, key: Node, node: SequenceNode, name: str, entry: MappingNode) -> Iterator[Edit]:
    _check_free(text, entry, key, node, name)
    if node.flow_style:
        yield Edit(node.start_mark.index, node.end_mark.index, "[]")
        return
    for item in node.value:
        yield _without_lines(text, item, name)


def _appended(text: str, node: SequenceNode, records: Sequence[Mapping[str, Value]]) -> Iterator[Edit]:
    if not records:
        return
    last = node.value[-1]
    if is_flow(node):
        at = last.end_mark.index
        yield Edit(at, at, "".join(f", {inline(dict(record))}" for record in records))
        return
    value = last_value(last)
    if value is None or not is_within(last, node.start_mark.index, node.end_mark.index):
        raise TiedError("")
    if keeps_empty_lines(text, value):
        raise TiedError("")
    at = line_end(text, content_end(text, last))
    margin = newline_of(text) + " " * node.start_mark.column
    yield Edit(at, at, "".join(margin + line for line in _items(records)))
