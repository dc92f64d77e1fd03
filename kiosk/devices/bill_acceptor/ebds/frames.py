"""The host's end of the EBDS frame: bytes in, checked frames out; wishes in, polls out."""

from __future__ import annotations

from enum import Enum

from kiosk.devices.bill_acceptor.ebds.checksum import checksum
from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile

STX, ETX = 0x02, 0x03
GAP_S = 0.05
# The only two messages an acceptor sends on its own polls: a standard reply and an extended
# note report. Any other length is noise, and waiting for its end would swallow a good frame.
REPLY_LENGTHS = (0x0B, 0x1E)


class Move(Enum):
    """What a poll asks to be done with the note in escrow: the bits of d1."""

    HOLD = 0x00
    STACK = 0x20
    RETURN = 0x40


def encode_poll(ack: int, profile: EbdsProfile, *, enabled: bool, move: Move) -> bytes:
    """A host poll of 8 bytes. Escrow is always on, notes are taken in all four ways, the
    power-up policy is B; Pyramid has neither policy nor extended reports."""
    notes = profile.enabled_mask if enabled else 0x00
    options = 0x00 if profile.name == "pyramid" else 0x04 | 0x10 * profile.extended_reports
    body = bytes((STX, 0x08, 0x10 | ack, notes, 0x18 | move.value, options, ETX))
    return body + bytes((checksum(body),))


class FrameStream:
    """Cuts what arrives into frames with a right length, end and checksum.

    Counts into `counters`: `bad_checksum`, `resync` (bytes dropped), `high_bit` (bytes over 7F
    on a 7-bit line), `gap` (frames that stopped for 50 ms).
    """

    def __init__(self, counters: dict[str, int]) -> None:
        self._counters = counters
        self._buffer = bytearray()
        self._last = 0.0

    def feed(self, data: bytes, now: float) -> list[bytes]:
        """The frames completed by `data`, oldest first."""
        frames = self.expire(now)
        self._last = now
        for byte in data:
            if byte > 0x7F:
                self._counters["high_bit"] += 1
                frames += self._give_up()
                continue
            self._buffer.append(byte)
            frames += self._cut()
        return frames

    def expire(self, now: float) -> list[bytes]:
        """Gives up a frame that stopped for 50 ms; a whole one behind its noise is returned."""
        limit = self.gap_at()
        if limit is None or now < limit:
            return []
        self._counters["gap"] += 1
        return self._give_up()

    def gap_at(self) -> float | None:
        """When a half frame becomes too old, None when there is none."""
        return self._last + GAP_S if self._buffer else None

    def clear(self) -> None:
        self._buffer.clear()

    def _give_up(self) -> list[bytes]:
        frames: list[bytes] = []
        while self._buffer:
            self._drop()
            frames += self._cut()
        return frames

    def _cut(self) -> list[bytes]:
        frames: list[bytes] = []
        while self._buffer:
            if not self._plausible():
                self._drop()
                continue
            length = self._buffer[1] if len(self._buffer) > 1 else 0x7F
            if len(self._buffer) < length:
                break
            frame = bytes(self._buffer[:length])
            if frame[-2] != ETX:
                self._drop()
            elif frame[-1] != checksum(frame):
                self._counters["bad_checksum"] += 1
                self._drop()
            else:
                frames.append(frame)
                del self._buffer[:length]
        return frames

    def _plausible(self) -> bool:
        if self._buffer[0] != STX:
            return False
        return len(self._buffer) < 2 or self._buffer[1] in REPLY_LENGTHS

    def _drop(self) -> None:
        self._counters["resync"] += 1
        del self._buffer[0]
