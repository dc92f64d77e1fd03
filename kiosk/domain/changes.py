"""What one journal commit writes: frozen changes, applied together or not at all."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.cards import Approval
from kiosk.domain.ledger import Entry
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    CloseReason,
    DeliveryKind,
    DeliveryState,
    NoteState,
    Outcome,
    PaymentState,
    Tender,
    TenderState,
)


@dataclass(frozen=True, slots=True)
class OpenPayment:
    """A new payment (OPEN). The journal adds `seq` and the confirmation number in the same
    transaction."""

    payment_id: str
    visit_id: str
    number: PayBillNumber
    former_last4: str
    amount: Money
    fee: Money
    amount_due: Money
    as_of_ms: int
    language: str


@dataclass(frozen=True, slots=True)
class MovePayment:
    """A payment goes from one state to another. `held` and `in_doubt` follow from the notes.

    `language` is the customer's at the end, for paper; empty leaves it as it was.
    """

    payment_id: str
    before: PaymentState
    after: PaymentState
    close_reason: CloseReason | None = None
    posted_amount: int = 0
    posted_fee: int = 0
    recovery_code: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """What the customer is told, once it is true. PENDING may become PAID later, never back."""

    payment_id: str
    outcome: Outcome
    approval_ref: str = ""


@dataclass(frozen=True, slots=True)
class AddTender:
    """A tender: a cash tender begins ACTIVE, a card AUTH_INTENT.

    `fee` is the payment's from now on: each tender has its own, shown before it (MONEY.md 2).
    `amount` is what the card is to be charged with, zero for cash.
    """

    tender_id: str
    payment_id: str
    kind: Tender
    amount: Money
    fee: Money


@dataclass(frozen=True, slots=True)
class SetFee:
    """The fee of a bill that another one's tender pays, from now on."""

    payment_id: str
    fee: Money


@dataclass(frozen=True, slots=True)
class MarkTender:
    """A card tender is ready for attempt number `attempt`; `mark` is what the terminal told
    before it (empty leaves it as it was). `reason`: the terminal cannot say what became of it,
    and staff must; empty leaves it as it was."""

    tender_id: str
    attempt: int
    mark: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HearTender:
    """The terminal said "approved" and has not completed yet; the state stays AUTH_INTENT."""

    tender_id: str
    approval: Approval


@dataclass(frozen=True, slots=True)
class MoveTender:
    """A card tender gets its answer, or the next intent. CAPTURED adds its amount to `held`,
    VOIDED after CAPTURED takes it away. `reason` is for staff."""

    tender_id: str
    before: TenderState
    after: TenderState
    approval: Approval | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CloseTender:
    """The cash tender is CLOSED: the device confirmed that no note can arrive any more."""

    tender_id: str


@dataclass(frozen=True, slots=True)
class AddNote:
    """A note row: INTENT before STACK, or IN_DOUBT without a payment for a stray note.

    (`tender_id`, `n`) is its key. `evidence` is unique for good and empty for an INTENT.
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
class MoveNote:
    """A note row gets its answer. `evidence` names the device's report; `reason` is for staff.
    `value` is what a stray note of unknown value was found to be, else None."""

    tender_id: str
    n: int
    before: NoteState
    after: NoteState
    evidence: str = ""
    reason: str = ""
    value: Money | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """A ledger entry."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class AddDelivery:
    """An outbox row (WAITING), due at `next_at_ms`. `to` is where it goes if the payment does not
    say: kept encrypted in the place of the answer, until there is one."""

    payment_id: str
    kind: DeliveryKind
    next_at_ms: int
    to: str = ""


@dataclass(frozen=True, slots=True)
class MoveDelivery:
    """An outbox row was sent (SENT: unknown), answered, or given up."""

    payment_id: str
    kind: DeliveryKind
    before: DeliveryState
    after: DeliveryState
    next_at_ms: int = 0
    answer: str = ""


#: Money goes from the payment that took it to another bill of the same visit.
SHARED = "shared"


@dataclass(frozen=True, slots=True)
class AddResolution:
    """How an exception ended; `item` is its key, once for good (MONEY.md section 4.4). Or how the
    money of several bills was shared out: `action` is SHARED then.

    `moved_out` leaves what `payment_id` holds, `moved_in` comes to what `supplement_id` holds;
    both in minor units. `by` and `second` are people, both empty where a device's evidence came by
    itself; `reason` is theirs, stored encrypted, and `evidence` what it rests on.
    """

    item: str
    action: str
    payment_id: str | None
    currency: str
    supplement_id: str | None = None
    moved_out: int = 0
    moved_in: int = 0
    by: str = ""
    second: str = ""
    reason: str = ""
    evidence: str = ""


Change = (
    OpenPayment
    | MovePayment
    | SetOutcome
    | AddTender
    | SetFee
    | MarkTender
    | HearTender
    | MoveTender
    | CloseTender
    | AddNote
    | MoveNote
    | Book
    | AddDelivery
    | MoveDelivery
    | AddResolution
)


@dataclass(frozen=True, slots=True)
class Commit:
    """One transaction of the journal: all `changes`, one event row, one audit row.

    `kind` names it ("note_stacked"); `detail` is free text for staff, stored encrypted.
    """

    kind: str
    payment_id: str | None
    changes: tuple[Change, ...] = ()
    detail: str = ""
