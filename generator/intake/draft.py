"""An article before it is a file: its words as Markdown, and what could be found out about it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from generator.yamltext import dump

ASKED_FOR = ("title", "published", "author", "source", "language")
"""What a person has to fill in where it was not found."""


@dataclass(frozen=True)
class Draft:
    """What a page, a document or a text says. An empty field was not found; nothing is guessed but the language."""

    markdown: str
    title: str = ""
    published: datetime.date | None = None
    author: str = ""
    source: str = ""
    language: str = ""
    url: str = ""

    @property
    def missing(self) -> list[str]:
        """The fields to fill in by hand."""
        return [field for field in ASKED_FOR if not getattr(self, field)]


def article_text(draft: Draft, retrieved: datetime.date) -> str:
    """The text of the article's file.

    `show: quotes` because an article from elsewhere is somebody else's to publish: the desk decides otherwise.
    """
    url = {"url": draft.url} if draft.url else {}
    fields = {field: getattr(draft, field) or None for field in ASKED_FOR}
    lines = [
        _line(field, value) for field, value in {**fields, **url, "retrieved": retrieved, "show": "quotes"}.items()
    ]
    return "\n".join(["---", *lines, "---", "", draft.markdown, ""])


def _line(field: str, value: object) -> str:
    if isinstance(value, str):
        value = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", value).split())
    return f"{field}: {dump(value, flow=True)}" if value is not None else f"{field}:"
