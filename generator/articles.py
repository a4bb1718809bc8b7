"""What an article is: a Markdown file with front matter, its plain text, and where each character of that came from."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pyromark
from pydantic import ConfigDict

from generator.claims import Filled, Record, Text, WebAddress
from generator.problems import Problem, ToetssteenError, reason_of, shown
from generator.unmerged import line_at, unmerged
from generator.validate import validate
from generator.yamltext import BOM, parse, read_text

BlockKind = Literal["heading", "body", "caption", "quote"]

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_NOT_PROSE = ("CodeBlock", "HtmlBlock", "Table", "MetadataBlock", "FootnoteDefinition")
MARKDOWN = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES
"""What articles may hold beyond CommonMark."""

_PAGES_OF_THE_SITE = ("index.md", "README.md")


class FrontMatter(Record):
    """The fields at the head of an article's file."""

    # Desks add fields for their theme or their own use; only those below mean something here.
    model_config = ConfigDict(extra="ignore")

    title: Filled
    published: datetime.date
    language: Filled
    url: WebAddress | None = None
    source: Text | None = None
    author: Text | None = None
    archived: WebAddress | None = None
    retrieved: datetime.date | None = None
    show: Literal["full", "quotes"] = "full"


def primary_language(tag: str) -> str:
    """The language of a tag, without its country: `nl` of nl-BE."""
    return re.split("[-_]", tag.lower())[0]


@dataclass(frozen=True)
class Block:
    """A heading, paragraph, caption or block quote, from character `start` to `end` of the article's plain text."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """A news article.

    `markdown` is its file without the front matter, `text` its plain text with an empty line between blocks.
    """

    id: str
    path: Path
    meta: FrontMatter
    markdown: str
    text: str
    blocks: tuple[Block, ...]
    _segments: tuple[_Segment, ...]
    _first_line: int = 1  # of `markdown` in the file
    _field_lines: Mapping[str, int] = field(default_factory=dict, compare=False)

    @property
    def language(self) -> str:
        """The primary language: `nl` for nl-BE."""
        return primary_language(self.meta.language)

    def offset_in_markdown(self, offset: int) -> int:
        """Where the character at `offset` of the plain text stands in `markdown`."""
        at = bisect_right(self._segments, offset, key=lambda segment: segment.plain) - 1
        if at < 0:
            return 0
        segment = self._segments[at]
        return min(segment.markdown + offset - segment.plain, segment.markdown_end)

    def line(self, offset: int) -> int:
        """The line of the file that the character at `offset` of the plain text stands on, counted from 1."""
        return self._first_line + self.markdown.count("\n", 0, self.offset_in_markdown(offset))

    @property
    def field_lines(self) -> Mapping[str, int]:
        """The line of each field of the front matter, also of those that mean nothing here."""
        return self._field_lines

    def field_line(self, name: str) -> int | None:
        """The line of the file on which a field of the front matter stands."""
        return self._field_lines.get(name)


@dataclass(frozen=True)
class _Segment:
    """A run of plain text that stands in one piece at `markdown` to `markdown_end` in the Markdown."""

    plain: int
    markdown: int
    markdown_end: int


def read_articles(folder: Path) -> Iterator[Article]:
    """All articles below `folder`, sorted by id. An article's id is its file name without `.md`, so names must differ.

    Raises:
        ToetssteenError: with every problem of every article.
    """
    return read_article_files(article_files(folder))


def article_files(folder: Path) -> list[Path]:
    """The Markdown files below `folder` that are articles, sorted by id.

    Pages of the site such as `index.md` are not, nor is what MkDocs passes over: a name that begins with a full stop.
    """
    files = (path for path in folder.rglob("*.md") if path.name not in _PAGES_OF_THE_SITE)
    seen = (path for path in files if not any(part.startswith(".") for part in path.relative_to(folder).parts))
    return sorted(seen, key=lambda path: (path.stem, path))


def read_article_files(paths: Iterable[Path]) -> Iterator[Article]:
    """The articles in these files, in this order.

    Raises:
        ToetssteenError: with every problem of every article; two files of the same name are one.
    """
    articles, problems = survey(paths)
    if problems:
        raise ToetssteenError(*problems)
    return (article for article in articles.values() if article)


def survey(paths: Iterable[Path]) -> tuple[dict[str, Article | None], list[Problem]]:
    """The articles in these files by id, None for one that has mistakes; and every mistake.

    Of two files of one name neither is read: which of them its claims are from, nobody knows.
    """
    articles: dict[str, Article | None] = {}
    problems: list[Problem] = []
    first: dict[str, Path] = {}
    for path in paths:
        if path.stem in first:
            args = {"id": path.stem, "other": shown(first[path.stem])}
            problems.append(Problem(code="article-twice", path=shown(path), args=args))
            articles[path.stem] = None
            continue
        first[path.stem] = path
        try:
            articles[path.stem] = read_article(path)
        except ToetssteenError as error:
            articles[path.stem] = None
            problems += error.problems
    return articles, problems


def read_article(path: Path) -> Article:
    """Read one article.

    Raises:
        ToetssteenError: with everything that is wrong in the file.
    """
    name = shown(path)
    try:
        text = read_text(path.read_bytes(), name).removeprefix(BOM)
    except OSError as error:
        raise ToetssteenError(Problem(code="file-unreadable", path=name, args={"reason": reason_of(error)})) from error
    if torn := list(unmerged(text)):
        raise ToetssteenError(*(_conflict(text, name, *span) for span in torn))
    front = _FRONT_MATTER.match(text)
    if front is None:
        raise ToetssteenError(Problem(code="front-matter-missing", path=name, line=1, column=1))
    meta, lines, problems = _read_front_matter(front["yaml"], name)
    markdown = text[front.end() :]
    plain, blocks, segments = _plain_text(markdown)
    if not plain:
        problems.append(Problem(code="article-empty", path=name, line=text.count("\n", 0, front.end()) + 1))
    if problems or meta is None:
        raise ToetssteenError(*problems)
    first_line = text.count("\n", 0, front.end()) + 1
    return Article(path.stem, path, meta, markdown, plain, blocks, segments, first_line, lines)


def _conflict(text: str, path: str, start: int, end: int) -> Problem:
    lines = {"start": line_at(text, start), "end": line_at(text, end)}
    return Problem(code="article-conflict", path=path, line=lines["start"], column=1, args=lines)


def split_front_matter(text: str) -> tuple[str, str]:
    """The YAML at the head of an article's text and the Markdown under it; no YAML where there is no front matter."""
    front = _FRONT_MATTER.match(text)
    return (front["yaml"], text[front.end() :]) if front else ("", text)


