"""Back, Help, Accessibility, Call attendant, Cancel: this order and place on every screen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.ui import icons
from kiosk.ui.fonts import cap_height
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role, blend
from kiosk.ui.metrics import FOOTER, MARGIN
from kiosk.ui.widgets.lines import baseline, spacing
from kiosk.ui.widgets.mirror import opened
from kiosk.ui.widgets.press import Press


class Foot(Enum):
    """The five controls, in order."""

    BACK = Icon.BACK
    HELP = Icon.HELP
    ACCESSIBILITY = Icon.ACCESS
    ATTENDANT = Icon.ATTENDANT
    CANCEL = Icon.CANCEL


class FootButton(Press):
    """Icon over word."""

    def __init__(self, look: Look, foot: Foot) -> None:
        super().__init__(look, "", look.palette.other)
        self._icon = foot.value
        self._font = look.font(Role.LABEL)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.px(FOOTER - 4))

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._font).horizontalAdvance(self.text())
        return QSize(max(words + self.look.px(5), self.look.px(20)), self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def fits(self) -> bool:
        """The word is whole at the present size."""
        return QFontMetrics(self._font).horizontalAdvance(self.text()) <= self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        self.paint_box(painter)
        metrics = QFontMetrics(self._font)
        icon, gap = self.look.px(5.6), self.look.px(1.4)
        below = round(spacing(self._font) - baseline(self._font)) // 2
        cap = round(cap_height(self._font))
        top = (self.height() - icon - gap - cap - below) // 2
        where = QRect((self.width() - icon) // 2, top, icon, icon)
        icons.paint(painter, self._icon, where, self.colours().label)
        painter.setFont(self._font)
        painter.setPen(QColor(self.colours().label))
        base = top + icon + gap
        line = QRect(0, base - metrics.ascent() + cap, self.width(), metrics.height())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignHCenter), self.text())
        painter.end()


class Footer(QWidget):
    """Emits which of the five was pressed."""

    pressed = Signal(Foot)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(look.px(FOOTER))
        row = QHBoxLayout(self)
        edge = look.px(MARGIN)
        row.setContentsMargins(edge, 0, edge, 0)
        row.setSpacing(look.px(3))
        self.buttons = {foot: FootButton(look, foot) for foot in Foot}
        for foot, button in self.buttons.items():
            button.clicked.connect(lambda _=False, foot=foot: self.pressed.emit(foot))
            row.addWidget(button, 1, Qt.AlignmentFlag.AlignVCenter)

    def say(self, words: Mapping[Foot, str], off: Mapping[Foot, str]) -> None:
        """The words of all five, and the reasons of those without effect here."""
        for foot, button in self.buttons.items():
            button.rename(words[foot])
            button.set_off(off.get(foot))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        palette = self._look.palette
        painter.fillRect(self.rect(), QColor(palette.card))
        edge = QColor(blend(palette.card, palette.border, 0.35))
        painter.fillRect(0, 0, self.width(), max(1, self._look.px(0.3)), edge)
        painter.end()
