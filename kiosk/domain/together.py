"""Several bills that were paid together, told as one: sums, and one outcome for the slip."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.payments import Outcome, PaymentRecord, PaymentState


def whole(payment: PaymentRecord) -> PaymentRecord:
    """With one bill itself; else the first with the sums of all. Paid: what came in is paid."""
    bills = payment.bills
    if len(bills) == 1:
        return payment
    lead = bills[0]
    posted = [one for one in bills if one.state is PaymentState.POSTED and not one.refused]
    nothing = lead.amount.zero()
    return replace(
        lead,
        amount=sum((one.amount for one in bills), nothing),
        fee=sum((one.fee for one in bills), nothing),
        amount_due=sum((one.amount_due for one in bills), nothing),
        held=sum((one.held for one in bills), nothing),
        posted_amount=sum((one.posted_amount for one in posted), nothing),
        posted_fee=sum((one.posted_fee for one in posted), nothing),
        state=PaymentState.POSTED if posted else lead.state,
        refused=lead.refused and not posted,
        outcome=_outcome(bills),
        recovery_code=next((one.recovery_code for one in bills if one.recovery_code), ""),
        shared=None,
        line=0,
        lines=bills,
    )


def _outcome(bills: tuple[PaymentRecord, ...]) -> Outcome | None:
    """The least certain of them; a bill that got nothing does not make the others less paid."""
    told = {one.outcome for one in bills}
    order = (None, Outcome.PENDING, Outcome.PAID, Outcome.NOT_TAKEN)
    return next(one for one in order if one in told)


def kept(payment: PaymentRecord) -> bool:
    """The bill has nothing of it: the money waits for the customer."""
    return payment.state is PaymentState.CREDITED or payment.refused
