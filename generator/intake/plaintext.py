"""A text or a Markdown file to an article."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from pydantic import ConfigDict

from generator.articles import plain_text, split_front_matter
from generator.claims import Filled, Record, WebAddress
from generator.intake.draft import Draft
from generator.intake.markdown import escape
from generator.intake.wording import language_of
from generator.problems import Problem, ToetssteenError
from generator.validate import validate
from generator.yamltext import parse

_TITLE = 150
"""Characters above which a first line is no title."""


class _Said(Record):
    """What a Markdown file says in its front matter, as far as it is there."""

    model_config = ConfigDict(extra="ignore")

    title: Filled | None = None
    published: datetime.date | None = None
    author: Filled | None = None
    source: Filled | None = None
    language: Filled | None = None
    url: WebAddress | None = None


def read_plain(text: str, name: str) -> Draft:
    """The paragraphs of a text, parted by empty lines; where there are none, each line is one.

    Raises:
        ToetssteenError: there are no words in it.
    """
    lines = text.strip().splitlines()
    parted = re.split(r"\n[ \t]*\n\s*", "\n".join(lines)) if any(not line.strip() for line in lines) else lines
    paragraphs = [joined(part.splitlines()) for part in parted if part.strip()]
    title = paragraphs[0] if len(paragraphs) > 1 and _is_title(paragraphs[0]) else ""
    return drafted([escape(part) for part in paragraphs[bool(title) :]], title, name)


def read_markdown(text: str, name: str) -> Draft:
    """A Markdown text as it is: its front matter, if any, says what it says; a first heading is its title.

    Raises:
        ToetssteenError: there are no words in it, or its front matter has mistakes.
    """
    yaml, markdown = split_front_matter(text)
    heading = re.match(r"\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\r?\n|\Z)", markdown)
    if heading:
        markdown = markdown[heading.end() :]
    draft = drafted([markdown.strip()], plain_text(heading[1]) if heading else "", name)
    document = parse(yaml, name, first_line=2)
    data = document.data or {}
    said = {field: value for field, value in data.items() if value is not None} if isinstance(data, dict) else data
    meta, problems = validate(_Said, said, document, name, first_line=2)
    if meta is None:
        raise ToetssteenError(*problems)
    return replace(draft, **{field: value for field, value in meta.model_dump().items() if value})


def drafted(blocks: list[str], title: str, name: str) -> Draft:
    """An article of these blocks of Markdown, in the language of its words.

    Raises:
        ToetssteenError: there are no words in them.
    """
    markdown = "\n\n".join(blocks)
    words = plain_text(markdown)
    if not words.strip():
        raise ToetssteenError(Problem(code="no-article-text", path=name))
    return Draft(markdown=markdown, title=title, language=language_of(words))


def joined(lines: list[str]) -> str:
    """The lines of a paragraph as one, with words that were broken at the end of a line whole again."""
    text = ""
    for line in (each.strip() for each in lines):
        broken = re.search(r"[^\W\d_]-$", text) and re.match(r"[^\W\d_]", line) and line[0].islower()
        if broken and not re.match(r"(?:en|of|and|or|und|tot|to)\b", line):
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text and not text.endswith("\u00ad") else text + line
    return " ".join(text.replace("\u00ad", "").split())


def _is_title(paragraph: str) -> bool:
    return len(paragraph) <= _TITLE and not re.search(r"[.;,:…]$", paragraph)
