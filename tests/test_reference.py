"""The reference is whole: every field and every command and option is in it, and its example is right."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import click
import pytest

from generator.articles import FrontMatter, read_article
from generator.claims import (
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
from generator.commands.listing import FIELDS
from generator.ledger.layout import HEADER
from generator.ledger.read import read_entries
from generator.settings import Settings, default_scale
from generator.standards import Standards, rule_names, thresholds
from tests.test_cli import command_called

DOCS = Path(__file__).parents[1] / "docs"
LEDGER = (DOCS / "claims-yaml.md").read_text("utf-8")
COMMANDS = (DOCS / "command-line.md").read_text("utf-8")


@pytest.mark.parametrize(
    "model",
    [Claim, Found, Sighting, Match, Change, Number, DateMention, Source, Contact, Update],
    ids=lambda m: m.__name__,
)
def test_every_field_of_the_ledger_is_described(model: type[Claim]) -> None:
    assert [field for field in model.model_fields if f"`{field}`" not in LEDGER] == []


def test_every_verdict_of_the_default_scale_is_named() -> None:
    assert [key for key in default_scale().keys if f"`{key}`" not in LEDGER] == []


def test_every_state_is_described() -> None:
    described = re.findall(r"^\| ([a-z ]+) \|", LEDGER.split("## States")[1].split("\n## ")[0], re.MULTILINE)
    assert len([state for state in described if state != "state"]) == len(State)


def test_the_example_is_a_ledger_in_order_with_every_field() -> None:
    section = LEDGER.split("\n## An entry\n")[1].split("\nValues ")[0]
    example = textwrap.dedent(section).strip() + "\n"
    assert example.startswith(HEADER)
    entries, problems = read_entries(example, "example", Settings())
    assert problems == []
    claim = entries[0].claim
    assert claim.state() is State.CORRECTED
    assert claim.model_fields_set == Claim.model_fields.keys() - {"dismissed"}
    assert claim.found.quote in claim.found.sentence


def test_every_field_of_an_article_is_described_and_the_example_has_them_all(tmp_path: Path) -> None:
    text = (DOCS / "articles.md").read_text("utf-8")
    described = re.findall(r"^\| `(\w+)` \| (required)?", text, re.MULTILINE)
    required = [name for name, field in FrontMatter.model_fields.items() if field.is_required()]
    assert {name for name, _ in described} == FrontMatter.model_fields.keys()
    assert [name for name, word in described if word] == required
    path = tmp_path / "2023-03-22-de-brug.md"
    path.write_text(textwrap.dedent(text.split("\n\n", 2)[2].split("\n\nWhat stands", maxsplit=1)[0]), "utf-8")
    assert read_article(path).meta.model_fields_set == FrontMatter.model_fields.keys()


def test_every_editorial_rule_is_described_with_its_thresholds() -> None:
    section = (DOCS / "editorial-standards.md").read_text("utf-8").split("## The rules")[1].split("\n## ")[0]
    rows = {row.split("`")[1]: row for row in section.splitlines() if row.startswith("| `")}
    assert list(rows) == list(rule_names())
    for name, row in rows.items():
        levels = [Standards(profile=profile).rule(name) for profile in ("ifcn", "efcsn")]
        assert [cell.strip() for cell in row.split("|")[3:5]] == [rule.severity if rule else "off" for rule in levels]
        assert [threshold for threshold in thresholds(name) if f"`{threshold}" not in row] == []


@pytest.mark.parametrize("name", MODULES)
def test_every_command_has_a_section_with_its_options(name: str) -> None:
    section = COMMANDS.split(f"\n## {name}\n")[1].split("\n## ")[0]
    assert f"    toetssteen {name}" in section
    options = [param.opts[0] for param in command_called(name).params if isinstance(param, click.Option)]
    assert [option for option in options if f"`{option}" not in section] == []


def test_no_command_is_described_that_is_not_there() -> None:
    assert re.findall(r"^## (\w+)$", COMMANDS, re.MULTILINE) == list(MODULES)


def test_the_options_of_all_commands_are_described() -> None:
    head = COMMANDS.split("\n## ")[0]
    assert [param.opts[0] for param in main.params if param.opts[0] not in head] == []


def test_every_field_of_a_record_is_described() -> None:
    section = COMMANDS.split("## extract")[1].split("\n## ")[0]
    assert [field for field in FIELDS if f"`{field}`" not in section] == []


@pytest.mark.parametrize(
    "page", ["articles.md", "claims-yaml.md", "command-line.md", "configuration.md", "editorial-standards.md"]
)
def test_links_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)#]*)(#[^)]*)?\)", (DOCS / page).read_text("utf-8")):
        path, anchor = target
        if path.startswith("https:"):
            continue
        text = (DOCS / (path or page)).read_text("utf-8")
        headings = [
            re.sub(r"[^\w\- ]", "", line.lower()).strip().replace(" ", "-")
            for line in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
        ]
        assert not anchor or anchor[1:] in headings, target
