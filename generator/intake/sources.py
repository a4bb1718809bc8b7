"""What a person names as a source: an address, a file or standard input; and which reader its bytes go to."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from bs4.dammit import UnicodeDammit

from generator.articles import split_front_matter
from generator.intake.addresses import is_web_address
from generator.intake.draft import Draft
from generator.intake.fetch import LIMIT, fetch
from generator.intake.pdf import read_pdf
from generator.intake.plaintext import read_markdown, read_plain
from generator.intake.webpage import read_page
from generator.intake.worddocument import read_document
from generator.problems import Problem, ToetssteenError, reason_of, shown

STANDARD_INPUT = "-"

TEXT_LIMIT = 2 * 10**6
"""The longest text that is read as an article, in characters: a book or two."""

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKDOWN = (".md", ".markdown")
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


@dataclass(frozen=True)
class Material:
    """The bytes of a source, what the person called it, and where it came from if that was the web."""

    name: str
    body: bytes
    address: str = ""
    charset: str | None = None


def open_source(source: str, standard_input: BinaryIO) -> Material:
    """Read or fetch a source, whatever it is.

    Raises:
        ToetssteenError: it is not there, cannot be read or fetched, or is too large.
    """
    if source == STANDARD_INPUT:
        return Material(source, _within_limit(standard_input.read(LIMIT + 1), source))
    if _SCHEME.match(source):
        if not is_web_address(source):
            raise ToetssteenError(Problem(code="download-no-address", path=source))
        download = fetch(source)
        return Material(source, download.body, download.address, download.charset)
    return _read_file(Path(source))


def draft_of(material: Material) -> Draft:
    """The article in a material. Its first bytes say what it is; of a text, the name says whether it is Markdown.

    Raises:
        ToetssteenError: there is no article in it, or not one that can be read.
    """
    body, name = material.body, material.name
    if not body.strip():
        source = "standard-input" if name == STANDARD_INPUT else "file"
        raise ToetssteenError(Problem(code="source-empty", path=name, args={"source": source}))
    for beginning, reader in _READERS.items():
        if body.startswith(beginning):
            return reader(body, name)
    if b"\x00" in body[:4096] and not body.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ToetssteenError(Problem(code="source-not-text", path=name))
    known = [material.charset] if material.charset else ["utf-8"]
    text = UnicodeDammit(body, known_definite_encodings=known, is_html=True).unicode_markup
    if text is None:
        raise ToetssteenError(Problem(code="source-not-text", path=name))
    if _PAGE.match(body[:4096]) or name.lower().endswith((".html", ".htm")):
        return read_page(text, name, material.address)
    return _text_draft(text, name)


def _text_draft(text: str, name: str) -> Draft:
    if _CONTROLS.search(text):
        raise ToetssteenError(Problem(code="source-not-text", path=name))
    if len(text) > TEXT_LIMIT:
        raise ToetssteenError(Problem(code="source-too-large", path=name, args={"limit": TEXT_LIMIT // 10**6}))
    marked = name.lower().endswith(_MARKDOWN) or split_front_matter(text)[0]
    return read_markdown(text, name) if marked else read_plain(text, name)


def _read_file(path: Path) -> Material:
    name = shown(path)
    try:
        with path.open("rb") as file:
            return Material(name, _within_limit(file.read(LIMIT + 1), name))
    except FileNotFoundError as error:
        raise ToetssteenError(Problem(code="source-missing", path=name)) from error
    except OSError as error:
        if path.is_dir():
            raise ToetssteenError(Problem(code="source-is-folder", path=name, args={"path": name})) from error
        reason = reason_of(error)
        raise ToetssteenError(Problem(code="file-unreadable", path=name, args={"reason": reason})) from error


def _within_limit(body: bytes, name: str) -> bytes:
    if len(body) > LIMIT:
        raise ToetssteenError(Problem(code="source-too-large", path=name, args={"limit": LIMIT // 1024**2}))
    return body


_READERS: dict[bytes, Callable[[bytes, str], Draft]] = {b"%PDF": read_pdf, b"PK\x03\x04": read_document}
