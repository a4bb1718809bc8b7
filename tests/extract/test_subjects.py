"""The subject of a verb of saying: by the words around it, and by the parse where there is one."""

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


def test_without_a_parse_nobody_is_better_than_somebody_unlikely() -> None:
    """Nothing tells that `een burger` is the subject, and not `zoiets`."""
    starts: list[bool | int | None] = [True, *[False] * 11]
    assert statements(Doc(VOCAB, words=WORDS, sent_starts=starts)) == []


def test_the_parse_says_which_phrase_the_subject_is() -> None:
    heads = [1, 1, 1, 4, 1, 10, 7, 10, 9, 10, 1, 1]
    deps = ["advmod", "ROOT", "obj", "det", "nsubj", "mark", "det", "nsubj", "advmod", "xcomp", "ccomp", "punct"]
    doc = Doc(VOCAB, words=WORDS, heads=heads, deps=deps)
    [said] = statements(doc)
    assert (said._.attribution.speaker, said.text) == ("een burger", "de dijk te laag is .")
