"""From an article's file to candidate claims."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from generator.articles import Article, read_article
from generator.claims import Candidate
from generator.extract.pipeline import build_pipeline, extract
from generator.problems import ToetssteenError

TEXT = """\
## Brug over de Linge

Wethouder Karin Bosma zei dinsdag dat de brug *3 miljoen euro* heeft gekost. Dat is natuurlijk een schande.

De vorige brug werd in 1998 gebouwd. Wie weet dat nog?
"""


def article(folder: Path, text: str = TEXT, *, language: str = "nl", name: str = "brug") -> Article:
    path = folder / f"{name}.md"
    path.write_text(f"---\ntitle: De brug\npublished: 2023-03-22\nlanguage: {language}\n---\n\n{text}", "utf-8")
    return read_article(path)


def candidates(found: Article, **options: object) -> list[Candidate]:
    [(_, claims)] = extract([found], **options)  # type: ignore[arg-type]
    return claims


def test_a_candidate_carries_what_was_found(tmp_path: Path) -> None:
    _, candidate, *_ = candidates(article(tmp_path))
    found = candidate.found
    assert found.quote == "de brug 3 miljoen euro heeft gekost"
    assert found.sentence == "Wethouder Karin Bosma zei dinsdag dat de brug 3 miljoen euro heeft gekost."
    assert (found.article, found.speaker, found.role, str(found.said_on)) == (
        "brug",
        "Karin Bosma",
        "wethouder",
        "2023-03-21",
    )
    assert [(number.value, number.unit) for number in found.numbers] == [(3_000_000, "euro")]
    assert [date.iso for date in found.dates] == ["2023-03-21"]
    assert {"number", "statement"} <= set(found.kinds)
    assert candidate.claim == "De brug heeft 3 miljoen euro gekost."


def test_quote_and_offsets_stand_in_the_plain_text_and_inside_the_sentence(tmp_path: Path) -> None:
    found = article(tmp_path)
    for candidate in candidates(found):
        assert found.text[candidate.start : candidate.end] == candidate.found.quote
        assert candidate.found.quote in candidate.found.sentence


def test_every_sentence_comes_and_the_threshold_decides_what_is_listed(tmp_path: Path) -> None:
    found = article(tmp_path)
    usual, strict = candidates(found), candidates(found, min_score=1.0)
    assert [candidate.listed for candidate in usual] == [False, True, False, True, False]
    assert not any(candidate.listed for candidate in strict)
    assert [candidate.found for candidate in usual] == [candidate.found for candidate in strict]


def test_reasons_come_in_the_language_of_the_article_or_as_asked(tmp_path: Path) -> None:
    found = article(tmp_path)
    assert "“3 miljoen”: een getal" in candidates(found)[1].found.why
    assert "“3 miljoen”: a figure" in candidates(found, reasons_in="en")[1].found.why


def test_an_english_article_is_read_as_english(tmp_path: Path) -> None:
    text = "The mayor, Joan Fielding, said on Monday that the bridge had cost 3 million euros.\n"
    [candidate] = candidates(article(tmp_path, text, language="en-GB"))
    assert (candidate.found.speaker, candidate.listed) == ("Joan Fielding", True)


def test_more_processes_find_the_same(tmp_path: Path) -> None:
    articles = [article(tmp_path, name=f"brug-{number}") for number in range(3)]
    assert list(extract(articles, jobs=2)) == list(extract(articles))


def test_the_same_article_gives_the_same_claims_each_time(tmp_path: Path) -> None:
    assert candidates(article(tmp_path)) == candidates(article(tmp_path))


def test_a_language_without_data_is_told(tmp_path: Path) -> None:
    with pytest.raises(ToetssteenError) as error:
        candidates(article(tmp_path, language="fy"))
    assert [problem.code for problem in error.value.problems] == ["language-without-data"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_missing_pipeline_is_told(tmp_path: Path, jobs: int) -> None:
    with pytest.raises(ToetssteenError) as error:
        candidates(article(tmp_path), pipelines={"nl": "nl_no_such_pipeline"}, jobs=jobs)
    [problem] = error.value.problems
    assert (problem.code, problem.args) == ("pipeline-not-found", {"pipeline": "nl_no_such_pipeline"})


def test_our_components_stand_behind_those_of_a_trained_pipeline(tmp_path: Path) -> None:
    """A pipeline on disk keeps its components; what they find is used: here that `Zonnebloem` is a person."""
    base = spacy.blank("nl")
    base.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Zonnebloem"}])  # type: ignore[attr-defined]
    base.to_disk(tmp_path / "base")
    nlp = build_pipeline("nl", str(tmp_path / "base"))
    assert nlp.pipe_names[:2] == ["toetssteen_sentences", "entity_ruler"]
    assert nlp.pipe_names[-1] == "toetssteen_claims"
    text = "Zonnebloem kwam laat. De brug kostte 3 miljoen euro, zei hij.\n"
    told = [
        candidates(article(tmp_path, text), pipelines=pipelines)[1].found.speaker
        for pipelines in ({}, {"nl": str(tmp_path / "base")})
    ]
    assert told == [None, "Zonnebloem"]


@pytest.mark.parametrize(
    "text",
    [
        "“”‘’ '' ,, « » „",
        "“Ja.” “Nee.” ‘Wel.’",
        "DE MINISTER ZEI DINSDAG DAT HET NIET WAAR IS. JAN DE VRIES ZEI HET OOK.",
        "👍🏽 Dat zei 👨‍👩‍👧 hij 😀 zei Jan 🎉: “Ja 👍”",
        "Hij zei\x07 dat\x1b[0m het\u200b waar\ufeff was. \u202eomgekeerd\u202c",
        ". . . ? ! ... , , ;; ::",
        "x",
        "volgens volgens aldus zei zei: ‘",
        "Volgens",
        "“Hij zei dat het waar is, en dat niemand het weet. " * 3,
        "‘" * 50 + "x" + "’" * 50,
        "Zei 中文 说 “是”, zei \u0627\u0644\u0639\u0631, e\u0301 42.",
        "a" * 20_000,
    ],
    ids=lambda text: repr(text[:20]),
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_odd_text_is_read_without_harm(tmp_path: Path, language: str, text: str) -> None:
    """Each candidate still stands where it says."""
    found = article(tmp_path, text + "\n", language=language)
    for candidate in candidates(found):
        assert found.text[candidate.start : candidate.end] == candidate.found.quote
        assert 0 <= candidate.found.score <= 1


@pytest.mark.long
def test_a_line_of_a_megabyte_is_read(tmp_path: Path) -> None:
    sentence = "De minister zei dinsdag dat 40 procent van de huizen in 2023 leeg stond. "
    assert len(candidates(article(tmp_path, sentence * 14_000))) == 14_000
