"""Back, Help, Easier, Call attendant, Cancel: this order and place on every screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kiosk.domain.options import TextSize
from kiosk.ui import icons
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role, blend
from kiosk.ui.metrics import FOOTER, HEADER, MARGIN
from kiosk.ui.widgets import lines
from kiosk.ui.widgets.lines import extent
from kiosk.ui.widgets.mirror import mirrored, opened
from kiosk.ui.widgets.press import Press

_GAP, _EDGE = 3.0, 2.0
#: Above and beside the words of one control, mm.
_PAD = 0.7
#: More beside the words of all, together, where there is room, mm.
_AIR = 4.0
#: How much wider a column of controls may be for the sake of their icons.
_DEAR = 1.15
#: Of the window's width, where the words may still be as large as all others.
_SHARE = 0.24


class Foot(Enum):
    """The controls, in order. LANGUAGE is there where the header is out of reach."""

    BACK = Icon.BACK
    HELP = Icon.HELP
    ACCESSIBILITY = Icon.ACCESS
    ATTENDANT = Icon.ATTENDANT
    CANCEL = Icon.CANCEL
    LANGUAGE = Icon.LANGUAGE


class FootButton(Press):
    """Icon over words; two words may stand below each other."""

    def __init__(self, look: Look, foot: Foot) -> None:
        super().__init__(look, "", look.palette.other)
        self._icon = foot.value
        self._font = look.font(Role.LABEL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def write_in(self, font: QFont) -> None:
        """Write the words in this font."""
        self._font = font
        self.update()

    def _words(self, width: int) -> QSize:
        return extent(self._font, self.text(), max(width - 2 * self.look.px(_PAD), 1))

    def _top(self) -> int:
        """Pixels from the top of the icon to that of the first line, over whose letters is air."""
        return self.look.px(4.4)

    def wide(self) -> int:
        """Pixels for the words in one line; 20 mm at least."""
        words = self._words(1 << 20).width() + 2 * self.look.px(_PAD) + 2
        return max(words, self.look.px(20))

    def high(self, width: int, *, bare: bool = False) -> int:
        """Pixels for icon and words at `width`, or for the words alone; 16 mm at least."""
        need = self._words(width).height() + 2 * self.look.px(_PAD)
        return max(self.look.px(FOOTER - 2 * _EDGE), need if bare else need + self._top())

    def minimumSizeHint(self) -> QSize:
        longest = self._words(1).width() + 2 * self.look.px(_PAD) + 2
        return QSize(max(longest, self.look.px(20)), self.look.px(FOOTER - 2 * _EDGE))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def fits(self) -> bool:
        """The words are whole at the present size."""
        need = self._words(self.width())
        high = self.high(self.width(), bare=True)
        return need.width() <= self.width() and high <= self.height() + 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        self.paint_box(painter)
        words = self._words(self.width())
        # The icon gives way to very large words.
        whole = self.high(self.width()) <= self.height() + 1
        icon, top = self.look.px(5.2), self._top() if whole else 0
        above = (self.height() - top - words.height()) // 2
        if whole:
            where = QRect((self.width() - icon) // 2, above, icon, icon)
            icons.paint(painter, self._icon, where, self.colours().label)
        painter.setFont(self._font)
        painter.setPen(QColor(self.colours().label))
        pad = self.look.px(_PAD)
        line = QRect(pad, above + top, self.width() - 2 * pad, words.height() + 2)
        lines.paint(painter, line, Qt.AlignmentFlag.AlignHCenter, self.text())
        painter.end()


class Footer(QWidget):
    """Emits which control was pressed. One row where the words fit, two in a high window, a column
    at the end side of a wide one."""

    pressed = Signal(Foot)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.upright = False
        self._grid = QGridLayout(self)
        self._grid.setSpacing(look.px(_GAP))
        shown = [foot for foot in Foot if look.low_reach or foot is not Foot.LANGUAGE]
        self.buttons = {foot: FootButton(look, foot) for foot in shown}
        for foot, button in self.buttons.items():
            button.clicked.connect(lambda _=False, foot=foot: self.pressed.emit(foot))

    def say(self, words: Mapping[Foot, str], off: Mapping[Foot, str]) -> None:
        """The words of all, and the reasons of those without effect here."""
        for foot, button in self.buttons.items():
            button.rename(words[foot])
            button.set_off(off.get(foot))

    def arrange(self, window: QSize) -> None:
        """Find a place in a window of that size, for the words as they are."""
        look, all_ = self._look, list(self.buttons.values())
        least = max(button.minimumSizeHint().width() for button in all_)
        edge, gap = look.px(MARGIN), look.px(_GAP)
        room = window.width() - 2 * edge - gap * (len(all_) - 1)
        spare = (room - sum(button.wide() for button in all_)) // len(all_)
        in_line = spare >= 0
        rows = 1 if in_line or least * len(all_) <= room else 2
        wide = window.width() > window.height()
        # On a low screen the lower half has no room for rows beside a keypad.
        low = look.low_reach and window.height() < 240 * look.metrics.px_per_mm
        self.upright = wide and (low or look.tight or not in_line)
        if self.upright:
            self._stand(window)
            return
        across = -(-len(all_) // rows)
        for at, button in enumerate(all_):
            self._grid.addWidget(button, at // across, at % across)
            airy = button.wide() + min(spare, look.px(_AIR))
            self._grid.setColumnMinimumWidth(at, airy if in_line else 0)
            self._grid.setColumnStretch(at, 1 if at < across else 0)
        self._lie(across, (window.width() - 2 * edge - gap * (across - 1)) // across, in_line)

    def _lie(self, across: int, each: int, in_line: bool) -> None:  # noqa: FBT001 - our own call
        edge, gap, top = self._look.px(MARGIN), self._look.px(_GAP), self._look.px(_EDGE)
        width = 1 << 20 if in_line else each
        high = max(button.high(width) for button in self.buttons.values())
        rows = -(-len(self.buttons) // across)
        self._grid.setContentsMargins(edge, top, edge, top)
        self.setMinimumWidth(0)
        self.setMaximumWidth((1 << 24) - 1)
        self.setFixedHeight(rows * high + (rows - 1) * gap + 2 * top)

    def _stand(self, window: QSize) -> None:
        look, buttons = self._look, list(self.buttons.values())
        side, gap = look.px(_EDGE + 1), look.px(_GAP)
        # Where reach matters the controls gather in the lower half. The header takes so much at
        # least, and half as much again at most.
        header = look.px(HEADER)
        above = -(-window.height() // 2) - header if look.low_reach else 0
        below = window.height() - header - header // 2 - above - 2 * side
        self._grid.setContentsMargins(side, above + side, side, side)
        self.setMinimumHeight(0)
        self.setMaximumHeight((1 << 24) - 1)
        sizes = list(TextSize)[: list(TextSize).index(look.size) + 1]
        width, across = 0, 1
        for size in reversed(sizes):
            for button in buttons:
                button.write_in(replace(look, size=size).font(Role.LABEL))
            least = max(button.minimumSizeHint().width() for button in buttons)
            plans = []
            for columns in (1, 2, 3) if look.low_reach else (1,):
                rows = -(-len(buttons) // columns)
                each = self._width(least, (below - gap * (rows - 1)) // rows)
                wide = columns * (each or least) + (columns - 1) * gap
                plans.append((each is None, wide, columns))
            bad, width, across = min(plans)
            if not bad and width <= _SHARE * window.width():
                break
        for at, button in enumerate(buttons):
            self._grid.addWidget(button, at // across, at % across)
        self.setFixedWidth(width + 2 * side)

    def _width(self, least: int, high: int) -> int | None:
        """Pixels that each needs where all are that high: with icons if that costs little. None:
        no width is enough."""
        buttons = self.buttons.values()
        widest = max(button.wide() for button in buttons) + self._look.px(2)
        enough = [
            next(
                (
                    width
                    for width in range(least, widest + 1, self._look.px(1))
                    if all(button.high(width, bare=bare) <= high for button in buttons)
                ),
                None,
            )
            for bare in (False, True)
        ]
        whole, plain = enough
        return whole if whole and plain and whole <= plain * _DEAR else plain

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        palette, line = self._look.palette, max(1, self._look.px(0.3))
        painter.fillRect(self.rect(), QColor(palette.card))
        edge = QColor(blend(palette.card, palette.border, 0.35))
        if not self.upright:
            painter.fillRect(0, 0, self.width(), line, edge)
        elif mirrored(self):
            painter.fillRect(self.width() - line, 0, line, self.height(), edge)
        else:
            painter.fillRect(0, 0, line, self.height(), edge)
        painter.end()
