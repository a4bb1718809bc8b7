"""Where new entries go, whatever people did to the order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.ledger.insert import claims_of
from generator.ledger.layout import EMPTY, new_ledger
from generator.ledger.placing import Gap, Places, Tab, tab_of, tabs
from generator.words import words_for
from generator.yamltext import parse
from tests.ledger.builders import article, candidate, merged

NEW_LEDGER = new_ledger(words_for("en"))
LEDGER = [("b", 10), ("b", 40), ("d", 5), ("b", None)]


@pytest.mark.parametrize(
    ("article", "offset", "after"),
    [
        ("b", 20, 0),
        ("b", 10, 0),
        ("b", 50, 1),
        ("b", 5, -1),
        ("d", 2, 1),
        ("d", 9, 2),
        ("a", 1, -1),
        ("c", 1, 3),
        ("e", 1, 2),
    ],
)
def test_a_claim_goes_where_its_article_and_place_say(article: str, offset: int, after: int) -> None:
    assert Places(LEDGER).gap(article, offset) == Gap(after)


def test_where_all_claims_of_an_article_are_gone_a_new_one_comes_after_them() -> None:
    assert Places([("a", None), ("a", None), ("b", 1)]).gap("a", 7) == Gap(1)


def test_in_an_empty_ledger_it_comes_at_the_top() -> None:
    assert Places([]).gap("a", 0) == Gap(-1)


def test_a_new_article_goes_below_its_tab_and_after_the_articles_there_that_sort_before_it() -> None:
    first, second, third = same_tab(3)
    number = tab_of(first)
    marks = [Tab(number - 1, -1, 10), Tab(number, -1, 20), Tab(number + 1, 1, 90)]
    places = Places([(first, 0), (third, 0)], marks)
    assert places.gap(second, 0) == Gap(0)
    assert Places([(third, 0)], marks).gap(second, 0) == Gap(-1, 20)
    assert Places([], marks[:1]).gap(second, 0) == Gap(-1, 10)
    assert Places([], marks[2:]).gap(second, 0) == Gap(-1)


def test_what_comes_before_the_first_claim_of_an_article_comes_below_the_tabs_above_it() -> None:
    assert Places([("a", 9)], [Tab(1, -1, 10), Tab(2, -1, 20)]).gap("a", 3) == Gap(-1, 20)


def same_tab(count: int) -> list[str]:
    """Names of articles that share a tab, neither the first nor the last."""
    return [name for name in (f"2023-03-22-{number:04}" for number in range(9999)) if tab_of(name) == 50][:count]


def test_lines_that_look_like_tabs_in_the_text_of_an_entry_are_none() -> None:
    text = "claims:\n# -- 03 --\n- id: a\n  claim: |\n    x\n    # -- 04 --\n  # -- 05 --\n  found: {}\n# -- 06 --\n"
    root = parse(text, "claims.yaml").node
    assert [(tab.number, tab.after) for tab in tabs(text, *claims_of(root))] == [(3, -1), (6, 0)]


TOWNS = ("Almere", "Breda", "Zwolle", "Utrecht", "Assen", "Delft")


@given(st.permutations(TOWNS), st.lists(st.booleans(), min_size=12, max_size=12), st.sampled_from([EMPTY, NEW_LEDGER]))
@settings(max_examples=40, deadline=None)
def test_the_ledger_is_the_same_in_whatever_order_articles_and_claims_were_found(
    order: list[str], early: list[bool], start: str
) -> None:
    text = start
    for some in (True, False):
        for town in order:
            wanted = [each for each, one in zip((0, 1), early[2 * TOWNS.index(town) :], strict=False) if one == some]
            text = extracted(text, town, wanted)
    expected = start
    for town in TOWNS:
        expected = extracted(expected, town, [0, 1])
    assert text == expected


def extracted(text: str, town: str, wanted: list[int]) -> str:
    sentences = (f"De brug in {town} is oud.", f"De kerk in {town} is hoog.")
    source = article(*sentences, name=f"2023-03-22-{town.lower()}")
    return merged(text, source, [candidate(source, sentences[number]) for number in wanted]).text
