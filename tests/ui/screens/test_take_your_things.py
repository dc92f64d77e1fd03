from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.cards import charged
from kiosk.domain import intents as it
from kiosk.domain.events import Condition
from kiosk.domain.visit import Home, TakeYourThings
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def test_things_to_take_are_named(
    show: Show, states: Any, record: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    window = show(states.of(TakeYourThings(record)))
    assert "Your receipt" in said(window)
    press(window, "I have everything")
    assert posted == [it.Finish()]
    no_paper = said(show(states.of(TakeYourThings(record), printed=False)))
    assert "receipt" not in no_paper
    assert "Notes that were returned" in no_paper


def test_another_bill_can_be_paid_if_anything_can(
    show: Show, states: Any, record: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """C13."""
    window = show(states.of(TakeYourThings(record)))
    press(window, "Pay another bill")
    assert posted == [it.Start()]
    off = replace(states.of(Home()).health, acceptor=Condition.FULL)
    assert "Pay another bill" not in said(show(states.of(TakeYourThings(record), health=off)))


def test_a_card_in_the_terminal_is_named(show: Show, states: Any, visa: Any, said: Said) -> None:
    mixed = charged(states)
    shown = said(show(states.of(TakeYourThings(mixed))))
    assert "Take your card, receipt and notes" in shown
    assert "Your card, in the card terminal" in shown
    assert "Notes that were returned" in shown
    alone = said(show(states.of(TakeYourThings(replace(mixed, tenders=(visa,))))))
    assert "Take your card and receipt" in alone
    assert "Notes" not in alone
