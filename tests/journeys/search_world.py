"""A kiosk and the world around it in one virtual time: what the search plays with.

The core, the outbox, the journal, the drivers and the gateway to Stripe are real; the devices are
their simulators at the other end of bad lines; billers, printer and disk are fakes that remember
what happened. Core and workers talk through queues with lags, as their threads do.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from kiosk.domain.events import Condition, Device, DeviceStatus
from kiosk.domain.intents import Event
from kiosk.domain.visit import OutcomeShown, Recovery
from kiosk.services.core import Core, View
from kiosk.services.outbox import Outbox
from kiosk.services.perform import Outside
from kiosk.services.proof import Proof
from kiosk.storage.journal import SqliteJournal
from tests.journeys.search_card_truth import on_the_disk
from tests.journeys.search_fakes import Bank, Disk, Files, Printer
from tests.journeys.search_notes import Notes
from tests.journeys.search_parts import (
    BORN_MS,
    WORDS,
    Guarded,
    Killed,
    Lagging,
    open_journal,
    rules,
)
from tests.journeys.search_stripe import StripeTill
from tests.journeys.search_till import ORDERS, Asked, Order, Till
from tests.journeys.search_zvt import ZvtTill

SWITCHES = frozenset({"enable", "disable", "stack", "return_note", "recorded"})


class World:
    """Everything at one kiosk. `core` is None while it is down; `log` tells what happened."""

    def __init__(self, seed: int, folder: Path, cards: str = "") -> None:
        self.random = Random(seed)  # a replayable plan, no secret
        self.path = folder / "journal.db"
        self.log: list[str] = []
        self.rules = rules(self.random)
        self.notes = Notes(self.random, self.note)
        self.link = self.notes.link
        self.skew_ms = 0
        self.lag_chance = 0.0
        self.core: Core | None = None
        self.journal: SqliteJournal | None = None
        self.inbox, self.orders = Lagging[Event](), Lagging[str]()
        self.card_orders = Lagging[Order]()
        self.later: list[tuple[float, int, Callable[[], None]]] = []
        self._order = 0
        self.core_due: float | None = None
        self.fuse = -1
        self.breaks: str = ""
        self.shown: list[tuple[Any, Any]] = []
        self.restarts = 0
        self.on_note: Callable[[], None] = lambda: None
        self.on_card: Callable[[], None] = lambda: None
        self.on_death: Callable[[], None] = lambda: None
        self.banks = {b.id: Bank(b, self.random) for b in self.rules.billers}
        self.printer, self.files = Printer(self), Files(self.random)
        self.till = self._till(cards)

    def _till(self, cards: str) -> Till | None:
        match cards:
            case "zvt":
                return ZvtTill(self.random, self.note)
            case "stripe":
                return StripeTill(self.random, self.note, self, self._gap)
            case _:
                return None

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
            if self.link.run_until(self._news, due - self.now) or self._cards():
                self._collect()
            elif not self._step(due) and due >= end:
                return

    def _news(self) -> bool:
        return bool(self.link.events or self.link.facts)

    def _cards(self) -> bool:
        """The till catches up; whether it said anything."""
        if self.till is None:
            return False
        try:
            events = self.till.run(self.now)
        except Killed:
            self.note("killed in a request")
            self.die()
            return True
        for event in events:
            self.tell(event)
        return bool(events)

    def _dues(self) -> list[float]:
        later = self.later[0][0] if self.later else None
        till = self.till.due() if self.till else None
        queues = (queue.due() for queue in (self.orders, self.card_orders, self.inbox))
        dues = (later, *queues, self.core_due, till)
        return [due for due in dues if due is not None]

    def _step(self, now: float) -> bool:
        """One thing whose time has come; says whether there was one."""
        if self.later and self.later[0][0] <= now:
            self.later.pop(0)[2]()
        elif (name := self.orders.take(now)) is not None:
            self.note(f"driver.{name}")
            self.link.call(lambda driver: getattr(driver, name)())
        elif self.till and (order := self.card_orders.take(now)) is not None:
            self.note(f"till.{order}")
            self.till.obey(order, now)
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

    def order_card(self, order: Order) -> None:
        """Into the queue of the terminal's worker."""
        assert self.journal is not None
        on_the_disk(self.journal, order)
        self.card_orders.put(order, self.now + self.lag())
        self.on_card()

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
        payment = self.core.visit.payment if self.core else None
        if self.notes.facts(payment.id if payment else ""):
            self.on_note()
        events, self.link.events = self.link.events, []
        for event in events:
            self.tell(event)

    def do(self, name: str, **args: Any) -> None:
        """Something done to the acceptor by hand."""
        self.note(f"do {name} {args}")
        self.link.do(name, **args)
        self._collect()

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
        started = self.notes.alive
        wait = self.random.choice((0.0, 0.0, 0.3, 0.8)) if started else 0.0
        if not started:
            self.orders, self.card_orders = Lagging(), Lagging()
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
        self.orders, self.card_orders = Lagging(), Lagging()
        self.notes.die()
        if self.till:
            self.till.die()
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
        cards: Any = Guarded(Asked(self.order_card), ORDERS, self._gap) if self.till else None
        outside = Outside(journal, acceptor, self.banks, outbox, jobs, self, cards)
        number = self.journal.boot(self.now_ms(), self.monotonic())
        box = self.journal.box_id()
        self.core = Core(outside, self.rules, self, self._publish, box=box, boot=number)
        self._core(Core.start)
        if self.core is not None:
            for device in (Device.PRINTER, Device.SCANNER):
                self.tell(DeviceStatus(device, Condition.READY))
            self.notes.start(memory)
            if self.till:
                self.till.start(self.now)

    def _publish(self, view: View) -> None:
        step = view.visit.step
        if isinstance(step, OutcomeShown | Recovery):
            assert self.journal is not None
            self.shown.append((step.payment, self.journal.payment(step.payment.id)))

    @property
    def step(self) -> Any:
        return self.core.visit.step if self.core else None
