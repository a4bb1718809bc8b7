"""The scorer: probabilities from weights, and one number that lists and ranks."""

from __future__ import annotations

import pytest

from generator.extract.features import Signal
from generator.extract.score import Weights, judge, load_weights, word_features

WEIGHTS = Weights(
    bias=(0.0, -2.0),
    threshold=0.6,
    calibration=(0.0, 1.0, 0.0),
    signals={"number": (2.0, 3.0), "opinion": (-3.0, -1.0)},
    words={"euro": (0.5, 1.0), "-uro": (9.0, 9.0), "bedrag": (0.2, 0.3), "-drag": (0.1, 0.1), "mooi": (-1.0, -1.0)},
)


def test_a_checkable_sentence_scores_in_the_upper_half_and_any_other_in_the_lower() -> None:
    assert judge([Signal("number", 1.0)], [], WEIGHTS).score > 0.5
    assert judge([Signal("opinion", 1.0)], [], WEIGHTS).score < 0.5
    borderline = judge([], [], WEIGHTS)
    assert (borderline.checkable, borderline.score < 0.5) == (0.5, True)


def test_among_checkable_sentences_the_check_worthy_one_scores_higher() -> None:
    one, two = (judge([Signal("number", value)], [], WEIGHTS) for value in (1.0, 2.0))
    assert 0.5 < one.score < two.score <= 1


def test_above_a_half_the_score_tells_how_many_of_the_like_are_worth_a_check() -> None:
    judgement = judge([Signal("number", 1.0)], [], WEIGHTS)
    assert judgement.score == pytest.approx(0.5 + judgement.worthy / 2)
    assert judgement.worthy == pytest.approx(1 / (1 + 2.718281828 ** -(-2.0 + 3.0)))


def test_below_a_half_the_score_tells_how_far_the_threshold_is() -> None:
    judgement = judge([Signal("opinion", 1.0)], [], WEIGHTS)
    assert judgement.score == pytest.approx(0.5 * judgement.checkable / 0.6)


def test_calibration_stretches_and_shifts_the_odds_of_check_worthy_only() -> None:
    plain = judge([Signal("number", 1.0)], [], WEIGHTS)
    stretched = Weights(WEIGHTS.bias, WEIGHTS.threshold, (0.5, 2.0, 0.25), WEIGHTS.signals, WEIGHTS.words)
    judgement = judge([Signal("number", 1.0)], [], stretched)
    assert judgement.checkable == plain.checkable
    assert judgement.worthy == pytest.approx(1 / (1 + 2.718281828 ** -(0.5 * 2.0 + 2.0 * 1.0 + 0.25)))


def test_what_has_no_weight_counts_for_nothing() -> None:
    assert judge([Signal("unheard-of", 5.0)], ["onbekend"], WEIGHTS).score == judge([], [], WEIGHTS).score


def test_words_weigh_together_no_more_than_they_are_allowed() -> None:
    features = word_features(["de", "euro", "steeg"])
    assert sum(value**2 for _, value in features.values()) == pytest.approx(9.0)
    assert word_features(["…"]) == {}


def test_long_words_count_by_their_beginning_and_ending_too_and_digits_are_alike() -> None:
    assert list(word_features(["rechtbank"])) == ["rechtbank", "-ank", "-bank", "rech-", "recht-"]
    assert list(word_features(["2023"])) == list(word_features(["1998"])) == ["0000"]


def test_each_word_is_told_with_what_it_and_its_parts_add() -> None:
    wording = dict(judge([], ["het", "bedrag", "mooi"], WEIGHTS).wording)
    assert set(wording) == {"bedrag", "mooi"}
    value = next(iter(word_features(["het", "bedrag", "mooi"]).values()))[1]
    assert wording["bedrag"] == pytest.approx((0.3 * value, 0.4 * value))


@pytest.mark.parametrize("name", ["nl", "nl-plain", "en", "en-plain"])
def test_each_language_has_weights_of_a_modest_size(name: str) -> None:
    weights = load_weights(name)
    assert 0.35 <= weights.threshold <= 0.7
    assert weights.signals["number"][1] > 0
    assert 500 < len(weights.words) < 12000
    assert any("syntax:" in signal for signal in weights.signals) is not name.endswith("-plain")
