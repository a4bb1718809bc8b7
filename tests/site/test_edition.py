"""What may be published, and in which order."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from generator.claims import Claim, Contact, Found, Source, State, Update
from generator.settings import Settings
from generator.site.edition import Edition, make_edition
from generator.site.filters import filters
from generator.words import words_for

DRAFT: dict[str, Any] = {
    "headline": "kop",
    "explanation": "uitleg",
    "sources": [Source(url="https://bron.example/")],
    "selection": "waarom",
    "contacted": Contact(who="W", reply="weerwoord"),
    "reviewer": "AB",
    "approved_by": "CD",
    "updates": [Update(date=datetime.date(2024, 3, 1), kind="update", note="noot")],
}
DAY = datetime.date(2024, 2, 1)


def _claim(name: str, *, score: float = 0.5, speaker: str | None = None, **fields: Any) -> Claim:
    found = Found(article="a", quote="q", sentence="q", score=score, speaker=speaker, kinds=["number"])
    return Claim(id=name, claim=f"De bewering {name}.", found=found, **fields)


def _edition(*claims: Claim, **settings: Any) -> Edition:
    return make_edition([(claim, 1) for claim in claims], [], Settings(**settings))


@pytest.mark.parametrize(
    ("fields", "settings", "state"),
    [
        ({}, {}, State.OPEN),
        ({"verdict": "true"}, {}, State.IN_PROGRESS),
        ({"verdict": "true", "reviewed": DAY, "approved_by": None}, {"second_reader": True}, State.SECOND_READER),
        ({"verdict": "true", "reviewed": DAY, "headline": None}, {"scale": False}, State.IN_PROGRESS),
    ],
)
def test_of_an_unfinished_claim_nothing_is_kept_that_reviewers_wrote(
    fields: dict[str, Any], settings: dict[str, Any], state: State
) -> None:
    """Redacted where data comes in, so that no template, feed or index can show it."""
    draft = {} if state is State.OPEN else DRAFT
    (public,) = _edition(_claim("x", **{**draft, **fields}), **settings).claims
    assert public.state is state
    assert public.entry == _claim("x")
    assert public.rating is None


def test_dismissed_claims_are_not_there() -> None:
    assert (
        _edition(_claim("x", dismissed="nee"), _claim("y", dismissed="nee", verdict="true", reviewed=DAY)).claims == []
    )


def test_newest_verdict_first_and_claims_without_one_last() -> None:
    edition = _edition(
        _claim("open"),
        _claim("old", verdict="true", reviewed=DAY),
        _claim("new", verdict="false", reviewed=DAY + datetime.timedelta(1)),
    )
    assert [claim.entry.id for claim in edition.claims] == ["new", "old", "open"]
    assert [claim.entry.id for claim in edition.reviewed] == ["new", "old"]


def test_pending_claims_begin_with_those_in_hand_and_the_highest_scores() -> None:
    edition = _edition(_claim("low", score=0.5), _claim("high", score=0.9), _claim("started", score=0.1, reviewer="AB"))
    assert [claim.entry.id for claim in edition.pending] == ["started", "high", "low"]


def test_tally_has_every_verdict_in_the_order_of_the_scale() -> None:
    edition = _edition(
        _claim("a", verdict="false", reviewed=DAY), _claim("b", verdict="satire", reviewed=DAY), _claim("c")
    )
    tally = {step.rating.key: step.count for step in edition.tally}
    assert next(iter(tally)) == "true"
    assert {key: count for key, count in tally.items() if count} == {"false": 1, "satire": 1}
    assert _edition(_claim("a", headline="kop", reviewed=DAY), scale=False).tally == []


def test_conclusion_is_the_title_and_without_one_the_claim() -> None:
    with_headline, without = _edition(
        _claim("b", verdict="false", reviewed=DAY, headline="Nee"), _claim("a", verdict="false", reviewed=DAY)
    ).claims
    assert (with_headline.title, without.title) == ("Nee", "De bewering a.")


def test_filters_offer_what_occurs_in_words_with_counts() -> None:
    edition = _edition(
        _claim("a", verdict="false", reviewed=DAY, speaker="Zus"),
        _claim("b", speaker="aap"),
        _claim("c", speaker="Zus"),
    )
    choices = filters(edition, words_for("nl"))
    assert choices["verdict"] == [("false", "Onwaar", 1)]
    assert choices["state"] == [("open", "Open", 2), ("reviewed", "Beoordeeld", 1)]
    assert choices["speaker"] == [("aap", "aap", 1), ("Zus", "Zus", 2)]
    assert choices["kind"] == [("number", "getal", 3)]
