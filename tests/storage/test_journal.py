"""Commits and what is read back: each kind of change, on a real file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.domain import ledger
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.changes import (
    AddDelivery,
    AddNote,
    Book,
    MoveDelivery,
    MovePayment,
    OpenPayment,
    SetOutcome,
)
from kiosk.domain.errors import JournalError
from kiosk.domain.ids import confirmation
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    CloseReason,
    DeliveryKind,
    DeliveryState,
    NoteRecord,
    NoteState,
    Outcome,
    PaymentState,
    Tender,
    TenderRecord,
    TenderState,
)

Till = Any

USD = "USD"


def usd(minor: int) -> Money:
    return Money(minor, USD)


def test_a_new_payment_is_read_back_as_it_was_opened(till: Till) -> None:
    """OPEN with an ACTIVE tender, number 1, a confirmation, nothing held."""
    till.open()
    payment = till.journal.payment("p1")
    assert (payment.seq, payment.state) == (1, PaymentState.OPEN)
    cash = TenderRecord("p1:1", "p1", Tender.CASH, TenderState.ACTIVE, usd(0), usd(0))
    assert payment.tenders == (cash,)
    assert payment.number == PayBillNumber("water", "4021987655")
    assert (payment.number.last4, payment.former_last4) == ("7655", "9999")
    assert (payment.amount, payment.fee, payment.total) == (usd(5000), usd(100), usd(5100))
    assert (payment.held, payment.in_doubt, payment.posted_amount) == (usd(0), usd(0), usd(0))
    assert (payment.outcome, payment.close_reason, payment.closed_ms) == (None, None, 0)
    assert payment.confirmation == confirmation("p1")
    assert (payment.visit_id, payment.language) == ("v-p1", "en")
    assert (payment.as_of_ms, payment.opened_ms) == (5, till.now_ms)


def test_numbers_of_payments_have_no_hole_even_after_a_refused_commit(till: Till) -> None:
    """`seq` is taken in the transaction of its row: what rolls back gives its number back."""
    till.open("p1")
    with pytest.raises(JournalError):
        till.open("p1")
    till.open("p2")
    assert [till.journal.payment(one).seq for one in ("p1", "p2")] == [1, 2]


def test_a_confirmation_number_that_is_taken_is_not_given_twice(till: Till) -> None:
    """Two payments never share the number that people read out."""
    till.open("p1")
    row = {"number": confirmation("p2"), "one": "p1"}
    with till.journal._database.begin():
        till.journal._database.cursor().execute(
            "UPDATE payment SET confirmation = :number WHERE id = :one", row
        )
    till.open("p2")
    assert till.journal.payment("p2").confirmation == confirmation("p2", 1)


def test_a_second_payment_of_one_visit_is_its_second_line(till: Till) -> None:
    """(visit, line) is unique; lines count from one."""
    for payment in ("p1", "p2"):
        opened = OpenPayment(
            payment, "v", PayBillNumber("water", "1"), "", usd(1), usd(0), usd(1), 1, "en"
        )
        till.write("payment_opened", payment, opened)
    assert till.rows("SELECT visit_id, line FROM payment ORDER BY seq") == [("v", 1), ("v", 2)]


def test_notes_are_kept_with_their_payment_and_counted_in_held_and_in_doubt(till: Till) -> None:
    """Two notes in the box, one in doubt, one returned: $30 held, $5 in doubt."""
    till.open()
    for n, minor, after in (
        (1, 2000, NoteState.STACKED),
        (2, 1000, NoteState.STACKED),
        (3, 500, NoteState.IN_DOUBT),
        (4, 5000, NoteState.RETURNED),
    ):
        till.intent("p1", n, minor)
        till.move_note("p1", n, NoteState.INTENT, after, minor)
    payment = till.journal.payment("p1")
    assert (payment.held, payment.in_doubt) == (usd(3000), usd(500))
    assert [(note.n, note.value, note.state) for note in payment.notes] == [
        (1, usd(2000), NoteState.STACKED),
        (2, usd(1000), NoteState.STACKED),
        (3, usd(500), NoteState.IN_DOUBT),
        (4, usd(5000), NoteState.RETURNED),
    ]
    assert till.rows("SELECT reason FROM note WHERE n = 3") == [("no answer",)]


def test_late_evidence_moves_a_note_from_doubt_to_held(till: Till) -> None:
    """1090 and 2110 are emptied in the same commit."""
    till.open()
    till.intent()
    till.move_note("p1", 1, NoteState.INTENT, NoteState.IN_DOUBT, 2000)
    assert [note.n for note in till.journal.doubts()] == [1]
    till.move_note("p1", 1, NoteState.IN_DOUBT, NoteState.STACKED, 2000)
    payment = till.journal.payment("p1")
    assert (payment.held, payment.in_doubt) == (usd(2000), usd(0))
    assert till.journal.doubts() == ()
    sums = "SELECT account, sum(minor) FROM leg GROUP BY account HAVING sum(minor) <> 0"
    assert till.rows(sums) == [(1000, 2000), (2100, -2000)]


def test_a_doubt_is_open_to_late_evidence_until_it_came_or_another_note_was_credited(
    till: Till,
) -> None:
    """A device reports each note once and in order; an older doubt must not swallow its report."""
    till.open()
    for n in (1, 2, 3):
        till.intent("p1", n, 2000)
    till.move_note("p1", 1, NoteState.INTENT, NoteState.IN_DOUBT, 2000)
    till.stacked("p1", 2, 2000)
    assert till.journal.doubts() == ()
    till.move_note("p1", 3, NoteState.INTENT, NoteState.IN_DOUBT, 2000)
    assert [note.n for note in till.journal.doubts()] == [3]
    till.write("late_evidence", "p1")
    assert till.journal.doubts() == ()


def test_a_stray_note_is_filed_without_a_payment(till: Till) -> None:
    """Value unknown, no legs; it is among the doubts and changes no payment."""
    till.open()
    stray = AddNote("stray:x", 1, None, 9, None, NoteState.IN_DOUBT, "box-1", "dev/1/44")
    till.write("stray_note", None, stray)
    assert till.journal.doubts() == (
        NoteRecord("stray:x", 1, None, 9, None, NoteState.IN_DOUBT, "box-1", "dev/1/44"),
    )
    assert till.journal.payment("p1").in_doubt == usd(0)


def test_the_last_credited_note_is_the_one_stacked_last(till: Till) -> None:
    """By commit and not by number: a note in doubt that turns up later is the newest."""
    assert till.journal.last_credited() is None
    till.open()
    for n in (1, 2):
        till.intent("p1", n, 1000)
    till.move_note("p1", 1, NoteState.INTENT, NoteState.IN_DOUBT, 1000)
    till.stacked("p1", 2, 1000)
    assert till.journal.last_credited().n == 2
    till.move_note("p1", 1, NoteState.IN_DOUBT, NoteState.STACKED, 1000)
    assert till.journal.last_credited().n == 1


def test_a_posting_keeps_its_sums_and_its_time(till: Till) -> None:
    """POSTED stores what the biller gets and our fee, closes the tender, keeps why it closed."""
    till.pay()
    payment = till.journal.payment("p1")
    assert payment.state is PaymentState.POSTED
    assert [tender.state for tender in payment.tenders] == [TenderState.CLOSED]
    assert (payment.posted_amount, payment.posted_fee) == (usd(1900), usd(100))
    assert (payment.outcome, payment.approval_ref) == (Outcome.PAID, "A-77")
    assert payment.close_reason is CloseReason.FINISHED
    assert (payment.recovery_code, payment.language) == ("0417", "es")
    assert payment.closed_ms == till.now_ms - 2000


def test_unfinished_payments_come_oldest_first_until_they_have_an_outcome(till: Till) -> None:
    """OPEN, CLOSING, and POSTED without the biller's answer; with their notes."""
    for payment in ("p1", "p2", "p3"):
        till.open(payment)
    till.intent("p2")
    till.pay("p4")
    till.move(PaymentState.OPEN, PaymentState.NOT_TAKEN, "p3")
    found = till.journal.unfinished()
    assert [one.id for one in found] == ["p1", "p2", "p3"]
    assert [len(one.notes) for one in found] == [0, 1, 0]
    till.write("told", "p3", SetOutcome("p3", Outcome.NOT_TAKEN))
    assert [one.id for one in till.journal.unfinished()] == ["p1", "p2"]


