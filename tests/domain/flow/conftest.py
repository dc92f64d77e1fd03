"""A visit walked without a window: decide() alone, over rows kept in dictionaries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import Bill, BillFound, LookUpOutcome, PostingAnswer
from kiosk.domain.cards import CardReport
from kiosk.domain.changes import Commit, MoveDelivery
from kiosk.domain.effects import AskCard, Effect, Record, TellOutcome
from kiosk.domain.events import (
    AcceptorQuiet,
    Condition,
    Device,
    DeviceStatus,
    Evidence,
    LookedUp,
    NoteEscrowed,
    NoteReturned,
    NoteStacked,
)
from kiosk.domain.flow import deadline, decide
from kiosk.domain.flow.card import wanted
from kiosk.domain.flow.record import charge_of
from kiosk.domain.flow.steps import at_home
from kiosk.domain.intents import (
    Accept,
    AddBill,
    AmountPicked,
    Back,
    CardPicked,
    CashPicked,
    Enter,
    Erase,
    Event,
    KeyTyped,
    OutcomeKnown,
    Pay,
    PostingAnswered,
    Resume,
    Start,
    Tick,
)
from kiosk.domain.money import Money
from kiosk.domain.payments import DeliveryKind, DeliveryState, PaymentRecord
from kiosk.domain.rules import Health, Moment, Rules
from kiosk.domain.visit import CardDeclined, CardStage, LookingUp, PayCard, Visit
from tests.domain.flow.terminal import How, Terminal

#: USD default of DEVICES.md 2.4.
INDEX = {100: 1, 200: 2, 500: 3, 1000: 4, 2000: 5, 5000: 6, 10_000: 7}

Judge = Callable[[Visit, tuple[Effect, ...], Visit], None]


class Walk:
    """One kiosk's visits on a virtual clock. `effects` are those of the last `do`."""

    def __init__(self, rules: Rules, bill: Bill, rows: Any) -> None:
        self.rules, self.bill, self.rows = rules, bill, rows
        self.health = Health(Condition.READY, Condition.READY, Condition.READY)
        self.now = 1000.0
        self.effects: tuple[Effect, ...] = ()
        self._ids = self._events = 0
        self.boot = 1
        self.judge: Judge = lambda *_: None
        self.terminal = Terminal(two_step=False)
        self._unfinished: list[str] = []
        self.visit = Visit("visit", "en", touched=self.now)

    def moment(self, event: Event) -> Moment:
        self._ids += 1
        about = self._about(event)
        self.rows.now_ms = 1_764_000_000_000 + round(self.now * 1000)
        return Moment(
            now_ms=self.rows.now_ms,
            mono=self.now,
            fresh_id=f"id-{self._ids}",
            rules=self.rules,
            health=self.health,
            box="box-1",
            boot=self.boot,
            last_credited=self.rows.last_credited,
            doubts=self.rows.doubts(),
            about=self.rows.payment(about) if about else None,
            line_ids=tuple(f"id-{self._ids}-{n}" for n, _ in enumerate(self.visit.cart[1:], 2)),
        )

    def _about(self, event: Event) -> str:
        """The payment of a card report, of a note in doubt, or of the card tender in the visit."""
        if isinstance(event, CardReport):
            return event.tender_id.partition(":")[0]
        payment = self.visit.payment
        if isinstance(event, NoteStacked):
            late = [note for note in self.rows.doubts() if note.index == event.index]
            return (late[0].payment_id or "") if late else ""
        if isinstance(event, NoteReturned) and payment and payment.id in self.rows.payments:
            return payment.id
        return payment.id if payment and payment.card else ""

    def do(self, *happened: Event) -> Walk:
        """Decide and perform each event; what the journal answers at once is decided, too."""
        for event in happened:
            before = self.visit
            self.visit, self.effects = decide(before, event, self.moment(event))
            self.judge(before, self.effects, self.visit)
            told = []
            for effect in self.effects:
                if isinstance(effect, Record):
                    self.rows.commit(effect.commit)
                self.terminal.heard(effect)
                if isinstance(effect, TellOutcome):
                    told.append(OutcomeKnown(self.rows.payment(effect.payment_id)))
            asked = self.effects
            for answer in told:
                self.do(answer)
            self.effects = asked
            if self._unfinished and at_home(self.visit):
                row = self.rows.payment(self._unfinished.pop())
                # While it waited its biller may have answered.
                if any(one.outcome is None for one in row.bills):
                    self.do(Resume(row))
        return self

    def wait(self, seconds: float) -> Walk:
        """Let time pass, with a Tick whenever one is due."""
        end = self.now + seconds
        while (due := deadline(self.visit, self.rules.times, self.now)) is not None and due <= end:
            self.now = max(self.now, due)
            self.do(Tick())
        self.now = end
        return self

    def status(self, condition: Condition) -> Walk:
        """The acceptor changes its condition."""
        self.health = replace(self.health, acceptor=condition)
        return self.do(DeviceStatus(Device.ACCEPTOR, condition))

    def kinds(self) -> list[str]:
        """The types of the last decision's effects, in order."""
        return [type(effect).__name__ for effect in self.effects]

    def on(self, step: type) -> bool:
        """Whether that step is shown."""
        return isinstance(self.visit.step, step)

    def to_find(self) -> Walk:
        return self.do(Start())

    def to_looking(self) -> Walk:
        keys = [KeyTyped(char) for char in self.bill.number.value]
        return self.to_find().do(Erase(everything=True), *keys, Enter())

    def looked_up(self, outcome: LookUpOutcome) -> Walk:
        assert isinstance(self.visit.step, LookingUp)
        return self.do(LookedUp(self.visit.step.request, outcome))

    def to_confirm(self) -> Walk:
        return self.to_looking().looked_up(BillFound(self.bill))

    def to_cart(self, *others: Bill) -> Walk:
        """C4c with the bill of this walk, and others, each with all that is due."""
        self.to_confirm().do(AddBill())
        for other in others:
            keys = [KeyTyped(char) for char in other.number.value]
            self.do(Erase(everything=True), *keys, Enter()).looked_up(BillFound(other))
            self.do(Accept(), AddBill())
        return self.do(Back())

    def to_tender(self, minor: int = 3850) -> Walk:
        self.to_confirm().do(Accept())
        partial = self.rules.biller(self.bill.number.biller_id).partial
        return self.do(AmountPicked(Money(minor, "USD"))) if partial else self

    def to_review(self, minor: int = 3850) -> Walk:
        return self.to_tender(minor).do(CashPicked())

    def to_cash(self, minor: int = 3850) -> Walk:
        return self.to_review(minor).do(Pay())

    def with_card(self, *, two_step: bool = False) -> Walk:
        """A terminal that works; the notes, too."""
        self.terminal = Terminal(two_step=two_step)
        self.health = replace(self.health, terminal=Condition.READY)
        return self

    def to_card(self, minor: int = 3850) -> Walk:
        return self.to_tender(minor).do(CardPicked(), Pay())

    def terminal_says(self, *how: How) -> Walk:
        """Its answers to the oldest requests."""
        for one in how:
            self.do(*self.terminal.answer(one))
        return self

    def ask(self) -> Walk:
        """What the core does by time: open card tenders are asked about, one question at a time,
        and none whose customer is at the terminal and waits for an answer that will come."""
        step = self.visit.step
        checking = isinstance(step, PayCard) and step.stage is CardStage.CHECKING
        served = isinstance(step, PayCard | CardDeclined) and not checking
        for row in self.rows.unfinished():
            card, payment = row.open_card, self.visit.payment
            live = bool(card and payment and payment.card and payment.card.tender_id == card.id)
            if not card or card.reason or self.terminal.busy_with(card.id):
                continue
            if live and served:
                continue
            still = live and wanted(self.visit)
            self.terminal.heard(AskCard(charge_of(card, wanted=still)))
        return self

    def escrow(self, minor: int | None, index: int | None = None) -> Walk:
        value = None if minor is None else Money(minor, "USD")
        place = INDEX.get(minor or 0, 0) if index is None else index
        return self.do(NoteEscrowed(place, value, self.evidence()))

    def stacked(self, minor: int, *, index: int | None = None, first: bool = False) -> Walk:
        place = INDEX[minor] if index is None else index
        return self.do(NoteStacked(place, Money(minor, "USD"), self.evidence(), first))

    def returned(self) -> Walk:
        return self.do(NoteReturned(self.evidence()))

    def put_in(self, *notes: int) -> Walk:
        """Notes that go into the box without trouble."""
        for minor in notes:
            self.escrow(minor).stacked(minor)
        return self

    def evidence(self) -> Evidence:
        self._events += 1
        return Evidence(1, self._events)

    def quiet(self) -> Walk:
        return self.do(AcceptorQuiet())

    def answer(self, answer: PostingAnswer, payment_id: str = "") -> Walk:
        """The outbox sent a payment (the newest); the biller answers."""
        payment = self.rows.payment(payment_id or self.payment.id)
        row = self.rows.deliveries[payment.id, DeliveryKind.BILLER]
        sent = MoveDelivery(payment.id, row.kind, row.state, DeliveryState.SENT)
        self.rows.commit(Commit("biller_sent", payment.id, (sent,)))
        return self.do(PostingAnswered(payment, answer))

    def unanswered(self) -> list[str]:
        """Payments whose biller may still answer."""
        open_states = {DeliveryState.WAITING, DeliveryState.SENT}
        rows = self.rows.deliveries.values()
        biller = DeliveryKind.BILLER
        return [r.payment_id for r in rows if r.kind is biller and r.state in open_states]

    def restart(self) -> Walk:
        """A power cut: only the rows are left."""
        self.boot += 1
        self.visit = Visit(f"boot-{self.boot}", "en", touched=self.now)
        unfinished = dict.fromkeys(record.lead_id for record in self.rows.unfinished())
        self._unfinished = list(reversed(unfinished))
        if self._unfinished:
            self.do(Resume(self.rows.payment(self._unfinished.pop())))
        return self

    @property
    def payment(self) -> PaymentRecord:
        """The newest payment as the journal has it; of several bills the one that leads."""
        newest: PaymentRecord = self.rows.payment(list(self.rows.payments)[-1])
        lead: PaymentRecord = self.rows.payment(newest.lead_id)
        return lead


@pytest.fixture(scope="session")
def new_walk(rules: Rules, power_bill: Bill, new_rows: Callable[[], Any]) -> Callable[..., Walk]:
    """A kiosk at Home; another bill or other rules on request."""

    def make(bill: Bill = power_bill, **changed: object) -> Walk:
        return Walk(replace(rules, **changed), bill, new_rows())  # type: ignore[arg-type]  # fields of Rules

    return make


@pytest.fixture
def walk(new_walk: Callable[..., Walk]) -> Walk:
    """The power bill, the usual rules."""
    return new_walk()


@pytest.fixture
def water_walk(new_walk: Callable[..., Walk], water_bill: Bill) -> Walk:
    """The biller that takes all or nothing."""
    return new_walk(water_bill)
