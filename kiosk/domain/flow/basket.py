"""Several bills, one payment (C4c): the list before money moves."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain import intents as it
from kiosk.domain.bills import Bill, PayBillNumber
from kiosk.domain.cart import MOST_BILLS, Bills, Cart, CartBill, due, put, without
from kiosk.domain.cart import find as known
from kiosk.domain.flow.amounts import amount_fault
from kiosk.domain.flow.steps import Decision, find, go, home, stay
from kiosk.domain.money import Money
from kiosk.domain.rules import Moment
from kiosk.domain.visit import (
    ChooseAmount,
    ChooseTender,
    ConfirmAccount,
    ConfirmCancel,
    ConfirmMoved,
    Visit,
)


def shown(visit: Visit, bills: Bills, moment: Moment) -> Decision:
    """The list as it is now; where one biller refuses cash, none of it is paid in cash."""
    refused = any(one.cash_refused for one in bills)
    listed = replace(visit, cart=bills, cash_refused=refused, look_only=False)
    return go(listed, Cart(), moment)


def joined(
    visit: Visit, bill: Bill, former: PayBillNumber | None, moment: Moment, *, refused: bool
) -> Decision:
    """The account is the customer's, and there is a list: on it, with all that is due."""
    fault = amount_fault(bill.amount_due, bill, moment.rules)
    if fault:
        return go(visit, ChooseAmount(bill, former, fault=fault, cash_refused=refused), moment)
    entry = CartBill(bill, former, bill.amount_due, refused)
    return shown(visit, put(visit.cart, entry), moment)


def picked(visit: Visit, step: ChooseAmount, amount: Money, moment: Moment) -> Decision:
    """Another amount for a bill of the list."""
    entry = CartBill(step.bill, step.former, amount, step.cash_refused)
    return shown(visit, put(visit.cart, entry), moment)


def another(visit: Visit, step: ConfirmAccount | ConfirmMoved, moment: Moment) -> Decision:
    """C4: this bill and another one, to be found next."""
    bill, refused = step.bill, isinstance(step, ConfirmAccount) and step.cash_refused
    former = step.old if isinstance(step, ConfirmMoved) else None
    if not addable(visit, bill, moment, refused=refused):
        return stay(visit)
    entry = CartBill(bill, former, bill.amount_due, refused)
    listed, _ = shown(visit, put(visit.cart, entry), moment)
    return find(replace(listed, entry=""), moment) if room(listed) else (listed, ())


def addable(visit: Visit, bill: Bill, moment: Moment, *, refused: bool) -> bool:
    """Whether another bill can be paid together with this one."""
    payable = not amount_fault(bill.amount_due, bill, moment.rules)
    refused = refused or any(one.cash_refused for one in visit.cart)
    return payable and (moment.health.card or not refused)


def room(visit: Visit) -> bool:
    """Whether one more bill may be added."""
    return len(visit.cart) < MOST_BILLS


def touched(visit: Visit, intent: it.Intent, moment: Moment) -> Decision:
    """C4c: add, remove, another amount, go on."""
    match intent:
        case it.AddBill() if room(visit):
            return find(replace(visit, entry=""), moment)
        case it.ChooseBill(number) if known(visit.cart, number):
            return stay(replace(visit, step=Cart(number)))
        case it.RemoveBill(number) if known(visit.cart, number):
            left = without(visit.cart, number)
            visit, effects = shown(visit, left, moment)
            return (visit, effects) if left else find(replace(visit, entry=""), moment)
        case it.ChangeAmount(number):
            one = known(visit.cart, number)
            if one is None:
                return stay(visit)
            step = ChooseAmount(one.bill, one.former, cash_refused=one.cash_refused)
            return go(visit, step, moment)
        case it.GoOn() | it.Accept() if visit.cart:
            first = visit.cart[0]
            return go(visit, ChooseTender(first.bill, first.former, due(visit.cart)), moment)
        case it.Cancel():
            return go(visit, ConfirmCancel(Cart()), moment)
        case _:
            return stay(visit)


def left(visit: Visit, moment: Moment) -> Decision:
    """No other bill after all: back to the list, if there is one."""
    return go(visit, Cart(), moment) if visit.cart else home(visit, moment)
