"""The command line: one thin function a command. Data goes to standard output, all else to standard error."""

from __future__ import annotations

import datetime
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from generator import __version__
from generator.articles import Article, article_files, read_article_files
from generator.checking import headline, mending_diff, rates_lines, summarise, write_mended
from generator.claims import Candidate
from generator.console import ExistingPath, SpokenGroup, agrees, configuration_of, report, words_of
from generator.desk.editing import editor_command, find_entry, open_editor
from generator.desk.searches import searches_of
from generator.desk.standing import Standing, as_data, read_standings, status_of
from generator.desk.tables import next_lines, status_lines
from generator.desk.upcoming import upcoming
from generator.ledger.audit import audit
from generator.ledger.files import file_of_article
from generator.ledger.merge import merge_files
from generator.ledger.moving import join_ledger, split_ledger
from generator.ledger.schema import schema_text
from generator.ledger.write import update_files
from generator.listing import as_json, as_text
from generator.problems import Problem, ToetssteenError, shown
from generator.settings import Project, Settings, placed, read_project
from generator.starter.make import make_desk
from generator.words import Words, languages, words_for

Readings = Iterable[tuple[Article, Sequence[Candidate]]]

_MKDOCS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}


@click.group(cls=SpokenGroup)
@click.option("--config", type=click.Path(path_type=Path), metavar="PATH")
@click.version_option(__version__, prog_name="toetssteen", message="%(prog)s %(version)s")
def main(config: Path | None) -> None:
    """What a person sees as help stands in locale/*/cli.ftl."""


@main.command()
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--language", type=click.Choice(["nl", "en"]))
@click.option("--name", metavar="NAME")
@click.pass_context
def new(ctx: click.Context, folder: Path, language: str | None, name: str | None) -> None:
    words = words_for(language or words_of(ctx).language)
    make_desk(folder, words.language, name)
    click.echo(words("cli-new", folder=shown(folder)), err=True)


@main.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--title", metavar="TITLE")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD")
@click.option("--language", metavar="LANGUAGE")
@click.option("--stdout", is_flag=True)
@click.pass_context
def add(
    ctx: click.Context,
    sources: tuple[str, ...],
    title: str | None,
    date: datetime.datetime | None,
    language: str | None,
    stdout: bool,
) -> int:
    from generator.commands.adding import add_articles, print_articles
    from generator.intake.add import Given

    given = Given(title or "", date.date() if date else None, language or "")
    return (print_articles if stdout else add_articles)(ctx, sources, given, _today())


@main.command()
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
) -> None:
    if form and not dry_run:
        raise click.UsageError(words_of(ctx)("cli-dry-run-only", option="--format"))
    project = _project_or_none(ctx) if dry_run else read_project(configuration_of(ctx))
    files = _article_files(ctx, project, articles, anywhere=dry_run)
    if dry_run:
        _print(_find(files, project or _nowhere(ctx), None, jobs), form, min_score)
    elif project:
        _merge(ctx, project, _find(files, project, min_score, jobs), len(files))


@main.command()
@click.option("--fix", is_flag=True)
@click.option("--yes", is_flag=True)
@click.option("--strict", is_flag=True)
@click.option("--since", metavar="REVISION")
@click.option("--report", "with_rates", is_flag=True)
@click.pass_context
def check(ctx: click.Context, fix: bool, yes: bool, strict: bool, since: str | None, with_rates: bool) -> None:
    project, words = read_project(configuration_of(ctx)), words_of(ctx)
    if fix:
        _mend(project, words, yes=yes)
    elif yes:
        raise click.UsageError(words("cli-fix-only", option="--yes"))
    result = audit(project, _today(), languages=_languages(), since=since, with_rates=with_rates)
    report(result.problems, words)
    if not result.errors:
        click.echo(headline(result, project, words), err=True)
    for line in rates_lines(result.rates, words) if result.rates else ():
        click.echo(line)
    summarise(result, project, words)
    ctx.exit(1 if result.errors or (strict and result.warnings) else 0)


@main.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.pass_context
def status(ctx: click.Context, form: str) -> None:
    found = status_of(_standings(ctx))
    if form == "json":
        click.echo(json.dumps(as_data(found), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(status_lines(found, words_of(ctx), bar=sys.stdout.isatty())))


@main.command("next")
@click.option("--article", metavar="ARTICLE")
@click.option("--skip", type=click.IntRange(0), default=0, metavar="N")
@click.pass_context
def next_claim(ctx: click.Context, article: str | None, skip: int) -> None:
    words, project = words_of(ctx), read_project(configuration_of(ctx))
    claims = upcoming(_standings(ctx), Path(article).name.removesuffix(".md") if article else None)[skip:]
    if claims:
        click.echo("\n".join(next_lines(claims[0], searches_of(claims[0], project), words)))
    else:
        click.echo(words("cli-next-none"), err=True)


@main.command()
@click.argument("claim", metavar="ID")
@click.pass_context
def review(ctx: click.Context, claim: str) -> None:
    project = read_project(configuration_of(ctx))
    place = find_entry(project.ledger, claim)
    open_editor(editor_command(os.environ, place.path, place.line))
    place = find_entry(project.ledger, claim)
    problems = [problem for problem in audit(project, _today()).problems if place.holds(problem)]
    if any(problem.severity == "error" for problem in problems):
        raise ToetssteenError(*problems)
    report(problems, words_of(ctx))
    click.echo(words_of(ctx)("cli-review-fine", id=claim), err=True)


@main.command("export")
@click.argument("file", required=False, metavar="[FILE]", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(["csv", "xlsx", "json", "claimreview"]))
@click.pass_context
def export_claims(ctx: click.Context, file: Path | None, form: str | None) -> None:
    from generator.commands.sheets import export_sheet

    export_sheet(ctx, file, form)


@main.command("import")
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True)
@click.pass_context
def import_claims(ctx: click.Context, file: Path, yes: bool) -> int:
    from generator.commands.sheets import import_sheet

    return import_sheet(ctx, file, agreed=yes)


