"""An entry and an article that try to break out: whatever they hold is shown as text."""

from __future__ import annotations

import csv
import io
import json

import feedparser
import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag
from PIL import Image

from tests.site.conftest import Built, build_here, json_ld, one
from tests.site.hostile import EVIL, FORMULA, LONG, write_hostile_site

CLAIM = "claims/vijandig/"
ARTICLE = "articles/vijandig/"
SPEAKER = "speakers/vijand/"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = write_hostile_site(tmp_path_factory.mktemp("hostile"))
    return build_here(folder, strict=True)


def _attributes(tree: Tag) -> list[str]:
    return [name for element in tree.select("*") for name in element.attrs]


def test_no_page_has_an_element_or_a_script_that_the_text_brought(hostile: Built) -> None:
    pages = dict(hostile.pages())
    assert {f"{address}index.html" for address in (CLAIM, ARTICLE, SPEAKER, "", "figures/", "corrections/")} <= set(
        pages
    )
    for path, page in pages.items():
        content = one(page, "article.md-content__inner")
        assert not content.select("script, img, iframe, object, style, link, base, form:not(.ts-filters)"), path
        assert not [name for name in _attributes(page) if name.startswith("on")], path
        scripts = [script.get_text() for script in page.select("script:not([type='application/ld+json'])")]
        assert not [script for script in scripts if "alert" in script], path
        for link in page.select("a[href]"):
            assert str(link["href"]).partition(":")[0].lower() not in ("javascript", "data"), link


@pytest.mark.parametrize("address", [CLAIM, ARTICLE, SPEAKER])
def test_title_heading_and_description_are_the_text_as_typed(hostile: Built, address: str) -> None:
    page = hostile.page(address)
    assert EVIL in one(page, "title").get_text()
    assert EVIL in one(page, "h1").get_text()
    assert one(page, 'meta[name="description"]')
    assert len(page.select("head title")) == len(page.select("title")) - len(page.select("svg title"))


def test_claim_and_quote_are_the_text_as_typed(hostile: Built) -> None:
    content = hostile.content(CLAIM)
    assert one(content, ".ts-passage mark").get_text() == EVIL
    fields = (".ts-statement", ".ts-facts", "#reply", "#sources", "#why", "#people", "#corrections", "#updates")
    for selector in (*fields, "#passage .ts-note", "#elsewhere q", "#elsewhere li:last-child a", "#cite"):
        assert EVIL in one(content, selector).get_text(), selector


def test_markup_in_an_explanation_is_shown_and_does_nothing(hostile: Built) -> None:
    explanation = one(hostile.content(CLAIM), "#explanation")
    text = explanation.get_text()
    assert "<script>alert(3)</script>" in text
    assert '<div onclick="alert(9)" markdown="1">blok</div>' in text
    assert "{{ 7*7 }} <b>code</b>" in one(explanation, "code").get_text()
    assert [str(link["href"]) for link in explanation.select("a[href]")] == [
        "https://goed.example/",
        "//elders.example/spion.gif",
    ]


def test_json_ld_is_one_block_that_holds_the_text_as_typed(hostile: Built) -> None:
    (review,) = json_ld(hostile.page(CLAIM))
    assert review["claimReviewed"] == EVIL
    assert review["itemReviewed"]["author"]["name"] == EVIL


@pytest.mark.parametrize(
    "address", ["", "claims/", "articles/", "speakers/", SPEAKER, "kinds/", "corrections/", "figures/"]
)
def test_lists_hold_the_text_as_typed(hostile: Built, address: str) -> None:
    assert EVIL in hostile.content(address).get_text()


def test_the_index_that_filters_hold_is_the_text_as_typed(hostile: Built) -> None:
    index = json.loads(hostile.text("claims/index.json"))
    assert index["speaker"] == [EVIL]
    assert {row[1] for row in index["claims"]} == {EVIL, f"{FORMULA} {LONG}"}


def test_open_data_hold_the_text_as_typed_and_no_formula(hostile: Built) -> None:
    claims = {claim["id"]: claim for claim in json.loads(hostile.text("claims.json"))["claims"]}
    assert claims["vijandig"]["claim"] == claims["vijandig"]["speaker"] == EVIL
    rows = csv.DictReader(io.StringIO((hostile.folder / "claims.csv").read_bytes().decode("utf-8-sig")))
    cells = {row["id"]: row for row in rows}
    assert cells["vijandig"]["claim"] == EVIL
    assert cells["vijandig-open"]["claim"] == f"'{FORMULA} {LONG}"
    assert not [cell for row in cells.values() for cell in row.values() if cell.startswith(tuple("=+-@"))]


@pytest.mark.parametrize("name", ["feed.xml", "corrections.xml"])
def test_feeds_hold_the_text_escaped(hostile: Built, name: str) -> None:
    """Readers take titles and summaries for HTML."""
    feed = feedparser.parse(hostile.text(name), sanitize_html=False)
    assert not feed.bozo, feed.get("bozo_exception")
    (entry,) = feed.entries
    assert "&lt;script&gt;alert(1)" in entry.summary
    assert "<script" not in entry.summary
    assert EVIL in entry.title


def test_the_card_and_its_code_hold_the_text_as_typed(hostile: Built) -> None:
    card = hostile.page("embed/vijandig/")
    assert not card.select("script, img, iframe")
    assert EVIL in one(card, ".ts-card__claim").get_text()
    answer = json.loads(hostile.text("embed/vijandig/oembed.json"))
    assert answer["title"] == f"{EVIL} {LONG}"
    assert [tag.name for tag in BeautifulSoup(answer["html"], "html.parser").select("*")] == ["iframe"]


def test_the_share_image_is_drawn(hostile: Built) -> None:
    assert Image.open(hostile.folder / "share/vijandig.png").size == (1200, 630)


def test_search_index_holds_the_text_escaped(hostile: Built) -> None:
    """Material puts titles and texts of the index into the page as HTML."""
    entries = json.loads(hostile.text("search/search_index.json"))["docs"]
    for entry in entries:
        for field in (entry["title"], entry["text"]):
            assert "<script" not in field
            assert "<img" not in field
    assert any("&lt;script&gt;alert(1)" in entry["title"] for entry in entries)


def test_an_article_loses_its_html_and_keeps_its_words(hostile: Built) -> None:
    text = one(hostile.content(ARTICLE), ".ts-text").get_text()
    assert "{{ 7*7 }} {% raw %} & <b> 🦆 \u202eשלום" in text
    assert "onerror" not in text
    assert LONG in text
