"""Which language a text is clearly in."""

from __future__ import annotations

from generator.extract.tongues import ENOUGH, likely_language

DUTCH = "De wethouder zei dinsdag dat de brug in mei weer open gaat en dat het werk vier miljoen euro heeft gekost. "
ENGLISH = "The mayor said on Tuesday that the bridge will open again in May and that the work has cost four million. "


def test_a_text_is_told_by_its_small_words() -> None:
    assert likely_language(DUTCH * 5) == "nl"
    assert likely_language(ENGLISH * 5) == "en"
    assert likely_language((DUTCH * 5).upper()) == "nl"


def test_a_short_text_is_never_told() -> None:
    assert likely_language("The bridge is open, said the mayor. " * (ENOUGH // 7 - 1)) is None


def test_a_text_that_is_neither_or_both_is_not_told() -> None:
    assert likely_language("Brug Dijk 12 34 Sluis Haven " * 50) is None
    assert likely_language((DUTCH + ENGLISH) * 5) is None
    assert likely_language("Мост через реку открыт с мая. " * 50) is None
