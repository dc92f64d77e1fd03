"""C8 stage by stage and word by word: what to do, how much, and where the money is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.bench.gallery.cards import open_card
from kiosk.domain import intents as it
from kiosk.domain.cards import CardWord
from kiosk.domain.visit import CardStage, PayCard
from kiosk.ui.screens.pay_card import can_stop
from kiosk.ui.widgets.terminal_picture import Pose, TerminalPicture
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]
UNTIL = 1030.0
FRESH = "Nothing was taken from your card so far."
UNDER_WAY = "Your payment is Pending until the card terminal has finished."


def at(states: Any, stage: CardStage, word: CardWord | None = None, held: int = 0) -> Any:
    payment = states.payment(held, card=open_card())
    return states.of(PayCard(stage, UNTIL, word), payment=payment)


@pytest.mark.parametrize(
    ("stage", "title", "line", "money"),
    [
        (CardStage.CLOSING_CASH, "One moment", "The note slot closes.", FRESH),
        (CardStage.STARTING, "One moment", "The card terminal is getting ready.", FRESH),
        (CardStage.PRESENT, "Use the card terminal", "Hold your card to it, put it in", FRESH),
        (CardStage.CHECKING, "We are asking your bank", "You get a slip", "Do not pay again."),
        (CardStage.STOPPING, "One moment", "when the terminal says so", UNDER_WAY),
    ],
)
def test_each_stage_says_what_happens_and_where_the_money_is(
    show: Show, states: Any, said: Said, stage: CardStage, title: str, line: str, money: str
) -> None:
    """M-16: the money sentence is obligatory on C8."""
    shown = said(show(at(states, stage)))
    assert title in shown
    assert line in shown
    assert money in shown
    assert "On your card: $101.39" in shown


@pytest.mark.parametrize(
    ("word", "title", "fresh"),
    [
        (CardWord.PRESENT, "Use the card terminal", True),
        (CardWord.PIN, "Type your PIN", True),
        (CardWord.WRONG_PIN, "This PIN was not right", True),
        (CardWord.UNREADABLE, "Your card was not read", True),
        (CardWord.WAIT, "The terminal is working", False),
        (CardWord.BANK, "The terminal is asking your bank", False),
        (CardWord.REMOVE, "Take your card", False),
        (CardWord.REVERSING, "The charge is being taken back", False),
        (CardWord.APPROVED, "The terminal has an answer", False),
        (CardWord.DECLINED, "The terminal has an answer", False),
    ],
)
def test_the_terminals_words_are_told_as_they_come(
    show: Show, states: Any, said: Said, word: CardWord, title: str, fresh: bool
) -> None:
    """M-30: the terminal leads; once it may have asked for money, nothing is said to be free."""
    shown = said(show(at(states, CardStage.PRESENT, word)))
    assert title in shown
    assert (FRESH in shown) == fresh
    assert (UNDER_WAY in shown) == (not fresh)


@pytest.mark.parametrize("word", list(CardWord))
def test_approved_on_the_terminal_is_not_yet_paid(
    show: Show, states: Any, said: Said, word: CardWord
) -> None:
    """R6: what a display says proves nothing; only the journal's outcome reads Paid."""
    shown = said(show(at(states, CardStage.PRESENT, word))).lower()
    assert "paid" not in shown
    assert "approved" not in shown


def test_a_card_in_the_slot_comes_before_the_stage(show: Show, states: Any, said: Said) -> None:
    """ "Take your card" also while the bank is asked or the payment stops."""
    for stage in (CardStage.CHECKING, CardStage.STOPPING):
        window = show(at(states, stage, CardWord.REMOVE))
        assert "Take your card" in said(window)
        assert pose(window) is Pose.REMOVE
    late = said(show(at(states, CardStage.CHECKING, CardWord.PIN)))
    assert "Type your PIN" not in late


def test_cash_inside_is_named_as_safe_at_every_stage(show: Show, states: Any, said: Said) -> None:
    """A mixed payment: UX.md section 1, the money is never in doubt."""
    for stage in CardStage:
        shown = said(show(at(states, stage, held=6000)))
        assert "Your $60.00 in cash is inside and safe." in shown
    assert "inside and safe" not in said(show(at(states, CardStage.PRESENT)))


def test_without_a_tender_yet_the_amount_is_all_that_is_to_pay(
    show: Show, states: Any, said: Said
) -> None:
    view = states.of(PayCard(CardStage.CLOSING_CASH, UNTIL), payment=states.payment(6000))
    assert "On your card: $100.39" in said(show(view))


def test_stopping_is_a_wish_and_says_to_wait(
    show: Show, states: Any, posted: list[it.Intent], press: Press
) -> None:
    """M-38: never a freeze; the button posts once, then reads that the terminal decides."""
    press(show(at(states, CardStage.PRESENT)), "Stop the card payment")
    assert posted == [it.Cancel()]
    window = show(at(states, CardStage.STOPPING))
    press(window, "Stopping. Wait for the terminal.")
    assert posted == [it.Cancel()]


@pytest.mark.parametrize(
    ("stage", "word", "listens"),
    [
        (CardStage.CLOSING_CASH, None, False),
        (CardStage.STARTING, None, True),
        (CardStage.PRESENT, None, True),
        (CardStage.PRESENT, CardWord.BANK, True),
        (CardStage.PRESENT, CardWord.REMOVE, False),
        (CardStage.PRESENT, CardWord.APPROVED, False),
        (CardStage.CHECKING, None, False),
        (CardStage.STOPPING, None, False),
    ],
)
def test_cancel_is_on_only_while_the_terminal_would_listen(
    show: Show, states: Any, stage: CardStage, word: CardWord | None, listens: bool
) -> None:
    """The bank cannot be stopped from here; the footer and the button agree."""
    assert can_stop(PayCard(stage, UNTIL, word)) == listens
    window = show(at(states, stage, word))
    on = {b.text() for b in window.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()}
    assert ({"Cancel", "Stop the card payment"} <= on) == listens
    assert ("Cancel" in on) == listens


def pose(window: Window) -> Pose:
    page = window.shown()
    assert page is not None
    (picture,) = page.findChildren(TerminalPicture)
    return picture.pose


def test_the_picture_shows_what_the_words_say(show: Show, states: Any) -> None:
    """UX.md section 2.3: a still picture is complete."""
    poses = {
        None: Pose.PRESENT,
        CardWord.PIN: Pose.KEYS,
        CardWord.BANK: Pose.BUSY,
        CardWord.REMOVE: Pose.REMOVE,
    }
    for word, wanted in poses.items():
        assert pose(show(at(states, CardStage.PRESENT, word))) is wanted
    assert pose(show(at(states, CardStage.STARTING))) is Pose.CLOSED
    assert pose(show(at(states, CardStage.CHECKING))) is Pose.BUSY


def test_it_is_told_in_the_customers_language(show: Show, states: Any, said: Said) -> None:
    """M-42."""
    view = at(states, CardStage.PRESENT, CardWord.PIN, held=6000)
    shown = said(show(replace(view, visit=replace(view.visit, language="es"))))
    assert "Escriba su PIN" in shown
    assert "Sus $60.00 en efectivo están adentro y seguros." in shown
