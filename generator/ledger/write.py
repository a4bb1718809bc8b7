"""Write the ledger: one writer at a time, the whole file or nothing, and never over what somebody saved meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

from filelock import Timeout

from generator.ledger.files import ledger_files, lost
from generator.ledger.layout import EMPTY
from generator.ledger.swapping import trade_places
from generator.problems import Problem, ToetssteenError, shown
from generator.writing import PATIENCE, locked, sync_folder, unwritable, write_new
from generator.yamltext import read_text

_ATTEMPTS = 10


class Changed(Protocol):
    """What a change makes of a ledger: the new text of each of its files."""

    @property
    def texts(self) -> Mapping[Path, str]: ...


Change = TypeVar("Change", bound=Changed)


def update_files(
    ledger: Path,
    change: Callable[[dict[Path, str]], Change],
    *,
    many: bool = False,
    new: str = EMPTY,
    patience: float = PATIENCE,
) -> Change:
    """Replace the texts of the ledger's files by what `change` makes of them.

    A ledger that is not there begins as the text `new` or, if it is to be `many`, as a folder without files.
    Readers see each file old or new, whole. All new ones are on the disk before the first takes its place; where a path
    is a symbolic link, the file it leads to is replaced. If somebody else saved a file before ours could take its
    place, `change` is applied to what they saved.

    Raises:
        ToetssteenError: another writer holds it too long, or it cannot be written; then it is as it was. Or git has a
            ledger that is not here.
    """
    try:
        with locked(ledger, patience):
            if problem := lost(ledger):
                raise ToetssteenError(problem)
            if many:
                _make_ready(Path(os.path.realpath(ledger)))
            for _ in range(_ATTEMPTS):
                before = _contents(ledger)
                changed = change(
                    {path: new if raw is None else read_text(raw, shown(path)) for path, raw in before.items()}
                )
                after = {path: text.encode() for path, text in changed.texts.items()}
                if _replace_all(ledger, before, after):
                    return changed
    except Timeout as error:
        raise ToetssteenError(Problem(code="ledger-locked", path=shown(ledger))) from error
    except OSError as error:
        raise unwritable(ledger, error) from error
    raise ToetssteenError(Problem(code="ledger-locked", path=shown(ledger)))


def _make_ready(folder: Path) -> None:
    """Make the folder, or clear away what a run that was killed left in it: we hold the lock, so nobody is at work."""
    folder.mkdir(exist_ok=True)
    for left in folder.glob(".*.new"):
        left.unlink(missing_ok=True)


def _contents(ledger: Path) -> dict[Path, bytes | None]:
    """The bytes of every file of the ledger; None for the one file that is not there."""
    return {path: _read(Path(os.path.realpath(path))) for path in ledger_files(ledger)}


def _read(target: Path) -> bytes | None:
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None


def _replace_all(ledger: Path, before: Mapping[Path, bytes | None], after: Mapping[Path, bytes]) -> bool:
    """Put what changed in the place of the files, if all of them still say what they said `before`."""
    targets = {Path(os.path.realpath(path)): path for path, raw in after.items() if before.get(path) != raw}
    # We hold the lock, so a file of this name is what a run that was killed left behind.
    temporaries = {target: target.with_name(f".{target.name}.new") for target in targets}
    try:
        for target, path in targets.items():
            temporaries[target].unlink(missing_ok=True)
            write_new(temporaries[target], after[path], like=target if before.get(path) is not None else None)
        if targets and _contents(ledger) != before:
            return False
        for target, temporary in temporaries.items():
            path = targets[target]
            if not take_place(temporary, target, before.get(path), after[path]):
                return False
    finally:
        for temporary in temporaries.values():
            temporary.unlink(missing_ok=True)
    for folder in {target.parent for target in targets}:
        sync_folder(folder)
    return True


def take_place(temporary: Path, target: Path, before: bytes | None, after: bytes) -> bool:
    """Put a new file in the place of one that says `before`. What somebody saved there at the last moment stays."""
    if before is None or not trade_places(temporary, target):
        temporary.replace(target)
        return True
    if _read(temporary) == before:
        return True
    trade_places(temporary, target)
    if _read(temporary) != after:  # saved once more, over ours: the last save counts
        temporary.replace(target)
    return False
