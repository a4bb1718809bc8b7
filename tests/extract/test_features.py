"""What a sentence shows: signals with the words that gave rise to them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.extract.annotations import Attribution
from generator.extract.features import Setting, Signal, signals
from generator.extract.language import load_language
from generator.extract.layers import Layers
from generator.extract.lexicon import Lexicon
from generator.extract.observe import observe
from tests.extract.builders import read

DATA = load_language("nl")
LEXICON = Lexicon(DATA.claims.lexicons)
PLAIN = Setting("body", first_in_block=True, number=0, depth=0.0, quoted=0.0, attribution=None)


def shown(text: str, setting: Setting = PLAIN) -> dict[str, Signal]:
    doc = read(text)
    return {signal.name: signal for signal in signals(doc[:], setting, LEXICON, Layers(doc))}


def test_figures_and_dates_are_counted_with_their_words() -> None:
    found = shown("In 2022 kostten de 3 bruggen 5 miljoen euro.")
    assert (found["number"].words, found["date"].words) == (("3", "5 miljoen"), ("2022",))
    assert found["number"].value > found["date"].value > 0
    assert "no-figures" not in found
    assert "no-figures" in shown("De bruggen kostten veel.")


@pytest.mark.parametrize(
    ("text", "signal", "words"),
    [
        ("Misschien komt hij.", "hedge", ("Misschien",)),
        ("Ik vind het niks.", "opinion", ("vind",)),
        ("Dat is een prachtige dag.", "evaluative", ("prachtige",)),
        ("Hij kreeg een celstraf.", "law", ("celstraf",)),
        ("Het gebeurde door de regen.", "cause", ("door",)),
        ("Wij gaan naar huis.", "first_person", ("Wij",)),
        ("Veel mensen komen vaak.", "vague", ("Veel", "vaak")),
    ],
)
def test_lists_of_words_give_signals(text: str, signal: str, words: tuple[str, ...]) -> None:
    assert shown(text)[signal].words == words


def test_marks_tell_questions_and_exclamations() -> None:
    assert "question" in shown("Komt hij?")
    assert "exclamation" in shown("Hij komt!")
    assert not {"question", "exclamation"} & set(shown("Hij komt."))


def test_the_place_and_the_speaker_count() -> None:
    setting = Setting(
        "body", first_in_block=False, number=8, depth=0.5, quoted=1.0, attribution=Attribution("Els Maas")
    )
    found = shown("Hij komt.", setting)
    assert (found["depth"].value, found["quoted"].value, found["speaker"].words) == (0.5, 1.0, ("Els Maas",))
    assert "lead" in shown("Hij komt.")
    assert "lead" not in found


def test_a_sentence_sees_the_figures_of_its_neighbours_in_the_same_block_only() -> None:
    doc = read("Er kwamen 30 mensen. Het was stil. Er was 1 hond.\n\nDaarna regende het.")
    first, second, third, fourth = observe(Layers(doc), DATA, LEXICON)
    assert {"before-number", "after-number"} <= {signal.name for signal in second.signals}
    assert "before-number" not in {signal.name for signal in (*first.signals, *fourth.signals)}
    assert "after-length" not in {signal.name for signal in third.signals}


def test_numbers_and_dates_have_shades() -> None:
    assert {"number:unit", "number:big", "number:digits"} <= set(shown("De brug kostte 3 miljoen euro."))
    assert {"number:ordinal", "date:year"} <= set(shown("Het was de derde brand in 2022."))
    assert "match-score" in shown("Het werd 3 - 1 voor de gasten.")


def test_a_speaker_has_a_name_or_none_and_is_quoted_or_reported() -> None:
    named = replace(PLAIN, attribution=Attribution("Els Maas", role="wethouder"), quoted=1.0)
    assert {"speaker:named", "speaker:role", "speaker:quoted"} <= set(shown("Hij komt.", named))
    unnamed = replace(PLAIN, attribution=Attribution("een woordvoerder"))
    assert {"speaker:unnamed", "speaker:reported"} <= set(shown("Hij komt.", unnamed))


def test_the_longest_entry_tells_a_word_of_a_list() -> None:
    assert shown("De Tweede Kamer kwam bijeen.")["politics"].words == ("Tweede Kamer",)


def test_what_is_quoted_is_measured_without_words_that_are_set_apart() -> None:
    doc = read("‘Dat is de hele waarheid’, zei hij. Hij sprak van een ‘feest’ in de straat.")
    whole, scare = observe(Layers(doc), DATA, LEXICON)
    assert whole.setting.quoted > 0.6
    assert scare.setting.quoted == 0
