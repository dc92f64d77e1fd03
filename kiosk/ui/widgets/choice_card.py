"""A choice: title, one line, and an amount or the reason why it is off."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui import icons
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role, blend
from kiosk.ui.metrics import TARGET
from kiosk.ui.theme import Fill
from kiosk.ui.widgets import lines
from kiosk.ui.widgets.lines import extent
from kiosk.ui.widgets.mirror import opened, placed, placed_exactly
from kiosk.ui.widgets.press import Press


class ChoiceCard(Press):
    """The whole card is the target. `value` stands at the end side in large figures."""

    def __init__(
        self,
        look: Look,
        icon: Icon,
        title: str,
        line: str = "",
        value: str = "",
        *,
        main: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        palette = look.palette
        fill = palette.main if main else Fill(palette.text, palette.card)
        super().__init__(look, title, fill, parent)
        self._icon = icon
        self._line = ""
        self._value = ""
        self._title_font = look.font(Role.HEAD)
        self._line_font = look.font(Role.BODY)
        self._value_font = look.figures(look.cap_mm(Role.TITLE))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.tell(title, line, value)

    def tell(self, title: str, line: str = "", value: str = "") -> None:
        """What the card says."""
        self._line, self._value = line, value
        self.rename(title)
        *before, last = [part for part in (title, line, value) if part] or [""]
        self.setAccessibleName(". ".join([*(part.rstrip(".") for part in before), last]))
        self.updateGeometry()
        self.update()

    def told(self) -> tuple[str, ...]:
        """What it says, in parts."""
        return tuple(part for part in (self.text(), self._line, self._value) if part)

    def draw(self, icon: Icon) -> None:
        """Another picture on the same card."""
        self._icon = icon
        self.update()

    def _disc(self) -> int:
        if self.look.tight:
            return 0
        size = self.look.cap_mm(Role.HEAD) * 2.4
        return self.look.px(size if self.look.dense else max(18.0, size))

    def _pad(self) -> int:
        return self.look.gap(7)

    def _text_room(self, width: int) -> int:
        if self.look.tight:
            return width - 2 * self._pad()
        value = QFontMetrics(self._value_font).horizontalAdvance(self._value)
        taken = 3 * self._pad() + self._disc() + (value + self._pad() if self._value else 0)
        return width - taken - self._chevron()

    def _chevron(self) -> int:
        return 0 if self.look.tight else self.look.px(6)

    def _high(self) -> int:
        """Pixels of the value, where very large words leave no room beside all of them."""
        stands = self.look.tight and bool(self._value)
        return QFontMetrics(self._value_font).height() if stands else 0

    def _beside(self, room: int) -> bool:
        """Whether such a value stands in the line of the title."""
        title = extent(self._title_font, self.text(), 1 << 20).width()
        value = QFontMetrics(self._value_font).horizontalAdvance(self._value)
        return bool(self._high()) and title + self._pad() + value <= room

    def _below(self, room: int) -> int:
        """Pixels of the value under the words."""
        return 0 if self._beside(room) else self._high()

    def _heights(self, room: int) -> tuple[int, int]:
        title = extent(self._title_font, self.text(), room).height()
        if self._beside(room):
            title = max(title, self._high())
        line = extent(self._line_font, self._line, room).height() if self._line else 0
        return title, line

    def heightForWidth(self, width: int) -> int:
        """Pixels needed at `width`."""
        room = self._text_room(width)
        title, line = self._heights(room)
        words = title + line + self.look.gap(2) + self._below(room)
        return max(words, self._disc(), self.look.px(TARGET)) + 2 * self.look.gap(6)

    def hasHeightForWidth(self) -> bool:
        """Always: it wraps."""
        return True

    def sizeHint(self) -> QSize:
        width = max(self.look.px(120), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = max(
            extent(self._title_font, self.text(), 1).width(),
            extent(self._line_font, self._line, 1).width(),
        )
        spare = -self._text_room(0)
        return QSize(longest + spare, self._disc() + 2 * self.look.gap(6))

    def fits(self) -> bool:
        """The words are whole at the present size."""
        room = self._text_room(self.width())
        widest = max(
            extent(self._title_font, self.text(), room).width(),
            extent(self._line_font, self._line, room).width(),
        )
        return widest <= room + 1 and self.heightForWidth(self.width()) <= self.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        self.paint_box(painter, radius_mm=4.0)
        colours = self.colours()
        self._paint_disc(painter, colours)
        room = self._text_room(self.width())
        title, line = self._heights(room)
        left = self._pad() + (self._pad() + self._disc() if self._disc() else 0)
        gap = self.look.gap(2) if line else 0
        top = (self.height() - title - line - gap - self._below(room)) // 2
        start = Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(colours.label))
        painter.setFont(self._title_font)
        words = placed(self, QRect(left, top, room + 2, title + 2))
        lines.paint(painter, words, start, self.text())
        painter.setFont(self._line_font)
        if not self.isEnabled():
            painter.setPen(QColor(self.look.palette.text))
        words = placed(self, QRect(left, top + title + gap, room + 2, line + 2))
        lines.paint(painter, words, start, self._line)
        self._paint_end(painter, colours, QRect(0, top, self.width() - self._pad(), title))
        painter.end()

    def _paint_disc(self, painter: QPainter, colours: Fill) -> None:
        size = self._disc()
        if not size:
            return
        rect = placed_exactly(self, QRectF(self._pad(), (self.height() - size) / 2, size, size))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(blend(colours.ground, colours.label, 0.1)))
        painter.drawEllipse(rect)
        inset = size * 0.2
        inner = rect.adjusted(inset, inset, -inset, -inset).toRect()
        icons.paint(painter, self._icon, inner, colours.label)

    def _paint_end(self, painter: QPainter, colours: Fill, first: QRect) -> None:
        """`first` is where the title is."""
        size = self._chevron()
        right = self.width() - self._pad()
        where = QRect(right - size, (self.height() - size) // 2, size, size)
        if self.isEnabled() and size:
            icons.paint(painter, Icon.NEXT, placed(self, where), colours.label)
        if self._value:
            painter.setPen(QColor(colours.label))
            painter.setFont(self._value_font)
            rect = QRect(0, 0, right - size - (self._pad() if size else 0), self.height())
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            below = self._below(self._text_room(self.width()))
            if self._high():
                under = QRect(0, self.height() - below - self._pad(), right, below)
                rect = under if below else first
            rect = placed(self, rect)
            painter.drawText(rect, int(flags), self._value)
