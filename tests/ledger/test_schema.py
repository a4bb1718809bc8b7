"""The JSON Schema takes what the ledger takes, as an editor sees it, and points out mistakes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from generator.claims import Claim
from generator.ledger.layout import EMPTY
from generator.ledger.schema import ledger_schema, schema_text
from generator.settings import default_scale, read_project
from generator.standards import excepted
from generator.words import words_for
from tests.ledger.builders import BRIDGE, SCHOOLS, article, candidate, merged
from tests.ledger.test_read import DONE, ENTRY

ROOT = Path(__file__).parents[2]


class _Yaml12(yaml.SafeLoader):
    """Reads plain scalars as YAML 1.2 does, the version of the language server: a day is text."""


_Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def validator() -> Draft7Validator:
    schema = ledger_schema(default_scale(), words_for("nl"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def seen_by_an_editor(text: str) -> Any:
    return yaml.load(text, Loader=_Yaml12)  # noqa: S506 - a SafeLoader


FULL = (
    DONE.replace("  sources:\n", "")
    + """\
  headline: De brug is uit 1932
  sources:
  - url: https://example.org/brug
    title: 2023
    publisher: CBS
    kind: primary
    stance: supports
    accessed: 2023-03-29
    archived: https://web.archive.org/x
  selection: Een lezer vroeg het.
  contacted: {who: Jan, date: 2023-03-28, reply: Klopt.}
  approved_by: CD
  updates:
  - {date: 2023-04-01, kind: correction, note: Jaartal verbeterd.}
  exceptions: {two-sources: Er is er maar één.}
"""
)


@pytest.mark.parametrize(
    "text",
    [
        EMPTY,
        "claims: []",
        "",
        "claims:\n" + ENTRY,
        "claims:\n" + FULL,
        "claims:\n" + DONE.replace("verdict: true", "verdict: 'true'"),
        "claims:\n" + DONE.replace("verdict: true", "verdict: false"),
        "claims:\n" + DONE.replace("verdict: true", "verdict: misleading"),
        "claims:\n" + ENTRY.replace("[number]", "").replace("score: 0.93", "score: 1\n    why:\n    said_on:"),
        "claims:\n" + ENTRY + "  dismissed: 1\n",
    ],
)
def test_what_the_ledger_takes_the_editor_takes(validator: Draft7Validator, text: str) -> None:
    assert [error.message for error in validator.iter_errors(seen_by_an_editor(text))] == []


def test_a_new_entry_is_fine_in_the_editor(validator: Draft7Validator) -> None:
    source = article(BRIDGE, SCHOOLS)
    dates = [{"text": "x", "iso": iso} for iso in ("2023-03-21", "2022", "2022-01/2023-02")]
    found = [
        candidate(source, BRIDGE, dates=dates, kinds=["date"], said_on="2023-03-21", speaker="2023"),
        candidate(source, SCHOOLS, numbers=[{"text": "140", "value": 140, "ordinal": True}], why=["a: b"]),
    ]
    text = merged(EMPTY, source, found).text
    assert [error.message for error in validator.iter_errors(seen_by_an_editor(text))] == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("verdict: true", "verdict: waar", "claims/0/verdict"),
        ("verdict: true", "verdit: true", "claims/0"),
        ("id: brug-uit-1932", "id: Brug uit 1932", "claims/0/id"),
        ("score: 0.93", "score: 93", "claims/0/found/score"),
        ("kind: primary", "kind: primair", "claims/0/sources/0/kind"),
        ("stance: supports", "stance: voor", "claims/0/sources/0/stance"),
        ("url: https://example.org/brug", "url: example.org", "claims/0/sources/0/url"),
        ("accessed: 2023-03-29", "accessed: 29 maart", "claims/0/sources/0/accessed"),
        ("kinds: [number]", "kinds: [nummer]", "claims/0/found/kinds/0"),
        ("    quote: De brug is uit 1932\n", "", "claims/0/found"),
        ("note: Jaartal verbeterd.", "noot: x", "claims/0/updates/0"),
        ("claim: De brug is uit 1932.", "claim: ''", "claims/0/claim"),
        ("two-sources:", "twee-bronnen:", "claims/0/exceptions"),
        ("https://example.org/brug", "https://exampleorg", "claims/0/sources/0/url"),
        ("claims:", "beweringen:", ""),
    ],
)
def test_the_editor_points_out_a_mistake(validator: Draft7Validator, old: str, new: str, place: str) -> None:
    text = ("claims:\n" + FULL).replace(old, new, 1)
    places = {"/".join(map(str, error.absolute_path)) for error in validator.iter_errors(seen_by_an_editor(text))}
    assert place in places


def test_the_editor_offers_the_verdicts_of_the_desk_with_their_meaning() -> None:
    schema = ledger_schema(default_scale(), words_for("nl"))
    verdict = schema["properties"]["claims"]["items"]["properties"]["verdict"]
    assert verdict["enum"][:4] == [True, False, "true", "mostly-true"]
    assert len(verdict["enum"]) == len(verdict["enumDescriptions"])
    assert verdict["enumDescriptions"][2].startswith("Waar. ")


def fields(schema: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of a schema, however deep, by its path."""
    for name, field in schema.get("properties", {}).items():
        yield f"{path}/{name}", field
        yield from fields(field, f"{path}/{name}")
    if "items" in schema:
        yield from fields(schema["items"], path)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_field_has_a_title_a_description_and_an_example_that_is_right(language: str) -> None:
    schema = ledger_schema(default_scale(), words_for(language))
    for path, field in fields(schema):
        assert field["description"], path
        if "/exceptions/" in path or path == "/claims":
            continue
        assert field["title"], path
        for example in field["examples"]:
            assert [error.message for error in Draft7Validator(field).iter_errors(example)] == [], path


def test_every_choice_has_its_meaning() -> None:
    choices = [
        one
        for _, field in fields(ledger_schema(default_scale(), words_for("en")))
        for one in (field, field.get("items", {}))
        if "enum" in one
    ]
    assert len(choices) == 5
    for field in choices:
        assert len(field["enumDescriptions"]) == len(field["enum"])
        meanings = zip(field["enum"], field["enumDescriptions"], strict=True)
        assert all(meaning for value, meaning in meanings if value is not None)


def test_the_editor_offers_the_editorial_rules_and_what_they_want() -> None:
    schema = ledger_schema(default_scale(), words_for("en"))
    rules = schema["properties"]["claims"]["items"]["properties"]["exceptions"]["properties"]
    assert list(rules) == list(excepted())
    assert rules["second-reader"]["description"].startswith("Somebody else than the reviewer approved")


def test_the_examples_of_an_entry_make_an_entry(validator: Draft7Validator) -> None:
    item = ledger_schema(default_scale(), words_for("nl"))["properties"]["claims"]["items"]
    entry = {name: field["examples"][0] for name, field in item["properties"].items()}
    assert [error.message for error in validator.iter_errors({"claims": [entry]})] == []
    assert Claim.model_validate(entry)


def test_the_schema_of_the_sample_site_is_up_to_date() -> None:
    project = read_project(ROOT / "mkdocs.yml")
    text = schema_text(project.settings.rating_scale, words_for(project.language))
    assert (ROOT / "claims.schema.json").read_text("utf-8") == text, "run: toetssteen schema > claims.schema.json"
    assert json.loads(text)["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_ledger_of_the_sample_site_is_fine_in_the_editor(validator: Draft7Validator) -> None:
    text = (ROOT / "claims.yaml").read_text("utf-8")
    assert [error.message for error in validator.iter_errors(seen_by_an_editor(text))] == []
