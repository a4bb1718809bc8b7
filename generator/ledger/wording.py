"""What a claim says, in a form in which two wordings can be compared: its words, figures, dates, names and denials.

Numbers and dates are taken for what they stand for, so that `twaalf` is 12 and a Tuesday is its day. What is true of a
language stands in `lang/*.toml`; the words of all languages count, for an entry does not say in which it is.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.claims import Found

_TOKENS = re.compile(r"\x00\d+\x00|(?<![\w])[-−–]?\d[\d.,:/]*(?<![.,:/])|\w+(?:['’]\w+)*|['’]t\b|[%‰§&+<>=°€$£¥₺₽₴¢]")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=-|$)")

LONG = 8
"""From so many words on, a clause without a number, a date or a name is like no other by chance."""

Words = tuple[str, ...]


@dataclass(frozen=True)
class Lexicon:
    """The words of all languages that the comparison has to know."""

    articles: frozenset[str]
    openings: frozenset[str]
    negations: frozenset[str]
    context: frozenset[str]
    pointing: frozenset[str]
    function: frozenset[str]
    particles: frozenset[str]
    opposites: tuple[tuple[frozenset[str], frozenset[str]], ...]


@cache
def lexicon() -> Lexicon:
    """The data of every language there is."""
    folder = files("generator.ledger") / "lang"
    data = [tomllib.loads(path.read_text("utf-8")) for path in folder.iterdir() if path.name.endswith(".toml")]
    lists = ("articles", "openings", "negations", "context", "pointing", "function", "particles")
    opposites = [(frozenset(one), frozenset(other)) for each in data for one, other in each["opposites"]]
    words = {name: frozenset(word for one in data for word in one[name]) for name in lists}
    return Lexicon(**words, opposites=tuple(opposites))


@dataclass(frozen=True)
class Wording:
    """What a claim says.

    `key` are its words in order, without what says nothing; `statement` those of the statement made of it, if any;
    `words` those of the key that weigh. `figures`, `units`, `dates`, `names` and `denials` are what two wordings must
    share to be one claim. `in_context` says that the words mean something only where they stand; `bare` that they have
    no number, date or name to go by.
    """

    key: Words
    statement: Words
    words: Words
    figures: tuple[str, ...]
    units: frozenset[str]
    dates: frozenset[str]
    names: frozenset[str]
    denials: int
    speaker: str
    in_context: bool
    bare: bool
    article: str

    @property
    def keys(self) -> set[Words]:
        return {words for words in (self.key, self.statement) if words}

    @property
    def turning_points(self) -> tuple[object, ...]:
        """What two wordings must share to be one claim, beside who says it."""
        return (self.figures, self.dates, self.units, self.names, self.denials)

    @property
    def figures_and_denials(self) -> tuple[object, ...]:
        return (self.figures, self.dates, self.denials)

    @property
    def day(self) -> str | None:
        """The day with which the name of the article begins, as those of `add` do."""
        found = _DAY.match(self.article)
        return found[0] if found else None


def wording(found: Found, claim: str) -> Wording:
    """What the words of a quotation say, and the statement `claim` that was made of them."""
    known = lexicon()
    tokens = _tokens(found.quote, found)
    names = frozenset(_names(tokens, known))
    words = [token.casefold() for token in tokens]
    key = _key(tokens, known)
    figures = sorted(token for token in words if token[0] == "#" or (token[-1].isdigit() and token[0] != "@"))
    return Wording(
        key=key,
        statement=_key(_tokens(claim, found), known),
        words=tuple(word for word in key if word not in known.function and word[0] not in "@#"),
        figures=tuple(figures),
        units=frozenset(number.unit.casefold() for number in found.numbers if number.unit),
        dates=frozenset(token for token in words if token[0] == "@"),
        names=names,
        denials=sum(word.replace("’", "'") in known.negations or word.endswith(("n't", "n’t")) for word in words),
        speaker=_plain(found.speaker or ""),
        in_context=bool(known.context.intersection(words)) or (bool(words) and words[0] in known.pointing),
        bare=not figures and not names and not any(token[0] == "@" for token in words) and len(words) < LONG,
        article=found.article,
    )


def _names(tokens: list[str], known: Lexicon) -> Iterator[str]:
    """What has a capital; the first word only if it begins a longer name (Karin de Wit) or is an abbreviation."""
    for number, token in enumerate(tokens):
        if not token[0].isupper():
            continue
        after = next((one for one in tokens[number + 1 :] if one not in known.particles), "")
        first = token.casefold() not in known.articles | known.openings | known.function and after[:1].isupper()
        if number > 0 or first or (token.isupper() and len(token) > 1):
            yield token.casefold().removesuffix("'s").removesuffix("’s")


def _tokens(text: str, found: Found) -> list[str]:
    """The words of a text in order; a number as `#` and its value, a date as `@` and what it stands for."""
    mentions = [(number.text, f"#{float(number.value)!r}{'.' * number.ordinal}") for number in found.numbers]
    mentions += [(date.text, f"@{date.iso}") for date in found.dates]
    text = unicodedata.normalize("NFC", text)
    meanings: list[str] = []
    for mention, meaning in sorted(mentions, key=lambda one: -len(one[0])):
        at = _place(text, mention)
        if at >= 0:
            text = f"{text[:at]} \x00{len(meanings)}\x00 {text[at + len(mention) :]}"
            meanings.append(meaning)
    return [meanings[int(token[1:-1])] if token[0] == "\x00" else token for token in _TOKENS.findall(text)]


def _place(text: str, mention: str) -> int:
    """Where a mention stands by itself in a text; -1 if it does not."""
    at = text.find(mention)
    while at >= 0:
        end = at + len(mention)
        if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
            return at
        at = text.find(mention, at + 1)
    return -1


def _key(tokens: list[str], known: Lexicon) -> Words:
    """The words in small letters, without the articles before them and what ties a clause to the one before."""
    words = [token.casefold() for token in tokens]
    start = next((number for number, word in enumerate(words) if word not in known.openings), 0)
    return tuple(
        word
        for number, word in enumerate(words)
        if number >= start
        and not (word in known.articles and number + 1 < len(tokens) and not tokens[number + 1][0].isupper())
    )


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
