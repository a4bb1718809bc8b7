"""The front page, the list of claims, the articles and the scale."""

from __future__ import annotations

from generator.claims import State
from tests.site.conftest import Built, one, words


def test_front_page_has_the_desks_own_text_and_the_newest_verdict_first(dutch: Built) -> None:
    content = dutch.content("")
    assert words(one(content, "h1")) == "Wat er van klopt"
    assert one(content, '.ts-intro a[href="methodology/"]')
    assert words(one(content, ".ts-lead__title")) == "The harbour handled 1.2 million containers in 2023."
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
    reviewed = [str(row["data-date"]) for row in rows if row["data-state"] in (State.REVIEWED, State.CORRECTED)]
    assert reviewed == sorted(reviewed, reverse=True)
    assert [row["data-verdict"] for row in rows[len(reviewed) :]] == [""] * 4


def test_rows_carry_what_they_are_filtered_by_and_filters_count_it(dutch: Built) -> None:
    content = dutch.content("claims/")
    rows = content.select("ol.ts-rows > li")
    filters = content.select(".ts-filters select:not([name=sort])")
    assert [choice["name"] for choice in filters] == ["verdict", "state", "speaker", "article", "kind"]
    for choice in filters:
        for option in choice.select("option")[1:]:
            value, name = str(option["value"]), str(choice["name"])
            matching = [
                row
                for row in rows
                if value in (str(row[f"data-{name}"]).split() if name == "kind" else [row[f"data-{name}"]])
            ]
            assert words(option).endswith(f"({len(matching)})"), (name, value)
            assert matching


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
