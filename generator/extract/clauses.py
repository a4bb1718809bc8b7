"""The clause of a sentence that carries the claim: without attribution and quotation marks, or the part with the fact."""

from __future__ import annotations

from spacy.tokens import Span

from generator.extract.language import LanguageData
from generator.extract.lexicon import Lexicon


def clauses(sentence: Span, data: LanguageData, lexicon: Lexicon) -> list[Span]:
    """One or two spans of `sentence`, in order; the whole sentence where no cut is safe."""
    return [trimmed(sentence)]


def trimmed(span: Span) -> Span:
    """`span` without quotation marks, commas and full stops around it."""
    doc, start, end = span.doc, span.start, span.end
    while start < end - 1 and not doc[start].text[0].isalnum():
        start += 1
    while start < end - 1 and not doc[end - 1].text[-1].isalnum() and doc[end - 1].text not in (")", "%"):
        end -= 1
    return doc[start:end]
