"""ClaimReview by Google's rules for fact-check markup.

Rules: https://developers.google.com/search/docs/appearance/structured-data/factcheck (required and recommended
properties, technical guidelines). Types: https://schema.org/ClaimReview, https://schema.org/Claim, https://schema.org/Rating.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from generator.claims import Claim, Found, Rating, RatingScale, Update
from generator.settings import Publisher, Settings, default_scale
from generator.site.claimreview import Imprint, claim_review, script
from generator.site.edition import PublicClaim, make_edition
from tests.site.conftest import Built, claim_reviews, one, words

SITE = "https://proefbank.example/checks/"
ALLOWED = {
    "ClaimReview": {
        "@context", "@type", "@id", "url", "claimReviewed", "reviewRating", "author", "itemReviewed", "datePublished",
        "dateModified", "inLanguage", "citation", "correction",
    },
    "Claim": {"@type", "@id", "text", "author", "datePublished", "appearance", "firstAppearance"},
    "Rating": {"@type", "alternateName", "ratingValue", "bestRating", "worstRating"},
    "Organization": {"@type", "name", "url", "sameAs"},
    "Person": {"@type", "name", "jobTitle", "sameAs"},
    "CreativeWork": {"@type", "url", "headline", "datePublished", "name", "publisher", "archivedAt"},
    "CorrectionComment": {"@type", "text", "datePublished"},
}  # fmt: skip
IMPRINT = Imprint(Publisher(name="De Proefbank", url=SITE), "nl", default_scale())


def _things(value: Any) -> list[dict[str, Any]]:
    """Every typed object in a JSON-LD document."""
    if isinstance(value, dict):
        return [value, *(thing for item in value.values() for thing in _things(item))]
    if isinstance(value, list):
        return [thing for item in value for thing in _things(item)]
    return []


def _reviewed(**fields: Any) -> PublicClaim:
    found = Found(
        article="a", quote="De brug is twee meter", sentence="De brug is twee meter.", **fields.pop("found", {})
    )
    entry = Claim(
        id="brug",
        claim="De brug is twee meter.",
        found=found,
        reviewed=datetime.date(2024, 1, 2),
        **{"verdict": "true", **fields},
    )
    return make_edition([(entry, 1)], [], Settings()).claims[0]


def test_every_reviewed_claim_has_one_review_and_every_other_page_has_none(dutch: Built) -> None:
    """One ClaimReview a page, on one page only; never for a claim without a verdict."""
    reviews: dict[str, Any] = {}
    for path, page in dutch.pages():
        blocks = claim_reviews(page)
        state = page.select_one(".ts-claim .ts-verdict .ts-badge:not(.ts-open)")
        assert len(blocks) == (1 if state else 0), path
        reviews |= {block["url"]: block for block in blocks}
    assert len(reviews) == 7


def test_each_review_has_what_google_requires(dutch: Built) -> None:
    for path, page in dutch.pages():
        for review in claim_reviews(page):
            assert review["@context"] == "https://schema.org"
            assert review["@type"] == "ClaimReview"
            assert review["claimReviewed"]
            assert review["reviewRating"]["@type"] == "Rating"
            assert review["reviewRating"]["alternateName"]
            assert urlsplit(review["url"]).netloc == urlsplit(SITE).netloc
            assert review["url"] == one(page, "link[rel=canonical]")["href"], path


def test_each_review_has_what_google_recommends(dutch: Built) -> None:
    for _, page in dutch.pages():
        for review in claim_reviews(page):
            assert review["author"] == {"@type": "Organization", "name": "De Proefbank", "url": SITE}
            assert datetime.date.fromisoformat(review["datePublished"])
            claim = review["itemReviewed"]
            assert claim["@type"] == "Claim"
            assert datetime.date.fromisoformat(claim["datePublished"])
            if "author" in claim:
                assert claim["author"]["name"]


def test_numbers_run_from_worst_to_best_and_agree_with_the_scale(dutch: Built) -> None:
    numbers: dict[str, int] = {}
    for _, page in dutch.pages():
        for review in claim_reviews(page):
            rating = review["reviewRating"]
            if "ratingValue" in rating:
                assert 1 <= rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
                assert rating["worstRating"] < rating["bestRating"]
                numbers[rating["alternateName"]] = rating["ratingValue"]
            else:
                assert not {"bestRating", "worstRating"} & set(rating)
    assert numbers == {"Waar": 5, "Grotendeels waar": 4, "Half waar": 3, "Onwaar": 1}


def test_markup_agrees_with_what_the_page_shows(dutch: Built) -> None:
    for path, page in dutch.pages():
        for review in claim_reviews(page):
            assert words(one(page, ".ts-verdict a")) == review["reviewRating"]["alternateName"], path
            text = words(one(page, "article.md-content__inner"))
            assert review["claimReviewed"] in text
            assert review["itemReviewed"]["text"] == review["claimReviewed"]
            assert review["reviewRating"]["alternateName"].lower() not in review["claimReviewed"].lower()
            if "author" in review["itemReviewed"]:
                assert review["itemReviewed"]["author"]["name"] in text
            assert one(page, f'time[datetime="{review["datePublished"]}"]')


def test_nothing_outside_the_types_and_nothing_empty(dutch: Built) -> None:
    for _, page in dutch.pages():
        for review in claim_reviews(page):
            for thing in _things(review):
                assert set(thing) <= ALLOWED[thing["@type"]]
                assert all(value not in (None, "", [], {}) for value in thing.values())


def test_review_and_claim_have_an_identity_on_the_page(dutch: Built) -> None:
    (review,) = claim_reviews(dutch.page("claims/peil-zandsloot/"))
    assert review["@id"] == f"{SITE}claims/peil-zandsloot/#review"
    assert review["itemReviewed"]["@id"] == f"{SITE}claims/peil-zandsloot/#claim"
    assert one(dutch.page("claims/peil-zandsloot/"), "#claim")


def test_the_claim_appears_where_its_article_stands_outside_our_site(dutch: Built) -> None:
    (review,) = claim_reviews(dutch.page("claims/peil-zandsloot/"))
    assert review["itemReviewed"]["appearance"]["url"] == "https://krant.example/zandwijk/bouwt?ref=voorpagina"
    (unknown,) = claim_reviews(dutch.page("claims/harbour-containers/"))
    assert "appearance" not in unknown["itemReviewed"]


def test_a_corrected_review_says_when_it_changed(dutch: Built) -> None:
    (review,) = claim_reviews(dutch.page("claims/zandwijk-achthonderd-woningen/"))
    assert (review["datePublished"], review["dateModified"]) == ("2024-03-22", "2024-04-09")
    (other,) = claim_reviews(dutch.page("claims/peil-zandsloot/"))
    assert "dateModified" not in other


def test_verdict_is_in_the_language_of_the_site(english: Built) -> None:
    (review,) = claim_reviews(english.page("claims/peil-zandsloot/"))
    assert review["reviewRating"]["alternateName"] == "True"
    assert review["inLanguage"] == "en"


def test_an_unknown_claimant_is_left_out() -> None:
    assert "author" not in claim_review(_reviewed(), SITE, IMPRINT)["itemReviewed"]


@pytest.mark.parametrize(
    ("speaker", "kind"), [("Anke Veldwater", "Person"), ("CBS", "Organization"), ("NASA", "Organization")]
)
def test_an_acronym_is_an_organisation(speaker: str, kind: str) -> None:
    review = claim_review(_reviewed(found={"speaker": speaker, "role": "hydroloog"}), SITE, IMPRINT)
    assert review["itemReviewed"]["author"]["@type"] == kind
    assert ("jobTitle" in review["itemReviewed"]["author"]) == (kind == "Person")


def test_a_scale_of_one_step_has_no_numbers() -> None:
    scale = RatingScale(ratings=[Rating(key="true", label={"nl": "Waar"}, definition={}, value=1)])
    rating = claim_review(_reviewed(), SITE, Imprint(IMPRINT.publisher, "nl", scale))["reviewRating"]
    assert rating == {"@type": "Rating", "alternateName": "Waar"}


def test_a_claim_without_a_verdict_has_no_review() -> None:
    entry = Claim(id="brug", claim="De brug is twee meter.", found=Found(article="a", quote="twee", sentence="twee"))
    (claim,) = make_edition([(entry, 1)], [], Settings()).claims
    with pytest.raises(ValueError, match="brug is not reviewed"):
        claim_review(claim, SITE, IMPRINT)


def test_nothing_in_the_markup_can_end_its_element() -> None:
    element = script({"text": "</script><script>alert(1)</script> & \u2028 <!--"})
    assert element.count("<") == 2
    assert json.loads(element[element.index(">") + 1 : element.rindex("<")])["text"].startswith("</script>")


def test_the_last_update_counts_as_the_change() -> None:
    updates = [Update(date=datetime.date(2024, month, 1), kind="update", note="x") for month in (3, 5, 4)]
    assert claim_review(_reviewed(updates=updates), SITE, IMPRINT)["dateModified"] == "2024-05-01"


def test_module_knows_no_mkdocs() -> None:
    source = Path(claim_review.__code__.co_filename).read_text("utf-8")
    assert "mkdocs" not in source


def test_sources_are_cited_and_corrections_told_as_data(dutch: Built) -> None:
    page = dutch.page("claims/zandwijk-achthonderd-woningen/")
    review = claim_reviews(page)[0]
    shown = [str(link["href"]) for link in page.select("#sources li > a[href]")]
    assert [source["url"] for source in review["citation"]] == list(dict.fromkeys(shown))[: len(review["citation"])]
    data = json.loads(dutch.text("claims.json"))["claims"]
    corrected = next(claim for claim in data if claim["state"] == "corrected")
    [told] = claim_reviews(dutch.page(f"claims/{corrected['id']}/"))
    notes = [update["note"] for update in corrected["updates"] if update["kind"] == "correction"]
    assert [correction["text"] for correction in told["correction"]] == notes
