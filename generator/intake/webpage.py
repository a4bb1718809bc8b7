"""A news page to an article: trafilatura finds its text and what it says of itself; walls are told from articles."""

from __future__ import annotations

import datetime
import json
import logging
import re
from collections.abc import Iterator
from typing import Any

from generator.intake.addresses import canonical, is_web_address
from generator.intake.draft import Draft
from generator.intake.markdown import blocks_of
from generator.intake.wording import LANGUAGES, is_clutter, language_of, wall_in
from generator.problems import Problem, ToetssteenError

TEASER = 150
"""Words below which a text that costs money, or itself speaks of a wall, is taken for the teaser before it."""
SHORT = 80
"""Words below which it is so when only the page around the text speaks of subscribing."""
LITTLE = 25
"""Words below which there is no article, whatever the page is."""

_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S+) -->")
_WALLS = {"paywall": "page-behind-paywall", "login": "page-asks-login", "consent": "page-asks-consent"}

_CLASSES = ("byline", "date", "datum", "publish", "post-meta", "article-meta", "entry-meta")
_DATED = (
    "self::script[@type='application/ld+json'] or (not(ancestor::aside or ancestor::nav or ancestor::footer) and ("
    "self::time or self::abbr[@class='published'] or contains(@itemprop, 'datePublished') or "
    + " or ".join(f"contains(@class, '{name}')" for name in _CLASSES)
    + "))"
)
"""Where pages say when they appeared."""

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it says is for its own developers
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def read_page(html: str, name: str, address: str = "") -> Draft:
    """The article on a page. `name` is what the person called it, `address` where it came from.

    Raises:
        ToetssteenError: it is a paywall, a login or a question about cookies; or it has no article.
    """
    import trafilatura  # noqa: PLC0415

    tree = trafilatura.load_html(html)
    found = None if tree is None else _extract(tree, html, address)
    if tree is None or found is None:
        raise _problem(_WALLS.get(wall_in(_visible(tree)), "no-article-text"), name)
    facts = list(_linked_data(tree))
    title = _title(found.title or "", found.sitename or "")
    blocks = _without_title([block for block in blocks_of(found.body) if not _is_clutter(block)], title)
    text = "\n\n".join(blocks)
    _refuse_walls(text, _visible(tree), name, costs_money=_costs_money(facts))
    saved = _SAVED_FROM.search(html[:2000])
    return Draft(
        markdown=text,
        title=title,
        published=_published(html, found.url or address),
        author=_author(found.author or "; ".join(_names(facts, "author"))),
        source=found.sitename or next(_names(facts, "publisher"), "") or _property(tree, "publisher"),
        language=_language(_said_language(tree, facts), text),
        url=canonical(_own_address(tree, found.url), address or (saved[1] if saved else "")),
    )


def _extract(tree: Any, html: str, address: str) -> Any:
    """What trafilatura makes of it, with a preference for leaving out."""
    import trafilatura  # noqa: PLC0415

    if "LiveBlogPosting" in html:  # else only the first post would be the article
        for post in tree.iter("article"):
            post.tag = "div"
    dates = {"original_date": True, "extensive_search": False}
    options: dict[str, Any] = {"favor_precision": True, "include_comments": False, "include_formatting": True}
    return trafilatura.bare_extraction(
        tree, url=address or None, with_metadata=True, date_extraction_params=dates, **options
    )


def _refuse_walls(text: str, page: str, name: str, *, costs_money: bool) -> None:
    words = len(text.split())
    wall = "paywall" if costs_money and words < TEASER else ""
    wall = wall or (wall_in(text) if words < TEASER else "")
    if not wall and (asked := wall_in(page)) and words < (SHORT if asked == "paywall" else LITTLE):
        wall = asked
    if wall:
        raise _problem(_WALLS[wall], name)
    if words < LITTLE:
        raise _problem("no-article-text", name)


def _is_clutter(block: str) -> bool:
    return is_clutter(block.lstrip("#> -*").replace("\\", ""))


def _title(title: str, site: str) -> str:
    """The title without the name of the site behind it."""
    return re.sub(rf"\s+[-–—|•·»:]\s+{re.escape(site)}\s*$", "", title).strip() if site else title.strip()


