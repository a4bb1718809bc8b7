"""Write files so that they are whole or not there, one writer at a time. For the ledger, for articles, for exports."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock

from generator.problems import Problem, ToetssteenError, reason_of, shown

PATIENCE = 30.0
"""Seconds to wait for another writer: more than a merge of ten thousand claims takes."""


def is_disk_full(error: OSError) -> bool:
    """Whether there is no room, or none for this user."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def unwritable(path: Path, error: OSError) -> ToetssteenError:
    """That a file cannot be written, and why."""
    code = "disk-full" if is_disk_full(error) else "ledger-unwritable"
    return ToetssteenError(Problem(code=code, path=shown(path), args={"reason": reason_of(error)}))


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keep other writers of this file or folder out.

    Raises:
        Timeout: another one holds it longer than `patience`, in seconds.
    """
    target = Path(os.path.realpath(path))
    # The lock file stays when the lock is given back: whoever removed it could part those who wait for it.
    with FileLock(target.with_name(f".{target.name}.lock"), timeout=patience, mode=0o666):
        yield


def write_file(path: Path, content: bytes) -> None:
    """Put a file of any kind in its place, whole or not at all.

    Raises:
        ToetssteenError: it cannot be written.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name}.new")
    try:
        temporary.unlink(missing_ok=True)
        write_new(temporary, content, like=target if target.exists() else None)
        temporary.replace(target)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def write_new(path: Path, content: bytes, *, like: Path | None) -> None:
    """Write a new file that is on the disk when this returns, with the permissions and owner of another.

    Windows has no such permissions, and gives a file those of its folder.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(descriptor, "wb") as file:
        if like is not None and sys.platform != "win32":
            status = like.stat()
            os.fchmod(file.fileno(), status.st_mode & 0o7777)
            with suppress(PermissionError):
                os.fchown(file.fileno(), status.st_uid, status.st_gid)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Put on the disk what was renamed in a folder; Windows opens no folders, and does so by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
