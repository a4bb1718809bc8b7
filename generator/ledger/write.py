"""Write the ledger: one writer at a time, the whole file or nothing, and never over what somebody saved meanwhile."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from generator.ledger.merge import EMPTY, Merged
from generator.problems import Problem, ToetssteenError, shown
from generator.yamltext import read_text

PATIENCE = 30.0
"""Seconds to wait for another writer: more than a merge of ten thousand claims takes."""
_ATTEMPTS = 10


def update_ledger(path: Path, change: Callable[[str], Merged], *, patience: float = PATIENCE) -> Merged:
    """Replace the text of the ledger by what `change` makes of it; a ledger that is not there begins empty.

    Readers see the old file or the new one, whole. Where `path` is a symbolic link, the file it leads to is replaced.
    If somebody else saved the file before ours could take its place, `change` is applied to what they saved.

    Raises:
        ToetssteenError: another writer holds it too long, or it cannot be written; then it is as it was.
    """
    target = Path(os.path.realpath(path))
    try:
        with _lock(target, patience):
            for _ in range(_ATTEMPTS):
                before = _read(target)
                text = EMPTY if before is None else read_text(before, shown(path))
                merged = change(text)
                if before == merged.text.encode() or _replace(target, before, merged.text.encode()):
                    return merged
    except Timeout as error:
        raise ToetssteenError(Problem(code="ledger-locked", path=shown(path))) from error
    except OSError as error:
        code = "disk-full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "ledger-unwritable"
        reason = error.strerror or str(error)
        raise ToetssteenError(Problem(code=code, path=shown(path), args={"reason": reason})) from error
    raise ToetssteenError(Problem(code="ledger-locked", path=shown(path)))


@contextmanager
def _lock(target: Path, patience: float) -> Iterator[None]:
    # The lock file stays when the lock is given back: whoever removed it could part those who wait for it.
    with FileLock(target.with_name(f".{target.name}.lock"), timeout=patience, mode=0o666):
        yield


def _read(target: Path) -> bytes | None:
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None


def _replace(target: Path, before: bytes | None, after: bytes) -> bool:
    """Put `after` in the place of the file, if that still says `before`."""
    # We hold the lock, so a file of this name is what a run that was killed left behind.
    temporary = target.with_name(f".{target.name}.new")
    temporary.unlink(missing_ok=True)
    try:
        _write(temporary, after, like=target if before is not None else None)
        if _read(target) != before:
            return False
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)
    return True


def _write(path: Path, content: bytes, *, like: Path | None) -> None:
    """Write a new file that is on the disk when this returns, with the permissions and owner of another."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(descriptor, "wb") as file:
        if like is not None:
            status = like.stat()
            os.fchmod(file.fileno(), status.st_mode & 0o7777)
            with suppress(PermissionError):
                os.fchown(file.fileno(), status.st_uid, status.st_gid)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
