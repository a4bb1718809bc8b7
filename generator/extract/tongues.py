"""Whether an article is in the language that its front matter names, by the share of words such as `de` and `the`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from generator.articles import Article
from generator.extract.language import FOLDER, load_language
from generator.problems import Problem, shown

ENOUGH = 60
"""Words that a text has at least before we judge its language."""
_READ = 20_000
"""Characters of a text that are looked at."""
_CLEAR = 0.25
"""The share of function words above which a text is in their language: Dutch and English news have half of them, in
the other language less than a tenth."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def other_languages(articles: Iterable[Article]) -> Iterator[Problem]:
    """A warning for each article that seems to be in another language than it is declared to be in.

    Only for languages that we have data for. Short texts are never told of.
    """
    for article in articles:
        like = likely_language(article.text)
        if like and like != article.language:
            yield Problem(
                code="article-other-language",
                path=shown(article.path),
                line=article.field_line("language"),
                args={"declared": article.language, "like": like},
                severity="warning",
            )


def likely_language(text: str) -> str | None:
    """The language, of those with data, that a text is clearly in; None where that is not clear."""
    words = _WORD.findall(text[:_READ].lower())
    if len(words) < ENOUGH:
        return None
    shares = {code: sum(word in common for word in words) / len(words) for code, common in _function_words().items()}
    best = max(shares, key=lambda code: shares[code])
    rest = max((share for code, share in shares.items() if code != best), default=0.0)
    return best if shares[best] > _CLEAR > rest else None


@cache
def _function_words() -> dict[str, frozenset[str]]:
    """Articles, prepositions, pronouns and the like, per language."""
    names = {file.stem: load_language(file.stem).names for file in sorted(FOLDER.glob("*.toml"))}
    return {code: data.common | data.stops | data.determiners for code, data in names.items()}
