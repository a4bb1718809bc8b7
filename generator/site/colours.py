"""Colours of verdicts, and whether words in them can be read (WCAG 2.2, contrast: https://www.w3.org/TR/WCAG22/#contrast-minimum)."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence

from generator.claims import Rating, RatingScale

PAPER, NIGHT = "#fdfcfa", "#161514"
"""The page's ground in the light and the dark scheme; the style sheet has the same."""

ENOUGH = 4.5
NEUTRAL = "#5f5c57"
_FROM_FALSE_TO_TRUE = ("#84390b", "#6b6b6b", "#174a7c")  # told apart by every kind of colour vision


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours `#rrggbb`, between 1 and 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: str, ground: str) -> str:
    """`colour`, moved towards white or black as far as words in it need on `ground`."""
    away = "#ffffff" if _luminance(ground) < 0.18 else "#000000"
    steps = (mixed(colour, away, step / 20) for step in range(21))
    return next(step for step in steps if contrast(step, ground) >= ENOUGH)


def lightened(colour: str) -> str:
    """The same hue, light enough for a dark ground, the darker of two colours still the darker.

    Mixing with white would make the hues alike.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in _channels(colour)))
    channels = colorsys.hls_to_rgb(hue, min(0.86, 0.42 + 0.8 * lightness), saturation)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def mixed(one: str, other: str, share: float) -> str:
    """`one` with a `share` (0 to 1) of `other`."""
    channels = (round(a + (b - a) * share) for a, b in zip(_channels(one), _channels(other), strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def verdict_colour(rating: Rating, scale: RatingScale) -> str:
    """The desk's own colour or, by its place on the scale, one from orange (false) to blue (true), or grey."""
    if rating.color:
        return rating.color
    if rating.value is None or scale.best == scale.worst:
        return NEUTRAL
    place = (rating.value - scale.worst) / (scale.best - scale.worst) * 2
    least, middle, most = _FROM_FALSE_TO_TRUE
    return mixed(least, middle, place) if place <= 1 else mixed(middle, most, place - 1)


def verdict_styles(scale: RatingScale) -> str:
    """CSS that gives each verdict its colour, for the light and the dark scheme."""
    return "\n".join(_rules(scale.ratings, scale)) + "\n"


def _rules(ratings: Sequence[Rating], scale: RatingScale) -> Sequence[str]:
    rules = []
    for rating in ratings:
        colour = verdict_colour(rating, scale)
        light, dark = readable(colour, PAPER), readable(lightened(colour), NIGHT)
        rules.append(f".ts-v-{rating.key}{{--ts-verdict:{light}}}")
        rules.append(f"@media screen{{[data-md-color-scheme=slate] .ts-v-{rating.key}{{--ts-verdict:{dark}}}}}")
    return rules


def _luminance(colour: str) -> float:
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (value / 255 for value in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[int, int, int]:
    digits = colour.removeprefix("#")
    red, green, blue = (digits[i : i + 2] for i in (0, 2, 4)) if len(digits) == 6 else (digit * 2 for digit in digits)
    return int(red, 16), int(green, 16), int(blue, 16)
