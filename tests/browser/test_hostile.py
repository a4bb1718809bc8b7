"""A hostile entry in a real browser: nothing of it runs, nothing of it breaks the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.browser.conftest import PHONE, served
from tests.site.conftest import build_here
from tests.site.hostile import EVIL, write_hostile_site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_here(write_hostile_site(tmp_path_factory.mktemp("hostile")), strict=True).folder


@pytest.fixture(scope="module")
def root(folder: Path) -> Iterator[str]:
    with served(folder) as address:
        yield address


@pytest.fixture
def phone(chromium: Browser, root: str) -> Iterator[Page]:
    """A page on a phone; when the test ends, nothing may have run, complained or asked another host."""
    complaints: list[str] = []

    def answer(dialog: Dialog) -> None:
        complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.on("dialog", answer)
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request", lambda request: None if request.url.startswith((root, "data:")) else complaints.append(request.url)
    )
    yield page
    context.close()
    assert complaints == []


def test_no_page_runs_anything_or_is_wider_than_a_phone(phone: Page, root: str, folder: Path) -> None:
    wide = []
    for path in sorted(folder.rglob("index.html")):
        phone.goto(root + path.relative_to(folder).as_posix(), wait_until="load")
        if phone.evaluate("document.documentElement.scrollWidth") > PHONE["width"]:
            wide.append(path.relative_to(folder).as_posix())
    assert wide == []


def test_rows_that_the_script_makes_hold_the_text_as_typed(phone: Page, root: str) -> None:
    phone.goto(f"{root}claims/?sort=oldest", wait_until="networkidle")
    rows = phone.locator(".ts-rows:not([hidden]) > .ts-item")
    expect(rows).to_have_count(2)
    assert EVIL in rows.locator("a").all_text_contents()
    assert phone.locator(".ts-rows :is(img, script)").count() == 0
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_what_search_finds_is_text(phone: Page, root: str) -> None:
    phone.goto(root, wait_until="networkidle")
    phone.locator("label[for=__search]").first.click()
    phone.get_by_role("textbox", name="Zoeken").press_sequentially("onerror")
    found = phone.locator(".md-search-result__item")
    expect(found.first).to_be_visible()
    assert "<img src=x onerror=alert(2)>" in " ".join(found.all_text_contents())
    assert phone.locator(".md-search-result :is(img, script)").count() == 0


def test_what_is_copied_is_the_text_as_typed(phone: Page, root: str) -> None:
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.goto(f"{root}claims/vijandig/", wait_until="networkidle")
    phone.locator("#cite button").first.click()
    expect(phone.get_by_role("status")).to_have_text("Gekopieerd")
    assert EVIL in str(phone.evaluate("navigator.clipboard.readText()"))
