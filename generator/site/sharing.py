"""What a reader does with a claim's page: cite it, send it on, put it on a page of their own, report a mistake."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from generator.site.citation import Citation, citation
from generator.site.claimreview import Imprint
from generator.site.edition import PublicClaim
from generator.site.outlets.addresses import Site
from generator.site.outlets.embedding import frame
from generator.words import Words


@dataclass(frozen=True)
class Sharing:
    """Addresses and texts; None for what a page cannot have: a claim without a verdict is not spread, and a site that
    does not know its own address cannot be shared."""

    url: str | None = None
    mail: str | None = None
    embed: str | None = None
    citation: Citation | None = None
    report: str | None = None


def sharing(claim: PublicClaim, site: Site, imprint: Imprint, words: Words, contact: str | None) -> Sharing:
    """What the page of `claim` offers; mistakes are reported at `contact`, a mail address or a page."""
    url = site.claim(claim.entry.id)
    report = _report(contact, claim.title, url, words) if contact else None
    if url is None or not claim.reviewed:
        return Sharing(report=report)
    return Sharing(
        url=url,
        mail=mail_to("", {"subject": claim.title, "body": url}),
        embed=str(frame(claim, site, imprint, words)),
        citation=citation(claim, url, imprint, words),
        report=report,
    )


def mail_to(address: str, fields: Mapping[str, str]) -> str:
    """A link that begins a mail (https://www.rfc-editor.org/rfc/rfc6068)."""
    return f"mailto:{quote(address, safe='@')}?{urlencode(fields, quote_via=quote)}"


def _report(contact: str, title: str, url: str | None, words: Words) -> str:
    if "://" in contact:
        return contact
    body = "\n\n".join(part for part in (title, url) if part)
    return mail_to(contact, {"subject": words("site-report-subject", title=title), "body": f"{body}\n\n"})
