"""The sample site, built as a user builds it, in a real Chromium that may reach this machine and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, ViewportSize, sync_playwright

from benchmarks import make_ledger
from tests.site.conftest import build_here, write_site

ROOT = Path(__file__).parents[2]
HERE = "http://127.0.0.1:"
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 900}

Scheme = Literal["light", "dark"]
OpenPage = Callable[..., Page]
Sites = Callable[[str], tuple[str, list[str]]]


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line on standard error for each."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample site, built with the command that `make site` runs."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True)
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Where the site in `folder` is served meanwhile, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"{HERE}{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the sample site is served."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site in English, with all that an entry can have and more claims than one page lists."""
    changes = {"mkdocs.yml": ("language: nl", "language: en")}
    folder = write_site(tmp_path_factory.mktemp("english"), replace=changes)
    many = make_ledger.write_site(tmp_path_factory.mktemp("many"), 120)
    shutil.copytree(many / "content/articles", folder / "content/articles", dirs_exist_ok=True)
    with (folder / "claims.yaml").open("a", encoding="utf-8") as ledger:
        ledger.write((many / "claims.yaml").read_text("utf-8").removeprefix("claims:"))
    return build_here(folder, strict=True).folder


@pytest.fixture(scope="session")
def english_address(english: Path) -> Iterator[str]:
    with served(english) as address:
        yield address


@pytest.fixture
def sites(request: pytest.FixtureRequest) -> Sites:
    """For a language the address of a site in it, and the paths of its kinds of pages; built only when asked for."""

    def sites(language: str) -> tuple[str, list[str]]:
        folder, address = ("site", "address") if language == "dutch" else ("english", "english_address")
        return request.getfixturevalue(address), kinds_of_pages(request.getfixturevalue(folder))

    return sites


def kinds_of_pages(site: Path) -> list[str]:
    """A page of every kind, and a claim of every state and verdict that the site has."""
    lists = [path.parent.relative_to(site).as_posix() for path in site.glob("*/index.html")]
    few = {"articles/*": 2, "speakers/*": 1, "claims/page/*": 1, "embed/*": 1}
    some = [path for pattern, most in few.items() for path in sorted(site.glob(f"{pattern}/index.html"))[:most]]
    claims: dict[str, Path] = {}
    for path in sorted(site.glob("claims/*/index.html")):
        claims.setdefault(path.read_text("utf-8").partition('class="ts-badge ')[2].partition('"')[0], path)
    others = [path.parent.relative_to(site).as_posix() for path in (*some, *claims.values())]
    return ["", *(f"{name}/" for name in (*sorted(lists), *others))]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium: Debian's, as `make test` installs it."""
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next((found for name in names if (found := shutil.which(name))), None)
    assert program, "no Chromium here: run `make test`, which installs one"
    flags = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[OpenPage]:
    """Open a page of the site; when the test ends, no page may have complained or asked another host for anything."""
    complaints: list[str] = []
    pages: list[Page] = []

    def listen(page: Page) -> None:
        page.on("console", lambda message: complaints.extend(_complaint(message)))
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
        page.on("request", lambda request: complaints.extend(_foreign(request)))
        page.on("response", lambda response: complaints.extend(_failed(response)))

    def open_page(
        path: str = "",
        *,
        root: str = address,
        viewport: ViewportSize = DESK,
        scheme: Scheme = "light",
        scripts: bool = True,
    ) -> Page:
        context = chromium.new_context(viewport=viewport, color_scheme=scheme, java_script_enabled=scripts)
        page = context.new_page()
        listen(page)
        page.goto(root + path, wait_until="networkidle")
        pages.append(page)
        return page

    yield open_page
    for page in pages:
        page.context.close()
    assert complaints == []


def _complaint(message: ConsoleMessage) -> list[str]:
    return [f"console: {message.text}"] if message.type in ("error", "warning") else []


def _foreign(request: Request) -> list[str]:
    own = request.url.startswith((HERE, "data:", "blob:"))
    return [] if own else [f"another host was asked for {request.url}"]


def _failed(response: Response) -> list[str]:
    return [f"{response.status} for {response.url}"] if response.status >= 400 else []
