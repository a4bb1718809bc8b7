"""Check a whole site: its articles, its ledger and what that was, whether they agree, and its editorial standards."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from generator.articles import Article, FrontMatter, article_files, survey
from generator.ledger.editorial import editorial_checks
from generator.ledger.history import History, read_history
from generator.ledger.policies import check_policies
from generator.ledger.rates import Rates, asks_for_rates, check_rates, rates
from generator.ledger.read import read_all
from generator.ledger.report import Entry
from generator.problems import Problem, ToetssteenError, shown
from generator.settings import Project, check_interface
from generator.speakers import Speakers, survey_speakers
from generator.yamltext import collector_at_rest

_OF_THE_THEME = frozenset(
    ("comments", "date", "description", "hide", "icon", "image", "search", "social", "status", "subtitle", "tags")
)
"""Fields of MkDocs and Material that look like some of ours."""


@dataclass(frozen=True)
class Audit:
    """How many claims and articles there are, and every problem: of the articles, the ledger, the speakers, the pages.

    `rates` is there where it was asked for or a rule is about it.
    """

    claims: int
    articles: int
    problems: tuple[Problem, ...]
    rates: Rates | None = None

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity == "error"]

    @property
    def warnings(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity == "warning"]


def audit(
    project: Project,
    today: datetime.date,
    *,
    languages: Collection[str] | None = None,
    since: str | None = None,
    with_rates: bool = False,
) -> Audit:
    """Check all articles and the ledger of a site. A claim of an article that cannot be read is not held against it.

    `languages` are those that claims can be found in, `since` the revision to compare with: the last commit, where
    there is one.

    Raises:
        ToetssteenError: git does not know the revision.
    """
    with collector_at_rest():  # while the trees of the documents are there
        articles, unread = survey(article_files(project.articles))
        problems = [*check_interface(project), *unread]
        known = [article for article in articles.values() if article]
        problems += without_data(known, languages) if languages is not None else ()
        problems += _check_front_matter(known)
        problems += _check_days(known, today)
        history = read_history(project.ledger, project.settings, since)
        entries, mistakes = _read(project, today, articles, history)
        named, unclear = survey_speakers(project.speakers)
        problems += [*mistakes, *unclear, *check_policies(project)]
        speakers, claims, settings = Speakers(named), [entry.claim for entry in entries], project.settings
        problems += check_rates(claims, settings, speakers, today, project.ledger)
        wanted = with_rates or asks_for_rates(settings)
        figures = rates(claims, settings, speakers, today) if wanted else None
    return Audit(len(entries), len(articles), tuple(problems), figures)


def _read(
    project: Project, today: datetime.date, articles: Mapping[str, Article | None], history: History | None
) -> tuple[Sequence[Entry], Sequence[Problem]]:
    settings, ledger = project.settings, project.ledger
    also = [*(history.checks(settings) if history else ()), *editorial_checks(settings)]
    try:
        entries, problems = read_all(ledger, settings, articles=articles, today=today, also=also)
    except ToetssteenError as error:
        return [], error.problems
    # Entries with mistakes of form are not among the entries, so what is missing says nothing.
    if history and all(problem.severity == "warning" for problem in problems):
        problems += history.check_all(entries, ledger)
    return entries, problems


def without_data(articles: Sequence[Article], languages: Collection[str]) -> Iterator[Problem]:
    """An error for each article in another language than these, those that claims can be found in."""
    for article in articles:
        if article.language not in languages:
            path, line = shown(article.path), article.field_line("language")
            args = {"language": article.language, "known": ", ".join(sorted(languages))}
            yield Problem(code="language-without-data", path=path, line=line, args=args)


def _check_front_matter(articles: Sequence[Article]) -> Iterator[Problem]:
    """Fields that mean nothing here and look like one that does: perhaps it was meant."""
    for article in articles:
        ours = [name for name in FrontMatter.model_fields if name not in article.field_lines]
        for field, line in article.field_lines.items():
            if field in FrontMatter.model_fields or field in _OF_THE_THEME:
                continue
            for nearest in get_close_matches(field, ours, n=1, cutoff=0.7):
                args, path = {"field": field, "nearest": nearest}, shown(article.path)
                code = "front-matter-misspelt"
                yield Problem(code=code, path=path, line=line, column=1, args=args, severity="warning")


def _check_days(articles: Sequence[Article], today: datetime.date) -> Iterator[Problem]:
    for article in articles:
        if article.meta.published > today:
            path, line = shown(article.path), article.field_line("published")
            args = {"day": article.meta.published.isoformat()}
            yield Problem(code="article-in-future", path=path, line=line, args=args, severity="warning")
