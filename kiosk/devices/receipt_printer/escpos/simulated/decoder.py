"""The printer's reading of ESC/POS, from the command tables (Epson reference; DEVICES.md 6.1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a command wants."""

    CHARACTER = auto()
    LINE_FEED = auto()
    FEED_LINES = auto()
    FEED_DOTS = auto()
    INITIALISE = auto()
    PAGE = auto()
    BOLD = auto()
    UNDERLINE = auto()
    ALIGN = auto()
    SIZE = auto()
    CUT = auto()
    RASTER = auto()
    QR_MODULE = auto()
    QR_LEVEL = auto()
    QR_STORE = auto()
    QR_PRINT = auto()
    TOKEN = auto()
    PAPER_STATUS = auto()
    ASB = auto()
    DRAWER = auto()
    NOTHING = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Op:
    """One command as received: its `number`, its `data`, and its length in the buffer."""

    kind: Kind
    number: int
    data: bytes
    length: int


_FIXED: dict[bytes, tuple[Kind, int]] = {
    b"\x1b\x40": (Kind.INITIALISE, 2),
    b"\x1b\x74": (Kind.PAGE, 3),
    b"\x1b\x45": (Kind.BOLD, 3),
    b"\x1b\x2d": (Kind.UNDERLINE, 3),
    b"\x1b\x61": (Kind.ALIGN, 3),
    b"\x1b\x64": (Kind.FEED_LINES, 3),
    b"\x1b\x4a": (Kind.FEED_DOTS, 3),
    b"\x1b\x70": (Kind.DRAWER, 5),
    b"\x1c\x2e": (Kind.NOTHING, 2),
    b"\x1d\x21": (Kind.SIZE, 3),
    b"\x1d\x61": (Kind.ASB, 3),
    b"\x1d\x72": (Kind.PAPER_STATUS, 3),
    # Already obeyed when they were received.
    b"\x10\x04": (Kind.NOTHING, 3),
    b"\x10\x05": (Kind.NOTHING, 3),
    b"\x10\x14": (Kind.NOTHING, 5),
}
_QR = {0x43: Kind.QR_MODULE, 0x45: Kind.QR_LEVEL, 0x50: Kind.QR_STORE, 0x51: Kind.QR_PRINT}
_LEADS = b"\x10\x1b\x1c\x1d"
_QR_HEAD = 8


class Decoder:
    """Bytes in, one at a time; whole commands out. `partial` bytes wait for the rest."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._length: int | None = None

    @property
    def partial(self) -> int:
        return len(self._held)

    def reset(self) -> None:
        """The half-read command is forgotten."""
        self._held.clear()
        self._length = None

    def push(self, byte: int) -> Op | None:
        """The command that `byte` completes, if it does."""
        self._held.append(byte)
        if self._length is None:
            self._length = _length(self._held)
        if self._length is None or len(self._held) < self._length:
            return None
        whole = bytes(self._held)
        self.reset()
        return _op(whole)


def _length(held: bytearray) -> int | None:
    """How long the command will be, None while that cannot be said."""
    if held[0] not in _LEADS:
        return 1
    if len(held) < 2:
        return None
    head = bytes(held[:2])
    if head in _FIXED:
        return _FIXED[head][1]
    if head == b"\x1d\x56":
        return None if len(held) < 3 else 4 if held[2] in (0x41, 0x42) else 3
    if head == b"\x1d\x28":
        return None if len(held) < 5 else 5 + held[3] + 256 * held[4]
    if head == b"\x1d\x76":
        return None if len(held) < 8 else 8 + _pair(held, 4) * _pair(held, 6)
    return 2


def _op(whole: bytes) -> Op:
    kind, number, data = _meaning(whole)
    return Op(kind, number, data, len(whole))


def _meaning(whole: bytes) -> tuple[Kind, int, bytes]:
    head = whole[:2]
    if whole[0] not in _LEADS:
        return _single(whole[0])
    if head in _FIXED:
        kind, length = _FIXED[head]
        return kind, whole[2] if length > 2 else 0, b""
    if head == b"\x1d\x56":
        return Kind.CUT, whole[3] if len(whole) == 4 else 0, b""
    if head == b"\x1d\x76":
        return Kind.RASTER, whole[3], whole[4:]
    if whole[:3] == b"\x1d\x28\x48" and whole[5:7] == b"\x30\x30":
        return Kind.TOKEN, 0, whole[7:]
    if whole[:3] == b"\x1d\x28\x6b" and len(whole) > 6 and whole[6] in _QR:
        return _QR[whole[6]], whole[7] if len(whole) > 7 else 0, whole[_QR_HEAD:]
    # The QR model, and functions that change nothing on this paper.
    return (Kind.NOTHING if whole[:3] == b"\x1d\x28\x6b" else Kind.UNKNOWN), 0, b""


def _single(byte: int) -> tuple[Kind, int, bytes]:
    if byte == 0x0A:
        return Kind.LINE_FEED, 0, b""
    if byte >= 0x20:
        return Kind.CHARACTER, byte, b""
    return Kind.NOTHING, byte, b""


def _pair(held: bytearray, at: int) -> int:
    return held[at] + 256 * held[at + 1]
