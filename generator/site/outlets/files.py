"""All files for machines of one edition."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from generator.site.claimreview import Imprint
from generator.site.colours import PAPER, readable, verdict_colour
from generator.site.edition import Edition, PublicClaim
from generator.site.outlets import addresses
from generator.site.outlets.contentpolicy import with_policy
from generator.site.outlets.embedding import oembed
from generator.site.outlets.feeds import checks_feed, corrections_feed
from generator.site.outlets.opendata import claims_csv, claims_json, data_feed
from generator.site.outlets.sharecard import DESIGN, QUIET, Card, share_card
from generator.site.render import Renderer
from generator.words import Words

CACHE = Path(".cache/toetssteen/share")
BOM = "\ufeff"


def robots(site: addresses.Site) -> Iterator[tuple[str, str]]:
    """`robots.txt`: all may read all, and find the map of the site (https://www.rfc-editor.org/rfc/rfc9309)."""
    sitemap = site("sitemap.xml")
    yield addresses.ROBOTS, "User-agent: *\nAllow: /\n" + (f"\nSitemap: {sitemap}\n" if sitemap else "")


def data_files(edition: Edition, imprint: Imprint, site: addresses.Site, words: Words) -> Iterator[tuple[str, str]]:
    """The path of each file of data and what is in it; feeds only for a site that knows its own address."""
    yield addresses.CLAIMS_JSON, claims_json(edition, imprint, site)
    yield addresses.CLAIMS_CSV, BOM + claims_csv(edition, imprint, site)  # by which Excel knows UTF-8
    if site.url:
        yield addresses.REVIEWS, data_feed(edition, imprint, site)
        yield addresses.CHECKS_FEED, checks_feed(edition, imprint, site, words)
        yield addresses.CORRECTIONS_FEED, corrections_feed(edition, imprint, site, words)


def cards(renderer: Renderer, imprint: Imprint, site: addresses.Site, words: Words) -> Iterator[tuple[str, str]]:
    """The card of each reviewed claim and its oEmbed answer."""
    settings = renderer.edition.settings
    for claim in renderer.edition.reviewed if site.url else ():
        path = addresses.embed_page(claim.entry.id)
        address = path.removesuffix("index.html")
        content = renderer(
            "embed", address, claim=claim, publisher=imprint.publisher.name, url=site.claim(claim.entry.id)
        )
        page = str(content).replace("<!--sprite-->", str(renderer.sprite(content)))
        yield path, with_policy(page) if settings.content_security_policy else page
        answer = oembed(claim, site, imprint, words, picture=settings.share_images)
        yield addresses.oembed_answer(claim.entry.id), answer


def share_images(edition: Edition, imprint: Imprint, words: Words, root: Path) -> Iterator[tuple[str, bytes]]:
    """The picture of each reviewed claim, drawn anew only when what stands on it has changed."""
    folder = root / CACHE
    for claim in edition.reviewed:
        card = _card(claim, edition, imprint, words)
        kept = folder / f"{sha256(repr((DESIGN, card)).encode()).hexdigest()[:32]}.png"
        yield addresses.share_image(claim.entry.id), _drawn_before(kept) or _drawn(card, kept)


def _drawn_before(kept: Path) -> bytes:
    with suppress(OSError):
        return kept.read_bytes()
    return b""


def _drawn(card: Card, kept: Path) -> bytes:
    """The picture; kept for the next time where that can be done, as in a folder that may only be read it cannot."""
    picture = share_card(card)
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(picture)
    return picture


def _card(claim: PublicClaim, edition: Edition, imprint: Imprint, words: Words) -> Card:
    found, rating = claim.entry.found, claim.rating
    speaker = ", ".join(part for part in (found.speaker, found.role) if part)
    said_on = words.date(claim.said_on) if claim.said_on else ""
    return Card(
        verdict=rating.label_in(words.language) if rating else words("site-checked"),
        colour=readable(verdict_colour(rating, edition.settings.rating_scale), PAPER) if rating else QUIET,
        text=claim.entry.claim,
        byline=" · ".join(part for part in (speaker, said_on) if part),
        publisher=imprint.publisher.name,
    )
