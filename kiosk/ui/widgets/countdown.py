"""A number in a ring; the number alone carries the meaning."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.drawn import Drawn
from kiosk.ui.widgets.mirror import opened

#: Seconds at which it is also said, besides the first (UX.md section 3).
SPOKEN = (20, 10, 5)


class CountdownRing(Drawn):
    """Shows the seconds it is told; it does not count by itself."""

    def __init__(self, look: Look, size_mm: float = 56.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._seconds = 0
        self._share = 0.0
        self._spoken = ""
        self._font = look.figures(size_mm * 0.26)
        self.setFixedSize(look.px(size_mm), look.px(size_mm))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, seconds: int, total: float, words: str) -> None:
        """`seconds` of `total` are left; `words` is the accessible name."""
        self._seconds = max(seconds, 0)
        self._share = min(max(seconds / total, 0.0), 1.0) if total else 0.0
        self.setAccessibleName(words)
        if not self._spoken or seconds in SPOKEN:
            self._spoken = words
        self.update()

    def told(self) -> tuple[str, ...]:
        """What was said last."""
        return (self._spoken,)

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._look.palette
        width = self._look.px(4)
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setBrush(QColor(palette.card))
        painter.setPen(QPen(QColor(palette.other.ground), width))
        painter.drawEllipse(rect)
        pen = QPen(QColor(palette.main.ground), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        # Qt measures arcs in sixteenths of a degree, counter-clockwise from three o'clock.
        painter.drawArc(rect, 90 * 16, round(360 * 16 * self._share))
        painter.setPen(QColor(palette.text))
        painter.setFont(self._font)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self._seconds))
        painter.end()
