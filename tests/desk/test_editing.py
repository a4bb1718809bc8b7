"""An entry in the reviewer's own editor."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.desk.editing import editor_command, find_entry
from generator.problems import ToetssteenError

SCRIPT = """\
import pathlib, sys
arguments = sys.argv[1:]
pathlib.Path("arguments.txt").write_text("\\n".join(arguments))
path = pathlib.Path(arguments[-1])
path.write_text(path.read_text("utf-8").replace({0!r}, {1!r}), "utf-8")
"""


@pytest.fixture(autouse=True)
def _no_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)


def edit(monkeypatch: pytest.MonkeyPatch, desk: Path, before: str, after: str, claim: str = "oud-bezig") -> Result:
    """Review a claim in an editor that replaces one text by another."""
    (desk / "editor.py").write_text(SCRIPT.format(before, after), "utf-8")
    monkeypatch.setenv("EDITOR", f"{sys.executable} {desk / 'editor.py'}")
    return CliRunner().invoke(main, ["review", claim])


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vim", ["vim", "+12", "c.yaml"]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+12", "c.yaml"]),
        ("emacsclient -t", ["emacsclient", "-t", "+12", "c.yaml"]),
        ("code", ["code", "--wait", "--goto", "c.yaml:12"]),
        ("code --wait", ["code", "--wait", "--goto", "c.yaml:12"]),
        ("subl", ["subl", "--wait", "c.yaml:12"]),
        ("zed --new", ["zed", "--new", "--wait", "c.yaml:12"]),
        ("hx", ["hx", "c.yaml:12"]),
        ("kate", ["kate", "--block", "--line", "12", "c.yaml"]),
        ("'/opt/mijn editor/ed'", ["/opt/mijn editor/ed", "c.yaml"]),
    ],
)
def test_each_editor_is_asked_for_the_line_in_its_own_way(editor: str, command: list[str]) -> None:
    assert editor_command({"EDITOR": editor}, Path("c.yaml"), 12) == command


def test_visual_goes_before_editor() -> None:
    assert editor_command({"VISUAL": "vim", "EDITOR": "ed"}, Path("c"), 1)[0] == "vim"


def test_without_an_editor_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ToetssteenError, match="c:1 no-editor"):
        editor_command({}, Path("c"), 1)


def test_the_editor_opens_the_entry_and_what_it_saved_is_checked(monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    result = edit(
        monkeypatch, desk, "  reviewer: CD\n\n- id: oud-wacht", "  reviewer: CD\n  verdict: waarr\n\n- id: oud-wacht"
    )
    assert result.exit_code == 1
    place = find_entry(desk / "claims.yaml", "oud-bezig")
    assert result.stderr.startswith(f"claims.yaml:{place.last - 1 if place.last else 0}:12: ")
    assert "“waarr”" in result.stderr
    assert (desk / "arguments.txt").read_text() == str(desk / "claims.yaml")


def test_what_is_wrong_with_other_entries_is_not_told(monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    result = edit(monkeypatch, desk, "score: 0.6\n", "score: zes\n")
    assert (result.exit_code, result.stderr) == (0, "oud-bezig: niets te verbeteren.\n")


def test_nothing_is_filled_in(monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    before = (desk / "claims.yaml").read_bytes()
    edit(monkeypatch, desk, "x" * 99, "")
    assert (desk / "claims.yaml").read_bytes() == before


def test_a_file_that_is_no_yaml_any_more_is_told(monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    result = edit(monkeypatch, desk, "  reviewer: CD\n\n", "  reviewer: 'CD\n\n")
    assert result.exit_code == 1
    assert "claims.yaml" in result.stderr


def test_an_id_that_is_gone_after_editing_is_told(monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    result = edit(monkeypatch, desk, "id: oud-bezig", "id: oud-bezigg")
    assert result.exit_code == 1
    assert "oud-bezigg" in result.stderr


def test_an_unknown_id_is_told_with_the_nearest(desk: Path) -> None:
    result = CliRunner().invoke(main, ["review", "oud-weeg"])
    assert result.exit_code == 1
    assert "oud-weg" in result.stderr


def test_an_editor_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    monkeypatch.setenv("EDITOR", "bestaat-niet")
    assert "bestaat-niet" in CliRunner().invoke(main, ["review", "oud-open"]).stderr


def test_an_editor_that_cannot_be_understood_is_told(monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    monkeypatch.setenv("EDITOR", '"foo')
    result = CliRunner().invoke(main, ["review", "oud-bezig"])
    assert result.exit_code == 1
    assert result.stderr.startswith('In de ingestelde editor is een aanhalingsteken niet gesloten: "foo.')


def test_an_editor_of_spaces_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ToetssteenError) as error:
        editor_command({"VISUAL": " ", "EDITOR": ""}, Path("c"), 1)
    assert [problem.code for problem in error.value.problems] == ["no-editor"]


def test_an_entry_is_found_in_a_file_with_mistakes(desk: Path) -> None:
    path = desk / "claims.yaml"
    line = find_entry(path, "oud-bezig").line
    path.write_text(path.read_text("utf-8") + "x: [", "utf-8")
    assert find_entry(path, "oud-bezig").line == line


def test_an_entry_is_found_in_its_file_among_many(desk: Path) -> None:
    CliRunner().invoke(main, ["split"])
    place = find_entry(desk / "claims", "oud-bezig")
    assert place.path.name == "2022-01-02-oud.yaml"
    assert "- id: oud-bezig" in place.path.read_text("utf-8").splitlines()[place.line - 1]


@pytest.mark.skipif(not shutil.which("vim"), reason="needs vim")
def test_vim_begins_on_the_line_of_the_entry(monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    """`A` appends to the line that the cursor is on: that of the id."""
    at_start = "autocmd VimEnter * exe 'normal A  # hier' | wq"
    monkeypatch.setenv("VISUAL", f'vim -u NONE -N -es --cmd "{at_start}"')
    CliRunner().invoke(main, ["review", "oud-bezig"])
    assert "- id: oud-bezig  # hier\n" in (desk / "claims.yaml").read_text("utf-8")
