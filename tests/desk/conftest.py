"""A desk with two articles and claims in every state."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.settings import Project, read_project

CONFIGURATION = """\
site_name: Proef
docs_dir: content
theme: {name: material, language: nl}
plugins:
- toetssteen:
    second_reader: true
    search_links:
    - {name: Ons archief, url: 'https://krant.example/?q={query}', kinds: [number]}
    - {name: archive.today, url: 'https://archief.example/{url}'}
"""
ARTICLE = """\
---
title: {title}
published: {day}
language: nl
url: https://krant.example/{day}
---

Vooraf. Er zijn 140 scholen gesloten, zei Karin de Wit. De brug is in 1932 gebouwd. Achteraf.
"""
REVIEWED = """\
  verdict: true
  explanation: Zie de bron.
  reviewer: {0}
  reviewed: 2023-04-01
"""


def entry(name: str, article: str, quote: str, score: float, more: str = "", found: str = "") -> str:
    return (
        f"- id: {name}\n  claim: {quote}.\n  found:\n    article: {article}\n    quote: {quote}\n"
        f"    sentence: {quote}.\n    kinds: [number]\n    score: {score}\n{found}{more}"
    )


NEW, OLD = "2023-03-22-nieuw", "2022-01-02-oud"
SCHOOLS, BRIDGE = "Er zijn 140 scholen gesloten", "De brug is in 1932 gebouwd"
LEDGER = "claims:\n\n" + "\n".join(
    [
        entry("nieuw-open", NEW, SCHOOLS, 0.9, found="    speaker: Karin de Wit\n"),
        entry("nieuw-klaar", NEW, BRIDGE, 0.95, REVIEWED.format("AB") + "  approved_by: CD\n"),
        entry("oud-open", OLD, SCHOOLS, 0.6),
        entry("oud-zelfde", OLD, BRIDGE, 0.9),
        entry("oud-weg", OLD, "Dit staat er niet meer", 0.99, found="    gone: 2023-01-01\n"),
        entry("oud-bezig", OLD, BRIDGE, 0.7, "  reviewer: CD\n"),
        entry("oud-wacht", OLD, BRIDGE, 0.8, REVIEWED.format("CD")),
        entry("oud-niets", OLD, BRIDGE, 0.5, "  dismissed: mening\n"),
    ]
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Its folder, which is also the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    (tmp_path / "content/articles").mkdir(parents=True)
    for name, day in ((NEW, "2023-03-22"), (OLD, "2022-01-02")):
        (tmp_path / f"content/articles/{name}.md").write_text(ARTICLE.format(title=name, day=day), "utf-8")
    (tmp_path / "claims.yaml").write_text(LEDGER, "utf-8")
    return tmp_path


@pytest.fixture
def project(desk: Path) -> Project:
    return read_project(desk / "mkdocs.yml")
