"""What changes in a ledger after a run: what each `found` is to say, which claims are new, which were seen again."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ConfigDict

from generator.articles import Article
from generator.claims import Candidate, Change, Found, Match, Sighting, Slug
from generator.ledger.layout import found_data
from generator.ledger.matching import Matches, Span, covered, match, overlap, same_words
from generator.ledger.repeats import Repeats, means_the_same
from generator.ledger.wording import Wording, wording
from generator.passages import locate

Reading = tuple[Article, Sequence[Candidate]]
"""An article and every candidate claim in it."""


class Known(BaseModel):
    """What the merge needs to know of an entry; the rest may be half done."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: Slug
    found: Found
    claim: Any = None
    verdict: Any = None
    headline: Any = None
    explanation: Any = None
    reviewed: Any = None
    updates: Any = None
    dismissed: Any = None

    @property
    def begun(self) -> bool:
        """Whether somebody has written something of a review."""
        return any((self.verdict, self.headline, self.explanation, self.reviewed))

    @property
    def review_day(self) -> datetime.date | None:
        """The day of the review, if there is one and it is a day."""
        return _day(self.reviewed)

    @property
    def open_change(self) -> Change | None:
        """The change of the passage that nobody has reacted to."""
        change = self.found.changed
        items = self.updates if isinstance(self.updates, list) else []
        days = [day for one in items if isinstance(one, dict) and (day := _day(one.get("date")))]
        return change if change and not change.is_answered(self.review_day, days) else None


@dataclass(frozen=True)
class New:
    """A claim that is not in the ledger yet: its candidate, with its sightings, and the earlier claims like it, each by
    its number among the entries and then the new ones."""

    candidate: Candidate
    alike: Sequence[tuple[int, float]] = ()


@dataclass
class Changes:
    """What to do: by the number of an entry, what its `found` is to say and where its passage is; and what is new."""

    found: dict[int, Found] = field(default_factory=dict)
    spans: dict[int, Span] = field(default_factory=dict)
    new: list[New] = field(default_factory=list)


@dataclass(frozen=True)
class _Left:
    """What an article has beside the claims that the ledger has of it."""

    article: Article
    candidates: Sequence[Candidate]


def compare(readings: Iterable[Reading], entries: Sequence[Known], today: datetime.date) -> Changes:
    """Compare what was found in some articles with the entries of the ledger."""
    by_article: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        by_article.setdefault(entry.found.article, []).append(number)
    changes = Changes(found={number: entry.found for number, entry in enumerate(entries)})
    left = [
        _refreshed(article, candidates, by_article.get(article.id, []), entries, changes, today)
        for article, candidates in sorted(readings, key=lambda reading: reading[0].id)
    ]
    if left:
        _repeated(left, entries, changes)
    changes.found = {
        number: now
        for number, now in changes.found.items()
        if now is not (before := entries[number].found) and found_data(now) != found_data(before)
    }
    return changes


def _refreshed(
    article: Article,
    candidates: Sequence[Candidate],
    numbers: Sequence[int],
    entries: Sequence[Known],
    changes: Changes,
    today: datetime.date,
) -> _Left:
    """Note what the article now says of the claims that the ledger has of it; what it has more is left."""
    matches = match([entries[number].found for number in numbers], candidates, article)
    settled: list[Span] = []
    for place, number in enumerate(numbers):
        entry = entries[number]
        now, span = _now(entry, place, matches, candidates, today)
        changes.found[number] = now
        if span:
            changes.spans[number] = span
            settled += [span] if entry.dismissed or (entry.begun and place in matches.recut) else []
    known = set(matches.pairs.values())
    rest = [candidate for number, candidate in enumerate(candidates) if number not in known]
    return _Left(article, [one for one in rest if not covered((one.start, one.end), settled)])


def _now(
    entry: Known, place: int, matches: Matches, candidates: Sequence[Candidate], today: datetime.date
) -> tuple[Found, Span | None]:
    """What an entry's `found` is to say, and where its passage stands in the article, if it does.

    Words on which there is a review or a dismissal stay as long as they stand in the article, wherever the extractor
    would begin and end them now.
    """
    before = entry.found
    kept: dict[str, Any] = {"changed": None if entry.dismissed else entry.open_change}
    if place in matches.spans and (place not in matches.pairs or (place in matches.recut and _is_judged(entry))):
        return before.model_copy(update={"gone": None, **kept}), matches.spans[place]
    if place not in matches.pairs:
        return before.model_copy(update={"gone": before.gone or today, **kept}), None
    candidate = candidates[matches.pairs[place]]
    kept["changed"] = _change(entry, candidate, today, corrected=place in matches.corrected)
    kept |= {"seen_in": before.seen_in, "matches": before.matches}
    return candidate.found.model_copy(update=kept), (candidate.start, candidate.end)


