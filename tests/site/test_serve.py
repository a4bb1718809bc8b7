"""`mkdocs serve` shows a change of the ledger or of an article."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.site.conftest import write_site

LIMIT = 60


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The sample site's folder, and the address at which a real `mkdocs serve` shows it."""
    folder = write_site(tmp_path_factory.mktemp("served"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with (folder / "serve.log").open("w") as log:
        server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        try:
            yield folder, f"http://127.0.0.1:{port}/checks/"
        finally:
            server.terminate()
            server.wait(LIMIT)


def _wait_for(address: str, text: str, log: Path) -> None:
    deadline = time.monotonic() + LIMIT
    while time.monotonic() < deadline:
        try:
            with urlopen(address, timeout=LIMIT) as answer:  # noqa: S310
                if text in answer.read().decode():
                    return
        except URLError:
            pass
        time.sleep(0.2)
    pytest.fail(f"{text!r} did not appear on {address}:\n{log.read_text('utf-8')}")


def _edit(path: Path, old: str, new: str) -> None:
    """Save as editors do: a new file in the place of the old one."""
    text = path.read_text("utf-8")
    assert old in text
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text.replace(old, new), "utf-8")
    os.replace(beside, path)  # noqa: PTH105


def test_a_change_of_ledger_and_article_shows_up_and_a_mistake_does_not_end_the_server(
    served: tuple[Path, str],
) -> None:
    folder, address = served
    log, claim = folder / "serve.log", f"{address}claims/peil-zandsloot/"
    _wait_for(claim, "Het peilregister laat het zien.", log)

    _edit(folder / "claims.yaml", "Het peilregister laat het zien.", "Het register van 2024 laat het zien.")
    _wait_for(claim, "Het register van 2024 laat het zien.", log)

    _edit(folder / "content/articles/zandwijk-bouwt.md", "## De school", "## De nieuwe school")
    _wait_for(f"{address}articles/zandwijk-bouwt/", "De nieuwe school", log)

    _edit(folder / "claims.yaml", "verdict: unverifiable", "verdict: onbekend")
    deadline = time.monotonic() + LIMIT
    while "onbekend" not in log.read_text("utf-8") and time.monotonic() < deadline:
        time.sleep(0.2)
    assert "claims.yaml:" in log.read_text("utf-8")

    _edit(folder / "claims.yaml", "verdict: onbekend", "verdict: unverifiable\n  headline: Niemand heeft het gemeten")
    _wait_for(f"{address}claims/peil-door-nieuwbouw/", "Niemand heeft het gemeten", log)
