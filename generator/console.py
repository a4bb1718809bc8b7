"""Click commands that speak the person's language: help, usage and errors from `locale/*/cli.ftl`."""

from __future__ import annotations

import datetime
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from generator.actions import annotation, in_actions
from generator.problems import Problem, ToetssteenError
from generator.settings import CONFIGURATION, Project, read_project, site_language
from generator.words import Words, has_words, words_for


def configuration_of(context: click.Context) -> Path:
    """The configuration that was named, or else mkdocs.yml in this folder."""
    return Path(context.find_root().params.get("config") or CONFIGURATION)


def project_or_none(context: click.Context) -> Project | None:
    """The site in this folder; None if there is none and nobody named one.

    Raises:
        ToetssteenError: its configuration has mistakes, or the one that was named is not there.
    """
    try:
        return read_project(configuration_of(context))
    except ToetssteenError as error:
        absent = {problem.code for problem in error.problems} <= {"no-configuration", "plugin-not-configured"}
        if absent and not context.find_root().params["config"]:
            return None
        raise


def today() -> datetime.date:
    """The day it is here."""
    return datetime.datetime.now().astimezone().date()


def words_of(context: click.Context) -> Words:
    """The texts in the language of the site in this folder; where there is none, in that of the person."""
    return words_for(site_language(configuration_of(context)) or language_of_person(os.environ))


def language_of_person(environment: Mapping[str, str]) -> str:
    """The language that somebody asks for, by the variables of POSIX and GNU gettext, installed here or not.

    LC_CTYPE is not among them: Python sets it by itself where the locale is not installed (PEP 538).
    """
    named = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    asked = next((environment[name] for name in named if environment.get(name)), "")
    tags = [re.split("[.@]", tag)[0] for tag in asked.split(":") if tag]
    return next(filter(has_words, tags), "en")


def report(problems: Sequence[Problem], words: Words) -> None:
    """Print each problem on a line of standard error, errors first, and how many there are; in GitHub Actions, an
    annotation of each as well."""
    for problem in sorted(problems, key=lambda problem: problem.severity == "warning"):
        kind = words("cli-warning") if problem.severity == "warning" else ""
        click.echo(words.describe(problem, kind=kind), err=True)
        if in_actions(os.environ):
            click.echo(annotation(problem, words, os.environ), err=True)
    errors = sum(problem.severity == "error" for problem in problems)
    if errors > 1:
        click.echo(words("cli-problems", errors=errors), err=True)


def agrees(question: str, words: Words) -> bool:
    """Whether the person says yes to a question, in their language; without a terminal nobody can be asked."""
    if not sys.stdin.isatty():
        return False
    answer: str = click.prompt(question, default="", show_default=False, prompt_suffix=" ", err=True)
    return answer.strip().casefold() in words("cli-yes").split()


