"""A small control: icon and word in one line, at least 12.7 mm high."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui import icons
from kiosk.ui.fonts import cap_height
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.mirror import opened, placed
from kiosk.ui.widgets.press import Press


class ChipButton(Press):
    """For languages and the footer; `height_mm` is at least 12.7."""

    def __init__(
        self, look: Look, icon: Icon, words: str, height_mm: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, words, look.palette.other, parent)
        self._icon = icon
        self._font = look.font(Role.LABEL)
        self.setFixedHeight(look.px(height_mm))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def _icon_px(self) -> int:
        return round(cap_height(self._font) * 1.35)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._font).horizontalAdvance(self.text())
        return QSize(words + self._icon_px() + self.look.px(10), self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def fits(self) -> bool:
        """The words are whole at the present size."""
        return self.sizeHint().width() <= self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        self.paint_box(painter)
        size, gap = self._icon_px(), self.look.px(2)
        words = QFontMetrics(self._font).horizontalAdvance(self.text())
        left = (self.width() - size - gap - words) // 2
        colour = self.colours().label
        at = QRect(left, (self.height() - size) // 2, size, size)
        icons.paint(painter, self._icon, placed(self, at), colour)
        painter.setFont(self._font)
        painter.setPen(QColor(colour))
        where = placed(self, QRect(left + size + gap, 0, words + 2, self.height()))
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()
