"""What a text says of itself by its words: its language, and whether it is a wall instead of an article."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from babel.core import Locale

LANGUAGES = ("nl", "en", "de", "fr", "da", "es", "it", "nb", "pl", "pt", "sv")
"""Languages that are told apart: a German article must not be taken for a Dutch one."""

_NAMES = {"nb": "Norwegian_Bokmal"}
_SHARE, _LEAD = 0.25, 0.04
"""A text has a language when so many of its words are common there, and so many more than in any other."""


def language_of(text: str) -> str:
    """The language of a text by its most common words (the stop lists of jusText); empty where that is not clear."""
    words = re.findall(r"[^\W\d_]+", text[:20_000].casefold())
    if len(words) < 20:
        return ""
    shares = sorted((sum(word in _common(code) for word in words) / len(words), code) for code in LANGUAGES)
    (second, _), (best, code) = shares[-2:]
    return code if best >= _SHARE and best - second >= _LEAD else ""


def is_clutter(text: str) -> bool:
    """Whether a paragraph is no part of an article: an advertisement's label, “read also”, a share bar."""
    return bool(_signs("clutter").fullmatch(text.strip()))


def wall_in(text: str) -> str:
    """`paywall`, `login` or `consent` if a short text asks for that; else nothing."""
    return next((kind for kind in ("paywall", "consent", "login") if _signs(kind).search(" ".join(text.split()))), "")


@cache
def _common(language: str) -> frozenset[str]:
    from justext.utils import get_stoplist  # noqa: PLC0415

    return frozenset(get_stoplist(_NAMES.get(language) or str(Locale("en").languages[language])))


@cache
def _signs(kind: str) -> re.Pattern[str]:
    patterns: Iterable[str] = tomllib.loads((Path(__file__).parent / "signs.toml").read_text("utf-8"))[kind]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
