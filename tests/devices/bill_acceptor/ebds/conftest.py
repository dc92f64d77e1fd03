"""Replies written by hand, and a driver that gets them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.devices.bill_acceptor.ebds.driver import EbdsDriver
from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile
from kiosk.domain.events import Condition, DeviceEvent, DeviceStatus
from kiosk.ports import Out

IDLE = (0x01, 0x10, 0x00)


@pytest.fixture
def frame() -> Callable[..., bytes]:
    """A reply written by hand: ack, s0, s1, s2, s3, and a note field for an extended one."""

    def build(ack: int, s0: int, s1: int, s2: int, s3: int = 0, note: bytes = b"") -> bytes:
        status = bytes((s0, s1, s2, s3, 0x4A, 0x17))
        body = bytes((0x1E, 0x70 | ack, 0x02)) if note else bytes((0x0B, 0x20 | ack))
        body += status + note
        check = 0
        for byte in body:
            check ^= byte
        return b"\x02" + body + bytes((0x03, check))

    return build


class Bench:
    """A driver on hand-written replies. `ask` waits for its next frame, `answer` replies to it
    with the ack it bore; both move the time."""

    def __init__(self, driver: EbdsDriver, frame: Callable[..., bytes]) -> None:
        self.driver, self._frame = driver, frame
        self.now = 50.0
        self.last = b""
        self.events: list[DeviceEvent] = []
        self._keep(driver.line_up(self.now))

    def _keep(self, out: Out[DeviceEvent]) -> bytes:
        self.last = out.data or self.last
        self.events += out.events
        return out.data

    def ask(self) -> bytes:
        """Goes from deadline to deadline until the driver sends."""
        while True:
            deadline = self.driver.deadline()
            assert deadline is not None
            self.now = max(self.now, deadline)
            if data := self._keep(self.driver.poll(self.now)):
                return data

    def answer(self, *status: int, ack: int | None = None, note: bytes = b"") -> None:
        self.now += 0.02
        ack = self.last[2] & 1 if ack is None else ack
        self.feed(self._frame(ack, *status, note=note))

    def feed(self, data: bytes) -> None:
        self._keep(self.driver.feed(data, self.now))

    def turn(self, *status: int, note: bytes = b"") -> bytes:
        """Answers the frame that is out and waits for the next."""
        self.answer(*status, note=note)
        return self.ask()

    def wait(self, seconds: float) -> None:
        """Nobody answers."""
        end = self.now + seconds
        while (deadline := self.driver.deadline()) is not None and deadline <= end:
            self.now = max(self.now, deadline)
            self._keep(self.driver.poll(self.now))
        self.now = end

    def lose(self) -> None:
        self._keep(self.driver.line_lost(self.now))

    def regain(self) -> bytes:
        return self._keep(self.driver.line_up(self.now))

    def news(self) -> list[DeviceEvent]:
        """What was reported since the last time, statuses apart."""
        events, self.events = self.events, []
        return [event for event in events if not isinstance(event, DeviceStatus)]

    def conditions(self) -> list[Condition]:
        return [event.condition for event in self.events if isinstance(event, DeviceStatus)]


@pytest.fixture
def bench_for(frame: Callable[..., bytes]) -> Callable[..., Bench]:
    def build(memory: str = "", **profile: Any) -> Bench:
        return Bench(EbdsDriver(EbdsProfile(**profile), memory), frame)

    return build


@pytest.fixture
def bench(bench_for: Callable[..., Bench]) -> Bench:
    """A driver that is enabled and present; the frame that is out is a plain poll."""
    bench = bench_for()
    bench.driver.enable()
    for _ in range(3):
        bench.turn(*IDLE)
    assert bench.news() == []
    return bench
