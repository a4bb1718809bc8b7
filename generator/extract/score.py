"""How likely a sentence can be checked and is worth it: two logistic regressions, weights in `weights/`.

`training/fit.py` fits them on labelled articles. What they weigh are the signals of `features.py` and
`surroundings.py`, and the words and the beginnings and endings of words of the sentence. A language has two files of
weights: `nl.json`, and `nl-plain.json` for documents without a parse.

One number has to list and to rank. A sentence is checkable when its probability reaches `threshold`, the one that gave
the best macro-F1 on articles left out of the fit. Then its score is a half and half its probability of being
check-worthy; else it is the part of the threshold that it reaches, halved. So `score >= 0.5` says checkable, and 0.9
says: checkable, and four in five of the like are worth a check.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from generator.extract.features import Signal

FOLDER = Path(__file__).parent / "weights"
WORD_WEIGHT = 3.0
"""How much all word features of a sentence together may count; set with the fit."""

LISTED = 0.5
"""The score from which a sentence counts as checkable."""
WORTH = (0.25, 0.75)
"""What the two models count in the reasons for a sentence that is listed."""

Pair = tuple[float, float]
"""A weight for checkable, a weight for check-worthy."""


@dataclass(frozen=True)
class Weights:
    """The two models of one language.

    `calibration`, a factor on the log-odds of each and a term, makes the probability of check-worthy true of articles
    left out of the fit (after Platt 1999).
    """

    bias: Pair
    threshold: float
    calibration: tuple[float, float, float]
    signals: Mapping[str, Pair]
    words: Mapping[str, Pair]


@dataclass(frozen=True)
class Judgement:
    """The probabilities that a sentence is checkable and check-worthy, its score, and what each signal and each word
    added to their log-odds.
    """

    checkable: float
    worthy: float
    score: float
    reasons: tuple[tuple[Signal, Pair], ...] = ()
    wording: tuple[tuple[str, Pair], ...] = ()


NO_CLAIM = Judgement(0.0, 0.0, 0.0)
"""What cannot be a claim gets: headings, captions, credits."""


@cache
def load_weights(name: str, folder: Path = FOLDER) -> Weights:
    """The weights called `name`: a language, with `-plain` for documents without a parse."""
    data = json.loads((folder / f"{name}.json").read_text("utf-8"))
    return Weights(
        bias=tuple(data["bias"]),
        threshold=data["threshold"],
        calibration=tuple(data["calibration"]),
        signals={name: tuple(pair) for name, pair in data["signals"].items()},
        words={name: (first / 100, second / 100) for name, (first, second) in data["words"].items()},
    )


def judge(signals: Sequence[Signal], words: Iterable[str], weights: Weights) -> Judgement:
    """Score a sentence by its signals and its words."""
    reasons = tuple(
        (signal, (pair[0] * signal.value, pair[1] * signal.value))
        for signal in signals
        if (pair := weights.signals.get(signal.name))
    )
    wording = _weigh_words(words, weights)
    added = [pair for _, pair in reasons] + [pair for _, pair in wording]
    checkable, worthy = (bias + sum(pair[i] for pair in added) for i, bias in enumerate(weights.bias))
    first, second, term = weights.calibration
    chance = _logistic(first * checkable + second * worthy + term)
    return _judgement(_logistic(checkable), chance, weights.threshold, reasons, wording)


def _judgement(
    checkable: float,
    worthy: float,
    threshold: float,
    reasons: tuple[tuple[Signal, Pair], ...],
    wording: tuple[tuple[str, Pair], ...],
) -> Judgement:
    score = 0.5 + worthy / 2 if checkable >= threshold else 0.5 * checkable / threshold
    return Judgement(checkable, worthy, score, reasons, wording)


def _weigh_words(words: Iterable[str], weights: Weights) -> tuple[tuple[str, Pair], ...]:
    """What each word adds by itself and by its beginnings and endings."""
    values = word_features(words)
    sums: dict[str, list[float]] = {}
    for name, (word, value) in values.items():
        if pair := weights.words.get(name):
            total = sums.setdefault(word, [0.0, 0.0])
            total[0] += pair[0] * value
            total[1] += pair[1] * value
    return tuple((word, (first, second)) for word, (first, second) in sums.items())


def word_features(words: Iterable[str]) -> dict[str, tuple[str, float]]:
    """The words of a sentence and the beginnings and endings of long ones: each with its (first) word and a value, the
    same for all.
    """
    found: dict[str, str] = {}
    for word in words:
        if word[0].isalnum():
            for name in _word_features(word):
                found.setdefault(name, word)
    value = WORD_WEIGHT / math.sqrt(len(found)) if found else 0.0
    return {name: (word, value) for name, word in found.items()}


@lru_cache(maxsize=1 << 16)
def _word_features(word: str) -> tuple[str, ...]:
    word = re.sub(r"\d", "0", word.lower())
    return (word,) if len(word) <= 5 else (word, "-" + word[-3:], "-" + word[-4:], word[:4] + "-", word[:5] + "-")


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))
