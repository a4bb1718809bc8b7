"""Lists of words: which entries a row of words holds."""

from __future__ import annotations

from generator.extract.lexicon import Lexicon

LEXICON = Lexicon({"law": ["wet", "hoger beroep", "beroep"], "value": ["*baar", "oud-*", "ge*d"]})


def found(text: str) -> list[tuple[str, str]]:
    words = text.split()
    return [(name, " ".join(words[start:end])) for name, start, end in LEXICON.find(words)]


def test_words_and_phrases_are_found_where_they_stand() -> None:
    assert found("in hoger beroep tegen de wet") == [("law", "hoger beroep"), ("law", "beroep"), ("law", "wet")]


def test_a_star_stands_for_two_letters_or_more() -> None:
    assert found("een betaalbaar huis van de oud-burgemeester is gebouwd") == [
        ("value", "betaalbaar"),
        ("value", "oud-burgemeester"),
        ("value", "gebouwd"),
    ]
    assert found("baar oud- ged") == []


def test_a_word_that_two_patterns_fit_counts_once() -> None:
    assert [name for name, _, _ in Lexicon({"past": ["*de", "d*e"]}).find(["draaide"])] == ["past"]
