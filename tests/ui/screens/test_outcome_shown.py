from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.cards import asking, charged, declined, taken_back
from kiosk.domain import intents as it
from kiosk.domain.money import Money
from kiosk.domain.payments import Outcome, TenderState
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
    assert "Fee" not in shown
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
    only = said(show(states.of(OutcomeShown(replace(doubt, held=usd(0))))))
    assert "Your $20.00 note is being checked. It is recorded." in only
    assert "$0.00" not in only
    assert "Time ran out" in said(show(states.of(OutcomeShown(states.abandoned()))))


def test_a_mixed_payment_shows_cash_and_card(show: Show, states: Any, said: Said) -> None:
    """M-25, M-26: brand and last four, and what each brought."""
    paid = replace(charged(states), posted_fee=usd(150))
    shown = said(show(states.of(OutcomeShown(paid))))
    assert "Paid: $158.89" in shown
    assert "Cash put in: $60.00" in shown
    assert "Visa ending in 4242: $100.39" in shown
    assert "Fee: $1.50" in shown
    assert "To your account: $158.89" in shown


def test_a_card_without_an_answer_is_pending(show: Show, states: Any, said: Said) -> None:
    """UX.md section 8, text 15: never Paid, never "not charged"."""
    shown = said(show(states.of(OutcomeShown(asking(states, 0)))))
    assert "We are still asking your bank. Your payment is Pending." in shown
    assert "Do not pay again; keep this slip." in shown
    assert "Asked on your card: $100.39" in shown
    assert "Cash put in" not in shown
    assert "Paid" not in shown


def test_cash_beside_an_unanswered_card_is_certain(show: Show, states: Any, said: Said) -> None:
    """MONEY.md section 2: the sum that is certain and the sum that is pending, in one outcome."""
    shown = said(show(states.of(OutcomeShown(asking(states)))))
    assert "Pending: $160.39" in shown
    assert "your $60.00 is safe" in shown
    assert "Cash put in: $60.00" in shown
    assert "Asked on your card: $100.39" in shown


def test_a_charge_that_is_being_taken_back_is_counted_once(
    show: Show, states: Any, said: Said
) -> None:
    record = charged(states)
    leaving = replace(record.tenders[1], state=TenderState.VOID_INTENT)
    pending = replace(
        record,
        outcome=Outcome.PENDING,
        posted_amount=usd(0),
        tenders=(record.tenders[0], leaving),
    )
    shown = said(show(states.of(OutcomeShown(pending))))
    assert "Pending: $160.39" in shown
    assert "Visa ending in 4242" not in shown


def test_not_taken_says_that_the_card_was_not_charged(show: Show, states: Any, said: Said) -> None:
    """M-30; a charge that was approved first may still be seen at the bank."""
    shown = said(show(states.of(OutcomeShown(declined(states)))))
    assert "Your card was not charged." in shown
    back = said(show(states.of(OutcomeShown(taken_back(states)))))
    assert "The charge on your card was taken back. No money was taken." in back
