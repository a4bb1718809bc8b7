"""Texts in a person's language."""

from __future__ import annotations

import errno
import os
import pickle
from datetime import date

import pytest

from generator.problems import SPOKEN_REASONS, Problem, ToetssteenError, reason_of
from generator.words import languages, words_for


def test_there_are_two_languages() -> None:
    assert languages() == ["en", "nl"]


@pytest.mark.parametrize(
    ("tag", "language"),
    [("nl", "nl"), ("nl-BE", "nl"), ("nl_NL", "nl"), ("en-US", "en"), ("de", "en"), ("zh-Hant", "en"), ("", "en")],
)
def test_a_language_without_texts_is_spoken_to_in_english(tag: str, language: str) -> None:
    assert words_for(tag).language == language


def test_a_problem_is_told_with_its_place_and_the_way_to_mend_it() -> None:
    problem = Problem(code="field-missing", path="a.md", line=3, column=1, args={"field": "title"})
    assert words_for("nl").describe(problem) == "a.md:3:1: “title” ontbreekt. Voeg het toe."
    assert words_for("en").describe(problem, kind="Note:") == "a.md:3:1: Note: “title” is missing. Add it."


@pytest.mark.parametrize(
    ("problem", "where"),
    [
        (Problem(code="x", path="a.md", line=3), "a.md:3"),
        (Problem(code="x", path="a.md"), "a.md"),
        (Problem(code="x"), ""),
    ],
)
def test_a_place_is_told_as_far_as_it_is_known(problem: Problem, where: str) -> None:
    assert problem.where == where


def test_a_problem_without_a_place_and_without_a_hint() -> None:
    problem = Problem(code="not-valid", args={"field": "a", "message": "b"})
    assert words_for("en").describe(problem) == "“a” is not right: b."
    assert words_for("en").hint("not-valid") == ""


def test_a_text_that_is_not_there_is_a_mistake_of_ours() -> None:
    with pytest.raises((KeyError, LookupError)):
        words_for("nl")("bestaat-niet")


def test_a_variable_that_was_forgotten_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError, match="field-missing"):
        words_for("nl")("field-missing")


def test_days_periods_and_numbers_are_written_as_readers_write_them() -> None:
    nl, en = words_for("nl"), words_for("en")
    assert (nl.date(date(2023, 3, 17)), en.date(date(2023, 3, 17))) == ("17 maart 2023", "17 March 2023")
    assert (nl.number(1200000), en.number(1200000.5)) == ("1.200.000", "1,200,000.5")
    assert nl.period("2023") == "2023"
    assert nl.period("2023-03") == "maart 2023"
    assert nl.period("2023-03-18/2023-03-19").startswith("18 maart 2023")


def test_an_error_tells_its_problems_to_whoever_reads_a_traceback() -> None:
    error = ToetssteenError(Problem(code="a", path="x", line=1), Problem(code="b", args={"c": 1}))
    assert str(error) == "x:1 a {}; b {'c': 1}"


def test_an_error_comes_whole_from_another_process() -> None:
    error = ToetssteenError(Problem(code="a", path="x", line=1, args={"c": 1}))
    assert pickle.loads(pickle.dumps(error)).problems == error.problems  # noqa: S301 - our own bytes


@pytest.mark.parametrize("name", SPOKEN_REASONS)
def test_why_the_system_refuses_is_told_in_the_language_of_the_person(name: str) -> None:
    error = OSError(getattr(errno, name), os.strerror(getattr(errno, name)))
    problem = Problem(code="file-unreadable", path="a.md", args={"reason": reason_of(error)})
    for language in languages():
        said = words_for(language).describe(problem)
        assert name not in said
        assert str(error.strerror) not in said


def test_a_refusal_without_words_of_ours_is_told_as_the_system_does() -> None:
    problem = Problem(code="file-unreadable", path="a.md", args={"reason": reason_of(OSError(errno.EIO, "I/O error"))})
    assert words_for("nl").describe(problem).startswith("a.md: Dit bestand is niet te lezen: I/O error.")
