"""Staff with a key, and time: after the faults, everything works again and all settles."""

from __future__ import annotations

from typing import Any

from kiosk.bench.link import CLEAN
from kiosk.bench.sweep.faults import stream
from kiosk.bench.sweep.judge import settled
from kiosk.bench.sweep.must import must
from kiosk.bench.sweep.world import World
from kiosk.domain.intents import Finish
from kiosk.domain.visit import Fault, OutOfService, Recovery

#: What puts an acceptor right.
REMEDIES = ("power_on", "speak", "clear_jam", "repair", "transport_close", "attach_box")
#: By then every back-off, warning and screen has run out.
BOUND_S = 1500.0
LOOK_S = 2.0


class Mender:
    """Puts the devices right."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.random = stream(world.seed, "mender")

    def notes(self) -> None:
        """Power, jams, box."""
        truth = self.world.link.simulator.truth()
        # Staff put a stuck note into the box only if it was on its way there.
        known = truth["place"] == "stacker" and not self.world.notes.auto
        into = self.random.choice(("box", "customer")) if known else "customer"
        for name in REMEDIES:
            if name != "attach_box" or not truth["box_attached"]:
                self.world.do(name, **_args(name, into))
        self.world.do("empty_box")

    def cards(self) -> None:
        """The line is good again; staff do what a terminal asks of them."""
        if self.world.till:
            self.world.till.mend()

    def line(self) -> None:
        self.world.link.plan = CLEAN
        self.world.notes.plug()

    def settle(self) -> None:
        """I11: once everything answers, all is settled in bounded time. Nobody looks before what
        was under way in a device has come to rest."""
        world, end = self.world, self.world.now + BOUND_S
        world.run(LOOK_S)
        while not settled(world):
            must(world.now < end, f"I11: not settled: {world.step}")
            world.run(LOOK_S)
            if isinstance(world.step, Recovery):
                world.tell(Finish())
            self.notes()
            self.cards()
            if world.step == OutOfService(Fault.JOURNAL):
                world.die()


def _args(name: str, into: str) -> dict[str, Any]:
    if name == "attach_box":
        return {"box_id": "box-1"}
    return {"into": into} if name in ("clear_jam", "repair", "transport_close") else {}
