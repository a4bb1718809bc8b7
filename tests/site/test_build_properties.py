"""What `check` accepts, the site builds, and each claim that people see has its page."""

from __future__ import annotations

import datetime
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings

from generator.claims import State
from generator.ledger.audit import audit
from generator.ledger.read import read_ledger
from generator.settings import read_project
from tests.ledger import styles
from tests.site.conftest import build_here

ARTICLES = ("2023-01-05-a", "2023-03-22-b", styles.ELSEWHERE)
TODAY = datetime.date(2030, 1, 1)
CONFIGURATION = """site_name: Proef
site_url: https://proef.example/
docs_dir: content
theme: {name: material, language: nl, font: false}
plugins:
- toetssteen: {share_images: false}
"""


def write_site(folder: Path, ledger: styles.Ledger) -> None:
    """A site of its own around a ledger, with articles in which its sentences stand."""
    (folder / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    (folder / "claims.yaml").write_bytes(ledger.text.encode())
    articles = folder / "content/articles"
    articles.mkdir(parents=True)
    for number, name in enumerate(ARTICLES):
        front = f"title: Bericht {number}\npublished: 2023-01-0{number + 1}\nlanguage: nl"
        body = "\n\n".join(entry["claim"] for entry in ledger.entries if entry["found"]["article"] == name)
        (articles / f"{name}.md").write_text(f"---\n{front}\n---\n\n{body or 'Niets.'}\n", "utf-8")


def check_and_build(ledger: styles.Ledger) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_site(folder, ledger)
        project = read_project(folder / "mkdocs.yml")
        refused = any(problem.severity == "error" for problem in audit(project, TODAY).problems)
        event("refused" if refused else "built")
        if refused:
            return
        built = build_here(folder)
        for entry in read_ledger(project.ledger, project.settings).entries:
            page = built.folder / "claims" / entry.claim.id / "index.html"
            assert page.exists() == (entry.claim.state() is not State.DISMISSED)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(ledger=styles.ledgers(ARTICLES[:2]))
def test_what_check_accepts_the_site_builds(ledger: styles.Ledger) -> None:
    check_and_build(ledger)


@pytest.mark.long
@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
@given(ledger=styles.ledgers(ARTICLES[:2]))
def test_what_check_accepts_the_site_builds_a_thousand_times(ledger: styles.Ledger) -> None:
    check_and_build(ledger)
