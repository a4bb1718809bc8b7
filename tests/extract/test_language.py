"""Language data: one file per language, and nothing else to add one."""

from __future__ import annotations

import datetime
from importlib import import_module
from pathlib import Path

import pytest
import spacy

from generator.extract.annotations import DATES, NUMBERS, QUOTATIONS
from generator.extract.language import FOLDER, load_language
from generator.extract.sentences import sentences
from generator.problems import ToetssteenError
from generator.words import words_for

ESPERANTO = """
[sentences]
abbreviations = ["d-ro."]

[quotes]

[numbers]
stems = ["du", "tri", "kvindek"]
ordinal_suffixes = ["a"]
units = ["homoj"]
proportions = ['{n} el {n}']

[numbers.words]
du = 2
tri = 3
kvindek = 50

[numbers.ordinals]
dua = 2

[numbers.magnitudes]
milionoj = 1_000_000

[dates]
rules = [
  { kind = "cyclic", pattern = '{day} {month} {year}' },
  { kind = "cyclic", pattern = '{weekday}' },
  { kind = "day", offset = -1, pattern = 'hieraŭ' },
  { kind = "count", offset = -1, pattern = 'antaŭ {n} {unit}' },
]

[dates.units]
jaroj = "year"
"""


def test_a_language_without_data_is_a_problem_that_names_those_with_data() -> None:
    with pytest.raises(ToetssteenError) as error:
        load_language("tlh")
    [problem] = error.value.problems
    assert (problem.code, dict(problem.args)) == ("language-without-data", {"language": "tlh", "known": "en, nl"})
    assert words_for("en").describe(problem).startswith("There is no extraction data for the language “tlh”. Use one")
    assert "tlh" in words_for("nl").describe(problem)


def test_a_language_is_read_once() -> None:
    assert load_language("nl") is load_language("nl")


def test_a_new_language_needs_only_a_file(tmp_path: Path) -> None:
    """Esperanto, which neither spaCy nor text2num knows; the sections for speakers and claims are lent by English."""
    of_others = (FOLDER / "en.toml").read_text("utf-8").split("# end of numbers and dates\n")[1]
    (tmp_path / "eo.toml").write_text(ESPERANTO + of_others, "utf-8")
    nlp = spacy.blank("xx")
    for component in ("sentences", "quotes", "numbers", "dates"):
        import_module(f"generator.extract.{component}")
        config = {"language": "eo", "folder": str(tmp_path)}
        nlp.add_pipe(f"toetssteen_{component}", name=component, config=config)
    doc = nlp.make_doc("D-ro. Zamenhof diris: „Venis kvindek homoj.“ Hieraŭ, je 5 marto 2020, la dua el 1,5 milionoj.")
    doc._.published = datetime.date(2023, 3, 22)
    doc = nlp(doc)
    assert [sentence.text for sentence in sentences(doc)] == [
        "D-ro. Zamenhof diris: „Venis kvindek homoj.“",
        "Hieraŭ, je 5 marto 2020, la dua el 1,5 milionoj.",
    ]
    assert [span.text for span in doc.spans[QUOTATIONS]] == ["„Venis kvindek homoj.“"]
    numbers = [(n.text, n.value, n.unit, n.ordinal) for n in (span._.number for span in doc.spans[NUMBERS])]
    assert numbers == [
        ("kvindek", 50, "homoj", False),
        ("dua", 2, None, True),
        ("1,5 milionoj", 1_500_000, None, False),
    ]
    assert [span._.date.iso for span in doc.spans[DATES]] == ["2023-03-21", "2020-03-05"]
