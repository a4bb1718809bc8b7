"""Who is quoted: names that belong together, and every mistake in speakers.yaml at its place."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from generator.ledger.audit import audit
from generator.problems import ToetssteenError
from generator.settings import read_project
from generator.speakers import Speaker, Speakers, read_speakers, survey_speakers
from generator.words import words_for

PUTIN = Speaker(name="Vladimir Poetin", aliases=["Poetin", "Putin"], role="president")


@pytest.mark.parametrize("name", ["Vladimir Poetin", "Poetin", "putin", "  Vladimir\n poetin "])
def test_every_name_of_a_speaker_leads_to_the_one_record(name: str) -> None:
    assert Speakers([PUTIN])(name) is PUTIN


def test_a_name_that_stands_nowhere_is_a_speaker_of_that_name() -> None:
    speaker = Speakers([PUTIN])("Xi Jinping")
    assert (speaker.name, speaker.slug, speaker.role) == ("Xi Jinping", "xi-jinping", None)


def test_spellings_that_would_have_the_same_page_are_one_speaker() -> None:
    speakers = Speakers()
    assert speakers("José Bové") is speakers("Jose Bove")
    assert speakers("Vladimir-Poetin").name == "Vladimir-Poetin"
    assert Speakers([PUTIN])("Vladimir-Poetin") is PUTIN


@pytest.mark.parametrize(("name", "slug"), [("Łukasz Ó Sé", "lukasz-o-se"), ("习近平", "xi-jin-ping")])
def test_a_page_has_an_address_of_plain_letters(name: str, slug: str) -> None:
    assert Speaker(name=name).slug == slug


def test_a_name_without_letters_has_an_address_too_and_always_the_same() -> None:
    first, other = Speaker(name="🦆").slug, Speaker(name="🦢").slug
    assert first == Speaker(name="🦆").slug != other
    assert first.isalnum()


def test_a_site_without_the_file_has_no_records(tmp_path: Path) -> None:
    assert survey_speakers(tmp_path / "speakers.yaml") == ([], [])
    assert read_speakers(tmp_path / "speakers.yaml")("X").name == "X"


def _told(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "speakers.yaml"
    path.write_text(text, "utf-8")
    _, problems = survey_speakers(path)
    return [words_for("en").describe(problem).replace(f"{tmp_path}/", "") for problem in problems]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", []),
        ("speakers:\n", []),
        ("speakers:\n- name: A\n  aliases:\n", []),
        ("speakers:\n- name: A\n  alias: [B]\n", ["speakers.yaml:3:3: Unknown field “alias”. Did you mean “aliases”?"]),
        ("speakers:\n- role: B\n", ["speakers.yaml:2:3: “name” is missing. Add it."]),
        (
            "- name: A\n",
            ["speakers.yaml:1:1: Fields are expected here. Write lines of the form “name: value” under it."],
        ),
        (
            "speakers:\n- name: A\n  aliases: [B]\n- name: C\n  aliases: [D, b]\n",
            [
                (
                    "speakers.yaml:5:16: “b” belongs to A already."
                    " Take it away from one of the two, or make them one speaker."
                )
            ],
        ),
        (
            "speakers:\n- name: Á Bé\n- name: A Be\n",
            [
                (
                    "speakers.yaml:3:9: “a-be” belongs to Á Bé already."
                    " Take it away from one of the two, or make them one speaker."
                )
            ],
        ),
    ],
)
def test_every_mistake_is_told_with_its_place(tmp_path: Path, text: str, told: list[str]) -> None:
    assert _told(tmp_path, text) == told


def test_a_site_with_mistakes_in_the_file_cannot_be_read_and_check_says_why(tmp_path: Path) -> None:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "claims.yaml").write_text("claims:\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("docs_dir: content\nplugins:\n- toetssteen\n", "utf-8")
    (tmp_path / "speakers.yaml").write_text("speakers:\n- name: A\n  same_as: [wikidata]\n", "utf-8")
    project = read_project(tmp_path / "mkdocs.yml")
    problems = audit(project, datetime.date(2024, 1, 1)).problems
    assert [(problem.code, problem.line) for problem in problems] == [("not-a-web-address", 3)]
    with pytest.raises(ToetssteenError):
        read_speakers(project.speakers)
