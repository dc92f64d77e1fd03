"""The ESC/POS commands the kiosk sends (Epson ESC/POS command reference; DEVICES.md 6.1).

Each function returns one whole command. Real-time commands (10 04, 10 05) act wherever they
stand in the stream, everything else in its turn.
"""

from __future__ import annotations

INITIALISE = b"\x1b\x40"
KANJI_OFF = b"\x1c\x2e"
LINE_FEED = b"\x0a"
ALIGN_LEFT = b"\x1b\x61\x00"
ALIGN_CENTRE = b"\x1b\x61\x01"
CLEAR_BUFFER = b"\x10\x05\x02"
ASB_ON = b"\x1d\x61\x0e"
PAPER_STATUS = b"\x1d\x72\x01"


def code_page(number: int) -> bytes:
    """Select the character page by Epson's number."""
    return bytes((0x1B, 0x74, number))


def bold(on: bool) -> bytes:  # noqa: FBT001 - a printer mode has no better name than on and off
    """Emphasised print on or off."""
    return bytes((0x1B, 0x45, on))


def underline(dots: int) -> bytes:
    """Underline `dots` thick: 0 (off), 1 or 2. Blanks are underlined as well."""
    return bytes((0x1B, 0x2D, dots))


def size(wide: int, tall: int) -> bytes:
    """Characters `wide` x `tall` times the normal cell, 1 to 8 each."""
    return bytes((0x1D, 0x21, (wide - 1) << 4 | (tall - 1)))


def feed_dots(dots: int) -> bytes:
    """Print the line and feed `dots` (0-255)."""
    return bytes((0x1B, 0x4A, dots))


def feed_and_cut(dots: int) -> bytes:
    """Feed to the knife and `dots` more, then cut partially."""
    return bytes((0x1D, 0x56, 0x42, dots))


def real_time_status(question: int) -> bytes:
    """Ask for status 1 (printer), 2 (offline cause), 3 (error cause) or 4 (paper)."""
    return bytes((0x10, 0x04, question))


def job_token(token: bytes) -> bytes:
    """Ask the printer to send back `token` (four bytes of 20-7E) once all before it is printed."""
    return b"\x1d\x28\x48\x06\x00\x30\x30" + token


def qr_code(data: bytes, module: int) -> tuple[bytes, ...]:
    """The commands that print a QR code, model 2, level M, `module` dots per module (1-16)."""
    length = len(data) + 3
    return (
        b"\x1d\x28\x6b\x04\x00\x31\x41\x32\x00",
        bytes((0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, module)),
        b"\x1d\x28\x6b\x03\x00\x31\x45\x31",
        b"\x1d\x28\x6b" + length.to_bytes(2, "little") + b"\x31\x50\x30" + data,
        b"\x1d\x28\x6b\x03\x00\x31\x51\x30",
    )


def raster(data: bytes, width_bytes: int) -> bytes:
    """One band of dots, `width_bytes` to the line, the left dot in the high bit, 1 is black."""
    height = len(data) // width_bytes
    return b"\x1d\x76\x30\x00" + _two(width_bytes) + _two(height) + without_real_time(data)


def without_real_time(data: bytes) -> bytes:
    """Image data in which no real-time command can be read: the lone dot of a 10 that begins
    10 04, 10 05 or 10 14 gets a neighbour (18)."""
    for second in (0x04, 0x05, 0x14):
        data = data.replace(bytes((0x10, second)), bytes((0x18, second)))
    return data


def _two(number: int) -> bytes:
    return number.to_bytes(2, "little")
