"""Where sentences begin, by rules on the text alone: abbreviations, initials, numbers, quotations, photo credits.

A trained parser cuts news at commas and quotes; this component comes before it and decides every token.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from generator.articles import Block
from generator.extract.annotations import register
from generator.extract.language import FOLDER, QuoteData, SentenceData, load_language
from generator.extract.quotemarks import Marks, Quotation, line_blocks, read_marks

_TERMINATOR = re.compile(r"[.!?…]+")
_WORD_BEFORE = re.compile(r"[^\s()\[\]/“”„‘’\"'«»,:;]+\Z")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+(?:-[^\W\d_]\.)?")
_LIST_NUMBER = re.compile(r"\d{1,3}[.]")
_OPENING_BRACKETS = "([{"
_CLOSING_BRACKETS = ")]}"
_DASHES = "-–—"
_HEADLINE_WORDS = 14


@dataclass(frozen=True)
class _Rules:
    """The data of a language, made ready for matching."""

    data: SentenceData
    starter: re.Pattern[str]
    reporting: re.Pattern[str]
    apostrophe_word: re.Pattern[str]
    credit: re.Pattern[str]


@Language.factory(
    "toetssteen_sentences", default_config={"language": None, "folder": None}, assigns=["token.is_sent_start"]
)
def make_sentences(nlp: Language, name: str, language: str | None, folder: str | None) -> Sentences:
    """The component `sentences` for the pipeline's language, or for another `language`; `folder` holds other language data."""
    data = load_language(language or nlp.lang, Path(folder) if folder else FOLDER)
    return Sentences(data.sentences, data.quotes)


class Sentences:
    """Sets `is_sent_start` of every token."""

    def __init__(self, data: SentenceData, quotes: QuoteData) -> None:
        register()
        self._data = data
        self._quotes = quotes

    def __call__(self, doc: Doc) -> Doc:
        starts = iter(sentence_starts(doc.text, doc._.blocks, self._data, self._quotes))
        next_start = next(starts, None)
        for token in doc:
            begins = next_start is not None and token.idx + len(token) > next_start
            token.is_sent_start = begins or token.i == 0
            while next_start is not None and token.idx + len(token) > next_start:
                next_start = next(starts, None)
        return doc


def sentences(doc: Doc) -> Iterator[Span]:
    """The sentences of `doc` without the white space around them; never an empty one."""
    for sentence in doc.sents:
        start, end = sentence.start, sentence.end
        while start < end and doc[start].is_space:
            start += 1
        while start < end and doc[end - 1].is_space:
            end -= 1
        if start < end:
            yield doc[start:end]


def is_credit(text: str, data: SentenceData) -> bool:
    """Whether `text` is a photo credit and nothing else: "Foto: Jan de Vries / ANP", "© Reuters"."""
    return _rules(data, QuoteData()).credit.fullmatch(text.strip()) is not None


def is_headline(span: Span) -> bool:
    """Whether `span` looks like a heading within the text: a short line of its own without a mark at its end."""
    text, whole = span.text.strip(), span.doc.text
    before, after = whole[: span.start_char].rstrip(" \t"), whole[span.end_char :].lstrip(" \t")
    own_line = (not before or before.endswith("\n")) and (not after or after.startswith("\n") or text != span.text)
    return own_line and len(text.split()) <= _HEADLINE_WORDS and not re.search(r"[.!?…:;,]['’”\"»)]*\Z", text)


def sentence_starts(
    text: str, blocks: Sequence[Block] | None, data: SentenceData, quotes: QuoteData = QuoteData()
) -> list[int]:
    """The character offsets at which the sentences of `text` begin; blocks and lines always end one."""
    rules = _rules(data, quotes)
    found = blocks or line_blocks(text)
    marks = read_marks(text, found, quotes)
    starts: list[int] = []
    for block in found:
        for line in re.compile(r"\S[^\n]*").finditer(text, block.start, block.end):
            starts += _Line(text, line.start(), len(text[: line.end()].rstrip()), marks, rules).starts()
    return starts


