"""Sentence starts as they stand on a Doc; the rules themselves are in golden/*/sentences.yml."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.articles import Block
from generator.extract.boundaries import sentence_starts
from generator.extract.language import load_language
from generator.extract.sentences import is_credit, is_headline, make_sentences, sentences

DUTCH = load_language("nl")


NLP = spacy.blank("nl")
COMPONENT = make_sentences(NLP, "sentences", None, None)


def split(text: str, blocks: tuple[Block, ...] | None = None) -> list[str]:
    doc = NLP.make_doc(text)
    doc._.blocks = blocks
    return [sentence.text for sentence in sentences(COMPONENT(doc))]


def test_every_token_is_decided_so_that_a_parser_behind_it_changes_nothing() -> None:
    doc = COMPONENT(NLP.make_doc("Het regent, zegt hij. Het waait."))
    assert [token.text for token in doc if token.is_sent_start] == ["Het", "Het"]
    assert all(token.is_sent_start is not None for token in doc)


def test_blocks_end_sentences_and_their_edges_are_the_article_s() -> None:
    text = "Een kop\n\nDe tekst begint hier.\n\nBeeld AP"
    blocks = (Block("heading", 0, 7), Block("body", 9, 30), Block("caption", 32, 40))
    assert split(text, blocks) == ["Een kop", "De tekst begint hier.", "Beeld AP"]


def test_an_empty_text_has_no_sentences() -> None:
    assert split("") == []
    assert split(" \n ") == []


@pytest.mark.parametrize(
    "text",
    [
        "Beeld AP",
        "Foto: Jan de Vries / ANP",
        "© Reuters",
        "Foto Anna Bos/ANP.",
        "Illustratie: Studio Vonk",
        "Foto © EPA",
    ],
)
def test_a_credit_is_told_by_its_words(text: str) -> None:
    assert is_credit(text, DUTCH.sentences)


@pytest.mark.parametrize("text", ["Foto van een brug die dicht is.", "Het beeld is somber.", "Jan de Vries", "Beeld"])
def test_what_only_begins_like_a_credit_is_none(text: str) -> None:
    assert not is_credit(text, DUTCH.sentences)


def test_a_headline_is_a_short_line_of_its_own_without_a_mark_at_its_end() -> None:
    text = "Geld terug\n\nDe reiziger krijgt geld terug.\n\n‘Een nieuwe tijd’\n\nDat zegt hij:"
    doc = COMPONENT(NLP.make_doc(text))
    assert [sentence.text for sentence in sentences(doc) if is_headline(sentence)] == [
        "Geld terug",
        "‘Een nieuwe tijd’",
    ]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=" .!?…,:;\n‘’“”„«»'\"()[]-–aBcDe12 ", max_size=80))
def test_sentences_of_any_text_are_in_order_and_begin_at_visible_characters(text: str) -> None:
    starts = sentence_starts(text, None, DUTCH.sentences, DUTCH.quotes)
    assert starts == sorted(set(starts))
    assert all(not text[start].isspace() for start in starts)
    assert "".join(split(text)).replace(" ", "") == "".join(text.split())
