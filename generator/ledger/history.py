"""What must not happen to a ledger between two commits without a word: other verdicts, other ids, checks that vanish.

IFCN 5 and EFCSN: corrections are public. A page's address is a promise to those who link to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.claims import Claim, Update
from generator.ledger.files import read_texts
from generator.ledger.report import Check, Entry, Reporter
from generator.ledger.revisions import changed_since
from generator.problems import Problem, ToetssteenError, shown
from generator.settings import Settings
from generator.standards import Rule
from generator.yamltext import BOM, parse


@dataclass(frozen=True)
class Past:
    """An entry as it was: what readers saw of it then, and by which it is known again."""

    id: str
    passage: tuple[str, str]
    published: str
    updates: frozenset[tuple[str, ...]]


@dataclass(frozen=True)
class History:
    """The entries at a revision that are other now or gone, by id."""

    revision: str
    entries: Mapping[str, Past]

    def checks(self, settings: Settings) -> Sequence[Check]:
        """What is to be looked at in each file: published verdicts that changed without a word."""
        rule = settings.standards.rule("changed-verdict")
        return [lambda entries, report: _changed_verdicts(entries, report, self.entries, settings, rule)]

    def check_all(self, entries: Sequence[Entry], ledger: Path) -> Iterator[Problem]:
        """What only all entries together tell: ids that changed, checks that vanished, a ledger that was emptied."""
        if self.entries and not entries:
            args: dict[str, str | int] = {"since": self.revision, "count": len(self.entries), "file": shown(ledger)}
            yield Problem(code="ledger-emptied", path=shown(ledger), line=1, column=1, args=args)
            return
        ids = {entry.claim.id for entry in entries}
        lost = [past for past in self.entries.values() if past.id not in ids]
        if lost:
            by_passage = {_passage(entry.claim): entry for entry in entries if entry.claim.id not in self.entries}
            for past in lost:
                yield from _lost(past, by_passage.get(past.passage), ledger)


def read_history(ledger: Path, settings: Settings, since: str | None = None) -> History | None:
    """What the ledger was `since` a revision, or at the last commit; None where git knows nothing of it.

    Raises:
        ToetssteenError: git does not know the revision that was named.
    """
    before = changed_since(since or "HEAD", ledger)
    if before is None:
        if since:
            raise ToetssteenError(Problem(code="revision-unknown", args={"since": since}))
        return None
    try:
        now = read_texts(ledger) if before else {}
    except ToetssteenError:  # told by whoever reads the ledger
        return None
    kept = {piece for text in now.values() for piece in _pieces(text)[1]}
    past = [item for text in before.values() for item in _entries(text, kept)]
    return History(since or "HEAD", {one.id: one for one in (_past(item, settings) for item in past) if one})


def _pieces(text: str) -> tuple[str, list[str]]:
    """A text cut before each line that begins an entry: what stands above the first, and the entries."""
    margin = re.search(r"^( *)- ", text, re.MULTILINE)
    if margin is None:
        return text, []
    head, *pieces = re.split(rf"^(?={margin[1]}- )", text.replace("\r\n", "\n"), flags=re.MULTILINE)
    return head, [piece.rstrip() for piece in pieces]


def _entries(text: str, kept: set[str]) -> list[Any]:
    """The data of the entries of an old text, but for those that still stand somewhere as they were.

    Parsing is what takes time, so only what changed is parsed; where the pieces are no YAML by themselves (an anchor
    elsewhere), all of it.
    """
    head, pieces = _pieces(text.removeprefix(BOM))
    changed = [piece for piece in pieces if piece not in kept]
    for attempt in ("claims:\n" + "\n".join(changed), head + "\n".join(pieces)):
        try:
            data = parse(attempt, "").data
        except ToetssteenError:
            continue
        items = data.get("claims") if isinstance(data, dict) else None
        return [item for item in items or [] if isinstance(item, dict)]
    return []


def _past(item: Mapping[str, Any], settings: Settings) -> Past | None:
    """An old entry, however ill-formed, as far as it has an id."""
    found = item.get("found")
    found = found if isinstance(found, dict) else {}
    conclusion = item.get("verdict" if settings.scale else "headline")
    waits = settings.second_reader and not item.get("approved_by")
    published = item.get("reviewed") and not item.get("dismissed") and not waits
    updates = item.get("updates")
    told = [one for one in updates if isinstance(one, dict)] if isinstance(updates, list) else []
    return (
        Past(
            id=str(item["id"]),
            passage=(str(found.get("article")), str(found.get("quote"))),
            published=str(conclusion or "").strip() if published else "",
            updates=frozenset(_words(one.get("date"), one.get("kind"), one.get("note")) for one in told),
        )
        if item.get("id")
        else None
    )


def _changed_verdicts(
    entries: Sequence[Entry], report: Reporter, past: Mapping[str, Past], settings: Settings, rule: Rule | None
) -> Iterator[Problem]:
    for entry in entries:
        before = past.get(entry.claim.id)
        if before is None or not before.published:
            continue
        now = (entry.claim.verdict if settings.scale else entry.claim.headline) or ""
        if now == before.published or (settings.scale and now and now not in settings.rating_scale):
            continue  # a verdict that is none is told by itself
        new = [one for one in entry.claim.updates if _told(one) not in before.updates]
        where = ["verdict" if settings.scale else "headline"]
        if not new:
            yield report(entry, where, "verdict-changed", before=before.published)
        elif rule and rule.name not in entry.claim.exceptions and all(one.kind != "correction" for one in new):
            yield report(entry, where, f"standard-{rule.name}", rule.severity, before=before.published)


def _lost(past: Past, now: Entry | None, ledger: Path) -> Iterator[Problem]:
    if now is not None:
        path = shown(now.file or ledger)
        place = now.id_at
        yield Problem(
            code="id-changed",
            path=path,
            line=place.line if place else now.line,
            column=place.column if place else None,
            args={"id": now.claim.id, "before": past.id},
            severity="error" if past.published else "warning",
        )
    elif past.published:
        args = {"id": past.id}
        yield Problem(code="review-removed", path=shown(ledger), line=1, column=1, args=args, severity="warning")


def _passage(claim: Claim) -> tuple[str, str]:
    return claim.found.article, claim.found.quote


def _told(update: Update) -> tuple[str, ...]:
    return _words(update.date.isoformat(), update.kind, update.note)


def _words(*parts: object) -> tuple[str, ...]:
    return tuple(" ".join(str(part or "").split()) for part in parts)
