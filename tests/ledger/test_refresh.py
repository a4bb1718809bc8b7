"""Refreshing `found` in every form it can have: what is written, and what stays."""

from __future__ import annotations

from typing import Any

import pytest

from generator.claims import Found
from generator.ledger.layout import found_data
from generator.ledger.refresh import refresh
from generator.ledger.splice import apply
from generator.yamltext import MappingNode, parse


def refreshed(text: str, **fields: Any) -> str:
    """`text`, the fields of a record, after its `found` was refreshed with these fields."""
    document = parse(text, "claims.yaml")
    assert isinstance(document.node, MappingNode)
    before = Found.model_validate({"quote": "q", "sentence": "q", **document.data["found"]})
    now = found_data(Found.model_validate({**before.model_dump(), "gone": None, **fields}))
    new = apply(text, refresh(text, document.node, found_data(before), now))
    after = Found.model_validate({"quote": "q", "sentence": "q", **parse(new, "claims.yaml").data["found"]})
    assert found_data(after) == now, new
    return new


@pytest.mark.parametrize(
    ("before", "fields", "after"),
    [
        ("found:\n  article: a\n  speaker: Jan # wie?\n", {"speaker": "Piet"}, "  speaker: Piet # wie?\n"),
        ("found:\n  article: a\n  speaker: 'Jan'\n", {"speaker": "Piet: kok"}, "  speaker: 'Piet: kok'\n"),
        ("found:\n  article: a\n  speaker: Jan\n  score: 1\n", {"speaker": None}, "  article: a\n  score: 1\n"),
        ("found:\n  article: a\n  speaker: Jan # wie?\n", {"speaker": None}, "  speaker:  # wie?\n"),
        ("found:\n  article: a\n  speaker: # wie?\n", {"speaker": "Jan"}, "  speaker: Jan # wie?\n"),
        ("found:\n  article: a\n  speaker: ~\n", {"speaker": "Jan"}, "  speaker: Jan\n"),
        ("found:\n  article: a\n  speaker: >-\n    Jan\n    de Wit\n\n  score: 1\n", {"speaker": "P"}, "r: P\n\n  s"),
        ("found:\n  article: a\n  speaker: >- # wie?\n    Jan\n  score: 1\n", {"speaker": "P"}, "r:  # wie?\n    P\n"),
        ("found:\n  article: a\n  speaker: >- # wie?\n    Jan\n  score: 1\n", {"speaker": None}, "r:  # wie?\n  sc"),
        ("found:\n  article: a\n  speaker: Jan\n    de Wit\n", {"speaker": "Piet"}, "  speaker: Piet\n"),
        ("found:\n  article: a\n  kinds: [number, law] # ja\n", {"kinds": ["law"]}, "  kinds: [law] # ja\n"),
        ("found:\n  article: a\n  kinds:\n  - number\n  - law\n", {"kinds": ["law"]}, "  kinds: [law]\n"),
        ("found:\n  article: a\n  kinds: # soort\n  - law\n", {"kinds": ["date"]}, "s: # soort\n    [date]\n"),
        ("found:\n  article: a\n  kinds: # soort\n  - law\n", {"kinds": []}, "s: # soort\n    []\n"),
        ("found:\n  article: a\n  kinds: [\n    law ]\n  score: 1\n", {"kinds": ["date"]}, "s: [date]\n  score: 1\n"),
        ("found:\n  article: a\n", {"role": "kok", "speaker": "Jan"}, "a\n  speaker: Jan\n  role: kok\n"),
        ("found:\n  article: a", {"gone": "2023-04-01"}, "  article: a\n  gone: 2023-04-01"),
        ("found:\n    score: 1\n    article: a\n", {"speaker": "Jan"}, "    article: a\n    speaker: Jan\n"),
        ("found: {article: a, speaker: Jan}\n", {"speaker": "P, kok"}, "{article: a, speaker: 'P, kok'}"),
        ("found: {article: a, speaker: Jan}\n", {"speaker": None}, "{article: a, speaker: null}"),
        ("found: {article: a, kinds: [law]}\n", {"kinds": []}, "{article: a, kinds: null}"),
        ("found: {article: a, speaker: }\n", {"speaker": "Jan"}, "{article: a, speaker: Jan}"),
        ("found: { article: a }\n", {"gone": "2023-04-01"}, "{gone: 2023-04-01,  article: a }"),
        ("found:\n  article: a\n  score: !!float 1\n", {"score": 0.5}, "  score: 0.5\n"),
        (
            "found:\n  article: a\n  speaker: |\n    Jan\n\n\n# slot\n",
            {"speaker": "Piet"},
            "  speaker: Piet\n\n\n# slot\n",
        ),
        ("found:\r\n  article: a\r\n  speaker: Jan\r\n", {"speaker": None}, "found:\r\n  article: a\r\n"),
    ],
)
def test_a_field_is_written_in_the_place_and_manner_of_the_old_one(
    before: str, fields: dict[str, Any], after: str
) -> None:
    new = refreshed(before, **fields)
    assert after in new, new
    assert new.count("#") == before.count("#")


def test_a_comment_below_a_text_does_not_become_part_of_it_when_the_field_between_goes() -> None:
    before = "found:\n  article: a\n  speaker: >-\n    Jan\n  role: kok\n    # dieper\n  score: 1\n"
    assert refreshed(before, role=None) == before.replace("role: kok", "role: ")


@pytest.mark.parametrize(
    "text",
    [
        "found: &f\n  article: a\n  speaker: Jan\n",
        "found:\n  article: a\n  speaker: &s Jan\n",
        "found:\n  article: a\n  kinds:\n  - law # recht\n  - date\n",
        "found:\n  article: a\n  numbers: [&n {text: x, value: 1}]\n",
    ],
)
def test_what_is_tied_or_commented_stays(text: str) -> None:
    document = parse(text, "claims.yaml")
    assert isinstance(document.node, MappingNode)
    before = {"speaker": "Jan", "kinds": ["law", "date"], "numbers": [{"text": "x", "value": 1}]}
    assert refresh(text, document.node, before, {}) == []
