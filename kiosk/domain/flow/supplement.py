"""Money that found its payment already final: posted as a payment of its own that is linked to it
(MONEY.md sections 4.1 and 4.4). Nothing is ever reopened.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.domain import ledger
from kiosk.domain.bills import Finality, PayBillNumber
from kiosk.domain.changes import (
    AddDelivery,
    AddResolution,
    Book,
    Change,
    MovePayment,
    OpenPayment,
    SetOutcome,
)
from kiosk.domain.flow.settle import AT_ONCE
from kiosk.domain.ids import recovery_code
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    CloseReason,
    DeliveryKind,
    Outcome,
    PaymentRecord,
    PaymentState,
)
from kiosk.domain.rules import Moment


@dataclass(frozen=True, slots=True)
class Supplement:
    """What a supplement is made of. `decided`: a person says that it goes to the bill;
    `number` is the account it goes to; `papers`: its customer is still here."""

    original: PaymentRecord
    value: Money
    number: PayBillNumber
    decided: bool = False
    papers: bool = False


def supplement(made: Supplement, resolution: AddResolution, moment: Moment) -> tuple[Change, ...]:
    """Opens the payment, gives it the money by `resolution`, and brings it to its final state."""
    payment_id, zero = moment.fresh_id, made.value.zero()
    fee = _fee(made, moment)
    amount = max(made.value - fee, zero)
    opened = OpenPayment(
        payment_id=payment_id,
        visit_id=made.original.visit_id,
        number=made.number,
        former_last4="",
        amount=amount,
        fee=fee,
        amount_due=max(made.original.amount_due - _paid(made.original), zero),
        as_of_ms=made.original.as_of_ms,
        language=made.original.language,
    )
    given = replace(resolution, supplement_id=payment_id, moved_in=made.value.minor)
    final = _posted if _posts(made, fee, moment) else _credited
    return (opened, given, *final(payment_id, made, fee, moment))


def _paid(original: PaymentRecord) -> Money:
    """What its bill has of it."""
    return original.posted_amount.zero() if original.refused else original.posted_amount


def _fee(made: Supplement, moment: Moment) -> Money:
    """The fee comes out once: of the first money that is posted."""
    first, zero = made.original, made.value.zero()
    if first.fee_taken or (first.state is PaymentState.POSTED and not first.refused):
        return zero
    cash = moment.rules.biller(made.number.biller_id).cash_fee_minor
    by_card = any(one.by_card for one in first.bills)
    fee = first.fee if by_card else min(first.fee, replace(zero, minor=cash))
    return fee if made.value > fee or not made.decided else zero


def _posts(made: Supplement, fee: Money, moment: Moment) -> bool:
    """Whether the bill can take it; a person's decision stands, and the biller may still refuse.
    Nobody can say whose bill it is once the keys are lost, nor for which of several it was."""
    if made.decided or not made.number.value or made.original.lines:
        return made.decided
    whole = made.original.state is not PaymentState.POSTED and made.value >= made.original.total
    partial = moment.rules.biller(made.number.biller_id).partial
    return made.value > fee and not made.original.refused and (partial or whole)


def _posted(payment_id: str, made: Supplement, fee: Money, moment: Moment) -> tuple[Change, ...]:
    amount, biller = made.value - fee, moment.rules.biller(made.number.biller_id)
    outcome = Outcome.PAID if biller.finality is Finality.JOURNAL else Outcome.PENDING
    move = MovePayment(
        payment_id,
        PaymentState.OPEN,
        PaymentState.POSTED,
        _reason(made),
        amount.minor,
        fee.minor,
        recovery_code(payment_id),
    )
    entry = ledger.posting(payment_id, amount.minor, fee.minor, amount.currency, biller.id)
    told = SetOutcome(payment_id, outcome)
    to_biller = AddDelivery(payment_id, DeliveryKind.BILLER, AT_ONCE)
    return (move, Book(entry), told, to_biller, *_papers(payment_id, made))


def _credited(payment_id: str, made: Supplement, fee: Money, moment: Moment) -> tuple[Change, ...]:
    """The bill cannot take it: kept for the customer, and a person decides."""
    del fee, moment
    closing, credited = PaymentState.CLOSING, PaymentState.CREDITED
    code = recovery_code(payment_id)
    return (
        MovePayment(payment_id, PaymentState.OPEN, closing, _reason(made)),
        MovePayment(payment_id, closing, credited, recovery_code=code),
        Book(ledger.credited(payment_id, made.value.minor, made.value.currency)),
        SetOutcome(payment_id, Outcome.PENDING),
        *_papers(payment_id, made),
    )


def _reason(made: Supplement) -> CloseReason:
    return made.original.close_reason or CloseReason.FINISHED


def _papers(payment_id: str, made: Supplement) -> tuple[AddDelivery, ...]:
    """A file always; paper only while somebody is there to take it."""
    kinds = (DeliveryKind.PRINT, DeliveryKind.PDF) if made.papers else (DeliveryKind.PDF,)
    return tuple(AddDelivery(payment_id, kind, AT_ONCE) for kind in kinds)
