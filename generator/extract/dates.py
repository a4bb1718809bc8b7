"""The component `dates`: writes `doc.spans["dates"]`, each span with its `generator.claims.DateMention`."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from generator.extract.annotations import DATES, register
from generator.extract.dateexpressions import DateFinder, DateMatch, date_finder
from generator.extract.dateresolver import DateResolver
from generator.extract.language import FOLDER, LanguageData, load_language
from generator.extract.tense import is_present
from generator.extract.tokens import text_of


@Language.factory("toetssteen_dates", default_config={"language": None, "folder": None}, assigns=["doc.spans"])
def make_dates(nlp: Language, name: str, language: str | None, folder: str | None) -> Dates:
    """The component `dates` for the pipeline's language or another one; `folder` may hold other language data."""
    code, where = language or nlp.lang or "", Path(folder) if folder else FOLDER
    return Dates(load_language(code, where), date_finder(code, where))


class Dates:
    """Finds date expressions and resolves them against `doc._.published`; without that day the group stays empty."""

    def __init__(self, data: LanguageData, finder: DateFinder) -> None:
        register()
        self._finder = finder
        self._resolver = DateResolver(data, finder)
        self._conjunctions, self._perfect = frozenset(data.dates.conjunctions), data.dates.perfect

    def __call__(self, doc: Doc) -> Doc:
        spans = []
        text = text_of(doc)
        matches = self._finder.find(text) if doc._.published else ()
        is_present = partial(self._is_present, doc)
        for mention, match in self._resolver.resolve(text, matches, doc._.published, is_present):
            span = doc.char_span(match.start, match.end, label="date", alignment_mode="expand")
            if span is not None:
                span._.date = mention
                spans.append(span)
        doc.spans[DATES] = SpanGroup(doc, name=DATES, spans=spans)
        return doc

    def _is_present(self, doc: Doc, match: DateMatch) -> bool:
        span = doc.char_span(match.start, match.end, alignment_mode="expand")
        return span is not None and is_present(doc, span.start, span.end, self._conjunctions, self._perfect)
