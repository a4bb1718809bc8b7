"""Every text that a person reads, in the person's language, from the Fluent files in `locale/`.

A language is a folder there; a message is an id with its text and, for a problem, a `.hint` that says how to mend it.
Fluent (https://projectfluent.org) brings plural forms; dates and numbers follow CLDR through Babel.
`ORDINAL($n)` in a message is the plural category of a rank, to select `1st`, `2nd` by.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from babel.core import Locale, get_global, negotiate_locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

from generator.problems import Problem

LOCALES = Path(__file__).parent / "locale"
FALLBACK = "en"

Argument = str | int | float


def languages() -> list[str]:
    """The languages that have a folder of texts, sorted."""
    return sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir())


class Words:
    """The texts of one language. Make it with `words_for`."""

    def __init__(self, language: str) -> None:
        self.language = language
        ordinal: Any = Locale(language).ordinal_form  # a function may return text, though Fluent's types do not say so
        self._bundle = FluentBundle([language], use_isolating=False, functions={"ORDINAL": ordinal})
        for path in sorted((LOCALES / language).glob("*.ftl")):
            resource = FluentResource(path.read_text("utf-8"))
            if junk := [entry for entry in resource.body if isinstance(entry, Junk)]:
                raise ValueError(f"{path}: not Fluent: {junk[0].content}")
            self._bundle.add_resource(resource)
        self._plain = lru_cache(maxsize=None)(self._format)

    def __call__(self, message: str, /, **args: Argument) -> str:
        """The text called `message`.

        Raises:
            KeyError: no such message; a mistake of ours, never of the user.
        """
        return self._format(message, None, args) if args else self._plain(message, None, None)

    def hint(self, message: str, /, **args: Argument) -> str:
        """How to mend the problem called `message`; empty when its text says enough."""
        return self.attribute(message, "hint", **args)

    def attribute(self, message: str, name: str, /, **args: Argument) -> str:
        """What stands beside the text called `message` under a name of its own; empty where there is nothing."""
        if name not in self._bundle.get_message(message).attributes:
            return ""
        return self._format(message, name, args)

    def describe(self, problem: Problem, *, kind: str = "") -> str:
        """`claims.yaml:212:5: what is wrong. How to mend it.`, with a word for its `kind` after the place."""
        where = f"{problem.where}:" if problem.where else ""
        parts = (where, kind, self(problem.code, **problem.args), self.hint(problem.code, **problem.args))
        return " ".join(part for part in parts if part)

    def date(self, day: date) -> str:
        """A day as readers of this language write it: 17 maart 2023, 17 March 2023."""
        return format_date(day, "long", locale=self.tag.replace("-", "_"))

    @property
    def tag(self) -> str:
        """The language tag by which days and numbers are written; in English the day goes before the month."""
        return "en-GB" if self.language == "en" else self.language

    @property
    def territory(self) -> str:
        """The language with its most likely country, as Open Graph names locales: nl_NL."""
        likely = Locale.parse(get_global("likely_subtags").get(self.language, self.language))
        return f"{likely.language}_{likely.territory}" if likely.territory else likely.language

    def period(self, iso: str) -> str:
        """An ISO 8601 year, month, day or interval in words: 2023, maart 2023, 18 maart 2023 – 19 maart 2023."""
        return " – ".join(self._part_of_a_year(part) for part in iso.split("/"))

    def number(self, value: float) -> str:
        """A number with this language's separators: 1.200.000 or 1,200,000."""
        return format_decimal(value, locale=self.language)

    def _part_of_a_year(self, iso: str) -> str:
        if iso.count("-") == 2:
            return self.date(date.fromisoformat(iso))
        if "-" not in iso:
            return iso
        return format_skeleton("yMMMM", date.fromisoformat(f"{iso}-01"), locale=self.language)

    def _format(self, message: str, attribute: str | None, args: dict[str, Argument] | None) -> str:
        found = self._bundle.get_message(message)
        pattern = found.attributes[attribute] if attribute else found.value
        if pattern is None:
            raise KeyError(message)
        text, errors = self._bundle.format_pattern(pattern, args)
        if errors:
            raise KeyError(f"{message}: {errors}")
        return str(text)


@cache
def words_for(language: str) -> Words:
    """The texts for a language tag such as `nl`, `nl-BE` or `en_US`; English where we have no translation."""
    return Words(_translation(language) or FALLBACK)


def has_words(language: str) -> bool:
    """Whether there is a translation for a language tag."""
    return _translation(language) is not None


def _translation(language: str) -> str | None:
    return negotiate_locale([language.replace("-", "_")], languages())
