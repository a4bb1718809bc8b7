"""Whom a pronoun or a surname stands for, told only where no other person can be meant."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from spacy.tokens import Doc, Span

from generator.extract.language import LanguageData
from generator.extract.layers import Layers
from generator.extract.names import is_role
from generator.extract.statements.data import StatementData
from generator.extract.statements.grammar import Grammar

REACH = 2
"""Sentences that a pronoun is followed back over."""


class Referents:
    """The people of one document by their full names."""

    def __init__(self, layers: Layers, language: LanguageData, data: StatementData, grammar: Grammar) -> None:
        self.doc: Doc = layers.doc
        self.layers, self.language, self.data, self.grammar = layers, language, data, grammar

    @cached_property
    def full(self) -> dict[str, set[str]]:
        """The full names that end in a surname."""
        found = defaultdict(set)
        for name in self.layers.people.spans:
            *first, last = name.text.split()
            if first:
                found[last].add(" ".join([*first, last]))
        return found

    def full_name(self, name: Span) -> str | None:
        """The one full name that a name stands for; None where the article knows none, or two."""
        if len(parts := name.text.split()) > 1:
            return " ".join(parts)
        candidates = self.full.get(name.text, set())
        return next(iter(candidates)) if len(candidates) == 1 else None

    def wordings(self, start: int, end: int) -> dict[int, tuple[int, str]]:
        """For tokens `start` to `end`: what their first pronoun or bare surname is to be told by, by its place."""
        first = next(iter(self.layers.people.over(start, min(end, start + 6))), None)
        if first is not None:
            full = self.full_name(first)
            bare = first.start >= start and len(first.text.split()) == 1 and self._is_subject(first.start)
            return {first.start: (first.end, full)} if full and bare else {}
        for i in range(start, min(end, start + 4)):
            if self._is_human(i):
                return {}
            if self._is_subject_pronoun(i) and (name := self._meant(i)):
                return {i: (i + 1, name)}
        return {}

    def _is_subject(self, position: int) -> bool:
        return self.doc[position].dep_.startswith("nsubj") and not self.doc[position].text.endswith(("’", "'"))

    def _is_subject_pronoun(self, position: int) -> bool:
        token = self.doc[position]
        return token.lower_ in self.data.he and token.pos_ == "PRON" and token.dep_.startswith("nsubj")

    def _meant(self, position: int) -> str | None:
        """The only person in reach before a pronoun of one person, when nobody else is spoken of."""
        pronoun, sent = self.doc[position].lower_, self.doc[position].sent
        if self.data.first_person & {token.lower_ for token in sent} or self._is_several(position, sent):
            return None
        start = self._reach(sent)
        people = {self.full_name(name) for name in self.layers.people.over(start, position)}
        if len(people) != 1 or any(self._is_human(i) for i in range(start, position)):
            return None
        [person] = people
        gender = self._gender(person) if person else None
        wanted = self.language.names.pronouns.get(pronoun)
        return person if gender is not None and gender == wanted else None

    def _is_several(self, position: int, sent: Span) -> bool:
        """True for `ze` and `zij` with a verb in the plural."""
        near = self.grammar.finites(max(position - 1, sent.start), min(position + 12, sent.end))
        if self.doc[position].lower_ not in self.data.they:
            return False
        return not near or self.grammar.is_plural(near[0]) is not False

    def _reach(self, sent: Span) -> int:
        start = sent.start
        for _ in range(REACH):
            if start == 0:
                break
            start = self.doc[start - 1].sent.start
        return start

    def _is_human(self, position: int) -> bool:
        """True for a noun of a person that stands by itself: `de verdachte`, not `minister Wolbrand`."""
        token = self.doc[position]
        lower = token.lower_
        if token.text[0].isupper() or not lower[0].isalpha():
            return False
        if not (is_role(lower, self.language.names) or lower.endswith(self.data.people)):
            return False
        beside = self.layers.people.over(position, position + 2)
        return not any(position + 1 in (name.start, name.end) for name in beside)

    def _gender(self, name: str) -> str | None:
        first = name.split(maxsplit=1)[0].lower()
        names = self.language.names
        return "f" if first in names.female else "m" if first in names.male else None
