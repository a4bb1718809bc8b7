"""A desk whose claims go to a spreadsheet and come back."""

from __future__ import annotations

from pathlib import Path

import pytest

CONFIGURATION = """\
site_name: Proef
site_url: https://proef.example/
docs_dir: content
theme: {name: material, language: nl}
plugins:
- toetssteen
"""
LEDGER = """\
# Afspraken van de desk
claims:

- id: een  # de eerste
  claim: Er zijn 140 scholen gesloten.
  found: {article: 2023-03-22-a, quote: 140 scholen, sentence: Er zijn 140 scholen gesloten., score: 0.9}
  # nog nakijken
  verdict: true  # zeker
  explanation: |
    =Niet rekenen.

    Tweede alinea.
  sources:
  # de akte
  - url: https://example.org/akte
    title: Akte   # oud
    kind: primary
  - {url: https://example.org/krant}
  reviewer: AB
  reviewed: 2023-04-01

- id: twee
  claim: "'s Avonds is het donker."
  found: {article: 2023-03-22-a, quote: donker, sentence: "'s Avonds is het donker.", score: 0.5}
  verdict:
  explanation:
  sources:
  reviewer:
"""
ARTICLE = "---\ntitle: A\npublished: 2023-03-22\nlanguage: nl\n---\n\n"
ARTICLE += "Er zijn 140 scholen gesloten. 's Avonds is het donker.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Its folder, which is also the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/index.md").write_text("# Proef\n", "utf-8")
    (tmp_path / "content/articles/2023-03-22-a.md").write_text(ARTICLE, "utf-8")
    (tmp_path / "claims.yaml").write_text(LEDGER, "utf-8")
    return tmp_path
