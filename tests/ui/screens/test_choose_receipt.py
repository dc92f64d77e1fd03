from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.cards import asking, charged
from kiosk.domain import intents as it
from kiosk.domain.visit import (
    ChooseReceipt,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def test_printed_is_the_printers_word(
    show: Show, states: Any, record: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """Nothing reads "printed" before the printer says so (UX.md section 1)."""
    printing = said(show(states.of(ChooseReceipt(record))))
    assert "Your receipt is printing." in printing
    assert "printed" not in printing
    window = show(states.of(ChooseReceipt(record), printed=True))
    assert "Your receipt is printed." in said(window)
    press(window, "Finish")
    assert posted == [it.Finish()]


def test_a_broken_printer_changes_nothing_about_the_payment(
    show: Show, states: Any, record: Any, said: Said
) -> None:
    """M-25: any channel may fail without touching the payment's state."""
    shown = said(show(states.of(ChooseReceipt(record), printed=False)))
    assert "Your payment is Paid. The printer is not working. Write down K7F-3M9." in shown
    assert "printing" not in shown
    pending = said(show(states.of(ChooseReceipt(states.pending()), printed=False)))
    assert "do not pay again" in pending
    kept = said(show(states.of(ChooseReceipt(states.kept()), printed=False)))
    assert "Show code 4821 to an attendant." in kept


def test_a_card_stands_on_the_screen_as_on_the_paper(show: Show, states: Any, said: Said) -> None:
    """M-26: brand and last four; a Pending card says not to pay again, paper or no paper."""
    assert "Visa ending in 4242: $100.39" in said(show(states.of(ChooseReceipt(charged(states)))))
    shown = said(show(states.of(ChooseReceipt(asking(states)), printed=False)))
    assert "Write down K7F-3M9; do not pay again." in shown
    assert "Asked on your card: $100.39" in shown
