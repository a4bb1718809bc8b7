"""The ledger as a table for a spreadsheet, or as data for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from generator.claims import Claim
from generator.exchange import workbook
from generator.exchange.columns import FINGERPRINT, GROUPED, columns_for, field_of, fingerprint, plain, row_of
from generator.exchange.rows import CHOICES
from generator.exchange.sheets import as_csv
from generator.exchange.table import Table
from generator.settings import Project, Settings
from generator.words import words_for

FORM = 1
"""The version of the shape of `as_json`."""


def exported(claims: Sequence[Claim], form: str, project: Project) -> bytes:
    """The claims as `csv`, `xlsx` or `json`.

    Raises:
        ToetssteenError: a text is too long for a cell.
    """
    settings, words = project.settings, words_for(project.language)
    if form == "json":
        return as_json(claims, settings).encode()
    table = table_of(claims, settings)
    if form == "xlsx":
        return workbook.write(table, title=words("cli-sheet"))
    return as_csv(table, delimiter=words("cli-delimiter"))


def table_of(claims: Sequence[Claim], settings: Settings) -> Table:
    """A row for each claim: what was found, its review, and the fingerprint of that."""
    reviews = [row_of(claim) for claim in claims]
    columns = columns_for(reviews)
    rows = [
        {**review, **_seen(claim, settings), FINGERPRINT: fingerprint(review)}
        for claim, review in zip(claims, reviews, strict=True)
    ]
    choices = {column: found for column in columns if (found := _choices(column, settings))}
    return Table(columns, rows, choices)


def _seen(claim: Claim, settings: Settings) -> dict[str, str]:
    found = claim.found
    state = claim.state(second_reader=settings.second_reader, scale=settings.scale)
    return {
        "id": claim.id,
        "state": state.value,
        "article": found.article,
        "speaker": plain(found.speaker),
        "quote": plain(found.quote),
        "score": f"{found.score:.2f}",
    }


def _choices(column: str, settings: Settings) -> Sequence[str]:
    if column == "verdict":
        return settings.rating_scale.keys
    grouped = GROUPED.fullmatch(column)
    return CHOICES.get(f"{grouped[1]} {field_of(column)}", ()) if grouped else ()


def as_json(claims: Sequence[Claim], settings: Settings) -> str:
    """Every field of every claim as in the ledger, with its state."""
    records = [_record(claim, settings) for claim in claims]
    return json.dumps({"version": FORM, "claims": records}, ensure_ascii=False, indent=1) + "\n"


def _record(claim: Claim, settings: Settings) -> dict[str, Any]:
    state = claim.state(second_reader=settings.second_reader, scale=settings.scale)
    return {"state": state.value, **claim.model_dump(mode="json")}
