from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.cards import NEITHER, NO_CARD, NO_CASH, WITH_CARD
from kiosk.domain import intents as it
from kiosk.domain.events import Condition
from kiosk.domain.rules import Health
from kiosk.domain.visit import (
    Home,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]
WELL = Health(Condition.READY, Condition.READY, Condition.READY)


def test_home_starts_a_payment_or_a_look(
    show: Show, states: Any, posted: list[it.Intent], press: Press
) -> None:
    window = show(states.of(Home()))
    press(window, "Pay your bill")
    press(window, "See what I owe")
    assert posted == [it.Start(), it.Start(look_only=True)]


def test_home_says_what_to_bring_and_that_no_change_is_given(
    show: Show, states: Any, said: Said
) -> None:
    """M-54, M-23: the notes, the bill, the highest fee."""
    words = said(show(states.of(Home())))
    assert "Your bill, or its number" in words
    assert "Notes of $1, $5, $10, $20, $50, $100" in words
    assert "No change is given" in words
    assert "Fee for cash: up to $1.50" in words
    assert "City Works Utilities, BrightNet Internet" in words


def test_home_shows_cash_off_with_its_reason(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-38, M-16: a look-up still works."""
    off = replace(WELL, acceptor=Condition.BOX_REMOVED)
    window = show(states.of(Home(), health=off))
    assert "Cash is off: the cash box is out" in said(window)
    press(window, "See what I owe")
    press(window, "Pay your bill")
    assert posted == [it.Start(look_only=True)]


def test_home_says_that_cards_work_too(show: Show, states: Any, said: Said) -> None:
    """M-54, M-17, M-23: what to bring, which cards, both fees."""
    words = said(show(states.of(Home(), health=WITH_CARD)))
    assert "Or your card: Visa, Mastercard, American Express, Discover, debit" in words
    assert "Fee for cash: up to $1.50. Fee for cards: up to $2.50" in words
    assert "Or your card" not in said(show(states.of(Home())))


def test_nobody_is_told_to_bring_what_is_not_taken_now(show: Show, states: Any, said: Said) -> None:
    """M-54: while cash is off, no notes and no word of change; while cards are, no card."""
    cards = said(show(states.of(Home(), health=NO_CASH)))
    assert "Cards we take: Visa, Mastercard" in cards
    assert "Notes of" not in cards
    assert "No change" not in cards
    cash = said(show(states.of(Home(), health=NO_CARD)))
    assert "Notes of $1" in cash
    assert "your card" not in cash
    neither = said(show(states.of(Home(), health=NEITHER)))
    assert "Notes of" not in neither
    assert "Visa" not in neither


def test_one_way_off_is_news_and_paying_goes_on(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-38: cash only and card only are told on Home, with what still works."""
    cards = show(states.of(Home(), health=NO_CASH))
    assert "Cash is off: the cash box is out. You can pay by card." in said(cards)
    press(cards, "Pay your bill")
    cash = show(states.of(Home(), health=NO_CARD))
    assert "Cards are off: closing its day. You can pay in cash." in said(cash)
    press(cash, "Pay your bill")
    assert posted == [it.Start(), it.Start()]


def test_with_neither_way_only_looking_is_left(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-38: view only."""
    window = show(states.of(Home(), health=NEITHER))
    assert "Cash is off: the cash box is full. Cards are off: not connected." in said(window)
    press(window, "Pay your bill")
    press(window, "See what I owe")
    assert posted == [it.Start(look_only=True)]
