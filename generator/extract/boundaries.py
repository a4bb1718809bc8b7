"""Where sentences begin in a text, as character offsets: rules on abbreviations, initials, numbers, quotes, credits.

Pure functions; `sentences.py` puts what they find on a Doc.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from generator.articles import Block
from generator.extract.quotemarks import Marks, Quotation, last_character, line_blocks, mark_at, read_marks
from generator.extract.textdata import QuoteData, SentenceData
from generator.extract.zones import Zones

_LINE = re.compile(r"\S[^\n]*")
_TERMINATOR = re.compile(r"[.!?…]+")
_WORD_BEFORE = re.compile(r"[^\s()\[\]/“”„‘’\"'«»,:;]+\Z")
_DOTTED = re.compile(r"[^\W\d_]\.|(?:[^\W\d_]{1,2}\.){2,}(?:-[^\W\d_]\.)?")
_NUMBER = re.compile(r"\d{1,3}\.")
_CAPITAL_WITHIN = re.compile(r"[a-z]{1,2}[A-Z]")
_CAPITAL_AFTER_APOSTROPHE = re.compile(r"['’‘](?:[A-ZÀ-Þ]|\w+\s+[A-ZÀ-Þ])")
_OPENING_BRACKETS = "([{"
_CLOSING_BRACKETS = ")]}"
_DASHES = "-–—"
_SHORT_QUOTATION_WORDS = 8
_LONGEST_WORD = 40


def sentence_starts(text: str, blocks: Sequence[Block] | None, data: SentenceData, quotes: QuoteData) -> list[int]:
    """The character offsets at which the sentences of `text` begin, in order; a block or line always ends one.

    Without blocks, every line is one.
    """
    rules = _rules(data, quotes)
    blocks = blocks or line_blocks(text)
    marks = read_marks(text, blocks, quotes)
    starts: list[int] = []
    for block in blocks:
        inside = marks.within(block.start, block.end)
        for line in _LINE.finditer(text, block.start, block.end):
            starts += _Line(text, line.start(), line.start() + len(line[0].rstrip()), inside, rules).starts()
    return starts


def is_credit(text: str, data: SentenceData) -> bool:
    """Whether `text` is a photo credit and nothing else: "Foto: Jan de Vries / ANP", "© Reuters"."""
    return _credit(data).fullmatch(text.strip()) is not None


@dataclass(frozen=True)
class _Rules:
    """The data of a language, made ready for matching."""

    data: SentenceData
    starter: re.Pattern[str]
    reporting: re.Pattern[str]
    apostrophe_word: re.Pattern[str]
    credit: re.Pattern[str]


class _Line:
    """A line of text that is to be cut into sentences."""

    def __init__(self, text: str, start: int, end: int, marks: Marks, rules: _Rules) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._rules = rules
        self._quotations = [q for q in marks.quotations if q.start < end and q.end > start]
        self._openers = {q.start: q.inner_start for q in self._quotations}
        self._closers = {q.inner_end: q.end for q in self._quotations if q.closed}
        self._closers |= {at: at + len(mark_at(text, at)) for at in marks.strays if start <= at < end}

    def starts(self) -> list[int]:
        starts = [self._start]
        for match in _TERMINATOR.finditer(self._text, self._start, self._end):
            begin = self._next_sentence(match, starts[-1])
            if begin is not None:
                starts.append(begin)
        credit = self._rules.credit.search(self._text, self._start, self._end)
        if credit and credit.start() > starts[-1]:
            starts.append(credit.start())
        return starts

    def _next_sentence(self, match: re.Match[str], sentence_start: int) -> int | None:
        """Where the next sentence begins if this full stop, question or exclamation mark ends one."""
        after, quoted = self._skip_closers(match.end())
        begin = self._skip_space(after)
        if match.start() < sentence_start or begin >= self._end or begin == after:
            return None
        ends = self._told_by_mark(match, sentence_start, begin)
        if ends is None:
            ends = self._told_by_what_follows(match[0], begin, quoted=quoted)
        return begin if ends and not self._in_short_quotation(match) else None

    def _told_by_mark(self, match: re.Match[str], sentence_start: int, begin: int) -> bool | None:
        """Whether the sentence ends as far as the mark and the word before it tell; None when they tell nothing."""
        letter = self._first_letter(begin)
        if match[0] == ".":
            return self._told_by_abbreviation(match, sentence_start, begin, letter)
        if self._is_elision(match):
            return self._begins_upper(letter) and last_character(self._text, self._start, match.start() - 1) in ".!?"
        if self._text.endswith(self._rules.data.names, self._start, match.end()):
            return self._is_starter(letter)
        return None

    def _told_by_abbreviation(self, match: re.Match[str], sentence_start: int, begin: int, letter: int) -> bool | None:
        data = self._rules.data
        before = _WORD_BEFORE.search(self._text, max(sentence_start, match.end() - _LONGEST_WORD), match.end())
        word = before[0] if before else ""
        lower = word.lower() if len(word) > 2 else word  # V. is a numeral or an initial, v. is not
        numbered = lower in data.number_abbreviations and self._text[letter : letter + 1].isdigit()
        if lower in data.abbreviations or numbered or self._is_list_number(before, sentence_start):
            return False
        if lower in data.closing_abbreviations:
            return self._begins_upper(letter)
        after_apostrophe = before is not None and before.start() > 0 and self._text[before.start() - 1] in "'’"
        if _DOTTED.fullmatch(word) and not after_apostrophe:  # agenda's. ends a sentence, J. does not
            return begin in self._openers or self._is_starter(letter)
        return None

    def _told_by_what_follows(self, mark: str, begin: int, *, quoted: bool) -> bool:
        letter, character = self._first_letter(begin), self._text[begin]
        opener = begin in self._openers
        if not opener and (character in ",;:" or character in _CLOSING_BRACKETS):
            return False
        if quoted and "." not in mark and self._rules.reporting.match(self._text, begin):
            return False
        if self._begins_upper(letter):
            return True
        return mark == "." and (opener or character in _OPENING_BRACKETS)

    def _is_list_number(self, before: re.Match[str] | None, sentence_start: int) -> bool:
        """The number of an item (1. Amsterdam) or, where ranks are written so, a rank (am 3. Oktober)."""
        if before is None or not _NUMBER.fullmatch(before[0]):
            return False
        return before.start() == sentence_start or (self._rules.data.ordinal_dots and len(before[0]) <= 3)

    def _is_starter(self, letter: int) -> bool:
        return self._rules.starter.match(self._text, letter) is not None

    def _begins_upper(self, letter: int) -> bool:
        """Whether a sentence may begin with what stands at `letter`: a capital, a digit, a sign, 't Is, iPhone."""
        character = self._text[letter : letter + 1]
        if character.islower():
            return _CAPITAL_WITHIN.match(self._text, letter) is not None
        if character in "'’‘" and self._rules.apostrophe_word.match(self._text, letter + 1):
            return _CAPITAL_AFTER_APOSTROPHE.match(self._text, letter) is not None
        return character not in ",;:.…"

    def _first_letter(self, position: int) -> int:
        """The offset of what follows the opening quotes, brackets and dashes at `position`."""
        while position < self._end:
            if position in self._openers:
                position = self._skip_space(max(self._openers[position], position + 1))
            elif self._text[position] in _OPENING_BRACKETS or self._text[position] in _DASHES:
                position = self._skip_space(position + 1)
            else:
                break
        return position

    def _skip_closers(self, position: int) -> tuple[int, bool]:
        """Past the closing marks and brackets at `position`, and whether a quotation mark was among them."""
        quoted = False
        while position < self._end:
            mark = self._skip_space(position)
            if mark in self._closers:
                position, quoted = self._closers[mark], True
            elif self._text[position] in _CLOSING_BRACKETS:
                position += 1
            else:
                break
        return position, quoted

    def _skip_space(self, position: int) -> int:
        while position < self._end and self._text[position].isspace():
            position += 1
        return position

    def _is_elision(self, match: re.Match[str]) -> bool:
        around = self._text[match.start() - 1 : match.start()] + self._text[match.end() : match.end() + 1]
        return around in ("()", "[]")

    def _in_short_quotation(self, match: re.Match[str]) -> bool:
        """Inside a few quoted words in the middle of a sentence that goes on: de film ‘Help! De dokter’ is …"""
        return self._short.touch(match.start(), match.start() + 1)

    @cached_property
    def _short(self) -> Zones:
        return Zones((q.inner_start, q.inner_end) for q in self._quotations if self._is_short(q))

    def _is_short(self, quotation: Quotation) -> bool:
        if not quotation.closed or quotation.start < self._start:
            return False
        before = last_character(self._text, self._start, quotation.start)
        following = self._skip_space(quotation.end)
        after = self._text[following : following + 1]
        if not before or before in ".!?…:,'\"”’" or not (after.islower() or after in ",;"):
            return False
        return self._text.count(" ", quotation.start, quotation.end) < _SHORT_QUOTATION_WORDS


