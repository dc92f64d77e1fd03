"""A document laid out on one page: which line of text, rule or code stands where.

Languages written from right to left are mirrored: labels at the right edge, values at the left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, assert_never

import segno

from kiosk.documents.typeset import Face, face, printable, width_of
from kiosk.domain.lines import Measure, balanced, broken
from kiosk.domain.receipts import Block, Document, Heading, Pair, Qr, Rule, Text, Tone

MM: Final = 72 / 25.4

WIDTH: Final = 80 * MM
MARGIN: Final = 6 * MM
COLUMN: Final = WIDTH - 2 * MARGIN
GAP: Final = 4 * MM
LABEL_SHARE: Final = 0.45
LEADING: Final = 1.35
#: Vietnamese stacks accents; Arabic reaches further up and down (UX.md section 2.1).
_WIDER: Final = {"vi": 1.45, "ar": 1.6}

# A phone reads 0.5 mm modules from the sheet in the hand; ISO/IEC 18004 wants 4 light ones around.
MODULE: Final = 0.6 * MM
QUIET_MODULES: Final = 4

INK: Final = 0.0
LABEL_GREY: Final = 0.25  # 10.4 : 1 on white
RULE_GREY: Final = 0.45

HEADING_SIZE: Final = 24.0
_SIZES: Final = {Tone.NORMAL: 10.0, Tone.STRONG: 12.0, Tone.SMALL: 8.5}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, in the order of the eye. `x` and `baseline` in points, from the page's
    left and top edge."""

    text: str
    face: Face
    size: float
    x: float
    baseline: float
    grey: float = INK


@dataclass(frozen=True, slots=True)
class Stroke:
    """A horizontal line over the column, `y` points below the top edge."""

    y: float


@dataclass(frozen=True, slots=True)
class Code:
    """The dark modules of a QR code as (x, y, width, height), in points from the top left edge."""

    bars: tuple[tuple[float, float, float, float], ...]


Mark = Line | Stroke | Code


@dataclass(frozen=True, slots=True)
class Page:
    """What is drawn, in reading order, on a page `WIDTH` wide and `height` points high."""

    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Style:
    """How one text is set. `side`: 0.0 at the left edge, 0.5 centred, 1.0 at the right edge."""

    face: Face
    size: float
    leading: float
    mirrored: bool
    side: float
    grey: float = INK

    def width(self, text: str) -> float:
        return width_of(text, self.face, self.size)

    def lines(self, text: str, width: float) -> list[str]:
        cut: Callable[..., list[str]] = balanced if self.side == 0.5 else broken
        measure: Measure = self.width
        return cut(text, measure, width, mirrored=self.mirrored)

    def height(self, lines: int) -> float:
        return lines * self.size * self.leading

    def marks(self, lines: list[str], top: float) -> Iterator[Line]:
        for row, line in enumerate(lines):
            x = MARGIN + (COLUMN - self.width(line)) * self.side
            baseline = top + self.size * (self.leading - 0.32) + self.height(row)
            yield Line(line, self.face, self.size, x, baseline, self.grey)


def lay_out(document: Document) -> Page:
    """Set every block below the one before; the page ends where the text does."""
    y = MARGIN
    marks: list[Mark] = []
    for block in document.blocks:
        placed, y = _place(block, document, y)
        marks.extend(placed)
    return Page(height=y + MARGIN, marks=tuple(marks))


def _place(block: Block, document: Document, top: float) -> tuple[list[Mark], float]:
    match block:
        case Heading(text):
            style = _style(document, HEADING_SIZE, bold=True, side=0.5)
            return _paragraph(text, style, top, after=1.5 * MM)
        case Text(text, tone, centred):
            style = _toned(document, tone, 0.5 if centred else _start(document))
            return _paragraph(text, style, top, after=2 * MM if centred else MM)
        case Pair():
            return _pair(block, document, top)
        case Rule():
            return [Stroke(top + 2 * MM)], top + 4 * MM
        case Qr(data, caption):
            return _code(data, caption, document, top)
    assert_never(block)


def _start(document: Document) -> float:
    return 1.0 if document.mirrored else 0.0


def _toned(document: Document, tone: Tone, side: float, grey: float = INK) -> _Style:
    return _style(document, _SIZES[tone], bold=tone is Tone.STRONG, side=side, grey=grey)


def _style(
    document: Document, size: float, *, bold: bool, side: float, grey: float = INK
) -> _Style:
    leading = _WIDER.get(document.language, LEADING)
    return _Style(face(document.language, bold=bold), size, leading, document.mirrored, side, grey)


def _paragraph(text: str, style: _Style, top: float, *, after: float) -> tuple[list[Mark], float]:
    lines = style.lines(printable(text), COLUMN)
    return [*style.marks(lines, top)], top + style.height(len(lines)) + after


def _pair(pair: Pair, document: Document, top: float) -> tuple[list[Mark], float]:
    """Label at the start edge, value at the other, each wrapped in its part of the column. A value
    with a word too wide for its part (a long number) has the lines below the label instead."""
    start = _start(document)
    grey = INK if pair.tone is Tone.STRONG else LABEL_GREY
    named, told = _toned(document, pair.tone, start, grey), _toned(document, pair.tone, 1 - start)
    label, value = printable(pair.label), printable(pair.value)
    for_label = min(_whole(named, label), LABEL_SHARE * COLUMN)
    for_value = min(_whole(told, value), COLUMN - GAP - for_label)
    beside = all(_whole(told, word) <= for_value for word in value.split(" "))
    # Sums of floats: what is left beside a full value may be a hair less than the label itself.
    beside_value = max(for_label, COLUMN - GAP - for_value)
    label_lines = named.lines(label, beside_value if beside else COLUMN)
    value_lines = told.lines(value, for_value if beside else COLUMN)
    first = 0 if beside else len(label_lines)
    marks: list[Mark] = [*named.marks(label_lines, top)]
    marks.extend(told.marks(value_lines, top + told.height(first)))
    rows = max(len(label_lines), first + len(value_lines))
    return marks, top + told.height(rows) + 0.7 * MM


def _whole(style: _Style, text: str) -> float:
    """The width of a text in one line."""
    return max((style.width(line) for line in style.lines(text, float("inf"))), default=0.0)


def _code(data: str, caption: str, document: Document, top: float) -> tuple[list[Mark], float]:
    matrix = segno.make_qr(data, error="m").matrix
    across = len(matrix)
    module = min(MODULE, COLUMN / (across + 2 * QUIET_MODULES))
    left = (WIDTH - across * module) / 2
    first = top + QUIET_MODULES * module
    bars = tuple(
        (left + start * module, first + row * module, (end - start) * module, module)
        for row, modules in enumerate(matrix)
        for start, end in _runs(modules)
    )
    below = first + (across + QUIET_MODULES) * module
    style = _toned(document, Tone.SMALL, 0.5)
    words, bottom = _paragraph(caption, style, below, after=MM)
    return [Code(bars), *words], bottom


def _runs(modules: bytes | bytearray) -> Iterator[tuple[int, int]]:
    """The dark stretches of one row as (start, end): wide bars leave no hairlines between."""
    start = None
    for column, dark in enumerate([*modules, 0]):
        if dark and start is None:
            start = column
        elif not dark and start is not None:
            yield start, column
            start = None
