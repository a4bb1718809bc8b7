"""The claim to take up next, and where to look for evidence."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner, Result

from generator.claims import Claim
from generator.cli import main
from generator.desk.searches import keywords, searches_for, searches_of
from generator.desk.standing import read_standings
from generator.desk.upcoming import upcoming
from generator.problems import ToetssteenError
from generator.settings import Project, SearchLink, read_project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["next", *arguments])


def test_the_highest_score_comes_first_and_of_equals_the_oldest(project: Project) -> None:
    claims = upcoming(read_standings(project)[0])
    assert [one.claim.id for one in claims] == ["oud-zelfde", "nieuw-open", "oud-open"]


def test_a_claim_is_shown_with_its_passage_marked(desk: Path) -> None:
    result = run("--article", "2023-03-22-nieuw")
    assert result.stdout.startswith("claims.yaml:3  0.90  nieuw-open\n")
    assert "Karin de Wit · 22 maart 2023" in result.stdout
    marked = "Vooraf. **Er zijn 140 scholen gesloten**, zei Karin de Wit. De brug is in 1932 gebouwd. Achteraf."
    assert marked in result.stdout
    assert result.stdout.endswith("Beginnen: toetssteen review nieuw-open\n")


def test_an_article_may_be_named_by_its_file(desk: Path) -> None:
    assert (
        run("--article", "content/articles/2023-03-22-nieuw.md").stdout == run("--article", "2023-03-22-nieuw").stdout
    )


def test_an_article_without_claims_is_told(desk: Path) -> None:
    result = run("--article", "2023-03-22-nieuws")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Geen enkele bewering komt uit een artikel “2023-03-22-nieuws”" in result.stderr
    assert "Bedoel je een van deze: 2023-03-22-nieuw" in result.stderr
    assert "“toetssteen status” noemt de artikelen." in run("--article", "iets-heel-anders").stderr


def test_others_can_be_passed_over_until_none_is_left(desk: Path) -> None:
    assert "oud-open" in run("--skip", "2").stdout
    result = run("--skip", "3")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "geen open bewering" in result.stderr


def test_the_searches_of_the_desk_come_first_and_take_the_place_of_ours(project: Project) -> None:
    one = upcoming(read_standings(project)[0])[1]
    searches = {search.name: search.url for search in searches_of(one, project)}
    assert list(searches)[:2] == ["Ons archief", "archive.today"]
    assert searches["Ons archief"] == "https://krant.example/?q=140%20scholen%20gesloten"
    assert searches["archive.today"] == "https://archief.example/https://krant.example/2023-03-22"
    assert searches["Wayback Machine"] == "https://web.archive.org/web/*/https://krant.example/2023-03-22"
    assert "CBS StatLine" in searches


def claim(*kinds: str, text: str = "Een zin.") -> Claim:
    found = {"article": "a", "quote": "x", "sentence": "x", "kinds": list(kinds)}
    return Claim.model_validate({"id": "a", "claim": text, "found": found})


@pytest.mark.parametrize(
    ("kind", "language", "there", "absent"),
    [
        ("number", "nl", "CBS StatLine", "wetten.overheid.nl"),
        ("law", "nl", "wetten.overheid.nl", "CBS StatLine"),
        ("law", "en", "legislation.gov.uk", "wetten.overheid.nl"),
        ("number", "en", "Our World in Data", "CBS StatLine"),
        ("cause", "nl", "Google Fact Check Explorer", "Wayback Machine"),
    ],
)
def test_searches_suit_the_kind_and_the_language(kind: str, language: str, there: str, absent: str) -> None:
    names = {search.name for search in searches_for(claim(kind), None, language, ())}
    assert there in names
    assert absent not in names


def test_words_are_safe_in_an_address() -> None:
    link = SearchLink(name="x", url="https://x.example/?q={claim}")
    (search, *_) = searches_for(claim(text="100% “zeker” & meer?"), None, "nl", [link])
    assert search.url == "https://x.example/?q=100%25%20%E2%80%9Czeker%E2%80%9D%20%26%20meer%3F"
    assert unquote(search.url.split("=")[1]) == "100% “zeker” & meer?"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De werkloosheid daalde tot 3,6 procent.", "werkloosheid daalde 3,6 procent"),
        ("Hij is het.", "Hij is het."),
        ("a b c d e f g h i j k", "a b c d e f g h"),
    ],
)
def test_the_words_that_carry_a_claim_are_searched(text: str, words: str) -> None:
    assert keywords(text, "nl") == words


@pytest.mark.parametrize("address", ["https://x.example/", "ftp://x/{query}", "https://x.example/{woord}"])
def test_an_address_that_is_no_search_is_told_with_its_line(desk: Path, address: str) -> None:
    path = desk / "mkdocs.yml"
    path.write_text(path.read_text("utf-8").replace("https://krant.example/?q={query}", address), "utf-8")
    with pytest.raises(ToetssteenError, match=r"mkdocs\.yml:8:\d+ not-a-search-address"):
        read_project(path)
