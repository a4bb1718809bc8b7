"""Bring a ledger's text up to date with what was found: add, refresh, mark as gone; every other byte stays as it is.

Edits are spliced into the text at the places that the YAML parser gives; nothing is written out anew. Then the new text
is parsed again: if it said anything else of an old entry, outside its `found`, the merge is refused.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ConfigDict

from generator.articles import Article
from generator.claims import Candidate, Found, Slug
from generator.ledger.ids import new_id
from generator.ledger.insert import insert
from generator.ledger.layout import HEADER, entry_data, found_data
from generator.ledger.matching import Matches, covered, match, same_words
from generator.ledger.placing import Places
from generator.ledger.read import parse_items
from generator.ledger.refresh import refresh
from generator.ledger.splice import Edit, apply
from generator.ledger.verify import verify
from generator.problems import Problem, ToetssteenError
from generator.validate import validate
from generator.yamltext import BOM, Document, MappingNode, collector_at_rest

EMPTY = f"{HEADER}claims:\n"
"""The ledger of a site in which nothing was found yet."""

Reading = tuple[Article, Sequence[Candidate]]
"""An article and every candidate claim in it."""


@dataclass(frozen=True)
class Merged:
    """The new text; the ids of the entries that are new, refreshed, gone from their article or back; and warnings."""

    text: str
    added: tuple[str, ...] = ()
    refreshed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()


class _Entry(BaseModel):
    """What the merge needs to know of an entry; the rest may be half done."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: Slug
    found: Found
    reviewed: Any = None
    dismissed: Any = None


@dataclass
class _Changes:
    """What to do: by the number of an entry, what its `found` is to say and where its passage is; and what is new."""

    found: dict[int, Found] = field(default_factory=dict)
    offsets: dict[int, int] = field(default_factory=dict)
    new: list[Candidate] = field(default_factory=list)


def merge(text: str, path: str, readings: Iterable[Reading], today: datetime.date) -> Merged:
    """Merge what was found in some articles into the text of a ledger. Pure: reads and writes no file.

    Candidates that are not `listed` refresh the entry that they are, and are never added. `path` is for messages.

    Raises:
        ToetssteenError: the text is not a ledger whose entries can be told apart, or cannot be changed safely.
    """
    with collector_at_rest():
        mark, body = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
        document, entries = _read(body, path)
        changes = _compare(readings, entries, today)
        groups = _groups(entries, changes)
        refreshes = _refreshes(body, document, entries, changes)
        edits = [edit for part in refreshes.values() for edit in part]
        try:
            new = apply(body, [*edits, *insert(body, document.node, groups)])
            places = verify(document, new, groups, path) if new != body else {}
        except (ValueError, ToetssteenError) as error:
            raise ToetssteenError(Problem(code="ledger-not-mergeable", path=path)) from error
    return _merged(mark + new, path, entries, groups, {number: changes.found[number] for number in refreshes}, places)


def _read(text: str, path: str) -> tuple[Document, list[_Entry]]:
    document, items, problems = parse_items(text, path)
    entries: list[_Entry] = []
    for number, item in enumerate(items):
        entry, mistakes = validate(_Entry, item, document, path, at=("claims", number))
        problems += mistakes
        entries += [entry] if entry else []
    if problems:
        raise ToetssteenError(*problems)
    return document, entries


def _compare(readings: Iterable[Reading], entries: Sequence[_Entry], today: datetime.date) -> _Changes:
    by_article: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        by_article.setdefault(entry.found.article, []).append(number)
    changes = _Changes()
    for article, candidates in readings:
        numbers = by_article.get(article.id, [])
        matches = match([entries[number].found for number in numbers], candidates, article)
        dismissed = []
        for place, number in enumerate(numbers):
            before = entries[number].found
            now, span = _now(before, place, matches, candidates, today)
            if found_data(now) != found_data(before):
                changes.found[number] = now
            if span:
                changes.offsets[number] = span[0]
                dismissed += [span] if entries[number].dismissed else []
        known = set(matches.pairs.values())
        changes.new += [
            candidate
            for number, candidate in enumerate(candidates)
            if candidate.listed and number not in known and not covered((candidate.start, candidate.end), dismissed)
        ]
    return changes


def _now(
    before: Found, place: int, matches: Matches, candidates: Sequence[Candidate], today: datetime.date
) -> tuple[Found, tuple[int, int] | None]:
    """What an entry's `found` is to say, and where its passage stands in the article, if it does."""
    if place in matches.pairs:
        candidate = candidates[matches.pairs[place]]
        return candidate.found, (candidate.start, candidate.end)
    if place in matches.spans:  # there, though the extractor passes over it now
        return before.model_copy(update={"gone": None}), matches.spans[place]
    return before.model_copy(update={"gone": before.gone or today}), None


def _groups(entries: Sequence[_Entry], changes: _Changes) -> dict[int, list[dict[str, Any]]]:
    """The new entries, by the number of the entry after which they go."""
    places = Places((entry.found.article, changes.offsets.get(number)) for number, entry in enumerate(entries))
    taken = {entry.id for entry in entries}
    groups: dict[int, list[dict[str, Any]]] = {}
    for candidate in sorted(changes.new, key=lambda one: (one.found.article, one.start, one.end)):
        name = new_id(candidate.claim, taken)
        taken.add(name)
        after = places.after(candidate.found.article, candidate.start)
        groups.setdefault(after, []).append(entry_data(name, candidate))
    return groups


def _refreshes(text: str, document: Document, entries: Sequence[_Entry], changes: _Changes) -> dict[int, list[Edit]]:
    """The edits of each entry whose `found` changes; none where it is tied to another place in the file."""
    refreshes = {}
    for number, now in changes.found.items():
        node = document.at(("claims", number))
        assert isinstance(node, MappingNode)  # noqa: S101 - an entry that was read
        edits = refresh(text, node, found_data(entries[number].found), found_data(now))
        if edits:
            refreshes[number] = edits
    return refreshes


def _merged(
    text: str,
    path: str,
    entries: Sequence[_Entry],
    groups: Mapping[int, Sequence[Mapping[str, Any]]],
    changed: Mapping[int, Found],
    lines: Mapping[int, int],
) -> Merged:
    gone = [number for number, now in changed.items() if now.gone and not entries[number].found.gone]
    back = [number for number, now in changed.items() if entries[number].found.gone and not now.gone]
    warnings = []
    for number, now in sorted(changed.items()):
        entry = entries[number]
        if entry.reviewed and not entry.dismissed:
            code = "passage-gone-after-review" if number in gone else "passage-changed-after-review"
            if number in gone or not same_words(entry.found.quote, now.quote):
                args = {"id": entry.id, "article": now.article}
                warnings.append(Problem(code=code, path=path, line=lines[number], args=args, severity="warning"))
    return Merged(
        text,
        added=tuple(entry["id"] for _, group in sorted(groups.items()) for entry in group),
        refreshed=tuple(entries[number].id for number in changed if number not in gone),
        gone=tuple(entries[number].id for number in gone),
        back=tuple(entries[number].id for number in back),
        warnings=tuple(warnings),
    )
