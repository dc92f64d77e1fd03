"""The payment of a visit: the one that money can enter or has entered."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.bills import Bill, PayBillNumber
from kiosk.domain.cards import Decline
from kiosk.domain.money import Money
from kiosk.domain.payments import CloseReason, PaymentState, TenderState


@dataclass(frozen=True, slots=True)
class OpenNote:
    """The note whose INTENT is committed and whose fate is not."""

    n: int
    index: int
    value: Money


@dataclass(frozen=True, slots=True)
class OpenCard:
    """The card tender whose fate is not known yet. `stop`: the customer pressed Cancel. `leave`: it
    is to end, and the payment with it; `cash_next`: it is to end, and cash comes next."""

    tender_id: str
    amount: Money
    state: TenderState
    attempt: int = 0
    mark: str = ""
    stop: bool = False
    leave: CloseReason | None = None
    cash_next: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One of several bills that are paid together: a payment of its own in the journal."""

    payment_id: str
    bill: Bill
    former: PayBillNumber | None
    amount: Money
    fee: Money


@dataclass(frozen=True, slots=True)
class Payment:
    """The payment that money can enter or has entered. `notes` counts its note rows, `tenders` its
    tenders. `tender_id` is its last cash tender ("" if it has none), open while `cash_open`.

    `held` is in the box or paid by card, `doubt` may be in the box; `escrow` is a note held for a
    question to the customer. `stacking` is the note on its way; `doubtful` are notes in doubt that
    late evidence may settle. `declined` is why its last card was refused; `papers`: its slip is in
    the outbox already.

    Of several bills it is the one that leads: every note and card is its own until the settlement
    shares the money out. `lines` are all of them, itself first, and `amount` and `fee` their sums;
    `untold` are those that have no outcome yet. With one bill both are empty.
    """

    id: str
    tender_id: str
    bill: Bill
    former: PayBillNumber | None
    amount: Money
    fee: Money
    held: Money
    doubt: Money
    state: PaymentState = PaymentState.OPEN
    reason: CloseReason | None = None
    notes: int = 0
    escrow: OpenNote | None = None
    stacking: OpenNote | None = None
    doubtful: tuple[OpenNote, ...] = ()
    last_stacked: Money | None = None
    tenders: int = 1
    cash_open: bool = True
    card: OpenCard | None = None
    declined: Decline | None = None
    papers: bool = False
    lines: tuple[Line, ...] = ()
    untold: tuple[str, ...] = ()

    @property
    def own(self) -> Line:
        """Its own bill, with that bill's amount and fee."""
        alone = Line(self.id, self.bill, self.former, self.amount, self.fee)
        return self.lines[0] if self.lines else alone

    @property
    def total(self) -> Money:
        """Amount and fee, as agreed at Review."""
        return self.amount + self.fee

    @property
    def to_pay(self) -> Money:
        """Still to pay; never below zero."""
        return max(self.total - self.held, self.total.zero())
