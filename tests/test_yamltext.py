"""YAML as text: what it says, where it says it, and how we write it."""

from __future__ import annotations

import gc
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import ToetssteenError
from generator.yamltext import Position, ScalarNode, collector_at_rest, dump, parse, read_text


def problem_of(text: str, **options: Any) -> tuple[str, str]:
    with pytest.raises(ToetssteenError) as raised:
        parse(text, "a.yaml", **options)
    (problem,) = raised.value.problems
    return problem.where, problem.code


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: true", {"a": "true"}),
        ("a: 2023-03-17", {"a": "2023-03-17"}),
        ("a: NO", {"a": "NO"}),
        ("a: 0.93", {"a": "0.93"}),
        ("a: 0o17", {"a": "0o17"}),
        ("a: ~\nb: null\nc:\nd: Null", {"a": None, "b": None, "c": None, "d": None}),
        ("a: 'null'\nb: \"~\"\nc: ''", {"a": "null", "b": "~", "c": ""}),
        ("a: =", {"a": "="}),
        ("1: x", {"1": "x"}),
        ("a: !!int 3\nb: !!str 4\nc: !!null x", {"a": "3", "b": "4", "c": None}),
        ("a: &x [1, {b: 2}]\nc: *x", {"a": ["1", {"b": "2"}], "c": ["1", {"b": "2"}]}),
        ("", None),
        ("# niets\n", None),
        ("--- tekst\n", "tekst"),
    ],
)
def test_plain_text_stays_text(text: str, data: Any) -> None:
    assert parse(text, "a.yaml").data == data


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("<<: {a: 1, b: 2}\nb: 3", {"a": "1", "b": "3"}),
        ("b: 3\n<<: [{a: 1}, {a: 2, c: 4}]", {"a": "1", "b": "3", "c": "4"}),
        ("'<<': {a: 1}", {"<<": {"a": "1"}}),
    ],
)
def test_merge_keys_give_what_is_not_there(text: str, data: Any) -> None:
    document = parse(text, "a.yaml")
    assert document.data == data
    assert document.node is not None
    assert len(document.node.value) == text.count("\n") + 1, "the tree is as it was"


def test_an_alias_is_the_same_value() -> None:
    data = parse("a: &x [1]\nb: *x", "a.yaml").data
    assert data["a"] is data["b"]


def test_keys_that_stand_twice_are_told() -> None:
    document = parse("a: 1\nb: {c: 1, c: 2}\na: 2\n<<: {}\n<<: {}", "a.yaml")
    assert document.repeated == (("c", Position(2, 11)), ("a", Position(3, 1)))
    assert document.data["a"] == "2"


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        (("claims",), (2, 1), (1, 1)),
        (("claims", 0), (2, 3), (2, 3)),
        (("claims", 0, "id"), (2, 7), (2, 3)),
        (("claims", 0, "kinds", 1), (3, 14), (3, 14)),
        (("claims", 0, "weg"), (2, 3), (2, 3)),
        (("claims", 7), (2, 1), (2, 1)),
        ((), (1, 1), (1, 1)),
    ],
)
def test_every_value_has_its_place(path: tuple[str | int, ...], value: tuple[int, int], key: tuple[int, int]) -> None:
    document = parse("claims:\n- id: x\n  kinds: [😀, law]\n", "a.yaml")
    assert document.position(path) == Position(*value)
    assert document.key_position(path) == Position(*key)


def test_places_count_characters_as_editors_do() -> None:
    document = parse("😀é: x\r\nb: y\r\n", "a.yaml")
    assert document.position(("😀é",)) == Position(1, 5)
    assert document.position(("b",)) == Position(2, 4)
    node = document.at(("b",))
    assert isinstance(node, ScalarNode)
    assert (node.start_mark.index, node.end_mark.index) == (10, 11)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: [", ("a.yaml:2:1", "not-yaml")),
        ("a: b\n c: d", ("a.yaml:2:3", "yaml-colon")),
        ("a: *x", ("a.yaml:1:4", "yaml-alias")),
        ("--- a\n--- b\n", ("a.yaml:2:1", "yaml-documents")),
        ("a: x\x07\n", ("a.yaml:1:5", "yaml-character")),
        ("é: x\r\n\r\nb: \x01\n", ("a.yaml:3:4", "yaml-character")),
        ("a: !ENV x", ("a.yaml:1:4", "yaml-tag")),
        ("a: !!python/name:os.system x", ("a.yaml:1:4", "yaml-tag")),
        ("? [a]\n: b", ("a.yaml:1:3", "yaml-key")),
        ("<<: x", ("a.yaml:1:5", "yaml-merge")),
        ("<<: [{a: 1}, x]", ("a.yaml:1:5", "yaml-merge")),
        ("a: &x [*x]", ("a.yaml:1:4", "yaml-circle")),
        ("[" * 900 + "]" * 900, ("a.yaml:1:1", "yaml-deep")),
        ("[" * 100_000, ("a.yaml:1:1001", "not-yaml")),
    ],
)
def test_what_no_field_can_hold_is_told_with_its_place(text: str, problem: tuple[str, str]) -> None:
    assert problem_of(text) == problem


