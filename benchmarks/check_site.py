"""How long `check` takes on 10,000 claims, from the start of the process, on one core: as it was committed last, and
with a tenth of the verdicts changed since.

python -m benchmarks.check_site
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.make_ledger import write_site

CLAIMS = 10_000
Row = tuple[str, str, str]
_IDENTITY = ("-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "commit.gpgsign=false")


def measure() -> Iterator[Row]:
    """What was measured, the seconds of processor time it took, and what belongs beside that."""
    with tempfile.TemporaryDirectory() as name:
        folder = write_site(Path(name), CLAIMS)
        yield from _check(folder, "check without git")
        for command in (["init", "-q"], ["add", "."], [*_IDENTITY, "commit", "-q", "-m", "x"]):
            subprocess.run(["git", *command], cwd=folder, check=True)
        yield from _check(folder, "check, nothing changed since the last commit")
        ledger = folder / "claims.yaml"
        entries = ledger.read_text("utf-8").split("\n- id:")
        entries[::10] = [entry.replace("Het waren er", "Het waren") for entry in entries[::10]]
        ledger.write_text("\n- id:".join(entries), "utf-8")
        yield from _check(folder, "check, a tenth changed since the last commit")


def _check(folder: Path, what: str) -> Iterator[Row]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "generator", "--config", str(folder / "mkdocs.yml"), "check"]
    subprocess.run(command, cwd=Path(__file__).parents[1], check=True, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    yield f"{what}, {CLAIMS:,} claims", f"{seconds:.1f}", "processor time, cold, git included"


if __name__ == "__main__":
    for row in measure():
        print(*row, sep="\t", flush=True)
