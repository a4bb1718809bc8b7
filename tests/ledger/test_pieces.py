"""Split and joined: a ledger in files says the same, and comes back to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, note, settings

from generator.ledger.files import ORDER
from generator.ledger.layout import ONE_OF_MANY
from generator.ledger.pieces import join, split
from generator.problems import ToetssteenError
from tests.ledger import styles

LEDGER, FOLDER = Path("claims.yaml"), Path("claims")


def entry(name: str, of: str, more: str = "") -> str:
    return f"- id: {name}\n  claim: Een.\n  found: {{article: {of}, quote: een, sentence: Een.}}\n{more}"


def back(text: str) -> str:
    return join(split(text, LEDGER), FOLDER)


def told(text: str) -> tuple[set[str], dict[str, str]]:
    """What is wrong with splitting a text, or the files."""
    try:
        return set(), split(text, LEDGER)
    except ToetssteenError as error:
        return {problem.code for problem in error.problems}, {}


def check(ledger: styles.Ledger) -> None:
    note(ledger.text)
    problems, files = told(ledger.text)
    if problems:
        assert problems == {"anchor-in-another-file"}
        assert "*" in ledger.text
        return
    assert join(files, FOLDER) == ledger.text
    before = yaml.load(ledger.text, Loader=yaml.CBaseLoader)["claims"]  # noqa: S506 - all text
    for name, text in files.items():
        if name == ORDER:
            continue
        own = [one for one in before if one["found"]["article"] == name.removesuffix(".yaml")]
        now = yaml.load(text, Loader=yaml.CBaseLoader)["claims"]  # noqa: S506
        assert [one["id"] for one in now] == [one["id"] for one in own]


@given(styles.ledgers())
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_split_then_join_gives_the_same_bytes(ledger: styles.Ledger) -> None:
    check(ledger)


@pytest.mark.long
@given(styles.ledgers(("2023-01-05-a", "2023-02-01-c", "2023-03-22-b")))
@settings(max_examples=1200, deadline=None, suppress_health_check=list(HealthCheck))
def test_split_then_join_gives_the_same_bytes_in_thousands_of_ledgers(ledger: styles.Ledger) -> None:
    check(ledger)


TWO = (
    "# Onze afspraken\nclaims:  # alle\n\n"
    + entry("a1", "a", "  # bij a1\n\n")
    + "# boven b1\n"
    + entry("b1", "b")
    + "\n# los\n\n"
    + entry("a2", "a", "  explanation: |+\n    tekst\n\n")
    + "# slot"
)


def test_each_article_has_a_file_with_its_entries_and_their_comments() -> None:
    files = split(TWO, LEDGER)
    assert list(files) == ["a.yaml", "b.yaml", ORDER]
    assert files["b.yaml"] == f"{ONE_OF_MANY}\n# boven b1\n" + entry("b1", "b") + "\n# los\n\n"
    assert "# bij a1" in files["a.yaml"]
    assert files[ORDER] == "# Onze afspraken\nclaims:  # alle\n\n- a1\n- b1\n- a2\n"
    assert back(TWO) == TWO


@pytest.mark.parametrize("text", ["", "claims:", "# niets\nclaims: []\n", "\ufeffclaims:\r\n# slot"])
def test_a_ledger_without_entries_comes_back_too(text: str) -> None:
    assert back(text) == text


def test_a_new_entry_comes_after_the_one_above_it_and_a_new_file_after_the_one_that_sorts_before_it() -> None:
    files = split(TWO, LEDGER)
    files["a.yaml"] = files["a.yaml"].replace("# bij a1\n\n", "# bij a1\n\n" + entry("a1b", "a"))
    files["aa.yaml"] = ONE_OF_MANY + entry("aa1", "aa")
    joined = yaml.safe_load(join(files, FOLDER))
    assert [one["id"] for one in joined["claims"]] == ["a1", "a1b", "b1", "a2", "aa1"]


def test_the_order_that_a_person_gave_within_a_file_is_right() -> None:
    files = split("claims:\n" + entry("a1", "a") + entry("b1", "b") + entry("a2", "a"), LEDGER)
    files["a.yaml"] = ONE_OF_MANY + "\n" + entry("a2", "a") + entry("a1", "a")
    assert [one["id"] for one in yaml.safe_load(join(files, FOLDER))["claims"]] == ["a2", "b1", "a1"]


def test_what_people_put_above_the_entries_of_a_file_stays() -> None:
    files = {"a.yaml": "# van Anna\nclaims: # let op\n" + entry("a1", "a"), "b.yaml": "# leeg\nclaims:\n"}
    joined = join(files, FOLDER)
    assert "# van Anna\n# let op\n- id: a1\n" in joined
    assert joined.endswith("# leeg\n")


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("  reviewer: &x AB\n", "anchor-in-another-file"),
        ("  reviewer: &x AB\n  headline: &y C\n", "anchor-in-another-file"),
    ],
)
def test_an_alias_of_another_articles_anchor_is_refused(more: str, code: str) -> None:
    text = "claims:\n" + entry("a1", "a", more) + entry("b1", "b", "  reviewer: *x\n")
    assert told(text)[0] == {code}


def test_anchors_of_one_name_in_two_files_are_told() -> None:
    files = {name: ONE_OF_MANY + entry(f"{name}1", name, "  reviewer: &x A\n") for name in ("a", "b")}
    with pytest.raises(ToetssteenError, match=r"claims/b entry-not-joinable \{'id': 'b1'\}"):
        join(files, FOLDER)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("claims: [{id: a, claim: x, found: {article: a}}]\n", "ledger-not-splittable"),
        ("{claims: [{id: a, claim: x, found: {article: a}}]}\n", "ledger-not-splittable"),
        ("claims:\n" + entry("a1", "../a"), "article-not-a-file-name"),
        ("claims:\n- id: a1\n", "field-missing"),
        ("claims:\n" + entry("a1", "a") * 2, "id-twice"),
        ("claims:\n" + entry("a1", "a") + "extra: x\n", "field-unknown"),
    ],
)
def test_what_cannot_be_split_is_told(text: str, code: str) -> None:
    assert told(text)[0] == {code}


def test_files_that_do_not_go_together_are_told() -> None:
    indented = "claims:\n" + "".join(f"  {line}\n" for line in entry("b1", "b").splitlines())
    with pytest.raises(ToetssteenError, match=r"claims/b\.yaml:2 entries-begin-elsewhere"):
        join({"a.yaml": "claims:\n" + entry("a1", "a"), "b.yaml": indented}, FOLDER)
