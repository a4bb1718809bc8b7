"""The forms in which a sentence holds a claim, each with the rule that makes a main clause of it."""

from __future__ import annotations

from generator.extract.statements.draft import Draft
from generator.extract.statements.grammar import Grammar
from generator.extract.statements.order import verb_second


def from_apposition(grammar: Grammar, start: int, end: int) -> Draft | None:
    """`de top, alweer de veertigste` as `de top was alweer de veertigste`; None where it is no such thing."""
    comma = next((i for i in range(start + 1, end - 1) if grammar.doc[i].text == ","), None)
    if comma is None or grammar.finites(start, end) or grammar.doc[end - 1].text == ",":
        return None
    rank = next((n for n in grammar.layers.numbers.within(comma, min(comma + 5, end)) if n._.number.ordinal), None)
    if rank is None or any(grammar.doc[i].text in (",", ":", ";") for i in range(comma + 1, end)):
        return None
    if not grammar.is_phrase(start, comma):
        return None
    noun = next((i for i in range(start, comma) if grammar.doc[i].pos_ in ("NOUN", "PROPN")), start)
    copula = grammar.data.past if _is_told_in_past(grammar, start) else grammar.data.present
    return (*range(start, comma), copula.more if grammar.is_plural(noun) else copula.one, *range(comma + 1, end))


def _is_told_in_past(grammar: Grammar, position: int) -> bool:
    """True when the main verb of the sentence is in the past."""
    return "Past" in grammar.doc[position].sent.root.morph.get("Tense", [])


def relative_at(grammar: Grammar, start: int, end: int) -> int | None:
    """The place of the relative pronoun that opens a clause: at its head, or behind a preposition."""
    for position in (start, start + 1):
        if position >= end or grammar.lower(start - 1) != ",":
            return None
        lower, data = grammar.lower(position), grammar.data
        if (lower in data.relatives or lower in data.of_whom) and (
            position == start or grammar.doc[start].pos_ == "ADP"
        ):
            return position
    return None


def from_relative(grammar: Grammar, start: int, pronoun: int, end: int) -> Draft | None:
    """`Poetin, tegen wie vervolging is ingesteld` as `tegen Poetin is vervolging ingesteld`; None where not sure."""
    antecedent = _antecedent(grammar, start, pronoun)
    if antecedent is None:
        return None
    data, lower = grammar.data, grammar.lower(pronoun)
    if lower in data.of_whom:
        return _of_whom(grammar, antecedent, pronoun + 1, end)
    if not data.verb_second:
        verb = pronoun + 1
        while verb < end and (grammar.lower(verb) in data.alone or grammar.doc[verb].pos_ == "ADV"):
            verb += 1
        fits = pronoun == start and verb < end and (grammar.is_finite(verb) or _must_be_verb(grammar, verb, end))
        return (*antecedent, *range(pronoun + 1, end)) if fits else None
    preposition: Draft = tuple(range(start, pronoun))
    if data.relatives.get(lower):
        preposition = (data.relatives[lower],)
    return verb_second(grammar, (*preposition, *antecedent), pronoun + 1, end)


def _must_be_verb(grammar: Grammar, position: int, end: int) -> bool:
    """True for `(who) farms 85 hectares`, whatever its tag: a small word before the beginning of a phrase."""
    token = grammar.doc[position]
    after = grammar.doc[position + 1].pos_ if position + 1 < end else ""
    plain = token.text[0].islower() and token.pos_ == "NOUN"
    return plain and after in ("ADP", "ADV", "DET", "NUM", "PRON") and not grammar.finites(position, end)


def _antecedent(grammar: Grammar, start: int, pronoun: int) -> Draft | None:
    """The noun phrase before the comma, with a definite article; None where it may be a longer one."""
    comma, sent = start - 1, grammar.doc[start].sent
    first = grammar.phrase_before(comma, sent.start)
    if first is None or not _fits(grammar, comma - 1, pronoun):
        return None
    named = grammar.doc[comma - 1].text[0].isupper()
    before = grammar.doc[first - 1] if first > sent.start else None
    if before is not None and not named and before.pos_ == "ADP":
        return None
    if before is not None and named and grammar.lower(first - 1) in grammar.data.attaching:
        return None
    if grammar.lower(first) not in grammar.data.indefinite:
        sure = named or grammar.doc[first].pos_ == "DET"
        return tuple(range(first, comma)) if sure else None
    article = _definite(grammar, pronoun)
    return (article, *range(first + 1, comma)) if article else None


def _definite(grammar: Grammar, pronoun: int) -> str | None:
    data, lower = grammar.data, grammar.lower(pronoun)
    if lower in data.of_neuter:
        return data.neuter_article or None
    if not data.verb_second or lower in data.of_common:
        return data.common_article or None
    return None


def _fits(grammar: Grammar, noun: int, pronoun: int) -> bool:
    """True unless the gender of the noun and that of the pronoun differ."""
    data, lower = grammar.data, grammar.lower(pronoun)
    gender = grammar.doc[noun].morph.get("Gender", [])
    neuter = bool(gender) and gender[0] == "Neut"
    if lower in data.of_neuter:
        return neuter
    return not (
        lower in data.of_common and neuter and not grammar.is_plural(noun) and not grammar.doc[noun].text[0].isupper()
    )


def _of_whom(grammar: Grammar, antecedent: Draft, start: int, end: int) -> Draft | None:
    """`Bisoen, whose boat was seized` as `Bisoen’s boat was seized`."""
    if not grammar.data.possessive or not grammar.finites(start, end):
        return None
    return (*antecedent, grammar.data.possessive, *range(start, end))


def from_second_half(grammar: Grammar, start: int, end: int) -> Draft | None:
    """`(Frietuur kostte 3 miljoen, en) telt 60 werknemers` with the subject of the first half; None where not sure."""
    inserted = grammar.lower(start - 1) == ","
    if not grammar.is_finite(start) or not (inserted or grammar.lower(start - 1) in grammar.data.joining):
        return None
    first = grammar.doc[start].sent.start
    while first < start and not grammar.doc[first].text[0].isalnum():
        first += 1
    subject = grammar.subject_end(first, start)
    if subject is None or not grammar.agrees(first, subject, start):
        return None
    if inserted:
        fits = grammar.doc[subject].text == "," and grammar.lower(subject + 1) in grammar.data.relatives
        return (*range(first, subject), *range(start, end)) if fits else None
    verb = subject
    while verb < start and grammar.lower(verb) in grammar.data.alone:
        verb += 1
    if not grammar.is_finite(verb) or _starts_anew(grammar, start, end):
        return None
    return (*range(first, subject), *range(start, end))


def _starts_anew(grammar: Grammar, start: int, end: int) -> bool:
    """True where the verb is followed by a subject of its own: `en kwam de brandweer`."""
    subject = grammar.subject_end(start + 1, end)
    return subject is not None
