"""What is true of one language: its lexicons and patterns, read from `lang/<code>.toml`.

Adding a language means adding a file here, texts in `locale/`, a gold set and tests; no Python.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from generator.claims import Filled, Record
from generator.extract.textdata import DateData, NumberData, QuoteData, SentenceData
from generator.problems import Problem, ToetssteenError

_NOTHING: Mapping[str, tuple[str, ...]] = {}
FOLDER = Path(__file__).parent / "lang"


class NameData(Record):
    """How names look, and the words around them. Roles and institutions are endings: `voorzitter` fits
    `vakbondsvoorzitter`.

    `particles` stand inside a surname; `common` words are no names although a sentence may begin with them;
    `linking` prepositions lead from a person to an employer, `locating` ones to a place; `stops` end a description.
    `pronouns` map to the gender they refer to, `expletives` stand for nobody (`er`), `things` for a body (`it`);
    `indefinite` determiners bring in somebody new; `not_people` are names of two words or more that look like
    people's. `local` bodies have the name of their place (`de gemeente Almelo`); `generic` ones stand for one named
    before (`het bedrijf`); `issuers` are whose a paper is (`het vonnis`: the court's).
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
    plural_endings: tuple[Filled, ...]
    adverb_endings: tuple[Filled, ...]
    not_plural: tuple[Filled, ...]
    linking: frozenset[str]
    locating: frozenset[str]
    stops: frozenset[str]
    pronouns: dict[str, Literal["m", "f"]]
    indefinite: frozenset[str] = frozenset()
    expletives: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    not_people: frozenset[str]
    local: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()
    issuers: Mapping[str, tuple[Filled, ...]] = _NOTHING
    male: frozenset[str]
    female: frozenset[str]

    @cached_property
    def first_names(self) -> frozenset[str]:
        return self.male | self.female

    @cached_property
    def long_roles(self) -> tuple[str, ...]:
        """The roles that a compound may end in; `lid` and `oma` are the end of too many names."""
        return tuple(role for role in self.roles if len(role) > 4)

    @cached_property
    def short_roles(self) -> frozenset[str]:
        return frozenset(role for role in self.roles if len(role) <= 4)


class VerbPair(Record):
    """Verbs of saying of two words or more (`maakte … bekend`); with `frame`, also without a quotation or `that`."""

    verbs: frozenset[str]
    particles: tuple[Filled, ...]
    frame: bool = False


class AttributionData(Record):
    """The words by which a text says who says something.

    `speech` verbs introduce a quotation or a clause, `bare` ones of them a clause without `that`; `frames` make the
    whole sentence the subject's (`noemt`, `ontkent`); `pairs` are verbs with a particle. `according` words precede
    the speaker, `sources` the report with the speaker in it; `publishing` verbs say whose it is (`cijfers die X
    publiceerde`), as do the prepositions `issued_by`, but not what follows an `ordered` word (`commissioned by`);
    `own_words` say that the subject speaks (`naar eigen zeggen`); `participles` of verbs of saying with one of the
    `auxiliaries` give the word to whom one of the `agents` leads to (`wordt bevestigd door X`); `so` may stand
    before the verb (`zo meldde`); an `undone` word between a verb and its particle makes them something else
    (`heeft zich gemeld`, `had been promised`). `anaphors` begin a sentence that attributes the one before (`Dat
    blijkt uit`), `when` begins a clause that tells what somebody said inside what another says, `then` refers to
    the day named before (`zei ze toen`). `openers` may precede a subject, `fillers` stand between verb and subject.
    `not_speakers` are endings of what cannot speak, such as a law. `not_saying` are two words of which the first
    only looks like a verb of saying (`called off`). A quotation with a `singular` word (`ik`) is a person's.
    """

    verb_second: bool
    speech: frozenset[str]
    bare: frozenset[str] = frozenset()
    frames: frozenset[str]
    pairs: tuple[VerbPair, ...]
    according: frozenset[str]
    sources: frozenset[str]
    source_words: frozenset[str]
    own_words: frozenset[str]
    so: frozenset[str]
    participles: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    reports: tuple[Filled, ...]
    publishing: frozenset[str] = frozenset()
    issued_by: frozenset[str] = frozenset()
    ordered: frozenset[str] = frozenset()
    undone: frozenset[str]
    not_saying: frozenset[str] = frozenset()
    that: frozenset[str]
    anaphors: frozenset[str]
    then: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    relative: frozenset[str]
    joining: frozenset[str]
    openers: frozenset[str]
    fillers: frozenset[str]
    not_speakers: tuple[Filled, ...]
    not_pronouns: frozenset[str]
    singular: frozenset[str]


class ClaimsData(Record):
    """Lists of words that bear on whether a sentence can be checked, in the notation of `lexicon.py`; `kinds` take the
    last.
    """

    lexicons: Mapping[str, tuple[Filled, ...]]


class LanguageData(Record):
    """Everything the components know of one language, a record per component; `code` is ISO 639, the file's name."""

    code: Filled
    sentences: SentenceData
    quotes: QuoteData
    numbers: NumberData
    dates: DateData
    names: NameData
    attribution: AttributionData
    claims: ClaimsData


def known_languages(folder: Path = FOLDER) -> list[str]:
    """The codes of the languages for which there is data, sorted."""
    return sorted(file.stem for file in folder.glob("*.toml"))


@cache
def load_language(code: str, folder: Path = FOLDER) -> LanguageData:
    """The data of the language `code` (`nl`), read once.

    Raises:
        ToetssteenError: there is no data for it; says for which languages there is.
    """
    path = folder / f"{code}.toml"
    if not path.is_file():
        known = ", ".join(known_languages(folder))
        raise ToetssteenError(Problem(code="language-without-data", args={"language": code, "known": known}))
    return LanguageData.model_validate({"code": code, **tomllib.loads(path.read_text("utf-8"))})
