"""The names in an article: runs of capitals with the particles between them, and whether they are people's.

Without a trained pipeline a name is told by its capitals and its place; with one, by its entities as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from generator.extract.annotations import DATES, QUOTATIONS
from generator.extract.language import NameData

PERSON_LABELS = frozenset({"PER", "PERSON"})
_APOSTROPHES = ("’", "'")


@dataclass(frozen=True)
class Name:
    """A name, tokens `start` to `end`; `person` is False for institutions, places and what may be either."""

    start: int
    end: int
    text: str
    person: bool


class Words:
    """The tokens of a document as plain lists, for rules that look to the left and the right.

    `dated` are the tokens of its dates, `starts` tells which begin a sentence, `tags` are the parts of speech (UD),
    empty without a trained pipeline.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        tokens = list(doc)
        self.text = [token.text for token in tokens]
        self.lower = [_plain(token) for token in tokens]
        self.capital = [text[0].isupper() for text in self.text]
        self.starts = [bool(token.is_sent_start) for token in tokens]
        self.first = _sentence_openers(tokens)
        quotations = doc.spans.get(QUOTATIONS, ())
        self.edges = frozenset(i for span in quotations for i in (span.start, span.end - 1))
        self.dated = frozenset(token.i for span in doc.spans.get(DATES, ()) for token in span)
        self.tags = [token.pos_ for token in tokens]

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def lower_case(self) -> frozenset[str]:
        """The words that occur without a capital somewhere in the article: no names."""
        return frozenset(text for text in self.text if text[0].islower())

    @cached_property
    def inner_pairs(self) -> frozenset[tuple[str, str]]:
        """Each word with the capital after it, inside a sentence: as it stands, and in lower case for `ten Velde`."""
        pairs = zip(self.text, self.text[1:], strict=False)
        return frozenset(pair for i, pair in enumerate(pairs) if i not in self.first)

    @cached_property
    def inner_capitals(self) -> frozenset[str]:
        """The words that have a capital inside a sentence."""
        return frozenset(text for i, text in enumerate(self.text) if self.capital[i] and i not in self.first)

    def is_possessive(self, position: int) -> bool:
        """True for `’s`, and for the apostrophe of `growers’` that no quotation ends with."""
        text = self.text[position]
        if text in ("'s", "’s"):
            return True
        plural = position > 0 and self.lower[position - 1].endswith("s") and not self.doc[position - 1].whitespace_
        return text in _APOSTROPHES and plural and position not in self.edges

    def role(self, start: int, end: int, data: NameData) -> str:
        """The text of a title, without the capital that it has only at the head of a sentence."""
        text = self.span(start, end)
        word = self.text[start]
        common = is_role(self.lower[start], data) or self.lower[start] in self.lower_case
        plain = start in self.first and word[1:].islower() and "-" not in word and common
        return text[0].lower() + text[1:] if plain else text

    def description(self, start: int, end: int, data: NameData) -> str:
        """The text of a phrase such as `het RIVM`, its article without the capital of the head of a sentence."""
        text = self.span(start, end)
        return text[0].lower() + text[1:] if self.lower[start] in data.determiners and start in self.first else text

    def span(self, start: int, end: int) -> str:
        """The text of tokens `start` to `end`, as it stands, on one line."""
        return " ".join(self.doc[start:end].text.split())


def _plain(token: Token) -> str:
    """In lower case, without the full stop that ends a sentence (the tokenizer takes `vol.` for an abbreviation)."""
    lower = token.lower_
    if len(lower) <= 2 or not lower.endswith("."):
        return lower
    last = token.i + 1 == len(token.doc) or token.nbor().is_sent_start
    return lower[:-1] if last else lower


def _sentence_openers(tokens: Sequence[Token]) -> frozenset[int]:
    """The first word of each sentence and of each quotation, whose capital says nothing."""
    openers = set()
    awaited = True
    for token in tokens:
        dash = token.text in ("-", "–", "—") and token.i > 0 and bool(token.nbor(-1).whitespace_)
        if token.is_sent_start or token.is_quote or dash or token.text in (":", ",,", "…"):
            awaited = True
        if awaited and token.text[0].isalnum():
            openers.add(token.i)
            awaited = False
    return frozenset(openers)


