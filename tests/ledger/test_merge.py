"""What a merge adds, refreshes, marks and leaves."""

from __future__ import annotations

import datetime

import pytest

from generator.claims import Number
from generator.ledger.layout import EMPTY
from generator.ledger.merge import merge
from generator.problems import ToetssteenError
from tests.ledger.builders import ARTICLE, BRIDGE, HALVES, SCHOOLS, TODAY, article, candidate, ledger_of, merged

NEW_ENTRY = """\
# yaml-language-server: $schema=claims.schema.json
claims:

- id: er-zijn-140-scholen-gesloten-zei-minister-karin-de-wit
  claim: Er zijn 140 scholen gesloten, zei minister Karin de Wit.
  found:
    article: 2023-03-22-top
    quote: Er zijn 140 scholen gesloten
    sentence: Er zijn 140 scholen gesloten, zei minister Karin de Wit.
    speaker: Karin de Wit
    role: minister
    said_on: 2023-03-21
    kinds: [number]
    numbers: [{text: '140', value: 140, unit: scholen}]
    dates: [{text: dinsdag, iso: 2023-03-21}, {text: in 2022, iso: '2022'}]
    score: 0.93
    why: ['“140”: een getal', 'een bron met naam, Karin de Wit']
  verdict:
  headline:
  explanation:
  sources:
  reviewer:
  reviewed:
"""


def test_a_new_entry_has_a_field_a_line_and_the_empty_fields_of_a_review() -> None:
    source = article(SCHOOLS)
    found = candidate(
        source,
        SCHOOLS,
        quote="Er zijn 140 scholen gesloten",
        speaker="Karin de Wit",
        role="minister",
        said_on="2023-03-21",
        kinds=["number"],
        numbers=[{"text": "140", "value": 140.0, "unit": "scholen"}],
        dates=[{"text": "dinsdag", "iso": "2023-03-21"}, {"text": "in 2022", "iso": "2022"}],
        score=0.9312,
        why=["“140”: een getal", "een bron met naam, Karin de Wit"],
    )
    result = merged(EMPTY, source, [found])
    assert result.text == NEW_ENTRY
    assert result.added == ("er-zijn-140-scholen-gesloten-zei-minister-karin-de-wit",)


def test_what_is_below_the_threshold_is_not_added_but_refreshes_its_entry() -> None:
    source = article(BRIDGE, SCHOOLS)
    ledger = ledger_of(source, BRIDGE)
    result = merged(
        ledger,
        source,
        [candidate(source, BRIDGE, listed=False, score=0.1), candidate(source, SCHOOLS, listed=False)],
    )
    assert result.added == ()
    assert result.refreshed == ("de-brug-over-de-rivier-is-in-1932-gebouwd",)
    assert result.text == ledger.replace("score: 0.8", "score: 0.1")


def test_a_dismissed_claim_does_not_come_back_in_whole_or_in_part() -> None:
    source = article(SCHOOLS)
    ledger = ledger_of(source, SCHOOLS) + "  dismissed: geen bewering\n"
    part = candidate(source, SCHOOLS, quote="Er zijn 140 scholen gesloten", speaker="X")
    whole = candidate(source, SCHOOLS)
    assert merged(ledger, source, [whole, part]).text == ledger
    assert merged(ledger, source, [part]).added == ()


def test_a_part_of_an_open_claim_may_be_another_claim() -> None:
    source = article("Er zijn 140 scholen gesloten en er is een brug gebouwd over de rivier in het oosten.")
    ledger = ledger_of(source, source.text)
    parts = [candidate(source, source.text), candidate(source, source.text, quote="Er zijn 140 scholen gesloten")]
    assert len(merged(ledger, source, parts).added) == 1


def test_a_claim_that_is_gone_is_marked_and_keeps_its_day_and_loses_it_when_it_is_back() -> None:
    source = article(BRIDGE, HALVES)
    ledger = ledger_of(source, BRIDGE, HALVES)
    without = article(HALVES)
    gone = merged(ledger, without, [candidate(without, HALVES)])
    assert gone.text == ledger.replace("    score: 0.8\n", "    gone: 2023-04-01\n    score: 0.8\n", 1)
    assert gone.gone == ("de-brug-over-de-rivier-is-in-1932-gebouwd",)
    later = merged(gone.text, without, [candidate(without, HALVES)], TODAY + datetime.timedelta(days=3))
    assert (later.text, later.gone) == (gone.text, ())
    back = merged(gone.text, source, [candidate(source, sentence) for sentence in (BRIDGE, HALVES)])
    assert (back.text, back.back) == (ledger, ("de-brug-over-de-rivier-is-in-1932-gebouwd",))


def test_a_claim_that_the_extractor_passes_over_is_not_gone_while_its_words_stand_there() -> None:
    source = article(BRIDGE)
    ledger = ledger_of(source, BRIDGE)
    assert merged(ledger, source, []).text == ledger


def test_claims_of_articles_that_were_not_read_stay_as_they_are() -> None:
    ledger = ledger_of(article(BRIDGE), BRIDGE)
    other = article(HALVES, name="2023-05-01-ander")
    assert merged(ledger, other, []).text == ledger


