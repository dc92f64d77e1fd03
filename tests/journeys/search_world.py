"""A kiosk and the world around it in one virtual time: what the search plays with.

The core, the outbox, the journal and the acceptor's driver are real; the acceptor is its simulator
at the other end of a bad line; billers, printer and disk are fakes that remember what happened.
Core and device worker talk through two queues with lags, as their threads do.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from kiosk.bench.link import Link
from kiosk.devices.bill_acceptor.ebds.driver import EbdsDriver
from kiosk.devices.bill_acceptor.ebds.simulator import EbdsSimulator
from kiosk.devices.catalog import LINE_7E1
from kiosk.domain.events import Condition, Device, DeviceStatus
from kiosk.domain.intents import Event
from kiosk.domain.visit import OutcomeShown, Recovery
from kiosk.services.core import Core, View
from kiosk.services.outbox import Outbox
from kiosk.services.perform import Outside
from kiosk.services.proof import Proof
from kiosk.storage.journal import SqliteJournal
from tests.journeys.search_fakes import Bank, Disk, Files, Printer
from tests.journeys.search_parts import (
    BORN_MS,
    PROFILES,
    WORDS,
    Dead,
    Guarded,
    Killed,
    Lagging,
    Note,
    open_journal,
    rules,
)

SWITCHES = frozenset({"enable", "disable", "stack", "return_note", "recorded"})


class World:
    """Everything at one kiosk. `core` is None while it is down; `log` tells what happened."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.random = Random(seed)  # a replayable plan, no secret
        self.path = folder / "journal.db"
        self.log: list[str] = []
        self.rules = rules(self.random)
        self.profile = self.random.choice(PROFILES)
        device = EbdsSimulator(self.profile, move_s=self.random.choice((0.3, 0.6, 1.2)))
        self.link: Link[Any, EbdsSimulator] = Link(
            Dead(), device, LINE_7E1, seed=self.random.getrandbits(32)
        )
        self.plugged = True
        self.skew_ms = 0
        self.lag_chance = 0.0
        self.core: Core | None = None
        self.journal: SqliteJournal | None = None
        self.inbox, self.orders = Lagging[Event](), Lagging[str]()
        self.later: list[tuple[float, int, Callable[[], None]]] = []
        self._order = 0
        self.core_due: float | None = None
        self.fuse = -1
        self.breaks: str = ""
        self.memory = ""
        self.paths: Note | None = None
        self.boxed: list[Note] = []
        self.shown: list[tuple[Any, Any]] = []
        self.restarts = 0
        self.auto = False
        self.on_note: Callable[[], None] = lambda: None
        self.on_death: Callable[[], None] = lambda: None
        self.banks = {b.id: Bank(b, self.random) for b in self.rules.billers}
        self.printer, self.files = Printer(self), Files(self.random)
        self.link.plug()

    # Time.

    @property
    def now(self) -> float:
        return self.link.now

    def now_ms(self) -> int:
        return BORN_MS + self.skew_ms + round(self.now * 1000)

    def monotonic(self) -> float:
        return 5000.0 + self.now

    def bits(self, count: int) -> int:
        return self.random.getrandbits(count)

    def lag(self) -> float:
        if self.random.random() < self.lag_chance:
            return self.random.uniform(0.1, 2.5)
        return self.random.uniform(0.0005, 0.01)

    def at(self, time: float, deed: Callable[[], None]) -> None:
        self._order += 1
        self.later.append((time, self._order, deed))
        self.later.sort()

    def after(self, seconds: float, deed: Callable[[], None]) -> None:
        self.at(self.now + seconds, deed)

    def run(self, seconds: float) -> None:
        end = self.now + seconds
        while True:
            due = max(self.now, min([*self._dues(), end]))
            if self.link.run_until(self._news, due - self.now):
                self._collect()
            elif not self._step(due) and due >= end:
                return

    def _news(self) -> bool:
        return bool(self.link.events or self.link.facts)

    def _dues(self) -> list[float]:
        later = self.later[0][0] if self.later else None
        dues = (later, self.orders.due(), self.inbox.due(), self.core_due)
        return [due for due in dues if due is not None]

    def _step(self, now: float) -> bool:
        """One thing whose time has come; says whether there was one."""
        if self.later and self.later[0][0] <= now:
            self.later.pop(0)[2]()
        elif (name := self.orders.take(now)) is not None:
            self.note(f"driver.{name}")
            self.link.call(lambda driver: getattr(driver, name)())
        elif (event := self.inbox.take(now)) is not None:
            self.note(f"core <- {event}")
            self._core(lambda core: core.handle(event))
        elif self.core_due is not None and self.core_due <= now:
            self._core(Core.on_time)
        else:
            return False
        self._collect()
        return True

    def note(self, line: str) -> None:
        self.log.append(f"{self.now:9.3f} {line}")

    # Between the threads.

    def tell(self, event: Event) -> None:
        """Into the core's queue."""
        if self.core is not None:
            self.inbox.put(event, self.now + self.lag())

    def order(self, name: str) -> None:
        """Into the device worker's queue."""
        self.orders.put(name, self.now + self.lag())

    def __getattr__(self, name: str) -> Any:
        """The acceptor as the core sees it."""
        if name in SWITCHES:
            return lambda: self.order(name)
        raise AttributeError(name)

    def submit(self, work: Callable[[], Event]) -> None:
        """A job: done after a while, on a thread of its own."""
        core = self.core
        slow = self.random.random() < 0.2
        wait = self.random.uniform(1, 8) if slow else self.random.uniform(0.01, 0.3)

        def finish() -> None:
            # A kill does not take back what has left; it may have, or not.
            alive = core is not None and core is self.core
            if alive or self.random.random() < 0.5:
                answer = work()
                if alive:
                    self.tell(answer)

        self.after(wait, finish)

    def _collect(self) -> None:
        facts, self.link.facts = self.link.facts, []
        for fact in facts:
            self.note(f"fact {dict(fact)}")
            self._paper(fact)
        events, self.link.events = self.link.events, []
        for event in events:
            self.tell(event)

    def _paper(self, fact: Any) -> None:
        kind = fact["fact"]
        if kind == "note_inserted":
            payment = self.core.visit.payment if self.core else None
            self.paths = Note(fact["minor"], payment.id if payment else "")
            self.on_note()
        elif kind == "note_stacked" and self.paths is not None:
            self.boxed.append(self.paths)

    def do(self, name: str, **args: Any) -> None:
        """Something done to the acceptor by hand."""
        self.note(f"do {name} {args}")
        self.link.do(name, **args)
        self._collect()

    def unplug(self) -> None:
        if self.plugged:
            self.plugged = False
            self.note("unplugged")
            self.link.unplug()

    def plug(self) -> None:
        if not self.plugged:
            self.plugged = True
            self.note("plugged")
            self.link.plug()

    # The kiosk's process.

    def _core(self, call: Callable[[Core], None]) -> None:
        if self.core is None:
            return
        try:
            call(self.core)
            wait = self.core.wait()
            self.core_due = None if wait is None else self.now + wait
        except Killed:
            self.note("killed in a gap")
            self._stop()

    def _stop(self) -> None:
        """The core waits for its disk and will never come back; the device worker goes on for as
        long as the disk takes to fail it."""
        self.core, self.core_due, self.fuse = None, None, -1
        self.inbox = Lagging()
        life = self.restarts
        started = not isinstance(self.link.driver, Dead)
        wait = self.random.choice((0.0, 0.0, 0.3, 0.8)) if started else 0.0
        if not started:
            self.orders = Lagging()
        self.after(wait, lambda: self.die() if self.restarts == life else None)

    def _gap(self) -> None:
        if self.fuse == 0:
            self.fuse = -1
            raise Killed
        self.fuse -= self.fuse > 0

    def die(self) -> None:
        """kill -9; what has left stays done."""
        if self.journal is None:
            return
        self.note("the kiosk is down")
        self.core, self.core_due = None, None
        self.fuse, self.breaks = -1, ""
        self.inbox = Lagging()
        self.orders = Lagging()
        self.memory = self.link.memory or self.memory
        self.link.driver = Dead()
        self.journal.close()
        self.journal = None
        self.on_death()

    def boot(self, memory: str | None = None) -> None:
        """The composition root, in small: recovery, then the devices."""
        if self.journal is not None:
            return
        self.restarts += 1
        self.note(f"boot {self.restarts}")
        self.journal = open_journal(self.path, self, self.now_ms())
        acceptor = Guarded(self, SWITCHES, self._gap)
        journal: Any = Guarded(Disk(self.journal, self), frozenset({"commit"}), self._gap)
        jobs = Guarded(self, frozenset({"submit"}), self._gap)
        printer = Guarded(self.printer, frozenset({"print_job"}), self._gap)
        compose = Proof(self.rules, WORDS, lambda _: bytes(64)).receipt
        outbox = Outbox(journal, self.banks, printer, self.files, compose, jobs, self, self)
        outside = Outside(journal, acceptor, self.banks, outbox, jobs, self)
        number = self.journal.boot(self.now_ms(), self.monotonic())
        box = self.journal.box_id()
        self.core = Core(outside, self.rules, self, self._publish, box=box, boot=number)
        self._core(Core.start)
        kept = self.memory if memory is None else memory
        driver = EbdsDriver(self.profile, kept)
        if self.core is not None:
            for device in (Device.PRINTER, Device.SCANNER):
                self.tell(DeviceStatus(device, Condition.READY))
            if self.plugged:
                self.link.restart(driver)
            else:
                self.link.driver = driver

    def _publish(self, view: View) -> None:
        step = view.visit.step
        if isinstance(step, OutcomeShown | Recovery):
            assert self.journal is not None
            self.shown.append((step.payment, self.journal.payment(step.payment.id)))

    @property
    def step(self) -> Any:
        return self.core.visit.step if self.core else None
