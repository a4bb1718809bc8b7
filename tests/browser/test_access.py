"""Every kind of page by the rules of WCAG 2.2 AA, as far as axe-core can tell, on phone and desk, light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

from tests.browser.conftest import DESK, PHONE, OpenPage, Scheme, Sites

pytestmark = pytest.mark.browser

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
SMALL = """for (const name of ["a", "b"]) {
    const button = document.createElement("button");
    button.textContent = name;
    Object.assign(button.style, { width: "9px", height: "9px", padding: 0, overflow: "hidden", fontSize: "6px" });
    document.querySelector("article").append(button);
}"""


def violations(page: Page) -> list[str]:
    """What axe finds wrong: the rule, and the first element that breaks it."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found]


@pytest.mark.parametrize(
    ("language", "viewport", "scheme"),
    [
        pytest.param("dutch", PHONE, "light", id="dutch-phone-light"),
        pytest.param("english", DESK, "dark", id="english-desk-dark"),
        pytest.param("dutch", PHONE, "dark", id="dutch-phone-dark", marks=pytest.mark.long),
        pytest.param("dutch", DESK, "light", id="dutch-desk-light", marks=pytest.mark.long),
        pytest.param("dutch", DESK, "dark", id="dutch-desk-dark", marks=pytest.mark.long),
        pytest.param("english", PHONE, "light", id="english-phone-light", marks=pytest.mark.long),
        pytest.param("english", PHONE, "dark", id="english-phone-dark", marks=pytest.mark.long),
        pytest.param("english", DESK, "light", id="english-desk-light", marks=pytest.mark.long),
    ],
)
def test_axe_finds_nothing_wrong_on_any_kind_of_page(
    open_page: OpenPage, sites: Sites, language: str, viewport: ViewportSize, scheme: Scheme
) -> None:
    root, pages = sites(language)
    page = open_page(root=root, viewport=viewport, scheme=scheme)
    found = {}
    for path in pages:
        page.goto(root + path, wait_until="load")
        if wrong := violations(page):
            found[path] = wrong
    assert found == {}


def test_axe_would_find_what_is_wrong(open_page: OpenPage) -> None:
    page = open_page("")
    page.evaluate("document.querySelector('article').append(new Image())")
    page.evaluate(SMALL)
    found = " ".join(violations(page))
    assert "image-alt" in found
    assert "target-size" in found  # which axe leaves out unless it is asked for
