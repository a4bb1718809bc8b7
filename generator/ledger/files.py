"""Which files a ledger is kept in: one, or a folder with a file for each article."""

from __future__ import annotations

from pathlib import Path

from generator.ledger.revisions import changed_since
from generator.problems import Problem, ToetssteenError, reason_of, shown
from generator.yamltext import read_text

ORDER = "_ledger.txt"
"""What `split` leaves in the folder for `join`: the top of the old file and the order of its entries; no claims."""


def ledger_files(ledger: Path) -> list[Path]:
    """The files with the claims, in the order of their names; `ledger` itself where that is no folder.

    Raises:
        OSError: the folder cannot be read.
    """
    if not ledger.is_dir():
        return [ledger]
    named = (path for path in ledger.iterdir() if path.suffix in (".yaml", ".yml") and path.name[0] != ".")
    return sorted(named)


def file_of_article(ledger: Path, article: str) -> Path:
    """Where the first claim of an article goes, in a folder of files."""
    return ledger / f"{article}.yaml"


def read_texts(ledger: Path) -> dict[Path, str]:
    """The text of each file of the ledger, line ends and byte order mark as they are.

    Raises:
        ToetssteenError: it is not there, a file cannot be read or is not UTF-8.
    """
    try:
        return {path: read_ledger_text(path) for path in ledger_files(ledger)}
    except OSError as error:
        raise _unreadable(ledger, error) from error


def read_ledger_text(path: Path) -> str:
    """The text of one file of the ledger, its line ends and byte order mark as they are.

    Raises:
        ToetssteenError: it is not there, cannot be read, or is not UTF-8.
    """
    try:
        return read_text(path.read_bytes(), shown(path))
    except FileNotFoundError as error:
        raise ToetssteenError(lost(path) or Problem(code="ledger-missing", path=shown(path))) from error
    except OSError as error:
        raise _unreadable(path, error) from error


def lost(ledger: Path) -> Problem | None:
    """That a ledger which is not here stands in the last commit, with the verdicts that a new one would not have."""
    if any(path.exists() for path in ledger_files(ledger)) or not changed_since("HEAD", ledger):
        return None
    return Problem(code="ledger-lost", path=shown(ledger), args={"path": shown(ledger)})


def _unreadable(path: Path, error: OSError) -> ToetssteenError:
    reason = reason_of(error)
    return ToetssteenError(Problem(code="file-unreadable", path=shown(path), args={"reason": reason}))
