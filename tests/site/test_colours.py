"""Whether words can be read, in both schemes, on every ground they stand on."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

import generator.site
from generator.claims import Rating, RatingScale
from generator.settings import default_scale
from generator.site.colours import ENOUGH, NIGHT, PAPER, contrast, mixed, readable, verdict_colour, verdict_styles

STYLES = (Path(generator.site.__file__).parent / "theme/toetssteen/styles/colours.css").read_text("utf-8")


def _variables(scheme: str) -> dict[str, str]:
    """The colours of a scheme as the style sheet gives them."""
    rule = re.search(rf'\[data-md-color-scheme="{scheme}"\] {{(.*?)}}', STYLES, re.DOTALL)
    assert rule
    return dict(re.findall(r"--ts-([\w-]+): (#[0-9a-f]{6});", rule[1]))


def _verdicts(scheme: str, scale: RatingScale) -> dict[str, str]:
    """The colours of verdicts as the generated style sheet gives them."""
    prefix = r"\[data-md-color-scheme=slate\] " if scheme == "slate" else "^"
    return dict(re.findall(rf"{prefix}\.ts-v-([\w-]+){{--ts-verdict:(#\w+)}}", verdict_styles(scale), re.MULTILINE))


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("scheme", "ground"), [("default", PAPER), ("slate", NIGHT)])
def test_the_grounds_of_the_style_sheet_are_those_we_reckon_with(scheme: str, ground: str) -> None:
    assert _variables(scheme)["paper"] == ground


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("words", ["ink", "quiet", "accent", "neutral"])
def test_words_can_be_read_on_the_page(scheme: str, words: str) -> None:
    colours = _variables(scheme)
    assert contrast(colours[words], colours["paper"]) >= ENOUGH


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("words", ["ink", "accent"])
def test_words_can_be_read_under_the_highlighter(scheme: str, words: str) -> None:
    colours = _variables(scheme)
    assert contrast(colours[words], colours["highlight"]) >= ENOUGH


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_every_verdict_can_be_read_filled_and_on_the_page(scheme: str) -> None:
    colours = _variables(scheme)
    verdicts = _verdicts(scheme, default_scale())
    assert list(verdicts) == default_scale().keys
    for key, colour in verdicts.items():
        assert contrast(colours["on-verdict"], colour) >= ENOUGH, key
        assert contrast(colour, colours["paper"]) >= ENOUGH, key


def test_the_hatching_behind_an_off_scale_glyph_leaves_it_visible() -> None:
    """A glyph needs 3 to 1 (WCAG 1.4.11)."""
    for scheme in ("default", "slate"):
        colours = _variables(scheme)
        assert contrast(colours["neutral"], mixed(colours["paper"], colours["neutral"], 0.35)) >= 3


@pytest.mark.parametrize("colour", ["#ffff00", "#abc", "#ffffff", "#000000", "#ff0000"])
def test_a_colour_of_the_desks_own_is_moved_until_it_can_be_read(colour: str) -> None:
    assert contrast(readable(colour, PAPER), PAPER) >= ENOUGH
    assert contrast(readable(colour, NIGHT), NIGHT) >= ENOUGH


def test_a_colour_that_can_be_read_stays() -> None:
    assert readable("#174a7c", PAPER) == "#174a7c"


def test_a_scale_without_colours_runs_from_orange_by_grey_to_blue() -> None:
    ratings = [Rating(key=f"r{value}", label={}, definition={}, value=value) for value in (1, 2, 3)]
    aside = Rating(key="aside", label={}, definition={})
    scale = RatingScale(ratings=[*ratings, aside])
    assert [verdict_colour(rating, scale) for rating in ratings] == ["#84390b", "#6b6b6b", "#174a7c"]
    assert verdict_colour(aside, scale) == "#5f5c57"


def test_steps_of_the_default_scale_differ_for_every_kind_of_colour_vision() -> None:
    """Red-green blindness leaves lightness and the way from blue to yellow: no two neighbours are alike in both."""
    for scheme in ("default", "slate"):
        colours = [colour for key, colour in _verdicts(scheme, default_scale()).items() if default_scale()[key].value]
        for one, other in pairwise(colours):
            blues = [
                int(colour[5:7], 16) - (int(colour[1:3], 16) + int(colour[3:5], 16)) / 2 for colour in (one, other)
            ]
            assert abs(blues[0] - blues[1]) >= 20 or contrast(one, other) >= 1.2, (one, other)
