"""Who is who in an article: its people and institutions, and whom a surname, `hij` or `de minister` stands for."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.extract.language import NameData
from generator.extract.names import Name, Words, is_adjective, is_role

Gender = Literal["m", "f"]

NEAR = 8
"""Sentences that a pronoun may look back."""


@dataclass(frozen=True)
class Actor:
    """Someone who can say something: a person by the fullest name, or an institution or group by its description.

    `human` is a person without a name: `een bode`.
    """

    name: str
    role: str | None = None
    gender: Gender | None = None
    person: bool = False
    human: bool = False


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
        self._named = sorted([*names, *_nameless(words, self.by_start, data)], key=lambda name: name.start)
        self._known: dict[str, Actor] = {}
        self._met: list[Mention] = []
        self._read = 0

    def read_to(self, position: int) -> None:
        """Meet everyone named before token `position`."""
        while self._read < len(self._named) and self._named[self._read].start < position:
            name = self._named[self._read]
            self._read += 1
            if name.person or name.text.split()[-1] in self._known:
                self._meet(self._describe(self, name), name.start)

    def introduce(self, actor: Actor, position: int) -> Actor:
        """Meet `actor` at token `position`: the same one under the fullest name and role given so far."""
        self.read_to(position)
        return self._meet(actor, position)

    def is_person(self, name: str) -> bool:
        """True for a surname or first name of somebody met before: `Harmsen`, `Teun`."""
        known = self._known.get(name.rsplit(maxsplit=1)[-1])
        return known is not None and known.person and _same(known.name, name)

    def referent(self, pronoun: str, position: int, speaker: Actor | None) -> Actor | None:
        """Whom a pronoun at `position` stands for: the closest fitting person, the last speaker and subjects first."""
        self.read_to(position)
        if pronoun in self.data.things:
            return self._thing(position, speaker)
        gender = self.data.pronouns.get(pronoun)
        here = self._sentence_of[min(position, len(self.words) - 1)]
        fitting = [mention for mention in self._recent(here) if _fits(mention.actor, gender)]
        known = speaker if speaker and speaker.person and _fits(speaker, gender) else None
        best = _closest([mention for mention in fitting if mention.actor.person], here, speaker)
        nameless = _closest([mention for mention in fitting if mention.actor.human], here, speaker)
        if nameless and (_replaces(nameless, best, self.data) or not (best or known)):
            return nameless.actor
        actor = best.actor if best else known
        return self._full(actor) if actor else None

    def _thing(self, position: int, speaker: Actor | None) -> Actor | None:
        """Whom `it` stands for: the body that spoke last, or else the last that was named."""
        if speaker and not (speaker.person or speaker.human):
            return speaker
        here = self._sentence_of[min(position, len(self.words) - 1)]
        bodies = [mention.actor for mention in self._recent(here) if not (mention.actor.person or mention.actor.human)]
        return bodies[-1] if bodies else None

    def _recent(self, here: int) -> Iterator[Mention]:
        recent = []
        for mention in reversed(self._met):
            if here - mention.sentence > NEAR:
                break
            recent.append(mention)
        return reversed(recent)

    def _meet(self, actor: Actor, position: int) -> Actor:
        if actor.person or actor.human:
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
        return Actor(longest, role, known.gender or actor.gender, actor.person, actor.human)

    def _remember(self, actor: Actor) -> None:
        parts = actor.name.split()
        self._known[parts[-1] if actor.person else actor.name] = actor
        if actor.person and len(parts) > 1:
            self._known.setdefault(parts[0], actor)

    def _gender(self, actor: Actor) -> Gender | None:
        first = actor.name.split()[0].lower()
        described = actor.role or (actor.name if actor.human else "")
        female = any(word.endswith(self.data.female_roles) for word in described.lower().split()[:3])
        if first in self.data.female or female:
            return "f"
        return "m" if first in self.data.male else None


def _sentence_numbers(words: Words) -> list[int]:
    numbers, current = [], -1
    for start in words.starts:
        current += start
        numbers.append(max(current, 0))
    return numbers


def _openings(words: Words) -> list[int]:
    return [i for i, start in enumerate(words.starts) if start] or [0]


def _closest(mentions: Iterable[Mention], here: int, speaker: Actor | None) -> Mention | None:
    """The mention that a pronoun in sentence `here` goes back to: near, of a subject, of who spoke last."""

    def weight(mention: Mention) -> float:
        spoke = speaker is not None and mention.actor.name == speaker.name
        return mention.sentence - here + 1.5 * mention.subject + spoke

    return max(reversed(list(mentions)), key=weight, default=None)


def _replaces(nameless: Mention, best: Mention | None, data: NameData) -> bool:
    """True for a new person whom a sentence began with after the last one with a name: `Een bode wees naar boven.`"""
    new = nameless.actor.name.split()[0].lower() in data.indefinite
    return new and nameless.subject and (best is None or nameless.sentence > best.sentence)


def _nameless(words: Words, named: Container[int], data: NameData) -> Iterator[Name]:
    """The people who are only described: `een bode`, `de koningin`, their description from its article to its noun."""
    roles = {lower for lower in set(words.lower) if is_role(lower, data)}
    for i, lower in enumerate(words.lower):
        if lower not in roles or words.capital[i] or i + 1 in named:
            continue
        start = i
        while start and start not in words.first and is_adjective(words.lower[start - 1], data):
            start -= 1
            if words.lower[start] in data.determiners:
                yield Name(start, i + 1, words.description(start, i + 1, data), person=True)
                break


def _fits(actor: Actor, gender: Gender | None) -> bool:
    return gender is None or actor.gender is None or actor.gender == gender


def _same(one: str, other: str) -> bool:
    first, second = set(one.lower().split()), set(other.lower().split())
    return first <= second or second <= first
