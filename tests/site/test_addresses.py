"""Links between pages, into articles and into the repository."""

from __future__ import annotations

import pytest

from generator.site.addresses import Links, line_in_repository, text_fragment


def test_links_are_relative_to_the_page_they_stand_on() -> None:
    links = Links("claims/a/")
    assert links.home() == "../../"
    assert links.claims() == "../"
    assert links.claim("b") == "../b/"
    assert links.article("x") == "../../articles/x/"
    assert links.verdicts("true") == "../../verdicts/#true"


def test_links_from_the_front_page() -> None:
    links = Links("")
    assert (links.home(), links.claim("b"), links.articles()) == ("./", "claims/b/", "articles/")


def test_links_without_folders() -> None:
    links = Links("claims/a.html", directory_urls=False)
    assert links.home() == "../index.html"
    assert links.claims() == "index.html"
    assert links.claim("b") == "b.html"
    assert links.verdicts("true") == "../verdicts.html#true"


def test_a_filter_is_part_of_the_address() -> None:
    assert Links("").claims(verdict="false", speaker="Ö & Co") == "claims/?verdict=false&speaker=%C3%96+%26+Co"


def test_a_short_quote_is_the_text_fragment_itself() -> None:
    address = text_fragment("https://krant.example/a", "de veertigste, na ‘mei’ - zo'n top")
    assert address.startswith(
        "https://krant.example/a#:~:text=de%20veertigste%2C%20na%20%E2%80%98mei%E2%80%99%20%2D%20zo"
    )


def test_of_a_long_quote_the_ends_are_the_text_fragment() -> None:
    quote = " ".join(f"woord{number}" for number in range(30))
    assert text_fragment("https://krant.example/a#deel", quote) == (
        "https://krant.example/a#deel:~:text=woord0%20woord1%20woord2%20woord3%20woord4,"
        "woord25%20woord26%20woord27%20woord28%20woord29"
    )


@pytest.mark.parametrize(
    ("repo", "edit", "template", "expected"),
    [
        ("https://github.com/a/b", "edit/main/content/", None, "https://github.com/a/b/blob/main/claims.yaml#L12"),
        ("https://gitlab.com/a/b/", "-/edit/main/content/", None, "https://gitlab.com/a/b/-/blob/main/claims.yaml#L12"),
        (
            "https://bitbucket.org/a/b",
            "src/main/content/",
            None,
            "https://bitbucket.org/a/b/src/main/claims.yaml#lines-12",
        ),
        ("https://git.example/b", None, "tree/main/content/{path}", "https://git.example/b/tree/main/claims.yaml#L12"),
        (None, "edit/main/content/", None, None),
        ("https://github.com/a/b", "", None, None),
    ],
)
def test_the_line_of_an_entry_in_the_repository(
    repo: str | None, edit: str | None, template: str | None, expected: str | None
) -> None:
    assert line_in_repository(repo, edit, template, "../claims.yaml", 12) == expected


@pytest.mark.parametrize(
    ("passage", "before", "after", "fragment"),
    [
        ("de helft", "Volgens hem is", ", zei zij.", "de%20helft,-%2C%20zei%20zij"),
        ("de helft", "Volgens hem is ", " van alles weg", "Volgens%20hem%20is-,de%20helft,-van%20alles%20weg"),
        ("de helft", "een twee drie vier - ", ".’ Daarna", "de%20helft"),
        ("‘de helft’", "een twee drie ", " van alles", "de%20helft"),
        ("een twee drie vier vijf zes", "nul ", " zeven", "een%20twee%20drie%20vier%20vijf%20zes"),
    ],
)
def test_a_quote_of_few_words_is_told_by_the_words_around_it(
    passage: str, before: str, after: str, fragment: str
) -> None:
    """But for quotation marks and dashes, which the original may have otherwise."""
    assert text_fragment("https://krant.example/a", passage, before, after) == (
        f"https://krant.example/a#:~:text={fragment}"
    )


def test_links_to_speakers_kinds_corrections_and_pages_of_the_list() -> None:
    links = Links("claims/a/")
    assert links.speaker("b") == "../../speakers/b/"
    assert links.kinds("law") == "../../kinds/#law"
    assert links.corrections() == "../../corrections/"
    assert (links.claims_part(1), links.claims_part(3)) == ("../", "../page/3/")
