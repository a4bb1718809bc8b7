"""claims.yaml to claims: one parse, every mistake with its place, each entry with the line it begins on."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.articles import Article
from generator.claims import Claim, RatingScale, Record
from generator.ledger.check import check_entries, check_passages, off_scale
from generator.ledger.conflicts import conflicts
from generator.ledger.files import ORDER, read_texts
from generator.ledger.report import Check, Entry, Reporter
from generator.problems import Problem, ToetssteenError, shown
from generator.settings import Settings
from generator.validate import validate
from generator.yamltext import BOM, Document, collector_at_rest, parse


@dataclass(frozen=True)
class Ledger:
    """The claims of a site in the order of its file or files, and what its keepers should look at though nothing is
    wrong."""

    path: Path
    entries: tuple[Entry, ...]
    warnings: tuple[Problem, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(entry.claim for entry in self.entries)


class _File(Record):
    claims: list[Any] | None = None


def read_ledger(
    path: Path,
    settings: Settings,
    *,
    today: datetime.date | None = None,
) -> Ledger:
    """Read the ledger, a file or a folder of files, for its claims; whether they agree with the articles is not looked
    at.

    Raises:
        ToetssteenError: with every error of the files, in the order of their lines.
    """
    entries, problems = read_all(path, settings, today=today)
    if any(problem.severity == "error" for problem in problems):
        raise ToetssteenError(*problems)
    return Ledger(path, tuple(entries), tuple(problems))


def read_all(
    ledger: Path,
    settings: Settings,
    *,
    articles: Mapping[str, Article | None] | None = None,
    today: datetime.date | None = None,
    also: Sequence[Check] = (),
) -> tuple[list[Entry], list[Problem]]:
    """Every entry that has the right form, of all files of the ledger, and everything that is wrong (see
    `read_entries`): a file that is not YAML, too, when it is one of many.

    Raises:
        ToetssteenError: there is no ledger, or its one file is not YAML.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    unread: list[Problem] = []
    texts = read_texts(ledger)
    for path, text in texts.items():
        try:
            found, mistakes = read_entries(text, shown(path), settings, articles=articles, today=today, also=also)
        except ToetssteenError as error:
            unread += error.problems
            continue
        entries += [replace(entry, file=path) for entry in found]
        problems += mistakes
    if unread and len(texts) == 1:
        raise ToetssteenError(*unread)
    return entries, [*unread, *problems, *_ids_of_two_files(entries), *_another(ledger)]


def _another(ledger: Path) -> Iterator[Problem]:
    """A ledger that nobody reads beside the one that is set: what somebody saves there would go unseen."""
    folder = ledger.is_dir()
    other = ledger.with_name(f"{ledger.name}.yaml") if folder else ledger.with_suffix("") / ORDER
    if other.is_file():
        path = shown(other if folder else other.parent)
        yield Problem(code="another-ledger", path=path, args={"ledger": shown(ledger)}, severity="warning")


def _ids_of_two_files(entries: list[Entry]) -> Iterator[Problem]:
    """Ids that stand in more than one file; those twice in one were told by `parse_items`."""
    first: dict[str, Entry] = {}
    for entry in entries:
        other = first.setdefault(entry.claim.id, entry)
        if other.file != entry.file and entry.file and other.file:
            args = {"id": entry.claim.id, "other": f"{shown(other.file)}:{other.line}"}
            yield Problem(code="id-in-two-files", path=shown(entry.file), line=entry.line, args=args)


def read_entries(
    text: str,
    path: str,
    settings: Settings,
    *,
    articles: Mapping[str, Article | None] | None = None,
    today: datetime.date | None = None,
    also: Sequence[Check] = (),
) -> tuple[list[Entry], list[Problem]]:
    """The entries of a ledger's text that have the right form, and every problem, sorted by place.

    Given the `articles` by id (None for one that has mistakes of its own), check the passages too; given `today`, the
    days of review; and what else there is to `also` look at.

    Raises:
        ToetssteenError: the text is not YAML, or git left a conflict in it.
    """
    with collector_at_rest():  # while the tree of the document is there
        document, items, problems = parse_items(text, path)
        entries: list[Entry] = []
        for number, item in enumerate(items):
            claim, mistakes = validate(Claim, item, document, path, at=("claims", number))
            problems += mistakes
            if claim:
                entries.append(_entry(claim, number, document))
            else:
                problems += _verdict_beside(item, number, document, path, settings.rating_scale)
        report = Reporter(document, path)
        problems += check_entries(entries, report, settings, today)
        if articles is not None:
            problems += check_passages(entries, report, articles)
        for check in also:
            problems += check(entries, report)
    return entries, sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0))


def _verdict_beside(item: Any, number: int, document: Document, path: str, scale: RatingScale) -> Iterator[Problem]:
    """The verdict of an entry that has mistakes of form in other fields, so that all that is wrong is told at once."""
    verdict = item.get("verdict") if isinstance(item, dict) else None
    for code, args in off_scale(verdict.strip() if isinstance(verdict, str) else "", scale):
        place = document.position(("claims", number, "verdict"))
        args["id"] = str(item.get("id") or "")
        yield Problem(code=code, path=path, line=place.line, column=place.column, args=args)


def _entry(claim: Claim, number: int, document: Document) -> Entry:
    line = document.position(("claims", number)).line
    return Entry(claim, number, line, id_at=document.position(("claims", number, "id")))


def parse_items(text: str, path: str) -> tuple[Document, list[Any], list[Problem]]:
    """The ledger as a document, the data of its entries, and what is wrong with its frame: the top level, keys and ids
    that stand twice.

    Raises:
        ToetssteenError: the text is not YAML, or git left a conflict in it; then nothing else is told of it.
    """
    if unsolved := list(conflicts(text, path)):
        raise ToetssteenError(*unsolved)
    document = parse(text.removeprefix(BOM), path)
    problems = [
        Problem(code="key-twice", path=path, line=place.line, column=place.column, args={"key": key})
        for key, place in document.repeated
    ]
    if not document.data:  # nothing but comments, `{}` or `[]`: a ledger to be filled
        return document, [], problems
    if not isinstance(document.data, dict):
        code = "ledger-is-list" if isinstance(document.data, list) else "ledger-is-text"
        place = document.position()
        return document, [], [*problems, Problem(code=code, path=path, line=place.line, column=place.column)]
    file, mistakes = validate(_File, document.data, document, path)
    items = (file.claims if file else document.data.get("claims")) or []
    items = items if isinstance(items, list) else []
    return document, items, [*problems, *mistakes, *_repeated_ids(items, document, path)]


def _repeated_ids(items: list[Any], document: Document, path: str) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for number, item in enumerate(items):
        name = item.get("id") if isinstance(item, dict) else None
        if not isinstance(name, str):
            continue
        if name in first:
            place = document.position(("claims", number, "id"))
            other = document.position(("claims", first[name], "id")).line
            args: dict[str, str | int] = {"id": name, "other": other}
            problems.append(Problem(code="id-twice", path=path, line=place.line, column=place.column, args=args))
        first.setdefault(name, number)
    return problems
