"""Records of a Linux input device (linux/input.h) into what its headphone switch says."""

from __future__ import annotations

from dataclasses import dataclass
from struct import Struct

#: struct input_event of a 64-bit system: seconds, microseconds, type, code, value.
_RECORD = Struct("<qqHHi")
SIZE = _RECORD.size
# linux/input-event-codes.h.
_SYN, _SW, _LAST_TYPE = 0x00, 0x05, 0x1F
_REPORT, HEADPHONE_INSERT = 0x00, 0x02
_MICROSECONDS = 1_000_000
#: The kernel gives whole records, and a switch with its report at once.
QUIET_S = 0.05


@dataclass(frozen=True, slots=True)
class Packet:
    """What one report of the device says of the switch."""

    plugged: bool

    def wire(self, now: float) -> bytes:
        """The switch and the report that ends the packet, both of the same moment (seconds)."""
        at = divmod(round(now * _MICROSECONDS), _MICROSECONDS)
        switch = _RECORD.pack(*at, _SW, HEADPHONE_INSERT, int(self.plugged))
        return switch + _RECORD.pack(*at, _SYN, _REPORT, 0)


class RecordStream:
    """A stream parser in virtual time (`now` in seconds). A switch counts once its report has
    come with the same time, as the kernel sends it: no noise looks like that. `counters` are
    "torn" (records without an end), "garbage" (bytes of no record) and "foreign" (records of
    other switches and keys)."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._last = 0.0
        self._said: tuple[tuple[int, int], bool] | None = None
        self.counters = {"torn": 0, "garbage": 0, "foreign": 0}

    def clear(self) -> None:
        """Forget what has come: the line is new."""
        self._buffer.clear()
        self._said = None

    def feed(self, data: bytes, now: float) -> list[Packet]:
        """The packets that `data` completes. Half a record before a silence stays half."""
        if self._buffer and now - self._last >= QUIET_S:
            self.counters["torn"] += 1
            self.clear()
        self._last = now
        self._buffer += data
        found = []
        while len(self._buffer) >= SIZE:
            packet = self._next()
            if packet is not None:
                found.append(packet)
        return found

    def _next(self) -> Packet | None:
        second, micro, kind, code, value = _RECORD.unpack_from(self._buffer)
        if second < 0 or not 0 <= micro < _MICROSECONDS or kind > _LAST_TYPE:
            self.counters["garbage"] += 1
            self._said = None
            del self._buffer[0]
            return None
        del self._buffer[:SIZE]
        at = second, micro
        if (kind, code) == (_SW, HEADPHONE_INSERT) and value in (0, 1):
            self._said = at, bool(value)
            return None
        if (kind, code) != (_SYN, _REPORT):
            self.counters["foreign"] += 1
            return None
        said, self._said = self._said, None
        return Packet(said[1]) if said is not None and said[0] == at else None
