"""`toetssteen new`: a desk that works from the first minute, in both languages, with no article and with one."""

from __future__ import annotations

import json
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import __version__
from generator.claims import Claim
from generator.cli import main
from generator.settings import read_project
from generator.starter.make import DESK, LANGUAGES, make_desk
from generator.words import languages
from generator.yamltext import parse

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "tests/intake/pages/streekblad.html"
POLICIES = ("methodology", "selection", "ratings", "corrections", "organisation", "funding", "contact")


def run(*args: str) -> Result:
    return CliRunner().invoke(main, args, prog_name="toetssteen")


@pytest.fixture(scope="module", params=LANGUAGES)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new desk that nobody has touched; do not write in it."""
    folder = tmp_path_factory.mktemp("made") / "our-desk"
    make_desk(folder, request.param)
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, as the folder in which commands are typed."""
    shutil.copytree(made, tmp_path / "our-desk")
    monkeypatch.chdir(tmp_path / "our-desk")
    return tmp_path / "our-desk"


def test_there_is_a_desk_in_every_language_of_the_interface() -> None:
    assert list(LANGUAGES) == languages()


def test_the_desks_of_all_languages_have_the_same_files() -> None:
    listings = [sorted(path.relative_to(DESK / lang) for path in (DESK / lang).rglob("*")) for lang in LANGUAGES]
    assert all(listing == listings[0] for listing in listings)


def test_it_is_in_order_before_there_is_an_article(desk: Path) -> None:
    for command in (["check"], ["extract"], ["build", "--strict"]):
        result = run(*command)
        assert result.exit_code == 0, result.output
    assert (desk / "site/claims/index.html").is_file()
    for page in POLICIES:
        assert (desk / f"site/{page}/index.html").is_file()


def test_an_article_becomes_claims_with_pages(desk: Path) -> None:
    for command in (["add", str(ARTICLE)], ["extract"], ["check"], ["build", "--strict"]):
        result = run(*command)
        assert result.exit_code == 0, result.output
    ids = re.findall(r"^- id: (.*)$", (desk / "claims.yaml").read_text("utf-8"), re.MULTILINE)
    assert ids
    assert all((desk / f"site/claims/{name}/index.html").is_file() for name in ids)


def test_serve_shows_it_at_once(desk: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "generator", "serve", "--dev-addr", address, "--no-livereload"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as server:
        told: list[str] = []
        assert server.stderr is not None
        reading = threading.Thread(target=lambda: told.extend(server.stderr or ()), daemon=True)
        reading.start()
        try:
            for _ in range(600):
                if any("Serving on" in line for line in told) or server.poll() is not None:
                    break
                time.sleep(0.1)
            with urllib.request.urlopen(f"http://{address}/methodology/", timeout=20) as page:
                assert "TODO" in page.read().decode(), told
        finally:
            server.terminate()
            server.wait(20)


@pytest.mark.parametrize("standards", ["ifcn", "efcsn"])
def test_under_a_code_check_points_out_what_is_to_be_filled_in_on_every_page_about_the_desk(
    desk: Path, standards: str
) -> None:
    text = (desk / "mkdocs.yml").read_text("utf-8")
    (desk / "mkdocs.yml").write_text(re.sub("# standards: .*", f"standards: {standards}", text), "utf-8")
    result = run("check")
    assert result.exit_code == 1
    pages = set(re.findall(r"^content/(\w+)\.md:\d+", result.stderr, re.MULTILINE))
    assert pages == {*POLICIES, "index"}
    for page in pages:
        path = desk / f"content/{page}.md"
        path.write_text(path.read_text("utf-8").replace("TODO:", ""), "utf-8")
    assert not re.findall(r"^content/", run("check").stderr, re.MULTILINE)


def test_the_ledger_names_a_schema_that_is_there_and_of_its_scale(made: Path) -> None:
    first = (made / "claims.yaml").read_text("utf-8").splitlines()[0]
    schema = made / first.partition("$schema=")[2]
    properties = json.dumps(json.loads(schema.read_text("utf-8")))
    assert all(f'"{field}"' in properties for field in Claim.model_fields)
    settings = json.loads((made / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {"claims.schema.json": ["claims.yaml", "claims/*.yaml"]}
    assert json.loads((made / ".vscode/extensions.json").read_text("utf-8"))["recommendations"] == [
        "redhat.vscode-yaml"
    ]


def test_the_schema_is_the_one_that_the_command_prints(desk: Path) -> None:
    assert run("schema").stdout == (desk / "claims.schema.json").read_text("utf-8")


def test_the_site_is_called_after_its_folder_or_as_one_says(made: Path, tmp_path: Path) -> None:
    assert parse((made / "mkdocs.yml").read_text("utf-8"), "x", any_tag=True).data["site_name"] == "Our desk"
    name = 'Feit: “waar” of $niet? #1 \'n "proef"'
    make_desk(tmp_path / "x", "nl", name)
    assert parse((tmp_path / "x/mkdocs.yml").read_text("utf-8"), "x", any_tag=True).data["site_name"] == name
    assert read_project(tmp_path / "x/mkdocs.yml").language == "nl"


def test_the_version_that_made_it_is_the_one_that_the_workflow_installs(made: Path) -> None:
    assert f"toetssteen=={__version__}\n" in (made / "requirements.txt").read_text("utf-8")


def test_the_workflows_use_the_actions_that_ours_use_each_by_its_hash(made: Path) -> None:
    ours = {use for path in (ROOT / ".github/workflows").glob("*.yml") for use in uses(path)}
    theirs = {use for path in (made / ".github/workflows").glob("*.yml") for use in uses(path)}
    assert theirs
    assert theirs <= ours
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v[\d.]+", use) for use in theirs)
    for path in (made / ".github/workflows").glob("*.yml"):
        assert "toetssteen check" in path.read_text("utf-8")
        assert "$$" not in path.read_text("utf-8")
        assert parse(path.read_text("utf-8"), path.name).data["jobs"]


def test_the_sample_site_is_edited_with_the_same_help() -> None:
    for theirs in [DESK / "shared/dot-editorconfig", *(DESK / "shared/dot-vscode").iterdir()]:
        ours = ROOT / theirs.relative_to(DESK / "shared").as_posix().replace("dot-", ".")
        assert ours.read_text("utf-8") == theirs.read_text("utf-8")


def uses(path: Path) -> list[str]:
    return re.findall(r"uses: (.*)", path.read_text("utf-8"))


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine", "utf-8")
    result = run("new", str(tmp_path))
    assert (result.exit_code, [path.name for path in tmp_path.iterdir()]) == (1, ["note.txt"])
    assert run("new", str(tmp_path / "note.txt")).exit_code == 1


def test_a_fresh_clone_will_do(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    assert run("new", str(tmp_path), "--language", "en").exit_code == 0
    done = subprocess.run(["git", "-C", tmp_path, "add", "--all"], check=True, capture_output=True)
    assert done.returncode == 0


def test_it_says_what_to_type_next_in_the_language_of_the_desk(tmp_path: Path) -> None:
    dutch = run("new", str(tmp_path / "a"), "--language", "nl")
    assert "toetssteen add ADRES-OF-BESTAND" in dutch.stderr
    english = run("new", str(tmp_path / "b"), "--language", "en")
    assert english.stderr.splitlines()[1:] == [
        f"  cd {tmp_path / 'b'}",
        "  toetssteen add ADDRESS-OR-FILE  (then toetssteen extract)",
        "  toetssteen serve",
    ]
