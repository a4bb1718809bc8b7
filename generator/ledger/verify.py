"""The last look at a new text before it is written: does it say what it said, and what was to be added?"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from generator.claims import Found
from generator.yamltext import Document, parse


def verify(before: Document, text: str, groups: Mapping[int, Sequence[Mapping[str, Any]]], path: str) -> dict[int, int]:
    """The line on which each old entry now begins, if all that they say outside `found` is as it was.

    `groups` are the new entries by the number of the entry after which they were put. A line break more or less at the
    end of a text does not count: a last line that had none gets one when something comes after it.

    Raises:
        ValueError: something else was changed; says what.
        ToetssteenError: the text is not YAML any more.
    """
    document = parse(text, path)
    items = document.data.get("claims") if isinstance(document.data, dict) else None
    if document.repeated or not isinstance(items, list):
        raise ValueError("no list of claims, or a key stands twice")
    remaining = iter(enumerate(items))
    lines: dict[int, int] = {}
    old = before.data.get("claims") if isinstance(before.data, dict) else None
    for number, entry in enumerate([None, *(old or [])], start=-1):
        if number >= 0:
            place, now = next(remaining, (0, None))
            _verify_old(entry, now)
            lines[number] = document.position(("claims", place)).line
        for new in groups.get(number, ()):
            _, now = next(remaining, (0, None))
            if not _says(now, new):
                raise ValueError(f"{new['id']}: not as it was to be added")
    if next(remaining, None):
        raise ValueError("entries that nobody added")
    return lines


def _verify_old(before: Any, now: Any) -> None:
    if not isinstance(now, dict) or list(before) != list(now):
        raise ValueError(f"{before.get('id')}: other fields")
    Found.model_validate(now["found"])
    for name, value in before.items():
        if name != "found" and not same(value, now[name]):
            raise ValueError(f"{before.get('id')}: another {name}")


def _says(now: Any, value: Any) -> bool:
    """Whether what was read (all text) says a value."""
    if isinstance(value, dict):
        return isinstance(now, dict) and list(now) == list(value) and all(_says(now[key], value[key]) for key in value)
    if isinstance(value, list):
        return isinstance(now, list) and len(now) == len(value) and all(map(_says, now, value))
    if isinstance(value, bool):
        return bool(now == str(value).lower())
    if isinstance(value, int | float):
        return isinstance(now, str) and float(now) == value
    return bool(now == (value.isoformat() if isinstance(value, datetime.date) else value))


def same(before: Any, now: Any) -> bool:
    """Whether two values say the same, but for a line break at the end of a text."""
    if isinstance(before, str) and isinstance(now, str):
        return before.rstrip("\n") == now.rstrip("\n")
    if isinstance(before, dict) and isinstance(now, dict):
        return list(before) == list(now) and all(same(value, now[name]) for name, value in before.items())
    if isinstance(before, list) and isinstance(now, list):
        return len(before) == len(now) and all(map(same, before, now))
    return bool(before == now)
