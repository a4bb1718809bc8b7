"""What a desk sets in mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.claims import RatingScale
from generator.problems import ToetssteenError
from generator.settings import Settings, default_scale, read_project, site_language
from generator.words import languages


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "mkdocs.yml"


def problems_of(path: Path, text: str) -> list[tuple[str, str]]:
    path.write_text(text, "utf-8")
    with pytest.raises(ToetssteenError) as raised:
        read_project(path)
    return [(problem.where, problem.code) for problem in raised.value.problems]


@pytest.mark.parametrize(
    "plugins",
    [
        "[search, toetssteen]",
        "\n- search\n- toetssteen",
        "\n- toetssteen:",
        "\n- toetssteen: {}",
        "\n  search:\n  toetssteen:",
        "{toetssteen: {}}",
    ],
)
def test_the_plugin_may_stand_there_in_every_way_that_mkdocs_allows(path: Path, plugins: str) -> None:
    path.write_text(f"docs_dir: content\nplugins: {plugins}\n", "utf-8")
    project = read_project(path)
    assert project.settings == Settings()
    assert project.ledger == path.parent / "claims.yaml"
    assert project.articles == path.parent / "content" / "articles"


def test_every_option_can_be_set(path: Path) -> None:
    path.write_text(
        """\
theme: {name: material, language: nl}
plugins:
- toetssteen:
    claims: data/claims.yaml
    articles: nieuws
    min_score: 0.7
    pipelines: {nl: nl_core_news_md}
    second_reader: true
    scale: false
    publisher: {name: De Desk, url: https://desk.nl}
    notice: Dit is een demonstratie.
    ratings:
    - key: klopt
      value: 2
      label: {nl: Klopt}
      definition: {nl: Het klopt.}
    - {key: klopt-niet, value: 1, label: {nl: Klopt niet}, definition: {nl: Nee.}, color: "#84390B", glyph: empty}
""",
        "utf-8",
    )
    project = read_project(path)
    settings = project.settings
    assert (project.language, settings.min_score, settings.second_reader, settings.scale) == ("nl", 0.7, True, False)
    assert project.ledger == path.parent / "data/claims.yaml"
    assert project.articles == path.parent / "docs/nieuws"
    assert settings.rating_scale.keys == ["klopt", "klopt-niet"]
    assert settings.publisher is not None


def test_tags_of_mkdocs_may_stand_elsewhere(path: Path) -> None:
    path.write_text(
        "site_name: !ENV [NAME, x]\nplugins: [toetssteen]\nmarkdown_extensions:\n"
        "- pymdownx.emoji:\n    emoji_index: !!python/name:material.extensions.emoji.twemoji\n",
        "utf-8",
    )
    assert read_project(path).settings == Settings()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("site_name: x\n", ("mkdocs.yml", "plugin-not-configured")),
        ("plugins: [search]\n", ("mkdocs.yml", "plugin-not-configured")),
        ("plugins:\n", ("mkdocs.yml", "plugin-not-configured")),
        ("", ("mkdocs.yml", "plugin-not-configured")),
        ("- x\n", ("mkdocs.yml", "plugin-not-configured")),
        ("plugins: [\n", ("mkdocs.yml:2:1", "not-yaml")),
        ("plugins:\n- toetssteen: {claim: x}\n", ("mkdocs.yml:2:16", "field-misspelt")),
        ("plugins:\n- toetssteen: x\n", ("mkdocs.yml:2:15", "fields-expected")),
        ("plugins:\n- toetssteen: {min_score: hoog}\n", ("mkdocs.yml:2:27", "not-a-number")),
        ("plugins:\n- toetssteen: {second_reader: soms}\n", ("mkdocs.yml:2:31", "not-yes-or-no")),
        ("plugins:\n- toetssteen: {publisher: {url: https://x.nl}}\n", ("mkdocs.yml:2:27", "field-missing")),
    ],
)
def test_a_mistake_is_told_with_its_place(path: Path, text: str, problem: tuple[str, str]) -> None:
    assert problems_of(path, text) == [problem]


def test_the_same_rating_twice(path: Path) -> None:
    rating = "{key: a, label: {nl: A}, definition: {nl: A.}}"
    found = problems_of(path, f"plugins:\n- toetssteen: {{ratings: [{rating}, {rating}]}}\n")
    assert found == [("mkdocs.yml:2:25", "rating-twice")]


def test_there_is_no_configuration(path: Path) -> None:
    with pytest.raises(ToetssteenError, match=r"mkdocs\.yml configuration-missing"):
        read_project(path)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("theme: {name: material, language: nl}", "nl"),
        ("theme: {name: material}", "en"),
        ("theme: material", "en"),
        ("site_name: x", "en"),
        ("theme: {language: nl}\nplugins: [toetssteen: {onzin: 1}]", "nl"),
        ("theme: [", None),
        ("tekst", None),
    ],
)
def test_the_language_of_a_site_is_known_whatever_else_is_wrong(path: Path, text: str, language: str | None) -> None:
    path.write_text(text, "utf-8")
    assert site_language(path) == language


def test_where_there_is_no_site_there_is_no_language(path: Path) -> None:
    assert site_language(path) is None


def test_the_default_scale_has_five_steps_and_three_verdicts_off_it() -> None:
    scale = default_scale()
    assert scale.keys == [
        "true",
        "mostly-true",
        "half-true",
        "mostly-false",
        "false",
        "misleading",
        "unverifiable",
        "satire",
    ]
    assert (scale.best, scale.worst, scale["half-true"].value, scale["satire"].value) == (5, 1, 3, None)
    assert "true" in scale
    assert "waar" not in scale
    assert all(set(languages()) == set(rating.label) == set(rating.definition) for rating in scale.ratings)
    assert len({rating.glyph for rating in scale.ratings}) == len(scale.ratings)


def test_a_scale_without_numbers_has_one_as_its_bounds() -> None:
    assert (RatingScale(ratings=[]).best, RatingScale(ratings=[]).worst) == (1, 1)
