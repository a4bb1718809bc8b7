"""The words of the field: what a claim, a piece of evidence, a review and a verdict are.

Shapes follow schema.org's Claim, ClaimReview and Rating (https://schema.org/ClaimReview). Checkable and check-worthy
are kept apart as in ClaimBuster and CheckThat!: `listed` says that a claim can be checked, `score` ranks it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
CITATION = r"\[\^?\d{1,2}(?:[,;]\s*\^?\d{1,2})*\](?![(:])"
"""How an explanation cites sources by their numbers: `[1]`, `[1, 3]`, `[^1]`."""

_ISO_DAY = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_WEB_ADDRESS = re.compile(
    rf"https?://(?:[^\s/?#@]*@)?(?:{_LABEL}\.)+(?:[^\W\d_]{{2,}}|xn--[a-z0-9-]+|\d+)\.?(?::\d+)?(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_ISO_DATE = re.compile(rf"{_ISO_DAY}(?:/{_ISO_DAY})?")


def _slug(text: str) -> str:
    if not SLUG.fullmatch(text):
        raise PydanticCustomError("slug", "not a slug", {"value": text})
    return text


def _web_address(text: str) -> str:
    if not _WEB_ADDRESS.fullmatch(text):
        raise PydanticCustomError("web_address", "not a web address", {"value": text})
    return text


def _iso_date(text: str) -> str:
    if not _ISO_DATE.fullmatch(text) or not all(_exists(day) for day in text.split("/")):
        raise PydanticCustomError("iso_date", "not an ISO 8601 date or interval", {"value": text})
    return text


def _exists(day: str) -> bool:
    try:
        datetime.date.fromisoformat(day + "-01-01"[len(day) - 4 :])
    except ValueError:
        return False
    return True


def _hex_colour(text: str) -> str:
    if not re.fullmatch(r"#(?:[0-9a-f]{3}){1,2}", text, re.IGNORECASE):
        raise PydanticCustomError("hex_colour", "not a hexadecimal colour", {"value": text})
    return text.lower()


def _in_schema(pattern: str) -> WithJsonSchema:
    """How the JSON Schema of the ledger tells the form of a text, so that an editor can."""
    return WithJsonSchema({"type": "string", "pattern": pattern})


def _day_to_text(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime.date) else value


def _none_to_list(value: object) -> object:
    return [] if value is None else value


def _none_to_mapping(value: object) -> object:
    return {} if value is None else value


Text = Annotated[str, StringConstraints(strip_whitespace=True)]
Filled = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, AfterValidator(_slug), _in_schema(rf"^{SLUG.pattern}$")]
WebAddress = Annotated[
    str,
    StringConstraints(strip_whitespace=True),
    AfterValidator(_web_address),
    _in_schema(r"^\s*[Hh][Tt]{2}[Pp][Ss]?://[^\s/?#]+\.[^\s]+$"),
]
IsoDate = Annotated[
    str, BeforeValidator(_day_to_text), AfterValidator(_iso_date), _in_schema(rf"^{_ISO_DATE.pattern}$")
]
HexColour = Annotated[str, AfterValidator(_hex_colour)]
Kind = Literal["number", "ordinal", "comparison", "date", "law", "decision", "cause", "statement", "event", "relation"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Record(BaseModel):
    """A frozen record that knows all its fields: an unknown one is a mistake of the writer."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Number(Record):
    """A quantity or a rank in the text: `veertigste` is 40 and ordinal; `een op de vijf` is 0.2."""

    text: Filled
    value: int | float
    unit: Text | None = None
    ordinal: bool = False


class DateMention(Record):
    """A date expression and the day, month, year or interval it stands for (ISO 8601, inclusive)."""

    text: Filled
    iso: IsoDate


class Sighting(Record):
    """A further place where the same claim stands: in another sentence of the article, or in another article."""

    article: Filled
    quote: Filled


class Match(Record):
    """An earlier claim of the ledger that looks the same, and how alike the two are, from 0 to 1."""

    id: Slug
    similarity: Annotated[float, Field(ge=0, le=1)]


class Change(Record):
    """What the words of a claim were before the article changed: they are what a review was about.

    `reviewed` is the date that the review had then; None where there was no review yet.
    """

    date: datetime.date
    was: Filled
    reviewed: datetime.date | None = None

    def is_answered(self, reviewed: datetime.date | None, updates: Iterable[datetime.date]) -> bool:
        """Whether somebody has looked at it: the review has another date now, or there was an update since."""
        return reviewed != self.reviewed or any(day >= self.date for day in updates)


class Found(Record):
    """What the extractor saw of a claim. It is the extractor's own: refreshed whenever it runs again.

    What may change while people review stands above what hardly does, so that in git the two are not neighbours.
    """

    article: Filled
    quote: Filled
    sentence: Filled
    seen_in: Annotated[list[Sighting], BeforeValidator(_none_to_list)] = []
    matches: Annotated[list[Match], BeforeValidator(_none_to_list)] = []
    changed: Change | None = None
    gone: datetime.date | None = None
    speaker: Text | None = None
    role: Text | None = None
    said_on: datetime.date | None = None
    kinds: Annotated[list[Kind], BeforeValidator(_none_to_list)] = []
    numbers: Annotated[list[Number], BeforeValidator(_none_to_list)] = []
    dates: Annotated[list[DateMention], BeforeValidator(_none_to_list)] = []
    score: Annotated[float, Field(ge=0, le=1)] = 0.0
    why: Annotated[list[Filled], BeforeValidator(_none_to_list)] = []


