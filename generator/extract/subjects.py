"""The subject of a verb: the phrase before it, the phrase after it, or the one that the sentence began with.

Rules alone, also where there is a parse: see docs/decisions.md.
"""

from __future__ import annotations

from dataclasses import replace

from generator.extract.cast import Actor, Cast
from generator.extract.language import LanguageData, NameData
from generator.extract.names import Words, is_role
from generator.extract.phrases import Phrase, chunk, phrase_at, plausible, without_article

_BREAKS = frozenset(",;:–—’'”\"»“‘„«") | {"''", "’’", ",,"}


class Subjects:
    """Finds subjects in one document."""

    def __init__(self, words: Words, cast: Cast, data: LanguageData, dated: frozenset[int]) -> None:
        self.words, self.cast, self.dated = words, cast, dated
        self.data = data.attribution

    def before(self, start: int, verb: int) -> Phrase | None:
        """The subject directly before the verb, or parted from it by a relative clause or an apposition."""
        if verb == start:
            return None
        if self.words.text[verb - 1] == ",":
            return self._before_comma(start, verb - 1)
        verb = verb if self.data.verb_second else self._before_adverbs(start, verb)
        opening = self._skip_opening(self._clause_start(start, verb), verb)
        if opening >= verb or (opening in self.dated and self.data.verb_second):
            return None
        return self._filling(start, opening, verb)

    def _before_adverbs(self, start: int, verb: int) -> int:
        """Where a subject ends that adverbs or dates part from its verb: `The ministry | yesterday called`."""
        while verb > start + 1 and (verb - 1 in self.dated or self.words.lower[verb - 1] in self.data.fillers):
            verb -= 1
        return verb

    def _filling(self, start: int, opening: int, verb: int) -> Phrase | None:
        """The subject between the opening of a clause and its verb."""
        phrase = self._phrase(opening, verb)
        if phrase and phrase.end == verb and plausible(self.words, self.cast, phrase):
            return self._with_partner(start, phrase)
        whole = chunk(self.words, self.cast, opening, verb)
        if whole or self.data.verb_second:
            return whole
        if phrase and self.words.lower[phrase.end] in self.data.relative:
            return phrase
        return self._last_phrase(opening, verb)

    def _with_partner(self, start: int, phrase: Phrase) -> Phrase:
        """`Jan Bakker en Piet Visser`: two persons who speak as one."""
        before = phrase.start - 1
        joined = before > start and self.words.lower[before] in self.data.joining and phrase.actor
        partner = self.cast.by_end.get(before) if joined and phrase.actor and phrase.actor.person else None
        if partner is None or not partner.person or self._skip_opening(start, partner.end) != partner.start:
            return phrase
        both = self.words.span(partner.start, phrase.end)
        return Phrase(partner.start, phrase.end, phrase.head, Actor(both))

    def _last_phrase(self, opening: int, verb: int) -> Phrase | None:
        """The longest phrase that ends at the verb, after something else: `In his defence Horrocks said`."""
        for start in range(opening + 1, verb):
            phrase = None if start in self.dated else self._phrase(start, verb)
            if phrase is None or phrase.end < verb or not plausible(self.words, self.cast, phrase):
                continue
            role = phrase.actor.role if phrase.actor else None
            if role is None or is_role(role.lower().split()[-1], self.cast.data):
                return phrase
        return None

    def after(self, position: int, end: int, *, sure: bool = False) -> Phrase | None:
        """The subject after the verb and adverbs and dates; when not `sure`, only what looks like one."""
        while position < end and (self.words.lower[position] in self.data.fillers or position in self.dated):
            position += 1
        phrase = self._phrase(position, end)
        if phrase is None or self.cannot_speak(phrase) or self._begins_clause(phrase, position):
            return None
        return phrase if sure or plausible(self.words, self.cast, phrase) else None

    def _begins_clause(self, phrase: Phrase, position: int) -> bool:
        """True for the `that` of `A study, much discussed, found that 40 percent of farmers had debts`."""
        return not self.data.verb_second and phrase.start == position and self.words.lower[position] in self.data.that

    def elided(self, start: int, verb: int) -> Phrase | None:
        """The subject of `Harmsen stond op, en zei`: the one of the sentence."""
        if verb == start or self.words.lower[verb - 1] not in self.data.joining:
            return None
        return self.of_sentence(start, verb)

    def of_sentence(self, start: int, end: int) -> Phrase | None:
        """Whom a sentence is about: the phrase it begins with, or else the first person in it."""
        opening = self._skip_opening(start, end)
        while opening < end and opening in self.dated:
            opening += 1
        phrase = self._phrase(opening, end)
        if phrase is None or phrase.actor is None or not phrase.actor.person:
            phrase = phrase_at(self.words, self.cast, opening, end, short=True)
        if (
            phrase
            and plausible(self.words, self.cast, phrase)
            and (phrase.pronoun or (phrase.actor and not self.cannot_speak(phrase)))
        ):
            return phrase
        for i in range(start, end):
            name = self.cast.by_start.get(i)
            if (name and name.person) or self.words.lower[i] in self.cast.data.pronouns:
                return self._phrase(i, end)
        return None

    def person_before(self, start: int, position: int) -> Phrase | None:
        """The person named or meant last before token `position`."""
        for i in range(position - 1, start - 1, -1):
            name = self.cast.by_start.get(i)
            if (name and name.person) or (i > start and self.words.lower[i] in self.cast.data.pronouns):
                return self._phrase(i, position)
        return None

    def cannot_speak(self, phrase: Phrase) -> bool:
        """True for a law, a plan or a tradition, and for the reporter's own `I`."""
        if self.words.lower[phrase.start] in self.data.not_pronouns:
            return True
        return phrase.pronoun is None and self.words.lower[phrase.head].endswith(self.data.not_speakers)

    def _phrase(self, start: int, end: int) -> Phrase | None:
        return phrase_at(self.words, self.cast, start, end)

    def _before_comma(self, start: int, comma: int) -> Phrase | None:
        """`De vakbond, die al jaren klaagt, wil`; `A ministry spokesman, Pieter-Jan Wuyts, denied`."""
        first = next((i for i in range(comma - 1, start, -1) if self.words.text[i] == ","), None)
        if first is None:
            phrase = self._phrase(self._skip_opening(start, comma), comma)
            return phrase if phrase and self.words.lower[phrase.end] in self.data.relative else None
        outer = self._phrase(self._skip_opening(self._clause_start(start, first), first), first)
        if outer is None or outer.end < first:
            return None
        if self.words.lower[first + 1] in self.data.relative:
            return outer
        apposed = self._phrase(first + 1, comma)
        if apposed and apposed.end == comma:
            return _merged(outer, apposed, self.cast.data)
        return outer if outer.actor and outer.actor.person and comma - first < FARTHEST else None

    def _clause_start(self, start: int, end: int) -> int:
        for i in range(end - 1, start - 1, -1):
            broken = self.words.text[i] in _BREAKS and not self.words.is_possessive(i)
            if broken or self.words.lower[i] in self.data.joining or self.words.lower[i] in self.data.when:
                return i + 1
        return start

    def _skip_opening(self, position: int, end: int) -> int:
        """Past quote marks, adverbs and dates that may stand before a subject."""
        while position < end and (
            not self.words.text[position][0].isalnum()
            or self.words.lower[position] in self.data.openers
            or (position in self.dated and not self.data.verb_second)
        ):
            position += 1
        return position


FARTHEST = 14
"""Tokens that an apposition may have."""


def _merged(outer: Phrase, apposed: Phrase, data: NameData) -> Phrase:
    """One speaker of a name and its apposition, whichever comes first."""
    actor, other = outer.actor, apposed.actor
    if actor is None or other is None:
        return outer
    head = outer.head
    if other.person and not actor.person:
        actor, other, head = other, actor, apposed.head
    return Phrase(outer.start, apposed.end, head, replace(actor, role=actor.role or without_article(other.name, data)))
