"""What changes in a ledger after a run: what each `found` is to say, which claims are new, which were seen again."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from generator.articles import Article
from generator.claims import Candidate, Change, Found
from generator.ledger.changes import Changes, Known, Reading
from generator.ledger.layout import found_data
from generator.ledger.matching import Matches, Span, covered, match, same_words
from generator.ledger.recurring import note_repeats
from generator.ledger.wording import wording


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
        note_repeats(left, entries, changes)
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
) -> Reading:
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
    return article, [one for one in rest if not covered((one.start, one.end), settled)]


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
