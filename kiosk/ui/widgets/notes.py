"""The notes or cards that are taken, as chips in a row."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.drawn import Drawn
from kiosk.ui.widgets.mirror import opened, placed_exactly


class NoteChips(Drawn):
    """Already formatted values; wraps to as many rows as it needs. Nothing here can be pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._label = ""
        self._notes: tuple[str, ...] = ()
        self._font = look.figures(look.cap_mm(Role.LEAD))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, label: str, notes: tuple[str, ...]) -> None:
        """Show these notes."""
        self._label = label
        self.setAccessibleName(f"{label}: {', '.join(notes)}")
        if notes != self._notes:
            self._notes = notes
            self.updateGeometry()
            self.update()

    def told(self) -> tuple[str, ...]:
        """What it says, in parts."""
        return (self._label, ", ".join(self._notes))

    def _high(self) -> int:
        """Pixels of one chip: its letters with 2 mm over and under them at least."""
        least = 9 if self._look.dense else 13
        return self._look.px(max(least, self._look.cap_mm(Role.LEAD) + 4))

    def _places(self, width: int) -> list[QRectF]:
        metrics = QFontMetrics(self._font)
        dense = self._look.dense
        high, gap = self._high(), self._look.gap(4)
        x, y, places = 0, 0, []
        for note in self._notes:
            pad, least = (5, 14) if dense else (9, 24)
            wide = max(metrics.horizontalAdvance(note) + self._look.px(pad), self._look.px(least))
            if x and x + wide > width:
                x, y = 0, y + high + gap
            places.append(QRectF(x, y, wide, high))
            x += wide + gap
        return places

    def heightForWidth(self, width: int) -> int:
        """Pixels needed at `width`."""
        places = self._places(width)
        return int(places[-1].bottom()) + 1 if places else 0

    def hasHeightForWidth(self) -> bool:
        """Always: it wraps."""
        return True

    def sizeHint(self) -> QSize:
        width = self._look.px(150)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._high())

    def fits(self) -> bool:
        """All chips are inside, and so are their words."""
        places = self._places(self.width())
        inside = all(rect.right() <= self.width() for rect in places)
        return inside and self.heightForWidth(self.width()) <= self.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        palette = self._look.palette
        painter.setFont(self._font)
        for note, rect in zip(self._notes, self._places(self.width()), strict=True):
            chip = placed_exactly(self, rect)
            self._look.box(painter, chip, palette.card, palette.ok, radius_mm=1.5)
            painter.setPen(QColor(palette.ok))
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), note)
        painter.end()
