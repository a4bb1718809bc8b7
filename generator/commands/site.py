"""`build` and `serve`: thin over MkDocs."""

from __future__ import annotations

from collections.abc import Sequence

import click

from generator.console import SpokenCommand, configuration_of
from generator.settings import read_project

_MKDOCS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}


@click.command(cls=SpokenCommand, context_settings=_MKDOCS)
@click.argument("options", nargs=-1, metavar="[OPTION]...", type=click.UNPROCESSED)
@click.pass_context
def build(ctx: click.Context, options: tuple[str, ...]) -> None:
    _run_mkdocs(ctx, "build", options)


@click.command(cls=SpokenCommand, context_settings=_MKDOCS)
@click.argument("options", nargs=-1, metavar="[OPTION]...", type=click.UNPROCESSED)
@click.pass_context
def serve(ctx: click.Context, options: tuple[str, ...]) -> None:
    _run_mkdocs(ctx, "serve", options)


def _run_mkdocs(ctx: click.Context, command: str, options: Sequence[str]) -> None:
    from mkdocs.__main__ import cli as mkdocs

    configuration = configuration_of(ctx)
    read_project(configuration)  # so that what is wrong with our options is told with its line
    mkdocs.main([command, "--config-file", str(configuration), *options], prog_name="mkdocs")
