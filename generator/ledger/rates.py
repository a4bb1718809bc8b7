"""How much a desk publishes, and about whom: figures to look at, and two rules on them.

IFCN and EFCSN ask for a certain number of checks, and that they are not concentrated on one side. What their numbers
are is second-hand here: see docs/editorial-standards.md.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.claims import PUBLISHED_STATES, Claim
from generator.problems import Problem, shown
from generator.settings import Settings
from generator.speakers import Speakers

WEEK = datetime.timedelta(weeks=1)
DAYS_IN_A_MONTH = 365.25 / 12
_RULES = ("publishing-rate", "speaker-share")


@dataclass(frozen=True)
class Rates:
    """The checks published in the `weeks` before today: how many, and how many about each speaker (None: the article
    itself), most first."""

    weeks: int
    checks: int
    speakers: Sequence[tuple[str | None, int]]

    @property
    def per_week(self) -> float:
        return self.checks / self.weeks

    @property
    def per_month(self) -> float:
        return self.checks / (self.weeks * 7) * DAYS_IN_A_MONTH


def asks_for_rates(settings: Settings) -> bool:
    """Whether the desk has a rule about them."""
    return any(settings.standards.rule(name) for name in _RULES)


def rates(
    claims: Iterable[Claim], settings: Settings, speakers: Speakers, today: datetime.date, weeks: int = 26
) -> Rates:
    """The figures of the `weeks` until today, that day included."""
    recent = [claim for claim in _published(claims, settings) if _age(claim, today) < WEEK * weeks]
    names = Counter(speakers(claim.found.speaker).name if claim.found.speaker else None for claim in recent)
    return Rates(weeks, len(recent), names.most_common())


def check_rates(
    claims: Sequence[Claim], settings: Settings, speakers: Speakers, today: datetime.date, ledger: Path
) -> Iterator[Problem]:
    """What the figures lack by the rules that are switched on. A desk is judged from its first check on."""
    published = list(_published(claims, settings))
    if not published:
        return
    pace, share = (settings.standards.rule(name) for name in _RULES)
    oldest = max(_age(claim, today) for claim in published)
    if pace:
        weeks = min(pace.weeks, oldest // WEEK + 1)
        least = pace.at_least * weeks // pace.weeks
        count = rates(published, settings, speakers, today, weeks).checks
        if count < least:
            args: dict[str, str | int] = {"count": count, "weeks": weeks, "at_least": least}
            yield Problem(code="standard-publishing-rate", path=shown(ledger), args=args, severity=pace.severity)
    if share:
        found = rates(published, settings, speakers, today, share.weeks)
        named = [(name, count) for name, count in found.speakers if name]
        if named and found.checks >= share.checks and named[0][1] > share.at_most * found.checks:
            speaker, count = named[0]
            percent, most = round(100 * count / found.checks), round(100 * share.at_most)
            args = {"speaker": speaker, "percent": percent, "at_most": most, "weeks": share.weeks}
            yield Problem(code="standard-speaker-share", path=shown(ledger), args=args, severity=share.severity)


def _published(claims: Iterable[Claim], settings: Settings) -> Iterator[Claim]:
    for claim in claims:
        state = claim.state(second_reader=settings.second_reader, scale=settings.scale)
        if state in PUBLISHED_STATES:
            yield claim


def _age(claim: Claim, today: datetime.date) -> datetime.timedelta:
    return max(today - claim.reviewed, datetime.timedelta()) if claim.reviewed else datetime.timedelta.max
