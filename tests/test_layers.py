"""The house: which room may lean on which, and who knows spaCy, MkDocs and YAML."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

import generator
from generator.cli import MODULES

PACKAGE = Path(generator.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))

LINES = (
    {"problems", "passages", "unmerged", "cells"},
    {"yamltext", "words", "writing"},
    {"actions", "claims", "validate"},
    {"standards"},
    {"articles", "settings", "speakers"},
    {"extract", "intake", "ledger", "site"},
    {"desk", "exchange", "starter"},
    {"console"},
    {"commands", "cli"},
    {"__main__"},
)
"""The rooms from the ground up. A room leans on rooms of lower lines only."""

DOORS = {("site", "generator.ledger.read")}
"""The one door between neighbours: the site reads the ledger, and never writes it."""


def room_of(module: str) -> str:
    """The room of `generator.ledger.read` is ledger."""
    return module.split(".")[1] if "." in module else ""


def line_of(room: str) -> int:
    return next(number for number, rooms in enumerate(LINES) if room in rooms)


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> Iterator[tuple[str, bool]]:
    """Every module that is imported, and whether that happens only when some function runs."""
    tree = ast.parse(path.read_text("utf-8"))
    late = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import by full names"
            yield node.module or "", id(node) in late
        elif isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in late) for alias in node.names)


def test_every_module_has_its_room() -> None:
    rooms = {room_of(name_of(path)) for path in FILES} - {""}
    assert rooms == {room for line in LINES for room in line}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_rooms_lean_downwards_only(path: Path) -> None:
    own = room_of(name_of(path))
    for module, _ in imports_of(path):
        room = room_of(module) if module.split(".")[0] == "generator" else ""
        if room and room != own and (own, module) not in DOORS:
            assert line_of(room) < line_of(own), f"{own} leans on {module}"


@pytest.mark.parametrize(
    ("package", "rooms"),
    [
        ("yaml", {"yamltext"}),
        ("spacy", {"extract"}),
        ("mkdocs", {"site", "commands"}),
        ("material", {"site"}),
        ("click", {"cli", "console", "commands"}),
        ("filelock", {"intake", "ledger", "writing"}),
        ("trafilatura", {"intake"}),
        ("requests", {"intake"}),
        ("lxml", {"intake"}),
        ("fluent", {"words"}),
        ("pyromark", {"articles", "site"}),
    ],
)
def test_a_package_is_known_in_its_rooms_only(package: str, rooms: set[str]) -> None:
    users = {
        room_of(name_of(path)) for path in FILES for module, _ in imports_of(path) if module.split(".")[0] == package
    }
    assert users <= rooms


def test_a_command_is_loaded_when_it_is_asked_for_and_stands_where_the_command_line_says() -> None:
    code = "import sys, generator.cli; print(*[name for name in sys.modules if name.startswith('generator.commands')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
    names = {command.name: module for module in modules_of("commands") for command in commands_in(module)}
    assert names == {name: f"generator.commands.{module}" for name, module in MODULES.items()}


def commands_in(module: str) -> list[click.Command]:
    return [member for member in vars(import_module(module)).values() if isinstance(member, click.Command)]


RENDERING = ("render", "claimreview", "edition", "marking", "dialect", "colours", "addresses", "filters", "reading")
"""MkDocs 1.x will not last; what turns claims into HTML and JSON-LD does not depend on it."""


def modules_of(room: str) -> list[str]:
    return [name_of(path) for path in FILES if room_of(name_of(path)) == room]


@pytest.mark.parametrize(
    ("modules", "without"),
    [
        (modules_of("ledger"), {"spacy", "mkdocs"}),
        (modules_of("site"), {"spacy", "thinc", "numpy"}),
        ([f"generator.site.{name}" for name in RENDERING], {"mkdocs"}),
        (modules_of("cli") + modules_of("commands"), {"spacy", "mkdocs", "thinc"}),
        (["generator.articles", "generator.settings"], {"spacy", "mkdocs", "click"}),
        (["generator.extract.language"], {"spacy"}),
    ],
    ids=["ledger", "site", "rendering", "cli", "articles and settings", "language data"],
)
def test_what_a_room_loads(modules: list[str], without: set[str]) -> None:
    """In a process of its own, so that no other test has loaded anything."""
    code = f"import {', '.join(modules)}, sys; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not without & set(done.stdout.split())


def test_functions_and_files_are_short() -> None:
    """The house style: no function above 60 lines, no file above 400, functions of about ten."""
    lengths = []
    for path in FILES:
        text = path.read_text("utf-8")
        assert text.count("\n") <= 400, f"{path} is too long"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or 0) - node.lineno + 1
                assert length <= 60, f"{path}: {node.name} is too long"
                lengths.append(length)
    assert sorted(lengths)[len(lengths) // 2] <= 12


def test_commands_are_thin() -> None:
    for path in (PACKAGE / "commands").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and "click.command" in map(command_decorator, node.decorator_list):
                assert (node.end_lineno or 0) - node.body[0].lineno + 1 <= 16, node.name


def command_decorator(node: ast.expr) -> str:
    return ast.unparse(node.func) if isinstance(node, ast.Call) else ""


def test_nothing_prints_past_click() -> None:
    for path in FILES:
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        names = {node.func.id for node in calls if isinstance(node.func, ast.Name)}
        assert "print" not in names, path
