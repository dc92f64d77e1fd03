"""A line of text drawn as dots, for characters the printer's page does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.devices.receipt_printer.escpos import commands
from kiosk.devices.receipt_printer.escpos.fonts import font

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

BAND = 24
"""Dot lines of one command: a whole line of text would overrun a small buffer."""

LINE_DOTS = 30
_EM = 23
_GAP = 12
_INK = 128


def bands(image: Image) -> Iterator[bytes]:
    """Raster commands for a one-bit image (0 is black) whose width is a multiple of 8."""
    across = image.width // 8
    data = _dots(image)
    for start in range(0, len(data), across * BAND):
        yield commands.raster(data[start : start + across * BAND], across)


def _dots(image: Image) -> bytes:
    return bytes(byte ^ 0xFF for byte in image.tobytes())


def draw_line(left: str, right: str, dots: int, *, bold: bool, centred: bool, scale: int) -> Image:
    """`left` at the start (or centred) and `right` at the end of a strip `dots` wide, as large as
    the printer's own letters at `scale`, smaller only if it would not fit."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - most receipts need no drawn line

    file = f"AtkinsonHyperlegibleNext_{'700Bold' if bold else '400Regular'}.ttf"
    face = _fitting(file, left, right, dots, scale)
    strip = Image.new("L", (dots, LINE_DOTS * scale), 255)
    pen = ImageDraw.Draw(strip)
    baseline = round(LINE_DOTS * scale * 0.72)
    start = (dots - face.getlength(left)) / 2 if centred else 0.0
    pen.text((start, baseline), left, fill=0, font=face, anchor="ls")
    pen.text((dots, baseline), right, fill=0, font=face, anchor="rs")
    return strip.point(lambda grey: 255 * (grey > _INK), mode="1")


def _fitting(file: str, left: str, right: str, dots: int, scale: int) -> FreeTypeFont:
    pixels = _EM * scale
    gap = _GAP if right else 0
    while True:
        face = font(file, pixels)
        if pixels <= BAND // 2 or face.getlength(left) + gap + face.getlength(right) <= dots:
            return face
        pixels -= 1
