"""Which rooms the site leans on."""

from __future__ import annotations

import subprocess
import sys

import pytest


def _loaded_after(*modules: str) -> set[str]:
    """The top-level packages that are loaded once `modules` are imported."""
    code = f"import sys, {', '.join(modules)}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_rendering_does_without_mkdocs() -> None:
    """MkDocs 1.x will not last; what turns claims into HTML and JSON-LD does not depend on it."""
    modules = ("render", "claimreview", "edition", "marking", "dialect", "colours", "addresses", "filters", "reading")
    assert "mkdocs" not in _loaded_after(*(f"generator.site.{module}" for module in modules))


@pytest.mark.parametrize("package", ["spacy", "thinc", "numpy"])
def test_building_a_site_loads_no_language_model(package: str) -> None:
    assert package not in _loaded_after("generator.site.plugin")
