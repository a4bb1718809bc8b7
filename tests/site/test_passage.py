"""The quote among the text around it that may be shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.articles import Article, read_article
from generator.claims import Found
from generator.passages import locate
from generator.site.passage import Passage, passage

BEFORE = "Dit is een zin van gewone lengte met niets erin. " * 10
AFTER = " Daarna komt nog veel meer dat niemand onthoudt." * 10


def _article(folder: Path, text: str, show: str = "full") -> Article:
    path = folder / "a.md"
    path.write_text(f"---\ntitle: T\npublished: 2024-01-01\nlanguage: nl\nshow: {show}\n---\n\n{text}\n", "utf-8")
    return read_article(path)


def _passage(article: Article | None, quote: str, sentence: str) -> Passage:
    found = Found(article="a", quote=quote, sentence=sentence)
    return passage(found, article, locate(article.text, quote, sentence) if article else None)


def test_a_short_paragraph_is_shown_whole(tmp_path: Path) -> None:
    shown = _passage(
        _article(tmp_path, "Eerst dit. De brug is *twee* meter. Dan dat."), "twee meter", "De brug is twee meter."
    )
    assert shown == Passage("Eerst dit. De brug is ", "twee meter", ". Dan dat.")


def test_a_long_paragraph_is_cut_where_sentences_end(tmp_path: Path) -> None:
    shown = _passage(
        _article(tmp_path, f"{BEFORE}De brug is twee meter.{AFTER}"), "twee meter", "De brug is twee meter."
    )
    assert shown.cut_before
    assert shown.cut_after
    assert shown.before.startswith("Dit is een zin")
    assert shown.after.endswith("onthoudt.")
    assert len(shown.before) + len(shown.after) < 700


def test_a_long_sentence_is_cut_between_words(tmp_path: Path) -> None:
    long = "woord " * 200
    shown = _passage(_article(tmp_path, f"{long}de brug {long}"), "de brug", f"{long}de brug {long}".strip())
    assert shown.before.startswith("woord")
    assert shown.after.rstrip().endswith("woord")


def test_neighbours_come_from_the_same_paragraph_only(tmp_path: Path) -> None:
    shown = _passage(
        _article(tmp_path, "Een ander verhaal.\n\nDe brug is twee meter."), "twee meter", "De brug is twee meter."
    )
    assert shown == Passage("De brug is ", "twee meter", ".")


@pytest.mark.parametrize("show", ["quotes", None])
def test_without_leave_or_without_article_the_sentence_is_all(tmp_path: Path, show: str | None) -> None:
    article = _article(tmp_path, "Eerst dit. De brug is twee meter. Dan dat.", show) if show else None
    assert _passage(article, "twee meter", "De brug is twee meter.") == Passage("De brug is ", "twee meter", ".")


def test_a_quote_over_two_paragraphs_is_shown_in_its_sentence(tmp_path: Path) -> None:
    article = _article(tmp_path, "“Wij bouwen.\n\nEn wij dempen,” zei hij.")
    shown = _passage(article, "“Wij bouwen. En wij dempen,”", "“Wij bouwen. En wij dempen,” zei hij.")
    assert shown == Passage("", "“Wij bouwen. En wij dempen,”", " zei hij.")


def test_a_quote_that_its_sentence_does_not_hold_stands_alone() -> None:
    assert _passage(None, "iets anders", "De brug is twee meter.") == Passage("", "iets anders", "")
