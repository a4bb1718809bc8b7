"""The pipeline that our components stand behind, and the seam between the two."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from spacy.language import Language

from generator.articles import read_article
from generator.extract.annotations import CLAIMS
from generator.extract.base import PIPELINES, load_base
from generator.extract.pipeline import build_pipeline, read
from generator.problems import ToetssteenError

LANGUAGES = ("nl", "en")
TEXTS = {
    "nl": "‘Het moest, en wel meteen’, zei wethouder Anna de Vries; daarna ging zij. De brug kost 14 miljoen euro.",
    "en": "“It had to be done, and quickly,” said Anna Brown; then she left. The bridge costs 14 million pounds.",
}


@cache
def pipeline(language: str, base: str | None = None) -> Language:
    return build_pipeline(language, base)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_embedded_pipeline_tags_and_parses_without_being_asked_for(language: str) -> None:
    doc = pipeline(language)(pipeline(language).make_doc(TEXTS[language]))
    bridge = next(token for token in doc if token.text in ("brug", "bridge"))
    assert bridge.pos_ == "NOUN"
    assert bridge.dep_ == "nsubj"
    assert bridge.head.text in ("kost", "costs")


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_sentences_come_first_and_no_parser_changes_their_ends(language: str) -> None:
    embedded, blank = pipeline(language), pipeline(language, "blank")
    assert embedded.pipe_names[0] == "toetssteen_sentences"
    texts = [TEXTS[language], "\n\n".join(["Kop", TEXTS[language], ", , .", "A. B. C."]), TEXTS[language].upper()]
    for text in texts:
        starts = [[token.i for token in nlp(text) if token.is_sent_start] for nlp in (embedded, blank)]
        assert starts[0] == starts[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_blank_leaves_rules_that_find_the_claims_by_themselves(language: str) -> None:
    nlp = pipeline(language, "blank")
    doc = nlp(TEXTS[language])
    assert {"tok2vec", "parser"}.isdisjoint(nlp.pipe_names)
    assert not doc.has_annotation("DEP")
    assert any(span._.assessment.score >= 0.5 for span in doc.spans[CLAIMS])


def test_a_pipeline_that_is_named_replaces_the_embedded_one(tmp_path: Path) -> None:
    own = load_base("nl", "blank")
    own.add_pipe("sentencizer", name="own")
    own.to_disk(tmp_path / "own")
    names = build_pipeline("nl", str(tmp_path / "own")).pipe_names
    assert names[:2] == ["toetssteen_sentences", "own"]
    assert "parser" not in names


def test_a_text_that_would_take_gigabytes_to_parse_is_read_by_rules(tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text("---\ntitle: Lang\npublished: 2026-03-12\nlanguage: nl\n---\n\n" + TEXTS["nl"] * 500, "utf-8")
    doc = read(read_article(path), pipeline("nl"))
    assert len(doc) > 10_000
    assert not doc.has_annotation("DEP")
    assert len(doc.spans[CLAIMS]) >= 500


def test_a_pipeline_that_is_not_there_is_told_by_its_name() -> None:
    with pytest.raises(ToetssteenError) as raised:
        load_base("nl", "nl_no_such_pipeline")
    problem = raised.value.problems[0]
    assert problem.code == "pipeline-not-found"
    assert problem.args["pipeline"] == "nl_no_such_pipeline"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weights_are_small_and_name_the_treebanks_beside_them(language: str) -> None:
    folder = PIPELINES / language
    assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < 10_000_000
    notice = (folder / "NOTICE.txt").read_text("utf-8")
    assert "CC BY-SA 4.0" in notice
    assert all(name in notice for name in ("LassySmall", "Alpino", "EWT", "PUD"))
