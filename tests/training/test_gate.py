"""The quality gate: what the extractor reaches on articles that no fit has seen."""

from __future__ import annotations

import json
from dataclasses import asdict

import numpy as np
import pytest

from generator.extract.pipeline import build_pipeline
from generator.extract.score import FOLDER
from generator.extract.sentences import sentences
from training.evaluate import Figures, Outcome, figures, floors, measure, same_speaker
from training.gold import Labelled, aligned, document, held_out, read_articles
from training.ranking import average_precision, macro_f1, mean_average_precision, of_pairs
from training.rich import measure_rich


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_extractor_reaches_its_floors(language: str) -> None:
    """A change that makes it worse fails here: mend it, or lower `training/floors.toml` with the reason beside it."""
    reached, floor = asdict(measure(language)), asdict(floors()[0][language])
    assert reached.pop("false_alarm") <= floor.pop("false_alarm")
    assert {name: value for name, value in reached.items() if value < floor[name]} == {}


def test_clauses_dates_and_numbers_reach_their_floors() -> None:
    reached, floor = asdict(measure_rich(["nl", "en"])), asdict(floors()[1])
    assert {name: value for name, value in reached.items() if value < floor[name]} == {}


def test_the_articles_kept_out_are_there() -> None:
    every = {article.id for language in ("nl", "en") for article in read_articles(language)}
    assert held_out() <= every
    assert len(held_out()) == 20
    assert len(every) == 129


def test_labels_stand_on_the_sentences_they_were_given_to() -> None:
    nlp = build_pipeline("nl")
    article = next(read_articles("nl"))
    doc = document(article, nlp)
    pairs = aligned(article, sentences(doc))
    assert len(pairs) == len(article.sentences)
    assert all(labelled.text.split() == span.text.split() for labelled, span in pairs)


def outcome(grade: int, score: float, *, speaker: str | None = None, found: str | None = None) -> Outcome:
    return Outcome(Labelled("…", grade, grade, speaker, ()), score, found)


def test_figures_of_a_perfect_and_of_a_useless_extractor() -> None:
    perfect = [outcome(2, 0.9, speaker="Els Maas", found="Maas"), outcome(1, 0.6), outcome(0, 0.1)]
    useless = [outcome(2, 0.1, speaker="Els Maas"), outcome(1, 0.2, found="Els Maas"), outcome(0, 0.9)]
    assert figures([perfect]) == Figures(1.0, 1.0, 1.0, 1.0, 1.0, 0.0)
    assert figures([useless]) == Figures(0.0, 0.0, 0.0, pytest.approx(1 / 3), 0.0, 1.0)  # type: ignore[arg-type]


def test_average_precision_by_hand() -> None:
    assert average_precision([True, False, True, False]) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision([False]) is None
    ranked = [("a", 0.1, False), ("b", 0.9, False), ("a", 0.3, True), ("c", 0.5, False), ("c", 0.4, True)]
    assert mean_average_precision(ranked) == pytest.approx((1 + 1 / 2) / 2)


def test_macro_f1_by_hand() -> None:
    pairs = [(True, True), (True, False), (False, False), (False, False)]
    assert of_pairs(pairs) == pytest.approx((2 / 3 + 4 / 5) / 2)
    truth, said = (np.array(column) for column in zip(*pairs, strict=True))
    assert macro_f1(truth, said, np.array([1, 0, 1, 1])) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("found", "wanted", "same"),
    [
        ("het RIVM", "RIVM", True),
        ("Maas", "Els Maas", True),
        ("Els Bos", "Els Maas", False),
        (None, "Els Maas", False),
        (None, None, True),
    ],
)
def test_speakers_are_the_same_by_their_last_name(found: str | None, wanted: str | None, *, same: bool) -> None:
    assert same_speaker(found, wanted) is same


def test_the_weights_shipped_are_small_files_that_say_what_they_were_fitted_on() -> None:
    for path in FOLDER.glob("*.json"):
        assert path.stat().st_size < 300_000
        weights = json.loads(path.read_text("utf-8"))
        assert set(weights) == {"fitted_on", "bias", "threshold", "calibration", "signals", "words"}
        assert weights["fitted_on"]["own"] > 400