class ExistingPath(click.Path):
    """A file or folder that must be there; the mistake remembers which one is not."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            if not Path(value).exists():
                error.missing_path = os.fspath(value)  # type: ignore[attr-defined]
            raise


class SpokenCommand(click.Command):
    """A command whose help stands in `cli.ftl` as `cli-help-NAME`, that of its options as `cli-option-NAME`."""

    allow_extra_args = True  # Click refuses them in English

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if left := super().parse_args(ctx, args):
            takes_any = any(isinstance(param, click.Argument) for param in self.params)
            message = "cli-not-expected" if takes_any else "cli-no-argument"
            raise click.UsageError(words_of(ctx)(message, argument=left[0], command=str(self.name)), ctx)
        return left

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        words = words_of(ctx)
        pieces = [
            words("cli-options-piece"),
            *(piece for param in self.params for piece in param.get_usage_pieces(ctx)),
        ]
        _write_usage(words, ctx, formatter, pieces)
        _write_text(words(f"cli-help-{self.name}"), formatter)
        _write_options(words, self.get_params(ctx), formatter)


class SpokenGroup(click.Group):
    """A group whose help stands in `cli.ftl` as `cli-help`, and the only place where our errors become exit codes.

    `modules` says in which module each command stands; it is loaded when the command is asked for.
    """

    def __init__(self, *args: Any, modules: Mapping[str, str], **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self._modules = modules

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        words = words_of(ctx)
        _write_usage(words, ctx, formatter, [words("cli-options-piece"), words("cli-command-piece")])
        _write_text(words("cli-help"), formatter)
        _write_options(words, self.get_params(ctx), formatter)
        with formatter.section(words("cli-commands")):
            formatter.write_dl([(name, words(f"cli-help-{name}").split("\n")[0]) for name in self.list_commands(ctx)])

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._modules:
            return None
        members = vars(import_module(self._modules[cmd_name])).values()
        return next(one for one in members if isinstance(one, click.Command) and one.name == cmd_name)

    def main(self, args: Sequence[str] | None = None, *_: Any, **extra: Any) -> Any:
        extra.pop("standalone_mode", None)
        try:
            code: Any = super().main(args, standalone_mode=False, **extra)
        except click.UsageError as error:
            _explain(error)
            code = 2
        except click.Abort:
            code = 1
        sys.exit(code if isinstance(code, int) else 0)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ToetssteenError as error:
            report(error.problems, words_of(ctx))
            return 1


def _write_usage(words: Words, ctx: click.Context, formatter: click.HelpFormatter, pieces: Iterable[str]) -> None:
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=f"{words('cli-usage')} ")


def _write_text(text: str, formatter: click.HelpFormatter) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(text.replace("\n", "\n\n"))


def _write_options(words: Words, params: Iterable[click.Parameter], formatter: click.HelpFormatter) -> None:
    options = [param for param in params if isinstance(param, click.Option)]
    with formatter.section(words("cli-options")):
        formatter.write_dl([(_signature(option), words(f"cli-option-{option.opts[0][2:]}")) for option in options])


def _signature(option: click.Option) -> str:
    if option.is_flag:
        return option.opts[0]
    values = "|".join(option.type.choices) if isinstance(option.type, click.Choice) else option.metavar
    return f"{option.opts[0]} {values}"


def _explain(error: click.UsageError) -> None:
    """Print what was used wrongly, and where to read how to use it."""
    context = error.ctx or click.Context(click.Command("toetssteen"), info_name="toetssteen")
    words = words_of(context)
    click.echo(_mistake(error, words), err=True)
    if type(error).__name__ != "NoArgsIsHelpError":
        click.echo(words("cli-see-help", command=context.command_path), err=True)


def _mistake(error: click.UsageError, words: Words) -> str:
    kind = type(error).__name__  # some of these types are younger than the oldest Click that will do
    if kind == "NoSuchOption":
        return words("cli-no-such-option", option=getattr(error, "option_name", ""))
    if kind == "NoSuchCommand":
        return _no_such_command(error, words)
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _bad_value(error, error.param, words)
    if isinstance(error, click.BadOptionUsage):
        return words("cli-bad-value", name=error.option_name, expected=words("cli-expected-value"))
    return error.format_message()


def _bad_value(error: click.BadParameter, parameter: click.Parameter, words: Words) -> str:
    if isinstance(error, click.MissingParameter):
        return words("cli-argument-missing", name=_name(parameter))
    if missing := getattr(error, "missing_path", ""):
        folder_will_do = isinstance(parameter.type, click.Path) and parameter.type.dir_okay
        return words("cli-no-such-path" if folder_will_do else "cli-no-such-file", path=missing)
    return words("cli-bad-value", name=_name(parameter), expected=_expected(parameter.type, words))


def _no_such_command(error: click.UsageError, words: Words) -> str:
    """That there is no such command, and which was probably meant."""
    name = str(getattr(error, "command_name", ""))
    group = error.ctx.command if error.ctx else None
    known = group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx else []
    for nearest in get_close_matches(name, known, n=1):
        return words("cli-command-misspelt", command=name, nearest=nearest)
    return words("cli-no-such-command", command=name)


def _name(parameter: click.Parameter) -> str:
    return parameter.opts[0] if isinstance(parameter, click.Option) else (parameter.metavar or "").strip("[].")


def _expected(kind: click.ParamType[Any], words: Words) -> str:
    """What a value of this type has to be."""
    if isinstance(kind, click.Choice):
        return words("cli-expected-choice", choices=", ".join(kind.choices))
    if isinstance(kind, click.FloatRange):
        return words("cli-expected-number", min=kind.min or 0, max=kind.max or 0)
    if isinstance(kind, click.IntRange):
        return words("cli-expected-count", min=kind.min or 0)
    if isinstance(kind, click.DateTime):
        return words("cli-expected-day")
    if isinstance(kind, click.Path) and kind.exists:
        return words("cli-expected-path" if kind.dir_okay else "cli-expected-file")
    return words("cli-expected-value")
