"""One text or many: a ledger cut into files, a file per article, and put together again, to the byte.

What stands between two entries goes with the one above it, but for comments right above an entry that begin no deeper
than its hyphen. That rule asks for nothing but those lines, so it finds the same places again in other company.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from generator.claims import Filled, Slug
from generator.ledger.files import ORDER
from generator.ledger.layout import EMPTY, HEADER, ONE_OF_MANY
from generator.ledger.read import parse_items
from generator.ledger.splice import (
    content_end,
    is_flow,
    is_within,
    keeps_empty_lines,
    last_value,
    line_end,
    newline_of,
    previous_line,
)
from generator.ledger.verify import same
from generator.problems import Problem, ToetssteenError, shown
from generator.validate import validate
from generator.yamltext import BOM, BREAKS, Document, MappingNode, Node, SequenceNode, parse

_DASH = re.compile(rf"(?:\A|(?<=[{BREAKS}]))( *)-(?=\s)")
_HEAD_LINE = re.compile(rf"[^{BREAKS}]*(?:\r\n|[{BREAKS}]|\Z)")
_NOT_IN_A_FILE_NAME = re.compile(r'[/\\:*?"<>|\x00-\x1f]')


class _Where(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    article: Filled


class _Named(BaseModel):
    """What is asked of an entry that is to be moved; the rest may be half done."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: Slug
    found: _Where


@dataclass(frozen=True)
class _Cut:
    """A text in pieces: what stands above the first entry, and each entry with what stands around it; what they say.

    `margin` is the column of the hyphens, `lines` are the lines of the entries, both from 1.
    """

    path: Path
    head: str
    pieces: Sequence[str]
    data: Sequence[Any]
    margin: int
    lines: Sequence[int]

    @property
    def ids(self) -> list[str]:
        return [item["id"] if isinstance(item, dict) else item for item in self.data]


def split(text: str, path: Path) -> dict[str, str]:
    """The text of a ledger as files, by name: one for each article, and one with what `join` needs.

    Raises:
        ToetssteenError: it has mistakes; or it cannot be cut without losing something; says where.
    """
    cut = _cut(text, path)
    names = _file_names(cut)
    newline = newline_of(text)
    files = {name: ONE_OF_MANY.replace("\n", newline) + newline for name in sorted(set(names))}
    for name, piece in zip(names, cut.pieces, strict=True):
        files[name] += piece
    _check_split(cut, names, files)
    margin = " " * (cut.margin - 1)
    files[ORDER] = cut.head + "".join(f"{margin}- {name}{newline}" for name in cut.ids)
    if join(files, path) != text:
        raise ToetssteenError(Problem(code="ledger-not-splittable", path=shown(path)))
    return files


def join(files: Mapping[str, str], folder: Path) -> str:
    """The text of a ledger in one file, from the files of a folder by name.

    Raises:
        ToetssteenError: they have mistakes, or do not go together in one file; says which and where.
    """
    cuts = [_cut(text, folder / name) for name, text in sorted(files.items()) if name != ORDER]
    _check_margins(cuts)
    order = _cut_order(files[ORDER], folder / ORDER) if ORDER in files else None
    known = order.ids if order else []
    head = order.head if order else f"{EMPTY}\n"
    keyed = ((cut, zip(keys, _all(cut), strict=True)) for cut, keys in _keyed(cuts, known))
    pieces = sorted(((key, cut.path, *piece) for cut, each in keyed for key, piece in each), key=lambda piece: piece[0])
    rest = [words for cut in cuts if not cut.pieces and (words := _own_words(cut.head))]
    text = _glued([head, *(piece for _, _, piece, _ in pieces), *rest])
    _check_joined(text, head, pieces)
    return text


def _cut(text: str, path: Path) -> _Cut:
    mark, body = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    document, items, problems = parse_items(body, shown(path))
    for number, item in enumerate(items):
        problems += validate(_Named, item, document, shown(path), at=("claims", number))[1]
    if problems:
        raise ToetssteenError(*problems)
    return _cut_document(mark, body, document, items, path)


def _cut_order(text: str, path: Path) -> _Cut | None:
    """The file that `split` left; None when somebody made something else of it, as its loss loses no claim."""
    mark, body = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    document = parse(body, shown(path))
    data = document.data if isinstance(document.data, dict) else {}
    return _cut_document(mark, body, document, data.get("claims") or [], path)


def _cut_document(mark: str, body: str, document: Document, items: Sequence[Any], path: Path) -> _Cut:
    key, node = _claims(document.node)
    if not items or key is None or node is None:
        return _Cut(path, mark + body, (), (), 1, ())
    if is_flow(node) or not isinstance(node, SequenceNode):
        raise ToetssteenError(Problem(code="ledger-not-splittable", path=shown(path), line=node.start_mark.line + 1))
    dashes = list(_dashes(body, key, node, path))
    starts = [start for start, _ in dashes]
    pieces = [body[start:end] for start, end in zip(starts, [*starts[1:], len(body)], strict=True)]
    lines = [document.position(("claims", number)).line for number in range(len(items))]
    return _Cut(path, mark + body[: starts[0]], pieces, items, len(dashes[0][1][1]) + 1, lines)


def _claims(root: Node | None) -> tuple[Node | None, Node | None]:
    pairs = root.value if isinstance(root, MappingNode) else ()
    return next(((key, value) for key, value in pairs if key.value == "claims"), (None, None))


