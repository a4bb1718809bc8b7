"""Reasons in words: a message for everything that is told, in both languages."""

from __future__ import annotations

import pytest
import spacy

from generator.claims import Number
from generator.extract.annotations import register
from generator.extract.features import EXPLAINED, Signal
from generator.extract.reasons import reasons
from generator.extract.score import Judgement
from generator.words import languages, words_for

DOC = spacy.blank("nl").make_doc("Het is de veertigste keer in 10 jaar.")


def judgement(*weighed: tuple[str, float, tuple[str, ...]], score: float = 0.9) -> Judgement:
    return Judgement(
        0.9, 0.9, score, tuple((Signal(name, 1.0, words), (weight, weight)) for name, weight, words in weighed)
    )


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", [*sorted(EXPLAINED), "ordinal", "source", "wording", "wording-against"])
def test_every_signal_that_is_told_has_a_message(language: str, name: str) -> None:
    text = words_for(language)(f"why-{name.replace('_', '-')}", words="drie", value=3)
    assert text
    assert "{" not in text


def test_the_strongest_reasons_come_first_and_weak_ones_not_at_all() -> None:
    found = reasons(judgement(("date", 0.5, ("mei",)), ("law", 2.0, ("wet",)), ("hedge", 0.05, ("wellicht",))), [])
    assert [message for message, _ in found] == ["why-law", "why-date"]


def test_in_the_list_reasons_for_it_come_before_one_against_it_and_outside_the_other_way_round() -> None:
    weighed = (
        ("hedge", -2.0, ("wellicht",)),
        ("vague", -1.0, ("vaak",)),
        ("law", 1.5, ("wet",)),
        ("date", 0.5, ("mei",)),
    )
    told = [[message for message, _ in reasons(judgement(*weighed, score=score), [])] for score in (0.9, 0.1)]
    assert told == [["why-law", "why-date", "why-hedge"], ["why-hedge", "why-vague", "why-law"]]


def test_no_more_than_four_reasons_and_no_word_twice() -> None:
    names = ["law", "decision", "cause", "event", "hedge", "vague"]
    told = reasons(judgement(*((name, 1.0, (name,)) for name in names)), [])
    again = reasons(judgement(*((name, 1.0, ("wet",)) for name in names)), [])
    assert (len(told), len(again)) == (4, 1)


def test_a_rank_is_told_as_a_rank_and_a_figure_as_a_figure() -> None:
    register()
    rank, figure = DOC[3:4], DOC[6:7]
    rank._.number = Number(text="veertigste", value=40, ordinal=True)
    figure._.number = Number(text="10", value=10)
    found = reasons(judgement(("number", 1.0, ("veertigste", "10"))), [rank, figure])
    assert [words_for("en")(message, **args) for message, args in found] == [
        "“veertigste”: an ordinal, 40th",
        "“10”: a figure",
    ]


def test_a_source_with_a_name_is_told_from_one_without() -> None:
    [(named, _)] = reasons(judgement(("speaker", 1.0, ("Els Maas",))), [])
    [(unnamed, _)] = reasons(judgement(("speaker", 1.0, ("een woordvoerder",))), [])
    assert (named, unnamed) == ("why-speaker", "why-source")


def test_outside_the_list_only_the_chance_of_entering_it_counts() -> None:
    outside = Judgement(0.1, 0.1, 0.1, ((Signal("law", 1.0, ("wet",)), (0.0, 3.0)),))
    assert reasons(outside, []) == ()


def test_a_signal_is_told_with_the_weight_of_its_shades_and_pairs() -> None:
    weighed = (("date", 0.5, ("mei",)), ("law", 0.2, ("wet",)), ("law*date", 0.4, ()), ("date:year", -0.3, ()))
    assert [message for message, _ in reasons(judgement(*weighed), [])] == ["why-law", "why-date"]


def test_the_words_that_weigh_most_are_told_together() -> None:
    wording = (("rechtbank", (0.5, 0.5)), ("de", (0.9, 0.9)), ("euro", (0.2, 0.2)), ("mooi", (-0.4, -0.4)))
    listed = Judgement(0.9, 0.9, 0.9, (), wording)
    assert reasons(listed, []) == (("why-wording", {"words": "rechtbank”, “euro"}),)
    left = Judgement(0.1, 0.1, 0.1, (), (("mooie", (-0.6, 0.0)), ("wet", (0.1, 0.0))))
    assert reasons(left, []) == (("why-wording-against", {"words": "mooie"}),)


def test_what_a_figure_counts_and_what_a_date_holds_is_not_told_again() -> None:
    register()
    figure = DOC[6:7]
    figure._.number = Number(text="10", value=10)
    weighed = (
        ("number", 1.0, ("10",)),
        ("measure", 2.0, ("jaar",)),
        ("date", 0.5, ("vorige week",)),
        ("vague", 0.4, ("week",)),
    )
    assert [message for message, _ in reasons(judgement(*weighed), [figure])] == ["why-number", "why-date"]


def test_a_word_speaks_either_for_a_claim_or_against_it() -> None:
    weighed = (("institution", 1.0, ("partij",)), ("sport", -1.0, ("partij",)), ("vague", -0.5, ("vaak",)))
    assert [message for message, _ in reasons(judgement(*weighed), [])] == ["why-institution", "why-vague"]
