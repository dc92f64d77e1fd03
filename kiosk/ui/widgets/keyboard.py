"""Letters and digits, for billers whose numbers have letters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.look import Look
from kiosk.ui.metrics import KEY_GAP, LETTER
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.keypad import KeyWords

_ROWS = ("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")


class Keyboard(QWidget):
    """Letter keys of 16 mm with 3 mm between: 225 x 73 mm in all. `signs` leaves out all others."""

    typed = Signal(str)
    erase = Signal()
    clear = Signal()
    enter = Signal()

    def __init__(
        self, look: Look, words: KeyWords, parent: QWidget | None = None, *, signs: str = ""
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        palette = look.palette
        erase = Key(look, words.erase, (_span(2), LETTER), palette.other)
        clear = Key(look, words.clear, (_span(2), LETTER), palette.other)
        self.enter_key = Key(look, words.enter, (_span(4), LETTER), palette.main)
        erase.clicked.connect(self.erase)
        clear.clicked.connect(self.clear)
        self.enter_key.clicked.connect(self.enter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(KEY_GAP))
        for letters, last in zip(_ROWS, (erase, clear, None, self.enter_key), strict=True):
            kept = "".join(letter for letter in letters if letter in (signs or letters))
            rows.addLayout(self._row(kept, last))

    def _row(self, letters: str, last: Key | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(KEY_GAP))
        indent = {9: 0.5, 7: 1.0}.get(len(letters), 0.0)
        row.addSpacing(self._look.px(indent * (LETTER + KEY_GAP)))
        for letter in letters:
            key = Key(self._look, letter, (LETTER, LETTER))
            key.clicked.connect(lambda _=False, letter=letter: self.typed.emit(letter))
            row.addWidget(key)
        row.addStretch(1)
        if last is not None:
            row.addWidget(last)
        return row


def _span(columns: int) -> float:
    return columns * LETTER + (columns - 1) * KEY_GAP
