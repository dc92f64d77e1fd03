"""Payments, tenders, notes and deliveries: their states and the transitions allowed.

Each transition is one commit and one audit row (MONEY.md section 3).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.errors import IllegalTransitionError
from kiosk.domain.money import Money


class PaymentState(StrEnum):
    """POSTED, CREDITED and NOT_TAKEN are final."""

    OPEN = "open"
    CLOSING = "closing"
    POSTED = "posted"
    CREDITED = "credited"
    NOT_TAKEN = "not_taken"


class Tender(StrEnum):
    """Ways to pay."""

    CASH = "cash"
    CARD = "card"


class TenderState(StrEnum):
    """A cash tender is CLOSED only when no note can arrive any more. The others are a card's: an
    INTENT without a stored answer is the unknown state."""

    ACTIVE = "active"
    CLOSED = "closed"
    AUTH_INTENT = "auth_intent"
    AUTHORISED = "authorised"
    CAPTURE_INTENT = "capture_intent"
    CAPTURED = "captured"
    VOID_INTENT = "void_intent"
    VOIDED = "voided"
    DECLINED = "declined"


class NoteState(StrEnum):
    """INTENT without a stored answer is the unknown state; there is no failed."""

    INTENT = "intent"
    STACKED = "stacked"
    RETURNED = "returned"
    IN_DOUBT = "in_doubt"


class DeliveryState(StrEnum):
    """SENT means unknown until CONFIRMED or REFUSED; DEAD is visible and never "sent"."""

    WAITING = "waiting"
    SENT = "sent"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    DEAD = "dead"


class Outcome(StrEnum):
    """The only three a customer sees."""

    PAID = "paid"
    PENDING = "pending"
    NOT_TAKEN = "not_taken"


class CloseReason(StrEnum):
    """Why no new money is taken for a payment."""

    DUE_REACHED = "due_reached"
    FINISHED = "finished"
    ABANDONED = "abandoned"
    RESTART = "restart"
    FAULT = "fault"


class DeliveryKind(StrEnum):
    """What a posting sends out. PRINT_AGAIN is a second slip, for a customer who still stands there
    with a Pending one and whose answer came. EMAIL is sent where its customer wants it."""

    BILLER = "biller"
    PRINT = "print"
    PDF = "pdf"
    PRINT_AGAIN = "print_again"
    EMAIL = "email"


State = PaymentState | TenderState | NoteState | DeliveryState

_ALLOWED: frozenset[tuple[State, State]] = frozenset(
    {
        (PaymentState.OPEN, PaymentState.CLOSING),
        (PaymentState.OPEN, PaymentState.POSTED),
        (PaymentState.OPEN, PaymentState.NOT_TAKEN),
        (PaymentState.CLOSING, PaymentState.POSTED),
        (PaymentState.CLOSING, PaymentState.CREDITED),
        (PaymentState.CLOSING, PaymentState.NOT_TAKEN),
        (TenderState.ACTIVE, TenderState.CLOSED),
        (TenderState.AUTH_INTENT, TenderState.AUTHORISED),
        (TenderState.AUTH_INTENT, TenderState.CAPTURED),
        (TenderState.AUTH_INTENT, TenderState.DECLINED),
        (TenderState.AUTH_INTENT, TenderState.VOID_INTENT),
        (TenderState.AUTH_INTENT, TenderState.VOIDED),
        (TenderState.AUTHORISED, TenderState.CAPTURE_INTENT),
        (TenderState.AUTHORISED, TenderState.VOID_INTENT),
        (TenderState.CAPTURE_INTENT, TenderState.CAPTURED),
        (TenderState.CAPTURE_INTENT, TenderState.VOID_INTENT),
        (TenderState.CAPTURED, TenderState.VOID_INTENT),
        (TenderState.VOID_INTENT, TenderState.VOIDED),
        (TenderState.VOID_INTENT, TenderState.DECLINED),
        (TenderState.VOID_INTENT, TenderState.CAPTURED),
        (NoteState.INTENT, NoteState.STACKED),
        (NoteState.INTENT, NoteState.RETURNED),
        (NoteState.INTENT, NoteState.IN_DOUBT),
        (NoteState.IN_DOUBT, NoteState.STACKED),
        (NoteState.IN_DOUBT, NoteState.RETURNED),
        (DeliveryState.WAITING, DeliveryState.SENT),
        (DeliveryState.SENT, DeliveryState.SENT),
        (DeliveryState.SENT, DeliveryState.CONFIRMED),
        (DeliveryState.SENT, DeliveryState.REFUSED),
        (DeliveryState.SENT, DeliveryState.DEAD),
    }
)


def check_transition(before: State, after: State) -> None:
    """Raise IllegalTransitionError unless the tables allow `before` -> `after`."""
    if (before, after) not in _ALLOWED:
        raise IllegalTransitionError(f"{type(before).__name__}: {before} -> {after}")


FINAL = frozenset({PaymentState.POSTED, PaymentState.CREDITED, PaymentState.NOT_TAKEN})


@dataclass(frozen=True, slots=True)
class NoteRecord:
    """One note as the journal has it. `index` is the device's; `box` the cash box's id; `evidence`
    names the report that told its fate, if one did.

    A note that no payment asked for has no `payment_id`; its value may be unknown.
    """

    tender_id: str
    n: int
    payment_id: str | None
    index: int
    value: Money | None
    state: NoteState
    box: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class TenderRecord:
    """One tender as the journal has it. Everything below `state` is a card's.

    `captured` is what is booked for it; zero once voided. `reason` is for staff: what the terminal
    said when it declined, or could not say. The rest is as in `cards.Charge` and `cards.Approval`.
    """

    id: str
    payment_id: str
    kind: Tender
    state: TenderState
    amount: Money
    captured: Money
    since_ms: int = 0
    attempt: int = 0
    mark: str = ""
    reference: str = ""
    auth: str = ""
    brand: str = ""
    last4: str = ""
    terminal: str = ""
    reason: str = ""


#: A card tender in one of these has an answer; nothing more comes of it by itself.
SETTLED = frozenset({TenderState.CAPTURED, TenderState.VOIDED, TenderState.DECLINED})


@dataclass(frozen=True, slots=True)
class PaymentRecord:
    """One payment as the journal has it: what outcomes, slips and receipts are drawn from.

    `held` is what is in the box for it and what its card paid, `in_doubt` what may be in the box.
    `posted_amount` and `posted_fee` are zero until POSTED. `refused`: after the posting the biller
    would not take it, and the money is kept for the customer. `amount_due` and `as_of_ms` are the
    bill's at Review; `former_last4` is set for a moved number. `seq` is the trace number. `brought`
    came from another payment, whose confirmation number is `supplement_of`; `fee_taken`: the fee
    was posted with another part of the same visit's money. Times are UTC milliseconds.

    Several bills paid together are a payment each. `line` counts them; the first leads: notes and
    cards are its own, and `shared` is what it gave to the others. `lines` are the others. Told as
    one payment (`together.whole`), `line` is 0 and `lines` are all of them.
    """

    id: str
    seq: int
    visit_id: str
    number: PayBillNumber
    former_last4: str
    amount: Money
    fee: Money
    amount_due: Money
    as_of_ms: int
    held: Money
    in_doubt: Money
    posted_amount: Money
    posted_fee: Money
    state: PaymentState
    outcome: Outcome | None
    close_reason: CloseReason | None
    confirmation: str
    approval_ref: str
    recovery_code: str
    language: str
    opened_ms: int
    closed_ms: int
    tenders: tuple[TenderRecord, ...] = ()
    notes: tuple[NoteRecord, ...] = ()
    refused: bool = False
    supplement_of: str = ""
    brought: Money | None = None
    fee_taken: bool = False
    line: int = 1
    shared: Money | None = None
    lines: tuple[PaymentRecord, ...] = ()

    @property
    def bills(self) -> tuple[PaymentRecord, ...]:
        """All that are paid together, in their order; with one bill itself."""
        members = (self, *self.lines) if self.line else self.lines
        return tuple(sorted(members, key=lambda one: one.line))

    @property
    def lead_id(self) -> str:
        """The payment that has the notes, the cards and the slip."""
        return self.bills[0].id

    @property
    def total(self) -> Money:
        """What the customer agreed to at Review."""
        return self.amount + self.fee

    @property
    def told_ms(self) -> int:
        """The time its paper bears: when it became final, or, until it is, when it was opened."""
        return self.closed_ms or self.opened_ms

    @property
    def by_card(self) -> Money:
        """What its cards have paid."""
        return sum((tender.captured for tender in self.tenders), self.amount.zero())

    @property
    def by_cash(self) -> Money:
        """What is in the box for it."""
        nothing = self.held.zero()
        return self.held + (self.shared or nothing) - self.by_card - (self.brought or nothing)

    @property
    def open_card(self) -> TenderRecord | None:
        """The card tender whose fate is not known yet."""
        cards = (tender for tender in self.tenders if tender.kind is Tender.CARD)
        return next((card for card in cards if card.state not in SETTLED), None)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One outbox row: something the journal says must be sent, with its own state. `answer` is what
    the other side said; until then, of an e-mail, in which language and where it goes."""

    payment_id: str
    kind: DeliveryKind
    state: DeliveryState
    attempts: int
    next_at_ms: int
    answer: str = ""
