"""What GitHub Actions is told: an annotation at the line of each problem, and a table for the pull request.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.problems import Problem
from generator.words import Words

_ROWS = 200
"""More rows would be more than GitHub shows (1 MiB)."""


def in_actions(environment: Mapping[str, str]) -> bool:
    """Whether we run in GitHub Actions."""
    return environment.get("GITHUB_ACTIONS") == "true"


def annotation(problem: Problem, words: Words, environment: Mapping[str, str]) -> str:
    """The workflow command that shows a problem beside its line."""
    places = {"file": _in_repository(problem.path, environment), "line": problem.line, "col": problem.column}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in places.items() if value)
    return f"::{problem.severity} {properties}::{_data(_told(problem, words))}".replace(" ::", "::", 1)


def summary(problems: Sequence[Problem], headline: str, words: Words, environment: Mapping[str, str]) -> str:
    """A heading and a table of all problems, in Markdown."""
    lines = ["## Toetssteen", "", headline, ""]
    if problems:
        columns = [words("cli-summary-kind"), words("cli-summary-place"), words("cli-summary-problem")]
        lines += [_row(columns), _row(["---"] * 3)]
        lines += [_row(_cells(problem, words, environment)) for problem in problems[:_ROWS]]
    if len(problems) > _ROWS:
        lines += ["", words("cli-summary-more", count=len(problems) - _ROWS)]
    return "\n".join([*lines, ""])


def write_summary(text: str, environment: Mapping[str, str]) -> None:
    """Add a text to the summary of the job, where there is one."""
    if path := environment.get("GITHUB_STEP_SUMMARY"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(text)


def _cells(problem: Problem, words: Words, environment: Mapping[str, str]) -> list[str]:
    parts = (_in_repository(problem.path, environment), problem.line, problem.column)
    where = ":".join(str(part) for part in parts if part)
    kind = words("cli-summary-error" if problem.severity == "error" else "cli-summary-warning")
    return [kind, f"`{where}`" if where else "", _told(problem, words)]


def _told(problem: Problem, words: Words) -> str:
    hint = words.hint(problem.code, **problem.args)
    return " ".join(part for part in (words(problem.code, **problem.args), hint) if part)


def _in_repository(path: str, environment: Mapping[str, str]) -> str:
    """A path as the repository has it, whatever folder we run in."""
    root = environment.get("GITHUB_WORKSPACE")
    return os.path.relpath(path, root) if path and root else path


def _row(cells: Sequence[str]) -> str:
    escaped = (cell.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;") for cell in cells)
    return "| " + " | ".join(" ".join(cell.split()) for cell in escaped) + " |"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
