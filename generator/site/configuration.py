"""From MkDocs' configuration to our own: options as MkDocs resolved them, mistakes with their place in mkdocs.yml."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.base import BaseConfigOption
from mkdocs.config.defaults import MkDocsConfig

from generator.problems import ToetssteenError, shown
from generator.settings import Project, Publisher, Settings, plugin_options, read_settings
from generator.site.addresses import line_in_repository
from generator.site.claimreview import Imprint
from generator.site.edition import Edition
from generator.site.outlets.addresses import Site
from generator.site.pages import Press
from generator.site.render import Renderer, make_environment
from generator.words import Words
from generator.yamltext import BOM, Document, parse, read_text


def options() -> tuple[tuple[str, BaseConfigOption[Any]], ...]:
    """The plugin's options for MkDocs: the fields of Settings, which checks their values."""
    return tuple((name, BaseConfigOption()) for name in Settings.model_fields)


def project_of(config: MkDocsConfig, given: Mapping[str, Any]) -> Project:
    """The project that MkDocs is building, with the options it was `given`.

    Raises:
        ToetssteenError: with everything that is wrong in the options.
    """
    path = Path(config.config_file_path) if config.config_file_path else None
    written, document, at = _options_as_written(path)
    set_options = {name: value for name, value in given.items() if value is not None}
    settings = read_settings(_as_written(set_options, written), document, shown(path) if path else "", at=at)
    return Project(
        root=path.resolve().parent if path else Path.cwd(),
        docs_dir=Path(config.docs_dir),
        language=str(config.theme.get("language") or "en"),
        settings=settings,
    )


def press_for(config: MkDocsConfig, project: Project, edition: Edition, words: Words) -> Press:
    """What it takes to make the edition's pages. To be called when all theme folders are known."""
    settings = project.settings
    publisher = settings.publisher or Publisher(name=config.site_name, url=config.site_url or None)
    return Press(
        renderer=Renderer(make_environment(config.theme.dirs, words), edition, config.use_directory_urls),
        words=words,
        site=Site(config.site_url or None, config.use_directory_urls),
        imprint=Imprint(publisher, words.language, settings.rating_scale if settings.scale else None),
        edit_address=lambda claim: line_in_repository(
            config.repo_url,
            config.edit_uri,
            config.edit_uri_template,
            Path(os.path.relpath(claim.file or project.ledger, project.docs_dir)).as_posix(),
            claim.line,
        ),
    )


def search_by_stems(config: MkDocsConfig) -> None:
    """Have Material put stems in its index, so that “ministers” is found by “minister”, unless a desk chose otherwise.

    MkDocs' own search, for other themes, has no such option.
    """
    for name in ("material/search", "search"):
        options = config.plugins[name].config if name in config.plugins else {}
        if "pipeline" in options and not options["pipeline"]:
            options["pipeline"] = ["stemmer", "stopWordFilter", "trimmer"]


def sources_in_navigation(items: Any) -> Iterator[str]:
    """Source of each page that stands in `nav`."""
    if isinstance(items, str):
        yield items
    elif isinstance(items, (dict, list)):
        for item in items.values() if isinstance(items, dict) else items:
            yield from sources_in_navigation(item)


def titles_in_navigation(items: Any) -> Iterator[tuple[str, str]]:
    """Source and title of each page that `nav` gives a title."""
    if isinstance(items, dict):
        for title, item in items.items():
            if isinstance(item, str):
                yield item, str(title)
            else:
                yield from titles_in_navigation(item)
    elif isinstance(items, list):
        for item in items:
            yield from titles_in_navigation(item)


def _options_as_written(path: Path | None) -> tuple[Any, Document, tuple[str | int, ...]]:
    """Our options in the text of mkdocs.yml; nothing where they come from a file that it inherits."""
    nothing = None, Document(None, None), ()
    if path is None or not path.is_file():
        return nothing
    name = shown(path)
    document = parse(read_text(path.read_bytes(), name).removeprefix(BOM), name, any_tag=True)
    try:
        written, at = plugin_options(document.data if isinstance(document.data, dict) else {}, name)
    except ToetssteenError:
        return nothing
    return written, document, at


def _as_written(options: Mapping[str, Any], written: Any) -> dict[str, Any]:
    """The options, each beside what was written for it: MkDocs has them in the order of its scheme."""
    given = written if isinstance(written, dict) else {}
    return {name: _unresolved(value, given.get(name)) for name, value in options.items()}


def _unresolved(value: Any, written: Any) -> Any:
    """`value` with the words put back that MkDocs' YAML reader takes for booleans: a rating `true`, a label “No”."""
    if isinstance(value, bool) and isinstance(written, str):
        is_word = written.lower() in ("true", "false", "yes", "no", "on", "off")  # else an !ENV variable gave the value
        return written if is_word else value
    if isinstance(value, dict) and isinstance(written, dict) and len(value) == len(written):
        return {name: _unresolved(item, written[name]) for name, item in zip(written, value.values(), strict=True)}
    if isinstance(value, list) and isinstance(written, list) and len(value) == len(written):
        return [_unresolved(item, other) for item, other in zip(value, written, strict=True)]
    return value
