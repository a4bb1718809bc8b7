"""Mend in a ledger what has one right answer and no other; every other byte stays.

A verdict, a choice or a field's name that differs in capitals, spaces or hyphens only; a day in another notation that
the language leaves no doubt about. What the extractor wrote is left to it, and what a person has to decide to that
person.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from babel.dates import get_month_names
from pydantic import BaseModel

from generator.claims import SLUG, Claim
from generator.ledger.conflicts import conflicts
from generator.ledger.splice import Edit, apply, is_block_text, is_within, starts_with_property
from generator.problems import ToetssteenError
from generator.settings import Settings
from generator.validate import record_in
from generator.words import languages
from generator.yamltext import BOM, MappingNode, Node, ScalarNode, SequenceNode, is_merge_key, parse

_DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.? ([^\W\d]+)\.?,? (\d{4})")
_MONTH_DAY = re.compile(r"([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")


@dataclass(frozen=True)
class Mended:
    """The texts of a ledger's files, mended."""

    texts: Mapping[Path, str] = field(default_factory=dict)


def mend_files(texts: Mapping[Path, str], settings: Settings, language: str) -> Mended:
    """All files mended; those that are no YAML, or that git left a conflict in, as they are."""
    return Mended({path: mend(text, settings, language) for path, text in texts.items()})


def mend(text: str, settings: Settings, language: str) -> str:
    """The text mended; days are read as people write them in `language`."""
    bom = BOM if text.startswith(BOM) else ""
    body = text.removeprefix(BOM)
    if any(conflicts(body, "")):
        return text
    try:
        document = parse(body, "")
    except ToetssteenError:
        return text
    claims = document.data.get("claims") if isinstance(document.data, dict) else None
    node = document.at(("claims",)) if isinstance(claims, list) else None
    if not isinstance(node, SequenceNode) or document.repeated:
        return text
    mender = _Mender(body, settings, language, [item.get("id") for item in claims or [] if isinstance(item, dict)])
    edits = list(mender.record_or_list(node, Claim))
    new = apply(body, [edit for edit, _ in edits])
    expected = [change for _, change in edits]
    return bom + new if _differs_only(document.data, parse(new, "").data, expected) else text


def diff_lines(before: Mapping[Path, str], after: Mapping[Path, str]) -> Iterator[tuple[Path, int, str, str]]:
    """Each line that was mended: its file, its number, as it was and as it is now."""
    for path, new in after.items():
        if new != before[path]:
            pairs = zip(before[path].splitlines(), new.splitlines(), strict=True)
            yield from ((path, number, was, now) for number, (was, now) in enumerate(pairs, 1) if was != now)


@dataclass(frozen=True)
class _Mender:
    """Walks the values of a text beside the model they belong to."""

    text: str
    settings: Settings
    language: str
    ids: Sequence[Any]

    def record_or_list(self, node: Node, model: type[BaseModel]) -> Iterator[tuple[Edit, tuple[str, str]]]:
        if isinstance(node, SequenceNode):
            for item in node.value:
                if is_within(item, node.start_mark.index, node.end_mark.index):
                    yield from self.record_or_list(item, model)
        elif isinstance(node, MappingNode):
            names = {key.value for key, _ in node.value}
            for key, value in node.value:
                if not is_merge_key(key):
                    yield from self._field(key, value, model, names)

    def _field(
        self, key: Node, value: Node, model: type[BaseModel], names: set[str]
    ) -> Iterator[tuple[Edit, tuple[str, str]]]:
        name = key.value
        if name not in model.model_fields:
            name = _same_but_for_form(name, [one for one in model.model_fields if one not in names])
            if not name:
                return
            yield from self._replace(key, name)
        if name == "found" or value.start_mark.index < key.start_mark.index:  # the extractor's; an alias
            return
        annotation = model.model_fields[name].annotation
        if (inner := record_in(annotation)) is not None:
            yield from self.record_or_list(value, inner)
        elif isinstance(value, ScalarNode) and value.value:
            right = self._right(name, annotation, value.value)
            if right and right != value.value:
                yield from self._replace(value, right)

    def _replace(self, node: Node, right: str) -> Iterator[tuple[Edit, tuple[str, str]]]:
        if is_block_text(self.text, node) or starts_with_property(self.text, node):
            return
        if node.start_mark.line != node.end_mark.line:  # what is mended and shown are lines, one for one
            return
        start, end = node.start_mark.index, node.end_mark.index
        quote = self.text[start] if self.text[start] in "'\"" else ""
        yield Edit(start, end, f"{quote}{right}{quote}"), (node.value, right)

    def _right(self, name: str, annotation: Any, value: str) -> str:
        if name == "verdict":
            return self._verdict(value)
        if name == "id":
            slug = value.strip().lower()
            return slug if SLUG.fullmatch(slug) and slug not in self.ids else ""
        if choices := _choices(annotation):
            return _same_but_for_form(value, choices)
        if datetime.date in (annotation, *get_args(annotation)):
            day = day_of(value.strip(), self.language)
            return day.isoformat() if day else ""
        return ""

    def _verdict(self, value: str) -> str:
        scale = self.settings.rating_scale
        if value in scale:
            return value
        words = ((rating.key, word) for rating in scale.ratings for word in (rating.key, *rating.label.values()))
        meant = {key for key, word in words if _form(word) == _form(value)}
        return meant.pop() if len(meant) == 1 else ""


def day_of(text: str, language: str) -> datetime.date | None:
    """The day that a person meant; None where there is doubt: 1/4/2023 is a day in April in Dutch, and may be one in
    January in English."""
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(found[1], found[3], found[4])
    if found := _DAY_FIRST.fullmatch(text):
        meant = {_day(found[4], found[3], found[1])}
        if language == "en":
            meant.add(_day(found[4], found[1], found[3]))
        days = meant - {None}
        return days.pop() if len(days) == 1 else None
    if found := _DAY_MONTH.fullmatch(text):
        return _day(found[3], _months().get(found[2].casefold(), "0"), found[1])
    if found := _MONTH_DAY.fullmatch(text):
        return _day(found[3], _months().get(found[1].casefold(), "0"), found[2])
    return None


def _day(year: str, month: str, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


@cache
def _months() -> Mapping[str, str]:
    """The number of each month by its names, whole and short, in all languages of the interface."""
    widths: tuple[Literal["wide"], Literal["abbreviated"]] = ("wide", "abbreviated")
    tables = (get_month_names(width, locale=language) for language in languages() for width in widths)
    return {name.casefold().rstrip("."): str(number) for table in tables for number, name in table.items()}


def _choices(annotation: Any) -> Sequence[str]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return next((found for part in get_args(annotation) if (found := _choices(part))), ())


def _same_but_for_form(text: str, choices: Sequence[str]) -> str:
    """The one choice that differs from a text in capitals, spaces, hyphens and underscores only; else nothing."""
    same = [choice for choice in choices if _form(choice) == _form(text)]
    return same[0] if len(same) == 1 else ""


def _form(text: str) -> str:
    return re.sub(r"[\s_-]+", "-", text.strip()).casefold()


def _differs_only(before: Any, now: Any, expected: list[tuple[str, str]]) -> bool:
    """Whether two values say the same but for the changes that were meant."""
    if isinstance(before, dict) and isinstance(now, dict):
        pairs = [*zip(before, now, strict=False), *zip(before.values(), now.values(), strict=False)]
    elif isinstance(before, list) and isinstance(now, list):
        pairs = list(zip(before, now, strict=False))
    else:
        return before == now or (before, now) in expected
    return len(before) == len(now) and all(_differs_only(*pair, expected) for pair in pairs)
