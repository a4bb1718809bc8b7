"""The component `dates`: writes `doc.spans["dates"]`, each span with its `generator.claims.DateMention`."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from generator.extract.annotations import DATES, register
from generator.extract.dateexpressions import DateFinder
from generator.extract.dateresolver import DateResolver
from generator.extract.language import FOLDER, LanguageData, load_language


@Language.factory("toetssteen_dates", default_config={"language": None, "folder": None}, assigns=["doc.spans"])
def make_dates(nlp: Language, name: str, language: str | None, folder: str | None) -> Dates:
    """The component `dates` for the pipeline's language or another one; `folder` may hold other language data."""
    return Dates(load_language(language or nlp.lang, Path(folder) if folder else FOLDER))


class Dates:
    """Finds date expressions and resolves them against `doc._.published`; without that day the group stays empty."""

    def __init__(self, data: LanguageData) -> None:
        register()
        self._finder = DateFinder(data)
        self._resolver = DateResolver(data, self._finder)

    def __call__(self, doc: Doc) -> Doc:
        spans = []
        matches = self._finder.find(doc.text) if doc._.published else ()
        for mention, match in self._resolver.resolve(doc.text, matches, doc._.published):
            span = doc.char_span(match.start, match.end, label="date", alignment_mode="expand")
            if span is not None:
                span._.date = mention
                spans.append(span)
        doc.spans[DATES] = SpanGroup(doc, name=DATES, spans=spans)
        return doc
