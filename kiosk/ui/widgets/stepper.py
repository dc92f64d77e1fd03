"""The header: who is paid, which step this is, and the other languages."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role, blend
from kiosk.ui.metrics import HEADER, MARGIN, TARGET
from kiosk.ui.widgets.chip import ChipButton
from kiosk.ui.widgets.mirror import opened, placed_exactly
from kiosk.ui.widgets.words import Words


class StepperHeader(QWidget):
    """16 mm high on every screen. `languages` are (code, name in its own script)."""

    language = Signal(str)

    def __init__(
        self, look: Look, languages: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(look.px(HEADER))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(MARGIN), 0, look.px(MARGIN), 0)
        row.setSpacing(look.px(5))
        self._name = Words(look, "", Role.LABEL)
        self._words = Words(look, "", Role.FINE, colour=look.palette.muted)
        self._bar = _Steps(look)
        row.addWidget(self._name)
        row.addStretch(1)
        row.addWidget(self._words)
        row.addWidget(self._bar, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.buttons: dict[str, ChipButton] = {}
        for code, name in languages:
            button = ChipButton(look, Icon.LANGUAGE, name, TARGET)
            button.clicked.connect(lambda _=False, code=code: self.language.emit(code))
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
            self.buttons[code] = button

    def say(self, name: str, words: str, step: int, steps: int, language: str) -> None:
        """Name of the biller or place; the step in words (empty: no steps here)."""
        self._name.say(name)
        self._words.say(words)
        self._bar.show_step(step if words else 0, steps)
        for code, button in self.buttons.items():
            button.setVisible(code != language)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        palette = self._look.palette
        painter.fillRect(self.rect(), QColor(palette.card))
        line = max(1, self._look.px(0.3))
        edge = QColor(blend(palette.card, palette.border, 0.35))
        painter.fillRect(0, self.height() - line, self.width(), line, edge)
        painter.end()


class _Steps(QWidget):
    """One bar per step, filled up to the present one; the words beside it say the same."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._step = self._steps = 0
        self.setFixedHeight(look.px(3))

    def show_step(self, step: int, steps: int) -> None:
        self._step, self._steps = step, steps
        self.setFixedWidth(self._look.px(9.5) * steps if step else 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        palette = self._look.palette
        pitch, width = self._look.px(9.5), self._look.px(8)
        for at in range(self._steps if self._step else 0):
            done = at < self._step
            painter.setBrush(QColor(palette.main.ground if done else palette.border))
            inset = 0.0 if done else self.height() * 0.3
            bar = QRectF(at * pitch, inset, width, self.height() - 2 * inset)
            bar = placed_exactly(self, bar)
            painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.end()
