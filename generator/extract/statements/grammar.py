"""Verbs and noun phrases in the parse of a document, with the checks that a small parser needs.

A rule that rewrites asks here; what tags, word lists and the parse do not agree on is answered with None.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from generator.extract.language import LanguageData
from generator.extract.layers import Layers
from generator.extract.names import is_role
from generator.extract.statements.data import StatementData

_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = frozenset({"DET", "NUM", "ADJ"})
_CLAUSAL = frozenset(
    {
        "ccomp",
        "acl:relcl",
        "acl",
        "advcl",
        "conj",
        "parataxis",
        "csubj",
        "ROOT",
        "aux",
        "aux:pass",
        "cop",
        "xcomp",
        "appos",
    }
)


class Grammar:
    """What can be known of the tokens of one document."""

    def __init__(self, layers: Layers, language: LanguageData, data: StatementData) -> None:
        self.doc: Doc = layers.doc
        self.layers, self.language, self.data = layers, language, data

    @property
    def parsed(self) -> bool:
        return self.layers.is_parsed

    def lower(self, position: int) -> str:
        return self.doc[position].lower_ if 0 <= position < len(self.doc) else ""

    def is_verb(self, position: int) -> bool:
        return self.doc[position].pos_ in _VERBS

    def is_finite(self, position: int) -> bool:
        """True for a verb that can carry a clause: by its tag, its small letter, and no noun by what is before it."""
        token = self.doc[position]
        if token.lower_ in self.data.sure_verbs:
            return not self._after_determiner(token)
        if token.pos_ not in _VERBS or not token.text[0].islower() or token.lower_ in self.data.never_verbs:
            return False
        if token.i > 0 and self.doc[token.i - 1].pos_ == "ADP" and not token.is_sent_start:
            return False
        return "Fin" in token.morph.get("VerbForm", []) and not self._after_determiner(token)

    def _after_determiner(self, token: Token) -> bool:
        return (
            token.i > 0
            and self.doc[token.i - 1].lower_ in self.language.names.determiners
            and self.doc[token.i - 1].pos_ == "DET"
        )

    def is_clausal(self, position: int) -> bool:
        """True where the parse lets the verb head a clause or help one."""
        return self.doc[position].dep_ in _CLAUSAL

    def finites(self, start: int, end: int) -> list[int]:
        return [i for i in range(start, end) if self.is_finite(i)]

    def is_plural(self, position: int) -> bool | None:
        number = self.doc[position].morph.get("Number", [])
        return number[0] == "Plur" if number else None

    # -- noun phrases ---------------------------------------------------------------------------------------------

    def subject_end(self, start: int, stop: int) -> int | None:
        """The end of the subject that begins at `start`: a pronoun or a noun phrase that the parse has for one."""
        if start >= stop:
            return None
        if self.lower(start) in self.data.subjects and not self._determines(start, stop):
            return None if self._may_determine(start, stop) else start + 1
        end = self.phrase_end(start, stop)
        if end is None:
            return None
        end = self._with_coordination(end, stop)
        known = any(self.doc[i].dep_.startswith(("nsubj", "csubj")) for i in range(start, end))
        return end if known or self._must_be_subject(start, end) else None

    def _must_be_subject(self, start: int, end: int) -> bool:
        """True for `de brug` before `3 miljoen euro` or `vorig jaar`, which the parse often takes for one phrase."""
        if not self.data.verb_second or self.doc[start].pos_ != "DET" or self.doc[end - 1].pos_ != "NOUN":
            return False
        return bool(self.layers.numbers.within(end, end + 1) or self.layers.dates.within(end, end + 1))

    def _determines(self, position: int, stop: int) -> bool:
        """True for `die dijk`, `that report`: a pronoun that belongs to a noun."""
        if position + 1 >= stop:
            return False
        pos = self.doc[position + 1].pos_
        return (self.doc[position].pos_ == "DET" and pos in _NOUNS | _BEFORE_NOUN) or (
            self.lower(position) not in self.data.expletive
            and pos in _NOUNS
            and self.doc[position].pos_ not in ("PRON", "SCONJ")
        )

    def _may_determine(self, position: int, stop: int) -> bool:
        """True for `het` before a noun, whatever the tagger takes it for: `het hof` is no `het`."""
        return (
            position + 1 < stop
            and self.lower(position) in self.language.names.determiners
            and self.doc[position + 1].pos_ in _NOUNS
        )

    def phrase_end(self, start: int, stop: int) -> int | None:
        """The end of the noun phrase that begins at `start`, with the prepositional phrases that are surely its own."""
        end = self._noun_end(start, stop)
        for _ in range(3):
            if end is None or end >= stop or not self._attaches(start, end, stop):
                break
            inner = self._noun_end(end + 1, stop)
            if inner is None:
                return None if self.lower(end) in self.data.attaching else end
            end = inner
        return end

    def is_phrase(self, start: int, end: int) -> bool:
        """True where a noun phrase fills the tokens, or two that a conjunction joins."""
        first = self.phrase_end(start, end)
        return first is not None and self._with_coordination(first, end) == end

    def _attaches(self, start: int, position: int, stop: int) -> bool:
        """True for a preposition that leads on from the noun before it."""
        if self.doc[position].pos_ != "ADP":
            return False
        if self.lower(position) in self.data.attaching:
            return True
        if self.layers.dates.over(position, min(position + 3, stop)) or self.layers.numbers.within(
            position, position + 2
        ):
            return False
        noun = self.doc[position].head
        return noun.dep_ == "nmod" and start <= noun.head.i < position < noun.i and noun.i - position < 5

    def _noun_end(self, start: int, stop: int) -> int | None:
        """Past determiners, numerals, adjectives and the nouns and names after them."""
        position, noun = start, None
        dates = self.layers.dates.within(start, stop)
        stop = min([stop, *(date.start for date in dates if date.start > start)])
        while position < stop:
            number = next((n for n in self.layers.numbers.within(position, position + 1) if n.end <= stop), None)
            if number and noun is None:
                position = number.end
                if self._stands_alone(position, stop):
                    return position
                continue
            if number:
                break
            token = self.doc[position]
            if self._is_noun(token, after_noun=noun is not None):
                noun = position = position + 1
            elif self._is_particle(position, stop) if noun else self._is_modifier(token, position, stop):
                position += 1
            else:
                break
        return noun

    def _stands_alone(self, position: int, stop: int) -> bool:
        """True for a number with no noun of its own: `een op de drie van hen`, `a third of them`."""
        return position < stop and (self.lower(position) in self.data.attaching or self.doc[position].pos_ == "DET")

    def _is_noun(self, token: Token, *, after_noun: bool) -> bool:
        if token.pos_ in _VERBS or token.lower_ in self.language.names.pronouns:
            return False
        if not after_noun:
            return token.pos_ in _NOUNS or (token.text[0].isupper() and token.pos_ == "X")
        before = self.doc[token.i - 1]
        if token.text[0].isupper():
            return token.pos_ in ("PROPN", "NOUN", "ADJ", "X") and (
                before.text[0].isupper()
                or is_role(before.lower_, self.language.names)
                or token.dep_ in ("appos", "flat")
            )
        return token.pos_ == "NOUN" and (
            before.lower_ in self.data.quantities
            or token.dep_ == "flat"
            or before.dep_ in ("compound", "nmod:poss")
            or before.pos_ == "NUM"
            or before.text in ("%", "€", "’s", "'s")
        )

    def _is_modifier(self, token: Token, position: int, stop: int) -> bool:
        if token.pos_ in _BEFORE_NOUN or token.lower_ in self.language.names.determiners:
            return True
        following = self.doc[position + 1].pos_ if position + 1 < stop else ""
        if token.lower_ in self.data.approximators:
            return True
        if token.pos_ == "VERB":
            return "Part" in token.morph.get("VerbForm", []) and following in _NOUNS | {"ADJ"}
        return token.pos_ == "ADV" and following in ("ADJ", "NUM")

    def _is_particle(self, position: int, stop: int) -> bool:
        """True inside `Jan van der Berg`, and for the possessive in `Egypt’s`."""
        if self.lower(position) in ("’s", "'s"):
            return True
        if self.lower(position) not in self.language.names.particles or not self.doc[position - 1].text[0].isupper():
            return False
        following = self.doc[position + 1] if position + 1 < stop else None
        return following is not None and (
            following.text[0].isupper() or following.lower_ in self.language.names.particles
        )

    def _with_coordination(self, end: int, stop: int) -> int:
        """`Xi en Poetin`, `gemeenten, banken en verzekeraars`: on to the last of them."""
        if end >= stop or self.doc[end].pos_ != "CCONJ" or self.lower(end) not in self.data.joining:
            return end
        inner = self.phrase_end(end + 1, stop)
        if inner is None or (inner < stop and self.is_finite(inner) and self.is_plural(inner) is False):
            return end
        return inner

    def agrees(self, start: int, end: int, verb: int) -> bool:
        """True unless the subject in tokens `start` to `end` and the verb are clearly of different number."""
        heads = [i for i in range(start, end) if self.doc[i].dep_.startswith("nsubj")]
        of_subject = self.is_plural(heads[0]) if heads else None
        of_verb = self.is_plural(verb)
        if of_subject is None or of_verb is None or of_subject == of_verb:
            return True
        several = any(self.doc[i].pos_ == "CCONJ" for i in range(start, end))
        counted = any(self.lower(i).endswith(self.data.quantities) for i in range(start, end)) or bool(
            self.layers.numbers.within(start, end)
        )
        return several or counted

    def phrase_before(self, end: int, limit: int) -> int | None:
        """The start of the noun phrase that ends at `end`: a name, or a noun with its words; None where not sure."""
        if end - 1 < limit:
            return None
        last = self.doc[end - 1]
        if last.text[0].isupper() and last.pos_ in ("PROPN", "NOUN", "X", "ADJ"):
            start = end - 1
            while (
                start > limit
                and (self.doc[start - 1].text[0].isupper() or self._is_inner_particle(start - 1, limit))
                and self.doc[start - 1].pos_ != "PUNCT"
            ):
                if self.doc[start - 1].is_sent_start and self.doc[start - 1].pos_ not in ("PROPN", "NOUN"):
                    break
                start -= 1
            return start
        if last.pos_ != "NOUN":
            return None
        start = end - 1
        while start > limit and (self.doc[start - 1].pos_ in _BEFORE_NOUN or self.doc[start - 1].dep_ in ("compound",)):
            start -= 1
            if self.doc[start].pos_ == "DET":
                return start
        return None

    def _is_inner_particle(self, position: int, limit: int) -> bool:
        return (
            position > limit
            and self.lower(position) in self.language.names.particles
            and self.doc[position - 1].text[0].isupper()
        )
