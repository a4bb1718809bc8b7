"""Every kind of page by the rules of WCAG 2.2 AA, as far as axe-core can tell, on phone and desk, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import DESK, PHONE, OpenPage, Scheme

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}


def violations(page: Page) -> list[str]:
    """What axe finds wrong: the rule, and the first element that breaks it."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found]


def pages(site: Path) -> list[str]:
    """A page of every kind, and a claim of every state and verdict that the sample has."""
    lists = [path.parent.relative_to(site).as_posix() for path in site.glob("*/index.html")]
    articles = sorted(path.parent.relative_to(site).as_posix() for path in site.glob("articles/*/index.html"))
    claims: dict[str, str] = {}
    for path in sorted(site.glob("claims/*/index.html")):
        badge = path.read_text("utf-8").partition('class="ts-badge ')[2].partition('"')[0]
        claims.setdefault(badge, path.parent.relative_to(site).as_posix())
    speakers = sorted(path.parent.relative_to(site).as_posix() for path in site.glob("speakers/*/index.html"))
    return ["", *(f"{name}/" for name in (*sorted(lists), *articles[:2], *speakers[:1], *claims.values()))]


@pytest.mark.parametrize(
    ("viewport", "scheme"),
    [
        pytest.param(PHONE, "light", id="phone-light"),
        pytest.param(DESK, "dark", id="desk-dark"),
        pytest.param(PHONE, "dark", id="phone-dark", marks=pytest.mark.long),
        pytest.param(DESK, "light", id="desk-light", marks=pytest.mark.long),
    ],
)
def test_axe_finds_nothing_wrong_on_any_kind_of_page(
    open_page: OpenPage, site: Path, viewport: ViewportSize, scheme: Scheme
) -> None:
    page = open_page("", viewport=viewport, scheme=scheme)
    root, found = page.url, {}
    for path in pages(site):
        page.goto(root + path, wait_until="load")
        if wrong := violations(page):
            found[path] = wrong
    assert found == {}


def test_axe_would_find_what_is_wrong(open_page: OpenPage) -> None:
    page = open_page("")
    page.evaluate("document.querySelector('article').append(new Image())")
    assert any(wrong.startswith("image-alt") for wrong in violations(page))
