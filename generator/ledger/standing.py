"""Whether what people wrote is still about what the article says: passages that changed or went after the review."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Iterable, Iterator

from generator.claims import Claim
from generator.ledger.report import Entry, Reporter
from generator.problems import Problem

_LONG = 80


def check_standing(entries: Iterable[Entry], report: Reporter) -> list[Problem]:
    """A warning for each entry whose passage changed or went and at which nobody has looked since."""
    return [problem for entry in entries if not entry.claim.dismissed for problem in _check(entry, report)]


def passage_was(quote: str) -> str:
    """The words that a passage had, in a length that suits a message."""
    return textwrap.shorten(quote, _LONG, placeholder=" …")


def _check(entry: Entry, report: Reporter) -> Iterator[Problem]:
    claim, change = entry.claim, entry.claim.found.changed
    updates = [update.date for update in claim.updates]
    if change and not change.is_answered(claim.reviewed, updates):
        code = "passage-changed-after-review" if claim.reviewed else "passage-changed"
        was = passage_was(change.was)
        yield report(entry, ["found", "changed"], code, "warning", article=claim.found.article, was=was)
    elif claim.found.gone and not _knows(claim, claim.found.gone, updates):
        yield report(entry, ["found", "gone"], "passage-gone-after-review", "warning", article=claim.found.article)


def _knows(claim: Claim, gone: datetime.date, updates: Iterable[datetime.date]) -> bool:
    """Whether there is no review, or one that is younger than the day on which its passage went."""
    return claim.reviewed is None or claim.reviewed > gone or any(day >= gone for day in updates)
