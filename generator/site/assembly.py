"""The files that an edition adds to the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.articles import Article
from generator.problems import Problem, ToetssteenError, shown
from generator.settings import Project
from generator.site.claimlist import INDEX, Part, index, parts
from generator.site.configuration import sources_in_navigation, titles_in_navigation
from generator.site.edition import Edition
from generator.site.outlets.files import cards, data_files, robots, share_images
from generator.site.pages import ArticlePage, ClaimPage, ListPage, Press, SpeakerPage
from generator.site.render import FOLDER

_IN_FOOTER = (
    "speakers/index.md",
    "kinds.md",
    "verdicts.md",
    "figures.md",
    "methodology.md",
    "selection.md",
    "ratings.md",
    "corrections.md",
    "funding.md",
    "organisation.md",
    "about.md",
    "contact.md",
)
STYLES = f"assets/{FOLDER}/site.css"
LIST_SCRIPT = f"assets/{FOLDER}/claims.js"


class _List(NamedTuple):
    """A page that lists: its template, the source it is known by in `nav`, its title; of a long list, which part."""

    name: str
    uri: str
    title: str
    part: Part | None = None


def add_pages(files: Files, config: MkDocsConfig, project: Project, press: Press) -> None:
    """Add the pages of the edition to the files of the site, and its style sheet.

    Raises:
        ToetssteenError: a file of the desk's own has the address of a claim's page, or a rating's glyph is not there.
    """
    edition = press.renderer.edition
    for article in edition.articles:
        ArticlePage(article, _file_of(article, files, config, project), config, press)
    lists = [_List("home", "index.md", config.site_name), *_lists(edition, press)]
    for page in lists:
        _add_list(page, files, config, press)
    _add_speakers(files, config, press)
    problems = [*_unknown_glyphs(edition, config), *_add_claims(files, config, project, press)]
    if problems:
        raise ToetssteenError(*problems)
    for file in [file for file in files if file.src_uri.startswith(f"{FOLDER}/") and file.src_dir in config.theme.dirs]:
        files.remove(file)  # glyphs and styles: pages and style sheet have them inside
    styles = press.renderer.style_sheet()
    files.append(File.generated(config, STYLES, content=styles, inclusion=InclusionLevel.INCLUDED))
    for path, content in _for_machines(press, project.root):
        if not files.get_file_from_path(path):  # a desk's own robots.txt stays
            files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED))


def _for_machines(press: Press, root: Path) -> Iterator[tuple[str, str | bytes]]:
    edition = press.renderer.edition
    yield INDEX, index(edition, press.words.language)
    yield from robots(press.site)
    yield from data_files(edition, press.imprint, press.site, press.words)
    yield from cards(press.renderer, press.imprint, press.site, press.words)
    if edition.settings.share_images and press.site.url:
        yield from share_images(edition, press.imprint, press.words, root)


def put_below_lists(files: Files) -> None:
    """Make each claim, article and speaker a child of its list, so that the theme shows where in the site the reader
    is."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    lists = {page.name: page for page in reversed(pages) if isinstance(page, ListPage)}
    for page in pages:
        later = isinstance(page, ListPage) and lists[page.name] is not page
        if parent := "claims" if later else _LIST_OF.get(type(page)):
            # MkDocs asks a parent for `active` and `ancestors` only, and a page has both.
            page.parent = lists[parent]  # type: ignore[assignment]


_LIST_OF: Mapping[type[Page], str] = {ClaimPage: "claims", ArticlePage: "articles", SpeakerPage: "speakers"}


def footer_links(files: Files) -> Sequence[tuple[str, str]]:
    """Title (HTML) and address of the lists and policy pages that every footer leads to, as far as the site has them.

    To be called when the pages have been read.
    """
    pages = {file.src_uri: file.page for file in files.documentation_pages() if file.page}
    return [(page.title or "", page.url) for uri in _IN_FOOTER if (page := pages.get(uri))]


