from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.cards import NO_CARD, WITH_CARD
from kiosk.domain import intents as it
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.events import Condition
from kiosk.domain.money import Money
from kiosk.domain.rules import Health
from kiosk.domain.visit import (
    Fault,
    StopCash,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def usd(minor: int) -> Money:
    return Money(minor, "USD")


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


def test_the_rest_can_be_paid_by_card(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """MONEY.md section 3: cash first, the card for the exact rest, its fee already counted."""
    window = show(states.of(StopCash(), payment=states.payment(6000), health=WITH_CARD))
    assert "Pay the rest by card. $98.89 on your card." in said(window)
    press(window, "Pay the rest by card")
    assert posted == [it.CardPicked()]
    bill = replace(states.bill, number=PayBillNumber("brightnet", "12345678"))
    paying = states.payment(6000, bill=bill)
    shown = said(show(states.of(StopCash(), payment=paying, health=WITH_CARD)))
    assert "$101.39 on your card, fee included." in shown


def test_without_notes_the_card_pays_instead(
    show: Show, states: Any, posted: list[it.Intent], press: Press
) -> None:
    press(
        show(states.of(StopCash(), payment=states.payment(), health=WITH_CARD)),
        "Pay by card instead",
    )
    assert posted == [it.CardPicked()]


def test_the_card_is_off_with_its_reason(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-16: the terminal's, or a note whose fate is open."""
    some, doubt = states.payment(6000), states.payment(6000, doubt=usd(2000))
    for health, payment, reason in (
        (WELL, some, "not available at this machine"),
        (NO_CARD, some, "closing its day"),
        (WITH_CARD, doubt, "a note is being checked"),
    ):
        window = show(states.of(StopCash(), payment=payment, health=health))
        assert f"Pay the rest by card. Off: {reason}" in said(window)
        press(window, "Pay the rest by card")
    assert posted == []


def test_a_terminal_that_went_off_leaves_the_cash_safe(show: Show, states: Any, said: Said) -> None:
    view = states.of(StopCash(Fault.CARD_OFF), payment=states.payment(6000), health=NO_CARD)
    assert "The $60.00 you put in is safe." in said(show(view))
