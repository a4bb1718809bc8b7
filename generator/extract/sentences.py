"""The component `sentences`: sets where sentences begin, by rules on the text alone.

A trained parser cuts news at commas and quotes; this component comes before it and decides every token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from generator.extract.annotations import register
from generator.extract.boundaries import is_credit, sentence_starts
from generator.extract.language import FOLDER, load_language
from generator.extract.textdata import QuoteData, SentenceData
from generator.extract.tokens import text_of

__all__ = ["Sentences", "is_credit", "is_headline", "make_sentences", "sentences"]

_HEADLINE_WORDS = 14
_MARK_AT_END = re.compile(r"[.!?…:;,]['’”\"»)]*\Z")


@Language.factory(
    "toetssteen_sentences", default_config={"language": None, "folder": None}, assigns=["token.is_sent_start"]
)
def make_sentences(nlp: Language, name: str, language: str | None, folder: str | None) -> Sentences:
    """The component `sentences` for the pipeline's language or another one; `folder` may hold other language data."""
    data = load_language(language or nlp.lang, Path(folder) if folder else FOLDER)
    return Sentences(data.sentences, data.quotes)


class Sentences:
    """Sets `is_sent_start` of every token."""

    def __init__(self, data: SentenceData, quotes: QuoteData) -> None:
        register()
        self._data = data
        self._quotes = quotes

    def __call__(self, doc: Doc) -> Doc:
        starts = sentence_starts(text_of(doc), doc._.blocks, self._data, self._quotes)
        starts.reverse()
        begins = np.full(len(doc), -1, dtype=np.int64)
        for token in doc:
            end = token.idx + len(token)
            if token.i == 0:
                begins[0] = 1
            while starts and starts[-1] < end:
                starts.pop()
                begins[token.i] = 1
        # All at once: the setter of a token looks through the whole document each time.
        return doc.from_array(["SENT_START"], begins.astype(np.uint64))  # type: ignore[arg-type]


def sentences(doc: Doc) -> Iterator[Span]:
    """The sentences of `doc` without the white space around them; never an empty one."""
    for sentence in doc.sents:
        start, end = sentence.start, sentence.end
        while start < end and doc[start].is_space:
            start += 1
        while start < end and doc[end - 1].is_space:
            end -= 1
        if start < end:
            yield doc[start:end]


def is_headline(span: Span) -> bool:
    """Whether `span` looks like a heading within the text: a short line of its own without a mark at its end."""
    doc = span.doc
    begins = span.start == 0 or "\n" in doc[span.start - 1].text
    if not begins or not (span.end == len(doc) or "\n" in doc[span.end].text or "\n" in doc[span.end - 1].text):
        return False
    text = span.text.strip()
    return len(text.split()) <= _HEADLINE_WORDS and not _MARK_AT_END.search(text)
