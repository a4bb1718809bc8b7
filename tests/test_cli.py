"""The command line, as a person meets it: what it prints where, its exit codes, its language."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from generator import __version__
from generator.cli import MODULES, main
from generator.ledger.layout import new_ledger
from generator.problems import Problem
from generator.words import words_for

SITE = """\
site_name: Proef
site_url: https://example.org/
docs_dir: content
theme:
  name: material
  language: {}
  font: false
plugins:
- toetssteen
"""
ARTICLE = """\
---
title: De brug
published: 2023-03-22
language: nl
---

# Een kop

De brug over de rivier is in 1932 gebouwd. ‘Mooi’, vindt Jan.

Er zijn 140 scholen gesloten, zei minister Karin de Wit dinsdag.
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with one article, which is also the current folder."""
    monkeypatch.chdir(tmp_path)
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/2023-03-22-brug.md").write_text(ARTICLE, "utf-8")
    (tmp_path / "content/index.md").write_text("# Proef\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(SITE.format("nl"), "utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, prog_name="toetssteen")


def command_called(name: str) -> click.Command:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    return command


def test_extract_makes_a_ledger_that_check_finds_in_order(site: Path) -> None:
    result = run("extract")
    assert (result.exit_code, result.stdout) == (0, "")
    assert re.fullmatch(r"claims\.yaml: \d toegevoegd\.\n", result.stderr)
    assert "quote: De brug over de rivier is in 1932 gebouwd\n" in (site / "claims.yaml").read_text("utf-8")
    result = run("check")
    assert (result.exit_code, result.stdout) == (0, "")
    assert re.fullmatch(r"claims\.yaml: \d beweringen uit één artikel, niets te verbeteren\.\n", result.stderr)


def test_a_second_run_finds_nothing_new(site: Path) -> None:
    run("extract")
    before = (site / "claims.yaml").read_bytes()
    result = run("extract")
    assert result.stderr == "Eén artikel gelezen; niets nieuws.\n"
    assert (site / "claims.yaml").read_bytes() == before


def test_what_changed_is_counted(site: Path) -> None:
    run("extract")
    path = site / "content/articles/2023-03-22-brug.md"
    path.write_text(ARTICLE.replace("De brug over de rivier is in 1932 gebouwd. ", "").replace("140", "150"), "utf-8")
    result = run("extract", "content/articles/2023-03-22-brug.md")
    assert result.exit_code == 0
    assert "1 ververst, 1 uit het artikel verdwenen.\n" in result.stderr


def test_a_changed_passage_of_a_review_is_pointed_out(site: Path) -> None:
    run("extract")
    ledger = site / "claims.yaml"
    ledger.write_text(ledger.read_text("utf-8").replace("  reviewed:\n", "  reviewed: 2023-04-01\n", 1), "utf-8")
    path = site / "content/articles/2023-03-22-brug.md"
    path.write_text(ARTICLE.replace("1932", "1933"), "utf-8")
    said = run("extract").stderr.splitlines()[0]
    assert re.sub(r":\d+:", ":", said, count=1) == (
        "claims.yaml: Let op: Het artikel heeft de passage van “de-brug-over-de-rivier-is-in-1932-gebouwd” na de "
        "toetsing veranderd. Er stond: “De brug over de rivier is in 1932 gebouwd”. Kijk of het oordeel nog klopt. "
        "Geef “reviewed” daarna de dag van vandaag, zet iets onder “updates”, of haal “changed” weg."
    )


def test_a_dry_run_writes_nothing_and_prints_records_for_programs(site: Path) -> None:
    result = run("extract", "--dry-run", "--format", "jsonl")
    assert (result.exit_code, result.stderr) == (0, "")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert list(records[0]) == (
        [
            "article",
            "sentence",
            "quote",
            "start",
            "end",
            "claim",
            "score",
            "listed",
            "speaker",
            "role",
            "said_on",
            "kinds",
            "numbers",
            "dates",
            "why",
        ]
    )
    assert records[0]["quote"] == "De brug over de rivier is in 1932 gebouwd"
    assert records[0]["article"] == "2023-03-22-brug"
    assert all(record["listed"] for record in records)
    assert [record["speaker"] for record in records if "140" in record["quote"]] == ["Karin de Wit"]
    assert not (site / "claims.yaml").exists()


def test_a_lower_score_shows_what_would_not_be_listed(site: Path) -> None:
    all_records = [
        json.loads(line)
        for line in run("extract", "--dry-run", "--format", "jsonl", "--min-score", "0").stdout.splitlines()
    ]
    assert {record["listed"] for record in all_records} == {True, False}
    assert all(record["listed"] == (record["score"] >= 0.5) for record in all_records)
    high = run("extract", "--dry-run", "--format", "jsonl", "--min-score", "1").stdout
    assert high == ""


def test_a_dry_run_for_people_says_where_and_why(site: Path) -> None:
    lines = run("extract", "--dry-run").stdout.splitlines()
    assert re.fullmatch(r"content/articles/2023-03-22-brug\.md:9  0\.\d\d.*", lines[0])
    assert lines[1] == "    De brug over de rivier is in 1932 gebouwd"
    assert lines[2].startswith("    (“1932”: ")
    assert any(re.fullmatch(r"content.*\.md:11  0\.\d\d  Karin de Wit, minister", line) for line in lines)


def test_a_dry_run_reads_any_article_anywhere(site: Path) -> None:
    (site / "mkdocs.yml").unlink()
    elsewhere = site / "los.md"
    elsewhere.write_text(ARTICLE, "utf-8")
    result = run("extract", "--dry-run", "los.md")
    assert result.exit_code == 0
    assert result.stdout.startswith("los.md:9  0.")


def test_several_processes_find_the_same(site: Path) -> None:
    (site / "content/articles/tweede.md").write_text(ARTICLE.replace("brug", "sluis"), "utf-8")
    one = run("extract", "--dry-run", "--format", "jsonl").stdout
    assert run("extract", "--dry-run", "--format", "jsonl", "--jobs", "2").stdout == one


def test_the_score_that_is_asked_for_decides_what_enters_the_ledger(site: Path) -> None:
    run("extract", "--min-score", "1")
    assert (site / "claims.yaml").read_text("utf-8") == new_ledger(words_for("nl"))


def test_the_score_that_the_site_sets_decides_too(site: Path) -> None:
    settings = SITE.format("nl").replace("- toetssteen", "- toetssteen:\n    min_score: 1.0")
    (site / "mkdocs.yml").write_text(settings, "utf-8")
    assert run("extract", "--dry-run").stdout == ""


def test_an_article_with_a_mistake_does_not_stop_the_others(site: Path) -> None:
    articles = site / "content/articles"
    (articles / "leeg.md").write_text(ARTICLE.replace("2023-03-22", ""), "utf-8")
    (articles / "frans.md").write_text(ARTICLE.replace("language: nl", "language: fr"), "utf-8")
    french = Problem(code="language-without-data", args={"language": "fr", "known": "en, nl"})
    result = run("extract")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "content/articles/leeg.md:3:11: “published” is leeg. Vul het in.",
        f"content/articles/frans.md:4: {words_for('nl').describe(french)}",
        "2 problemen te verbeteren.",
        "claims.yaml: 2 toegevoegd.",
    ]
    assert "article: 2023-03-22-brug\n" in (site / "claims.yaml").read_text("utf-8")
    assert run("extract", "--dry-run").exit_code == 1


def test_claims_of_an_article_that_is_there_twice_are_left_alone(site: Path) -> None:
    run("extract")
    before = (site / "claims.yaml").read_bytes()
    (site / "content/articles/sub").mkdir()
    copy = site / "content/articles/sub/2023-03-22-brug.md"
    copy.write_text(ARTICLE.replace("1932", "1952").replace("140", "150"), "utf-8")
    assert run("extract").exit_code == 1
    assert (site / "claims.yaml").read_bytes() == before


def test_a_folder_of_articles_can_be_named(site: Path) -> None:
    assert run("extract", "--dry-run", "content/articles").stdout == run("extract", "--dry-run").stdout


def test_an_article_may_be_named_twice(site: Path) -> None:
    named = "content/articles/2023-03-22-brug.md"
    assert run("extract", named, str(site / named), "content/articles").exit_code == 0


def test_another_configuration_can_be_named(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "elders").mkdir()
    monkeypatch.chdir(site / "elders")
    assert run("--config", "../mkdocs.yml", "extract").exit_code == 0
    assert (site / "claims.yaml").exists()


def test_schema_prints_the_schema_of_the_site(site: Path) -> None:
    schema = json.loads(run("schema").stdout)
    assert schema["title"] == "Beweringen en hun toetsing"
    (site / "mkdocs.yml").write_text(SITE.format("en"), "utf-8")
    assert json.loads(run("schema").stdout)["title"] == "Claims and their review"
    (site / "mkdocs.yml").unlink()
    assert json.loads(run("schema").stdout)["title"] == "Claims and their review"


def test_build_builds_the_site_with_the_options_of_mkdocs(site: Path) -> None:
    run("extract")
    result = run("build", "--quiet", "--site-dir", "uit")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (site / "uit/claims/de-brug-over-de-rivier-is-in-1932-gebouwd/index.html").exists()


def test_build_tells_what_is_wrong_with_the_settings(site: Path) -> None:
    (site / "mkdocs.yml").write_text(SITE.format("nl").replace("- toetssteen", "- toetssteen: {min_scor: 1}"), "utf-8")
    result = run("build")
    assert result.exit_code == 1
    assert result.stderr == "mkdocs.yml:9:16: Onbekend veld “min_scor”. Bedoel je “min_score”?\n"


def test_the_version(site: Path) -> None:
    assert run("--version").stdout == f"toetssteen {__version__}\n"


@pytest.mark.parametrize("command", [[], *([name] for name in MODULES)])
def test_help_is_copy_in_both_languages(site: Path, command: list[str]) -> None:
    texts = set()
    for language in ("nl", "en"):
        (site / "mkdocs.yml").write_text(SITE.format(language), "utf-8")
        result = run(*command, "--help")
        assert result.exit_code == 0
        assert result.stdout.startswith({"nl": "Gebruik: toetssteen", "en": "Usage: toetssteen"}[language])
        texts.add(result.stdout)
    assert len(texts) == 2


def test_the_commands_stand_in_the_order_of_the_work() -> None:
    assert list(MODULES)[:4] == ["new", "add", "extract", "check"]
    assert list(MODULES)[-3:] == ["schema", "build", "serve"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek"], "Er is geen opdracht “chek”. Bedoel je “check”?\nZie “toetssteen --help”.\n"),
        (["vind"], "Er is geen opdracht “vind”.\nZie “toetssteen --help”.\n"),
        (["import"], "FILE ontbreekt.\nZie “toetssteen import --help”.\n"),
        (["import", "nix.csv"], "nix.csv: zo’n bestand is er niet.\nZie “toetssteen import --help”.\n"),
        (["import", "content"], "FILE moet een bestand zijn.\nZie “toetssteen import --help”.\n"),
        (["check", "--streng"], "Er is geen optie --streng.\nZie “toetssteen check --help”.\n"),
        (
            ["extract", "--min-score", "3"],
            "--min-score moet een getal van 0 tot 1 zijn.\nZie “toetssteen extract --help”.\n",
        ),
        (
            ["extract", "--min-score", "x"],
            "--min-score moet een getal van 0 tot 1 zijn.\nZie “toetssteen extract --help”.\n",
        ),
        (
            ["check", "alles"],
            "“check” geldt altijd voor de hele site; laat “alles” weg.\nZie “toetssteen check --help”.\n",
        ),
        (["extract", "--jobs", "0"], "--jobs moet een heel getal vanaf 1 zijn.\nZie “toetssteen extract --help”.\n"),
        (["extract", "--jobs"], "--jobs heeft een waarde nodig.\nZie “toetssteen --help”.\n"),
        (
            ["extract", "--format", "xml"],
            "--format moet een van deze zijn: text, jsonl.\nZie “toetssteen extract --help”.\n",
        ),
        (
            ["extract", "--format", "jsonl"],
            "--format werkt alleen met --dry-run.\nZie “toetssteen extract --help”.\n",
        ),
        (["extract", "niet.md"], "niet.md: zo’n bestand of map is er niet.\nZie “toetssteen extract --help”.\n"),
    ],
)
def test_a_wrong_use_is_explained_and_the_exit_code_is_2(site: Path, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_a_dry_run_without_a_site_needs_articles(site: Path) -> None:
    (site / "mkdocs.yml").unlink()
    result = run("extract", "--dry-run")
    assert result.exit_code == 2
    assert result.stderr == (
        "Name one or more articles: there is no site in this folder.\nSee “toetssteen extract --help”.\n"
    )


def test_without_a_command_there_is_help(site: Path) -> None:
    result = run()
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Opdrachten:" in result.stderr


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "mkdocs.yml: Dit bestand is er niet."),
        ({"LANG": "nl_BE"}, "mkdocs.yml: Dit bestand is er niet."),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "mkdocs.yml: There is no such file."),
        ({"LANG": "nl_NL.UTF-8", "LC_CTYPE": "C.UTF-8"}, "mkdocs.yml: Dit bestand is er niet."),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "de:nl@x:en"}, "mkdocs.yml: Dit bestand is er niet."),
        ({"LC_MESSAGES": "nl_NL", "LANG": "en_GB"}, "mkdocs.yml: Dit bestand is er niet."),
        ({"LANG": "de_DE.UTF-8"}, "mkdocs.yml: There is no such file."),
        ({"LC_ALL": "C.UTF-8"}, "mkdocs.yml: There is no such file."),
        ({}, "mkdocs.yml: There is no such file."),
    ],
)
def test_without_a_site_the_language_is_that_of_the_person(
    site: Path, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], message: str
) -> None:
    (site / "mkdocs.yml").unlink()
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    result = run("check")
    assert result.exit_code == 1
    assert result.stderr.startswith(message)


def test_the_language_of_the_site_comes_before_that_of_the_person(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert run("--help").stdout.startswith("Gebruik:")


def test_a_program_that_reads_the_output_gets_data_only(site: Path) -> None:
    """As a process of its own: records on standard output and nothing else, and the right exit code."""
    command = [sys.executable, "-m", "generator", "extract", "--dry-run", "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert [json.loads(line)["article"] for line in done.stdout.decode().splitlines()]
    assert done.stderr == b""
    failed = subprocess.run([*command[:3], "check"], capture_output=True, check=False)
    assert (failed.returncode, failed.stdout) == (1, b"")
