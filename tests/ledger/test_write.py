"""Writing the ledger: whole, locked, and never over what somebody else saved."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from generator.ledger.layout import EMPTY
from generator.ledger.merge import Merged, merge
from generator.ledger.write import take_place
from generator.problems import ToetssteenError, shown
from tests.ledger.builders import BRIDGE, HALVES, TODAY, article, candidate, ledger_of, update_ledger

SOURCE = article(BRIDGE, HALVES)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "claims.yaml"


def add_bridge(text: str) -> Merged:
    return merge(text, "claims.yaml", [(SOURCE, [candidate(SOURCE, BRIDGE)])], TODAY)


def hidden_files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith(".") and path.suffix != ".lock")


def test_a_ledger_that_is_not_there_is_made(path: Path) -> None:
    merged = update_ledger(path, add_bridge)
    assert path.read_text("utf-8") == merged.text == add_bridge(EMPTY).text
    assert hidden_files(path.parent) == []


def test_an_empty_one_is_made_too(path: Path) -> None:
    update_ledger(path, lambda text: Merged({path: text}))
    assert path.read_text("utf-8") == EMPTY


def test_bytes_are_kept(path: Path) -> None:
    before = "\ufeff# été\r\nclaims:\r\n"
    path.write_bytes(before.encode())
    update_ledger(path, add_bridge)
    assert path.read_bytes().startswith(before.encode())
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")


def test_a_link_to_another_folder_is_called_by_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "shared.yaml").touch()
    monkeypatch.chdir(tmp_path / "site")
    Path("claims.yaml").symlink_to(tmp_path / "shared.yaml")
    assert [shown(path) for path in (Path("claims.yaml"), Path.cwd() / "claims.yaml")] == ["claims.yaml"] * 2
    assert shown(tmp_path / "shared.yaml") == str(tmp_path / "shared.yaml")


def test_when_nothing_changes_nothing_is_written(path: Path) -> None:
    update_ledger(path, add_bridge)
    os.utime(path, ns=(1, 1))
    before = path.stat()
    update_ledger(path, add_bridge)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_permissions_are_kept(path: Path) -> None:
    path.write_text(EMPTY)
    path.chmod(0o640)
    update_ledger(path, add_bridge)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_is_followed(path: Path) -> None:
    shared = path.parent / "gedeeld"
    shared.mkdir()
    (shared / "beweringen.yaml").write_text(EMPTY)
    path.symlink_to("gedeeld/beweringen.yaml")
    update_ledger(path, add_bridge)
    assert path.is_symlink()
    assert (shared / "beweringen.yaml").read_text("utf-8") == ledger_of(SOURCE, BRIDGE)


def test_a_link_that_leads_to_itself_is_told(path: Path) -> None:
    path.symlink_to(path.name)
    with pytest.raises(ToetssteenError, match="ledger-unwritable"):
        update_ledger(path, add_bridge)


def test_what_a_reviewer_saved_meanwhile_is_kept(path: Path) -> None:
    path.write_text(ledger_of(SOURCE, HALVES), "utf-8")
    texts = []

    def change(text: str) -> Merged:
        texts.append(text)
        if len(texts) == 1:  # the reviewer saves while we are at work
            path.write_text(text.replace("verdict:", "verdict: true  # AB"), "utf-8")
        return add_bridge(text)

    update_ledger(path, change)
    assert len(texts) == 2
    text = path.read_text("utf-8")
    assert "verdict: true  # AB" in text
    assert BRIDGE in text
    assert hidden_files(path.parent) == []


def test_a_file_that_changes_all_the_time_is_given_up(path: Path) -> None:
    path.write_text(EMPTY)

    def change(text: str) -> Merged:
        path.write_text(text + "#", "utf-8")
        return add_bridge(text)

    with pytest.raises(ToetssteenError, match="ledger-locked"):
        update_ledger(path, change)
    assert BRIDGE not in path.read_text("utf-8")


def test_a_lock_that_is_held_too_long_is_told(path: Path) -> None:
    path.write_text(EMPTY)
    with FileLock(path.with_name(".claims.yaml.lock")), pytest.raises(ToetssteenError, match="ledger-locked"):
        update_ledger(path, add_bridge, patience=0.1)
    assert path.read_text() == EMPTY


def test_what_a_run_that_was_killed_left_is_cleared_away(path: Path) -> None:
    path.write_text(EMPTY)
    (path.parent / ".claims.yaml.new").write_text("half")
    update_ledger(path, add_bridge)
    assert hidden_files(path.parent) == []


def test_an_error_in_the_merge_leaves_everything_as_it_was(path: Path) -> None:
    path.write_text("claims: [")
    with pytest.raises(ToetssteenError, match="not-yaml"):
        update_ledger(path, add_bridge)
    assert path.read_text() == "claims: ["
    assert hidden_files(path.parent) == []


def test_a_folder_that_is_not_there_is_made(path: Path) -> None:
    update_ledger(path.parent / "gegevens" / "claims.yaml", add_bridge)
    assert (path.parent / "gegevens" / "claims.yaml").read_text("utf-8") == add_bridge(EMPTY).text


def test_a_folder_that_cannot_be_made_is_told(path: Path) -> None:
    path.write_text(EMPTY)
    with pytest.raises(ToetssteenError, match="ledger-unwritable"):
        update_ledger(path / "claims.yaml", add_bridge)


def test_a_save_at_the_very_last_moment_stays_and_the_run_is_told(path: Path) -> None:
    """Between the last look at the file and the step in which ours takes its place."""
    temporary = path.with_name(".claims.yaml.new")
    path.write_text("van AB", "utf-8")
    temporary.write_text("van ons", "utf-8")
    assert take_place(temporary, path, b"wat er stond", b"van ons") == (sys.platform != "linux")
    if sys.platform == "linux":
        assert path.read_text("utf-8") == "van AB"
    temporary.write_text("van ons", "utf-8")
    assert take_place(temporary, path, path.read_bytes(), b"van ons")
    assert path.read_text("utf-8") == "van ons"
