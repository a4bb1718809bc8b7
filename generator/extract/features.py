"""What in a sentence bears on whether it can be checked: figures, sources, hedges, opinions, the matters it is about.

Each signal has a name and the words that gave rise to it. `locale/*/reasons.ftl` explains those of `EXPLAINED`, so that
a score can be told in words. A colon names a finer shade of the signal before it (`number:big`); a shade is told with
its signal.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span

from generator.extract.annotations import Attribution
from generator.extract.layers import Layers
from generator.extract.lexicon import Lexicon
from generator.extract.syntax import syntax


@dataclass(frozen=True)
class Signal:
    """Something in a sentence that speaks for or against it as a claim. `words` are those of the text."""

    name: str
    value: float
    words: tuple[str, ...] = ()

    @property
    def main(self) -> str:
        """The signal that this one is a shade of or is paired with."""
        return self.name.partition(":")[0].partition("*")[0]


@dataclass(frozen=True)
class Setting:
    """Where a sentence stands and who says it.

    `kind` is its block's, or `credit`; `number` counts sentences from 0, `of` is how many the article has, `depth` is
    how far down the article it stands and `quoted` how much of it is between quotation marks, both from 0 to 1.
    """

    kind: str
    first_in_block: bool
    number: int
    depth: float
    quoted: float
    attribution: Attribution | None
    of: int = 1

    @property
    def is_prose(self) -> bool:
        """False for headings, captions and credits, which are no claims of their own."""
        return self.kind in ("body", "quote")


def signals(sentence: Span, setting: Setting, lexicon: Lexicon, layers: Layers) -> list[Signal]:
    """Everything that `sentence` shows, each signal once, strongest words first."""
    words = [token.lower_ for token in sentence]
    found = [
        *_facts(sentence, layers),
        *_listed(sentence, words, lexicon),
        *_form(sentence, words),
        *_place(setting),
        *_said(setting),
    ]
    if layers.is_parsed:
        found += [Signal(f"syntax:{name}", value) for name, value in syntax(sentence)]
    return [signal for signal in found if signal.value]


def _facts(span: Span, layers: Layers) -> Iterator[Signal]:
    numbers = layers.numbers.within(span.start, span.end)
    dates = layers.dates.within(span.start, span.end)
    yield _counted("number", numbers)
    yield _counted("date", dates)
    yield Signal("no-figures", float(not numbers and not dates))
    shades = [shade for number in numbers for shade in _shades(number)] + [f"date:{_width(date)}" for date in dates]
    yield from (Signal(name, 1.0) for name in dict.fromkeys(shades))
    yield Signal("digit", float(bool(re.search(r"\d", span.text))))
    yield Signal("match-score", float(bool(re.search(r"\d ?[-–] ?\d", span.text))))


def _counted(name: str, spans: list[Span]) -> Signal:
    return Signal(name, _strength(len(spans)), tuple(span.text for span in spans[:2]))


def _strength(count: int) -> float:
    return min(count, 3) / 2 + 0.5 if count else 0.0


def _shades(number: Span) -> Iterator[str]:
    """The kind of a number, and its size: small below 20, big from 1,000."""
    found = number._.number
    yield "number:ordinal" if found.ordinal else "number:unit" if found.unit else "number:bare"
    if not found.ordinal:
        yield "number:big" if found.value >= 1000 else "number:small" if found.value < 20 else "number:middling"
    if any(letter.isdigit() for letter in number.text):
        yield "number:digits"


def _width(date: Span) -> str:
    """How wide a date was meant: a day, a month, a year or another interval; `open` where it has no place in time."""
    iso = date._.date.iso
    return "open" if not iso else {4: "year", 7: "month", 10: "day"}.get(len(iso), "interval")


def _listed(sentence: Span, words: list[str], lexicon: Lexicon) -> Iterator[Signal]:
    hits: dict[str, dict[int, str]] = defaultdict(dict)
    for name, start, end in lexicon.find(words):
        known = hits[name].get(start, "")
        hits[name][start] = max(known, sentence[start:end].text, key=len)
    for name, texts in hits.items():
        yield Signal(name, _strength(len(texts)), tuple(dict.fromkeys(texts.values()))[:2])


def _form(sentence: Span, words: list[str]) -> Iterator[Signal]:
    texts = [token.text for token in sentence]
    length = sum(text[0].isalnum() for text in texts)
    names = [text for i, text in enumerate(texts) if i and text[0].isupper()]
    ends = "".join(texts[-2:])
    yield Signal("length", min(math.log2(length + 1), 6) / 3 - 1)
    yield Signal("short", float(length < 6))
    yield Signal("long", float(length > 25))
    yield Signal("name", min(len(names), 4) / 2)
    yield Signal("acronym", float(any(text.isupper() and len(text) > 1 for text in names)))
    yield Signal("question", float("?" in ends))
    yield Signal("exclamation", float("!" in ends))
    yield Signal("brackets", float("(" in texts))
    yield Signal("colon", float(":" in texts))
    yield Signal("commas", min(texts.count(","), 4) / 4)
    yield Signal("no-end", float(not re.search("[.!?…]", ends)))
    yield Signal("trailing", float("…" in ends or "..." in ends))


def _place(setting: Setting) -> Iterator[Signal]:
    yield Signal("top", max(0.0, 1 - setting.number / 6))
    yield Signal("lead", float(setting.number == 0))
    yield Signal("last", float(setting.number == setting.of - 1))
    yield Signal("depth", setting.depth)
    yield Signal("early", 1 / (1 + setting.number))
    yield Signal("first-in-block", float(setting.first_in_block))
    yield Signal("article-length", min(setting.of, 60) / 60)
    yield Signal("article-short", float(setting.of <= 10))


def _said(setting: Setting) -> Iterator[Signal]:
    yield Signal("quoted", setting.quoted)
    if said := setting.attribution:
        yield Signal("speaker", 1.0, (said.speaker,))
        yield Signal("speaker:role", float(bool(said.role)))
        yield Signal("speaker:named" if said.speaker[:1].isupper() else "speaker:unnamed", 1.0)
        yield Signal("speaker:quoted" if setting.quoted > 0.5 else "speaker:reported", 1.0)


EXPLAINED = frozenset(
    {
        "number", "date", "no-figures", "hedge", "opinion", "evaluative", "first_person", "second_person",
        "generic", "future", "vague", "comparison", "law", "decision", "cause", "event", "relation", "money", "measure",
        "institution", "question", "exclamation", "quoted", "speaker", "feeling", "harm", "conflict", "politics",
        "economy", "announcement", "result", "sport", "biography",
    }
)  # fmt: skip
"""Signals that a reviewer is told of; the others, such as length, say little in words."""