def test_a_claim_is_known_by_its_article_too() -> None:
    ledger = ledger_of(article(BRIDGE), BRIDGE)
    other = article(BRIDGE, name="2023-05-01-ander")
    result = merged(ledger, other, [candidate(other, BRIDGE)])
    assert result.added == ("de-brug-over-de-rivier-is-in-1932-gebouwd-2",)


def test_ids_stay_when_the_claim_changes() -> None:
    source = article(BRIDGE)
    ledger = ledger_of(source, BRIDGE)
    changed = article("De brug over de rivier is in 1932 gebouwd!")
    result = merged(ledger, changed, [candidate(changed, changed.text, quote=changed.text, speaker="X")])
    assert "- id: de-brug-over-de-rivier-is-in-1932-gebouwd\n  claim: " + BRIDGE in result.text


def test_a_review_whose_passage_changed_or_went_is_pointed_out() -> None:
    source = article(BRIDGE, SCHOOLS)
    ledger = ledger_of(source, BRIDGE, SCHOOLS).replace(
        "  reviewer:\n  reviewed:\n", "  reviewer: AB\n  reviewed: 2023-03-30\n"
    )
    corrected = article("De brug over de rivier is in 1933 gebouwd.")
    result = merged(ledger, corrected, [candidate(corrected, corrected.text)])
    assert [(warning.code, warning.line, warning.severity) for warning in result.warnings] == [
        ("passage-changed-after-review", 4, "warning"),
        ("passage-gone-after-review", 19, "warning"),
    ]


def test_new_claims_stand_with_their_article_in_the_order_of_the_text() -> None:
    source = article(BRIDGE, HALVES, SCHOOLS)
    ledger = ledger_of(source, HALVES)
    all_three = merged(ledger, source, [candidate(source, sentence) for sentence in (SCHOOLS, BRIDGE, HALVES)]).text
    assert all_three == ledger_of(source, BRIDGE, HALVES, SCHOOLS)


def test_it_makes_no_difference_in_which_order_articles_are_read() -> None:
    readings = []
    for month, town in ((1, "Zwolle"), (2, "Breda"), (3, "Assen")):
        pair = (f"De brug in {town} is oud.", f"De school in {town} is dicht.")
        one = article(*pair, name=f"2023-0{month}-01")
        readings.append((one, [candidate(one, sentence) for sentence in pair]))
    ledgers = set()
    for order in ((0, 1, 2), (2, 1, 0), (1, 2, 0), (1, 0, 2)):
        text = EMPTY
        for number in order:
            text = merge(text, "claims.yaml", [readings[number]], TODAY).text
        ledgers.add(text)
    assert len(ledgers) == 1


def test_comments_above_the_first_entry_stay_above_it() -> None:
    source = article(BRIDGE, HALVES)
    ledger = ledger_of(source, HALVES).replace("claims:\n\n", "claims:\n\n# Moskou\n# nog eens nakijken\n")
    result = merged(ledger, source, [candidate(source, sentence) for sentence in (BRIDGE, HALVES)]).text
    assert "# Moskou\n# nog eens nakijken\n- id: de-helft" in result
    assert "  reviewed:\n\n# Moskou" in result


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "# yaml-language-server: $schema=claims.schema.json\nclaims:\n\n{entry}\n"),
        ("# van de redactie\n", "# van de redactie\nclaims:\n\n{entry}\n"),
        ("# geen regeleinde", "# geen regeleinde\nclaims:\n\n{entry}\n"),
        ("---\n", "---\nclaims:\n\n{entry}\n"),
        ("[]\n", "claims:\n\n{entry}\n"),
        ("{}\n", "claims:\n\n{entry}\n"),
        ("claims:\n", "claims:\n\n{entry}\n"),
        ("claims:", "claims:\n\n{entry}"),
        ("claims: []\n", "claims:\n\n{entry}\n"),
        ("claims: [ ] # leeg\n", "claims:  # leeg\n\n{entry}\n"),
        ("claims: ~ # leeg\n# slot\n", "claims:  # leeg\n\n{entry}\n\n# slot\n"),
        ("claims: null\n\n# slot\n", "claims:\n\n{entry}\n\n# slot\n"),
        ("\ufeffclaims:\r\n", "\ufeffclaims:\r\n\r\n{entry}\r\n"),
    ],
)
def test_the_first_entry_of_an_empty_ledger(before: str, after: str) -> None:
    source = article(BRIDGE)
    entry = ledger_of(source, BRIDGE).split("\n\n")[1].rstrip("\n")
    if "\r" in before:
        entry = entry.replace("\n", "\r\n")
    assert merged(before, source, [candidate(source, BRIDGE)]).text == after.replace("{entry}", entry)


