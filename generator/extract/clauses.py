"""The clause of a sentence that carries the claim: without attribution and marks, or the part with the fact."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Span

from generator.extract.language import AttributionData
from generator.extract.layers import Layers
from generator.extract.lexicon import Lexicon

SHORTEST = 4
"""Tokens that a clause has at least."""
LONGEST = 250
"""Tokens that a sentence may have to be cut: a longer one is a list, or has lost its full stops."""

_VERBS = frozenset({"VERB", "AUX"})
_VERBAL = frozenset({"past", "perfect", "passive"})

_Range = tuple[int, int]


class ClauseFinder:
    """Cuts the sentences of one document."""

    def __init__(self, layers: Layers, data: AttributionData, lexicon: Lexicon) -> None:
        self.doc, self.layers, self.data, self.lexicon = layers.doc, layers, data, lexicon
        self.parsed = layers.is_parsed

    def clauses(self, sentence: Span) -> list[Span]:
        """One or more spans of `sentence`, in order; the whole sentence where no cut is safe."""
        if len(sentence) > LONGEST:
            return [self._trimmed(sentence.start, sentence.end)]
        pieces = [part for piece in self._said(sentence) for part in self._parts(*piece)]
        spans = dict.fromkeys(self._trimmed(start, end) for start, end in pieces)
        return sorted(spans, key=lambda span: span.start) or [self._trimmed(sentence.start, sentence.end)]

    def _said(self, sentence: Span) -> Iterator[_Range]:
        """What is said, without the words that attribute it; and what the article says beside it."""
        start, end = sentence.start, sentence.end
        statements = [(max(s.start, start), min(s.end, end)) for s in self.layers.statements.over(start, end)]
        long = [piece for piece in statements if piece[1] - piece[0] >= SHORTEST and self._can_be_clause(*piece)]
        if not long:
            yield start, end
            return
        first, last = self._quoted_alone(*max(long, key=lambda piece: piece[1] - piece[0]))
        if first > start and self._lower(first - 1) in self.data.joining and first - 1 - start >= SHORTEST:
            yield start, first - 1
        yield first, last
        yield from self._aside(last, end, has_facts=self._has_figures(first, last))

    def _can_be_clause(self, start: int, end: int) -> bool:
        """False for what stands behind a `dat` that is no conjunction: `ontkende dat | gisteren in een verklaring`."""
        if self._lower(start - 1) not in self.data.that or not self.parsed:
            return True
        return any(token.pos_ in _VERBS for token in self.doc[start:end])

    def _quoted_alone(self, start: int, end: int) -> _Range:
        """Of `‘de dijk houdt het niet’, maar bewijs ontbreekt` the words between the marks."""
        for quotation in self.layers.quotations.within(start, start + 1):
            if quotation.end < end and self.doc[quotation.end].text == "," and len(quotation) >= SHORTEST:
                return quotation.start, quotation.end
        return start, end

    def _aside(self, start: int, end: int, *, has_facts: bool) -> Iterator[_Range]:
        """`said Plettinck, who farms 85 hectares`: what is told of the speaker, when it is all there is to check."""
        for i in range(start, end - SHORTEST):
            if self.doc[i].text == "," and self._lower(i + 1) in self.data.relative:
                if not has_facts and self._has_facts(i + 1, end):
                    yield i + 1, end
                return

    def _parts(self, start: int, end: int) -> Iterator[_Range]:
        """The clauses that semicolons and conjunctions part, each cut down to where its fact is."""
        start = self._after_colon(start, end)
        if inserted := self._inserted(start, end):
            yield from inserted
            return
        begin = start
        for i in [i for i in range(start, end) if self._parts_clauses(start, i, end)] + [end]:
            if i - begin >= SHORTEST:
                yield self._core(begin, i)
                begin = i + 1 + (self._lower(i + 1) in self.data.joining)

    def _parts_clauses(self, start: int, position: int, end: int) -> bool:
        """True at a semicolon, and at a comma before `en` or `maar` and a verb, when there are facts on both sides.

        With a parse, facts on one side are enough where a finite verb stands on both.
        """
        semicolon = self.doc[position].text == ";"
        if not semicolon and (self.doc[position].text != "," or self._lower(position + 1) not in self.data.joining):
            return False
        if position - start < SHORTEST or end - position <= SHORTEST + 1:
            return False
        if not semicolon and self.parsed and self._is_clause(start, position) and self._is_clause(position + 2, end):
            return self._has_facts(start, end)
        opening = self.lexicon.find(self._words(position + 2, min(position + 8, end)))
        verbal = semicolon or any(name in _VERBAL for name, _, _ in opening)
        return verbal and self._has_facts(start, position) and self._has_facts(position, end)

    def _is_clause(self, start: int, end: int) -> bool:
        """True where a finite verb follows at once, or after a few words, before any comma."""
        for token in self.doc[start : min(start + 6, end)]:
            if token.text == ",":
                return False
            if self._is_finite(token.i):
                return True
        return False

    def _is_finite(self, position: int) -> bool:
        token = self.doc[position]
        return token.pos_ in _VERBS and "Fin" in token.morph.get("VerbForm", [])

    def _after_colon(self, start: int, end: int) -> int:
        """`het liep mis: zaterdag vielen 63 treinen uit`: what comes behind the colon, when all figures are there."""
        for i in range(start + SHORTEST, end - SHORTEST):
            if self.doc[i].text == ":" and not self.layers.quotations.over(i - 1, i + 2) and self.parsed:
                fits = self._has_figures(i, end) and not self.layers.numbers.within(start, i)
                return i + 1 if fits and self._is_clause(i + 1, end) else start
        return start

    def _inserted(self, start: int, end: int) -> list[_Range] | None:
        """`Egypte, dat tot 2019 niets leverde, leverde het meest`: the insertion with the fact, and what goes on."""
        opening = next((i for i in range(start, min(start + 6, end)) if self.doc[i].text == ","), None)
        if opening is None or not self.parsed or self._lower(opening + 1) not in self.data.relative:
            return None
        closing = next((i for i in range(opening + 1, end) if self.doc[i].text == ","), None)
        if closing is None or closing - opening <= SHORTEST or end - closing <= SHORTEST:
            return None
        subject = any(token.dep_.startswith("nsubj") for token in self.doc[start:opening])
        if not (subject and self._is_finite(closing + 1) and self._has_figures(opening, closing)):
            return None
        return [(opening + 1, closing), (closing + 1, end)]

    def _core(self, start: int, end: int) -> _Range:
        found = self._apposition(start, end) or self._relative(start, end)
        return found or (start, self._without_tail(start, end))

    def _without_tail(self, start: int, end: int) -> int:
        """The end of a clause without what hangs behind it and holds no fact: `, wat veel buren bedroeft`."""
        for i in range(start + SHORTEST, end - SHORTEST):
            if self.doc[i].text == "," and self._hangs(i + 1, end):
                return i
        return end

    def _hangs(self, position: int, end: int) -> bool:
        """True for a relative clause without a fact, and for an afterthought that begins with a hedge."""
        if self._lower(position) in self.data.relative and not self._is_conjunction(position):
            return not self._goes_on(position, end) and not self._has_facts(position, end)
        hedged = any(
            name == "hedge" and at == 0 for name, at, _ in self.lexicon.find(self._words(position, position + 3))
        )
        insertion = any(token.text == "," for token in self.doc[position:end])
        return hedged and not insertion and not self._has_figures(position, end)

    def _goes_on(self, position: int, end: int) -> bool:
        """True where the main clause follows behind an inserted one: `voor de Rus, die zwak speelde, een zege`."""
        commas = [i for i in range(position, end - 1) if self.doc[i].text == ","]
        return any(self.doc[i + 1].pos_ in ("DET", "NOUN", "NUM", "PROPN", *_VERBS) for i in commas)

    def _is_conjunction(self, position: int) -> bool:
        """True for `dat` behind a comma where no noun it could belong to stands before that."""
        if self.doc[position].pos_ != "SCONJ":
            return False
        noun = next((t for t in reversed(self.doc[max(position - 4, 0) : position]) if t.text[0].isalnum()), None)
        return noun is not None and "Neut" not in noun.morph.get("Gender", [])

    def _apposition(self, start: int, end: int) -> _Range | None:
        """`de brand, de derde dit jaar, wijst op`: up to the apposition, when the rank in it is the last fact."""
        for opening, closing in pairwise(i for i in range(start, end) if self.doc[i].text == ","):
            ranks = [n for n in self.layers.numbers.within(opening, closing) if n._.number.ordinal]
            if ranks and ranks[0].start - opening <= 4 and not self._has_facts(closing, end):
                return start, closing
        return None

    def _relative(self, start: int, end: int) -> _Range | None:
        """`geldt als steun voor de baas, tegen wie een zaak loopt`: the relative clause with the fact."""
        for i in range(end - SHORTEST, start + SHORTEST, -1):
            if self.doc[i].text != ",":
                continue
            pronoun = self._lower(i + 1) in self.data.relative or self._lower(i + 2) in self.data.relative
            if pronoun and self._has_facts(i, end) and not self._has_facts(start, i) and self._is_soft(start, i):
                return i + 1, end
        return None

    def _has_figures(self, start: int, end: int) -> bool:
        """True where a number or a date stands."""
        return bool(self.layers.numbers.within(start, end) or self.layers.dates.within(start, end))

    def _has_facts(self, start: int, end: int) -> bool:
        """True where a number, a date or a matter of law stands."""
        if self._has_figures(start, end):
            return True
        return any(name == "law" for name, _, _ in self.lexicon.find(self._words(start, end)))

    def _is_soft(self, start: int, end: int) -> bool:
        """True where a hedge, an opinion or something vague stands."""
        soft = {"hedge", "opinion", "evaluative", "vague"}
        return any(name in soft for name, _, _ in self.lexicon.find(self._words(start, end)))

    def _lower(self, position: int) -> str:
        return self.doc[position].lower_ if position < len(self.doc) else ""

    def _words(self, start: int, end: int) -> list[str]:
        return [token.lower_ for token in self.doc[start:end]]

    def _trimmed(self, start: int, end: int) -> Span:
        """A clause without the marks around it; a quotation mark stays where its other half is inside."""
        opening = {quotation.start: quotation.end for quotation in self.layers.quotations.over(start, end)}
        closing = {last: first for first, last in opening.items()}
        while start < end - 1 and not self.doc[start].text[0].isalnum() and not opening.get(start, end) < end:
            start += 1
        while start < end - 1 and _is_mark(self.doc[end - 1].text) and not closing.get(end, start) > start:
            end -= 1
        return self.doc[start:end]


def _is_mark(text: str) -> bool:
    return not any(character.isalnum() for character in text) and text not in (")", "%", "€", "$", "£")
