"""How fast claims are found on one core, and in how much memory, with everything switched on.

python -m benchmarks.find_claims
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from generator.articles import read_article
from generator.yamltext import dump
from training.gold import read_articles

WORDS = 200_000
LANGUAGES = ("nl", "en")
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
Row = tuple[str, str, str]


def measure(words: int = WORDS) -> Iterator[Row]:
    """What was measured, the seconds it took, and what belongs beside that; each in a process of its own."""
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            count = write_articles(Path(folder), language, words)
            own = [sys.executable, "-m", "benchmarks.find_claims", folder]
            result = subprocess.run(own, check=True, capture_output=True, text=True, env=os.environ | ONE_CORE)
            startup, seconds, megabytes = result.stdout.split()
        speed = f"{count / float(seconds):,.0f} words a second, {megabytes} MB at most"
        yield f"start up, read the first {language} article", startup, ""
        yield f"find the claims in {count:,} words of {language}", seconds, speed


def write_articles(folder: Path, language: str, words: int) -> int:
    """Our labelled articles over and over until there are that many words; returns how many there are."""
    count = 0
    for number, article in enumerate(cycle(read_articles(language))):
        front = dump({"title": article.id, "published": article.published, "language": language})
        (folder / f"{number:05}.md").write_text(f"---\n{front}\n---\n\n{article.text}\n", "utf-8")
        count += len(article.text.split())
        if count >= words:
            break
    return count


def read_all(folder: Path) -> None:
    """Print the seconds from the birth of the process to the end of the first article, the seconds of processor for
    all, and the most memory."""
    from generator.extract.pipeline import extract  # noqa: PLC0415 - to import spaCy is a part of starting up

    files = sorted(folder.glob("*.md"))
    list(extract([read_article(files[0])]))
    ready = time.process_time()
    for _reading in extract(read_article(path) for path in files):
        pass
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1000 if sys.platform == "linux" else 1_000_000)
    print(f"{ready:.1f} {time.process_time() - ready:.1f} {megabytes}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        read_all(Path(sys.argv[1]))
    else:
        for row in measure():
            print(*row, sep="\t", flush=True)
