"""A claim as a row, and the fingerprint by which a row is known again."""

from __future__ import annotations

import re

from generator.claims import Claim, Contact, Source, Update
from generator.exchange.columns import columns_for, data_of, differences, fingerprint, is_review, plain, row_of

CLAIM = Claim.model_validate(
    {
        "id": "een",
        "claim": "Een.",
        "found": {"article": "a", "quote": "een", "sentence": "Een."},
        "explanation": "een\r\ntwee\n",
        "sources": [{"url": "https://x.nl/1"}, {"url": "https://x.nl/2", "accessed": "2023-04-01"}],
        "contacted": {"who": "Jan", "date": "2023-04-01"},
        "updates": [{"date": "2023-05-01", "kind": "update", "note": "x"}],
    }
)


def test_a_row_says_what_the_review_says() -> None:
    assert row_of(CLAIM) == {
        "claim": "Een.",
        "explanation": "een\ntwee",
        "source 1 url": "https://x.nl/1",
        "source 2 url": "https://x.nl/2",
        "source 2 accessed": "2023-04-01",
        "contacted who": "Jan",
        "contacted date": "2023-04-01",
        "update 1 date": "2023-05-01",
        "update 1 kind": "update",
        "update 1 note": "x",
    }


def test_every_field_that_people_write_has_its_columns() -> None:
    columns = columns_for([row_of(CLAIM)])
    fields = {re.sub(r" \d+ .*| .*", "", column) for column in columns if is_review(column)}
    ours = {"id", "found", "exceptions"}  # reasons for departing from a rule are given in the ledger
    plural = {"source": "sources", "update": "updates"}
    assert {plural.get(field, field) for field in fields} == set(Claim.model_fields) - ours
    assert {f"source 3 {name}" for name in Source.model_fields} <= set(columns)
    assert {f"contacted {name}" for name in Contact.model_fields} <= set(columns)
    assert {f"update 2 {name}" for name in Update.model_fields} <= set(columns)


def test_there_is_room_for_one_source_more() -> None:
    many = Claim.model_validate({**CLAIM.model_dump(), "sources": [{"url": "https://x.nl"}] * 7})
    assert "source 8 archived" in columns_for([row_of(many)])


def test_data_and_row_say_the_same() -> None:
    data = data_of(row_of(CLAIM))
    again = Claim.model_validate({**CLAIM.model_dump(include={"id", "found"}), **data})
    assert row_of(again) == row_of(CLAIM)


def test_a_source_that_was_emptied_is_none_in_its_place() -> None:
    row = {column: text for column, text in row_of(CLAIM).items() if not column.startswith("source 1")}
    assert [bool(source) for source in data_of(row)["sources"]] == [False, True]


def test_a_fingerprint_changes_with_any_text_and_is_never_taken_for_a_number() -> None:
    row = row_of(CLAIM)
    prints = {fingerprint({**row, column: "iets anders"}) for column in columns_for([row])}
    assert len(prints) == len(columns_for([row]))
    assert all(re.fullmatch(r"r[0-9a-f]{12}", each) for each in prints)
    assert fingerprint({**row, "headline": ""}) == fingerprint(row)


def test_differences_come_in_the_order_of_the_sheet() -> None:
    now = {**row_of(CLAIM), "reviewer": "AB", "claim": "Twee.", "id": "x"}
    assert list(differences(row_of(CLAIM), now)) == [("claim", "Een.", "Twee."), ("reviewer", "", "AB")]


def test_line_breaks_are_line_feeds() -> None:
    assert plain(" a\r\nb\rc \n") == "a\nb\nc"
