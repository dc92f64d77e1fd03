"""Where the number stands on a paper bill, as a picture (MISSION.md row 4)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from kiosk.ui.look import Look, blend
from kiosk.ui.widgets.drawn import Drawn
from kiosk.ui.widgets.mirror import mirrored

_WIDTH, _HEIGHT = 50.0, 62.0
_LINES = ((24, 30), (30, 38), (36, 26))
_BARS = (2, 1, 1, 3, 1, 2, 1, 1, 2, 3, 1, 1, 2, 1, 3, 1, 2)


class BillPicture(Drawn):
    """A sheet with the number ringed and the code below; the words beside it say the same."""

    #: Left out where there is no room: the words say the same.
    decoration = True

    def __init__(self, look: Look, least: float = 1.0, most: float = 0.0) -> None:
        """It grows with the room from `least` to `most` times its size."""
        super().__init__()
        self._look = look
        most = max(least, most)
        self.setMinimumSize(look.px(_WIDTH * least), look.px(_HEIGHT * least))
        self.setMaximumSize(look.px(_WIDTH * most), look.px(_HEIGHT * most))
        policy = QSizePolicy.Policy.Fixed if most == least else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / _WIDTH, self.height() / _HEIGHT)
        if mirrored(self):
            painter.translate(self.width() - _WIDTH * scale, 0)
        painter.scale(scale, scale)
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
