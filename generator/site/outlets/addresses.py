"""Where the files for machines are, and the absolute addresses that they give.

The addresses are public, as those of the pages: others read them by machine, so they never change.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urljoin

from generator.site.addresses import Links

CLAIMS_JSON = "claims.json"
CLAIMS_CSV = "claims.csv"
REVIEWS = "claimreview.json"
CHECKS_FEED = "feed.xml"
CORRECTIONS_FEED = "corrections.xml"
ROBOTS = "robots.txt"
FEEDS = (("feed-checks", CHECKS_FEED), ("feed-corrections", CORRECTIONS_FEED))
"""The text that names each feed, and where it is."""


def embed_page(claim_id: str) -> str:
    """The card of a claim that others may put in a frame on their own page."""
    return f"embed/{claim_id}/index.html"


def oembed_answer(claim_id: str) -> str:
    """What an oEmbed consumer is told about a claim's page."""
    return f"embed/{claim_id}/oembed.json"


def share_image(claim_id: str) -> str:
    """The picture that social media show beside a link to a claim's page."""
    return f"share/{claim_id}.png"


@dataclass(frozen=True)
class Site:
    """The absolute addresses of a site whose front page is at `url`; all None on a site that has no `url`."""

    url: str | None
    directory_urls: bool = True

    def __call__(self, path: str) -> str | None:
        """The absolute address of a file, by its path from the site's root."""
        return urljoin(self._root, quote(path)) if self.url else None

    def claim(self, claim_id: str) -> str | None:
        return urljoin(self._root, self._links.claim(claim_id)) if self.url else None

    def article(self, article_id: str) -> str | None:
        return urljoin(self._root, self._links.article(article_id)) if self.url else None

    @property
    def _links(self) -> Links:
        return Links("", self.directory_urls)

    @property
    def _root(self) -> str:
        return f"{(self.url or '').rstrip('/')}/"
