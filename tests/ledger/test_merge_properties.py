"""Whatever a ledger looks like, a merge leaves people's bytes alone, and a second one leaves everything alone."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from itertools import groupby
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from generator.claims import Found
from generator.ledger.changes import Reading
from generator.ledger.layout import found_data
from generator.ledger.merge import Merged, merge
from generator.ledger.read import read_entries
from generator.settings import Settings
from tests.ledger import styles
from tests.ledger.builders import TODAY, article, candidate

ARTICLES = ("2023-01-05-a", "2023-03-22-b")
KEPT = ("seen_in", "matches", "changed")
"""What the ledger notes of a claim, and the extractor knows nothing of."""
Case = tuple[styles.Ledger, list[Reading]]


@st.composite
def cases(draw: Callable[..., Any]) -> Case:
    """A ledger, and articles in which some of its claims still stand, some are gone and some are new."""
    ledger = draw(styles.ledgers(ARTICLES))
    spare = [sentence for sentence in styles.SENTENCES if sentence not in [entry["claim"] for entry in ledger.entries]]
    readings: list[Reading] = []
    for name in draw(st.lists(st.sampled_from(ARTICLES), min_size=1, unique=True)):
        known = [entry["claim"] for entry in ledger.entries if entry["found"]["article"] == name]
        fresh, spare = spare[:3], spare[3:]
        present = draw(st.lists(st.sampled_from([*known, *fresh]), unique=True, min_size=1))
        source = article(*present, name=name)
        seen = draw(st.lists(st.sampled_from(present), unique=True))
        found = [
            candidate(
                source,
                sentence,
                quote=sentence[:-1],
                listed=draw(st.booleans()),
                **_without_place(draw, sentence, name),
            )
            for sentence in present
            if sentence in seen
        ]
        readings.append((source, found))
    return ledger, readings


def _without_place(draw: Callable[..., Any], sentence: str, name: str) -> dict[str, Any]:
    found = draw(styles.found_data(sentence, name))
    ours = ("article", "quote", "sentence", *KEPT)
    return {field: value for field, value in found.items() if field not in ours}


def check_case(case: Case) -> None:
    ledger, readings = case
    note(ledger.text)
    result = merge(ledger.text, "claims.yaml", readings, TODAY)
    note("-" * 40 + "\n" + result.text)
    expected = [_expected(entry, readings) for entry in ledger.entries]
    _check_bytes(ledger, expected, result)
    _check_meaning(ledger, expected, result, readings)
    again = merge(result.text, "claims.yaml", readings, TODAY + datetime.timedelta(days=1))
    assert again.text == result.text
    assert (again.added, again.refreshed, again.gone, again.back) == ((), (), (), ())


def _expected(entry: styles.Data, readings: list[Reading]) -> styles.Data:
    """What an entry's `found` must say after the merge, by the rules of docs/claims-yaml.md."""
    before = found_data(Found.model_validate(entry["found"]))
    for source, candidates in readings:
        if source.id != before["article"]:
            continue
        for one in candidates:
            if one.found.quote == before["quote"]:
                return found_data(one.found) | _kept(before, entry)
        if before["quote"] in source.text:
            return {name: value for name, value in _without_changed(before).items() if name != "gone"} | _kept(
                before, entry
            )
        return {"gone": TODAY, **_without_changed(before)} | _kept(before, entry)
    return before


def _kept(before: styles.Data, entry: styles.Data) -> styles.Data:
    """What stays: sightings and look-alikes; a change until the review has another date, or the claim is dismissed."""
    kept = {name: before[name] for name in KEPT if name in before}
    if "changed" in kept and (entry.get("dismissed") or kept["changed"].get("reviewed") != entry.get("reviewed")):
        del kept["changed"]
    return kept


def _without_changed(before: styles.Data) -> styles.Data:
    return {name: value for name, value in before.items() if name != "changed"}


def _same(entry: styles.Data, expected: styles.Data, name: str) -> bool:
    return found_data(Found.model_validate(entry["found"])).get(name) == expected.get(name)


