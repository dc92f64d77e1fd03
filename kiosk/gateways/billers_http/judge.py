"""What an exchange with a biller proves. Pure: a reply in, an answer of the domain out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar, assert_never

from pydantic import TypeAdapter, ValidationError

from kiosk.domain.bills import (
    AdapterAnswer,
    Bill,
    Biller,
    BillFound,
    BillLine,
    Blocked,
    Closed,
    MovedTo,
    NoCash,
    NoSuchAccount,
    PayBillNumber,
    PostingAccepted,
    PostingAnswer,
    PostingConflict,
    PostingRefused,
    PostingUnknown,
    Unreachable,
)
from kiosk.domain.money import Money
from kiosk.domain.numbers import candidates
from kiosk.gateways.billers_http.answers import (
    ACCOUNT,
    PAYMENT,
    PROBLEM,
    Account,
    MovedAway,
    NotPayable,
    Payable,
    Payment,
    Posted,
    Processing,
    Refusal,
    Refused,
)
from kiosk.gateways.billers_http.line import Reply, Silence
from kiosk.gateways.masking import masked_words

#: As for account files, which come once a day: two hours more for a late one.
STALE_AFTER_MS = 26 * 3_600_000

T = TypeVar("T")


class Fault(StrEnum):
    """An answer that staff must know of: the biller or the configuration is wrong."""

    DENIED = "denied"
    NOT_UNDERSTOOD = "not_understood"
    NOT_OURS = "not_ours"
    MOVED_AWAY = "redirected"


@dataclass(frozen=True, slots=True)
class Asked:
    """A posting as it was sent: what the biller's answer is held against."""

    key: str
    number: PayBillNumber
    amount: Money


@dataclass(frozen=True, slots=True)
class Absent:
    """The biller knows no payment under this key: nothing was posted, and it may be sent."""


def account(
    reply: Reply | Silence, number: PayBillNumber, biller: Biller, now_ms: int
) -> AdapterAnswer | Fault:
    """The answer to a look-up. What cannot be true is a Fault, and nothing of it is shown."""
    if isinstance(reply, Silence):
        return Unreachable()
    told = _told(reply, (200,), ACCOUNT)
    if told is None:
        return fault(reply) or Unreachable()
    if told.number != number.value:
        return Fault.NOT_OURS
    return _account(told, number, biller, now_ms)


def _account(
    told: Account, number: PayBillNumber, biller: Biller, now_ms: int
) -> AdapterAnswer | Fault:
    match told:
        case Payable():
            if told.currency != biller.currency:
                return Fault.NOT_OURS
            bill = _bill(told, number, now_ms)
            return BillFound(bill) if told.status == "open" else NoCash(bill)
        case MovedAway(moved_to=other):
            found = candidates(other, (biller,))
            return MovedTo(found[0]) if isinstance(found, tuple) else Fault.NOT_OURS
        case NotPayable(status="no_such_account"):
            return NoSuchAccount()
        case NotPayable(status="closed"):
            return Closed()
        case NotPayable():
            return Blocked()
        case _:
            assert_never(told)


def sent(reply: Reply | Silence, asked: Asked) -> PostingAnswer | Fault:
    """The answer to a posting. An echo that is not what was asked proves nothing yet."""
    if isinstance(reply, Silence):
        return PostingUnknown()
    told = _told(reply, (200, 201), PAYMENT)
    if told is not None:
        if not isinstance(told, Posted) or told.key != asked.key or _other(told, asked):
            return Fault.NOT_OURS
        return PostingAccepted(told.approval_ref)
    code = _code(reply)
    if reply.status == 422 and code in set(Refusal):  # Unprocessable Content
        return PostingRefused(code)
    if reply.status == 409 and code == "key_reused":  # Conflict
        return PostingConflict(code)
    return fault(reply) or PostingUnknown()


def known(reply: Reply | Silence, asked: Asked) -> PostingAnswer | Absent | Fault:
    """What the biller has under the key. Only its own word for it makes a payment Absent."""
    if isinstance(reply, Silence):
        return PostingUnknown()
    told = _told(reply, (200,), PAYMENT)
    if told is None:
        if reply.status == 404 and _code(reply) == "payment_not_known":
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


def fault(reply: Reply) -> Fault | None:
    """What staff must know of a reply that says nothing of the account or payment; None for a
    biller that is merely busy or out of order."""
    if reply.status in (401, 403):
        return Fault.DENIED
    if 300 <= reply.status < 400:
        return Fault.MOVED_AWAY
    if reply.status in (202, 408, 425, 429) or reply.status >= 500:
        return None
    return Fault.NOT_UNDERSTOOD


def _other(told: Payment, asked: Asked) -> str:
    """In what the payment under our key is not ours, as a code for staff; "" if in nothing."""
    if told.currency != asked.amount.currency:
        return "other_currency"
    if told.amount != asked.amount.minor:
        return "other_amount"
    return "" if told.number == asked.number.value else "other_number"


def _told(reply: Reply, statuses: tuple[int, ...], shape: TypeAdapter[T]) -> T | None:
    if reply.status not in statuses or reply.media != "application/json":
        return None
    try:
        return shape.validate_json(reply.body)
    except ValidationError:
        return None


def _code(reply: Reply) -> str:
    if reply.media != "application/problem+json":
        return ""
    try:
        return PROBLEM.validate_json(reply.body).code
    except ValidationError:
        return ""


def _bill(told: Payable, number: PayBillNumber, now_ms: int) -> Bill:
    def money(minor: int) -> Money:
        return Money(minor, told.currency)

    as_of_ms = int(told.as_of.timestamp() * 1000)
    return Bill(
        number=number,
        name=masked_words(told.name),
        address=masked_words(told.address),
        amount_due=money(told.amount_due),
        past_due=money(told.past_due),
        minimum=money(told.minimum),
        due=told.due,
        as_of_ms=as_of_ms,
        lines=tuple(BillLine(line.label, money(line.amount)) for line in told.lines),
        stale=now_ms - as_of_ms > STALE_AFTER_MS,
    )
