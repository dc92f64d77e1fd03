"""The focus ring: 1 mm wide, 1 mm outside the control, over whatever lies there."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.look import Look


class FocusRing(QWidget):
    """Follows the focus inside `parent`; touches go through it."""

    def __init__(self, look: Look, parent: QWidget, under: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._under = look, under
        self._host = parent
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        # A screen that is rebuilt takes the focused control with it.
        if self._around is not None and shiboken6.isValid(self._around):
            self._around.removeEventFilter(self)
        here = self.parentWidget() is self._host
        inside = here and now is not None and now != self._host and self._host.isAncestorOf(now)
        self._around = now if inside else None
        if self._around is not None:
            self._around.installEventFilter(self)
        self._follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The control moved, grew or vanished: so does the ring."""
        if event.type() in {
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.Hide,
        }:
            self._follow()
        return False

    def _follow(self) -> None:
        around = self._around
        if around is None or not shiboken6.isValid(around) or not around.isVisible():
            self.hide()
            return
        reach = 2 * self._look.px(1)
        at = around.mapTo(self._host, QPoint(0, 0))
        self.setGeometry(
            at.x() - reach, at.y() - reach, around.width() + 2 * reach, around.height() + 2 * reach
        )
        self.raise_()
        if self._under is not None:
            self._under.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one = self._look.px(1)
        rect = QRectF(self.rect())
        radius = 4 * self._look.metrics.px_per_mm
        palette = self._look.palette
        for inset, colour in ((1.5 * one, palette.page), (0.5 * one, palette.focus)):
            painter.setPen(QPen(QColor(colour), one))
            painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.end()
