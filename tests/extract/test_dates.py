"""Dates as they stand on a Doc; the expressions themselves are in golden/*/dates.yml."""

from __future__ import annotations

import datetime
from functools import cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from generator.extract.annotations import DATES
from generator.extract.dates import make_dates
from generator.extract.pipeline import build_pipeline
from generator.words import words_for

NLP = {language: spacy.blank(language) for language in ("nl", "en")}
COMPONENT = {language: make_dates(nlp, "dates", None, None) for language, nlp in NLP.items()}
PUBLISHED = datetime.date(2023, 3, 22)


def isos(text: str, published: datetime.date | None = PUBLISHED, language: str = "nl") -> list[str]:
    doc = NLP[language].make_doc(text)
    doc._.published = published
    return [span._.date.iso for span in COMPONENT[language](doc).spans[DATES]]


def test_without_a_day_of_publication_the_group_is_empty() -> None:
    assert isos("Dinsdag, 17 maart 2021.", None) == []


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert isos("Op 31 juni 2022 of 30 februari.") == []


def test_what_refers_back_takes_the_last_date_of_the_text_and_nothing_from_another_text() -> None:
    assert isos("In mei 2020 steeg de prijs. Die maand was het droog.") == ["2020-05", "2020-05"]
    assert isos("Die maand was het droog.") == []


def test_a_year_before_the_calendar_begins_is_left_out() -> None:
    assert isos("Dat was 5000 jaar geleden.") == []


@cache
def dutch() -> Language:
    return build_pipeline("nl")


def parsed(text: str) -> list[str]:
    nlp = dutch()
    doc = nlp.make_doc(text)
    doc._.published = PUBLISHED  # a Wednesday
    return [span._.date.iso for span in nlp(doc).spans[DATES]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De ploeg speelt zondag tegen Ajax.", ["2023-03-26"]),
        ("De raad buigt zich woensdag over het plan.", ["2023-03-22"]),
        ("Een besluit valt op zijn vroegst in februari.", ["2024-02"]),
        ("De ploeg speelde zondag tegen Ajax.", ["2023-03-19"]),
        ("De raad heeft zondag over het plan gesproken.", ["2023-03-19"]),
        ("De bus rijdt sinds zondag niet meer.", ["2023-03-19"]),
        ("In februari schoten grenswachten op een boot.", ["2023-02"]),
    ],
)
def test_the_tense_of_the_clause_tells_which_weekday_or_month_is_meant(text: str, expected: list[str]) -> None:
    assert parsed(text) == expected


def test_a_weekday_of_every_week_is_no_date() -> None:
    assert parsed("Op zondag speelt hij orgel in de kerk.") == []


@settings(max_examples=200, deadline=None)
@given(st.dates(min_value=datetime.date(1850, 1, 1), max_value=datetime.date(2100, 12, 31)))
def test_every_day_as_a_reader_writes_it_is_resolved(day: datetime.date) -> None:
    for language in ("nl", "en"):
        text = f"… {words_for(language).date(day)}."
        assert isos(text, language=language) == [day.isoformat()]


@settings(max_examples=200, deadline=None)
@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2100, 12, 31)))
def test_a_bare_weekday_is_at_most_six_days_ago_and_never_to_come(published: datetime.date) -> None:
    for weekday in ("maandag", "zondag"):
        [iso] = isos(f"Hij kwam {weekday} aan.", published)
        assert 0 <= (published - datetime.date.fromisoformat(iso)).days <= 6


WORDS = (
    "5000 2 31 1999 een drie anderhalf dag dagen week jaar eeuwen maanden geleden eerder later over begin eind mei "
    "maart dinsdag weekend vorig volgende deze die dezelfde de het kwartaal eeuw jaren negentig zomer 2019/20 , ."
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join))
def test_any_run_of_date_words_is_resolved_to_iso_or_left(text: str) -> None:
    assert all(iso[:4].isdigit() for iso in isos(text))
