"""Digits in telephone layout; never mirrored."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.metrics import KEY, KEY_GAP
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.lines import extent, spacing

#: Millimetres; wider than the widest no layout has room for.
_SIDE, _WIDEST = 36, 90


@dataclass(frozen=True, slots=True)
class KeyWords:
    """The words on the keys that have words."""

    erase: str
    clear: str
    enter: str


class Keypad(QWidget):
    """Number keys of 20 mm with 3 mm between, and Erase, Clear, Enter at the end side."""

    typed = Signal(str)
    erase = Signal()
    clear = Signal()
    enter = Signal()

    def __init__(self, look: Look, words: KeyWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.px(KEY_GAP))
        for at, digit in enumerate("123456789"):
            grid.addWidget(self._digit(look, digit), at // 3, at % 3)
        grid.addWidget(self._digit(look, "0"), 3, 1)
        palette = look.palette
        side = _side(look, words)
        one, two = (side, KEY), (side, 2 * KEY + KEY_GAP)
        erase = Key(look, words.erase, one, palette.other, Icon.ERASE)
        clear = Key(look, words.clear, one, palette.other, Icon.CANCEL)
        self.enter_key = Key(look, words.enter, two, palette.main, Icon.NEXT)
        erase.clicked.connect(self.erase)
        clear.clicked.connect(self.clear)
        self.enter_key.clicked.connect(self.enter)
        grid.addWidget(erase, 0, 3)
        grid.addWidget(clear, 1, 3)
        grid.addWidget(self.enter_key, 2, 3, 2, 1)

    def _digit(self, look: Look, digit: str) -> Key:
        key = Key(look, digit, (KEY, KEY))
        key.clicked.connect(lambda: self.typed.emit(digit))
        return key


def _side(look: Look, words: KeyWords) -> float:
    """Millimetres of the keys with words: wider for very large words, which break at spaces."""
    font, room = look.font(Role.LABEL), look.px(3)

    def fits(side: float) -> bool:
        width = look.px(side) - room
        # Of a single line the key shows all letters, whatever air the face has.
        return all(
            (need := extent(font, text, width)).width() <= width
            and need.height() <= max(look.px(high), spacing(font) + 1)
            for text, high in ((words.erase, KEY), (words.clear, KEY), (words.enter, 2 * KEY))
        )

    return next((side for side in range(_SIDE, _WIDEST) if fits(side)), _WIDEST)
