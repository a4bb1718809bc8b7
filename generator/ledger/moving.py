"""Move the ledger from one file to a file per article and back, with the setting that says which of the two it is.

First all that is new is on the disk, then mkdocs.yml names it, then the old goes. So whenever this stops, the setting
names a whole ledger; and what is left over beside it is told at the next move.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import Timeout

from generator.ledger.files import ORDER, read_ledger_text, read_texts
from generator.ledger.pieces import join, split
from generator.ledger.setting import set_claims
from generator.problems import Problem, ToetssteenError, shown
from generator.settings import Project
from generator.writing import locked, sync_folder, unwritable, write_file, write_new
from generator.yamltext import BOM


@dataclass(frozen=True)
class Moved:
    """Where the ledger was and is, how many files of articles there are, and what the setting `claims` now says."""

    before: Path
    now: Path
    files: int
    setting: str


def split_ledger(project: Project, configuration: Path) -> Moved:
    """Give each article a file of its own, in a folder that is called as the file was.

    Raises:
        ToetssteenError: it cannot be done without losing something, or something is in the way; all is as it was.
    """
    ledger = project.ledger
    if project.many_files:
        raise ToetssteenError(Problem(code="already-split", path=shown(ledger)))
    folder, setting = ledger.with_suffix(""), _sibling(project, ledger.with_suffix("").name + "/")
    with _alone(ledger):
        text = read_ledger_text(ledger)
        files = {name: content.encode() for name, content in split(text, ledger).items()}
        configured = _with_setting(configuration, setting)
        _make_folder(folder, files)
        write_file(configuration, configured)
        sync_folder(configuration.resolve().parent)
        ledger.unlink()
        sync_folder(ledger.parent)
    return Moved(ledger, folder, len(files) - 1, setting)


def join_ledger(project: Project, configuration: Path) -> Moved:
    """Put the claims of all articles in one file, that is called as the folder was.

    Raises:
        ToetssteenError: it cannot be done without losing something, or something is in the way; all is as it was.
    """
    folder = project.ledger
    if not project.many_files:
        raise ToetssteenError(Problem(code="already-joined", path=shown(folder)))
    ledger, setting = folder.with_name(f"{folder.name}.yaml"), _sibling(project, f"{folder.name}.yaml")
    with _alone(folder):
        texts = read_texts(folder)
        order = folder / ORDER
        if order.exists():
            texts[order] = read_ledger_text(order)
        content = join({path.name: text for path, text in texts.items()}, folder).encode()
        configured = _with_setting(configuration, setting)
        _make_file(ledger, content)
        write_file(configuration, configured)
        sync_folder(configuration.resolve().parent)
        _clear(folder, texts)
    return Moved(folder, ledger, len(texts.keys() - {order}), setting)


def _sibling(project: Project, name: str) -> str:
    """What `claims` has to say for another name in the same folder."""
    path = project.settings.claims.rstrip("/")
    return f"{path[: path.rfind('/') + 1]}{name}"


@contextmanager
def _alone(ledger: Path) -> Iterator[None]:
    try:
        with locked(ledger):
            yield
    except Timeout as error:
        raise ToetssteenError(Problem(code="ledger-locked", path=shown(ledger))) from error
    except OSError as error:
        raise unwritable(ledger, error) from error


def _make_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with these files in one step; one that has just these, from a move that was stopped, will do."""
    if folder.exists():
        if _holds(folder, files):
            return
        raise ToetssteenError(Problem(code="in-the-way", path=shown(folder)))
    temporary = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir()
    try:
        for name, content in files.items():
            write_new(temporary / name, content, like=None)
        sync_folder(temporary)
        temporary.rename(folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    sync_folder(folder.parent)


def _holds(folder: Path, files: Mapping[str, bytes]) -> bool:
    if not folder.is_dir() or {path.name for path in folder.iterdir()} - files.keys():
        return False
    return all((folder / name).is_file() and (folder / name).read_bytes() == files[name] for name in files)


def _make_file(path: Path, content: bytes) -> None:
    if path.exists() and (not path.is_file() or path.read_bytes() != content):
        raise ToetssteenError(Problem(code="in-the-way", path=shown(path)))
    write_file(path, content)
    sync_folder(path.parent)


def _clear(folder: Path, texts: Mapping[Path, str]) -> None:
    """Remove the files that were joined, if nobody saved them since; their folder in one step, if it has no more."""
    files = {path.name: text.encode() for path, text in texts.items()}
    if _holds(folder, files):
        old = folder.with_name(f".{folder.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        folder.rename(old)
        shutil.rmtree(old, ignore_errors=True)
        return
    for name, content in files.items():
        if (folder / name).read_bytes() == content:
            (folder / name).unlink()


def _with_setting(configuration: Path, value: str) -> bytes:
    text = configuration.read_bytes().decode()
    mark, body = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    return (mark + set_claims(body, shown(configuration), value)).encode()
