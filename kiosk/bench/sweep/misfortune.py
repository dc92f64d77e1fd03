"""What goes wrong in a random life of the kiosk, drawn from a seed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from kiosk.bench.link import Plan
from kiosk.bench.sweep.customer import NOTES
from kiosk.bench.sweep.disk import copy, put_back
from kiosk.bench.sweep.faults import Source, Strike, stream
from kiosk.bench.sweep.mending import REMEDIES, Mender
from kiosk.bench.sweep.site import BORN_MS
from kiosk.bench.sweep.world import World
from kiosk.devices.bill_acceptor.ebds.simulated.bad_days import DEEDS

#: What is not a bad day of its own: hands and remedies, and a device that lies on a good line.
NOT_BAD = {*REMEDIES, "insert", "over_limit_note", "empty_box", "replay_on_reopen"}
WORST = ("power_cut_while_stacking", "power_cut", "weak_stacker", "box_pulled_mid_note", "jam")
BAD_DAYS = (*sorted(set(DEEDS) - NOT_BAD), *(2 * WORST))
#: How a commit fails: before or after it is on the disk.
BEFORE, AFTER = ("before",), ("before", "after")
HOUR_MS = 3_600_000
#: A wrong hour, daylight saving, months, a dead battery: 1970.
JUMPS_MS = (0, HOUR_MS, -HOUR_MS, 720 * HOUR_MS, -1440 * HOUR_MS, 86_400_000 - BORN_MS)
ANSWERS_LOST = 0.15
KILLED_IN_A_GAP = 0.01
RESTORED = 0.4


@dataclass(frozen=True, slots=True)
class Plot:
    """Which kinds of misfortune this seed has. Without those of `certain` every note's fate can
    be proven, and none may end in doubt. `answers`: how often an answer is lost, late or repeated
    on any line; `restores`: an older copy of the journal is put back."""

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
    answers: float = 0.0
    restores: bool = False

    @property
    def certain(self) -> bool:
        doubtful = "after" in self.journal or self.answers
        return not (self.acceptor or self.line or self.forgets or self.lags or doubtful)


def plot(world: World) -> Plot:
    """A third of the seeds has only what can be proven."""
    random = stream(world.seed, "plot")
    chance = random.random
    wild = chance() < 0.67
    told = Plot(
        restores=stream(world.seed, "restores").random() < 0.05,
        kills=chance() < 0.75,
        acceptor=wild and chance() < 0.6,
        line=wild and chance() < 0.4,
        forgets=wild and chance() < 0.2,
        journal=random.choice((AFTER if wild else BEFORE, (), ())),
        lags=wild and chance() < 0.3,
        biller=0.5 if chance() < 0.4 else 0.0,
        printer=0.7 if chance() < 0.6 else 0.0,
        clock=chance() < 0.15,
        answers=ANSWERS_LOST if wild and chance() < 0.3 else 0.0,
    )
    if world.till is None:
        return told
    return replace(told, terminal=chance() < 0.7, wire=chance() < 0.5)


class Misfortune:
    """Makes things go wrong until `over`; then everything works again."""

    def __init__(self, world: World, plot: Plot) -> None:
        self.world, self.plot, self.mender = world, plot, Mender(world)
        self.random = stream(world.seed, "misfortune")
        self.over = False
        self._image = b""
        # Both at once are two notes that nobody asked for, told in one reply.
        never = self.random.choice(("auto_stack", "second_note_while_first_pending"))
        self.bad_days = [name for name in BAD_DAYS if name != never]
        world.on_death, world.on_note = self._down, self._soon
        world.on_card = self._at_the_card
        world.lag_chance = 0.15 if plot.lags else 0.0
        world.reaper.chance = KILLED_IN_A_GAP if plot.kills else 0.0
        world.disk.chance = 0.01 if plot.journal else 0.0
        for bank in world.banks.values():
            bank.bad = max(plot.biller, plot.answers)
        world.printer.bad = world.files.bad = world.post.bad = plot.printer
        self._lose(plot.answers)
        self._next()

    def _lose(self, chance: float) -> None:
        world = self.world
        world.link.chance = world.network.chance = chance
        if world.till:
            world.till.lose(chance)

    def _next(self) -> None:
        self.world.after(self.random.expovariate(1 / 6.0), self._deed)

    def _deed(self) -> None:
        if not self.over:
            strike = self.world.faults.strikes(Source.DEED, ("a bad moment",), 1.0)
            if strike:
                self._strike(strike.random)
            self._next()

    def _soon(self) -> None:
        """The worst moment is while a note moves."""
        self._later(self.world.faults.strikes(Source.NOTE_MOVES, ("a bad note",), 0.3), 3.0)

    def _at_the_card(self) -> None:
        """From the first question to the terminal to the last answer every moment is bad."""
        self._later(self.world.faults.strikes(Source.CARD_MOVES, ("a bad card",), 0.25), 8.0)

    def _later(self, strike: Strike | None, seconds: float) -> None:
        if strike:
            random = strike.random
            self.world.after(random.uniform(0.0, seconds), lambda: self._strike(random))

    def _strike(self, random: Random) -> None:
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
            random.choice(deeds)(random)

    def _kill(self, random: Random) -> None:
        if random.random() < 0.8:
            self.world.fuse = random.choice((*range(1, 16), 24, 36, 52))
            self.world.note(f"a kill after {self.world.fuse} gaps")
        else:
            self.world.die()

    def _down(self) -> None:
        """Somebody, or systemd, starts it again."""
        self.world.after(self.random.choice((0.1, 0.8, 2.0, 4.0)), self._up)

    def _up(self) -> None:
        world, faults = self.world, self.world.faults
        if world.core is not None:
            return
        if self.plot.restores:
            self._image = self._image or copy(world.path)
            if faults.strikes(Source.RESTORE, ("older journal",), RESTORED):
                put_back(world.path, self._image)
                world.forget()
        forgets = faults.strikes(Source.START, ("forgets",), 0.5 if self.plot.forgets else 0.0)
        world.boot("" if forgets else None)

    def _bad_day(self, random: Random) -> None:
        name = random.choice(self.bad_days)
        args = dict(DEEDS[name].args)
        if "minor" in args:
            args["minor"] = random.choice(NOTES)
        self.world.notes.auto |= name == "auto_stack"
        self.world.do(name, **args)
        self.world.after(random.uniform(0.5, 15.0), self.mend)

    def mend(self) -> None:
        """Staff: power, jams, box."""
        self.mender.notes()

    def _bad_line(self, random: Random) -> None:
        if random.random() < 0.4:
            self.world.notes.unplug()
        else:
            bad = random.choice((0.002, 0.01, 0.05))
            self.world.link.plan = Plan(bad, bad, bad, 10 * bad, random.choice((0.0, 0.3)))
            self.world.note(f"line {self.world.link.plan}")
        self.world.after(random.uniform(0.2, 9.0), self._good_line)

    def _good_line(self) -> None:
        self.mender.line()

    def _bad_day_of_cards(self, random: Random) -> None:
        if self.world.till:
            self.world.after(self.world.till.strike(random), self.mend_cards)

    def _bad_wire(self, random: Random) -> None:
        if self.world.till:
            self.world.after(self.world.till.cut(random), self.mend_cards)

    def mend_cards(self) -> None:
        """The line is good again; staff do what a terminal asks of them."""
        self.mender.cards()

    def _bad_disk(self, random: Random) -> None:
        when = random.choice(self.plot.journal)
        self.world.breaks = random.choice((when, f"{when} for good"))
        self.world.note(f"the disk fails {self.world.breaks}")

    def _jump(self, random: Random) -> None:
        self.world.skew_ms = random.choice(JUMPS_MS)
        self.world.note(f"the clock jumps to {self.world.skew_ms}")
        if self.world.till:
            self.world.till.doubtful.append("clock")

    def end(self) -> None:
        """The faults stop; staff have been here."""
        self.over = self.world.faults.over = True
        self.world.fuse, self.world.breaks = -1, ""
        self._good_line()
        self.mend()
        self.mend_cards()
        self.world.boot()
