"""Sources to articles on the shelf, one after the other; what goes wrong with one does not stop the others."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Literal

from generator.intake.draft import Draft, article_text
from generator.intake.feed import is_feed, links_in
from generator.intake.shelf import Shelf
from generator.intake.sources import Material, draft_of, open_source
from generator.problems import Problem, ToetssteenError

What = Literal["added", "same-address", "same-text", "printed", "feed", "failed"]


@dataclass(frozen=True)
class Given:
    """What the person says of the articles; it counts for more than what they say themselves."""

    title: str = ""
    published: datetime.date | None = None
    language: str = ""

    def to(self, draft: Draft) -> Draft:
        """The article with what is given."""
        said = {"title": self.title, "published": self.published, "language": self.language}
        return replace(draft, **{field: value for field, value in said.items() if value})  # type: ignore[arg-type]


@dataclass(frozen=True)
class Outcome:
    """What became of a source."""

    source: str
    what: What
    path: Path | None = None
    missing: tuple[str, ...] = ()
    text: str = ""
    count: int = 0
    error: ToetssteenError | None = None


@dataclass(frozen=True)
class Intake:
    """How sources become articles: on which shelf (none to print them), with what is given, on which day."""

    shelf: Shelf | None
    given: Given
    today: datetime.date
    standard_input: BinaryIO

    def add(self, sources: Iterable[str]) -> Iterator[Outcome]:
        """What became of each source, as soon as it is known. A feed is told of first, then its new articles."""
        return self._add(sources, feeds=True)

    def _add(self, sources: Iterable[str], *, feeds: bool) -> Iterator[Outcome]:
        """A feed in a feed is not followed: it could lead to itself."""
        for source in sources:
            try:
                if known := self.shelf.by_address(source) if self.shelf else None:
                    yield Outcome(source, "same-address", known)
                    continue
                material = open_source(source, self.standard_input)
                if not is_feed(material.body):
                    yield self._add_one(material)
                elif feeds:
                    yield from self._add_feed(material)
                else:
                    nested = ToetssteenError(Problem(code="no-article-text", path=source))
                    yield Outcome(source, "failed", error=nested)
            except ToetssteenError as error:
                yield Outcome(source, "failed", error=error)

    def _add_feed(self, material: Material) -> Iterator[Outcome]:
        links = links_in(material.body, material.address)
        new = [link for link in links if not (self.shelf and self.shelf.by_address(link))]
        yield Outcome(material.name, "feed", count=len(new))
        yield from replace(self, given=replace(self.given, title=""))._add(new, feeds=False)

    def _add_one(self, material: Material) -> Outcome:
        draft = self.given.to(draft_of(material))
        missing = tuple(draft.missing)
        if self.shelf is None:
            return Outcome(material.name, "printed", text=article_text(draft, self.today), missing=missing)
        path, what = self.shelf.put(draft, material.address or material.name, self.today)
        return Outcome(material.name, what, path, missing if what == "added" else ())
