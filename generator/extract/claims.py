"""Which sentences make a claim: `doc.spans["claims"]`, one or two a sentence, each with its assessment."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from generator.extract.annotations import CLAIMS, DATES, NUMBERS, STATEMENTS, Assessment, Attribution, register
from generator.extract.language import load_language
from generator.extract.sentences import sentences


@Language.factory("toetssteen_claims", assigns=["doc.spans"])
def make_claims(nlp: Language, name: str) -> Claims:
    """The component that finds and scores claims."""
    return Claims(nlp.lang or "")


class Claims:
    """Writes `doc.spans["claims"]`, each with `span._.assessment` and `span._.attribution`."""

    def __init__(self, language: str) -> None:
        register()
        self.data = load_language(language)

    def __call__(self, doc: Doc) -> Doc:
        doc.spans[CLAIMS] = [self._claim(sentence) for sentence in sentences(doc)]
        return doc

    def _claim(self, sentence: Span) -> Span:
        span = Span(sentence.doc, sentence.start, sentence.end, label="claim")
        said = attribution_of(sentence)
        facts = any(
            o.start < sentence.end and o.end > sentence.start
            for g in (NUMBERS, DATES)
            for o in sentence.doc.spans.get(g, ())
        )
        score = 0.8 if facts else 0.6 if len(sentence) > 10 and said is None else 0.4
        span._.attribution = said
        span._.assessment = Assessment(score, score, (), ())
        return span


def attribution_of(span: Span) -> Attribution | None:
    """Who says the words of `span`: the speaker of the statement that covers most of it."""
    best, most = None, 0
    for statement in span.doc.spans.get(STATEMENTS, ()):
        shared = min(statement.end, span.end) - max(statement.start, span.start)
        if shared > most:
            best, most = statement._.attribution, shared
    return best
