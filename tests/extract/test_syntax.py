"""What the parse of a sentence shows."""

from __future__ import annotations

import pytest
import spacy

from generator.extract.features import Setting, signals
from generator.extract.language import load_language
from generator.extract.layers import Layers
from generator.extract.lexicon import Lexicon
from generator.extract.syntax import syntax
from tests.extract.builders import read

LEXICON = Lexicon(load_language("nl").claims.lexicons)


def shown(text: str) -> dict[str, float]:
    return {name: value for name, value in syntax(read(text)[:]) if value}


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        ("De burgemeester opende gisteren de nieuwe brug.", "past", "present"),
        ("De gemeente betaalt de nieuwe brug zelf.", "present", "past"),
        ("De nieuwe brug is erg belangrijk voor de stad.", "copula-ADJ", "passive"),
        ("De brug werd door de burgemeester geopend.", "passive", "copula-ADJ"),
        ("Amsterdam kocht de grond.", "subject-PROPN", "no-subject"),
    ],
)
def test_the_verb_tells_its_tense_its_voice_and_its_subject(text: str, present: str, absent: str) -> None:
    found = shown(text)
    assert present in found
    assert absent not in found


def test_parts_of_speech_count_by_number_and_by_share() -> None:
    found = shown("De hond en de kat sliepen.")
    assert found["tag-NOUN"] == pytest.approx(2 / 3)
    assert found["share-NOUN"] == pytest.approx(3 * 2 / 6)


def test_a_clause_is_read_by_itself() -> None:
    doc = read("De minister zei dat de brug in 1990 werd gebouwd.")
    clause = doc[4:10]
    found = {name for name, value in syntax(clause) if value}
    assert "passive" in found


def test_without_a_parse_there_is_nothing_of_it() -> None:
    doc = spacy.blank("nl").make_doc("De brug is 3 meter hoog.")
    setting = Setting("body", first_in_block=True, number=0, depth=0.0, quoted=0.0, attribution=None)
    found = signals(doc[:], setting, LEXICON, Layers(doc))
    assert found
    assert not any(signal.name.startswith("syntax:") for signal in found)
