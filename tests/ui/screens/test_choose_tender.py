from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.domain import intents as it
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.money import Money
from kiosk.domain.visit import (
    ChooseTender,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def test_fee_and_total_are_told_before_money_goes_in(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-23: zero reads "No fee"."""
    window = show(states.of(ChooseTender(bill, None, usd(15889))))
    assert "No fee. Total $158.89." in said(window)
    press(window, "Pay with cash")
    assert posted == [it.CashPicked()]
    other = replace(bill, number=PayBillNumber("brightnet", "12345678"))
    assert "Fee $1.50. Total $160.39." in said(
        show(states.of(ChooseTender(other, None, usd(15889))))
    )
