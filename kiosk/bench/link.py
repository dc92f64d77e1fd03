"""A line in memory with virtual time between a driver and a simulator, as bad as one likes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, Generic, TypeVar

from kiosk.bench.stand import Fact
from kiosk.bench.wire import Wire
from kiosk.devices.line import LineSettings
from kiosk.domain.events import DeviceEvent
from kiosk.ports import Driver, Out, Simulator

D = TypeVar("D", bound=Driver)
S = TypeVar("S", bound=Simulator)
STEPS_AT_ONCE = 1000


class StuckError(Exception):
    """A machine asks to be polled again and again at the same moment."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes wrong, each as a probability: `lose` and `corrupt` a byte; `duplicate` and
    `split` what arrives together. `delay` is the most seconds bytes are held up."""

    lose: float = 0.0
    corrupt: float = 0.0
    duplicate: float = 0.0
    split: float = 0.0
    delay: float = 0.0


CLEAN = Plan()


class Link(Generic[D, S]):
    """Pumps both machines. The same seed, plan and calls give the same run, byte for byte.

    `events` and `facts` collect what the driver and the simulator said; `memory` is what the
    driver's successor gets.
    """

    def __init__(
        self,
        driver: D,
        simulator: S,
        settings: LineSettings,
        plan: Plan = CLEAN,
        seed: int = 0,
        now: float = 0.0,
    ) -> None:
        self.driver = driver
        self.simulator = simulator
        self.plan = plan
        self.now = now
        self.events: list[DeviceEvent] = []
        self.facts: list[Fact] = []
        self.memory = driver.memory()
        self._random = Random(seed)  # noqa: S311  # a replayable plan, no secret
        self._to_driver = Wire(settings)
        self._to_device = Wire(settings)
        self._up = False

    def plug(self) -> None:
        """The line comes up at both ends."""
        self._up = True
        self._from_device(self.simulator.line_up(self.now))
        self._from_driver(self.driver.line_up(self.now))

    def unplug(self) -> None:
        """The line is gone, with the bytes under way."""
        self._up = False
        self._to_driver.clear()
        self._to_device.clear()
        self._from_device(self.simulator.line_lost(self.now))
        self._from_driver(self.driver.line_lost(self.now))

    def restart(self, driver: D) -> None:
        """The kiosk's process was killed and is there again with a new driver; the device has
        noticed nothing."""
        self.driver = driver
        self._to_driver.clear()
        self._from_driver(driver.line_up(self.now))

    def call(self, command: Callable[[D], None]) -> None:
        """A command to the driver, followed by a poll, as the worker does it."""
        command(self.driver)
        self._from_driver(self.driver.poll(self.now))

    def do(self, name: str, **args: Any) -> None:
        """Something done to the device by hand."""
        self._from_device(self.simulator.do(name, args, self.now))

    def run(self, seconds: float) -> None:
        """Lets that much time pass."""
        self.run_until(lambda: False, seconds)

    def run_until(self, reached: Callable[[], bool], seconds: float) -> bool:
        """Lets time pass until `reached`, at most so many seconds; says whether it was."""
        end = self.now + seconds
        steps = 0
        while not reached():
            due = self._due()
            if due is None or due > end:
                self.now = end
                return reached()
            steps = steps + 1 if due <= self.now else 0
            if steps > STEPS_AT_ONCE:
                raise StuckError(f"a deadline stays in the past at {self.now:.3f} s")
            self.now = max(self.now, due)
            self._step()
        return True

    def _due(self) -> float | None:
        times = (
            self._to_driver.deadline(),
            self._to_device.deadline(),
            self.driver.deadline(),
            self.simulator.deadline(),
        )
        return min((time for time in times if time is not None), default=None)

    def _step(self) -> None:
        for piece in self._mangled(self._to_device.take(self.now)):
            self._from_device(self.simulator.feed(piece, self.now))
        for piece in self._mangled(self._to_driver.take(self.now)):
            self._from_driver(self.driver.feed(piece, self.now))
        if _reached(self.simulator.deadline(), self.now):
            self._from_device(self.simulator.poll(self.now))
        if _reached(self.driver.deadline(), self.now):
            self._from_driver(self.driver.poll(self.now))

    def _mangled(self, data: bytes) -> list[bytes]:
        chance = self._random.random
        kept = bytes(
            byte ^ (1 << self._random.randrange(8)) if chance() < self.plan.corrupt else byte
            for byte in data
            if chance() >= self.plan.lose
        )
        pieces = [kept] if kept else []
        if len(kept) > 1 and chance() < self.plan.split:
            at = self._random.randrange(1, len(kept))
            pieces = [kept[:at], kept[at:]]
        if kept and chance() < self.plan.duplicate:
            pieces.append(kept)
        return pieces

    def _from_driver(self, out: Out[DeviceEvent]) -> None:
        self.memory = self.driver.memory()
        self.events.extend(out.events)
        self._send(self._to_device, out.data)

    def _from_device(self, out: Out[Fact]) -> None:
        self.facts.extend(out.events)
        self._send(self._to_driver, out.data)

    def _send(self, wire: Wire, data: bytes) -> None:
        if data and self._up:
            wire.put(data, self.now + self._random.random() * self.plan.delay)


def _reached(due: float | None, now: float) -> bool:
    return due is not None and now >= due
