"""Steps that tests of several bills share."""

from __future__ import annotations

from typing import Any

from kiosk.domain.bills import Bill
from kiosk.domain.intents import (
    Accept,
    Cancel,
    CashPicked,
    GoOn,
    Pay,
)
from kiosk.domain.money import Money
from kiosk.domain.payments import Outcome, PaymentState

POSTED, CREDITED, NOTHING = PaymentState.POSTED, PaymentState.CREDITED, PaymentState.NOT_TAKEN
PAID, PENDING, NOT_TAKEN = Outcome.PAID, Outcome.PENDING, Outcome.NOT_TAKEN
#: Ready, heard, captured.
PAYS = ("good", "good", "good")


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def begun(walk: Any, *others: Bill) -> Any:
    """In cash, up to the first note."""
    return walk.to_cart(*others).do(GoOn(), CashPicked(), Pay())


def finished(walk: Any) -> Any:
    """With what is in."""
    return walk.do(Cancel(), Pay()).quiet()


def ends(walk: Any) -> list[tuple[PaymentState, int, int]]:
    """Of each bill its state, what is posted, and what it has."""
    rows = walk.payment.bills
    return [(row.state, row.posted_amount.minor, row.held.minor) for row in rows]


def outcomes(walk: Any) -> list[Outcome | None]:
    return [row.outcome for row in walk.payment.bills]


def full(walk: Any, small: Bill) -> Any:
    """Two bills of one biller, $50.50 with the fees, and $0.50 that the customer agreed to."""
    begun(walk, small).put_in(5000).escrow(100)
    return walk.do(Accept()).stacked(100).quiet()
