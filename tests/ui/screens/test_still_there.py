from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.domain import intents as it
from kiosk.domain.money import Money
from kiosk.domain.visit import (
    PayCash,
    Review,
    StillThere,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]
NOW = 1000.0


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def test_silence_is_warned_of_with_what_will_happen(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    review = Review(bill, None, usd(100), usd(0))
    window = show(states.of(StillThere(review, NOW + 29.5)))
    shown = said(window)
    assert "No money was taken." in shown
    assert "30 seconds left" in shown
    press(window, "Finish now")
    press(window, "I am here")
    assert posted == [it.Finish(), it.GoOn()]
    money = states.of(StillThere(PayCash(), NOW + 5), payment=states.payment(6000))
    assert "we pay it to your bill" in said(show(money))
