"""One bill of several: whose it is, and its amount; the chosen one is marked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui import icons
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.metrics import TARGET
from kiosk.ui.theme import Fill
from kiosk.ui.widgets import lines
from kiosk.ui.widgets.lines import extent
from kiosk.ui.widgets.mirror import opened, placed
from kiosk.ui.widgets.option import OptionButton


class BillRow(OptionButton):
    """The whole row is the target; the amount stands at the end side."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._value = ""
        self._figures = look.figures(look.cap_mm(Role.BODY))
        fill = Fill(look.palette.text, look.palette.card)
        super().__init__(look, "", fill=fill, parent=parent)
        self._font = look.font(Role.BODY)

    def tell(self, words: str, value: str) -> None:
        """Whose bill, and how much."""
        self._value = value
        self.rename(words)
        self.setAccessibleName(f"{words}: {value}")
        self.updateGeometry()
        self.update()

    def told(self) -> tuple[str, ...]:
        """What it says, in parts."""
        return (self.text(), self._value)

    def _room(self) -> int:
        value = QFontMetrics(self._figures).horizontalAdvance(self._value)
        return super()._room() + value + self.look.px(2.5)

    def heightForWidth(self, width: int) -> int:
        """A target's height: six of them stand below each other."""
        words = extent(self._font, self.text(), width - self._room()).height()
        return max(self.look.px(TARGET + 0.5), words + self.look.px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        self.paint_box(painter)
        colours, pad, tick = self.colours(), self.look.px(2.5), self._tick()
        if self.isChecked():
            edge = self.look.px(1)
            rect = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
            painter.setPen(QPen(QColor(colours.label), edge))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, self.look.px(3), self.look.px(3))
        where = QRect(pad, (self.height() - tick) // 2, tick, tick)
        mark = Icon.OK if self.isChecked() else Icon.FREE
        icons.paint(painter, mark, placed(self, where), colours.label)
        painter.setPen(QColor(colours.label))
        left, width = 2 * pad + tick, self.width() - self._room()
        painter.setFont(self._font)
        words = placed(self, QRect(left, 0, width, self.height()))
        lines.paint(painter, words, Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(self._figures)
        value = placed(
            self, QRect(left + width, 0, self.width() - left - width - pad, self.height())
        )
        lines.paint(painter, value, Qt.AlignmentFlag.AlignRight, self._value)
        painter.end()
