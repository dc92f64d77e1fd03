from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.domain import intents as it
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.visit import (
    ConfirmMoved,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def test_a_moved_number_shows_both_and_warns_of_autopay(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-6, M-21: last four each."""
    window = show(states.of(ConfirmMoved(PayBillNumber("cityworks", "5242885902"), bill)))
    shown = said(window)
    assert "Old number: ending in 5902" in shown
    assert "New number: ending in 7077" in shown
    assert "AutoPay" in shown
    assert "5242885902" not in shown
    press(window, "Yes, use the new number")
    press(window, "Stop here")
    assert posted == [it.Accept(), it.Refuse()]
