"""The noun phrase of a speaker beside a verb of saying: its words, the name in it, the role."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from generator.extract.cast import Actor, Cast
from generator.extract.language import NameData
from generator.extract.names import Name, Words, is_adjective, is_institution, is_role

_VERBS = frozenset({"VERB", "AUX"})
FAR_BACK = 3000
"""Tokens that a description may look back for whom it means."""
LONGEST = 14
"""Tokens that a description may have before we take it for something else."""


@dataclass(frozen=True)
class Phrase:
    """Tokens `start` to `end` that name a speaker: an actor, or a pronoun still to be resolved.

    `head` is the token of its noun or of the beginning of its name.
    """

    start: int
    end: int
    head: int
    actor: Actor | None
    pronoun: str | None = None


def phrase_at(words: Words, cast: Cast, start: int, stop: int, *, short: bool = False) -> Phrase | None:
    """The speaker whose phrase begins at token `start`, at most up to `stop`; None where no such phrase begins.

    With `short` a verb may follow at once, so a description without a name ends at its first noun.
    """
    data = cast.data
    if start >= stop:
        return None
    if _is_pronoun(words, cast, start, stop):
        return Phrase(start, start + 1, start, None, words.lower[start])
    stop = min(stop, start + LONGEST)
    first = _past_article(words, cast, start)
    position = _modifiers_end(words, cast, first, stop, short=short)
    name = cast.by_start.get(position)
    if name is not None and name.start < stop:
        return _named(words, cast, start, name, stop)
    if position > first and (named := _named_behind(words, cast, start, position, stop)):
        return named
    if position == first or is_adjective(words.lower[position - 1], data):
        return None
    return _described(words, cast, start, position, stop)


def _is_pronoun(words: Words, cast: Cast, start: int, stop: int) -> bool:
    lower, data = words.lower[start], cast.data
    if lower in data.pronouns:
        return not _possessive(words, cast, start, stop)
    return lower in data.things and _stands_alone(words, start, stop, data)


def _past_article(words: Words, cast: Cast, start: int) -> int:
    """The token after an article or the like at `start`, unless it belongs to a name: `De Vries`."""
    return start + (words.lower[start] in cast.data.determiners and start not in cast.by_start)


def plausible(words: Words, cast: Cast, phrase: Phrase) -> bool:
    """True for what a speaker looks like: a pronoun, a name, a phrase with an article, a title, a body, a plural."""
    lower, data = words.lower[phrase.start], cast.data
    if phrase.pronoun or phrase.start in cast.by_start or lower in data.determiners:
        return True
    if phrase.head in cast.by_start or _unknown_name(words, phrase, data):
        return True
    head = words.lower[phrase.head]
    if is_role(head, data) or is_institution(head, data) or (phrase.actor and phrase.actor.person):
        return True
    return head.endswith(data.plural_endings) and not head.startswith(data.not_plural) and lower not in data.common


def _unknown_name(words: Words, phrase: Phrase, data: NameData) -> bool:
    """`Eurostat estimates`: a word that is only seen with a capital, although at the head of a sentence."""
    lower, text = words.lower[phrase.start], words.text[phrase.start]
    if phrase.end - phrase.start > 1 or not words.capital[phrase.start] or len(text) < 3:
        return False
    if lower.endswith(data.adverb_endings):
        return False
    return lower not in words.lower_case and lower not in data.common and lower not in data.stops


def chunk(words: Words, cast: Cast, start: int, end: int) -> Phrase | None:
    """Tokens `start` to `end` as one description, whatever words are in it, if it can be one: `de weduwe van een
    oud-collega`.
    """
    data = cast.data
    if not 0 < end - start <= LONGEST or not words.text[start][0].isalnum():
        return None
    inner = range(start, end)
    if any(i in words.dated and words.lower[i - 1] not in data.linking for i in inner):
        return None
    if any(words.lower[i] in data.stops and words.lower[i] not in data.linking for i in inner):
        return None
    if (
        words.lower[start] in data.stops
        or words.lower[start] in data.pronouns
        or is_adjective(words.lower[end - 1], data)
    ):
        return None
    head = next((i - 1 for i in inner if i > start + 1 and words.lower[i] in data.linking), end - 1)
    phrase = Phrase(start, end, head, Actor(words.description(start, end, cast.data)))
    return phrase if plausible(words, cast, phrase) else None


def _named_behind(words: Words, cast: Cast, start: int, comma: int, stop: int) -> Phrase | None:
    """`the manager, Bo Renteria` and `zijn politieke tak, Sinn Fein,`: a description and then the name."""
    name = cast.by_start.get(comma + 1) if comma < stop and words.text[comma] == "," else None
    if name is None or not (name.end >= len(words) or not words.text[name.end][0].isalnum()):
        return None
    first = _past_article(words, cast, start)
    person = name.person and is_role(words.lower[comma - 1], cast.data)
    if not person and first == start:
        return None
    return Phrase(start, name.end, name.start, Actor(name.text, words.role(first, comma, cast.data), person=person))


def _stands_alone(words: Words, start: int, stop: int, data: NameData) -> bool:
    """True for a `het` that is no article: before a date, a mark, an adverb, or the end."""
    if words.lower[start] not in data.determiners or start + 1 >= stop:
        return True
    following = start + 1
    return following in words.dated or not words.text[following][0].isalnum() or words.lower[following] in data.stops


def _possessive(words: Words, cast: Cast, start: int, stop: int) -> bool:
    """`haar partij` and `her lawyer` are no pronouns of their own."""
    if words.lower[start] not in cast.data.determiners or start + 1 >= stop:
        return False
    following, data = words.text[start + 1], cast.data
    if not following[0].isalpha() or words.lower[start + 1] in data.stops or words.tags[start + 1] in _VERBS:
        return False
    return start + 2 >= stop or not _begins_phrase(words, start + 2, data)


def _begins_phrase(words: Words, position: int, data: NameData) -> bool:
    """True for a word that can only begin a phrase, so that a verb stands before it: `volgens haar fietsen er`."""
    lower = words.lower[position]
    return lower in data.determiners or lower in data.pronouns or lower in data.expletives or lower[0].isdigit()


def _modifiers_end(words: Words, cast: Cast, position: int, stop: int, *, short: bool) -> int:
    """Past the adjectives and the nouns that stand before a name, or that stand for one."""
    data = cast.data
    while position < stop:
        name = cast.by_start.get(position)
        if name and not _leads_to_noun(words, cast, name, stop):
            break
        position = name.end - 1 if name else position
        text, lower = words.text[position], words.lower[position]
        if text in ("’", "'") and words.lower[position + 1 : position + 2] == ["er"]:
            position += 2
            continue
        if words.is_possessive(position):
            position += 1
            continue
        if not (text[0].isalpha() or text[0].isdigit()) or lower in data.stops or lower in data.pronouns:
            break
        if position in words.dated:
            break
        position += 1
        adjective = is_adjective(lower, data) or words.tags[position - 1] == "ADJ"
        if short and not adjective and not _leads_on(words, cast, position, lower):
            break
    return position


def _leads_to_noun(words: Words, cast: Cast, name: Name, stop: int) -> bool:
    """True for a name before a noun that matters more: `the Honduran foreign minister`, `Senegal’s ministry`."""
    if name.end >= stop or name.end in cast.by_start:
        return False
    if words.is_possessive(name.end):
        return name.end + 1 < stop and words.text[name.end + 1][0].islower()
    lower = words.lower[name.end]
    noun = is_role(lower, cast.data) or is_institution(lower, cast.data) or lower in cast.data.adjectives
    return not name.person and words.text[name.end][0].islower() and noun


def _leads_on(words: Words, cast: Cast, position: int, lower: str) -> bool:
    """True where a noun goes on to a name: `budgetinstituut Nibud`, `wethouder van financiën Wolbrand`."""
    near = range(position, position + 3) if is_role(lower, cast.data) else range(position, position + 1)
    return any(i in cast.by_start for i in near) and words.tags[position : position + 1] != ["VERB"]


def _named(words: Words, cast: Cast, start: int, name: Name, stop: int) -> Phrase:
    """A phrase with a name: `CBS-econoom Jorrit Wagenvoort van het CBS`, `het budgetinstituut Nibud`."""
    data = cast.data
    first = _past_article(words, cast, start)
    described = words.role(first, name.start, data) if name.start > first else None
    end = _bracket_end(words, name.end, stop)
    person = name.person or cast.is_person(name.text) or (described is not None and _is_title(words, name, data))
    if not person:
        return _institution(words, cast, start, name, end, stop)
    role = described
    after = _prepositional_end(words, cast, end, stop, person=True)
    if after > end and role:
        role = f"{role} {words.span(end, after)}"
    elif apposition := _apposition(words, cast, after, stop):
        role, after = role or apposition[0], apposition[1]
    return Phrase(start, after, name.start, Actor(name.text, role, person=True))


def _is_title(words: Words, name: Name, data: NameData) -> bool:
    shouted = name.text.isupper() and len(name.text) > 1
    return is_role(words.lower[name.start - 1], data) and not shouted and name.end - name.start < 4


def _institution(words: Words, cast: Cast, start: int, name: Name, end: int, stop: int) -> Phrase:
    """`het RIVM`, `budgetinstituut Nibud`, `de huizencommissie van de Verenigde Naties`."""
    if end == name.end:
        end = _prepositional_end(words, cast, end, stop)
    first = _past_article(words, cast, start)
    before = words.lower[name.start - 1] if name.start > first else ""
    if before and before not in cast.data.local and not is_adjective(before, cast.data):
        return Phrase(
            start, end, name.start, Actor(words.span(name.start, end), words.role(first, name.start, cast.data))
        )
    return Phrase(start, end, name.end - 1, Actor(words.description(start, end, cast.data)))


def _bracket_end(words: Words, end: int, stop: int) -> int:
    """Past `(VVD)` or `(41)`."""
    if end < stop and words.text[end] == "(":
        for i in range(end + 1, min(end + 6, stop, len(words))):
            if words.text[i] == ")":
                return i + 1
    return end


def _prepositional_end(words: Words, cast: Cast, end: int, stop: int, *, person: bool = False) -> int:
    """Past `van de Noorderbank`, `bij het RIVM`, `in Assen`; after the name of a `person` past no place."""
    data = cast.data
    while end < stop and words.lower[end] in data.linking:
        position = end + 1
        position += position < stop and words.lower[position] in data.determiners
        if words.lower[end] in data.locating and (person or position not in cast.by_start):
            return end
        inner = _modifiers_end(words, cast, position, stop, short=True)
        name = cast.by_start.get(inner)
        if name and not (name.person and inner > position and not is_role(words.lower[inner - 1], data)):
            inner = name.end
        if inner == position:
            return end
        end = _bracket_end(words, inner, stop)
    return end


def _apposition(words: Words, cast: Cast, end: int, stop: int) -> tuple[str, int] | None:
    """`, een ecoloog bij het waterschap` after a name: the role, and where it ends."""
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
    return words.role(start, after, data), after


def _described(words: Words, cast: Cast, start: int, position: int, stop: int) -> Phrase:
    """A phrase without a name at its head: `een Europese diplomaat`, `de woordvoerder van de raad Teun Harmsen`."""
    data = cast.data
    end = _prepositional_end(words, cast, position, stop)
    name = cast.by_start.get(end)
    if name and name.person and name.start < stop and is_role(words.lower[position - 1], data):
        first = _past_article(words, cast, start)
        return Phrase(start, name.end, end, Actor(name.text, words.role(first, end, data), person=True))
    human = is_role(words.lower[position - 1], data)
    return Phrase(start, end, position - 1, Actor(words.description(start, end, cast.data), human=human))


def without_article(text: str, data: NameData) -> str:
    """A description as a role: `ministry spokesman` of `A ministry spokesman`."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in data.determiners else text


