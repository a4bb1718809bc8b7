"""Names told by their capitals, their particles and their place."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from generator.extract.language import load_language
from generator.extract.names import Words, find_names
from generator.extract.sentences import Sentences

PIPELINES = {language: spacy.blank(language) for language in ("nl", "en")}


def document(language: str, text: str) -> Doc:
    data = load_language(language)
    return Sentences(data.sentences, data.quotes)(PIPELINES[language].make_doc(text))


def names(text: str, language: str = "nl") -> list[str]:
    found = find_names(Words(document(language, text)), load_language(language).names)
    return [f"{name.text}!" if name.person else name.text for name in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Daar zat Truus van Genderen.", ["Truus van Genderen!"]),
        ("Dat vindt Jorrit Wagenaar van Nibud.", ["Jorrit Wagenaar!", "Nibud"]),
        ("Volgens J. van 't Hof is het koud.", ["J. van 't Hof!"]),
        (
            "Hij kent Els Van Hove en bezoekt Van Hove vaak. Van Hove lacht.",
            ["Els Van Hove!", "Van Hove!", "Van Hove!"],
        ),
        ("De Europese Centrale Bank wacht.", ["Europese Centrale Bank"]),
        ("Het ministerie belt de Autoriteit Consument & Markt.", ["Autoriteit Consument & Markt"]),
        ("De Deense directeur belt.", []),
        ("Gisteren regende het in Den Haag.", ["Den Haag"]),
        ("Overlevenden melden zich. Er zijn overlevenden.", []),
        ("Harmsen komt. Toen kwam ook Teun Harmsen.", ["Harmsen", "Teun Harmsen!"]),
        ("Hij werkt voor de raad van de Waterschapsbank Teun Harmsen.", ["Waterschapsbank", "Teun Harmsen!"]),
    ],
)
def test_dutch_names(text: str, expected: list[str]) -> None:
    """A person is marked with `!`."""
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was Prime Minister Karl Winter.", ["Karl Winter!"]),
        ("We met Pieter-Jan Wuyts there.", ["Pieter-Jan Wuyts!"]),
        ("She works at the University of Utah.", ["University of Utah"]),
        ("Growers met in New York.", ["New York"]),
    ],
)
def test_english_names(text: str, expected: list[str]) -> None:
    assert names(text, "en") == expected


def test_the_entities_of_a_trained_pipeline_take_the_place_of_ours() -> None:
    doc = document("nl", "Zij belde de Anna Paulowna Groep.")
    doc.ents = [Span(doc, 3, 6, label="ORG")]
    found = find_names(Words(doc), load_language("nl").names)
    assert [(name.text, name.person) for name in found] == [("Anna Paulowna Groep", False)]
