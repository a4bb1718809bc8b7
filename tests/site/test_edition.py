"""What may be published, and in which order."""

from __future__ import annotations

import datetime
from typing import Any, Literal

import pytest

from generator.claims import Claim, Contact, Found, Match, Source, State, Update
from generator.settings import Settings
from generator.site.edition import Edition, make_edition
from generator.site.filters import filters
from generator.speakers import Speaker, Speakers
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


def test_names_that_the_desk_joins_are_one_speaker_who_said_the_last_first() -> None:
    speakers = Speakers([Speaker(name="Vladimir Poetin", aliases=["Poetin"])])
    said = [("a", "Poetin", 1), ("b", "Vladimir Poetin", 3), ("c", "Xi", 2)]
    claims = [
        Claim(
            id=name,
            claim=name,
            found=Found(article="a", quote="q", sentence="q", speaker=speaker, role=f"rol {name}", said_on=_day(day)),
        )
        for name, speaker, day in said
    ]
    edition = make_edition([(claim, 1) for claim in claims], [], Settings(), speakers)
    assert [(quoted.speaker.name, [c.entry.id for c in quoted.claims]) for quoted in edition.speakers] == [
        ("Vladimir Poetin", ["b", "a"]),
        ("Xi", ["c"]),
    ]
    assert edition.speakers[0].role == "rol b", "what the last article says, where the desk says nothing"


def test_related_are_a_few_claims_of_the_speaker_elsewhere_those_with_a_verdict_first() -> None:
    def claim(name: str, article: str, **fields: Any) -> Claim:
        found = Found(article=article, quote="q", sentence="q", speaker="Xi", matches=fields.pop("matches", []))
        return Claim(id=name, claim=name, found=found, **fields)

    entries = [claim("this", "one", matches=[Match(id="same", similarity=0.9), Match(id="lost", similarity=1)])]
    entries += [claim("beside", "one"), claim("same", "two"), claim("checked", "two", verdict="true", reviewed=DAY)]
    entries += [claim(f"open-{number}", "two") for number in range(9)]
    edition = make_edition([(entry, 1) for entry in entries], [], Settings())
    this = next(public for public in edition.claims if public.entry.id == "this")
    related = [other.entry.id for other in edition.related(this)]
    assert related[0] == "checked"
    assert len(related) == 4
    assert not {"this", "beside", "same"} & set(related)
    assert [other.entry.id for other in edition.alike(this)] == ["same"]


def test_corrections_run_from_the_newest_and_those_of_drafts_are_not_told() -> None:
    def update(day: int, kind: Literal["correction", "update"]) -> Update:
        return Update(date=_day(day), kind=kind, note="x")

    edition = _edition(
        _claim("a", verdict="true", reviewed=DAY, updates=[update(2, "update"), update(3, "correction")]),
        _claim("b", verdict="true", reviewed=DAY, updates=[update(5, "correction")]),
        _claim("draft", verdict="true", updates=[update(9, "correction")]),
    )
    assert [(one.claim.entry.id, one.number) for one in edition.corrections] == [("b", 1), ("a", 2)]


def _day(number: int) -> datetime.date:
    return datetime.date(2024, 3, number)
