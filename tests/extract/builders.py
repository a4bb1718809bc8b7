"""Documents for the tests of the upper components."""

from __future__ import annotations

import datetime
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from generator.articles import Block, BlockKind
from generator.extract.pipeline import build_pipeline


@cache
def pipeline() -> Language:
    return build_pipeline("nl")


def read(text: str, *kinds: BlockKind) -> Doc:
    """The Dutch text as the pipeline reads it; its paragraphs are blocks of these kinds, body where none is given."""
    doc = pipeline().make_doc(text)
    doc._.published = datetime.date(2023, 3, 22)
    start, blocks = 0, []
    for number, paragraph in enumerate(text.split("\n\n")):
        blocks.append(Block(kinds[number] if number < len(kinds) else "body", start, start + len(paragraph)))
        start += len(paragraph) + 2
    doc._.blocks = tuple(blocks)
    return pipeline()(doc)
