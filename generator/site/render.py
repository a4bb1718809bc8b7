"""Data to HTML: templates that escape everything, from the theme folders in which the desk's own come first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.site.addresses import Links, text_fragment
from generator.site.colours import verdict_styles
from generator.site.edition import Edition, PublicClaim
from generator.site.figures import most_checked, over_time
from generator.site.filters import filters
from generator.site.marking import Mark
from generator.words import Words

FOLDER = "toetssteen"
STYLES = (
    "colours", "frame", "type", "verdicts", "claim", "lists", "article", "pages", "room", "embed", "figures", "print",
)  # fmt: skip


def make_environment(directories: Sequence[str], words: Words) -> Environment:
    """Jinja over the theme's folders. In a template, `t` gives a text of the interface by its name in `site.ftl`."""
    environment = Environment(
        loader=FileSystemLoader(directories),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals |= {
        "t": words,
        "language": words.language,
        "locale": words.tag,
        "text_fragment": text_fragment,
        "filters": partial(filters, words=words),
        "over_time": over_time,
        "most_checked": most_checked,
    }
    environment.filters |= {
        "date": cache(words.date),
        "period": words.period,
        "number": words.number,
        "shown_address": shown_address,
        "host": lambda url: shown_address(url).partition("/")[0],
        "sentence": lambda text: text[:1].upper() + text[1:],
    }
    return environment


def shown_address(url: str) -> str:
    """A web address as it is read aloud: without the scheme and the last slash."""
    return re.sub(r"^https?://(?:www\.)?|/$", "", url)


@dataclass(frozen=True)
class Renderer:
    """Renders the templates `toetssteen/*.html` of an edition."""

    environment: Environment
    edition: Edition
    directory_urls: bool = True

    def style_sheet(self) -> str:
        """All styles as one file, so that a reader's browser asks once, and the colours of the scale."""
        loader, scale = self.environment.loader, self.edition.settings.rating_scale
        parts = (
            [loader.get_source(self.environment, f"{FOLDER}/styles/{part}.css")[0] for part in STYLES] if loader else []
        )
        return "\n".join([*parts, verdict_styles(scale)])

    @cached_property
    def _macros(self) -> Any:
        return self.environment.get_template(f"{FOLDER}/macros.html").module

    @cached_property
    def _sprite(self) -> Callable[[frozenset[str]], Markup]:
        return cache(lambda names: Markup(self._macros.sprite(sorted(names)) if names else ""))  # noqa: S704

    def links(self, page: str) -> Links:
        return Links(page, self.directory_urls)

    def __call__(self, template: str, page: str, **context: object) -> Markup:
        """The content of the page at `page` (its address relative to the site's root), as HTML."""
        found = self.environment.get_template(f"{FOLDER}/{template}.html")
        return Markup(found.render(edition=self.edition, to=self.links(page), **context))  # noqa: S704

    def sprite(self, content: str) -> Markup:
        """The glyphs that `content` refers to."""
        return self._sprite(frozenset(re.findall(r'"#ts-g-([a-z0-9-]+)"', content)))

    def marks(self, claims: Sequence[PublicClaim], page: str) -> Sequence[Mark]:
        """What to mark for these claims in the text of their article's page."""
        macros = self._macros
        links = self.links(page)
        return [
            Mark(
                quote=claim.entry.found.quote,
                sentence=claim.entry.found.sentence,
                href=links.claim(claim.entry.id),
                css_class=str(macros.verdict_class(claim)).strip(),
                flag=str(macros.flag(claim)),
            )
            for claim in claims
        ]
