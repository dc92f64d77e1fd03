from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.cards import WITH_CARD
from kiosk.domain import intents as it
from kiosk.domain.visit import (
    ConfirmAccount,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def test_the_account_is_confirmed_by_masked_data_only(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-5, M-9, M-24: masked name and address, the number in groups, the due date in words."""
    window = show(states.of(ConfirmAccount(bill)))
    shown = said(window)
    assert "Name: J*** S****" in shown
    assert "Pay-bill number: 3161 777 077" in shown
    assert "Due: Mon, Dec 7, 2026, in 3 days" in shown
    assert "Amount due: $158.89" in shown
    assert "As of Fri, Dec 4, 2026, 2:05 PM CST" in shown
    press(window, "Not mine")
    press(window, "Yes, this is mine")
    assert posted == [it.Refuse(), it.Accept()]


def test_the_break_down_is_shown(show: Show, states: Any, bill: Any, said: Said) -> None:
    """M-12."""
    shown = said(show(states.of(ConfirmAccount(bill))))
    assert "Water: $80.00" in shown
    assert "Sewer: $78.89" in shown


def test_a_very_long_break_down_gives_way_to_the_amount(
    show: Show, states: Any, bill: Any, said: Said
) -> None:
    """Nothing is clipped and nothing scrolls, so nine lines are not shown at all."""
    long = replace(bill, lines=bill.lines * 5)
    shown = said(show(states.of(ConfirmAccount(long))))
    assert "Water" not in shown
    assert "Amount due: $158.89" in shown


def test_someone_who_only_looks_can_pay_or_leave(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    window = show(states.of(ConfirmAccount(bill), look_only=True))
    assert "This is what you owe" in said(window)
    press(window, "Finish")
    press(window, "Pay this bill")
    assert posted == [it.Finish(), it.Accept()]


def test_a_stale_amount_says_from_when_it_is(
    show: Show, states: Any, bill: Any, said: Said
) -> None:
    """M-11."""
    shown = said(show(states.of(ConfirmAccount(replace(bill, stale=True)))))
    assert "This amount is from Fri, Dec 4, 2026, 2:05 PM CST." in shown


def test_an_account_without_cash_cannot_be_paid(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    window = show(states.of(ConfirmAccount(bill, cash_refused=True)))
    assert "This account cannot be paid in cash." in said(window)
    press(window, "Yes, this is mine")
    assert posted == []


def test_an_account_without_cash_goes_on_if_a_card_can_be_used(
    show: Show, states: Any, bill: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-29, text 9: "You can use a card" is said only if one can be used."""
    refused = ConfirmAccount(bill, cash_refused=True)
    window = show(states.of(refused, health=WITH_CARD))
    assert "cannot be paid in cash. No money was taken. You can use a card." in said(window)
    press(window, "Yes, this is mine")
    assert posted == [it.Accept()]
    stuck = show(states.of(refused))
    assert "You can use a card" not in said(stuck)
    press(stuck, "Yes, this is mine")
    assert posted == [it.Accept()]
