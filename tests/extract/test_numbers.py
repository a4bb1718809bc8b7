"""Numbers as they stand on a Doc, and the parts of the rules that have functions of their own."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Span

from generator.extract.annotations import NUMBERS
from generator.extract.language import load_language
from generator.extract.numbers import make_numbers
from generator.extract.numberwords import NumberWords
from generator.extract.numerals import NumeralReader
from generator.words import words_for

DUTCH, ENGLISH = load_language("nl"), load_language("en")
READ_DUTCH, READ_ENGLISH = NumeralReader("nl", DUTCH.numbers), NumeralReader("en", ENGLISH.numbers)


NLP = spacy.blank("nl")
COMPONENT = make_numbers(NLP, "numbers", None, None)


def numbered(text: str) -> list[Span]:
    doc = NLP.make_doc(text)
    return list(COMPONENT(doc).spans[NUMBERS])


def test_a_span_takes_in_whole_tokens_and_its_number_the_numeral_alone() -> None:
    [age, share] = numbered("De 26-jarige kreeg 20% korting.")
    assert (age.text, age._.number.text, age._.number.unit) == ("26-jarige", "26", "jaar")
    assert (share.text, share._.number.text, share._.number.unit) == ("20%", "20", "procent")


def test_the_ends_of_a_range_are_two_spans_with_a_number_each() -> None:
    spans = numbered("Dat is 10-12 procent.")
    assert [(span.text, span._.number.value) for span in spans] == [("10", 10), ("12", 12)]


def test_a_text_without_numbers_has_an_empty_group() -> None:
    assert numbered("Een man zag een hond.") == []


def test_whole_values_are_integers() -> None:
    values = [span._.number.value for span in numbered("Samen 1,5 miljoen of 2,5 en 3.")]
    assert [(value, type(value)) for value in values] == [(1_500_000, int), (2.5, float), (3, int)]


@pytest.mark.parametrize(
    ("words", "value"), [("zesentachtig", 86), ("tweeënhalf", 2.5), ("driehonderdduizend", 300_000), ("fiets", None)]
)
def test_number_words_are_worth_their_value(words: str, value: float | None) -> None:
    worth = NumberWords("nl", DUTCH.numbers).worth(words)
    assert (worth.value if worth else None) == value


@pytest.mark.parametrize("number", [0, 7, 12, 99, 1000, 1234, 98765, 1_200_000, 3.5, 1234.75, 0.25])
def test_a_number_written_by_cldr_is_read_back(number: float) -> None:
    assert READ_DUTCH.value(words_for("nl").number(number)) == number
    assert READ_ENGLISH.value(words_for("en").number(number)) == number


@settings(max_examples=200, deadline=None)
@given(st.integers(min_value=0, max_value=10**9))
def test_every_whole_number_is_read_back_with_and_without_separators(number: int) -> None:
    assert READ_DUTCH.value(words_for("nl").number(number)) == number
    assert READ_ENGLISH.value(words_for("en").number(number)) == number
    assert READ_DUTCH.value(str(number)) == number


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789.,:/-–%€½ eniwtdrk", max_size=40))
def test_numerals_of_any_text_are_apart_and_in_order(text: str) -> None:
    end = 0
    for numeral in READ_DUTCH.read(text):
        assert end <= numeral.start < numeral.end <= len(text)
        end = numeral.end
