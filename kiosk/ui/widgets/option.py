"""One of several looks or limits: the chosen one is marked by a tick, an edge and its state."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui import icons
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.metrics import TARGET, TARGET_GAP
from kiosk.ui.theme import Fill
from kiosk.ui.widgets import lines
from kiosk.ui.widgets.lines import extent
from kiosk.ui.widgets.mirror import opened, placed
from kiosk.ui.widgets.press import Press
from kiosk.ui.widgets.words import Words


class OptionButton(Press):
    """Higher than a target must be. `fill` shows the theme it stands for. One that is only a step,
    more or less of something, is never the chosen one."""

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        fill: Fill | None = None,
        step: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, fill or look.palette.other, parent)
        self.setCheckable(step is None)
        self._step = step
        self.heading: Words | None = None
        self._font = look.font(Role.LABEL)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def told(self) -> tuple[str, ...]:
        """What it says, in parts; what it is about comes first."""
        return (self.heading.text(), self.text()) if self.heading else (self.text(),)

    def nextCheckState(self) -> None:
        """The visit chooses; a press only asks."""

    def _tick(self) -> int:
        return self.look.px(6)

    def _room(self) -> int:
        return self._tick() + 3 * self.look.px(2.5)

    def sizeHint(self) -> QSize:
        words = extent(self._font, self.text(), 100_000)
        return QSize(words.width() + self._room() + 2, self.heightForWidth(100_000))

    def minimumSizeHint(self) -> QSize:
        words = extent(self._font, self.text(), 1).width()
        return QSize(words + self._room() + 2, self.look.px(TARGET))

    def hasHeightForWidth(self) -> bool:
        """Always: it wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need at `width`."""
        words = extent(self._font, self.text(), width - self._room()).height()
        return max(self.look.px(TARGET + 3), words + self.look.px(5))

    def fits(self) -> bool:
        """The words are whole at the present size."""
        need = extent(self._font, self.text(), self.width() - self._room())
        return need.width() <= self.width() - self._room() + 1 and need.height() <= self.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        self.paint_box(painter)
        colours, pad, tick = self.colours(), self.look.px(2.5), self._tick()
        if self.isChecked():
            edge = self.look.px(1)
            rect = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
            painter.setPen(QPen(QColor(colours.label), edge))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self.look.px(3)
            painter.drawRoundedRect(rect, radius, radius)
        where = QRect(pad, (self.height() - tick) // 2, tick, tick)
        mark = self._step or (Icon.OK if self.isChecked() else Icon.FREE)
        icons.paint(painter, mark, placed(self, where), colours.label)
        painter.setFont(self._font)
        painter.setPen(QColor(colours.label))
        words = placed(self, self.rect().adjusted(2 * pad + tick, 0, -pad, 0))
        lines.paint(painter, words, Qt.AlignmentFlag.AlignHCenter, self.text())
        painter.end()


class OptionGroup(QWidget):
    """A heading and the options under it: in one row, or in two where the words are large."""

    def __init__(self, look: Look, heading: Words, buttons: list[OptionButton]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.gap(3))
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setSpacing(look.px(TARGET_GAP + 0.5))
        across = 2 if look.tight else 4
        for at, button in enumerate(buttons):
            button.heading = heading
            grid.addWidget(button, at // across, at % across)
        column.addLayout(grid)
