"""The component `numbers`: writes `doc.spans["numbers"]`, each span with its `generator.claims.Number`."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.util import compile_infix_regex

from generator.extract.annotations import NUMBERS, register
from generator.extract.dateexpressions import DateFinder, date_finder
from generator.extract.language import FOLDER, LanguageData, load_language
from generator.extract.quantities import QuantityFinder
from generator.extract.tokens import text_of


@Language.factory("toetssteen_numbers", default_config={"language": None, "folder": None}, assigns=["doc.spans"])
def make_numbers(nlp: Language, name: str, language: str | None, folder: str | None) -> Numbers:
    """The component `numbers` for the pipeline's language or another one; `folder` may hold other language data."""
    _part_ranges(nlp)
    code, where = language or nlp.lang or "", Path(folder) if folder else FOLDER
    return Numbers(load_language(code, where), date_finder(code, where))


def _part_ranges(nlp: Language) -> None:
    """Let the tokenizer part 10-12, which the Dutch one does not: two numbers cannot share a span."""
    tokenizer = nlp.tokenizer
    if hasattr(tokenizer, "infix_finditer") and len(nlp.make_doc("10-12")) == 1:
        infixes = (*(nlp.Defaults.infixes or ()), r"(?<=[0-9])[-–](?=[0-9])")
        tokenizer.infix_finditer = compile_infix_regex(infixes).finditer


class Numbers:
    """Finds the numbers that count or rank something; years, clock times and numerals in dates and names do not.

    `span._.number.text` is the numeral alone; the span takes in the whole of its tokens.
    """

    def __init__(self, data: LanguageData, dates: DateFinder) -> None:
        register()
        self._finder = QuantityFinder(data.code, data.numbers)
        self._dates = dates

    def __call__(self, doc: Doc) -> Doc:
        text = text_of(doc)
        dates = [(match.start, match.end) for match in self._dates.find(text)]
        spans = []
        for quantity in self._finder.find(text, dates):
            span = doc.char_span(quantity.start, quantity.end, label="number", alignment_mode="expand")
            if span is not None:
                span._.number = quantity.number
                spans.append(span)
        doc.spans[NUMBERS] = SpanGroup(doc, name=NUMBERS, spans=spans)
        return doc
