"""References to a check, in forms that other programs read."""

from __future__ import annotations

import datetime
import json

from generator.claims import Claim, Found, RatingScale
from generator.settings import Publisher, Settings, default_scale
from generator.site.citation import Citation, citation
from generator.site.claimreview import Imprint
from generator.site.edition import PublicClaim, make_edition
from generator.words import words_for

EVIL = 'Ja & nee: 50% van {alles}\\, "een" ~ twee_drie #1 $5 ^'
SCALE: RatingScale = default_scale()


def _claim(claim: str, **fields: object) -> PublicClaim:
    found = Found(article="a", quote="q", sentence="q")
    entry = Claim.model_validate({"id": "x-1", "claim": claim, "found": found, **fields})
    return make_edition([(entry, 1)], [], Settings()).claims[0]


def _cited(claim: str) -> Citation:
    public = _claim(claim, verdict="true", reviewed=datetime.date(2024, 3, 9))
    made = citation(
        public, "https://a.example/claims/x-1/", Imprint(Publisher(name="De Bank"), "nl", SCALE), words_for("nl")
    )
    assert made
    return made


def test_the_sentence_has_desk_day_title_and_address() -> None:
    assert _cited("Het regent.").text == "De Bank (9 maart 2024). Het regent. https://a.example/claims/x-1/"


def test_csl_json_is_json_and_holds_the_title_as_typed() -> None:
    (item,) = json.loads(_cited(EVIL).csl)
    assert item["title"] == EVIL
    assert item["issued"] == {"date-parts": [[2024, 3, 9]]}


def test_bibtex_has_no_character_that_means_something_to_tex() -> None:
    entry = _cited(EVIL).bibtex
    title = next(line for line in entry.splitlines() if line.startswith("  title"))
    assert title == (
        r'  title = {{Ja \& nee: 50\% van \{alles\}\textbackslash{}, "een" \textasciitilde{} twee\_drie \#1 \$5'
        r" \textasciicircum{}}},"
    )
    assert entry.count("\n") == 5


def test_what_is_not_published_or_has_no_address_cannot_be_cited() -> None:
    imprint = Imprint(Publisher(name="De Bank"), "nl", SCALE)
    reviewed = _claim("Ja.", verdict="true", reviewed=datetime.date(2024, 3, 9))
    assert citation(_claim("Ja.", verdict="true"), "https://a.example/", imprint, words_for("nl")) is None
    assert citation(reviewed, None, imprint, words_for("nl")) is None
