"""The bytes on their way to the printer: in chunks at the line's pace, stopped by XOFF."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

CHUNK = 256
"""Bytes of one step at most: what a small printer can still take after its XOFF."""

BITS_PER_CHARACTER = 10


class Outlet:
    """Commands wait here, each whole. `between` is true where no command is half sent: only
    there may a question be put into the stream, since in image data it would shift the dots."""

    def __init__(self, baud: int) -> None:
        self._seconds_per_byte = BITS_PER_CHARACTER / baud
        self._waiting: deque[bytes] = deque()
        self._free_at = 0.0
        self._paused_at: float | None = None
        self.between = True

    def put(self, commands: Iterable[bytes]) -> None:
        self._waiting.extend(commands)

    def clear(self) -> bool:
        """Throws away what was not sent and says whether there was anything."""
        lost = bool(self._waiting)
        self._waiting.clear()
        self.between = True
        return lost

    def pause(self, now: float) -> None:
        """XOFF."""
        if self._paused_at is None:
            self._paused_at = now

    def resume(self) -> None:
        """XON."""
        self._paused_at = None

    def paused_for(self, now: float) -> float:
        """Seconds since XOFF, 0.0 if there is none."""
        return 0.0 if self._paused_at is None else now - self._paused_at

    def paused_until(self, patience: float) -> float | None:
        """When XOFF will have lasted `patience` seconds, None if there is none."""
        return None if self._paused_at is None else self._paused_at + patience

    @property
    def paused(self) -> bool:
        return self._paused_at is not None

    @property
    def empty(self) -> bool:
        """Whether everything was handed to the line."""
        return not self._waiting

    @property
    def drained_at(self) -> float | None:
        """When the last byte will have crossed the line, None while more is to be handed over."""
        return self._free_at if self.empty else None

    def deadline(self) -> float | None:
        """When the next chunk may leave."""
        return None if self.empty or self.paused else self._free_at

    def take(self, now: float) -> bytes:
        """The bytes that may leave now: whole commands, or a piece of one that is too long."""
        if self.paused or now < self._free_at:
            return b""
        chunk = bytearray()
        while self._waiting and (not chunk or len(chunk) + len(self._waiting[0]) <= CHUNK):
            chunk += self._waiting.popleft()
        self.between = len(chunk) <= CHUNK
        if not self.between:
            self._waiting.appendleft(bytes(chunk[CHUNK:]))
            del chunk[CHUNK:]
        self._free_at = now + len(chunk) * self._seconds_per_byte
        return bytes(chunk)
