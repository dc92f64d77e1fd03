"""A driver and a simulated acceptor on a virtual line, with a judge who plays the core."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from kiosk.devices.bill_acceptor.ebds.driver import EbdsDriver
from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile
from kiosk.devices.bill_acceptor.ebds.simulator import EbdsSimulator
from kiosk.domain.events import (
    Condition,
    DeviceEvent,
    DeviceStatus,
    Evidence,
    NoteEscrowed,
    NoteReturned,
    NoteStacked,
    NoteUnresolved,
)
from kiosk.ports import Out

Tamper = Callable[[bytes], list[tuple[float, bytes]]]


@dataclass
class Row:
    """One note in the journal."""

    index: int
    minor: int
    state: str = "intent"


@dataclass
class Judge:
    """The core of five lines: intent before STACK, credit on STACKED, never twice.

    `limit` is the biggest note it takes, `decides` whether it answers a note in escrow,
    `records` whether its journal works.
    """

    limit: int = 5000
    decides: bool = True
    records: bool = True
    boot: int = 1
    rows: list[Row] = field(default_factory=list)
    filed: list[int] = field(default_factory=list)
    evidence: set[tuple[int, int, int]] = field(default_factory=set)

    @property
    def credited(self) -> list[int]:
        return [row.minor for row in self.rows if row.state == "stacked"]

    @property
    def in_doubt(self) -> list[int]:
        return [row.minor for row in self.rows if row.state == "in_doubt"]

    def judge(self, event: DeviceEvent, driver: EbdsDriver) -> None:
        if isinstance(event, NoteEscrowed):
            self._once(event.evidence)
            if self.decides:
                self._decide(event, driver)
        elif isinstance(event, NoteStacked):
            self._once(event.evidence)
            self._stacked(event)
        elif isinstance(event, NoteReturned):
            self._once(event.evidence)
            self._end("returned", "intent", "in_doubt")
        elif isinstance(event, NoteUnresolved):
            self._end("in_doubt", "intent")
        if isinstance(event, NoteStacked | NoteReturned) and self.records:
            driver.recorded()

    def _decide(self, event: NoteEscrowed, driver: EbdsDriver) -> None:
        open_rows = any(row.state in ("intent", "in_doubt") for row in self.rows)
        if event.value is None or event.value.minor > self.limit or open_rows:
            driver.return_note()
            return
        self.rows.append(Row(event.index, event.value.minor))
        driver.stack()

    def _stacked(self, event: NoteStacked) -> None:
        for state in ("intent", "in_doubt"):
            for row in self.rows:
                if row.state == state and row.index == event.index:
                    row.state = "stacked"
                    return
        self.filed.append(event.index)
        self._end("in_doubt", "intent")

    def _end(self, state: str, *of: str) -> None:
        rows = [row for before in of for row in self.rows if row.state == before]
        if rows:
            rows[0].state = state

    def _once(self, evidence: Evidence) -> None:
        key = (self.boot, evidence.power_up, evidence.event)
        assert key not in self.evidence, "the same evidence came twice"
        self.evidence.add(key)


def untouched(data: bytes) -> list[tuple[float, bytes]]:
    return [(0.0, data)]


class Rig:
    """The two ends of a line in virtual time. Bytes take `LATENCY_S` and never overtake."""

    LATENCY_S = 0.01

    def __init__(self, profile: EbdsProfile, judge: Judge) -> None:
        self.profile, self.judge = profile, judge
        self.driver = EbdsDriver(profile)
        self.simulator = EbdsSimulator(profile)
        self.now = 100.0
        self.events: list[DeviceEvent] = []
        self.facts: list[dict[str, Any]] = []
        self.sent: list[bytes] = []
        self.to_host: Tamper = untouched
        self.to_device: Tamper = untouched
        self._flying: list[tuple[float, bool, bytes]] = []
        self._busy = {True: 0.0, False: 0.0}
        self.plugged = False

    def start(self) -> Rig:
        """Brings the line up and waits until the acceptor is ready and enabled."""
        self.plug()
        self.driver.enable()
        self.run(1.0)
        return self

    def plug(self) -> None:
        self.plugged = True
        self._device(self.simulator.line_up(self.now))
        self._host(self.driver.line_up(self.now))

    def unplug(self) -> None:
        self.plugged = False
        self._flying.clear()
        self._host(self.driver.line_lost(self.now))
        self._device(self.simulator.line_lost(self.now))

    def kill_kiosk(self) -> None:
        """The process dies and a new one opens the line. The journal survives."""
        memory = self.driver.memory()
        self._flying.clear()
        self.driver = EbdsDriver(self.profile, memory)
        self.judge.boot += 1
        self.plug()

    def do(self, name: str, **args: Any) -> None:
        self._device(self.simulator.do(name, args, self.now))

    def run(self, seconds: float) -> None:
        end = self.now + seconds
        while (time := self._next()) <= end:
            self.now = max(self.now, time)
            self._step()
        self.now = end

    def escrowed(self, minor: int = 2000) -> None:
        """Goes on until a note lies in escrow, on which the judge has not decided."""
        self.judge.decides = False
        self.do("insert", minor=minor)
        self.run(1.5)
        assert self.truth()["place"] == "escrow"
        self.judge.decides = True

    def stacking(self, minor: int = 2000) -> None:
        """Goes on until a note has left escrow for the box and is not there yet."""
        self.do("insert", minor=minor)
        while self.truth()["place"] != "stacker":
            self.run(0.05)

    def seen(self, kind: Any) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]

    def conditions(self) -> list[Condition]:
        return [event.condition for event in self.events if isinstance(event, DeviceStatus)]

    def truth(self) -> dict[str, Any]:
        return self.simulator.truth()

    def audit(self) -> None:
        """Every note is in one place, and what is credited is in a box."""
        truth = self.truth()
        boxes = truth["box"] + [minor for box in truth["emptied"] for minor in box["notes"]]
        inside = [] if truth["in_transit"] is None else [truth["in_transit"]]
        assert sorted(truth["inserted"]) == sorted(boxes + truth["returned"] + inside)
        assert Counter(self.judge.credited) <= Counter(boxes)

    def _next(self) -> float:
        times = [self.driver.deadline(), self.simulator.deadline()]
        times += [flight[0] for flight in self._flying[:1]]
        return min((time for time in times if time is not None), default=float("inf"))

    def _step(self) -> None:
        if self._flying and self._flying[0][0] <= self.now:
            _, to_host, data = self._flying.pop(0)
            if to_host:
                self._host(self.driver.feed(data, self.now))
            else:
                self._device(self.simulator.feed(data, self.now))
            return
        deadline = self.simulator.deadline()
        if deadline is not None and deadline <= self.now:
            self._device(self.simulator.poll(self.now))
        deadline = self.driver.deadline()
        if deadline is not None and deadline <= self.now:
            self._host(self.driver.poll(self.now))

    def _host(self, out: Out[DeviceEvent]) -> None:
        if out.data:
            self.sent.append(out.data)
            self._fly(False, self.to_device(out.data))
        for event in out.events:
            self.events.append(event)
            self.judge.judge(event, self.driver)

    def _device(self, out: Out[Any]) -> None:
        self.facts += [dict(fact) for fact in out.events]
        if out.data:
            self._fly(True, self.to_host(out.data))

    def _fly(self, to_host: bool, pieces: list[tuple[float, bytes]]) -> None:
        if not self.plugged:
            return
        for delay, piece in pieces:
            arrival = max(self.now + self.LATENCY_S + delay, self._busy[to_host])
            self._busy[to_host] = arrival
            self._flying.append((arrival, to_host, piece))
        self._flying.sort(key=lambda flight: flight[0])


@pytest.fixture(scope="session")
def rig_for() -> Callable[..., Rig]:
    """Builds an unplugged rig: profile fields, and the judge's by name."""

    def build(judge: Judge | None = None, **profile: Any) -> Rig:
        return Rig(EbdsProfile(**profile), judge or Judge())

    return build


@pytest.fixture
def rig(rig_for: Callable[..., Rig]) -> Iterator[Rig]:
    """A ready EBDS acceptor; audited when the test is over."""
    rig = rig_for().start()
    yield rig
    rig.audit()


@pytest.fixture
def pyramid(rig_for: Callable[..., Rig]) -> Iterator[Rig]:
    rig = rig_for(name="pyramid").start()
    yield rig
    rig.audit()


@pytest.fixture
def extended(rig_for: Callable[..., Rig]) -> Iterator[Rig]:
    rig = rig_for(extended_reports=True).start()
    yield rig
    rig.audit()
