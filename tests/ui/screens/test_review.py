from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.bench.gallery.cards import WITH_CARD
from kiosk.domain import intents as it
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.money import Money
from kiosk.domain.payments import Tender
from kiosk.domain.visit import (
    Review,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def test_review_reads_everything_back(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """C7: payee, number in groups, former number, amount, fee, total, tender, extra cash."""
    old = PayBillNumber("cityworks", "5242885902")
    window = show(states.of(Review(bill, old, usd(15889), usd(150))))
    shown = said(window)
    for part in (
        "Pay to: City Works Utilities",
        "Pay-bill number: 3161 777 077",
        "Former number: ending in 5902",
        "Paid with: Cash",
        "Amount: $158.89",
        "Fee: $1.50",
        "Total: $160.39",
        "No change is given. Up to $20.00 extra can become credit",
    ):
        assert part in shown
    press(window, "Change")
    press(window, "Pay $160.39 now")
    assert posted == [it.Back(), it.Pay()]


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (16489, "Up to $14.00 extra can become credit"),
        (17889, "A note that is too large is returned."),
    ],
)
def test_an_amount_above_the_bill_leaves_less_room_for_extra(
    show: Show, states: Any, bill: Any, said: Said, chosen: int, words: str
) -> None:
    """M-11: $158.89 is owed and $20.00 may be extra, of which the choice already uses a part."""
    assert words in said(show(states.of(Review(bill, None, usd(chosen), usd(0)))))


def test_review_says_why_nothing_was_asked(
    qtbot: Any, rules: Any, texts: Any, states: Any, bill: Any, said: Said
) -> None:
    """M-20, M-41: C5 and C6 were skipped, for the biller has one amount and the kiosk one way."""
    whole = replace(rules.billers[0], partial=False)
    window = Window(replace(rules, billers=(whole,)), texts, 4.034, lambda _: None)
    qtbot.addWidget(window)
    window.resize(1080, 1920)
    window.show()
    view = states.of(Review(bill, None, usd(15889), usd(0)))
    for health, told in ((view.health, True), (WITH_CARD, False)):
        window.show_view(replace(view, health=health))
        assert ("only cash is taken here" in said(window)) is told


def test_a_card_is_charged_exactly_the_total(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-23: fee reviewed; nothing is taken before Pay."""
    window = show(states.of(Review(bill, None, usd(15889), usd(250), Tender.CARD)))
    shown = said(window)
    assert "Paid with: Card" in shown
    assert "Fee: $2.50" in shown
    assert "Total: $161.39" in shown
    assert "Your card is charged exactly this. Nothing is charged yet." in shown
    assert "No change is given" not in shown
    press(window, "Pay $161.39 now")
    assert posted == [it.Pay()]


def test_the_rest_on_a_card_tells_the_new_fee_and_total_before_money_moves(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-23, MONEY.md section 2: adding a second tender recomputes the fee once, and shows it."""
    step = Review(bill, None, usd(15889), usd(250), Tender.CARD)
    window = show(states.of(step, health=WITH_CARD, payment=states.payment(6000)))
    shown = said(window)
    for part in (
        "Check and pay the rest",
        "Your $60.00 is inside and safe.",
        "Amount: $158.89",
        "Fee until now: $1.50",
        "Fee now: $2.50",
        "New total: $161.39",
        "Paid in already: $60.00",
        "The rest, on your card: $101.39",
    ):
        assert part in shown
    press(window, "Pay $101.39 now")
    assert posted == [it.Pay()]


def test_a_fee_that_stays_is_told_once(show: Show, states: Any, bill: Any, said: Said) -> None:
    step = Review(bill, None, usd(15889), usd(150), Tender.CARD)
    shown = said(show(states.of(step, payment=states.payment(6000))))
    assert "Fee: $1.50" in shown
    assert "Total: $160.39" in shown
    assert "Fee until now" not in shown
    free = replace(states.payment(6000), fee=usd(0))
    assert "Fee until now: No fee" in said(show(states.of(step, payment=free)))


def test_after_a_declined_card_the_rest_can_be_cash(
    show: Show, states: Any, bill: Any, said: Said
) -> None:
    step = Review(bill, None, usd(15889), usd(150))
    shown = said(show(states.of(step, payment=states.payment(6000))))
    assert "The rest, in cash: $100.39" in shown
    assert "charged" not in shown


def test_with_nothing_inside_there_is_no_rest(
    show: Show, states: Any, bill: Any, said: Said
) -> None:
    """After a declined card, in cash: the fee before and now, and the whole sum."""
    step = Review(bill, None, usd(15889), usd(150))
    free = replace(states.payment(0), fee=usd(0))
    shown = said(show(states.of(step, payment=free)))
    for part in ("Check and pay", "Paid with: Cash", "Fee now: $1.50", "Total: $160.39"):
        assert part in shown
    assert "rest" not in shown
    assert "Paid in already" not in shown


def test_the_review_of_a_second_tender_is_no_step_back(show: Show, states: Any, bill: Any) -> None:
    """ "Step 4 of 5" stays while money is inside."""
    step = Review(bill, None, usd(15889), usd(150), Tender.CARD)
    for payment, words in ((None, "Step 3 of 5"), (states.payment(6000), "Step 4 of 5")):
        window = show(states.of(step, payment=payment))
        labels = {label.text() for label in window.findChildren(QLabel)}
        assert words in labels
