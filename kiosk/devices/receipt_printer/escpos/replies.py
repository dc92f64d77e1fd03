"""What a printer sends, taken apart by the first byte of each reply (DEVICES.md 6.2)."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

XON = 0x11
XOFF = 0x13
BLOCK = 0x37
TOKEN = 0x22
BLOCK_LIMIT = 80
"""Bytes after which a block without its 00 is noise; Epson's longest have some 70."""

GAP_S = 0.5
"""Silence inside a reply after which the rest will not come."""

_ASB_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Flow:
    """XON (`go`) or XOFF."""

    go: bool


@dataclass(frozen=True, slots=True)
class Token:
    """A job token came back: all before it is printed."""

    value: bytes


@dataclass(frozen=True, slots=True)
class Block:
    """Another block (offline cause and so on)."""


@dataclass(frozen=True, slots=True)
class RealTime:
    """The answer to the one real-time question that is open."""

    value: int


@dataclass(frozen=True, slots=True)
class Asb:
    """Four bytes of automatic status."""

    value: bytes


@dataclass(frozen=True, slots=True)
class InOrder:
    """The answer to 1D 72 01."""

    value: int


Reply = Flow | Token | Block | RealTime | Asb | InOrder


class Replies:
    """A stream parser: bytes in any fragmentation, replies out.

    XON and XOFF may stand anywhere. Real-time replies and ASB differ from the four token letters
    (`token_of` keeps bit 4 clear) and are told apart even in the middle of a token's block.
    `dropped` counts bytes that belong to no reply.
    """

    def __init__(self) -> None:
        self.dropped = 0
        self._asb = bytearray()
        self._block = bytearray()
        self._last = 0.0

    def reset(self) -> None:
        """The line is new: what was half read is gone."""
        self._asb.clear()
        self._block.clear()

    def feed(self, data: bytes, now: float) -> list[Reply]:
        """The replies completed by `data`."""
        if now - self._last > GAP_S:
            self.dropped += len(self._asb) + len(self._block)
            self.reset()
        self._last = now
        found = (self._byte(byte) for byte in data)
        return [reply for reply in found if reply is not None]

    def _byte(self, byte: int) -> Reply | None:
        if byte in (XON, XOFF):
            return Flow(go=byte == XON)
        if self._asb and not byte & 0x90:
            return self._more_asb(byte)
        if self._block and (byte & 0x90 != 0x10 or not self._is_token()):
            return self._more_block(byte)
        return self._first(byte)

    def _first(self, byte: int) -> Reply | None:
        if byte & 0x93 == 0x12:
            return RealTime(byte)
        if byte & 0x93 == 0x10:
            self.dropped += len(self._asb)
            self._asb[:] = bytes((byte,))
            return None
        if byte == BLOCK:
            self.dropped += len(self._asb) + len(self._block)
            self._asb.clear()
            self._block[:] = bytes((byte,))
            return None
        if not byte & 0x90:
            return InOrder(byte)
        self.dropped += 1
        return None

    def _more_asb(self, byte: int) -> Reply | None:
        self._asb.append(byte)
        if len(self._asb) < _ASB_LENGTH:
            return None
        whole = bytes(self._asb)
        self._asb.clear()
        return Asb(whole)

    def _is_token(self) -> bool:
        return self._block[1:2] in (b"", bytes((TOKEN,)))

    def _more_block(self, byte: int) -> Reply | None:
        if byte:
            self._block.append(byte)
            if len(self._block) > BLOCK_LIMIT:
                self.dropped += len(self._block)
                self._block.clear()
            return None
        whole = bytes(self._block)
        self._block.clear()
        return Token(whole[2:]) if whole[1:2] == bytes((TOKEN,)) else Block()


def token_of(name: str) -> bytes:
    """Four letters for a job, the same after a restart: A-O and a-o, which no status resembles."""
    number = int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")
    letters = b"ABCDEFGHIJKLMNOabcdefghijklmno"
    chosen = bytearray()
    for _ in range(4):
        number, index = divmod(number, len(letters))
        chosen.append(letters[index])
    return bytes(chosen)
