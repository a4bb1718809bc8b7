"""From a treebank to what the embedded pipelines learn from."""

# ruff: noqa: S311 - chance in training is no secret
from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
import spacy

from training.pipelines.augment import GUISES, documents, restyle
from training.pipelines.treebanks import Sentence, read_conllu, read_split, to_doc

CONLLU = """# text = Ze zei: "Dat ga'k doen."
1\tZe\tze\tPRON\t_\tCase=Nom|Person=3\t2\tnsubj\t_\t_
2\tzei\tzeggen\tVERB\t_\tVerbForm=Fin\t0\troot\t_\tSpaceAfter=No
3\t:\t:\tPUNCT\t_\t_\t2\tpunct\t_\t_
4\t"\t"\tPUNCT\t_\t_\t8\tpunct\t_\tSpaceAfter=No
5\tDat\tdat\tPRON\t_\t_\t8\tobj\t_\t_
6-7\tga'k\t_\t_\t_\t_\t_\t_\t_\t_
6\tga\tgaan\tAUX\t_\t_\t8\taux\t_\t_
7\t'k\tik\tPRON\t_\t_\t8\tnsubj:outer\t_\t_
7.1\tniets\t_\t_\t_\t_\t_\t_\t_\t_
8\tdoen\tdoen\tVERB\t_\t_\t2\tccomp\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tSpaceAfter=No
10\t"\t"\tPUNCT\t_\t_\t8\tpunct\t_\tSpaceAfter=No
"""


@pytest.fixture
def sentence(tmp_path: Path) -> Sentence:
    (tmp_path / "one.conllu").write_text(CONLLU, "utf-8")
    (one,) = read_conllu(tmp_path / "one.conllu")
    return one


def test_words_keep_the_spaces_of_the_text_also_within_a_multiword_token(sentence: Sentence) -> None:
    assert to_doc(spacy.blank("nl").vocab, [sentence]).text == 'Ze zei: "Dat ga\'k doen." '


def test_heads_are_places_and_relations_lose_the_subtypes_nobody_uses(sentence: Sentence) -> None:
    assert [(word.head, word.relation) for word in sentence[:2]] == [(1, "nsubj"), (1, "ROOT")]
    assert sentence[6].relation == "nsubj"
    assert len(sentence) == 10


def test_each_sentence_of_a_document_is_a_tree_of_its_own(sentence: Sentence) -> None:
    doc = to_doc(spacy.blank("nl").vocab, [sentence, sentence])
    assert [token.i for token in doc if token.dep_ == "ROOT"] == [1, 11]
    assert [len(part) for part in doc.sents] == [10, 10]


def test_every_guise_is_still_a_tree(sentence: Sentence) -> None:
    for _, guise in GUISES:
        for seed in range(5):
            varied = restyle(guise(sentence, Random(seed)), Random(seed))
            doc = to_doc(spacy.blank("nl").vocab, [varied])
            root = next(token for token in doc if token.dep_ == "ROOT")
            assert root.lower_ == "zei"
            assert len(list(root.subtree)) == len(doc)


def test_quotation_marks_change_in_pairs(sentence: Sentence) -> None:
    marks = {(one[3].text, one[9].text) for one in (restyle(sentence, Random(seed)) for seed in range(50))}
    assert ("‘", "’") in marks
    assert ("„", "”") in marks
    assert ("‘", "”") not in marks


def test_the_same_seed_gives_the_same_documents(sentence: Sentence) -> None:
    sentences = [sentence] * 30
    assert documents(sentences, Random(1)) == documents(sentences, Random(1))
    assert sum(len(group) for group in documents(sentences, Random(1))) == 60


def test_every_tenth_block_of_a_file_is_held_out(tmp_path: Path) -> None:
    for name in ("nl_lassysmall-ud-dev", "nl_lassysmall-ud-test", "nl_alpino-ud-dev"):
        (tmp_path / f"{name}.conllu").write_text((CONLLU + "\n") * 200, "utf-8")
    split = read_split("nl", tmp_path)
    assert (len(split.train), len(split.held_out), len(split.news)) == (540, 60, 20)
