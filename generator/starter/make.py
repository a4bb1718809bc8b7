"""Make a new desk: copy the files of `desk/`, fill in its name, and write the ledger and its schema."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Template

from generator import __version__
from generator.ledger.layout import new_ledger
from generator.ledger.schema import schema_text
from generator.problems import Problem, ToetssteenError, reason_of, shown
from generator.settings import CONFIGURATION, default_scale
from generator.words import words_for
from generator.yamltext import dump

DESK = Path(__file__).parent / "desk"
"""`shared/` and a folder per language. A name that begins with `dot-` begins with a full stop in the desk."""
LANGUAGES = tuple(sorted(path.name for path in DESK.iterdir() if (path / CONFIGURATION).is_file()))

_MAY_BE_THERE = {".git"}


def make_desk(folder: Path, language: str, name: str | None = None) -> list[Path]:
    """Make a site in a folder that is not there or empty (a fresh clone will do), and return its files.

    Raises:
        ToetssteenError: there is something in the folder, or it cannot be written.
    """
    try:
        if folder.exists() and (not folder.is_dir() or {path.name for path in folder.iterdir()} - _MAY_BE_THERE):
            raise ToetssteenError(Problem(code="folder-not-empty", path=shown(folder)))
        return [_write(folder / path, text) for path, text in _texts(language, name or _name_of(folder))]
    except OSError as error:
        args = {"reason": reason_of(error)}
        raise ToetssteenError(Problem(code="folder-unwritable", path=shown(folder), args=args)) from error


def _texts(language: str, name: str) -> Iterator[tuple[str, str]]:
    """The path and the text of each file."""
    for part in (DESK / "shared", DESK / language):
        for source in sorted(path for path in part.rglob("*") if path.is_file()):
            path = "/".join(re.sub("^dot-", ".", step) for step in source.relative_to(part).parts)
            fields = {"name": name if path == "README.md" else dump(name), "version": __version__}
            yield path, Template(source.read_text("utf-8")).substitute(fields)
    yield "claims.yaml", new_ledger(words_for(language))
    yield "claims.schema.json", schema_text(default_scale(), words_for(language))


def _name_of(folder: Path) -> str:
    """`my-desk` is called “My desk” until somebody says otherwise."""
    words = " ".join(folder.resolve().name.replace("_", "-").split("-")).strip()
    return words[:1].upper() + words[1:] or "Toetssteen"


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path
