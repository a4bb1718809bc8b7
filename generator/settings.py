"""What a desk can set: the options of the plugin `toetssteen` in `mkdocs.yml`, for the command line and the site."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from generator.claims import Filled, Kind, Rating, RatingScale, Record, Text, WebAddress
from generator.problems import Problem, ToetssteenError, reason_of, shown
from generator.standards import Standards, StandardsSetting
from generator.validate import validate
from generator.words import has_words, languages
from generator.yamltext import BOM, Document, parse, read_text

PLUGIN = "toetssteen"
CONFIGURATION = "mkdocs.yml"
_LANGUAGE_AT = ("theme", "language")


Section = Literal[
    "passage",
    "why",
    "saw",
    "reply",
    "people",
    "elsewhere",
    "related",
    "beside",
    "cite",
    "share",
    "tally",
    "pending",
    "speakers",
    "kinds",
]
"""What a desk can leave out: blocks of the claim's page, of the front page, and pages."""


def _contact(text: str) -> str:
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+|https?://\S+", text.strip()):
        raise PydanticCustomError("contact", "not an address", {"value": text})
    return text.strip()


def _each_rating_once(ratings: list[Rating]) -> list[Rating]:
    keys = [rating.key for rating in ratings]
    if twice := next((key for key in keys if keys.count(key) > 1), None):
        raise PydanticCustomError("rating_twice", "a rating stands twice", {"value": twice})
    return ratings


class Publisher(Record):
    """The desk: author of the reviews in ClaimReview. Left out, it is the site's name and address."""

    name: Filled
    url: WebAddress | None = None


SEARCH_VALUES = ("query", "claim", "speaker", "url", "language")
"""What the address of a search may ask for, between braces."""


def _search_address(text: str) -> str:
    asked = re.findall(r"\{([^}]*)\}", text)
    if not re.match(r"https?://\S+$", text) or not asked or set(asked) - set(SEARCH_VALUES):
        raise PydanticCustomError("search_address", "not the address of a search", {"value": text})
    return text


class SearchLink(Record):
    """A search that `next` makes ready for a claim: of these kinds and in these languages, or of any."""

    name: Filled
    url: Annotated[Filled, AfterValidator(_search_address)]
    languages: Sequence[Filled] = ()
    kinds: Sequence[Kind] = ()


class Settings(Record):
    """The options of the plugin, with their defaults. Each is described in docs/configuration.md."""

    claims: Filled = "claims.yaml"
    articles: Filled = "articles"
    min_score: Annotated[float, Field(ge=0, le=1)] = 0.5
    pipelines: Mapping[str, Filled] = {}
    second_reader: bool = False
    standards: StandardsSetting = Standards()
    ratings: Annotated[list[Rating], AfterValidator(_each_rating_once)] | None = None
    scale: bool = True
    publisher: Publisher | None = None
    share_images: bool = True
    content_security_policy: bool = True
    notice: Text | None = None
    search_links: Sequence[SearchLink] = ()
    speakers: Filled = "speakers.yaml"
    contact: Annotated[str, AfterValidator(_contact)] | None = None
    hide: list[Section] = Field(default_factory=list)

    @property
    def rating_scale(self) -> RatingScale:
        """The desk's own scale, or the default one of `ratings.toml`."""
        return default_scale() if self.ratings is None else RatingScale(ratings=self.ratings)


@dataclass(frozen=True)
class Project:
    """A site on disk: where its files are and what is set for it. `language` is that of the interface, `nav` the pages
    in the navigation; None where MkDocs makes that out of all pages."""

    root: Path
    docs_dir: Path
    language: str
    settings: Settings
    nav: tuple[str, ...] | None = None
    configuration: Path = Path(CONFIGURATION)

    @property
    def ledger(self) -> Path:
        """The file of the ledger, `claims.yaml`; or the folder of its files, `claims/`."""
        return self.root / self.settings.claims

    @property
    def many_files(self) -> bool:
        """Whether the ledger is a folder with a file for each article."""
        return self.settings.claims.endswith("/") or self.ledger.is_dir()

    @property
    def speakers(self) -> Path:
        """The file that says who is quoted, `speakers.yaml`; a site may do without."""
        return self.root / self.settings.speakers

    @property
    def articles(self) -> Path:
        """The folder of the articles, `content/articles`."""
        return self.docs_dir / self.settings.articles


@cache
def default_scale() -> RatingScale:
    """Five steps from true to false and three verdicts off the scale, from `ratings.toml`."""
    return RatingScale.model_validate(tomllib.loads((Path(__file__).parent / "ratings.toml").read_text("utf-8")))


