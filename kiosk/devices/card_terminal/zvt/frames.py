"""The ZVT block on a serial line, as the kiosk sends and reads it (PA00P016).

10 02, the APDU with every 10 doubled, 10 03, CRC low, CRC high. The CRC bytes are not doubled:
after 10 03 exactly two bytes follow, whatever they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

DLE, STX, ETX, ACK, NAK = 0x10, 0x02, 0x03, 0x06, 0x15

T1_S = 0.2
"""The longest silence between two bytes of a block (PA00P016, T1)."""

LONGEST = 0xFFFF + 5
"""No APDU is longer: its length has two bytes. More is a line that babbles."""


class Sign(Enum):
    """What else can be heard: the receiver's answer to a block, or a block that is broken."""

    ACK = auto()
    NAK = auto()
    BAD_CRC = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A whole block with a right CRC. Its bytes may hold card data, so no `repr` shows them."""

    apdu: bytes = field(repr=False)


def crc(data: bytes) -> int:
    """CRC-16/KERMIT: 8408 reflected, from 0; "123456789" gives 2189."""
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = (value >> 1) ^ 0x8408 if value & 1 else value >> 1
    return value


def encode(apdu: bytes) -> bytes:
    """The block of an APDU. The CRC is over the bytes before doubling, followed by 03."""
    check = crc(apdu + bytes((ETX,))).to_bytes(2, "little")
    return b"\x10\x02" + apdu.replace(b"\x10", b"\x10\x10") + b"\x10\x03" + check


class _At(Enum):
    """Where in a block the next byte belongs."""

    OUTSIDE = auto()
    BODY = auto()
    CHECK = auto()


class BlockReader:
    """Cuts what arrives, in any fragmentation, into blocks and signs.

    Counts into `counters`: `resync` (bytes dropped outside a block, or with one that stopped for
    `T1_S` or was too long), `gap` (blocks that stopped), `bad_crc` (blocks with a wrong CRC or a
    byte after 10 that cannot be there).
    """

    def __init__(self, counters: dict[str, int]) -> None:
        self._counters = counters
        for name in ("resync", "gap", "bad_crc"):
            counters.setdefault(name, 0)
        self._last = 0.0
        self.clear()

    def clear(self) -> None:
        """Forgets a half block."""
        self._at = _At.OUTSIDE
        self._escaped = False
        self._torn = False
        self._body = bytearray()
        self._check = bytearray()

    def gap_at(self) -> float | None:
        """When a half block becomes too old, None when there is none."""
        half = self._at is not _At.OUTSIDE or self._escaped
        return self._last + T1_S if half else None

    def expire(self, now: float) -> None:
        """Gives up a block that stopped for `T1_S`."""
        limit = self.gap_at()
        if limit is not None and now >= limit:
            self._counters["gap"] += 1
            self._drop()

    def feed(self, data: bytes, now: float) -> list[Block | Sign]:
        """What `data` completed, oldest first."""
        self.expire(now)
        self._last = now
        heard = [self._push(byte) for byte in data]
        return [one for one in heard if one is not None]

    def _push(self, byte: int) -> Block | Sign | None:
        if self._at is _At.CHECK:
            return self._checked(byte)
        if self._escaped:
            self._escaped = False
            self._after_dle(byte)
            return None
        if byte == DLE:
            self._escaped = True
        elif self._at is _At.BODY:
            self._keep(byte)
        elif byte == ACK:
            return Sign.ACK
        elif byte == NAK:
            return Sign.NAK
        else:
            self._counters["resync"] += 1
        return None

    def _after_dle(self, byte: int) -> None:
        if byte == STX:
            # An un-doubled 10 02 is always a beginning; what came before it never ended.
            if self._at is _At.BODY:
                self._drop()
            self._at = _At.BODY
        elif self._at is _At.OUTSIDE:
            self._counters["resync"] += 1
            self._escaped = byte == DLE
            self._counters["resync"] += byte != DLE
        elif byte == ETX:
            self._at = _At.CHECK
        else:
            # Reading on to its end: bytes of a torn block must not be taken for 06 or 15.
            self._torn |= byte != DLE
            self._keep(byte)

    def _keep(self, byte: int) -> None:
        self._body.append(byte)
        if len(self._body) > LONGEST:
            self._drop()

    def _checked(self, byte: int) -> Block | Sign | None:
        self._check.append(byte)
        if len(self._check) < 2:
            return None
        apdu, torn = bytes(self._body), self._torn
        told = int.from_bytes(self._check, "little")
        self.clear()
        if torn or told != crc(apdu + bytes((ETX,))):
            self._counters["bad_crc"] += 1
            return Sign.BAD_CRC
        return Block(apdu)

    def _drop(self) -> None:
        started = 2 if self._at is not _At.OUTSIDE else 0
        ended = 2 if self._at is _At.CHECK else 0
        self._counters["resync"] += (
            started + len(self._body) + ended + len(self._check) + self._escaped
        )
        self.clear()
