"""The kiosk's end of a headphone jack. It sends nothing; it only tells in from out."""

from __future__ import annotations

from kiosk.devices.headphone_jack.records import RecordStream
from kiosk.domain.events import Condition, Device, DeviceEvent, DeviceStatus, HeadphonesPlugged
from kiosk.ports import Out


class HeadphoneJackDriver:
    """Implements `ports.Driver`; `memory` is not used. READY means that its line is open.

    Each change is told once, however often the jack tells it. A jack that is gone has no
    headphones in it: what is private must not be said on.
    """

    def __init__(self, memory: str = "") -> None:  # noqa: ARG002 (every driver is made this way)
        self._stream = RecordStream()
        self._condition: Condition | None = None
        self._plugged: bool | None = None
        self.counters = self._stream.counters

    def memory(self) -> str:
        """Nothing outlives a restart."""
        return ""

    def line_up(self, now: float) -> Out[DeviceEvent]:  # noqa: ARG002 (the shape of a machine)
        """The line is open; whether headphones are in is told by its first records."""
        self._stream.clear()
        return self._became(Condition.READY)

    def line_lost(self, now: float) -> Out[DeviceEvent]:  # noqa: ARG002 (the shape of a machine)
        """The line is gone, and the headphones with it."""
        self._stream.clear()
        gone = self._became(Condition.OFFLINE)
        return Out(events=gone.events + self._told(plugged=False))

    def feed(self, data: bytes, now: float) -> Out[DeviceEvent]:
        """Bytes arrived, in any fragmentation."""
        events: tuple[DeviceEvent, ...] = ()
        for packet in self._stream.feed(data, now):
            events += self._told(plugged=packet.plugged)
        return Out(events=events)

    def poll(self, now: float) -> Out[DeviceEvent]:  # noqa: ARG002 (the shape of a machine)
        """Silence is its usual state."""
        return Out()

    def deadline(self) -> float | None:
        """It waits for nothing."""
        return None

    def _became(self, condition: Condition) -> Out[DeviceEvent]:
        if condition is self._condition:
            return Out()
        self._condition = condition
        return Out(events=(DeviceStatus(Device.HEADPHONES, condition),))

    def _told(self, *, plugged: bool) -> tuple[DeviceEvent, ...]:
        if plugged is self._plugged:
            return ()
        self._plugged = plugged
        return (HeadphonesPlugged(plugged),)
