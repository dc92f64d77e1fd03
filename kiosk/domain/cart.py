"""Several bills in one visit (MISSION.md row 13): the list that C4c shows, and its order.

Money fills the bills in that order: what is past due first, then as they were added.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.bills import Bill, PayBillNumber
from kiosk.domain.money import Money

MOST_BILLS = 6


@dataclass(frozen=True, slots=True)
class CartBill:
    """One bill of the list. `cash_refused`: its biller takes no cash, so none of the list can."""

    bill: Bill
    former: PayBillNumber | None
    amount: Money
    cash_refused: bool = False


Bills = tuple[CartBill, ...]


@dataclass(frozen=True, slots=True)
class Cart:
    """C4c: the step that shows the list, each bill with its amount, and the sum. `marked` is what
    a touch chose to change or to remove."""

    marked: PayBillNumber | None = None


def put(bills: Bills, one: CartBill) -> Bills:
    """Added, or in place of the same account with another amount."""
    number = one.bill.number
    if find(bills, number):
        kept = tuple(one if old.bill.number == number else old for old in bills)
    else:
        kept = (*bills, one)
    return tuple(sorted(kept, key=lambda old: not old.bill.past_due))


def without(bills: Bills, number: PayBillNumber) -> Bills:
    """Without that account."""
    return tuple(old for old in bills if old.bill.number != number)


def find(bills: Bills, number: PayBillNumber) -> CartBill | None:
    """That account's, if it is in the list."""
    return next((old for old in bills if old.bill.number == number), None)


def due(bills: Bills) -> Money:
    """The sum of the amounts; there is at least one."""
    return sum((one.amount for one in bills[1:]), bills[0].amount)
