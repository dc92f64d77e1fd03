"""What all controls share: they fire on release inside, and sliding off cancels."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.look import Look, blend
from kiosk.ui.theme import Fill
from kiosk.ui.widgets import lines

_ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}


class Press(QAbstractButton):
    """A control named by its words. Off, it keeps its place and says why."""

    def __init__(self, look: Look, words: str, fill: Fill, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.fill = fill
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.rename(words)

    def rename(self, words: str) -> None:
        """Other words on the same control."""
        if words != self.text():
            self.setText(words)
            self.updateGeometry()
        self.setAccessibleName(words)

    def told(self) -> tuple[str, ...]:
        """What it says, in parts."""
        return (self.text(),)

    def set_off(self, reason: str | None) -> None:
        """Off with a reason in words, or on again (None)."""
        self.setEnabled(reason is None)
        self.setAccessibleDescription(reason or "")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """For who listens the first touch only says what is there."""
        may_press = getattr(self.window(), "may_press", None)
        if may_press is None or may_press(self):
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts like Space; a held key gives one press. Arrows are the window's."""
        if event.key() in _ARROWS:
            event.ignore()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def colours(self) -> Fill:
        """Label and ground of the present state."""
        if not self.isEnabled():
            return self.look.palette.off
        if self.isDown():
            return Fill(self.fill.label, blend(self.fill.ground, self.look.palette.text, 0.18))
        return self.fill

    def paint_box(self, painter: QPainter, radius_mm: float = 3.0) -> None:
        """The ground, and the edge that every control has."""
        rect = QRectF(self.rect())
        self.look.box(painter, rect, self.colours().ground, self.look.palette.border, radius_mm)

    def paint_words(self, painter: QPainter, rect: QRect, font: QFont) -> None:
        """The words, centred and wrapped in `rect`."""
        painter.setFont(font)
        painter.setPen(QColor(self.colours().label))
        lines.paint(painter, rect, Qt.AlignmentFlag.AlignHCenter, self.text())
