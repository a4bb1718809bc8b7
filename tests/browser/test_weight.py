"""What a first visit takes from the reader's bundle."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Response

from tests.browser.conftest import PHONE, OpenPage

pytestmark = pytest.mark.browser

LIMIT = 150_000


@pytest.mark.parametrize(
    "path",
    ["", "claims/", "claims/top-moskou-veertigste/", "articles/2024-08-17-achttien-miljoen-inwoners/", "verdicts/"],
)
def test_a_first_visit_weighs_at_most_150_kilobytes(open_page: OpenPage, path: str) -> None:
    page = open_page("404.html", viewport=PHONE)
    page.context.clear_cookies()
    answers: list[Response] = []

    def keep(answer: Response) -> None:  # playwright marks what it is given, and a method of a list cannot be marked
        answers.append(answer)

    page.on("response", keep)
    session = page.context.new_cdp_session(page)
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.goto(page.url.replace("404.html", path), wait_until="networkidle")
    weights = {answer.url: len(gzip.compress(answer.body())) for answer in answers}
    assert len(weights) > 3
    assert sum(weights.values()) <= LIMIT, weights
