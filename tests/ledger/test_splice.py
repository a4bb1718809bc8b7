"""Edits by place, and where things end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ledger.splice import Edit, apply, content_end, line_end, newline_of, next_line, previous_line
from generator.yamltext import parse


def test_edits_are_made_where_they_belong() -> None:
    assert apply("abcdef", [Edit(4, 5, ""), Edit(0, 1, "A"), Edit(2, 2, "1"), Edit(2, 2, "2")]) == "Ab12cdf"


def test_edits_that_overlap_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply("abcdef", [Edit(0, 3, ""), Edit(2, 4, "")])


@given(st.text(alphabet="ab\r\n\x85\u2028", max_size=20))
def test_lines_are_told_as_yaml_tells_them(text: str) -> None:
    at, starts = 0, [0]
    while (end := line_end(text, at)) < len(text):
        at = next_line(text, end)
        starts.append(at)
    assert [previous_line(text, start) for start in starts[1:]] == starts[:-1]


@pytest.mark.parametrize(("text", "newline"), [("a\r\nb\n", "\r\n"), ("a\nb\r\n", "\n"), ("a\rb", "\r"), ("", "\n")])
def test_a_text_has_the_line_end_of_its_first_line(text: str, newline: str) -> None:
    assert newline_of(text) == newline


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("a: b # c\n", "b"),
        ("a:\n  b: c\n  # d\n\n# e\n", "b: c"),
        ("a:\n  b: |\n    c\n    # d\n\n # e\n", "b: |\n    c\n    # d"),
        ("a:\n- b\n- c: [d,\n   e] # f\n\n", "- b\n- c: [d,\n   e]"),
        ("z: &z 1\na:\n  b: *z # c\n# d\n", "b: *z # c"),
        ("z: &z 1\na:\n- 1\n- *z\n# d\n", "- 1\n- *z"),
        ("a:\n- &z 1\n- *z", "- &z 1\n- *z"),
        ("a:\n- {b: &z 1}\n- *z # c\n# d\n", "- {b: &z 1}\n- *z # c"),
        ("a:\n- b: &z 1\n\n- *z\n- *z\n", "- b: &z 1\n\n- *z\n- *z"),
        ("a:\n  b:\n  c: # d\n# e\n", "b:\n  c:"),
        ("a: >-\n  b\n\n", ">-\n  b"),
        ("a: 'b\n\n  c'   \n", "'b\n\n  c'"),
    ],
)
def test_a_value_ends_with_its_own_last_line(text: str, content: str) -> None:
    node = parse(text, "claims.yaml").at(("a",))
    assert node is not None
    assert text[node.start_mark.index : content_end(text, node)] == content
