"""A statement in the making: tokens of the article and words put in, and how they are written down at the end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from generator.extract.layers import Layers

Draft = tuple[int | str, ...]
"""Tokens by their number, in the order of the statement, with new words between them."""

_SINGLE = frozenset({",", "'", "’", "‘"})
_CLOSING = re.compile(r"""([.!?…]+)(\s*)([’'”"»)\]]+)$""")
_LOW_MARK, _HIGH_MARK = ",,", "''"
_OPENING = ",;:.…–—- "
_TAIL = re.compile(r"[\s,;:–—…-]+$")
_DOUBLE = "“”„«»"


def written(doc: Doc, draft: Draft, wording: Mapping[int, tuple[int, str]], layers: Layers) -> str:
    """The draft as a sentence: on one line, a capital at its head, one mark at its end, no half quotation.

    `wording` maps a token to the end of its expression and to the words that stand in for it.
    """
    return finished(_joined(doc, _balanced(_reworded(draft, wording), layers, doc)))


def _reworded(draft: Draft, wording: Mapping[int, tuple[int, str]]) -> list[int | str]:
    items: list[int | str] = []
    position = 0
    while position < len(draft):
        item = draft[position]
        end, words = wording.get(item, (0, "")) if isinstance(item, int) else (0, "")
        length = end - item if words and isinstance(item, int) else 0
        if length and list(draft[position : position + length]) == list(range(end - length, end)):
            items.append(words)
            position += length
        else:
            items.append(item)
            position += 1
    return items


def _balanced(items: Sequence[int | str], layers: Layers, doc: Doc) -> list[int | str]:
    """Without the marks of quotations that are only half there."""
    tokens = [item for item in items if isinstance(item, int)]
    if not tokens:
        return list(items)
    there, halves = set(tokens), set()
    for quotation in layers.quotations.over(min(tokens), max(tokens) + 1):
        edges = {quotation.start, quotation.end - 1}
        whole = edges <= there and quotation.start == tokens[0] and quotation.end >= tokens[-1]
        if len(edges & there) == 1 or len(quotation) < 3 or whole:
            halves |= {i for edge in edges for i in _mark(doc, edge)}
    return [item for item in items if item not in halves]


def _mark(doc: Doc, edge: int) -> list[int]:
    """The tokens of the quotation mark at `edge`: one, two for `,,` and `''`, none where the edge is a word."""
    text = doc[edge].text
    if text[-1:].isalnum():
        return []
    twins = [i for i in (edge - 1, edge + 1) if text in _SINGLE and 0 <= i < len(doc) and doc[i].text == text]
    return [edge, *twins]


def _joined(doc: Doc, items: Sequence[int | str]) -> str:
    parts: list[str] = []
    for position, item in enumerate(items):
        text = item if isinstance(item, str) else doc[item].text
        following = items[position + 1] if position + 1 < len(items) else ""
        together = isinstance(item, int) and following == item + 1
        space = doc[item].whitespace_ if together and isinstance(item, int) else _space(doc, following)
        parts += [text, space]
    return " ".join("".join(parts).split())


def _space(doc: Doc, following: int | str) -> str:
    text = following if isinstance(following, str) else doc[following].text
    return "" if text[:1] in (",", ".", ";", ":", "?", "!", ")") or text in ("’s", "'s", "’", "'") else " "


def finished(text: str) -> str:
    """A text as a sentence; the same again for one that is."""
    if sum(text.count(mark) for mark in _DOUBLE) % 2:
        text = re.sub(f"[{_DOUBLE}]", "", text)
    if text.count('"') % 2:
        text = text.replace('"', "")
    text = _CLOSING.sub(r"\3", text.strip())
    text = text if text.startswith(_LOW_MARK) and _HIGH_MARK in text else text.lstrip(_OPENING)
    text = _TAIL.sub("", text)
    text = re.sub(r"[.!?…]*([.!?])[.…]*$", r"\1", text)
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."
