"""How likely a sentence can be checked and is worth it: two logistic regressions, weights in `weights/`.

`training/fit.py` fits them on labelled articles. What they weigh are the signals of `features.py`, and the words and
the beginnings and endings of words of the sentence.

One number has to list and to rank. A sentence is checkable when its probability reaches `threshold`, the one that gave
the best macro-F1 on articles left out of the fit. Then its score lies between 0.5 and 1, otherwise between 0 and 0.5;
in both halves it grows with `worth`, a mean of the probability of check-worthy (three quarters) and of checkable (one
quarter). So `score >= 0.5` says checkable, and the order says what to check first.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.extract.features import Signal

FOLDER = Path(__file__).parent / "weights"
WORD_WEIGHT = 3.0
"""How much all word features of a sentence together may count; set with the fit."""

LISTED = 0.5
"""The score from which a sentence counts as checkable."""
WORTH = (0.25, 0.75)
"""The shares of the two probabilities in the ranking."""

Pair = tuple[float, float]
"""A weight for checkable, a weight for check-worthy."""


@dataclass(frozen=True)
class Weights:
    """The two models of one language."""

    bias: Pair
    threshold: float
    signals: Mapping[str, Pair]
    words: Mapping[str, Pair]


@dataclass(frozen=True)
class Judgement:
    """The probabilities that a sentence is checkable and check-worthy, its score, and what each signal added."""

    checkable: float
    worthy: float
    score: float
    reasons: tuple[tuple[Signal, Pair], ...]


NO_CLAIM = Judgement(0.0, 0.0, 0.0, ())
"""What cannot be a claim gets: headings, captions, credits."""


@cache
def load_weights(language: str, folder: Path = FOLDER) -> Weights:
    """The weights of a language."""
    path = folder / f"{language}.json"
    data = json.loads((path).read_text("utf-8"))
    return Weights(
        bias=tuple(data["bias"]),
        threshold=data["threshold"],
        signals={name: tuple(pair) for name, pair in data["signals"].items()},
        words={name: (first / 100, second / 100) for name, (first, second) in data["words"].items()},
    )


def judge(signals: Sequence[Signal], words: Iterable[str], weights: Weights) -> Judgement:
    """Score a sentence by its signals and its words (lower case)."""
    checkable, worthy = weights.bias
    reasons = []
    for signal in signals:
        first, second = weights.signals.get(signal.name, (0.0, 0.0))
        checkable += first * signal.value
        worthy += second * signal.value
        reasons.append((signal, (first * signal.value, second * signal.value)))
    for name, value in word_features(words).items():
        first, second = weights.words.get(name, (0.0, 0.0))
        checkable += first * value
        worthy += second * value
    return _judgement(_logistic(checkable), _logistic(worthy), weights.threshold, tuple(reasons))


def _judgement(
    checkable: float, worthy: float, threshold: float, reasons: tuple[tuple[Signal, Pair], ...]
) -> Judgement:
    worth = WORTH[0] * checkable + WORTH[1] * worthy
    score = (worth + (checkable >= threshold)) / 2
    return Judgement(checkable, worthy, score, reasons)


def word_features(words: Iterable[str]) -> dict[str, float]:
    """The words of a sentence, and the beginnings and endings of long ones, all with the same value."""
    names = dict.fromkeys(
        name for word in words if word[0].isalnum() for name in _word_features(re.sub(r"\d", "0", word))
    )
    value = WORD_WEIGHT / math.sqrt(len(names)) if names else 0.0
    return dict.fromkeys(names, value)


def _word_features(word: str) -> Iterator[str]:
    yield word
    if len(word) > 5:
        yield from ("-" + word[-3:], "-" + word[-4:], word[:4] + "-", word[:5] + "-")


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))
