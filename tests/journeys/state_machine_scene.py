"""One kiosk in the search's world, for a state machine: how it begins, what must be so, how it
ends."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from kiosk.domain import intents as it
from kiosk.domain import visit as at
from kiosk.bench.sweep.disk import scratch
from kiosk.bench.sweep.run import BOUND_S
from kiosk.bench.sweep.misfortune import Misfortune, Plot
from kiosk.bench.sweep.till import Till
from kiosk.bench.sweep.judge import judge, settled
from kiosk.bench.sweep.world import World
from tests.journeys.state_machine_books import Books

NOTHING = Plot(
    kills=False,
    acceptor=False,
    line=False,
    forgets=False,
    journal=(),
    lags=False,
    biller=0.0,
    printer=0.0,
    clock=False,
)


class Scene(RuleBasedStateMachine):
    """Takes notes; `cards` adds a terminal or a reader. `certain`: each note's fate can be proven.
    `alone`: the acceptor moves no note that nobody asked for."""

    cards = ""

    @initialize(seed=st.integers(0, 1 << 20))
    def opens(self, seed: int) -> None:
        """Lags, line, model and limits come from the seed; what happens, from the rules."""
        self.folder = tempfile.TemporaryDirectory(dir=scratch())
        self.world = World(seed, Path(self.folder.name), self.cards)
        self.books = Books(self.world)
        self.certain = self.alone = True
        self.luck = 1
        self.down_s, self.again, self.forgets = 2.0, -1, False
        self.mender = Misfortune(self.world, NOTHING)
        self.mender.over = True
        self.world.on_death = lambda: self.world.after(self.down_s, self._up)
        self.world.boot()
        self.world.run(4.0)

    def _up(self) -> None:
        if self.world.core is None:
            self.world.fuse, self.again = self.again, -1
            self.world.boot("" if self.forgets else None)

    @property
    def step(self) -> Any:
        return self.world.step

    def may_go_wrong(self) -> bool:
        """Two misfortunes for each customer who comes: with more, nobody would ever pay."""
        return self.luck > 0

    def goes_wrong(self) -> None:
        self.luck -= 1

    @property
    def till(self) -> Till:
        """Where there is one."""
        assert self.world.till is not None
        return self.world.till

    def tell(self, *intents: it.Intent, then: float = 0.3) -> None:
        for intent in intents:
            self.world.tell(intent)
        self.world.run(then)

    def is_at(self, *kinds: type) -> bool:
        return isinstance(self.step, kinds)

    # What must be so.

    @invariant()
    def the_books_are_right(self) -> None:
        self.books.check(alone=self.alone)

    def teardown(self) -> None:
        """The faults stop; within bounded time all is settled, and the judge finds nothing."""
        if not hasattr(self, "books"):
            return
        try:
            self._settle()
            self.books.check(alone=self.alone)
            judge(self.world, certain=self.certain)
        finally:
            if self.world.journal is not None:
                self.world.journal.close()
            self.folder.cleanup()

    def _settle(self) -> None:
        world, bad = self.world, self.mender
        self.down_s, self.again, self.forgets = 0.5, -1, False
        bad.end()
        end = world.now + BOUND_S
        while not settled(world):
            assert world.now < end, f"I11: not settled: {world.step}"
            world.run(5.0)
            if isinstance(world.step, at.Recovery):
                world.tell(it.Finish())
            bad.mend()
            bad.mend_cards()
            if world.step == at.OutOfService(at.Fault.JOURNAL):
                world.die()

    def do(self, name: str, **args: Any) -> None:
        """A hand that comes too late does nothing."""
        with suppress(ValueError):
            self.world.do(name, **args)
