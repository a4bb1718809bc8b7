"""The page of an article: its text with the claims marked, or nothing but the quoted passages."""

from __future__ import annotations

import pytest

from tests.site.conftest import Built, one, words

FULL = "articles/zandwijk-bouwt/"
QUOTES = "articles/harbour-figures/"


def test_every_quote_is_marked_and_leads_to_its_claim(dutch: Built) -> None:
    marks = one(dutch.content(FULL), ".ts-text").select("a.ts-mark")
    assert list(dict.fromkeys(mark["href"] for mark in marks)) == [
        f"../../claims/{claim}/"
        for claim in (
            "zandwijk-achthonderd-woningen",
            "hoogste-aantal-in-twintig-jaar",
            "peil-zandsloot",
            "peil-door-nieuwbouw",
            "wilgenschool-leerlingen",
            "een-op-de-vijf-nieuwe-wijk",
            "meer-dan-verwacht",
            "tweede-school",
        )
    ]


def test_a_mark_goes_through_bold_and_italics(dutch: Built) -> None:
    marks = {str(mark["href"]): mark for mark in dutch.content(FULL).select("a.ts-mark")}
    first = one(marks["../../claims/zandwijk-achthonderd-woningen/"], "mark")
    assert words(first) == "In Zandwijk zijn vorig jaar achthonderd woningen opgeleverd"
    assert words(one(first, "strong")) == "achthonderd"
    second = one(marks["../../claims/hoogste-aantal-in-twintig-jaar/"], "mark")
    assert words(second) == "het hoogste aantal in twintig jaar"
    assert words(one(second, "em")) == "hoogste aantal in twintig jaar"


def test_each_mark_tells_its_verdict_to_eye_and_ear(dutch: Built) -> None:
    flags = dutch.content(FULL).select(".ts-text .ts-flag")
    assert [words(flag) for flag in flags] == [
        "Oordeel: Grotendeels waar",
        "Oordeel: Onwaar",
        "Oordeel: Waar",
        "Oordeel: Niet te controleren",
        "Status: Open",
        "Status: In onderzoek",
        "Oordeel: Half waar",
        "Oordeel: Misleidend",
    ]
    assert all(one(flag, "svg.ts-glyph use") for flag in flags)


def test_a_quote_around_a_link_keeps_the_link_and_gets_its_own_beside_it(dutch: Built) -> None:
    text = one(dutch.content(FULL), ".ts-text")
    around = next(mark for mark in text.select("span.ts-mark") if "waterschap" in words(mark))
    assert one(around, "a")["href"] == "https://waterschap.example/peil"
    assert words(around).endswith("elf centimeter te hoog")
    assert not text.select("a a"), "a link in a link"


def test_a_quote_over_two_paragraphs_is_marked_in_both(dutch: Built) -> None:
    marks = dutch.content(FULL).select('a.ts-mark[href$="/tweede-school/"]')
    assert [words(one(mark, "mark")) for mark in marks] == [
        "“De raad besloot al in 2019 tot een tweede school.",
        "En daar houd ik mij aan,”",
    ]
    assert [len(mark.select(".ts-flag")) for mark in marks] == [0, 1]


def test_title_stands_once_and_headings_follow_on_it(dutch: Built) -> None:
    content = dutch.content(FULL)
    assert [heading.name for heading in content.select("h1, h2, h3, h4")] == ["h1", "h2", "h2"]
    assert words(one(content, "h1")) == "Zandwijk bouwt, en de sloot loopt vol"
    assert words(content).count("Zandwijk bouwt, en de sloot loopt vol") == 1


def test_a_picture_of_another_host_is_a_link_to_it(dutch: Built) -> None:
    content = dutch.content(FULL)
    assert not content.select("img")
    assert words(one(content, 'a[href="https://foto.example/sloot.jpg"]')) == "Een sloot"


def test_byline_and_list_of_claims(dutch: Built) -> None:
    content = dutch.content(FULL)
    assert words(one(content, ".ts-byline")).startswith("Roos Tabak De Zandwijker 13 maart 2024")
    assert len(content.select("#claims li")) == 9


def test_a_claim_that_has_gone_from_the_text_says_so_in_the_list(dutch: Built) -> None:
    items = dutch.content(FULL).select("#claims li")
    gone = [words(item.select("a")[0]) for item in items if item.select(".ts-gone")]
    assert gone == ["In geen dertig jaar regende het zo lang."]
    assert words(one(items[-1], ".ts-gone")) == "Staat niet meer in het artikel"


def test_an_article_without_claims_is_published_and_says_so(dutch: Built) -> None:
    content = dutch.content("articles/rustig-weekend/")
    assert "Er gebeurde niets." in words(one(content, ".ts-text"))
    assert "Geen beweringen" in words(one(content, "#claims"))


def test_quotes_only_shows_the_sentences_with_a_claim_and_marks_them(dutch: Built) -> None:
    text = one(dutch.content(QUOTES), ".ts-text")
    assert [words(passage) for passage in text.select("blockquote")] == [
        "“The harbour handled 1.2 million containers last year,” Oordeel: Waar said port director Nell Anchor.",
        "Fish landings fell by half since 1998, Status: Open according to the fishermen's guild.",
    ]
    assert text["lang"] == "en-GB"


@pytest.mark.parametrize("rest", ["secretwords", "hiddenwords"])
def test_of_quotes_only_the_rest_of_the_text_leaks_nowhere(dutch: Built, rest: str) -> None:
    assert dutch.files_with(rest) == []


def test_an_article_in_a_subfolder_has_the_same_kind_of_address(dutch: Built) -> None:
    assert (dutch.folder / "articles/harbour-figures/index.html").is_file()
    assert not (dutch.folder / "articles/2024").exists()


def test_a_dismissed_claim_is_published_nowhere(dutch: Built) -> None:
    assert dutch.files_with("oppositie-glimlacht") == []
    assert dutch.files_with("Afgewezen bewering") == []
    assert dutch.files_with("Een glimlach is niet te meten") == []
