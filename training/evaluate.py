"""Measure the extractor on the articles that no fit has seen: `python -m training.evaluate`.

The figures, after ClaimBuster and CheckThat!: precision, recall and macro-F1 of what is listed against what the
annotators found checkable; the mean over articles of the average precision of check-worthy sentences, ranked by score;
how many speakers of checkable sentences are right, and how often the article's own words are given to somebody. Then
clauses, dates and numbers on the articles of `rich.py`. `floors.toml` pins what they may not fall below;
`tests/training/test_gate.py` sees to it.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from spacy.language import Language
from spacy.tokens import Span

from generator.extract.annotations import CLAIMS
from generator.extract.pipeline import build_pipeline
from training.gold import FOLDER, Labelled, LabelledArticle, blocks, held_out, read_articles, starts
from training.ranking import mean, mean_average_precision, of_pairs
from training.rich import RichFigures, measure_rich

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

    precision: float
    recall: float
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
    listed = [outcome for outcome in every if outcome.score >= LISTED]
    checkable = [outcome for outcome in every if outcome.labelled.grade >= 1]
    said = [outcome for outcome in checkable if outcome.labelled.speaker]
    own = [outcome for outcome in checkable if not outcome.labelled.speaker]
    return Figures(
        precision=mean(outcome.labelled.grade >= 1 for outcome in listed),
        recall=mean(outcome.score >= LISTED for outcome in checkable),
        macro_f1=of_pairs([(outcome.labelled.grade >= 1, outcome.score >= LISTED) for outcome in every]),
        average_precision=mean_average_precision(
            (str(number), outcome.score, outcome.labelled.grade == 2)
            for number, article in enumerate(read)
            for outcome in article
        ),
        speaker_recall=mean(same_speaker(outcome.speaker, outcome.labelled.speaker) for outcome in said),
        false_alarm=mean(outcome.speaker is not None for outcome in own),
    )


def same_speaker(found: str | None, wanted: str | None) -> bool:
    """True when one name holds the other, or both end in the same word."""
    if not found or not wanted:
        return not found and not wanted
    first, second = (re.sub(r"[\W_]+", "", name.lower()) for name in (found, wanted))
    last = {re.sub(r"[\W_]+", "", name.lower().split()[-1]) for name in (found, wanted)}
    return first in second or second in first or len(last) == 1


def floors() -> tuple[dict[str, Figures], RichFigures]:
    """The figures that each language, and then the rich articles, may not fall below (of `false_alarm`: rise above)."""
    pinned = tomllib.loads((FOLDER / "floors.toml").read_text("utf-8"))
    rich = RichFigures(**pinned.pop("rich"))
    return {language: Figures(**figures) for language, figures in pinned.items()}, rich


def main() -> None:
    """Print the figures of each language, and of the rich articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", default=["nl", "en"])
    languages = parser.parse_args().languages
    for language in languages:
        print(f"{language}, kept out of the fit", _line(measure(language)), sep="\n  ")
    print(f"{' and '.join(languages)}, clauses, dates and numbers", _line(measure_rich(languages)), sep="\n  ")


def _line(measured: Figures | RichFigures) -> str:
    return "  ".join(f"{name} {value:.3f}" for name, value in asdict(measured).items())


if __name__ == "__main__":
    main()
