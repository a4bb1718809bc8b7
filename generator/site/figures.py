"""What the pictures on the site show: checks over time, and verdicts per speaker. Pure counting; templates draw."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.site.edition import Edition, PublicClaim, Quoted, Tally

MOST_MONTHS = 36
"""The longest time that is shown by month; a longer one is shown by year."""
MOST_SPEAKERS = 12


@dataclass(frozen=True)
class Period:
    """The checks of one month (`2026-11`) or one year (`2026`)."""

    iso: str
    claims: Sequence[PublicClaim]
    tally: Sequence[Tally]


def over_time(edition: Edition) -> Sequence[Period]:
    """The periods from the first check to the last, also those without any, in the order of time."""
    days = sorted(claim.entry.reviewed for claim in edition.reviewed if claim.entry.reviewed)
    if not days:
        return []
    months = list(_months(days[0], days[-1]))
    names = months if len(months) <= MOST_MONTHS else list(dict.fromkeys(month[:4] for month in months))
    groups: dict[str, list[PublicClaim]] = {name: [] for name in names}
    for claim in edition.reviewed:
        if claim.entry.reviewed:
            groups[claim.entry.reviewed.isoformat()[: len(names[0])]].append(claim)
    return [Period(name, claims, edition.tally_of(claims)) for name, claims in groups.items()]


def most_checked(edition: Edition) -> Sequence[Quoted]:
    """The speakers with the most checks, at most `MOST_SPEAKERS`."""
    checked = [quoted for quoted in edition.speakers if quoted.reviewed]
    return sorted(checked, key=lambda quoted: (-len(quoted.reviewed), quoted.speaker.name.casefold()))[:MOST_SPEAKERS]


def _months(first: datetime.date, last: datetime.date) -> Iterator[str]:
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield f"{number // 12}-{number % 12 + 1:02}"
