"""Train an embedded pipeline: `OMP_NUM_THREADS=1 python -m training.pipelines nl --treebanks FOLDER`.

Writes `generator/extract/pipelines/<language>/`: the weights and their figures (`meta.json`). Half an hour on one core.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

import spacy
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config, load_model_from_config

from generator.extract.base import PIPELINES
from training.pipelines.augment import documents
from training.pipelines.treebanks import TREEBANKS, Sentence, Split, read_split, to_doc

CONFIG = Path(__file__).parent / "pipeline.cfg"
NOTICE = Path(__file__).parent / "NOTICE.txt"
FIGURES = {"pos_acc": "upos", "morph_acc": "morphology", "dep_uas": "uas", "dep_las": "las"}
"""spaCy's names of the figures, and the field's."""


def main() -> None:
    """Train, measure on what was held out, and pack."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=sorted(TREEBANKS))
    parser.add_argument("--treebanks", type=Path, required=True, help="the folder of the .conllu files")
    parser.add_argument("--steps", type=int, help="fewer steps, to try the script out")
    parser.add_argument("--to", type=Path, default=PIPELINES, help="the folder of the pipelines")
    options = parser.parse_args()
    split = read_split(options.language, options.treebanks)
    with tempfile.TemporaryDirectory() as folder:
        nlp = trained(options.language, split, Path(folder), options.steps)
    nlp.meta["performance"] = {
        "held out": evaluate(nlp, split.held_out),
        "held out, news": evaluate(nlp, split.news),
    }
    print(nlp.meta["performance"])
    pack(nlp, options.language, options.to / options.language)


def trained(language: str, split: Split, folder: Path, steps: int | None = None) -> Language:
    """The pipeline that `pipeline.cfg` makes of the sentences; the same ones give the same weights on one machine."""
    blank = spacy.blank(language)
    train_docs = [to_doc(blank.vocab, group) for group in documents(split.train, Random(1))]  # noqa: S311
    dev_docs = [to_doc(blank.vocab, [sentence]) for sentence in split.held_out]
    overrides = {"nlp.lang": language}
    for name, docs in (("train", train_docs), ("dev", dev_docs)):
        overrides[f"paths.{name}"] = str(folder / f"{name}.spacy")
        DocBin(docs=docs).to_disk(folder / f"{name}.spacy")
    config = load_config(CONFIG, overrides | ({"training.max_steps": steps} if steps else {}), interpolate=False)
    full = load_model_from_config(config, auto_fill=True).config
    (folder / "out").mkdir()
    train(init_nlp(full), folder / "out")
    return spacy.load(folder / "out" / "model-last")


def evaluate(nlp: Language, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Accuracy of the universal tags, the morphology, the heads (UAS) and the labelled heads (LAS), on raw text.

    Each sentence is read by itself, and the parser is told where it ends, as it is in the extractor.
    """
    examples = []
    for sentence in sentences:
        reference = to_doc(nlp.vocab, [sentence])
        predicted = nlp.make_doc(reference.text)
        for token in predicted:
            token.is_sent_start = token.i == 0
        examples.append(Example(predicted, reference))
    scores = nlp.evaluate(examples)
    return {ours: round(scores[theirs], 3) for theirs, ours in FIGURES.items()}


def pack(nlp: Language, language: str, folder: Path) -> None:
    """Write what the extractor needs: no words, which the pipeline does not look up, no paths, no training."""
    nlp.meta |= {
        "name": "toetssteen",
        "version": "1.0.0",
        "description": "Tagger and parser for news, embedded in Toetssteen",
        "license": "CC BY-SA 4.0, see NOTICE.txt",
        "sources": list(TREEBANKS[language]),
        "spacy_version": ">=3.8,<4",
    }
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    nlp.to_disk(folder, exclude=["vocab"])
    config = load_config(folder / "config.cfg", interpolate=False)
    config["paths"] = dict.fromkeys(config["paths"])
    config.to_disk(folder / "config.cfg", interpolate=False)
    shutil.copy(NOTICE, folder)


if __name__ == "__main__":
    main()
