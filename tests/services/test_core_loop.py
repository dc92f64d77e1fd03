"""The core's thread: order, time, and an end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, cast

import pytest

from kiosk.domain.intents import Activity, Event, KeyTyped, Start
from kiosk.domain.visit import FindBill
from kiosk.services.core import Core
from kiosk.services.core_loop import CoreLoop
from tests.services.conftest import World


class Listener:
    """A core that writes down what it is told; `waits` are its answers to wait()."""

    def __init__(self, *waits: float | None) -> None:
        self.told: list[Any] = []
        self.waits = list(waits)
        self.then: Callable[[], None] = lambda: None

    def start(self) -> None:
        self.told.append("start")

    def wait(self) -> float | None:
        return self.waits.pop(0) if self.waits else None

    def handle(self, event: Event) -> None:
        self.told.append(event)

    def on_time(self) -> None:
        self.told.append("time")
        self.then()


def run(loop: CoreLoop, core: Any) -> None:
    """In a thread, to the end."""
    thread = threading.Thread(target=loop.run, args=(cast("Core", core),))
    thread.start()
    thread.join(10)
    assert not thread.is_alive()


def test_events_are_handled_in_order_and_the_rest_before_the_end() -> None:
    """stop() lets what was queued before it be done; what comes after it is not."""
    loop, core = CoreLoop(), Listener()
    events: list[Event] = [KeyTyped("1"), KeyTyped("2"), Activity()]
    for event in events:
        loop.post(event)
    loop.stop()
    loop.post(KeyTyped("9"))
    run(loop, core)
    assert core.told == ["start", *events]


def test_silence_lets_time_act() -> None:
    """When nothing is queued until the time wait() told, on_time is called, and only then."""
    loop, core = CoreLoop(), Listener(0.0, 0.001)

    def second_time() -> None:
        if core.told == ["start", "time", "time"]:
            loop.stop()

    core.then = second_time
    run(loop, core)
    assert core.told == ["start", "time", "time"]


def test_an_event_is_not_kept_waiting_by_a_time_that_is_due() -> None:
    """Whatever is queued goes first, even if wait() is already over."""
    loop, core = CoreLoop(), Listener(0.0, 0.0, None)
    loop.post(Activity())
    loop.post(Activity())
    loop.stop()
    run(loop, core)
    assert core.told == ["start", Activity(), Activity()]


def test_a_real_visit_runs_on_the_thread(world: World) -> None:
    """The journal was opened on another thread, as in the app; the view reaches the publisher."""
    world.cut()
    core = world.build()
    loop = CoreLoop()
    for event in (Start(), KeyTyped("1"), KeyTyped("2")):
        loop.post(event)
    loop.stop()
    run(loop, core)
    assert world.views[-1].visit.step == FindBill("12")


def test_a_bug_ends_the_thread_and_not_the_money(world: World) -> None:
    """A core that is gone would leave the acceptor on, and a note in escrow without an answer."""
    world.to_cash().acceptor.insert(2000)
    world.inbox.clear()
    core: Any = world.core

    def bug(event: Event) -> None:
        raise RuntimeError("a bug")

    core.handle = bug
    told: list[str] = []
    loop = CoreLoop(lambda: told.append("bug"))
    loop.post(Activity())
    with pytest.raises(RuntimeError):
        loop.run(core)
    assert told == ["bug"], "the program ends, and a new start settles what is open"
    assert not world.acceptor.enabled
    assert world.acceptor.given_back == [2000]