class _Line:
    """A line of text that is to be cut into sentences."""

    def __init__(self, text: str, start: int, end: int, marks: Marks, rules: _Rules) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.rules = rules
        inside = [q for q in marks.quotations if q.start < end and q.end > start]
        self.quotations = inside
        self.openers = {q.start: q.inner_start for q in inside}
        self.closers = {q.inner_end: q.end for q in inside if q.closed}
        self.closers |= {at: at + len(re.match(r"''|’’|.", text[at:])[0]) for at in marks.strays if start <= at < end}  # type: ignore[index]

    def starts(self) -> list[int]:
        starts = [self.start]
        for match in _TERMINATOR.finditer(self.text, self.start, self.end):
            if match.start() < starts[-1]:
                continue
            next_start = self._boundary(match, starts[-1])
            if next_start is not None:
                starts.append(next_start)
        credit = self.rules.credit.search(self.text, self.start, self.end)
        if credit and credit.start() > starts[-1]:
            starts.append(credit.start())
        return starts

    def _boundary(self, match: re.Match[str], sentence_start: int) -> int | None:
        """Where the next sentence begins if this full stop, question or exclamation mark ends one."""
        after, quoted = self._skip_closers(match.end())
        begin = self._skip_space(after)
        if begin >= self.end or begin == after:
            return None
        if self._ends(match, sentence_start, begin, quoted=quoted) and not self._in_short_quotation(match):
            return begin
        return None

    def _ends(self, match: re.Match[str], sentence_start: int, begin: int, *, quoted: bool) -> bool:
        mark = match[0]
        letter = self._first_letter(begin)
        if mark == ".":
            verdict = self._after_full_stop(match, sentence_start, letter)
            if verdict is not None:
                return verdict
        elif self._is_elision(match):
            return self._begins_upper(letter) and self.text[: match.start() - 1].rstrip()[-1:] in ".!?"
        elif self._is_name(match):
            return self.rules.starter.match(self.text, letter) is not None
        character = self.text[begin]
        if begin not in self.openers and (character in ",;:" or character in _CLOSING_BRACKETS):
            return False
        if character in _DASHES and not self.text[begin + 1 : begin + 2].isdigit():
            return self._begins_upper(letter)
        if quoted and "." not in mark and self.rules.reporting.match(self.text, begin):
            return False
        if self._begins_upper(letter):
            return True
        return mark == "." and (begin in self.openers or character in _OPENING_BRACKETS)

    def _after_full_stop(self, match: re.Match[str], sentence_start: int, letter: int) -> bool | None:
        """Whether a single full stop ends the sentence as far as the word before it tells; None when it tells nothing."""
        data = self.rules.data
        before = _WORD_BEFORE.search(self.text, sentence_start, match.end())
        word = before[0] if before else ""
        lower = word.lower() if len(word) > 2 else word  # V. is a numeral or an initial, v. is not
        if lower in data.abbreviations:
            return False
        if lower in data.number_abbreviations and self.text[letter : letter + 1].isdigit():
            return False
        if lower in data.closing_abbreviations:
            return self._begins_upper(letter)
        if _DOTTED.fullmatch(word) and (len(word) == 2 or word.count(".") > 1):
            return (
                self.openers.keys() & range(match.end(), letter) != set()
                or self.rules.starter.match(self.text, letter) is not None
            )
        if _LIST_NUMBER.fullmatch(word) and before:
            if before.start() == sentence_start:
                return False
            if data.ordinal_dots and len(word) <= 3:
                return False
        return None

    def _begins_upper(self, letter: int) -> bool:
        """Whether a sentence may begin with what stands at `letter`: a capital, a digit, a sign, 't Is, iPhone."""
        character = self.text[letter : letter + 1]
        if not character.islower():
            if character in "'’‘" and self.rules.apostrophe_word.match(self.text, letter + 1):
                return bool(re.compile(r"['’‘](?:[A-ZÀ-Þ]|\w+\s+[A-ZÀ-Þ])").match(self.text, letter))
            return character != "" and character not in ",;:.…"
        return bool(re.compile(r"[a-z]{1,2}[A-Z]").match(self.text, letter))

    def _first_letter(self, position: int) -> int:
        """The offset of what follows the opening quotes, brackets and dashes at `position`."""
        while position < self.end:
            if position in self.openers and self.openers[position] > position:
                position = self._skip_space(self.openers[position])
            elif self.text[position] in _OPENING_BRACKETS or self.text[position] in _DASHES:
                position = self._skip_space(position + 1)
            else:
                break
        return position

    def _skip_closers(self, position: int) -> tuple[int, bool]:
        """Past the closing marks and brackets at `position`, and whether a quotation mark was among them."""
        quoted = False
        while position < self.end:
            mark = self._skip_space(position)
            if mark in self.closers:
                position, quoted = self.closers[mark], True
            elif self.text[position] in _CLOSING_BRACKETS:
                position += 1
            else:
                break
        return position, quoted

    def _skip_space(self, position: int) -> int:
        while position < self.end and self.text[position].isspace():
            position += 1
        return position

    def _is_elision(self, match: re.Match[str]) -> bool:
        around = self.text[match.start() - 1 : match.start()] + self.text[match.end() : match.end() + 1]
        return around in ("()", "[]")

    def _is_name(self, match: re.Match[str]) -> bool:
        return any(self.text.endswith(name, self.start, match.end()) for name in self.rules.data.names)

    def _in_short_quotation(self, match: re.Match[str]) -> bool:
        """Inside a title or a few quoted words in the middle of a sentence that goes on: the film ‘Help! De dokter’ is …"""
        return any(
            quotation.inner_start <= match.start() < quotation.inner_end and self._is_short(quotation)
            for quotation in self.quotations
        )

    def _is_short(self, quotation: Quotation) -> bool:
        if not quotation.closed or quotation.start < self.start:
            return False
        before = self.text[self.start : quotation.start].rstrip()
        after = self.text[self._skip_space(quotation.end) :][:1]
        if not before or before[-1] in ".!?…:,'\"”’" or not (after.islower() or after in ",;"):
            return False
        return self.text.count(" ", quotation.start, quotation.end) < 8


