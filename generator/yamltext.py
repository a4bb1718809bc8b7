"""YAML as a text that people wrote: its data, and for every part of it the place where it stands.

The only module that imports `yaml`. Plain scalars stay text here (`true`, `2023-03-17`, `NO`, `0.93`); the model that
reads the data decides which type a field has, so that a reviewer called No or a title called 2023 needs no quotes. Only
an empty value, `~` and `null` are None.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.problems import Problem, ToetssteenError

__all__ = ["Document", "MappingNode", "Node", "Position", "ScalarNode", "SequenceNode", "dump", "parse", "read_text"]

try:
    from yaml import CSafeLoader as SafeLoader  # six times as fast
except ImportError:  # pragma: no cover - PyYAML built without libyaml
    from yaml import SafeLoader  # type: ignore[assignment]

Path = Sequence[str | int]
"""Where a value is in the data: ("claims", 3, "sources", 0, "url")."""

BOM = "\ufeff"


class _TextLoader(SafeLoader):
    """Reads every plain scalar as text, but for null and the merge key."""


_TextLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in resolvers if tag in ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")
    ]
    for first, resolvers in SafeLoader.yaml_implicit_resolvers.items()
}


class _AnyTagLoader(_TextLoader):
    """Takes a value with an unknown tag for what it looks like."""


def _untagged(loader: Any, _: str, node: Node) -> Any:
    if isinstance(node, ScalarNode):
        return loader.construct_scalar(node)
    if isinstance(node, SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_mapping(node, deep=True)


_AnyTagLoader.add_multi_constructor("", _untagged)


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file, counted from 1 as editors do."""

    line: int
    column: int


@dataclass(frozen=True)
class Document:
    """A parsed YAML text: `data` is what it says, `node` the tree with the marks of where it says it."""

    data: Any
    node: Node | None

    def position(self, path: Path = ()) -> Position:
        """Where the value at `path` stands; of a key that is not there, its nearest parent."""
        node = self.node
        for step in path:
            child = _child(node, step)
            if child is None:
                break
            node = child
        return _position(node)

    def key_position(self, path: Path) -> Position:
        """Where the key of the value at `path` stands; for a list item, the item itself."""
        parent = self.node
        for step in path[:-1]:
            parent = _child(parent, step) or parent
        for key, _ in parent.value if isinstance(parent, MappingNode) else ():
            if key.value == path[-1]:
                return _position(key)
        return self.position(path)

    def repeated_keys(self) -> Iterator[tuple[str, Position]]:
        """Each key that stands twice in one mapping: YAML would silently drop the first value."""
        yield from _repeated_keys(self.node, set()) if self.node else ()


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
        raise ToetssteenError(
            Problem(code="not-utf8", path=path, line=line, column=column, args={"byte": byte})
        ) from error


def parse(text: str, path: str, *, first_line: int = 1, any_tag: bool = False) -> Document:
    """Parse YAML text (no BOM before it). `first_line` is the line of the file that the text begins on.

    With `any_tag`, what carries a tag of somebody else's (`!ENV`) is read as if it had none.

    Raises:
        ToetssteenError: it is not YAML; says where and what the parser met there.
    """
    loader: Any = (_AnyTagLoader if any_tag else _TextLoader)(text)
    try:
        node = loader.get_single_node()
        data = loader.construct_document(node) if node is not None else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = " ".join(part for part in (error.context, error.problem) if part)
        raise ToetssteenError(
            Problem(
                code="not-yaml",
                path=path,
                line=mark.line + first_line if mark else None,
                column=mark.column + 1 if mark else None,
                args={"problem": problem},
            )
        ) from error
    except yaml.reader.ReaderError as error:
        place = text[: error.position] if isinstance(error.position, int) else ""
        raise ToetssteenError(
            Problem(
                code="not-yaml",
                path=path,
                line=place.count("\n") + first_line,
                args={"problem": str(error).splitlines()[0]},
            )
        ) from error
    finally:
        loader.dispose()
    return Document(data, node)


def dump(value: Any, *, flow: bool = False) -> str:
    """`value` as YAML text without a line end, on lines as long as it takes, in the order given."""
    text: str = yaml.dump(
        value, Dumper=_TextDumper, allow_unicode=True, sort_keys=False, width=2**31 - 1, default_flow_style=flow
    )
    return text.removesuffix("\n").removesuffix("\n...")


class _TextDumper(yaml.SafeDumper):
    """Writes so that any YAML reader gets the same types back: text that looks like a number or a date is quoted."""


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


def _repeated_keys(node: Node, seen: set[int]) -> Iterator[tuple[str, Position]]:
    if id(node) in seen:  # an alias leads here again
        return
    seen.add(id(node))
    if isinstance(node, MappingNode):
        names: set[str] = set()
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.tag != "tag:yaml.org,2002:merge":
                if key.value in names:
                    yield key.value, _position(key)
                names.add(key.value)
            yield from _repeated_keys(value, seen)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _repeated_keys(item, seen)
