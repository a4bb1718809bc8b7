"""What becomes of the pages of news sites, each made in another manner; `pages/expected.yml` says what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.intake.sources import Material, draft_of
from generator.intake.webpage import read_page
from generator.problems import ToetssteenError
from generator.yamltext import parse

PAGES = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = parse((PAGES / "expected.yml").read_text("utf-8"), "expected.yml").data
FIELDS = ("title", "published", "author", "source", "language", "url")
ARTICLES = [name for name, expected in EXPECTED.items() if "refused" not in expected]
REFUSED = [name for name, expected in EXPECTED.items() if "refused" in expected]


def material(name: str) -> Material:
    return Material(name, (PAGES / name).read_bytes())


def test_every_page_is_expected() -> None:
    assert sorted(path.name for path in PAGES.glob("*.html")) == sorted(EXPECTED)


@pytest.mark.parametrize("name", ARTICLES)
def test_what_the_page_says_of_itself_is_found_and_nothing_is_made_up(name: str) -> None:
    draft = draft_of(material(name))
    found = {field: str(getattr(draft, field) or "") for field in FIELDS}
    assert found == {field: EXPECTED[name][field] or "" for field in FIELDS}


@pytest.mark.parametrize("name", ARTICLES)
def test_the_article_stays_and_what_stands_around_it_does_not(name: str) -> None:
    text, expected = draft_of(material(name)).markdown, EXPECTED[name]
    assert text.startswith(expected["begins"])
    assert text.endswith(expected["ends"])
    assert [words for words in expected["keeps"] if words not in text] == []
    assert [words for words in expected["drops"] if words in text] == []
    assert expected["title"] not in text


@pytest.mark.parametrize("name", REFUSED)
def test_a_wall_or_a_front_page_is_no_article(name: str) -> None:
    with pytest.raises(ToetssteenError) as caught:
        draft_of(material(name))
    assert [problem.code for problem in caught.value.problems] == [EXPECTED[name]["refused"]]
    assert caught.value.problems[0].path == name


def page(head: str = "", body: str = "", words: int = 60) -> str:
    text = " ".join(f"De raad koos voor voorstel {number} van de wethouder." for number in range(words // 8))
    return (
        f"<html><head><title>Raad kiest</title>{head}</head><body><article><p>{text}</p>{body}</article></body></html>"
    )


def test_the_words_of_a_wall_in_the_frame_of_the_site_do_not_make_a_whole_article_a_teaser() -> None:
    frame = '<header><a href="/abo">Al abonnee? Log in om verder te lezen</a></header>'
    html = page(words=200).replace("<body>", f"<body>{frame}")
    assert read_page(html, "x.html").title == "Raad kiest"


def test_a_front_page_as_canonical_address_is_not_believed() -> None:
    head = '<link rel="canonical" href="https://krant.example/">'
    draft = read_page(page(head), "x", "https://krant.example/raad/kiest?utm_source=brief#reacties")
    assert draft.url == "https://krant.example/raad/kiest"


def test_a_canonical_address_may_be_relative_but_not_a_script() -> None:
    address = "https://krant.example/raad/kiest"
    assert (
        read_page(page('<link rel="canonical" href="/raad/koos">'), "x", address).url
        == "https://krant.example/raad/koos"
    )
    assert read_page(page('<link rel="canonical" href="javascript:alert(1)">'), "x", address).url == address


def test_a_page_that_was_saved_in_a_browser_knows_its_address() -> None:
    html = "<!-- saved from url=(0033)https://krant.example/raad/kiest/ -->\n" + page()
    assert read_page(html, "x.html").url == "https://krant.example/raad/kiest/"


def test_a_date_that_only_stands_in_the_text_is_not_the_date_of_the_article() -> None:
    assert (
        read_page(page(body="<p>Op 3 mei 2019 stemde de raad ook al over 2020-01-01.</p>"), "x.html").published is None
    )


def test_broken_data_about_the_page_is_passed_over() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": fal</script>'
    assert read_page(page(head), "x.html").language == "nl"


@pytest.mark.parametrize(("said", "language"), [("en-US", "nl"), ("fy", "fy"), ("NL_be", "nl"), ("x", "nl")])
def test_the_language_of_a_template_is_not_believed_but_one_that_we_do_not_know_is(said: str, language: str) -> None:
    assert read_page(page(words=80).replace("<html>", f'<html lang="{said}">'), "x.html").language == language


def test_a_page_nested_without_end_and_one_with_an_xml_prologue_are_read_or_refused() -> None:
    deep = page().replace("<article>", "<article>" + "<div><span>" * 3000)
    assert "De raad koos" in read_or_code(deep) or read_or_code(deep) == "no-article-text"
    assert "De raad koos" in read_or_code('<?xml version="1.0" encoding="ISO-8859-1"?>' + page())


def read_or_code(html: str) -> str:
    try:
        return read_page(html, "x.html").markdown
    except ToetssteenError as error:
        return error.problems[0].code


def test_a_page_without_words_is_no_article() -> None:
    for html in ("<html></html>", "<html><body><script>go()</script></body></html>"):
        with pytest.raises(ToetssteenError, match="no-article-text"):
            read_page(html, "x.html")


def test_windows_encodings_are_read(tmp_path: Path) -> None:
    html = page(body="<p>„Één café kost €&nbsp;5”, zei de voorzitter.</p>").replace(
        "<head>", '<head><meta charset="windows-1252">'
    )
    assert "„Één café kost € 5”" in draft_of(Material("x.html", html.encode("windows-1252"))).markdown
    assert "„Één café kost € 5”" in draft_of(Material("x", html.replace("windows-1252", "x").encode("utf-8"))).markdown
