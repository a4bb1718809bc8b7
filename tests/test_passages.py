"""Finding a quoted passage again."""

from __future__ import annotations

import pytest

from generator.passages import locate

TEXT = "Hij zei: ‘Dat is „niet” waar – echt…’\n\nDat is niet\nwaar. Zo was het: dat is niet waar."


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("Dat is „niet” waar", "Dat is „niet” waar"),
        ("'Dat is \"niet\" waar - echt...'", "‘Dat is „niet” waar – echt…’"),
        ("Dat is niet waar.", "Dat is niet\nwaar."),
        ("  Zo was het  ", "Zo was het"),
        ("Dat is ,,niet'' waar", "Dat is „niet” waar"),
    ],
)
def test_a_passage_is_found_in_spite_of_quotation_marks_dashes_and_spaces(quote: str, passage: str) -> None:
    span = locate(TEXT, quote)
    assert span is not None
    assert TEXT[slice(*span)] == passage


@pytest.mark.parametrize("quote", ["Dat is waar", "dat is nooit waar", "", "  ", "Dat is niet waar?"])
def test_other_words_are_not_there(quote: str) -> None:
    assert locate(TEXT, quote) is None


def test_the_sentence_tells_which_of_two_is_meant() -> None:
    assert locate("Ja. Nee. Toch ja: Nee.", "Nee", "Toch ja: Nee.") == (18, 21)
    assert locate("Ja. Nee. Toch ja: Nee.", "Nee") == (4, 7)
    assert locate("Ja. Nee.", "Nee", "Een zin die er niet meer staat.") == (4, 7)


def test_signs_that_mean_something_in_a_pattern_are_only_signs() -> None:
    assert locate("kost (€ 5+) [zie *]?", "(€  5+) [zie *]?") == (5, 20)