def _dashes(text: str, key: Node, node: SequenceNode, path: Path) -> Iterator[tuple[int, re.Match[str]]]:
    """Where each entry begins with the comments right above it, and its hyphen."""
    floor: int = key.end_mark.index
    for item in node.value:
        found = list(_DASH.finditer(text, floor, item.start_mark.index))
        if not found or not is_within(item, floor, node.end_mark.index):  # an alias, or `claims: - id`
            line = item.start_mark.line + 1
            raise ToetssteenError(Problem(code="ledger-not-splittable", path=shown(path), line=line))
        yield _above_comments(text, found[-1], line_end(text, floor)), found[-1]
        last = last_value(item)
        keeps = last is not None and keeps_empty_lines(text, last)
        floor = last.end_mark.index if keeps and last is not None else content_end(text, item)


def _above_comments(text: str, dash: re.Match[str], floor: int) -> int:
    """The beginning of the line of a hyphen, or of the comments right above it that begin no deeper."""
    at = dash.start()
    while at > floor:
        above = previous_line(text, at)
        line = text[above:at]
        if above < floor or not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) > len(dash[1]):
            break
        at = above
    return at


def _file_names(cut: _Cut) -> list[str]:
    names, problems = [], []
    for item, line in zip(cut.data, cut.lines, strict=True):
        article = item["found"]["article"].strip()
        names.append(f"{article}.yaml")
        if _NOT_IN_A_FILE_NAME.search(article) or article.startswith("."):
            args = {"id": item["id"], "article": article}
            problems.append(Problem(code="article-not-a-file-name", path=shown(cut.path), line=line, args=args))
    if problems:
        raise ToetssteenError(*problems)
    return names


def _check_split(cut: _Cut, names: Sequence[str], files: Mapping[str, str]) -> None:
    """Whether each entry says in its file what it said: an anchor may have stayed behind in another one."""
    said = {name: _said(text)[0] for name, text in files.items()}
    problems = []
    for item, name, line in zip(cut.data, names, cut.lines, strict=True):
        place = next(said[name], None)
        if place is None or not same(item, place):
            args = {"id": item["id"]}
            problems.append(Problem(code="anchor-in-another-file", path=shown(cut.path), line=line, args=args))
    if problems:
        raise ToetssteenError(*problems)


def _said(text: str) -> tuple[Iterator[Any], int | None]:
    """What the entries of a text say; nothing where it is not YAML, and the line on which that shows."""
    try:
        data = parse(text.removeprefix(BOM), "").data
    except ToetssteenError as error:
        return iter(()), error.problems[0].line
    claims = data.get("claims") if isinstance(data, dict) else None
    return iter(claims if isinstance(claims, list) else ()), None


_Key = tuple[int, int, str, int]


def _keyed(cuts: Sequence[_Cut], known: Sequence[str]) -> Iterator[tuple[_Cut, list[_Key]]]:
    """Each file with the keys that put its entries in order.

    Entries that the old file had stand where they stood; where a person changed the order within a file, that file is
    right. A new entry comes after the one above it in its file, a new file after the one whose name sorts before it.
    """
    places = {name: place for place, name in enumerate(known)}
    above = -1
    for cut in cuts:
        name = cut.path.name
        old = sorted(places[one] for one in cut.ids if one in places)
        last, kind = (old[0] - 1, 2) if old else (above, 3)
        above = max([above, *old])
        following = iter(old)
        keys: list[_Key] = []
        for number, one in enumerate(cut.ids):
            if one in places:
                last, kind = next(following), 1
            keys.append((last, 0, "", 0) if one in places else (last, kind, name, number))
        yield cut, keys


def _all(cut: _Cut) -> Iterator[tuple[str, Any]]:
    """The pieces of a file with what they say; the first with the words that somebody put above it."""
    words = _own_words(cut.head)
    for number, (piece, item) in enumerate(zip(cut.pieces, cut.data, strict=True)):
        yield (words if number == 0 else "") + piece, item


def _own_words(head: str) -> str:
    """What people put above the entries of a file, as comments; without the lines that every file has."""
    kept = []
    for match in _HEAD_LINE.finditer(head.removeprefix(BOM)):
        line = match[0]
        if line.startswith("claims:"):
            line = line.removeprefix("claims:").strip(" \t")
        if line.strip() and line.strip() not in (HEADER.strip(), ONE_OF_MANY.split("\n")[0]):
            kept.append(line)
    return "".join(kept)


def _glued(pieces: Sequence[str]) -> str:
    """The pieces after one another, each on lines of its own."""
    newline = newline_of("".join(pieces))
    parted = [piece if not piece or piece[-1] in BREAKS else piece + newline for piece in pieces[:-1]]
    return "".join([*parted, *pieces[-1:]])


def _check_margins(cuts: Sequence[_Cut]) -> None:
    filled = [cut for cut in cuts if cut.pieces]
    odd = [cut for cut in filled if cut.margin != filled[0].margin]
    if odd:
        args: dict[str, str | int] = {
            "column": odd[0].margin,
            "other": shown(filled[0].path),
            "others": filled[0].margin,
        }
        path, line = shown(odd[0].path), odd[0].lines[0]
        raise ToetssteenError(Problem(code="entries-begin-elsewhere", path=path, line=line, args=args))


def _check_joined(text: str, head: str, pieces: Sequence[tuple[_Key, Path, str, Any]]) -> None:
    """Whether each entry says in the one file what it said in its own: two files may have an anchor of one name."""
    said, wrong = _said(text)
    line = head.count("\n") + 1
    for _, path, piece, item in pieces:
        line += piece.count("\n")
        if (wrong is not None and wrong <= line) or (wrong is None and not same(item, next(said, None))):
            args = {"id": str(item["id"])}
            raise ToetssteenError(Problem(code="entry-not-joinable", path=shown(path), args=args))
