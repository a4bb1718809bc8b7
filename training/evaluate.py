"""Measure the extractor on the articles that no fit has seen: `python -m training.evaluate`.

The figures, after ClaimBuster and CheckThat!: macro-F1 of what is listed against what the annotators found checkable;
the mean over articles of the average precision of check-worthy sentences, ranked by score; how many speakers of
checkable sentences are right, and how often the article's own words are given to somebody. `floors.toml` pins what they
may not fall below; `tests/training/test_gate.py` sees to it.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from spacy.language import Language
from spacy.tokens import Span

from generator.extract.annotations import CLAIMS
from generator.extract.pipeline import build_pipeline
from training.gold import FOLDER, Labelled, LabelledArticle, blocks, held_out, read_articles, starts

LISTED = 0.5


@dataclass(frozen=True)
class Outcome:
    """A labelled sentence, and what the extractor made of it: its best score, and the speaker of that claim."""

    labelled: Labelled
    score: float
    speaker: str | None


@dataclass(frozen=True)
class Figures:
    """What is measured on a set of articles, all between 0 and 1; of `false_alarm` less is better."""

    macro_f1: float
    average_precision: float
    speaker_recall: float
    false_alarm: float


def measure(language: str) -> Figures:
    """The figures of the articles in `language` that are kept out of the fit."""
    nlp = build_pipeline(language)
    kept = held_out()
    return figures([outcomes(article, nlp) for article in read_articles(language) if article.id in kept])


def outcomes(article: LabelledArticle, nlp: Language) -> list[Outcome]:
    """Each labelled sentence of an article with the best claim that begins in it."""
    doc = nlp.make_doc(article.text)
    doc._.published, doc._.blocks = article.published, tuple(blocks(article))
    claims = list(nlp(doc).spans[CLAIMS])
    return [
        _outcome(labelled, [claim for claim in claims if start <= claim.start_char < start + len(labelled.text)])
        for start, labelled in zip(starts(article), article.sentences, strict=True)
    ]


def _outcome(labelled: Labelled, claims: Sequence[Span]) -> Outcome:
    if not claims:
        return Outcome(labelled, 0.0, None)
    best = max(claims, key=lambda claim: float(claim._.assessment.score))
    said = best._.attribution
    return Outcome(labelled, best._.assessment.score, said.speaker if said else None)


def figures(articles: Iterable[Sequence[Outcome]]) -> Figures:
    """The figures of some articles, each a list of outcomes."""
    read = list(articles)
    every = [outcome for article in read for outcome in article]
    checkable = [outcome for outcome in every if outcome.labelled.grade >= 1]
    said = [outcome for outcome in checkable if outcome.labelled.speaker]
    own = [outcome for outcome in checkable if not outcome.labelled.speaker]
    return Figures(
        macro_f1=macro_f1([(outcome.labelled.grade >= 1, outcome.score >= LISTED) for outcome in every]),
        average_precision=mean(precision for article in read for precision in average_precision(article)),
        speaker_recall=mean(same_speaker(outcome.speaker, outcome.labelled.speaker) for outcome in said),
        false_alarm=mean(outcome.speaker is not None for outcome in own),
    )


def macro_f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    """The mean of the F1 of both classes, for pairs of what is true and what was said."""
    return mean(_f1([(truth is value, said is value) for truth, said in pairs]) for value in (True, False))


def _f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    total = sum(truth + said for truth, said in pairs)
    return 2 * sum(truth and said for truth, said in pairs) / total if total else 0.0


def average_precision(article: Sequence[Outcome]) -> Iterator[float]:
    """The average precision of the check-worthy sentences of an article; nothing where it has none."""
    ranked = sorted(article, key=lambda outcome: -outcome.score)
    places = [place for place, outcome in enumerate(ranked, 1) if outcome.labelled.grade == 2]
    if places:
        yield mean(number / place for number, place in enumerate(places, 1))


def same_speaker(found: str | None, wanted: str | None) -> bool:
    """True when one name holds the other, or both end in the same word."""
    if not found or not wanted:
        return not found and not wanted
    first, second = (re.sub(r"[\W_]+", "", name.lower()) for name in (found, wanted))
    last = {re.sub(r"[\W_]+", "", name.lower().split()[-1]) for name in (found, wanted)}
    return first in second or second in first or len(last) == 1


def mean(values: Iterable[float]) -> float:
    """The mean; 0 of nothing."""
    every = list(values)
    return sum(every) / len(every) if every else 0.0


def floors() -> dict[str, Figures]:
    """The figures that each language may not fall below (of `false_alarm`: rise above)."""
    return {
        language: Figures(**pinned)
        for language, pinned in tomllib.loads((FOLDER / "floors.toml").read_text("utf-8")).items()
    }


def main() -> None:
    """Print the figures of each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", default=["nl", "en"])
    for language in parser.parse_args().languages:
        print(language, " ".join(f"{name} {value:.3f}" for name, value in asdict(measure(language)).items()))


if __name__ == "__main__":
    main()
