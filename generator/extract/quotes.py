"""Which words are somebody's, by quotation marks: `doc.spans["quotations"]`."""

from __future__ import annotations

import re
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from generator.extract.annotations import QUOTATIONS, register
from generator.extract.language import FOLDER, load_language
from generator.extract.quotemarks import Quotation, line_blocks, read_marks
from generator.extract.textdata import QuoteData
from generator.extract.tokens import text_of

SPEECH = "speech"
SCARE = "scare"

_SCARE_WORDS = 3
_SCARE_LENGTH = 200
_SENTENCE_END = re.compile(r"[.!?…,]\s*\Z")
_MARKS_AROUND = re.compile(r"\A(?:,,|''|’’|‘‘|``|[“”„\"«»‘’‚'‹›])?\s*(.*?)\s*(?:''|’’|[”“\"«»’‘'‹›])?\Z", re.DOTALL)


@Language.factory("toetssteen_quotes", default_config={"language": None, "folder": None}, assigns=["doc.spans"])
def make_quotes(nlp: Language, name: str, language: str | None, folder: str | None) -> Quotes:
    """The component `quotes` for the pipeline's language or another one; `folder` may hold other language data."""
    return Quotes(load_language(language or nlp.lang, Path(folder) if folder else FOLDER).quotes)


class Quotes:
    """Writes `doc.spans["quotations"]`: each span runs from mark to mark, marks included.

    A span's label is `speech`, or `scare` for one to three words that are merely set apart. Pieces of one quotation
    that runs over several paragraphs share their `span.id_`. One that is never closed ends with its paragraph.
    """

    def __init__(self, data: QuoteData) -> None:
        register()
        self._data = data

    def __call__(self, doc: Doc) -> Doc:
        text = text_of(doc)
        marks = read_marks(text, doc._.blocks or line_blocks(text), self._data)
        spans = (_span(doc, quotation, label(text, quotation)) for quotation in marks.quotations)
        doc.spans[QUOTATIONS] = SpanGroup(doc, name=QUOTATIONS, spans=[span for span in spans if span is not None])
        return doc


def label(text: str, quotation: Quotation) -> str:
    """`speech`, or `scare` where one to three words of a sentence stand between marks and nobody is quoted speaking."""
    if not quotation.closed or quotation.inner_end - quotation.inner_start > _SCARE_LENGTH:
        return SPEECH
    words = text[quotation.inner_start : quotation.inner_end]
    if len(words.split()) > _SCARE_WORDS or _SENTENCE_END.search(words):
        return SPEECH
    gap = text[max(0, quotation.start - 10) : quotation.start].rstrip(" ")
    before, after = gap[-1:], text[quotation.end : quotation.end + 1]
    spoken = before == ":" or (before in ("", "\n", *".!?…'\"”’") and after == ",")
    return SPEECH if spoken else SCARE


def quoted_words(span: Span) -> str:
    """The words of a quotation without its marks."""
    found = _MARKS_AROUND.match(span.text)
    return found[1] if found else span.text


def _span(doc: Doc, quotation: Quotation, name: str) -> Span | None:
    return doc.char_span(
        quotation.start, quotation.end, label=name, span_id=f"quotation-{quotation.number}", alignment_mode="expand"
    )
