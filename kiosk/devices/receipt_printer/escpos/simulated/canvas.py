"""Paper: what the head burnt into it, as dots and as text."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache

import segno
from PIL import Image, ImageDraw

from kiosk.devices.receipt_printer.escpos.fonts import font

CELL_WIDTH = 12
CELL_HEIGHT = 24
LINE_SPACING = 30
MARGIN = 32
"""Dots beside the print: 80 mm paper is 640 dots wide at 203 dpi."""

TEAR = 40
INK, PAPER = 28, 253
_EM = 19
"""Atkinson Hyperlegible Mono has letters exactly 12 dots wide at this size."""

_HEAT = 150
_ERROR_LEVELS = {0x30: "l", 0x31: "m", 0x32: "q", 0x33: "h"}


@dataclass(slots=True)
class Style:
    """The modes a command can set; ESC @ brings these defaults back."""

    bold: bool = False
    underline: int = 0
    align: int = 0
    wide: int = 1
    tall: int = 1


@dataclass(frozen=True, slots=True)
class _Cell:
    letter: str
    bold: bool
    underline: int
    wide: int
    tall: int


@lru_cache(maxsize=1024)
def _glyph(cell: _Cell) -> Image.Image:
    """One character as it is burnt, black 0 on white 255."""
    scale = max(cell.wide, cell.tall)
    weight = "700Bold" if cell.bold else "500Medium"
    face = font(f"AtkinsonHyperlegibleMono_{weight}.ttf", _EM * scale)
    image = Image.new("L", (CELL_WIDTH * scale, CELL_HEIGHT * scale), 255)
    pen = ImageDraw.Draw(image)
    pen.text((0, 0), cell.letter, fill=0, font=face)
    size = (CELL_WIDTH * cell.wide, CELL_HEIGHT * cell.tall)
    image = image.resize(size, Image.Resampling.LANCZOS).point(lambda grey: 255 * (grey > _HEAT))
    if cell.underline:
        top = size[1] - cell.underline
        ImageDraw.Draw(image).rectangle((0, top, size[0], size[1]), fill=0)
    return image


class Canvas:
    """The paper between the last cut and the head, `dots` wide."""

    def __init__(self, dots: int) -> None:
        self.style = Style()
        self._dots = dots
        self._cells: list[_Cell] = []
        self._strips: list[Image.Image] = []
        self._lines: list[str] = []

    @property
    def text(self) -> str:
        """What can be read on it, line by line."""
        return "\n".join(self._lines)

    @property
    def blank(self) -> bool:
        """Whether nothing was printed since the last cut."""
        return not self._lines

    def initialise(self) -> None:
        """ESC @: the line not yet printed is forgotten, all modes are as at power-on."""
        self._cells.clear()
        self.style = Style()

    def character(self, letter: str) -> None:
        """Puts a letter into the line, which is printed when no more fit."""
        style = self.style
        if self._used() + CELL_WIDTH * style.wide > self._dots:
            self.line_feed()
        cell = _Cell(letter, style.bold, style.underline, style.wide, style.tall)
        self._cells.append(cell)

    def line_feed(self) -> None:
        """Prints the line, or feeds a blank one."""
        height = CELL_HEIGHT * max((cell.tall for cell in self._cells), default=1)
        strip = self._blank(max(height, LINE_SPACING))
        left = self._indent(self._used())
        for cell in self._cells:
            glyph = _glyph(cell)
            strip.paste(glyph, (left, height - glyph.height))
            left += glyph.width
        self._read()
        self._cells.clear()
        self._strips.append(strip)

    def feed(self, dots: int) -> None:
        """Prints what is in the line and feeds `dots`."""
        if self._cells:
            self.line_feed()
        if dots:
            self._strips.append(self._blank(dots))

    def image(self, across: int, data: bytes, wide: int, tall: int) -> None:
        """Burns raster data, `across` bytes to the line, each dot `wide` x `tall`."""
        if not across or not data:
            return
        inverted = bytes(byte ^ 0xFF for byte in data)
        picture = Image.frombytes("1", (across * 8, len(data) // across), inverted).convert("L")
        picture = picture.resize((picture.width * wide, picture.height * tall), 0)
        self._place(picture)
        if not self._lines or self._lines[-1] != "[image]":
            self._lines.append("[image]")

    def qr(self, data: bytes, module: int, level: int) -> None:
        """Burns a QR code. Raises segno.DataOverflowError if it holds too much."""
        error = _ERROR_LEVELS.get(level, "l")
        code = segno.make_qr(data, error=error, boost_error=False)
        across = len(code.matrix)
        flat = bytes(255 * (not dark) for row in code.matrix for dark in row)
        picture = Image.frombytes("L", (across, across), flat)
        self._place(picture.resize((across * module, across * module), 0))
        self._lines.append(f"[QR {data.decode('latin-1')}]")

    def tear(self) -> bytes:
        """The paper up to the knife as a PNG; the canvas is blank again."""
        if self._cells:
            self.line_feed()
        height = sum(strip.height for strip in self._strips)
        sheet = Image.new("L", (self._dots + 2 * MARGIN, height + TEAR), 255)
        top = TEAR
        for strip in self._strips:
            sheet.paste(strip, (MARGIN, top))
            top += strip.height
        sheet = sheet.point(lambda grey: PAPER if grey else INK)
        self._strips.clear()
        self._lines.clear()
        png = io.BytesIO()
        sheet.save(png, "png", dpi=(203, 203))
        return png.getvalue()

    def _blank(self, height: int) -> Image.Image:
        return Image.new("L", (self._dots, height), 255)

    def _used(self) -> int:
        return sum(CELL_WIDTH * cell.wide for cell in self._cells)

    def _indent(self, width: int) -> int:
        room = max(0, self._dots - width)
        return {1: room // 2, 2: room}.get(self.style.align, 0)

    def _place(self, picture: Image.Image) -> None:
        strip = self._blank(picture.height)
        strip.paste(picture, (self._indent(picture.width), 0))
        self._strips.append(strip)

    def _read(self) -> None:
        letters = "".join(cell.letter for cell in self._cells)
        if letters.isspace() and self._cells[0].underline:
            letters = "-" * len(letters)
        if letters.strip():
            self._lines.append(letters.rstrip())
