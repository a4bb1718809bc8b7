"""`extract`: the claims of articles, printed or merged into the ledger."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from generator.articles import Article, article_files, survey
from generator.commands.listing import as_json, as_text
from generator.console import (
    ExistingPath,
    SpokenCommand,
    configuration_of,
    project_or_none,
    report,
    today,
    words_of,
)
from generator.ledger.audit import without_data
from generator.ledger.changes import Reading
from generator.ledger.files import file_of_article
from generator.ledger.layout import new_ledger
from generator.ledger.merge import merge_files
from generator.ledger.write import update_files
from generator.problems import Problem, ToetssteenError, shown
from generator.settings import Project, Settings, placed, read_project


@click.command(cls=SpokenCommand)
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...", type=ExistingPath(exists=True, path_type=Path))
@click.option("--dry-run", is_flag=True)
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]))
@click.option("--min-score", type=click.FloatRange(0, 1), metavar="N")
@click.option("--jobs", type=click.IntRange(1), default=1, metavar="N")
@click.pass_context
def extract(
    ctx: click.Context,
    articles: tuple[Path, ...],
    dry_run: bool,
    form: str | None,
    min_score: float | None,
    jobs: int,
) -> int:
    if form and not dry_run:
        raise click.UsageError(words_of(ctx)("cli-dry-run-only", option="--format"))
    project = project_or_none(ctx) if dry_run else read_project(configuration_of(ctx))
    read, problems = _read(_article_files(ctx, project, articles, anywhere=dry_run))
    report(problems, words_of(ctx))
    if dry_run:
        _print(_find(read, project or _nowhere(ctx), None, jobs), form, min_score)
    elif project:
        _merge(ctx, project, _find(read, project, min_score, jobs), len(read))
    return int(any(problem.severity == "error" for problem in problems))


def _nowhere(ctx: click.Context) -> Project:
    """The default settings, for articles that belong to no site."""
    return Project(root=Path(), docs_dir=Path(), language=words_of(ctx).language, settings=Settings())


def _article_files(ctx: click.Context, project: Project | None, named: Sequence[Path], *, anywhere: bool) -> list[Path]:
    """The files of the articles named, or of all articles of the site, by id. Only a dry run may read `anywhere`."""
    if not named and project is None:
        raise click.UsageError(words_of(ctx)("cli-articles-needed"))
    if project and not named and not project.articles.is_dir():
        raise ToetssteenError(Problem(code="articles-missing", path=shown(project.articles)))
    paths = list(named) or ([project.articles] if project else [])
    each_file = (path for each in paths for path in (article_files(each) if each.is_dir() else [each]))
    files = sorted({path.resolve(): path for path in each_file}.values(), key=lambda path: path.stem)
    if project and not anywhere:
        _refuse_elsewhere(files, project.articles.resolve())
    return files


def _refuse_elsewhere(files: Iterable[Path], folder: Path) -> None:
    args = {"folder": shown(folder)}
    elsewhere = [path for path in files if folder not in path.resolve().parents]
    if elsewhere:
        raise ToetssteenError(*(Problem(code="article-elsewhere", path=shown(path), args=args) for path in elsewhere))


def _read(files: Sequence[Path]) -> tuple[list[Article], list[Problem]]:
    """The articles in which claims can be found, and what is wrong with the others or to be looked at.

    Raises:
        ToetssteenError: something is wrong with each of them.
    """
    from generator.extract.language import known_languages
    from generator.extract.tongues import other_languages

    found, problems = survey(files)
    known = known_languages()
    articles = [article for article in found.values() if article]
    problems += without_data(articles, known)
    articles = [article for article in articles if article.language in known]
    if problems and not articles:
        raise ToetssteenError(*problems)
    return articles, [*problems, *other_languages(articles)]


def _find(articles: Sequence[Article], project: Project, min_score: float | None, jobs: int) -> Iterator[Reading]:
    from generator.extract.pipeline import extract as find

    settings = project.settings
    score = settings.min_score if min_score is None else min_score
    try:
        yield from find(articles, pipelines=settings.pipelines, min_score=score, reasons_in=project.language, jobs=jobs)
    except ToetssteenError as error:
        raise ToetssteenError(*(placed(problem, project) for problem in error.problems)) from error


def _print(readings: Iterable[Reading], form: str | None, min_score: float | None) -> None:
    """Print the claims that score enough: those that would be listed, unless another score was asked for."""
    for article, candidates in readings:
        for candidate in candidates:
            if candidate.listed if min_score is None else candidate.found.score >= min_score:
                click.echo(as_json(candidate) if form == "jsonl" else as_text(article, candidate))


def _merge(ctx: click.Context, project: Project, readings: Iterable[Reading], articles: int) -> None:
    words = words_of(ctx)
    found = list(_with_progress(readings, articles, words("cli-reading")))
    path, ledger, many = shown(project.ledger), project.ledger, project.many_files
    home = partial(file_of_article, ledger) if many else lambda _: ledger
    new = new_ledger(words)
    merged = update_files(ledger, lambda texts: merge_files(texts, found, today(), home), many=many, new=new)
    report(merged.warnings, words)
    counts = {name: len(getattr(merged, name)) for name in ("added", "refreshed", "gone", "back")}
    changes = ", ".join(words(f"cli-{name}", count=count) for name, count in counts.items() if count)
    nothing_new = words("cli-nothing-new", articles=articles)
    click.echo(words("cli-merged", path=path, changes=changes) if changes else nothing_new, err=True)


def _with_progress(readings: Iterable[Reading], length: int, label: str) -> Iterator[Reading]:
    if not sys.stderr.isatty():
        yield from readings
        return
    with click.progressbar(readings, length=length, label=label, file=sys.stderr) as bar:
        yield from bar
