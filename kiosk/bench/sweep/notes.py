"""The note acceptor of the sweep, at the end of its line, and every note that was put in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from kiosk.bench.sweep.cuts import Dead
from kiosk.bench.sweep.faults import Faults, Source
from kiosk.bench.sweep.line import Line
from kiosk.devices.bill_acceptor.ebds.driver import EbdsDriver
from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile
from kiosk.devices.bill_acceptor.ebds.simulator import EbdsSimulator
from kiosk.devices.catalog import LINE_7E1

#: The last has no evidence after a power-up. Half a second between polls is as good as a fifth,
#: and takes half as long to play.
POLL_S = 0.5
PROFILES = (
    EbdsProfile(poll_period_s=POLL_S),
    EbdsProfile(extended_reports=True),
    EbdsProfile("pyramid", poll_period_s=POLL_S),
)


@dataclass
class Note:
    """One piece of paper: its worth, and the payment that was open when it went in."""

    minor: int
    payment: str


class Notes:
    """The real driver, or nobody, and its simulator. `boxed` is what went into the box; `auto`:
    the device has stacked by itself. `model`: which profile, -1: drawn."""

    def __init__(
        self, random: Random, log: Callable[..., None], faults: Faults, model: int = -1
    ) -> None:
        self.log = log
        drawn = random.randrange(len(PROFILES))
        self.profile = PROFILES[drawn if model < 0 else model]
        device = EbdsSimulator(self.profile, move_s=random.choice((0.3, 0.6, 1.2)))
        self.link: Line[Any, EbdsSimulator] = Line(
            Dead(), device, LINE_7E1, faults, Source.ACCEPTOR, random.getrandbits(32)
        )
        self.plugged = True
        self.memory = ""
        self.paths: Note | None = None
        self.boxed: list[Note] = []
        self.auto = False
        self.link.plug()

    @property
    def alive(self) -> bool:
        """Whether a driver is there."""
        return not isinstance(self.link.driver, Dead)

    def start(self, memory: str | None) -> None:
        """A new process: its driver remembers what the last one kept, or `memory`."""
        driver = EbdsDriver(self.profile, self.memory if memory is None else memory)
        if self.plugged:
            self.link.restart(driver)
        else:
            self.link.seat(driver)

    def die(self) -> None:
        self.memory = self.link.memory or self.memory
        self.link.seat(Dead())

    def facts(self, payment: str) -> bool:
        """What the device did since; whether a note went in, for that payment."""
        told, self.link.facts = self.link.facts, []
        inserted = False
        for fact in told:
            self.log("fact ", dict(fact))
            if fact["fact"] == "note_inserted":
                self.paths = Note(fact["minor"], payment)
                inserted = True
            elif fact["fact"] == "note_stacked" and self.paths is not None:
                self.boxed.append(self.paths)
        return inserted

    def unplug(self) -> None:
        if self.plugged:
            self.plugged = False
            self.log("unplugged")
            self.link.unplug()

    def plug(self) -> None:
        if not self.plugged:
            self.plugged = True
            self.log("plugged")
            self.link.plug()
