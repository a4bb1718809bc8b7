"""Claims on a Doc: at least one a sentence, each with its assessment."""

from __future__ import annotations

import pytest
from spacy.tokens import Span

from generator.articles import BlockKind
from generator.extract.annotations import CLAIMS
from generator.extract.pipeline import build_pipeline
from generator.extract.sentences import sentences
from tests.extract.builders import read


def claims(text: str, *kinds: BlockKind) -> list[Span]:
    doc = read(text, *kinds)
    return list(doc.spans[CLAIMS])


FACT = "De gemeente betaalde in 2022 ruim 3 miljoen euro voor de brug."


@pytest.mark.parametrize("kind", ["heading", "caption"])
def test_headings_and_captions_are_no_claims(kind: BlockKind) -> None:
    heading, body = claims(f"{FACT}\n\n{FACT}", kind, "body")
    assert heading._.assessment.score == 0
    assert body._.assessment.score > 0.5


def test_a_credit_is_no_claim() -> None:
    *_, credit = claims(f"{FACT} Foto: Els Maas / Beeldbank")
    assert (credit.text, credit._.assessment.score) == ("Foto: Els Maas / Beeldbank", 0)


def test_a_claim_in_a_block_quote_counts() -> None:
    [claim] = claims(FACT, "quote")
    assert claim._.assessment.score > 0.5


def test_every_sentence_has_a_claim_however_it_scores() -> None:
    doc = read("Wat een dag! Ach. Wie weet? ‘Ja’, zei hij. " + FACT)
    held = {claim.sent.start for claim in doc.spans[CLAIMS]}
    assert {sentence.sent.start for sentence in sentences(doc)} == held


def test_the_lesser_of_two_clauses_never_scores_above_its_sentence() -> None:
    first, second = claims("De fabriek opende in 1990; ze telt nu 300 werknemers.")
    assert first.sent == second.sent
    assert 0.5 < second._.assessment.score <= first._.assessment.score


def test_the_statement_is_the_clause_as_a_sentence_of_its_own() -> None:
    [claim] = claims("Wethouder Bosma zei dat de brug 3 miljoen euro kostte.")
    assert claim.text == "de brug 3 miljoen euro kostte"
    assert claim._.assessment.statement == "De brug kostte 3 miljoen euro."


def test_the_statement_does_without_a_fronted_source() -> None:
    [claim] = claims("Volgens het waterschap kostte de brug vorig jaar 3 miljoen euro.")
    assert claim.text == "kostte de brug vorig jaar 3 miljoen euro"
    assert claim._.assessment.statement == "De brug kostte in 2022 3 miljoen euro."


def test_a_quotation_mark_stays_where_its_other_half_is() -> None:
    [claim] = claims("De minister sprak in 2022 van een ‘historisch akkoord’.")
    assert claim.text.endswith("‘historisch akkoord’")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Het is de derde brand in 2022.", ("ordinal", "date", "event")),
        ("De rechtbank gaf hem 3 jaar celstraf.", ("number", "law")),
        ("De weg is dicht omdat het glad is.", ("cause",)),
        ("De dijk is hoger dan vroeger, zegt Els Maas.", ("comparison", "statement")),
        ("De gemeenteraad stemde in met het plan.", ("decision", "event")),
    ],
)
def test_kinds_follow_from_what_a_claim_holds(text: str, kinds: tuple[str, ...]) -> None:
    [claim] = claims(text)
    assert set(kinds) <= set(claim._.assessment.kinds)


def test_the_best_first_when_ranked() -> None:
    text = f"Het was een mooie dag. {FACT} De hond liep langs het raam."
    ranked = sorted(claims(text), key=lambda claim: -claim._.assessment.score)
    assert ranked[0].text == FACT.removesuffix(".")


def test_the_one_who_did_it_is_no_cause() -> None:
    nlp = build_pipeline("nl")
    doc = nlp("De subsidie van 3 miljoen euro is goedgekeurd door de gemeenteraad. Door de droogte mislukte de oogst.")
    kinds = [claim._.assessment.kinds for claim in doc.spans[CLAIMS]]
    assert "cause" not in kinds[0]
    assert "cause" in kinds[-1]
