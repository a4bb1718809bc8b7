"""The words that give a sentence to a speaker: `volgens X`, `zei X`, `X stelt dat`, `X noemt Y Z`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.extract.language import AttributionData, LanguageData
from generator.extract.names import Cast, Words
from generator.extract.phrases import Phrase, phrase_at

Scope = Literal["clause", "sentence", "after", "before"]
"""What a cue covers: the clause it introduces, the whole sentence, or what stands after or before it in the sentence."""

_CLOSING = frozenset("’'”\"»“") | {"''", "’’"}
_BREAKS = frozenset(",;:–—") | _CLOSING


@dataclass(frozen=True)
class Cue:
    """Tokens `start` to `end` are the words of attribution, those of `said` what is said (none: only a quotation)."""

    start: int
    end: int
    phrase: Phrase
    said: tuple[int, int]
    word: str
    scope: Scope


class CueFinder:
    """Finds the cues of one document, sentence by sentence."""

    def __init__(self, words: Words, cast: Cast, data: LanguageData, dated: frozenset[int]) -> None:
        self.words, self.cast, self.dated = words, cast, dated
        self.data: AttributionData = data.attribution
        self.names = data.names
        self.particles = {verb: pair.particle for pair in self.data.pairs for verb in pair.verbs}

    def cues(self, start: int, end: int, quoted: frozenset[int]) -> Iterator[Cue]:
        """The cues in the sentence of tokens `start` to `end`, but those inside a quotation."""
        position = start
        while position < end:
            cue = None if position in quoted else self._cue(start, end, position)
            if cue:
                yield cue
            position = max(position + 1, cue.end if cue else 0)

    def _cue(self, start: int, end: int, position: int) -> Cue | None:
        lower = self.words.lower[position]
        if lower in self.data.according or self._phrase_of(position) in self.data.according:
            return self._according(start, end, position)
        if lower in self.data.speech or lower in self.data.frames or lower in self.particles:
            return self._said(start, end, position)
        return None

    def _phrase_of(self, position: int) -> str:
        return " ".join(self.words.lower[position : position + 2])

    def _according(self, start: int, end: int, position: int) -> Cue | None:
        lower = self.words.lower[position]
        after = position + 1 if lower in self.data.according else position + 2
        phrase = phrase_at(self.words, self.cast, after, end, short=True)
        if phrase is None or self._no_speaker(phrase):
            return None
        word = self.words.span(position, after)
        if position == start:
            return Cue(position, phrase.end, phrase, (self._skip_comma(phrase.end), end), word, "after")
        before = self.words.text[position - 1] in _BREAKS
        closes = self._rest_is_short(phrase.end, end)
        if before and closes:
            return Cue(position, phrase.end, phrase, (start, self._strip_comma(position)), word, "before")
        return Cue(position, phrase.end, phrase, (start, end), word, "sentence")

    def _said(self, start: int, end: int, verb: int) -> Cue | None:
        left = self._subject_before(start, verb)
        right = None
        after = verb + 1
        if left is None:
            right = phrase_at(self.words, self.cast, self._skip_fillers(after, end), end)
            if right is None or self._no_speaker(right):
                left = self._elided(start, verb)
                if left is None:
                    return None
                right = None
            else:
                after = right.end
        phrase = right or left
        assert phrase is not None
        if self._no_speaker(phrase):
            return None
        return self._scope(start, end, verb, after, phrase, fronted=right is not None)

    def _scope(self, start: int, end: int, verb: int, after: int, phrase: Phrase, *, fronted: bool) -> Cue | None:
        """What a verb with this speaker covers; None where it is no attribution after all."""
        words, lower = self.words, self.words.lower[verb]
        particle = self.particles.get(lower)
        closing = self._find_particle(after, end, particle) if particle else None
        speech = lower in self.data.speech or closing is not None
        begin = min(verb, phrase.start)
        if speech and (that := self._find_that(closing or after, end)) is not None:
            return Cue(begin, that, phrase, (that + 1, end), words.text[verb], "after")
        colon = self._find(":", after, end)
        if speech and colon is not None and colon + 1 < end and colon - after < 12:
            return Cue(begin, colon + 1, phrase, (colon + 1, end), words.text[verb], "after")
        if speech and begin > start and words.text[begin - 1] in _BREAKS:
            said_end = self._strip_comma(begin)
            if said_end > start:
                return Cue(begin, closing or after, phrase, (start, said_end), words.text[verb], "before")
        if lower in self.data.frames or closing is not None:
            return Cue(begin, closing or after, phrase, (start, end), words.text[verb], "sentence")
        if speech and not self.data.verb_second and not fronted and after < end and self._clause_follows(after, end):
            return Cue(begin, after, phrase, (after, end), words.text[verb], "after")
        return Cue(begin, closing or after, phrase, (begin, begin), words.text[verb], "clause") if speech else None

    def _clause_follows(self, after: int, end: int) -> bool:
        return end - after > 3

    # -- the subject ----------------------------------------------------------------------------------------------

    def _subject_before(self, start: int, verb: int) -> Phrase | None:
        """The subject directly before the verb, or parted from it by a relative clause or an apposition."""
        words = self.words
        if verb == start:
            return None
        if words.text[verb - 1] == ",":
            return self._subject_before_comma(start, verb - 1)
        clause = self._clause_start(start, verb)
        position = self._skip_opening(clause, verb)
        phrase = phrase_at(words, self.cast, position, verb)
        return phrase if phrase and phrase.end == verb else None

    def _subject_before_comma(self, start: int, comma: int) -> Phrase | None:
        """`De vakbond, die al jaren klaagt, wil`; `A ministry spokesman, Pieter-Jan Wuyts, denied`."""
        words = self.words
        first = next((i for i in range(comma - 1, start, -1) if words.text[i] == ","), None)
        if first is None:
            opening = self._skip_opening(start, comma)
            phrase = phrase_at(words, self.cast, opening, comma)
            if phrase and phrase.end < comma and words.lower[phrase.end] in self.data.relative:
                return phrase
            return None
        inner = first + 1
        clause = self._clause_start(start, first)
        if words.lower[inner] in self.data.relative:
            phrase = phrase_at(words, self.cast, self._skip_opening(clause, first), first)
            return phrase if phrase and phrase.end == first else None
        apposed = phrase_at(words, self.cast, inner, comma)
        outer = phrase_at(words, self.cast, self._skip_opening(clause, first), first)
        if not apposed or not outer or apposed.end != comma or outer.end < first:
            return None
        return _merged(outer, apposed)

    def _elided(self, start: int, verb: int) -> Phrase | None:
        """The subject of `Poetin toostte, en zei`: the one of the sentence."""
        if verb == start or self.words.lower[verb - 1] not in self.data.joining:
            return None
        return phrase_at(self.words, self.cast, self._skip_opening(start, verb), verb, short=True)

    def _clause_start(self, start: int, end: int) -> int:
        for i in range(end - 1, start - 1, -1):
            if self.words.text[i] in _BREAKS or self.words.lower[i] in self.data.joining:
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

    def _skip_fillers(self, position: int, end: int) -> int:
        """Past the adverbs and dates that may stand between a verb and its subject."""
        while position < end and (self.words.lower[position] in self.data.fillers or position in self.dated):
            position += 1
        return position

    def _no_speaker(self, phrase: Phrase) -> bool:
        """True for a law, a plan or a tradition, and for the reporter's own `I`."""
        last = self.words.lower[phrase.end - 1]
        return last.endswith(self.data.not_speakers) or self.words.lower[phrase.start] in self.data.not_pronouns

    # -- looking around -------------------------------------------------------------------------------------------

    def _find_that(self, position: int, end: int) -> int | None:
        """The `that` of a clause, with at most some adverbs, dates and an addressee before it."""
        for i in range(position, min(position + 10, end)):
            if self.words.lower[i] in self.data.that:
                return i
            if self.words.text[i] in (";", ":") or (
                self.words.text[i] == "," and self.words.lower[min(i + 1, end - 1)] not in self.data.that
            ):
                return None
        return None

    def _find_particle(self, position: int, end: int, particle: str) -> int | None:
        size = particle.count(" ") + 1
        for i in range(position, min(position + 14, end)):
            if " ".join(self.words.lower[i : i + size]) == particle:
                return i + size
        return None

    def _find(self, text: str, position: int, end: int) -> int | None:
        return next((i for i in range(position, end) if self.words.text[i] == text), None)

    def _strip_comma(self, end: int) -> int:
        while end > 0 and self.words.text[end - 1] in (",", "–", "—"):
            end -= 1
        return end

    def _skip_comma(self, position: int) -> int:
        return position + 1 if position < len(self.words) and self.words.text[position] == "," else position

    def _rest_is_short(self, position: int, end: int) -> bool:
        return all(not text[0].isalnum() for text in self.words.text[position:end]) or end - position < 6


def _merged(outer: Phrase, apposed: Phrase) -> Phrase:
    """One speaker of a name and its apposition, whichever comes first."""
    actor, other = (outer.actor, apposed.actor)
    if actor is None or other is None:
        return outer
    if other.person and not actor.person:
        actor, other = other, actor
    role = actor.role or other.name
    return Phrase(outer.start, apposed.end, type(actor)(actor.name, role, actor.gender, actor.person, actor.at))
