"""What goes wrong at one kiosk, as rules that Hypothesis puts in any order.

Each first lets a customer act `busy` times: the worst moments are while money moves.
"""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from kiosk.bench.link import Plan
from kiosk.bench.sweep.customer import NOTES
from kiosk.bench.sweep.misfortune import BAD_DAYS
from kiosk.devices.bill_acceptor.ebds.simulated.bad_days import DEEDS
from kiosk.domain import visit as at
from tests.journeys.state_machine_people import MOMENTS, WISHES, People, Wish
from tests.journeys.state_machine_scene import Scene

DOWN = st.sampled_from((0.1, 2.0, 9.0))
RARELY = st.sampled_from((False, False, False, True))
BUSY = st.sampled_from((0, 1, 2))
#: Both at once are two notes that nobody asked for, told in one reply: one of them for each seed.
UNASKED = ("auto_stack", "second_note_while_first_pending")
HOUR_MS = 3_600_000


class Faults(People):
    """What nobody wants."""

    def _goes_wrong(self, wish: Wish, busy: int, then: float = 1.0) -> None:
        """Nobody is there; or somebody comes to the money; or has just put some in."""
        self.luck -= 1
        if busy:
            self.customer_comes(wish)
        if busy == 2 and self.is_at(at.PayCash, at.PayCard):
            self.customer_acts(wish, then)

    @precondition(Scene.may_go_wrong)
    @rule(wish=WISHES, busy=BUSY, gaps=st.integers(-1, 25), down_s=DOWN, forgets=RARELY)
    def is_killed(self, wish: Wish, busy: int, gaps: int, down_s: float, *, forgets: bool) -> None:
        """Now, or in a gap between two effects, where it is most often one of a note or a charge.
        Somebody, or systemd, starts it again; the acceptor's driver may have lost what it knew."""
        self._goes_wrong(wish, min(busy, 1))
        self.down_s, self.forgets = down_s, forgets
        self.certain &= not forgets
        self.world.fuse = gaps
        if gaps < 0:
            self.world.die()
        elif busy == 2:
            self.customer_acts(wish, 3.0)

    @precondition(Scene.may_go_wrong)
    @rule(gaps=st.integers(0, 11))
    def is_killed_in_its_recovery(self, gaps: int) -> None:
        """Twice."""
        self.luck -= 1
        self.again, self.down_s = gaps, 0.1
        self.world.die()
        self.world.run(1.0)

    @precondition(Scene.may_go_wrong)
    @rule(
        wish=WISHES,
        busy=BUSY,
        then=MOMENTS,
        loss=st.sampled_from((None, 0.002, 0.01, 0.05)),
        seconds=st.sampled_from((0.3, 9.0)),
    )
    def loses_the_line(
        self, wish: Wish, busy: int, then: float, loss: float | None, seconds: float
    ) -> None:
        """Of the acceptor: unplugged, or noise."""
        self._goes_wrong(wish, busy, then)
        self.certain = False
        if loss is None:
            self.world.notes.unplug()
        else:
            self.world.link.plan = Plan(loss, loss, loss, 10 * loss, 0.3)
        self.world.after(seconds, self.mender.line)

    @precondition(Scene.may_go_wrong)
    @rule(
        wish=WISHES,
        busy=BUSY,
        then=MOMENTS,
        name=st.sampled_from(BAD_DAYS),
        minor=st.sampled_from(NOTES),
        seconds=st.sampled_from((0.5, 12.0)),
    )
    def has_a_bad_day(
        self, wish: Wish, busy: int, then: float, name: str, minor: int, seconds: float
    ) -> None:
        """The acceptor, until staff come."""
        self._goes_wrong(wish, busy, then)
        if name == UNASKED[self.world.seed % 2]:
            return
        self.certain = self.books.alone = False
        self.world.notes.auto |= name == "auto_stack"
        args = {**DEEDS[name].args}
        if "minor" in args:
            args["minor"] = minor
        self.do(name, **args)
        self.world.after(seconds, self.mender.notes)

    @precondition(lambda self: self.cards and self.may_go_wrong())
    @rule(wish=WISHES, busy=BUSY, then=MOMENTS, how=st.integers(0, 999), wire=st.booleans())
    def has_a_bad_day_with_cards(
        self, wish: Wish, busy: int, then: float, how: int, *, wire: bool
    ) -> None:
        """The terminal or reader, or its line, until staff come."""
        self._goes_wrong(wish, busy, then)
        till, random = self.till, Random(how)
        seconds = till.cut(random) if wire else till.strike(random)
        self.world.after(seconds, self.mender.cards)

    @precondition(Scene.may_go_wrong)
    @rule(
        wish=WISHES,
        busy=BUSY,
        then=MOMENTS,
        how=st.sampled_from(("before", "before for good", "after", "after for good")),
    )
    def the_disk_fails(self, wish: Wish, busy: int, then: float, how: str) -> None:
        """The next commit, or every one until somebody switches it off and on."""
        self._goes_wrong(wish, busy, then)
        self.certain &= "after" not in how
        self.world.breaks = how
        self.world.run(3.0)
        if "for good" in how:
            self.world.after(20.0, self.world.die)

    @precondition(Scene.may_go_wrong)
    @rule(what=st.sampled_from(("billers", "paper", "threads", "clock")), n=st.integers(0, 3))
    def things_go_wrong_around_it(self, what: str, n: int) -> None:
        """Billers lose answers or refuse; paper jams; threads lag; the clock jumps."""
        self.luck -= 1
        if what == "billers":
            for bank in self.world.banks.values():
                bank.bad = 0.3 * n
        elif what == "paper":
            self.world.printer.bad = self.world.files.bad = 0.3 * n
        elif what == "threads":
            self.certain &= not n
            self.world.lag_chance = 0.05 * n
        else:
            self.world.skew_ms = (0, 1, -1, 720)[n] * HOUR_MS
            if self.world.till:
                self.world.till.doubtful.append("clock")
