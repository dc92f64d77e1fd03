from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.domain import intents as it
from kiosk.domain.money import Money
from kiosk.domain.visit import (
    Fault,
    PayCash,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def test_cash_says_what_is_in_and_what_is_still_to_pay(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """The money is never in doubt (UX.md section 1)."""
    payment = states.payment(6000, last_stacked=usd(2000))
    window = show(states.of(PayCash(), payment=payment))
    shown = said(window)
    assert "Paid in: $60.00" in shown
    assert "Still to pay: $100.39" in shown
    assert "Last note: $20.00" in shown
    assert "Your $60.00 is inside and recorded." in shown
    press(window, "Finish with $60.00")
    assert posted == [it.Finish()]


def test_before_the_first_note_there_is_nothing_to_finish(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    window = show(states.of(PayCash(), payment=states.payment()))
    assert "No money is inside yet." in said(window)
    assert "Last note" not in said(window)
    press(window, "Finish with $0.00")
    assert posted == []


def test_no_note_is_invited_that_would_go_back(show: Show, states: Any, said: Said) -> None:
    """$0.80 is to pay and no extra is taken: the way out is named, not a note."""
    inside = said(show(states.of(PayCash(), payment=states.exact(2000))))
    assert "No note is small enough for the rest. Touch Finish." in inside
    assert "Notes we take" not in inside
    empty = said(show(states.of(PayCash(), payment=states.exact(0))))
    assert "No money is inside. Touch Cancel, then pay another way." in empty


def test_a_returned_note_is_told(show: Show, states: Any, said: Said) -> None:
    """M-43: "note returned, please take it" in words."""
    view = states.of(PayCash(Fault.NOTE_REFUSED), payment=states.payment(2000))
    shown = said(show(view))
    assert "Note returned" in shown
    assert "Take it and try another note." in shown
