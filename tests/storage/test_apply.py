"""What the journal refuses, and that a refusal leaves nothing behind."""

from __future__ import annotations

import sqlite3
from typing import Any, get_args, get_type_hints

import pytest

from kiosk.domain import ledger
from kiosk.domain.changes import (
    AddDelivery,
    AddNote,
    Book,
    Change,
    CloseTender,
    MoveDelivery,
    MoveNote,
    MovePayment,
    SetOutcome,
)
from kiosk.domain.errors import IllegalTransitionError, JournalError
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    DeliveryKind,
    DeliveryState,
    NoteState,
    Outcome,
    PaymentState,
)
from kiosk.storage.apply import WRITERS
from kiosk.storage.verify import verify

Till = Any
TEN = Money(1000, "USD")


def dump(till: Till) -> list[str]:
    """The whole journal as SQL text."""
    with sqlite3.connect(till.path) as database:
        text = list(database.iterdump())
    database.close()
    return text


def paid(till: Till) -> None:
    till.open()
    till.intent()
    till.stacked()
    till.write("add", "p1", AddDelivery("p1", DeliveryKind.BILLER, 1))


ILLEGAL: dict[str, Change] = {
    "a final payment moved": MovePayment("p1", PaymentState.POSTED, PaymentState.OPEN),
    "a payment that is elsewhere": MovePayment(
        "p1", PaymentState.CLOSING, PaymentState.POSTED, posted_amount=1900, posted_fee=100
    ),
    "an unknown payment": MovePayment("p9", PaymentState.OPEN, PaymentState.CLOSING),
    "a stacked note taken back": MoveNote("p1:1", 1, NoteState.STACKED, NoteState.RETURNED),
    "a note answered twice": MoveNote("p1:1", 1, NoteState.INTENT, NoteState.STACKED, "new"),
    "an unknown note": MoveNote("p1:1", 8, NoteState.INTENT, NoteState.STACKED, "new"),
    "a note born stacked": AddNote("p1:1", 2, "p1", 5, TEN, NoteState.STACKED, "box-1"),
    "an unknown tender": CloseTender("p1:2"),
    "a delivery confirmed unsent": MoveDelivery(
        "p1", DeliveryKind.BILLER, DeliveryState.WAITING, DeliveryState.CONFIRMED
    ),
    "a delivery that is elsewhere": MoveDelivery(
        "p1", DeliveryKind.BILLER, DeliveryState.SENT, DeliveryState.CONFIRMED
    ),
    "paid before it is posted": SetOutcome("p1", Outcome.PAID),
    "an outcome for nobody": SetOutcome("p9", Outcome.PENDING),
}

REFUSED: dict[str, Change] = {
    "a step booked twice": Book(ledger.note_stacked("p1", 1, 2000, "USD", "box-1")),
    "a note's number used twice": AddNote("p1:1", 1, "p1", 5, TEN, NoteState.INTENT, "box-1"),
    "evidence used twice": AddNote(
        "stray:1", 1, None, 5, TEN, NoteState.IN_DOUBT, "box-1", "dev/1/p1/1"
    ),
    "a note of no payment we know": AddNote("p9:1", 1, "p9", 5, TEN, NoteState.INTENT, "box-1"),
    "a delivery added twice": AddDelivery("p1", DeliveryKind.BILLER, 5),
    "a delivery for nobody": AddDelivery("p9", DeliveryKind.BILLER, 5),
}


@pytest.mark.parametrize("change", ILLEGAL.values(), ids=ILLEGAL)
def test_an_illegal_change_takes_its_whole_commit_back(till: Till, change: Change) -> None:
    """IllegalTransitionError; the good change beside it, event and audit are gone as well."""
    paid(till)
    before = dump(till)
    good = AddDelivery("p1", DeliveryKind.PRINT, 5)
    with pytest.raises(IllegalTransitionError):
        till.write("bad", "p1", good, change)
    assert dump(till) == before
    till.write("good", "p1", good)
    assert verify(till.path).problem == ""


@pytest.mark.parametrize("change", REFUSED.values(), ids=REFUSED)
def test_a_repetition_is_refused_by_the_tables_themselves(till: Till, change: Change) -> None:
    """M-27: keys, not checks in code, make a second booking impossible; nothing is left of it.
    The disk is well, so the connection stays and payments may open."""
    paid(till)
    before, driver = dump(till), till.journal._database._driver
    with pytest.raises(JournalError):
        till.write("bad", "p1", AddDelivery("p1", DeliveryKind.PRINT, 5), change)
    assert dump(till) == before
    assert till.journal._database._driver is driver


def test_an_outcome_never_goes_back(till: Till) -> None:
    """PENDING may become PAID, and PAID stays; told again it is no error."""
    till.pay()
    with pytest.raises(IllegalTransitionError):
        till.write("told", "p1", SetOutcome("p1", Outcome.PENDING))
    till.write("told", "p1", SetOutcome("p1", Outcome.PAID))
    payment = till.journal.payment("p1")
    assert (payment.outcome, payment.approval_ref) == (Outcome.PAID, "A-77")


def test_pending_becomes_paid(till: Till) -> None:
    """The biller's answer came late."""
    till.open()
    till.move(PaymentState.OPEN, PaymentState.CLOSING)
    till.write("waiting", "p1", SetOutcome("p1", Outcome.PENDING))
    till.post(amount=0, fee=100)
    till.write("answered", "p1", SetOutcome("p1", Outcome.PAID, "A-1"))
    assert till.journal.payment("p1").outcome is Outcome.PAID


@pytest.mark.parametrize("table", ["entry", "leg", "event", "meta", "audit"])
@pytest.mark.parametrize("verb", ["UPDATE {} SET rowid = rowid", "DELETE FROM {}"])
def test_what_is_booked_cannot_be_touched(till: Till, table: str, verb: str) -> None:
    """Triggers abort UPDATE and DELETE, whoever asks."""
    till.pay()
    query = verb.format(table)
    if table == "leg":
        query = query.replace("rowid = rowid", "n = n")
    with pytest.raises(sqlite3.IntegrityError, match=f"{table} is append-only"):
        till.rows(query)


def test_text_from_outside_is_stored_in_one_form(till: Till) -> None:
    """The audit body allows NFC only: e + combining acute becomes one letter."""
    till.pay()
    till.write("told", "p1", SetOutcome("p1", Outcome.PAID, "REFE\u0301"))
    assert till.journal.payment("p1").approval_ref == "REF\u00c9"
    assert verify(till.path).problem == ""


def test_every_kind_of_change_has_the_writer_made_for_it() -> None:
    assert set(WRITERS) == set(get_args(Change))
    for kind, writer in WRITERS.items():
        assert get_type_hints(writer)["change"] is kind
