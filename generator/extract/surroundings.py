"""What bears on a sentence from around it: its neighbours, what its article is about, and signals that go together."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.features import Setting, Signal

SAME_BLOCK = frozenset(
    {"number", "date", "quoted", "opinion", "length", "question", "speaker", "law", "money", "no-figures"}
)
"""Signals of a sentence that bear on those beside it in the paragraph."""

TOPICS = frozenset(
    {
        "abstract", "action", "announcement", "biography", "conflict", "culture", "economy", "evaluative", "feeling",
        "figurative", "harm", "nation", "politics", "result", "routine", "sport",
    }
)  # fmt: skip
"""Signals that bear on the sentences beside them, also over the end of a paragraph."""

OF_ARTICLE = (
    "sport", "politics", "economy", "conflict", "harm", "culture", "biography", "feeling", "result", "quoted", "number",
)  # fmt: skip
"""Signals whose share of an article's sentences says what kind of article it is."""

PAIRS = (
    ("quoted", "first_person"),
    ("quoted", "number"),
    ("quoted", "no-figures"),
    ("quoted", "feeling"),
    ("result", "number:ordinal"),
    ("result", "number"),
    ("result", "name"),
    ("sport", "number"),
    ("sport", "syntax:past"),
    ("announcement", "speaker"),
    ("announcement", "politics"),
    ("harm", "number"),
    ("harm", "name"),
    ("politics", "date"),
    ("money", "number"),
    ("lead", "article-short"),
    ("no-figures", "speaker:reported"),
    ("no-figures", "syntax:copula-ADJ"),
    ("no-figures", "syntax:copula-NOUN"),
    ("no-figures", "syntax:past"),
    ("no-figures", "syntax:present"),
    ("syntax:subject-PROPN", "syntax:past"),
    *(
        (own, f"article-{kind}")
        for kind in ("sport", "politics", "quoted")
        for own in (
            "number", "date", "number:ordinal", "result", "speaker", "name", "top", "announcement", "no-figures",
        )
    ),
)  # fmt: skip
"""Signals that mean more, or less, together than the sum of them: a figure in a sports report is a detail."""


def article_signals(own: Sequence[Sequence[Signal]]) -> list[Signal]:
    """What an article is about: the share of its sentences with each signal of `OF_ARTICLE`."""
    shown = [{signal.name for signal in signals if signal.name != "quoted" or signal.value > 0.5} for signals in own]
    shares = ((name, sum(name in names for names in shown) / len(shown)) for name in OF_ARTICLE)
    return [Signal(f"article-{name}", share) for name, share in shares if share]


def neighbours(own: Sequence[Sequence[Signal]], settings: Sequence[Setting], i: int) -> list[Signal]:
    """What the sentences before and after sentence `i` show."""
    beside = []
    if i:
        beside.append(("before", own[i - 1], not settings[i].first_in_block))
    if i + 1 < len(own):
        beside.append(("after", own[i + 1], not settings[i + 1].first_in_block))
    return [
        Signal(f"{side}-{signal.name}", signal.value)
        for side, shown, same_block in beside
        for signal in shown
        if signal.name in TOPICS or (same_block and signal.name in SAME_BLOCK)
    ]


def pairs(shown: Sequence[Signal]) -> list[Signal]:
    """The pairs of `PAIRS` among `shown`, each as strong as its two signals multiplied."""
    values = {signal.name: signal.value for signal in shown}
    return [
        Signal(f"{first}*{second}", values[first] * values[second])
        for first, second in PAIRS
        if first in values and second in values
    ]
