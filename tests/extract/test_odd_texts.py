"""Texts that no newspaper prints, and that must be read all the same."""

from __future__ import annotations

import cProfile

import pytest

from generator.extract.annotations import STATEMENTS
from tests.extract.test_golden import annotated

SENTENCE = "Wethouder Karin Bosma zei dinsdag dat de brug in mei 2023 opengaat en 4 miljoen euro kost. "
TEXTS = {
    "nothing": "",
    "white space": " \n\n\t ",
    "one line without an end": SENTENCE * 200,
    "no spaces": "a" * 20_000,
    "only quotations": "‘Ja.’ “Nee.” " * 500,
    "only marks": "‘“\"'" * 300,
    "only capitals": (SENTENCE * 20).upper(),
    "many scripts": ("Привет мир 你好世界 مرحبا " + SENTENCE) * 20,
    "emoji": ("😀👩‍👩‍👧‍👦🇳🇱 " + SENTENCE) * 20,
    "control characters": ("a\x00b\x01\x07\x1b " + SENTENCE) * 20,
    "ten thousand quotations inside one another": "‘ “ " * 5_000 + "ja" + " ” ’" * 5_000,
    "a verb of saying and no end": "zegt " * 3_000,
    "somebody says that somebody says": "hij zegt dat " * 1_000,
    "only years": "2019 " * 3_000,
    "a relative clause without end": ", die " * 3_000,
    "semicolons and figures without end": "; de brug kost 3 euro " * 1_000,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_text_is_read(text: str) -> None:
    doc = annotated("nl", text)
    assert all(0 <= span.start < span.end <= len(doc) for span in doc.spans[STATEMENTS])


def test_a_speaker_is_found_between_odd_characters() -> None:
    doc = annotated("nl", "😀 a\x00b 你好. " + SENTENCE)
    assert [span._.attribution.speaker for span in doc.spans[STATEMENTS]] == ["Karin Bosma"]


@pytest.mark.parametrize("pattern", ["2019 ", ", die ", "; de brug kost 3 euro ", ", en ging "])
def test_the_work_grows_with_the_text_alone(pattern: str) -> None:
    def calls(words: int) -> int:
        text = pattern * (words // len(pattern.split()))
        profile = cProfile.Profile()
        profile.runcall(annotated, "nl", text)
        return sum(entry.callcount for entry in profile.getstats())

    calls(1_000)  # the first time, a pipeline is made
    assert calls(24_000) < 2.5 * calls(12_000)
