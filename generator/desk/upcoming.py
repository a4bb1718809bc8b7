"""What to take up next: of the claims that nobody began with, the one that most deserves a check."""

from __future__ import annotations

from collections.abc import Sequence

from generator.claims import State
from generator.desk.standing import Standing


def upcoming(standings: Sequence[Standing], article: str | None = None) -> list[Standing]:
    """The open claims, the highest score first and, of those that score the same, the oldest. One whose passage has
    gone is passed over."""
    open_ones = [
        one
        for one in standings
        if one.state is State.OPEN and not one.claim.found.gone and article in (None, one.claim.found.article)
    ]
    return sorted(open_ones, key=lambda one: (-one.claim.found.score, one.age, one.claim.id))
