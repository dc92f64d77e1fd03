"""C4c: several bills before money moves (MISSION.md row 13)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.domain.bills import Bill, BillFound, Moved, NoCash, PayBillNumber
from kiosk.domain.cart import MOST_BILLS, Cart
from kiosk.domain.events import CodeScanned
from kiosk.domain.intents import (
    Accept,
    AddBill,
    AmountPicked,
    Back,
    Cancel,
    CardPicked,
    CashPicked,
    ChangeAmount,
    ChooseBill,
    Enter,
    Erase,
    GoOn,
    KeyTyped,
    Pay,
    Refuse,
    RemoveBill,
)
from kiosk.domain.money import Money
from kiosk.domain.visit import (
    ChooseAmount,
    ChooseTender,
    ConfirmAccount,
    ConfirmCancel,
    Fault,
    FindBill,
    LookingUp,
    PayCash,
    Review,
)


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def another(bill: Bill, digit: int, **more: Any) -> Bill:
    return replace(bill, number=PayBillNumber("power", f"777777777{digit}"), **more)


def numbers(walk: Any) -> list[str]:
    return [one.bill.number.value for one in walk.visit.cart]


def typed(walk: Any, number: str) -> Any:
    return walk.do(Erase(everything=True), *map(KeyTyped, number), Enter())


def test_one_bill_never_meets_the_list(walk: Any) -> None:
    """UX.md section 5: scan, Yes, Full, Card, Pay stay four taps; C4c is for whoever asked."""
    walk.with_card().do(CodeScanned(walk.bill.number.value))
    walk.looked_up(BillFound(walk.bill)).do(Accept(), AmountPicked(usd(3850)), CardPicked(), Pay())
    assert walk.visit.cart == ()
    assert len(walk.rows.payments) == 1


def test_another_bill_is_asked_for_where_one_is_confirmed(walk: Any, water_bill: Bill) -> None:
    """M-13: the first is on the list with all that is due, and the entry is empty."""
    walk.to_confirm().do(AddBill())
    assert walk.visit.step == FindBill("")
    assert numbers(walk) == [walk.bill.number.value]
    typed(walk, water_bill.number.value).looked_up(BillFound(water_bill)).do(Accept())
    assert walk.visit.step == Cart()
    assert [one.amount for one in walk.visit.cart] == [usd(3850), usd(2500)]
    walk.do(GoOn())
    assert walk.visit.step == ChooseTender(walk.bill, None, usd(6350))
    walk.do(CashPicked())
    assert walk.visit.step == Review(walk.bill, None, usd(6350), usd(150))


def test_what_is_past_due_stands_first(new_walk: Any, power_bill: Bill, water_bill: Bill) -> None:
    """The order shown is the order in which money fills them; the rest as they were added."""
    late = another(power_bill, 1)
    walk = new_walk(replace(power_bill, past_due=usd(0))).to_cart(water_bill, late)
    assert numbers(walk) == ["7777777771", "1234567890", "W123456"]


def test_a_bill_of_the_list_is_not_added_twice(walk: Any) -> None:
    """By its number, its new number, or the old one of a moved account."""
    walk.to_cart().do(AddBill())
    for answer in (
        BillFound(walk.bill),
        Moved(PayBillNumber("power", "5555555555"), walk.bill),
        Moved(walk.bill.number, another(walk.bill, 1)),
    ):
        typed(walk, walk.bill.number.value).looked_up(answer)
        assert walk.visit.step == FindBill(walk.bill.number.value, Fault.IN_CART)
    walk.do(Back())
    assert walk.visit.step == Cart()
    assert len(walk.visit.cart) == 1


def test_nothing_is_lost_on_the_way_back_to_the_list(walk: Any, water_bill: Bill) -> None:
    """Back and Cancel of the entry and of the look-up; Not mine asks for another number."""
    walk.to_cart(water_bill)
    for leave in (Back(), Cancel()):
        walk.do(AddBill(), leave)
        assert walk.visit.step == Cart()
    typed(walk.do(AddBill()), "7777777771")
    assert walk.on(LookingUp)
    assert walk.do(Cancel()).visit.step == Cart()
    typed(walk.do(AddBill()), "7777777771").looked_up(BillFound(another(walk.bill, 1)))
    assert walk.do(Refuse()).on(FindBill)
    assert walk.do(Back(), Cancel()).on(ConfirmCancel)
    assert walk.do(Back()).visit.step == Cart()
    assert len(walk.visit.cart) == 2


def test_a_bill_is_removed_or_gets_another_amount(walk: Any, water_bill: Bill) -> None:
    """M-20: each amount by its own biller's rules."""
    walk.to_cart(water_bill).do(ChooseBill(walk.bill.number))
    assert walk.visit.step == Cart(walk.bill.number)
    walk.do(ChangeAmount(walk.bill.number))
    assert walk.visit.step == ChooseAmount(walk.bill, None)
    assert walk.do(Back()).visit.step == Cart()
    walk.do(ChangeAmount(walk.bill.number), AmountPicked(usd(2000)))
    assert [one.amount for one in walk.visit.cart] == [usd(2000), usd(2500)]
    walk.do(ChangeAmount(water_bill.number), AmountPicked(usd(2000)))
    assert walk.visit.step == ChooseAmount(water_bill, None, fault=Fault.AMOUNT_TOO_SMALL)
    walk.do(Back(), RemoveBill(walk.bill.number))
    assert numbers(walk) == ["W123456"]
    walk.do(RemoveBill(PayBillNumber("power", "0000000000")))
    assert walk.do(RemoveBill(water_bill.number)).on(FindBill)
    assert walk.visit.cart == ()


