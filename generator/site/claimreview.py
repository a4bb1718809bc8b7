"""A reviewed claim as schema.org ClaimReview, by Google's rules for fact-check markup.

https://developers.google.com/search/docs/appearance/structured-data/factcheck and https://schema.org/ClaimReview.
Both the review and the claim have an `@id`, as Full Fact's notes ask (https://fullfact.github.io/markup-investigation/).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.claims import Rating, RatingScale, Source, Update
from generator.settings import Publisher
from generator.site.edition import PublicClaim

Thing = Mapping[str, Any]

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&.-]+")


@dataclass(frozen=True)
class Imprint:
    """Who publishes: the desk, the language its verdicts are worded in, and its scale (None for a desk without one)."""

    publisher: Publisher
    language: str
    scale: RatingScale | None


def claim_review(claim: PublicClaim, url: str, imprint: Imprint) -> Thing:
    """The ClaimReview of a reviewed claim whose page stands at `url`, an absolute address.

    Raises:
        ValueError: the claim is not reviewed; such a claim has no ClaimReview.
    """
    if not claim.reviewed:
        raise ValueError(f"{claim.entry.id} is not reviewed")
    return _without_empty(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "@id": f"{url}#review",
            "url": url,
            "claimReviewed": claim.entry.claim,
            "reviewRating": _rating(claim, imprint),
            "author": _without_empty(
                {"@type": "Organization", "name": imprint.publisher.name, "url": imprint.publisher.url}
            ),
            "itemReviewed": _claim(claim, url),
            "datePublished": _iso(claim.entry.reviewed),
            "dateModified": _iso(claim.changed),
            "inLanguage": imprint.language,
            "citation": [_citation(source) for source in claim.entry.sources],
            "correction": [_correction(update) for update in claim.entry.updates if update.kind == "correction"],
        }
    )


def script(thing: Thing) -> Markup:
    """`thing` as a JSON-LD element that nothing inside it can end."""
    text = json.dumps(thing, ensure_ascii=False, indent=1)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(text))  # noqa: S704


def _rating(claim: PublicClaim, imprint: Imprint) -> Thing:
    """Numbers only for verdicts that have one, and only on a scale with two ends (Google: best is above worst)."""
    rating: Rating | None = claim.rating
    if rating is None or imprint.scale is None:
        return {"@type": "Rating", "alternateName": claim.title}
    words = {"@type": "Rating", "alternateName": rating.label_in(imprint.language)}
    if rating.value is None or imprint.scale.best <= imprint.scale.worst:
        return words
    return {
        **words,
        "ratingValue": rating.value,
        "bestRating": imprint.scale.best,
        "worstRating": imprint.scale.worst,
    }


def _claim(claim: PublicClaim, url: str) -> Thing:
    address = claim.article.meta.url if claim.article else None
    return _without_empty(
        {
            "@type": "Claim",
            "@id": f"{url}#claim",
            "text": claim.entry.claim,
            "author": _claimant(claim),
            "datePublished": _iso(claim.said_on),
            "appearance": _without_empty(
                {
                    "@type": "CreativeWork",
                    "url": address,
                    "headline": claim.article.meta.title if claim.article else None,
                    "datePublished": _iso(claim.article.meta.published) if claim.article else None,
                }
            )
            if address
            else None,
        }
    )


def _citation(source: Source) -> Thing:
    """A source as evidence that machines can follow (Full Fact's note on citing evidence)."""
    publisher = {"@type": "Organization", "name": source.publisher} if source.publisher else None
    cited = {"@type": "CreativeWork", "url": source.url, "name": source.title, "publisher": publisher}
    return _without_empty(cited | {"archivedAt": source.archived})


def _correction(update: Update) -> Thing:
    """A correction as schema.org has it (https://schema.org/CorrectionComment)."""
    return {"@type": "CorrectionComment", "text": update.note, "datePublished": _iso(update.date)}


def _claimant(claim: PublicClaim) -> Thing | None:
    """Who made the claim; left out when nobody is known to have said it.

    Where speakers.yaml does not tell people from organisations, an acronym (CBS, NASA) is taken for an organisation and
    any other name for a person.
    """
    speaker = claim.speaker
    if not speaker:
        return None
    organisation = speaker.kind == "organisation" if speaker.kind else bool(_ACRONYM.fullmatch(speaker.name))
    claimant = {"@type": "Organization" if organisation else "Person", "name": speaker.name}
    role = None if organisation else claim.entry.found.role or speaker.role
    return _without_empty(claimant | {"jobTitle": role, "sameAs": list(speaker.same_as)})


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


def _without_empty(thing: Mapping[str, Any]) -> Thing:
    return {name: value for name, value in thing.items() if value not in (None, "", [])}
