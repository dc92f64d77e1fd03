"""News that stays until it is resolved: icon, word, sentence."""

from __future__ import annotations

import re
from enum import Enum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui import icons
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.theme import Palette
from kiosk.ui.widgets.mirror import opened, placed, placed_exactly
from kiosk.ui.widgets.words import Words

#: Between two sentences; not after "p. m.". An amount or a name ends with its isolate.
_END = re.compile(r"(?<=[^\W_]{2}[.!?؟])\s+|(?<=\u2069[.!?؟])\s+")


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
        self._sentences: list[Words] = []
        self._said = ""
        column = self._column = QVBoxLayout(self)
        edge = look.gap(5)
        beside = self._icon_px() + edge
        # Very large sentences take the room below the icon, too.
        start = self._left() if look.tight else self._left() + beside
        left, right = (edge, start) if look.mirrored else (start, edge)
        column.setContentsMargins(left, edge, right, edge)
        column.setSpacing(look.px(1))
        row = QHBoxLayout()
        row.addSpacing(beside if look.tight else 0)
        row.addWidget(self._word, 1)
        column.addLayout(row)
        self.hide()

    def _left(self) -> int:
        return self._look.px(2.5) + self._look.gap(5)

    def _icon_px(self) -> int:
        return self._look.px(11)

    def say(self, tone: Tone, word: str, sentence: str) -> None:
        """Show the news; an empty sentence hides the banner."""
        self._tone = tone
        self._word.say(word, ink(self._look.palette, tone))
        self._word.setVisible(bool(sentence))
        self._write(sentence)
        self.setAccessibleName(f"{word}. {sentence}" if sentence else "")
        self.setVisible(bool(sentence))
        self.update()

    def told(self) -> tuple[str, ...]:
        """What it says, in parts."""
        return (self._word.text(), self._said)

    def _write(self, sentence: str) -> None:
        if sentence == self._said:
            return
        self._said = sentence
        for old in self._sentences:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        # Very large ones may have to be divided among pages.
        parts = _END.split(sentence) if self._look.tight else [sentence]
        self._sentences = [Words(self._look, part, Role.BODY) for part in parts if part]
        for one in self._sentences:
            self._column.addWidget(one)
            one.show()

    def parts(self) -> list[QWidget]:
        """What may be divided among pages."""
        return [self._word, *self._sentences]

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
        size, middle = self._icon_px(), rect.height() / 2
        if self._look.tight:
            middle = self._word.geometry().center().y()
        where = QRectF(self._left(), middle - size / 2, size, size).toRect()
        # On a further page there is no word for it.
        if not self._word.isHidden():
            icons.paint(painter, self._tone.value, placed(self, where), colour)
        painter.end()
