"""What in a sentence bears on whether it can be checked: figures, sources, hedges, opinions.

Each signal has a name that `locale/*/reasons.ftl` explains and the words that gave rise to it, so that a score can be
told in words.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass

from spacy.tokens import Span

from generator.extract.annotations import Attribution
from generator.extract.layers import Layers
from generator.extract.lexicon import Lexicon

NEIGHBOURLY = frozenset(
    {"number", "date", "quoted", "opinion", "length", "question", "speaker", "law", "money", "no-figures"}
)
"""Signals of a sentence that bear on those beside it in the paragraph."""


@dataclass(frozen=True)
class Signal:
    """Something in a sentence that speaks for or against it as a claim. `words` are those of the text."""

    name: str
    value: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Setting:
    """Where a sentence stands and who says it.

    `kind` is its block's, or `credit`; `number` counts sentences from 0, `depth` is how far down the article it stands
    and `quoted` how much of it is between quotation marks, both from 0 to 1.
    """

    kind: str
    first_in_block: bool
    number: int
    depth: float
    quoted: float
    attribution: Attribution | None

    @property
    def is_prose(self) -> bool:
        """False for headings, captions and credits, which are no claims of their own."""
        return self.kind in ("body", "quote")


def signals(sentence: Span, setting: Setting, lexicon: Lexicon, layers: Layers) -> list[Signal]:
    """Everything that `sentence` shows, each signal once, strongest words first."""
    words = [token.lower_ for token in sentence]
    found = _facts(sentence, layers) + _listed(sentence, words, lexicon) + _form(sentence, words) + _place(setting)
    return [signal for signal in found if signal.value]


def _facts(span: Span, layers: Layers) -> list[Signal]:
    numbers = layers.numbers.within(span.start, span.end)
    dates = layers.dates.within(span.start, span.end)
    return [
        _counted("number", numbers),
        _counted("date", dates),
        Signal("no-figures", float(not numbers and not dates)),
    ]


def _counted(name: str, spans: list[Span]) -> Signal:
    return Signal(name, min(len(spans), 3) / 2 + 0.5 if spans else 0.0, tuple(span.text for span in spans[:2]))


def _listed(sentence: Span, words: list[str], lexicon: Lexicon) -> list[Signal]:
    hits: dict[str, list[str]] = defaultdict(list)
    for name, start, end in lexicon.find(words):
        hits[name].append(sentence[start:end].text)
    return [Signal(name, min(len(texts), 3) / 2 + 0.5, tuple(dict.fromkeys(texts))[:2]) for name, texts in hits.items()]


def _form(sentence: Span, words: list[str]) -> list[Signal]:
    texts = [token.text for token in sentence]
    length = sum(text[0].isalnum() for text in texts)
    names = [text for i, text in enumerate(texts) if i and text[0].isupper()]
    ends = "".join(texts[-2:])
    return [
        Signal("length", min(math.log2(length + 1), 6) / 3 - 1),
        Signal("short", float(length < 6)),
        Signal("long", float(length > 25)),
        Signal("name", min(len(names), 4) / 2),
        Signal("acronym", float(any(text.isupper() and len(text) > 1 for text in names))),
        Signal("question", float("?" in ends)),
        Signal("exclamation", float("!" in ends)),
        Signal("brackets", float("(" in texts)),
        Signal("colon", float(":" in texts)),
        Signal("commas", min(texts.count(","), 4) / 4),
        Signal("no-end", float(not re.search("[.!?…]", ends))),
        Signal("trailing", float("…" in ends or "..." in ends)),
    ]


def _place(setting: Setting) -> list[Signal]:
    said = setting.attribution
    return [
        Signal("top", max(0.0, 1 - setting.number / 6)),
        Signal("depth", setting.depth),
        Signal("first-in-block", float(setting.first_in_block)),
        Signal("quoted", setting.quoted),
        Signal("speaker", float(said is not None), (said.speaker,) if said else ()),
        Signal("lead", float(setting.number == 0)),
    ]


EXPLAINED = frozenset(
    {
        "number", "date", "no-figures", "hedge", "opinion", "evaluative", "first_person", "second_person",
        "generic", "future", "vague", "comparison", "law", "decision", "cause", "event", "relation", "money", "measure",
        "institution", "question", "exclamation", "quoted", "speaker",
    }
)  # fmt: skip
"""Signals that a reviewer is told of; the others, such as length, say little in words."""
