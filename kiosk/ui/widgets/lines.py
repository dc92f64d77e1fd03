"""Wrapped text, line by line: Qt would space Arabic lines by 2.1 em, more than a control has."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle

from kiosk.ui.fonts import ARABIC

#: From line to line in em. The strokes of the Arabic face need 1.45, with vowel signs.
_ARABIC_LINE = 1.6

#: One line of letters without accents.
_SIMPLE = re.compile("[ -~]*")
#: Where Qt may end a line: at a space, and after a hyphen before a letter.
_BREAK = re.compile(r"\s+|(?<=-)(?=[^\W\d])")
_ARABIC_LETTER = re.compile("[\u0620-\u064a]")


def spacing(font: QFont) -> float:
    """Pixels from one line of a label to the next."""
    if font.families()[:1] == [ARABIC]:
        return font.pixelSize() * _ARABIC_LINE
    return QFontMetricsF(font).lineSpacing()


def baseline(font: QFont) -> float:
    """Pixels from the top of a line to where its letters stand."""
    metrics = QFontMetricsF(font)
    return (spacing(font) - metrics.height()) / 2 + metrics.ascent()


def direction(text: str) -> Qt.LayoutDirection:
    """Right to left if it has an Arabic letter, even after a name in Latin ones."""
    arabic = _ARABIC_LETTER.search(text)
    return Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight


def broken(
    font: QFont, text: str, width: float, step: float, align: Qt.AlignmentFlag
) -> QTextLayout:
    """The text in lines of at most `width` pixels, `step` apart; `align` is left or right as it
    is seen."""
    layout = QTextLayout(text, font)
    option = QTextOption(align)
    option.setTextDirection(direction(text))
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    at = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, at + (step - line.height()) / 2))
        at += step
    layout.endLayout()
    return layout


#: A layout asks some hundred times for the same figures; a screen has some hundred texts.
@lru_cache(maxsize=8192)
def extent(font: QFont, text: str, width: int) -> QSize:
    """Pixels a wrapped text takes when it may be `width` wide. Painted in that width it breaks no
    further."""
    if not text:
        return QSize(0, 0)
    metrics = QFontMetricsF(font)
    # What is shaped is laid out wider than its advance says.
    if _SIMPLE.fullmatch(text):
        natural = math.ceil(metrics.horizontalAdvance(text)) + 1
        if natural < width:
            return QSize(natural, math.ceil(spacing(font)))
    lines = _left(font, text, width)
    count = lines.lineCount()
    widest = max(lines.lineAt(at).naturalTextWidth() for at in range(count))
    need = math.ceil(max(widest, longest(font, text))) + 1
    while need < width and _left(font, text, need).lineCount() > count:
        need += 1
    return QSize(need, math.ceil(count * spacing(font)))


def longest(font: QFont, text: str) -> float:
    """Pixels of the longest part that stays in one line, whatever its width."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in _BREAK.split(text)), default=0.0)


def _left(font: QFont, text: str, width: int) -> QTextLayout:
    return broken(font, text, max(width, 1), spacing(font), Qt.AlignmentFlag.AlignLeft)


def paint(painter: QPainter, rect: QRect, align: Qt.AlignmentFlag, text: str) -> None:
    """The text in the painter's font and pen, in the middle of the height of `rect`; left is where
    the painter's direction starts."""
    font = painter.font()
    seen = QStyle.visualAlignment(painter.layoutDirection(), align)
    lines = broken(font, text, rect.width(), spacing(font), seen)
    spare = rect.height() - lines.lineCount() * spacing(font)
    # What has no room is cut off below; of a single line only its air.
    above = spare / 2 if lines.lineCount() == 1 else max(spare / 2, 0.0)
    lines.draw(painter, QPointF(rect.x(), rect.y() + above))
