"""The documentation names all that a desk can set and may rely on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import generator.site
from generator.claims import Rating
from generator.settings import Publisher, Settings
from generator.site.render import STYLES as STYLE_PARTS
from tests.site.conftest import build_here, one, write_site

DOCS = Path(__file__).parents[2] / "docs"
THEME = Path(generator.site.__file__).parent / "theme"
CONFIGURATION = (DOCS / "configuration.md").read_text("utf-8")
CUSTOMISING = (DOCS / "customising-the-site.md").read_text("utf-8")
STYLES = "".join(path.read_text("utf-8") for path in (THEME / "toetssteen/styles").glob("*.css"))
BASES = sorted((THEME / "toetssteen/base").glob("*.html"))


def _examples(document: str) -> list[str]:
    """The indented blocks of a document."""
    blocks = re.findall(r"(?:^    .*\n|^\n(?=    ))+", document, re.MULTILINE)
    return [re.sub(r"^    ", "", block, flags=re.MULTILINE).strip("\n") for block in blocks]


@pytest.mark.parametrize("option", Settings.model_fields)
def test_each_option_has_a_heading_and_an_example(option: str) -> None:
    assert f"\n### `{option}`\n" in CONFIGURATION
    assert any(re.search(rf"^    {option}:", example, re.MULTILINE) for example in _examples(CONFIGURATION))


def test_no_option_is_documented_that_is_not_there() -> None:
    assert set(re.findall(r"^### `(\w+)`$", CONFIGURATION, re.MULTILINE)) == set(Settings.model_fields)


@pytest.mark.parametrize("field", [*Rating.model_fields, *Publisher.model_fields])
def test_fields_of_ratings_and_publisher_are_named(field: str) -> None:
    assert re.search(rf"(?:`{field}`|^\s+-?\s*{field}:)", CONFIGURATION, re.MULTILINE)


def test_each_glyph_of_the_scale_is_named() -> None:
    states = {"open", "in-progress", "second-reader", "checked"}
    glyphs = {path.stem for path in (THEME / "toetssteen/glyphs").glob("*.svg")} - states
    row = next(line for line in CONFIGURATION.splitlines() if line.startswith("| `glyph`"))
    assert glyphs == set(re.findall(r"`([a-z-]+)`", row)) - {"glyph"}


@pytest.mark.parametrize("template", BASES, ids=lambda path: path.stem)
def test_each_template_and_block_is_named(template: Path) -> None:
    row = next(line for line in CUSTOMISING.splitlines() if line.startswith(f"| `toetssteen/{template.name}`"))
    blocks = re.findall(r"{% block (\w+)", template.read_text("utf-8"))
    assert re.findall(r"`(\w+)`", row.split("|")[3]) == blocks
    assert f'{{% extends "toetssteen/base/{template.name}" %}}' in (THEME / "toetssteen" / template.name).read_text(
        "utf-8"
    )


def test_each_variable_of_the_style_sheet_is_named() -> None:
    table = "\n".join(line for line in CUSTOMISING.splitlines() if line.startswith("| `--ts-"))
    assert set(re.findall(r"--ts-[\w-]+", table)) == set(re.findall(r"--ts-[\w-]+", STYLES))


def test_each_part_of_the_styles_is_named_and_used() -> None:
    parts = [path.stem for path in (THEME / "toetssteen/styles").glob("*.css")]
    assert sorted(parts) == sorted(STYLE_PARTS)
    assert ", ".join(f"`{part}`" for part in STYLE_PARTS) in CUSTOMISING


def test_each_class_that_is_named_is_there() -> None:
    named = set(re.findall(r"`\.(ts-[\w-]+)`", CUSTOMISING))
    text = STYLES + "".join(path.read_text("utf-8") for path in THEME.rglob("*.html"))
    assert len(named) > 20
    assert not [name for name in named if not re.search(rf"\b{name}\b", text)]


def _setting(document: str, name: str) -> str:
    """The example of an option, as it stands below `- toetssteen:`."""
    example = next(text for text in _examples(document) if f"\n    {name}:" in text)
    return example.removeprefix("- toetssteen:\n")


def test_the_examples_of_the_documentation_build(tmp_path: Path) -> None:
    folder = write_site(
        tmp_path,
        replace={"mkdocs.yml": ("  font: false", "  font: false\n  custom_dir: overrides")},
    )
    examples = _examples(CUSTOMISING)
    (folder / "overrides/toetssteen/glyphs").mkdir(parents=True)
    for name, sign in {
        "toetssteen/claim.html": "toetssteen/base/claim.html",
        "main.html": "toetssteen/main.html",
        "toetssteen/glyphs/ruit.svg": "<svg",
    }.items():
        (folder / "overrides" / name).write_text(next(text for text in examples if sign in text), "utf-8")
    scale = next(text for text in _examples(CONFIGURATION) if "key: klopt\n" in text).replace(
        "glyph: question", "glyph: ruit"
    )
    options = "\n".join(scale.splitlines()[1:])
    text = (folder / "mkdocs.yml").read_text("utf-8")
    hide = _setting(CONFIGURATION, "hide")
    text = text.replace("    notice: Dit is een demonstratie.", f"{options}\n{hide}")
    (folder / "mkdocs.yml").write_text(f"extra_css:\n- assets/desk.css\n{text}", "utf-8")
    (folder / "content/assets").mkdir()
    (folder / "content/assets/desk.css").write_text(next(text for text in examples if "--ts-serif:" in text), "utf-8")
    speakers = next(text for text in _examples(CONFIGURATION) if text.startswith("speakers:"))
    (folder / "speakers.yaml").write_text(speakers, "utf-8")
    ledger = (folder / "claims.yaml").read_text("utf-8")
    ledger = re.sub(r"verdict: (?:mostly-)?true", "verdict: klopt", ledger)
    (folder / "claims.yaml").write_text(re.sub(r"verdict: (?!klopt).+", "verdict: geen-bron", ledger), "utf-8")
    built = build_here(folder, strict=True)
    page = built.page("claims/zandwijk-achthonderd-woningen/")
    assert "Een bron gemist?" in page.get_text()
    assert not page.select("#people")
    assert page.select("#why")
    assert not page.select("#why details"), "hidden"
    assert not (folder / "site/speakers").exists(), "hidden"
    sheets = [str(link["href"]) for link in page.select("link[rel=stylesheet]")]
    assert sheets.index("../../assets/desk.css") > sheets.index("../../assets/toetssteen/site.css")
    assert "030 123 45 67" in page.get_text()
    assert one(built.page("claims/tweede-school/"), "#ts-g-ruit path")
