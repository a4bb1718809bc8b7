"""From a project on disk to the edition that it publishes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.articles import read_articles
from generator.ledger.read import read_ledger
from generator.problems import Problem, ToetssteenError, shown
from generator.settings import Project
from generator.site.edition import Edition, make_edition
from generator.speakers import read_speakers


def read_edition(project: Project) -> tuple[Edition, list[Problem]]:
    """What the project publishes now, and what its keepers should look at though the site can be built.

    Raises:
        ToetssteenError: with everything that is wrong in its articles and its ledger.
    """
    problems: list[Problem] = []
    articles, ledger = None, None
    try:
        articles = list(read_articles(project.articles))
    except ToetssteenError as error:
        problems += error.problems
    try:
        ledger = read_ledger(project.ledger, project.settings)
    except ToetssteenError as error:
        problems += error.problems
    try:
        speakers = read_speakers(project.speakers)
    except ToetssteenError as error:
        problems += error.problems
    if articles is None or ledger is None or problems:
        raise ToetssteenError(*problems)
    entries = ((entry.claim, entry.line, entry.file) for entry in ledger.entries)
    edition = make_edition(entries, articles, project.settings, speakers)
    return edition, list(_orphans(edition, project.ledger))


def _orphans(edition: Edition, ledger: Path) -> Iterator[Problem]:
    """Claims whose article is not there: they are published all the same, for their addresses are cited."""
    for claim in edition.claims:
        if claim.article is None:
            args = {"id": claim.entry.id, "article": claim.entry.found.article}
            path = shown(claim.file or ledger)
            yield Problem(code="claim-article-missing", path=path, line=claim.line, args=args, severity="warning")
