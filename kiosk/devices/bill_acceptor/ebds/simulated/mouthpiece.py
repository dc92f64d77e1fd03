"""How the device's bytes leave: at once, or muted, noisy, split, slow, twice, corrupted."""

from __future__ import annotations

from functools import partial
from itertools import cycle

from kiosk.devices.bill_acceptor.ebds.simulated.agenda import Agenda

# Stray bytes that look like the start of a frame, and bytes that a 7-bit line cannot carry.
NOISE = (b"\xff\x02", b"\x02\x1e", b"\x02\x0b\x21\x10", b"\x00\x55\x03", b"\x02\x02\x0b")
SPLIT_S, SLOW_S = 0.01, 0.04


class Mouthpiece:
    """Bytes in the order they were said; `due` hands out what has left by now."""

    def __init__(self) -> None:
        self.until = dict.fromkeys(("mute", "noise", "split", "slow"), 0.0)
        self.next_credit: set[str] = set()
        self._noise = cycle(NOISE)
        self._out = Agenda()
        self._busy_until = 0.0
        self._due = b""

    def say(self, reply: bytes, now: float, *, credit: bool) -> None:
        if now < self.until["mute"]:
            return
        if credit and "corrupted" in self.next_credit:
            self.next_credit.remove("corrupted")
            reply = reply[:-1] + bytes((reply[-1] ^ 0x01,))
        elif credit and "twice" in self.next_credit:
            self.next_credit.remove("twice")
            reply *= 2
        if now < self.until["noise"]:
            reply = next(self._noise) + reply
        if now < self.until["slow"]:
            self._queue([reply[i : i + 1] for i in range(len(reply))], now, SLOW_S)
        elif now < self.until["split"]:
            self._queue([reply[i : i + 3] for i in range(0, len(reply), 3)], now, SPLIT_S)
        else:
            self._queue([reply], now, 0.0)

    def due(self, now: float) -> bytes:
        self._out.run(now)
        due, self._due = self._due, b""
        return due

    def next(self) -> float | None:
        return self._out.next()

    def silence(self) -> None:
        self._out.clear()

    def _queue(self, pieces: list[bytes], now: float, apart: float) -> None:
        time = max(now, self._busy_until)
        for piece in pieces:
            self._out.at(time, partial(self._leave, piece))
            time += apart
        self._busy_until = time

    def _leave(self, piece: bytes, _time: float) -> None:
        self._due += piece
