from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.cards import WITH_CARD
from kiosk.domain import intents as it
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.money import Money
from kiosk.domain.visit import (
    ChooseAmount,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def test_the_offered_amounts_are_posted_as_they_are(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], press: Press
) -> None:
    """M-20."""
    window = show(states.of(ChooseAmount(bill, None)))
    for words in ("Pay everything", "Pay what is past due", "Pay the minimum"):
        press(window, words)
    press(window, "Pay another amount")
    assert posted == [
        it.AmountPicked(usd(15889)),
        it.AmountPicked(usd(4500)),
        it.AmountPicked(usd(2500)),
        it.OtherAmount(),
    ]


def test_an_amount_is_typed_with_the_keypad(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    window = show(states.of(ChooseAmount(bill, None, True, "421")))
    assert "Amount to pay: $4.21" in said(window)
    press(window, "0")
    press(window, "Use this amount")
    assert posted == [it.KeyTyped("0"), it.Enter()]


def test_paying_less_or_more_says_what_follows(
    show: Show, states: Any, bill: Any, said: Said
) -> None:
    """M-11, M-28; a biller that takes no extra says nothing of credit."""
    assert "it becomes credit" in said(show(states.of(ChooseAmount(bill, None))))
    other = replace(bill, number=PayBillNumber("brightnet", "12345678"))
    shown = said(show(states.of(ChooseAmount(other, None))))
    assert "the rest stays open" in shown
    assert "credit" not in shown


def test_the_fee_of_each_way_is_told_with_the_amounts(
    show: Show, states: Any, bill: Any, said: Said
) -> None:
    """M-23: the fee range, before a way is chosen."""
    other = replace(bill, number=PayBillNumber("brightnet", "12345678"))
    shown = said(show(states.of(ChooseAmount(other, None), health=WITH_CARD)))
    assert "Fee for cash: $1.50. Fee for cards: $2.50" in shown
    assert "Fee for cards" not in said(show(states.of(ChooseAmount(other, None))))
