"""`add`: sources to articles, and a word about each."""

from __future__ import annotations

import datetime
import sys

import click

from generator.console import configuration_of, report, words_of
from generator.intake.add import Given, Intake, Outcome
from generator.intake.shelf import Shelf
from generator.problems import shown
from generator.settings import read_project
from generator.words import Words

_MESSAGES = {"added": "cli-add-added", "same-address": "cli-add-same-address", "same-text": "cli-add-same-text"}


def add_articles(ctx: click.Context, sources: tuple[str, ...], given: Given, today: datetime.date) -> int:
    """Make an article of each source among those of the site. Returns the exit code."""
    shelf = Shelf(read_project(configuration_of(ctx)).articles)
    return _each(ctx, sources, Intake(shelf, given, today, sys.stdin.buffer))


def print_articles(ctx: click.Context, sources: tuple[str, ...], given: Given, today: datetime.date) -> int:
    """Print the article of each source. Needs no site. Returns the exit code."""
    return _each(ctx, sources, Intake(None, given, today, sys.stdin.buffer))


def _each(ctx: click.Context, sources: tuple[str, ...], intake: Intake) -> int:
    words, failed = words_of(ctx), 0
    if intake.given.title and len(sources) > 1:
        raise click.UsageError(words("cli-one-source-only", option="--title"))
    for outcome in intake.add(sources):
        _tell(outcome, words)
        failed += outcome.error is not None
    return 1 if failed else 0


def _tell(outcome: Outcome, words: Words) -> None:
    """Say what became of a source."""
    if outcome.error:
        report(outcome.error.problems, words)
    elif outcome.what == "feed":
        click.echo(words("cli-add-feed", source=outcome.source, new=outcome.count), err=True)
    elif outcome.path:
        message = _MESSAGES[outcome.what]
        click.echo(words(message, source=outcome.source, path=shown(outcome.path)), err=True)
    if outcome.text:
        click.echo(outcome.text, nl=False)
    if outcome.missing:
        click.echo(words("cli-add-missing", fields=", ".join(outcome.missing)), err=True)
