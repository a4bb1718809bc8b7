"""Readable ids for new claims: they become the addresses of pages, so they are made once and never changed."""

from __future__ import annotations

from collections.abc import Container

from slugify import slugify

LONGEST = 60
_SPOKEN = str.maketrans(
    {"’": None, "‘": None, "'": None, ",": " ", "€": " eur ", "£": " gbp ", "$": " usd ", "¥": " jpy ", "%": " pct "}
)
"""What slugify spells badly. A sign of a currency becomes its code (ISO 4217), the same in every language."""
_TAKEN_BY_THE_SITE = frozenset({"index"})
"""`claims/` is the page of all claims."""


def new_id(claim: str, taken: Container[str]) -> str:
    """A slug of the statement, of at most 60 characters and whole words, with `-2`, `-3` … behind it if it is taken.

    >>> new_id("Oekraïne vroeg 1,5 miljoen euro’s.", {})
    'oekraine-vroeg-1-5-miljoen-euros'
    """
    # slugify would make 15 of 1,5, ps1 of £1 and 40 of 40%.
    words = claim.translate(_SPOKEN)
    number = 1
    while True:
        ending = f"-{number}" if number > 1 else ""
        stem = slugify(words, max_length=LONGEST - len(ending), word_boundary=True, save_order=True) or "claim"
        name = stem + ending
        if name not in taken and name not in _TAKEN_BY_THE_SITE:
            return name
        number += 1
