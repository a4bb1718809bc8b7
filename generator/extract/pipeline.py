"""From articles to candidate claims: the spaCy pipeline of a language with our components behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache
from itertools import islice

from spacy.language import Language
from spacy.tokens import Doc, Span

from generator.articles import Article
from generator.claims import Candidate, Found
from generator.extract import attribution, claims, dates, numbers, quotes, sentences  # noqa: F401 - registers the factories
from generator.extract.annotations import CLAIMS, register
from generator.extract.base import load_base
from generator.extract.language import load_language
from generator.extract.layers import Layers
from generator.extract.tokens import make_doc
from generator.problems import ToetssteenError, shown
from generator.words import Words, words_for

FIRST = ("toetssteen_sentences",)
LAST = ("toetssteen_quotes", "toetssteen_numbers", "toetssteen_dates", "toetssteen_attribution", "toetssteen_claims")
_BATCH = 16
LONGEST = 10_000
"""Tokens that a trained pipeline reads at once: beyond them it takes gigabytes, and rules alone have to do."""


def build_pipeline(language: str, base: str | None = None) -> Language:
    """The pipeline for `language`: our components behind the embedded ones, or those of `base` (see `load_base`).

    `toetssteen_sentences` comes before them all, so that no parser sets sentence ends.

    Raises:
        ToetssteenError: we have no data for the language, or there is no pipeline called `base`.
    """
    load_language(language)
    nlp = load_base(language, base)
    for name in FIRST:
        nlp.add_pipe(name, first=True)
    for name in LAST:
        nlp.add_pipe(name)
    nlp.max_length = 2**31
    return nlp


_pipeline = cache(build_pipeline)


def extract(
    articles: Iterable[Article],
    *,
    pipelines: Mapping[str, str] = {},
    min_score: float = 0.5,
    reasons_in: str | None = None,
    jobs: int = 1,
) -> Iterator[tuple[Article, list[Candidate]]]:
    """All candidate claims of each article, in the order of its text; `listed` are those of `min_score` or more.

    `pipelines` names a spaCy pipeline per language in place of the embedded one. The reasons are in the language
    `reasons_in`, or else in the article's own. With more than one of `jobs`, articles are read in that many processes.

    Raises:
        ToetssteenError: an article is in a language without data, or a pipeline is missing.
    """
    articles = list(articles)
    _check_languages(articles)
    if jobs == 1:
        for article in articles:
            yield article, _candidates(article, pipelines, min_score, reasons_in)
        return
    remaining = iter(articles)
    with ProcessPoolExecutor(jobs) as pool:
        while batch := list(islice(remaining, _BATCH * jobs)):
            for article in batch:  # here, so that what is missing is told before the work begins
                _pipeline(article.language, pipelines.get(article.language))
            found = pool.map(_Work(dict(pipelines), min_score, reasons_in), batch, chunksize=4)
            yield from zip(batch, found, strict=True)


def _check_languages(articles: Iterable[Article]) -> None:
    problems = []
    for article in articles:
        try:
            load_language(article.language)
        except ToetssteenError as error:
            path, line = shown(article.path), article.field_line("language")
            problems += [replace(problem, path=path, line=line) for problem in error.problems]
    if problems:
        raise ToetssteenError(*problems)


class _Work:
    """A call that can be sent to another process."""

    def __init__(self, pipelines: Mapping[str, str], min_score: float, reasons_in: str | None) -> None:
        self.arguments = (pipelines, min_score, reasons_in)

    def __call__(self, article: Article) -> list[Candidate]:
        return _candidates(article, *self.arguments)


def _candidates(
    article: Article, pipelines: Mapping[str, str], min_score: float, reasons_in: str | None
) -> list[Candidate]:
    doc = read(article, _pipeline(article.language, pipelines.get(article.language)))
    words = words_for(reasons_in or article.language)
    layers = Layers(doc)
    return [_candidate(article, span, layers, min_score, words) for span in doc.spans[CLAIMS]]


def read(article: Article, nlp: Language) -> Doc:
    """The article's plain text as a document with everything the components find in it."""
    doc = make_doc(nlp, article.text)
    register()
    doc._.blocks, doc._.published = article.blocks, article.meta.published
    if len(doc) <= LONGEST:
        return nlp(doc)
    for name, component in nlp.pipeline:
        if name in FIRST + LAST:
            doc = component(doc)
    return doc


def _candidate(article: Article, span: Span, layers: Layers, min_score: float, words: Words) -> Candidate:
    assessment = span._.assessment
    said = span._.attribution
    return Candidate(
        found=Found(
            article=article.id,
            quote=span.text,
            sentence=span.sent.text.strip(),
            speaker=said.speaker if said else None,
            role=said.role if said else None,
            said_on=said.said_on if said else None,
            kinds=list(assessment.kinds),
            numbers=[number._.number for number in layers.numbers.within(span.start, span.end)],
            dates=[date._.date for date in _dates(span, layers)],
            score=round(assessment.score, 3),
            why=[words(message, **args) for message, args in assessment.why],
        ),
        claim=assessment.statement,
        start=span.start_char,
        end=span.end_char,
        listed=assessment.score >= min_score,
    )


def _dates(claim: Span, layers: Layers) -> list[Span]:
    """The dates in a claim, and in its sentence the one on which it was said."""
    inside = layers.dates.within(claim.start, claim.end)
    said_on = claim._.attribution.said_on if claim._.attribution else None
    around = layers.dates.within(claim.sent.start, claim.sent.end)
    said = [date for date in around if said_on and date._.date.iso == said_on.isoformat() and date not in inside]
    return sorted([*inside, *said], key=lambda date: date.start)
