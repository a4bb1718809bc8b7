"""A text as tokens, in a time that grows with the text alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

LONGEST = 400
"""Characters without a space that are read at once. spaCy takes a mark off the front of such a piece and looks at all
the rest again: thousands of quotation marks in a row would take minutes."""
_UNBROKEN = re.compile(rf"\S{{{LONGEST + 1},}}")


def make_doc(nlp: Language, text: str) -> Doc:
    """The tokens of `text` by the tokeniser of `nlp`; what runs on without a space is cut into pieces of `LONGEST`."""
    pieces = list(_pieces(text))
    if len(pieces) == 1:
        return nlp.make_doc(text)
    return Doc.from_docs([nlp.make_doc(piece) for piece in pieces], ensure_whitespace=False)


@lru_cache(maxsize=1)
def text_of(doc: Doc) -> str:
    """The text of a document, which no component changes: spaCy puts it together anew each time it is asked."""
    return doc.text


def _pieces(text: str) -> Iterator[str]:
    start = 0
    for run in _UNBROKEN.finditer(text):
        for end in range(run.start() + LONGEST, run.end(), LONGEST):
            yield text[start:end]
            start = end
    yield text[start:]
