"""Icons, always beside a word and never alone (Phosphor, through QtAwesome)."""

from __future__ import annotations

import json
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter


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
    CARD = "ph.credit-card-bold"
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
    FREE = "ph.circle-bold"
    MAIL = "ph.envelope-simple-bold"
    PHONE = "ph.phone-bold"
    TROUBLE = "ph.wrench-bold"
    PLACE = "ph.storefront-bold"
    MORE = "ph.plus-bold"
    LESS = "ph.minus-bold"
    RESET = "ph.arrow-counter-clockwise-bold"


#: What points along the way of reading.
_DIRECTED = {Icon.BACK, Icon.NEXT, Icon.RETURN, Icon.LEAVE}


class IconFontError(RuntimeError):
    """QtAwesome is not installed with its Phosphor font."""


@cache
def _font() -> tuple[str, dict[str, str]]:
    """Phosphor's family and our icons' characters, from QtAwesome's files.

    Importing QtAwesome itself brings a second binding of all of Qt (27 MB, a tenth of the start)
    and every one of its fonts.
    """
    package = find_spec("qtawesome")
    folders = (package.submodule_search_locations if package else None) or []
    for folder in folders:
        fonts = Path(folder) / "fonts"
        for file in fonts.glob("phosphor-[0-9]*.ttf"):
            number = QFontDatabase.addApplicationFont(str(file))
            version = file.stem.removeprefix("phosphor-")
            charmap = (fonts / f"phosphor-charmap-{version}.json").read_text(encoding="utf-8")
            codes = json.loads(charmap)
            names = (icon.removeprefix("ph.") for icon in Icon)
            used = {name: chr(int(codes[name], 16)) for name in names}
            return QFontDatabase.applicationFontFamilies(number)[0], used
    raise IconFontError("QtAwesome's Phosphor font is missing; install the locked dependencies")


def paint(painter: QPainter, icon: Icon, rect: QRect, colour: str) -> None:
    """Paint `icon` into the square `rect`; an arrow turns round where one reads from the right."""
    family, glyphs = _font()
    font = QFont(family)
    font.setPixelSize(max(1, rect.height()))
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    if icon in _DIRECTED and painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        painter.translate(2 * rect.x() + rect.width(), 0)
        painter.scale(-1, 1)
    glyph = glyphs[icon.removeprefix("ph.")]
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextDontClip), glyph)
    painter.restore()
