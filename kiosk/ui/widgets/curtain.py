"""A black screen for who listens: nobody behind them reads along (ADA 707.4)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.services.core import View
from kiosk.ui.look import Look, Role
from kiosk.ui.theme import CURTAIN
from kiosk.ui.tongue import Tongue
from kiosk.ui.widgets import lines
from kiosk.ui.widgets.drawn import Drawn


class Curtain(Drawn):
    """Lies over everything else, uniformly black; only while nothing is heard it says why, and a
    touch asks for it to be drawn aside."""

    touched = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self._look: Look | None = None
        self.hide()

    def show_for(self, view: View, look: Look, tongue: Tongue) -> None:
        """Over the whole window if the customer wants that; with words while nothing is heard."""
        options = view.visit.options
        self._look = look
        self._words = "" if options.audio else tongue("say.curtain")
        self.setAccessibleName(self._words)
        self.setVisible(options.curtain)
        if options.curtain:
            self.setGeometry(self.window().rect())
            self.raise_()
            self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.touched.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), CURTAIN.ground)
        if self._words and self._look:
            painter.setPen(CURTAIN.label)
            painter.setFont(self._look.font(Role.TITLE))
            edge = self.width() // 8
            room = QRectF(self.rect()).adjusted(edge, 0, -edge, 0).toRect()
            lines.paint(painter, room, Qt.AlignmentFlag.AlignHCenter, self._words)
        painter.end()
