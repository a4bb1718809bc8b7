"""What the desk sees on the command line: tables, a bar of progress, a claim to take up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.claims import State
from generator.desk.searches import Search
from generator.desk.standing import UNFINISHED, Counts, Standing, Status
from generator.passages import locate
from generator.problems import shown
from generator.site.passage import passage
from generator.words import Words

_WIDTH = 30
_INDENT = "    "


def status_lines(status: Status, words: Words, *, bar: bool) -> Iterator[str]:
    """The status as people read it; with a `bar` where there is a terminal to draw one on."""
    share = status.done / status.claims if status.claims else 0.0
    done = words("cli-done", done=status.done, claims=status.claims, percent=round(100 * share))
    yield f"{_bar(share)}  {done}" if bar else done
    yield ""
    yield from table([words(f"cli-state-{state}"), str(count)] for state, count in status.counts.items() if count)
    if status.articles:
        yield from ["", words("cli-status-articles")]
        yield from table(
            [words.date(one.published) if one.published else "?", one.id, _summary(one.counts, words)]
            for one in status.articles
        )
    if status.people:
        yield from ["", words("cli-status-people")]
        yield from _people(status, words)
    if started := [one for one in status.unfinished if one.state is not State.OPEN]:
        yield from ["", words("cli-status-started")]
        yield from table(
            [_place(one), one.claim.id, words(f"cli-state-{one.state}"), one.claim.reviewer or ""] for one in started
        )


def _bar(share: float) -> str:
    full = int(share * _WIDTH)
    return "█" * full + "░" * (_WIDTH - full)


def _people(status: Status, words: Words) -> Iterator[str]:
    rows = []
    for one in status.people:
        parts = [_summary(one.counts, words)] if any(one.counts.values()) else []
        parts += [words("cli-status-approved", count=one.approved)] if one.approved else []
        rows.append([one.name, ", ".join(parts)])
    return table(rows)


def _summary(counts: Counts, words: Words) -> str:
    """`3 open, 1 reviewed`: first what is left to do."""
    order = [*UNFINISHED, *(state for state in counts if state not in UNFINISHED)]
    return ", ".join(f"{counts[state]} {words(f'cli-state-{state}').lower()}" for state in order if counts[state])


def table(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Rows of text in columns; those that hold numbers only are put to the right."""
    cells = [list(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    numbers = [all(cell.isdecimal() for cell in column) for column in zip(*cells, strict=True)]
    for row in cells:
        parts = [
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(row, widths, numbers, strict=True)
        ]
        yield ("  " + "  ".join(parts)).rstrip()


def next_lines(one: Standing, searches: Sequence[Search], words: Words) -> Iterator[str]:
    """A claim to take up: where it stands, who says it, its passage, why it was found, where to look."""
    found = one.claim.found
    yield f"{_place(one)}  {found.score:.2f}  {one.claim.id}"
    yield f"{_INDENT}{one.claim.claim}"
    who = ", ".join(part for part in (found.speaker, found.role) if part)
    day = found.said_on or (one.article.meta.published if one.article else None)
    if who or day:
        yield f"{_INDENT}{' · '.join(part for part in (who, words.date(day) if day else '') if part)}"
    yield from ["", *_passage(one), ""]
    if one.article:
        yield f"{_INDENT}{one.article.meta.title} · {shown(one.article.path)}"
    if found.why:
        yield f"{_INDENT}{words('cli-next-why')} {'; '.join(found.why)}."
    yield from ["", words("cli-next-search"), *table([search.name, search.url] for search in searches)]
    yield from ["", words("cli-next-review", id=one.claim.id)]


def _passage(one: Standing) -> Iterator[str]:
    """The paragraph around the claim, with the words of the claim between asterisks."""
    found, article = one.claim.found, one.article
    span = locate(article.text, found.quote, found.sentence) if article else None
    whole = replace(article, meta=article.meta.model_copy(update={"show": "full"})) if article else None
    seen = passage(found, whole, span)
    text = f"{'… ' if seen.cut_before else ''}{seen.before}**{seen.quote}**{seen.after}{' …' if seen.cut_after else ''}"
    yield _INDENT + re.sub(r"\s+", " ", text).strip()


def _place(one: Standing) -> str:
    return f"{shown(one.entry.file)}:{one.entry.line}" if one.entry.file else str(one.entry.line)
