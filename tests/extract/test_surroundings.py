"""What bears on a sentence from around it."""

from __future__ import annotations

from generator.extract.features import Setting, Signal
from generator.extract.surroundings import article_signals, neighbours, pairs


def setting(number: int, *, first: bool) -> Setting:
    return Setting("body", first_in_block=first, number=number, depth=0.0, quoted=0.0, attribution=None, of=3)


def test_an_article_is_about_what_its_sentences_share() -> None:
    own = [[Signal("sport", 1.0)], [Signal("sport", 2.0), Signal("quoted", 1.0)], [Signal("quoted", 0.2)], []]
    assert article_signals(own) == [Signal("article-sport", 0.5), Signal("article-quoted", 0.25)]


def test_topics_reach_over_the_end_of_a_paragraph_and_figures_do_not() -> None:
    own = [[Signal("harm", 1.0), Signal("number", 1.0)], [], [Signal("politics", 1.0), Signal("date", 1.0)]]
    settings = [setting(0, first=True), setting(1, first=True), setting(2, first=False)]
    assert neighbours(own, settings, 1) == [
        Signal("before-harm", 1.0),
        Signal("after-politics", 1.0),
        Signal("after-date", 1.0),
    ]


def test_signals_in_pairs_are_as_strong_as_both_together() -> None:
    shown = [Signal("sport", 1.5), Signal("number", 2.0), Signal("article-sport", 0.5)]
    assert pairs(shown) == [Signal("sport*number", 3.0), Signal("number*article-sport", 1.0)]
    assert pairs(shown[:1]) == []


def test_a_shade_and_a_pair_belong_to_their_main_signal() -> None:
    assert [Signal(name, 1.0).main for name in ("number", "number:big", "number*article-sport")] == ["number"] * 3
