"""The pipeline that our components stand behind: the embedded one, another one by name, or a blank one."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language

from generator.problems import Problem, ToetssteenError

PIPELINES = Path(__file__).parent / "pipelines"
"""The embedded pipelines, a folder a language, trained by `training/pipelines`."""
BLANK = "blank"
"""The name by which the settings ask for rules only: a tokeniser, no tags, no parse."""


def load_base(language: str, name: str | None = None) -> Language:
    """The embedded pipeline of `language` (a blank one where there is none), or the one called `name`.

    `name` is an installed spaCy package, a path, or `blank`.

    Raises:
        ToetssteenError: there is no pipeline called `name`.
    """
    embedded = PIPELINES / language
    if name == BLANK or (name is None and not embedded.exists()):
        return spacy.blank(language)
    try:
        return spacy.load(embedded if name is None else name)
    except OSError as error:
        raise ToetssteenError(Problem(code="pipeline-not-found", args={"pipeline": str(name)})) from error
