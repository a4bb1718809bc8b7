"""Who is who in an article: its people and institutions, and whom a surname, `hij` or `de minister` stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.extract.language import NameData
from generator.extract.names import Name, Words

Gender = Literal["m", "f"]

NEAR = 8
"""Sentences that a pronoun may look back."""


@dataclass(frozen=True)
class Actor:
    """Someone who can say something: a person by the fullest name, or an institution or group by its description."""

    name: str
    role: str | None = None
    gender: Gender | None = None
    person: bool = False


@dataclass(frozen=True)
class Mention:
    """An actor named in a sentence; `subject` where the sentence seems to be about them."""

    actor: Actor
    sentence: int
    subject: bool


class Cast:
    """The actors of one article, met in the order of the text. `describe` reads what stands around a name: the role."""

    def __init__(
        self, words: Words, names: Sequence[Name], data: NameData, describe: Callable[[Cast, Name], Actor]
    ) -> None:
        self._describe = describe
        self.words, self.names, self.data = words, names, data
        self.by_start = {name.start: name for name in names}
        self.by_end = {name.end: name for name in names}
        self._sentence_of = _sentence_numbers(words)
        self._opening = _openings(words)
        self._known: dict[str, Actor] = {}
        self._met: list[Mention] = []
        self._read = 0

    def read_to(self, position: int) -> None:
        """Meet everyone named before token `position`."""
        while self._read < len(self.names) and self.names[self._read].start < position:
            name = self.names[self._read]
            self._read += 1
            if name.person or name.text.split()[-1] in self._known:
                self._meet(self._describe(self, name), name.start)

    def introduce(self, actor: Actor, position: int) -> Actor:
        """Meet `actor` at token `position`: the same one under the fullest name and role given so far."""
        self.read_to(position)
        return self._meet(actor, position)

    def is_person(self, name: str) -> bool:
        """True for a surname or first name of somebody met before: `Harmsen`, `Teun`."""
        known = self._known.get(name)
        return known is not None and known.person

    def referent(self, pronoun: str, position: int, speaker: Actor | None) -> Actor | None:
        """Whom a pronoun at `position` stands for: the closest fitting person, the last speaker and subjects first."""
        self.read_to(position)
        gender = self.data.pronouns.get(pronoun)
        here = self._sentence_of[min(position, len(self.words) - 1)]
        best, most = None, float("-inf")
        for mention in self._recent(here):
            if not (mention.actor.person and _fits(mention.actor, gender)):
                continue
            weight = (
                mention.sentence
                - here
                + 1.5 * mention.subject
                + (speaker is not None and mention.actor.name == speaker.name)
            )
            if weight >= most:
                best, most = mention.actor, weight
        if best is None and speaker and speaker.person and _fits(speaker, gender):
            best = speaker
        return self._full(best) if best else None

    def _recent(self, here: int) -> Iterator[Mention]:
        recent = []
        for mention in reversed(self._met):
            if here - mention.sentence > NEAR:
                break
            recent.append(mention)
        return reversed(recent)

    def _meet(self, actor: Actor, position: int) -> Actor:
        if actor.person:
            actor = replace(actor, gender=actor.gender or self._gender(actor))
        actor = self._full(actor)
        self._remember(actor)
        sentence = self._sentence_of[position]
        self._met.append(Mention(actor, sentence, position - self._opening[sentence] < 4))
        return actor

    def _full(self, actor: Actor) -> Actor:
        known = self._known.get(actor.name.split()[-1]) if actor.person else self._known.get(actor.name)
        if known is None or known.person != actor.person or not _same(known.name, actor.name):
            return actor
        longest = max(known.name, actor.name, key=len)
        role = max(known.role or "", actor.role or "", key=len) or None
        return Actor(longest, role, known.gender or actor.gender, actor.person)

    def _remember(self, actor: Actor) -> None:
        parts = actor.name.split()
        self._known[parts[-1] if actor.person else actor.name] = actor
        if actor.person and len(parts) > 1:
            self._known.setdefault(parts[0], actor)

    def _gender(self, actor: Actor) -> Gender | None:
        first = actor.name.split()[0].lower()
        if first in self.data.female or (actor.role or "").lower().split(" ")[0].endswith(self.data.female_roles):
            return "f"
        return "m" if first in self.data.male else None


def _sentence_numbers(words: Words) -> list[int]:
    numbers, current = [], -1
    for token in words.doc:
        current += bool(token.is_sent_start)
        numbers.append(max(current, 0))
    return numbers


def _openings(words: Words) -> list[int]:
    return [token.i for token in words.doc if token.is_sent_start] or [0]


def _fits(actor: Actor, gender: Gender | None) -> bool:
    return gender is None or actor.gender is None or actor.gender == gender


def _same(one: str, other: str) -> bool:
    first, second = set(one.lower().split()), set(other.lower().split())
    return first <= second or second <= first
