"""Two people on two branches of a real git repository: `git merge` puts their work together by itself."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.articles import Article
from generator.ledger.layout import EMPTY, new_ledger
from generator.ledger.merge import Merged, merge, merge_files
from generator.ledger.placing import tab_of
from generator.ledger.read import read_entries
from generator.ledger.write import update_files
from generator.problems import ToetssteenError
from generator.settings import Settings
from generator.words import words_for
from tests.ledger.builders import TODAY, article, candidate

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

Work = Callable[[str], str]
NEW_LEDGER = new_ledger(words_for("nl"))


def sentences(town: str) -> list[str]:
    return [f"De brug in {town} is oud.", f"De school in {town} is dicht.", f"De kerk in {town} is hoog."]


def news(day: int, town: str) -> Article:
    return article(*sentences(town), name=f"2023-03-{day:02}-{town.lower()}")


def add(day: int, town: str) -> Work:
    """Extract a new article."""
    source = news(day, town)
    found = [candidate(source, sentence) for sentence in sentences(town)]
    return lambda text: merge(text, "claims.yaml", [(source, found)], TODAY).text


def fill_in(name: str, fields: str, *, last: str = "  reviewed:\n") -> Work:
    """Type `fields` over the empty review of an entry."""

    def work(text: str) -> str:
        start = text.index(f"- id: {name}\n")
        at = text.index("  verdict:", start)
        end = text.index(last, at) + len(last)
        return text[:at] + fields + text[end:]

    return work


REVIEW = """  verdict: true
  explanation: |
    Zie de akte.
  sources:
  - url: https://example.org/akte
  reviewer: AB
  reviewed: 2023-04-01
