"""Atom feeds (RFC 4287) of what is new: the checks, and the corrections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from html import escape
from typing import NamedTuple

from feedgenerator import Atom1Feed

from generator.claims import Update
from generator.site.claimreview import Imprint
from generator.site.edition import Edition, PublicClaim
from generator.site.outlets.addresses import CHECKS_FEED, CORRECTIONS_FEED, Site
from generator.words import Words

NEWEST = 50
"""How many entries a feed holds."""
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Entry(NamedTuple):
    """What stands in a feed: a text about a claim, on a day. `key` tells several about one claim apart."""

    claim: PublicClaim
    text: str
    published: date
    changed: date
    key: str = ""


def checks_feed(edition: Edition, imprint: Imprint, site: Site, words: Words) -> str:
    """The newest checks, each with its verdict and the claim."""
    return _feed(_checks(edition.reviewed, words), words("feed-checks"), CHECKS_FEED, imprint, site)


def corrections_feed(edition: Edition, imprint: Imprint, site: Site, words: Words) -> str:
    """The newest corrections, each with its note."""
    return _feed(_corrections(edition.reviewed), words("feed-corrections"), CORRECTIONS_FEED, imprint, site)


def _checks(claims: Iterable[PublicClaim], words: Words) -> Iterator[_Entry]:
    for claim in claims:
        entry = claim.entry
        verdict = claim.rating.label_in(words.language) if claim.rating else claim.title
        said = words("site-description-reviewed", verdict=verdict.rstrip("."), claim=entry.claim)
        text = f"{claim.speaker.name}: {said}" if claim.speaker else said
        yield _Entry(claim, text, claim.dated, claim.changed or claim.dated)


def _corrections(claims: Iterable[PublicClaim]) -> Iterator[_Entry]:
    for claim in claims:
        for number, update in enumerate(claim.entry.updates, 1):
            if update.kind == "correction":
                yield _correction(claim, update, number)


def _correction(claim: PublicClaim, update: Update, number: int) -> _Entry:
    return _Entry(claim, update.note, update.date, update.date, key=f"#update-{number}")


def _feed(entries: Iterable[_Entry], title: str, path: str, imprint: Imprint, site: Site) -> str:
    publisher = imprint.publisher.name
    feed = Atom1Feed(
        _clean(f"{title} – {publisher}"),
        site(""),
        description=None,
        language=imprint.language,
        author_name=_clean(publisher),
        feed_url=site(path),
        feed_guid=site(path),
    )
    newest = sorted(entries, key=lambda entry: (entry.changed, entry.claim.entry.id), reverse=True)[:NEWEST]
    for entry in newest:
        address = f"{site.claim(entry.claim.entry.id)}{entry.key}"
        feed.add_item(
            _clean(entry.claim.title),
            address,
            escape(_clean(entry.text)),  # readers take a summary for HTML
            pubdate=_moment(entry.published),
            updateddate=_moment(entry.changed),
            unique_id=address,
            categories=[entry.claim.rating.label_in(imprint.language)] if entry.claim.rating else [],
        )
    if not newest:  # Atom asks for a date, and the day of the build would make each build another
        feed.latest_post_date = lambda: datetime(1970, 1, 1, tzinfo=UTC)
    return str(feed.writeString("utf-8"))


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _clean(text: str) -> str:
    """`text` without the characters that XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets)."""
    return _NOT_XML.sub("", text)
