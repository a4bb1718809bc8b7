"""The edition as data that anybody may use: `claims.json`, `claims.csv`, and all ClaimReviews as one DataFeed.

The shape of the first two is promised in docs/open-data.md; `VERSION` says which. A field may be added within a
version; none is renamed or dropped. The third is schema.org's DataFeed (https://schema.org/DataFeed), the form in which
Data Commons publishes fact checks (https://datacommons.org/factcheck).
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel

from generator.cells import escaped
from generator.site.claimreview import Imprint, Thing, claim_review
from generator.site.edition import Edition, PublicClaim
from generator.site.outlets.addresses import Site

VERSION = 1
COLUMNS = (
    "id", "url", "state", "claim", "headline", "verdict", "verdict_label", "verdict_value", "speaker", "role",
    "said_on", "article", "article_title", "article_url", "published", "quote", "kinds", "score", "reviewer",
    "reviewed", "approved_by", "changed", "sources",
)  # fmt: skip
"""The columns of claims.csv, in their order."""


def claims_json(edition: Edition, imprint: Imprint, site: Site) -> str:
    """All published claims as JSON; of those without a verdict only what was found."""
    document = {
        "version": VERSION,
        "publisher": {"name": imprint.publisher.name, "url": imprint.publisher.url},
        "language": imprint.language,
        "ratings": [
            {
                "key": rating.key,
                "label": rating.label_in(imprint.language),
                "definition": rating.definition_in(imprint.language),
                "value": rating.value,
            }
            for rating in edition.ratings
        ],
        "claims": [_record(claim, edition, site) for claim in edition.claims],
    }
    return json.dumps(document, ensure_ascii=False, indent=1, default=_plain) + "\n"


def claims_csv(edition: Edition, imprint: Imprint, site: Site) -> str:
    """The same as a table, a claim a row, for spreadsheets.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for claim in edition.claims:
        table.writerow([_cell(value) for value in _row(claim, imprint, site)])
    return written.getvalue()


def data_feed(edition: Edition, imprint: Imprint, site: Site) -> str:
    """Every ClaimReview of the site, as it stands on its page, in one file for aggregators."""
    reviews = [(claim, url) for claim in edition.reviewed if (url := site.claim(claim.entry.id))]
    feed = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "name": imprint.publisher.name,
        "url": site(""),
        "inLanguage": imprint.language,
        "dateModified": max((claim.changed or claim.dated for claim, _ in reviews), default=None),
        "dataFeedElement": [_feed_item(claim, url, imprint) for claim, url in reviews],
    }
    return json.dumps(_without_none(feed), ensure_ascii=False, indent=1, default=_plain) + "\n"


def _feed_item(claim: PublicClaim, url: str, imprint: Imprint) -> Thing:
    review = {name: value for name, value in claim_review(claim, url, imprint).items() if name != "@context"}
    dates = {"dateCreated": claim.entry.reviewed, "dateModified": claim.changed}
    return _without_none({"@type": "DataFeedItem", "url": url, **dates, "item": review})


def _record(claim: PublicClaim, edition: Edition, site: Site) -> Mapping[str, Any]:
    entry, article = claim.entry, claim.article
    found = entry.found.model_dump(exclude={"article", "why", "speaker", "role", "said_on"}, exclude_defaults=True)
    if "matches" in found:  # those that are not published are nobody's business
        published = {other.entry.id for other in edition.alike(claim)}
        found["matches"] = [match for match in found["matches"] if match["id"] in published]
    return _without_none(
        {
            "id": entry.id,
            "url": site.claim(entry.id),
            "state": claim.state.value,
            "claim": entry.claim,
            "headline": entry.headline,
            "verdict": claim.rating and claim.rating.key,
            "speaker": entry.found.speaker,
            "role": entry.found.role,
            "said_on": claim.said_on,
            "article": {
                "id": entry.found.article,
                "title": article and article.meta.title,
                "page": site.article(article.id) if article else None,
                "url": article and article.meta.url,
                "published": article and article.meta.published,
            },
            "found": found,
            "explanation": entry.explanation,
            "sources": entry.sources or None,
            "selection": entry.selection,
            "contacted": entry.contacted,
            "reviewer": entry.reviewer,
            "reviewed": entry.reviewed,
            "approved_by": entry.approved_by,
            "updates": entry.updates or None,
        }
    )


def _row(claim: PublicClaim, imprint: Imprint, site: Site) -> Iterator[Any]:
    entry, found, rating, article = claim.entry, claim.entry.found, claim.rating, claim.article
    yield from (entry.id, site.claim(entry.id), claim.state.value, entry.claim, entry.headline)
    yield from (rating.key, rating.label_in(imprint.language), rating.value) if rating else (None, None, None)
    yield from (found.speaker, found.role, claim.said_on, found.article)
    yield from (article.meta.title, article.meta.url, article.meta.published) if article else (None, None, None)
    yield from (found.quote, " ".join(found.kinds), found.score, entry.reviewer, entry.reviewed, entry.approved_by)
    yield from (claim.changed, " ".join(source.url for source in entry.sources))


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return escaped(value)
    return "" if value is None else str(value)


def _without_none(thing: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        name: _without_none(value) if isinstance(value, Mapping) else value
        for name, value in thing.items()
        if value is not None
    }


def _plain(value: object) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, BaseModel):
        return value.model_dump(exclude_defaults=True)
    raise TypeError(value)
