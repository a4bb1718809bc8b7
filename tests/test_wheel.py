"""What people install is the wheel: it holds the data files, and works away from this folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLE = """---
title: De raad besluit
published: 2026-03-12
language: nl
---

De gemeenteraad heeft dinsdag ingestemd met een brug van 14 miljoen euro, zei wethouder Anna de Vries.
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    program = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    name = subprocess.run(
        [sys.executable, "-c", program, str(folder)], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.strip()
    return folder / name


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(wheel: Path) -> None:
    """Templates, translations, lexicons and weights travel with the code; tests and sample articles do not."""
    tracked = subprocess.run(
        ["git", "ls-files", "generator"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.split()
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held >= set(tracked)
    assert all(name.startswith("generator/") for name in held)


def test_the_wheel_holds_the_embedded_pipelines_with_their_licence(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    for language in ("nl", "en"):
        folder = f"generator/extract/pipelines/{language}"
        assert {f"{folder}/{name}" for name in ("config.cfg", "tok2vec/model", "parser/model", "NOTICE.txt")} <= held


def test_the_installed_wheel_finds_claims_and_builds_a_site(wheel: Path, tmp_path: Path) -> None:
    """Unpacked elsewhere and started elsewhere, it does the whole way from a new desk and an article to a page."""
    package, desk = tmp_path / "package", tmp_path / "desk"
    zipfile.ZipFile(wheel).extractall(package)
    (tmp_path / "raad.md").write_text(ARTICLE, "utf-8")
    _run(package, tmp_path, "-m", "generator", "new", "desk", "--language", "nl")
    _run(package, desk, "-m", "generator", "add", "../raad.md")
    assert json.loads(_run(package, desk, "-c", WHERE))["generator"].startswith(str(package))
    _run(package, desk, "-m", "generator", "extract")
    _run(package, desk, "-m", "generator", "check")
    _run(package, desk, "-m", "generator", "build", "--strict", "--quiet")
    pages = list((desk / "site" / "claims").glob("*/index.html"))
    assert len(pages) == 1
    assert "14 miljoen euro" in pages[0].read_text("utf-8")


WHERE = "import generator, json; print(json.dumps({'generator': generator.__file__}))"


def _run(package: Path, folder: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(package), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-P", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
