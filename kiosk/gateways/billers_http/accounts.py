"""What the reply to a look-up says of an account. Pure: a reply in, an answer of the domain out."""

from __future__ import annotations

from typing import assert_never

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
    Unreachable,
)
from kiosk.domain.money import Money
from kiosk.domain.numbers import candidates
from kiosk.gateways.billers_http.answers import ACCOUNT, Account, MovedAway, NotPayable, Payable
from kiosk.gateways.billers_http.line import Reply, Silence
from kiosk.gateways.billers_http.replies import Fault, fault, told_in
from kiosk.gateways.masking import masked_words

#: As for account files, which come once a day: two hours more for a late one.
STALE_AFTER_MS = 26 * 3_600_000


def account(
    reply: Reply | Silence, number: PayBillNumber, biller: Biller, now_ms: int
) -> AdapterAnswer | Fault:
    """The answer to a look-up. What cannot be true is a Fault, and nothing of it is shown."""
    if isinstance(reply, Silence):
        return Unreachable()
    told = told_in(reply, (200,), ACCOUNT)
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
