"""What happens to the ledger when a run is killed, when several run at once, when the disk will not have it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.ledger.layout import EMPTY
from generator.problems import ToetssteenError
from tests.ledger.builders import ledger_of, merged, update_ledger
from tests.ledger.test_write import SOURCE, add_bridge, hidden_files

WRITER = """
import sys
from pathlib import Path
from generator.ledger.merge import Merged
from tests.ledger.builders import article, candidate, merged, update_ledger

path, name, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
for number in range(rounds):
    source = article(f"Bewering {number} van {name} staat nergens anders.", name=f"{name}-{number:04}")
    update_ledger(path, lambda text: merged(text, source, [candidate(source, source.text)]))
    print(number, flush=True)
"""


def start_writer(path: Path, name: str, rounds: int) -> subprocess.Popen[str]:
    """A process that adds a claim again and again, one at a time; it prints the number of each that is in the file."""
    command = [sys.executable, "-c", WRITER, str(path), name, str(rounds)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def articles_in(path: Path) -> list[str]:
    data = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    return [entry["found"]["article"] for entry in data["claims"] or []]


def kill_many(path: Path, kills: int) -> None:
    """Kill a writer at random moments: whatever it said is in the file is there, and the file is whole."""
    path.write_text(EMPTY, "utf-8")
    moments = random.Random(2023)  # noqa: S311 - the same moments each time
    expected: set[str] = set()
    for kill in range(kills):
        process = start_writer(path, f"w{kill:03}", 1000)
        time.sleep(moments.uniform(0.0, 0.06))
        process.send_signal(signal.SIGKILL)
        done, _ = process.communicate()
        expected |= {f"w{kill:03}-{int(number):04}" for number in done.splitlines()}
        found = articles_in(path)
        assert expected <= set(found)
        assert len(found) == len(set(found))
        expected |= set(found)
        if kill % 10 == 9:  # small files are written more often
            path.write_text(EMPTY, "utf-8")
            expected.clear()
    update_ledger(path, add_bridge)  # a lock or half a file that was left behind is in nobody's way
    assert hidden_files(path.parent) == []


def test_a_run_that_is_killed_leaves_the_ledger_whole(tmp_path: Path) -> None:
    kill_many(tmp_path / "claims.yaml", 8)


@pytest.mark.long
def test_two_hundred_runs_that_are_killed_leave_the_ledger_whole(tmp_path: Path) -> None:
    kill_many(tmp_path / "claims.yaml", 200)


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    names = "abcdefgh"
    writers = [start_writer(path, name, 5) for name in names]
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    assert sorted(articles_in(path)) == [f"{name}-{number:04}" for name in names for number in range(5)]


REVIEWER = """
import os, sys, time
from pathlib import Path

path, saves = Path(sys.argv[1]), int(sys.argv[2])
for number in range(saves):
    text = path.read_text("utf-8") + f"# nagekeken {number}\\n"
    (path.parent / "bewerkt").write_text(text, "utf-8")
    os.replace(path.parent / "bewerkt", path)
    time.sleep(0.001 * (number % 7))
"""


def test_what_a_reviewer_saves_while_runs_go_on_is_never_lost(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text(EMPTY, "utf-8")
    writer = start_writer(path, "a", 40)
    subprocess.run([sys.executable, "-c", REVIEWER, str(path), "150"], check=True)
    writer.communicate()
    lines = path.read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith("# nagekeken")] == [
        f"# nagekeken {number}" for number in range(150)
    ]
    assert len(articles_in(path)) == len(set(articles_in(path)))


LIMITED = """
import resource, signal, sys
from pathlib import Path
from generator.problems import ToetssteenError
from tests.ledger.builders import update_ledger
from tests.ledger.test_write import add_bridge

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    update_ledger(Path(sys.argv[1]), add_bridge)
except ToetssteenError as error:
    print(error.problems[0].code)
"""


def test_a_file_that_may_not_grow_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    before = EMPTY + "# " + "x" * 4000 + "\n"
    path.write_text(before, "utf-8")
    command = [sys.executable, "-c", LIMITED, str(path)]
    result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    assert result.stdout == "ledger-unwritable\n"
    assert path.read_text("utf-8") == before
    assert hidden_files(tmp_path) == []


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 16 kB."""
    folder = tmp_path / "schijf"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_leaves_the_old_ledger(tiny_disk: Path) -> None:
    path = tiny_disk / "claims.yaml"
    before = ledger_of(SOURCE, SOURCE.text) + "# " + "x" * 7000 + "\n"
    path.write_text(before, "utf-8")
    with pytest.raises(ToetssteenError, match="disk-full"):
        update_ledger(path, lambda text: merged(text + "# " + "y" * 4000 + "\n", SOURCE, []))
    assert path.read_text("utf-8") == before
    assert hidden_files(tiny_disk) == []


def test_a_disk_that_is_read_only_leaves_the_old_ledger(tiny_disk: Path) -> None:
    path = tiny_disk / "claims.yaml"
    path.write_text(EMPTY, "utf-8")
    subprocess.run(["mount", "-o", "remount,ro", str(tiny_disk)], check=True)
    with pytest.raises(ToetssteenError, match=r"ledger-unwritable .*EROFS"):
        update_ledger(path, add_bridge)
    assert path.read_text("utf-8") == EMPTY


def test_a_folder_without_the_right_to_write_leaves_the_old_ledger(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("whoever is root may write everywhere")
    path = tmp_path / "claims.yaml"
    path.write_text(EMPTY, "utf-8")
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(ToetssteenError, match=r"ledger-unwritable .*EACCES"):
            update_ledger(path, add_bridge)
    finally:
        tmp_path.chmod(0o755)
    assert path.read_text("utf-8") == EMPTY
