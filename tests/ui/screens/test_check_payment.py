"""C19: typing the number, what is told of a miss, and what is shown of a payment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.domain import intents as it
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.checking import CheckPayment, Miss, PaymentChecked
from kiosk.domain.visit import Home
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.key import Key
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def test_it_is_the_third_way_from_home_and_works_with_no_way_to_pay(
    show: Show, states: Any, posted: list[it.Intent], press: Press
) -> None:
    """M-46."""
    press(show(states.of(Home())), "Check a payment")
    off = show(states.all("en")["out of service"])
    press(off, "Check a payment")
    assert posted == [it.StartCheck()] * 2
    window = show(states.all("en")["no journal"])
    cards = window.findChildren(ChoiceCard)
    assert "Check a payment" not in {card.text() for card in cards if card.isVisible()}


def test_only_the_signs_of_such_numbers_have_keys(
    show: Show, states: Any, posted: list[it.Intent], press: Press, said: Said
) -> None:
    """None of 0 O 1 I L; the number stands there in two halves, as on the slip."""
    window = show(states.of(CheckPayment("K7F3")))
    page = window.shown()
    assert page is not None
    keys = {key.text() for key in page.findChildren(Key) if len(key.text()) == 1}
    assert keys == set("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    assert "Confirmation number: K7F 3" in said(window)
    for words in ("M", "Erase", "Clear", "Check it"):
        press(page, words)
    assert posted == [it.KeyTyped("M"), it.Erase(), it.Erase(everything=True), it.Enter()]


@pytest.mark.parametrize(
    ("miss", "words"),
    [
        (Miss.SHORT, "This number does not look complete."),
        (Miss.NOT_FOUND, "We do not know this number."),
        (Miss.LOCKED, "That is too many tries for now."),
    ],
)
def test_a_miss_is_told_in_plain_words(
    show: Show, states: Any, said: Said, miss: Miss, words: str
) -> None:
    assert words in said(show(states.of(CheckPayment("K7F3M9", miss))))


@pytest.mark.parametrize(
    ("name", "word", "sentence"),
    [
        ("paid", "Paid", "is Paid"),
        ("pending", "Pending", "do not pay again"),
        ("kept", "Pending", "see an attendant"),
    ],
)
def test_the_outcome_is_shown_as_it_is_now(
    show: Show, states: Any, said: Said, name: str, word: str, sentence: str
) -> None:
    """M-46, M-07: with what the slip says."""
    told = said(show(states.all("en")[f"checked, {name}"]))
    for words in (word, sentence, "Confirmation number: K7F-3M9", "City Works Utilities"):
        assert words in told


def test_no_more_is_shown_than_the_slip_says(
    show: Show, states: Any, said: Said, posted: list[it.Intent], press: Press
) -> None:
    """M-05, M-36: no name, no address, no whole number; the recovery code stays with its slip."""
    payment = states.kept()
    window = show(states.of(PaymentChecked(payment)))
    told = said(window)
    assert payment.recovery_code
    bill = states.bill
    for hidden in (bill.name, bill.address, payment.number.value, payment.recovery_code):
        assert hidden not in told
    press(window, "Finish")
    assert posted == [it.Finish()]


def test_a_payment_to_a_biller_that_is_not_served_any_more_is_shown(
    show: Show, states: Any, said: Said
) -> None:
    """M-46: its slip is as good as it was; alone, and as one of several bills."""
    old = replace(states.record, number=PayBillNumber("gas-works", "5551234567"))
    assert "gas-works" in said(show(states.of(PaymentChecked(old))))
    both = replace(old, line=1, lines=(replace(old, id="second", line=2),))
    assert "gas-works 4567" in said(show(states.of(PaymentChecked(both))))


def test_a_phone_can_take_the_receipt_along(show: Show, states: Any) -> None:
    """M-25: the signed code again; none where there is none."""
    page = show(states.all("en")["checked, paid"]).shown()
    assert page is not None
    assert page._phone.isVisible()  # type: ignore[attr-defined]  # of this screen
    page = show(states.of(PaymentChecked(states.record))).shown()
    assert not page._phone.isVisible()  # type: ignore[union-attr]  # just shown
