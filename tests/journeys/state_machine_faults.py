"""What goes wrong at one kiosk, as rules that Hypothesis puts in any order."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from kiosk.bench.link import Plan
from kiosk.devices.bill_acceptor.ebds.simulated.bad_days import DEEDS
from tests.journeys.search_customer import NOTES
from tests.journeys.search_life import BAD_DAYS
from tests.journeys.state_machine_scene import Scene

DOWN = st.sampled_from((0.1, 2.0, 9.0))
RARELY = st.sampled_from((False, False, False, True))
HOUR_MS = 3_600_000


class Faults(Scene):
    """What nobody wants."""

    @rule(gaps=st.integers(-1, 25), down_s=DOWN, again=st.integers(-1, 11), forgets=RARELY)
    def is_killed(self, gaps: int, down_s: float, again: int, forgets: bool) -> None:
        """Now, or in a gap between two effects; perhaps again in the recovery. Somebody, or
        systemd, starts it again; the acceptor's driver may have lost what it knew."""
        self.down_s, self.again, self.forgets = down_s, again, forgets
        self.certain &= not forgets
        self.world.fuse = gaps
        if gaps < 0:
            self.world.die()

    @rule(loss=st.sampled_from((None, 0.002, 0.01, 0.05)), seconds=st.sampled_from((0.3, 9.0)))
    def loses_the_line(self, loss: float | None, seconds: float) -> None:
        """Of the acceptor: unplugged, or noise."""
        self.certain = False
        if loss is None:
            self.world.notes.unplug()
        else:
            self.world.link.plan = Plan(loss, loss, loss, 10 * loss, 0.3)
        self.world.after(seconds, self.mender._good_line)

    @rule(
        name=st.sampled_from(BAD_DAYS),
        minor=st.sampled_from(NOTES),
        seconds=st.sampled_from((0.5, 12.0)),
    )
    def has_a_bad_day(self, name: str, minor: int, seconds: float) -> None:
        """The acceptor, until staff come."""
        if name not in self.mender.bad_days:
            return
        self.certain = self.alone = False
        self.world.notes.auto |= name == "auto_stack"
        args = {**DEEDS[name].args}
        if "minor" in args:
            args["minor"] = minor
        self._do(name, **args)
        self.world.after(seconds, self.mender.mend)

    @precondition(lambda self: self.cards)
    @rule(how=st.integers(0, 999), wire=st.booleans())
    def has_a_bad_day_with_cards(self, how: int, wire: bool) -> None:
        till, random = self.till, Random(how)
        seconds = till.cut(random) if wire else till.strike(random)
        self.world.after(seconds, self.mender.mend_cards)

    @rule(how=st.sampled_from(("before", "before for good", "after", "after for good")))
    def the_disk_fails(self, how: str) -> None:
        """The next commit, or every one until somebody switches it off and on."""
        self.certain &= "after" not in how
        self.world.breaks = how
        if "for good" in how:
            self.world.after(20.0, self.world.die)

    @rule(what=st.sampled_from(("billers", "paper", "threads", "clock")), n=st.integers(0, 3))
    def things_go_wrong_around_it(self, what: str, n: int) -> None:
        """Billers lose answers or refuse; paper jams; threads lag; the clock jumps."""
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
