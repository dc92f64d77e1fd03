"""How a bill is found: hold its code to the scanner, or see where its number stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.events import Condition
from kiosk.services.core import View
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Kit
from kiosk.ui.screens.ways import condition
from kiosk.ui.widgets.bill_picture import BillPicture
from kiosk.ui.widgets.words import Words

_WORKS = {Condition.READY, Condition.NEAR_END, Condition.SLOW}


class HowToFind:
    """A bill with both marked, beside its words on portrait screens and above them on others."""

    def __init__(self, kit: Kit) -> None:
        look, self._kit = kit.look, kit
        self.widget = QWidget()
        # Beside other parts it grows as far as the words let it.
        upright = 1.25 if look.tight else 2.0
        self._picture = BillPicture(look, *((upright,) if kit.portrait else (0.4, 1.25)))
        self._scan = Words(look, "", Role.HEAD)
        self._scan_line = Words(look)
        self._where = Words(look, "", Role.STRONG)
        self._hints = Words(look)
        words = QVBoxLayout()
        words.setSpacing(look.gap(2))
        for widget in (self._scan, self._scan_line, self._where, self._hints):
            words.addWidget(widget)
        words.insertSpacing(2, look.gap(6))
        if kit.portrait:
            words.addStretch(1)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        beside = QBoxLayout(across if kit.portrait else down, self.widget)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(look.gap(9))
        if kit.portrait:
            beside.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
            beside.addLayout(words, 1)
        else:
            beside.addWidget(self._picture, 50)
            beside.addLayout(words)
            beside.addStretch(1)

    def say(self, view: View) -> None:
        """In the view's language; why there is no scanning where the scanner does not work."""
        tongue, scanner = self._kit.tongue(view), view.health.scanner
        works = scanner in _WORKS
        reason = condition(self._kit, view, scanner)
        self._scan.say(tongue("find.scan") if works else tongue("find.type"))
        self._scan_line.say(tongue("find.scan_line" if works else "find.scan_off", reason=reason))
        self._where.say(tongue("find.where"))
        self._hints.say(tongue("find.where_line"))
        self._picture.setAccessibleName(tongue("find.where"))
