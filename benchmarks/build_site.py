"""How long a site takes to build, by its number of claims, with the commands that people run.

python -m benchmarks.build_site
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.make_ledger import write_site
from generator.ledger.read import read_ledger
from generator.settings import read_project
from generator.site.reading import read_edition

SIZES = (100, 1000)
Row = tuple[str, str, str]


def measure(sizes: Sequence[int] = SIZES) -> Iterator[Row]:
    """What was measured, the seconds it took, and what belongs beside that."""
    for claims in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = write_site(Path(name), claims)
            project = read_project(folder / "mkdocs.yml")
            start = time.perf_counter()
            read_ledger(project.ledger, project.settings)
            yield f"read a ledger of {claims:,} claims", f"{time.perf_counter() - start:.2f}", ""
            start = time.perf_counter()
            read_edition(project)
            yield f"read it with its articles, find every quote ({claims:,})", f"{time.perf_counter() - start:.2f}", ""
            seconds, processor = _run([sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"], folder)
            yield (
                f"mkdocs build, {claims:,} claims",
                f"{seconds:.1f}",
                f"{processor:.1f} s of processor, {_size(folder / 'site')}",
            )


def _run(command: Sequence[str], folder: Path) -> tuple[float, float]:
    """Seconds by the clock and of processor that a command took."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=folder, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _size(site: Path) -> str:
    pages = list(site.rglob("*.html"))
    largest = max(page.stat().st_size for page in pages)
    index = (site / "search/search_index.json").stat().st_size
    claims = [page.stat().st_size for page in site.glob("claims/*/index.html")]
    mean = sum(claims) / len(claims) / 1000
    filters = (site / "claims/index.json").stat().st_size
    sizes = (
        f"{mean:.0f} kB a claim, largest page {largest / 1000:,.0f} kB, index of filters {filters / 1000:,.0f} kB, "
        f"search index {index / 1000:,.0f} kB"
    )
    return f"{len(pages):,} pages, {sizes}"


if __name__ == "__main__":
    for row in measure():
        print(*row, sep="\t", flush=True)
