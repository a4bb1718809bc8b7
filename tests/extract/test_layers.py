"""Spans found by place: the same as by looking at each of them."""

from __future__ import annotations

import spacy
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.layers import Layer

DOC = spacy.blank("nl").make_doc("woord " * 30)
RANGES = st.tuples(st.integers(0, 29), st.integers(1, 30)).filter(lambda pair: pair[0] < pair[1])


@given(st.lists(RANGES, max_size=12), RANGES)
def test_spans_that_begin_in_or_share_a_token_with_a_stretch_are_found(
    places: list[tuple[int, int]], stretch: tuple[int, int]
) -> None:
    layer = Layer([DOC[start:end] for start, end in places])
    start, end = stretch
    every = sorted(places)
    assert [(span.start, span.end) for span in layer.within(start, end)] == [p for p in every if start <= p[0] < end]
    assert [(span.start, span.end) for span in layer.over(start, end)] == [
        p for p in every if p[0] < end and p[1] > start
    ]
