"""Labelled articles: reading them, and the documents they make.

`articles/<language>.jsonl` holds an invented article a line: id, published, and its paragraphs, each a list of
sentences `[text, grade, second annotator's grade, speaker, kinds]`. Both annotators are automatic and worked by a
written guide; no fact-check professional has labelled the articles. `held-out.txt` names those that no fit may use.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from generator.articles import Block
from generator.extract.annotations import register

FOLDER = Path(__file__).parent
ARTICLES = FOLDER / "articles"


@dataclass(frozen=True)
class Labelled:
    """A sentence with its grade (0 not checkable, 1 checkable, 2 check-worthy), by two annotators, and its speaker."""

    text: str
    grade: int
    second: int
    speaker: str | None
    kinds: tuple[str, ...]

    @property
    def agreed(self) -> bool:
        return self.grade == self.second


@dataclass(frozen=True)
class LabelledArticle:
    """An article as paragraphs of labelled sentences."""

    id: str
    language: str
    published: datetime.date
    paragraphs: tuple[tuple[Labelled, ...], ...]

    @property
    def sentences(self) -> list[Labelled]:
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    @property
    def text(self) -> str:
        return "\n\n".join(" ".join(sentence.text for sentence in paragraph) for paragraph in self.paragraphs)


def held_out() -> frozenset[str]:
    """The ids of the articles that no fit may use: the quality gate measures on them."""
    return frozenset((FOLDER / "held-out.txt").read_text("utf-8").split())


def read_articles(language: str) -> Iterator[LabelledArticle]:
    """Our labelled articles in `language`."""
    for line in (ARTICLES / f"{language}.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        paragraphs = tuple(
            tuple(
                Labelled(sentence[0], sentence[1], sentence[2], sentence[3], tuple(sentence[4]))
                for sentence in paragraph
            )
            for paragraph in record["paragraphs"]
        )
        yield LabelledArticle(record["id"], language, datetime.date.fromisoformat(record["published"]), paragraphs)


def read_sentence_file(path: Path, language: str) -> Iterator[LabelledArticle]:
    """Articles from a file with a labelled sentence a line (`doc`, `par`, `text`, `grade`, `speaker`), such as are not
    ours to ship.
    """
    articles: dict[str, dict[int, list[Labelled]]] = {}
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        second = record["grade"] if record.get("agreed", True) else (record["grade"] + 1) % 3
        labelled = Labelled(
            record["text"], record["grade"], second, record.get("speaker"), tuple(record.get("kinds", ()))
        )
        articles.setdefault(record["doc"], {}).setdefault(record["par"], []).append(labelled)
    for name, paragraphs in articles.items():
        yield LabelledArticle(
            name, language, datetime.date(2001, 7, 2), tuple(tuple(paragraph) for paragraph in paragraphs.values())
        )


def document(article: LabelledArticle, nlp: Language) -> Doc:
    """The article as the pipeline reads it, cut into the sentences that were labelled."""
    register()
    doc = nlp.make_doc(article.text)
    doc._.published = article.published
    doc._.blocks = tuple(blocks(article))
    for name, component in nlp.pipeline:
        if name == "toetssteen_sentences":
            _cut(doc, article)
        else:
            doc = component(doc)
    return doc


def blocks(article: LabelledArticle) -> Iterator[Block]:
    """The paragraphs of an article's text."""
    start = 0
    for paragraph in article.paragraphs:
        end = start + len(" ".join(sentence.text for sentence in paragraph))
        yield Block("body", start, end)
        start = end + 2


def _cut(doc: Doc, article: LabelledArticle) -> None:
    waiting = starts(article)
    awaited: int | None = next(waiting)
    for token in doc:
        begins = False
        while awaited is not None and token.idx + len(token.text) > awaited:
            begins, awaited = True, next(waiting, None)
        token.is_sent_start = begins or token.i == 0


def starts(article: LabelledArticle) -> Iterator[int]:
    """Where each labelled sentence begins in an article's text."""
    position = 0
    for paragraph in article.paragraphs:
        for sentence in paragraph:
            yield position
            position += len(sentence.text) + 1
        position += 1


def aligned(article: LabelledArticle, spans: Iterable[Span]) -> list[tuple[Labelled, Span]]:
    """Each labelled sentence with the span that begins where it does; one that no span begins with is left out."""
    by_start = {span.start_char: span for span in spans}
    pairs = []
    for start, labelled in zip(starts(article), article.sentences, strict=True):
        lead = len(labelled.text) - len(labelled.text.lstrip())
        if start + lead in by_start:
            pairs.append((labelled, by_start[start + lead]))
    return pairs
