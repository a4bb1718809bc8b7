"""A feed, RSS or Atom: the addresses of its articles."""

from __future__ import annotations

import io
import re
from urllib.parse import urljoin

from generator.intake.addresses import is_web_address

_BEGINNING = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?.*?\?>\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b",
    re.S,
)


def is_feed(body: bytes) -> bool:
    """Whether these bytes begin as a feed does."""
    return bool(_BEGINNING.match(body[:4096]))


def links_in(body: bytes, address: str) -> list[str]:
    """The addresses of the articles in a feed, in its order, each once; an entry without a link has none."""
    import feedparser  # noqa: PLC0415

    entries = feedparser.parse(io.BytesIO(body)).entries
    links = (urljoin(address, str(entry["link"])) for entry in entries if entry.get("link"))
    return [link for link in dict.fromkeys(links) if is_web_address(link)]
