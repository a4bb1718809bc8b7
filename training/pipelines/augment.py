"""Sentences as news prints them: other quotation marks, in quotes, without a full stop, in capitals or lower case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random

from training.pipelines.treebanks import Sentence, Word

PAIRS = (("‘", "’"), ("“", "”"), ("„", "”"), ('"', '"'), (",,", "''"), ("'", "'"), ("«", "»"))
MARKS = frozenset(mark for pair in PAIRS for mark in pair) | {"``"}
REPETITIONS = 2
"""How often each sentence is learned, each time in another guise."""
ALONE = 0.6
"""How many documents hold one sentence; the others hold two to four, as a paragraph does."""


def documents(sentences: Sequence[Sentence], random: Random) -> list[list[Sentence]]:
    """The sentences `REPETITIONS` times as documents of one to four, in random order."""
    found = []
    for repetition in range(REPETITIONS):
        share = 0.5 if repetition == 0 else 1.0
        varied = [vary(sentence, random) if random.random() < share else sentence for sentence in sentences]
        found += list(_grouped([restyle(sentence, random) for sentence in varied], random))
    random.shuffle(found)
    return found


def _grouped(sentences: Sequence[Sentence], random: Random) -> Iterator[list[Sentence]]:
    start = 0
    while start < len(sentences):
        size = 1 if random.random() < ALONE else random.randint(2, 4)
        yield list(sentences[start : start + size])
        start += size


def vary(sentence: Sentence, random: Random) -> Sentence:
    """The sentence in one of the guises of `GUISES`, mostly as it is."""
    chance = random.random()
    for share, guise in GUISES:
        if chance < share:
            return guise(sentence, random)
        chance -= share
    return sentence


def restyle(sentence: Sentence, random: Random) -> Sentence:
    """The quotation marks of the sentence in the style of one newspaper."""
    pair = random.choice(PAIRS)
    closes = False
    words = []
    for word in sentence:
        if word.text in MARKS and word.pos == "PUNCT":
            word = replace(word, text=pair[closes])  # noqa: PLW2901
            closes = not closes
        words.append(word)
    return tuple(words)


def _in_quotes(sentence: Sentence, random: Random) -> Sentence:
    opening, closing = random.choice(PAIRS)
    root = 1 + next(i for i, word in enumerate(sentence) if word.relation == "ROOT")
    inner = [replace(word, head=word.head + 1) for word in sentence]
    inner[-1] = replace(inner[-1], space=False)
    first = Word(opening, space=random.random() < 0.1, pos="PUNCT", morph="", head=root, relation="punct")
    return (first, *inner, Word(closing, space=True, pos="PUNCT", morph="", head=root, relation="punct"))


def _without_stop(sentence: Sentence, _random: Random) -> Sentence:
    last = len(sentence) - 1
    is_needed = last < 3 or sentence[last].pos != "PUNCT" or any(word.head == last for word in sentence[:last])
    return sentence if is_needed else sentence[:last]


def _each(change: Callable[[str], str]) -> Callable[[Sentence, Random], Sentence]:
    return lambda sentence, _random: tuple(replace(word, text=change(word.text)) for word in sentence)


GUISES: tuple[tuple[float, Callable[[Sentence, Random], Sentence]], ...] = (
    (0.18, _in_quotes),
    (0.10, _without_stop),
    (0.03, _each(str.upper)),
    (0.05, _each(str.lower)),
)
"""How likely each guise is."""
