"""The front page, the list of claims, the articles and the scale."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.claims import State
from generator.site.claimlist import PER_PAGE, Part
from tests.site.conftest import Built, build_here, one, words, write_site


def test_front_page_has_the_desks_own_text_and_the_newest_verdict_first(dutch: Built) -> None:
    content = dutch.content("")
    assert words(one(content, "h1")) == "Wat er van klopt"
    assert one(content, '.ts-intro a[href="methodology/"]')
    assert words(one(content, ".ts-lead__title")) == "The harbour handled 1.2 million containers in 2023."
    assert "beoordeeld op 10 mei 2024" in words(one(content, ".ts-lead"))
    newest = [str(link["href"]) for link in content.select("#newest a")]
    assert newest[0] == "claims/harbour-containers/"
    assert newest[-1] == "claims/"
    assert "claims/wilgenschool-leerlingen/" not in newest


def test_front_page_tells_how_verdicts_fell_in_words_numbers_and_bars(dutch: Built) -> None:
    tally = one(dutch.content(""), "#tally")
    assert "7 beweringen zijn beoordeeld." in words(tally)
    rows = {words(row.select("th")[0]): row for row in tally.select("tr")}
    assert list(rows)[:5] == ["Waar", "Grotendeels waar", "Half waar", "Grotendeels onwaar", "Onwaar"]
    assert "Satire" not in rows  # off the scale and never given
    assert words(rows["Waar"].select("td")[0]) == "2"
    assert one(rows["Waar"], "rect")["width"] == "100.0"
    assert one(rows["Half waar"], "rect")["width"] == "50.0"
    assert one(rows["Grotendeels onwaar"], "rect")["width"] == "0.0"


def test_front_page_shows_what_is_being_worked_on_before_what_is_open(dutch: Built) -> None:
    states = [words(badge) for badge in one(dutch.content(""), "#pending").select(".ts-badge")]
    assert states == ["In onderzoek", "Open", "Open", "Open"]


def test_all_claims_are_a_plain_list_without_javascript(dutch: Built) -> None:
    content = dutch.content("claims/")
    rows = content.select("ol.ts-rows > li")
    assert len(rows) == 11
    assert all(row.select_one("a.ts-item__claim") and row.select_one(".ts-badge") for row in rows)
    assert not [row for row in rows if row.has_attr("hidden")]
    assert one(content, "form.ts-filters").has_attr("hidden"), "a form that does nothing without script"
    assert "11 beweringen uit het nieuws, waarvan er nog 4 openstaan." in words(content)


def test_rows_run_from_the_newest_verdict_to_the_open_claims(dutch: Built) -> None:
    rows = dutch.content("claims/").select("ol.ts-rows > li")
    dates = {row[0]: row[7] for row in _index(dutch)["claims"]}
    reviewed = [
        dates[str(row.select("a")[0]["href"]).strip("/")]
        for row in rows
        if row["data-state"] in (State.REVIEWED, State.CORRECTED)
    ]
    assert len(reviewed) == 7
    assert reviewed == sorted(reviewed, reverse=True)
    assert [row["data-verdict"] for row in rows[len(reviewed) :]] == [""] * 4


def _index(built: Built) -> dict[str, Any]:
    index: dict[str, Any] = json.loads(built.text("claims/index.json"))
    return index


def test_the_index_has_what_the_filters_count(dutch: Built) -> None:
    """Each option of each filter finds, in the index that the script reads, as many claims as it says."""
    index = _index(dutch)
    filters = dutch.content("claims/").select(".ts-filters select:not([name=sort])")
    assert [choice["name"] for choice in filters] == ["verdict", "state", "speaker", "article", "kind"]
    places = {"verdict": 2, "state": 3, "speaker": 4, "article": 5, "kind": 6}
    for choice in filters:
        name = str(choice["name"])
        for option in choice.select("option")[1:]:
            place = index[name].index(option["value"])
            has = [row[places[name]] for row in index["claims"]]
            matching = [value for value in has if (place in value if name == "kind" else place == value)]
            assert matching
            assert words(option).endswith(f"({len(matching)})"), (name, option)


def test_a_badge_of_every_kind_is_there_for_rows_that_the_script_makes(dutch: Built) -> None:
    badges = one(dutch.content("claims/"), "template.ts-badges").select("*")
    kinds = {str(badge["data-of"]) for badge in badges if badge.has_attr("data-of")}
    index = _index(dutch)
    assert kinds == {*index["verdict"], "open", "in-progress", "second-reader", "checked"}


def test_list_of_claims_alone_has_the_script_that_filters(dutch: Built) -> None:
    with_script = [path for path, page in dutch.pages() if page.select('script[src$="assets/toetssteen/claims.js"]')]
    assert with_script == ["claims/index.html"]


def test_articles_run_from_newest_to_oldest_with_how_far_they_are(dutch: Built) -> None:
    items = dutch.content("articles/").select("ol.ts-items > li")
    assert [words(item.select("a")[0]) for item in items] == [
        "Harbour figures sail past the forecast",
        "Zandwijk bouwt, en de sloot loopt vol",
        "Een rustig weekend",
    ]
    assert "2 beweringen, één beoordeeld" in words(items[0])
    assert "Geen beweringen" in words(items[2])


def test_scale_defines_each_verdict_under_an_anchor_of_its_own(dutch: Built) -> None:
    content = dutch.content("verdicts/")
    keys = [str(entry["id"]) for entry in content.select(".ts-definition")]
    assert keys == ["true", "mostly-true", "half-true", "mostly-false", "false", "misleading", "unverifiable", "satire"]
    first = one(content, "#true")
    assert "De bewering klopt, en er ontbreekt niets wat het beeld verandert." in words(first)
    assert one(first, "a.ts-count")["href"] == "../claims/?verdict=true"
    assert "2 beweringen" in words(first)
    assert "nog niet gegeven" in words(one(content, "#satire"))


def test_a_verdict_off_the_scale_is_patterned_and_one_on_it_is_not(dutch: Built) -> None:
    content = dutch.content("verdicts/")
    assert "ts-offscale" in one(content, "#misleading .ts-badge")["class"]
    assert "ts-offscale" not in one(content, "#false .ts-badge")["class"]


@pytest.fixture(scope="module")
def long_list(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site with so many claims that their list has three pages, over four years."""
    notice = "    notice: Dit is een demonstratie."
    folder = write_site(
        tmp_path_factory.mktemp("long"), replace={"mkdocs.yml": (notice, f"{notice}\n    share_images: false")}
    )
    entry = """- id: c{0}
  claim: Bewering {0}.
  found: {{article: rustig-weekend, quote: q{0}, sentence: q{0}, speaker: B, kinds: [number], said_on: {1}-01-01}}
"""
    entries = (entry.format(number, 2020 + number % 4) for number in range(2 * PER_PAGE + 1))
    (folder / "claims.yaml").write_text("claims:\n" + "".join(entries), "utf-8")
    return build_here(folder, strict=True)


