"""The noun phrase of a speaker beside a verb of saying: its words, the name in it, the role."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.language import NameData
from generator.extract.names import Actor, Cast, Words, is_institution, is_role

LONGEST = 12
"""Tokens that a description may have before we take it for something else."""


@dataclass(frozen=True)
class Phrase:
    """Tokens `start` to `end` that name a speaker: an actor, or a pronoun still to be resolved."""

    start: int
    end: int
    actor: Actor | None
    pronoun: str | None = None


def phrase_at(words: Words, cast: Cast, start: int, stop: int, *, short: bool = False) -> Phrase | None:
    """The speaker whose phrase begins at token `start`, at most up to `stop`; None where no such phrase begins.

    With `short` a verb may follow at once, so a description without a name ends at its first noun.
    """
    data = cast.data
    if start >= stop:
        return None
    if words.lower[start] in data.pronouns:
        return Phrase(start, start + 1, None, words.lower[start])
    stop = min(stop, start + LONGEST)
    position = start + (words.lower[start] in data.determiners)
    position = _modifiers_end(words, cast, position, stop, short=short)
    name = cast.by_start.get(position)
    if name is not None and name.start < stop:
        return _named(words, cast, start, position, stop)
    if position == start or (position == start + 1 and words.lower[start] in data.determiners):
        return None
    return _described(words, cast, start, position, stop)


def _modifiers_end(words: Words, cast: Cast, position: int, stop: int, *, short: bool) -> int:
    """Past the adjectives and the noun that stand before a name, or that stand for one."""
    data = cast.data
    nouns = 0
    while position < stop and position not in cast.by_start:
        text, lower = words.text[position], words.lower[position]
        if not (text[0].isalpha() or text[0].isdigit()) or lower in data.stops or lower in data.pronouns:
            break
        nouns += not _is_adjective(lower, data)
        position += 1
        if nouns and short and not is_role(lower, data):
            break
        if nouns and short and position not in cast.by_start:
            break
    return position


def _is_adjective(lower: str, data: NameData) -> bool:
    if lower in data.determiners or lower[0].isdigit() or lower in data.adjectives:
        return True
    return lower.endswith(data.adjective_endings) and not is_role(lower, data) and not is_institution(lower, data)


def _named(words: Words, cast: Cast, start: int, position: int, stop: int) -> Phrase:
    """A phrase with a name: `CBS-econoom Jorrit Wagenvoort van het CBS`, `het budgetinstituut Nibud`."""
    data, name = cast.data, cast.by_start[position]
    before = position - (start + (words.lower[start] in data.determiners))
    described = words.span(position - before, position) if before else None
    end = _bracket_end(words, name.end, stop)
    person = name.person or (before > 0 and is_role(words.lower[position - 1], data) and not _all_capitals(name.text))
    if not person and end == name.end:
        end = _prepositional_end(words, cast, end, stop)
    if not person:
        from_ = position if before and is_institution(words.lower[position - 1], data) is False else start
        return Phrase(start, end, Actor(words.span(start if not before else from_, end), described, at=position))
    role = described
    after = _prepositional_end(words, cast, end, stop)
    if after > end and role:
        role = f"{role} {words.span(end, after)}"
    elif apposition := _apposition(words, cast, after, stop):
        role, after = role or apposition[0], apposition[1]
    return Phrase(start, after, Actor(name.text, role, person=True, at=position))


def _all_capitals(text: str) -> bool:
    return text.isupper() and len(text) > 1


def _bracket_end(words: Words, end: int, stop: int) -> int:
    """Past `(VVD)` or `(41)`."""
    if end < stop and words.text[end] == "(":
        for i in range(end + 1, min(end + 6, stop, len(words))):
            if words.text[i] == ")":
                return i + 1
    return end


def _prepositional_end(words: Words, cast: Cast, end: int, stop: int) -> int:
    """Past `van de Noorderbank`, `bij het RIVM`, `of the growers’ association`."""
    data = cast.data
    while end < stop and words.lower[end] in data.linking:
        position = end + 1
        position += position < stop and words.lower[position] in data.determiners
        inner = _modifiers_end(words, cast, position, stop, short=True)
        if name := cast.by_start.get(inner):
            inner = name.end
        if inner == position:
            return end
        end = _bracket_end(words, inner, stop)
    return end


def _apposition(words: Words, cast: Cast, end: int, stop: int) -> tuple[str, int] | None:
    """`, een senior onderzoeker bij het IISS` after a name: the role, and where it ends."""
    data = cast.data
    if end >= stop or words.text[end] != ",":
        return None
    start = end + 1
    start += start < stop and words.lower[start] in data.determiners
    after = _modifiers_end(words, cast, start, stop, short=False)
    if after == start or not any(is_role(lower, data) for lower in words.lower[start:after]):
        return None
    if name := cast.by_start.get(after):
        after = name.end
    after = _prepositional_end(words, cast, after, stop)
    return words.span(start, after), after


def _described(words: Words, cast: Cast, start: int, position: int, stop: int) -> Phrase:
    """A phrase without a name: `een Europese diplomaat`, `de woordvoerder van de Zweedse kustwacht Lars Ekdahl`."""
    data = cast.data
    end = _prepositional_end(words, cast, position, stop)
    inner = next((name for name in cast.names if position < name.start < end <= name.end), None)
    if (
        inner
        and is_role(words.lower[position - 1], data)
        and (person := _person_at_end(words, inner.start, inner.end, data))
    ):
        first = start + (words.lower[start] in data.determiners)
        return Phrase(start, end, Actor(words.span(person, end), words.span(first, person), person=True, at=person))
    return Phrase(start, end, Actor(words.span(start, end), at=start))


def _person_at_end(words: Words, start: int, end: int, data: NameData) -> int | None:
    """Where a person's name begins inside a run of capitals: `Amerikaanse Veiligheidsraad | John Kirby`."""
    while start < end and _is_adjective(words.lower[start], data) and words.lower[start] not in data.first_names:
        start += 1
    for i in range(start, end - 1):
        if words.lower[i] in data.first_names:
            return i if i > start or end - i == 2 else None
    return end - 2 if end - start >= 3 else None
