from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.domain import intents as it
from kiosk.domain.money import Money
from kiosk.domain.visit import (
    ConfirmCancel,
    Review,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def test_stopping_is_asked_first(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    window = show(states.of(ConfirmCancel(Review(bill, None, usd(100), usd(0)))))
    assert "What you typed will be gone." in said(window)
    press(window, "Go on")
    press(window, "Stop the payment")
    assert posted == [it.GoOn(), it.Accept()]
