"""Whose bill a visit is about."""

from __future__ import annotations

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.checking import PaymentChecked
from kiosk.domain.flow.steps import calm
from kiosk.domain.letters import TypeAddress
from kiosk.domain.visit import (
    ChooseAmount,
    ChooseReceipt,
    ChooseTender,
    ConfirmAccount,
    ConfirmMoved,
    OutcomeShown,
    Recovery,
    Review,
    TakeYourThings,
    Visit,
)

_PAID = OutcomeShown | ChooseReceipt | TypeAddress | TakeYourThings | Recovery | PaymentChecked


def payee(visit: Visit) -> PayBillNumber | None:
    """Whose bill this visit is about, once it is known."""
    if visit.payment:
        return visit.payment.bill.number
    step = calm(visit.step)
    if isinstance(step, ConfirmAccount | ConfirmMoved | ChooseAmount | ChooseTender | Review):
        return step.bill.number
    if isinstance(step, _PAID):
        return step.payment.number
    return None


def bill_count(visit: Visit) -> int:
    """How many bills the present step is about; 0 before there is one."""
    step = calm(visit.step)
    if visit.payment:
        return len(visit.payment.lines) or 1
    if isinstance(step, _PAID):
        return len(step.payment.bills)
    if isinstance(step, ConfirmAccount | ConfirmMoved | ChooseAmount):
        return 1
    return len(visit.cart) or int(payee(visit) is not None)
