"""An entry and an article that try to break out: whatever they hold is shown as text."""

from __future__ import annotations

import json

import pytest
from bs4.element import Tag

from generator.yamltext import dump
from tests.site.conftest import Built, build_here, json_ld, one, write_site

EVIL = (
    "</script></title><script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
    " {{ 7*7 }} {% raw %} & &lt;b&gt; 🦆 \u202eשלום"
)
LONG = "Hottentottententententoonstelling" * 12
DOWN = f"""{EVIL}

<script>alert(3)</script>

[klik](javascript:alert(4)) [tik](java&#115;cript:alert(5)) <javascript:alert(6)> [ok](https://goed.example/)
[data](data:text/html,<script>alert(7)</script>) ![beeld](//elders.example/spion.gif) ![x](javascript:alert(8))

<div onclick="alert(9)" markdown="1">blok</div>

`{{{{ 7*7 }}}} <b>code</b>`
"""
CLAIM = "claims/vijandig/"
ARTICLE = "articles/vijandig/"


def _entry() -> dict[str, object]:
    return {
        "id": "vijandig",
        "claim": EVIL,
        "found": {
            "article": "vijandig",
            "quote": EVIL,
            "sentence": f"Hij zei: {EVIL} {LONG}",
            "speaker": EVIL,
            "role": EVIL,
            "numbers": [{"text": EVIL, "value": 3, "unit": EVIL}],
            "dates": [{"text": EVIL, "iso": "2024"}],
            "why": [EVIL, LONG],
        },
        "verdict": "false",
        "headline": f"{EVIL} {LONG}",
        "explanation": DOWN,
        "sources": [{"url": 'https://bron.example/"><script>alert(1)</script>', "title": EVIL, "publisher": EVIL}],
        "selection": EVIL,
        "contacted": {"who": EVIL, "date": "2024-01-02", "reply": EVIL},
        "reviewer": EVIL,
        "reviewed": "2024-01-03",
        "approved_by": f"{EVIL} II",
        "updates": [{"date": "2024-01-04", "kind": "correction", "note": EVIL}],
    }


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = write_site(tmp_path_factory.mktemp("hostile"))
    ledger = folder / "claims.yaml"
    ledger.write_text(dump({"claims": [_entry()]}), "utf-8")
    front = dump({"title": EVIL, "published": "2024-01-01", "language": "nl", "source": EVIL, "author": EVIL})
    (folder / "content/articles/vijandig.md").write_text(
        f"---\n{front}\n---\n\nHij zei: {EVIL} {LONG}\n\n{DOWN}", "utf-8"
    )
    return build_here(folder, strict=True)


def _attributes(tree: Tag) -> list[str]:
    return [name for element in tree.select("*") for name in element.attrs]


@pytest.mark.parametrize(
    "address", [CLAIM, ARTICLE, "", "claims/", "articles/", "verdicts/", "speakers/", "kinds/", "corrections/"]
)
def test_no_page_has_an_element_or_a_script_that_the_text_brought(hostile: Built, address: str) -> None:
    page = hostile.page(address)
    content = one(page, "article.md-content__inner")
    assert not content.select("script, img, iframe, object, style, link, base, form:not(.ts-filters)")
    assert not [name for name in _attributes(page) if name.startswith("on")]
    scripts = [script.get_text() for script in page.select("script:not([type='application/ld+json'])")]
    assert not [script for script in scripts if "alert" in script]
    for link in page.select("a[href]"):
        assert str(link["href"]).partition(":")[0].lower() not in ("javascript", "data"), link


@pytest.mark.parametrize("address", [CLAIM, ARTICLE])
def test_title_heading_and_description_are_the_text_as_typed(hostile: Built, address: str) -> None:
    page = hostile.page(address)
    assert EVIL in one(page, "title").get_text()
    assert EVIL in one(page, "h1").get_text()
    assert one(page, 'meta[name="description"]')
    assert len(page.select("head title")) == len(page.select("title")) - len(page.select("svg title"))


def test_claim_and_quote_are_the_text_as_typed(hostile: Built) -> None:
    content = hostile.content(CLAIM)
    assert one(content, ".ts-passage mark").get_text() == EVIL
    for selector in (".ts-statement", ".ts-facts", "#reply", "#sources", "#why", "#people", "#corrections", "#cite"):
        assert EVIL in one(content, selector).get_text(), selector
    assert EVIL in [" ".join(EVIL.split()), *json.loads(hostile.text("claims/index.json"))["speaker"]]


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
