"""`add`: sources to articles, and a word about each."""

from __future__ import annotations

import datetime
import sys

import click

from generator.articles import primary_language
from generator.console import SpokenCommand, configuration_of, report, today, words_of
from generator.intake.add import Given, Intake, Outcome
from generator.intake.shelf import Shelf
from generator.intake.sources import STANDARD_INPUT
from generator.problems import Problem, ToetssteenError, shown
from generator.settings import read_project
from generator.words import Words

_MESSAGES = {"added": "cli-add-added", "same-address": "cli-add-same-address", "same-text": "cli-add-same-text"}


@click.command(cls=SpokenCommand)
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
    words = words_of(ctx)
    if title and len(sources) > 1:
        raise click.UsageError(words("cli-one-source-only", option="--title"))
    if language:
        _check_language(language)
    given = Given(title or "", date.date() if date else None, language or "")
    shelf = None if stdout else Shelf(read_project(configuration_of(ctx)).articles)
    failed = 0
    for outcome in Intake(shelf, given, today(), sys.stdin.buffer).add(sources):
        _tell(outcome, words)
        failed += outcome.error is not None
    return 1 if failed else 0


def _check_language(language: str) -> None:
    """Refuse a language in which no claims can be found, before an article says that it is in it."""
    from generator.extract.language import known_languages

    known = known_languages()
    if primary_language(language) not in known:
        args = {"language": language, "known": ", ".join(known)}
        raise ToetssteenError(Problem(code="language-without-data", args=args))


def _tell(outcome: Outcome, words: Words) -> None:
    """Say what became of a source."""
    if outcome.error:
        report(outcome.error.problems, words)
    elif outcome.what == "feed":
        click.echo(words("cli-add-feed", source=outcome.source, new=outcome.count), err=True)
    elif outcome.path:
        message = _MESSAGES[outcome.what]
        source = words("cli-standard-input") if outcome.source == STANDARD_INPUT else outcome.source
        click.echo(words(message, source=source, path=shown(outcome.path)), err=True)
    if outcome.text:
        click.echo(outcome.text, nl=False)
    if outcome.missing:
        click.echo(words("cli-add-missing", fields=", ".join(outcome.missing)), err=True)
