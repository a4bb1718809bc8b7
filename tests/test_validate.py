"""From pydantic's errors to problems with their places."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import Field

from generator.claims import Filled, IsoDate, Record, Slug, Text, WebAddress
from generator.validate import validate
from generator.yamltext import parse


class Inner(Record):
    url: WebAddress
    kind: Literal["primary", "secondary"] | None = None


class Outer(Record):
    id: Slug
    name: Filled = "x"
    note: Text | None = None
    count: int = 0
    value: int | float = 0
    share: Annotated[float, Field(ge=0, le=1)] = 0
    yes: bool = False
    day: IsoDate | None = None
    inner: Inner | None = None
    many: list[Inner] = []  # noqa: RUF012 - pydantic copies it


def problems_of(text: str, *, at: tuple[str | int, ...] = (), first_line: int = 1) -> list[tuple[str, str, str]]:
    document = parse(text, "a.yaml")
    data = document.data
    for step in at:
        data = data[step]
    record, problems = validate(Outer, data, document, "a.yaml", at=at, first_line=first_line)
    assert (record is None) == bool(problems)
    return [(problem.where, problem.code, str(problem.args["field"])) for problem in problems]


def test_what_is_right_becomes_a_record() -> None:
    text = "id: a-1\nname: ' Jan '\ncount: 3\nvalue: 1.5\nyes: true\nday: 2023-03/2023-04\nmany: [{url: https://x.nl}]"
    document = parse(text, "a.yaml")
    record, problems = validate(Outer, document.data, document, "a.yaml")
    assert problems == []
    assert record is not None
    assert (record.name, record.count, record.value, record.yes, record.many[0].url) == (
        "Jan",
        3,
        1.5,
        True,
        "https://x.nl",
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("name: x", ("a.yaml:1:1", "field-missing", "id")),
        ("id: A b", ("a.yaml:1:5", "not-a-slug", "id")),
        ("id: x\nname: ''", ("a.yaml:2:7", "field-empty", "name")),
        ("id: x\nname:", ("a.yaml:2:6", "field-empty", "name")),
        ("id: x\nname: [a]", ("a.yaml:2:7", "not-text", "name")),
        ("id: x\nnamme: y", ("a.yaml:2:1", "field-misspelt", "namme")),
        ("id: x\nqqq: y", ("a.yaml:2:1", "field-unknown", "qqq")),
        ("id: x\ncount: veel", ("a.yaml:2:8", "not-a-number", "count")),
        ("id: x\nvalue: veel", ("a.yaml:2:8", "not-a-number", "value")),
        ("id: x\nshare: 1.1", ("a.yaml:2:8", "number-too-large", "share")),
        ("id: x\nshare: -1", ("a.yaml:2:8", "number-too-small", "share")),
        ("id: x\nyes: misschien", ("a.yaml:2:6", "not-yes-or-no", "yes")),
        ("id: x\nday: 17 maart", ("a.yaml:2:6", "not-an-iso-date", "day")),
        ("id: x\nday: 2023-02-30", ("a.yaml:2:6", "not-an-iso-date", "day")),
        ("id: x\ninner: {url: x.nl}", ("a.yaml:2:14", "not-a-web-address", "url")),
        ("id: x\ninner: tekst", ("a.yaml:2:8", "not-a-mapping", "inner")),
        ("id: x\ninner: {url: https://x.nl, kind: primair}", ("a.yaml:2:34", "choice-unknown", "kind")),
        ("id: x\nmany: {}", ("a.yaml:2:7", "not-a-list", "many")),
        ("id: x\nmany:\n- url: https://x.nl\n- kind: primary", ("a.yaml:4:3", "field-missing", "url")),
        ("id: x\nmany:\n- {url: https://x.nl, ulr: y}", ("a.yaml:3:23", "field-misspelt", "ulr")),
        ("tekst", ("a.yaml:1:1", "fields-expected", "")),
    ],
)
def test_a_mistake_has_its_place(text: str, problem: tuple[str, str, str]) -> None:
    assert problems_of(text) == [problem]


def test_all_mistakes_are_told() -> None:
    assert [code for _, code, _ in problems_of("id: A\ncount: x\nshare: 2")] == [
        "not-a-slug",
        "not-a-number",
        "number-too-large",
    ]


def test_what_helps_to_mend_it_comes_along() -> None:
    document = parse("id: x\nnamme: y\nshare: 7\ninner: {url: https://x.nl, kind: primair}", "a.yaml")
    _, problems = validate(Outer, document.data, document, "a.yaml")
    args = {problem.code: problem.args for problem in problems}
    assert args["field-misspelt"]["nearest"] == "name"
    assert args["number-too-large"]["limit"] == "1"
    assert (args["choice-unknown"]["value"], args["choice-unknown"]["choices"]) == ("primair", "primary, secondary")


def test_places_within_a_part_of_a_document_and_a_file() -> None:
    problems = problems_of("a:\n- id: x\n  count: y", at=("a", 0), first_line=5)
    assert problems == [("a.yaml:7:10", "not-a-number", "count")]
