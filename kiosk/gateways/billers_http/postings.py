"""What a reply says of a posting. Pure: a reply in, an answer of the domain out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.bills import (
    PayBillNumber,
    PostingAccepted,
    PostingAnswer,
    PostingConflict,
    PostingRefused,
    PostingUnknown,
)
from kiosk.domain.money import Money
from kiosk.gateways.billers_http.answers import (
    PAYMENT,
    Payment,
    Posted,
    Processing,
    Refusal,
    Refused,
)
from kiosk.gateways.billers_http.line import Reply, Silence
from kiosk.gateways.billers_http.replies import Fault, code_in, fault, told_in


@dataclass(frozen=True, slots=True)
class Asked:
    """A posting as it was sent: what the biller's answer is held against."""

    key: str
    number: PayBillNumber
    amount: Money


@dataclass(frozen=True, slots=True)
class Absent:
    """The biller knows no payment under this key: nothing was posted, and it may be sent."""


def sent(reply: Reply | Silence, asked: Asked) -> PostingAnswer | Fault:
    """The answer to a posting. An echo that is not what was asked proves nothing yet."""
    if isinstance(reply, Silence):
        return PostingUnknown()
    told = told_in(reply, (200, 201), PAYMENT)
    if told is not None:
        if not isinstance(told, Posted) or told.key != asked.key or _other(told, asked):
            return Fault.NOT_OURS
        return PostingAccepted(told.approval_ref)
    code = code_in(reply)
    if reply.status == 422 and code in set(Refusal):  # Unprocessable Content
        return PostingRefused(code)
    if reply.status == 409 and code == "key_reused":  # Conflict
        return PostingConflict(code)
    return fault(reply) or PostingUnknown()


def known(reply: Reply | Silence, asked: Asked) -> PostingAnswer | Absent | Fault:
    """What the biller has under the key. Only its own word for it makes a payment Absent."""
    if isinstance(reply, Silence):
        return PostingUnknown()
    told = told_in(reply, (200,), PAYMENT)
    if told is None:
        if reply.status == 404 and code_in(reply) == "payment_not_known":
            return Absent()
        return fault(reply) or PostingUnknown()
    if told.key != asked.key:
        return Fault.NOT_OURS
    if other := _other(told, asked):
        return PostingConflict(other)
    match told:
        case Posted(approval_ref=reference):
            return PostingAccepted(reference)
        case Refused(code=code):
            return PostingRefused(code)
        case Processing():
            return PostingUnknown()
        case _:
            assert_never(told)


def _other(told: Payment, asked: Asked) -> str:
    """In what the payment under our key is not ours, as a code for staff; "" if in nothing."""
    if told.currency != asked.amount.currency:
        return "other_currency"
    if told.amount != asked.amount.minor:
        return "other_amount"
    return "" if told.number == asked.number.value else "other_number"
