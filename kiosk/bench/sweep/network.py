"""The kiosk's network jobs: each is done after a while, on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.bench.sweep.faults import Source, stream
from kiosk.domain.intents import Event
from kiosk.services.core import Core

if TYPE_CHECKING:
    from kiosk.bench.sweep.world import World

#: What becomes of an answer on a day when answers go astray, at `chance`.
ASTRAY = ("late", "repeated")


class Network:
    """Implements services.perform.Jobs."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._random = stream(world.seed, "jobs")
        self.chance = 0.0

    def submit(self, work: Callable[[], Event]) -> None:
        core, random = self._world.core, self._random
        wait = random.uniform(1, 8) if random.random() < 0.2 else random.uniform(0.01, 0.3)
        leaves = random.random() < 0.5
        strike = self._world.faults.strikes(Source.JOB, ASTRAY, self.chance)

        def finish() -> None:
            # A kill does not take back what has left; it may have, or not.
            if not (self._is(core) or leaves):
                return
            answer = work()
            self._answer(core, answer)
            # Only the answer: what is done twice is a letter too many.
            if strike and strike.kind == "repeated":
                again = strike.random.uniform(0.1, 9.0)
                self._world.after(again, lambda: self._answer(core, answer))

        late = strike.random.uniform(5.0, 30.0) if strike and strike.kind == "late" else 0.0
        self._world.after(wait + late, finish)

    def _is(self, core: Core | None) -> bool:
        return core is not None and core is self._world.core

    def _answer(self, core: Core | None, answer: Event) -> None:
        if self._is(core):
            self._world.tell(answer)
