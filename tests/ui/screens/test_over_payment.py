from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.domain import intents as it
from kiosk.domain.money import Money
from kiosk.domain.visit import (
    OverPayment,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]
NOW = 1000.0


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def test_extra_is_agreed_before_the_note_is_kept(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-11: credit, or the note back; silence gives it back."""
    view = states.of(OverPayment(usd(2000), usd(411), NOW + 17.2), payment=states.payment(14039))
    window = show(view)
    shown = said(window)
    assert "Extra: $4.11" in shown
    assert "18 seconds left" in shown
    assert "Without an answer, your note is returned." in shown
    press(window, "Give my note back")
    press(window, "Credit my account")
    assert posted == [it.Refuse(), it.Accept()]
