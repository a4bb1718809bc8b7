"""The order of words in a main clause, of languages with the verb in the second place too."""

from __future__ import annotations

from generator.extract.statements.draft import Draft
from generator.extract.statements.grammar import Grammar


def main_clause(grammar: Grammar, start: int, end: int) -> Draft | None:
    """A subordinate clause, tokens `start` to `end` without its conjunction, as a main clause; None where not sure."""
    if not grammar.data.verb_second:
        whole = has_subject_and_verb(grammar, start, end) and not _leaves(grammar, start, end)
        return tuple(range(start, end)) if whole else None
    first = first_constituent(grammar, start, end)
    if first is None:
        return None
    return verb_second(grammar, tuple(range(start, first)), first, end, subject=(start, first))


def has_subject_and_verb(grammar: Grammar, start: int, end: int) -> bool:
    """True where the clause begins with its subject, or a date or the like, and a finite verb follows."""
    return bool(grammar.finites(start, end)) and any(
        grammar.doc[i].dep_.startswith(("nsubj", "csubj", "expl")) for i in range(start, end)
    )


def _leaves(grammar: Grammar, start: int, end: int) -> bool:
    """True where a verb follows a conjunction: `(confirmed that) there were talks but said nothing`."""
    return any(grammar.lower(i - 1) in grammar.data.joining and grammar.is_finite(i) for i in range(start + 1, end))


def first_constituent(grammar: Grammar, start: int, end: int) -> int | None:
    """The end of what comes before the verb in a main clause: the subject, a date, or a short prepositional phrase."""
    subject = grammar.subject_end(start, end)
    if subject is not None:
        return None if _may_go_on(grammar, subject, end) else subject
    dates = [date for date in grammar.layers.dates.within(start, start + 2) if date.end < end]
    if dates and (dates[0].start == start or grammar.doc[start].pos_ == "ADP"):
        return dates[0].end if grammar.subject_end(dates[0].end, end) else None
    return None


def _may_go_on(grammar: Grammar, position: int, end: int) -> bool:
    """True before a relative clause, another noun, or a preposition that the parse does not know where to put."""
    if position >= end:
        return False
    token = grammar.doc[position]
    if token.lower_ in grammar.data.relatives or token.lower_ in grammar.data.subordinating:
        return True
    dated = any(date.start == position for date in grammar.layers.dates.over(position, position + 1))
    if token.pos_ in ("NOUN", "PROPN") and not dated and grammar.lower(position - 1) not in grammar.data.subjects:
        return True
    if grammar.layers.numbers.over(position - 2, position) and token.pos_ not in _AFTER_QUANTITY:
        return True
    return token.pos_ == "ADP" and token.dep_ not in ("case", "mark")


_AFTER_QUANTITY = frozenset({"VERB", "AUX", "ADP", "ADV", "PUNCT"})
"""What ends a quantity for sure: in `60 kilometer dijk` the tagger may take the noun for anything else."""


def verb_second(
    grammar: Grammar, first: Draft, start: int, end: int, subject: tuple[int, int] | None = None
) -> Draft | None:
    """`first`, then the finite verb of the tokens `start` to `end`, then the rest of these; None where not sure."""
    verb = _final_verb(grammar, start, end)
    if verb is None or (subject and not grammar.agrees(*subject, verb)):
        return None
    if verb == start:
        after = _second_clause(grammar, verb + 1, end)
        return (*first, verb, *after) if after is not None else None
    parted = _parted(grammar, verb)
    if parted is None:
        return None
    moved, left = parted
    after = _second_clause(grammar, verb + 1, end)
    if after is None:
        return None
    return (*first, moved, *range(start, verb), *left, *after)


def _final_verb(grammar: Grammar, start: int, end: int) -> int | None:
    """The finite verb of the group that closes the clause, when nothing before it can hold a clause of its own."""
    for i in range(start, end):
        lower = grammar.lower(i)
        if (lower in grammar.data.subordinating and grammar.doc[i].pos_ in ("SCONJ", "PRON")) or grammar.doc[
            i
        ].text in (",", ";", ":", "–", "—", "("):
            return None
        if lower in grammar.data.relatives and grammar.doc[i].pos_ == "PRON" and i > start:
            return None
        if grammar.is_finite(i):
            return i if _closes(grammar, i, end) else None
    return None


def _closes(grammar: Grammar, verb: int, end: int) -> bool:
    """True where no middle part of the clause follows the verb: only other verbs, prepositional phrases, clauses."""
    if verb + 1 < end and grammar.is_finite(verb + 1):
        return False
    if not (grammar.is_clausal(verb) or grammar.lower(verb) in grammar.data.sure_verbs):
        return False
    position = verb + 1
    while position < end and (grammar.is_verb(position) or grammar.lower(position) in grammar.data.infinitive):
        position += 1
    if position >= end or position == end - 1:
        return True
    token = grammar.doc[position]
    return token.pos_ in ("ADP", "CCONJ", "SCONJ", "PUNCT", "ADV") or position > verb + 1


def _parted(grammar: Grammar, verb: int) -> tuple[int | str, tuple[str, ...]] | None:
    """The verb as it stands second, and the prefix that stays behind: `uittrekt` gives `trekt` and `uit`."""
    lower = grammar.lower(verb)
    data = grammar.data
    if lower in data.fixed or lower in data.sure_verbs:
        return verb, ()
    for prefix in sorted(data.prefixes + data.unsure_prefixes, key=len, reverse=True):
        if not lower.startswith(prefix) or len(lower) < len(prefix) + 2:
            continue
        rest = lower[len(prefix) :]
        if rest in data.stems:
            return (rest, (prefix,)) if prefix in data.prefixes else None
        return None
    return verb, ()


def _second_clause(grammar: Grammar, start: int, end: int) -> Draft | None:
    """What follows the verb: as it stands, with a second `that` clause put in order too; None for another clause."""
    for i in range(start, end):
        lower = grammar.lower(i)
        if lower in grammar.data.joining and i + 1 < end and grammar.lower(i + 1) in grammar.data.that:
            second = main_clause(grammar, i + 2, end)
            return (*range(start, i + 1), *second) if second else None
        if lower in grammar.data.subordinating or (
            lower in grammar.data.relatives and grammar.doc[i].pos_ in ("PRON", "SCONJ", "ADV")
        ):
            return tuple(range(start, end))
        if grammar.is_finite(i):
            return None
    return tuple(range(start, end))


def subject_first(grammar: Grammar, start: int, end: int) -> Draft | None:
    """`is de dijk 3 meter hoog` as `de dijk is 3 meter hoog`; None where not sure."""
    if not grammar.is_finite(start) or grammar.finites(start + 1, min(start + 3, end)):
        return None
    subject = grammar.subject_end(start + 1, end)
    if subject is None or subject >= end or not grammar.agrees(start + 1, subject, start):
        return None
    if any(grammar.lower(i) in grammar.language.attribution.according for i in range(subject, end)):
        return None
    if _leaves(grammar, subject, end) or _may_go_on(grammar, subject, end):
        return None
    return (*range(start + 1, subject), start, *range(subject, end))