def _without_title(blocks: list[str], title: str) -> list[str]:
    first = blocks[0].lstrip("# ").replace("\\", "") if blocks else ""
    return blocks[1:] if title and _same(first, title) else blocks


def _same(one: str, other: str) -> bool:
    return re.findall(r"\w+", one.casefold()) == re.findall(r"\w+", other.casefold())


def _author(names: str) -> str:
    """Names as people write them: trafilatura puts semicolons between them."""
    return ", ".join(dict.fromkeys(name.strip() for name in names.split(";") if name.strip()))


def _published(html: str, address: str) -> datetime.date | None:
    """The day that the page's data, its byline or its address names; never a day that the text speaks of."""
    from htmldate import find_date  # noqa: PLC0415
    from trafilatura import load_html  # noqa: PLC0415

    tree: Any = load_html(html)
    for body in tree.iter("body"):
        dated = [element for element in body.iter() if element.xpath(_DATED)]
        for element in list(body):
            body.remove(element)
        body.text = ""
        body.extend(dated)
    date = find_date(tree, url=address or None, original_date=True, extensive_search=False)
    return datetime.date.fromisoformat(date) if date else None


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Every record of the page's JSON-LD; what is not JSON is passed over."""
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            waiting = [json.loads(script.text or "", strict=False)]
        except ValueError:
            continue
        while waiting:
            value = waiting.pop(0)
            if isinstance(value, list):
                waiting += value
            elif isinstance(value, dict):
                yield value
                waiting += value.get("@graph") or []


def _is_article(record: dict[str, Any]) -> bool:
    return bool(re.search("Article|Posting|Report", str(record.get("@type"))))


def _names(facts: list[dict[str, Any]], role: str) -> Iterator[str]:
    for record in filter(_is_article, facts):
        value = record.get(role) or []
        for one in value if isinstance(value, list) else [value]:
            name = one.get("name") if isinstance(one, dict) else one
            if isinstance(name, str) and not is_web_address(name):
                yield name.strip()


def _costs_money(facts: list[dict[str, Any]]) -> bool:
    """Whether the page says in its data that it is not free (schema.org's isAccessibleForFree)."""
    return any(str(record.get("isAccessibleForFree")).lower() == "false" for record in filter(_is_article, facts))


def _language(said: str, text: str) -> str:
    """What the page says, unless its words say otherwise: many sites keep the language of their template."""
    heard = language_of(text) if said in ("", *LANGUAGES) else ""
    return heard or said


def _said_language(tree: Any, facts: list[dict[str, Any]]) -> str:
    """The primary language that the page says it is in."""
    said = [str(record.get("inLanguage") or "") for record in filter(_is_article, facts)]
    said += tree.xpath(
        "//article/@lang | //*[@itemprop='inLanguage']/@content | /html/@lang | /html/@*[name()='xml:lang']"
    )
    said += tree.xpath(
        "//meta[translate(@http-equiv,'CL','cl')='content-language']/@content | //meta[@property='og:locale']/@content"
    )
    codes = (re.match(r"[a-z]{2}(?=[-_]|$)", language.strip().lower()) for language in said)
    return next((code[0] for code in codes if code), "")


def _own_address(tree: Any, found: str | None) -> str | None:
    links = tree.xpath("//link[@rel='canonical']/@href | //link[@itemprop='mainEntityOfPage']/@href")
    return next(iter(links), None) or found


def _property(tree: Any, name: str) -> str:
    """A name in microdata."""
    path = f"//*[@itemprop='{name}']//*[@itemprop='name']"
    return next((" ".join(element.itertext()).strip() for element in tree.xpath(path)), "")


def _visible(tree: Any) -> str:
    """The words of the page with those of banners and buttons, without what stands on every page of a site."""
    if tree is None:
        return ""
    hidden = " or ".join(f"ancestor::{tag}" for tag in ("script", "style", "template", "header", "nav", "footer"))
    return " ".join(tree.xpath(f"//body//text()[not({hidden})]"))


def _problem(code: str, name: str) -> ToetssteenError:
    return ToetssteenError(Problem(code=code, path=name))
