from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.cards import asking, charged, declined
from kiosk.domain import intents as it
from kiosk.domain.money import Money
from kiosk.domain.visit import Recovery
from kiosk.ui.window import Window

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


def test_after_a_power_cut_a_note_in_doubt_is_told_with_its_amount(
    show: Show, states: Any, said: Said
) -> None:
    """M-38: nothing is held for certain, and nobody reads that $0.00 was inside."""
    doubt = replace(states.kept(), held=Money(0, "USD"), in_doubt=Money(2000, "USD"))
    shown = said(show(states.of(Recovery(doubt))))
    assert "Your $20.00 note is being checked, and it is recorded." in shown
    assert "$0.00" not in shown
