"""What the components write on a `Doc` for one another, and the names it goes by.

| component     | reads                       | writes                                                               |
| ------------- | --------------------------- | -------------------------------------------------------------------- |
| `sentences`   | `doc._.blocks`              | `token.is_sent_start`                                                |
| `quotes`      | tokens, blocks              | `doc.spans["quotations"]`                                            |
| `numbers`     | tokens                      | `doc.spans["numbers"]`, each with `span._.number`                    |
| `dates`       | tokens, `doc._.published`   | `doc.spans["dates"]`, each with `span._.date`                        |
| `attribution` | all of these                | `doc.spans["statements"]`, each with `span._.attribution`            |
|               |                             | `doc.spans["people"]`, their names                                   |
| `claims`      | all of these                | `doc.spans["claims"]`, each with `span._.assessment`                 |

A claim has its `span._.attribution` too. Groups are in the order of the text. A component that finds nothing leaves an
empty group.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from generator.claims import Kind

QUOTATIONS = "quotations"
NUMBERS = "numbers"
DATES = "dates"
STATEMENTS = "statements"
PEOPLE = "people"
CLAIMS = "claims"


@dataclass(frozen=True)
class Attribution:
    """Who said the words of a span. `said_on` is set where the article dates the saying."""

    speaker: str
    role: str | None = None
    said_on: datetime.date | None = None
    cue: str | None = None


@dataclass(frozen=True)
class Assessment:
    """How a span fares as a claim.

    `checkable` is the probability that a named record or document could settle it, `score` its check-worthiness (0 to
    1, the ranking); `statement` is the claim as a sentence of its own; `why` gives the strongest reasons as messages
    of `locale/*/reasons.ftl` with their arguments.
    """

    checkable: float
    score: float
    kinds: tuple[Kind, ...]
    statement: str
    why: tuple[tuple[str, dict[str, str | int]], ...]


def register() -> None:
    """Declare the extensions, once; spaCy keeps them for the whole process."""
    for owner, name in (
        (Doc, "published"),
        (Doc, "blocks"),
        (Span, "number"),
        (Span, "date"),
        (Span, "attribution"),
        (Span, "assessment"),
    ):
        if not owner.has_extension(name):
            owner.set_extension(name, default=None)
