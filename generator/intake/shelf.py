"""The articles of a site as a shelf: which are on it already, and a place for a new one."""

from __future__ import annotations

import datetime
import errno
import hashlib
import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from slugify import slugify

from generator.articles import article_files, plain_text, split_front_matter
from generator.intake.addresses import is_web_address, key
from generator.intake.draft import Draft, article_text
from generator.problems import Problem, ToetssteenError, shown
from generator.yamltext import BOM, parse

_NAME = 60
"""Characters of a title that go into the name of its file."""

Sameness = Literal["address", "text"]


class Shelf:
    """The folder of a site's articles.

    Articles whose front matter is unfinished or wrong are on it too, as far as their text and address can be read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names = {path.stem.casefold() for path in article_files(folder)}
        self._addresses: dict[tuple[str, ...], Path] = {}
        self._texts: dict[str, Path] = {}
        for path in article_files(folder):
            address, words = _look_into(path)
            self._remember(address, words, path)

    def by_address(self, address: str) -> Path | None:
        """The article that came from this address."""
        return self._addresses.get(key(address)) if is_web_address(address) else None

    def same(self, draft: Draft) -> tuple[Path, Sameness] | None:
        """The article that has the same address or the same words, and which of the two."""
        if at := self.by_address(draft.url):
            return at, "address"
        at = self._texts.get(_fingerprint(plain_text(draft.markdown)))
        return (at, "text") if at else None

    def put(self, draft: Draft, source: str, today: datetime.date) -> Path:
        """Write the article into a file of its own, whole or not at all, and return where.

        Raises:
            ToetssteenError: the folder or the file cannot be written.
        """
        name = self._free_name(_file_name(draft, source))
        path = self._folder / f"{name}.md"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _write_whole(path, article_text(draft, today).encode())
        except OSError as error:
            code = "article-no-room" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "article-unwritable"
            args = {"reason": error.strerror or str(error)}
            raise ToetssteenError(Problem(code=code, path=shown(path), args=args)) from error
        self._names.add(name)
        self._remember(draft.url, plain_text(draft.markdown), path)
        return path

    def _free_name(self, name: str) -> str:
        """An article is known by its name, so no two of a site may share it, in whatever folder."""
        number, free = 1, name
        while free in self._names or (self._folder / f"{free}.md").exists():
            number += 1
            free = f"{name}-{number}"
        return free

    def _remember(self, address: str, words: str, path: Path) -> None:
        if is_web_address(address):
            self._addresses.setdefault(key(address), path)
        if words:
            self._texts.setdefault(_fingerprint(words), path)


def _look_into(path: Path) -> tuple[str, str]:
    """The address and the words of an article, empty as far as they cannot be read."""
    try:
        yaml, markdown = split_front_matter(path.read_text("utf-8").removeprefix(BOM))
    except (OSError, UnicodeDecodeError):
        return "", ""
    data: object = None
    with suppress(ToetssteenError):
        data = parse(yaml, str(path)).data
    return str(data.get("url") or "") if isinstance(data, dict) else "", plain_text(markdown)


def _fingerprint(words: str) -> str:
    return hashlib.sha256(" ".join(re.findall(r"\w+", words.casefold())).encode()).hexdigest()


def _file_name(draft: Draft, source: str) -> str:
    """`2026-03-10-raad-stemt-in`: the day it appeared, if known, and its title, or else what the source is called."""
    last = Path(urlsplit(source).path).stem if source != "-" else ""
    words = slugify(draft.title, max_length=_NAME, word_boundary=True) or slugify(last, max_length=_NAME) or "article"
    return f"{draft.published.isoformat()}-{words}" if draft.published else words


def _write_whole(path: Path, content: bytes) -> None:
    """A file of this name that was not there before: its whole content or no file."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        try:
            path.hardlink_to(temporary)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            temporary.rename(path)
    finally:
        temporary.unlink(missing_ok=True)