def describe(cast: Cast, name: Name) -> Actor:
    """The person called `name`, with the role that the text around it gives."""
    words, data, start = cast.words, cast.data, name.start
    if start not in cast.by_start:
        return _nameless(words, cast, name)
    if start and is_role(words.lower[start - 1], data):
        start -= 1
        while start and (is_adjective(words.lower[start - 1], data) or _is_employer(words, start - 1, data)):
            start -= 1
    phrase = phrase_at(words, cast, start, len(words))
    found = phrase.actor if phrase and phrase.head == name.start else None
    return found if found and found.person else Actor(name.text, person=True)


def _nameless(words: Words, cast: Cast, name: Name) -> Actor:
    """The person of a description without a name, or whom the article called so before."""
    phrase = phrase_at(words, cast, name.start, len(words), short=True)
    actor = fuller(words, cast, phrase) if phrase else None
    return actor if actor and (actor.person or actor.human) else Actor(name.text, human=True)


def _is_employer(words: Words, position: int, data: NameData) -> bool:
    """True for a name at the head of a sentence before a title: `Fieldwise chair`."""
    return position in words.first and words.capital[position] and words.lower[position] not in data.common


def _says_more(cast: Cast, phrase: Phrase, actor: Actor | None) -> bool:
    if phrase.actor is None or actor is None:
        return False
    return phrase.actor.person or phrase.head in cast.by_start or len(phrase.actor.name) > len(actor.name)


