"""Check a whole site: its articles, its ledger, and whether the two agree."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from generator.articles import Article, article_files, read_article
from generator.ledger.check import Entry
from generator.ledger.read import read_entries, read_ledger_text
from generator.problems import Problem, ToetssteenError, shown
from generator.settings import Project


@dataclass(frozen=True)
class Audit:
    """How many claims and articles there are, and every problem: those of the articles, then those of the ledger."""

    claims: int
    articles: int
    problems: tuple[Problem, ...]


def audit(project: Project, today: datetime.date) -> Audit:
    """Check all articles and the ledger of a site. A claim of an article that cannot be read is not held against it."""
    articles, problems = _read_articles(project)
    entries: list[Entry] = []
    try:
        text = read_ledger_text(project.ledger)
        entries, mistakes = read_entries(text, shown(project.ledger), project.settings, articles=articles, today=today)
    except ToetssteenError as error:
        mistakes = list(error.problems)
    return Audit(len(entries), len(articles), (*problems, *mistakes))


def _read_articles(project: Project) -> tuple[dict[str, Article | None], list[Problem]]:
    """The articles by id, None for one with mistakes; and the mistakes."""
    articles: dict[str, Article | None] = {}
    problems: list[Problem] = []
    for path in article_files(project.articles):
        if path.stem in articles:
            other = articles[path.stem]
            args = {"id": path.stem, "other": shown(other.path) if other else path.name}
            problems.append(Problem(code="article-twice", path=shown(path), args=args))
            continue
        try:
            articles[path.stem] = read_article(path)
        except ToetssteenError as error:
            articles[path.stem] = None
            problems += error.problems
    return articles, problems
