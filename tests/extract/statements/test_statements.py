"""Statements: the rules by the cases in `golden/`, and what is true of every statement whatever the sentence."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Span

from generator.extract.annotations import CLAIMS, register
from generator.extract.base import BLANK
from generator.extract.language import load_language
from generator.extract.pipeline import build_pipeline
from generator.extract.statements.data import FOLDER, load_statements
from generator.extract.statements.draft import finished
from generator.yamltext import parse

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = ("nl", "en")


@cache
def pipeline(language: str, base: str | None = None) -> Language:
    return build_pipeline(language, base)


def claims(language: str, text: str, base: str | None = None) -> list[Span]:
    nlp = pipeline(language, base)
    doc = nlp.make_doc(text)
    register()
    doc._.published = datetime.date(2023, 3, 22)
    return list(nlp(doc).spans[CLAIMS])


def cases() -> Iterator[Any]:
    for path in sorted(GOLDEN.glob("*.yml")):
        document = parse(path.read_text("utf-8"), path.name)
        for number, case in enumerate(document.data):
            yield pytest.param(path.stem, case, id=f"{path.name}:{document.position((number,)).line}")


CASES = [case.values for case in cases()]


@pytest.mark.parametrize(("language", "case"), list(cases()))
def test_case_is_stated_as_written(language: str, case: dict[str, Any]) -> None:
    assert [claim._.assessment.statement for claim in claims(language, case["text"])] == case["statements"]


def unsound(claim: Span) -> list[str]:
    """What is wrong with the form of a claim's statement."""
    statement = claim._.assessment.statement
    figures = set(re.findall(r"\d[\d.,]*\d|\d", claim.text))
    problems = {
        "empty": not statement.strip(" .!?"),
        "end": not re.search(r"[^.!?][.!?]$", statement),
        "capital": statement[:1].islower() and statement[:1].upper() != statement[:1],
        "lines": "\n" in statement,
        "quotes": sum(statement.count(mark) for mark in '“”„"') % 2 == 1,
        "figures": any(figure.strip(".,") not in statement for figure in figures),
    }
    return [name for name, wrong in problems.items() if wrong]


@pytest.mark.parametrize("base", [None, BLANK])
@pytest.mark.parametrize("language", LANGUAGES)
def test_statements_keep_their_form_with_and_without_a_parse(language: str, base: str | None) -> None:
    texts = [case["text"] for of, case in CASES if of == language]
    found = [claim for text in texts for claim in claims(language, text, base)]
    assert found
    assert {claim._.assessment.statement: unsound(claim) for claim in found if unsound(claim)} == {}


MARKS = st.sampled_from(["", ",", ";", ":", ".", "’", "‘", '"', "“", "”", "—", "(", ")", ",,", "''", "…", "?"])
VOCABULARY = (
    "de brug het bedrijf dat die en maar volgens zei Bosma is heeft gekost 3 miljoen euro gisteren tweede hij niet "
    "uittrekt Marieke vorig jaar mei op wie tegen waarmee"
)
WORDS = st.sampled_from(VOCABULARY.split())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(MARKS, WORDS, MARKS), min_size=1, max_size=16))
def test_no_heap_of_words_breaks_the_form(pieces: list[tuple[str, str, str]]) -> None:
    text = " ".join(f"{before}{word}{after}" for before, word, after in pieces)
    worded = [claim for claim in claims("nl", text) if any(character.isalnum() for character in claim.text)]
    assert [unsound(claim) for claim in worded if unsound(claim)] == []


@given(st.text(alphabet='ab .!?…,;:“”"’-', max_size=20))
def test_a_finished_text_stays_as_it_is(text: str) -> None:
    assert finished(finished(text)) == finished(text)


def test_without_a_parse_a_clause_in_the_order_of_a_subordinate_one_is_not_a_statement() -> None:
    [claim] = claims("nl", "Wethouder Bosma zei dat de brug 3 miljoen euro kostte.", BLANK)
    assert claim._.assessment.statement == "Wethouder Bosma zei dat de brug 3 miljoen euro kostte."


def test_every_file_of_data_is_of_a_language_we_know() -> None:
    codes = [path.stem for path in FOLDER.glob("*.toml")]
    assert sorted(codes) == sorted(LANGUAGES)
    assert all(load_language(code).code == code and load_statements(code).that for code in codes)


def test_a_language_without_data_leaves_clauses_as_they_stand() -> None:
    assert load_statements("xx").that == frozenset()
