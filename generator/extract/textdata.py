"""What the lower components (sentences, quotes, numbers, dates) must be told about a language: a record for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator

from generator.claims import Filled, Record, Text

Value = TypeVar("Value")


def _lower(table: Mapping[str, Value]) -> Mapping[str, Value]:
    return {words.lower(): value for words, value in table.items()}


Table = Annotated[Mapping[str, Value], AfterValidator(_lower)]
"""Words, in whatever case they were met, and what they stand for."""
_NOTHING: Mapping[str, Any] = {}


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
      should not know; `joiners`: words that may stand within a number; `decimal`, `group`: separators, where CLDR has
      none.
    - `magnitudes` multiply the numeral before them, and may have one of `articles_of_magnitudes` before them; `glued`
      ones stick to digits behind a currency sign; `money` ones are sums of `money_unit` unless a word of `mass`
      follows.
    - `and_a_half`: what adds a half to the numeral before it; `fractions`: phrases; `denominators`: words that divide
      the numeral before them, as ordinals do (where they have a plural for it, `plural_fractions`). An ordinal after a
      one is a fraction only before `fraction_after`, or between `fraction_before` and `fraction_end`: a mark or these
      patterns (met een derde gedaald, met een derde plaats). `only_before_units` are phrases that count nothing else
      (een half afgescheurd etiket).
    - `proportions`: one in five; `multiples`: what follows a numeral in three times as many, counted in
      `multiple_unit`.
    - `ranges`: words between two numerals that count the same thing (ten to twelve farmers).
    - `suffixes` make words such as driedaagse and 26-year-old and give their unit; `units` and `currencies` follow or
      precede a numeral.
    - `articles`: words for one that count only before `article_before`; `vague` words take the exactness away;
      `excluded` patterns hold numerals that count nothing: clock times, names, articles of law.
    """

    stems: tuple[Filled, ...] = ()
    words: Table[float] = _NOTHING
    ordinals: Table[int] = _NOTHING
    not_words: tuple[Filled, ...] = ()
    joiners: tuple[Filled, ...] = ()
    decimal: str | None = None
    group: str | None = None
    ordinal_suffixes: tuple[Filled, ...] = ()
    magnitudes: Table[float] = _NOTHING
    articles_of_magnitudes: tuple[Filled, ...] = ()
    glued: Mapping[str, float] = {}
    money: Table[float] = _NOTHING
    money_unit: Text = ""
    mass: tuple[Filled, ...] = ()
    and_a_half: tuple[str, ...] = ()
    fractions: Table[float] = _NOTHING
    denominators: Table[int] = _NOTHING
    plural_fractions: bool = False
    fraction_before: tuple[Filled, ...] = ()
    fraction_after: tuple[Filled, ...] = ()
    fraction_end: tuple[Filled, ...] = ()
    only_before_units: frozenset[str] = frozenset()
    proportions: tuple[Filled, ...] = ()
    multiples: tuple[Filled, ...] = ()
    multiple_unit: Text = ""
    ranges: tuple[Filled, ...] = ()
    suffixes: Table[str] = _NOTHING
    units: tuple[Filled, ...] = ()
    currencies: Mapping[str, str] = {}
    articles: tuple[Filled, ...] = ()
    article_before: tuple[Filled, ...] = ()
    vague: tuple[Filled, ...] = ()
    excluded: tuple[Filled, ...] = ()


class DateRule(Record):
    """A date expression: `pattern` is a regular expression with slots (see `dateexpressions.py`), `kind` its meaning.

    - `cyclic`: comes again every week or year; `unit` quarter, half or weekend for what `{rank}` counts.
    - `relative`: last week; `count`: three years ago (`offset` -1) or ahead (1); `day`: `offset` days from today.
    - `shift`: a year earlier (-1) or later (1); `same`: that month, or the next one (1): against a date before.
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
      `short_months`: abbreviations that CLDR lacks, with their numbers.
    - `slots`: patterns by name; `units`, `seasons` (first month), `holidays` (month-day,
      month-nth-weekday, or `easter+39`), `decades`: words and what they stand for.
    - `ahead`: what stands before a bare weekday or month that is still to come; `ahead_in_clause`: patterns for its
      clause, where `{date}` stands for itself; `behind_in_clause`: what overrules these (until Friday he had …);
      `past_in_clause`: verbs that tell of the past where nothing looks ahead, and of a weekday always. A clause ends
      at a mark or at one of the `conjunctions`.
    - `ambiguous_months` (May) need a word of `before_month` before them when they stand alone.
    - `habit`: what stands before a weekday that comes every week, in the present tense (op zondag is het markt).
    - `perfect`: verbs in the present tense that help others to the past and so tell nothing of when (heeft).
    - `background`: what stands before a date that others are measured by and that nothing later refers back to.
    - `before_year`, `after_year`: words that make four digits a year; `excluded` patterns hold no dates.
    """

    months: tuple[tuple[Filled, ...], ...] = ()
    weekdays: tuple[tuple[Filled, ...], ...] = ()
    short_months: Table[int] = _NOTHING
    capitals: bool = False
    slots: Mapping[str, str] = {}
    units: Table[str] = _NOTHING
    seasons: Table[int] = _NOTHING
    holidays: Table[str] = _NOTHING
    decades: Table[int] = _NOTHING
    rules: tuple[DateRule, ...] = ()
    ahead: tuple[Filled, ...] = ()
    ahead_in_clause: tuple[Filled, ...] = ()
    behind_in_clause: tuple[Filled, ...] = ()
    past_in_clause: tuple[Filled, ...] = ()
    conjunctions: tuple[Filled, ...] = ()
    background: tuple[Filled, ...] = ()
    habit: tuple[Filled, ...] = ()
    perfect: frozenset[str] = frozenset()
    ambiguous_months: frozenset[str] = frozenset()
    before_month: tuple[Filled, ...] = ()
    before_year: tuple[Filled, ...] = ()
    after_year: tuple[Filled, ...] = ()
    excluded: tuple[Filled, ...] = ()
