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
from kiosk.bench.sweep.mending import Mender
from kiosk.bench.sweep.staff import Staff
from kiosk.bench.sweep.till import Till
from kiosk.bench.sweep.world import World
from kiosk.domain import intents as it
from kiosk.services.core import View
from tests.journeys.state_machine_books import Books


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
        self.mender = Mender(self.world)
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
        world = self.world
        world.fuse, world.breaks, world.lag_chance = -1, "", 0.0
        self.all_is_mended()
        world.boot()
        self.mender.settle()
        if self.counted:
            Staff(world).decide_all()
            self.mender.settle()
        self.books.check()
        judge(world, certain=self.certain)

    def all_is_mended(self) -> None:
        """Jams, power, lines, paper; billers and printers work again."""
        self.mender.line()
        self.mender.notes()
        self.mender.cards()
        parts: list[Any] = [*self.world.banks.values(), self.world.printer, self.world.files]
        for part in parts:
            part.bad = 0.0

    def do(self, name: str, **args: Any) -> None:
        """A hand that comes too late does nothing."""
        with suppress(ValueError):
            self.world.do(name, **args)
