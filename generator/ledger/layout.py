"""How an entry is written: a field a line, in the order in which people read, and empty fields to be filled in."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from generator.claims import Candidate, Found, Match
from generator.words import Words
from generator.yamltext import dump

HEADER = "# yaml-language-server: $schema=claims.schema.json\n"
"""Tells an editor with the YAML language server where the schema is."""

EMPTY = f"{HEADER}claims:\n"
"""A ledger of which the articles will stand in the order of their names."""

TABS = 100
"""How many tabs a new ledger has: comments below which new articles go, far from one another (see `placing`)."""

ONE_OF_MANY = EMPTY.replace("=", "=../")
"""A new file in a folder of files, beside which the schema stands."""

REVIEW_FIELDS = ("verdict", "headline", "explanation", "sources", "reviewer", "reviewed")
"""The fields without which nothing is published, and what is read first; a new entry has them, empty."""


def new_ledger(words: Words) -> str:
    """The ledger of a site in which nothing was found yet, in one file: its tabs, and above them what they are for."""
    explanation = "".join(f"# {line}\n" for line in words("cli-tabs").split("\n"))
    return f"{EMPTY}\n{explanation}" + "".join(f"# -- {number:02} --\n" for number in range(TABS))


def found_data(found: Found) -> dict[str, Any]:
    """What the extractor found as plain data, in the order of the model, without what it did not find."""
    record = found.model_dump(exclude_defaults=True, exclude_none=True)
    record["score"] = round(found.score, 2)
    return {field: _plain(record[field]) for field in Found.model_fields if field in record}


def entry_data(name: str, candidate: Candidate, matches: Sequence[Match] = ()) -> dict[str, Any]:
    """A new entry as plain data; `matches` are the earlier claims like it."""
    review = dict.fromkeys(REVIEW_FIELDS)
    found = candidate.found.model_copy(update={"matches": list(matches)})
    return {"id": name, "claim": candidate.claim, "found": found_data(found), **review}


def entry_lines(entry: dict[str, Any]) -> list[str]:
    """An entry as lines of YAML without line ends: the first begins with its hyphen at the margin."""
    lines = []
    for field, value in entry.items():
        if field == "found":
            lines += ["found:", *(f"  {field_line(*item)}" for item in value.items())]
        else:
            lines.append(field_line(field, value))
    return [f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines)]


def field_line(field: str, value: Any) -> str:
    """`field: value` on one line; nothing after the colon for None."""
    return f"{field}: {written(field, value)}" if value is not None else f"{field}:"


def written(field: str, value: Any) -> str:
    """A value on one line; the verdicts true and false bare, as people write them and the schema takes them."""
    bare = field == "verdict" and value in ("true", "false")
    return str(value) if bare else dump(value, flow=True)


def inline(value: Any) -> str:
    """`value` as it may stand between the brackets of a list or record in flow style."""
    return dump([value], flow=True)[1:-1]


def _plain(value: Any) -> Any:
    """Whole numbers without a point; the day a date expression stands for as a date, which needs no quotes."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {field: _day(item) if field == "iso" else _plain(item) for field, item in value.items()}
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value


def _day(iso: str) -> datetime.date | str:
    """2023-03-17 as a date; a year, a month or an interval stays text."""
    return datetime.date.fromisoformat(iso) if len(iso) == len("2023-03-17") else iso
