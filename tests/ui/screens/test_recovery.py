from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.domain import intents as it
from kiosk.domain.visit import (
    Recovery,
)
from kiosk.ui.window import Window
from tests.ui.screens.card_states import asking, charged, declined

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def test_after_a_power_cut_a_code_joins_customer_and_money(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """Message 25 of UX.md section 8."""
    window = show(states.of(Recovery(states.pending())))
    shown = said(window)
    assert "$160.00 was inside, and it is recorded. Show code 4821 to an attendant." in shown
    press(window, "Go on")
    assert posted == [it.Finish()]
    assert "No money was inside." in said(show(states.of(Recovery(states.not_taken()))))


def test_after_a_power_cut_a_card_is_pending_charged_or_not(
    show: Show, states: Any, said: Said
) -> None:
    """M-38: each is told as it is; nothing is asked to be paid again."""
    shown = said(show(states.of(Recovery(asking(states)))))
    assert "It is Pending; do not pay again. Show code 4821 to an attendant." in shown
    assert "Asked on your card: $100.39" in shown
    shown = said(show(states.of(Recovery(charged(states)))))
    assert "$160.39 was paid, and it is recorded." in shown
    assert "inside" not in shown
    shown = said(show(states.of(Recovery(declined(states)))))
    assert "Your card was not charged. You can start again." in shown
