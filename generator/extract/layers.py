"""The spans of a group that stand in a stretch of text, found without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from spacy.tokens import Doc, Span

from generator.extract.annotations import DATES, NUMBERS, PEOPLE, QUOTATIONS, STATEMENTS


class Layer:
    """Spans in the order of the text, some inside others."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = sorted(spans, key=lambda span: (span.start, span.end))
        self._starts = [span.start for span in self.spans]
        self._furthest = list(accumulate((span.end for span in self.spans), max))

    def within(self, start: int, end: int) -> list[Span]:
        """Those that begin in tokens `start` to `end`."""
        return self.spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def over(self, start: int, end: int) -> list[Span]:
        """Those that share a token with `start` to `end`."""
        found = []
        for i in range(bisect_left(self._starts, end) - 1, -1, -1):
            if self._furthest[i] <= start:
                break
            if self.spans[i].end > start:
                found.append(self.spans[i])
        return found[::-1]


class Layers:
    """What the components have written on a document so far."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    @cached_property
    def is_parsed(self) -> bool:
        """False where only rules have read the document: a blank pipeline, or a text too long for a trained one."""
        return self.doc.has_annotation("DEP")

    @cached_property
    def numbers(self) -> Layer:
        return self._layer(NUMBERS)

    @cached_property
    def dates(self) -> Layer:
        return self._layer(DATES)

    @cached_property
    def quotations(self) -> Layer:
        return self._layer(QUOTATIONS)

    @cached_property
    def statements(self) -> Layer:
        return self._layer(STATEMENTS)

    @cached_property
    def people(self) -> Layer:
        return self._layer(PEOPLE)

    def _layer(self, group: str) -> Layer:
        return Layer(self.doc.spans.get(group, ()))
