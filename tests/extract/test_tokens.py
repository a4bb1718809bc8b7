"""Texts that run on without a space."""

from __future__ import annotations

import pytest
import spacy

from generator.extract.tokens import LONGEST, make_doc

NLP = spacy.blank("nl")
ORDINARY = "‘De brug kost 14 miljoen euro’, zei wethouder Anna de Vries.\n\nZie www.gemeente.example/brug."


def test_an_ordinary_text_has_the_tokens_that_spacy_gives_it() -> None:
    assert [token.text for token in make_doc(NLP, ORDINARY)] == [token.text for token in NLP(ORDINARY)]


@pytest.mark.parametrize("run", ["’" * 3000, "(" * 900 + "x" * 900, "abc" * 700, "."])
def test_no_character_is_lost_around_a_long_run(run: str) -> None:
    text = f"Een zin. {run} En nog {run}{run} een.\n"
    doc = make_doc(NLP, text)
    assert doc.text == text
    assert max(len(token) for token in doc) <= LONGEST
