"""The Markdown of articles and explanations does nothing but show text."""

from __future__ import annotations

import re

import pytest
from markdown import Markdown

from generator.site.dialect import extension_configs, extensions, without_html
from generator.words import words_for


def _html(markdown: str, top_heading: int = 2) -> str:
    configs = {name: dict(config) for name, config in extension_configs(words_for("nl")).items()}
    return Markdown(extensions=list(extensions(top_heading=top_heading)), extension_configs=configs).convert(markdown)


@pytest.mark.parametrize(
    "markdown", ["<script>alert(1)</script>", "ja <b onclick=x>nee</b>", "<div>\n\nblok\n\n</div>", "<!-- x -->"]
)
def test_html_is_shown_as_typed(markdown: str) -> None:
    html = _html(markdown)
    assert "&lt;" in html
    assert not any(tag in html for tag in ("<script", "<b", "<div", "<!--"))


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript\\:alert(1)",
        "&#x6A;avascript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
    ],
)
@pytest.mark.parametrize("form", ["[x]({})", "[x][y]\n\n[y]: {}", "<{}>"])
def test_a_link_leads_nowhere_unless_to_a_page_or_a_mailbox(address: str, form: str) -> None:
    assert "href" not in _html(form.format(address)).replace('href="#', "")


@pytest.mark.parametrize(
    "address",
    ["https://a.example/b?c=d:e", "http://a.example", "mailto:a@b.example", "../methodology/", "#deel", "x.html?y=1:2"],
)
def test_harmless_links_stay(address: str) -> None:
    assert f'href="{address}"' in _html(f"[x]({address})")


def test_mail_addresses_in_angle_brackets_stay_links() -> None:
    assert "<a href=" in _html("<a@b.example>")


@pytest.mark.parametrize(
    "source",
    [
        "https://a.example/b.jpg",
        "//a.example/b.jpg",
        "/\\a.example/b.jpg",
        "data:image/png;base64,AA",
        "HTTP://a.example/b",
    ],
)
def test_a_picture_from_elsewhere_is_not_loaded(source: str) -> None:
    html = _html(f"![een brug]({source})")
    assert "<img" not in html
    assert "een brug" in html


def test_a_picture_inside_a_link_becomes_its_text() -> None:
    html = _html("[![een brug](https://a.example/b.jpg)](https://a.example/)")
    assert html == '<p><a href="https://a.example/"><span>een brug</span></a></p>'


def test_a_picture_of_the_site_itself_is_shown() -> None:
    assert '<img alt="een brug" src="brug.jpg"' in _html("![een brug](brug.jpg)")


@pytest.mark.parametrize(("top", "expected"), [(2, ["h2", "h3"]), (3, ["h3", "h4"])])
@pytest.mark.parametrize("markdown", ["# Een\n\n## Twee", "### Een\n\n#### Twee"])
def test_headings_fit_below_those_of_the_page(markdown: str, top: int, expected: list[str]) -> None:
    html = _html(markdown, top)
    assert [html[place + 1 : place + 3] for place in range(len(html)) if html.startswith("<h", place)] == expected


def test_anchors_do_not_clash_with_those_of_the_page() -> None:
    assert 'id="t-sources"' in _html("## Sources")


def test_html_and_comments_can_be_taken_out() -> None:
    markdown = "CO<sub>2</sub> is é<!-- geheim --> veel `<b>`\n\n<div>\nweg\n</div>\n\nklaar"
    assert without_html(markdown).split() == ["CO2", "is", "é", "veel", "`<b>`", "klaar"]
    assert without_html(markdown, comments_only=True) == markdown.replace("<!-- geheim -->", "").replace(
        "</div>\n", "</div>\n\n"
    )


def _cited(markdown: str, sources: int = 3) -> str:
    spoken = [f"Bron [{number}]" for number in range(1, sources + 1)]
    return Markdown(extensions=list(extensions(top_heading=3, sources=spoken))).convert(markdown)


@pytest.mark.parametrize(
    ("markdown", "numbers"),
    [
        ("Zo is het.[1]", [1]),
        ("Zo is het.[1, 3]", [1, 3]),
        ("Zo is het.[1; 2][3]", [1, 2, 3]),
        ("Zo is het.[^2]", [2]),
        ("In **[1]** en een lijst:\n\n- [2]", [1, 2]),
        ("Zo is het.[4]", []),
        ("Zo is het.[0]", []),
        ("Zo is het.[1, 4]", []),
        ("In [2024] en [1](https://a.example/) en [x]", []),
        ("[1]\n\n[1]: https://a.example/", []),
        ("`[1]`", []),
        ("\\[1]", []),
    ],
)
def test_a_number_between_brackets_cites_the_source_of_that_number(markdown: str, numbers: list[int]) -> None:
    html = _cited(markdown)
    assert [int(number) for number in re.findall(r'href="#source-(\d+)"', html)] == numbers
    for number in numbers:
        assert f'aria-label="Bron [{number}]" href="#source-{number}">[{number}]</a>' in html


def test_a_footnote_of_the_text_itself_goes_before_a_source_of_that_number() -> None:
    html = _cited("Zo is het.[^1]\n\n[^1]: Een noot.")
    assert "#source-1" not in html
    assert "Een noot." in html
