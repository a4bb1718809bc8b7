"""`status`, `next` and `review`: how far the claims are, which to take up, and one in an editor."""

from __future__ import annotations

import json
import os
import sys
from difflib import get_close_matches
from pathlib import Path

import click

from generator.console import SpokenCommand, configuration_of, report, today, words_of
from generator.desk.editing import editor_command, find_entry, open_editor
from generator.desk.searches import searches_of
from generator.desk.standing import Standing, as_data, read_standings, status_of
from generator.desk.tables import next_lines, status_lines
from generator.desk.upcoming import upcoming
from generator.ledger.audit import audit
from generator.problems import Problem, ToetssteenError
from generator.settings import read_project


@click.command(cls=SpokenCommand)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.pass_context
def status(ctx: click.Context, form: str) -> None:
    found = status_of(_standings(ctx))
    if form == "json":
        click.echo(json.dumps(as_data(found), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(status_lines(found, words_of(ctx), bar=sys.stdout.isatty())))


@click.command("next", cls=SpokenCommand)
@click.option("--article", metavar="ARTICLE")
@click.option("--skip", type=click.IntRange(0), default=0, metavar="N")
@click.pass_context
def next_claim(ctx: click.Context, article: str | None, skip: int) -> None:
    words, project, standings = words_of(ctx), read_project(configuration_of(ctx)), _standings(ctx)
    name = Path(article).name.removesuffix(".md") if article else None
    articles = sorted({one.claim.found.article for one in standings})
    if name and name not in articles:
        nearest = ", ".join(get_close_matches(name, articles)) or "none"
        raise ToetssteenError(Problem(code="article-without-claims", args={"article": name, "nearest": nearest}))
    claims = upcoming(standings, name)[skip:]
    if claims:
        click.echo("\n".join(next_lines(claims[0], searches_of(claims[0], project), words)))
    else:
        click.echo(words("cli-next-none"), err=True)


@click.command(cls=SpokenCommand)
@click.argument("claim", metavar="ID")
@click.pass_context
def review(ctx: click.Context, claim: str) -> None:
    project = read_project(configuration_of(ctx))
    place = find_entry(project.ledger, claim)
    open_editor(editor_command(os.environ, place.path, place.line))
    place = find_entry(project.ledger, claim)
    problems = [problem for problem in audit(project, today()).problems if place.holds(problem)]
    if any(problem.severity == "error" for problem in problems):
        raise ToetssteenError(*problems)
    report(problems, words_of(ctx))
    click.echo(words_of(ctx)("cli-review-fine", id=claim), err=True)


def _standings(ctx: click.Context) -> list[Standing]:
    """The claims that can be read; how many mistakes there are is told beside."""
    standings, mistakes = read_standings(read_project(configuration_of(ctx)))
    if mistakes:
        click.echo(words_of(ctx)("cli-status-mistakes", count=len(mistakes)), err=True)
    return standings
