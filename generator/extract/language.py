"""What is true of one language: its lexicons and patterns, read from `lang/<code>.toml`.

Adding a language means adding a file here, texts in `locale/`, a gold set and tests; no Python.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from generator.claims import Filled, Record, Text
from generator.problems import Problem, ToetssteenError

FOLDER = Path(__file__).parent / "lang"


class SentenceData(Record):
    """Where sentences end, and where a full stop ends none.

    `abbreviations` never end a sentence, `number_abbreviations` not before a digit; `closing_abbreviations` may, when
    the next word has a capital. Only those that come before capitals and digits are needed, for a sentence never begins
    with a small letter. `starters` are the words that begin a sentence after an initial or an acronym ("plan B. De").
    `names` end in a mark of their own ("Yahoo!"). `reporting` verbs carry a sentence on after a quotation (“Why?” Smith
    asked). With `ordinal_dots`, a small number and a full stop is a rank, as in German. `credit_words` begin a photo
    credit, `credit_particles` may stand in one without a capital.
    """

    abbreviations: frozenset[str]
    number_abbreviations: frozenset[str] = frozenset()
    closing_abbreviations: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    names: tuple[Filled, ...] = ()
    reporting: frozenset[str] = frozenset()
    ordinal_dots: bool = False
    credit_words: tuple[Filled, ...] = ()
    credit_particles: tuple[Filled, ...] = ()


class QuoteData(Record):
    """`apostrophe_words` are words that begin with an apostrophe, without it: `s` for ’s avonds, `em` for ’em."""

    apostrophe_words: tuple[Filled, ...] = ()


class NumberData(Record):
    """How numbers are written, beyond what text2num (number words) and CLDR (separators) know.

    In the patterns, which are regular expressions, `{n}` stands for any numeral and a space for any white space.

    - `stems`: the beginnings of all number words; `words`, `ordinals`: those that text2num lacks, `not_words`: those it
      should not know; `joiners`: words that may stand within a number; `decimal`, `group`: separators, where CLDR has none.
    - `magnitudes` multiply the numeral before them, and may have one of `articles_of_magnitudes` before them; `glued`
      ones stick to digits behind a currency sign; `money` ones are sums of `money_unit` unless a word of `mass` follows.
    - `and_a_half`: what adds a half to the numeral before it; `fractions`: phrases; `denominators`: words that divide the
      numeral before them, as ordinals do (where they have a plural for it, `plural_fractions`). An ordinal after a one is
      a fraction only behind `fraction_before` or before `fraction_after`.
    - `proportions`: one in five; `multiples`: what follows a numeral in three times as many, counted in `multiple_unit`.
    - `suffixes` make words such as driedaagse and 26-year-old and give their unit; `units` and `currencies` follow or
      precede a numeral.
    - `articles`: words for one that count only before `article_before`; `vague` words take the exactness away;
      `excluded` patterns hold numerals that count nothing: clock times, names, articles of law.
    """

    stems: tuple[Filled, ...] = ()
    words: Mapping[str, float] = {}
    ordinals: Mapping[str, int] = {}
    not_words: tuple[Filled, ...] = ()
    joiners: tuple[Filled, ...] = ()
    decimal: str | None = None
    group: str | None = None
    ordinal_suffixes: tuple[Filled, ...] = ()
    magnitudes: Mapping[str, float] = {}
    articles_of_magnitudes: tuple[Filled, ...] = ()
    glued: Mapping[str, float] = {}
    money: Mapping[str, float] = {}
    money_unit: Text = ""
    mass: tuple[Filled, ...] = ()
    and_a_half: tuple[str, ...] = ()
    fractions: Mapping[str, float] = {}
    denominators: Mapping[str, int] = {}
    plural_fractions: bool = False
    fraction_before: tuple[Filled, ...] = ()
    fraction_after: tuple[Filled, ...] = ()
    proportions: tuple[Filled, ...] = ()
    multiples: tuple[Filled, ...] = ()
    multiple_unit: Text = ""
    suffixes: Mapping[str, str] = {}
    units: tuple[Filled, ...] = ()
    currencies: Mapping[str, str] = {}
    articles: tuple[Filled, ...] = ()
    article_before: tuple[Filled, ...] = ()
    vague: tuple[Filled, ...] = ()
    excluded: tuple[Filled, ...] = ()


class DateRule(Record):
    """A date expression: `pattern` is a regular expression with slots (see `dateexpressions.py`), `kind` how to resolve it.

    - `cyclic`: comes again every week or year; `unit` quarter, half or weekend for what `{rank}` counts.
    - `relative`: last week; `count`: three years ago (`offset` -1) or ahead (1); `day`: `offset` days from today.
    - `shift`: a year earlier (-1) or later (1); `same`: that month, or the next one (`offset` 1): against a date before.
    - `year`, `decade`, `century`: in figures or words.

    `unit` is the period, where no slot `{unit}` gives it.
    """

    kind: Literal["cyclic", "relative", "count", "day", "shift", "same", "year", "decade", "century"]
    pattern: Filled
    offset: int | None = None
    unit: Filled | None = None


class DateData(Record):
    """How a language speaks of dates.

    - `months`, `weekdays`: names from January and from Monday, where CLDR has none; with `capitals` they need one.
    - `slots`: patterns by name; `units`, `seasons` (first month), `holidays` (month-day, or month-nth-weekday),
      `decades`: words and what they stand for.
    - `ahead`: what stands before a bare weekday or month that is still to come; `ahead_in_clause` anywhere in its clause.
    - `ambiguous_months` (May) need a word of `before_month` before them when they stand alone.
    - `background`: what stands before a date that others are measured by and that nothing later refers back to.
    - `before_year`, `after_year`: words that make four digits a year; `excluded` patterns hold no dates.
    """

    months: tuple[tuple[Filled, ...], ...] = ()
    weekdays: tuple[tuple[Filled, ...], ...] = ()
    capitals: bool = False
    slots: Mapping[str, str] = {}
    units: Mapping[str, str] = {}
    seasons: Mapping[str, int] = {}
    holidays: Mapping[str, str] = {}
    decades: Mapping[str, int] = {}
    rules: tuple[DateRule, ...] = ()
    ahead: tuple[Filled, ...] = ()
    ahead_in_clause: tuple[Filled, ...] = ()
    background: tuple[Filled, ...] = ()
    ambiguous_months: frozenset[str] = frozenset()
    before_month: tuple[Filled, ...] = ()
    before_year: tuple[Filled, ...] = ()
    after_year: tuple[Filled, ...] = ()
    excluded: tuple[Filled, ...] = ()


class NameData(Record):
    """How names look, and the words around them. Roles and institutions are endings: `voorzitter` fits `vakbondsvoorzitter`.

    `particles` stand inside a surname; `common` words are no names although a sentence may begin with them; `linking`
    prepositions lead from a person to an employer; `stops` end a description. `pronouns` map to the gender they refer to.
    """

    particles: frozenset[str]
    joining: frozenset[str]
    common: frozenset[str]
    titles: frozenset[str]
    roles: tuple[Filled, ...]
    female_roles: tuple[Filled, ...]
    institutions: tuple[Filled, ...]
    determiners: frozenset[str]
    adjectives: frozenset[str]
    adjective_endings: tuple[Filled, ...]
    places: frozenset[str]
    linking: frozenset[str]
    stops: frozenset[str]
    pronouns: dict[str, Literal["m", "f"]]
    male: frozenset[str]
    female: frozenset[str]

    @cached_property
    def first_names(self) -> frozenset[str]:
        return self.male | self.female


class VerbPair(Record):
    """Verbs of saying of two words: `maakte … bekend`."""

    verbs: frozenset[str]
    particle: Filled


class AttributionData(Record):
    """The words by which a text says who says something.

    `speech` verbs introduce a quotation or a clause; `frames` make the whole sentence the subject's (`noemt`, `ontkent`); `pairs`
    are verbs with a particle. `according` words precede the speaker. `anaphors` begin a sentence that attributes the one
    before (`Dat blijkt uit`). `openers` may precede a subject, `fillers` stand between verb and subject. `not_speakers` are
    endings of what cannot speak, such as a law.
    """

    verb_second: bool
    speech: frozenset[str]
    frames: frozenset[str]
    pairs: tuple[VerbPair, ...]
    according: frozenset[str]
    that: frozenset[str]
    anaphors: frozenset[str]
    relative: frozenset[str]
    joining: frozenset[str]
    openers: frozenset[str]
    fillers: frozenset[str]
    not_speakers: tuple[Filled, ...]
    not_pronouns: frozenset[str]


class ClaimsData(Record):
    """Lists of words that bear on whether a sentence can be checked, in the notation of `lexicon.py`; `kinds` take the last."""

    lexicons: Mapping[str, tuple[Filled, ...]]


class LanguageData(Record):
    """Everything the components know of one language, a record per component. `code` is its ISO 639 code, the file's name."""

    code: Filled
    sentences: SentenceData
    quotes: QuoteData
    numbers: NumberData
    dates: DateData
    names: NameData
    attribution: AttributionData
    claims: ClaimsData


@cache
def load_language(code: str, folder: Path = FOLDER) -> LanguageData:
    """The data of the language `code` (`nl`), read once.

    Raises:
        ToetssteenError: there is no data for it; says for which languages there is.
    """
    path = folder / f"{code}.toml"
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in folder.glob("*.toml")))
        raise ToetssteenError(Problem(code="language-without-data", args={"language": code, "known": known}))
    return LanguageData.model_validate({"code": code, **tomllib.loads(path.read_text("utf-8"))})
