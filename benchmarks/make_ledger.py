"""A site of any size to measure with: articles with ten claims each, and a ledger in which seven of ten are reviewed.

python -m benchmarks.make_ledger FOLDER CLAIMS
"""

from __future__ import annotations

import datetime
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.settings import default_scale
from generator.yamltext import dump

PER_ARTICLE = 10
SPEAKERS = ("Ties Bakboord", "Anke Veldwater", "Nel Anker", "Joris Zandbank", "Mieke Sluis", None)
TOWNS = ("Zandwijk", "Oudewater", "Meerdorp", "Kreekstad", "Duinen", "Veenhuis")
THINGS = ("woningen", "fietsen", "leerlingen", "banen", "bomen", "vergunningen", "ziekenhuisbedden", "treinen")
FILLER = (
    "De raad vergaderde tot diep in de nacht.",
    "Op het plein stonden mensen met borden.",
    "Niemand wilde zeggen hoe het verder moet.",
    "Dat leidde tot gemor in de zaal.",
    "De wethouder keek op zijn horloge en zweeg.",
)
CONFIGURATION = """site_name: Meetbank
site_url: https://meetbank.example/
docs_dir: content
theme:
  name: material
  language: nl
  font: false
  features: [navigation.tabs]
plugins:
- search
- toetssteen
nav:
- index.md
- claims/index.md
- articles/index.md
- verdicts.md
"""


def write_site(folder: Path, claims: int, *, seed: int = 1) -> Path:
    """Write a site with that many claims to `folder`; the same numbers give the same bytes."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    articles = folder / "content/articles"
    articles.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    (folder / "content/index.md").write_text("# Meetbank\n\nGemaakt om te meten.\n", "utf-8")
    entries = []
    for number in range(-(-claims // PER_ARTICLE)):
        name, day = f"artikel-{number:04}", datetime.date(2020, 1, 1) + datetime.timedelta(number)
        facts = list(_facts(chance, min(PER_ARTICLE, claims - number * PER_ARTICLE)))
        front = dump({"title": f"Bericht {number} uit {chance.choice(TOWNS)}", "published": day, "language": "nl"})
        (articles / f"{name}.md").write_text(f"---\n{front}\n---\n\n{_text(chance, facts)}\n", "utf-8")
        entries += [_entry(chance, name, place, day, fact) for place, fact in enumerate(facts)]
    (folder / "claims.yaml").write_text(dump({"claims": entries}) + "\n", "utf-8")
    return folder


class _Fact(NamedTuple):
    """What a claim of an article is about."""

    quote: str
    speaker: str | None
    number: int
    thing: str

    @property
    def sentence(self) -> str:
        return f"‘{self.quote},’ zei {self.speaker}." if self.speaker else f"{self.quote}."


def _facts(chance: random.Random, count: int) -> Iterator[_Fact]:
    for place in range(count):
        number, thing, year = chance.randrange(100, 90_000), chance.choice(THINGS), 2000 + chance.randrange(24)
        quote = f"In {chance.choice(TOWNS)} zijn in {year} {number} {thing} geteld"
        yield _Fact(f"{quote}, {place + 1} meer dan gedacht", chance.choice(SPEAKERS), number, thing)


def _text(chance: random.Random, facts: list[_Fact]) -> str:
    around = ((chance.sample(FILLER, 2), fact.sentence, chance.sample(FILLER, 2)) for fact in facts)
    return "\n\n".join(" ".join([*before, sentence, *after]) for before, sentence, after in around)


def _entry(chance: random.Random, article: str, place: int, day: datetime.date, fact: _Fact) -> dict[str, object]:
    found = {
        "article": article,
        "quote": fact.quote,
        "sentence": fact.sentence,
        **({"speaker": fact.speaker, "role": "wethouder"} if fact.speaker else {}),
        "kinds": ["number", "comparison"],
        "numbers": [{"text": str(fact.number), "value": fact.number, "unit": fact.thing}],
        "score": round(chance.uniform(0.5, 1), 2),
        "why": [f"“{fact.number} {fact.thing}”: een getal"],
    }
    entry: dict[str, object] = {"id": f"{article}-{place}", "claim": f"{fact.quote}.", "found": found}
    if chance.random() < 0.3:
        return entry
    return entry | {
        "verdict": chance.choice(default_scale().keys),
        "headline": f"Het waren er {fact.number + chance.randrange(9)}",
        "explanation": f"In het **jaarverslag** staan er meer.\n\n{' '.join(FILLER * 3)}\n",
        "sources": [
            {
                "url": f"https://bron.example/{fact.number}",
                "title": "Jaarverslag",
                "kind": "primary",
                "stance": "contradicts",
            },
            {
                "url": f"https://krant.example/{fact.number}",
                "publisher": "De Krant",
                "kind": "secondary",
                "stance": "context",
            },
        ],
        "selection": "Het getal keerde terug in de campagne.",
        "reviewer": chance.choice(("AB", "CD", "EF")),
        "reviewed": day + datetime.timedelta(chance.randrange(1, 30)),
    }


if __name__ == "__main__":
    write_site(Path(sys.argv[1]), int(sys.argv[2]))
