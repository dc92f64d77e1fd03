"""A line in virtual time on which any single answer of the device can be lost, late or repeated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kiosk.bench.link import CLEAN, D, Link, S
from kiosk.bench.sweep.faults import Faults, Source
from kiosk.devices.line import LineSettings
from kiosk.ports import Out

ANSWERS = ("lost", "late", "repeated")


class Line(Link[D, S]):
    """`chance` is how often an answer goes wrong, 0 to 1, besides what `plan` does to bytes."""

    def __init__(
        self,
        driver: D,
        simulator: S,
        settings: LineSettings,
        faults: Faults,
        source: Source,
        seed: int,
    ) -> None:
        self._faults, self._source = faults, source
        self._last = b""
        self._stale = True
        self._at: float | None = None
        self.chance = 0.0
        super().__init__(driver, simulator, settings, seed=seed)

    def due(self) -> float | None:
        """When either end has something to do."""
        return self._due()

    def seat(self, driver: D) -> None:
        """Another driver, or nobody, without a word on the line."""
        self.driver, self._stale = driver, True

    # Neither end changes but by these, and four machines need not be asked again before.

    def plug(self) -> None:
        self._stale = True
        super().plug()

    def unplug(self) -> None:
        self._stale = True
        super().unplug()

    def restart(self, driver: D) -> None:
        self._stale = True
        super().restart(driver)

    def call(self, command: Callable[[D], None]) -> None:
        self._stale = True
        super().call(command)

    def do(self, name: str, **args: Any) -> None:
        self._stale = True
        super().do(name, **args)

    def _step(self) -> None:
        self._stale = True
        super()._step()

    def _due(self) -> float | None:
        if self._stale:
            self._stale, self._at = False, super()._due()
        return self._at

    def _mangled(self, data: bytes) -> list[bytes]:
        if self.plan is CLEAN:
            return [data] if data else []
        return super()._mangled(data)

    def _from_device(self, out: Out[Mapping[str, Any]]) -> None:
        if not out.data or not self._up:
            super()._from_device(out)
            return
        # Of EBDS: header, length and ack are three bytes, end and checksum two.
        body, self._last = self._last, out.data[3:-2]
        news = "" if body == self._last else "news"
        strike = self._faults.strikes(self._source, ANSWERS, self.chance, news)
        if strike is None:
            super()._from_device(out)
            return
        self.facts.extend(out.events)
        if strike.kind == "late":
            self._to_driver.put(out.data, self.now + strike.random.choice((0.1, 0.7, 2.0, 6.0)))
        elif strike.kind == "repeated":
            self._send(self._to_driver, out.data + out.data)
