"""Icons, always beside a word and never alone (Phosphor, through QtAwesome)."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

import qtawesome
from PySide6.QtCore import QRect
from PySide6.QtGui import QIcon, QPainter


class Icon(StrEnum):
    """What a picture stands for, and its glyph."""

    BACK = "ph.arrow-left-bold"
    NEXT = "ph.arrow-right-bold"
    HELP = "ph.question-bold"
    ACCESS = "ph.wheelchair-bold"
    ATTENDANT = "ph.bell-ringing-bold"
    CANCEL = "ph.x-bold"
    LANGUAGE = "ph.globe-bold"
    SCAN = "ph.barcode-bold"
    CASH = "ph.money-bold"
    LOOK = "ph.eye-bold"
    YES = "ph.check-bold"
    NO = "ph.x-circle-bold"
    OK = "ph.check-circle-fill"
    WARN = "ph.clock-fill"
    BAD = "ph.warning-octagon-fill"
    INFO = "ph.info-fill"
    ERASE = "ph.backspace-bold"
    RECEIPT = "ph.receipt-bold"
    PRINTER = "ph.printer-bold"
    EDIT = "ph.pencil-bold"
    RETURN = "ph.arrow-u-up-left-bold"
    ACCOUNT = "ph.bank-bold"
    BILL = "ph.file-text-bold"
    CALENDAR = "ph.calendar-bold"
    HAND = "ph.hand-palm-bold"
    LEAVE = "ph.sign-out-bold"


@cache
def _glyph(icon: Icon, colour: str) -> QIcon:
    made: QIcon = qtawesome.icon(str(icon), color=colour, scale_factor=1.16)
    return made


def paint(painter: QPainter, icon: Icon, rect: QRect, colour: str) -> None:
    """Paint `icon` into the square `rect`."""
    _glyph(icon, colour).paint(painter, rect)
