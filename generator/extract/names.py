"""Who is who: the names in an article, whom they stand for, and what `hij` or a surname refers to.

Without a trained pipeline a name is told by its capitals, its particles and its place; with one, by its entities as
well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from spacy.tokens import Doc

from generator.extract.language import NameData

Gender = Literal["m", "f"]
PERSON_LABELS = frozenset({"PER", "PERSON"})


@dataclass(frozen=True)
class Name:
    """A name in the text, tokens `start` to `end`; `person` is False for institutions, places and what may be either."""

    start: int
    end: int
    text: str
    person: bool


@dataclass(frozen=True)
class Actor:
    """Someone who can say something: a person by the fullest name, or an institution or group by its description."""

    name: str
    role: str | None = None
    gender: Gender | None = None
    person: bool = False
    at: int = 0


class Words:
    """The tokens of a document as plain lists, for rules that look to the left and the right."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = [token.text for token in doc]
        self.lower = [text.lower() for text in self.text]
        self.capital = [text[0].isupper() for text in self.text]
        self.first = _sentence_openers(doc)

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def lower_case(self) -> frozenset[str]:
        """The words that occur without a capital somewhere in the article: no names."""
        return frozenset(text for text in self.text if text[0].islower())

    def span(self, start: int, end: int) -> str:
        """The text of tokens `start` to `end`, as it stands, on one line."""
        return " ".join(self.doc[start:end].text.split())


def _sentence_openers(doc: Doc) -> frozenset[int]:
    """The first word of each sentence and of each quotation, whose capital says nothing."""
    openers = set()
    awaited = True
    for token in doc:
        if token.is_sent_start or token.is_quote or token.text in (":", ",,", "-", "–"):
            awaited = True
        if awaited and token.text[0].isalnum():
            openers.add(token.i)
            awaited = False
    return frozenset(openers)


def find_names(words: Words, data: NameData) -> list[Name]:
    """The names of a document, in order."""
    names, position = [], 0
    while position < len(words):
        if not _begins_name(words, position, data):
            position += 1
            continue
        end = _name_end(words, position, data)
        names.append(Name(position, end, words.span(position, end), _is_person(words, position, end, data)))
        position = end
    return _with_entities(words.doc, names)


def _begins_name(words: Words, position: int, data: NameData) -> bool:
    text, lower = words.text[position], words.lower[position]
    if not words.capital[position] or lower in data.common or is_role(lower, data):
        return False
    if position not in words.first:
        return True
    if lower in words.lower_case:
        return False
    following = position + 1 < len(words) and (
        words.capital[position + 1] or words.lower[position + 1] in data.particles
    )
    return following or lower in data.first_names or not text[1:].islower() or _named_elsewhere(words, text, position)


def _named_elsewhere(words: Words, text: str, position: int) -> bool:
    return any(other == text and i not in words.first for i, other in enumerate(words.text) if i != position)


def _name_end(words: Words, start: int, data: NameData) -> int:
    """Where the name that begins at `start` ends: capitals, initials, and particles between them."""
    end = start + 1
    while end < len(words):
        if words.capital[end] and end not in words.first and words.lower[end] not in data.common:
            end += 1
            continue
        after = _after_particles(words, end, data)
        if after is None or not _particles_join(words, start, end, data):
            break
        end = after + 1
    return end


def _after_particles(words: Words, position: int, data: NameData) -> int | None:
    """The capital that follows one to three particles at `position`."""
    i = position
    while i < min(position + 3, len(words)) and words.lower[i] in data.particles:
        i += 1
    return i if position < i < len(words) and words.capital[i] and words.lower[i] not in data.common else None


def _particles_join(words: Words, start: int, end: int, data: NameData) -> bool:
    """`Truus van Genderen` is one name, `Jorrit Wagenvoort van Nibud` is a person and an employer."""
    if words.lower[end] in data.joining:
        return True
    if words.text[end - 1].isupper() and len(words.text[end - 1]) > 2:
        return False
    forenames = [text for text in words.lower[start:end] if text in data.first_names or _is_initial(text)]
    return end - start == 1 or len(forenames) == end - start or is_institution(words.lower[end - 1], data)


def _is_initial(text: str) -> bool:
    return len(text) <= 3 and text.endswith(".")


