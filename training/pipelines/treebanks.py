"""Universal Dependencies treebanks in CoNLL-U as sentences of words, parted into what is learned and what is held out.

Format: https://universaldependencies.org/format.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

TREEBANKS = {
    "nl": ("nl_lassysmall-ud-dev", "nl_lassysmall-ud-test", "nl_alpino-ud-dev"),
    "en": ("en_ewt-ud-dev", "en_ewt-ud-test", "en_pud-ud-test"),
}
"""The files of each language, without `.conllu`."""
NEWS = ("alpino", "pud")
"""What stands in the names of files with news in them."""
SUBTYPES = frozenset({"nsubj:pass", "obl:agent", "aux:pass", "acl:relcl", "compound:prt", "expl:pv"})
"""The subtypes of relations that the extraction can use; of others the main type is kept."""
BLOCK = 20
"""Sentences that stay together: neighbours are from one article, and an article must not stand on both sides."""
HELD_OUT = 4
"""Of every ten blocks, the number of the one that is held out."""


@dataclass(frozen=True)
class Word:
    """A syntactic word; `head` is its head's place in the sentence, its own for the root; `space` follows it or not."""

    text: str
    space: bool
    pos: str
    morph: str
    head: int
    relation: str


Sentence = tuple[Word, ...]


@dataclass(frozen=True)
class Split:
    """The sentences to learn from, those held out, and those of the latter that are news."""

    train: Sequence[Sentence]
    held_out: Sequence[Sentence]
    news: Sequence[Sentence]


def read_split(language: str, folder: Path) -> Split:
    """The treebanks of `language` in `folder`, every tenth block of `BLOCK` sentences of each file held out."""
    train: list[Sentence] = []
    held_out: list[Sentence] = []
    news: list[Sentence] = []
    for name in TREEBANKS[language]:
        for number, sentence in enumerate(read_conllu(folder / f"{name}.conllu")):
            if number // BLOCK % 10 != HELD_OUT:
                train.append(sentence)
                continue
            held_out.append(sentence)
            if any(part in name for part in NEWS):
                news.append(sentence)
    return Split(train, held_out, news)


def read_conllu(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file, without empty nodes."""
    rows: list[list[str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield _sentence(rows)
            rows = []


def _sentence(rows: Iterable[list[str]]) -> Sentence:
    """The words of `rows`; those of a multiword token follow one another without a space, as spaCy cuts them."""
    words: list[Word] = []
    last, space_after = 0, True
    for columns in rows:
        number, space = columns[0], "SpaceAfter=No" not in columns[9]
        if "-" in number:
            last, space_after = int(number.split("-")[1]), space
        elif "." not in number:
            i = int(number)
            if i <= last:
                space = space_after and i == last
            words.append(_word(columns, i, space=space))
    return tuple(words)


def _word(columns: Sequence[str], number: int, *, space: bool) -> Word:
    head, relation = int(columns[6]), columns[7]
    if relation not in SUBTYPES:
        relation = relation.split(":")[0]
    morph = "" if columns[5] == "_" else columns[5]
    is_root = head == 0
    place = number - 1 if is_root else head - 1
    return Word(columns[1], space, columns[3], morph, place, "ROOT" if is_root else relation)


def to_doc(vocab: Vocab, sentences: Sequence[Sentence]) -> Doc:
    """The sentences one behind the other as a document with tags, morphology, heads and sentence starts."""
    words: list[Word] = []
    for sentence in sentences:
        before = len(words)
        words += [replace(word, head=word.head + before) for word in sentence]
        words[-1] = replace(words[-1], space=True)
    return Doc(
        vocab,
        words=[word.text for word in words],
        spaces=[word.space for word in words],
        pos=[word.pos for word in words],
        morphs=[word.morph for word in words],
        heads=[word.head for word in words],
        deps=[word.relation for word in words],
    )
