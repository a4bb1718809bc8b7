"""What a merge knows of the entries of a ledger, and what is to change in it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ConfigDict

from generator.articles import Article
from generator.claims import Candidate, Change, Found, Slug
from generator.ledger.matching import Span

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


def _day(value: Any) -> datetime.date | None:
    try:
        return value if isinstance(value, datetime.date) else datetime.date.fromisoformat(str(value))
    except ValueError:
        return None
