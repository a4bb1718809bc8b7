"""Check a whole site: its articles, its ledger, and whether the two agree."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from generator.articles import article_files, survey
from generator.ledger.check import Entry
from generator.ledger.read import read_all
from generator.problems import Problem, ToetssteenError
from generator.settings import Project
from generator.speakers import survey_speakers


@dataclass(frozen=True)
class Audit:
    """How many claims and articles there are, and every problem: those of the articles, then those of the ledger."""

    claims: int
    articles: int
    problems: tuple[Problem, ...]


def audit(project: Project, today: datetime.date) -> Audit:
    """Check all articles and the ledger of a site. A claim of an article that cannot be read is not held against it."""
    articles, problems = survey(article_files(project.articles))
    entries: list[Entry] = []
    try:
        entries, mistakes = read_all(project.ledger, project.settings, articles=articles, today=today)
    except ToetssteenError as error:
        mistakes = list(error.problems)
    return Audit(len(entries), len(articles), (*problems, *mistakes, *survey_speakers(project.speakers)[1]))