def find_names(words: Words, data: NameData) -> list[Name]:
    """The names of a document, in order."""
    names, position = [], 0
    surnames = _surnames(words, data)
    while position < len(words):
        if not (_is_surname(words, position, data, surnames) or _begins_name(words, position, data)):
            position += 1
            continue
        end = _name_end(words, position, data)
        position = _past_title(words, position, end, data)
        person = _person_at_end(words, position, end, data)
        if person:
            names.append(Name(position, person, words.span(position, person), person=False))
            position = person
        names.append(Name(position, end, words.span(position, end), _is_person(words, position, end, data)))
        position = end
    return _with_entities(words.doc, names)


def _surnames(words: Words, data: NameData) -> frozenset[tuple[str, ...]]:
    """The surnames that the article gives with a first name, in lower case: `de vries`, `bakker`."""
    found = set()
    for i, lower in enumerate(words.lower):
        if not (words.capital[i] and (lower in data.first_names or _is_initial(lower))):
            continue
        end = _after_particles(words, i + 1, data) or i + 1
        if end < len(words) and words.capital[end] and words.text[end][-1].isalpha() and lower not in data.common:
            found.add(tuple(words.lower[i + 1 : end + 1]))
    return frozenset(found)


def _is_surname(words: Words, position: int, data: NameData, surnames: frozenset[tuple[str, ...]]) -> bool:
    """True for `De Vries` and `Bakker` at the head of a sentence too, where the article has named Jan de Vries."""
    if not words.capital[position] or _first_name_at(words, position + 1, data):
        return False
    return any(tuple(words.lower[position : position + length]) in surnames for length in (1, 2, 3))


def _past_title(words: Words, start: int, end: int, data: NameData) -> int:
    """Where the name begins in `Prime Minister Karl Winter`."""
    titles = [i for i in range(start, end - 1) if is_role(words.lower[i], data)]
    return titles[-1] + 1 if titles else start


def _begins_name(words: Words, position: int, data: NameData) -> bool:
    lower = words.lower[position]
    if not words.capital[position] or is_role(lower, data):
        return False
    if lower in data.common:
        return _begins_with_particle(words, position, data)
    if _is_modifier(words, position, data):
        return False
    return position not in words.first or _is_name_at_head(words, position, data)


def _begins_with_particle(words: Words, position: int, data: NameData) -> bool:
    """True for `Van Gaal` inside a sentence, and at its head where he is known."""
    lower, following = words.lower[position], words.text[position + 1 : position + 2]
    joined = following and (words.capital[position + 1] or _after_particles(words, position + 1, data))
    if lower not in data.particles or not joined:
        return False
    forms = {words.text[position]} if lower in data.determiners else {words.text[position], lower}
    return position not in words.first or any((form, following[0]) in words.inner_pairs for form in forms)


def _is_name_at_head(words: Words, position: int, data: NameData) -> bool:
    """True for a first word of a sentence that looks like a name by more than its capital."""
    text, lower = words.text[position], words.lower[position]
    if lower in words.lower_case or (lower not in data.first_names and _first_name_at(words, position + 1, data)):
        return False
    following = position + 1 < len(words) and words.capital[position + 1]
    joined = position + 1 < len(words) and words.lower[position + 1] in data.particles
    unusual = not text[1:].islower() and len(text) > 1
    return following or joined or unusual or lower in data.first_names or text in words.inner_capitals


def _first_name_at(words: Words, position: int, data: NameData) -> bool:
    """True where a first name follows, so that the word before it is a title: `Initiatiefneemster Saskia ter Welle`."""
    return position < len(words) and words.capital[position] and words.lower[position] in data.first_names


def _is_modifier(words: Words, position: int, data: NameData) -> bool:
    """True for the adjective in `de Deense directeur` and the party in `SP’er Van Tol`, which only lead to a name."""
    following = words.text[position + 1 : position + 3]
    if not following:
        return False
    if following[0] in _APOSTROPHES and following[-1] == "er":
        return True
    lower_case = following[0][0].islower() and words.lower[position + 1] not in data.stops
    return words.lower[position].endswith(data.adjective_endings) and lower_case


def _name_end(words: Words, start: int, data: NameData) -> int:
    """Where the name that begins at `start` ends: capitals, initials, and particles between them."""
    end = start + 1
    while end < len(words) and end not in words.first:
        particle = words.lower[end] in data.particles
        if words.capital[end] and (particle or words.lower[end] not in data.common):
            end += 1
            continue
        if _hyphen(words, end):
            end += 2
            continue
        after = _after_particles(words, end, data)
        if after is None or not _particles_join(words, start, end, data):
            break
        end = after + 1
    return end


