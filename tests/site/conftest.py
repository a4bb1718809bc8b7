"""A complete little site, written to a folder and built by MkDocs itself."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag
from mkdocs.commands.build import build
from mkdocs.config import load_config

SAMPLE = Path(__file__).parent / "sample"


@dataclass(frozen=True)
class Built:
    """A built site, to be read. Pages are parsed once, so tests leave them as they are."""

    folder: Path
    _pages: dict[str, BeautifulSoup] = field(default_factory=dict, repr=False)

    def text(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")

    def page(self, address: str) -> BeautifulSoup:
        """The page at `claims/x/`, parsed."""
        return self._page(f"{address}index.html")

    def content(self, address: str) -> Tag:
        """What the page at `address` has between masthead and footer."""
        return one(self.page(address), "article.md-content__inner")

    def pages(self) -> Iterator[tuple[str, BeautifulSoup]]:
        """Every page with its path; the cards for other sites are no pages."""
        for path in sorted(self.folder.rglob("*.html")):
            name = path.relative_to(self.folder).as_posix()
            if not name.startswith("embed/"):
                yield name, self._page(name)

    def _page(self, path: str) -> BeautifulSoup:
        if path not in self._pages:
            self._pages[path] = BeautifulSoup(self.text(path), "html.parser")
        return self._pages[path]

    def files_with(self, words: str) -> list[str]:
        """Every file, of whatever kind, in which `words` stand."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.folder).as_posix() for path in files if words.encode() in path.read_bytes())

    def search_index(self) -> list[dict[str, str]]:
        documents: list[dict[str, str]] = json.loads(self.text("search/search_index.json"))["docs"]
        return documents


def one(tree: BeautifulSoup | Tag, selector: str) -> Tag:
    """The only element that `selector` finds."""
    found = tree.select(selector)
    assert len(found) == 1, f"{len(found)} elements for {selector}"
    return found[0]


def words(element: Tag) -> str:
    """The text of an element with white space made even."""
    return " ".join(element.get_text().split())


def json_ld(page: BeautifulSoup) -> list[dict[str, Any]]:
    """The JSON-LD blocks of a page."""
    return [json.loads(script.get_text()) for script in page.select('script[type="application/ld+json"]')]


def claim_reviews(page: BeautifulSoup) -> list[dict[str, Any]]:
    """Those of them that review a claim."""
    return [block for block in json_ld(page) if block["@type"] == "ClaimReview"]


def write_site(folder: Path, *, replace: Mapping[str, tuple[str, str]] | None = None) -> Path:
    """Write the sample site to `folder`, in each file named in `replace` the first text replaced by the second."""
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    for name, (old, new) in (replace or {}).items():
        text = (folder / name).read_text("utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        (folder / name).write_text(text.replace(old, new), "utf-8")
    return folder


def build_here(folder: Path, **settings: Any) -> Built:
    """Build the site in `folder` in this process; `settings` override mkdocs.yml."""
    config = load_config(str(folder / "mkdocs.yml"), **settings)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return Built(Path(config.site_dir))


def mkdocs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample site as `mkdocs build --strict` makes it."""
    folder = write_site(tmp_path_factory.mktemp("dutch"))
    done = mkdocs(folder, "build", "--strict")
    assert done.returncode == 0, done.stderr
    return Built(folder / "site")


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample site with an English interface."""
    folder = write_site(tmp_path_factory.mktemp("english"), replace={"mkdocs.yml": ("language: nl", "language: en")})
    return build_here(folder, strict=True)
