"""A ledger in a folder, with a file per article: found, merged, checked and published like one file."""

from __future__ import annotations

import datetime
from functools import partial
from pathlib import Path

import pytest

from generator.articles import Article
from generator.ledger.audit import audit
from generator.ledger.files import file_of_article
from generator.ledger.layout import ONE_OF_MANY
from generator.ledger.merge import Merged, merge_files
from generator.ledger.read import read_ledger
from generator.ledger.write import update_files
from generator.problems import ToetssteenError
from generator.settings import Project, Settings, read_project
from generator.site.reading import read_edition
from tests.ledger.builders import BRIDGE, HALVES, SCHOOLS, TODAY, article, candidate

A = article(BRIDGE, HALVES, name="2023-03-22-a")
B = article(SCHOOLS, name="2023-03-23-b")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("docs_dir: content\nplugins:\n- toetssteen:\n    claims: claims/\n")
    articles = tmp_path / "content/articles"
    articles.mkdir(parents=True)
    for each in (A, B):
        front = f"---\ntitle: T\npublished: {each.meta.published}\nlanguage: nl\n---\n\n"
        (articles / f"{each.id}.md").write_text(front + each.text + "\n", "utf-8")
    return tmp_path / "claims"


def project_of(folder: Path) -> Project:
    return read_project(folder.parent / "mkdocs.yml")


def run(folder: Path, *readings: tuple[Article, str]) -> Merged:
    found = [(source, [candidate(source, sentence)]) for source, sentence in readings]
    home = partial(file_of_article, folder)
    return update_files(folder, lambda texts: merge_files(texts, found, TODAY, home), many=True)


def test_a_new_article_gets_a_file_of_its_own(folder: Path) -> None:
    merged = run(folder, (A, BRIDGE), (B, SCHOOLS))
    assert len(merged.added) == 2
    assert sorted(path.name for path in folder.iterdir()) == ["2023-03-22-a.yaml", "2023-03-23-b.yaml"]
    assert (folder / "2023-03-23-b.yaml").read_text("utf-8").startswith(f"{ONE_OF_MANY}\n- id: ")


def test_a_second_run_changes_nothing(folder: Path) -> None:
    run(folder, (A, BRIDGE), (B, SCHOOLS))
    times = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert run(folder, (A, BRIDGE), (B, SCHOOLS)).added == ()
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == times


def test_claims_go_where_a_person_keeps_those_of_their_article(folder: Path) -> None:
    run(folder, (A, BRIDGE))
    (folder / "2023-03-22-a.yaml").rename(folder / "oud.yaml")
    both = [(A, [candidate(A, BRIDGE), candidate(A, HALVES)])]
    update_files(folder, lambda texts: merge_files(texts, both, TODAY, partial(file_of_article, folder)), many=True)
    assert [path.name for path in folder.iterdir()] == ["oud.yaml"]
    assert (folder / "oud.yaml").read_text("utf-8").count("- id: ") == 2


def test_an_id_of_another_file_is_taken(folder: Path) -> None:
    texts = [f"Volgens de gemeente stonden er in de hele binnenstad in totaal {number} bruggen." for number in (4, 5)]
    names = [run(folder, (article(text, name=f"bruggen-{text[-11]}"), text)).added[0] for text in texts]
    assert names[1] == f"{names[0]}-2"


def test_what_a_reviewer_saved_in_another_file_meanwhile_is_seen(folder: Path) -> None:
    run(folder, (A, BRIDGE))
    seen = []

    def change(texts: dict[Path, str]) -> Merged:
        seen.append(texts)
        if len(seen) == 1:
            path = folder / "2023-03-22-a.yaml"
            path.write_text(texts[path].replace("reviewer:", "reviewer: AB"), "utf-8")
        home = partial(file_of_article, folder)
        return merge_files(texts, [(B, [candidate(B, SCHOOLS)])], TODAY, home)

    update_files(folder, change, many=True)
    assert len(seen) == 2
    assert "reviewer: AB" in (folder / "2023-03-22-a.yaml").read_text("utf-8")


def test_all_problems_are_told_with_their_file(folder: Path) -> None:
    run(folder, (A, BRIDGE), (B, SCHOOLS))
    first, second = sorted(folder.iterdir())
    first.write_text(first.read_text("utf-8").replace("verdict:", "verdict: blauw"), "utf-8")
    second.write_text("claims: [", "utf-8")
    problems = audit(project_of(folder), datetime.date(2023, 4, 1)).problems
    assert [(one.path, one.code) for one in problems] == [
        ("claims/2023-03-23-b.yaml", "not-yaml"),
        ("claims/2023-03-22-a.yaml", "verdict-unknown"),
    ]


def test_an_id_that_stands_in_two_files_is_told(folder: Path) -> None:
    run(folder, (A, BRIDGE))
    (folder / "kopie.yaml").write_bytes((folder / "2023-03-22-a.yaml").read_bytes())
    with pytest.raises(ToetssteenError, match=r"claims/kopie\.yaml:4 id-in-two-files .*2023-03-22-a\.yaml:4"):
        read_ledger(folder, Settings())


def test_the_site_publishes_all_files_and_knows_where_each_claim_stands(folder: Path) -> None:
    run(folder, (A, BRIDGE), (B, SCHOOLS))
    edition, _ = read_edition(project_of(folder))
    assert {claim.file for claim in edition.claims} == set(folder.iterdir())


def test_a_folder_that_is_not_there_is_told(folder: Path) -> None:
    with pytest.raises(ToetssteenError, match="claims ledger-missing"):
        read_ledger(folder, Settings())


def test_files_that_are_no_yaml_and_hidden_ones_are_passed_over(folder: Path) -> None:
    run(folder, (A, BRIDGE))
    (folder / "leesmij.md").write_text("# x")
    (folder / ".a.yaml.new").write_text("half")
    assert len(read_ledger(folder, Settings()).entries) == 1
