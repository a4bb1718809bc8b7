"""Who is quoted: one record for each speaker, under whatever names articles give them.

A desk writes what it knows in `speakers.yaml`; a name that is not in it is a speaker of that name and no more.
`same_as` is schema.org's sameAs (https://schema.org/sameAs): addresses that say beyond doubt who is meant, such as one
of Wikidata.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from slugify import slugify

from generator.claims import Filled, Record, Slug, Text, WebAddress
from generator.problems import Problem, ToetssteenError, reason_of, shown
from generator.validate import validate
from generator.yamltext import BOM, Document, parse, read_text

_LONGEST = 60

Many = BeforeValidator(lambda value: [] if value is None else value)


class Speaker(Record):
    """Somebody who is quoted. `id` is their page's address, made of the name where it is not given."""

    name: Filled
    id: Slug | None = None
    aliases: Annotated[list[Filled], Many] = Field(default_factory=list)
    kind: Literal["person", "organisation"] | None = None
    role: Text | None = None
    party: Text | None = None
    same_as: Annotated[list[WebAddress], Many] = Field(default_factory=list)

    @cached_property
    def slug(self) -> str:
        """The address of the speaker's page. A name without letters or digits gives a number, always the same."""
        made = slugify(self.name, max_length=_LONGEST, word_boundary=True, save_order=True)
        return self.id or made or hashlib.sha256(self.name.encode()).hexdigest()[:8]

    @property
    def names(self) -> Sequence[str]:
        return [self.name, *self.aliases]


class Speakers:
    """Gives the speaker who is meant by a name; capitals and spaces do not count."""

    def __init__(self, known: Iterable[Speaker] = ()) -> None:
        self._by_name: dict[str, Speaker] = {}
        for speaker in known:
            for name in speaker.names:
                self._by_name.setdefault(_key(name), speaker)
        self._by_slug = {speaker.slug: speaker for speaker in self._by_name.values()}

    def __call__(self, name: str) -> Speaker:
        speaker = self._by_name.get(_key(name))
        if speaker is None:
            new = Speaker(name=name)
            # two spellings that differ in accents or punctuation only would have the same page
            speaker = self._by_slug.setdefault(new.slug, new)
            self._by_name[_key(name)] = speaker
        return speaker


class _File(Record):
    speakers: Annotated[list[Speaker], Many] = Field(default_factory=list)


def read_speakers(path: Path) -> Speakers:
    """The speakers of a site's `speakers.yaml`; none where there is no such file.

    Raises:
        ToetssteenError: with everything that is wrong in the file.
    """
    speakers, problems = survey_speakers(path)
    if problems:
        raise ToetssteenError(*problems)
    return Speakers(speakers)


def survey_speakers(path: Path) -> tuple[Sequence[Speaker], list[Problem]]:
    """The speakers in the file, none where it has mistakes or is not there; and every mistake with its place."""
    name = shown(path)
    try:
        document = parse(read_text(path.read_bytes(), name).removeprefix(BOM), name)
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [Problem(code="file-unreadable", path=name, args={"reason": reason_of(error)})]
    except ToetssteenError as error:
        return [], list(error.problems)
    problems = [
        Problem(code="key-twice", path=name, line=place.line, column=place.column, args={"key": key})
        for key, place in document.repeated
    ]
    file, mistakes = validate(_File, document.data or {}, document, name)
    speakers = file.speakers if file else []
    problems += [*mistakes, *_names_twice(speakers, document, name)]
    return ([] if problems else speakers), problems


def _names_twice(speakers: Sequence[Speaker], document: Document, path: str) -> Iterator[Problem]:
    """Names and addresses that belong to two speakers: then nobody knows who is meant."""
    names: dict[str, int] = {}
    slugs: dict[str, int] = {}
    for number, speaker in enumerate(speakers):
        for field, name in _named(speaker):
            first = names.setdefault(_key(name), number)
            if first != number:
                yield _twice(document, path, number, field, {"name": name, "other": speakers[first].name})
        first = slugs.setdefault(speaker.slug, number)
        if first != number and _key(speaker.name) != _key(speakers[first].name):
            field = ("id",) if speaker.id else ("name",)
            yield _twice(document, path, number, field, {"name": speaker.slug, "other": speakers[first].name})


def _named(speaker: Speaker) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("name",), speaker.name
    for number, alias in enumerate(speaker.aliases):
        yield ("aliases", number), alias


def _twice(
    document: Document, path: str, number: int, field: tuple[str | int, ...], args: Mapping[str, str]
) -> Problem:
    place = document.position(("speakers", number, *field))
    return Problem(code="speaker-twice", path=path, line=place.line, column=place.column, args=args)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
