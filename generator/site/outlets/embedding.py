"""What others need to show a claim on a page of their own: the code to paste, and the answer to oEmbed.

https://oembed.com, with the answers as files: an address with `?url=` needs a server. A page names its own answer in
its head, which is how consumers find it.
"""

from __future__ import annotations

import json

from markupsafe import Markup

from generator.site.claimreview import Imprint
from generator.site.edition import PublicClaim
from generator.site.outlets.addresses import Site, embed_page, share_image
from generator.words import Words

WIDTH, HEIGHT = 600, 320


def frame(claim: PublicClaim, site: Site, imprint: Imprint, words: Words) -> Markup:
    """The code that shows the card of `claim`; no script of ours runs in the page of others."""
    return Markup(
        '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy" style="max-width:100%;border:0"></iframe>'
    ).format(site(embed_folder(claim)), words("embed-title", publisher=imprint.publisher.name), WIDTH, HEIGHT)


def embed_folder(claim: PublicClaim) -> str:
    """The address of the card, as a folder."""
    return embed_page(claim.entry.id).removesuffix("index.html")


def oembed(claim: PublicClaim, site: Site, imprint: Imprint, words: Words, *, picture: bool) -> str:
    """The oEmbed answer of type `rich` for the page of `claim`, with its share image where the site has a `picture`."""
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": claim.title,
        "provider_name": imprint.publisher.name,
        "provider_url": site(""),
        "html": frame(claim, site, imprint, words),
        "width": WIDTH,
        "height": HEIGHT,
    }
    if picture:
        size = {"thumbnail_width": 1200, "thumbnail_height": 630}
        answer |= {"thumbnail_url": site(share_image(claim.entry.id)), **size}
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"
