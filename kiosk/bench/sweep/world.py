"""A kiosk and the world around it in one virtual time: what the sweep plays with.

The core, the outbox, the journal, the drivers and the gateway to Stripe are real; the devices are
their simulators at the other end of bad lines; billers and printer are fakes that remember what
happened. Core and workers talk through queues with lags, as their threads do.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.bench.sweep.banks import Bank, Files, Printer
from kiosk.bench.sweep.boot import compose, switch_on
from kiosk.bench.sweep.cuts import CutCore, Killed
from kiosk.bench.sweep.disk import Cut, CutJournal, lay
from kiosk.bench.sweep.faults import Faults, Source, stream
from kiosk.bench.sweep.judge_cards import on_the_disk
from kiosk.bench.sweep.network import Network
from kiosk.bench.sweep.notes import Notes
from kiosk.bench.sweep.post import PostOffice
from kiosk.bench.sweep.queues import Agenda, Lagging
from kiosk.bench.sweep.reaper import Reaper
from kiosk.bench.sweep.site import BORN_MS, rules
from kiosk.bench.sweep.till import Order
from kiosk.bench.sweep.tills import till_of
from kiosk.domain.errors import JournalError
from kiosk.domain.exceptions import Objection
from kiosk.domain.flow.steps import at_home
from kiosk.domain.intents import Event
from kiosk.domain.visit import OutcomeShown, Recovery
from kiosk.services.core import Core, View

SWITCHES = frozenset({"enable", "disable", "stack", "return_note", "recorded"})


class World:
    """Everything at one kiosk. `core` is None while it is down; `log` tells what happened.

    `model`: which of the acceptors; -1: drawn from the seed.
    """

    def __init__(
        self,
        seed: int,
        folder: Path,
        cards: str = "",
        faults: Faults | None = None,
        model: int = -1,
    ) -> None:
        self.seed, self.faults = seed, faults or Faults(seed)
        self.path = folder / "journal.db"
        self._log: list[tuple[float, str, tuple[object, ...]]] = []
        self.rules = rules(stream(seed, "site"))
        self.notes = Notes(stream(seed, "notes"), self.note, self.faults, model)
        self.link = self.notes.link
        self.skew_ms, self.lag_chance, self.restarts = 0, 0.0, 0
        self.reaper = Reaper(self.faults, self.note)
        self.core: CutCore | None = None
        self.journal: CutJournal | None = None
        self.disk = Cut(self.faults, self.reaper.gap, self.note)
        self.restored = False
        self.inbox, self.orders = Lagging[Event](), Lagging[str]()
        self.card_orders = Lagging[Order]()
        self._agenda = Agenda()
        self.core_due: float | None = None
        self.shown: list[tuple[Any, Any]] = []
        self.resolved: dict[str, Objection | None] = {}
        self.on_note: Callable[[], None] = lambda: None
        self.on_card: Callable[[], None] = lambda: None
        self.on_death: Callable[[], None] = lambda: None
        banks, self._ids = stream(seed, "banks"), stream(seed, "ids")
        self._threads, self.network = stream(seed, "threads"), Network(self)
        self.banks = {b.id: Bank(b, banks, self.faults) for b in self.rules.billers}
        self.printer, self.files = Printer(self), Files(self.faults)
        self.post = PostOffice(self)
        self.till = till_of(self, cards)

    @property
    def fuse(self) -> int:
        """After how many more gaps it is killed, by hand; see Reaper."""
        return self.reaper.fuse

    @fuse.setter
    def fuse(self, gaps: int) -> None:
        self.reaper.fuse = gaps

    @property
    def breaks(self) -> str:
        """How the disk fails at the next commit, by hand; see disk.Cut."""
        return self.disk.breaks

    @breaks.setter
    def breaks(self, how: str) -> None:
        self.disk.breaks = how

    @property
    def log(self) -> list[str]:
        return [f"{at:9.3f} {line}{''.join(map(str, things))}" for at, line, things in self._log]

    def note(self, line: str, *things: object) -> None:
        """Things are put into words only when the log is read."""
        self._log.append((self.now, line, things))

    # Time.

    @property
    def now(self) -> float:
        return self.link.now

    def now_ms(self) -> int:
        return BORN_MS + self.skew_ms + round(self.now * 1000)

    def monotonic(self) -> float:
        return 5000.0 + self.now

    def bits(self, count: int) -> int:
        return self._ids.getrandbits(count)

    def lag(self) -> float:
        strike = self.faults.strikes(Source.THREAD, ("lag",), self.lag_chance)
        return strike.random.uniform(0.1, 2.5) if strike else self._threads.uniform(0.0005, 0.01)

    def after(self, seconds: float, deed: Callable[[], None]) -> None:
        self._agenda.put(self.now + seconds, deed)

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
        till = self.till.due() if self.till else None
        queues = (queue.due() for queue in (self.orders, self.card_orders, self.inbox))
        dues = (self._agenda.due(), *queues, self.core_due, till)
        return [due for due in dues if due is not None]

    def _step(self, now: float) -> bool:
        """One thing whose time has come; says whether there was one."""
        if self._agenda.run_one(now):
            pass
        elif (name := self.orders.take(now)) is not None:
            self.note("driver.", name)
            self.link.call(lambda driver: getattr(driver, name)())
        elif self.till and (order := self.card_orders.take(now)) is not None:
            self.note("till.", order)
            self.till.obey(order, now)
        elif (event := self.inbox.take(now)) is not None:
            self.note("core <- ", event)
            self._core(lambda core: core.handle(event))
        elif self.core_due is not None and self.core_due <= now:
            self._core(Core.on_time)
        else:
            return False
        self._collect()
        return True

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
        if self.journal is not None:
            on_the_disk(self.journal, order)
        self.card_orders.put(order, self.now + self.lag())
        self.on_card()

    def __getattr__(self, name: str) -> Any:
        """The acceptor as the core sees it."""
        if name in SWITCHES:
            return lambda: self.order(name)
        raise AttributeError(name)

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
        wait = self._threads.choice((0.0, 0.0, 0.3, 0.8)) if started else 0.0
        if not started:
            self.orders, self.card_orders = Lagging(), Lagging()
        self.after(wait, lambda: self.die() if self.restarts == life else None)

    def die(self) -> None:
        """Kill -9; what has left stays done."""
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
        self.reaper.recovering = self.restarts > 1
        self.note(f"boot {self.restarts}")
        lay(self.path)
        try:
            self.core = compose(self)
        except Killed:
            self._stop()
            return
        except JournalError:
            self.note("the process ends with a sentence")
            self.die()
            return
        self._core(Core.start)
        if self.core is not None:
            switch_on(self, memory)

    def forget(self) -> None:
        """An older journal is in place: the world goes on, the kiosk knows nothing of it."""
        self.note("an older journal is put back")
        self.restored = True
        for bank in self.banks.values():
            bank.forgiving = True
        if self.till:
            self.till.forgotten = True

    def publish(self, view: View) -> None:
        step = view.visit.step
        if view.resolved:
            self.resolved[view.resolved.key] = view.resolved.objection
        if at_home(view.visit) or isinstance(step, Recovery | OutcomeShown):
            self.reaper.recovering = False
        if isinstance(step, OutcomeShown | Recovery) and self.journal is not None:
            self.shown.append((step.payment, self.journal.payment(step.payment.id)))

    @property
    def step(self) -> Any:
        return self.core.visit.step if self.core else None
