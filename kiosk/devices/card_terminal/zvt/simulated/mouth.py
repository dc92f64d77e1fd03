"""How the terminal's bytes leave: at once, in pieces, behind noise, or not at all."""

from __future__ import annotations

PIECE, PIECE_S = 48, 0.06
# A greeting, a lone DLE, and the start of a block that never goes on.
NOISE = b"\x00PT READY\r\n\x10\x55\x10\x02\x06\x0f\x10\x13"
# A NAK, an ETX and a stray byte, as Portalum.Zvt issue 42 has them before an APDU.
STRAY_NAK = b"\x15\x03\x69"


class Mouth:
    """Bytes in the order they were said; `due` hands out what has left by now. `mute_until`:
    nothing is said, nor heard, before then. `noisy`: blocks that still get noise before them."""

    def __init__(self) -> None:
        self.mute_until = float("-inf")
        self.noisy = 0
        self.stray_naks = 0
        self._out: list[tuple[float, bytes]] = []

    def muted(self, now: float) -> bool:
        return now < self.mute_until

    def say(self, data: bytes, now: float, *, pieces: bool = False) -> None:
        """A block."""
        if self.noisy:
            self.noisy -= 1
            data = NOISE + data
        step = PIECE if pieces else len(data)
        for number, at in enumerate(range(0, len(data), step)):
            self._put(data[at : at + step], now + number * PIECE_S, now)

    def sign(self, byte: int, now: float) -> None:
        """ACK or NAK."""
        if self.stray_naks:
            self.stray_naks -= 1
            self._put(STRAY_NAK, now, now)
        self._put(bytes((byte,)), now, now)

    def due(self, now: float) -> bytes:
        left = b"".join(data for at, data in self._out if at <= now)
        self._out = [(at, data) for at, data in self._out if at > now]
        return left

    def next(self) -> float | None:
        return self._out[0][0] if self._out else None

    def _put(self, data: bytes, at: float, now: float) -> None:
        if not self.muted(now):
            last = self._out[-1][0] if self._out else at
            self._out.append((max(at, last), data))