def test_a_long_list_has_pages_that_can_be_read_without_a_script(long_list: Built) -> None:
    first, last = long_list.content("claims/"), long_list.content("claims/page/3/")
    assert [len(content.select(".ts-rows > li")) for content in (first, last)] == [PER_PAGE, 1]
    assert [str(link["href"]) for link in first.select(".ts-pages a")] == ["page/2/", "page/3/"]
    assert words(one(last, '.ts-pages [aria-current="page"]')) == "3"
    assert one(last, ".ts-rows a")["href"] == "../../c0/"
    assert words(one(long_list.page("claims/page/3/"), ".md-tabs__item--active")) == "Alle beweringen"
    assert len(_index(long_list)["claims"]) == 2 * PER_PAGE + 1


def test_only_the_first_page_of_a_list_has_filters_and_stands_in_the_search_index(long_list: Built) -> None:
    assert one(long_list.content("claims/"), "form.ts-filters")
    assert not long_list.content("claims/page/2/").select("form")
    assert not [entry for entry in long_list.search_index() if entry["location"].startswith("claims/page/")]


def test_claims_can_be_filtered_by_year(long_list: Built) -> None:
    options = one(long_list.content("claims/"), "select[name=period]").select("option")
    assert [str(option["value"]) for option in options] == ["", "2023", "2022", "2021", "2020"]
    assert words(options[1]) == "2023 (50)"


