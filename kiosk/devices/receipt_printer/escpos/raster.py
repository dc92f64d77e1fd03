"""Lines of text drawn as dots, for characters the printer's page does not have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from kiosk.devices.receipt_printer.escpos import commands
from kiosk.devices.receipt_printer.escpos.fonts import font

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

BAND = 24
"""Dot lines of one command: a whole line of text would overrun a small buffer."""

_SMALLEST = BAND // 2
GAP = 12
_INK = 128


@dataclass(frozen=True, slots=True)
class Letters:
    """How large a drawn line is: dots of the em, of the whole line, and of its baseline from
    above."""

    em: int
    pitch: int
    baseline: int
    bold: bool = False

    def scaled(self, scale: float, *, bold: bool) -> Letters:
        """Larger by `scale`."""
        em, pitch, baseline = (round(s * scale) for s in (self.em, self.pitch, self.baseline))
        return Letters(em, pitch, baseline, bold)

    def width(self, text: str) -> float:
        """Dots from the first letter to the last; the text is in the order of the eye."""
        return sum(face.getlength(piece) for face, piece in self.runs(text))

    def runs(self, text: str) -> list[tuple[FreeTypeFont, str]]:
        """Pieces, each with its font."""
        weight = "Bold" if self.bold else "Regular"
        families = {True: "NotoSansArabic", False: "NotoSans"}
        return [
            (font(f"{families[arabic]}-{weight}.ttf", self.em), "".join(piece))
            for arabic, piece in groupby(text, key=_is_arabic)
        ]


LATIN = Letters(22, 32, 24)
"""As high as the printer's own letters, for one line among typed ones."""

DRAWN = {"vi": Letters(26, 39, 30), "ar": Letters(27, 44, 30)}
"""Languages whose paper is drawn as a whole (UX.md section 2.1)."""


def _is_arabic(letter: str) -> bool:
    """Arabic, or one of its joined forms: what the other face lacks."""
    return "\u0600" <= letter <= "\u06ff" or "\ufb50" <= letter <= "\ufefc"


def bands(image: Image) -> Iterator[bytes]:
    """Raster commands for a one-bit image (0 is black) whose width is a multiple of 8. White
    above and below the ink is fed, not drawn: at 19,200 baud it would take most of the time."""
    across = image.width // 8
    data = _dots(image)
    ink = [row for row in range(image.height) if any(data[row * across : (row + 1) * across])]
    first, last = (ink[0], ink[-1] + 1) if ink else (image.height, image.height)
    yield from _feed(first)
    for start in range(first, last, BAND):
        end = min(start + BAND, last)
        yield commands.raster(data[start * across : end * across], across)
    yield from _feed(image.height - last)


def _feed(dots: int) -> Iterator[bytes]:
    if dots:
        yield commands.feed_dots(dots)


def _dots(image: Image) -> bytes:
    return bytes(byte ^ 0xFF for byte in image.tobytes())


def draw_line(left: str, right: str, dots: int, letters: Letters, *, centred: bool) -> Image:
    """`left` at the left edge (or centred) and `right` at the right edge of a strip `dots` wide,
    both in the order of the eye; smaller only if they would not fit."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - most receipts need no drawn line

    letters = _fitting(letters, left, right, dots)
    strip = Image.new("L", (dots, letters.pitch), 255)
    pen = ImageDraw.Draw(strip)
    start = (dots - letters.width(left)) / 2 if centred else 0.0
    for x, text in ((start, left), (dots - letters.width(right), right)):
        for face, piece in letters.runs(text):
            pen.text((x, letters.baseline), piece, fill=0, font=face, anchor="ls")
            x += face.getlength(piece)
    return strip.point(lambda grey: 255 * (grey > _INK), mode="1")


def _fitting(letters: Letters, left: str, right: str, dots: int) -> Letters:
    gap = GAP if right else 0
    while letters.em > _SMALLEST and letters.width(left) + gap + letters.width(right) > dots:
        letters = replace(letters, em=letters.em - 1)
    return letters
