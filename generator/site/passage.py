"""The quote as readers see it: marked, with the text around it that may be shown."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.articles import Article
from generator.claims import Found
from generator.passages import locate

_CONTEXT = 320
_SENTENCE_END = re.compile(r"[.!?…]['’”»\")\]]*\s+")

Span = tuple[int, int]
"""Start and end (exclusive) of a stretch of text, in characters."""


@dataclass(frozen=True)
class Passage:
    """A quote and the text around it; `cut_before` and `cut_after` tell that the paragraph goes on there."""

    before: str
    quote: str
    after: str
    cut_before: bool = False
    cut_after: bool = False


def passage(found: Found, article: Article | None, span: Span | None) -> Passage:
    """The quote in its paragraph, cut at sentence ends where that is long; `span` is where it stands in the article.

    Where an article shows quotes only, or the quote is gone from it, the quote in its own sentence and no more.
    """
    if article and span and article.meta.show == "full":
        start, end = span
        block = next((block for block in article.blocks if block.start <= start and end <= block.end), None)
        if block:
            before, cut_before = _last_sentences(article.text[block.start : start])
            after, cut_after = _first_sentences(article.text[end : block.end])
            return Passage(before, article.text[start:end], after, cut_before, cut_after)
    inside = locate(found.sentence, found.quote)
    if inside is None:
        return Passage("", found.quote, "")
    start, end = inside
    return Passage(found.sentence[:start], found.sentence[start:end], found.sentence[end:])


def _last_sentences(text: str) -> tuple[str, bool]:
    if len(text) <= _CONTEXT:
        return text, False
    tail = text[-_CONTEXT:]
    end = _SENTENCE_END.search(tail) or re.search(r"\s+", tail)
    return (tail[end.end() :] if end else tail), True


def _first_sentences(text: str) -> tuple[str, bool]:
    if len(text) <= _CONTEXT:
        return text, False
    head = text[:_CONTEXT]
    ends = list(_SENTENCE_END.finditer(head)) or list(re.finditer(r"\s+", head))
    return (head[: ends[-1].end()].rstrip() if ends else head), True
