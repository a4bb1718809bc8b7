"""The picture beside a link to a claim on social media: 1200 by 630 pixels, as Open Graph's readers expect."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.site.colours import PAPER, mixed

FONTS = Path(__file__).parents[1] / "fonts"
WIDTH, HEIGHT = 1200, 630
DESIGN = 2
"""To be raised with every change to how a card looks, so that pictures that were kept are drawn anew."""
INK, QUIET = "#1d1b19", "#5f5c57"
EDGE, BAND = 84, 24
LARGEST, SMALLEST, STEP = 66, 38, 4
LEADING = 1.28
TEXT_TOP, TEXT_BOTTOM, FOOT = 176, 500, 520
FULL, SHADES = 255, 16
_NOT_DRAWN = re.compile(r"[^ -~\xa0-\u024f\u0370-\u045f\u0490\u0491\u2010-\u203a\u20ac\u2113\u2116\u2122\u2212]+")
"""What the fonts have no shape for: other scripts, emoji, signs that turn the direction of writing."""


@dataclass(frozen=True)
class Card:
    """What stands on the picture of one claim. `colour` is that of the verdict, `#rrggbb`."""

    verdict: str
    colour: str
    text: str
    byline: str
    publisher: str


def share_card(card: Card) -> bytes:
    """The picture as PNG. A text in a script that our fonts do not have is left away: the verdict says enough."""
    image = Image.new("L", (WIDTH, HEIGHT))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, BAND, HEIGHT), FULL)
    _line(draw, 84, card.verdict, _font("Bold", 44))
    size, lines = _fitted(drawable(card.text))
    for number, line in enumerate(lines):
        place = (EDGE, TEXT_TOP + round(number * size * LEADING))
        draw.text(place, line, FULL, _font("Regular", size), features=["kern"])
    _line(draw, 524, drawable(card.byline), _font("Regular", 28))
    _line(draw, 566, drawable(card.publisher), _font("Bold", 28))
    written = io.BytesIO()
    _inked(image, card.colour).save(written, "PNG", compress_level=6)
    return written.getvalue()


def _inked(image: Image.Image, colour: str) -> Image.Image:
    """The picture in colours. What is drawn says how much ink there is; which ink depends on the place alone, so the
    palette is known: to look for one takes longer than to draw."""
    right = BAND + 1
    places = (
        (colour, (0, 0, WIDTH, TEXT_TOP)),
        (colour, (0, TEXT_TOP, right, HEIGHT)),
        (INK, (right, TEXT_TOP, WIDTH, FOOT)),
        (QUIET, (right, FOOT, WIDTH, HEIGHT)),
    )
    palette = bytearray()
    for number, (ink, box) in enumerate(places):
        shades = [number * SHADES + amount * (SHADES - 1) // FULL for amount in range(FULL + 1)]
        image.paste(image.crop(box).point(shades), box)
        palette += b"".join(_shades(ink))
    image.putpalette(palette)
    return image


@cache
def _shades(ink: str) -> list[bytes]:
    return [bytes.fromhex(mixed(PAPER, ink, shade / (SHADES - 1))[1:]) for shade in range(SHADES)]


def drawable(text: str) -> str:
    """What of `text` the fonts can draw, on one line; nothing when that is less than half of it."""
    kept = " ".join(_NOT_DRAWN.sub(" ", text).split())
    return kept if 2 * len(kept) >= len(" ".join(text.split())) else ""


def _line(draw: ImageDraw.ImageDraw, top: int, text: str, font: ImageFont.FreeTypeFont) -> None:
    draw.text((EDGE, top), _shortened(text, font), FULL, font, features=["kern"])


def _fitted(text: str) -> tuple[int, list[str]]:
    """The largest size at which the text fits its place, and its lines; at the smallest, the end goes."""
    for size in range(LARGEST, SMALLEST - 1, -STEP):
        lines, most = _wrapped(text, _font("Regular", size)), int((TEXT_BOTTOM - TEXT_TOP) / (size * LEADING))
        if len(lines) <= most:
            return size, lines
    lines[most - 1] = _shortened(f"{lines[most - 1]} {lines[most]}", _font("Regular", SMALLEST))
    return size, lines[:most]


def _wrapped(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= _room():
            lines[-1] = longer
        else:
            lines.append(_shortened(word, font))
    return lines


def _shortened(text: str, font: ImageFont.FreeTypeFont) -> str:
    """`text`, ended with an ellipsis where it is wider than the picture."""
    if font.getlength(text[:400]) <= _room() and len(text) <= 400:
        return text
    kept = text[:400]
    while kept and font.getlength(f"{kept}…") > _room():
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _room() -> int:
    return WIDTH - 2 * EDGE


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"NotoSerif-{weight}.ttf", size)
