"""Several bills under anything: touches, notes, cards, silence and power cuts in any order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test

from kiosk.domain.bills import Bill, PayBillNumber
from kiosk.domain.cart import MOST_BILLS
from kiosk.domain.events import Condition
from kiosk.domain.flow.steps import at_home
from kiosk.domain.intents import (
    AddBill,
    CardPicked,
    CashPicked,
    ChangeAmount,
    GoOn,
    Pay,
    RemoveBill,
)
from kiosk.domain.money import Money
from kiosk.domain.payments import FINAL, DeliveryKind, Outcome, PaymentRecord, PaymentState
from tests.domain.flow.test_card_total import Cards
from tests.domain.flow.test_decide_total import BILL, Anything

WATER = PayBillNumber("water", "W123456")
NUMBERS = st.sampled_from([BILL.number, WATER, PayBillNumber("power", "7777777777")])


def bill(number: PayBillNumber, minor: int, past_due: int = 0) -> Bill:
    zero = Money(0, "USD")
    due = Money(minor, "USD")
    return Bill(number, "J***", "", due, Money(past_due, "USD"), zero, None, 0)


OTHERS = st.lists(
    st.one_of(
        st.builds(bill, st.just(WATER), st.integers(100, 4000), st.sampled_from([0, 100])),
        st.builds(
            bill,
            st.builds(
                PayBillNumber, st.just("power"), st.sampled_from(["7777777777", "8888888888"])
            ),
            st.integers(50, 4000),
            st.sampled_from([0, 50]),
        ),
    ),
    max_size=3,
    unique_by=lambda one: one.number,
)


def kept_promises(rows: Any) -> None:
    """Each bill once, to the cent: what one has is posted for it, or kept, or nothing."""
    records: list[PaymentRecord] = [rows.payment(one) for one in rows.payments]
    for row in records:
        if row.state is PaymentState.POSTED and not row.refused:
            posted = row.posted_amount + row.posted_fee
            assert row.held == posted, "posted is what it has"
            assert (row.id, DeliveryKind.BILLER) in rows.deliveries
        else:
            assert not row.posted_amount
        if row.id != row.lead_id:
            assert row.tenders == ()
            assert (row.id, DeliveryKind.PRINT) not in rows.deliveries, "one slip for all"
            assert row.held == (row.brought or row.held.zero())
        done = {one.state in FINAL for one in row.bills}
        assert len(done) == 1, "all bills of a visit are settled in one commit"
        if row.outcome is Outcome.NOT_TAKEN:
            assert not row.held


class CartAnything(Anything):
    """Notes, and any touch."""

    @precondition(lambda self: at_home(self.walk.visit) and not self.walk.visit.panel)
    @precondition(lambda self: self.walk.health.journal)
    @rule(others=OTHERS)
    def hurry_with_several(self, others: list[Bill]) -> None:
        self.walk.status(Condition.READY)
        if self.walk.now >= self.walk.visit.locked_until:
            self.walk.to_cart(*others).do(GoOn(), CashPicked(), Pay())

    @rule(what=st.one_of(st.just(AddBill()), NUMBERS.map(RemoveBill), NUMBERS.map(ChangeAmount)))
    def the_list(self, what: Any) -> None:
        self.walk.do(what)

    @invariant()
    def each_bill_once(self) -> None:
        kept_promises(self.walk.rows)
        assert len(self.walk.visit.cart) <= MOST_BILLS

    @invariant()
    def nobody_overpays_another_bill(self) -> None:
        for one in self.records():
            if one.id != one.lead_id and one.state is PaymentState.POSTED:
                assert one.posted_amount <= one.amount


class CartCards(Cards):
    """The whole sum on one card, or cash first and the rest by card."""

    @precondition(lambda self: at_home(self.walk.visit))
    @rule(others=OTHERS, cash=st.sampled_from([(), (500,), (2000, 500)]))
    def somebody_pays_several(self, others: list[Bill], cash: tuple[int, ...]) -> None:
        if self.walk.rows.unfinished():
            self.walk.ask()
            return
        self.walk.to_cart(*others)
        if cash:
            self.walk.do(GoOn(), CashPicked(), Pay()).put_in(*cash)
        else:
            self.walk.do(GoOn(), CardPicked(), Pay())

    @invariant()
    def each_bill_once(self) -> None:
        kept_promises(self.walk.rows)


def test_several_bills_in_cash_keep_every_promise(new_walk: Callable[..., Any]) -> None:
    """M-13, M-27: each bill is posted once or kept, whatever comes in between."""

    class Machine(CartAnything):
        def __init__(self) -> None:
            super().__init__()
            self.walk = new_walk()
            self.walk.judge = self.judge

    run(Machine)


@pytest.mark.parametrize("two_step", [False, True], ids=["one-step", "two-step"])
def test_several_bills_on_one_card_keep_every_promise(
    new_walk: Callable[..., Any], power_bill: Bill, two_step: bool
) -> None:
    """M-13, M-27: one charge for all of them, or none."""

    class Machine(CartCards):
        def __init__(self) -> None:
            super().__init__()
            small = replace(power_bill, amount_due=Money(1500, "USD"))
            self.walk = new_walk(small).with_card(two_step=two_step)
            self.walk.judge = self.judge

    run(Machine)


def run(machine: Any) -> None:
    chosen = settings(max_examples=100, stateful_step_count=40, deadline=None)
    run_state_machine_as_test(machine, settings=chosen)