def _is_person(words: Words, start: int, end: int, data: NameData) -> bool:
    lowers = words.lower[start:end]
    if lowers[0] in data.first_names or _is_initial(lowers[0]):
        return True
    before = words.lower[start - 1] if start else ""
    if is_role(before, data) or before in data.titles:
        return end - start < 4
    if before in data.determiners or any(is_institution(lower, data) for lower in lowers):
        return False
    shouted = any(text.isupper() and len(text) > 1 and "." not in text for text in words.text[start:end])
    return 2 <= end - start <= 4 and not shouted and before not in data.places


def is_role(lower: str, data: NameData) -> bool:
    """`navo-chef`, `vakbondsvoorzitter`, `minister`: what a person may be called before the name."""
    return lower.endswith(data.roles) or lower in data.titles


def is_institution(lower: str, data: NameData) -> bool:
    """`ministerie`, `bank`, `Veiligheidsraad`."""
    return lower.endswith(data.institutions)


def _with_entities(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names of a trained pipeline, where there is one, and ours where they do not overlap."""
    if not doc.has_annotation("ENT_IOB"):
        return list(names)
    theirs = [
        Name(e.start, e.end, " ".join(e.text.split()), e.label_ in PERSON_LABELS) for e in doc.ents if e[0].ent_type_
    ]
    taken = {i for name in theirs for i in range(name.start, name.end)}
    kept = [name for name in names if taken.isdisjoint(range(name.start, name.end))]
    return sorted(theirs + kept, key=lambda name: name.start)


class Cast:
    """The actors of one article, met in the order of the text."""

    def __init__(self, words: Words, names: Sequence[Name], data: NameData) -> None:
        self.words, self.names, self.data = words, names, data
        self.by_start = {name.start: name for name in names}
        self._known: dict[str, Actor] = {}
        self._met: list[Actor] = []
        self._read = 0

    def read_to(self, position: int) -> None:
        """Meet everyone named before token `position`."""
        while self._read < len(self.names) and self.names[self._read].start < position:
            name = self.names[self._read]
            self._read += 1
            if name.person or name.text.split()[-1] in self._known:
                self._met.append(
                    self.full(Actor(name.text, gender=self._gender(name.text), person=True, at=name.start))
                )

    def full(self, actor: Actor) -> Actor:
        """`actor` under the fullest name and role that the article has given so far."""
        key = actor.name.split()[-1] if actor.person else actor.name
        known = self._known.get(key) or self._known.get(actor.name)
        if known and (known.person or not actor.person):
            longer = (
                max(known.name, actor.name, key=len) if actor.person and _same(known.name, actor.name) else known.name
            )
            actor = Actor(longer, actor.role or known.role, known.gender or actor.gender, known.person, actor.at)
        if actor.person or len(actor.name.split()) > 1:
            self._known[key] = actor
            if actor.person and len(parts := actor.name.split()) > 1:
                self._known.setdefault(parts[0], actor)
        return actor

    def introduce(self, actor: Actor) -> Actor:
        """Meet `actor` here, and give the fullest name and role."""
        if actor.person:
            actor = replace(actor, gender=actor.gender or self._gender(actor.name, actor.role))
        actor = self.full(actor)
        self._met.append(actor)
        return actor

    def referent(self, pronoun: str, position: int, speaker: Actor | None) -> Actor | None:
        """Whom a pronoun at `position` stands for: the last speaker if that fits, else who was named last."""
        self.read_to(position)
        gender = self.data.pronouns.get(pronoun)
        if speaker and speaker.person and _fits(speaker, gender):
            return speaker
        return next(self._fitting(gender), None)

    def _fitting(self, gender: Gender | None) -> Iterator[Actor]:
        return (actor for actor in reversed(self._met) if actor.person and _fits(actor, gender))

    def _gender(self, name: str, role: str | None = None) -> Gender | None:
        first = name.split(maxsplit=1)[0].lower()
        if first in self.data.female or (role or "").lower().endswith(self.data.female_roles):
            return "f"
        return "m" if first in self.data.male else None


def _fits(actor: Actor, gender: Gender | None) -> bool:
    return gender is None or actor.gender is None or actor.gender == gender


def _same(one: str, other: str) -> bool:
    return set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split())
