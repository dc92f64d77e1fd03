"""One direction of a serial line: no byte arrives sooner than the line can carry it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from kiosk.devices.line import LineSettings

# A 16550 UART hands its bytes over 16 at a time; faster lines are pumped about 100 times a second.
FIFO = 16
PUMP_S = 0.01

Mischief = Callable[[bytes], bytes]


class Wire:
    """Bytes go in at once and come out in chunks, each when its last byte has arrived."""

    def __init__(self, settings: LineSettings) -> None:
        self._settings = settings
        self._waiting = bytearray()
        self._head = 0
        self._head_at = 0.0
        self.whole()

    def whole(self) -> None:
        """The line is as it should be."""
        self._character_s = self._settings.bits_per_character / self._settings.baud
        self._chunk = max(FIFO, int(PUMP_S / self._character_s))

    def split(self) -> None:
        """From now on each byte arrives alone."""
        self._chunk = 1

    def slow(self, character_s: float) -> None:
        """From now on each byte arrives alone and takes so many seconds."""
        self._chunk = 1
        self._character_s = character_s

    def put(self, data: bytes, now: float) -> None:
        self._waiting += data
        if data and not self._head:
            self._start(now)

    def take(self, now: float) -> bytes:
        """What has arrived by now."""
        arrived = bytearray()
        while self._head and now >= self._head_at:
            arrived += self._waiting[: self._head]
            del self._waiting[: self._head]
            self._head = 0
            if self._waiting:
                self._start(self._head_at)
        return bytes(arrived)

    def deadline(self) -> float | None:
        """When the next chunk arrives."""
        return self._head_at if self._head else None

    @property
    def room(self) -> int:
        """Bytes worth taking from a sender at once."""
        return self._chunk

    def clear(self) -> None:
        """What was under way is gone."""
        self._waiting.clear()
        self._head = 0

    def _start(self, at: float) -> None:
        self._head = min(self._chunk, len(self._waiting))
        self._head_at = at + self._head * self._character_s


def untouched(data: bytes) -> bytes:
    return data


def vanish(_data: bytes) -> bytes:
    return b""


def misread(random: Random) -> Mischief:
    """What a receiver at half the sender's speed makes of bytes: half as many, all wrong."""
    return lambda data: random.randbytes((len(data) + 1) // 2)