@cache
def _rules(data: SentenceData, quotes: QuoteData) -> _Rules:
    apostrophes = "|".join(map(re.escape, quotes.apostrophe_words)) or r"(?!)"
    name = r"(?:[A-ZÀ-Þ][\w.'’-]*\s+){1,4}"
    return _Rules(
        data=data,
        starter=re.compile(rf"(?:{_any_of(data.starters)})(?![\w-])"),
        reporting=re.compile(rf"{name}(?:{_any_of(data.reporting)})\b"),
        apostrophe_word=re.compile(rf"(?:{apostrophes})\b", re.IGNORECASE),
        credit=_credit(data),
    )


def _credit(data: SentenceData) -> re.Pattern[str]:
    """A credit stands at the end of a line: a word such as Foto, or ©, and then names only."""
    token = rf"(?:[A-ZÀ-Þ0-9@][\w.'’&-]*|(?:{_any_of(data.credit_particles)})\b|[/,&|–—-]|\([^)]*\))"
    word = rf"(?:{_any_of(data.credit_words)})"
    cue = rf"(?:{word}\s*[:/©|]|(?:{word}\s+)?©|{word}(?=\s+[A-ZÀ-Þ]))"
    return re.compile(rf"(?<![^\s(]){cue}\s*{token}(?:\s*{token}){{0,11}}\.?(?=\s*(?:\n|\Z))")


def _any_of(words: Sequence[str] | frozenset[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) or r"(?!)"
