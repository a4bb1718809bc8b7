"""In which tense a clause stands, by the tags of a trained pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Set

from spacy.tokens import Doc, Token

_FAR = 12
"""Tokens on either side of a place that are looked at."""
_ENDS = frozenset('.,;:!?()“”‘’"–—')
_VERBS = frozenset({"VERB", "AUX"})


def is_present(doc: Doc, start: int, end: int, conjunctions: Set[str], perfect: Set[str]) -> bool:
    """Whether the clause around tokens `start` to `end` has a verb in the present and none in the past or perfect.

    A small tagger errs, so a verb of `perfect` counts for the past whether its participle is seen or not, and only one
    in the singular for the present (`schoten` and `zetten` are taken for it too).
    """
    before = _clause(reversed(doc[max(0, start - _FAR) : start]), conjunctions, backwards=True)
    verbs = [token for token in [*before, *_clause(doc[end : end + _FAR], conjunctions)] if token.pos_ in _VERBS]
    forms = [str(verb.morph) for verb in verbs]
    if any(verb.lower_ in perfect for verb in verbs):
        return False
    if any("Tense=Past" in form or "VerbForm=Part" in form for form in forms):
        return False
    return any("VerbForm=Fin" in form and "Tense=Pres" in form and "Number=Sing" in form for form in forms)


def _clause(tokens: Iterable[Token], conjunctions: Set[str], *, backwards: bool = False) -> list[Token]:
    """The tokens up to the end of a clause; read backwards, to its beginning."""
    found: list[Token] = []
    for token in tokens:
        if token.text in _ENDS or token.lower_ in conjunctions or (token.is_sent_start and not backwards):
            break
        found.append(token)
        if token.is_sent_start:
            break
    return found
