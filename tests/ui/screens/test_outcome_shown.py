from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.domain import intents as it
from kiosk.domain.money import Money
from kiosk.domain.visit import (
    OutcomeShown,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def test_paid_shows_the_amount_and_its_confirmation(
    show: Show, states: Any, record: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-7, M-25."""
    window = show(states.of(OutcomeShown(record)))
    shown = said(window)
    assert "Paid: $160.00" in shown
    assert "Confirmation number: K7F-3M9" in shown
    assert "To your account: $160.00" in shown
    assert "Code for the attendant" not in shown
    press(window, "Get my receipt")
    assert posted == [it.Finish()]


def test_pending_never_reads_paid(show: Show, states: Any, said: Said) -> None:
    """Nothing reads "Paid" before the biller or the journal's rule says so."""
    for record in (states.pending(), states.kept(), states.abandoned()):
        shown = said(show(states.of(OutcomeShown(record))))
        assert "Pending" in shown
        assert "Paid" not in shown
        assert "To your account" not in shown
        assert "Code for the attendant: 4821" in shown


def test_not_taken_says_that_no_money_was_taken(show: Show, states: Any, said: Said) -> None:
    shown = said(show(states.of(OutcomeShown(states.not_taken()))))
    assert "Not taken" in shown
    assert "No money was taken." in shown
    assert "Confirmation" not in shown


def test_what_is_kept_or_in_doubt_is_told_as_such(show: Show, states: Any, said: Said) -> None:
    assert "is kept for you" in said(show(states.of(OutcomeShown(states.kept()))))
    refused = replace(states.pending(), refused=True)
    assert "is kept for you" in said(show(states.of(OutcomeShown(refused))))
    doubt = replace(states.kept(), in_doubt=usd(2000))
    assert "One note is being checked." in said(show(states.of(OutcomeShown(doubt))))
    assert "Time ran out" in said(show(states.of(OutcomeShown(states.abandoned()))))
