"""The Markdown of articles and explanations: text of others, so it can neither run code nor call another host.

HTML that is left in it is shown as it was typed, a link leads to a page or a mailbox, a picture of another host becomes
a link.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import pyromark
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import slugify
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from generator.articles import MARKDOWN
from generator.claims import CITATION
from generator.words import Words

_HARMLESS = re.compile(r"https?:|mailto:|[^:]*(?:[/?#]|$)", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)  # a browser reads \ as /


def without_html(markdown: str, *, comments_only: bool = False) -> str:
    """`markdown` without its HTML (as CommonMark sees it), or without the comments in that.

    An article's plain text has no HTML either, so that quotes taken from it are found again.
    """
    raw = markdown.encode()
    kept, place = [], 0
    for event, span in pyromark.events_with_range(markdown, options=MARKDOWN):
        is_block = event == {"Start": "HtmlBlock"}
        if is_block or "InlineHtml" in event:
            start, end = span["start"], span["end"]
            left = _COMMENT.sub("", raw[start:end].decode()) if comments_only else ""
            kept += [raw[place:start].decode(), left, "\n" if is_block else ""]
            place = end
    return "".join([*kept, raw[place:].decode()])


def extensions(*, top_heading: int, sources: Sequence[str] = ()) -> Sequence[str | Extension]:
    """The Markdown extensions of the dialect. The highest heading in the text becomes one of level `top_heading`.

    Of an explanation, `[2]` cites the second of its `sources` (how each is read aloud).
    """
    return ["sane_lists", "tables", "footnotes", "toc", ForeignText(top_heading), Citations(sources)]


def extension_configs(words: Words) -> Mapping[str, Mapping[str, Any]]:
    """Their settings; anchors of headings do not clash with the page's own."""
    return {
        "toc": {"slugify": lambda text, separator: f"t-{slugify(text, separator)}"},
        "footnotes": {"BACKLINK_TITLE": words("site-footnote-back").replace("NUMBER", "{}")},
    }


class ForeignText(Extension):
    """Takes raw HTML for text, fits headings below those of the page, and makes links and pictures harmless."""

    def __init__(self, top_heading: int) -> None:
        super().__init__()
        self.top_heading = top_heading

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_Headings(md, self.top_heading), "toetssteen_headings", 6)  # before `toc` reads them
        md.treeprocessors.register(
            _Harmless(md), "toetssteen_harmless", -1
        )  # after addresses were unescaped and resolved


class Citations(Extension):
    """Makes links to sources of `[1]`, `[1, 3]` and, where there is no such footnote, `[^1]`."""

    def __init__(self, sources: Sequence[str]) -> None:
        super().__init__()
        self.sources = sources

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        # after links and footnotes, so that what the text itself defines goes first
        md.inlinePatterns.register(_Citation(self.sources), "toetssteen_citations", 125)


class _Citation(InlineProcessor):
    def __init__(self, sources: Sequence[str]) -> None:
        super().__init__(CITATION)
        self.sources = sources

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the base class says re.Match without what it matches
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        numbers = [int(number) for number in re.findall(r"\d+", m[0])]
        if not all(1 <= number <= len(self.sources) for number in numbers):
            return None, None, None
        cited = Element("span", {"class": "ts-cited"})
        for number in numbers:
            link = SubElement(cited, "a", {"href": f"#source-{number}", "aria-label": self.sources[number - 1]})
            link.text = AtomicString(f"[{number}]")
        return cited, m.start(0), m.end(0)


class _Headings(Treeprocessor):
    def __init__(self, md: Markdown, top: int) -> None:
        super().__init__(md)
        self.top = top

    def run(self, root: Element) -> None:
        headings = [element for element in root.iter() if re.fullmatch(r"h[1-6]", element.tag)]
        highest = min((int(heading.tag[1]) for heading in headings), default=0)
        for heading in headings:
            heading.tag = f"h{min(6, int(heading.tag[1]) - highest + self.top)}"


class _Harmless(Treeprocessor):
    def run(self, root: Element) -> None:
        self._visit(root, inside_link=False)

    def _visit(self, element: Element, *, inside_link: bool) -> None:
        if element.tag == "img" and _ELSEWHERE.match(_address(element.get("src", ""))):
            source, element.text = element.attrib.pop("src"), element.attrib.pop("alt", "") or element.get("src")
            element.tag = "span" if inside_link else "a"
            element.text = element.text or source
            if not inside_link:
                element.set("href", source)
        if element.tag == "a" and not _HARMLESS.match(_address(element.get("href", ""))):
            element.attrib.pop("href", None)
        for child in element:
            self._visit(child, inside_link=inside_link or element.tag == "a")


def _address(raw: str) -> str:
    """An address as a browser reads it: entities resolved, white space and control characters gone."""
    return re.sub(r"[\x00-\x20\x7f-\x9f]", "", html.unescape(raw.replace(AMP_SUBSTITUTE, "&")))
