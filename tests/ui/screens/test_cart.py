from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery import sample
from kiosk.bench.gallery.cards import WITH_CARD
from kiosk.bench.gallery.carts import bills, kept, records
from kiosk.domain import intents as it
from kiosk.domain.bills import Biller
from kiosk.domain.cart import MOST_BILLS, Cart, due
from kiosk.domain.money import Money
from kiosk.domain.payments import Outcome
from kiosk.domain.rules import Rules
from kiosk.domain.visit import ChooseTender, ConfirmAccount, FindBill, OutcomeShown, Review
from kiosk.ui.screens.cart import CartScreen
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]
PAID, PENDING, NOTHING = Outcome.PAID, Outcome.PENDING, Outcome.NOT_TAKEN


def _whole(biller: Biller) -> Biller:
    return replace(biller, partial=False)


def test_each_bill_has_its_amount_and_all_their_sum(show: Show, states: Any, said: Said) -> None:
    """M-13: the allocation before money moves."""
    window = show(states.of(Cart(), cart=bills(states, 2)))
    shown = said(window)
    assert "City Works Utilities 7070: $158.89" in shown
    assert "BrightNet Internet 5671: $158.88" in shown
    assert "All together, $317.77" in shown or "$317.77" in shown


def test_a_touch_marks_a_bill_and_the_buttons_mean_that_one(
    show: Show, states: Any, posted: list[it.Intent], press: Press
) -> None:
    """Until one is marked it is the last."""
    two = bills(states, 2)
    first, last = (one.bill.number for one in two)
    window = show(states.of(Cart(), cart=two))
    press(window, "Remove")
    press(window, "City Works Utilities 7070")
    show(states.of(Cart(first), cart=two))
    page = window.shown()
    assert isinstance(page, CartScreen)
    assert [row.isChecked() for row in page.rows[:2]] == [True, False]
    press(window, "Change amount")
    press(window, "Add another bill")
    press(window, "Pay these bills")
    assert posted == [
        it.RemoveBill(last),
        it.ChooseBill(first),
        it.ChangeAmount(first),
        it.AddBill(),
        it.GoOn(),
    ]


def test_a_full_list_says_so(show: Show, states: Any) -> None:
    """Off, with the reason in words."""
    page = show(states.of(Cart(), cart=bills(states, MOST_BILLS))).shown()
    assert isinstance(page, CartScreen)
    assert not page.another.isEnabled()
    assert page.another.accessibleDescription() == "No more bills fit on this list"


def test_another_bill_is_offered_where_one_is_confirmed(
    show: Show, states: Any, posted: list[it.Intent], press: Press, said: Said
) -> None:
    """Not while the list would be full, nor where the bill can be paid in no way."""
    press(show(states.of(ConfirmAccount(states.bill))), "Yes, and add another bill")
    assert posted == [it.AddBill()]
    full = bills(states, MOST_BILLS - 1)
    assert "add another" not in said(show(states.of(ConfirmAccount(states.bill), cart=full)))
    stuck = states.of(ConfirmAccount(states.bill, cash_refused=True))
    assert "add another" not in said(show(stuck))


def test_the_entry_says_how_many_are_on_the_list(show: Show, states: Any, said: Said) -> None:
    shown = said(show(states.of(FindBill(), cart=bills(states, 2))))
    assert "Bills on your list: 2. Find the next one." in shown


def test_each_way_costs_the_sum_of_the_fees(show: Show, states: Any, said: Said) -> None:
    """M-23: of four bills two have a fee, and it is told before money moves."""
    four = bills(states, 4)
    step = ChooseTender(four[0].bill, None, due(four))
    shown = said(show(states.of(step, cart=four, health=WITH_CARD)))
    assert "Fee $5.00. Total $640.50." in shown
    assert "Fee $3.00. Total $638.50." in shown


def test_review_names_every_bill(show: Show, states: Any, said: Said) -> None:
    """And what a note may bring above the sum is the first account's."""
    two = bills(states, 2)
    shown = said(show(states.of(Review(two[0].bill, None, due(two), Money(150, "USD")), cart=two)))
    assert "BrightNet Internet 5671: $158.88" in shown
    assert "Up to $20.00 extra" in shown
    assert "Pay $319.27 now" in shown


WHOLE = replace(sample.rules(), billers=tuple(map(_whole, sample.rules().billers)))


@pytest.mark.parametrize("rules", [WHOLE])
def test_review_says_why_nothing_was_asked_of_one_bill_only(
    show: Show, states: Any, said: Said, rules: Rules
) -> None:
    """Of a list each amount was chosen, and the way to pay."""
    assert not any(biller.partial for biller in rules.billers)
    two, words = bills(states, 2), "This bill is paid whole, and only cash is taken here."
    step = Review(two[0].bill, None, due(two), Money(150, "USD"))
    assert words in said(show(states.of(step)))
    assert words not in said(show(states.of(step, cart=two)))


def test_the_sum_above_is_of_the_bills_that_the_word_is_of(
    show: Show, states: Any, said: Said
) -> None:
    """What is paid already is not called Pending, and what is kept is not called Paid."""
    fee = replace(records(states, PAID, PAID), posted_fee=Money(150, "USD"))
    assert "Paid: $321.50" in said(show(states.of(OutcomeShown(fee))))
    mixed = records(states, PAID, PENDING, NOTHING)
    assert "Pending: $160.00" in said(show(states.of(OutcomeShown(mixed)))).split("\n")
    held = kept(records(states, PAID, PENDING))
    assert "Pending: $160.00" in said(show(states.of(OutcomeShown(held)))).split("\n")
    late = replace(mixed, lines=(replace(mixed.lines[0], outcome=PAID, refused=True),))
    assert "Paid: $160.00" in said(show(states.of(OutcomeShown(late)))).split("\n")


def test_the_outcome_tells_of_each_bill(show: Show, states: Any, said: Said) -> None:
    """M-13: partial success; the word above is the least certain one."""
    shown = said(show(states.of(OutcomeShown(records(states, PAID, PENDING, NOTHING)))))
    assert "City Works Utilities 7070: Paid: $160.00" in shown
    assert "BrightNet Internet 5671: Pending: $160.00" in shown
    assert "City Works Utilities 7072: Not taken" in shown
    assert "Your $160.00 is Pending until each biller answers." in shown
    shown = said(show(states.of(OutcomeShown(kept(records(states, PAID, PENDING))))))
    assert "BrightNet Internet 5671: Kept for you: $160.00" in shown
    assert "Not every bill was paid. Your $160.00 is kept for you." in shown
    both = records(states, PAID, PAID)
    refused = replace(both, lines=(replace(both.lines[0], refused=True),))
    shown = said(show(states.of(OutcomeShown(refused))))
    assert "BrightNet Internet 5671: Kept for you: $160.00" in shown
    assert "Not every bill was paid. Your $160.00 is kept for you." in shown
    shown = said(show(states.of(OutcomeShown(records(states, PAID, NOTHING)))))
    assert "One bill or more got nothing." in shown
