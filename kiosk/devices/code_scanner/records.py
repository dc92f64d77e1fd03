"""Bytes of a serial scanner into records, one per scan. What a record says is judged elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# DEVICES.md 7.1.
LIMIT = 512
QUIET_S = 0.05
HALF_S = 0.2
# The rest of a torn record may come late, with its suffix, and must not pass for a record.
REST_S = 1.0

_STX, _LF, _CR = 0x02, 0x0A, 0x0D


class Suffix(StrEnum):
    """What the scanner is programmed to send after a record (CR covers CR LF)."""

    CR = "cr"
    NONE = "none"


class Fault(StrEnum):
    """Why bytes are no record."""

    HALF = "half"
    OVERLONG = "overlong"


@dataclass(frozen=True, slots=True)
class Record:
    """One scan without STX and suffix. Records of one `burst` had no quiet 50 ms between them."""

    data: bytes
    burst: int


@dataclass(frozen=True, slots=True)
class Torn:
    """Bytes that are not a whole record; they are not kept."""

    fault: Fault
    burst: int


class RecordStream:
    """A stream parser in virtual time (`now` in seconds). After bytes that were not a record,
    everything up to the next quiet moment belongs to them."""

    def __init__(self, suffix: Suffix) -> None:
        self._suffix = suffix
        self._limit_s = QUIET_S if suffix is Suffix.NONE else HALF_S
        self._buffer = bytearray()
        self._overlong = False
        self._last: float | None = None
        self._burst = 0
        self._rest_until: float | None = None

    def clear(self) -> None:
        """Forget what has come: the line is new."""
        self._buffer.clear()
        self._overlong = False
        self._last = None
        self._rest_until = None

    def deadline(self) -> float | None:
        """When the silence becomes long enough to end what has come so far."""
        if self._last is None or not (self._buffer or self._overlong):
            return None
        return self._last + self._limit_s

    def poll(self, now: float) -> list[Record | Torn]:
        """What the silence until `now` has ended."""
        deadline = self.deadline()
        if deadline is None or now < deadline:
            return []
        data, overlong = self._take()
        if overlong:
            return []
        if self._suffix is Suffix.NONE:
            return [Record(data, self._burst)]
        self._rest_until = now + REST_S
        return [Torn(Fault.HALF, self._burst)]

    def feed(self, data: bytes, now: float) -> list[Record | Torn]:
        """The records that `data` completes. Silence before it is judged first, however late."""
        found = self.poll(now)
        if self._last is None or now - self._last >= QUIET_S:
            self._burst += 1
        self._last = now
        for byte in data:
            found += self._byte(byte, now)
        return found

    def _byte(self, byte: int, now: float) -> list[Record | Torn]:
        if byte == _CR:
            return self._end(now)
        if not self._buffer and byte in (_STX, _LF):
            return []
        if not self._overlong:
            self._buffer.append(byte)
            if len(self._buffer) > LIMIT:
                self._overlong = True
                return [Torn(Fault.OVERLONG, self._burst)]
        return []

    def _end(self, now: float) -> list[Record | Torn]:
        data, overlong = self._take()
        if overlong or not data:
            return []
        rest = self._rest_until is not None and now < self._rest_until
        self._rest_until = None
        if rest and not data.startswith(b"]"):
            return [Torn(Fault.HALF, self._burst)]
        return [Record(data, self._burst)]

    def _take(self) -> tuple[bytes, bool]:
        taken = bytes(self._buffer), self._overlong
        self._buffer.clear()
        self._overlong = False
        return taken
