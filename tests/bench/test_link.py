"""The line in memory: virtual time, and everything that goes wrong on it replayable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.bench.link import CLEAN, Link, Plan, StuckError
from kiosk.devices.line import LineSettings
from kiosk.domain.events import CodeScanned, Condition, Device, DeviceEvent, DeviceStatus
from kiosk.ports import Control, Out

Fact = Mapping[str, Any]
LINE = LineSettings(9600)
FRAME = b"0123456789"
FRAME_S = 10 * 10 / 9600


class Listener:
    """A driver that reports each piece it is fed, asks `?` when told, and remembers how often."""

    def __init__(self, memory: str = "0") -> None:
        self.counters: dict[str, int] = {}
        self.asked = int(memory)
        self.due: float | None = None
        self.wish = b""

    def line_up(self, now: float) -> Out[DeviceEvent]:
        return Out(events=(DeviceStatus(Device.SCANNER, Condition.READY),))

    def line_lost(self, now: float) -> Out[DeviceEvent]:
        return Out(events=(DeviceStatus(Device.SCANNER, Condition.OFFLINE),))

    def feed(self, data: bytes, now: float) -> Out[DeviceEvent]:
        return Out(events=(CodeScanned(data.hex()),))

    def poll(self, now: float) -> Out[DeviceEvent]:
        wish, self.wish = self.wish, b""
        return Out(wish)

    def deadline(self) -> float | None:
        return self.due

    def memory(self) -> str:
        return str(self.asked)

    def ask(self) -> None:
        self.asked += 1
        self.wish = b"?"


class Speaker:
    """A simulator that says a frame when asked or told."""

    def __init__(self) -> None:
        self.heard = b""

    def line_up(self, now: float) -> Out[Fact]:
        return Out(events=({"fact": "up"},))

    def line_lost(self, now: float) -> Out[Fact]:
        return Out(events=({"fact": "lost"},))

    def feed(self, data: bytes, now: float) -> Out[Fact]:
        self.heard += data
        return Out(FRAME, ({"fact": "heard", "at": now},))

    def poll(self, now: float) -> Out[Fact]:
        return Out()

    def deadline(self) -> float | None:
        return None

    def controls(self) -> Mapping[str, Control]:
        return {"say": Control("Says something.", {"words": "x"})}

    def do(self, name: str, args: Mapping[str, Any], now: float) -> Out[Fact]:
        return Out(args["words"].encode())

    def truth(self) -> dict[str, Any]:
        return {}

    def restore(self, truth: Mapping[str, Any]) -> None: ...


def linked(plan: Plan = CLEAN, seed: int = 0) -> Link[Listener, Speaker]:
    link = Link(Listener(), Speaker(), LINE, plan, seed)
    link.plug()
    return link


def scanned(link: Link[Listener, Speaker]) -> list[bytes]:
    return [bytes.fromhex(e.reference) for e in link.events if isinstance(e, CodeScanned)]


def test_question_and_answer_take_the_lines_time_and_no_other() -> None:
    """One byte there and ten back at 9600 baud are 11.5 ms of virtual time."""
    link = linked()
    link.call(lambda driver: driver.ask())
    assert link.run_until(lambda: bool(scanned(link)), 1.0)
    assert scanned(link) == [FRAME]
    assert link.now == pytest.approx(11 * 10 / 9600)
    assert link.facts[-1] == {"fact": "heard", "at": pytest.approx(10 / 9600)}


def test_time_passes_though_nothing_happens() -> None:
    """And waiting for what never comes ends on time."""
    link = linked()
    link.run(5.0)
    assert link.now == 5.0
    assert not link.run_until(lambda: False, 2.0)
    assert link.now == 7.0


@pytest.mark.parametrize(
    "plan",
    [Plan(lose=0.2), Plan(corrupt=0.2), Plan(duplicate=0.5), Plan(split=0.5), Plan(delay=0.5)],
)
def test_a_seed_replays_a_bad_line(plan: Plan) -> None:
    """The same seed gives the same run, another seed another, for every kind of fault."""

    def story(seed: int) -> list[object]:
        link = linked(plan, seed)
        for _ in range(20):
            link.do("say", words=FRAME.decode())
            link.run(0.5)
        return [scanned(link), link.facts]

    assert story(1) == story(1)
    if plan.delay:
        return
    assert story(1) != story(2)


def test_each_fault_does_what_it_is_called() -> None:
    """Lost bytes are missing, corrupted ones differ in a bit, split and doubled ones are whole."""

    def arrived(plan: Plan) -> list[bytes]:
        link = linked(plan)
        link.do("say", words=FRAME.decode())
        link.run(1.0)
        return scanned(link)

    assert arrived(Plan(lose=1.0)) == []
    assert arrived(Plan(duplicate=1.0)) == [FRAME, FRAME]
    split = arrived(Plan(split=1.0))
    assert len(split) == 2
    assert b"".join(split) == FRAME
    (corrupt,) = arrived(Plan(corrupt=1.0))
    assert [(a ^ b).bit_count() for a, b in zip(corrupt, FRAME, strict=True)] == [1] * 10


def test_delayed_bytes_keep_their_order() -> None:
    """A serial line holds bytes up; it never lets one pass another."""
    link = linked(Plan(delay=0.3), seed=3)
    for number in range(20):
        link.do("say", words=f"{number:02d}")
        link.run(0.01)
    link.run(10.0)
    assert b"".join(scanned(link)) == b"".join(b"%02d" % number for number in range(20))
    assert link.now == pytest.approx(10.2)


def test_delayed_bytes_come_late() -> None:
    """By as much as the plan says, and no more."""
    link = linked(Plan(delay=0.3), seed=3)
    link.do("say", words=FRAME.decode())
    assert link.run_until(lambda: bool(scanned(link)), 1.0)
    assert FRAME_S + 0.01 < link.now <= FRAME_S + 0.3


def test_a_pulled_plug_takes_the_bytes_under_way() -> None:
    """Both ends are told; nothing is carried until it is back."""
    link = linked()
    link.do("say", words="gone")
    link.unplug()
    link.do("say", words="unheard")
    link.run(1.0)
    link.plug()
    link.do("say", words="heard")
    link.run(1.0)
    assert scanned(link) == [b"heard"]
    assert [fact["fact"] for fact in link.facts] == ["up", "lost", "up"]
    told = [event.condition for event in link.events if isinstance(event, DeviceStatus)]
    assert told == [Condition.READY, Condition.OFFLINE, Condition.READY]


def test_a_restarted_kiosk_has_its_memory_and_not_its_bytes() -> None:
    """The device notices nothing; what was on the way to the dead process is lost."""
    link = linked()
    link.call(lambda driver: driver.ask())
    link.run(10 / 9600)
    assert link.simulator.heard == b"?"
    link.restart(Listener(link.memory))
    link.run(1.0)
    assert scanned(link) == []
    assert link.driver.asked == 1
    assert [fact["fact"] for fact in link.facts] == ["up", "heard"]


def test_a_deadline_stuck_in_the_past_is_told() -> None:
    """A search must end with a message, not hang."""
    link = linked()
    link.driver.due = 0.0
    with pytest.raises(StuckError, match="stays in the past"):
        link.run(1.0)
