"""`new`: the folder of a new site."""

from __future__ import annotations

from pathlib import Path

import click

from generator.console import SpokenCommand, words_of
from generator.problems import shown
from generator.starter.make import LANGUAGES, make_desk
from generator.words import words_for


@click.command(cls=SpokenCommand)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--language", type=click.Choice(LANGUAGES))
@click.option("--name", metavar="NAME")
@click.pass_context
def new(ctx: click.Context, folder: Path, language: str | None, name: str | None) -> None:
    words = words_for(language or words_of(ctx).language)
    make_desk(folder, words.language, name)
    click.echo(words("cli-new", folder=shown(folder)), err=True)
