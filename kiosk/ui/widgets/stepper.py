"""The header: who is paid, which step this is, and the other languages."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role, blend
from kiosk.ui.metrics import HEADER, MARGIN, TARGET
from kiosk.ui.widgets.chip import ChipButton
from kiosk.ui.widgets.mirror import opened, placed_exactly
from kiosk.ui.widgets.words import Words

#: Room between header parts, mm.
_GAP = 5.0


class StepperHeader(QWidget):
    """16 mm high, more where the text is larger. `languages` are (code, name in its own script).

    What does not fit is left out before anything is cut: first each language by name, for which
    one control then stands (`choose`), then the name of the biller, then the words beside the bar.
    """

    language = Signal(str)
    choose = Signal()

    def __init__(
        self, look: Look, languages: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        high = max(TARGET, look.cap_mm(Role.LABEL) * 2.2)
        self.setFixedHeight(look.px(max(HEADER, high + 3.3)))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(look.px(MARGIN), 0, look.px(MARGIN), 0)
        row.setSpacing(look.px(_GAP))
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
            button = ChipButton(replace(look, language=code), Icon.LANGUAGE, name, high)
            button.clicked.connect(lambda _=False, code=code: self.language.emit(code))
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
            self.buttons[code] = button
        self.other = ChipButton(look, Icon.LANGUAGE, "", high)
        self.other.clicked.connect(self.choose)
        row.addWidget(self.other, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._said: tuple[str, str, bool] = ("", "", False)
        self._language = ""

    def say(self, name: str, words: str, step: int, steps: int, language: str, others: str) -> None:
        """Name of the biller or place; the step in words (empty: no steps here); what the one
        control for all languages is called (empty: none is offered, for a page lists them)."""
        self._name.say(name)
        self._words.say(words)
        self._bar.show_step(step if words else 0, steps)
        self.other.rename(others)
        self._said, self._language = (name, words, bool(step and words)), language
        self._arrange()

    def told(self) -> tuple[str, ...]:
        """Whose bill and which step, whether there is room for it or not."""
        return tuple(part for part in self._said[:2] if part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width leaves out other things."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        name, words, stepped = self._said
        room = self.width() - 2 * self._look.px(MARGIN)
        bar = self._bar.width() + self._look.px(_GAP) if stepped else 0
        chips = [chip for code, chip in self.buttons.items() if code != self._language]
        each = sum(chip.sizeHint().width() + self._look.px(_GAP) for chip in chips)
        told = self._wide(self._name, name), self._wide(self._words, words)
        # While somebody pays the strip of all languages would crowd out what they pay.
        alone = bar + told[1] + each <= room and len(chips) == 1
        offered = bool(self.other.text()) and not self._look.low_reach
        strip = (alone or (not stepped and each <= room)) and offered
        taken = bar + (each if strip else self._other())
        for code, chip in self.buttons.items():
            chip.setVisible(strip and code != self._language)
        self.other.setVisible(bool(chips) and not strip and offered)
        self._words.setVisible(bool(words) and taken + told[1] <= room)
        taken += told[1] if not self._words.isHidden() else 0
        self._name.setVisible(bool(name) and taken + told[0] <= room)
        self._row.invalidate()
        self._row.activate()

    def _other(self) -> int:
        shown = len(self.buttons) > 1 and self.other.text() and not self._look.low_reach
        return self.other.sizeHint().width() + self._look.px(_GAP) if shown else 0

    def _wide(self, label: Words, text: str) -> int:
        words = QFontMetrics(label.font()).horizontalAdvance(text)
        return words + 4 + self._look.px(_GAP) if text else 0

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
