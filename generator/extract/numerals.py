"""Numerals in running text and what they are worth: digits, number words, magnitudes, ranks.

A numeral is the written number alone; `quantities.py` puts numerals together and tells which count something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from babel.core import UnknownLocaleError
from babel.numbers import get_decimal_symbol, get_group_symbol

from generator.extract.numberwords import NumberWords, any_of
from generator.extract.textdata import NumberData

_VULGAR = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75}
_VULGAR_SIGN = f"[{''.join(_VULGAR)}]"
_RUN = r"(?<![\w#])(?<!\w[.,:/-])(?<!\w[–−])\d+(?:[.,:/\u00a0\u202f–-]\d+)*"
_RANGE = re.compile(r"[-–]")
_SLASH = re.compile(r"([1-9])/([2-9]|10)")
_SIGN = re.compile(r"[\s(][-−]\Z")
_LONGEST = 30
"""More digits and signs than this are a code, not a number."""
_MONEY_LIMIT = 20
"""From here on a number before ton is a weight: nobody says zestig ton for six million."""


@dataclass(frozen=True)
class Numeral:
    """A written number; `start` and `end` are character offsets.

    `unit` is what its own word or sign says (driedaagse, $5). `plural` is true for the ordinal in two thirds, `article`
    for a one that may be an article, `words` for number words, `plain` for digits without separator, sign or magnitude.
    """

    start: int
    end: int
    value: float
    ordinal: bool = False
    plural: bool = False
    article: bool = False
    words: bool = False
    plain: bool = False
    fraction: bool = False
    unit: str | None = None


class NumeralReader:
    """Finds the numerals of one language."""

    def __init__(self, code: str, data: NumberData) -> None:
        self._data = data
        self._words = NumberWords(code, data)
        self._decimal, self._group = _separators(code, data)
        self._compile(data)

    def read(self, text: str) -> Iterator[Numeral]:
        """The numerals of `text`, in order."""
        position = 0
        while match := self._token.search(text, position):
            position = match.end()
            for numeral in self._numerals(text, match):
                yield numeral
                position = max(position, numeral.end)

    def value(self, words: str) -> float | None:
        """What the numeral `words` is worth; None when there is more or less than one cardinal."""
        numerals = list(self.read(words))
        return numerals[0].value if len(numerals) == 1 and not numerals[0].ordinal else None

    def rank(self, words: str) -> int | None:
        """The rank that the ordinal `words` gives; None when it is no ordinal."""
        numerals = list(self.read(words))
        return int(numerals[0].value) if len(numerals) == 1 and numerals[0].ordinal else None

    def _compile(self, data: NumberData) -> None:
        flags = re.IGNORECASE
        group, decimal = re.escape(self._group), re.escape(self._decimal)
        whole = rf"(?:0|[1-9]\d{{0,2}}(?:[{group}\u00a0\u202f]\d{{3}})+|[1-9]\d*)"
        stems, suffixes = any_of((*data.stems, *data.words, *data.ordinals)), any_of(data.suffixes)
        self._number = re.compile(rf"{whole}(?:{decimal}\d+)?")
        self._token = re.compile(
            rf"\b(?P<fraction>{any_of(data.fractions)})\b|(?P<run>{_RUN})|(?P<vulgar>(?<!\w){_VULGAR_SIGN})"
            rf"|(?<![\w-])(?P<word>(?:{stems})[^\W\d_]*)",
            flags,
        )
        self._next_word = re.compile(
            rf"(?P<join>\s(?:(?:{any_of(data.joiners)})\s)?|-)(?P<word>(?:{stems})[^\W\d_]*)", flags
        )
        self._rank = re.compile(rf"(?:{any_of(data.ordinal_suffixes)})\b")
        self._suffix = re.compile(rf"-(?P<suffix>{suffixes})\b", flags)
        self._half = re.compile(rf"(?:{any_of(data.and_a_half)})\b", flags)
        self._magnitude = re.compile(rf"[\s\u00a0-]?(?P<word>{any_of(data.magnitudes)})(?!\w)", flags)
        self._money = re.compile(rf"\s(?P<word>{any_of(data.money)})\b(?!\s+(?:{any_of(data.mass)})\b)", flags)
        self._glued = re.compile(rf"(?P<word>{any_of(data.glued)})\b")
        self._glued_unit = re.compile(rf"(?:{any_of(data.units)})(?!\w)")
        self._currency = re.compile(rf"(?<!\w)(?P<sign>{any_of(data.currencies)})[\s\u00a0]?\Z")
        self._article = re.compile(rf"\b(?:{any_of(data.articles_of_magnitudes)})\s\Z", flags)

    def _numerals(self, text: str, match: re.Match[str]) -> Iterator[Numeral]:
        start, end = match.span()
        if match["fraction"]:
            value = self._data.fractions[" ".join(match["fraction"].lower().split())]
            yield self._magnified(text, Numeral(start, end, value, fraction=True))
        elif match["vulgar"]:
            yield self._magnified(text, Numeral(start, end, _VULGAR[match["vulgar"]], fraction=True))
        elif match["run"]:
            yield from self._in_digits(text, start, match["run"])
        else:
            yield from self._in_words(text, match)

    def _in_digits(self, text: str, start: int, run: str) -> Iterator[Numeral]:
        end = start + len(run)
        if slash := _SLASH.fullmatch(run):
            if int(slash[1]) < int(slash[2]):
                yield Numeral(start, end, int(slash[1]) / int(slash[2]), fraction=True)
            return
        if len(run) > _LONGEST:
            return
        parts = [run] if self._number.fullmatch(run) else _RANGE.split(run)
        if len(parts) > 2 or not all(self._number.fullmatch(part) for part in parts):
            return
        last = self._with_what_follows(
            text, Numeral(end - len(parts[-1]), end, self._amount(parts[-1]), plain=run.isdigit())
        )
        if last is None:
            return
        if len(parts) == 2:
            factor = last.value / self._amount(parts[1]) if last.end > end and last.value else 1
            yield Numeral(start, start + len(parts[0]), self._amount(parts[0]) * factor)
        yield last

    def _with_what_follows(self, text: str, numeral: Numeral) -> Numeral | None:
        """The numeral with its rank, half, sign or magnitude; None where letters are stuck to it (5G)."""
        end = numeral.end
        sign = self._currency.search(text, max(0, numeral.start - 5), numeral.start)
        if sign:
            numeral = replace(numeral, unit=self._data.currencies[sign["sign"]], plain=False)
        if rank := self._rank.match(text, end):
            return replace(numeral, end=rank.end(), ordinal=True, plain=False)
        if text[end : end + 1] in _VULGAR:
            return replace(numeral, end=end + 1, value=numeral.value + _VULGAR[text[end]], plain=False)
        if sign and (glued := self._glued.match(text, end)):
            return replace(numeral, end=glued.end(), value=numeral.value * self._data.glued[glued["word"]])
        if text[end : end + 1].isalpha() and not self._glued_unit.match(text, end):
            return None
        if _SIGN.search(text, max(0, numeral.start - 2), numeral.start):
            numeral = replace(numeral, start=numeral.start - 1, value=-numeral.value, plain=False)
        return self._magnified(text, numeral)

    def _in_words(self, text: str, match: re.Match[str]) -> Iterator[Numeral]:
        start, end = match.span()
        words, worth = match["word"], self._words.worth(match["word"])
        if worth is None:
            return
        while following := self._next_word.match(text, end):
            longer = self._words.worth(f"{words}{following['join']}{following['word']}")
            if longer is None or worth.ordinal:
                break
            words, worth, end = text[start : following.end()], longer, following.end()
        if article := self._article.search(text, max(0, start - 4), start):
            start = article.start() if worth.value in self._data.magnitudes.values() else start
        numeral = Numeral(
            start, end, worth.value, worth.ordinal, worth.plural, words.lower() in self._data.articles, words=True
        )
        yield replace(numeral, unit=worth.unit) if worth.ordinal or worth.unit else self._magnified(text, numeral)
        other = self._words.worth(following["word"]) if following and following["join"] == "-" else None
        if following and other and other.ordinal:  # two-thirds
            yield Numeral(following.start("word"), following.end(), other.value, ordinal=True, plural=other.plural)

    def _magnified(self, text: str, numeral: Numeral) -> Numeral:
        """The numeral with a half, a magnitude, a sum of money or a hyphened suffix behind it."""
        if half := self._half.match(text, numeral.end):
            numeral = replace(numeral, end=half.end(), value=numeral.value + 0.5, article=False, plain=False)
        if match := self._magnitude.match(text, numeral.end):
            value = numeral.value * self._data.magnitudes[match["word"].lower()]
            return replace(numeral, end=match.end(), value=value, article=False, plain=False, fraction=False)
        money = self._money.match(text, numeral.end) if numeral.value < _MONEY_LIMIT else None
        if money:
            value = numeral.value * self._data.money[money["word"].lower()]
            return replace(
                numeral, end=money.end(), value=value, article=False, unit=self._data.money_unit, plain=False
            )
        if suffix := self._suffix.match(text, numeral.end):
            return replace(numeral, unit=self._data.suffixes[suffix["suffix"].lower()], plain=False, article=False)
        return numeral

    def _amount(self, digits: str) -> float:
        plain = digits.replace("\u00a0", "").replace("\u202f", "").replace(self._group, "").replace(self._decimal, ".")
        return float(plain) if "." in plain else int(plain)


def _separators(code: str, data: NumberData) -> tuple[str, str]:
    """The decimal and the grouping separator: the data's, or CLDR's."""
    if data.decimal and data.group:
        return data.decimal, data.group
    try:
        return get_decimal_symbol(code), get_group_symbol(code)
    except UnknownLocaleError:
        return ".", ","