"""
CORRECTED = REVIEW.replace("true", "false") + "  updates:\n  - {date: 2023-04-03, kind: correction, note: Toch niet.}\n"
DISMISSED = "  verdict:\n  explanation:\n  sources:\n  reviewer: CD\n  dismissed: te klein\n"


def review(name: str) -> Work:
    return fill_in(name, REVIEW)


def dismiss(name: str) -> Work:
    return fill_in(name, DISMISSED)


def correct(name: str) -> Work:
    return fill_in(name, CORRECTED, last="  reviewed: 2023-04-01\n")


def base(town: str = "Assen", start: str = NEW_LEDGER) -> str:
    """A ledger of two articles, with a review of one claim."""
    return review("de-school-in-breda-is-dicht")(add(22, "Breda")(add(21, town)(start)))


def git(folder: Path, *words: str, fails: bool = False) -> str:
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1"}
    names = ("-c", "user.name=AB", "-c", "user.email=ab@example.org", "-c", "init.defaultBranch=main")
    result = subprocess.run(
        ["git", *names, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert bool(result.returncode) == fails, result.stdout + result.stderr
    return result.stdout


def merge_branches(folder: Path, start: str, one: Work, other: Work, *, fails: bool = False) -> str:
    """The ledger after a `git merge` of two branches that began with the same text."""
    ledger = folder / "claims.yaml"
    git(folder, "init", "-q")
    _commit(ledger, start)
    for branch, work in (("one", one), ("other", other)):
        git(folder, "checkout", "-q", "-b", branch, "main")
        _commit(ledger, work(start))
    git(folder, "merge", "-q", "--no-edit", "one", fails=fails)
    return ledger.read_bytes().decode()


def _commit(ledger: Path, text: str) -> None:
    ledger.write_text(text, "utf-8", newline="")
    git(ledger.parent, "add", "claims.yaml")
    git(ledger.parent, "commit", "-q", "-m", "x")


ADD = add(23, "Zwolle")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(ADD, add(23, "Gouda"), id="add and add"),
        pytest.param(ADD, review("de-kerk-in-breda-is-hoog"), id="add and review"),
        pytest.param(ADD, dismiss("de-kerk-in-breda-is-hoog"), id="add and dismiss"),
        pytest.param(ADD, correct("de-school-in-breda-is-dicht"), id="add and correct"),
        pytest.param(review("de-brug-in-breda-is-oud"), review("de-kerk-in-assen-is-hoog"), id="review and review"),
        pytest.param(
            review("de-brug-in-assen-is-oud"), dismiss("de-school-in-assen-is-dicht"), id="review and dismiss"
        ),
        pytest.param(
            review("de-brug-in-breda-is-oud"), correct("de-school-in-breda-is-dicht"), id="review and correct"
        ),
        pytest.param(
            dismiss("de-kerk-in-breda-is-hoog"), correct("de-school-in-breda-is-dicht"), id="dismiss and correct"
        ),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_work_of_two_people_goes_together(tmp_path: Path, one: Work, other: Work, newline: str) -> None:
    def typed(work: Work) -> Work:
        return lambda text: work(text.replace(newline, "\n")).replace("\n", newline)

    start = base().replace("\n", newline)
    result = merge_branches(tmp_path, start, typed(one), typed(other))
    assert result == typed(other)(typed(one)(start))
    entries, problems = read_entries(result, "claims.yaml", Settings(), today=TODAY.replace(month=5))
    assert [problem for problem in problems if problem.severity == "error"] == []
    assert len(entries) == result.count("- id: ")


@pytest.mark.parametrize("start", [NEW_LEDGER, base()], ids=["empty", "begun"])
def test_two_articles_below_neighbouring_tabs_go_together(tmp_path: Path, start: str) -> None:
    one, other = add(23, "Dorp4"), add(23, "Dorp2")
    assert tab_of("2023-03-23-dorp4") == tab_of("2023-03-23-dorp2") + 1
    assert merge_branches(tmp_path, start, one, other) == one(other(start)) == other(one(start))


def test_two_articles_below_one_tab_are_a_conflict_that_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    one, other = add(23, "Dorp16"), add(23, "Dorp7")
    text = merge_branches(tmp_path, NEW_LEDGER, one, other, fails=True)
    source = news(25, "Gouda")

    def extract(texts: dict[Path, str]) -> Merged:
        found = [candidate(source, sentences("Gouda")[0])]
        return merge_files(texts, [(source, found)], TODAY, lambda _: tmp_path / "claims.yaml")

    with pytest.raises(ToetssteenError, match="conflict"):
        update_files(tmp_path / "claims.yaml", extract)
    assert (tmp_path / "claims.yaml").read_bytes().decode() == text
    solved = "\n".join(line for line in text.split("\n") if line[:7] not in ("<<<<<<<", "=======", ">>>>>>>"))
    assert len(read_entries(solved, "claims.yaml", Settings())[0]) == 6


def test_two_reviews_of_one_claim_are_a_conflict_that_names_it(tmp_path: Path) -> None:
    one, other = review("de-kerk-in-breda-is-hoog"), dismiss("de-kerk-in-breda-is-hoog")
    text = merge_branches(tmp_path, base(), one, other, fails=True)
    with pytest.raises(ToetssteenError) as raised:
        merge(text, "claims.yaml", [], TODAY)
    (problem,) = raised.value.problems
    assert problem.args["id"] == "de-kerk-in-breda-is-hoog"
    assert text.split("\n")[(problem.line or 0) - 1].startswith("<<<<<<<")


def test_two_articles_go_together_in_an_empty_ledger(tmp_path: Path) -> None:
    result = merge_branches(tmp_path, NEW_LEDGER, ADD, add(23, "Gouda"))
    assert result == add(23, "Gouda")(ADD(NEW_LEDGER))


def test_articles_on_both_sides_of_one_go_together_without_tabs(tmp_path: Path) -> None:
    start = base(start=EMPTY)
    result = merge_branches(tmp_path, start, add(20, "Zwolle"), add(23, "Gouda"))
    assert result == add(23, "Gouda")(add(20, "Zwolle")(start))


def test_an_article_below_the_last_one_of_its_tab_goes_together_with_a_review_of_that(tmp_path: Path) -> None:
    town, day = next(
        (f"Dorp{number}", 24)
        for number in range(2000)
        if tab_of(f"2023-03-24-dorp{number}") == tab_of("2023-03-22-breda")
    )
    result = merge_branches(tmp_path, base(), add(day, town), review("de-kerk-in-breda-is-hoog"))
    assert result == review("de-kerk-in-breda-is-hoog")(add(day, town)(base()))


def test_a_sighting_goes_together_with_a_review_of_its_claim(tmp_path: Path) -> None:
    source = article("De brug in Breda is oud.", name="2023-03-24-weer")

    def seen(text: str) -> str:
        return merge(text, "claims.yaml", [(source, [candidate(source, source.text)])], TODAY).text

    name = "de-brug-in-breda-is-oud"
    result = merge_branches(tmp_path, base(), seen, review(name))
    assert "seen_in: [{article: 2023-03-24-weer" in result
    assert result == review(name)(seen(base()))


def test_a_passage_that_is_gone_goes_together_with_a_review_of_it(tmp_path: Path) -> None:
    source = article(*sentences("Breda")[1:], name="2023-03-22-breda")

    def gone(text: str) -> str:
        return merge(text, "claims.yaml", [(source, [])], TODAY).text

    name = "de-brug-in-breda-is-oud"
    assert merge_branches(tmp_path, base(), gone, review(name)) == review(name)(gone(base()))


@pytest.mark.parametrize(("untouched", "fails"), [(2, False), (0, True)])
def test_two_fields_of_one_claim_go_together_with_a_line_between_them(
    tmp_path: Path, untouched: int, fails: bool
) -> None:
    start = base()
    fields = ("headline", "sources", "reviewer")
    mine, theirs = start.index("  verdict:\n"), start.index(f"  {fields[untouched]}:\n")
    assert theirs > mine

    def judge(text: str) -> str:
        return text.replace("  verdict:\n", "  verdict: true\n", 1)

    def answer(text: str) -> str:
        return text.replace(f"  {fields[untouched]}:\n", f"  {fields[untouched]}: x\n", 1)

    merged = merge_branches(tmp_path, start, judge, answer, fails=fails)
    assert ("<<<<<<<" in merged) == fails
    assert fails or merged == answer(judge(start))
