"""The ZVT APDU (PA00P015): class, instruction, length, data; the same shape both ways."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Self

LONG = 0xFF


class ApduError(ValueError):
    """Bytes that are no APDU: too short, or a length that does not fit."""


@dataclass(frozen=True, slots=True)
class Apdu:
    """One message. `control` is class and instruction, 06 01 as 0x0601.

    `data` may hold card data: no `repr` shows it. `80 00 00` and `84 xx 00` have this shape
    too, with the reason where a command has its instruction.
    """

    control: int
    data: bytes = field(default=b"", repr=False)

    @property
    def kind(self) -> int:
        """The class alone: 80 accepted, 84 refused."""
        return self.control >> 8

    @property
    def reason(self) -> int:
        """The second byte: of a refusal, why."""
        return self.control & 0xFF

    @property
    def is_answer(self) -> bool:
        """80 00 00 or 84 xx 00; everything else is a command."""
        return self.kind in (ACCEPTED_CLASS, REFUSED_CLASS)

    def encode(self) -> bytes:
        """The bytes; a length of 255 or more is FF and two bytes, little-endian.

        Raises ApduError for more than 65,535 bytes of data.
        """
        size = len(self.data)
        if size > 0xFFFF:
            raise ApduError("an APDU carries at most 65535 bytes")
        length = bytes((size,)) if size < LONG else bytes((LONG,)) + size.to_bytes(2, "little")
        return self.control.to_bytes(2, "big") + length + self.data

    @classmethod
    def decode(cls, raw: bytes) -> Self:
        """The message of a block. Raises ApduError."""
        head = 5 if raw[2:3] == bytes((LONG,)) else 3
        if len(raw) < head:
            raise ApduError("shorter than its head")
        size = int.from_bytes(raw[3:5], "little") if head == 5 else raw[2]
        if len(raw) != head + size:
            raise ApduError("another length than it says")
        return cls(int.from_bytes(raw[:2], "big"), raw[head:])


REGISTER = 0x0600
AUTHORISE = 0x0601
COMPLETION = 0x060F
ABORTED = 0x061E
REPEAT_RECEIPT = 0x0620
REVERSE = 0x0630
END_OF_DAY = 0x0650
DIAGNOSE = 0x0670
ABORT = 0x06B0
PRINT_LINE = 0x06D1
PRINT_BLOCK = 0x06D3
STATUS_ENQUIRY = 0x0501
STATUS = 0x040F
SHOWS = 0x04FF

OK = Apdu(0x8000)
ACCEPTED_CLASS, REFUSED_CLASS = 0x80, 0x84
