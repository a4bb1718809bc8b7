"""The page of a claim: what stands on it, in which order, and what stays off it."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

from tests.site.conftest import Built, json_ld, one, words

WHOLE = "claims/zandwijk-achthonderd-woningen/"
BARE = "claims/hoogste-aantal-in-twintig-jaar/"
OPEN = "claims/wilgenschool-leerlingen/"
IN_PROGRESS = "claims/een-op-de-vijf-nieuwe-wijk/"


def test_conclusion_comes_first_and_the_rest_follows_in_the_order_of_a_check(dutch: Built) -> None:
    """Headline, claim, verdict, corrections, facts, passage, explanation, sources, and what belongs to them."""
    content = str(dutch.content(WHOLE))
    order = [
        "Het waren er 794, en dat is bijna wat de wethouder zei</h1>",
        'class="ts-statement"',
        'class="ts-verdict"',
        'id="corrections"',
        'class="ts-facts"',
        'id="passage"',
        'id="explanation"',
        'id="sources"',
        'id="why"',
        'id="reply"',
        'id="people"',
        'id="updates"',
        'id="elsewhere"',
        'id="beside"',
        'id="cite"',
        'id="share"',
        'class="ts-tools ts-inline"',
    ]
    places = [content.index(mark) for mark in order]
    assert places == sorted(places)


def test_verdict_is_told_by_word_shape_and_class_and_links_to_its_definition(dutch: Built) -> None:
    badge = one(dutch.content(WHOLE), ".ts-verdict a")
    assert words(badge) == "Grotendeels waar"
    assert badge["href"] == "../../verdicts/#mostly-true"
    assert "ts-v-mostly-true" in badge["class"]
    assert one(badge, "use")["href"] == "#ts-g-three-quarters"
    assert one(dutch.page(WHOLE), "#ts-g-three-quarters")


def test_facts_tell_who_when_and_where_with_the_original_at_the_very_sentence(dutch: Built) -> None:
    facts = one(dutch.content(WHOLE), ".ts-facts")
    assert words(facts).startswith(
        "Wie Ties Bakboord wethouder Partij van de Zee Gezegd op 12 maart 2024 Waar Zandwijk bouwt"
    )
    assert one(facts, 'a[href="../../speakers/ties-bakboord/"]')
    links = {words(link): link["href"] for link in facts.select("a")}
    assert links["Zandwijk bouwt, en de sloot loopt vol"] == "../../articles/zandwijk-bouwt/"
    assert links["Naar het artikel"] == (
        "https://krant.example/zandwijk/bouwt?ref=voorpagina"
        "#:~:text=In%20Zandwijk%20zijn%20vorig%20jaar%20achthonderd%20woningen%20opgeleverd"
    )
    assert links["Bewaarde kopie"] == "https://archief.example/2024/zandwijk-bouwt"


def test_without_a_day_of_speaking_the_day_of_publication_stands_there_as_such(dutch: Built) -> None:
    assert "Verschenen op 13 maart 2024" in words(one(dutch.content(BARE), ".ts-facts"))


def test_quote_is_marked_among_the_sentences_around_it(dutch: Built) -> None:
    passage = one(dutch.content(BARE), ".ts-passage")
    assert words(one(passage, "mark")) == "het hoogste aantal in twintig jaar"
    assert words(passage).startswith("In Zandwijk zijn vorig jaar achthonderd woningen")
    assert "De oppositie hoorde het" in words(passage)


def test_of_an_article_that_shows_quotes_only_the_passage_is_the_quotes_own_sentence(dutch: Built) -> None:
    passage = one(dutch.content("claims/harbour-containers/"), ".ts-passage")
    assert passage["lang"] == "en-GB"
    assert words(passage) == "“The harbour handled 1.2 million containers last year,” said port director Nell Anchor."


def test_explanation_is_markdown_with_tables_notes_and_checked_links(dutch: Built) -> None:
    explanation = one(dutch.content(WHOLE), "#explanation")
    assert words(one(explanation, "strong")) == "794"
    assert one(explanation, "table")
    assert one(explanation, "h3")["id"].startswith("t-")  # type: ignore[union-attr]
    assert one(explanation, "a.footnote-backref")["title"] == "Terug naar de tekst bij noot 1"
    assert explanation.select_one('a[href="../../methodology/"]')


def test_explanation_that_begins_like_metadata_keeps_its_first_line(dutch: Built) -> None:
    """MkDocs would take “Conclusie: …” for MultiMarkdown metadata and drop it."""
    assert "Conclusie: het klopt op zes woningen na." in words(one(dutch.content(WHOLE), "#explanation"))


def test_sources_are_numbered_with_all_that_is_known_of_each(dutch: Built) -> None:
    first, second = dutch.content(WHOLE).select("ol.ts-sources > li")
    assert first["id"] == "source-1"
    assert words(first) == (
        "Jaarverslag 2023, Gemeente Zandwijk. primaire bron ondersteunt de bewering"
        " geraadpleegd op 20 maart 2024 Bewaarde kopie"
    )
    assert words(one(second, 'a[href="https://statistiek.example/woningen/zandwijk/"]')) == (
        "statistiek.example/woningen/zandwijk"
    )


def test_a_correction_is_announced_on_top_and_told_boldly_apart_from_updates(dutch: Built) -> None:
    content = dutch.content(WHOLE)
    correction = one(content, ".ts-head #corrections .ts-update--correction#update-1")
    assert words(correction).startswith("Correctie 2 april 2024 Hier stond eerst 749")
    assert words(one(content, "#updates .ts-update--update#update-2")).startswith("Aanvulling 9 april 2024")
    assert not content.select("#updates .ts-update--correction")


def test_the_explanation_cites_its_sources_by_number(dutch: Built) -> None:
    """`[1]`, several at once, and `[^2]` where there is no such footnote; a number without a source stays as typed."""
    explanation = one(dutch.content(WHOLE), "#explanation")
    assert [link["href"] for link in explanation.select(".ts-cited a")] == [
        "#source-1",
        "#source-1",
        "#source-2",
        "#source-2",
    ]
    assert explanation.select(".ts-cited a")[0]["aria-label"] == "Bron [1]"
    assert "maar [3] is er niet" in words(explanation)
    assert explanation.select_one("sup a.footnote-ref")


def test_the_same_claim_elsewhere_is_told_with_its_words_and_its_verdict(dutch: Built) -> None:
    elsewhere = one(dutch.content(WHOLE), "#elsewhere")
    assert [words(quote) for quote in elsewhere.select("q")] == [
        "achthonderd nieuwe huizen in Zandwijk",
        "achthonderd woningen erbij",
    ]
    assert [str(link["href"]) for link in elsewhere.select("a")] == [
        "../../articles/rustig-weekend/",
        "../een-op-de-vijf-nieuwe-wijk/",  # the most alike first
        "../harbour-containers/",
    ]


def test_words_that_the_article_has_changed_since_are_told(dutch: Built) -> None:
    assert "sindsdien gewijzigd (30 maart 2024). Er stond: “achthonderd huizen”." in words(
        one(dutch.content(WHOLE), "#passage")
    )


def test_a_check_can_be_cited_as_text_and_in_two_formats(dutch: Built) -> None:
    cite = one(dutch.content(WHOLE), "#cite")
    title, address = (
        "Het waren er 794, en dat is bijna wat de wethouder zei",
        f"https://proefbank.example/checks/{WHOLE}",
    )
    assert words(one(cite, "#cite-text")) == f"De Proefbank (22 maart 2024). {title}. {address}"
    csl, bibtex = (one(cite, f"#cite-{number}").get_text() for number in (1, 2))
    (item,) = json.loads(csl)
    assert (item["title"], item["URL"], item["issued"]) == (title, address, {"date-parts": [[2024, 3, 22]]})
    assert bibtex.startswith("@online{zandwijk-achthonderd-woningen,")
    assert "date = {2024-03-22}" in bibtex


def test_a_check_can_be_sent_embedded_and_reported_without_a_script_of_others(dutch: Built) -> None:
    content = dutch.content(WHOLE)
    address = quote(f"https://proefbank.example/checks/{WHOLE}", safe="")
    share = one(content, "#share")
    assert f"body={address}" in str(one(share, 'a[href^="mailto:?subject="]')["href"]).replace("/", "%2F")
    assert one(share, "#embed-code").get_text().startswith("<iframe ")
    assert not share.select("iframe")
    assert not [button for button in content.select("button.ts-copy") if not button.has_attr("hidden")]
    report = str(one(content, ".ts-tools a[href^=mailto]")["href"])
    assert report.startswith("mailto:redactie@proefbank.example?subject=Fout%20in%3A%20Het%20waren")


def test_a_claim_without_verdict_is_not_offered_for_spreading(dutch: Built) -> None:
    content = dutch.content(OPEN)
    assert not content.select("#cite, #share")
    assert one(content, ".ts-tools a[href^=mailto]")


def test_what_the_extractor_saw_is_told_in_words(dutch: Built) -> None:
    details = words(one(dutch.content(WHOLE), "#why details"))
    assert "“achthonderd”: 800 woningen" in details
    assert "“vorig jaar”: 2023" in details
    assert "een bron met naam, Ties Bakboord" in details
    assert "0,91 op een schaal van 0 tot 1" in details


def test_why_a_check_departs_from_a_rule_stands_with_its_sources(dutch: Built) -> None:
    note = one(dutch.content("claims/meer-dan-verwacht/"), "#sources .ts-note")
    assert words(note).endswith("Alleen de gemeente maakt zo’n prognose.")


def test_people_and_days_of_the_review(dutch: Built) -> None:
    people = words(one(dutch.content(WHOLE), "#people"))
    for fact in ("Ada Meetlint", "22 maart 2024", "Bo Waterpas", "9 april 2024"):
        assert fact in people


def test_only_what_the_entry_has_is_there(dutch: Built) -> None:
    content = dutch.content(BARE)
    for absent in ("#reply", "#updates", "#corrections", "#elsewhere", ".ts-statement"):
        assert not content.select(absent), absent
    assert "Nagelezen" not in words(content)
    assert not one(content, "#why").select("h2")
    for element in content.select("p, dd, li, section, dl, ol"):
        assert words(element) or element.select("svg"), f"empty {element.name}"


def test_entry_can_be_improved_at_its_line_in_the_repository(dutch: Built) -> None:
    lines = (dutch.folder.parent / "claims.yaml").read_text("utf-8").splitlines()
    line = lines.index("- id: hoogste-aantal-in-twintig-jaar") + 1
    assert one(dutch.content(BARE), '.ts-tools a[rel="external"]')["href"] == (
        f"https://github.com/example/proefbank/blob/main/claims.yaml#L{line}"
    )


def test_the_nearest_claims_of_the_article_are_listed_in_the_order_of_its_text(dutch: Built) -> None:
    """A few, so that the pages of an article with a hundred claims do not each list a hundred."""
    links = [str(link["href"]) for link in dutch.content(BARE).select("#beside a")]
    assert links == [
        "../zandwijk-achthonderd-woningen/",
        "../peil-zandsloot/",
        "../peil-door-nieuwbouw/",
        "../wilgenschool-leerlingen/",
        "../een-op-de-vijf-nieuwe-wijk/",
        "../meer-dan-verwacht/",
        "../../articles/zandwijk-bouwt/#claims",
    ]
    last = [str(link["href"]) for link in dutch.content("claims/langste-regen/").select("#beside li a")]
    assert last[-1] == "../tweede-school/"  # the claim that has gone from the text comes after the others
    assert len(last) == 6


def test_all_claims_of_a_short_article_are_listed(dutch: Built) -> None:
    links = [str(link["href"]) for link in dutch.content("claims/fish-landings/").select("#beside a")]
    assert links == ["../harbour-containers/"]


@pytest.mark.parametrize(("address", "word"), [(OPEN, "Open"), (IN_PROGRESS, "In onderzoek")])
def test_a_claim_without_verdict_is_visibly_open(dutch: Built, address: str, word: str) -> None:
    badge = one(dutch.content(address), ".ts-verdict .ts-badge")
    assert words(badge) == word
    assert "ts-open" in badge["class"]
    assert not dutch.content(address).select("#explanation, #sources, #people, #reply, #updates, .ts-statement")
    assert json_ld(dutch.page(address)) == []


@pytest.mark.parametrize("draft", ["Kladkop", "Kladuitleg", "Geheime Lezer"])
def test_what_reviewers_are_still_writing_leaks_nowhere(dutch: Built, draft: str) -> None:
    assert dutch.files_with(draft) == []


def test_a_claim_that_has_gone_from_its_article_says_so(dutch: Built) -> None:
    content = dutch.content("claims/langste-regen/")
    assert "sinds 14 maart 2024 niet meer in het artikel" in words(content)
    assert words(one(content, ".ts-passage mark")) == "die in geen vijftig jaar zo lang aanhield"


def test_title_and_description_name_the_claim_and_the_site(dutch: Built) -> None:
    page = dutch.page(WHOLE)
    assert words(one(page, "title")) == "Het waren er 794, en dat is bijna wat de wethouder zei – De Proefbank"
    assert one(page, 'meta[name="description"]')["content"] == (
        "Grotendeels waar. De bewering: In Zandwijk zijn in 2023 achthonderd woningen opgeleverd."
    )
    open_page = dutch.page(OPEN)
    assert str(one(open_page, 'meta[name="description"]')["content"]).startswith("Nog zonder oordeel.")


def test_skip_link_leads_to_the_content(dutch: Built) -> None:
    page = dutch.page(WHOLE)
    assert one(page, "a.md-skip")["href"] == "#claim"
    assert one(page, "#claim")


def test_what_stands_in_another_language_says_which(dutch: Built) -> None:
    """WCAG 2.2, 3.1.2: a reader that speaks must know; the desk's own words are in the language of the site."""
    assert one(dutch.content("claims/harbour-containers/"), "h1")["lang"] == "en"
    assert one(dutch.content("claims/harbour-containers/"), ".ts-passage")["lang"] == "en-GB"
    link = one(dutch.content("claims/"), "a[href='harbour-containers/']")
    assert link["lang"] == "en"
    rows = {row[0]: row[9:] for row in json.loads(dutch.text("claims/index.json"))["claims"]}
    assert rows["harbour-containers"] == ["en"]
    assert rows["zandwijk-achthonderd-woningen"] == []
    assert not dutch.content(WHOLE).select(".ts-head [lang]")
    flags = dutch.content("articles/harbour-figures/").select(".ts-text .ts-flag")
    assert [flag["lang"] for flag in flags] == ["nl", "nl"]
