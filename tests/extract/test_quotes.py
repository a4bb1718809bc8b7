"""Quotations as they stand on a Doc; which marks belong together is in golden/*/quotes.yml."""

from __future__ import annotations

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Span

from generator.articles import Block
from generator.extract.annotations import QUOTATIONS
from generator.extract.language import load_language
from generator.extract.quotemarks import line_blocks, mark_at, read_marks
from generator.extract.quotes import make_quotes, quoted_words

DUTCH = load_language("nl")


NLP = spacy.blank("nl")
COMPONENT = make_quotes(NLP, "quotes", None, None)


def quoted(text: str, blocks: tuple[Block, ...] | None = None) -> list[Span]:
    doc = NLP.make_doc(text)
    doc._.blocks = blocks
    return list(COMPONENT(doc).spans[QUOTATIONS])


def test_a_text_without_quotations_has_an_empty_group() -> None:
    assert quoted("Auto’s rijden ’s avonds.") == []


def test_the_pieces_of_a_quotation_over_paragraphs_share_their_id() -> None:
    spans = quoted("“Dit is het begin.\n\n“Dit is het einde.” Hij zei: “En dit is iets anders.”")
    assert len({span.id_ for span in spans}) == 2
    assert spans[0].id_ == spans[1].id_


def test_an_unclosed_quotation_ends_with_its_block_not_with_its_line() -> None:
    text = "“Dit is het begin,\nen dit het einde\n\nEen andere alinea."
    [span] = quoted(text, (Block("body", 0, 35), Block("body", 37, 55)))
    assert span.text == "“Dit is het begin,\nen dit het einde"


def test_the_words_come_without_their_marks() -> None:
    spans = quoted("Zij zegt: ,,Zo is het.'' Hij noemt het een ‘ramp’. \"Wat nu?\"")
    assert [quoted_words(span) for span in spans] == ["Zo is het.", "ramp", "Wat nu?"]


def test_a_mark_is_read_whole() -> None:
    assert [mark_at(text, 0) for text in (",,Ja", "''", "'n", "ja")] == [",,", "''", "'", ""]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=" ,'’‘“”„«»\"aBs9.!?\n", max_size=60))
def test_quotations_of_any_text_lie_within_a_block_and_within_one_another(text: str) -> None:
    blocks = line_blocks(text)
    found = read_marks(text, blocks, DUTCH.quotes).quotations
    for one in found:
        assert one.start <= one.inner_start <= one.inner_end <= one.end
        assert any(block.start <= one.start and one.end <= block.end for block in blocks)
        for other in found:
            apart = one.end <= other.start or other.end <= one.start
            inside = (
                one.start <= other.start <= other.end <= one.end or other.start <= one.start <= one.end <= other.end
            )
            assert apart or inside
