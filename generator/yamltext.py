"""YAML as a text that people wrote: its data, and for every part of it the place where it stands.

The only module that imports `yaml`. Plain scalars stay text here (`true`, `2023-03-17`, `NO`, `0.93`); the model that
reads the data decides which type a field has, so that a reviewer called No or a title called 2023 needs no quotes. Only
an empty value, `~` and `null` are None.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.problems import Problem, ToetssteenError

__all__ = [
    "BOM",
    "BREAKS",
    "Document",
    "MappingNode",
    "Node",
    "Position",
    "ScalarNode",
    "SequenceNode",
    "collector_at_rest",
    "dump",
    "is_merge_key",
    "parse",
    "read_text",
]

try:
    from yaml import CSafeLoader as SafeLoader  # six times as fast
except ImportError:  # pragma: no cover - PyYAML built without libyaml
    from yaml import SafeLoader  # type: ignore[assignment]

Path = Sequence[str | int]
"""Where a value is in the data: ("claims", 3, "sources", 0, "url")."""

BOM = "\ufeff"
BREAKS = "\n\r\x85\u2028\u2029"
"""The characters that end a line of YAML 1.1; an editor may show only the first two as such."""

_CORE = "tag:yaml.org,2002:"
_TEXT, _NULL, _MERGE = f"{_CORE}str", f"{_CORE}null", f"{_CORE}merge"
_SCALARS = ("str", "null", "bool", "int", "float", "timestamp", "binary", "merge", "value")
_COLLECTIONS = ("map", "seq", "set", "omap", "pairs")
_OURS = frozenset(_CORE + name for name in _SCALARS + _COLLECTIONS)
_MEANING = {"": _NULL, "~": _NULL, "null": _NULL, "Null": _NULL, "NULL": _NULL, "<<": _MERGE}
_FIELD_WITH_COLON = re.compile(r"\s*(?:- )?(?P<field>[\w-]+): +(?P<text>[^\s'\"&*|>\[{#][^\r\n]*:(?: .*)?)")
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


_MISTAKES = (
    ("mapping values are not allowed", "yaml-colon", "end"),
    ("sequence entries are not allowed", "yaml-hyphen", "end"),
    ("found unexpected end of stream", "yaml-quote-open", "start"),
    ("expected ',' or", "yaml-bracket-open", "start"),
    ("did not find expected key", "yaml-misfit", "end"),
    ("did not find expected '-'", "yaml-misfit", "end"),
    ("tab character that violates indentation", "yaml-tab", "end"),
    ("could not find expected ':'", "yaml-no-colon", "start"),
    ("cannot start any token", "yaml-sign", "end"),
    ("found undefined alias", "yaml-alias", "end"),
    ("found unknown escape character", "yaml-escape", "end"),
    ("found another document", "yaml-documents", "end"),
)
"""What libyaml says of the mistakes that people make, our word for it, and whether to look where the thing started."""


class _TextLoader(SafeLoader):
    """Reads every plain scalar as text, but for null and the merge key."""

    def resolve(self, kind: type[Node], value: Any, implicit: Any) -> str:
        if kind is ScalarNode:
            return _MEANING.get(value, _TEXT) if implicit[0] else _TEXT
        return f"{_CORE}map" if kind is MappingNode else f"{_CORE}seq"


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file, counted from 1 as editors do."""

    line: int
    column: int


@dataclass(frozen=True)
class Document:
    """A parsed YAML text: `data` is what it says, `node` the tree with the marks of where it says it.

    `repeated` holds each key that stands twice in one mapping, with its second place: YAML would silently drop the
    first value.
    """

    data: Any
    node: Node | None
    repeated: tuple[tuple[str, Position], ...] = ()

    def at(self, path: Path) -> Node | None:
        """The value at `path`; of a key that is not there, its nearest parent."""
        node = self.node
        for step in path:
            child = _child(node, step)
            if child is None:
                break
            node = child
        return node

    def position(self, path: Path = ()) -> Position:
        """Where the value at `path` stands; of a key that is not there, its nearest parent."""
        return _position(self.at(path))

    def key_position(self, path: Path) -> Position:
        """Where the key of the value at `path` stands; for a list item, the item itself."""
        parent = self.at(path[:-1])
        for key, _ in parent.value if isinstance(parent, MappingNode) and path else ():
            if key.value == path[-1]:
                return _position(key)
        return self.position(path)


def read_text(raw: bytes, path: str) -> str:
    """Decode a file's bytes.

    Raises:
        ToetssteenError: they are not UTF-8; says on which line.
    """
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        byte = f"0x{raw[error.start]:02x}"
        raise _problem("not-utf8", path, line, column, byte=byte) from error


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep Python's cycle collector from walking a big tree over and over while it grows: five sixths of the time."""
    awake = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if awake:
            gc.enable()


def parse(text: str, path: str, *, first_line: int = 1, any_tag: bool = False) -> Document:
    """Parse YAML text (no BOM before it). `first_line` is the line of the file that the text begins on.

    With `any_tag`, what carries a tag of somebody else's (`!ENV`) is read as if it had none.

    Raises:
        ToetssteenError: it is not YAML, or YAML that no field of ours can mean; says where and what is wrong.
    """
    try:
        with collector_at_rest():
            node = _compose(text)
            reader = _Reader(any_tag=any_tag)
            data = reader.read(node) if node is not None else None
    except RecursionError as error:
        raise _problem("yaml-deep", path, first_line, 1) from error
    except _NotOursError as error:
        line = error.place.line + first_line - 1
        raise _problem(error.code, path, line, error.place.column, value=error.value) from error
    except yaml.MarkedYAMLError as error:
        raise _explained(error, text, path, first_line) from error
    return Document(data, node, tuple(reader.repeated))


