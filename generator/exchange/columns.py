"""A claim as a row of texts: what stands in which column, and what may be changed there."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.claims import Claim, Contact, Source, Update

SEEN = ("id", "state", "article", "speaker", "quote", "score")
"""What is shown and not read back; `id` tells which claim a row is."""

TEXTS = ("claim", "verdict", "headline", "explanation")
CONTACT = tuple(f"contacted {name}" for name in Contact.model_fields)
LATER = ("selection", *CONTACT, "reviewer", "reviewed", "approved_by", "dismissed")
FINGERPRINT = "fingerprint"
"""The last column: which values the review had when it was exported."""

GROUPS: Mapping[str, tuple[str, ...]] = {"source": tuple(Source.model_fields), "update": tuple(Update.model_fields)}
"""The fields of each source and each update; their columns are called `source 1 url`, `source 2 url` …"""

DAYS = frozenset({"reviewed", "date", "accessed"})
ADDRESSES = frozenset({"url", "archived"})
GROUPED = re.compile(r"(source|update) ([1-9]\d?) (\w+)")
_FEWEST = {"source": 3, "update": 1}

Row = Mapping[str, str]
"""What an entry says in each column that is read back; an empty field is left out."""


def field_of(column: str) -> str:
    """The field that a column holds: `url` for `source 2 url`, `date` for `contacted date`."""
    return column.rsplit(" ", 1)[-1]


def is_review(column: str) -> bool:
    """Whether a column is read back."""
    grouped = GROUPED.fullmatch(column)
    if grouped:
        return grouped[3] in GROUPS[grouped[1]]
    return column in (*TEXTS, *LATER)


def columns_for(rows: Sequence[Row]) -> list[str]:
    """The columns of a sheet with these rows, with room for one source and one update more than any has."""
    counts = dict(_FEWEST)
    for row in rows:
        for column in row:
            if grouped := GROUPED.fullmatch(column):
                counts[grouped[1]] = max(counts[grouped[1]], int(grouped[2]) + 1)
    groups = {
        name: [f"{name} {number} {field}" for number in range(1, counts[name] + 1) for field in fields]
        for name, fields in GROUPS.items()
    }
    return [*SEEN, *TEXTS, *groups["source"], *LATER, *groups["update"], FINGERPRINT]


def row_of(claim: Claim) -> dict[str, str]:
    """What a claim's review says, column by column."""
    values: dict[str, Any] = {name: getattr(claim, name) for name in (*TEXTS, *LATER) if name not in CONTACT}
    if claim.contacted:
        values |= {f"contacted {name}": getattr(claim.contacted, name) for name in Contact.model_fields}
    for name, records in (("source", claim.sources), ("update", claim.updates)):
        for number, record in enumerate(records, start=1):
            values |= {f"{name} {number} {field}": getattr(record, field) for field in GROUPS[name]}
    return {column: text for column, value in values.items() if (text := plain(value))}


def plain(value: Any) -> str:
    """A value as the text of a cell: a day as 2023-03-17, line breaks as line feeds."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return re.sub("\r\n?", "\n", str(value or "")).strip()


def fingerprint(row: Row) -> str:
    """Some characters that change when anything in the row does, and that no spreadsheet takes for a number."""
    told = json.dumps({column: text for column, text in sorted(row.items()) if text}, ensure_ascii=False)
    return f"r{hashlib.sha256(told.encode()).hexdigest()[:12]}"


def data_of(row: Row) -> dict[str, Any]:
    """The fields of a review as `ledger.fields` takes them: days as days, None for what is empty, None for a source
    or an update of which nothing is left."""
    data: dict[str, Any] = {name: _value(name, row.get(name)) for name in (*TEXTS, *LATER) if name not in CONTACT}
    data["contacted"] = _record(row, "contacted ", tuple(Contact.model_fields)) or {}
    for name, fields in GROUPS.items():
        numbers = [int(grouped[2]) for column in row if (grouped := GROUPED.fullmatch(column)) and grouped[1] == name]
        data[f"{name}s"] = [_record(row, f"{name} {at} ", fields) for at in range(1, max(numbers, default=0) + 1)]
    return data


def _record(row: Row, head: str, fields: tuple[str, ...]) -> dict[str, Any] | None:
    record = {name: _value(name, row[head + name]) for name in fields if row.get(head + name)}
    return record or None


def _value(name: str, text: str | None) -> Any:
    if not text:
        return None
    return datetime.date.fromisoformat(text) if name in DAYS else text


def differences(before: Row, now: Row) -> Iterator[tuple[str, str, str]]:
    """The columns in which two rows differ, with both texts, in the order of the sheet."""
    for column in columns_for([before, now]):
        if before.get(column, "") != now.get(column, "") and is_review(column):
            yield column, before.get(column, ""), now.get(column, "")
