from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.domain import intents as it
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.money import Money
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