def _check_meaning(ledger: styles.Ledger, expected: list[styles.Data], result: Merged, readings: list[Reading]) -> None:
    """Read without our code: old entries say what they said, their `found` what it should; all new ones are there."""
    before = yaml.load(ledger.text, Loader=yaml.CBaseLoader)["claims"]  # noqa: S506 - all text
    now = {entry["id"]: entry for entry in yaml.load(result.text, Loader=yaml.CBaseLoader)["claims"]}  # noqa: S506
    for number, (old, found) in enumerate(zip(before, expected, strict=True)):
        new = now.pop(old["id"])
        assert list(new) == list(old)
        for name in old:
            if name != "found":
                assert _stripped(new[name]) == _stripped(old[name])
        tied = {name for entry, name in ledger.tied if entry == number}
        said = found_data(Found.model_validate(_without_empty(new["found"])))
        assert {name: value for name, value in said.items() if name not in tied} == {
            name: value for name, value in found.items() if name not in tied
        }
    assert set(now) == set(result.added)
    known = {entry["found"]["quote"] for entry in ledger.entries}
    fresh = {one.found.quote for _, candidates in readings for one in candidates if one.listed} - known
    assert {entry["found"]["quote"] for entry in now.values()} == fresh
    assert not [one for one in read_entries(result.text, "claims.yaml", Settings())[1] if one.code == "key-twice"]


def _without_empty(found: styles.Data) -> styles.Data:
    return {name: value for name, value in found.items() if value not in ("", "null", "~")}


def _stripped(value: Any) -> Any:
    """A last line that had no line end gets one when an entry comes after it."""
    return value.rstrip("\n") if isinstance(value, str) else value


@given(cases())
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_merge_touches_nothing_of_people_and_a_second_one_nothing_at_all(case: Case) -> None:
    check_case(case)


@pytest.mark.long
@given(cases())
@settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_merge_touches_nothing_of_people_in_thousands_of_ledgers(case: Case) -> None:
    check_case(case)


def _check_bytes(ledger: styles.Ledger, expected: list[styles.Data], result: Merged) -> None:
    """What is not a found value or a new entry must be there byte for byte, in the same order."""
    assert result.text.startswith(ledger.mark)
    new = result.text.removeprefix(ledger.mark)
    assert new.endswith(ledger.newline) or not ledger.final_newline
    pattern = _pattern(ledger, expected, result.added)
    assert re.fullmatch(pattern, new if ledger.final_newline else new + ledger.newline)


def _pattern(ledger: styles.Ledger, expected: list[styles.Data], added: tuple[str, ...]) -> str:
    """A regular expression for all that the ledger may have become, and for nothing else."""
    end = re.escape(ledger.newline)
    line = f"[^\r\n]*{end}"
    ids = "|".join(map(re.escape, added))
    entry = f" *- id: (?:{ids}){end}(?: {line})*? *reviewed:{end}"
    new = f"(?:(?:{end}){{0,1}}{entry}(?:{end}){{0,1}}){{0,{len(added)}}}" if added else ""
    more = f"(?: +(?:{'|'.join(Found.model_fields)}):{line})*?"
    pieces = []
    for (kind, number, name), group in groupby(ledger.lines, key=lambda line: (line.kind, line.entry, line.field)):
        lines = list(group)
        if kind == "keep":
            after = more if number >= 0 else ""
            pieces += [(new if number < 0 or each.first else "") + re.escape(each.text) + end + after for each in lines]
        elif kind == "both":
            pieces += [f"{new}{re.escape(each.before)}{{[^\r\n]*}}{re.escape(each.after)}{end}{new}" for each in lines]
        elif (number, name) in ledger.tied or _same(ledger.entries[number], expected[number], name):
            pieces.append("".join(re.escape(each.text) + end for each in lines) + more)
        else:
            head = re.escape(lines[0].text.split(":")[0]) + ":[^\r\n]*" + re.escape(lines[0].remark) + end
            optional = "" if lines[0].remark else "?"
            pieces.append(f"(?:{head}(?: {line})*?){optional}{more}")
    return "".join(pieces) + new
