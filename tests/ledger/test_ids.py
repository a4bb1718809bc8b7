"""Readable, unique ids."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.claims import SLUG
from generator.ledger.ids import LONGEST, new_id


@pytest.mark.parametrize(
    ("claim", "name"),
    [
        ("De top in Moskou was de veertigste.", "de-top-in-moskou-was-de-veertigste"),
        ("Oekraïne vroeg 1,5 miljoen euro’s: ‘een één’!", "oekraine-vroeg-1-5-miljoen-euros-een-een"),
        ("Curaçao, Groß-Gerau, Łódź, smörgåsbord", "curacao-gross-gerau-lodz-smorgasbord"),
        ("Het kost £1.4 million, of €2 of $ 3.", "het-kost-gbp-1-4-million-of-eur-2-of-usd-3"),
        ("Een stijging van 40%", "een-stijging-van-40-pct"),
        ("   ", "claim"),
        ("😀", "claim"),
        ("Index", "index-2"),
    ],
)
def test_an_id_is_a_slug_of_the_claim(claim: str, name: str) -> None:
    assert new_id(claim, set()) == name


def test_a_long_claim_is_cut_at_a_word() -> None:
    name = new_id("De veertigste ontmoeting tussen de presidenten van Rusland en China vond plaats in Moskou", set())
    assert name == "de-veertigste-ontmoeting-tussen-de-presidenten-van-rusland"


def test_a_name_that_is_taken_gets_a_number_within_the_length() -> None:
    long = "woord " * 20
    first = new_id(long, set())
    second = new_id(long, {first})
    assert second.endswith("-2")
    assert len(second) <= LONGEST
    assert new_id("Eens", {"eens", "eens-2"}) == "eens-3"


@given(st.text(max_size=200), st.sets(st.sampled_from(["claim", "claim-2", "a", "a-2"])))
def test_whatever_the_claim_the_id_is_right_and_new(claim: str, taken: set[str]) -> None:
    name = new_id(claim, taken)
    assert SLUG.fullmatch(name)
    assert len(name) <= LONGEST
    assert name not in taken
