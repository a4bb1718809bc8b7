"""`build` and `serve`: thin over MkDocs."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from pathlib import Path

import click

from generator.console import SpokenCommand, configuration_of
from generator.problems import Problem, ToetssteenError, reason_of, shown
from generator.settings import read_project
from generator.writing import is_disk_full

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
    try:
        mkdocs.main([command, "--config-file", str(configuration), *options], prog_name="mkdocs")
    except OverflowError as error:  # what a socket says of a port above 65535
        raise ToetssteenError(Problem(code="port-too-high")) from error
    except OSError as error:
        raise ToetssteenError(_refused(error)) from error


def _refused(error: OSError) -> Problem:
    """What the operating system does not let MkDocs do: listen at an address, or read or write a file."""
    if error.filename is not None:
        path, args = shown(Path(os.fsdecode(error.filename))), {"reason": reason_of(error)}
        return Problem(code="disk-full" if is_disk_full(error) else "site-not-built", path=path, args=args)
    if error.errno == errno.EADDRINUSE:
        return Problem(code="address-in-use")
    return Problem(code="disk-full" if is_disk_full(error) else "site-stopped", args={"reason": reason_of(error)})
