"""How much, by which tender, and the last look before money moves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.bills import Bill, Biller, BillFound, Moved, PayBillNumber
from kiosk.domain.cart import Cart
from kiosk.domain.effects import EnableAcceptor, Record
from kiosk.domain.events import Condition
from kiosk.domain.flow.amounts import Offer, amount_fault, offers
from kiosk.domain.intents import (
    Accept,
    AmountPicked,
    Back,
    CashPicked,
    Enter,
    Erase,
    GoOn,
    KeyTyped,
    OtherAmount,
    Pay,
)
from kiosk.domain.money import Money
from kiosk.domain.rules import Rules
from kiosk.domain.visit import ChooseAmount, ChooseTender, ConfirmAccount, Fault, PayCash, Review


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def owing(bill: Bill, due: int, past_due: int = 0, minimum: int = 0) -> Bill:
    return replace(bill, amount_due=usd(due), past_due=usd(past_due), minimum=usd(minimum))


def test_full_past_due_and_minimum_are_offered_once_each(
    rules: Rules, power: Biller, power_bill: Bill
) -> None:
    """M-20: the full amount first; equal and empty ones are not repeated."""
    offered = [(o.offer, o.amount.minor) for o in offers(power_bill, power)]
    assert offered == [(Offer.FULL, 3850), (Offer.PAST_DUE, 1500), (Offer.MINIMUM, 1000)]
    same = owing(power_bill, 3850, past_due=3850, minimum=0)
    assert [o.offer for o in offers(same, power)] == [Offer.FULL]
    assert offers(owing(power_bill, -500), power) == ()


def test_a_biller_without_part_payments_offers_the_full_amount_only(
    water: Biller, water_bill: Bill
) -> None:
    """M-20, M-28."""
    bill = owing(water_bill, 2500, past_due=1000, minimum=500)
    assert [o.offer for o in offers(bill, water)] == [Offer.FULL]


@given(st.integers(-5000, 200_000), st.integers(0, 200_000), st.integers(0, 200_000))
def test_whatever_is_offered_is_accepted(
    rules: Rules, power: Biller, power_bill: Bill, due: int, past_due: int, minimum: int
) -> None:
    """M-20: a card on the screen that then says "too small" would be a trap."""
    strict = replace(power, minimum_minor=2000, maximum_minor=100_000)
    limited = replace(rules, billers=(strict,))
    bill = owing(power_bill, due, past_due, minimum)
    for offered in offers(bill, strict):
        assert amount_fault(offered.amount, bill, limited) is None


@pytest.mark.parametrize(
    ("due", "amount", "fault"),
    [
        (3850, 100, None),
        (3850, 99, Fault.AMOUNT_TOO_SMALL),
        (3850, 0, Fault.AMOUNT_TOO_SMALL),
        (3850, -100, Fault.AMOUNT_TOO_SMALL),
        (40, 40, None),
        (40, 39, Fault.AMOUNT_TOO_SMALL),
        (3850, 5850, None),
        (3850, 5851, Fault.AMOUNT_TOO_LARGE),
        (0, 2000, None),
        (0, 2001, Fault.AMOUNT_TOO_LARGE),
        (-700, 2000, None),
        (-700, 99, Fault.AMOUNT_TOO_SMALL),
        (2_000_000, 1_000_000, None),
        (2_000_000, 1_000_001, Fault.AMOUNT_TOO_LARGE),
    ],
)
def test_an_amount_stays_within_the_billers_limits(
    rules: Rules, power_bill: Bill, due: int, amount: int, fault: Fault | None
) -> None:
    """M-11, M-20: minimum, maximum, and no more beyond what is owed than may be over-paid."""
    assert amount_fault(usd(amount), owing(power_bill, due), rules) is fault


def test_a_part_is_no_amount_where_parts_are_not_taken(rules: Rules, water_bill: Bill) -> None:
    """M-28: less than all is too small."""
    assert amount_fault(usd(2499), water_bill, rules) is Fault.AMOUNT_TOO_SMALL
    assert amount_fault(usd(2500), water_bill, rules) is None


def test_a_wrong_amount_stays_on_the_screen_with_its_reason(walk: Any) -> None:
    """M-20: nothing is lost, another choice can be made."""
    walk.to_confirm().do(Accept(), AmountPicked(usd(99)))
    assert walk.visit.step == ChooseAmount(walk.bill, None, fault=Fault.AMOUNT_TOO_SMALL)
    walk.do(AmountPicked(usd(1000)))
    assert walk.visit.step == ChooseTender(walk.bill, None, usd(1000))


def test_an_amount_is_typed_from_the_right_as_on_tills(walk: Any) -> None:
    """M-20: 1, 2, 0, 0 is $12.00; zeros in front and letters are nothing."""
    walk.to_confirm().do(Accept(), KeyTyped("5"), OtherAmount())
    walk.do(*(KeyTyped(char) for char in "00X1200"))
    assert walk.visit.step == ChooseAmount(walk.bill, None, typing=True, entry="1200")
    walk.do(Erase(), Erase(everything=True), *(KeyTyped(c) for c in "2000"), Enter())
    assert walk.visit.step == ChooseTender(walk.bill, None, usd(2000))


def test_an_amount_has_eight_digits_at_most(walk: Any) -> None:
    """A stuck key ends at $999,999.99."""
    walk.to_confirm().do(Accept(), OtherAmount(), *(KeyTyped("9") for _ in range(20)))
    assert walk.visit.step.entry == "9" * 8
    assert walk.do(Enter()).visit.step.fault is Fault.AMOUNT_TOO_LARGE


def test_back_from_the_tender_keeps_what_was_typed(walk: Any) -> None:
    """UX.md section 4: Back loses nothing typed."""
    walk.to_confirm().do(Accept(), OtherAmount(), *(KeyTyped(char) for char in "2010"), Enter())
    assert walk.do(Back()).visit.step == ChooseAmount(walk.bill, None, typing=True, entry="2010")
    walk.do(Back(), AmountPicked(usd(1500)), Back())
    assert walk.visit.step == ChooseAmount(walk.bill, None)


def test_one_amount_only_skips_the_choice(water_walk: Any) -> None:
    """UX.md section 5: a biller without part payments leads straight to the tender."""
    water_walk.with_card().to_confirm().do(Accept())
    assert water_walk.visit.step == ChooseTender(water_walk.bill, None, usd(2500))


def test_one_amount_and_one_way_skip_both_choices(new_walk: Any, water_bill: Any) -> None:
    """M-20, M-41: Yes leads to C7, Back to whose bill it is; a slot that shut is told at C6."""
    walk = new_walk(water_bill).to_confirm().do(Accept())
    assert walk.visit.step == Review(water_bill, None, usd(2500), usd(0))
    assert walk.do(Back()).visit.step == ConfirmAccount(water_bill)
    walk.do(Accept()).status(Condition.FULL).do(Pay())
    assert walk.visit.step == ChooseTender(water_bill, None, usd(2500), Fault.CASH_OFF)
    assert walk.do(Back(), Accept()).visit.step == ChooseTender(water_bill, None, usd(2500))


def test_on_a_list_the_way_to_pay_is_asked_and_back_leads_to_the_list(
    new_walk: Any, water_bill: Any, small: Bill
) -> None:
    """M-13: what goes without saying for one bill does not for several."""
    walk = new_walk(water_bill).to_cart(small).do(GoOn())
    assert walk.on(ChooseTender)
    assert walk.do(CashPicked(), Back()).on(ChooseTender)
    assert walk.do(Back()).visit.step == Cart()


@pytest.mark.parametrize(
    ("due", "fault"),
    [
        (0, Fault.AMOUNT_TOO_SMALL),
        (-500, Fault.AMOUNT_TOO_SMALL),
        (1_000_001, Fault.AMOUNT_TOO_LARGE),
    ],
)
def test_a_single_amount_that_cannot_be_paid_is_not_offered(
    new_walk: Any, water_bill: Bill, due: int, fault: Fault
) -> None:
    """M-11, M-20: nothing owed, a credit, or more than the biller takes: no way on."""
    walk = new_walk(owing(water_bill, due)).to_confirm().do(Accept())
    assert walk.visit.step == ChooseAmount(walk.bill, None, fault=fault)
    walk.do(AmountPicked(usd(due)))
    assert walk.on(ChooseAmount)


def test_cash_that_is_off_is_refused_with_its_reason(walk: Any) -> None:
    """M-16: at the choice, and once more at Pay, for a box may fill up in between."""
    walk.to_tender().status(Condition.FULL).do(CashPicked())
    assert walk.visit.step == ChooseTender(walk.bill, None, usd(3850), Fault.CASH_OFF)
    walk.status(Condition.READY).do(CashPicked()).status(Condition.JAMMED).do(Pay())
    assert walk.visit.step == ChooseTender(walk.bill, None, usd(3850), Fault.CASH_OFF)
    assert walk.effects == ()
    assert walk.rows.payments == {}


def test_the_fee_is_frozen_at_review(walk: Any, power: Biller) -> None:
    """M-23: what was reviewed is what is opened, even if the configuration changes meanwhile."""
    walk.to_review()
    assert walk.visit.step == Review(walk.bill, None, usd(3850), usd(150))
    walk.rules = replace(walk.rules, billers=(replace(power, cash_fee_minor=999),))
    walk.do(Pay())
    assert (walk.payment.amount, walk.payment.fee) == (usd(3850), usd(150))
    assert walk.payment.total == usd(4000)


def test_pay_opens_the_payment_before_a_note_can_enter(walk: Any) -> None:
    """R1: the commit returns first, then the acceptor is enabled; nothing else happens."""
    walk.to_cash()
    record, enable = walk.effects
    assert isinstance(record, Record)
    assert record.commit.kind == "payment_opened"
    assert enable == EnableAcceptor()
    assert walk.visit.step == PayCash()
    assert [tender.id for tender in walk.payment.tenders] == [f"{walk.payment.id}:1"]
    assert walk.payment.visit_id == walk.visit.id


def test_a_moved_number_is_written_down_with_its_last_four(walk: Any) -> None:
    """M-06, M-05: the former number reaches the row, and only its last four do."""
    moved = Moved(PayBillNumber("power", "5555551234"), walk.bill)
    walk.to_looking().looked_up(moved).do(Accept(), AmountPicked(usd(1000)), CashPicked(), Pay())
    assert walk.payment.former_last4 == "1234"
    assert walk.payment.number == walk.bill.number


def test_two_payments_of_one_kiosk_have_two_ids(walk: Any) -> None:
    """M-27: an id is made for each payment and never used again."""
    walk.to_looking().looked_up(BillFound(walk.bill)).do(Accept(), AmountPicked(usd(1000)))
    walk.do(CashPicked(), Pay(), Back(), Pay()).quiet().wait(60)
    walk.to_cash()
    assert len(walk.rows.payments) == 2