class Candidate(Record):
    """A claim as the extractor hands it over: what it found, where, and the statement it proposes.

    `start` and `end` are character offsets of the quote in the article's plain text, end exclusive. `listed` is true
    when the score passes the threshold for entering the ledger.
    """

    found: Found
    claim: Filled
    start: int
    end: int
    listed: bool


class Source(Record):
    """A piece of evidence: where it is, what it is, and on which side it weighs (IFCN, principle 2)."""

    url: WebAddress
    title: Text | None = None
    publisher: Text | None = None
    kind: Literal["primary", "secondary"] | None = None
    stance: Literal["supports", "contradicts", "context"] | None = None
    accessed: datetime.date | None = None
    archived: WebAddress | None = None


class Contact(Record):
    """What the claimant answered when asked."""

    who: Text | None = None
    date: datetime.date | None = None
    reply: Text | None = None


class Update(Record):
    """A change to a published review; a correction is one that readers must see."""

    date: datetime.date
    kind: Literal["correction", "update"]
    note: Filled


class State(StrEnum):
    """Where a claim is on its way. Derived from the fields, never stored."""

    OPEN = "open"
    IN_PROGRESS = "in-progress"
    SECOND_READER = "second-reader"
    REVIEWED = "reviewed"
    CORRECTED = "corrected"
    DISMISSED = "dismissed"


class Claim(Record):
    """One entry of the ledger: what was found, and what people made of it.

    A claim counts as reviewed, and its verdict is published, from the moment it has a `verdict` and a `reviewed` date
    (and an `approved_by`, where a second reader is asked for). A desk without a scale concludes with a `headline`
    instead. `exceptions` gives the reason for each editorial rule that this claim departs from.
    """

    id: Slug
    claim: Filled
    found: Found
    verdict: Text | None = None
    headline: Text | None = None
    explanation: Text | None = None
    sources: Annotated[list[Source], BeforeValidator(_none_to_list)] = []
    selection: Text | None = None
    contacted: Contact | None = None
    reviewer: Text | None = None
    reviewed: datetime.date | None = None
    approved_by: Text | None = None
    updates: Annotated[list[Update], BeforeValidator(_none_to_list)] = []
    exceptions: Annotated[Mapping[str, Filled], BeforeValidator(_none_to_mapping)] = {}
    dismissed: Text | None = None

    @property
    def cited(self) -> list[int]:
        """The numbers of the sources that the explanation cites, also of those that are not there."""
        text = self.explanation or ""
        own_notes = re.findall(r"^\[\^?(\d+)\]:", text, re.MULTILINE)
        found = (number for place in re.finditer(CITATION, text) for number in re.findall(r"\d+", place[0]))
        return [int(number) for number in found if number not in own_notes]

    def state(self, *, second_reader: bool = False, scale: bool = True) -> State:
        """Where this claim is. With `second_reader`, a conclusion waits until `approved_by` is filled in; without a
        `scale`, the conclusion is the headline."""
        if self.dismissed:
            return State.DISMISSED
        if (self.verdict if scale else self.headline) and self.reviewed:
            if second_reader and not self.approved_by:
                return State.SECOND_READER
            return State.CORRECTED if any(update.kind == "correction" for update in self.updates) else State.REVIEWED
        started = (
            self.verdict,
            self.headline,
            self.explanation,
            self.sources,
            self.reviewer,
            self.reviewed,
            self.contacted,
        )
        return State.IN_PROGRESS if any(started) else State.OPEN


PUBLISHED_STATES = frozenset({State.REVIEWED, State.CORRECTED})
"""The states in which readers may see the verdict."""


class Rating(Record):
    """One verdict of the scale. `value` places it: higher is truer, 1 the least; without one it stands off the scale.

    `label` and `definition` give the words per language; `color` is a CSS colour for light pages, `glyph` a shape that
    tells the verdict without colour.
    """

    key: Slug
    label: Mapping[str, str]
    definition: Mapping[str, str]
    value: Annotated[int, Field(ge=1)] | None = None
    color: HexColour | None = None
    glyph: Slug | None = None

    def label_in(self, language: str) -> str:
        """The verdict's word in `language`, else in English, else in the language that comes first, else its key."""
        return _in_language(self.label, language) or self.key

    def definition_in(self, language: str) -> str:
        """What the verdict means, in `language` or the nearest there is."""
        return _in_language(self.definition, language)


def _in_language(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


class RatingScale(Record):
    """The verdicts a desk may give, in the order in which they are listed."""

    ratings: Sequence[Rating]

    def __contains__(self, key: str) -> bool:
        return any(rating.key == key for rating in self.ratings)

    def __getitem__(self, key: str) -> Rating:
        return next(rating for rating in self.ratings if rating.key == key)

    @property
    def keys(self) -> list[str]:
        return [rating.key for rating in self.ratings]

    @property
    def best(self) -> int:
        """The highest value on the scale (ClaimReview's bestRating)."""
        return max((rating.value for rating in self.ratings if rating.value), default=1)

    @property
    def worst(self) -> int:
        """The lowest value on the scale (ClaimReview's worstRating, at least 1)."""
        return min((rating.value for rating in self.ratings if rating.value), default=1)
