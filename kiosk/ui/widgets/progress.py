"""Words first, bar second; never a bare spinner."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.mirror import opened, placed_exactly
from kiosk.ui.widgets.words import Words


class Progress(QWidget):
    """`share` of the longest wait, 0 to 1, as told by whoever knows the time."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._words = Words(look, "", Role.HEAD)
        self._bar = _Bar(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(5))
        column.addWidget(self._words)
        column.addWidget(self._bar)

    def told(self) -> tuple[str, ...]:
        """What it says, in parts."""
        return (self._words.text(),) if self._words.text() else ()

    def say(self, words: str, share: float) -> None:
        """Show the words and how much of the wait is over."""
        self._words.say(words)
        self.setAccessibleName(words)
        self._bar.show_share(share)


class _Bar(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._share = 0.0
        self.setFixedHeight(look.px(4))

    def show_share(self, share: float) -> None:
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._look.palette
        self._look.box(painter, QRectF(self.rect()), palette.card, palette.border, radius_mm=2.0)
        inset = self._look.px(0.8)
        inner = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        inner.setWidth(max(inner.height(), inner.width() * self._share))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.main.ground))
        inner = placed_exactly(self, inner)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.end()
