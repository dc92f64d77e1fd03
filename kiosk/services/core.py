"""The serial core: one event at a time, decide, perform, publish (HOUSE.md section 1)."""

from __future__ import annotations

import queue
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.domain.effects import Effect
from kiosk.domain.errors import JournalError
from kiosk.domain.events import DeviceStatus, NoteStacked, PrintConfirmed, PrintUnknown
from kiosk.domain.flow import deadline, decide
from kiosk.domain.flow.steps import at_home
from kiosk.domain.ids import uuid7
from kiosk.domain.intents import (
    Event,
    JournalFailed,
    Pay,
    PdfKept,
    PostingAnswered,
    Resume,
    Tick,
)
from kiosk.domain.rules import Health, Moment, Rules
from kiosk.domain.visit import Visit
from kiosk.logs import logger
from kiosk.ports import Entropy
from kiosk.services import health as healths
from kiosk.services.perform import Outside, perform


@dataclass(frozen=True, slots=True)
class View:
    """What is shown: the visit, what works, and the time both were true."""

    visit: Visit
    health: Health
    mono: float
    now_ms: int


class Core:
    """Owns the visit and the journal. `handle` is called from one thread only."""

    def __init__(
        self,
        outside: Outside,
        rules: Rules,
        entropy: Entropy,
        publish: Callable[[View], None],
        *,
        box: str,
        boot: int,
    ) -> None:
        self.outside, self.rules = outside, rules
        self._entropy, self._publish = entropy, publish
        self._box, self._boot = box, boot
        self._last_id = ""
        self._unfinished: deque[str] = deque()
        self.health = Health()
        moment = self._moment(Tick())
        self.visit = Visit(moment.fresh_id, rules.languages[0], touched=moment.mono)

    def start(self) -> None:
        """Recovery first, before anything is offered; the acceptor stays off."""
        self.outside.acceptor.disable()
        try:
            self._unfinished.extend(row.id for row in self.outside.journal.unfinished())
            self.outside.outbox.after_restart()
            self.outside.outbox.wake()
        except JournalError:
            self.handle(self._journal_failed())
        self._resume_next()
        self._show()

    def handle(self, event: Event) -> None:
        """One event and everything that follows from it at once."""
        served = not at_home(self.visit)
        pending = deque([event])
        while pending:
            current = pending.popleft()
            try:
                pending.extend(self._step(current))
            except JournalError:
                pending.append(self._journal_failed())
        self._resume_next()
        self._show()
        if served and at_home(self.visit) and self.health.journal:
            self._tidy()

    def _tidy(self) -> None:
        """Nobody waits now: the write-ahead log goes into the file."""
        try:
            self.outside.journal.tidy()
        except JournalError:
            self.handle(self._journal_failed())

    def _journal_failed(self) -> Event:
        """No commit, no money: out of service until a start finds a journal that works."""
        logger().error("journal_failed")
        self.health = replace(self.health, journal=False)
        return JournalFailed()

    def _step(self, event: Event) -> list[Event]:
        if isinstance(event, DeviceStatus):
            self.health = healths.after(self.health, event)
        if isinstance(event, PrintConfirmed | PrintUnknown | PdfKept | PostingAnswered):
            self.outside.outbox.heard(event)
        visit, effects = decide(self.visit, self._fresh(event), self._moment(event))
        answers = self._perform(effects)
        self.visit = visit
        return answers

    def _fresh(self, event: Event) -> Event:
        """An answer that took its time is judged against the payment as it is now."""
        if isinstance(event, PostingAnswered):
            return replace(event, payment=self.outside.journal.payment(event.payment.id))
        return event

    def _perform(self, effects: tuple[Effect, ...]) -> list[Event]:
        answers = []
        for effect in effects:
            answer = perform(effect, self.outside)
            if answer is not None:
                answers.append(answer)
        return answers

    def _resume_next(self) -> None:
        """Each is read when its turn comes: while it waited its biller may have answered."""
        while self._unfinished and at_home(self.visit):
            try:
                row = self.outside.journal.payment(self._unfinished.popleft())
            except JournalError:
                self.handle(self._journal_failed())
                continue
            if row.outcome is None:
                self.handle(Resume(row))

    def _moment(self, event: Event) -> Moment:
        clock = self.outside.clock
        now_ms = clock.now_ms()
        self._last_id = uuid7(now_ms, self._entropy.bits(74), self._last_id)
        moment = Moment(
            now_ms=now_ms,
            mono=clock.monotonic(),
            fresh_id=self._last_id,
            rules=self.rules,
            health=self.health,
            box=self._box,
            boot=self._boot,
        )
        if isinstance(event, Pay) and self.health.journal:
            able = self.outside.journal.can_open()
            moment = replace(moment, health=replace(self.health, journal=able))
        if isinstance(event, NoteStacked):
            journal = self.outside.journal
            moment = replace(moment, last_credited=journal.last_credited(), doubts=journal.doubts())
        return moment

    def _show(self) -> None:
        clock = self.outside.clock
        self._publish(View(self.visit, self.health, clock.monotonic(), clock.now_ms()))

    def wait(self) -> float | None:
        """Seconds until something is due by time alone; None if nothing is."""
        outbox = None
        try:
            outbox = self.outside.outbox.due_in() if self.health.journal else None
        except JournalError:
            self.handle(self._journal_failed())
        now = self.outside.clock.monotonic()
        due = deadline(self.visit, self.rules.times, now)
        waits = [max(due - now, 0.0)] if due is not None else []
        return min([*waits, outbox]) if outbox is not None else min(waits, default=None)

    def on_time(self) -> None:
        """The time `wait` told has come."""
        try:
            if self.health.journal:
                self.outside.outbox.wake()
        except JournalError:
            self.handle(self._journal_failed())
        self.handle(Tick())


class CoreLoop:
    """The core's thread: takes events from a queue, and the clock when the queue is silent."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Event | None] = queue.SimpleQueue()

    def post(self, event: Event) -> None:
        """From any thread."""
        self._queue.put(event)

    def stop(self) -> None:
        """From any thread: `run` returns after what is queued before this."""
        self._queue.put(None)

    def run(self, core: Core) -> None:
        """Until `stop`."""
        try:
            self._serve(core)
        except Exception:
            # A bug. Nobody would answer for another note once this thread has ended.
            core.outside.acceptor.disable()
            core.outside.acceptor.return_note()
            raise

    def _serve(self, core: Core) -> None:
        core.start()
        while True:
            wait = core.wait()
            try:
                event = self._queue.get(timeout=None if wait is None else wait)
            except queue.Empty:
                core.on_time()
                continue
            if event is None:
                return
            core.handle(event)
