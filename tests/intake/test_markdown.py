"""Words from elsewhere come out of the Markdown as they went in."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html

from generator.articles import plain_text
from generator.intake.markdown import blocks_of, bullets, escape, heading

ODD = st.text(alphabet=st.sampled_from(list("ab1 *_`[]<>#&;+-=.)|\\~!:^(\"'é\u00ad\t")), min_size=1, max_size=30)


def words(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


@settings(max_examples=1000)
@given(ODD | st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"]), max_size=40))
@example("1. De raad koos")
@example("# 1")
@example("&amp; <b>")
@example("__init__ en snake_case")
@example("--- *** ~~~ ```")
@example("[^1]: noot")
def test_a_paragraph_says_just_its_words(text: str) -> None:
    assert plain_text(escape(text)) == words(text)


@settings(max_examples=300)
@given(ODD)
@example("C#")
@example("a ##")
def test_so_do_a_heading_and_an_item(text: str) -> None:
    assert plain_text(heading(text)) == words(text)
    assert plain_text(bullets([text])) == words(text)


def made_of(source: str) -> list[str]:
    return blocks_of(html.fragment_fromstring(source, create_parent="div"))


def test_headings_quotations_and_lists_are_kept() -> None:
    words = "<h1>Kop</h1><p>Een <b>twee</b><br>drie.</p><blockquote><p>Vier.</p><p>Vijf.</p></blockquote>"
    assert made_of(f"{words}<ol><li>zes</li><li>zeven</li></ol>") == [
        "## Kop",
        "Een twee drie.",
        "> Vier.\n>\n> Vijf.",
        "1. zes\n2. zeven",
    ]


def test_a_list_in_a_list_is_kept() -> None:
    assert made_of("<ul><li>een<ul><li>twee</li></ul></li><li>drie</li></ul>") == ["- een\n  - twee\n- drie"]


def test_a_table_is_kept_and_a_page_laid_out_with_one_is_not() -> None:
    assert made_of("<table><tr><th>jaar</th><th>a|b</th></tr><tr><td>2020</td><td>5</td></tr></table>") == [
        "| jaar | a\\|b |\n| --- | --- |\n| 2020 | 5 |"
    ]
    assert made_of("<table><tr><td>menu</td><td><p>Een.</p><p>Twee.</p></td></tr></table>") == ["menu", "Een.", "Twee."]


def test_emphasis_goes_for_a_paragraph_in_italics_would_be_a_caption() -> None:
    assert made_of("<p><em>De raad koos.</em></p>") == ["De raad koos."]