def _hyphen(words: Words, position: int) -> bool:
    """True for the hyphen that a tokenizer cuts out of `Pieter-Jan`."""
    if words.text[position] != "-" or position + 1 >= len(words) or not words.capital[position + 1]:
        return False
    return not words.doc[position - 1].whitespace_ and not words.doc[position].whitespace_


def _after_particles(words: Words, position: int, data: NameData) -> int | None:
    """The capital that follows one to three particles at `position`."""
    i = position
    while i < min(position + 3, len(words)) and (words.lower[i] in data.particles or words.lower[i] in data.joining):
        i += 1
    return i if position < i < len(words) and words.capital[i] and words.lower[i] not in data.common else None


def _particles_join(words: Words, start: int, end: int, data: NameData) -> bool:
    """`Truus van Genderen` is one name, `Jorrit Wagenvoort van Nibud` is a person and an employer."""
    if words.lower[end] in data.joining or (words.lower[start] in data.particles and end - start == 1):
        return True
    if words.text[end - 1].isupper() and len(words.text[end - 1]) > 2:
        return False
    forenames = [text for text in words.lower[start:end] if text in data.first_names or _is_initial(text)]
    return end - start == 1 or len(forenames) == end - start or is_institution(words.lower[end - 1], data)


def _person_at_end(words: Words, start: int, end: int, data: NameData) -> int | None:
    """Where a person begins in a run of capitals after a preposition: `van de Waterschapsbank | Teun Harmsen`."""
    before = start - 1 - (words.lower[start - 1] in data.determiners)
    if start == 0 or before < 0 or words.lower[before] not in data.linking:
        return None
    first = next((i for i in range(start + 1, end - 1) if words.lower[i] in data.first_names), None)
    if first or words.lower[start] in data.first_names:
        return first
    while start < end and is_adjective(words.lower[start], data):
        start += 1
    split = end - start == 3 and words.lower[end - 2] not in data.particles
    return end - 2 if split and not is_institution(words.lower[end - 1], data) else None


def _is_initial(text: str) -> bool:
    return len(text) <= 3 and text.endswith(".")


def _is_person(words: Words, start: int, end: int, data: NameData) -> bool:
    lowers = words.lower[start:end]
    if lowers[0] in data.first_names or _is_initial(lowers[0]):
        return True
    if " ".join(lowers) in data.not_people:
        return False
    before = words.lower[start - 1] if start else ""
    if start and words.lower[start - 1] in data.linking and end - start == 1:
        return False
    if any(is_institution(lower, data) for lower in lowers) or _all_capitals(words.text[start:end]):
        return False
    if is_role(before, data):
        return end - start < 4
    return 2 <= end - start <= 4 and before not in data.determiners and before not in data.places


def _all_capitals(texts: Sequence[str]) -> bool:
    return any(text.isupper() and len(text) > 1 and "." not in text for text in texts)


def is_role(lower: str, data: NameData) -> bool:
    """`navo-chef`, `vakbondsvoorzitter`, `minister`: what a person may be called before the name."""
    return lower.endswith(data.long_roles) or lower.rsplit("-", 1)[-1] in data.short_roles or lower in data.titles


def is_institution(lower: str, data: NameData) -> bool:
    """`ministerie`, `bank`, `waterschapsbank`."""
    return lower.endswith(data.institutions)


def is_adjective(lower: str, data: NameData) -> bool:
    """`nieuwe`, `Amerikaanse`, `26-jarige`, and a number: what may stand between an article and a noun."""
    if lower in data.determiners or lower[0].isdigit() or lower in data.adjectives:
        return True
    return lower.endswith(data.adjective_endings) and not is_role(lower, data) and not is_institution(lower, data)


def _with_entities(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names of a trained pipeline, where there is one, and ours where they do not overlap."""
    if not doc.has_annotation("ENT_IOB"):
        return list(names)
    theirs = [Name(e.start, e.end, " ".join(e.text.split()), e.label_ in PERSON_LABELS) for e in doc.ents]
    taken = {i for name in theirs for i in range(name.start, name.end)}
    kept = [name for name in names if taken.isdisjoint(range(name.start, name.end))]
    return sorted(theirs + kept, key=lambda name: name.start)
