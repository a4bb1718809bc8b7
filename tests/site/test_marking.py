"""Marks in HTML that Markdown made."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from generator.site.marking import Mark, mark_claims
from tests.site.conftest import words


def _mark(quote: str, name: str = "a", sentence: str = "") -> Mark:
    return Mark(quote, sentence or quote, f"/{name}/", f"ts-v-{name}", f"<small>[{name}]</small>")


def _marked(html: str, *marks: Mark) -> str:
    return mark_claims(html, marks)


def test_a_quote_becomes_a_link_with_a_mark_and_a_flag() -> None:
    assert _marked("<p>Ja, de brug is twee meter.</p>", _mark("de brug is twee meter")) == (
        '<p>Ja, <a class="ts-mark ts-v-a" href="/a/"><mark>de brug is twee meter</mark>.<small>[a]</small></a></p>'
    )


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>‘De brug is hoog,’ zei hij.</p>", "‘De brug is hoog,’[a] zei hij."),
        ("<p>‘De <em>brug is hoog</em>,’ zei hij.</p>", "‘De brug is hoog,’[a] zei hij."),
        ("<p>‘De <em>brug is hoog</em>, en <b>breed</b>.’</p>", "‘De brug is hoog,[a] en breed.’"),
        ("<p>De hoge <a href='x'>brug</a> is hoog.’ Ja.</p>", "De hoge brug is hoog.’[a] Ja."),
        ("<p>Een brug is hoog</p><p>. Ja.</p>", "Een brug is hoog[a]. Ja."),
    ],
)
def test_a_flag_stands_behind_closing_punctuation_as_a_note_number_does(html: str, text: str) -> None:
    soup = BeautifulSoup(_marked(html, _mark("brug is hoog")), "html.parser")
    assert soup.get_text() == text


@pytest.mark.parametrize(
    ("html", "quote"),
    [
        ("<p>de <b>brug</b> is twee meter</p>", "de brug is twee meter"),
        ("<p>de <b>brug is <i>twee</i></b> meter</p>", "brug is twee meter"),
        ("<p>de <b>hoge brug</b> is twee meter</p>", "brug is twee"),
        ("<p>is <b>de brug <i>twee</i> meter</b> hoog</p>", "de brug twee"),
        ("<p>de brug\nis   twee&nbsp;meter</p>", "brug is twee meter"),
        ("<p>“de brug” – twee meter</p>", '"de brug" - twee meter'),
    ],
)
def test_a_quote_is_found_through_inline_markup_spaces_and_typography(html: str, quote: str) -> None:
    marked = BeautifulSoup(_marked(html, _mark(quote)), "html.parser")
    (link,) = marked.select("a.ts-mark > mark")
    assert words(link).translate({0x201C: '"', 0x201D: '"', 0x2013: "-"}) == quote
    assert words(marked).replace("[a]", "") == words(BeautifulSoup(html, "html.parser"))


def test_markup_that_reaches_over_an_end_is_split_and_keeps_its_anchor_once() -> None:
    marked = _marked('<p><em id="x">hoge brug</em> is twee meter</p>', _mark("brug is twee"))
    assert marked == (
        '<p><em>hoge </em><a class="ts-mark ts-v-a" href="/a/"><mark><em id="x">brug</em> is twee</mark>'
        "<small>[a]</small></a> meter</p>"
    )


def test_where_the_words_stand_twice_the_sentence_decides() -> None:
    marked = _marked("<p>Hij zei ja. Zij zei ja, en hoe.</p>", _mark("ja", sentence="Zij zei ja, en hoe."))
    assert marked.startswith("<p>Hij zei ja. Zij zei <a")


def test_of_two_quotes_that_overlap_the_shorter_takes_the_words_they_share() -> None:
    marked = BeautifulSoup(
        _marked("<p>een twee drie vier</p>", _mark("een twee drie", "a"), _mark("twee", "b")), "html.parser"
    )
    assert [(link["href"], words(link)) for link in marked.select("a")] == [
        ("/a/", "een"),
        ("/b/", "twee[b]"),
        ("/a/", "drie[a]"),
    ]


def test_two_claims_with_the_same_quote_both_keep_a_flag() -> None:
    marked = BeautifulSoup(_marked("<p>een twee</p>", _mark("een twee", "a"), _mark("een twee", "b")), "html.parser")
    assert {link["href"] for link in marked.select("a")} == {"/a/", "/b/"}
    assert words(marked).startswith("een twee")


def test_a_quote_inside_a_link_gets_its_own_link_behind_that() -> None:
    marked = _marked('<p><a href="x">zie de brug hier</a>.</p>', _mark("de brug"))
    soup = BeautifulSoup(marked, "html.parser")
    assert not soup.select("a a")
    assert [link["href"] for link in soup.select("a")] == ["x", "/a/"]
    assert words(soup.select("span.ts-mark")[0]) == "de brug"


def test_a_quote_over_two_blocks_has_a_mark_in_each_and_one_flag() -> None:
    marked = _marked("<p>ja, een</p>\n<ul>\n<li>twee</li>\n</ul>", _mark("een twee"))
    soup = BeautifulSoup(marked, "html.parser")
    assert [words(link) for link in soup.select("a")] == ["een", "twee[a]"]
    assert [link.parent.name for link in soup.select("a") if link.parent] == ["p", "li"]


def test_code_and_note_numbers_are_not_running_text() -> None:
    html = '<p>de brug<sup id="fnref:1"><a href="#fn:1">1</a></sup> is hoog</p><pre><code>de brug is hoog</code></pre>'
    soup = BeautifulSoup(_marked(html, _mark("de brug is hoog")), "html.parser")
    assert not soup.select("pre .ts-mark")
    assert words(soup.select(".ts-mark")[0]) == "de brug1 is hoog"


def test_a_quote_that_is_not_there_changes_nothing() -> None:
    html = "<p>Ja &amp; nee &lt;b&gt;.</p>"
    assert _marked(html, _mark("misschien")) == html
