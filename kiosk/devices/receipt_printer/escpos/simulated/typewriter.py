"""A receipt of which only the text was kept, written again."""

from __future__ import annotations

from kiosk.devices.receipt_printer.escpos.simulated.canvas import Canvas


def retype(text: str, dots: int) -> bytes:
    """The lines of `text` in the printer's plain letters, as a PNG."""
    canvas = Canvas(dots)
    for line in text.splitlines():
        for letter in line:
            canvas.character(letter)
        canvas.line_feed()
    return canvas.tear()