def dump(value: Any, *, flow: bool = False) -> str:
    """`value` as YAML text without a line end, on lines as long as it takes, in the order given."""
    text: str = yaml.dump(
        value, Dumper=_TextDumper, allow_unicode=True, sort_keys=False, width=2**31 - 1, default_flow_style=flow
    )
    return text.removesuffix("\n").removesuffix("\n...")


def is_merge_key(key: Node) -> bool:
    """Whether a key is YAML's `<<`, which stands for the keys of another mapping."""
    return key.tag == _MERGE


class _TextDumper(yaml.SafeDumper):
    """Writes so that any YAML reader gets the same types back: text that looks like a number or a date is quoted."""


def _write_text(dumper: yaml.SafeDumper, text: str) -> ScalarNode:
    return dumper.represent_scalar(_TEXT, text, style='"' if any(character in BREAKS for character in text) else None)


_TextDumper.add_representer(str, _write_text)
# YAML 1.2 has numbers that YAML 1.1, and so PyYAML, takes for text: 1e3, 0o17.
_TextDumper.add_implicit_resolver(
    f"{_CORE}float", re.compile(r"(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+)\Z"), list("-+.0123456789")
)


class _NotOursError(Exception):
    """YAML that says something no field can hold."""

    def __init__(self, code: str, place: Position, value: str = "") -> None:
        super().__init__(code)
        self.code, self.place, self.value = code, place, value


class _Reader:
    """Makes plain data of a tree of nodes and leaves the tree as it is: PyYAML's own would work merge keys into it."""

    def __init__(self, *, any_tag: bool) -> None:
        self.repeated: list[tuple[str, Position]] = []
        self._any_tag = any_tag
        self._read: dict[int, Any] = {}
        self._open: set[int] = set()

    def read(self, node: Node) -> Any:
        if node.tag not in _OURS and not self._any_tag:
            raise _NotOursError("yaml-tag", _position(node), node.tag)
        if isinstance(node, ScalarNode):
            return None if node.tag == _NULL else node.value
        if id(node) in self._read:
            return self._read[id(node)]
        if id(node) in self._open:
            raise _NotOursError("yaml-circle", _position(node))
        self._open.add(id(node))
        value = self._mapping(node) if isinstance(node, MappingNode) else [self.read(item) for item in node.value]
        self._open.discard(id(node))
        self._read[id(node)] = value
        return value

    def _mapping(self, node: MappingNode) -> dict[str, Any]:
        own: dict[str, Any] = {}
        merged: list[dict[str, Any]] = []
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                raise _NotOursError("yaml-key", _position(key))
            if is_merge_key(key):
                merged += self._merged(value)
                continue
            if key.value in own:
                self.repeated.append((key.value, _position(key)))
            own[key.value] = self.read(value)
        return {**{key: value for one in reversed(merged) for key, value in one.items()}, **own} if merged else own

    def _merged(self, node: Node) -> list[dict[str, Any]]:
        value = self.read(node)
        mappings = value if isinstance(value, list) else [value]
        if not all(isinstance(one, dict) for one in mappings):
            raise _NotOursError("yaml-merge", _position(node))
        return mappings


def _compose(text: str) -> Node | None:
    loader: Any = None
    try:
        loader = _TextLoader(text)
        node: Node | None = loader.get_single_node()
    except yaml.reader.ReaderError as error:
        found = _UNPRINTABLE.search(text)
        raise _NotOursError("yaml-character", *_place_of(found, text)) from error
    finally:
        if loader is not None:
            loader.dispose()
    return node


def _place_of(found: re.Match[str] | None, text: str) -> tuple[Position, str]:
    """Where an unprintable character stands, and its name in Unicode's notation."""
    at = found.start() if found else 0
    line_start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    lines = len(re.findall(r"\r\n|\n|\r", text[:at]))
    return Position(lines + 1, at - line_start + 1), f"U+{ord(text[at]):04X}" if found else ""


def _explained(error: yaml.MarkedYAMLError, text: str, path: str, first_line: int) -> ToetssteenError:
    """What libyaml met, in our words where it is a mistake that people make, at the place where it is to be mended."""
    words = " ".join(part for part in (error.context, error.problem) if part)
    code, where = next((rest for phrase, *rest in _MISTAKES if phrase in words), ("not-yaml", "end"))
    mark = (error.context_mark if where == "start" else None) or error.problem_mark or error.context_mark
    if mark is None:
        return _problem(code, path, first_line, 1, problem=words, value="")
    met = text[mark.index : mark.index + 1]
    code = "yaml-tab" if met == "\t" and code == "yaml-sign" else code
    if code == "yaml-colon" and (line := _FIELD_WITH_COLON.match(text.splitlines()[mark.line])):
        quoted = dump(line["text"].strip()) if '"' in line["text"] else f'"{line["text"].strip()}"'
        args = {"field": line["field"], "written": f"{line['field']}: {quoted}"}
        return _problem("yaml-colon-in-text", path, mark.line + first_line, line.start("text") + 1, **args)
    return _problem(code, path, mark.line + first_line, mark.column + 1, problem=words, value=met)


def _problem(code: str, path: str, line: int, column: int, **args: str) -> ToetssteenError:
    return ToetssteenError(Problem(code=code, path=path, line=line, column=column, args=args))


def _child(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, MappingNode):
        found: Node | None = next((value for key, value in node.value if key.value == step), None)
        return found
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        item: Node = node.value[step]
        return item
    return None


def _position(node: Node | None) -> Position:
    return Position(node.start_mark.line + 1, node.start_mark.column + 1) if node else Position(1, 1)
