"""Which claim of the ledger is which claim of the article, also when the article or the extractor has changed a little.

The rule, in three rounds; each claim has one partner at most, and the best pairs are made first.

1. The same words, in the same sentence where there is a choice.
2. A claim whose words still stand in the article is the one that covers the same place, or the part or the whole of it
   with the same numbers and dates: the extractor drew other bounds. One whose words are not there, though their
   sentence is, had its quotation edited by hand: it is the claim in that sentence.
3. A claim whose words are gone was corrected in the article: it is the one with nearly the same words. A number is what
   a claim turns on: where one differs, everything else must be the same, in the whole sentence and in who says it, and
   no more than one may differ. So a corrected figure is found again, and a claim about another year is another claim.

Rather a claim too many in the ledger than a verdict on words that it was not about.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.articles import Article
from generator.claims import Candidate, Found
from generator.ledger.wording import wording
from generator.passages import locate

SAME_PLACE = 0.5
"""How much two passages share, of all that they cover, to be one claim."""
PART = 0.2
"""How much of a passage a part of it covers at least that can stand for it, if it has all of its numbers and dates."""
SAME_WORDS = 85.0
"""How alike two passages are, of 100, to be one claim corrected: a word in seven or so may have changed."""

_FIGURE = re.compile(r"\d+(?:[.,:/-]\d+)*")
_NOT_A_WORD = re.compile(r"[\W_]+")
_MASK = "0"

Span = tuple[int, int]
Pair = tuple[int, int]
"""The index of what was found before, and that of the candidate."""


@dataclass(frozen=True)
class Matches:
    """`pairs` leads from what was found before to its candidate, `spans` to its place in the article if it has one.

    `recut` are those of whose words the extractor drew other bounds, `corrected` those whose words the article changed.
    """

    pairs: Mapping[int, int]
    spans: Mapping[int, Span]
    recut: frozenset[int] = frozenset()
    corrected: frozenset[int] = frozenset()


def match(before: Sequence[Found], candidates: Sequence[Candidate], article: Article) -> Matches:
    """Pair what the ledger has of `article` with what the extractor sees in it now."""
    spans = {
        number: span
        for number, found in enumerate(before)
        if (span := locate(article.text, found.quote, found.sentence)) is not None
    }
    pairs: dict[int, int] = {}
    same = _make(pairs, _same_words(before, candidates))
    _make(pairs, _same_place(before, spans, candidates, pairs))
    recut = _make(pairs, _same_sentence(before, spans, candidates, pairs, article)) - same
    corrected = _make(pairs, _corrected(before, spans, candidates, pairs)) - recut - same
    return Matches(pairs, spans, recut, corrected)


def same_words(one: str, other: str) -> bool:
    """Whether two passages differ in capitals, punctuation and spaces at most."""
    return _words(one) == _words(other)


def covered(span: Span, dismissed: Iterable[Span]) -> bool:
    """Whether a passage lies within one that was dismissed."""
    return any(start <= span[0] and span[1] <= end for start, end in dismissed)


def _make(pairs: dict[int, int], ranked: Iterable[tuple[float, int, int]]) -> frozenset[int]:
    """Add the best pairs of claims that have no partner yet; where two are as good, the first in both orders. Return
    which have a partner now."""
    taken = set(pairs.values())
    for _, old, new in sorted(ranked, key=lambda pair: (-pair[0], *pair[1:])):
        if old not in pairs and new not in taken:
            pairs[old] = new
            taken.add(new)
    return frozenset(pairs)


def _same_words(before: Sequence[Found], candidates: Sequence[Candidate]) -> Iterator[tuple[float, int, int]]:
    by_words: dict[str, list[int]] = {}
    for new, candidate in enumerate(candidates):
        by_words.setdefault(_words(candidate.found.quote), []).append(new)
    for old, found in enumerate(before):
        for new in by_words.get(_words(found.quote), ()):
            yield float(_words(found.sentence) == _words(candidates[new].found.sentence)), old, new


def _same_place(
    before: Sequence[Found], spans: Mapping[int, Span], candidates: Sequence[Candidate], pairs: Mapping[int, int]
) -> Iterator[tuple[float, int, int]]:
    for old, new in _without_partner(before, candidates, pairs):
        if old in spans:
            one, other = spans[old], (candidates[new].start, candidates[new].end)
            shared = overlap(one, other)
            within = covered(one, [other]) or covered(other, [one])
            if shared >= SAME_PLACE or (shared >= PART and within and _says_all(before[old], candidates[new].found)):
                yield shared, old, new


def _says_all(one: Found, other: Found) -> bool:
    """Whether two passages have the same numbers, dates and denials."""
    return wording(one, "").figures_and_denials == wording(other, "").figures_and_denials


def _same_sentence(
    before: Sequence[Found],
    spans: Mapping[int, Span],
    candidates: Sequence[Candidate],
    pairs: Mapping[int, int],
    article: Article,
) -> Iterator[tuple[float, int, int]]:
    """Pairs of which the sentence stands in the article, and the words in it that the ledger has do not."""
    lost = {old: locate(article.text, found.sentence) for old, found in enumerate(before) if old not in spans}
    for old, new in _without_partner(before, candidates, pairs):
        place = lost.get(old)
        if place and covered((candidates[new].start, candidates[new].end), [place]):
            yield fuzz.ratio(_words(before[old].quote), _words(candidates[new].found.quote)), old, new


def _corrected(
    before: Sequence[Found], spans: Mapping[int, Span], candidates: Sequence[Candidate], pairs: Mapping[int, int]
) -> Iterator[tuple[float, int, int]]:
    for old, new in _without_partner(before, candidates, pairs):
        if old not in spans:
            likeness = _likeness(before[old], candidates[new].found)
            if likeness >= SAME_WORDS:
                yield likeness, old, new


def _without_partner(
    before: Sequence[Found], candidates: Sequence[Candidate], pairs: Mapping[int, int]
) -> Iterator[Pair]:
    taken = set(pairs.values())
    free = [new for new in range(len(candidates)) if new not in taken]
    return ((old, new) for old in range(len(before)) if old not in pairs for new in free)


def overlap(one: Span, other: Span) -> float:
    """How much two passages share of all that they cover, from 0 to 1."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def _likeness(before: Found, now: Found) -> float:
    old_text, old_figures = _without_figures(before.quote, before)
    new_text, new_figures = _without_figures(now.quote, now)
    if old_figures != new_figures:
        changed = sum(old != new for old, new in zip(old_figures, new_figures, strict=False))
        same_frame = _without_figures(before.sentence, before)[0] == _without_figures(now.sentence, now)[0]
        if len(old_figures) != len(new_figures) or changed > 1 or not same_frame or before.speaker != now.speaker:
            return 0.0
    return fuzz.ratio(old_text, new_text, score_cutoff=SAME_WORDS)


def _without_figures(text: str, found: Found) -> tuple[str, list[str]]:
    """The words of a text with a mask for each number or date in it, and those numbers and dates."""
    texts = {*(number.text for number in found.numbers), *(date.text for date in found.dates)}
    mentions = sorted(texts, key=len, reverse=True)
    pattern = "|".join([*map(re.escape, mentions), _FIGURE.pattern])
    figures: list[str] = []

    def mask(hit: re.Match[str]) -> str:
        figures.append(hit[0].casefold())
        return f" {_MASK} "

    return _words(re.sub(pattern, mask, text)), figures


def _words(text: str) -> str:
    """A text in small letters without its punctuation, spaces and quotation marks: what makes two wordings the same."""
    return _NOT_A_WORD.sub(" ", unicodedata.normalize("NFC", text).casefold()).strip()
