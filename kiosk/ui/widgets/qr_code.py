"""A code for a phone's camera: black on white in every theme, its quiet zone included."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look
from kiosk.ui.theme import CODE
from kiosk.ui.widgets.drawn import Drawn

#: Light modules on each side (ISO/IEC 18004).
QUIET = 4
#: The whole square at least, and one module: what a phone reads from half a metre.
SIDE_MM, MODULE_MM = 38.0, 0.6


def _matrix(data: str) -> tuple[bytes | bytearray, ...]:
    import segno  # noqa: PLC0415 - no start waits for it

    return segno.make_qr(data, error="m").matrix


class QrCode(Drawn):
    """As large as its modules need, each of whole pixels. Its words name it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._data = ""
        self._rows: tuple[bytes | bytearray, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, data: str, words: str) -> None:
        """Show another code; without data there is none."""
        self.setAccessibleName(words)
        if data == self._data:
            return
        self._data = data
        self._rows = _matrix(data) if data else ()
        self.setFixedSize(self.sizeHint())
        self.update()

    def module(self) -> int:
        """Pixels of one module."""
        across = len(self._rows) + 2 * QUIET
        return max(self._look.px(MODULE_MM), ceil(self._look.px(SIDE_MM) / across))

    def sizeHint(self) -> QSize:
        side = (len(self._rows) + 2 * QUIET) * self.module() if self._rows else 0
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(CODE.ground))
        size, ink = self.module(), QColor(CODE.label)
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    left, top = (x + QUIET) * size, (y + QUIET) * size
                    painter.fillRect(QRect(left, top, size, size), ink)
        painter.end()
