"""What number words are worth: text2num's rules, and the words of a language that these lack.

text2num (https://github.com/allo-media/text2num-rs) knows the cardinals and ordinals of a handful of languages; for
others the data of the language lists them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from text_to_num import alpha2digit

from generator.extract.textdata import NumberData

_AS_DIGITS = re.compile(r"(\d+)([^\W\d_]*)")


@dataclass(frozen=True)
class Worth:
    """What number words are worth. `plural` is true for the ordinal in two thirds; the `unit` of driedaagse is dag."""

    value: float
    ordinal: bool = False
    plural: bool = False
    unit: str | None = None


class NumberWords:
    """Looks number words up, each once."""

    def __init__(self, code: str, data: NumberData) -> None:
        self._code = code
        self._data = data
        self._known: dict[str, Worth | None] = dict.fromkeys(data.not_words)
        self._has_rules = _has_rules(code)

    def worth(self, words: str) -> Worth | None:
        """What `words` as a whole (veertigste, three hundred million) are worth; None when they are no number."""
        words = words.lower()
        if words not in self._known:
            self._known[words] = (
                self._in_data(words) or self._by_rules(words) or self._and_a_half(words) or self._with_suffix(words)
            )
        return self._known[words]

    def _in_data(self, words: str) -> Worth | None:
        if words in self._data.words:
            return Worth(self._data.words[words])
        if words in self._data.ordinals:
            return Worth(self._data.ordinals[words], ordinal=True)
        return None

    def _by_rules(self, words: str) -> Worth | None:
        if not self._has_rules:
            return None
        found = _AS_DIGITS.fullmatch(alpha2digit(words, self._code, threshold=0))
        if found is None:
            return None
        return Worth(int(found[1]), ordinal=bool(found[2]), plural=found[2].endswith("s") and words.endswith("s"))

    def _and_a_half(self, words: str) -> Worth | None:
        for ending in self._data.and_a_half:
            whole = self.worth(words.removesuffix(ending)) if words.endswith(ending) and words != ending else None
            if whole and not whole.ordinal:
                return replace(whole, value=whole.value + 0.5)
        return None

    def _with_suffix(self, words: str) -> Worth | None:
        for suffix, unit in self._data.suffixes.items():
            stem = self.worth(words.removesuffix(suffix)) if words.endswith(suffix) and words != suffix else None
            if stem and not stem.ordinal:
                return replace(stem, unit=unit)
        return None


def any_of(words: Iterable[str]) -> str:
    """A regular expression for one of `words`, the longest first; white space in them may be of any width."""
    escaped = (re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda word: (-len(word), word)))
    return "|".join(escaped) or r"(?!)"


def spaced(pattern: str) -> str:
    """A pattern of the language's data, in which a space stands for any white space."""
    return pattern.replace(" ?", r"\s?").replace(" ", r"\s+")


def _has_rules(code: str) -> bool:
    try:
        alpha2digit("", code)
    except ValueError:
        return False
    return True
