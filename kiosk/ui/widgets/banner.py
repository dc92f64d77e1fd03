"""News that stays until it is resolved: icon, word, sentence."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui import icons
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.theme import Palette
from kiosk.ui.widgets.mirror import opened, placed, placed_exactly
from kiosk.ui.widgets.words import Words


class Tone(Enum):
    """How serious the news is; icon and word say it too, so that it survives greyscale."""

    OK = Icon.OK
    WARN = Icon.WARN
    BAD = Icon.BAD
    INFO = Icon.INFO


def ink(palette: Palette, tone: Tone) -> str:
    """The colour of that tone."""
    by_tone = {
        Tone.OK: palette.ok,
        Tone.WARN: palette.warn,
        Tone.BAD: palette.bad,
        Tone.INFO: palette.info,
    }
    return by_tone[tone]


class Banner(QWidget):
    """Hidden until it has something to say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tone = Tone.INFO
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._word = Words(look, "", Role.STRONG)
        self._sentence = Words(look, "", Role.BODY)
        column = QVBoxLayout(self)
        edge = look.gap(5)
        start = self._left() + self._icon_px() + edge
        left, right = (edge, start) if look.mirrored else (start, edge)
        column.setContentsMargins(left, edge, right, edge)
        column.setSpacing(look.px(1))
        column.addWidget(self._word)
        column.addWidget(self._sentence)
        self.hide()

    def _left(self) -> int:
        return self._look.px(2.5) + self._look.gap(5)

    def _icon_px(self) -> int:
        return self._look.px(11)

    def say(self, tone: Tone, word: str, sentence: str) -> None:
        """Show the news; an empty sentence hides the banner."""
        self._tone = tone
        self._word.say(word, ink(self._look.palette, tone))
        self._sentence.say(sentence)
        self.setAccessibleName(f"{word}. {sentence}" if sentence else "")
        self.setVisible(bool(sentence))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        palette = self._look.palette
        colour = ink(palette, self._tone)
        rect = QRectF(self.rect())
        self._look.box(painter, rect, palette.card, colour)
        radius = 3 * self._look.metrics.px_per_mm
        shape = QPainterPath()
        shape.addRoundedRect(rect, radius, radius)
        painter.setClipPath(shape)
        bar = QRectF(0, 0, self._look.px(2.5), rect.height())
        painter.fillRect(placed_exactly(self, bar), QColor(colour))
        painter.setClipping(False)
        size = self._icon_px()
        where = QRectF(self._left(), (rect.height() - size) / 2, size, size).toRect()
        icons.paint(painter, self._tone.value, placed(self, where), colour)
        painter.end()