@cache
def _rules(data: SentenceData, quotes: QuoteData) -> _Rules:
    name = r"(?:[A-ZÀ-Þ][\w.'’-]*\s+){1,4}"
    return _Rules(
        data=data,
        starter=re.compile(rf"(?:{_any_of(data.starters)})(?![\w-])"),
        reporting=re.compile(rf"{name}(?:{_any_of(data.reporting)})\b"),
        apostrophe_word=re.compile(rf"(?:{_any_of(quotes.apostrophe_words)})\b", re.IGNORECASE),
        credit=_credit(data),
    )


@cache
def _credit(data: SentenceData) -> re.Pattern[str]:
    """A credit stands at the end of a line: a word such as Foto, or ©, and then names only."""
    token = rf"(?:[A-ZÀ-Þ0-9@][\w.'’&-]*|(?:{_any_of(data.credit_particles)})\b|[/,&|–—-]|\([^)]*\))"
    word = rf"(?:{_any_of(data.credit_words)})"
    cue = rf"(?:{word}\s*[:/©|]|(?:{word}\s+)?©|{word}(?=\s+[A-ZÀ-Þ]))"
    return re.compile(rf"(?<![^\s(]){cue}\s*{token}(?:\s*{token}){{0,11}}\.?(?=\s*(?:\n|\Z))")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) or r"(?!)"