def fuller(words: Words, cast: Cast, phrase: Phrase) -> Actor | None:
    """The actor of a short description (`de minister`, `het hof`) as it was first described in the text before it.

    Looks for the last phrase with the same noun, or a compound of it, that says more.
    """
    actor, noun = phrase.actor, words.lower[phrase.head]
    if actor is None or actor.person or phrase.end - phrase.start > 3 or phrase.head in cast.by_start:
        return actor
    if issuers := cast.data.issuers.get(noun):
        return _called(words, cast, phrase, issuers) or actor
    if not (is_role(noun, cast.data) or is_institution(noun, cast.data) or noun in cast.data.generic):
        return actor
    earlier = _called(words, cast, phrase, (noun,))
    if earlier is None and noun in cast.data.generic and words.lower[phrase.start] not in cast.data.indefinite:
        earlier = _named_body(words, cast, phrase.start)
    return earlier or actor


def _called(words: Words, cast: Cast, phrase: Phrase, nouns: tuple[str, ...]) -> Actor | None:
    """The last one before a phrase whose description ends in one of the nouns and says more than the phrase."""
    for i in range(phrase.start - 1, max(-1, phrase.start - FAR_BACK), -1):
        if not words.lower[i].endswith(nouns):
            continue
        start = i
        while start and is_adjective(words.lower[start - 1], cast.data) and start - 1 not in cast.by_start:
            start -= 1
        earlier = phrase_at(words, cast, start, len(words), short=True)
        if earlier and earlier.actor and i < earlier.end and _says_more(cast, earlier, phrase.actor):
            return earlier.actor
    return None


def _named_body(words: Words, cast: Cast, position: int) -> Actor | None:
    """The body named last before a place in the text: an acronym or several words, not behind a word for a place."""
    for name in reversed(cast.names[: bisect_left(cast.names, position, key=lambda name: name.start)]):
        several = name.end - name.start > 1 or (name.text.isupper() and len(name.text) > 2)
        before = words.lower[name.start - 1] if name.start else ""
        if name.person or not several or before in cast.data.places or name.text.lower() in cast.data.not_people:
            continue
        if before in cast.data.locating or before in cast.data.indefinite:
            continue
        start = name.start - (before in cast.data.determiners)
        return Actor(words.description(start, name.end, cast.data))
    return None
