"""The measures that fitting and evaluation share: macro-F1 of what is listed, mean average precision of the ranking."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np


def mean(values: Iterable[float]) -> float:
    """The mean; 0 of nothing."""
    every = list(values)
    return sum(every) / len(every) if every else 0.0


def of_pairs(pairs: Sequence[tuple[bool, bool]]) -> float:
    """The macro-F1 of pairs of what is true and what was said."""
    return macro_f1(np.array([truth for truth, _ in pairs]), np.array([said for _, said in pairs]))


def macro_f1(truth: np.ndarray, said: np.ndarray, weights: np.ndarray | None = None) -> float:
    """The mean of the F1 of both classes; a sentence counts as often as its weight says, or once."""
    counts = np.ones(len(truth)) if weights is None else weights
    return float(np.mean([_f1(truth == value, said == value, counts) for value in (True, False)]))


def _f1(truth: np.ndarray, said: np.ndarray, counts: np.ndarray) -> float:
    total = counts[truth].sum() + counts[said].sum()
    return float(2 * counts[truth & said].sum() / total) if total else 0.0


def mean_average_precision(ranked: Iterable[tuple[str, float, bool]]) -> float:
    """The mean over articles of the average precision, for sentences as (article, score, worth a check)."""
    articles: dict[str, list[tuple[float, bool]]] = {}
    for article, score, worthy in ranked:
        articles.setdefault(article, []).append((score, worthy))
    precisions = [
        average_precision([worthy for _, worthy in sorted(each, key=lambda pair: -pair[0])])
        for each in articles.values()
    ]
    return mean(precision for precision in precisions if precision is not None)


def average_precision(ranked: Sequence[bool]) -> float | None:
    """The average precision of a ranking, best first; None where nothing in it is worth a check."""
    places = [place for place, worthy in enumerate(ranked, 1) if worthy]
    return mean(number / place for number, place in enumerate(places, 1)) if places else None
