"""What happens to a ledger in a folder when a run is killed, and when several run at once."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.ledger.read import read_ledger
from generator.ledger.write import update_files
from generator.settings import Settings

WRITER = """
import sys
from functools import partial
from pathlib import Path
from generator.ledger.files import file_of_article
from generator.ledger.merge import merge_files
from generator.ledger.write import update_files
from tests.ledger.builders import TODAY, article, candidate

folder, name, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
for number in range(rounds):
    topics = ("bruggen", "scholen", "winters")
    texts = [f"Bewering {number} van {name} over {one} staat nergens anders." for one in topics]
    sources = [article(text, name=f"{place}-{name}-{number}") for place, text in enumerate(texts)]
    found = [(source, [candidate(source, source.text)]) for source in sources]
    update_files(folder, lambda texts: merge_files(texts, found, TODAY, partial(file_of_article, folder)), many=True)
    print(number, flush=True)
"""


def start_writer(folder: Path, name: str, rounds: int) -> subprocess.Popen[str]:
    """A process that changes three files at a time; it prints the number of each round that is in them."""
    command = [sys.executable, "-c", WRITER, str(folder), name, str(rounds)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def quotes_in(folder: Path) -> set[str]:
    """The quotes of all claims; fails when a file is not whole."""
    return {claim.found.quote for claim in read_ledger(folder, Settings()).claims}


def quotes_of(name: str, number: int) -> set[str]:
    """What a writer adds in a round."""
    return {
        f"Bewering {number} van {name} over {one} staat nergens anders" for one in ("bruggen", "scholen", "winters")
    }


def kill_many(folder: Path, kills: int) -> None:
    folder.mkdir()
    moments = random.Random(1848)  # noqa: S311 - the same moments each time
    for kill in range(kills):
        process = start_writer(folder, f"w{kill:03}", 1000)
        time.sleep(moments.uniform(0.0, 0.08))
        process.send_signal(signal.SIGKILL)
        done, _ = process.communicate()
        found = quotes_in(folder)
        assert {quote for number in done.split() for quote in quotes_of(f"w{kill:03}", int(number))} <= found
        for path in folder.glob("*.yaml") if kill % 10 == 9 else ():  # small files are written more often
            path.unlink()
    update_files(folder, _Kept, many=True)  # what was left behind is cleared away
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


class _Kept:
    def __init__(self, texts: dict[Path, str]) -> None:
        self.texts = texts


def test_a_run_that_is_killed_leaves_every_file_whole(tmp_path: Path) -> None:
    kill_many(tmp_path / "claims", 6)


@pytest.mark.long
def test_two_hundred_runs_that_are_killed_leave_every_file_whole(tmp_path: Path) -> None:
    kill_many(tmp_path / "claims", 200)


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    writers = [start_writer(tmp_path / "claims", name, 6) for name in ("a", "b")]
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    expected = {quote for name in ("a", "b") for number in range(6) for quote in quotes_of(name, number)}
    assert quotes_in(tmp_path / "claims") == expected
