"""The articles of a site as a shelf: which are on it already, and a place for a new one."""

from __future__ import annotations

import datetime
import hashlib
import re
from contextlib import suppress
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from filelock import Timeout
from slugify import slugify

from generator.articles import article_files, plain_text, split_front_matter
from generator.intake.addresses import is_web_address, key
from generator.intake.draft import Draft, article_text
from generator.problems import Problem, ToetssteenError, reason_of, shown
from generator.writing import PATIENCE, is_disk_full, locked, sync_folder, write_new
from generator.yamltext import BOM, parse

_NAME = 60
"""Characters of a title that go into the name of its file."""

Sameness = Literal["same-address", "same-text"]


class Shelf:
    """The folder of a site's articles.

    Articles whose front matter is unfinished or wrong are on it too, as far as their text and address can be read.
    """

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self._folder, self._patience = folder, patience
        self._seen: set[Path] = set()
        self._addresses: dict[tuple[str, ...], Path] = {}
        self._texts: dict[str, Path] = {}
        self._look()

    def _look(self) -> None:
        """Take in the articles that came since the last look."""
        files = article_files(self._folder)
        for path in files:
            if path not in self._seen:
                self._remember(*_look_into(path), path)

    def by_address(self, address: str) -> Path | None:
        """The article that came from this address."""
        return self._addresses.get(key(address)) if is_web_address(address) else None

    def put(self, draft: Draft, source: str, today: datetime.date) -> tuple[Path, Sameness | Literal["added"]]:
        """Write the article into a file of its own, whole or not at all, unless it is here already, by its address or
        by its words; and where it is. Of two programs that add the same article at once, one adds it.

        Raises:
            ToetssteenError: the folder or the file cannot be written.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with locked(self._folder, self._patience):
                self._look()
                return self._same(draft) or (self._write(draft, source, today), "added")
        except Timeout as error:
            raise ToetssteenError(Problem(code="folder-locked", path=shown(self._folder))) from error
        except OSError as error:
            code = "article-no-room" if is_disk_full(error) else "article-unwritable"
            args = {"reason": reason_of(error)}
            raise ToetssteenError(Problem(code=code, path=shown(self._folder), args=args)) from error

    def _same(self, draft: Draft) -> tuple[Path, Sameness] | None:
        if at := self.by_address(draft.url):
            return at, "same-address"
        at = self._texts.get(_fingerprint(plain_text(draft.markdown)))
        return (at, "same-text") if at else None

    def _write(self, draft: Draft, source: str, today: datetime.date) -> Path:
        path = self._folder / f"{self._free_name(_file_name(draft, source))}.md"
        _write_whole(path, article_text(draft, today).encode())
        self._remember(draft.url, plain_text(draft.markdown), path)
        return path

    def _free_name(self, name: str) -> str:
        """An article is known by its name, so no two of a site may share it, in whatever folder."""
        taken = {path.stem.casefold() for path in self._seen}
        number, free = 1, name
        while free in taken or (self._folder / f"{free}.md").exists():
            number += 1
            free = f"{name}-{number}"
        return free

    def _remember(self, address: str, words: str, path: Path) -> None:
        self._seen.add(path)
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
    # We hold the lock, so a file of this name is what a run that was killed left behind.
    temporary = path.with_name(f".{path.name}.new")
    temporary.unlink(missing_ok=True)
    try:
        write_new(temporary, content, like=None)
        try:
            path.hardlink_to(temporary)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            temporary.rename(path)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)
