"""Pages for MkDocs: a template of ours around the Markdown of an entry, an article or the desk's own page."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from types import MappingProxyType
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.articles import Article, FrontMatter
from generator.site.claimlist import Part
from generator.site.claimreview import Imprint, claim_review, script
from generator.site.dialect import extension_configs, extensions, without_html
from generator.site.edition import PublicClaim, Quoted
from generator.site.marking import mark_claims
from generator.site.outlets.addresses import Site, oembed_answer, share_image
from generator.site.outlets.organisation import news_organisation
from generator.site.render import Renderer
from generator.site.sharing import sharing
from generator.words import Words

FRAME = "toetssteen/page.html"
APART = "<!--apart-->"
"""Stands before and behind the part of a template's output that readers do not search."""
SCRIPT = "assets/toetssteen/claim.js"
_DESCRIPTION = 200


@dataclass(frozen=True)
class Press:
    """What it takes to make the pages of one build. `edit_address` leads to a claim's entry in the repository."""

    renderer: Renderer
    words: Words
    site: Site
    imprint: Imprint
    edit_address: Callable[[PublicClaim], str | None]


class ToetssteenPage(Page):
    """A page in our frame. `plain_title` is its title as text; `title` is HTML, because themes print that as it is."""

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, press: Press) -> None:
        super().__init__(escape(title, quote=False) if title else None, file, config)
        self.press = press
        self.plain_title = title or ""
        self.head = self.foot = Markup()
        self.apart = ""
        self.scripts: Sequence[str] = ()
        self.published = self.share_image = self.oembed = ""

    def fill(self, template: str, **context: object) -> None:
        """Make the content from a template. Glyphs and what is marked as apart stand by themselves: the search plugin
        reads everything else, which takes longer than to make it."""
        whole = str(self.press.renderer(template, self.url, **context))
        self.foot = self.press.renderer.sprite(whole)
        before, _, rest = whole.partition(APART)
        apart, _, after = rest.partition(APART)
        self.content, self.apart = f"{before}{APART}{after}", apart

    def frame(self, description: object, meta: Mapping[str, Any] = MappingProxyType({})) -> None:
        """Ask for our frame without side columns. Themes print a description as it is, so it is HTML."""
        self.meta = {"template": FRAME, "hide": ["navigation", "toc"], **meta}
        if description:
            self.meta["description"] = escape(_shortened(str(description)))

    def anchors(self, name: str, *others: str, below: Sequence[AnchorLink] = ()) -> None:
        """Say which anchors the page has: that of its head (the skip link leads there), `others`, headings `below`."""
        heading = AnchorLink(escape(self.plain_title, quote=False), name, 1)
        heading.children = list(below)
        self.toc = TableOfContents([heading])
        self.present_anchor_ids = (self.present_anchor_ids or set()) | {name, *others}

    def render_foreign(
        self, config: MkDocsConfig, files: Files, *, top_heading: int, sources: Sequence[str] = ()
    ) -> Markup:
        """The page's Markdown as HTML, read in the dialect for text of others; MkDocs checks its links."""
        dialect = copy.copy(config)
        dialect["markdown_extensions"] = extensions(top_heading=top_heading, sources=sources)
        dialect["mdx_configs"] = extension_configs(self.press.words)
        super().render(dialect, files)
        return Markup(self.content or "")  # noqa: S704


class ClaimPage(ToetssteenPage):
    """The page of one claim. Its Markdown is the explanation."""

    def __init__(self, claim: PublicClaim, file: File, config: MkDocsConfig, press: Press) -> None:
        super().__init__(claim.title, file, config, press)
        self.claim = claim
        self.scripts = [SCRIPT]
        self.edit_url = press.edit_address(claim)
        if day := claim.changed or claim.entry.reviewed:
            self.update_date = day.isoformat()

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = without_html(self.claim.entry.explanation or "", comments_only=True)
        self.frame(self._description())

    def render(self, config: MkDocsConfig, files: Files) -> None:
        press, claim = self.press, self.claim
        numbers = range(1, len(claim.entry.sources) + 1)
        spoken = [press.words("site-source-number", number=number) for number in numbers]
        explanation = self.render_foreign(config, files, top_heading=3, sources=spoken)
        contact = press.renderer.edition.settings.contact
        share = sharing(claim, press.site, press.imprint, press.words, contact)
        self.fill("claim", claim=claim, explanation=explanation, edit_address=self.edit_url, share=share)
        self.anchors("claim", *(f"source-{number}" for number in numbers))
        if self.claim.reviewed and self.canonical_url:
            self._introduce()
            self.head = script(claim_review(self.claim, self.canonical_url, self.press.imprint))

    def _introduce(self) -> None:
        """Say what is shown where the page is shared; only of a site that knows its own address."""
        entry, site = self.claim.entry, self.press.site
        self.published = entry.reviewed.isoformat() if entry.reviewed else ""
        self.oembed = site(oembed_answer(entry.id)) or ""
        if self.press.renderer.edition.settings.share_images:
            self.share_image = site(share_image(entry.id)) or ""

    def _description(self) -> str:
        claim, words = self.claim, self.press.words
        if not claim.reviewed:
            return words("site-description-pending", claim=claim.entry.claim)
        verdict = claim.rating.label_in(words.language) if claim.rating else claim.title
        return words("site-description-reviewed", verdict=verdict.rstrip("."), claim=claim.entry.claim)


