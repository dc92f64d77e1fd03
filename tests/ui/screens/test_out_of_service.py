from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.cards import NEITHER
from kiosk.domain import intents as it
from kiosk.domain.events import Condition
from kiosk.domain.money import Money
from kiosk.domain.paying import OpenCard, OpenNote
from kiosk.domain.payments import TenderState
from kiosk.domain.rules import Bar, Health
from kiosk.domain.visit import (
    Fault,
    OutOfService,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]
WELL = Health(Condition.READY, Condition.READY, Condition.READY)


def test_out_of_service_says_what_still_works(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-38."""
    off = replace(WELL, acceptor=Condition.JAMMED)
    window = show(states.of(OutOfService(Fault.CASH_OFF), health=off))
    assert "Cash is off now: something is stuck." in said(window)
    press(window, "See what I owe")
    assert posted == [it.Start(look_only=True)]
    dead = said(show(states.of(OutOfService(Fault.JOURNAL), health=Health(journal=False))))
    assert "See what I owe" not in dead
    assert "We cannot record payments now." in dead


def test_who_cannot_pay_here_is_told_where_and_whom_to_call(
    show: Show, states: Any, said: Said
) -> None:
    """UX.md C18: the nearest alternative, as the owner's configuration says."""
    off = replace(WELL, acceptor=Condition.JAMMED)
    text = said(show(states.of(OutOfService(Fault.CASH_OFF), health=off)))
    assert "What you can do" in text
    assert "Pay your bill here: Corner Drugs, 200 Main Street" in text
    assert "555 0100" in text


def test_it_is_said_since_when(show: Show, states: Any, said: Said) -> None:
    """UX.md C18; of this kiosk's own time zone."""
    text = said(show(states.of(OutOfService(Fault.JOURNAL), health=Health(journal=False))))
    assert "Since 2:05 PM." in text


@pytest.mark.parametrize(
    ("bar", "words"),
    [
        (Bar.KEY_LOST, "The keys of this kiosk are missing. No money was taken."),
        (Bar.RESTORED, "The records of this kiosk are being checked by staff."),
    ],
)
def test_what_a_person_must_see_to_is_said_and_a_bill_can_still_be_looked_up(
    show: Show, states: Any, said: Said, bar: Bar, words: str
) -> None:
    """M-38: lost keys, a restored journal: why, what works, whom to see."""
    health = replace(WELL, barred=bar)
    text = said(show(states.of(OutOfService(Fault(bar)), health=health)))
    assert words in text
    assert "please see an attendant" in text
    assert "See what I owe" in text


def test_a_failed_journal_with_money_inside_says_that_it_is_recorded(
    show: Show, states: Any, said: Said
) -> None:
    view = states.of(
        OutOfService(Fault.JOURNAL), health=Health(journal=False), payment=states.payment(6000)
    )
    assert "The $60.00 you put in is recorded." in said(show(view))


def test_a_failed_journal_does_not_say_what_nobody_knows(
    show: Show, states: Any, said: Said
) -> None:
    """R6: while a note moves or a charge is open, "no money is taken" may be untrue."""
    charged = OpenCard("p:2", Money(4050, "USD"), TenderState.AUTH_INTENT)
    moving = OpenNote(1, 5, Money(2000, "USD"))
    owed = states.payment(0)
    for payment in (replace(owed, card=charged), replace(owed, stacking=moving)):
        view = states.of(OutOfService(Fault.JOURNAL), health=Health(journal=False), payment=payment)
        text = said(show(view))
        assert "your payment is Pending." in text
        assert "No money" not in text


def test_without_any_way_to_pay_each_has_its_reason(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-38: view only, and why."""
    window = show(states.of(OutOfService(Fault.NO_TENDER), health=NEITHER))
    shown = said(window)
    assert "We cannot take cash or cards now. No money was taken." in shown
    assert "Cash: the cash box is full" in shown
    assert "Cards: not connected" in shown
    press(window, "See what I owe")
    assert posted == [it.Start(look_only=True)]
