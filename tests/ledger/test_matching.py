"""Which claim is which: the three rounds, and what must not be taken for the same."""

from __future__ import annotations

from typing import Any

import pytest

from generator.claims import Found
from generator.ledger.matching import covered, match, same_words
from tests.ledger.builders import ARTICLE, BRIDGE, HALVES, article, candidate


def found(sentence: str, quote: str = "", **fields: Any) -> Found:
    return Found.model_validate(
        {"article": ARTICLE, "quote": quote or sentence.rstrip("."), "sentence": sentence, **fields}
    )


def partners(before: list[Found], *sentences: str, **fields: Any) -> dict[int, str]:
    """What each old claim is now, in an article of these sentences."""
    source = article(*sentences)
    candidates = [candidate(source, sentence, **fields) for sentence in sentences]
    pairs = match(before, candidates, source).pairs
    return {old: candidates[new].found.sentence for old, new in pairs.items()}


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("De brug over de rivier is in 1932 gebouwd.", "De brug over de rivier is in 1932 gebouwd."),
        ("Hij zei: 'De brug is oud'.", "Hij zei: ‘De brug is oud’."),
        ("De brug over de riveir is in 1932 gebouwd.", "De brug over de rivier is in 1932 gebouwd."),
        ("De oude brug over de rivier is in 1932 gebouwd.", "De brug over de rivier is in 1932 gebouwd."),
        ("Er kwamen 1.200 mensen naar de opening.", "Er kwamen 1.300 mensen naar de opening."),
        ("De top is dinsdag begonnen in Moskou.", "De top is maandag begonnen in Moskou."),
    ],
)
def test_a_claim_is_found_again_after_a_small_correction(before: str, now: str) -> None:
    old = found(before, dates=[{"text": "dinsdag", "iso": "2023-03-21"}] if "dinsdag" in before else [])
    fields = {"dates": [{"text": "maandag", "iso": "2023-03-20"}]} if "maandag" in now else {}
    assert partners([old], now, **fields) == {0: now}


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("De brug over de rivier is in 1932 gebouwd.", "De helft van de leden stemde tegen."),
        ("In 2019 kwamen 1.200 mensen naar de opening.", "In 2020 kwamen 1.300 mensen naar de opening."),
        ("In 2019 kwamen er mensen naar de opening.", "In 2020 kwamen er veel mensen naar de opening."),
        ("Er kwamen 1.200 mensen naar de opening.", "Er kwamen mensen naar de opening."),
    ],
)
def test_another_claim_is_not_taken_for_a_correction(before: str, now: str) -> None:
    assert partners([found(before)], now) == {}


def test_a_number_said_by_somebody_else_is_another_claim() -> None:
    old = found("Er kwamen 1.200 mensen naar de opening.", speaker="Karin")
    assert partners([old], "Er kwamen 1.300 mensen naar de opening.", speaker="Piet") == {}
    assert partners([old], "Er kwamen 1.300 mensen naar de opening.", speaker="Karin")


def test_a_number_word_is_a_number() -> None:
    old = found("Er kwamen twaalf mensen en vijf honden.", numbers=[{"text": "twaalf", "value": 12}])
    now = "Er kwamen dertien mensen en vijf honden."
    assert partners([old], now, numbers=[{"text": "dertien", "value": 13}]) == {0: now}
    other = "Er kwamen dertien mensen en vier honden."
    assert partners([old], other, numbers=[{"text": "dertien", "value": 13}, {"text": "vier", "value": 4}]) == {}


def test_the_same_words_come_before_a_likeness() -> None:
    years = [f"In {year} kwamen er mensen naar de opening." for year in (2019, 2020, 2021)]
    before = [found(sentence) for sentence in years]
    assert partners(before[:1], years[0], years[1]) == {0: years[0]}
    assert partners(before, years[2], years[0]) == {0: years[0], 2: years[2]}


def test_each_claim_has_one_partner_at_most() -> None:
    before = [
        found("De brug over de rivier is in 1932 gebouwdd."),
        found("De brug over de rivier is in 1932 gebouwddd."),
    ]
    assert partners(before, BRIDGE) == {0: BRIDGE}


def test_the_same_words_twice_are_told_apart_by_their_sentences() -> None:
    first, second = "Vooraf: hij won.", "Achteraf: hij won."
    source = article(first, second)
    candidates = [candidate(source, sentence, quote="hij won") for sentence in (first, second)]
    before = [found(second, "hij won"), found(first, "hij won")]
    assert match(before, candidates, source).pairs == {0: 1, 1: 0}
    assert match(before, candidates, source).spans == {0: (27, 34), 1: (8, 15)}


def test_other_bounds_at_the_same_place_are_the_same_claim() -> None:
    source = article(HALVES, BRIDGE)
    old = found(BRIDGE, "De brug over de rivier is in 1932")
    assert match([old], [candidate(source, BRIDGE)], source).pairs == {0: 0}


def test_a_small_part_of_a_claim_is_not_that_claim() -> None:
    source = article(BRIDGE)
    assert match([found(BRIDGE)], [candidate(source, BRIDGE, quote="de rivier")], source).pairs == {}


def test_a_claim_whose_words_still_stand_is_not_moved_to_words_that_are_like_them() -> None:
    source = article("De brug over de rivier is in 1932 gebouwd.", "De brug over de rivier is in 1932 herbouwd.")
    like = candidate(source, "De brug over de rivier is in 1932 herbouwd.")
    assert match([found(BRIDGE)], [like], source).pairs == {}


def test_covered_means_within_one_of_them() -> None:
    assert covered((3, 5), [(0, 2), (3, 9)])
    assert not covered((1, 5), [(0, 2), (3, 9)])


def test_same_words_looks_past_form_only() -> None:
    assert same_words("‘De Brug’,  is oud", "de brug is oud.")
    assert not same_words("de brug is oud", "de brug is niet oud")
