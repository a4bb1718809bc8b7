"""Ready-made searches for a claim: in fact-checks, archives, statistics, laws. Made, and never opened."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote

from generator.articles import Article
from generator.claims import Claim, Record
from generator.desk.standing import Standing
from generator.settings import Project, SearchLink

_WORDS = 8
_WORD = re.compile(r"\d[\d.,:]*\d|[^\W_]+(?:[-’'][^\W_]+)*")


@dataclass(frozen=True)
class Search:
    """A search by its name, and the address to open."""

    name: str
    url: str


class _Data(Record):
    link: list[SearchLink]
    small_words: Mapping[str, str]


@cache
def _data() -> _Data:
    return _Data.model_validate(tomllib.loads((Path(__file__).parent / "searches.toml").read_text("utf-8")))


def searches_for(claim: Claim, article: Article | None, language: str, own: Sequence[SearchLink]) -> list[Search]:
    """The searches that suit a claim: the desk's `own`, then ours, but for those that have the name of one of its own.

    `language` is that of the article; of the site, where the article is gone.
    """
    names = {link.name for link in own}
    values = {
        "query": keywords(claim.claim, language),
        "claim": claim.claim,
        "speaker": claim.found.speaker or "",
        "url": (article.meta.url if article else None) or "",
        "language": language,
    }
    links = [*own, *(link for link in _data().link if link.name not in names)]
    return list(_made(links, values, language, claim.found.kinds))


def searches_of(one: Standing, project: Project) -> list[Search]:
    """The searches for a claim of this site."""
    language = one.article.language if one.article else project.language
    return searches_for(one.claim, one.article, language, project.settings.search_links)


def _made(
    links: Sequence[SearchLink], values: Mapping[str, str], language: str, kinds: Sequence[str]
) -> Iterator[Search]:
    for link in links:
        suits = not link.kinds or set(link.kinds) & set(kinds)
        if suits and (not link.languages or language in link.languages):
            needed = re.findall(r"\{(\w+)\}", link.url)
            if all(values[name] for name in needed):
                yield Search(link.name, re.sub(r"\{(\w+)\}", lambda name: _written(name[1], values), link.url))


def _written(name: str, values: Mapping[str, str]) -> str:
    """A value as it may stand in an address; the address of the article as it is, for that is how archives want it."""
    return values[name] if name == "url" else quote(values[name], safe="")


def keywords(claim: str, language: str) -> str:
    """The first eight words of a claim that say something, and its numbers.

    >>> keywords("Er zijn in Nederland 140 scholen gesloten.", "nl")
    'Nederland 140 scholen gesloten'
    """
    small = set(_data().small_words.get(language, "").split())
    words = [word for word in _WORD.findall(claim) if word.lower() not in small]
    return " ".join(words[:_WORDS]) or claim
