"""What holds for every kind of page, in both languages: keyboard, room, no scripts, no motion, paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import DESK, PHONE, OpenPage, Scheme, Sites

pytestmark = pytest.mark.browser

LANGUAGES = ["dutch", pytest.param("english", marks=pytest.mark.long)]
FOCUSABLE = """() => [...document.querySelectorAll(
    "a[href], button, select, input, summary, pre[tabindex='0']")].filter(
    element => element.closest(".md-content, .ts-footer, .ts-card") && element.checkVisibility())"""
FOCUSED = f"""() => {{
    const element = document.activeElement, style = getComputedStyle(element);
    const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return [({FOCUSABLE})().indexOf(element), seen ? "" : element.outerHTML.slice(0, 100), element === document.body];
}}"""
COVERED = """() => {
    const element = document.activeElement;
    if (!element.closest(".md-content, .ts-footer")) return null;
    const shows = (x, y) => element.contains(document.elementFromPoint(x, y));
    return [...element.getClientRects()].some(box => shows(box.x + 3, box.y + 3) || shows(box.right - 3, box.bottom - 3)
        || shows(box.x + box.width / 2, box.y + box.height / 2)) ? "" : element.outerHTML.slice(0, 100);
}"""
MOVING = """[...document.querySelectorAll("*")].filter(element => {
    const style = getComputedStyle(element);
    return style.animationName !== "none" || style.transitionDuration.split(", ").some(time => parseFloat(time) > 0);
}).map(element => element.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_can_be_used_is_reached_by_tab_in_its_order_and_seen(
    open_page: OpenPage, sites: Sites, language: str
) -> None:
    root, paths = sites(language)
    page = open_page(root=root)
    for path in paths:
        page.goto(root + path, wait_until="load")
        reached = tour(page)
        assert reached == list(range(len(page.evaluate(f"({FOCUSABLE})().map(() => 0)")))), path


def tour(page: Page) -> list[int]:
    """Tab through the whole page; the places of what has focus among all that can have it."""
    reached: list[int] = []
    page.evaluate("document.querySelector('h1, .ts-card')?.scrollIntoView()")
    for _ in range(400):
        page.keyboard.press("Tab")
        place, unseen, outside = page.evaluate(FOCUSED)
        if outside or (place >= 0 and place in reached):
            return reached
        if place >= 0:
            reached.append(place)
            assert not unseen
    pytest.fail("the focus does not come to an end")


@pytest.mark.parametrize("viewport", [PHONE, pytest.param(DESK, marks=pytest.mark.long)], ids=["phone", "desk"])
@pytest.mark.parametrize("path", ["claims/", "articles/2024-08-17-achttien-miljoen-inwoners/"])
def test_the_header_covers_nothing_that_has_focus(open_page: OpenPage, path: str, viewport: ViewportSize) -> None:
    """Who tabs back comes upon everything from below (WCAG 2.2, 2.4.11)."""
    page = open_page(path, viewport=viewport)
    page.locator(".ts-footer a").last.focus()
    seen = 0
    for _ in range(400):
        page.keyboard.press("Shift+Tab")
        page.evaluate("new Promise(requestAnimationFrame)")
        covered = page.evaluate(COVERED)
        if covered is None:
            break
        assert not covered
        seen += 1
    assert seen > 20


@pytest.mark.parametrize(
    ("language", "viewport", "scheme"),
    [
        ("dutch", PHONE, "light"),
        ("english", PHONE, "dark"),
        *(
            pytest.param(language, viewport, scheme, marks=pytest.mark.long)
            for language in ("dutch", "english")
            for viewport, scheme in ((DESK, "light"), (DESK, "dark"))
        ),
    ],
    ids=lambda value: f"{value['width']}" if isinstance(value, dict) else None,
)
def test_no_page_is_wider_than_the_screen(
    open_page: OpenPage, sites: Sites, language: str, viewport: ViewportSize, scheme: Scheme
) -> None:
    """Nobody has to scroll sideways, and no page complains on the console."""
    root, paths = sites(language)
    page = open_page(root=root, viewport=viewport, scheme=scheme)
    for path in paths:
        page.goto(root + path, wait_until="load")
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= viewport["width"], f"{path} is {width} px wide"


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_every_page_is_whole_and_offers_nothing_that_needs_them(
    open_page: OpenPage, sites: Sites, language: str
) -> None:
    root, paths = sites(language)
    page = open_page(root=root, scripts=False)
    for path in paths:
        page.goto(root + path, wait_until="load")
        expect(page.locator("h1, .ts-card__claim").first).to_be_visible()
        needy = page.locator("form.ts-filters:visible, button.ts-copy:visible")
        assert needy.count() == 0, path


def test_who_asks_for_no_motion_sees_none(open_page: OpenPage, sites: Sites) -> None:
    root, paths = sites("dutch")
    page = open_page(root=root, viewport=PHONE)
    page.emulate_media(reduced_motion="reduce")
    for path in ("", "claims/", *[path for path in paths if path.count("/") == 2][:4]):
        page.goto(root + path, wait_until="load")
        assert page.evaluate(MOVING) == [], path


def test_a_claim_prints_as_a_dossier_from_the_dark_scheme_too(open_page: OpenPage, sites: Sites) -> None:
    """Black on white, addresses written out; no navigation, no buttons, no code to copy."""
    root, _ = sites("english")
    page = open_page("claims/zandwijk-achthonderd-woningen/", root=root, scheme="dark")
    page.evaluate(
        "document.querySelectorAll('details').forEach(details => { details.open = true })"
    )  # as Material does
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    for selector in ("h1", ".ts-verdict .ts-badge", "#explanation", "#sources", "#people", "#cite-text"):
        expect(page.locator(selector).first).to_be_visible()
    assert page.locator("button:visible, nav:visible, form:visible, pre:visible, #share:visible").count() == 0
    printed = "link => getComputedStyle(link, '::after').content"
    source = page.locator(".ts-sources a").first
    assert source.get_attribute("href") in source.evaluate(printed)
    original = page.locator(".ts-facts a[data-address]")
    assert "https://krant.example/zandwijk/bouwt?ref=voorpagina>" in original.evaluate(printed)