def read_project(configuration: Path) -> Project:
    """Read the parts of `mkdocs.yml` that concern us.

    MkDocs' own tags (`!ENV`, `!!python/name:`) may stand anywhere but in our options.

    Raises:
        ToetssteenError: there is no such file, or it has mistakes; says where.
    """
    path = shown(configuration)
    try:
        raw = configuration.read_bytes()
    except FileNotFoundError as error:
        code = "no-configuration" if configuration == Path(CONFIGURATION) else "configuration-missing"
        raise ToetssteenError(Problem(code=code, path=path)) from error
    except OSError as error:
        reason = reason_of(error)
        raise ToetssteenError(Problem(code="file-unreadable", path=path, args={"reason": reason})) from error
    document = parse(read_text(raw, path).removeprefix(BOM), path, any_tag=True)
    data = document.data if isinstance(document.data, dict) else {}
    options, at = plugin_options(data, path)
    settings = read_settings(options, document, path, at=at)
    root = configuration.resolve().parent
    return Project(
        root=root,
        docs_dir=root / str(data.get("docs_dir") or "docs"),
        language=_language(data),
        settings=settings,
        configuration=configuration,
        nav=tuple(_pages_in(data["nav"])) if data.get("nav") else None,
    )


def placed(problem: Problem, project: Project) -> Problem:
    """A problem with a pipeline, at its place in the configuration; any other as it is."""
    if problem.code != "pipeline-not-found" or problem.path:
        return problem
    document = _document(project)
    _, at = plugin_options(document.data, shown(project.configuration))
    named = (key for key, name in project.settings.pipelines.items() if name == problem.args["pipeline"])
    return _at(problem, project, document, (*at, "pipelines", *named))


def check_interface(project: Project) -> Iterator[Problem]:
    """An error where the interface is to be in a language that has no texts: it would be in English."""
    if not has_words(project.language):
        args = {"language": project.language, "known": ", ".join(languages())}
        yield _at(Problem(code="interface-language-unknown", args=args), project, _document(project), _LANGUAGE_AT)


def _document(project: Project) -> Document:
    text = project.configuration.read_bytes().decode("utf-8", "replace").removeprefix(BOM)
    return parse(text, shown(project.configuration), any_tag=True)


def _at(problem: Problem, project: Project, document: Document, at: Sequence[str | int]) -> Problem:
    place = document.position(at)
    return replace(problem, path=shown(project.configuration), line=place.line, column=place.column)


def _pages_in(nav: Any) -> Iterator[str]:
    """The pages that a navigation leads to, in its order: `nav` is a page, or a list or mapping of such."""
    if isinstance(nav, str):
        yield nav
    for part in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _pages_in(part)


def site_language(configuration: Path) -> str | None:
    """The language of the interface that `mkdocs.yml` sets, whatever else is wrong with it; None if there is none."""
    try:
        text = configuration.read_bytes().decode("utf-8", "replace").removeprefix(BOM)
        data = parse(text, str(configuration), any_tag=True).data
    except (OSError, ToetssteenError):
        return None
    return _language(data) if isinstance(data, dict) else None


def _language(data: Mapping[str, Any]) -> str:
    """What `theme.language` says; the themes themselves are in English."""
    theme = data.get("theme")
    return str(theme.get("language") or "en") if isinstance(theme, dict) else "en"


def read_settings(options: Any, document: Document, path: str, *, at: tuple[str | int, ...] = ()) -> Settings:
    """Read the plugin's options, which stand in `document` under `at`.

    Raises:
        ToetssteenError: with everything that is wrong in them.
    """
    settings, problems = validate(Settings, options, document, path, at=at)
    if settings is None:
        raise ToetssteenError(*problems)
    return settings


def plugin_options(data: Mapping[str, Any], path: str) -> tuple[Any, tuple[str | int, ...]]:
    """Our options in the data of `mkdocs.yml` and where they stand: `plugins` is a list of names and mappings, or one
    mapping.

    Raises:
        ToetssteenError: the plugin is not there.
    """
    plugins = data.get("plugins") or []
    if isinstance(plugins, dict) and PLUGIN in plugins:
        return plugins[PLUGIN] or {}, ("plugins", PLUGIN)
    for number, plugin in enumerate(plugins):
        if plugin == PLUGIN:
            return {}, ("plugins", number)
        if isinstance(plugin, dict) and PLUGIN in plugin:
            return plugin[PLUGIN] or {}, ("plugins", number, PLUGIN)
    raise ToetssteenError(Problem(code="plugin-not-configured", path=path))
