"""The kiosk's end of a serial code scanner. It sends nothing; a scan is only ever data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.devices.code_scanner import payment_codes
from kiosk.devices.code_scanner.records import Record, RecordStream, Suffix, Torn
from kiosk.domain.events import (
    CodeRefused,
    CodeScanned,
    Condition,
    Device,
    DeviceEvent,
    DeviceStatus,
)
from kiosk.ports import Out


class SerialScannerDriver:
    """Implements `ports.Driver`. `currency` is the kiosk's, ISO 4217; `memory` is not used.

    A scanner says nothing by itself, so READY means that its line is open. A refused record is
    told once; whatever follows it without a quiet moment belongs to it and is dropped, for the
    lines of a foreign code may look like numbers.
    """

    def __init__(self, currency: str, memory: str = "", suffix: Suffix = Suffix.CR) -> None:  # noqa: ARG002 (every driver is made this way)
        self._currency = currency
        self._stream = RecordStream(suffix)
        self._condition: Condition | None = None
        self._refused_burst = -1
        self.counters: dict[str, int] = {
            "scanned": 0,
            "refused": 0,
            "half": 0,
            "overlong": 0,
            "dropped": 0,
        }

    def memory(self) -> str:
        """Nothing outlives a restart."""
        return ""

    def line_up(self, now: float) -> Out[DeviceEvent]:  # noqa: ARG002 (the shape of a machine)
        """The line is open. What came before belongs to another life."""
        self._stream.clear()
        return self._became(Condition.READY)

    def line_lost(self, now: float) -> Out[DeviceEvent]:  # noqa: ARG002 (the shape of a machine)
        """The line is gone, and the half record in it."""
        self._stream.clear()
        return self._became(Condition.OFFLINE)

    def feed(self, data: bytes, now: float) -> Out[DeviceEvent]:
        """Bytes arrived, in any fragmentation."""
        return Out(events=tuple(self._events(self._stream.feed(data, now))))

    def poll(self, now: float) -> Out[DeviceEvent]:
        """Silence until `now`."""
        return Out(events=tuple(self._events(self._stream.poll(now))))

    def deadline(self) -> float | None:
        """When silence ends a record, or a half one."""
        return self._stream.deadline()

    def _became(self, condition: Condition) -> Out[DeviceEvent]:
        if condition is self._condition:
            return Out()
        self._condition = condition
        return Out(events=(DeviceStatus(Device.SCANNER, condition),))

    def _events(self, found: Iterable[Record | Torn]) -> Iterator[DeviceEvent]:
        for item in found:
            if item.burst == self._refused_burst:
                self.counters["dropped"] += 1
                continue
            event = self._judged(item)
            if isinstance(event, CodeRefused):
                self._refused_burst = item.burst
                self.counters["refused"] += 1
            else:
                self.counters["scanned"] += 1
            yield event

    def _judged(self, item: Record | Torn) -> CodeScanned | CodeRefused:
        if isinstance(item, Torn):
            self.counters[item.fault] += 1
            return payment_codes.UNREADABLE
        return payment_codes.read(item.data, self._currency)
