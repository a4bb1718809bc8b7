"""Where a new entry goes: with the claims of its article, in the order of the text; articles in the order of ids."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable


class Places:
    """The gaps of a list of entries, of each of which is given its article and the offset of its passage in that (None
    where the passage is gone). The entries may be in any order: people may have moved them."""

    def __init__(self, entries: Iterable[tuple[str, int | None]]) -> None:
        self._last: dict[str, int] = {}
        self._placed: dict[str, list[tuple[int, int]]] = {}
        for number, (article, offset) in enumerate(entries):
            self._last[article] = number
            if offset is not None:
                self._placed.setdefault(article, []).append((offset, number))
        self._articles = sorted(self._last)

    def after(self, article: str, offset: int) -> int:
        """The index of the entry after which a claim at `offset` in `article` goes; -1 for the top of the list.

        That is right after the claim before it in the text; else right before the one after it; else after the last
        entry of its article, or of the article that sorts before it.
        """
        placed = self._placed.get(article, [])
        if before := [place for place in placed if place[0] <= offset]:
            return max(before)[1]
        if placed:
            return min(placed)[1] - 1
        if article in self._last:
            return self._last[article]
        smaller = bisect_left(self._articles, article)
        return self._last[self._articles[smaller - 1]] if smaller else -1
