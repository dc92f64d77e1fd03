"""One kiosk in the search's world, for a state machine: how it begins, what must be so, how it
ends."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from kiosk.bench.sweep.disk import scratch
from kiosk.bench.sweep.judge import judge
from kiosk.bench.sweep.misfortune import Misfortune, Plot
from kiosk.bench.sweep.run import settle
from kiosk.bench.sweep.staff import Staff
from kiosk.bench.sweep.till import Till
from kiosk.bench.sweep.world import World
from kiosk.domain import intents as it
from kiosk.services.core import View
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


class Watched(World):
    """Looked at whenever something is shown, and when a note is ordered into the box."""

    books: Books | None = None

    def order(self, name: str) -> None:
        if name == "stack" and self.books:
            self.books.before_stack()
        super().order(name)

    def publish(self, view: View) -> None:
        super().publish(view)
        if self.books:
            self.books.check()


class Scene(RuleBasedStateMachine):
    """Takes notes; `cards` adds a terminal or a reader. `certain`: each note's fate can be proven;
    `luck`: how much may still go wrong."""

    cards = ""
    world: Watched

    @initialize(seed=st.integers(0, 1 << 20), counted=st.booleans())
    def opens(self, seed: int, *, counted: bool) -> None:
        """Lags, line, model and limits come from the seed; what happens, from the rules. In the
        end staff count the box and decide what is left to them, or not."""
        self.folder = tempfile.TemporaryDirectory(dir=scratch())
        self.world = Watched(seed, Path(self.folder.name), self.cards)
        self.certain, self.counted, self.luck = True, counted, 1
        self.down_s, self.again, self.forgets = 2.0, -1, False
        self.mender = Misfortune(self.world, NOTHING)
        self.mender.over = True
        self.world.on_death = lambda: self.world.after(self.down_s, self._up)
        self.world.boot()
        self.books = self.world.books = Books(self.world)
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
        self.books.check()

    def teardown(self) -> None:
        """The faults stop; within bounded time all is settled, and the judge finds nothing."""
        if not hasattr(self, "books"):
            return
        try:
            self._end()
        except AssertionError:
            note("\n".join(self.world.log[-60:]))
            raise
        finally:
            self.books.close()
            if self.world.journal is not None:
                self.world.journal.close()
            self.folder.cleanup()

    def _end(self) -> None:
        self.down_s, self.again, self.forgets = 0.5, -1, False
        self.mender.end()
        settle(self.world, self.mender)
        if self.counted:
            Staff(self.world).decide_all()
            settle(self.world, self.mender)
        self.books.check()
        judge(self.world, certain=self.certain)

    def do(self, name: str, **args: Any) -> None:
        """A hand that comes too late does nothing."""
        with suppress(ValueError):
            self.world.do(name, **args)
