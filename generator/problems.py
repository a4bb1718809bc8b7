"""What is wrong in a user's file, and the one error type that carries it to the command line or to MkDocs."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing to mend.

    Its words stand in `locale/*/problems.ftl` under `code`: what is wrong and, as `.hint`, how to mend it.
    `line` and `column` count from 1, as editors do.
    """

    code: str
    path: str = ""
    line: int | None = None
    column: int | None = None
    args: Mapping[str, str | int | float] = field(default_factory=dict)
    severity: Literal["error", "warning"] = "error"

    @property
    def where(self) -> str:
        """`claims.yaml:212:5`, as far as it is known."""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part not in (None, ""))


SPOKEN_REASONS = ("EACCES", "EISDIR", "ELOOP", "ENAMETOOLONG", "ENOENT", "ENOTDIR", "EPERM", "EROFS")
"""The errors of the operating system for which `os-reason` has words in each language (IEEE Std 1003.1, errno.h)."""


class ToetssteenError(Exception):
    """One or more problems that stop the work. Only `cli.py` and `site/plugin.py` turn it into another error."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__(
            "; ".join(f"{problem.where} {problem.code} {dict(problem.args)}".strip() for problem in problems)
        )

    def __reduce__(self) -> tuple[type[ToetssteenError], tuple[Problem, ...]]:
        """How the error comes over from another process: with its problems, not with its text."""
        return type(self), self.problems


def reason_of(error: OSError) -> str:
    """Why the operating system refuses: the name of its error number, for which Fluent has words, or what it says."""
    name = errno.errorcode.get(error.errno or 0, "")
    return name if name in SPOKEN_REASONS else error.strerror or str(error)


def shown(path: Path) -> str:
    """`path` as a person in this folder would type it; a link to another folder by its own name."""
    # Unlike Path.resolve, realpath knows what to do with a link that leads to itself.
    here = Path.cwd()
    wholes = (Path(os.path.realpath(path)), here / path)
    return str(next((whole.relative_to(here) for whole in wholes if whole.is_relative_to(here)), path))