@pytest.mark.parametrize(
    ("number", "of", "shown"),
    [(1, 3, [1, 2, 3]), (37, 100, [1, 10, 20, 30, 35, 36, 37, 38, 39, 40, 50, 60, 70, 80, 90, 100])],
)
def test_of_many_pages_the_nearest_and_every_tenth_are_linked(number: int, of: int, shown: list[int]) -> None:
    assert Part([], number, of).numbers == shown


def test_a_speaker_has_a_page_with_a_tally_and_what_was_said_when(dutch: Built) -> None:
    content = dutch.content("speakers/ties-bakboord/")
    assert words(one(content, ".ts-byline")) == "wethouder Partij van de Zee wikidata.example"
    tally = one(content, "#tally")
    assert "3 beweringen, 3 beoordeeld." in words(tally)
    assert "Dit is geen rapportcijfer." in words(tally)
    false = next(row for row in tally.select("tr") if words(row.select("th")[0]) == "Onwaar")
    assert one(false, "a")["href"] == "../../claims/?verdict=false&speaker=Ties+Bakboord"
    assert [str(link["href"]) for link in content.select("#timeline a")] == [
        "../../claims/tweede-school/",
        "../../claims/hoogste-aantal-in-twintig-jaar/",
        "../../claims/zandwijk-achthonderd-woningen/",
    ]


def test_names_that_the_desk_joins_are_one_speaker(dutch: Built) -> None:
    names = [words(link) for link in dutch.content("speakers/").select("ul.ts-items a")]
    assert names == [
        "Anke Veldwater",
        "Nell Anchor",
        "The fishermen's guild",
        "Ties Bakboord",
        "Waterschap De Zandsloot",
    ]
    assert words(one(dutch.content("speakers/waterschap/"), "h1")) == "Waterschap De Zandsloot"
    facts = one(dutch.content("claims/peil-zandsloot/"), ".ts-facts")
    assert words(one(facts, 'a[href="../../speakers/waterschap/"]')) == "Waterschap De Zandsloot"


def test_a_speaker_is_found_by_search(dutch: Built) -> None:
    (entry,) = (entry for entry in dutch.search_index() if entry["location"] == "speakers/ties-bakboord/")
    assert entry["title"] == "Ties Bakboord"
    assert "Partij van de Zee" in entry["text"]
    assert "Bakboord, wethouder Bakboord" in entry["text"]


def test_each_kind_is_explained_and_leads_to_its_claims(dutch: Built) -> None:
    kind = one(dutch.content("kinds/"), "section#comparison")
    assert words(one(kind, "h2")) == "Vergelijking"
    assert "meer, minder" in words(kind)
    assert len(kind.select("li")) == 3
    assert one(kind, ".ts-more a")["href"] == "../claims/?kind=comparison"


def test_the_log_has_every_correction_and_leads_to_its_place(dutch: Built) -> None:
    log = one(dutch.content("corrections/"), "#log")
    assert words(one(log, "time")) == "2 april 2024"
    assert one(log, "a")["href"] == "../claims/zandwijk-achthonderd-woningen/#update-1"
    assert "Hier stond eerst 749" in words(log)


def test_every_page_leads_to_policies_and_lists_in_its_footer(dutch: Built) -> None:
    for path, page in dutch.pages():
        links = [words(link) for link in page.select("nav.ts-footer a")]
        assert {"Sprekers", "Soorten", "Oordelen", "Werkwijze", "Correcties"} <= set(links), path


def test_what_a_desk_hides_is_not_there(tmp_path: Path) -> None:
    hide = (
        "[passage, why, saw, reply, people, elsewhere, related, beside, cite, share, tally, pending, speakers, kinds]"
    )
    notice = "    notice: Dit is een demonstratie."
    built = build_here(write_site(tmp_path, replace={"mkdocs.yml": (notice, f"    hide: {hide}")}), strict=True)
    content = built.content("claims/zandwijk-achthonderd-woningen/")
    assert [section["id"] for section in content.select("section")] == [
        "corrections",
        "explanation",
        "sources",
        "updates",
    ]
    assert not built.content("").select("#tally, #pending")
    assert not (built.folder / "speakers").exists()
    assert not (built.folder / "kinds").exists()