def plain_text(markdown: str) -> str:
    """The prose of a Markdown text, as `Article.text` has it."""
    return _plain_text(markdown)[0]


def _read_front_matter(yaml: str, path: str) -> tuple[FrontMatter | None, dict[str, int], list[Problem]]:
    """The front matter, the line of each of its fields, and what is wrong with it."""
    document = parse(yaml, path, first_line=2)
    repeated = [
        Problem(code="key-twice", path=path, line=place.line + 1, column=place.column, args={"key": key})
        for key, place in document.repeated
    ]
    meta, problems = validate(FrontMatter, document.data or {}, document, path, first_line=2)
    lines = {name: document.key_position([name]).line + 1 for name in (document.data if meta else ())}
    return meta, lines, repeated + problems


def _plain_text(markdown: str) -> tuple[str, tuple[Block, ...], tuple[_Segment, ...]]:
    """The prose of a Markdown text: plain text, blocks, and the segments that lead from the one to the other."""
    reader = _BlockReader(markdown)
    for event, span in pyromark.events_with_range(markdown, options=MARKDOWN):
        reader.read(event, span)
    return "".join(reader.plain), tuple(reader.blocks), tuple(reader.segments)


class _BlockReader:
    """Gathers the events of a CommonMark parser into blocks of plain text."""

    def __init__(self, markdown: str) -> None:
        self.plain: list[str] = []
        self.blocks: list[Block] = []
        self.segments: list[_Segment] = []
        self._length = 0
        self._character_at = _character_offsets(markdown)
        self._open: list[str] = []
        self._pieces: list[tuple[str, int, int, bool]] = []  # text, where it stands, whether it is emphasised

    def read(self, event: Any, span: Any) -> None:
        name: str = next(iter(event)) if isinstance(event, dict) else event
        value: Any = event[name] if isinstance(event, dict) else None
        if name == "Start":
            tag = value if isinstance(value, str) else next(iter(value))
            if tag in ("Paragraph", "Heading", "List", "BlockQuote"):
                self._finish()  # a tight list item has no paragraph of its own
            self._open.append(tag)
        elif name == "End":
            if self._open[-1] in ("Paragraph", "Heading", "Item"):
                self._finish()
            self._open.pop()
        elif name in ("Text", "Code", "SoftBreak", "HardBreak") and not self._in(*_NOT_PROSE, "Image"):
            text: str = {"SoftBreak": " ", "HardBreak": "\n"}.get(name) or value
            start, end = self._character_at(span["start"]), self._character_at(span["end"])
            if name == "Code":  # its span takes in the backticks
                start += (end - start - len(text)) // 2
            self._pieces.append((text, start, end, self._in("Emphasis")))

    def _finish(self) -> None:
        while self._pieces and not self._pieces[-1][0].strip():
            self._pieces.pop()
        while self._pieces and not self._pieces[0][0].strip():
            self._pieces.pop(0)
        if not self._pieces:
            return
        if self.blocks:
            self._add("\n\n")
        start = self._length
        for text, place, end, _ in self._pieces:
            self.segments.append(_Segment(self._length, place, end))
            self._add(text)
        self.blocks.append(Block(self._kind(), start, self._length))
        self._pieces = []

    def _kind(self) -> BlockKind:
        if self._in("Heading"):
            return "heading"
        if self._in("BlockQuote"):
            return "quote"
        if all(emphasised for text, _, _, emphasised in self._pieces if text.strip()):
            return "caption"  # the convention of Markdown newsrooms: a picture's words stand in italics
        return "body"

    def _add(self, text: str) -> None:
        self.plain.append(text)
        self._length += len(text)

    def _in(self, *tags: str) -> bool:
        return any(tag in tags for tag in self._open)


def _character_offsets(text: str) -> Callable[[int], int]:
    """A function from offsets in the UTF-8 bytes of `text`, as pyromark counts, to offsets in its characters."""
    if text.isascii():
        return lambda offset: offset
    raw, last = text.encode(), (0, 0)

    def character_at(offset: int) -> int:
        nonlocal last  # offsets mostly ascend, so what lies between two of them is short
        byte, character = last if offset >= last[0] else (0, 0)
        last = (offset, character + len(raw[byte:offset].decode("utf-8", "ignore")))
        return last[1]

    return character_at
