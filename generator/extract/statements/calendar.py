"""Relative dates in the words of the calendar: `gisteren` becomes `op 21 maart 2023`.

Not the days and months of a quotation: they count from the day on which it was said.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from itertools import takewhile

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from spacy.tokens import Span

from generator.extract.language import LanguageData
from generator.extract.layers import Layers
from generator.extract.statements.data import StatementData

_FAR = 40
"""Tokens on either side of a date in which its verb is sought."""
_DAY, _MONTH, _YEAR = len("2023-03-21"), len("2023-03"), len("2023")


def wordings(
    start: int, end: int, layers: Layers, language: LanguageData, data: StatementData
) -> Mapping[int, tuple[int, str]]:
    """For the dates in tokens `start` to `end` that can be told in full: by their first token, their end and words."""
    found: dict[int, tuple[int, str]] = {}
    reached = start
    first = layers.doc[start].sent.start  # once: spaCy looks for it token by token
    for date in layers.dates.within(start, end):
        if date.start >= reached and date.end <= end and (words := _worded(date, first, layers, language, data)):
            found[date.start] = (date.end, words)
            reached = date.end
    return found


def _worded(date: Span, first: int, layers: Layers, language: LanguageData, data: StatementData) -> str | None:
    """The words for a date in the sentence that begins at token `first`."""
    text = " ".join(date.text.split())
    before = date.doc[date.start - 1].lower_ if date.start > first else ""
    earlier = date.doc[date.start - 2].lower_ if date.start - 1 > first else ""
    if _belongs_to_noun(date, before, language, data) or {before, f"{earlier} {before}"} & data.approximators:
        return None
    following = " ".join(token.lower_ for token in date.doc[date.end : date.end + 3])
    if following and (_is_glued(date) or following.startswith(data.exact)):
        return None
    slots = _slots(date._.date.iso, language.code, data)
    for pattern, rule in data.wordings:
        if match := pattern.fullmatch(text):
            template = rule.bound if before in data.prepositions or _is_between(date, first, data) else rule.free
            in_quotation = "{year}" not in template and layers.quotations.over(date.start, date.end)
            over = not rule.past or not layers.is_parsed or _is_told_in_past(date, first, data)
            if in_quotation or not over or (layers.is_parsed and _is_doubtful(date, first, template, data)):
                return None
            named = {name: words.lower() for name, words in match.groupdict().items() if words}
            return _filled(template, {"text": text, **slots, **named})
    return None


def _belongs_to_noun(date: Span, before: str, language: LanguageData, data: StatementData) -> bool:
    """True in `een druilerige dinsdag` and `het was dinsdag`, where the date is a noun of the clause."""
    words = {data.present.one, data.present.more, data.past.one, data.past.more}
    if before in language.names.determiners or before in words:
        return True
    return bool(before) and date.doc[date.start - 1].pos_ in ("ADJ", "DET")


def _is_between(date: Span, first: int, data: StatementData) -> bool:
    """True for the second date of `tussen maart en vorige maand`."""
    earlier = date.doc[max(date.start - 7, first) : date.start]
    return bool(earlier) and earlier[-1].pos_ == "CCONJ" and any(t.lower_ in data.between for t in earlier)


def _is_doubtful(date: Span, first: int, template: str, data: StatementData) -> bool:
    """True where the words around a bare weekday, day or month speak against the past in which it was found.

    `treft woensdag`, `fixed for November`, `settle before the summit in October` are to come.
    """
    published = date.doc._.published
    bare = "{of_" in template or "{weekday}" in template or "{named}" in template
    if not (published and bare):
        return False
    iso, today = date._.date.iso, published.isoformat()
    if iso >= today[: len(iso)]:
        return False
    if "{of_" in template and iso[:_YEAR] < today[:_YEAR] and iso[_YEAR:_MONTH] <= today[_YEAR:_MONTH]:
        return True
    if any(token.lower_ in data.forward for token in date.doc[max(date.start - 3, first) : date.start]):
        return True
    return not _is_told_in_past(date, first, data)


def _is_told_in_past(date: Span, first: int, data: StatementData) -> bool:
    """True when the verb nearest before a date, or else after it, is in the past, or helps a participle."""
    around = date.doc[max(first, date.start - _FAR) : date.end + _FAR]
    inside = takewhile(lambda token: token.i < date.end or not token.is_sent_start, around)
    verbs = [token for token in inside if token.pos_ in ("VERB", "AUX")]
    near = next((verb for verb in reversed(verbs) if verb.i < date.start), verbs[0] if verbs else None)
    if near is None:
        return False
    if "Past" in near.morph.get("Tense", []):
        return True
    if "Fin" not in near.morph.get("VerbForm", []):
        return "Part" in near.morph.get("VerbForm", []) and "Pres" not in near.morph.get("Tense", [])
    return near.lower_ in data.perfect and any(
        "Part" in verb.morph.get("VerbForm", []) for verb in verbs if verb.i > near.i
    )


def _is_glued(date: Span) -> bool:
    """True for `last week's` and `Monday-night`."""
    following = date.doc[date.end]
    return not date.doc[date.end - 1].whitespace_ and following.text[0] in "’'-–" and following.text not in ("’", "'")


def _filled(template: str, slots: Mapping[str, str]) -> str | None:
    """The template with its slots filled; None where the date is not so exact, or not so vague."""
    try:
        return template.format_map(dict(slots))
    except KeyError:
        return None


def _slots(iso: str, code: str, data: StatementData) -> dict[str, str]:
    try:
        locale = Locale.parse(code)
    except UnknownLocaleError:
        return {}
    first, _, last = iso.partition("/")
    if last:
        return _interval(first, last, locale, data)
    if len(first) == _YEAR:
        return {"year": first}
    day = datetime.date.fromisoformat((first + "-01")[:_DAY])
    if len(first) == _MONTH:
        return {"month": format_date(day, data.month, locale), "of_month": first[:_YEAR]}
    return {
        "day": format_date(day, data.day, locale),
        "weekday": format_date(day, "EEEE", locale),
        "of_day": first[:_YEAR],
    }


def _interval(first: str, last: str, locale: Locale, data: StatementData) -> dict[str, str]:
    if len(first) != _DAY:
        return {"of_months": first[:_YEAR]} if first[:_YEAR] == last[:_YEAR] else {}
    begin, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    form = data.day
    if begin.year == end.year:
        form = re.sub(r"\W*y+", "", form)
        if begin.month == end.month:
            form = re.sub(r"\W*M+\W*", "", form)
    return {"first": format_date(begin, form, locale), "last": format_date(end, data.day, locale)}
