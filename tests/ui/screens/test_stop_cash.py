from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.domain import intents as it
from kiosk.domain.events import Condition
from kiosk.domain.rules import Health
from kiosk.domain.visit import (
    Fault,
    StopCash,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]
WELL = Health(Condition.READY, Condition.READY, Condition.READY)


def test_stopping_keeps_what_is_in(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    window = show(states.of(StopCash(), payment=states.payment(6000)))
    assert "Your $60.00 is inside and recorded." in said(window)
    press(window, "Go on with cash")
    press(window, "Pay what is in")
    assert posted == [it.GoOn(), it.Pay()]


def test_stopping_with_nothing_in_is_leaving(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    window = show(states.of(StopCash(), payment=states.payment()))
    assert "Pay what is in" not in said(window)
    press(window, "Leave without paying")
    assert posted == [it.Pay()]


def test_a_full_box_stops_cash_and_nothing_else(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-38: the money inside is safe and can be paid."""
    full = replace(WELL, acceptor=Condition.FULL)
    window = show(states.of(StopCash(Fault.BOX_FULL), payment=states.payment(6000), health=full))
    shown = said(window)
    assert "The cash box is full. The $60.00 you put in is safe." in shown
    assert "Off: the cash box is full" in shown
    press(window, "Go on with cash")
    press(window, "Pay what is in")
    assert posted == [it.Pay()]
