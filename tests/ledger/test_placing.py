"""Where new entries go, whatever people did to the order."""

from __future__ import annotations

import pytest

from generator.ledger.placing import Places

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
    assert Places(LEDGER).after(article, offset) == after


def test_where_all_claims_of_an_article_are_gone_a_new_one_comes_after_them() -> None:
    assert Places([("a", None), ("a", None), ("b", 1)]).after("a", 7) == 1


def test_in_an_empty_ledger_it_comes_at_the_top() -> None:
    assert Places([]).after("a", 0) == -1
