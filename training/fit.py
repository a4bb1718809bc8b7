"""Fit the scorer: `python -m training.fit nl en`, with `--also nl=FILE` for labelled sentences that we may not ship.

Writes `generator/extract/weights/<language>.json`, and `<language>-plain.json` for documents without a parse, and
prints how well the models do on articles that they have not seen. Deterministic: the same articles and versions give
the same files.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from generator.extract.language import load_language
from generator.extract.layers import Layers
from generator.extract.lexicon import Lexicon
from generator.extract.observe import observe
from generator.extract.pipeline import build_pipeline
from generator.extract.score import word_features
from generator.extract.surroundings import TOPICS
from training.gold import Labelled, LabelledArticle, aligned, document, held_out, read_articles, read_sentence_file
from training.ranking import macro_f1, mean_average_precision
from training.weightfile import write

LANGUAGES = ("nl", "en")
REGULARISATION = 0.1
RAREST = {"word": 3, "signal": 6}
"""Features in fewer sentences are left out."""
THRESHOLDS = np.arange(0.35, 0.70, 0.01)
SMOOTHING = 5
"""Thresholds on either side that a threshold is judged with: the best one alone is the best by luck."""
WEIGHT = {"own": 1.0, "also": 3.0, "other language": 0.5}
"""What a sentence counts for in the fit. Those of `--also` are real newspaper prose and count more; of those in another
language only the signals count, not the words. Chosen by cross-validation."""

OF_WORTH_ONLY = frozenset(f"{side}-{topic}" for side in ("before", "after") for topic in TOPICS)
"""What the sentences beside it are about says what a sentence is worth, but not whether it can be checked."""


@dataclass(frozen=True)
class Example:
    """A labelled sentence and what the models see of it: signals, and words with `w:` before them."""

    article: str
    source: str
    labelled: Labelled
    can_claim: bool
    features: dict[str, float]


def examples(articles: Iterable[LabelledArticle], language: str, source: str) -> list[Example]:
    """The sentences of `articles` as the extractor observes them."""
    data = load_language(language)
    nlp = build_pipeline(language)
    nlp.remove_pipe("toetssteen_claims")
    lexicon = Lexicon(data.claims.lexicons)
    found = []
    for article in articles:
        observed = observe(Layers(document(article, nlp)), data, lexicon)
        seen = {one.sentence.start: one for one in observed}
        for labelled, span in aligned(article, [one.sentence for one in observed]):
            one = seen[span.start]
            features = {signal.name: signal.value for signal in one.signals}
            features |= {f"w:{name}": value for name, (_, value) in word_features(one.words).items()}
            found.append(Example(article.id, source, labelled, one.can_claim, features))
    return found


def without(sample: Iterable[Example], *, words: bool = False, syntax: bool = False) -> list[Example]:
    """The sample without its words, or without what only a parse shows."""
    return [
        replace(
            one,
            features={
                name: value
                for name, value in one.features.items()
                if not (words and name.startswith("w:")) and not (syntax and "syntax:" in name)
            },
        )
        for one in sample
    ]


@dataclass(frozen=True)
class Model:
    """A logistic regression for checkable and one for check-worthy, over the same features."""

    vectorizer: DictVectorizer
    weights: np.ndarray
    bias: np.ndarray
    threshold: float = 0.5
    calibration: tuple[float, float, float] = (0.0, 1.0, 0.0)

    def log_odds(self, sample: Sequence[Example]) -> np.ndarray:
        """Shape (sentences, 2): the log-odds of checkable and of check-worthy."""
        return np.asarray(self.vectorizer.transform([one.features for one in sample]) @ self.weights.T + self.bias)

    def table(self) -> dict[str, tuple[float, float]]:
        names = self.vectorizer.get_feature_names_out()
        return {str(name): (float(a), float(b)) for name, a, b in zip(names, *self.weights, strict=True)}


def fit(sample: Sequence[Example]) -> Model:
    """Fit both models on the sentences on which the annotators agree."""
    agreed = [one for one in sample if one.labelled.agreed]
    counts = Counter(name for one in agreed for name in one.features)
    kept = [{name: value for name, value in one.features.items() if _is_common(name, counts)} for one in agreed]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(kept)
    names = vectorizer.get_feature_names_out()
    grades = np.array([one.labelled.grade for one in agreed])
    weights, bias = np.zeros((2, len(names))), np.zeros(2)
    for i, (target, ignored) in enumerate(((grades >= 1, OF_WORTH_ONLY), (grades == 2, frozenset()))):
        columns = np.array([name not in ignored for name in names])
        model = LogisticRegression(C=REGULARISATION, max_iter=3000)
        model.fit(matrix[:, columns], target, sample_weight=weights_of(agreed))
        weights[i, columns], bias[i] = model.coef_[0], model.intercept_[0]
    return Model(vectorizer, weights, bias)


def _is_common(name: str, counts: Mapping[str, int]) -> bool:
    return counts[name] >= RAREST["word" if name.startswith("w:") else "signal"]


def weights_of(sample: Sequence[Example]) -> np.ndarray:
    return np.array([WEIGHT[one.source] for one in sample])


def cross_validated(sample: Sequence[Example], always: Sequence[Example] = (), folds: int = 8) -> np.ndarray:
    """The log-odds of each sentence by a model that has seen no sentence of its article, but all of `always`."""
    groups = [one.article for one in sample]
    predicted = np.zeros((len(sample), 2))
    for training, testing in GroupKFold(folds).split(groups, groups=groups):
        model = fit([*(sample[i] for i in training), *always])
        predicted[testing] = model.log_odds([sample[i] for i in testing])
    return predicted


def best_threshold(sample: Sequence[Example], chances: np.ndarray) -> float:
    """The lowest threshold on the chance of checkable with nearly the best macro-F1, smoothed over its neighbours.

    The lowest, because a desk loses more by a claim that it never sees than by one that it dismisses.
    """
    positive, weights = checkable(sample), weights_of(sample)
    scores = np.array([macro_f1(positive, listed(sample, chances, each), weights) for each in THRESHOLDS])
    smooth = np.convolve(np.pad(scores, SMOOTHING, mode="edge"), np.ones(2 * SMOOTHING + 1), mode="valid")
    return round(float(THRESHOLDS[int(np.argmax(smooth > 0.996 * smooth.max()))]), 2)


def checkable(sample: Sequence[Example]) -> np.ndarray:
    return np.array([one.labelled.grade >= 1 for one in sample])


def listed(sample: Sequence[Example], chances: np.ndarray, threshold: float) -> np.ndarray:
    return np.array([one.can_claim for one in sample]) & (chances >= threshold)


def calibrate(sample: Sequence[Example], log_odds: np.ndarray) -> tuple[float, float, float]:
    """The factors on both log-odds, and the term, that make check-worthy true of articles left out of the fit."""
    target = [one.labelled.grade == 2 for one in sample]
    model = LogisticRegression(C=1e6).fit(log_odds, target, sample_weight=weights_of(sample))
    return float(model.coef_[0][0]), float(model.coef_[0][1]), float(model.intercept_[0])


def chances(log_odds: np.ndarray) -> np.ndarray:
    return np.asarray(1 / (1 + np.exp(-log_odds)))


@dataclass
class Samples:
    """The labelled sentences of each language, without those that are kept out."""

    also: Mapping[str, Path] = field(default_factory=dict)
    read: dict[str, list[Example]] = field(default_factory=dict)

    def of(self, language: str) -> list[Example]:
        if language not in self.read:
            left_out = held_out()
            own = (article for article in read_articles(language) if article.id not in left_out)
            self.read[language] = examples(own, language, "own")
            if language in self.also:
                more = read_sentence_file(self.also[language], language)
                self.read[language] += examples(more, language, "also")
        return self.read[language]

    def of_others(self, language: str) -> list[Example]:
        """The sentences in the other languages, for their signals."""
        others = [one for other in LANGUAGES if other != language for one in self.of(other)]
        return [replace(one, source="other language") for one in without(others, words=True)]


def fit_language(sample: Sequence[Example], others: Sequence[Example]) -> tuple[Model, str]:
    """The model of a language, and what cross-validation by article says of it."""
    predicted = cross_validated(sample, others)
    threshold = best_threshold(sample, chances(predicted[:, 0]))
    model = replace(fit([*sample, *others]), threshold=threshold, calibration=calibrate(sample, predicted))
    return model, f"threshold {threshold}" + "".join(
        figures(sample, predicted, source, model) for source in ("own", "also")
    )


def figures(sample: Sequence[Example], predicted: np.ndarray, source: str, model: Model) -> str:
    """The figures of the sentences from one source, in words; nothing where there are none."""
    chosen = [i for i, one in enumerate(sample) if one.source == source]
    if not chosen:
        return ""
    part, odds = [sample[i] for i in chosen], predicted[chosen]
    said = listed(part, chances(odds[:, 0]), model.threshold)
    worth = np.where(said, 100, 0) + odds @ model.calibration[:2]
    precision = mean_average_precision(
        (one.article, rank, one.labelled.grade == 2) for one, rank in zip(part, worth, strict=True)
    )
    return f"; {source} ({len(part)} sentences): macro-F1 {macro_f1(checkable(part), said):.3f}, MAP {precision:.3f}"


def main() -> None:
    """Fit each language, and say how well it does on articles that it has not seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="+")
    parser.add_argument("--also", action="append", default=[], metavar="LANGUAGE=FILE")
    options = parser.parse_args()
    samples = Samples({code: Path(path) for code, path in (each.split("=", 1) for each in options.also)})
    for language in options.languages:
        sample, others = samples.of(language), samples.of_others(language)
        sources = Counter(one.source for one in [*sample, *others])
        for name, plain in ((language, False), (f"{language}-plain", True)):
            model, told = fit_language(*(without(part, syntax=plain) for part in (sample, others)))
            path = write(model.table(), model.bias, model.threshold, model.calibration, sources, name)
            print(f"{name}: {told}; {path.name} {path.stat().st_size // 1000} kB", flush=True)


if __name__ == "__main__":
    main()
