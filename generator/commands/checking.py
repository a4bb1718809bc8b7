"""`check`: what is wrong, what is mended, the figures, and a table for GitHub."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click

from generator.actions import in_actions, summary, write_summary
from generator.console import SpokenCommand, agrees, configuration_of, report, today, words_of
from generator.ledger.audit import Audit, audit
from generator.ledger.files import read_texts
from generator.ledger.mending import diff_lines, mend_files
from generator.ledger.rates import Rates
from generator.ledger.write import update_files
from generator.problems import shown
from generator.settings import Project, read_project
from generator.words import Words


@click.command(cls=SpokenCommand)
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
    result = audit(project, today(), languages=_languages(), since=since, with_rates=with_rates)
    report(result.problems, words)
    if not result.errors:
        click.echo(headline(result, project, words), err=True)
    for line in rates_lines(result.rates, words) if result.rates else ():
        click.echo(line)
    summarise(result, project, words)
    ctx.exit(1 if result.errors or (strict and result.warnings) else 0)


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
        click.echo(words("cli-not-changed"), err=True)


def _languages() -> list[str]:
    """The languages that claims can be found in."""
    from generator.extract.language import known_languages

    return known_languages()


def mending_diff(project: Project) -> list[str]:
    """The lines that would be mended, as a diff; none where there is nothing that has one right answer.

    Raises:
        ToetssteenError: the ledger cannot be read.
    """
    before = read_texts(project.ledger)
    after = mend_files(before, project.settings, project.language).texts
    return list(_as_diff(diff_lines(before, after)))


def write_mended(project: Project) -> None:
    """Mend the ledger.

    Raises:
        ToetssteenError: it cannot be written; then it is as it was.
    """
    many = project.many_files
    update_files(project.ledger, lambda texts: mend_files(texts, project.settings, project.language), many=many)


def _as_diff(lines: Iterator[tuple[Path, int, str, str]]) -> Iterator[str]:
    """Lines in the unified format, without context."""
    last = None
    for path, number, was, now in lines:
        if path != last:
            yield from (f"--- {shown(path)}", f"+++ {shown(path)}")
            last = path
        yield from (f"@@ -{number} +{number} @@", f"-{was}", f"+{now}")


def rates_lines(found: Rates, words: Words) -> list[str]:
    """The figures as people read them."""
    week, month = (words.number(round(rate, 1)) for rate in (found.per_week, found.per_month))
    checks = words("rates-checks", count=found.checks, week=week, month=month)
    lines = [f"{words('rates-title', weeks=found.weeks)}: {checks}"]
    if found.speakers:
        lines.append(f"{words('rates-speakers')}:")
    for name, count in found.speakers:
        speaker = name or words("rates-no-speaker")
        percent = words.number(round(100 * count / found.checks))
        lines.append(f"  {words('rates-speaker', speaker=speaker, count=count, percent=percent)}")
    return lines


def headline(result: Audit, project: Project, words: Words) -> str:
    """What came out, in a sentence."""
    if result.errors:
        return f"{shown(project.ledger)}: {words('cli-errors', count=len(result.errors))}."
    return words("cli-fine", path=shown(project.ledger), claims=result.claims, articles=result.articles)


def summarise(result: Audit, project: Project, words: Words) -> None:
    """Leave a table for the pull request, in GitHub Actions."""
    if in_actions(os.environ):
        problems = [*result.errors, *result.warnings]
        write_summary(summary(problems, headline(result, project, words), words, os.environ), os.environ)
