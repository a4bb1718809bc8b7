"""Where a new entry goes: with the claims of its article, in the order of the text.

A new article goes where its name says, whatever was there first, so the order of a ledger does not depend on that of
the runs. In a ledger with **tabs**, comments such as `# -- 07 --`, it goes below the tab of its name: articles of one
day then stand far apart, and two git branches that add them touch no neighbouring lines. Without tabs articles stand
in the order of their names.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.ledger.layout import TABS
from generator.ledger.splice import content_end
from generator.yamltext import BREAKS, Node, SequenceNode

_TAB = re.compile(rf"(?:(?<=[{BREAKS}])|\A)[ \t]*# -- (\d\d) --[ \t]*(?=[{BREAKS}]|\Z)")


@dataclass(frozen=True)
class Tab:
    """A tab: its number, the index of the entry that it stands after (-1: above all), and where its line ends."""

    number: int
    after: int
    end: int


@dataclass(frozen=True, order=True)
class Gap:
    """A place in a list of entries: after the entry of that index (-1: above all); with `at`, below the tab of which
    the line ends there."""

    after: int
    at: int = 0


def tab_of(article: str) -> int:
    """The number of the tab below which an article goes: any two share one once in a hundred times."""
    return zlib.crc32(article.encode()) % TABS


def tabs(text: str, key: Node | None, claims: Node | None) -> list[Tab]:
    """The tabs of a ledger whose list of claims, after its key, is that node; none in a list between brackets."""
    hits = list(_TAB.finditer(text)) if key is not None else []
    items = claims.value if isinstance(claims, SequenceNode) else []
    starts = [item.start_mark.index for item in items]
    if not hits or key is None or (items and claims.flow_style) or starts != sorted(starts):  # type: ignore[union-attr]
        return []
    found = []
    for hit in hits:
        after = bisect_right(starts, hit.start()) - 1
        floor = content_end(text, items[after]) if after >= 0 else key.end_mark.index
        if hit.start() >= floor:  # else it is a line of somebody's text
            found.append(Tab(int(hit[1]), after, hit.end()))
    return found


class Places:
    """The gaps of a list of entries, of each of which is given its article and the offset of its passage in that (None
    where the passage is gone). The entries may be in any order: people may have moved them."""

    def __init__(self, entries: Iterable[tuple[str, int | None]], tabs: Sequence[Tab] = ()) -> None:
        self._last: dict[str, int] = {}
        self._placed: dict[str, list[tuple[int, int]]] = {}
        for number, (article, offset) in enumerate(entries):
            self._last[article] = number
            if offset is not None:
                self._placed.setdefault(article, []).append((offset, number))
        self._lowest_tab = {tab.after: tab.end for tab in tabs}
        keyed = [((tab.number, ""), Gap(tab.after, tab.end)) for tab in tabs]
        keyed += [((tab_of(each) if tabs else 0, each), Gap(last)) for each, last in self._last.items()]
        self._by_key = sorted(keyed, key=lambda pair: pair[0])
        self._has_tabs = bool(tabs)

    def gap(self, article: str, offset: int) -> Gap:
        """Where a claim at `offset` in `article` goes.

        That is right after the claim before it in the text; else right before the one after it; else after the last
        entry of its article; else, for a new article, below its tab or after the article there that sorts before it.
        """
        placed = self._placed.get(article, [])
        if before := [place for place in placed if place[0] <= offset]:
            return Gap(max(before)[1])
        if placed:
            above = min(placed)[1] - 1
            return Gap(above, self._lowest_tab.get(above, 0))
        if article in self._last:
            return Gap(self._last[article])
        key = (tab_of(article) if self._has_tabs else 0, article)
        smaller = bisect_right(self._by_key, key, key=lambda pair: pair[0])
        return self._by_key[smaller - 1][1] if smaller else Gap(-1)
