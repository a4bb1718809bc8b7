"""Bring a ledger's text up to date with what was found: add, refresh, mark as gone; every other byte stays as it is.

Edits are spliced into the text at the places that the YAML parser gives; nothing is written out anew. Then the new text
is parsed again: if it said anything else of an old entry, outside its `found`, the merge is refused.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from generator.claims import Found
from generator.ledger.changes import Changes, Known, Reading
from generator.ledger.comparing import compare
from generator.ledger.ids import new_id
from generator.ledger.insert import claims_of, insert
from generator.ledger.layout import ONE_OF_MANY, entry_data, found_data
from generator.ledger.placing import Gap, Places, tabs
from generator.ledger.read import parse_items
from generator.ledger.recurring import matches_of
from generator.ledger.refresh import refresh
from generator.ledger.splice import Edit, apply
from generator.ledger.standing import passage_was
from generator.ledger.verify import verify
from generator.problems import Problem, ToetssteenError, shown
from generator.validate import validate
from generator.yamltext import BOM, Document, MappingNode, collector_at_rest

_LISTS = ("added", "refreshed", "gone", "back", "warnings")


@dataclass(frozen=True)
class Merged:
    """The new texts; the ids of the entries that are new, refreshed, gone from their article or back; and warnings."""

    texts: Mapping[Path, str]
    added: tuple[str, ...] = ()
    refreshed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        """The new text of a ledger in one file."""
        (text,) = self.texts.values()
        return text


@dataclass(frozen=True)
class _File:
    """A file of the ledger: its text after the byte order mark, and its entries, numbered from `first` on in the whole
    ledger."""

    path: Path
    mark: str
    body: str
    document: Document
    entries: Sequence[Known]
    first: int


def merge(text: str, path: str, readings: Iterable[Reading], today: datetime.date) -> Merged:
    """Merge what was found in some articles into the text of a ledger in one file; see `merge_files`."""
    return merge_files({Path(path): text}, readings, today, lambda _: Path(path))


def merge_files(
    texts: Mapping[Path, str], readings: Iterable[Reading], today: datetime.date, home: Callable[[str], Path]
) -> Merged:
    """Merge what was found in some articles into the texts of a ledger's files. Pure: reads and writes no file.

    A new claim goes into the file that has claims of its article, else into the article's `home`. Candidates that are
    not `listed` refresh the entry that they are, and are never added.

    Raises:
        ToetssteenError: a text is not a ledger whose entries can be told apart, or cannot be changed safely.
    """
    with collector_at_rest():
        files = _read(texts)
        entries = [entry for file in files for entry in file.entries]
        changes = compare(readings, entries, today)
        files += _read(dict.fromkeys(_homes(files, changes, home), ONE_OF_MANY), first=len(entries))
        groups = _groups(files, entries, changes, home)
        return _sum(_merge_file(file, changes, groups.get(file.path, {})) for file in files)


def _read(texts: Mapping[Path, str], *, first: int = 0) -> list[_File]:
    files: list[_File] = []
    problems: list[Problem] = []
    for path, text in texts.items():
        mark, body = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
        document, entries, mistakes = _read_file(body, shown(path))
        files.append(_File(path, mark, body, document, entries, first))
        problems += mistakes
        first += len(entries)
    if problems:
        raise ToetssteenError(*problems)
    return files


def _read_file(text: str, path: str) -> tuple[Document, list[Known], list[Problem]]:
    document, items, problems = parse_items(text, path)
    entries: list[Known] = []
    for number, item in enumerate(items):
        entry, mistakes = validate(Known, item, document, path, at=("claims", number))
        problems += mistakes
        entries += [entry] if entry else []
    return document, entries, problems


def _homes(files: Sequence[_File], changes: Changes, home: Callable[[str], Path]) -> list[Path]:
    """The files that are to be made."""
    known = {entry.found.article for file in files for entry in file.entries}
    there = {file.path for file in files}
    homes = {home(article) for one in changes.new if (article := one.candidate.found.article) not in known}
    return sorted(homes - there)


def _groups(
    files: Sequence[_File], entries: Sequence[Known], changes: Changes, home: Callable[[str], Path]
) -> dict[Path, dict[Gap, list[dict[str, Any]]]]:
    """The new entries of each file, by the place in it where they go."""
    places = {file.path: _places(file, changes) for file in files}
    of_article = {entry.found.article: file.path for file in reversed(files) for entry in file.entries}
    ids = {number: entry.id for number, entry in enumerate(entries)}
    taken = set(ids.values())
    groups: dict[Path, dict[Gap, list[dict[str, Any]]]] = {}
    for number, new in enumerate(changes.new, start=len(entries)):
        candidate = new.candidate
        ids[number] = name = new_id(candidate.claim, taken)
        taken.add(name)
        article = candidate.found.article
        path = of_article.get(article) or home(article)
        gap = places[path].gap(article, candidate.start)
        groups.setdefault(path, {}).setdefault(gap, []).append(entry_data(name, candidate, matches_of(new, ids)))
    return groups


def _places(file: _File, changes: Changes) -> Places:
    numbered = enumerate(file.entries, start=file.first)
    offsets = ((entry.found.article, _start(changes.spans.get(number))) for number, entry in numbered)
    return Places(offsets, tabs(file.body, *claims_of(file.document.node)))


def _start(span: tuple[int, int] | None) -> int | None:
    return span[0] if span else None


def _merge_file(file: _File, changes: Changes, groups: Mapping[Gap, list[dict[str, Any]]]) -> Merged:
    refreshes = _refreshes(file, changes)
    edits = [edit for part in refreshes.values() for edit in part]
    path = shown(file.path)
    try:
        new = apply(file.body, [*edits, *insert(file.body, file.document.node, groups)])
        added: dict[int, list[dict[str, Any]]] = {}
        for gap, group in sorted(groups.items()):
            added.setdefault(gap.after, []).extend(group)
        places = verify(file.document, new, added, path) if new != file.body else {}
    except (ValueError, ToetssteenError) as error:
        raise ToetssteenError(Problem(code="ledger-not-mergeable", path=path)) from error
    return _merged(file, new, groups, {number: changes.found[file.first + number] for number in refreshes}, places)


def _refreshes(file: _File, changes: Changes) -> dict[int, list[Edit]]:
    """The edits of each entry whose `found` changes; none where it is tied to another place in the file."""
    refreshes = {}
    for number, entry in enumerate(file.entries):
        now = changes.found.get(file.first + number)
        if now is None:
            continue
        node = file.document.at(("claims", number))
        assert isinstance(node, MappingNode)  # noqa: S101 - an entry that was read
        edits = refresh(file.body, node, found_data(entry.found), found_data(now))
        if edits:
            refreshes[number] = edits
    return refreshes


def _sum(parts: Iterable[Merged]) -> Merged:
    parts = list(parts)
    return Merged(
        {path: text for part in parts for path, text in part.texts.items()},
        *(tuple(chain.from_iterable(getattr(part, name) for part in parts)) for name in _LISTS),
    )


def _merged(
    file: _File,
    text: str,
    groups: Mapping[Gap, Sequence[Mapping[str, Any]]],
    changed: Mapping[int, Found],
    lines: Mapping[int, int],
) -> Merged:
    entries, path = file.entries, shown(file.path)
    gone = [number for number, now in changed.items() if now.gone and not entries[number].found.gone]
    back = [number for number, now in changed.items() if entries[number].found.gone and not now.gone]
    warned = (_warning(entries[number], now, path, lines[number]) for number, now in sorted(changed.items()))
    return Merged(
        {file.path: file.mark + text},
        added=tuple(entry["id"] for _, group in sorted(groups.items()) for entry in group),
        refreshed=tuple(entries[number].id for number in changed if number not in gone),
        gone=tuple(entries[number].id for number in gone),
        back=tuple(entries[number].id for number in back),
        warnings=tuple(warning for warning in warned if warning),
    )


def _warning(entry: Known, now: Found, path: str, line: int) -> Problem | None:
    """That a person has to look at an entry, if this run has seen why."""
    if entry.dismissed:
        return None
    args = {"id": entry.id, "article": now.article}
    if now.gone and not entry.found.gone and entry.reviewed:
        return Problem(code="passage-gone-after-review", path=path, line=line, args=args, severity="warning")
    if now.changed and now.changed != entry.found.changed:
        code = "passage-changed-after-review" if entry.reviewed else "passage-changed"
        args["was"] = passage_was(now.changed.was)
        return Problem(code=code, path=path, line=line, args=args, severity="warning")
    return None
