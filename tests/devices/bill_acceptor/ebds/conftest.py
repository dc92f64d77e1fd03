"""Replies written by hand and a driver that gets them; polls written by hand and a device."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.devices.bill_acceptor.ebds.driver import EbdsDriver
from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile
from kiosk.devices.bill_acceptor.ebds.simulator import EbdsSimulator
from kiosk.domain.events import Condition, DeviceEvent, DeviceStatus, NoteEscrowed
from kiosk.ports import Out

IDLE = (0x01, 0x10, 0x00)
ESCROWED = (0x04, 0x10, 0x28)


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

    def in_escrow(self) -> None:
        """A twenty lies in escrow and has been reported."""
        self.turn(*ESCROWED)
        assert [type(event) for event in self.news()] == [NoteEscrowed]

    def ordered(self) -> bytes:
        """STACK has been sent and waits for its answer."""
        self.in_escrow()
        self.driver.stack()
        frame = self.turn(*ESCROWED)
        assert frame[4] == 0x38
        return frame

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


POLLS = {
    "hold": ("02 08 10 7F 18 04 03 7B", "02 08 11 7F 18 04 03 7A"),
    "stack": ("02 08 10 7F 38 04 03 5B", "02 08 11 7F 38 04 03 5A"),
    "stack A": ("02 08 10 7F 38 00 03 5F", "02 08 11 7F 38 00 03 5E"),
    "stack C": ("02 08 10 7F 38 08 03 57", "02 08 11 7F 38 08 03 56"),
    "return": ("02 08 10 7F 58 04 03 3B", "02 08 11 7F 58 04 03 3A"),
    "off": ("02 08 10 00 18 04 03 04", "02 08 11 00 18 04 03 05"),
    "no escrow": ("02 08 10 7F 08 04 03 6B", "02 08 11 7F 08 04 03 6A"),
    "policy A": ("02 08 10 7F 18 00 03 7F", "02 08 11 7F 18 00 03 7E"),
    "policy C": ("02 08 10 7F 18 08 03 77", "02 08 11 7F 18 08 03 76"),
    "extended": ("02 08 10 7F 18 14 03 6B", "02 08 11 7F 18 14 03 6A"),
}


class Host:
    """Asks an acceptor by hand; a new ack each time unless told otherwise."""

    def __init__(self, simulator: EbdsSimulator) -> None:
        self.simulator = simulator
        self.now = 10.0
        self.ack = 1
        simulator.line_up(self.now)

    def ask(self, poll: str = "hold", *, again: bool = False) -> str:
        self.ack = self.ack if again else 1 - self.ack
        self.now += 0.2
        reply = self.simulator.feed(bytes.fromhex(POLLS[poll][self.ack]), self.now).data
        return reply.hex(" ").upper()

    def wait(self, seconds: float) -> None:
        self.now += seconds

    def heard(self, poll: str = "hold") -> str:
        """Asks until the acceptor is no longer silent."""
        for _ in range(20):
            if reply := self.ask(poll):
                return reply
            self.ack = 1 - self.ack
        raise AssertionError("the acceptor stays silent")

    def insert(self, minor: int = 2000) -> None:
        self.ask()
        self.simulator.do("insert", {"minor": minor}, self.now)

    def escrowed(self, poll: str = "hold") -> str:
        self.insert()
        self.wait(0.9)
        return self.ask(poll)

    def cut(self) -> None:
        """Power fails and returns; the acceptor has just become able to hear."""
        self.simulator.do("power_cut", {}, self.now)
        assert self.ask() == ""
        self.simulator.do("power_on", {}, self.now)
        self.ack = 1
        self.wait(0.2)


@pytest.fixture
def host_for() -> Callable[..., Host]:
    return lambda **profile: Host(EbdsSimulator(EbdsProfile(**profile)))


@pytest.fixture
def host(host_for: Callable[..., Host]) -> Host:
    return host_for()
