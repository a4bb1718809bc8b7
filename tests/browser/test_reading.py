"""What a reader does on the sample site: search, read a claim, go to its article and back, filter, dim the lights."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

SUMMIT = "claims/top-moskou-veertigste/"


def test_a_reader_finds_a_claim_by_search_follows_it_to_its_article_and_back(open_page: OpenPage) -> None:
    """The way in that most readers take works from end to end."""
    page = open_page()
    box = page.get_by_role("textbox", name="Zoeken")
    box.click()
    box.press_sequentially("veertigste ontmoeting")
    page.locator(f".md-search-result__item a[href*='{SUMMIT}']").first.click()
    page.wait_for_url(f"**/{SUMMIT}*")
    expect(page.locator(".ts-passage > p > mark:not([data-md-highlight])")).to_contain_text("veertigste")

    page.locator(".ts-facts a[href*='/articles/']").first.click()
    page.wait_for_url("**/articles/2023-03-22-*/*")
    mark = page.locator(f"a.ts-mark[href*='{SUMMIT}']").first
    expect(mark).to_contain_text("veertigste")

    mark.click()
    page.wait_for_url(f"**/{SUMMIT}*")
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize(("looked_for", "stands_there"), [("ontmoetingen", "ontmoeting"), ("jaren", "jaar")])
def test_search_finds_a_word_by_another_form_of_it(open_page: OpenPage, looked_for: str, stands_there: str) -> None:
    """Dutch stems, in what is looked for as in the index: Material does the latter only."""
    page = open_page()
    box = page.get_by_role("textbox", name="Zoeken")
    results = page.locator(".md-search-result__meta")
    box.click()
    box.press_sequentially(stands_there)
    expect(results).to_contain_text("overeenkomend")
    found = page.locator(".md-search-result__item").count()
    box.fill("")
    expect(results).not_to_contain_text("overeenkomend")
    box.press_sequentially(looked_for)
    expect(results).to_contain_text("overeenkomend")
    expect(page.locator(".md-search-result__item")).to_have_count(found)


def test_the_filter_of_the_list_is_in_the_address(open_page: OpenPage) -> None:
    """A filtered list can be sent to a colleague: its address brings the same list back."""
    page = open_page("claims/")
    everything = _shown(page)
    page.locator("select[name=verdict]").select_option("true")
    expect(page.locator(".ts-filters output")).not_to_be_empty()
    some = _shown(page)
    assert 0 < some < everything
    assert page.locator(".ts-rows:not([hidden]) > [data-verdict=true]").count() == some

    path, _, query = page.url.partition("?")
    assert query == "verdict=true"
    again = open_page(f"claims/?{query}")
    assert _shown(again) == some
    again.locator(".ts-filters button[type=reset]").click()
    expect(again.locator(".ts-filters output")).to_be_empty()
    assert _shown(again) == everything
    assert again.url == path


def test_rows_that_the_filter_makes_are_those_of_the_page(open_page: OpenPage) -> None:
    """Badge, link and line of a claim are the same whether the build or the script wrote them; dates, too."""
    page = open_page("claims/")
    written = _rows(page)
    page.locator("select[name=sort]").select_option("oldest")
    expect(page.locator(".ts-filters output")).not_to_be_empty()
    assert sorted(_rows(page)) == sorted(written)


def test_a_month_can_be_asked_for_in_the_address(open_page: OpenPage) -> None:
    """The filter has years; a link can name a month."""
    page = open_page("claims/?period=2026-11")
    expect(page.locator("select[name=period]")).to_have_value("2026-11")
    expect(page.locator(".ts-filters output")).not_to_be_empty()
    assert _shown(page) > 0


def test_a_list_and_an_article_can_be_read_with_the_keyboard_alone(open_page: OpenPage) -> None:
    """A filter is chosen by typing, each row and each mark is reached by Tab, Enter follows it, and focus is seen."""
    page = open_page("claims/")
    page.locator("select[name=verdict]").focus()
    page.keyboard.type("onwaar")
    expect(page.locator(".ts-filters output")).not_to_be_empty()
    first = page.locator(".ts-rows:not([hidden]) a").first
    for _ in range(12):
        page.keyboard.press("Tab")
        if first.evaluate("link => link === document.activeElement"):
            break
    expect(first).to_be_focused()
    assert first.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/*/")

    page.locator(".ts-facts a[href*='/articles/']").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*/")
    page.locator(".ts-head h1").click()
    page.keyboard.press("Tab")
    expect(page.locator("a.ts-mark").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/*/")


def test_a_reader_copies_the_citation(open_page: OpenPage) -> None:
    """The button that copies appears where scripts run, and says that it has done so."""
    page = open_page(SUMMIT)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.locator("#cite button").first
    button.click()
    expect(button).to_have_text("Gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#cite-text").text_content()


def test_without_scripts_every_claim_can_be_reached(open_page: OpenPage) -> None:
    """The list is plain links, and the filter that would not work is not shown."""
    page = open_page("claims/", scripts=False)
    expect(page.locator("form.ts-filters")).to_be_hidden()
    page.locator(f".ts-rows a[href*='{SUMMIT.removeprefix('claims/')}']").click()
    expect(page.locator(".ts-passage > p > mark")).to_contain_text("veertigste")


def _rows(page: Page) -> list[tuple[str, str]]:
    """Text and link of each row that is shown."""
    rows = page.locator(".ts-rows:not([hidden]) > .ts-item")
    texts = [" ".join(text.split()) for text in rows.all_text_contents()]
    links = rows.locator("a").evaluate_all("links => links.map(link => link.href)")
    return list(zip(texts, links, strict=True))


def _shown(page: Page) -> int:
    return page.locator(".ts-rows:not([hidden]) > .ts-item").count()