def _is_judged(entry: Known) -> bool:
    return bool(entry.begun or entry.dismissed)


def _change(entry: Known, candidate: Candidate, today: datetime.date, *, corrected: bool) -> Change | None:
    """What a person has to look at: the words of a review changed, or what makes the claim in those of an open one."""
    noted, before = entry.open_change, entry.found
    if noted:
        return None if same_words(noted.was, candidate.found.quote) or entry.dismissed else noted
    if not corrected or entry.dismissed or same_words(before.quote, candidate.found.quote):
        return None
    old, new = wording(before, ""), wording(candidate.found, "")
    if entry.begun or old.turning_points != new.turning_points:
        return Change(date=today, was=before.quote, reviewed=entry.review_day)
    return None


def _repeated(left: Iterable[_Left], entries: Sequence[Known], changes: Changes) -> None:
    """Part what is left of the articles into claims that the ledger has already and new ones."""
    repeats = Repeats(wording(changes.found[number], str(entry.claim or "")) for number, entry in enumerate(entries))
    dismissed = {number for number, entry in enumerate(entries) if entry.dismissed}
    seen: dict[int, list[tuple[Article, Candidate]]] = {}
    new: dict[int, New] = {}
    spans = dict(changes.spans)
    articles = []
    for one in left:
        articles.append(one.article)
        for candidate in sorted(one.candidates, key=lambda each: (each.start, each.end)):
            said = wording(candidate.found, candidate.claim)
            place = (candidate.start, candidate.end)
            again = (each for each in repeats.same(said) if each in dismissed or means_the_same(said, repeats[each]))
            number = next((each for each in again if not _meets(spans.get(each), place, repeats[each], said)), None)
            if number is not None:
                seen.setdefault(number, []).append((one.article, candidate))
            elif candidate.listed:
                alike = repeats.alike(said)
                number = repeats.add(said)
                new[number], spans[number] = New(candidate, alike), place
    ids = {entry.id for entry in entries}
    for number, found in changes.found.items():
        if number in seen or found.seen_in or found.matches:
            matches = [one for one in found.matches if one.id in ids]
            update = {"seen_in": _sightings(found, seen.get(number, ()), articles), "matches": matches}
            changes.found[number] = found.model_copy(update=update)
    changes.new = [_with_sightings(one, seen.get(number, ())) for number, one in new.items()]


def _meets(span: Span | None, other: Span, one: Wording, said: Wording) -> bool:
    """Whether two claims stand in the same words of the same article."""
    return span is not None and one.article == said.article and overlap(span, other) > 0


def _with_sightings(new: New, seen: Sequence[tuple[Article, Candidate]]) -> New:
    found = new.candidate.found.model_copy(update={"seen_in": _sightings(new.candidate.found, seen, ())})
    return New(new.candidate.model_copy(update={"found": found}), new.alike)


def _sightings(found: Found, seen: Sequence[tuple[Article, Candidate]], articles: Sequence[Article]) -> list[Sighting]:
    """Where a claim was seen again: in the articles just read, and where it was before in those that were not.

    Words that the extractor passes over now are still a sighting while they stand in their article.
    """
    read = {article.id: article for article in articles}
    spans: dict[str, list[Span]] = {}
    placed: dict[tuple[str, str], tuple[str, int]] = {}
    for article, candidate in seen:
        spans.setdefault(article.id, []).append((candidate.start, candidate.end))
        placed.setdefault((article.id, candidate.found.quote), (article.id, candidate.start))
    for number, old in enumerate(found.seen_in):
        span: Span | None = (number, number)
        if old.article in read:
            span = locate(read[old.article].text, old.quote)
            if span and any(overlap(span, other) for other in spans.get(old.article, ())):
                span = None
        if span:
            placed.setdefault((old.article, old.quote), (old.article, span[0]))
    return [Sighting(article=article, quote=quote) for article, quote in sorted(placed, key=lambda key: placed[key])]


def matches_of(new: New, ids: Mapping[int, str]) -> list[Match]:
    """The earlier claims like a new one, by the ids that all have now."""
    return [Match(id=ids[number], similarity=score) for number, score in new.alike if number in ids]


def _day(value: Any) -> datetime.date | None:
    try:
        return value if isinstance(value, datetime.date) else datetime.date.fromisoformat(str(value))
    except ValueError:
        return None
