"""The one thing a screen says: a large icon and word on a full ground, an amount below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui import icons
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.metrics import TEXT_MM
from kiosk.ui.widgets import lines
from kiosk.ui.widgets.banner import Tone, ink
from kiosk.ui.widgets.drawn import Drawn
from kiosk.ui.widgets.lines import extent
from kiosk.ui.widgets.mirror import opened, placed


class Hero(Drawn):
    """Tone colour as the ground, card colour as the ink: the same certified pair, turned over."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tone, self._icon = Tone.INFO, Icon.INFO
        self._word = self._amount = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, tone: Tone, word: str, amount: str, icon: Icon | None = None) -> None:
        """Show the word, and an amount or code under it (empty: none)."""
        self._tone, self._icon = tone, icon or tone.value
        self._word, self._amount = word, amount
        self.setAccessibleName(f"{word}: {amount}" if amount else word)
        self.updateGeometry()
        self.update()

    def told(self) -> tuple[str, ...]:
        """What it says, in parts."""
        return (self._word, self._amount) if self._amount else (self._word,)

    def _icon_px(self) -> int:
        return self._look.px(18 if self._look.dense else 30)

    def _pad(self) -> int:
        return self._look.gap(11)

    def _room(self, width: int) -> int:
        return width - 3 * self._pad() - self._icon_px()

    def _figures(self, room: int) -> QFont:
        """As large as there is room, and never smaller than the text."""
        most, least = self._look.amount_mm(), TEXT_MM[self._look.size]
        font = self._look.figures(most)
        wide = QFontMetrics(font).horizontalAdvance(self._amount)
        return font if wide <= room else self._look.figures(max(least, most * room / wide * 0.98))

    def _heights(self, room: int) -> tuple[int, int]:
        word = extent(self._look.font(Role.TITLE), self._word, room).height()
        figures = self._figures(room)
        amount = extent(figures, self._amount, room).height() if self._amount else 0
        return word, amount

    def heightForWidth(self, width: int) -> int:
        """Pixels needed at `width`."""
        return max(sum(self._heights(self._room(width))), self._icon_px()) + 2 * self._pad()

    def hasHeightForWidth(self) -> bool:
        """Always: it wraps."""
        return True

    def sizeHint(self) -> QSize:
        width = self._look.px(150)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = extent(self._look.font(Role.TITLE), self._word, 1).width()
        return QSize(longest - self._room(0), self._icon_px() + 2 * self._pad())

    def fits(self) -> bool:
        """The words are whole at the present size."""
        room = self._room(self.width())
        widest = max(
            extent(self._look.font(Role.TITLE), self._word, room).width(),
            QFontMetrics(self._figures(room)).horizontalAdvance(self._amount),
        )
        return widest <= room + 1 and self.heightForWidth(self.width()) <= self.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        palette = self._look.palette
        self._look.box(painter, QRectF(self.rect()), ink(palette, self._tone), None, radius_mm=4.0)
        size, pad = self._icon_px(), self._pad()
        where = QRect(pad, (self.height() - size) // 2, size, size)
        icons.paint(painter, self._icon, placed(self, where), palette.card)
        room = self._room(self.width())
        word, amount = self._heights(room)
        left, top = 2 * pad + size, (self.height() - word - amount) // 2
        painter.setPen(QColor(palette.card))
        painter.setFont(self._look.font(Role.TITLE))
        start = Qt.AlignmentFlag.AlignLeft
        line = placed(self, QRect(left, top, room + 2, word + 2))
        lines.paint(painter, line, start, self._word)
        painter.setFont(self._figures(room))
        line = placed(self, QRect(left, top + word, room + 2, amount))
        lines.paint(painter, line, start, self._amount)
        painter.end()
