"""Icon and verb noun; the main one stands at the end side."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui import icons
from kiosk.ui.fonts import cap_height
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.metrics import MAIN_BUTTON
from kiosk.ui.theme import Fill
from kiosk.ui.widgets import lines
from kiosk.ui.widgets.lines import extent
from kiosk.ui.widgets.mirror import opened, placed
from kiosk.ui.widgets.press import Press


class BigButton(Press):
    """20 mm high or more; the words wrap before they are ever cut."""

    def __init__(
        self, look: Look, icon: Icon, words: str, fill: Fill, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, words, fill, parent)
        self._icon = icon
        self._font = look.font(Role.BUTTON)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _icon_px(self) -> int:
        return round(cap_height(self._font) * 1.5)

    def _room(self) -> int:
        """Pixels beside the words: padding, icon, gap."""
        return 2 * self.look.gap(6) + self._icon_px() + self.look.px(3)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._font).horizontalAdvance(self.text()) + 2
        return QSize(words + self._room(), self.look.px(MAIN_BUTTON))

    def minimumSizeHint(self) -> QSize:
        longest = extent(self._font, self.text(), 1).width()
        return QSize(longest + self._room(), self.look.px(MAIN_BUTTON))

    def heightForWidth(self, width: int) -> int:
        """20 mm, or as many lines as the words need at `width`."""
        words = extent(self._font, self.text(), width - self._room()).height()
        return max(self.look.px(MAIN_BUTTON), words + self.look.px(4))

    def hasHeightForWidth(self) -> bool:
        """Always: it wraps."""
        return True

    def fits(self) -> bool:
        """The words are whole at the present size."""
        room = self.width() - self._room()
        need = extent(self._font, self.text(), room)
        return need.width() <= room + 1 and need.height() <= self.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        self.paint_box(painter)
        room = self.width() - self._room()
        need = extent(self._font, self.text(), room)
        icon, gap = self._icon_px(), self.look.px(3)
        left = (self.width() - icon - gap - need.width()) // 2
        colour = self.colours().label
        where = QRect(left, (self.height() - icon) // 2, icon, icon)
        icons.paint(painter, self._icon, placed(self, where), colour)
        painter.setFont(self._font)
        painter.setPen(QColor(colour))
        words = placed(self, QRect(left + icon + gap, 0, need.width() + 2, self.height()))
        lines.paint(painter, words, Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()


class MoreButton(BigButton):
    """Turns pages. For ears and keys a screen has one page: they come to everything without it."""
