"""The MkDocs plugin `toetssteen`: its events adapt, and leave the work to the functions beside them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.problems import Problem, ToetssteenError
from generator.site.assembly import STYLES, add_pages, footer_links, put_below_lists
from generator.site.configuration import options, press_for, project_of, search_by_stems
from generator.site.mending import mended
from generator.site.outlets.addresses import FEEDS, Site
from generator.site.outlets.contentpolicy import with_policy
from generator.site.reading import read_edition
from generator.words import words_for

THEME = Path(__file__).parent / "theme"

log = get_plugin_logger(__name__)


class ToetssteenPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # Settings says what its options are
    """Publishes the claims of a ledger: a page each, and the lists that lead to them."""

    config_scheme = options()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Asks MkDocs, by being here, to keep this object while it serves."""
        self.command = command

    @event_priority(50)  # before the plugin that makes the search index reads its options
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read everything, before MkDocs empties the folder of the built site."""
        search_by_stems(config)
        self.words = words_for(str(config.theme.get("language") or "en"))
        with self._mistakes_told():
            self.project = project_of(config, self.config)
            config.watch += [str(path) for path in (self.project.ledger, self.project.speakers) if path.exists()]
            self.edition, warnings = read_edition(self.project)
        if not config.site_url:
            warnings.append(Problem(code="no-site-url"))
        for problem in warnings:
            log.warning(self.words.describe(problem))
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.extra_css[:0] = [STYLES]
        return config

    @event_priority(-50)  # after plugins that add files, before those that make navigation
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        with self._mistakes_told():
            add_pages(files, config, self.project, press_for(config, self.project, self.edition, self.words))
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        put_below_lists(files)
        return nav

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Hand the frame of the pages what it prints itself."""
        settings, site = self.project.settings, Site(config.site_url or None, config.use_directory_urls)
        env.globals["toetssteen"] = SimpleNamespace(
            notice=settings.notice,
            words=self.words,
            footer=footer_links(files),
            locale=self.words.territory,
            feeds=[{"title": self.words(name), "href": site(path)} for name, path in FEEDS if site.url],
        )
        return env

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what the theme leaves, and add the policy."""
        return self._finished(output)

    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for the page of an unknown address."""
        return self._finished(output_content) if template_name.endswith(".html") else output_content

    def _finished(self, page: str) -> str:
        page = mended(page, self.words("site-search"))
        # The preview of `serve` brings a script of MkDocs' own.
        strict = self.project.settings.content_security_policy and self.command != "serve"
        return with_policy(page) if strict else page

    @contextmanager
    def _mistakes_told(self) -> Iterator[None]:
        """Tell mistakes in the user's files as MkDocs does, in the language of the site."""
        try:
            yield
        except ToetssteenError as error:
            errors = [problem for problem in error.problems if problem.severity == "error"]
            raise PluginError("\n".join(self.words.describe(problem) for problem in errors)) from error
