"""From one file to many and back on the disk: the setting always names a whole ledger."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

import pytest

from generator.ledger.moving import join_ledger, split_ledger
from generator.ledger.read import read_ledger
from generator.ledger.setting import set_claims
from generator.problems import ToetssteenError
from generator.settings import Project, plugin_options, read_project
from generator.starter.make import make_desk
from generator.yamltext import parse
from tests.ledger.test_pieces import TWO

CONFIGURATION = "site_name: Proef # é\nplugins:\n- search\n- toetssteen\n"


@pytest.fixture
def configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    (tmp_path / "claims.yaml").write_text(TWO, "utf-8")
    return tmp_path / "mkdocs.yml"


def project(configuration: Path) -> Project:
    return read_project(configuration)


def ids(configuration: Path) -> list[str]:
    ledger = read_ledger(project(configuration).ledger, project(configuration).settings)
    return sorted(claim.id for claim in ledger.claims)


def test_there_and_back(configuration: Path) -> None:
    there = split_ledger(project(configuration), configuration)
    assert (there.now, there.files, there.setting) == (configuration.parent / "claims", 2, "claims/")
    assert not there.before.exists()
    assert ids(configuration) == ["a1", "a2", "b1"]
    back = join_ledger(project(configuration), configuration)
    assert back.now.read_text("utf-8") == TWO
    assert not back.before.exists()
    assert configuration.read_text("utf-8") == CONFIGURATION


def test_a_file_that_somebody_put_in_the_folder_stays(configuration: Path) -> None:
    folder = split_ledger(project(configuration), configuration).now
    (folder / "leesmij.md").write_text("x")
    join_ledger(project(configuration), configuration)
    assert [path.name for path in folder.iterdir()] == ["leesmij.md"]


def test_what_is_in_the_way_is_told_and_nothing_is_changed(configuration: Path) -> None:
    (configuration.parent / "claims").mkdir()
    (configuration.parent / "claims/a.yaml").write_text("claims:\n")
    with pytest.raises(ToetssteenError, match="claims in-the-way"):
        split_ledger(project(configuration), configuration)
    assert configuration.read_text("utf-8") == CONFIGURATION
    assert (configuration.parent / "claims.yaml").read_text("utf-8") == TWO


def test_a_second_time_is_told(configuration: Path) -> None:
    with pytest.raises(ToetssteenError, match="already-joined"):
        join_ledger(project(configuration), configuration)
    split_ledger(project(configuration), configuration)
    with pytest.raises(ToetssteenError, match="already-split"):
        split_ledger(project(configuration), configuration)


def test_a_ledger_that_somebody_saved_again_beside_the_other_is_told(configuration: Path) -> None:
    split_ledger(project(configuration), configuration)
    (configuration.parent / "claims.yaml").write_text(TWO, "utf-8")
    warnings = read_ledger(configuration.parent / "claims", project(configuration).settings).warnings
    assert [(one.code, one.path) for one in warnings] == [("another-ledger", "claims.yaml")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("plugins: [search, toetssteen]", "plugins: [search, toetssteen: {claims: c/}]"),
        ("plugins:\n  - toetssteen # x", "plugins:\n  - toetssteen:\n      claims: c/ # x"),
        ("plugins:\n- toetssteen:", "plugins:\n- toetssteen: {claims: c/}"),
        ("plugins:\n- toetssteen: {}", "plugins:\n- toetssteen: {claims: c/}"),
        ("plugins:\n- toetssteen: {scale: false}", "plugins:\n- toetssteen: {claims: c/, scale: false}"),
        (
            "plugins:\n- toetssteen:\n    # y\n    scale: no",
            "plugins:\n- toetssteen:\n    # y\n    claims: c/\n    scale: no",
        ),
        ("plugins:\n- toetssteen:\n    claims: 'a.yaml' # x", "plugins:\n- toetssteen:\n    claims: c/ # x"),
        (
            "plugins:\r\n  toetssteen:\r\n    scale: no\r\n",
            "plugins:\r\n  toetssteen:\r\n    claims: c/\r\n    scale: no\r\n",
        ),
    ],
)
def test_the_setting_changes_and_no_other_byte(before: str, after: str) -> None:
    end = "\r\n" if "\r\n" in before else "\n"
    assert set_claims(f"a: !ENV [X, y]{end}{before}", "mkdocs.yml", "c/") == f"a: !ENV [X, y]{end}{after}"


@pytest.mark.parametrize(
    "before",
    [
        "plugins: [search, toetssteen]",
        "plugins:\n  - toetssteen # x",
        "plugins:\n- toetssteen:\n",
        "plugins:\n- toetssteen: # x\n    # scale: no\n\nnav: []\n",
        "plugins:\n- toetssteen:\n    # y\n    scale: no",
        "plugins:\r\n  toetssteen:\r\n    scale: no\r\n",
        "plugins:\r\n  toetssteen:\r\n    # scale: no\r\n",
    ],
)
def test_back_to_the_default_no_byte_is_other(before: str) -> None:
    there = set_claims(before, "mkdocs.yml", "claims/")
    assert there != before
    assert set_claims(there, "mkdocs.yml", "claims.yaml") == before


@pytest.mark.parametrize("language", ["nl", "en"])
def test_options_that_wait_behind_a_hash_can_still_be_had(language: str, tmp_path: Path) -> None:
    make_desk(tmp_path / "desk", language)
    before = (tmp_path / "desk/mkdocs.yml").read_text("utf-8")
    there = set_claims(before, "mkdocs.yml", "claims/")
    assert there == before.replace("- toetssteen:\n", "- toetssteen:\n    claims: claims/\n")
    options, _ = plugin_options(parse(there.replace("# standards", "standards"), "", any_tag=True).data, "")
    assert options == {"claims": "claims/", "standards": "ifcn"}
    assert set_claims(there, "mkdocs.yml", "claims.yaml") == before


def test_a_setting_that_somebody_else_makes_is_told() -> None:
    with pytest.raises(ToetssteenError, match=r"mkdocs\.yml:3:13 setting-not-changeable"):
        set_claims("plugins:\n- toetssteen:\n    claims: !ENV CLAIMS\n", "mkdocs.yml", "c/")


def move_for_ever(configuration: Path) -> None:
    try:
        while True:
            move = join_ledger if project(configuration).many_files else split_ledger
            move(project(configuration), configuration)
    finally:
        os._exit(1)


def test_a_move_that_is_killed_leaves_a_whole_ledger(configuration: Path) -> None:
    moments = random.Random(7)  # noqa: S311 - the same moments each time
    for _ in range(40):
        child = os.fork()
        if child == 0:
            move_for_ever(configuration)
        time.sleep(moments.uniform(0.001, 0.03))
        os.kill(child, signal.SIGKILL)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        assert ids(configuration) == ["a1", "a2", "b1"]
    if not project(configuration).many_files:
        split_ledger(project(configuration), configuration)
    assert join_ledger(project(configuration), configuration).now.read_text("utf-8") == TWO
