"""Find a quoted passage again in its text, as W3C's TextQuoteSelector does: the exact words, in their surroundings.

Editors change quotation marks, dashes and spaces without touching the words; such a passage is still there.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ALIKE = {
    "quotation marks": ("‘’‚‛'`´“”„‟\"«»‹›", "[‘’‚‛'`´“”„‟\"«»‹›]{1,2}"),
    "dashes": ("-‐‑‒–—−", "[-‐‑‒–—−]"),
}
_FORMS = {character: pattern for characters, pattern in _ALIKE.values() for character in characters}
_TOKENS = re.compile(r"\s+|\.\.\.|…|,,|''|.", re.DOTALL)
_OTHER_FORMS = {"...": r"(?:\.\.\.|…)", "…": r"(?:\.\.\.|…)", ",,": "(?:,,|[“”„])", "''": "(?:''|[“”„])"}


def locate(text: str, quote: str, sentence: str = "") -> tuple[int, int] | None:
    """Start and end (exclusive) of `quote` in `text`, within its `sentence` if that is there; None if it is gone."""
    if not quote.strip():
        return None
    around = _find(text, sentence, 0, len(text)) if sentence.strip() else None
    if around and (inside := _find(text, quote, *around)):
        return inside
    return _find(text, quote, 0, len(text))


def _find(text: str, quote: str, start: int, end: int) -> tuple[int, int] | None:
    at = text.find(quote, start, end)
    if at >= 0:
        return at, at + len(quote)
    found = _pattern(quote.strip()).search(text, start, end)
    return found.span() if found else None


@lru_cache(maxsize=1024)
def _pattern(quote: str) -> re.Pattern[str]:
    return re.compile("".join(_form(token) for token in _TOKENS.findall(quote)))


def _form(token: str) -> str:
    if token.isspace():
        return r"\s+"
    return _OTHER_FORMS.get(token) or _FORMS.get(token) or re.escape(token)
