"""The statement of a claim: its clause as a sentence that a reader understands by itself.

Every rule may decline. Then the clause stays as it stands, or, where that is no sentence, the whole sentence does:
a clumsy statement costs a reviewer a minute, a wrong one costs trust.
"""

from __future__ import annotations

from spacy.tokens import Span

from generator.extract.language import LanguageData
from generator.extract.layers import Layers
from generator.extract.statements.calendar import wordings
from generator.extract.statements.data import load_statements
from generator.extract.statements.draft import Draft, written
from generator.extract.statements.forms import from_apposition, from_relative, from_second_half, relative_at
from generator.extract.statements.grammar import Grammar
from generator.extract.statements.order import has_subject_and_verb, main_clause, subject_first
from generator.extract.statements.referents import Referents


class Composer:
    """Makes the statements of the claims of one document."""

    def __init__(self, layers: Layers, language: LanguageData) -> None:
        self.layers, self.language, self.data = layers, language, load_statements(language.code)
        self.grammar = Grammar(layers, language, self.data)
        self.referents = Referents(layers, language, self.data, self.grammar)

    def statement(self, claim: Span) -> str:
        """The claim as a sentence: a capital at its head, one full stop, question or exclamation mark at its end."""
        start, end = claim.start, claim.end
        draft = self._rewritten(start, end)
        if draft is None:
            sentence = claim.sent
            start, end = sentence.start, sentence.end
            draft = self._without_lead(start, end)
        tokens = [item for item in draft if isinstance(item, int)]
        low, high = min(tokens), max(tokens) + 1
        worded = dict(wordings(low, high, self.layers, self.language, self.data))
        worded |= {} if not self.grammar.parsed else self.referents.wordings(start, end)
        return written(claim.doc, draft, worded, self.layers)

    def _rewritten(self, start: int, end: int) -> Draft | None:
        """The clause as a main clause; None where only the whole sentence will do."""
        first, before = self._first_word(start, end), self._word_before(start)
        if before is None:
            return self._opening(start, first, end)
        if not self.grammar.parsed:
            plain = self._follows_break(start) and before not in self.data.joining
            return tuple(range(start, end)) if plain or not self.data.verb_second else None
        if made := from_apposition(self.grammar, start, end):
            return made
        if before in self.data.that:
            hangs = self._is_withheld(start) or self._needs_its_speaker(first, end)
            return None if hangs else main_clause(self.grammar, first, end)
        return self._loose(start, first, end)

    def _loose(self, start: int, first: int, end: int) -> Draft | None:
        """A clause from within a sentence, without a conjunction of its own."""
        grammar = self.grammar
        relative = relative_at(grammar, start, end)
        if relative is not None:
            return from_relative(grammar, start, relative, end)
        if not grammar.finites(start, end):
            return None
        if self._follows_colon(start):
            return tuple(range(first, end))
        if grammar.is_finite(first):
            return from_second_half(grammar, first, end) or subject_first(grammar, first, end)
        return self._main(start, first, end) if self._follows_break(start) else None

    def _is_withheld(self, start: int) -> bool:
        """True after `ontkent dat`, `hopes that`: what follows is not what is claimed."""
        sentence = self.grammar.doc[start].sent
        return any(token.lower_ in self.data.withholding for token in self.grammar.doc[sentence.start : start])

    def _needs_its_speaker(self, first: int, end: int) -> bool:
        """True for `(the firm said that) it would close`, where nobody can tell who is meant without the firm."""
        pronoun = self.grammar.lower(first) in self.data.he | self.data.they | self.data.it
        return pronoun and first not in self.referents.wordings(first, end)

    def _opening(self, start: int, first: int, end: int) -> Draft | None:
        """The clause that opens its sentence; the beginning of one up to an apposition is none."""
        grammar = self.grammar
        if not grammar.parsed:
            return self._without_lead(start, end)
        if made := from_apposition(grammar, first, end):
            return made
        cut = end < grammar.doc[first].sent.end - 1
        if cut and self._is_fragment(first, end):
            return None
        named = grammar.lower(first) in self.data.fronted and grammar.lower(first + 2) not in self.data.subjects
        swapped = subject_first(grammar, first + 1, end) if named else None
        return swapped or self._without_lead(start, end)

    def _is_fragment(self, first: int, end: int) -> bool:
        """True for the first part of a sentence that has no verb before its subordinate clause, or before a comma."""
        grammar = self.grammar
        finites = grammar.finites(first, end)
        following = next((token for token in grammar.doc[end:] if token.text[0].isalnum()), None)
        if following is None or following.pos_ not in ("VERB", "AUX"):
            return False
        if grammar.lower(following.i + 1) in self.data.that:
            return True
        if not finites:
            return any(grammar.doc[i].text == "," for i in range(first, end))
        inner = next((i for i in range(first, end) if grammar.lower(i) in self.data.subordinating), end)
        return finites[0] > inner

    def _without_lead(self, start: int, end: int) -> Draft:
        """Without the conjunction that opens it: `Maar de dijk houdt.`"""
        first = self._first_word(start, end)
        if self.grammar.lower(first) in self.data.leading and self.grammar.parsed and first + 3 < end:
            after = first + 1
            if self.grammar.subject_end(after, end) and self.grammar.doc[after].text[0].isalpha():
                return tuple(range(after, end))
        return tuple(range(start, end))

    def _main(self, start: int, first: int, end: int) -> Draft | None:
        """A clause that is a main clause already, its verb behind its subject."""
        grammar = self.grammar
        if self._is_said(start):
            return tuple(range(first, end))
        if grammar.lower(first) in self.data.subordinating:
            return None
        subject = grammar.subject_end(first, end)
        verb = subject or end
        while verb < end and grammar.lower(verb) in self.data.alone:
            verb += 1
        if verb >= end or not grammar.is_finite(verb):
            return None
        return tuple(range(first, end)) if has_subject_and_verb(grammar, first, end) else None

    def _follows_colon(self, start: int) -> bool:
        """True after a colon or semicolon, a quotation mark between them or not."""
        for i in range(start - 1, max(start - 4, -1), -1):
            text = self.grammar.doc[i].text
            if text in (";", ":"):
                return True
            if text[0].isalnum():
                break
        return False

    def _is_said(self, start: int) -> bool:
        """True where `according to X,` stands before the clause and changes nothing in it."""
        if self.data.verb_second or self.grammar.lower(start - 1) != ",":
            return False
        return any(statement.start == start for statement in self.layers.statements.within(start, start + 1))

    def _first_word(self, start: int, end: int) -> int:
        doc = self.grammar.doc
        position = start
        while position < end - 1 and not doc[position].text[0].isalnum():
            position += 1
        return position

    def _word_before(self, start: int) -> str | None:
        """The last word of the sentence before token `start`; None at its beginning."""
        sentence = self.grammar.doc[start].sent
        for i in range(start - 1, sentence.start - 1, -1):
            if self.grammar.doc[i].text[0].isalnum():
                return self.grammar.lower(i)
        return None

    def _follows_break(self, start: int) -> bool:
        """True after a mark, an opening quotation mark, a conjunction, and a verb of saying."""
        before = self.grammar.lower(start - 1)
        return not before[:1].isalnum() or before in self.data.joining or not self.data.verb_second
