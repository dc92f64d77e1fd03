"""A payment as its first commit leaves it."""

from __future__ import annotations

from kiosk.domain.changes import OpenPayment
from kiosk.domain.payments import PaymentRecord, PaymentState


def opened(change: OpenPayment, seq: int) -> PaymentRecord:
    zero = change.amount.zero()
    return PaymentRecord(
        id=change.payment_id,
        seq=seq,
        visit_id=change.visit_id,
        number=change.number,
        former_last4=change.former_last4,
        amount=change.amount,
        fee=change.fee,
        amount_due=change.amount_due,
        as_of_ms=change.as_of_ms,
        held=zero,
        in_doubt=zero,
        posted_amount=zero,
        posted_fee=zero,
        state=PaymentState.OPEN,
        outcome=None,
        close_reason=None,
        confirmation=f"K7F3M{seq}",
        approval_ref="",
        recovery_code="",
        language=change.language,
        opened_ms=0,
        closed_ms=0,
    )
