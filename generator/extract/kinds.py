"""What kind of fact a claim states, by what it holds and by its words."""

from __future__ import annotations

from spacy.tokens import Span, Token

from generator.claims import KINDS, Kind
from generator.extract.annotations import Attribution
from generator.extract.layers import Layers
from generator.extract.lexicon import Lexicon

_LISTED: tuple[Kind, ...] = ("comparison", "law", "decision", "cause", "event", "relation")


def kinds_of(claim: Span, said: Attribution | None, lexicon: Lexicon, layers: Layers) -> tuple[Kind, ...]:
    """The kinds of a claim, in the order of `KINDS`."""
    numbers = layers.numbers.within(claim.start, claim.end)
    shown = {
        "number": any(not number._.number.ordinal for number in numbers),
        "ordinal": any(number._.number.ordinal for number in numbers),
        "date": bool(layers.dates.within(claim.start, claim.end)),
        "statement": said is not None,
    }
    listed = {
        name
        for name, start, _ in lexicon.find([token.lower_ for token in claim])
        if not (name == "cause" and _names_the_actor(claim[start]))
    }
    shown["event"] = said is None and "past" in listed  # what the article tells in the past tense, it reports
    return tuple(kind for kind in KINDS if shown.get(kind) or (kind in _LISTED and kind in listed))


def _names_the_actor(token: Token) -> bool:
    """True for `by` and `door` before the one who did it, by the parse: `approved by the council` is no cause."""
    return token.dep_ == "case" and token.head.dep_ == "obl:agent"