def _lists(edition: Edition, press: Press) -> Iterator[_List]:
    first, *others = parts(edition)
    title = press.words("site-claims")
    yield _List("claims", "claims/index.md", title, first)
    for part in others:
        yield _List(
            "claims", f"claims/page/{part.number}.md", press.words("site-claims-page", number=part.number), part
        )
    yield _List("articles", "articles/index.md", press.words("site-articles"))
    if edition.ratings:
        yield _List("verdicts", "verdicts.md", press.words("site-verdicts"))
    if edition.shows("speakers"):
        yield _List("speakers", "speakers/index.md", press.words("site-speakers"))
    if edition.shows("kinds"):
        yield _List("kinds", "kinds.md", press.words("site-kinds"))
    yield _List("corrections", "corrections.md", press.words("site-corrections"))
    yield _List("figures", "figures.md", press.words("figures"))


def _add_list(page: _List, files: Files, config: MkDocsConfig, press: Press) -> None:
    """Make the page of the desk's own file, where it has one for this address; `nav` may give it another title.

    A list that `nav` leaves out is no mistake: footers lead to it.
    """
    named = config.nav is None or page.uri in sources_in_navigation(config.nav)
    inclusion = InclusionLevel.INCLUDED if named else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, page.uri, content="", inclusion=inclusion)
    own = _file_at(file.dest_uri, files)
    if own is None:
        files.append(file)
    given = dict(titles_in_navigation(config.nav)).get(own.src_uri if own else page.uri)
    title = given or (None if own else page.title)
    made = ListPage(page.name, title, own or file, config, press)
    made.part = page.part
    made.scripts = [LIST_SCRIPT] if page.part and page.part.number == 1 else []


def _add_claims(files: Files, config: MkDocsConfig, project: Project, press: Press) -> Iterator[Problem]:
    taken = {file.dest_uri: file for file in files.documentation_pages()}
    for claim in press.renderer.edition.claims:
        uri = f"claims/{claim.entry.id}.md"
        file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        if other := taken.get(file.dest_uri):
            args = {"id": claim.entry.id, "page": other.src_uri}
            yield Problem(code="claim-page-taken", path=shown(claim.file or project.ledger), line=claim.line, args=args)
            continue
        files.append(file)
        ClaimPage(claim, file, config, press)


def _add_speakers(files: Files, config: MkDocsConfig, press: Press) -> None:
    edition = press.renderer.edition
    for quoted in edition.speakers if edition.shows("speakers") else ():
        uri = f"speakers/{quoted.speaker.slug}.md"
        file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        if _file_at(file.dest_uri, files) is None:  # a page that the desk wrote itself goes first
            files.append(file)
            SpeakerPage(quoted, file, config, press)


def _file_of(article: Article, files: Files, config: MkDocsConfig, project: Project) -> File:
    """The article's file, whose page is articles/<id>/ wherever below the folder of articles the file stands."""
    address = File.generated(config, f"articles/{article.id}.md", content=article.markdown)
    path, folder = article.path.resolve(), project.docs_dir.resolve()
    found = files.get_file_from_path(path.relative_to(folder).as_posix()) if path.is_relative_to(folder) else None
    if found is None:
        file = address
    else:
        files.remove(found)
        file = File(found.src_uri, found.src_dir, found.dest_dir, found.use_directory_urls, dest_uri=address.dest_uri)
    file.inclusion = InclusionLevel.NOT_IN_NAV
    files.append(file)
    return file


def _file_at(dest_uri: str, files: Files) -> File | None:
    return next((file for file in files.documentation_pages() if file.dest_uri == dest_uri), None)


def _unknown_glyphs(edition: Edition, config: MkDocsConfig) -> Iterator[Problem]:
    folders = [Path(directory) / FOLDER / "glyphs" for directory in config.theme.dirs]
    known = sorted({path.stem for folder in folders for path in folder.glob("*.svg")})
    for rating in edition.ratings:
        if rating.glyph and rating.glyph not in known:
            args = {"glyph": rating.glyph, "rating": rating.key, "known": ", ".join(known)}
            yield Problem(code="glyph-unknown", args=args)
