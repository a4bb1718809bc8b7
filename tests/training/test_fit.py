"""Fitting the scorer: what is committed can be fitted again, and the files say what was fitted."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from generator.extract.score import load_weights
from training.fit import Example, best_threshold, calibrate, chances, checkable, examples, fit, listed, without
from training.gold import held_out, read_articles
from training.ranking import macro_f1
from training.weightfile import write


@pytest.fixture(scope="module")
def english() -> tuple[list[Example], list[Example]]:
    """What may be fitted on, and what is kept out."""
    every = list(read_articles("en"))
    fitted = [article for article in every if article.id not in held_out()]
    kept = [article for article in every if article.id in held_out()]
    return examples(fitted, "en", "own"), examples(kept, "en", "own")


def test_a_fit_on_the_committed_articles_alone_finds_what_is_checkable(
    english: tuple[list[Example], list[Example]],
) -> None:
    """The weights that are shipped have seen Dutch sentences too, of which some are not ours to commit."""
    sample, kept = english
    model = fit(sample)
    assert macro_f1(checkable(kept), listed(kept, chances(model.log_odds(kept)[:, 0]), 0.5)) > 0.75
    again = fit(sample)
    assert model.table() == again.table()


def test_what_is_written_is_what_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.weightfile.FOLDER", tmp_path)
    table = {"number": (1.2344, -0.5), "weak": (0.001, 0.002), "w:brug": (0.104, -0.2), "w:vaag": (0.01, 0.01)}
    write(table, [0.5, -1.0], 0.48, (0.1, 0.9, -0.2), {"own": 12}, "xx")
    weights = load_weights("xx", tmp_path)
    assert (weights.bias, weights.threshold, weights.calibration) == ((0.5, -1.0), 0.48, (0.1, 0.9, -0.2))
    assert weights.signals == {"number": (1.234, -0.5)}
    assert weights.words == {"brug": (0.1, -0.2)}


def test_a_plain_model_sees_nothing_of_the_parse(english: tuple[list[Example], list[Example]]) -> None:
    sample, _ = english
    names = {name for one in without(sample, syntax=True) for name in one.features}
    assert any("syntax:" in name for one in sample for name in one.features)
    assert not any("syntax:" in name for name in names)
    assert not any(name.startswith("w:") for one in without(sample, words=True) for name in one.features)


def test_the_threshold_and_the_calibration_follow_the_labels(english: tuple[list[Example], list[Example]]) -> None:
    sample, _ = english
    grades = np.array([one.labelled.grade for one in sample])
    sure = np.where(grades >= 1, 0.56, 0.44)
    assert 0.44 < best_threshold(sample, sure) <= 0.56
    first, second, _ = calibrate(sample, np.column_stack([np.zeros(len(grades)), np.where(grades == 2, 1.0, -1.0)]))
    assert second > 1 > abs(first)