def test_no_more_than_six(walk: Any) -> None:
    """The button and the scanner; the sixth leads to the list, not to another entry."""
    walk.to_cart(*(another(walk.bill, n) for n in range(1, MOST_BILLS - 1)))
    assert len(walk.visit.cart) == MOST_BILLS - 1
    typed(walk.do(AddBill()), "7777777779").looked_up(BillFound(another(walk.bill, 9)))
    assert walk.do(AddBill()).visit.step == Cart()
    assert walk.do(AddBill()).visit.step == Cart()
    assert walk.do(CodeScanned("7777777778")).visit.step == Cart()
    assert len(walk.visit.cart) == MOST_BILLS


def test_a_scan_at_the_list_is_the_next_bill(walk: Any) -> None:
    walk.to_cart().do(CodeScanned("7777777771"))
    assert walk.on(LookingUp)


def test_one_biller_that_refuses_cash_switches_it_off_for_all(walk: Any, water_bill: Bill) -> None:
    """And its removal switches cash on again."""
    walk.with_card().to_cart()
    typed(walk.do(AddBill()), water_bill.number.value).looked_up(NoCash(water_bill))
    walk.do(Accept(), GoOn(), CashPicked())
    assert walk.on(ChooseTender)
    assert walk.visit.step.fault is Fault.NO_CASH
    walk.do(Back(), RemoveBill(water_bill.number), GoOn(), CashPicked(), Pay())
    assert walk.on(PayCash)


def test_a_bill_that_can_be_paid_in_no_way_is_not_added(walk: Any, water_bill: Bill) -> None:
    """No cash, and no card terminal; or nothing to pay."""
    walk.to_cart()
    typed(walk.do(AddBill()), water_bill.number.value).looked_up(NoCash(water_bill))
    walk.do(AddBill())
    assert walk.on(ConfirmAccount)
    assert walk.do(Accept()).visit.step == FindBill("W123456", Fault.NO_CASH)
    free = another(walk.bill, 1, amount_due=usd(0))
    typed(walk, free.number.value).looked_up(BillFound(free)).do(AddBill())
    assert walk.on(ConfirmAccount)
    walk.do(Accept())
    assert walk.on(ChooseAmount)
    assert walk.do(Back()).on(ConfirmAccount)
    assert len(walk.visit.cart) == 1


def test_no_cash_is_not_forgotten_on_the_way_back(walk: Any) -> None:
    """Back from the amounts and Yes again: still no cash for this account."""
    walk.with_card().to_looking().looked_up(NoCash(walk.bill)).do(Accept(), Back())
    assert walk.visit.step == ConfirmAccount(walk.bill, cash_refused=True)
    walk.do(Accept(), AmountPicked(usd(3850)), CashPicked())
    assert walk.on(ChooseTender)
    assert walk.visit.step.fault is Fault.NO_CASH


def test_each_tender_costs_the_sum_of_the_bills_fees(walk: Any) -> None:
    """M-23: 1.50 in cash and 2.00 by card for each bill of that biller."""
    other = another(walk.bill, 1)
    walk.with_card().to_cart(other).do(GoOn(), CashPicked())
    assert walk.visit.step.fee == usd(300)
    assert walk.do(Back(), CardPicked()).visit.step.fee == usd(400)


def test_guesses_are_not_forgiven_for_a_change_of_the_list(walk: Any, water_bill: Bill) -> None:
    """Nor for a known bill that is added."""
    walk.to_cart(water_bill)
    walk.visit = replace(walk.visit, misses=3)
    walk.do(ChangeAmount(walk.bill.number), AmountPicked(usd(2000)))
    walk.do(RemoveBill(water_bill.number))
    assert walk.visit.misses == 3
    walk.do(AddBill())
    typed(walk, water_bill.number.value).looked_up(BillFound(water_bill)).do(Accept())
    assert (walk.on(Cart), walk.visit.misses) == (True, 3)


def test_an_account_without_cash_stays_so_on_the_way_back(walk: Any) -> None:
    """From the way to pay, from the amount, and again: cash is not offered for it."""
    walk.with_card().do(CodeScanned(walk.bill.number.value)).looked_up(NoCash(walk.bill))
    walk.do(Accept(), AmountPicked(usd(3850)), Back())
    assert walk.visit.step == ChooseAmount(walk.bill, None, cash_refused=True)
    walk.do(Back())
    assert walk.visit.step == ConfirmAccount(walk.bill, cash_refused=True)
    walk.do(Accept(), AmountPicked(usd(3850)), CashPicked())
    assert walk.visit.step.fault is Fault.NO_CASH
