"""Measure clauses, dates and numbers on `rich/`: articles whose claims are labelled to the word.

`rich/NAME.md` is an invented article, `rich/NAME.gold.json` its sentences, each with its grade and its claims: the
clause (`quote`), the speaker, the day of saying, the dates and the numbers. They were labelled like the others (see
`gold.py`), and the rules were written with them in view: they hold the extractor to what it can, and say little of
articles that nobody has seen.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.articles import read_article
from generator.claims import Candidate
from generator.extract.pipeline import extract
from training.gold import FOLDER
from training.ranking import mean, of_pairs

RICH = FOLDER / "rich"


@dataclass(frozen=True)
class RichFigures:
    """What is measured on the rich articles, all between 0 and 1.

    `clause_overlap` is the mean over labelled claims of the Jaccard index of words with the best claim found;
    `…_resolved` is the share of labelled dates and numbers that are found with the right value, `…_precision` the share
    of those found that are right.
    """

    macro_f1: float
    clause_overlap: float
    dates_resolved: float
    dates_precision: float
    numbers_resolved: float
    numbers_precision: float
    said_on_resolved: float


@dataclass(frozen=True)
class Sentence:
    """A labelled sentence with the candidates that were found in it."""

    gold: dict[str, Any]
    found: Sequence[Candidate]

    @property
    def claims(self) -> list[dict[str, Any]]:
        return list(self.gold["claims"])


def measure_rich(languages: Iterable[str]) -> RichFigures:
    """The figures of the rich articles in these languages."""
    articles = [read_article(path) for path in sorted(RICH.glob("*.md"))]
    chosen = [article for article in articles if article.language in set(languages)]
    sentences = [
        sentence
        for article, found in extract(chosen)
        for sentence in matched(json.loads((RICH / f"{article.id}.gold.json").read_text("utf-8")), found)
    ]
    return rich_figures(sentences)


def matched(gold: Sequence[dict[str, Any]], found: Sequence[Candidate]) -> list[Sentence]:
    """Each labelled sentence with the candidates whose quotation, or else whose sentence, stands in it or holds it."""
    keys = [_letters(each["sentence"]) for each in gold]
    held: list[list[Candidate]] = [[] for _ in gold]
    for candidate in found:
        for text in (candidate.found.quote, candidate.found.sentence):
            letters = _letters(text)
            places = [i for i, key in enumerate(keys) if letters and key and (letters in key or key in letters)]
            if places:
                for place in places[:3]:
                    held[place].append(candidate)
                break
    return [Sentence(each, candidates) for each, candidates in zip(gold, held, strict=True)]


def rich_figures(sentences: Sequence[Sentence]) -> RichFigures:
    """The figures of some sentences."""
    pairs = [(one.gold["grade"] >= 1, any(candidate.listed for candidate in one.found)) for one in sentences]
    claims = [(one, claim) for one in sentences for claim in one.claims]
    return RichFigures(
        macro_f1=of_pairs(pairs),
        clause_overlap=mean(_overlap(claim["quote"], one.found) for one, claim in claims),
        dates_resolved=mean(each["iso"] in _dates(one) for one, claim in claims for each in claim.get("dates") or ()),
        dates_precision=mean(iso in _labelled(one, "dates", "iso") for one in sentences for iso in _dates(one)),
        numbers_resolved=mean(
            each["value"] in _numbers(one) for one, claim in claims for each in claim.get("numbers") or ()
        ),
        numbers_precision=mean(
            value in _labelled(one, "numbers", "value") for one in sentences for value in _numbers(one)
        ),
        said_on_resolved=mean(
            claim["said_on"] in {str(candidate.found.said_on) for candidate in one.found}
            for one, claim in claims
            if claim.get("said_on")
        ),
    )


def _labelled(one: Sentence, what: str, key: str) -> set[Any]:
    return {each[key] for claim in one.claims for each in claim.get(what) or ()}


def _dates(one: Sentence) -> set[str | None]:
    """What was found in a sentence that has claims; of others nothing is labelled."""
    return {date.iso for candidate in one.found for date in candidate.found.dates} if one.claims else set()


def _numbers(one: Sentence) -> set[float | None]:
    return {number.value for candidate in one.found for number in candidate.found.numbers} if one.claims else set()


def _overlap(quote: str, found: Sequence[Candidate]) -> float:
    wanted = _words(quote)
    words = (_words(candidate.found.quote) for candidate in found)
    return max((len(wanted & each) / len(wanted | each) for each in words if each), default=0.0)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())
