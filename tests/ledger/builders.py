"""Articles, candidates and ledgers for tests, without an extractor."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.articles import Article, Block, FrontMatter
from generator.claims import Candidate, Found
from generator.ledger.layout import EMPTY
from generator.ledger.merge import Merged, merge
from generator.ledger.write import update_files
from generator.writing import PATIENCE

TODAY = datetime.date(2023, 4, 1)
ARTICLE = "2023-03-22-top"

HALVES = "De helft van de leden stemde tegen het voorstel."
BRIDGE = "De brug over de rivier is in 1932 gebouwd."
SCHOOLS = "Er zijn 140 scholen gesloten, zei minister Karin de Wit."


def article(*sentences: str, name: str = ARTICLE, published: str = "2023-03-22") -> Article:
    """An article of these sentences, in one paragraph."""
    text = " ".join(sentences)
    meta = FrontMatter.model_validate({"title": name, "published": published, "language": "nl"})
    return Article(name, Path(f"content/articles/{name}.md"), meta, text, text, (Block("body", 0, len(text)),), ())


def candidate(source: Article, sentence: str, *, quote: str = "", listed: bool = True, **found: Any) -> Candidate:
    """What an extractor would say of a sentence of that article; its quote is the sentence without the full stop."""
    quote = quote or sentence.rstrip(".")
    start = source.text.index(quote, source.text.index(sentence))
    return Candidate(
        found=Found.model_validate({"article": source.id, "quote": quote, "sentence": sentence, "score": 0.8, **found}),
        claim=sentence,
        start=start,
        end=start + len(quote),
        listed=listed,
    )


def merged(text: str, source: Article, candidates: Iterable[Candidate], today: datetime.date = TODAY) -> Merged:
    """The ledger after a run over one article."""
    return merge(text, "claims.yaml", [(source, list(candidates))], today)


def ledger_of(source: Article, *sentences: str, **found: Any) -> str:
    """A new ledger with a claim for each of these sentences."""
    return merged(EMPTY, source, [candidate(source, sentence, **found) for sentence in sentences]).text


def update_ledger(path: Path, change: Callable[[str], Merged], patience: float = PATIENCE) -> Merged:
    """Change a ledger in one file."""
    return update_files(
        path, lambda texts: replace(done := change(texts[path]), texts={path: done.text}), patience=patience
    )
