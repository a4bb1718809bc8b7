"""What `check` says of each mistake, whole and in both languages.

The cases stand in `problems/*.yml`; a new one needs no Python. Of an entry, `review` gives what follows `found`.
Beside it may stand: `ledger` (the whole text in its place), `article`, `settings` (our options in mkdocs.yml), `nav`,
`pages` (by name), and `before`, what was committed last: a `review` or a whole `ledger`. `nl` and `en` are what
is printed, `exit` the exit code where it is not 1.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.words import languages
from tests.test_cli import run

ENTRY = """\
- id: brug-uit-1932
  claim: De brug is in 1932 gebouwd.
  found:
    article: 2023-03-22-brug
    quote: De brug over de rivier is in 1932 gebouwd
    sentence: De brug over de rivier is in 1932 gebouwd.
    score: 0.93
"""
ARTICLE = """\
---
title: De brug
published: 2023-03-22
language: nl
---

De brug over de rivier is in 1932 gebouwd.
"""
FILES = sorted((Path(__file__).parent / "problems").glob("*.yml"))


def cases() -> list[Any]:
    read = [(path.stem, case) for path in FILES for case in yaml.safe_load(path.read_text("utf-8"))]
    return [pytest.param(case, id=f"{name}: {case['case']}") for name, case in read]


def ledger_of(case: dict[str, Any]) -> str:
    text = case.get("ledger")
    return str(text) if text is not None else "claims:\n" + ENTRY + "".join(f"  {line}\n" for line in review(case))


def review(case: dict[str, Any]) -> list[str]:
    return str(case.get("review") or "").splitlines()


def write_site(folder: Path, case: dict[str, Any], language: str) -> None:
    theme = {"name": "material", "language": language}
    site: dict[str, Any] = {"site_name": "Proef", "docs_dir": "content", "theme": theme}
    site |= {"plugins": [{"toetssteen": case.get("settings") or {}}]} | ({"nav": case["nav"]} if "nav" in case else {})
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(site, sort_keys=False), "utf-8")
    files = {"articles/2023-03-22-brug.md": case.get("article", ARTICLE), **case.get("pages", {})}
    for name, text in files.items():
        (folder / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / name).write_text(text, "utf-8")


def commit(folder: Path) -> None:
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "."], [*identity, "commit", "-q", "-m", "x"]):
        subprocess.run(["git", *command], cwd=folder, check=True)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("case", cases())
def test_check_says_what_is_wrong_and_how_to_mend_it(
    case: dict[str, Any], language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    write_site(tmp_path, case, language)
    if "before" in case:
        if shutil.which("git") is None:
            pytest.skip("no git")
        (tmp_path / "claims.yaml").write_text(ledger_of(case["before"]), "utf-8")
        commit(tmp_path)
    (tmp_path / "claims.yaml").write_text(ledger_of(case), "utf-8")
    result = run("check", *case.get("options", ()))
    assert (result.stderr, result.exit_code) == (case[language], case.get("exit", 1))