def test_paper_waits_for_an_outcome_and_the_biller_does_not(till: Till) -> None:
    """Before the answer only the biller's row is due; after it, paper and PDF."""
    till.open()
    till.intent()
    till.stacked()
    till.move(PaymentState.OPEN, PaymentState.CLOSING)
    till.post()
    assert [one.kind for one in till.journal.deliveries(till.now_ms)] == [DeliveryKind.BILLER]
    till.sent(DeliveryKind.BILLER, next_at_ms=till.now_ms + 60_000)
    assert till.journal.deliveries(till.now_ms) == ()
    assert till.journal.next_delivery_ms() == till.now_ms + 59_000
    again = till.journal.deliveries(till.now_ms + 60_000)
    assert [(one.state, one.attempts) for one in again] == [(DeliveryState.SENT, 1)]
    till.confirm()
    due = till.journal.deliveries(till.now_ms)
    assert {one.kind for one in due} == {DeliveryKind.PRINT, DeliveryKind.PDF}


def test_deliveries_come_in_the_order_of_their_payments(till: Till) -> None:
    """A row that is due later does not overtake by its time."""
    till.open("p1")
    till.open("p2")
    till.write("late", "p1", AddDelivery("p1", DeliveryKind.BILLER, 90))
    till.write("soon", "p2", AddDelivery("p2", DeliveryKind.BILLER, 10))
    assert [one.payment_id for one in till.journal.deliveries(100)] == ["p1", "p2"]
    assert [one.payment_id for one in till.journal.deliveries(50)] == ["p2"]
    assert till.journal.next_delivery_ms() == 10


