"""An entry in the reviewer's own editor: where it stands, how that editor is started, what is wrong with it after."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path, PurePath

from generator.ledger.files import read_texts
from generator.ledger.read import parse_items
from generator.problems import Problem, ToetssteenError, reason_of, shown

_USUAL = ("sensible-editor", "vim", "nano", "vi")


@dataclass(frozen=True)
class Place:
    """The lines of a file that an entry stands on, both included; the last is None where the entry is not to be told
    from what follows."""

    path: Path
    line: int
    last: int | None

    def holds(self, problem: Problem) -> bool:
        """Whether a problem is one of this entry; one that has no line, or makes the file no YAML, is everybody's."""
        line, last = problem.line or self.line, self.last or problem.line or self.line
        return problem.path == shown(self.path) and self.line <= line <= last


def find_entry(ledger: Path, name: str) -> Place:
    """Where the entry with an id stands, also in a file that has mistakes.

    Raises:
        ToetssteenError: there is no ledger, or no such entry in it.
    """
    names: list[str] = []
    for path, text in read_texts(ledger).items():
        lines = _lines_of_entries(text, path)
        if name in lines:
            following = [line for line in lines.values() if line > lines[name]]
            return Place(path, lines[name], min(following) - 1 if following else None)
        names += lines
    raise ToetssteenError(_unknown(name, names, ledger))


def _lines_of_entries(text: str, path: Path) -> dict[str, int]:
    """The line on which each entry begins, by its id."""
    try:
        document, items, _ = parse_items(text, shown(path))
    except ToetssteenError:  # not YAML now: the lines that look like the beginning of an entry
        found = re.finditer(r"^ *- +id: +['\"]?([a-z0-9-]+)", text, re.MULTILINE)
        return {match[1]: text.count("\n", 0, match.start()) + 1 for match in found}
    lines: dict[str, int] = {}
    for number, item in enumerate(items):
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            lines.setdefault(item["id"], document.position(("claims", number)).line)
    return lines


def _unknown(name: str, names: Sequence[str], ledger: Path) -> Problem:
    nearest = (
        get_close_matches(name, names, n=3, cutoff=0.5) or [one for one in names if len(name) > 2 and name in one][:3]
    )
    if nearest:
        return Problem(code="id-misspelt", path=shown(ledger), args={"id": name, "nearest": ", ".join(nearest)})
    return Problem(code="id-unknown", path=shown(ledger), args={"id": name})


def editor_command(environment: Mapping[str, str], path: Path, line: int) -> list[str]:
    """How the reviewer's editor (`VISUAL`, else `EDITOR`, else what there is) is started on a line of a file.

    >>> editor_command({"EDITOR": "code"}, Path("claims.yaml"), 12)
    ['code', '--wait', '--goto', 'claims.yaml:12']

    Raises:
        ToetssteenError: there is none, or its quotation marks do not close.
    """
    named = (environment.get(variable, "").strip() for variable in ("VISUAL", "EDITOR"))
    chosen = next(filter(None, named), None) or _usual()
    if not chosen:
        raise ToetssteenError(Problem(code="no-editor", path=shown(path), line=line))
    try:
        command = shlex.split(chosen, posix=os.name != "nt")
    except ValueError as error:
        problem = Problem(code="editor-misquoted", args={"editor": chosen})
        raise ToetssteenError(problem) from error
    name = PurePath(command[0].strip('"')).name.lower().removesuffix(".exe").removesuffix(".cmd")
    arguments = [part.format(line=line, path=path) for part in _arguments().get(name, ("{path}",))]
    return [*command, *(part for part in arguments if part not in command)]


def _usual() -> str | None:
    if sys.platform == "win32":
        return "notepad"
    return next((name for name in _USUAL if shutil.which(name)), None)


@cache
def _arguments() -> dict[str, list[str]]:
    data = tomllib.loads((Path(__file__).parent / "editors.toml").read_text("utf-8"))
    return {name: editor["arguments"] for editor in data["editor"] for name in editor["names"]}


def open_editor(command: Sequence[str]) -> None:
    """Start the editor and wait until it is closed.

    Raises:
        ToetssteenError: it cannot be started, or says that something went wrong.
    """
    try:
        code = subprocess.run(command, check=False).returncode
    except OSError as error:
        reason = reason_of(error)
        problem = Problem(code="editor-not-started", args={"editor": command[0], "reason": reason})
        raise ToetssteenError(problem) from error
    if code:
        raise ToetssteenError(Problem(code="editor-failed", args={"editor": command[0], "exit": code}))