def test_lines_are_counted_from_where_the_text_stands_in_its_file() -> None:
    assert problem_of("a: b\n c: d", first_line=10) == ("a.yaml:11:3", "yaml-colon")
    assert problem_of("a: !x y", first_line=10) == ("a.yaml:10:4", "yaml-tag")


def test_tags_of_others_may_be_read_over() -> None:
    text = "a: !ENV [X, y]\nb: !!python/name:x\nc: !relative {d: 1}"
    assert parse(text, "a.yaml", any_tag=True).data == {"a": ["X", "y"], "b": "", "c": {"d": "1"}}


def test_a_bomb_of_aliases_does_no_harm() -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))]
    assert parse("\n".join(lines), "a.yaml").data["a0"] == ["x"]


def test_text_that_is_not_utf8_is_told_with_its_place() -> None:
    assert read_text("é".encode(), "a.yaml") == "é"
    with pytest.raises(ToetssteenError) as raised:
        read_text(b"a\nbc\xff\n", "a.yaml")
    (problem,) = raised.value.problems
    assert (problem.where, problem.args) == ("a.yaml:2:3", {"byte": "0xff"})


@pytest.mark.parametrize("awake", [True, False])
def test_the_collector_wakes_only_if_it_was_awake(*, awake: bool) -> None:
    was_awake = gc.isenabled()
    (gc.enable if awake else gc.disable)()
    try:
        with collector_at_rest():
            assert not gc.isenabled()
        assert gc.isenabled() == awake
    finally:
        (gc.enable if was_awake else gc.disable)()


_CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t\x85\u2028")
_TEXT = st.text(_CHARACTERS, max_size=30)
_DATA = st.recursive(
    _TEXT | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=8,
)


@given(_DATA)
def test_what_is_written_is_read_back(data: Any) -> None:
    assert parse(dump(data), "a.yaml").data == data
    assert parse(dump(data, flow=True), "a.yaml").data == data


@given(_TEXT)
def test_a_text_is_written_on_one_line_and_is_a_text_to_any_reader(text: str) -> None:
    written = dump(text)
    assert not any(character in written for character in "\n\r\x85\u2028\u2029")
    assert yaml.safe_load(written) == text


@pytest.mark.parametrize(
    "text", ["1e3", "0o17", "12e03", ".5", "+1", "1_000", "yes", "2023-03-17", "12:30", "~", "null"]
)
def test_what_looks_like_something_else_is_quoted(text: str) -> None:
    assert dump(text) == f"'{text}'"


@pytest.mark.parametrize("text", ["2023-03-17-top", "2023-03-18/2023-03-19", "een, twee", "€ 5", "‘ja’", "1.2.3", "3e"])
def test_what_cannot_be_mistaken_needs_no_quotes(text: str) -> None:
    assert dump(text) == text


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: Hij zei: nee\n", ("a.yaml:1:4", "yaml-colon-in-text")),
        ("a:\n  b: c\n   d: e\n", ("a.yaml:3:5", "yaml-colon")),
        ("a: b\n  c: d\n", ("a.yaml:2:4", "yaml-colon")),
        ("a: - b\n", ("a.yaml:1:4", "yaml-hyphen")),
        ("a: b\nc: 'd\ne: f\n", ("a.yaml:2:4", "yaml-quote-open")),
        ("a: 'auto's'\nb: c\n", ("a.yaml:1:10", "yaml-misfit")),
        ("a: b\nc: [d\ne: f\n", ("a.yaml:2:4", "yaml-bracket-open")),
        ("a: [b c: d, e\n", ("a.yaml:1:4", "yaml-bracket-open")),
        ("a: {b: c\n", ("a.yaml:1:4", "yaml-bracket-open")),
        ("a:\n  b: c\n d: e\n", ("a.yaml:3:2", "yaml-misfit")),
        ("- a\nb: c\n", ("a.yaml:2:1", "yaml-misfit")),
        ("a: 'b' c\n", ("a.yaml:1:8", "yaml-misfit")),
        ("a: b\nc\nd: e\n", ("a.yaml:2:1", "yaml-no-colon")),
        ("a: |\n  b\nc d\n", ("a.yaml:3:1", "yaml-no-colon")),
        ("a: @karin\n", ("a.yaml:1:4", "yaml-sign")),
        ("a: `code`\n", ("a.yaml:1:4", "yaml-sign")),
        ("a:\n\tb: c\n", ("a.yaml:2:1", "yaml-tab")),
        ("a: *b\n", ("a.yaml:1:4", "yaml-alias")),
        ('a: "C:\\p"\n', ("a.yaml:1:7", "yaml-escape")),
        ("a: b\n---\nc: d\n", ("a.yaml:2:1", "yaml-documents")),
        ("a: }\n", ("a.yaml:1:4", "not-yaml")),
    ],
)
def test_a_mistake_that_people_make_is_told_where_it_is_to_be_mended(text: str, problem: tuple[str, str]) -> None:
    assert problem_of(text) == problem
