"""C8 without a charge: what happened, that nothing was taken, what can be done."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.cards import NEITHER, NO_CASH, WITH_CARD
from kiosk.domain import intents as it
from kiosk.domain.cards import Decline
from kiosk.domain.events import Condition
from kiosk.domain.visit import CardDeclined
from kiosk.ui.widgets.words import Words
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]
TEXTS = {
    Decline.DECLINED: "Your bank did not approve this card.",
    Decline.BRAND: "Use Visa, Mastercard, American Express, Discover, debit or cash.",
    Decline.PULLED_EARLY: "The card came out too soon.",
    Decline.UNREADABLE: "The terminal could not read your card.",
    Decline.EXPIRED: "This card is out of date.",
    Decline.PIN_TRIES: "The PIN was not right too many times.",
    Decline.LIMIT: "This is more than your card allows now.",
    Decline.CANCELLED: "The card payment was stopped.",
    Decline.TIMED_OUT: "The payment was stopped, or no card came in time.",
    Decline.UNAVAILABLE: "Cards cannot be taken just now.",
}
#: How each begins.
TOLD = {**TEXTS, Decline.BRAND: "We cannot take this kind of card."}


def declined(states: Any, reason: Decline, held: int = 0, **more: Any) -> Any:
    made = {"payment": states.payment(held), "health": WITH_CARD, **more}
    return states.of(CardDeclined(reason), **made)


@pytest.mark.parametrize("reason", list(Decline))
def test_every_reason_says_what_happened_and_that_nothing_was_taken(
    show: Show, states: Any, said: Said, reason: Decline
) -> None:
    """M-17, M-30: texts 12 to 14 and their like; a refused brand names those we take; no code."""
    shown = said(show(declined(states, reason)))
    assert TEXTS[reason] in shown
    assert "You were not charged." in shown
    assert "inside" not in shown


@pytest.mark.parametrize("reason", list(Decline))
@pytest.mark.parametrize("shut", [{"health": NO_CASH}, {"cash_refused": True}], ids=str)
def test_nobody_is_sent_to_a_slot_that_is_shut(
    show: Show, states: Any, said: Said, reason: Decline, shut: dict[str, Any]
) -> None:
    """Message 13 and its like: cash is named only where it can be had."""
    page = show(declined(states, reason, **shut)).shown()
    assert page is not None
    sentence = next(w.text() for w in page.findChildren(Words) if TOLD[reason] in w.text())
    assert not re.search(r"\bcash\b", sentence)
    assert len(sentence.split(". ")) == 3


def test_again_cash_or_stop(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    window = show(declined(states, Decline.TIMED_OUT))
    assert "$160.39 on your card." in said(window)
    press(window, "Try again")
    press(window, "Pay with cash")
    press(window, "Stop here")
    assert posted == [it.Pay(), it.CashPicked(), it.Cancel()]


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Decline.DECLINED, "Try another card"),
        (Decline.EXPIRED, "Try another card"),
        (Decline.PULLED_EARLY, "Try again"),
        (Decline.UNREADABLE, "Try again"),
    ],
)
def test_a_card_that_would_be_refused_again_is_not_asked_for_again(
    show: Show, states: Any, said: Said, reason: Decline, words: str
) -> None:
    assert words in said(show(declined(states, reason)))


def test_cash_inside_is_safe_and_stopping_pays_it(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """MONEY.md section 3: split tender; what is in is never lost by a declined card."""
    window = show(declined(states, Decline.DECLINED, 6000))
    shown = said(window)
    assert "Your $60.00 in cash is inside and safe." in shown
    assert "$60.00 goes to your bill." in shown
    assert "Stop here" not in shown
    press(window, "Pay the rest with cash")
    press(window, "Pay what is in")
    assert posted == [it.CashPicked(), it.Finish()]


def test_ways_that_are_off_say_why(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    """M-38: the reason in words; stopping always works."""
    window = show(declined(states, Decline.UNAVAILABLE, health=NEITHER))
    shown = said(window)
    assert "Off: not connected" in shown
    assert "Off: the cash box is full" in shown
    press(window, "Try again")
    press(window, "Pay with cash")
    press(window, "Stop here")
    assert posted == [it.Cancel()]


def test_an_account_that_takes_no_cash_is_offered_none(
    show: Show, states: Any, posted: list[it.Intent], said: Said, press: Press
) -> None:
    window = show(declined(states, Decline.DECLINED, cash_refused=True))
    assert "Off: this account takes no cash" in said(window)
    press(window, "Pay with cash")
    assert posted == []


def test_a_terminal_that_went_away_is_off_alone(
    show: Show, states: Any, posted: list[it.Intent], press: Press
) -> None:
    gone = replace(WITH_CARD, terminal=Condition.OFFLINE)
    window = show(declined(states, Decline.UNAVAILABLE, health=gone))
    press(window, "Try again")
    press(window, "Pay with cash")
    assert posted == [it.CashPicked()]
    press(show(declined(states, Decline.DECLINED, health=NO_CASH)), "Try another card")
    assert posted == [it.CashPicked(), it.Pay()]
