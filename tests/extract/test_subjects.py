"""The subject of a verb of saying, by the words around it."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, Span

from generator.extract.annotations import STATEMENTS
from generator.extract.attribution import Attributor
from generator.extract.language import load_language

ATTRIBUTOR = Attributor(load_language("nl"))
VOCAB = spacy.blank("nl").vocab


def statements(doc: Doc) -> list[Span]:
    return list(ATTRIBUTOR(doc).spans[STATEMENTS])


WORDS = ["Zelden", "zegt", "zoiets", "een", "burger", "dat", "de", "dijk", "te", "laag", "is", "."]


def test_nobody_is_better_than_somebody_unlikely() -> None:
    """Nothing tells that `een burger` is the subject, and not `zoiets`."""
    starts: list[bool | int | None] = [True, *[False] * 11]
    assert statements(Doc(VOCAB, words=WORDS, sent_starts=starts)) == []
