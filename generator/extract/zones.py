"""Stretches of a text, as character offsets, and whether something touches one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

Zone = tuple[int, int]


class Zones:
    """A set of stretches from one offset to another, end exclusive; those that overlap become one."""

    def __init__(self, zones: Iterable[Zone]) -> None:
        merged: list[Zone] = []
        for start, end in sorted(zones):
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        self._starts = [start for start, _ in merged]
        self._ends = [end for _, end in merged]

    def touch(self, start: int, end: int) -> bool:
        """Whether any character from `start` to `end` lies in a zone."""
        after = bisect_right(self._ends, start)  # the first zone that ends behind `start`
        return after < len(self._starts) and self._starts[after] < end