@pytest.mark.parametrize(
    "before",
    [
        "{claims: []}\n",
        "{claims: }\n",
        "{claims: null, }\n",
        "claims: [ # nog niets\n]\n",
        "claims: [{id: x, claim: x, found: {article: 2023-03-22-top, quote: De helft, sentence: De helft}}]\n",
    ],
)
def test_a_ledger_in_flow_style_gets_its_new_entry_in_flow_style(before: str) -> None:
    source = article(HALVES, BRIDGE)
    result = merged(before, source, [candidate(source, BRIDGE)])
    assert len(result.added) == 1
    assert "{id: de-brug-over-de-rivier-is-in-1932-gebouwd, claim: De brug" in result.text
    assert "verdict: null" in result.text
    assert merged(result.text, source, [candidate(source, BRIDGE)]).text == result.text


def test_what_an_anchor_ties_to_another_place_stays() -> None:
    source = article(BRIDGE, HALVES)
    ledger = ledger_of(source, BRIDGE, HALVES, speaker="Karin").replace("speaker: Karin", "speaker: &k Karin", 1)
    ledger = ledger.replace("speaker: Karin", "speaker: *k").replace("  reviewer:\n", "  reviewer: *k\n")
    candidates = [candidate(source, sentence, speaker="Piet", score=0.4) for sentence in (BRIDGE, HALVES)]
    assert merged(ledger, source, candidates).text == ledger.replace("score: 0.8", "score: 0.4")


def test_found_that_is_an_alias_or_comes_from_a_merge_key_stays() -> None:
    source = article(BRIDGE)
    ledger = ledger_of(source, BRIDGE).replace("  found:\n", "  found: &f\n")
    ledger += "\n- id: tweede\n  claim: Dezelfde.\n  found: *f\n\n- id: derde\n  claim: Nog een.\n  <<: {found: *f}\n"
    assert merged(ledger, source, [candidate(source, BRIDGE, speaker="Piet")]).text == ledger


def test_a_field_from_a_merge_key_within_found_stays_and_the_others_are_refreshed() -> None:
    source = article(BRIDGE)
    ledger = ledger_of(source, BRIDGE, speaker="Karin").replace("    speaker: Karin\n", "    <<: {speaker: Karin}\n")
    result = merged(ledger, source, [candidate(source, BRIDGE, speaker="Piet", role="kok")])
    assert result.text == ledger.replace("    <<: {", "    role: kok\n    <<: {")


def test_a_number_that_says_the_same_in_another_form_is_not_written_anew() -> None:
    source = article(BRIDGE)
    number = Number(text="12", value=12)
    ledger = ledger_of(source, BRIDGE, numbers=[number]).replace("value: 12", "value: 12.0, unit: , ordinal: false")
    ledger = ledger.replace("score: 0.8", "score: 0.800")
    assert merged(ledger, source, [candidate(source, BRIDGE, numbers=[number])]).text == ledger


def test_the_comment_in_a_list_of_found_stays_and_so_the_list() -> None:
    source = article(BRIDGE)
    ledger = ledger_of(source, BRIDGE, why=["a", "b"]).replace("why: [a, b]", "why:\n    - a\n    # waarom?\n    - b")
    assert merged(ledger, source, [candidate(source, BRIDGE, why=["c"])]).text == ledger


@pytest.mark.parametrize(
    ("ledger", "code"),
    [
        ("claims: [", "not-yaml"),
        ("- id: x\n", "ledger-is-list"),
        ("tekst\n", "ledger-is-text"),
        ("claims: tekst\n", "not-a-list"),
        ("claims:\n- tekst\n", "fields-expected"),
        ("claims:\n- id: x\n  id: y\n", "key-twice"),
        ("claims:\n- id: x\n", "field-missing"),
        ("claims:\n- id: X!\n  found: {article: a, quote: b, sentence: c}\n", "not-a-slug"),
        ("claims:\n- id: x\n  found: {article: a, quote: b}\n", "field-missing"),
    ],
)
def test_a_ledger_whose_entries_cannot_be_told_apart_is_not_merged(ledger: str, code: str) -> None:
    with pytest.raises(ToetssteenError) as raised:
        merge(ledger, "claims.yaml", [], TODAY)
    assert code in [problem.code for problem in raised.value.problems]


def test_two_entries_with_one_id_are_not_merged() -> None:
    entry = "- id: x\n  claim: x\n  found: {article: a, quote: b, sentence: c}\n"
    with pytest.raises(ToetssteenError, match="id-twice"):
        merge("claims:\n" + entry * 2, "claims.yaml", [], TODAY)


def test_a_review_that_is_half_done_is_no_reason_not_to_merge() -> None:
    source = article(BRIDGE, HALVES)
    ledger = ledger_of(source, BRIDGE).replace("verdict:", "verdict: [\n  weet niet]\n  onbekend: x")
    assert merged(ledger, source, [candidate(source, HALVES)]).added


def test_a_list_that_cannot_be_added_to_safely_is_left_alone() -> None:
    source = article(BRIDGE, HALVES)
    entry = "{id: x, claim: x, found: {article: 2023-03-22-top, quote: De helft, sentence: De helft}}"
    with pytest.raises(ToetssteenError, match="ledger-not-mergeable"):
        merged(f"? claims\n: - {entry}\n", source, [candidate(source, BRIDGE)])


def test_the_article_named_is_the_one_that_was_read() -> None:
    assert f"article: {ARTICLE}\n" in ledger_of(article(BRIDGE), BRIDGE)
