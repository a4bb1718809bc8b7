"""The pages on which a desk accounts for itself: are they there, filled in, and can a reader find them?

IFCN 3 to 5 and EFCSN ask for method, selection, ratings, corrections, organisation, contact and funding.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.articles import split_front_matter
from generator.problems import Problem, shown
from generator.settings import Project
from generator.standards import Rule

RULES = ("policy-pages", "funding-page")

_MADE = ("verdicts.md", "articles/index.md", "claims/index.md")
"""Pages that the plugin makes; a file of the desk's own may stand in their place, and need not."""
_PLACEHOLDER = re.compile(r"\bTODO\b")
_LINE_TO_FILL = re.compile(r"^TODO\b", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"""\]\(<?([^)\s>#]+)|href=["']([^"'#]+)""")


def check_policies(project: Project) -> list[Problem]:
    """What the pages lack by the rules that are switched on."""
    rules = [rule for name in RULES if (rule := project.settings.standards.rule(name))]
    linked = _linked(project) if rules else set()
    problems = [problem for rule in rules for problem in _check_pages(project, rule, linked)]
    return [*problems, *_check_others(project, rules)]


def _check_others(project: Project, rules: Sequence[Rule]) -> Iterator[Problem]:
    """The other pages in the navigation on which a line waits to be filled in, the front page first."""
    about_the_desk = {posixpath.normpath(name) for rule in rules for name in rule.pages.values()}
    pages = dict.fromkeys(posixpath.normpath(page) for page in ("index.md", *(project.nav or ())))
    for page in pages if rules else ():
        found = _LINE_TO_FILL.search(_read(project.docs_dir / page) or "") if page not in about_the_desk else None
        if found:
            line = found.string.count("\n", 0, found.start()) + 1
            yield _problem("standard-page-todo", project.docs_dir / page, rules[0], page, line)


def _check_pages(project: Project, rule: Rule, linked: set[str] | None) -> Iterator[Problem]:
    for page, name in rule.pages.items():
        path = project.docs_dir / name
        text = _read(path)
        if text is None and name not in _MADE:
            yield _problem("standard-page-missing", path, rule, page)
            continue
        if text is not None and (line := _unfilled(text)):
            yield _problem("standard-page-unfilled", path, rule, page, line)
        if linked is not None and posixpath.normpath(name) not in linked:
            yield _problem("standard-page-unlinked", path, rule, page, 1)


def _problem(code: str, path: Path, rule: Rule, page: str, line: int | None = None) -> Problem:
    args = {"page": page, "rule": rule.name}
    column = 1 if line else None
    return Problem(code=code, path=shown(path), line=line, column=column, args=args, severity=rule.severity)


def _unfilled(text: str) -> int | None:
    """The line where something is still to be filled in; the first where there is no text at all; None where all is
    well."""
    if found := _PLACEHOLDER.search(text):
        return text.count("\n", 0, found.start()) + 1
    prose = _COMMENT.sub("", split_front_matter(text)[1])
    return None if any(line.strip() and not line.startswith("#") for line in prose.splitlines()) else 1


def _linked(project: Project) -> set[str] | None:
    """The pages that the navigation leads to and those that such a page links to; None where MkDocs makes the
    navigation out of all pages."""
    if project.nav is None:
        return None
    pages = {posixpath.normpath(page) for page in project.nav}
    links = {link for page in pages for link in _links_in(_read(project.docs_dir / page) or "", page)}
    return pages | links


def _links_in(text: str, page: str) -> Iterator[str]:
    for found in _LINK.finditer(text):
        yield posixpath.normpath(posixpath.join(posixpath.dirname(page), found[1] or found[2]))


def _read(path: Path) -> str | None:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return None