def test_a_delivery_keeps_its_answer_and_counts_its_attempts(till: Till) -> None:
    """Sent twice, then confirmed; one that is not there is None."""
    till.open()
    till.write("add", "p1", AddDelivery("p1", DeliveryKind.BILLER, 1))
    till.sent(DeliveryKind.BILLER)
    again = MoveDelivery("p1", DeliveryKind.BILLER, DeliveryState.SENT, DeliveryState.SENT, 99)
    till.write("sent", "p1", again)
    done = MoveDelivery(
        "p1", DeliveryKind.BILLER, DeliveryState.SENT, DeliveryState.REFUSED, answer="NO-12"
    )
    till.write("refused", "p1", done)
    row = till.journal.delivery("p1", DeliveryKind.BILLER)
    assert (row.attempts, row.state, row.answer) == (2, DeliveryState.REFUSED, "NO-12")
    assert till.journal.delivery("p1", DeliveryKind.PDF) is None
    assert till.journal.next_delivery_ms() is None


def test_a_payment_is_found_by_what_people_have_in_hand(till: Till) -> None:
    """M-07: by confirmation number, and by pay-bill number, newest first."""
    till.open("p1")
    till.open("p2")
    assert till.journal.find(confirmation("p2")).id == "p2"
    assert till.journal.find("XXXXXX") is None
    found = till.journal.find_number(PayBillNumber("water", "4021987655"))
    assert [one.id for one in found] == ["p2", "p1"]
    assert till.journal.find_number(PayBillNumber("power", "4021987655")) == ()


def test_each_start_has_a_number_and_the_box_a_name(
    till: Till, reopen: Callable[..., Till]
) -> None:
    """The boot number goes into every later audit row; the box outlives the process."""
    box = till.journal.box_id()
    assert till.journal.boot(10, 1.5) == 1
    till.open()
    assert [body["at"][1] for body in till.bodies()] == [0, 1, 1]
    assert till.bodies()[1]["at"] == [10, 1, 1_500_000]
    till.journal.close()
    again = reopen(till.path)
    assert (again.journal.boot(20, 0.5), again.journal.box_id()) == (2, box)


def test_an_unknown_payment_is_an_error(till: Till) -> None:
    """A read that cannot be answered raises JournalError."""
    with pytest.raises(JournalError):
        till.journal.payment("nobody")


def test_a_correction_books_beside_the_posting(till: Till) -> None:
    """M-27: the biller refused: Dr 2000 and 4000, Cr 2200; accepted = posted + held stays true."""
    till.pay()
    till.write("refused", "p1", Book(ledger.refused("p1", 1900, 100, USD, "water")))
    sums = "SELECT account, sum(minor) FROM leg GROUP BY account HAVING sum(minor) <> 0"
    assert till.rows(sums) == [(1000, 2000), (2200, -2000)]


def test_a_credited_payment_is_final_too(till: Till) -> None:
    """CREDITED closes the payment at its time and keeps its recovery code."""
    till.open()
    till.move(PaymentState.OPEN, PaymentState.CLOSING)
    move = MovePayment("p1", PaymentState.CLOSING, PaymentState.CREDITED, recovery_code="1234")
    till.write("credited", "p1", move, SetOutcome("p1", Outcome.PENDING))
    payment = till.journal.payment("p1")
    assert (payment.closed_ms, payment.recovery_code) == (till.now_ms, "1234")
    assert till.journal.unfinished() == ()
