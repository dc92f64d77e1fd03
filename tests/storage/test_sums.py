"""What must balance in a journal whose chain is whole: a program's own mistakes are found."""

from __future__ import annotations

import sqlite3
from itertools import pairwise
from typing import Any

import pytest

from kiosk.domain import ledger
from kiosk.domain.changes import (
    AddDelivery,
    AddNote,
    Book,
    Change,
    MoveDelivery,
    MoveNote,
    MoveTender,
    SetOutcome,
)
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    DeliveryKind,
    DeliveryState,
    NoteState,
    Outcome,
    PaymentState,
    TenderState,
)
from kiosk.storage.sums import first_wrong_sum
from kiosk.storage.verify import verify

Till = Any


def test_money_held_by_no_open_payment_is_found(till: Till) -> None:
    """I5: a note was booked to 2100 and its payment closed without it."""
    till.open()
    till.intent()
    till.stacked()
    till.move(PaymentState.OPEN, PaymentState.NOT_TAKEN)
    assert verify(till.path).problem == "payment p1: it is not_taken and its cash is still open"
    till.close_cash()
    assert verify(till.path).problem == "account 2100: -2000 is held and no payment is open"


def test_a_note_stacked_without_a_booking_is_found(till: Till) -> None:
    """I3: the box and account 1000 must agree; so must 1090 and the notes in doubt."""
    till.open()
    note = AddNote("p1:1", 1, "p1", 5, Money(2000, "USD"), NoteState.IN_DOUBT, "box-1", "dev/1/9")
    till.write("doubt", "p1", note)
    assert verify(till.path).problem == (
        "account 1090: 0 is booked and the notes in doubt are 2000"
    )
    till.write("late", "p1", MoveNote("p1:1", 1, NoteState.IN_DOUBT, NoteState.STACKED))
    assert verify(till.path).problem == (
        "account 1000: 0 is booked and the notes in the box are 2000"
    )


#: Commits that a program with a mistake would make, and the sum that does not fit.
MISTAKES: dict[str, tuple[Change, str]] = {
    "captured without a booking": (
        MoveTender("p1:1", TenderState.AUTH_INTENT, TenderState.CAPTURED),
        "account 1100: 0 is booked and 5100 is captured",
    ),
    "booked without a capture": (
        Book(ledger.card_captured("p1", "p1:1", 5100, "USD")),
        "account 1100: 5100 is booked and 0 is captured",
    ),
}


@pytest.mark.parametrize(("change", "named"), MISTAKES.values(), ids=MISTAKES)
def test_what_cards_paid_and_what_is_booked_must_agree(
    till: Till, change: Change, named: str
) -> None:
    """I3 for account 1100."""
    till.open(card=5100)
    till.write("mistake", "p1", change)
    assert verify(till.path).problem == named


#: Rows that the journal refuses to write: what only another program could have left.
FOREIGN = {
    "held without its card": (
        "UPDATE payment SET held = 0",
        "payment p1: held and in doubt are not the sums of its notes and cards",
    ),
    "captured while only intended": (
        "UPDATE tender SET state = 'capture_intent'",
        "tender p1:1: its card is capture_intent with 5100 captured",
    ),
    "a card tender without its card": (
        "DELETE FROM card; UPDATE payment SET held = 0",
        "tender p1:1: its card is captured with None captured",
    ),
    "posted with a card unknown": (
        "UPDATE tender SET state = 'void_intent'",
        "payment p1: it is posted and its card is void_intent",
    ),
}


@pytest.mark.parametrize(("query", "named"), FOREIGN.values(), ids=FOREIGN)
def test_the_sums_know_what_a_card_may_be(till: Till, query: str, named: str) -> None:
    """Held = notes and captured cards; no payment is final while its card is not settled."""
    till.open(card=5100)
    till.drive(TenderState.CAPTURED)
    till.move(PaymentState.OPEN, PaymentState.CLOSING)
    till.post("p1", 5000, 100, SetOutcome("p1", Outcome.PENDING))
    with sqlite3.connect(till.path) as database:
        database.executescript(query)
        problem = first_wrong_sum(database)
    database.close()
    assert problem.startswith(named)


def test_a_letter_that_nobody_takes_moves_no_money(till: Till) -> None:
    """I5: only what a biller refuses is kept for its customer (search seed 21003: every payment
    whose e-mail was refused made the journal look damaged)."""
    till.pay()
    letter = AddDelivery("p1", DeliveryKind.EMAIL, 0, "en ana@example.com")
    till.write("email_wanted", "p1", letter)
    for before, after in pairwise(
        (DeliveryState.WAITING, DeliveryState.SENT, DeliveryState.REFUSED)
    ):
        move = MoveDelivery("p1", DeliveryKind.EMAIL, before, after, answer="550")
        till.write(f"email_{after}", "p1", move)
    assert verify(till.path).problem == ""
