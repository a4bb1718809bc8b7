"""Checking a whole site."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from generator.ledger.audit import Audit, audit
from generator.settings import Project, Settings, read_project
from tests.ledger.test_read import DONE, ENTRY

ARTICLE = "---\ntitle: De brug\npublished: 2023-03-22\nlanguage: nl\n---\n\nDe brug is uit 1932. Lang geleden.\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/2023-03-22-brug.md").write_text(ARTICLE, "utf-8")
    return Project(root=tmp_path, docs_dir=tmp_path / "content", language="nl", settings=Settings())


def check(project: Project, ledger: str) -> Audit:
    project.ledger.write_text(ledger, "utf-8")
    return audit(project, datetime.date(2023, 4, 1))


def told(result: Audit) -> list[tuple[str, str]]:
    return [(problem.where, problem.code) for problem in result.problems]


def test_a_site_without_mistakes_is_counted(project: Project) -> None:
    assert check(project, "claims:\n" + DONE) == Audit(claims=1, articles=1, problems=())


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (ENTRY.replace("03-22-brug", "03-22-burg"), ("claims.yaml:5:14", "article-misspelt")),
        (ENTRY.replace("2023-03-22-brug", "iets-anders"), ("claims.yaml:5:14", "article-gone")),
        (ENTRY.replace("quote: De brug is", "quote: De burcht is"), ("claims.yaml:6:12", "quote-gone")),
        (
            DONE.replace("2023-03-30", "2023-03-21"),
            ("claims.yaml:15:13", "reviewed-before-article"),
        ),
    ],
)
def test_the_ledger_and_the_articles_must_agree(project: Project, entry: str, problem: tuple[str, str]) -> None:
    assert told(check(project, "claims:\n" + entry)) == [problem]


def test_a_claim_that_is_marked_as_gone_is_no_mistake(project: Project) -> None:
    entry = ENTRY.replace("quote: De brug", "quote: De burcht").replace(
        "score: 0.93", "score: 0.93\n    gone: 2023-04-01"
    )
    assert told(check(project, "claims:\n" + entry)) == []


def test_an_article_with_mistakes_is_told_once_and_not_held_against_its_claims(project: Project) -> None:
    path = project.articles / "2023-03-22-brug.md"
    path.write_text(ARTICLE.replace("published: 2023-03-22\n", ""), "utf-8")
    result = check(project, "claims:\n" + ENTRY)
    assert told(result) == [("content/articles/2023-03-22-brug.md:2:1", "field-missing")]


def test_the_mistakes_of_articles_and_ledger_are_told_together(project: Project) -> None:
    (project.articles / "leeg.md").write_text(ARTICLE.split("De brug is", maxsplit=1)[0], "utf-8")
    (project.articles / "sub").mkdir()
    (project.articles / "sub/leeg.md").write_text(ARTICLE, "utf-8")
    assert told(check(project, "claims: [\n")) == [
        ("content/articles/leeg.md:6", "article-empty"),
        ("content/articles/sub/leeg.md", "article-twice"),
        ("claims.yaml:2:1", "not-yaml"),
    ]


def test_pages_of_the_site_are_no_articles(project: Project) -> None:
    (project.articles / "index.md").write_text("# Artikelen\n", "utf-8")
    assert check(project, "claims:\n").articles == 1


def test_an_interface_in_a_language_without_texts_is_told_with_its_line(project: Project) -> None:
    Path("mkdocs.yml").write_text("plugins: [toetssteen]\ndocs_dir: content\ntheme:\n  language: fr\n", "utf-8")
    (problem,) = check(read_project(Path("mkdocs.yml")), "claims:\n").problems
    assert (problem.where, problem.code) == ("mkdocs.yml:4:13", "interface-language-unknown")
    assert problem.args == {"language": "fr", "known": "en, nl"}


@pytest.mark.parametrize("language", ["nl", "nl-BE", "en_GB"])
def test_an_interface_in_a_form_of_a_language_with_texts_is_none(project: Project, language: str) -> None:
    assert told(check(replace(project, language=language), "claims:\n")) == []
