"""Claims that an article has beside those that the ledger has of it: seen again, or new; and which look alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.articles import Article
from generator.claims import Candidate, Found, Match, Sighting
from generator.ledger.changes import Changes, Known, New, Reading
from generator.ledger.matching import SAME_PLACE, Span, overlap, same_words
from generator.ledger.repeats import Repeats, enough, means_the_same, similarity
from generator.ledger.wording import Wording, wording
from generator.passages import locate


def note_repeats(left: Sequence[Reading], entries: Sequence[Known], changes: Changes) -> None:
    """Part what is left of the articles into sightings and new claims, and bring sightings and look-alikes up to date.

    `changes.found` has what each entry is to say so far, and gets the rest; `changes.new` gets the new claims.
    """
    search = _Search(left, entries, changes)
    for article, candidates in left:
        for candidate in sorted(candidates, key=lambda each: (each.start, each.end)):
            search.place(article, candidate)
    for number, found in changes.found.items():
        if number in search.seen or found.seen_in or found.matches:
            update = {"seen_in": search.sightings(number, found), "matches": list(search.matches(number, found))}
            changes.found[number] = found.model_copy(update=update)
    changes.new = [search.with_sightings(number, new) for number, new in search.new.items()]


def matches_of(new: New, ids: Mapping[int, str]) -> list[Match]:
    """The earlier claims like a new one, by the ids that all have now."""
    return [Match(id=ids[number], similarity=score) for number, score in new.alike if number in ids]


class _Search:
    """Looks up candidates among all claims. `seen` and `new` have, by the number of a claim, what was found of it.

    `_turned` are the entries that say something else since their article changed: what was seen of them elsewhere may
    be another claim now.
    """

    def __init__(self, left: Sequence[Reading], entries: Sequence[Known], changes: Changes) -> None:
        self.seen: dict[int, list[tuple[Article, Candidate]]] = {}
        self.new: dict[int, New] = {}
        self._read = {article.id: article for article, _ in left}
        self._claims = Repeats(
            wording(changes.found[number], str(one.claim or "")) for number, one in enumerate(entries)
        )
        self._numbers = {entry.id: number for number, entry in enumerate(entries)}
        self._dismissed = {number for number, entry in enumerate(entries) if entry.dismissed}
        self._spans = dict(changes.spans)
        self._altered = {
            number
            for number, entry in enumerate(entries)
            if entry.found is not (now := changes.found[number]) and not same_words(entry.found.quote, now.quote)
        }
        self._turned = {
            number
            for number in self._altered
            if wording(entries[number].found, "").turning_points != self._claims[number].turning_points
        }
        self._held: dict[str, list[tuple[Span, int]]] = {}
        for number, found in changes.found.items():
            for span, sighting in self._standing(number, found):
                self._held.setdefault(sighting.article, []).append((span, number))

    def place(self, article: Article, candidate: Candidate) -> None:
        """Take a candidate for a sighting of a claim, or for a new one if it is listed."""
        said, span = wording(candidate.found, candidate.claim), (candidate.start, candidate.end)
        number = next(self._again(said, span), None)
        if number is not None:
            self.seen.setdefault(number, []).append((article, candidate))
        elif candidate.listed:
            alike = self._claims.alike(said)
            number = self._claims.add(said)
            self.new[number], self._spans[number] = New(candidate, alike), span

    def sightings(self, number: int, found: Found) -> list[Sighting]:
        """Where a claim was seen again: in the articles just read, and where it was before in those that were not.

        Words that the extractor passes over now are still a sighting while they stand in their article.
        """
        placed: dict[tuple[str, str], tuple[str, int]] = {}
        spans: dict[str, list[Span]] = {}
        for article, candidate in self.seen.get(number, ()):
            spans.setdefault(article.id, []).append((candidate.start, candidate.end))
            placed.setdefault((article.id, candidate.found.quote), (article.id, candidate.start))
        for at, old in enumerate(found.seen_in):
            if old.article not in self._read and number not in self._turned:
                placed.setdefault((old.article, old.quote), (old.article, at))
        for span, old in self._standing(number, found):
            if not any(overlap(span, other) for other in spans.get(old.article, ())):
                placed.setdefault((old.article, old.quote), (old.article, span[0]))
        return [
            Sighting(article=article, quote=quote) for article, quote in sorted(placed, key=lambda key: placed[key])
        ]

    def matches(self, number: int, found: Found) -> Iterator[Match]:
        """The look-alikes that are still there, and are alike now that one of the two has changed."""
        for old in found.matches:
            other = self._numbers.get(old.id)
            if other is None:
                continue
            if not {number, other} & self._altered:
                yield old
                continue
            one, two = self._claims[number], self._claims[other]
            score = similarity(one, two)
            if score >= enough(one, two):
                yield Match(id=old.id, similarity=score)

    def with_sightings(self, number: int, new: New) -> New:
        found = new.candidate.found
        found = found.model_copy(update={"seen_in": self.sightings(number, found)})
        return New(new.candidate.model_copy(update={"found": found}), new.alike)

    def _again(self, said: Wording, span: Span) -> Iterator[int]:
        """The claims that these words say again; first those that they are a sighting of already."""
        for place, number in self._held.get(said.article, ()):
            if overlap(place, span) >= SAME_PLACE and said.turning_points == self._claims[number].turning_points:
                yield number
        for number in self._claims.same(said):
            trusted = number in self._dismissed or means_the_same(said, self._claims[number])
            if trusted and not self._meets(number, said, span):
                yield number

    def _meets(self, number: int, said: Wording, span: Span) -> bool:
        """Whether a claim stands in the same words of the same article."""
        own = self._spans.get(number)
        return own is not None and self._claims[number].article == said.article and overlap(own, span) > 0

    def _standing(self, number: int, found: Found) -> Iterator[tuple[Span, Sighting]]:
        """The earlier sightings in the articles just read that still stand there."""
        for old in found.seen_in if number not in self._turned else ():
            article = self._read.get(old.article)
            if article and (span := locate(article.text, old.quote)):
                yield span, old
