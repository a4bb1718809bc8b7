"""Reading a ledger: its entries with their lines, or everything that is wrong with it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from generator.claims import State
from generator.ledger.read import Ledger, read_ledger
from generator.problems import Problem, ToetssteenError
from generator.settings import Settings

ENTRY = """\
- id: brug-uit-1932
  claim: De brug is uit 1932.
  found:
    article: 2023-03-22-brug
    quote: De brug is uit 1932
    sentence: De brug is uit 1932.
    kinds: [number]
    numbers: [{text: '1932', value: 1932}]
    score: 0.93
  verdict:
  explanation:
  sources:
  reviewer:
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "claims.yaml"


def read(path: Path, text: str | bytes, settings: Settings | None = None) -> Ledger:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_ledger(path, settings or Settings(), today=datetime.date(2023, 4, 1))


def problems_of(path: Path, text: str | bytes, settings: Settings | None = None) -> list[tuple[str, str]]:
    """Where and what, for each problem of a ledger that cannot be read."""
    with pytest.raises(ToetssteenError) as raised:
        read(path, text, settings)
    return [(problem.where, problem.code) for problem in raised.value.problems]


def the_one_problem(path: Path, text: str, settings: Settings | None = None) -> Problem:
    with pytest.raises(ToetssteenError) as raised:
        read(path, text, settings)
    (problem,) = raised.value.problems
    return problem


def test_an_entry_knows_the_line_it_begins_on(path: Path) -> None:
    ledger = read(path, "# kop\nclaims:\n\n" + ENTRY + "\n- # tweede\n" + ENTRY.replace("- id: b", "  id: c", 1))
    assert [(entry.claim.id, entry.line) for entry in ledger.entries] == [("brug-uit-1932", 4), ("crug-uit-1932", 19)]
    assert ledger.claims[0].found.numbers[0].value == 1932
    assert ledger.claims[0].state() is State.OPEN


@pytest.mark.parametrize("text", ["", "# niets\n", "claims:\n", "claims: []\n", "claims: ~", "[]", "{}", "---\n...\n"])
def test_an_empty_ledger_is_fine(path: Path, text: str) -> None:
    assert read(path, text).entries == ()


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_a_mark_or_other_line_ends_make_no_difference(path: Path, change: object) -> None:
    assert callable(change)
    assert read(path, change("claims:\n" + ENTRY)).entries == read(path, "claims:\n" + ENTRY).entries


@pytest.mark.parametrize("verdict", ["true", "false", "'true'", "half-true"])
def test_a_verdict_needs_no_quotes(path: Path, verdict: str) -> None:
    ledger = read(path, "claims:\n" + ENTRY.replace("verdict:", f"verdict: {verdict}"))
    assert ledger.claims[0].verdict == verdict.strip("'")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("claims: [\n", ("claims.yaml:2:1", "not-yaml")),
        ("claims:\n\t- id: x\n", ("claims.yaml:2:1", "yaml-tab")),
        ("- id: x\n", ("claims.yaml:1:1", "ledger-is-list")),
        ("zomaar tekst\n", ("claims.yaml:1:1", "ledger-is-text")),
        ("claims: tekst\n", ("claims.yaml:1:9", "not-a-list")),
        ("claims: {a: b}\n", ("claims.yaml:1:9", "not-a-list")),
        ("claim:\n", ("claims.yaml:1:1", "field-misspelt")),
        ("claims:\n-\n", ("claims.yaml:2:2", "fields-expected")),
        ("claims:\n- tekst\n", ("claims.yaml:2:3", "fields-expected")),
        (b"claims:\n- id: \xe9en\n", ("claims.yaml:2:7", "not-utf8")),
        ("claims:\n" + ENTRY * 2, ("claims.yaml:15:7", "id-twice")),
        ("claims:\n" + ENTRY + "  reviewer: AB\n", ("claims.yaml:15:3", "key-twice")),
        ("claims:\n" + ENTRY.replace("verdict", "verdit"), ("claims.yaml:11:3", "field-misspelt")),
        ("claims:\n" + ENTRY.replace("verdict", "gewicht"), ("claims.yaml:11:3", "field-unknown")),
        ("claims:\n" + ENTRY.replace("uit-1932\n", "Uit 1932\n"), ("claims.yaml:2:7", "not-a-slug")),
        ("claims:\n" + ENTRY.replace("0.93", "93"), ("claims.yaml:10:12", "number-too-large")),
        ("claims:\n" + ENTRY.replace("[number]", "[nummer]"), ("claims.yaml:8:13", "choice-unknown")),
        ("claims:\n" + ENTRY.replace("value: 1932", "value: veel"), ("claims.yaml:9:37", "not-a-number")),
        ("claims:\n" + ENTRY.replace("    quote: De brug is uit 1932\n", ""), ("claims.yaml:5:5", "field-missing")),
        ("claims:\n" + ENTRY.replace("sources:", "sources: https://x.nl"), ("claims.yaml:13:12", "not-a-list")),
        ("claims:\n" + ENTRY.replace("sources:", "sources: [{url: x.nl}]"), ("claims.yaml:13:19", "not-a-web-address")),
        ("claims:\n" + ENTRY + "  reviewed: 2023-02-30\n", ("claims.yaml:15:13", "not-a-date")),
        ("claims:\n" + ENTRY.replace("verdict:", "verdict: waarr"), ("claims.yaml:11:12", "verdict-misspelt")),
        ("claims:\n" + ENTRY.replace("verdict:", "verdict: blauw"), ("claims.yaml:11:12", "verdict-unknown")),
    ],
)
def test_a_mistake_is_told_with_its_place(path: Path, text: str | bytes, problem: tuple[str, str]) -> None:
    assert problems_of(path, text) == [problem]


