"""Other values in the fields of a review: only the bytes of those values change."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.ledger.fields import TiedError, set_fields
from generator.ledger.splice import apply
from generator.yamltext import MappingNode, parse

HEAD = "claims:\n- id: een\n  claim: Een.\n  found: {article: a}\n"


def changed(fields: str, before: dict[str, Any], now: dict[str, Any], *, head: str = HEAD) -> str:
    """The lines of an entry below `found`, after the change."""
    text = head + fields
    node = parse(text, "claims.yaml").at(("claims", 0))
    assert isinstance(node, MappingNode)
    new = apply(text, set_fields(text, node, before, now))
    parse(new, "claims.yaml")
    assert new.startswith(head)
    return new.removeprefix(head)


@pytest.mark.parametrize(
    ("fields", "value", "expected"),
    [
        ("  reviewer:\n", "AB", "  reviewer: AB\n"),
        ("  reviewer:   # wie?\n", "AB", "  reviewer: AB   # wie?\n"),
        ("  reviewer: ~\n", "AB", "  reviewer: AB\n"),
        ("  reviewer: 'AB' # zij\n", "CD", "  reviewer: CD # zij\n"),
        ("  reviewer: AB # zij\n", None, "  reviewer: # zij\n"),
        ("  reviewer: AB\n", "No: 1", "  reviewer: 'No: 1'\n"),
        ("  reviewer: AB\n", "true", "  reviewer: 'true'\n"),
        ("  reviewer: |- # zij\n    AB\n  # los\n", "CD", "  reviewer: CD # zij\n  # los\n"),
        ("  reviewer: AB", "een\ntwee", "  reviewer: |\n    een\n    twee"),
        ("  reviewer: AB # zij\n", "een\n\ntwee", "  reviewer: | # zij\n    een\n\n    twee\n"),
        (
            "  reviewer: >+ # zij\n    AB\n\n  # los\n",
            "een\ntwee",
            "  reviewer: | # zij\n    een\n    twee\n\n  # los\n",
        ),
        ("  reviewer: AB\n    # dieper\n", "een\ntwee", '  reviewer: "een\\ntwee"\n    # dieper\n'),
        ("  reviewer: AB\n", "een\x85\ntwee", '  reviewer: "een\\N\\ntwee"\n'),
        ("  reviewer: AB\n    en CD # zij\n", "EF", "  reviewer: EF # zij\n"),
    ],
)
def test_a_text_takes_the_place_of_another(fields: str, value: str | None, expected: str) -> None:
    assert changed(fields, {"reviewer": "?"}, {"reviewer": value}) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("", "  reviewed: 2023-04-01\n"),
        ("  reviewer: AB\n  updates: []\n", "  reviewer: AB\n  reviewed: 2023-04-01\n  updates: []\n"),
        ("  dismissed: x\n", "  reviewed: 2023-04-01\n  dismissed: x\n"),
        ("  reviewer: |+\n    AB\n\n", "  reviewer: |+\n    AB\n\n  reviewed: 2023-04-01\n"),
        ("  reviewer: AB", "  reviewer: AB\n  reviewed: 2023-04-01"),
    ],
)
def test_a_field_that_was_not_there_comes_in_the_order_of_fields(fields: str, expected: str) -> None:
    assert changed(fields, {}, {"reviewed": date(2023, 4, 1)}) == expected


ONE = {"url": "https://x.nl/1", "title": "Een"}
TWO = {"url": "https://x.nl/2"}


@pytest.mark.parametrize(
    ("fields", "before", "now", "expected"),
    [
        ("  sources:\n", [], [TWO], "  sources:\n  - url: https://x.nl/2\n"),
        ("  sources: [] # geen\n", [], [TWO], "  sources: # geen\n  - url: https://x.nl/2\n"),
        ("", [], [ONE], "  sources:\n  - url: https://x.nl/1\n    title: Een\n"),
        ("  sources:\n    # de akte\n    - {url: https://x.nl/2}\n", [TWO], [TWO, ONE],
         "  sources:\n    # de akte\n    - {url: https://x.nl/2}\n    - url: https://x.nl/1\n      title: Een\n"),
        ("  sources: [{url: https://x.nl/2}]\n", [TWO], [TWO, TWO], "  sources: [{url: https://x.nl/2}, {url: 'https://x.nl/2'}]\n"),
        ("  sources: [{url: https://x.nl/2}, {url: https://x.nl/2}]\n", [TWO, TWO], [TWO, None],
         "  sources: [{url: https://x.nl/2}]\n"),
        ("  sources: [{url: https://x.nl/2}, {url: https://x.nl/2}]\n", [TWO, TWO], [None, TWO],
         "  sources: [{url: https://x.nl/2}]\n"),
        ("  sources: [{url: https://x.nl/2}]\n", [TWO], [], "  sources: []\n"),
        ("  sources:\n  # een\n  - url: https://x.nl/1\n    title: Een\n  # twee\n  - url: https://x.nl/2\n",
         [ONE, TWO], [None, TWO],
         "  sources:\n  # een\n  # twee\n  - url: https://x.nl/2\n"),
        ("  sources:\n  - url: https://x.nl/1 # hier\n    title: Een\n", [ONE], [None, TWO],
         "  sources:\n  - url: https://x.nl/2 # hier\n    title:\n"),
    ],
)  # fmt: skip
def test_sources_come_change_and_go_one_by_one(fields: str, before: Any, now: Any, expected: str) -> None:
    assert changed(fields, {"sources": before}, {"sources": now}) == expected


def test_what_the_claimant_answered_is_written_on_a_line_and_changed_in_its_place() -> None:
    asked = {"who": "Jan", "date": date(2023, 4, 1)}
    written = changed("", {"contacted": {}}, {"contacted": asked})
    assert written == "  contacted: {who: Jan, date: 2023-04-01}\n"
    again = changed(written, {"contacted": asked}, {"contacted": {**asked, "reply": "Nee: niet"}})
    assert again == "  contacted: {reply: 'Nee: niet', who: Jan, date: 2023-04-01}\n"


def test_an_entry_between_brackets_stays_there() -> None:
    head = "claims: [{id: een, claim: Een."
    now = {"reviewer": "a, b", "sources": [TWO], "verdict": None}
    fields = changed(", verdict: x}]\n", {"verdict": "x"}, {"verdict": None}, head=head)
    assert fields == ", verdict: null}]\n"
    text = head + "}]\n"
    node = parse(text, "").at(("claims", 0))
    assert isinstance(node, MappingNode)
    data = parse(apply(text, set_fields(text, node, {}, now)), "").data["claims"][0]
    assert (data["reviewer"], data["sources"]) == ("a, b", [{"url": "https://x.nl/2"}])


@pytest.mark.parametrize(
    ("fields", "before", "now"),
    [
        ("  reviewer: &a AB\n", {"reviewer": "AB"}, {"reviewer": "CD"}),
        ("  headline: &a AB\n  reviewer: *a\n", {"reviewer": "AB"}, {"reviewer": "CD"}),
        ("  reviewer: !!str AB\n", {"reviewer": "AB"}, {"reviewer": "CD"}),
        ("  reviewer: [AB]\n", {"reviewer": "AB"}, {"reviewer": "CD"}),
        ("  sources:\n  - &s {url: https://x.nl/2}\n", {"sources": [TWO]}, {"sources": [ONE]}),
    ],
)
def test_a_value_that_belongs_to_another_place_as_well_is_left(fields: str, before: Any, now: Any) -> None:
    with pytest.raises(TiedError):
        changed(fields, before, now)


def test_nothing_changes_when_nothing_is_asked() -> None:
    assert changed("  reviewer: AB\n", {"reviewer": "AB"}, {"reviewer": "AB"}) == "  reviewer: AB\n"


def test_line_ends_are_those_of_the_file() -> None:
    head = HEAD.replace("\n", "\r\n")
    assert changed("", {}, {"explanation": "een\ntwee"}, head=head) == "  explanation: |\r\n    een\r\n    twee\r\n"
