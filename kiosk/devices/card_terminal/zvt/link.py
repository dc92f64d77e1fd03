"""Messages over blocks: each is acknowledged with 06, asked for again with 15, sent three times at
most. Half duplex: one block of ours is under way at a time."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import assert_never

from kiosk.devices.card_terminal.zvt import apdu
from kiosk.devices.card_terminal.zvt.apdu import Apdu, ApduError
from kiosk.devices.card_terminal.zvt.frames import ACK, NAK, Block, BlockReader, Sign, encode

T2_S = 5.0
"""How long a 06 or 15 may take (PA00P016, T2); with three sends we wait 15 s in all."""

SENDS = 3


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a block of ours: the terminal has it, or three sends were in vain."""

    control: int
    delivered: bool


class Link:
    """Our messages out, theirs in. Sans-I/O; `take` hands out the bytes to send.

    Counts into `counters`: those of BlockReader, `retries` (blocks sent again), `no_ack` (waits
    for 06 or 15 that ended), `nak` (15 to a block of ours), `stray` (06 and 15 to none).
    """

    def __init__(self, counters: dict[str, int]) -> None:
        self._counters = counters
        self._reader = BlockReader(counters)
        for name in ("retries", "no_ack", "nak", "stray"):
            counters.setdefault(name, 0)
        self._out = bytearray()
        self._queue: deque[Apdu] = deque()
        self._flying: Apdu | None = None
        self._sent_at = 0.0
        self._sends: dict[int, int] = {}

    def clear(self) -> None:
        """A line that is new, or gone."""
        self._reader.clear()
        self._out.clear()
        self._queue.clear()
        self._flying = None

    def sends(self, control: int) -> int:
        """How often the last message of that kind was sent; 0: it is still waiting."""
        return self._sends.get(control, 0)

    def put(self, message: Apdu, now: float) -> None:
        """Sends it as soon as the one under way is acknowledged."""
        self._sends[message.control] = 0
        if message.is_answer and self._flying is not None and self._flying.control == apdu.ABORT:
            # Terminal and kiosk spoke at once. The terminal's question goes first: it may not
            # have heard our wish at all.
            self._queue.appendleft(self._flying)
            self._queue.appendleft(message)
            self._flying = None
        else:
            self._queue.append(message)
        self._next(now)

    def take(self) -> bytes:
        data = bytes(self._out)
        self._out.clear()
        return data

    def receive(self, data: bytes, now: float) -> list[Apdu | Fate]:
        """What the terminal said, and what became of our blocks, in order."""
        heard: list[Apdu | Fate] = []
        for one in self._reader.feed(data, now):
            match one:
                case Block(raw):
                    heard += self._block(raw, now)
                case Sign.ACK:
                    heard += self._acknowledged(now)
                case Sign.NAK:
                    heard += self._refused(now)
                case Sign.BAD_CRC:
                    self._out.append(NAK)
                case _:
                    assert_never(one)
        return heard

    def poll(self, now: float) -> list[Fate]:
        """T1 and T2."""
        self._reader.expire(now)
        if self._flying is None or now < self._sent_at + T2_S:
            return []
        self._counters["no_ack"] += 1
        return self._again(now)

    def deadline(self) -> float | None:
        times = [self._reader.gap_at(), None if self._flying is None else self._sent_at + T2_S]
        return min((time for time in times if time is not None), default=None)

    def _block(self, raw: bytes, now: float) -> list[Apdu | Fate]:
        try:
            message = Apdu.decode(raw)
        except ApduError:
            self._counters["bad_crc"] += 1
            self._out.append(NAK)
            return []
        self._out.append(ACK)
        if self._flying is None:
            return [message]
        # Should the 06 to our block have been lost: 80 00 00 proves that our command arrived, and
        # a command that our answer did. 84 proves nothing, it may be the one before, repeated.
        ours, theirs = self._flying.is_answer, message.is_answer
        proves = ours != theirs and (ours or message.kind == apdu.ACCEPTED_CLASS)
        return [*self._acknowledged(now), message] if proves else [message]

    def _acknowledged(self, now: float) -> list[Apdu | Fate]:
        if self._flying is None:
            self._counters["stray"] += 1
            return []
        control = self._flying.control
        self._flying = None
        self._next(now)
        return [Fate(control, delivered=True)]

    def _refused(self, now: float) -> list[Fate]:
        if self._flying is None:
            self._counters["stray"] += 1
            return []
        self._counters["nak"] += 1
        return self._again(now)

    def _again(self, now: float) -> list[Fate]:
        message = self._flying
        if message is None:
            return []
        if self.sends(message.control) < SENDS:
            self._counters["retries"] += 1
            self._send(message, now)
            return []
        self._flying = None
        self._next(now)
        return [Fate(message.control, delivered=False)]

    def _next(self, now: float) -> None:
        if self._flying is None and self._queue:
            self._flying = self._queue.popleft()
            self._send(self._flying, now)

    def _send(self, message: Apdu, now: float) -> None:
        self._sends[message.control] = self.sends(message.control) + 1
        self._sent_at = now
        self._out += encode(message.encode())
