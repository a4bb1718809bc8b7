"""Every text stands in every language, with the same variables; none is missing and none is dead."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import Junk, Message

import generator
from generator.claims import (
    KINDS,
    Change,
    Claim,
    Contact,
    DateMention,
    Found,
    Match,
    Number,
    Sighting,
    Source,
    State,
    Update,
)
from generator.cli import MODULES, main
from generator.problems import Problem
from generator.standards import rule_names
from generator.words import LOCALES, languages, words_for
from tests.test_cli import command_called

PACKAGE = Path(generator.__file__).parent
FILES = sorted({path.name for path in LOCALES.rglob("*.ftl")})
OTHERS = [language for language in languages() if language != "en"]


def messages(language: str, name: str) -> dict[str, Message]:
    entries = parse((LOCALES / language / name).read_text("utf-8")).body
    assert not [entry for entry in entries if isinstance(entry, Junk)]
    found = [entry for entry in entries if isinstance(entry, Message)]
    assert len(found) == len({entry.id.name for entry in found}), "a message stands twice"
    return {entry.id.name: entry for entry in found}


def variables(node: Any) -> set[str]:
    return {part["id"]["name"] for part in parts(node.to_json()) if part.get("type") == "VariableReference"}


def parts(node: Any) -> Iterator[dict[str, Any]]:
    """Every node of a syntax tree."""
    if isinstance(node, dict):
        yield node
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        yield from parts(child)


def strings_in_code() -> set[str]:
    """Every literal text in our modules."""
    trees = [ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")]
    constants = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return {node.value for node in constants if isinstance(node.value, str)}


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", FILES)
def test_every_language_has_every_text_with_the_same_parts_and_variables(language: str, name: str) -> None:
    english, other = messages("en", name), messages(language, name)
    assert list(other) == list(english), "in the same order, too"
    for message, text in english.items():
        assert [one.id.name for one in other[message].attributes] == [one.id.name for one in text.attributes], message
        assert variables(other[message]) == variables(text), message


def test_no_text_stands_in_two_files() -> None:
    names = [message for name in FILES for message in messages("en", name)]
    assert len(names) == len(set(names))


def test_every_problem_has_words_and_none_is_dead() -> None:
    known, used = set(messages("en", "problems.ftl")), strings_in_code()
    assert known <= used, f"dead: {known - used}"
    codes = {
        code for code in used if re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)+", code) and f'code="{code}"' in all_code()
    }
    known |= set(messages("en", "standards.ftl"))
    assert codes <= known, f"without words: {codes - known}"


def all_code() -> str:
    return "".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))


def test_every_problem_says_how_to_mend_it() -> None:
    without = {name for name, message in messages("en", "problems.ftl").items() if not message.attributes}
    assert without == {"not-valid"}


def test_every_editorial_rule_says_what_it_wants_and_what_is_lacking() -> None:
    known = messages("en", "standards.ftl")
    for rule in rule_names():
        if rule in ("policy-pages", "funding-page"):
            assert f"standard-{rule}-rule" in known
        else:
            assert [one.id.name for one in known[f"standard-{rule}"].attributes] == ["hint", "rule"]


def test_the_texts_of_the_command_line_are_all_used_and_all_there() -> None:
    commands = [f"cli-help-{name}" for name in MODULES]
    options = {
        f"cli-option-{param.opts[0][2:]}"
        for command in (main, *map(command_called, MODULES))
        for param in command.params
        if param.param_type_name == "option"
    }
    asked_for = {text for text in strings_in_code() if re.fullmatch(r"cli-[a-z-]*[a-z]", text)}
    counts = {f"cli-{name}" for name in ("added", "refreshed", "gone", "back")}
    states = {f"cli-state-{state}" for state in State}
    expected = {*commands, *options, *counts, *states, *asked_for, "cli-option-help"} - {"cli-help-", "cli-option-"}
    assert set(messages("en", "cli.ftl")) == expected


def test_every_field_of_the_ledger_is_described_and_nothing_else() -> None:
    models = (Claim, Found, Sighting, Match, Change, Number, DateMention, Source, Contact, Update)
    fields = {f"fields-{model.__name__.lower()}-{field}" for model in models for field in model.model_fields}
    choices = {f"fields-found-kinds-{kind}" for kind in KINDS}
    for model, field in ((Source, "kind"), (Source, "stance"), (Update, "kind")):
        values = re.findall("'(\\w+)'", str(model.model_fields[field].annotation))
        choices |= {f"fields-{model.__name__.lower()}-{field}-{value}" for value in values}
    assert set(messages("en", "fields.ftl")) == fields | choices | {"fields-title", "fields-claims"}


@pytest.mark.parametrize("language", languages())
def test_texts_are_edited_like_copy(language: str) -> None:
    """Curly quotation marks, one space, a full stop at the end of what is a sentence."""
    for name in ("problems.ftl", "cli.ftl", "fields.ftl", "standards.ftl"):
        text = (LOCALES / language / name).read_text("utf-8")
        values = [line.split(" = ", 1)[1] for line in text.splitlines() if " = " in line and not line.startswith("#")]
        for value in values:
            assert "  " not in value
            assert not re.search(r"(?<![=:])\"|'", value), value
    for message in messages(language, "problems.ftl").values():
        hint = words_for(language).describe(
            Problem(code=message.id.name, args=dict.fromkeys({*variables(message), "reason"}, "x"))
        )
        assert hint.endswith((".", "?", "x")), hint