class ArticlePage(ToetssteenPage):
    """The page of one article: its text with the claims marked, or only the sentences that hold one."""

    def __init__(self, article: Article, file: File, config: MkDocsConfig, press: Press) -> None:
        super().__init__(article.meta.title, file, config, press)
        self.article = article

    def read_source(self, config: MkDocsConfig) -> None:
        super().read_source(config)
        self.markdown = without_html(_without_title(self.article)) if self.article.meta.show == "full" else ""
        own = {
            name: value for name, value in self.meta.items() if name not in (*FrontMatter.model_fields, "description")
        }
        self.frame(self.article.meta.title, own)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        all_claims = self.press.renderer.edition.claims_of(self.article.id)
        claims = [claim for claim in all_claims if claim.span]  # the others have gone from the text
        if self.article.meta.show == "full":
            text = str(self.render_foreign(config, files, top_heading=2))
            below = list(self.toc)
        else:
            sentences = dict.fromkeys(claim.entry.found.sentence for claim in claims)
            text, below = str(self.press.renderer("passages", self.url, sentences=sentences)), []
        marked = mark_claims(text, self.press.renderer.marks(claims, self.url)) if claims else text
        self.fill("article", article=self.article, text=Markup(marked))  # noqa: S704
        self.anchors("article", below=below)


class SpeakerPage(ToetssteenPage):
    """The page of one speaker: what was said when, and how it turned out."""

    def __init__(self, quoted: Quoted, file: File, config: MkDocsConfig, press: Press) -> None:
        super().__init__(quoted.speaker.name, file, config, press)
        self.quoted = quoted

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        count = len(self.quoted.claims)
        self.frame(self.press.words("site-description-speaker", speaker=self.quoted.speaker.name, count=count))

    def render(self, config: MkDocsConfig, files: Files) -> None:
        super().render(config, files)
        self.fill("speaker", quoted=self.quoted)
        self.anchors("speaker", "tally", "timeline")


class ListPage(ToetssteenPage):
    """The front page or a list. Its Markdown is the desk's own text above it, where the desk has a file for the page.

    Without a `title` it is called as that file says.
    """

    def __init__(self, name: str, title: str | None, file: File, config: MkDocsConfig, press: Press) -> None:
        super().__init__(title, file, config, press)
        self.name = name
        self.part: Part | None = None

    def read_source(self, config: MkDocsConfig) -> None:
        super().read_source(config)
        later = self.part is not None and self.part.number > 1
        self.frame(self.meta.get("description"), {**self.meta, "search": {"exclude": True}} if later else self.meta)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        super().render(config, files)
        own_text, below = Markup(self.content or ""), list(self.toc)  # noqa: S704
        self.plain_title = self.plain_title or Markup(self.title or "").striptags()  # noqa: S704
        if own_text and "<h1" not in own_text:
            own_text = Markup("<h1 id={}>{}</h1>").format(self.name, self.plain_title) + own_text
        self.fill(self.name, own_text=own_text, title=self.plain_title, part=self.part)
        if self.name == "home" and self.press.site.url:
            self.head = script(news_organisation(self.press.imprint, self.press.site, _policies(files)))
        if not below:
            self.anchors(self.name)


def _policies(files: Files) -> Mapping[str, str]:
    """The absolute address of each page at the top of the site, by its name: `methodology`."""
    pages = ((file.src_uri.removesuffix(".md"), file.page) for file in files.documentation_pages())
    return {name: page.canonical_url for name, page in pages if page and page.canonical_url and "/" not in name}


def _without_title(article: Article) -> str:
    """The article's Markdown, less a heading at its top that repeats the title: the page has that already."""
    heading = re.match(r"\s*#[ \t]+(.+?)[ \t#]*(?:\r?\n|\Z)", article.markdown)
    repeats = heading and heading[1].split() == article.meta.title.split()
    return article.markdown[heading.end() :] if heading and repeats else article.markdown


def _shortened(text: str) -> str:
    """`text`, ended at a word where it is longer than search engines show."""
    if len(text) <= _DESCRIPTION:
        return text
    return text[:_DESCRIPTION].rsplit(None, 1)[0] + " …"
