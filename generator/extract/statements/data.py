"""What is true of one language when a clause becomes a sentence, read from `lang/statements/<code>.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator

from generator.claims import Filled, Record

FOLDER = Path(__file__).parents[1] / "lang" / "statements"


_SLOT = re.compile(r"(?<!\?P)<(\w+)>")


def _pattern(text: str) -> str:
    re.compile(_SLOT.sub("x", text))
    return text


class DateWording(Record):
    """How a date is told in full: `pattern` fits the words of the article, `<slot>` in it is one of `date_slots`.

    `free` is how it reads by itself, `bound` after a preposition; with `past`, only of what is over, for
    `today` may be nowadays. Both may hold what the pattern names, and `{text}`,
    `{day}` (21 March 2023), `{weekday}`, `{month}` (March 2023), `{year}`, of an interval of days `{first}`
    and `{last}`, and `{of_day}`, `{of_month}` or `{of_months}` for the year of what is so exact.
    """

    pattern: Annotated[Filled, AfterValidator(_pattern)]
    free: Filled
    bound: Filled
    past: bool = False


class Copula(Record):
    """Forms of `to be` for one and for several things."""

    one: Filled = "?"
    more: Filled = "?"


class StatementData(Record):
    """The words by which clauses are told apart and joined, all in lower case. Without a file, nothing is known.

    - `verb_second`: main clauses have their verb second and subordinate ones last, as in Dutch; then `prefixes` are the
      separable beginnings of verbs, split off where the rest is one of `stems`, and `fixed` verbs that only look so.
    - `leading` conjunctions open a main clause and can go; `fronted` adverbs too, the verb then follows its subject.
    - `that` opens a subordinate clause, `subordinating` words other ones; `joining` conjunctions part two clauses;
      after a `withholding` word (denies, hopes, not) what is said is not what is claimed.
    - `subjects`: pronouns that can be the first word of a clause and its subject; `expletive` is the `there` of them.
    - `relatives` map a relative pronoun to the preposition in it: `waarmee` to `met`, `die` to nothing; `of_whom` are
      possessive, `of_neuter` and `of_common` those that tell a gender and so the article of their noun.
    - `attaching` prepositions belong to the noun before them; `approximators` stand before a numeral; `quantities` are
      nouns in the singular that may have a verb in the plural, and another noun behind them (`het aantal leden`).
    - `prepositions` before a date ask for its `bound` words; `between` opens a pair of dates; `forward` words say that
      a date is to come; before one of the `exact` phrases an expression goes on (three years ago to the day).
    - `perfect`: verbs that make a past of a participle; `present`, `past`: forms of `to be`; `day`, `month`: how Babel
      writes a date.
    - `alone`: adverbs that may stand between a subject and its verb; `sure_verbs` are finite whatever the parse says.
    - `never_verbs` look like verbs to a small tagger; `infinitive` words stand between verbs (`te`).
    - `he`, `they`, `it`: pronouns of one person, of several, of a body; `people`: nouns of persons besides the roles of
      `lang/<code>.toml`, one of whom a pronoun may mean.
    - `first_person`: words that only a speaker says.
    """

    verb_second: bool = False
    leading: frozenset[str] = frozenset()
    fronted: frozenset[str] = frozenset()
    that: frozenset[str] = frozenset()
    subordinating: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    withholding: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    expletive: frozenset[str] = frozenset()
    relatives: Mapping[str, str] = {}
    of_whom: frozenset[str] = frozenset()
    of_neuter: frozenset[str] = frozenset()
    of_common: frozenset[str] = frozenset()
    neuter_article: str = ""
    common_article: str = ""
    possessive: str = ""
    indefinite: frozenset[str] = frozenset()
    attaching: frozenset[str] = frozenset()
    approximators: frozenset[str] = frozenset()
    quantities: tuple[Filled, ...] = ()
    alone: frozenset[str] = frozenset()
    sure_verbs: frozenset[str] = frozenset()
    never_verbs: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    prefixes: tuple[Filled, ...] = ()
    stems: frozenset[str] = frozenset()
    fixed: frozenset[str] = frozenset()
    unsure_prefixes: tuple[Filled, ...] = ()
    prepositions: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    forward: frozenset[str] = frozenset()
    exact: tuple[Filled, ...] = ()
    perfect: frozenset[str] = frozenset()
    present: Copula = Copula()
    past: Copula = Copula()
    people: tuple[Filled, ...] = ()
    he: frozenset[str] = frozenset()
    they: frozenset[str] = frozenset()
    it: frozenset[str] = frozenset()
    first_person: frozenset[str] = frozenset()
    day: Filled = "d MMMM y"
    month: Filled = "MMMM y"
    date_slots: Mapping[str, str] = {}
    dates: tuple[DateWording, ...] = ()

    @cached_property
    def wordings(self) -> tuple[tuple[re.Pattern[str], DateWording], ...]:
        """The patterns of `dates`, ready for matching a whole expression."""
        return tuple((re.compile(self._filled(rule.pattern), re.IGNORECASE), rule) for rule in self.dates)

    def _filled(self, pattern: str) -> str:
        return _SLOT.sub(lambda slot: f"(?:{self.date_slots.get(slot[1], slot[0])})", pattern)


@cache
def load_statements(code: str) -> StatementData:
    """The data of the language `code`; where there is none, a record that leaves every clause as it stands."""
    path = FOLDER / f"{code}.toml"
    return StatementData.model_validate(tomllib.loads(path.read_text("utf-8"))) if path.is_file() else StatementData()
