"""The same claim again: pairs that people labelled, pairs that are never one, and what a merge makes of them."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.articles import Article, Block, FrontMatter
from generator.claims import Candidate, Found
from generator.extract.pipeline import extract
from generator.ledger.layout import EMPTY
from generator.ledger.merge import merge
from generator.ledger.repeats import Repeats, means_the_same, similarity
from generator.ledger.wording import wording
from tests.ledger.builders import BRIDGE, HALVES, SCHOOLS, TODAY, article, candidate, ledger_of, merged

PAIRS: dict[str, list[dict[str, Any]]] = yaml.safe_load((Path(__file__).parent / "repeats.yaml").read_text("utf-8"))
A, B = "2023-03-22-a", "2023-03-24-b"
YEAR = "De brug over de Waal is in 1936 geopend."
YEAR_FOUND: dict[str, Any] = {"dates": [{"text": "1936", "iso": "1936"}]}


def written(name: str, day: datetime.date, text: str, language: str) -> Article:
    meta = FrontMatter.model_validate({"title": name, "published": day, "language": language})
    return Article(name, Path(f"{name}.md"), meta, text, text, (Block("body", 0, len(text)),), ())


def outcomes() -> Iterator[tuple[str, str, str]]:
    """What each pair of sentences is by its label, what a merge of the two articles makes of it, and its words."""
    for language, pairs in PAIRS.items():
        days = [pair.get("days", [datetime.date(2023, 3, 22)] * 2) for pair in pairs]
        articles = [
            written(f"{day}-{number}{side}", day, pair[side], language)
            for number, pair in enumerate(pairs)
            for side, day in zip(("one", "other"), days[number], strict=True)
        ]
        found = {source.id: (source, main_claim(claims)) for source, claims in extract(articles)}
        for number, pair in enumerate(pairs):
            text = EMPTY
            for source in articles[2 * number : 2 * number + 2]:
                text = merge(text, "claims.yaml", [(source, [found[source.id][1]])], TODAY).text
            yield pair["is"], outcome(text), f"{pair['one']} / {pair['other']}"


def main_claim(claims: list[Candidate]) -> Candidate:
    longest = max(claims, key=lambda claim: claim.end - claim.start)
    return longest.model_copy(update={"listed": True})


def outcome(text: str) -> str:
    entries = yaml.safe_load(text)["claims"]
    if len(entries) == 1:
        assert len(entries[0]["found"]["seen_in"]) == 1
        return "same"
    return "match" if any("matches" in entry["found"] for entry in entries) else "different"


def test_pairs_that_people_labelled() -> None:
    """Nothing is taken for the same that is not; of what is the same or alike, nearly all is found."""
    results = list(outcomes())
    counts = Counter((label, result) for label, result, _ in results)
    assert sum(counts.values()) >= 60
    wrong = [one for one in results if one[1] == "same" != one[0] or (one[1] == "match" and one[0] == "different")]
    assert wrong == []
    for label in ("same", "match"):
        labelled = sum(count for (one, _), count in counts.items() if one == label)
        assert counts[label, label] / labelled >= 0.95, [one for one in results if one[0] != one[1]]


TOWNS = ("Almere", "Breda", "Zwolle", "Utrecht")
PEOPLE = ("Karin de Wit", "Johan de Wit", "Karin Smit", "Piet Smit")
THINGS = (("scholen", "gesloten"), ("bruggen", "gebouwd"), ("woningen", "verkocht"), ("euro", "uitgegeven"))
PARTS = {
    "number": st.sampled_from(["3", "3,5", "12", "1.200", "1200000"]),
    "thing": st.sampled_from(THINGS),
    "town": st.sampled_from(TOWNS),
    "year": st.sampled_from(["2019", "2020", "2021"]),
    "denied": st.booleans(),
    "who": st.sampled_from(PEOPLE),
}


def said(parts: dict[str, Any], *, tagged: bool, name: str = A) -> Found:
    thing, done = parts["thing"]
    text = f"{parts['who']} heeft in {parts['year']} {parts['number']} {thing} in {parts['town']} "
    text += f"{'niet ' if parts['denied'] else ''}{done}"
    value = float(parts["number"].replace(".", "").replace(",", "."))
    data: dict[str, Any] = {"article": name, "quote": text, "sentence": text + "."}
    if tagged:
        data["numbers"] = [{"text": parts["number"], "value": value, "unit": thing}]
        data["dates"] = [{"text": f"in {parts['year']}", "iso": parts["year"]}]
    return Found.model_validate(data)


@given(st.fixed_dictionaries(PARTS), st.fixed_dictionaries(PARTS), st.booleans(), st.sampled_from([A, B]))
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_differs_in_a_number_a_date_a_unit_a_denial_or_a_name_is_never_the_same(
    one: dict[str, Any], other: dict[str, Any], tagged: bool, where: str
) -> None:
    first, second = said(one, tagged=tagged), said(other, tagged=tagged, name=where)
    looks = wording(first, first.sentence), wording(second, second.sentence)
    found = list(Repeats([looks[0]]).same(looks[1]))
    assert bool(found) == (one == other)
    assert (similarity(*looks) == 1.0) == (one == other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3 procent", "3 promille"),
        ("€ 3", "$ 3"),
        ("3%", "3‰"),
        ("-5 graden", "5 graden"),
        ("1,5", "15"),
        ("1/2", "12"),
    ],
)
def test_a_sign_makes_a_difference(one: str, other: str) -> None:
    looks = [
        wording(Found(article=name, quote=f"Het werd {text} in De Bilt", sentence=text), "")
        for name, text in ((A, one), (B, other))
    ]
    assert list(Repeats(looks[:1]).same(looks[1])) == []


def test_the_same_words_mean_the_same_elsewhere_only_if_they_do_not_need_their_context() -> None:
    def trusted(text: str, name: str) -> bool:
        return means_the_same(*(wording(Found(article=each, quote=text, sentence=text), "") for each in (A, name)))

    assert trusted("De brug bij Nijmegen kostte 3 miljoen", B)
    assert not trusted("De brug bij Nijmegen kostte 3 miljoen", "2023-07-01-c")
    assert not trusted("Hij kocht in Nijmegen 3 bruggen", B)
    assert not trusted("Gisteren kostte de brug bij Nijmegen 3 miljoen", B)
    assert not trusted("De minister treedt af", B)
    assert trusted("De minister treedt af", A)


def entries_of(text: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.safe_load(text)["claims"]
    return entries


def test_the_same_claim_in_another_article_is_a_sighting() -> None:
    first, second = article(YEAR, name=A), article(HALVES, YEAR, name=B)
    ledger = ledger_of(first, YEAR, **YEAR_FOUND)
    result = merged(ledger, second, [candidate(second, YEAR, **YEAR_FOUND)])
    assert result.added == ()
    line = f"    seen_in: [{{article: {B}, quote: {YEAR[:-1]}}}]\n"
    sentence = f"    sentence: {YEAR}\n"
    assert result.text == ledger.replace(sentence, sentence + line)
    assert merged(result.text, second, [candidate(second, YEAR, **YEAR_FOUND)]).text == result.text


def test_a_sighting_that_is_below_the_threshold_counts_and_one_that_is_gone_goes() -> None:
    first, second = article(YEAR, name=A), article(YEAR, name=B)
    ledger = ledger_of(first, YEAR, **YEAR_FOUND)
    seen = merged(ledger, second, [candidate(second, YEAR, listed=False, **YEAR_FOUND)])
    assert "seen_in" in seen.text
    assert merged(seen.text, second, []).text == seen.text  # the words still stand there
    without = article(HALVES, name=B)
    assert merged(seen.text, without, []).text == ledger


def test_the_same_claim_twice_in_an_article_is_one_entry() -> None:
    source = article(YEAR, HALVES, "En de brug over de Waal is in 1936 geopend.", name=A)
    again = "En de brug over de Waal is in 1936 geopend."
    found = [candidate(source, YEAR, **YEAR_FOUND), candidate(source, again, **YEAR_FOUND)]
    text = merged(EMPTY, source, found).text
    (entry,) = entries_of(text)
    assert entry["found"]["quote"] == YEAR[:-1]
    assert entry["found"]["seen_in"] == [{"article": A, "quote": again[:-1]}]
    assert merged(text, source, found).text == text


def test_the_first_sighting_stays_the_entrys_own_when_it_is_gone_there() -> None:
    first, second = article(YEAR, name=A), article(YEAR, name=B)
    both = merged(ledger_of(first, YEAR, **YEAR_FOUND), second, [candidate(second, YEAR, **YEAR_FOUND)]).text
    (entry,) = entries_of(merged(both, article(HALVES, name=A), []).text)
    assert (entry["found"]["article"], entry["found"]["gone"]) == (A, TODAY)
    assert entry["found"]["seen_in"] == [{"article": B, "quote": YEAR[:-1]}]


def test_the_same_words_of_another_speaker_are_another_claim_that_points_to_it() -> None:
    first, second = article(YEAR, name=A), article(YEAR, name=B)
    ledger = ledger_of(first, YEAR, speaker="Karin de Wit", **YEAR_FOUND)
    result = merged(ledger, second, [candidate(second, YEAR, speaker="Piet Smit", **YEAR_FOUND)])
    old, new = entries_of(result.text)
    assert new["found"]["matches"] == [{"id": old["id"], "similarity": 1}]
    assert "matches" not in old["found"]
    assert merged(result.text, second, [candidate(second, YEAR, speaker="Piet Smit", **YEAR_FOUND)]).text == result.text


def test_a_match_whose_entry_is_gone_goes() -> None:
    first, second = article(YEAR, name=A), article(YEAR, name=B)
    found = candidate(second, YEAR, speaker="Piet Smit", **YEAR_FOUND)
    text = merged(ledger_of(first, YEAR, **YEAR_FOUND), second, [found]).text
    head, _, own = text.partition("- id: ")
    alone = head + "- id: " + own.partition("- id: ")[2]
    assert "matches" in alone
    assert "matches" not in merged(alone, second, [found]).text


def test_what_was_dismissed_does_not_come_back_from_another_article() -> None:
    first, second = article(SCHOOLS, name=A), article(SCHOOLS, name="2024-01-01-c")
    ledger = ledger_of(first, SCHOOLS) + "  dismissed: geen bewering\n"
    result = merged(ledger, second, [candidate(second, SCHOOLS)])
    assert result.added == ()
    assert [one["found"]["seen_in"][0]["article"] for one in entries_of(result.text)] == ["2024-01-01-c"]


def test_sightings_of_articles_that_were_not_read_stay() -> None:
    articles = [article(YEAR, name=name) for name in (A, B, "2023-03-25-c")]
    text = ledger_of(articles[0], YEAR, **YEAR_FOUND)
    for one in articles[:0:-1]:
        text = merged(text, one, [candidate(one, YEAR, **YEAR_FOUND)]).text
    (entry,) = entries_of(text)
    assert [one["article"] for one in entry["found"]["seen_in"]] == [B, "2023-03-25-c"]


def test_part_and_whole_of_one_passage_are_no_sightings_of_one_another() -> None:
    source = article(BRIDGE, name=A)
    found = [candidate(source, BRIDGE), candidate(source, BRIDGE, quote="De brug over de rivier is in 1932")]
    text = merged(EMPTY, source, found).text
    assert all("seen_in" not in entry["found"] for entry in entries_of(text))


def test_when_the_number_of_the_first_changes_its_sightings_and_look_alikes_are_looked_at_anew() -> None:
    other = YEAR.replace("1936", "1937")
    first, second, third = (article(YEAR, name=name) for name in (A, B, "2023-03-25-c"))
    text = ledger_of(first, YEAR, **YEAR_FOUND)
    text = merged(text, second, [candidate(second, YEAR, **YEAR_FOUND)]).text
    text = merged(text, third, [candidate(third, YEAR, speaker="Piet Smit", **YEAR_FOUND)]).text
    changed = article(other, name=A)
    found = candidate(changed, other, dates=[{"text": "1937", "iso": "1937"}])
    again = [(changed, [found]), (second, [candidate(second, YEAR, **YEAR_FOUND)])]
    result = merge(text, "claims.yaml", again, TODAY)
    old, new, *rest = sorted(entries_of(result.text), key=lambda entry: entry["found"]["article"])
    assert "seen_in" not in old["found"]
    assert (new["found"]["article"], len(rest)) == (B, 1)
    assert "matches" not in rest[0]["found"]
    assert merge(result.text, "claims.yaml", again, TODAY).text == result.text


def test_a_small_correction_of_the_first_leaves_its_sightings() -> None:
    wrong = YEAR.replace("geopend", "geopendd")
    first, second = article(wrong, name=A), article(wrong, name=B)
    both = merged(ledger_of(first, wrong, **YEAR_FOUND), second, [candidate(second, wrong, **YEAR_FOUND)]).text
    right = article(YEAR, name=A)
    readings = [(right, [candidate(right, YEAR, **YEAR_FOUND)]), (second, [candidate(second, wrong, **YEAR_FOUND)])]
    (entry,) = entries_of(merge(both, "claims.yaml", readings, TODAY).text)
    assert entry["found"]["quote"] == YEAR[:-1]
    assert entry["found"]["seen_in"] == [{"article": B, "quote": wrong[:-1]}]
