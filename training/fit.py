"""Fit the scorer: `python -m training.fit nl en`, with `--also FILE` for labelled sentences that are not ours to ship.

Writes `generator/extract/weights/<language>.json`. Deterministic: the same articles and versions give the same file.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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
from generator.extract.score import FOLDER, word_features
from training.gold import Labelled, LabelledArticle, aligned, document, held_out, read_articles, read_sentence_file

REGULARISATION = 0.3
RAREST = 3
"""Word features in fewer sentences are left out."""
THRESHOLDS = np.arange(0.40, 0.66, 0.01)


@dataclass(frozen=True)
class Example:
    """A labelled sentence and what the models see of it: signals, and words with a colon before them."""

    article: str
    labelled: Labelled
    features: dict[str, float]


def examples(articles: Iterable[LabelledArticle], language: str) -> list[Example]:
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
            features |= {f":{word}": value for word, value in word_features(one.words).items()}
            found.append(Example(article.id, labelled, features))
    return found


@dataclass(frozen=True)
class Model:
    """Weights by feature, for checkable and for check-worthy, and their biases."""

    weights: dict[str, tuple[float, float]]
    bias: tuple[float, float]

    def probabilities(self, sample: Sequence[Example]) -> np.ndarray:
        """Shape (sentences, 2): the probabilities of checkable and of check-worthy."""
        sums = [
            [
                bias + sum(value * self.weights.get(name, (0.0, 0.0))[i] for name, value in one.features.items())
                for i, bias in enumerate(self.bias)
            ]
            for one in sample
        ]
        return np.asarray(1 / (1 + np.exp(-np.array(sums))))


def fit(sample: Sequence[Example]) -> Model:
    """Fit both models on the sentences on which the annotators agree."""
    agreed = [one for one in sample if one.labelled.agreed]
    counts = Counter(name for one in agreed for name in one.features)
    kept = [{name: value for name, value in one.features.items() if counts[name] >= RAREST} for one in agreed]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(kept)
    grades = np.array([one.labelled.grade for one in agreed])
    models = [
        LogisticRegression(C=REGULARISATION, max_iter=3000).fit(matrix, target) for target in (grades >= 1, grades == 2)
    ]
    columns = zip(vectorizer.get_feature_names_out(), models[0].coef_[0], models[1].coef_[0], strict=True)
    return Model(
        {str(name): (float(first), float(second)) for name, first, second in columns},
        (float(models[0].intercept_[0]), float(models[1].intercept_[0])),
    )


def cross_validated(sample: Sequence[Example], folds: int = 5) -> np.ndarray:
    """The probabilities of each sentence by a model that has seen no sentence of its article."""
    groups = [one.article for one in sample]
    predicted = np.zeros((len(sample), 2))
    for training, testing in GroupKFold(folds).split(groups, groups=groups):
        model = fit([sample[i] for i in training])
        predicted[testing] = model.probabilities([sample[i] for i in testing])
    return predicted


def best_threshold(sample: Sequence[Example], predicted: np.ndarray) -> float:
    """The lowest threshold on the probability of checkable with nearly the best macro-F1, smoothed over its neighbours.

    The lowest, because a desk loses more by a claim that it never sees than by one that it dismisses.
    """
    positive = np.array([one.labelled.grade >= 1 for one in sample])
    scores = np.array([macro_f1(positive, predicted[:, 0] >= threshold) for threshold in THRESHOLDS])
    smooth = np.convolve(np.pad(scores, 2, mode="edge"), np.ones(5) / 5, mode="valid")
    return round(float(THRESHOLDS[int(np.argmax(smooth > smooth.max() - 0.003))]), 2)


def macro_f1(positive: np.ndarray, listed: np.ndarray) -> float:
    """The mean of the F1 of checkable and of not checkable."""
    return float(np.mean([_f1(positive, listed), _f1(~positive, ~listed)]))


def _f1(truth: np.ndarray, said: np.ndarray) -> float:
    total = truth.sum() + said.sum()
    return 2 * (truth & said).sum() / total if total else 0.0


def write(model: Model, threshold: float, language: str) -> Path:
    """Write the weights as JSON, one a line, word weights in hundredths."""
    signals = {name: [round(x, 3) for x in pair] for name, pair in model.weights.items() if not name.startswith(":")}
    words = {name[1:]: [round(100 * x) for x in pair] for name, pair in model.weights.items() if name.startswith(":")}
    words = {name: pair for name, pair in words.items() if any(abs(x) >= 3 for x in pair)}
    lines = [
        f'"bias": {json.dumps([round(x, 3) for x in model.bias])}',
        f'"threshold": {threshold}',
        f'"signals": {_table(signals)}',
        f'"words": {_table(words)}',
    ]
    path = FOLDER / f"{language}.json"
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
    return path


def _table(pairs: Mapping[str, Sequence[float]]) -> str:
    rows = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(pair, separators=(',', ':'))}"
        for name, pair in sorted(pairs.items())
    )
    return "{\n" + rows + "\n}"


def main() -> None:
    """Fit each language, and say how well it does on articles that it has not seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="+")
    parser.add_argument("--also", type=Path, help="more labelled sentences, in the first language")
    options = parser.parse_args()
    for number, language in enumerate(options.languages):
        left_out = held_out()
        articles = [article for article in read_articles(language) if article.id not in left_out]
        if options.also and number == 0:
            articles += read_sentence_file(options.also, language)
        sample = examples(articles, language)
        predicted = cross_validated(sample)
        threshold = best_threshold(sample, predicted)
        positive = np.array([one.labelled.grade >= 1 for one in sample])
        path = write(fit(sample), threshold, language)
        print(f"{language}: {len(articles)} articles, {len(sample)} sentences, threshold {threshold}, "
              f"cross-validated macro-F1 {macro_f1(positive, predicted[:, 0] >= threshold):.3f}, "
              f"{path.name} {path.stat().st_size // 1000} kB")  # fmt: skip


if __name__ == "__main__":
    main()
