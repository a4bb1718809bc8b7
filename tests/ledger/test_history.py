"""What the ledger was at the last commit, and what must not change without a word."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.ledger.files import read_texts
from generator.ledger.history import History, read_history
from generator.ledger.revisions import changed_since
from generator.ledger.write import update_files
from generator.problems import ToetssteenError
from generator.settings import Settings
from tests.ledger.test_read import DONE, ENTRY


@dataclass(frozen=True)
class Emptied:
    texts: dict[Path, str]


pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no git")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose site is in a folder of it; the current folder is another."""
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "-q"], check=True)
    (tmp_path / "desk").mkdir()
    return tmp_path / "desk"


def commit() -> None:
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "add", "."], check=True)
    subprocess.run(["git", *identity, "commit", "-q", "-m", "x"], check=True)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode())


def history(ledger: Path, since: str | None = None) -> History:
    found = read_history(ledger, Settings(), since)
    assert found is not None
    return found


def test_without_a_repository_there_is_nothing_to_compare(tmp_path: Path) -> None:
    write(tmp_path / "claims.yaml", "claims:\n" + ENTRY)
    assert read_history(tmp_path / "claims.yaml", Settings()) is None


def test_without_git_there_is_nothing_to_compare(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder / "claims.yaml", "claims:\n" + ENTRY)
    commit()
    monkeypatch.setenv("PATH", "")
    assert read_history(folder / "claims.yaml", Settings()) is None


def test_without_a_commit_there_is_nothing_to_compare(folder: Path) -> None:
    write(folder / "claims.yaml", "claims:\n" + ENTRY)
    assert read_history(folder / "claims.yaml", Settings()) is None


def test_a_ledger_that_is_as_it_was_is_not_read_again(folder: Path) -> None:
    write(folder / "claims.yaml", "claims:\n" + ENTRY)
    commit()
    assert changed_since("HEAD", folder / "claims.yaml") == {}
    assert history(folder / "claims.yaml").entries == {}


def test_what_another_branch_did_since_is_not_held_against_this_one(folder: Path) -> None:
    ledger = folder / "claims.yaml"
    write(ledger, "claims:\n" + ENTRY)
    commit()
    subprocess.run(["git", "branch", "here"], check=True)
    subprocess.run(["git", "checkout", "-q", "-b", "other"], check=True)
    write(ledger, "claims:\n" + DONE)
    commit()
    subprocess.run(["git", "checkout", "-q", "here"], check=True)
    assert history(ledger, "other").entries == {}
    write(ledger, "claims:\n" + ENTRY.replace("score: 0.93", "score: 0.9"))
    (past,) = history(ledger, "other").entries.values()
    assert past.published == ""


@pytest.mark.parametrize("name", ["claims.yaml", "claims"])
def test_a_ledger_that_is_gone_is_told_from_one_that_never_was(folder: Path, name: str) -> None:
    ledger = folder / name
    with pytest.raises(ToetssteenError, match="ledger-missing"):
        read_texts(ledger)
    file = ledger if name == "claims.yaml" else ledger / "brug.yaml"
    write(file, "claims:\n" + DONE)
    commit()
    file.rename(folder / "elsewhere")
    for removed in (False, True):
        if removed and ledger.is_dir():
            ledger.rmdir()
        with pytest.raises(ToetssteenError, match="ledger-lost"):
            update_files(ledger, Emptied, many=name == "claims")
        assert not file.exists()
    with pytest.raises(ToetssteenError, match="ledger-lost"):
        read_texts(ledger)
    commit()
    update_files(ledger, Emptied, many=name == "claims")


def test_a_ledger_that_git_does_not_know_has_no_past(folder: Path) -> None:
    write(folder / "x", "x")
    commit()
    write(folder / "claims.yaml", "claims:\n" + ENTRY)
    assert history(folder / "claims.yaml").entries == {}


def test_only_the_entries_that_changed_are_read(folder: Path) -> None:
    other = DONE.replace("brug-uit-1932", "andere")
    write(folder / "claims.yaml", "claims:\n\n" + ENTRY + "\n" + other)
    commit()
    write(folder / "claims.yaml", "claims:\r\n\r\n" + (other.replace("true", "false") + ENTRY).replace("\n", "\r\n"))
    (past,) = history(folder / "claims.yaml").entries.values()
    assert (past.id, past.published) == ("andere", "true")


def test_an_anchor_elsewhere_is_still_found(folder: Path) -> None:
    first = ENTRY.replace("reviewer:", "reviewer: &who AB")
    second = DONE.replace("brug-uit-1932", "andere").replace("reviewer: AB", "reviewer: *who")
    write(folder / "claims.yaml", "claims:\n" + first + second)
    commit()
    write(folder / "claims.yaml", "claims:\n" + first + second.replace("verdict: true", "verdict: false"))
    assert history(folder / "claims.yaml").entries["andere"].published == "true"


def test_entries_may_stand_deeper(folder: Path) -> None:
    deep = "claims:\n" + "".join(f"    {line}\n" for line in DONE.splitlines())
    write(folder / "claims.yaml", deep)
    commit()
    write(folder / "claims.yaml", deep.replace("verdict: true", "verdict: false"))
    assert history(folder / "claims.yaml").entries["brug-uit-1932"].published == "true"


def test_a_folder_of_files_has_a_past_too_also_of_a_file_that_is_gone(folder: Path) -> None:
    write(folder / "claims/a.yaml", "claims:\n" + ENTRY)
    write(folder / "claims/b.yaml", "claims:\n" + DONE.replace("brug-uit-1932", "andere"))
    write(folder / "claims/_ledger.txt", "claims:\n")
    commit()
    write(folder / "claims/_ledger.txt", "# iets anders\n")
    (folder / "claims/b.yaml").unlink()
    write(folder / "claims/c.yaml", "claims:\n" + ENTRY)
    assert list(history(folder / "claims").entries) == ["andere"]


def test_an_earlier_version_can_be_named(folder: Path) -> None:
    write(folder / "claims.yaml", "claims:\n" + DONE)
    commit()
    write(folder / "claims.yaml", "claims:\n" + DONE.replace("verdict: true", "verdict: false"))
    commit()
    assert history(folder / "claims.yaml").entries == {}
    assert history(folder / "claims.yaml", "HEAD~1").entries["brug-uit-1932"].published == "true"


@pytest.mark.parametrize("revision", ["elders", "--output=x", "HEAD~9"])
def test_a_version_that_is_not_there_is_told(folder: Path, revision: str) -> None:
    write(folder / "claims.yaml", "claims:\n" + DONE)
    commit()
    with pytest.raises(ToetssteenError, match="revision-unknown"):
        read_history(folder / "claims.yaml", Settings(), revision)


def test_an_old_ledger_that_is_no_yaml_has_no_past(folder: Path) -> None:
    write(folder / "claims.yaml", "claims: [\n")
    commit()
    write(folder / "claims.yaml", "claims:\n" + DONE)
    assert history(folder / "claims.yaml").entries == {}


@pytest.mark.parametrize("change", [{"second_reader": True}, {"scale": False}])
def test_what_readers_did_not_see_was_not_published(folder: Path, change: dict[str, bool]) -> None:
    write(folder / "claims.yaml", "claims:\n" + DONE)
    commit()
    write(folder / "claims.yaml", "claims:\n" + DONE.replace("verdict: true", "verdict: false"))
    found = read_history(folder / "claims.yaml", Settings.model_validate(change))
    assert found
    assert found.entries["brug-uit-1932"].published == ""