def test_all_mistakes_are_told_at_once_in_the_order_of_the_lines(path: Path) -> None:
    text = (
        "claims:\n" + ENTRY.replace("verdict:", "verdict: blauw") + ENTRY.replace("0.93", "x").replace("id: b", "id: B")
    )
    lines = [int(where.split(":")[1]) for where, _ in problems_of(path, text)]
    assert lines == sorted(lines)
    assert len(lines) == 3


def test_there_is_no_ledger(path: Path) -> None:
    with pytest.raises(ToetssteenError, match=r"claims\.yaml ledger-missing"):
        read_ledger(path, Settings())


def test_an_empty_folder_is_a_ledger_without_claims(path: Path) -> None:
    path.mkdir()
    assert read_ledger(path, Settings()).entries == ()


@pytest.mark.parametrize(
    ("verdict", "nearest"),
    [("half-treu", "half-true"), ("True", "true"), ("Waar", "true"), ("onwar", "false"), ("misleidend", "misleading")],
)
def test_the_nearest_verdict_is_suggested_whatever_the_language(path: Path, verdict: str, nearest: str) -> None:
    problem = the_one_problem(path, "claims:\n" + ENTRY.replace("verdict:", f"verdict: {verdict}"))
    assert problem.args["nearest"] == nearest


REVIEWED = ENTRY.replace("verdict:", "verdict: true") + "  reviewed: 2023-03-30\n"
DONE = REVIEWED.replace("explanation:", "explanation: Zie de bron.").replace("reviewer:", "reviewer: AB")


@pytest.mark.parametrize(
    ("entry", "problems"),
    [
        (DONE, []),
        (
            REVIEWED,
            [("claims.yaml:12:15", "reviewed-without-explanation"), ("claims.yaml:14:12", "reviewed-without-reviewer")],
        ),
        (DONE.replace("verdict: true", "verdict:"), [("claims.yaml:15:13", "reviewed-without-verdict")]),
        (DONE.replace("2023-03-30", "2023-04-02"), [("claims.yaml:15:13", "day-in-future")]),
        (REVIEWED + "  dismissed: mening\n", [("claims.yaml:16:14", "dismissed-with-verdict")]),
    ],
)
def test_a_review_is_whole_or_it_is_none(path: Path, entry: str, problems: list[tuple[str, str]]) -> None:
    if problems:
        assert problems_of(path, "claims:\n" + entry) == problems
    else:
        assert read(path, "claims:\n" + entry).warnings == ()


def test_a_verdict_without_a_day_is_not_published_and_that_is_told(path: Path) -> None:
    ledger = read(path, "claims:\n" + DONE.replace("  reviewed: 2023-03-30\n", ""))
    assert [(warning.where, warning.code) for warning in ledger.warnings] == [
        ("claims.yaml:11:12", "not-published-yet")
    ]
    assert ledger.claims[0].state() is State.IN_PROGRESS


def test_a_desk_without_a_scale_concludes_with_a_headline(path: Path) -> None:
    settings = Settings(scale=False)
    assert problems_of(path, "claims:\n" + DONE, settings) == [("claims.yaml:15:13", "reviewed-without-headline")]
    assert read(path, "claims:\n" + DONE + "  headline: De brug is oud\n", settings).warnings == ()


def test_a_desk_has_its_own_verdicts(path: Path) -> None:
    rating = {"key": "klopt", "label": {"nl": "Klopt"}, "definition": {"nl": "Het klopt."}}
    settings = Settings.model_validate({"ratings": [rating]})
    assert read(path, "claims:\n" + DONE.replace("verdict: true", "verdict: klopt"), settings).entries
    assert the_one_problem(path, "claims:\n" + DONE, settings).args["choices"] == "klopt"


def test_a_merge_key_gives_its_fields(path: Path) -> None:
    text = "claims:\n" + ENTRY.replace("  found:\n", "  found: &f\n")
    text += "- id: tweede\n  claim: Nog een.\n  <<: {reviewer: AB}\n  found: {<<: *f, score: 0.1}\n"
    second = read(path, text).claims[1]
    assert (second.reviewer, second.found.score, second.found.quote) == ("AB", 0.1, "De brug is uit 1932")
