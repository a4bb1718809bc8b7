"""`build` and `serve` where the computer does not let them: told as one line, and how to go on."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.starter.make import make_desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_desk(tmp_path / "desk", "nl")
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


def told(arguments: Sequence[str]) -> str:
    """The last line of a command that has to fail."""
    result = CliRunner().invoke(main, arguments, prog_name="toetssteen")
    assert result.exit_code == 1, result.output
    assert "Traceback" not in result.output
    return result.stderr.splitlines()[-1]


def test_a_site_folder_that_cannot_be_written(desk: Path) -> None:
    (desk / "site").write_text("x")
    assert told(["build"]).startswith("site: Door dit bestand of deze map is de site niet te bouwen: ")


def test_a_port_in_use(desk: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        assert told(["serve", "--dev-addr", address]).startswith("Op dit adres draait al een ander programma")


def test_a_port_that_does_not_exist(desk: Path) -> None:
    assert told(["serve", "--dev-addr", "127.0.0.1:99999"]).startswith("Zo’n poort bestaat niet.")
