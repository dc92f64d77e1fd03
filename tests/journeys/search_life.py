"""What goes wrong at the kiosk, drawn from a seed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from kiosk.bench.link import CLEAN, Plan
from kiosk.devices.bill_acceptor.ebds.simulated.bad_days import DEEDS
from tests.journeys.search_customer import NOTES
from tests.journeys.search_world import World

#: What is not a bad day of its own: hands and remedies, and a device that lies on a good line.
REMEDIES = ("power_on", "speak", "clear_jam", "repair", "transport_close", "attach_box")
NOT_BAD = {*REMEDIES, "insert", "over_limit_note", "empty_box", "replay_on_reopen"}
WORST = ("power_cut_while_stacking", "power_cut", "weak_stacker", "box_pulled_mid_note", "jam")
BAD_DAYS = (*sorted(set(DEEDS) - NOT_BAD), *(2 * WORST))


#: How a commit fails: before or after it is on the disk.
BEFORE, AFTER = ("before",), ("before", "after")


@dataclass(frozen=True, slots=True)
class Plot:
    """Which kinds of misfortune this seed has. Without those of `certain` every note's fate can
    be proven, and none may end in doubt."""

    kills: bool
    acceptor: bool
    line: bool
    forgets: bool
    journal: tuple[str, ...]
    lags: bool
    biller: float
    printer: float
    clock: bool
    terminal: bool = False
    wire: bool = False

    @property
    def certain(self) -> bool:
        doubtful = "after" in self.journal
        return not (self.acceptor or self.line or self.forgets or self.lags or doubtful)


def plot(world: World) -> Plot:
    """A third of the seeds has only what can be proven."""
    chance = world.random.random
    wild = chance() < 0.67
    told = Plot(
        kills=chance() < 0.75,
        acceptor=wild and chance() < 0.6,
        line=wild and chance() < 0.4,
        forgets=wild and chance() < 0.2,
        journal=world.random.choice((AFTER if wild else BEFORE, (), ())),
        lags=wild and chance() < 0.3,
        biller=0.5 if chance() < 0.4 else 0.0,
        printer=0.7 if chance() < 0.6 else 0.0,
        clock=chance() < 0.15,
    )
    if world.till is None:
        return told
    return replace(told, terminal=chance() < 0.7, wire=chance() < 0.5)


class Misfortune:
    """Makes things go wrong until `over`; then everything works again."""

    def __init__(self, world: World, plot: Plot) -> None:
        self.world, self.plot, self.random = world, plot, world.random
        self.over = False
        # Both at once are two notes that nobody asked for, told in one reply.
        never = self.random.choice(("auto_stack", "second_note_while_first_pending"))
        self.bad_days = [name for name in BAD_DAYS if name != never]
        world.on_death, world.on_note = self._down, self._soon
        world.on_card = self._at_the_card
        world.lag_chance = 0.15 if plot.lags else 0.0
        for bank in world.banks.values():
            bank.bad = plot.biller
        world.printer.bad = world.files.bad = plot.printer
        self._next()

    def _next(self) -> None:
        self.world.after(self.random.expovariate(1 / 8.0), self._strike)

    def _soon(self) -> None:
        """The worst moment is while a note moves."""
        if self.random.random() < 0.3:
            self.world.after(self.random.uniform(0.0, 3.0), lambda: self._strike(soon=True))

    def _at_the_card(self) -> None:
        """From the first question to the terminal to the last answer every moment is bad."""
        if self.random.random() < 0.25:
            self.world.after(self.random.uniform(0.0, 8.0), lambda: self._strike(soon=True))

    def _strike(self, *, soon: bool = False) -> None:
        if self.over:
            return
        plot = self.plot
        kinds = [
            (plot.kills, self._kill),
            (plot.acceptor, self._bad_day),
            (plot.line, self._bad_line),
            (bool(plot.journal), self._bad_disk),
            (plot.clock, self._jump),
            (plot.terminal, self._bad_day_of_cards),
            (plot.wire, self._bad_wire),
        ]
        deeds = [deed for there, deed in kinds if there]
        if deeds:
            self.random.choice(deeds)()
        if not soon:
            self._next()

    def _kill(self) -> None:
        if self.random.random() < 0.8:
            self.world.fuse = self.random.choice((*range(1, 9), 12, 18, 26))
            self.world.note(f"a kill after {self.world.fuse} gaps")
        else:
            self.world.die()

    def _down(self) -> None:
        """Somebody, or systemd, starts it again."""
        self.world.after(self.random.choice((0.1, 0.8, 2.0, 4.0, 9.0)), self._up)

    def _up(self) -> None:
        if self.world.core is not None:
            return
        if self.plot.kills and not self.over and self.random.random() < 0.25:
            self.world.fuse = self.random.randrange(12)
        forgets = self.plot.forgets and self.random.random() < 0.5
        self.world.boot("" if forgets else None)

    def _bad_day(self) -> None:
        name = self.random.choice(self.bad_days)
        args = dict(DEEDS[name].args)
        if "minor" in args:
            args["minor"] = self.random.choice(NOTES)
        self.world.notes.auto |= name == "auto_stack"
        self.world.do(name, **args)
        self.world.after(self.random.uniform(0.5, 15.0), self.mend)

    def mend(self) -> None:
        """Staff: power, jams, box."""
        truth = self.world.link.simulator.truth()
        # Staff put a stuck note into the box only if it was on its way there.
        known = truth["place"] == "stacker" and not self.world.notes.auto
        into = self.random.choice(("box", "customer")) if known else "customer"
        for name in REMEDIES:
            if name != "attach_box" or not truth["box_attached"]:
                self.world.do(name, **_args(name, into))
        self.world.do("empty_box")

    def _bad_line(self) -> None:
        if self.random.random() < 0.4:
            self.world.notes.unplug()
        else:
            bad = self.random.choice((0.002, 0.01, 0.05))
            self.world.link.plan = Plan(bad, bad, bad, 10 * bad, self.random.choice((0.0, 0.3)))
            self.world.note(f"line {self.world.link.plan}")
        self.world.after(self.random.uniform(0.2, 9.0), self._good_line)

    def _good_line(self) -> None:
        self.world.link.plan = CLEAN
        self.world.notes.plug()

    def _bad_day_of_cards(self) -> None:
        if self.world.till:
            self.world.after(self.world.till.strike(self.random), self.mend_cards)

    def _bad_wire(self) -> None:
        if self.world.till:
            self.world.after(self.world.till.cut(self.random), self.mend_cards)

    def mend_cards(self) -> None:
        """The line is good again; staff do what a terminal asks of them."""
        if self.world.till:
            self.world.till.mend()

    def _bad_disk(self) -> None:
        when = self.random.choice(self.plot.journal)
        self.world.breaks = self.random.choice((when, f"{when} for good"))
        self.world.note(f"the disk fails {self.world.breaks}")

    def _jump(self) -> None:
        hour = 3_600_000
        self.world.skew_ms = self.random.choice((0, hour, -hour, 30 * 24 * hour, -60 * 24 * hour))
        self.world.note(f"the clock jumps to {self.world.skew_ms}")
        if self.world.till:
            self.world.till.doubtful.append("clock")

    def end(self) -> None:
        """The faults stop; staff have been here."""
        self.over = True
        self.world.fuse, self.world.breaks, self.world.lag_chance = -1, "", 0.0
        for bank in self.world.banks.values():
            bank.bad = 0.0
        self.world.printer.bad = self.world.files.bad = 0.0
        self._good_line()
        self.mend()
        self.mend_cards()
        self.world.boot()


def _args(name: str, into: str) -> dict[str, Any]:
    if name == "attach_box":
        return {"box_id": "box-1"}
    return {"into": into} if name in ("clear_jam", "repair", "transport_close") else {}
