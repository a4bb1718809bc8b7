"""The command line: which commands there are, and in which module of `commands/` each stands."""

from __future__ import annotations

from pathlib import Path

import click

from generator import __version__
from generator.console import SpokenGroup

MODULES = {
    "new": "starting",
    "add": "adding",
    "extract": "extracting",
    "check": "checking",
    "status": "desk",
    "next": "desk",
    "review": "desk",
    "export": "sheets",
    "import": "sheets",
    "split": "ledger",
    "join": "ledger",
    "schema": "ledger",
    "build": "site",
    "serve": "site",
}
"""The commands in the order of the work. A module is loaded when one of its commands is asked for."""


@click.group(cls=SpokenGroup, modules={name: f"generator.commands.{module}" for name, module in MODULES.items()})
@click.option("--config", type=click.Path(path_type=Path), metavar="PATH")
@click.version_option(__version__, prog_name="toetssteen", message="%(prog)s %(version)s")
def main(config: Path | None) -> None:
    """What a person sees as help stands in locale/*/cli.ftl."""
