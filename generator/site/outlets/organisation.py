"""The desk as schema.org NewsMediaOrganization, with its policies (https://schema.org/NewsMediaOrganization)."""

from __future__ import annotations

from collections.abc import Mapping

from generator.site.claimreview import Imprint, Thing
from generator.site.outlets.addresses import Site

PROPERTIES = {
    "methodology": "verificationFactCheckingPolicy",
    "selection": "publishingPrinciples",
    "corrections": "correctionsPolicy",
    "funding": "ownershipFundingInfo",
    "organisation": "masthead",
    "contact": "actionableFeedbackPolicy",
}
"""The policy page that tells each property."""


def news_organisation(imprint: Imprint, site: Site, policies: Mapping[str, str]) -> Thing:
    """The desk, with the absolute address of each policy page that the site has (`policies`, by the page's name)."""
    url = site("")
    thing = {
        "@context": "https://schema.org",
        "@type": "NewsMediaOrganization",
        "@id": f"{url}#organisation" if url else None,
        "name": imprint.publisher.name,
        "url": imprint.publisher.url or url,
        **{name: policies.get(page) for page, name in PROPERTIES.items()},
    }
    return {name: value for name, value in thing.items() if value}
