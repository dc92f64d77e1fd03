"""A document laid out on one page: which line of text, rule or code stands where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, assert_never

import segno

from kiosk.documents.typeset import BOLD, REGULAR, balanced, printable, width_of, wrap
from kiosk.domain.receipts import Block, Document, Heading, Pair, Qr, Rule, Text, Tone

MM: Final = 72 / 25.4

WIDTH: Final = 80 * MM
MARGIN: Final = 6 * MM
COLUMN: Final = WIDTH - 2 * MARGIN
GAP: Final = 4 * MM
LABEL_SHARE: Final = 0.45
LEADING: Final = 1.35

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
    """One line of text. `x` and `baseline` in points, from the page's left and top edge."""

    text: str
    font: str
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


def lay_out(document: Document) -> Page:
    """Set every block below the one before; the page ends where the text does."""
    y = MARGIN
    marks: list[Mark] = []
    for block in document.blocks:
        placed, y = _place(block, y)
        marks.extend(placed)
    return Page(height=y + MARGIN, marks=tuple(marks))


def _place(block: Block, top: float) -> tuple[list[Mark], float]:
    match block:
        case Heading(text):
            return _paragraph(text, BOLD, HEADING_SIZE, top, centred=True, after=1.5 * MM)
        case Text(text, tone, centred):
            after = 2 * MM if centred else MM
            return _paragraph(text, _font(tone), _SIZES[tone], top, centred=centred, after=after)
        case Pair():
            return _pair(block, top)
        case Rule():
            return [Stroke(top + 2 * MM)], top + 4 * MM
        case Qr(data, caption):
            return _code(data, caption, top)
    assert_never(block)


def _font(tone: Tone) -> str:
    return BOLD if tone is Tone.STRONG else REGULAR


def _paragraph(
    text: str, font: str, size: float, top: float, *, centred: bool, after: float
) -> tuple[list[Mark], float]:
    lines = (balanced if centred else wrap)(printable(text), font, size, COLUMN)
    marks: list[Mark] = []
    for line, baseline in _baselines(lines, size, top):
        indent = (COLUMN - width_of(line, font, size)) / 2 if centred else 0.0
        marks.append(Line(line, font, size, MARGIN + indent, baseline))
    return marks, top + len(lines) * size * LEADING + after


def _pair(pair: Pair, top: float) -> tuple[list[Mark], float]:
    """Label at the left edge, value at the right, each wrapped in its part of the column. A value
    with a word too wide for its part (a long number) has the lines below the label instead."""
    size, font = _SIZES[pair.tone], _font(pair.tone)
    label, value = printable(pair.label), printable(pair.value)
    for_label = min(width_of(label, font, size), LABEL_SHARE * COLUMN)
    for_value = min(width_of(value, font, size), COLUMN - GAP - for_label)
    beside = all(width_of(word, font, size) <= for_value for word in value.split(" "))
    # Sums of floats: what is left beside a full value may be a hair less than the label itself.
    beside_value = max(for_label, COLUMN - GAP - for_value)
    label_lines = wrap(label, font, size, beside_value if beside else COLUMN)
    value_lines = wrap(value, font, size, for_value if beside else COLUMN)
    first = 0 if beside else len(label_lines)
    grey = INK if pair.tone is Tone.STRONG else LABEL_GREY
    marks: list[Mark] = [
        Line(line, font, size, MARGIN, baseline, grey)
        for line, baseline in _baselines(label_lines, size, top)
    ]
    for line, baseline in _baselines(value_lines, size, top + first * size * LEADING):
        x = MARGIN + COLUMN - width_of(line, font, size)
        marks.append(Line(line, font, size, x, baseline))
    rows = max(len(label_lines), first + len(value_lines))
    return marks, top + rows * size * LEADING + 0.7 * MM


def _baselines(lines: list[str], size: float, top: float) -> Iterator[tuple[str, float]]:
    for row, line in enumerate(lines):
        yield line, top + size * (1.03 + LEADING * row)


def _code(data: str, caption: str, top: float) -> tuple[list[Mark], float]:
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
    size = _SIZES[Tone.SMALL]
    words, bottom = _paragraph(caption, REGULAR, size, below, centred=True, after=MM)
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
