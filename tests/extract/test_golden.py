"""The language rules, by the cases in `golden/`: a linguist adds one without Python (see golden/README.md)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from generator.extract.annotations import CLAIMS, DATES, NUMBERS, QUOTATIONS, STATEMENTS
from generator.extract.sentences import sentences
from generator.yamltext import parse

GOLDEN = Path(__file__).parent / "golden"
PUBLISHED = "2023-03-22"
COMPONENTS = ("sentences", "quotes", "numbers", "dates", "attribution", "claims")


@cache
def pipeline(language: str) -> Language:
    nlp = spacy.blank(language)
    for component in COMPONENTS:
        import_module(f"generator.extract.{component}")  # also where the package is not installed
        nlp.add_pipe(f"toetssteen_{component}", name=component)
    return nlp


def annotated(language: str, text: str, published: str = PUBLISHED) -> Doc:
    nlp = pipeline(language)
    doc = nlp.make_doc(text)
    doc._.published = datetime.date.fromisoformat(published)
    return nlp(doc)


def found_numbers(doc: Doc) -> list[str]:
    numbers = [span._.number for span in doc.spans[NUMBERS]]
    return [" ".join(filter(None, (f"{n.text} = {n.value}", "ordinal" if n.ordinal else "", n.unit))) for n in numbers]


def statement(span: Span) -> str:
    said = span._.attribution
    role, day = f" ({said.role})" if said.role else "", f" on {said.said_on}" if said.said_on else ""
    return f"{said.speaker}{role}{day}: {span.text}"


FOUND: dict[str, Callable[[Doc], list[str]]] = {
    "sentences": lambda doc: [sentence.text for sentence in sentences(doc)],
    "quotations": lambda doc: [f"{span.label_}: {span.text}" for span in doc.spans[QUOTATIONS]],
    "numbers": found_numbers,
    "dates": lambda doc: [f"{span._.date.text} = {span._.date.iso}" for span in doc.spans[DATES]],
    "statements": lambda doc: [statement(span) for span in doc.spans[STATEMENTS]],
    "claims": lambda doc: [span.text for span in doc.spans[CLAIMS] if span._.assessment.score >= 0.5],
}


def plain(items: list[Any]) -> list[str]:
    """The items as they were typed: without quotes, YAML takes “Hij zei: ja” for a mapping."""
    return [": ".join(*item.items()) if isinstance(item, dict) else item for item in items]


def cases() -> Iterator[Any]:
    for path in sorted(GOLDEN.glob("*/*.yml")):
        document = parse(path.read_text("utf-8"), path.name)
        for number, case in enumerate(document.data):
            name = f"{path.parent.name}/{path.name}:{document.position((number,)).line}"
            yield pytest.param(path.parent.name, case, id=name)


@pytest.mark.parametrize(("language", "case"), list(cases()))
def test_case_is_found_as_written(language: str, case: dict[str, Any]) -> None:
    """Every field of the case is found, completely and in order."""
    expected = {field: plain(wanted) for field, wanted in case.items() if field not in ("text", "published")}
    doc = annotated(language, case["text"], case.get("published", PUBLISHED))
    assert {field: FOUND[field](doc) for field in expected} == expected
    assert expected, "a case without expectations tests nothing"