@main.command()
@click.pass_context
def split(ctx: click.Context) -> None:
    moved = split_ledger(read_project(configuration_of(ctx)), configuration_of(ctx))
    where = {"before": shown(moved.before), "now": shown(moved.now)}
    click.echo(words_of(ctx)("cli-split", files=moved.files, setting=moved.setting, **where), err=True)


@main.command()
@click.pass_context
def join(ctx: click.Context) -> None:
    moved = join_ledger(read_project(configuration_of(ctx)), configuration_of(ctx))
    where = {"before": shown(moved.before), "now": shown(moved.now)}
    click.echo(words_of(ctx)("cli-joined", setting=moved.setting, **where), err=True)


@main.command()
@click.option("--language", type=click.Choice(languages()))
@click.pass_context
def schema(ctx: click.Context, language: str | None) -> None:
    project = _project_or_none(ctx) or _nowhere(ctx)
    words = words_for(language) if language else words_of(ctx)
    click.echo(schema_text(project.settings.rating_scale, words), nl=False)


@main.command(context_settings=_MKDOCS)
@click.argument("options", nargs=-1, metavar="[OPTION]...", type=click.UNPROCESSED)
@click.pass_context
def build(ctx: click.Context, options: tuple[str, ...]) -> None:
    _run_mkdocs(ctx, "build", options)


@main.command(context_settings=_MKDOCS)
@click.argument("options", nargs=-1, metavar="[OPTION]...", type=click.UNPROCESSED)
@click.pass_context
def serve(ctx: click.Context, options: tuple[str, ...]) -> None:
    _run_mkdocs(ctx, "serve", options)


def _mend(project: Project, words: Words, *, yes: bool) -> None:
    """Show what would be mended, and mend it if the person says so."""
    lines = mending_diff(project)
    for line in lines:
        click.echo(line)
    if not lines:
        click.echo(words("cli-nothing-to-fix"), err=True)
    elif yes or agrees(words("cli-fix-these"), words):
        write_mended(project)
    else:
        click.echo(words("cli-not-fixed"), err=True)


def _languages() -> list[str]:
    """The languages that claims can be found in."""
    from generator.extract.language import known_languages

    return known_languages()


def _standings(ctx: click.Context) -> list[Standing]:
    """The claims that can be read; how many mistakes there are is told beside."""
    standings, mistakes = read_standings(read_project(configuration_of(ctx)))
    if mistakes:
        click.echo(words_of(ctx)("cli-status-mistakes", count=len(mistakes)), err=True)
    return standings


def _run_mkdocs(ctx: click.Context, command: str, options: Sequence[str]) -> None:
    from mkdocs.__main__ import cli as mkdocs

    configuration = configuration_of(ctx)
    read_project(configuration)  # so that what is wrong with our options is told with its line
    mkdocs.main([command, "--config-file", str(configuration), *options], prog_name="mkdocs")


def _project_or_none(ctx: click.Context) -> Project | None:
    """The site in this folder; None if there is none and nobody named one."""
    try:
        return read_project(configuration_of(ctx))
    except ToetssteenError as error:
        absent = {problem.code for problem in error.problems} <= {"no-configuration", "plugin-not-configured"}
        if absent and not ctx.find_root().params["config"]:
            return None
        raise


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


def _find(
    files: Sequence[Path], project: Project, min_score: float | None, jobs: int
) -> Iterator[tuple[Article, Sequence[Candidate]]]:
    from generator.extract.pipeline import extract as find
    from generator.extract.tongues import other_languages

    settings, articles = project.settings, list(read_article_files(files))
    report(list(other_languages(articles)), words_for(project.language))
    score = settings.min_score if min_score is None else min_score
    try:
        yield from find(articles, pipelines=settings.pipelines, min_score=score, reasons_in=project.language, jobs=jobs)
    except ToetssteenError as error:
        raise ToetssteenError(*(placed(problem, project) for problem in error.problems)) from error


def _print(readings: Readings, form: str | None, min_score: float | None) -> None:
    """Print the claims that score enough: those that would be listed, unless another score was asked for."""
    for article, candidates in readings:
        for candidate in candidates:
            if candidate.listed if min_score is None else candidate.found.score >= min_score:
                click.echo(as_json(candidate) if form == "jsonl" else as_text(article, candidate))


def _merge(ctx: click.Context, project: Project, readings: Readings, articles: int) -> None:
    words = words_of(ctx)
    found = list(_with_progress(readings, articles, words("cli-reading")))
    path, ledger, many = shown(project.ledger), project.ledger, project.many_files
    home = partial(file_of_article, ledger) if many else lambda _: ledger
    merged = update_files(ledger, lambda texts: merge_files(texts, found, _today(), home), many=many)
    report(merged.warnings, words)
    counts = {name: len(getattr(merged, name)) for name in ("added", "refreshed", "gone", "back")}
    changes = ", ".join(words(f"cli-{name}", count=count) for name, count in counts.items() if count)
    nothing_new = words("cli-nothing-new", articles=articles)
    click.echo(words("cli-merged", path=path, changes=changes) if changes else nothing_new, err=True)


def _with_progress(readings: Readings, length: int, label: str) -> Iterator[tuple[Article, Sequence[Candidate]]]:
    if not sys.stderr.isatty():
        yield from readings
        return
    with click.progressbar(readings, length=length, label=label, file=sys.stderr) as bar:
        yield from bar


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()
