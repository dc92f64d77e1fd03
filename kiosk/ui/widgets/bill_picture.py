"""Where the number stands on a paper bill, as a picture (MISSION.md row 4)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look, blend

_WIDTH, _HEIGHT = 50.0, 62.0
_LINES = ((24, 30), (30, 38), (36, 26))
_BARS = (2, 1, 1, 3, 1, 2, 1, 1, 2, 3, 1, 1, 2, 1, 3, 1, 2)


class BillPicture(QWidget):
    """A sheet with the number ringed and the code below; the words beside it say the same."""

    #: Left out where there is no room: the words say the same.
    decoration = True

    def __init__(self, look: Look, scale: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._scale = look.metrics.px_per_mm * scale
        self.setFixedSize(look.px(_WIDTH * scale), look.px(_HEIGHT * scale))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        palette = self._look.palette
        edge = blend(palette.card, palette.border, 0.6)
        painter.setPen(QPen(QColor(edge), 0.5))
        painter.setBrush(QColor(palette.card))
        painter.drawRoundedRect(QRectF(1, 1, _WIDTH - 2, _HEIGHT - 2), 2, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.other.ground))
        painter.drawRoundedRect(QRectF(5, 6, 13, 5), 1, 1)
        for y, width in _LINES:
            painter.drawRoundedRect(QRectF(5, y, width, 2.2), 1, 1)
        self._paint_number(painter)
        self._paint_code(painter)
        painter.end()

    def _paint_number(self, painter: QPainter) -> None:
        palette = self._look.palette
        painter.setPen(QPen(QColor(palette.focus), 0.9))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(21.5, 5, 24.5, 10), 2.5, 2.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.text))
        for at, width in ((24, 7), (32.5, 5), (39, 5)):
            painter.drawRoundedRect(QRectF(at, 8.6, width, 2.8), 0.8, 0.8)

    def _paint_code(self, painter: QPainter) -> None:
        x = 8.0
        painter.setBrush(QColor(self._look.palette.text))
        for at, width in enumerate(_BARS):
            if at % 2 == 0:
                painter.drawRect(QRectF(x, 45, width * 1.2, 11))
            x += width * 1.2
