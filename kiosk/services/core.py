"""The serial core: one event at a time, decide, perform, publish (HOUSE.md section 1)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.domain import cards
from kiosk.domain import events as ev
from kiosk.domain.effects import AskCard, Effect
from kiosk.domain.errors import JournalError
from kiosk.domain.events import Condition, NoteReturned, NoteStacked
from kiosk.domain.exceptions import Resolve, Resolved
from kiosk.domain.flow import deadline, decide
from kiosk.domain.flow.card import wanted
from kiosk.domain.flow.evidence import meant
from kiosk.domain.flow.record import charge_of
from kiosk.domain.flow.steps import at_home, calm, home, idle_step
from kiosk.domain.ids import uuid7
from kiosk.domain.intents import (
    Event,
    JournalFailed,
    Pay,
    PostingAnswered,
    Resume,
    Tick,
)
from kiosk.domain.payments import PaymentRecord, TenderRecord
from kiosk.domain.rules import Bar, Health, Moment, Rules
from kiosk.domain.visit import CardDeclined, PayCard, Visit
from kiosk.logs import logger
from kiosk.ports import Entropy
from kiosk.services import health as healths
from kiosk.services.inquiry import Inquiries
from kiosk.services.outage import Outage
from kiosk.services.outbox import Heard
from kiosk.services.perform import Outside, perform
from kiosk.services.resolving import Resolving


@dataclass(frozen=True, slots=True)
class View:
    """What is shown: the visit, what works since when, and the time both were true."""

    visit: Visit
    health: Health
    mono: float
    now_ms: int
    resolved: Resolved | None = None
    off_ms: int | None = None


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
        barred: Bar | None = None,
    ) -> None:
        self.outside, self.rules = outside, rules
        self._entropy, self._publish = entropy, publish
        self._box, self._boot, self._last_id = box, boot, ""
        self._unfinished: deque[str] = deque()
        self.inquiries, self.outage = Inquiries(), Outage()
        self.resolving = Resolving(outside)
        terminal = Condition.STARTING if outside.terminal else None
        self.health = Health(terminal=terminal, barred=barred)
        now = outside.clock.monotonic()
        self.visit = Visit(self._fresh_id(), rules.languages[0], touched=now)
        if barred:
            self.visit = replace(self.visit, step=idle_step(self.health))

    def start(self) -> None:
        """Recovery first, before anything is offered; the acceptor stays off."""
        self.outside.acceptor.disable()
        self.inquiries = Inquiries()
        try:
            rows = self.outside.journal.unfinished()
            self._unfinished = deque(dict.fromkeys(row.lead_id for row in rows))
            for row in rows:
                self._watch(row.open_card)
            self.outside.outbox.after_restart()
            self.outside.outbox.wake()
            self.outage.look(self)
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
            if not self.health.journal:
                self.outage.hold(current)
        self._resume_next()
        self._show()
        if served and at_home(self.visit) and self.health.journal:
            # Nobody waits now: the write-ahead log goes into the file.
            try:
                self.outside.journal.tidy()
            except JournalError:
                self.handle(self._journal_failed())

    def _journal_failed(self) -> Event:
        """No commit, no money: out of service until the journal works and has room again."""
        logger().error("journal_failed")
        self.health = replace(self.health, journal=False)
        self.outage.later(self.outside.clock.monotonic())
        self.resolving.failed()
        return JournalFailed()

    def again(self) -> None:
        """Commits work again: what a start does. Nothing new begins before there is room."""
        self.health = replace(self.health, journal=True)
        self.visit, _ = home(self.visit, self._moment(Tick()))
        self.start()

    def _step(self, event: Event) -> list[Event]:
        if isinstance(event, ev.DeviceStatus | ev.HeadphonesPlugged):
            self.health = healths.after(self.health, event)
        if isinstance(event, Heard):
            self.outside.outbox.heard(event)
        before, moment = self._card, self._moment(event)
        visit, effects = decide(self.visit, self._fresh(event), moment)
        answers = self._perform(effects)
        self.visit = visit
        self._follow(event, before)
        return answers + self.resolving.book(self._person(event, moment), self._perform)

    def _person(self, event: Event, moment: Moment) -> tuple[Effect, ...]:
        """What a person decided, once nothing and nobody speaks against it."""
        if isinstance(event, Resolve):
            return self.resolving.begin(event, moment, busy=not at_home(self.visit))
        if not isinstance(event, cards.CardReport):
            return ()
        effects = self.resolving.heard(event, moment)
        if effects:
            self.inquiries.settled(event.tender_id)
        return effects

    @property
    def _card(self) -> str:
        """The tender whose customer is at the terminal, or ""."""
        payment = self.visit.payment
        shown = isinstance(calm(self.visit.step), PayCard | CardDeclined)
        return payment.card.tender_id if shown and payment and payment.card else ""

    def _follow(self, event: Event, before: str) -> None:
        """A card tender that nobody waits for any more is asked about until its fate is known."""
        if isinstance(event, cards.CardShows) or not self.health.journal:
            return
        named = event.tender_id if isinstance(event, cards.CardReport) else ""
        now = self.outside.clock.monotonic()
        if isinstance(event, cards.CardUnknown):
            self.inquiries.unknown(named, now)
        elif named:
            self.inquiries.answered(named, now)
        for tender_id in {before, named} - {""}:
            if tender_id == self._card:
                if named == tender_id and not isinstance(event, cards.CardUnknown):
                    self.inquiries.leave(tender_id)
                continue
            card = self._paid_with(tender_id).open_card
            if card is None or card.id != tender_id or card.reason:
                self.inquiries.settled(tender_id)
            else:
                self._watch(card)

    def _watch(self, card: TenderRecord | None) -> None:
        """Ask about it soon, unless that is under way, or a person has to decide."""
        if card and not card.reason and not self.inquiries.has(card.id):
            self.inquiries.unknown(card.id, self.outside.clock.monotonic())

    def _paid_with(self, tender_id: str) -> PaymentRecord:
        return self.outside.journal.payment(tender_id.partition(":")[0])

    def _inquire(self) -> None:
        """Ask about the card tenders that are due."""
        for tender_id in self.inquiries.take(self.outside.clock.monotonic()):
            card = self._paid_with(tender_id).open_card
            if card is None or card.id != tender_id:
                self.inquiries.settled(tender_id)
                continue
            still = tender_id == self._card and wanted(self.visit)
            known = perform(AskCard(charge_of(card, wanted=still)), self.outside)
            if known is not None:
                self.handle(known)

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
            if any(one.outcome is None for one in row.bills):
                self.handle(Resume(row))

    def _fresh_id(self) -> str:
        self._last_id = uuid7(self.outside.clock.now_ms(), self._entropy.bits(74), self._last_id)
        return self._last_id

    def _moment(self, event: Event) -> Moment:
        clock = self.outside.clock
        moment = Moment(
            now_ms=clock.now_ms(),
            mono=clock.monotonic(),
            fresh_id=self._fresh_id(),
            rules=self.rules,
            health=self._seen(),
            box=self._box,
            boot=self._boot,
            about=self._about(event),
        )
        if isinstance(event, Pay) and self.health.journal:
            health = replace(moment.health, journal=self.outside.journal.can_open())
            lines = tuple(self._fresh_id() for _ in self.visit.cart[1:])
            moment = replace(moment, health=health, line_ids=lines)
        if isinstance(event, NoteStacked):
            journal = self.outside.journal
            moment = replace(moment, last_credited=journal.last_credited(), doubts=journal.doubts())
            late = meant(event, moment.doubts)
            if late and late.payment_id:
                moment = replace(moment, about=journal.payment(late.payment_id))
        return moment

    def _about(self, event: Event) -> PaymentRecord | None:
        if not self.health.journal:
            return None
        if isinstance(event, NoteReturned) and self.visit.payment:
            return self.outside.journal.payment(self.visit.payment.id)
        tender_id = event.tender_id if isinstance(event, cards.CardReport) else self._card
        return self._paid_with(tender_id) if tender_id else None

    def _seen(self) -> Health:
        """What works. While another customer's charge is open the terminal must not forget it."""
        return replace(self.health, card_open=self.inquiries.others(self._card))

    def _show(self) -> None:
        mono, now_ms = self.outside.clock.monotonic(), self.outside.clock.now_ms()
        off_ms, said = self.outage.since(self.health, now_ms), self.resolving.last
        self._publish(View(self.visit, self._seen(), mono, now_ms, said, off_ms))

    def wait(self) -> float | None:
        """Seconds until something is due by time alone; None if nothing is."""
        outbox = None
        try:
            outbox = self.outside.outbox.due_in() if self.health.journal else None
        except JournalError:
            self.handle(self._journal_failed())
        now = self.outside.clock.monotonic()
        due = deadline(self.visit, self.rules.times, now)
        ask = self.inquiries.next() if self.health.journal else None
        waits = [max(at - now, 0.0) for at in (due, ask, self.outage.due) if at is not None]
        return min([*waits, outbox]) if outbox is not None else min(waits, default=None)

    def on_time(self) -> None:
        """The time `wait` told has come."""
        try:
            if self.health.journal:
                self.outside.outbox.wake()
                self._inquire()
            self.outage.mend(self)
        except JournalError:
            self.handle(self._journal_failed())
        self.handle(Tick())
