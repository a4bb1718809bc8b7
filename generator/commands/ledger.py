"""`split`, `join` and `schema`: which files the ledger is kept in, and what may stand in it."""

from __future__ import annotations

import click

from generator.console import SpokenCommand, configuration_of, project_or_none, words_of
from generator.ledger.moving import Moved, join_ledger, split_ledger
from generator.ledger.schema import schema_text
from generator.problems import shown
from generator.settings import Settings, read_project
from generator.words import languages, words_for


@click.command(cls=SpokenCommand)
@click.pass_context
def split(ctx: click.Context) -> None:
    moved = split_ledger(read_project(configuration_of(ctx)), configuration_of(ctx))
    click.echo(words_of(ctx)("cli-split", files=moved.files, **_places(moved)), err=True)


@click.command(cls=SpokenCommand)
@click.pass_context
def join(ctx: click.Context) -> None:
    moved = join_ledger(read_project(configuration_of(ctx)), configuration_of(ctx))
    click.echo(words_of(ctx)("cli-joined", **_places(moved)), err=True)


@click.command(cls=SpokenCommand)
@click.option("--language", type=click.Choice(languages()))
@click.pass_context
def schema(ctx: click.Context, language: str | None) -> None:
    project = project_or_none(ctx)
    settings = project.settings if project else Settings()
    words = words_for(language) if language else words_of(ctx)
    click.echo(schema_text(settings.rating_scale, words), nl=False)


def _places(moved: Moved) -> dict[str, str]:
    return {"before": shown(moved.before), "now": shown(moved.now), "setting": moved.setting}
