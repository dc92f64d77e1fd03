"""Letters and digits, for numbers that have letters, and for addresses."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kiosk.ui.look import Look, Role
from kiosk.ui.metrics import KEY_GAP, LETTER
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.keypad import KeyWords
from kiosk.ui.widgets.lines import extent

NUMBER = ("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
ADDRESS = ("1234567890", "qwertyuiop", "asdfghjkl@", "zxcvbnm.-_")
#: Millimetres of the keys with words; wider than the widest no certified screen has room for.
_SIDE, _WIDEST = 33, 35


class Keyboard(QWidget):
    """Keys of 16 mm with 3 mm between, in straight columns: 223 x 73 mm for ten in a row, and
    wider where words are very large. Never mirrored."""

    typed = Signal(str)
    erase = Signal()
    clear = Signal()
    enter = Signal()

    def __init__(
        self,
        look: Look,
        words: KeyWords,
        parent: QWidget | None = None,
        *,
        rows: tuple[str, ...] = NUMBER,
    ) -> None:
        super().__init__(parent)
        #: All that can be typed with it.
        self.signs = "".join(rows)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.px(KEY_GAP))
        for at, row in enumerate(rows):
            for column, sign in enumerate(row):
                grid.addWidget(self._types(look, sign), at, column)
        palette, side = look.palette, _side(look, words)
        one, two = (side, LETTER), (side, 2 * LETTER + KEY_GAP)
        erase = Key(look, words.erase, one, palette.other)
        clear = Key(look, words.clear, two, palette.other)
        self.enter_key = Key(look, words.enter, one, palette.main)
        erase.clicked.connect(self.erase)
        clear.clicked.connect(self.clear)
        self.enter_key.clicked.connect(self.enter)
        end = max(map(len, rows))
        grid.addWidget(erase, 0, end)
        grid.addWidget(clear, 1, end, 2, 1)
        grid.addWidget(self.enter_key, 3, end)

    def _types(self, look: Look, sign: str) -> Key:
        key = Key(look, sign, (LETTER, LETTER))
        key.clicked.connect(lambda: self.typed.emit(sign))
        return key


def _side(look: Look, words: KeyWords) -> float:
    """As wide as its longest word needs."""
    font, room = look.font(Role.LABEL), look.px(3)
    parts = (words.erase, words.enter, *words.clear.split())
    need = max(extent(font, part, 1).width() for part in parts) + room
    return next((side for side in range(_SIDE, _WIDEST) if look.px(side) >= need), _WIDEST)
