"""What `check` says beside the problems: the lines that were mended, the figures, a table for GitHub."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.actions import in_actions, summary, write_summary
from generator.ledger.audit import Audit
from generator.ledger.files import read_texts
from generator.ledger.mending import diff_lines, mend_files
from generator.ledger.rates import Rates
from generator.ledger.write import update_files
from generator.problems import shown
from generator.settings import Project
from generator.words import Words


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
