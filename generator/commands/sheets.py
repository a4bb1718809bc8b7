"""`export` and `import`: the claims to a file, and a sheet back into the ledger."""

from __future__ import annotations

from pathlib import Path

import click

from generator.console import ExistingPath, SpokenCommand, agrees, configuration_of, report, words_of
from generator.exchange.exporting import exported
from generator.exchange.importing import Proposal, propose
from generator.exchange.sheets import read_sheet
from generator.exchange.telling import change_lines, conflict_lines, problem_of
from generator.ledger.files import ledger_files, read_texts
from generator.ledger.read import read_all
from generator.ledger.write import update_files
from generator.problems import Problem, ToetssteenError, shown
from generator.settings import Project, read_project
from generator.words import Words
from generator.writing import write_file

FORMS = ("csv", "xlsx", "json", "claimreview")


@click.command("export", cls=SpokenCommand)
@click.argument("file", required=False, metavar="[FILE]", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMS))
@click.pass_context
def export_claims(ctx: click.Context, file: Path | None, form: str | None) -> None:
    words = words_of(ctx)
    form = form or (file.suffix[1:].lower() if file else "")
    if form not in FORMS:
        raise click.UsageError(words("cli-export-form"))
    if form == "xlsx" and not file:
        raise click.UsageError(words("cli-export-binary"))
    content, count = _content(ctx, form)
    if file:
        _refuse_loss(file, read_project(configuration_of(ctx)))
        write_file(file, content)
        click.echo(words("cli-exported", path=shown(file), claims=count), err=True)
    else:
        click.echo(content, nl=False)


@click.command("import", cls=SpokenCommand)
@click.argument("file", metavar="FILE", type=ExistingPath(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True)
@click.pass_context
def import_claims(ctx: click.Context, file: Path, yes: bool) -> int:
    words, project, sheet = words_of(ctx), read_project(configuration_of(ctx)), read_sheet(file)
    proposal = propose(sheet, read_texts(project.ledger), project.settings)
    _show(project, proposal, words)
    if not proposal.changes:
        return int(proposal.left_out)
    if not yes and not agrees(words("cli-import-ask", claims=len(proposal.changes)), words):
        click.echo(words("cli-not-changed"), err=True)
        return 1
    done = update_files(project.ledger, lambda texts: propose(sheet, texts, project.settings), many=project.many_files)
    if (done.errors, done.conflicts, done.refused) != (proposal.errors, proposal.conflicts, proposal.refused):
        _show(project, done, words)  # somebody saved the ledger while the person was asked
    click.echo(words("cli-imported", path=shown(project.ledger), claims=len(done.changes)), err=True)
    return int(done.left_out)


def _refuse_loss(file: Path, project: Project) -> None:
    """Write over no file of the site, and over no sheet with reviews that the ledger does not have yet.

    Raises:
        ToetssteenError: it is one of these.
    """
    ours = [project.configuration, project.speakers, *ledger_files(project.ledger)]
    if file.exists() and any(file.samefile(path) for path in ours if path.exists()):
        raise ToetssteenError(Problem(code="export-over-site", path=shown(file)))
    try:
        kept = propose(read_sheet(file), read_texts(project.ledger), project.settings)
    except ToetssteenError:  # not there, or no sheet that could be imported
        return
    if kept.changes or kept.conflicts or kept.refused or kept.errors:
        raise ToetssteenError(Problem(code="export-over-reviews", path=shown(file)))


def _content(ctx: click.Context, form: str) -> tuple[bytes, int]:
    """The claims in that form, and how many there are. What cannot be read is told, and left out."""
    project = read_project(configuration_of(ctx))
    if form == "claimreview":
        from generator.site.publishing import claim_reviews  # MkDocs knows the address of the site

        return claim_reviews(configuration_of(ctx), project)
    entries, problems = read_all(project.ledger, project.settings)
    unread = sum(problem.severity == "error" for problem in problems)
    if unread:
        click.echo(words_of(ctx)("cli-status-mistakes", count=unread), err=True)
    return exported([entry.claim for entry in entries], form, project), len(entries)


def _show(project: Project, proposal: Proposal, words: Words) -> None:
    if proposal.errors:
        raise ToetssteenError(*proposal.errors, *proposal.notes)
    for line in change_lines(proposal.changes, words):
        click.echo(line)
    report(proposal.notes, words)
    for change in proposal.conflicts:
        report([problem_of(change)], words)
        click.echo("\n".join(conflict_lines(change, words)), err=True)
    report(proposal.refused, words)
    if proposal.absent:
        click.echo(words("cli-import-absent", count=proposal.absent), err=True)
    if not proposal.changes:
        message = "cli-import-refused" if proposal.left_out else "cli-import-nothing"
        click.echo(words(message, path=shown(project.ledger)), err=True)
