"""A language more is a folder more: no code knows which languages there are."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator.words
from generator.words import LOCALES, languages, words_for
from tests.site.conftest import build_here, one, words, write_site


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A translation into German, as far as a test needs one: English with a mark at each text of the site."""
    folder = tmp_path / "locale"
    shutil.copytree(LOCALES, folder)
    shutil.copytree(folder / "en", folder / "de")
    texts = (folder / "de/site.ftl").read_text("utf-8")
    (folder / "de/site.ftl").write_text(
        re.sub(r"^(site-[\w-]+ = )(?=\w)", r"\1de ", texts, flags=re.MULTILINE), "utf-8"
    )
    monkeypatch.setattr(generator.words, "LOCALES", folder)
    words_for.cache_clear()
    yield "de"
    words_for.cache_clear()


def test_a_site_in_a_language_that_has_a_folder(tmp_path: Path, german: str) -> None:
    assert german in languages()
    folder = write_site(tmp_path / "site", replace={"mkdocs.yml": ("language: nl", f"language: {german}")})
    built = build_here(folder)
    page = built.content("claims/zandwijk-achthonderd-woningen/")
    assert words(one(page, "#sources h2")) == "de Sources"
    assert "22. März 2024" in words(one(page, "#people")), "CLDR knows the months"
    assert words(one(built.content("speakers/"), "h1")) == "de Speakers"
