"""Change the option `claims` of our plugin in the text of mkdocs.yml; every other byte stays as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.ledger.splice import Edit, apply, line_end, line_start, newline_of
from generator.problems import Problem, ToetssteenError
from generator.settings import Settings, plugin_options
from generator.yamltext import BREAKS, Document, MappingNode, Node, ScalarNode, SequenceNode, dump, parse

_DEFAULT = Settings.model_fields["claims"].default
_COMMENT_BELOW = re.compile(rf"(?:\r\n|[{BREAKS}])(?:[ \t]*(?:\r\n|[{BREAKS}]))*( *)#")


def set_claims(text: str, path: str, value: str) -> str:
    """The text of mkdocs.yml with another value for our option `claims`; a line that says the default is taken away.

    Raises:
        ToetssteenError: it stands there in a way that we cannot change; says where.
    """
    document = parse(text, path, any_tag=True)
    options, at = plugin_options(document.data if isinstance(document.data, dict) else {}, path)
    others = {name: option for name, option in (options or {}).items() if name != "claims"}
    try:
        edits = _without(text, document, at) if value == _DEFAULT else []
        new = apply(text, edits or [_setting_edit(text, document, at, options, value)])
        said, _ = plugin_options(parse(new, path, any_tag=True).data, path)
        if (said or {}) == (others if edits else {**others, "claims": value}):
            return new
    except (ToetssteenError, ValueError):
        pass
    place = document.position((*at, "claims"))
    raise ToetssteenError(
        Problem(code="setting-not-changeable", path=path, line=place.line, column=place.column, args={"value": value})
    )


def _setting_edit(
    text: str, document: Document, at: tuple[str | int, ...], options: Mapping[str, object], value: str
) -> Edit:
    written, node = dump(value), document.at(at)
    if isinstance(node, MappingNode) and "claims" in options:
        old = document.at((*at, "claims"))
        if not isinstance(old, ScalarNode) or text[old.start_mark.index] in "!&":
            raise ValueError("a value that somebody else makes")
        return Edit(old.start_mark.index, old.end_mark.index, written)
    if isinstance(node, MappingNode) and node.value:
        column, start = node.value[0][0].start_mark.column, node.value[0][0].start_mark.index
        after = ", " if node.flow_style else newline_of(text) + " " * column
        return Edit(start, start, f"claims: {written}{after}")
    if node is None:
        raise ValueError("no place for it")
    start, end = node.start_mark.index, node.end_mark.index
    if text[start:end].strip("'\"") == "toetssteen":
        return Edit(end, end, _below(text, document.at(("plugins",)), node, written))
    if start == end and (column := _options_below(text, document, at, start)):
        stop = line_end(text, start)
        return Edit(stop, stop, f"{newline_of(text)}{' ' * column}claims: {written}")
    return Edit(start, end, ("" if text[start - 1 : start] == " " else " ") + f"{{claims: {written}}}")


def _below(text: str, plugins: Node | None, node: Node, written: str) -> str:
    """What makes a bare `toetssteen` in the list of plugins a plugin with options."""
    if isinstance(plugins, SequenceNode) and plugins.flow_style:
        return f": {{claims: {written}}}"
    return f":{newline_of(text)}{' ' * (node.start_mark.column + 2)}claims: {written}"


def _options_below(text: str, document: Document, at: tuple[str | int, ...], start: int) -> int:
    """The column of options that wait below our plugin behind a `#`, as `new` writes them; 0 where there are none."""
    comment = _COMMENT_BELOW.match(text, line_end(text, start))
    column = len(comment[1]) if comment else 0
    return column if column >= document.key_position(at).column else 0


def _without(text: str, document: Document, at: tuple[str | int, ...]) -> list[Edit]:
    """The edits that take the option away with what `_setting_edit` put around it; none where that is not its form."""
    options, value = document.at(at), document.at((*at, "claims"))
    if not isinstance(options, MappingNode) or not isinstance(value, ScalarNode):
        return []
    if options.flow_style:
        return _without_braces(text, document, at, options)
    key = next(name for name, node in options.value if node is value)
    start, stop, end = line_start(key), value.end_mark.index, line_end(text, value.end_mark.index)
    if text[start : key.start_mark.index].strip():
        return []
    before = start - len(newline_of(text))
    if len(options.value) > 1 or _options_below(text, document, at, stop):
        return [] if text[stop:end].strip() else [Edit(before, end, "")]
    colon = re.compile(r":[ \t]*\Z").search(text, 0, before)
    return [Edit(colon.start(), stop, "")] if colon and isinstance(at[1], int) else []


def _without_braces(text: str, document: Document, at: tuple[str | int, ...], options: MappingNode) -> list[Edit]:
    start, end = options.start_mark.index, options.end_mark.index
    colon = re.compile(r":[ \t]*\Z").search(text, 0, start)
    if len(options.value) > 1 or colon is None:
        return []
    plugins = document.at(("plugins",))
    in_brackets = isinstance(plugins, SequenceNode) and plugins.flow_style
    return [Edit(colon.start() + (not in_brackets), end, "")]
