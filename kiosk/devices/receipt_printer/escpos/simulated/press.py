"""The printing half of the simulated printer: commands in order, onto paper, in their own time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import segno

from kiosk.devices.receipt_printer.escpos.simulated.canvas import CELL_HEIGHT, LINE_SPACING, Canvas
from kiosk.devices.receipt_printer.escpos.simulated.decoder import Kind, Op

PAGES = {
    0: "cp437",
    2: "cp850",
    3: "cp860",
    16: "cp1252",
    17: "cp866",
    18: "cp852",
    19: "cp858",
    32: "cp720",
    37: "cp864",
    50: "cp1256",
}
"""Epson's page numbers (DEVICES.md 6.4)."""

CLONE_PAGE = "cp437"
"""What a clone prints whichever page it is told."""

_QR_MODULE, _QR_LEVEL = 3, 0x30


@dataclass(frozen=True, slots=True)
class Receipt:
    """A piece of paper that was cut off. `png` is None after a restart: only its text was kept."""

    number: int
    text: str
    png: bytes | None

    def truth(self) -> dict[str, Any]:
        return {"number": self.number, "text": self.text, "cut": True}


class Press:
    """Obeys commands. `line_s` and `cut_s` are the seconds a 24-dot line and a cut take.

    `receipts` lie in the tray; `drawer` counts kicks of the cash drawer nobody has.
    `lines` counts printed lines; `clone` makes it read every page as CLONE_PAGE.
    """

    def __init__(self, dots: int, line_s: float, cut_s: float) -> None:
        self.canvas = Canvas(dots)
        self.receipts: list[Receipt] = []
        self.lines = 0
        self.drawer = 0
        self.unknown = 0
        self.clone = False
        self._line_s = line_s
        self._cut_s = cut_s
        self._power_on()

    def _power_on(self) -> None:
        self._page = PAGES[0]
        self._qr = b""
        self._qr_module, self._qr_level = _QR_MODULE, _QR_LEVEL

    def forget(self) -> None:
        """Power is lost or the buffer was cleared: the line in work and the modes are gone."""
        self.canvas.initialise()
        self._power_on()

    def obey(self, op: Op) -> float:
        """Does what the command says and returns the seconds it takes."""
        before = self.lines
        match op.kind:
            case Kind.CHARACTER:
                self._character(op.number)
            case Kind.LINE_FEED | Kind.FEED_LINES | Kind.FEED_DOTS:
                self._feed(op)
            case Kind.INITIALISE:
                self.forget()
            case Kind.PAGE:
                self._page = PAGES.get(op.number, PAGES[0])
            case Kind.RASTER:
                self._raster(op)
            case Kind.QR_MODULE:
                self._qr_module = min(max(op.number, 1), 16)
            case Kind.QR_LEVEL:
                self._qr_level = op.number
            case Kind.QR_STORE:
                self._qr = op.data
            case Kind.QR_PRINT:
                self._print_qr()
            case Kind.CUT:
                self._cut(op.number)
                return self._cut_s
            case Kind.DRAWER:
                self.drawer += 1
            case Kind.UNKNOWN:
                self.unknown += 1
            case _:
                self._style(op)
        return (self.lines - before) * self._line_s

    def _style(self, op: Op) -> None:
        style = self.canvas.style
        match op.kind:
            case Kind.BOLD:
                style.bold = bool(op.number & 1)
            case Kind.UNDERLINE:
                style.underline = op.number % 0x30
            case Kind.ALIGN:
                style.align = op.number % 0x30
            case Kind.SIZE:
                style.wide = (op.number >> 4 & 7) + 1
                style.tall = (op.number & 7) + 1
            case _:
                pass

    def _character(self, code: int) -> None:
        page = CLONE_PAGE if self.clone else self._page
        self.canvas.character(bytes((code,)).decode(page, "replace"))

    def _feed(self, op: Op) -> None:
        self.lines += 1
        if op.kind is Kind.LINE_FEED:
            self.canvas.line_feed()
        else:
            dots = op.number * (LINE_SPACING if op.kind is Kind.FEED_LINES else 1)
            self.canvas.feed(dots)

    def _raster(self, op: Op) -> None:
        across = op.data[0] + 256 * op.data[1]
        dots = op.data[4:]
        self.canvas.image(across, dots, 1 + (op.number & 1), 1 + (op.number >> 1 & 1))
        self.lines += -(-(len(dots) // max(across, 1)) // CELL_HEIGHT)

    def _print_qr(self) -> None:
        try:
            if self._qr:
                self.canvas.qr(self._qr, self._qr_module, self._qr_level)
        except segno.DataOverflowError:
            self.unknown += 1
        self.lines += 1

    def _cut(self, feed: int) -> None:
        self.canvas.feed(feed)
        text, blank = self.canvas.text, self.canvas.blank
        png = self.canvas.tear()
        if not blank:
            self.receipts.append(Receipt(len(self.receipts) + 1, text, png))
