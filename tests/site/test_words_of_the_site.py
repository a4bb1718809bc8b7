"""Texts of the site stand in its .ftl files; templates have none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from fluent.syntax import parse
from fluent.syntax.ast import Message

import generator.site
from generator.claims import KINDS, Source, State, Update
from generator.words import LOCALES, languages

SITE = Path(generator.site.__file__).parent
TEMPLATES = sorted((SITE / "theme").rglob("*.html"))


def _messages(language: str) -> dict[str, Message]:
    entries = parse((LOCALES / language / "site.ftl").read_text("utf-8")).body
    return {entry.id.name: entry for entry in entries if isinstance(entry, Message)}


def _parts(node: Any) -> Iterator[dict[str, Any]]:
    """Every node of a syntax tree."""
    if isinstance(node, dict):
        yield node
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        yield from _parts(child)


def _used() -> set[str]:
    """The names of messages that templates and code ask for; `site-kind-` stands for all that begin so."""
    sources = [*TEMPLATES, *SITE.glob("*.py")]
    return {name for path in sources for name in re.findall(r"[\"'](site-[a-z-]*)", path.read_text("utf-8"))}


def test_every_text_that_is_asked_for_is_there_and_none_besides() -> None:
    messages, used = set(_messages("en")), _used()
    families: dict[str, list[str]] = {
        "site-state-": [state.value for state in State if state is not State.DISMISSED],
        "site-claim-kind-": list(KINDS),
        "site-kind-": ["primary", "secondary"],
        "site-kind-text-": list(KINDS),
        "site-stance-": ["supports", "contradicts", "context"],
        "site-update-": ["correction", "update"],
        "site-filter-": ["verdict", "state", "speaker", "article", "kind", "period"],
        "site-sort-": ["newest", "oldest", "truest", "falsest"],
        "site-": ["open-text", "in-progress-text", "second-reader-text"],
    }
    for family, members in families.items():
        assert family in used, family
        used = used - {family} | {family + member for member in members}
    assert used == messages
    assert Source.model_fields.keys() >= {"kind", "stance"}
    assert Update.model_fields.keys() >= {"kind"}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(SITE / "theme").as_posix())
def test_a_template_has_no_words_of_its_own(template: Path) -> None:
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", template.read_text("utf-8"), flags=re.DOTALL)
    assert not re.findall(r"[^\W\d_]{2,}", BeautifulSoup(text, "html.parser").get_text())


def test_plural_forms_are_used_where_there_is_a_number() -> None:
    for language in languages():
        plural = {
            name
            for name, message in _messages(language).items()
            if any(part.get("type") == "SelectExpression" for part in _parts(message.to_json()))
        }
        assert plural >= {"site-claims-text", "site-tally-text", "site-verdicts-count", "site-pending-more"}
