"""The words that give a sentence to a speaker: `volgens X`, `zei X`, `X stelt dat`, `X noemt Y Z`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from generator.extract.cast import Cast
from generator.extract.language import LanguageData
from generator.extract.names import Words
from generator.extract.phrases import Phrase, phrase_at, plausible
from generator.extract.subjects import Subjects

QUOTE_MARKS = frozenset("’'”\"»“‘„«") | {"''", "’’", ",,"}
FAR = 12
"""Tokens between a verb and its particle or its clause."""
AROUND = 150
"""Tokens on either side of a cue that are read at most: a list without a full stop is no sentence."""
SHORTEST = 4
"""Tokens that a clause without `that` has at least."""


@dataclass(frozen=True)
class Cue:
    """Tokens `start` to `end` are the words of attribution, those of `said` what is said (none: only a quotation).

    With `frame` the verb of saying is a part of what is said: `Bosma noemt het plan duur`.
    """

    start: int
    end: int
    phrase: Phrase
    said: tuple[int, int]
    word: str
    frame: bool = False


@dataclass(frozen=True)
class _Saying:
    """A verb of saying with its speaker in the sentence of tokens `start` to `end`, which goes on at `after`."""

    start: int
    end: int
    verb: int
    phrase: Phrase
    after: int

    @property
    def begin(self) -> int:
        return min(self.verb, self.phrase.start)

    def cue(self, end: int, said: tuple[int, int], word: str) -> Cue:
        return Cue(self.begin, end, self.phrase, said, word)


class CueFinder:
    """Finds the cues of one document, sentence by sentence."""

    def __init__(self, words: Words, cast: Cast, data: LanguageData, dated: frozenset[int]) -> None:
        self.words, self.cast = words, cast
        self.data = data.attribution
        self.subjects = Subjects(words, cast, data, dated)
        self.particles: dict[str, list[tuple[list[str], bool]]] = defaultdict(list)
        for pair in self.data.pairs:
            for verb in pair.verbs:
                self.particles[verb] += [(particle.split(), pair.frame) for particle in pair.particles]
        lists = (self.data.according, self.data.own_words, self.data.sources, self.data.participles)
        of_verbs = (self.data.not_saying, self.data.speech, self.data.frames, self.particles)
        self.heads = frozenset(words.split()[0] for entries in (*lists, *of_verbs) for words in entries)

    def cues(self, start: int, end: int, quoted: frozenset[int]) -> Iterator[Cue]:
        """The cues in the sentence of tokens `start` to `end`, but those inside a quotation.

        `X zegt dat Y heeft verklaard dat` is by X; `volgens X doelde Y daarop, toen hij zei dat` is by both.
        """
        self.cast.read_to(start)
        position, covered = start, start
        while position < end:
            first, last = max(start, position - AROUND), min(end, position + AROUND)
            begins = self.words.lower[position] in self.heads or self._closes_quotation(first, position, quoted)
            cue = self._cue(first, last, position, quoted) if begins and position not in quoted else None
            if cue and (covered <= cue.start or self.words.lower[cue.start - 1] in self.data.when):
                yield cue
                covered = max(covered, cue.said[1] if cue.end <= cue.said[0] and not cue.frame else 0)
            position = max(position + 1, cue.end if cue else 0)

    def _cue(self, start: int, end: int, position: int, quoted: frozenset[int]) -> Cue | None:
        lower = self.words.lower[position]
        two = " ".join(self.words.lower[position : position + 2])
        if lower in self.data.according or two in self.data.according:
            return self._according(start, end, position, position + 1 + (two in self.data.according))
        if cue := self._indirect(start, end, position):
            return cue
        if lower in self.data.own_words or two in self.data.own_words:
            return self._own_words(start, end, position)
        if two in self.data.not_saying:
            return None
        known = lower in self.data.speech or lower in self.data.frames or lower in self.particles
        closes = self._closes_quotation(start, position, quoted)
        if known or closes:
            return self._said(start, end, position, known=known, closes=closes)
        return None

    def _indirect(self, start: int, end: int, position: int) -> Cue | None:
        """A report or an agent: who speaks is not the subject of the verb."""
        lower = self.words.lower[position]
        if lower in self.data.sources and (cue := self._source(start, end, position)):
            return cue
        return self._passive(start, end, position) if lower in self.data.participles else None

    def _closes_quotation(self, start: int, position: int, quoted: frozenset[int]) -> bool:
        """True directly after a quotation of the sentence, where any verb may be one of saying: `”, smaalt X`."""
        last = position - 1 - (self.words.text[position - 1] == ",")
        if last < start or last not in quoted or self.words.lower[position] in self.cast.data.stops:
            return False
        return self.words.text[position][0].islower()

    def _according(self, start: int, end: int, position: int, after: int) -> Cue | None:
        phrase = phrase_at(self.words, self.cast, after, end, short=self.data.verb_second)
        if phrase is None or self.subjects.cannot_speak(phrase):
            return None
        word = self.words.span(position, after)
        if position == start:
            return Cue(position, phrase.end, phrase, (self._skip_comma(phrase.end), end), word)
        if self._breaks(position - 1) and self._closes(phrase.end, end):
            return Cue(position, phrase.end, phrase, (start, self._strip_comma(position)), word)
        return Cue(position, phrase.end, phrase, (start, end), word)

    def _source(self, start: int, end: int, verb: int) -> Cue | None:
        """`blijkt uit cijfers van het CBS`, `Uit een rapport van het CBS blijkt dat`: the body whose report it is."""
        preposition = next((i for i in range(verb + 1, min(verb + 4, end)) if self._leads_to_report(i, end)), None)
        if preposition is None:
            if not self._leads_to_report(start, verb) or (that := self._find_that(verb + 1, end)) is None:
                return None
            phrase = self._reporter(start + 1, verb)
            return Cue(start, that, phrase, (that + 1, end), self.words.text[verb]) if phrase else None
        phrase = self._reporter(preposition + 1, end)
        if phrase is None:
            return None
        said = (start, self._strip_comma(verb)) if verb > start and self._breaks(verb - 1) else (start, end)
        return Cue(verb, phrase.end, phrase, said, self.words.span(verb, preposition + 1), frame=said == (start, end))

    def _leads_to_report(self, position: int, end: int) -> bool:
        """True for a preposition before a report, figures or the like: what a body speaks by."""
        near = self.words.lower[position + 1 : min(position + 5, end)]
        return self.words.lower[position] in self.data.source_words and any(w.endswith(self.data.reports) for w in near)

    def issuer(self, phrase: Phrase, end: int) -> Phrase | None:
        """Whose a report is that says something: the CBS of `cijfers van het CBS`, the biologists of `a study
        published on Wednesday by biologists`.
        """
        head = phrase.head if phrase.pronoun is None and self._is_report(phrase.head) else None
        if head is None and phrase.actor and not phrase.actor.person:
            head = next((i for i in range(phrase.start, phrase.end) if self._is_report(i)), None)
        if head is None:
            return None
        for i in range(head + 1, min(head + FAR, end)):
            lower = self.words.lower[i]
            if lower in self.data.agents or (i == head + 1 and lower in self.data.issued_by):
                found = phrase_at(self.words, self.cast, i + 1, end, short=self.data.verb_second)
                return found if found and plausible(self.words, self.cast, found) else None
            if self.words.text[i] == "," or lower in self.data.ordered:
                return None
        return None

    def _is_report(self, position: int) -> bool:
        return self.words.lower[position].endswith(self.data.reports)

    def _reporter(self, start: int, end: int) -> Phrase | None:
        """Whose report it is: the phrase after the first `van`, or else the report itself."""
        linking = next(
            (i for i in range(start, min(start + 6, end)) if self.words.lower[i] in self.cast.data.linking), None
        )
        phrase = phrase_at(self.words, self.cast, linking + 1, end, short=True) if linking else None
        relative = next(
            (i for i in range(start, min(start + 4, end)) if self.words.lower[i] in self.data.relative), None
        )
        if relative and phrase is None and self._publishes(relative + 1, end):
            phrase = self.subjects.after(relative + 1, end)
        phrase = phrase or phrase_at(self.words, self.cast, start, end, short=True)
        return None if phrase is None or self.subjects.cannot_speak(phrase) else phrase

    def _publishes(self, start: int, end: int) -> bool:
        """True for the clause of `cijfers die X gisteren publiceerde`, which tells whose they are."""
        clause = self.words.lower[start : min(start + FAR, end)]
        return not self.data.publishing.isdisjoint(clause[: clause.index(",") if "," in clause else None])

    def _own_words(self, start: int, end: int, position: int) -> Cue | None:
        """`naar eigen zeggen`: the subject of the sentence says it."""
        phrase = self.subjects.person_before(start, position) or self.subjects.of_sentence(start, end)
        return (
            Cue(position, position + 2, phrase, (start, end), self.words.span(position, position + 2))
            if phrase
            else None
        )

    def _passive(self, start: int, end: int, participle: int) -> Cue | None:
        """`wordt bevestigd door X`, `door X werd gezegd dat`, `It was announced by X that`: the agent says it."""
        lower, first = self.words.lower, max(start, participle - FAR)
        agents = [i for i in range(first, min(participle + 3, end)) if lower[i] in self.data.agents]
        if not agents or self.data.auxiliaries.isdisjoint(lower[first : participle + 2]):
            return None
        phrase = phrase_at(self.words, self.cast, agents[-1] + 1, end, short=True)
        if phrase is None or self.subjects.cannot_speak(phrase) or not plausible(self.words, self.cast, phrase):
            return None
        after, word = max(phrase.end, participle + 1), self.words.text[participle]
        if (that := self._find_that(after, end)) is not None:
            return Cue(min(agents[-1], participle), that, phrase, (that + 1, end), word)
        return Cue(min(agents[-1], participle), after, phrase, (start, end), word, frame=True)

    def _said(self, start: int, end: int, verb: int, *, known: bool, closes: bool) -> Cue | None:
        """A verb with its subject, before or after it."""
        left = None if closes else self.subjects.before(start, verb)
        if left:
            return self._scope(start, end, verb, max(verb + 1, left.end), left, known=known)
        coordinated = verb > start and self.words.lower[verb - 1] in self.data.joining
        inverts = (self.data.verb_second and not coordinated) or closes or verb == start or self._breaks(verb - 1)
        right = self.subjects.after(verb + 1, end, sure=closes) if inverts else None
        if not known and (right is None or not (right.pronoun or (right.actor and right.actor.person))):
            return None
        if right:
            return self._scope(start, end, verb, right.end, right, known=known)
        elided = self.subjects.elided(start, verb)
        cue = self._scope(start, end, verb, verb + 1, elided, known=known) if elided else None
        return replace(cue, start=verb, said=(max(verb, cue.said[0]), cue.said[1])) if cue else None

    def _scope(self, start: int, end: int, verb: int, after: int, phrase: Phrase, *, known: bool) -> Cue | None:
        """What a verb with this speaker covers; None where it is no attribution after all."""
        if self.subjects.cannot_speak(phrase) or self._is_inner_thing(phrase):
            return None
        lower = self.words.lower[verb]
        closing, frame = self._particle_end(verb, after, end)
        frame = frame or lower in self.data.frames
        frame = frame or (closing is not None and self.words.lower[start] in self.data.anaphors)
        speech = lower in self.data.speech or closing is not None or not known
        saying = _Saying(start, end, verb, phrase, max(closing or 0, after))
        if speech and (cue := self._introducing(saying) or self._closing(saying)):
            return cue
        if lower in self.data.bare and phrase.end <= verb and end - saying.after > SHORTEST:
            said = self._past_dates(saying.after, end)
            return saying.cue(said, (said, end), self.words.text[verb])
        if frame:
            return replace(saying.cue(saying.after, (start, end), self.words.text[verb]), frame=True)
        return saying.cue(saying.after, (saying.begin, saying.begin), self.words.text[verb]) if speech else None

    def _is_inner_thing(self, phrase: Phrase) -> bool:
        """True for the `it` of `a rumour that it had promised`, which may stand for anything."""
        thing = phrase.pronoun in self.cast.data.things
        return thing and phrase.start > 0 and self.words.lower[phrase.start - 1] in self.data.that

    def _introducing(self, saying: _Saying) -> Cue | None:
        """`X zegt dat …`, `X zegt: …`: what comes after is said."""
        word = self.words.text[saying.verb]
        that = self._find_that(saying.after, saying.end)
        bare = word.lower() in self.data.bare and saying.phrase.end <= saying.verb
        if that is not None and not (bare and self._is_clause(saying.after, that)):
            return saying.cue(that, (that + 1, saying.end), word)
        for i in range(saying.after, min(saying.after + FAR, saying.end - 1)):
            if self.words.text[i] == ":":
                return saying.cue(i + 1, (i + 1, saying.end), word)
        return None

    def _closing(self, saying: _Saying) -> Cue | None:
        """`…, zegt X`, `…, zo meldt X`: what comes before is said."""
        start, begin = saying.start, saying.begin
        so = begin - (begin > start and self.words.lower[begin - 1] in self.data.so)
        if so <= start or not self._breaks(so - 1) or (said_end := self._strip_comma(so)) <= start:
            return None
        return replace(saying.cue(saying.after, (start, said_end), self.words.text[saying.verb]), start=so)

    def _is_clause(self, start: int, end: int) -> bool:
        """False for `in a statement on Tuesday` between a verb and `that`: too short, or without a verb."""
        tags = self.words.tags[start:end]
        if not any(tags):
            return end - start > SHORTEST and self.words.lower[start] not in self.cast.data.places
        return end - start > SHORTEST and ("VERB" in tags or "AUX" in tags)

    def _past_dates(self, position: int, end: int) -> int:
        """Past a day directly behind the verb: `said on Friday`."""
        dated = self.words.dated
        while position < end and (
            position in dated or (position + 1 in dated and self.words.lower[position] in self.cast.data.stops)
        ):
            position += 1
        return position

    # -- looking around -------------------------------------------------------------------------------------------

    def _find_that(self, position: int, end: int) -> int | None:
        """The `that` of a clause, with at most some adverbs, dates and an addressee before it."""
        for i in range(position, min(position + FAR, end)):
            if self.words.lower[i] in self.data.that and i + 3 < end:
                return i
            last = self.words.lower[i + 1] not in self.data.that if i + 1 < end else True
            if self.words.text[i] in (";", ":") or (self.words.text[i] == "," and last):
                return None
        return None

    def _particle_end(self, verb: int, after: int, end: int) -> tuple[int | None, bool]:
        """Past the particle of a verb of two words (`maakte … bekend`, not `heeft zich gemeld`); if it is a frame."""
        pairs = self.particles.get(self.words.lower[verb], ())
        last = min(verb + 1 + FAR, end) if pairs else verb
        near = list(takewhile(lambda i: not self._undoes(i - 1) or i == verb + 1, range(verb + 1, last)))
        for particle, frame in pairs:
            for i in near:
                stop = i + len(particle)
                if self.words.lower[i] != particle[0] or self.words.lower[i:stop] != particle:
                    continue
                beside = i <= after + 2 and (frame or not self._leads_on(stop, end))
                if beside or self._ends_clause(stop, end):
                    return stop, frame
        return None, False

    def _undoes(self, position: int) -> bool:
        """True for a word behind which no particle belongs to the verb any more, and for a mark."""
        return self.words.lower[position] in self.data.undone or self.words.text[position] in (",", ";", ":")

    def _leads_on(self, position: int, end: int) -> bool:
        """True behind the `aan` of `gaf geld aan de kerk`, a preposition and no particle."""
        return position < end and self.words.lower[position] in self.cast.data.determiners

    def _ends_clause(self, position: int, end: int) -> bool:
        """True where a clause can end: before a mark, a conjunction, a preposition, or the end."""
        if position >= end or not self.words.text[position][0].isalnum():
            return True
        lower = self.words.lower[position]
        return lower in self.data.that or lower in self.data.joining or lower in self.cast.data.stops

    def _breaks(self, position: int) -> bool:
        text = self.words.text[position]
        return text in (",", ";", ":", "–", "—", "-", "?", "!") or text in QUOTE_MARKS

    def _strip_comma(self, end: int) -> int:
        while end > 0 and self.words.text[end - 1] in (",", "–", "—", "-"):
            end -= 1
        return end

    def _skip_comma(self, position: int) -> int:
        return position + 1 if position < len(self.words) and self.words.text[position] == "," else position

    def _closes(self, position: int, end: int) -> bool:
        """True when hardly anything follows the cue in its sentence."""
        return end - position < 6 or not any(text[0].isalnum() for text in self.words.text[position:end])
