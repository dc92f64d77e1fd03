"""The queue of exceptions as the journal tells it, and resolutions as rows that stay."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.changes import MarkTender, MovePayment
from kiosk.domain.errors import JournalError
from kiosk.domain.exceptions import QUEUED_AFTER_MS, ExceptionKind
from kiosk.domain.payments import CloseReason, NoteState, PaymentState
from kiosk.storage.verify import verify
from tests.storage.older import older

Till = Any


def kinds(till: Till, later_ms: int = 0) -> list[str]:
    return [str(item.kind) for item in till.journal.exceptions(till.now_ms + later_ms)]


def test_what_is_settled_is_no_exception(till: Till) -> None:
    """Paid in notes and by card, confirmed by the biller: nobody has to decide anything."""
    till.pay()
    till.split("p2")
    assert kinds(till, QUEUED_AFTER_MS * 2) == []


def test_a_note_in_doubt_shows_since_when_and_why(till: Till) -> None:
    """Reason, evidence, age (MONEY.md 4.4), at once."""
    till.open()
    till.intent()
    till.move_note("p1", 1, NoteState.INTENT, NoteState.IN_DOUBT, 2000)
    since = till.now_ms
    (item,) = till.journal.exceptions(since + 5000)
    assert (item.kind, item.since_ms) == (ExceptionKind.NOTE_IN_DOUBT, since)
    assert (item.amount.minor, item.payment.id, item.note.n) == (2000, "p1", 1)
    assert item.key == f"note:{item.note.tender_id}:1"


def test_a_card_is_queued_after_two_minutes_or_once_its_terminal_gave_up(till: Till) -> None:
    """MONEY.md 4.3: item in the queue after 2 min; an ambiguous answer needs no wait."""
    till.open(card=5100)
    since = till.now_ms
    assert kinds(till, QUEUED_AFTER_MS - 1) == []
    assert kinds(till, QUEUED_AFTER_MS) == ["card_unknown"]
    till.write("card_ambiguous", "p1", MarkTender("p1:1", 1, reason="two receipts fit"))
    (item,) = till.journal.exceptions(till.now_ms)
    assert "two receipts fit" in item.evidence
    assert item.since_ms == since


def test_a_posting_is_queued_after_two_minutes_with_its_next_ask(till: Till) -> None:
    """Posted, and the biller is silent."""
    till.pay()
    till.open("p2")
    till.intent("p2")
    till.stacked("p2")
    till.move(PaymentState.OPEN, PaymentState.CLOSING, "p2")
    till.post("p2")
    assert kinds(till, QUEUED_AFTER_MS - 1) == []
    (item,) = till.journal.exceptions(till.now_ms + QUEUED_AFTER_MS)
    assert (item.kind, item.key) == (ExceptionKind.POSTING_UNKNOWN, "posting:p2")
    assert item.next_ask_ms is not None


def test_money_posted_without_its_customer_is_shown_until_somebody_noted_it(till: Till) -> None:
    """A resolution takes its item out of the queue, and can be made once."""
    till.open()
    till.intent()
    till.stacked()
    gone = (PaymentState.OPEN, PaymentState.CLOSING, CloseReason.ABANDONED)
    till.write("abandoned", "p1", MovePayment("p1", *gone))
    till.post()
    assert kinds(till) == ["abandoned_cash"]
    till.resolve("abandoned:p1")
    assert kinds(till) == []
    with pytest.raises(JournalError, match="refused the rows"):
        till.resolve("abandoned:p1")


def test_a_resolution_stays_as_it_was_written_and_its_reason_is_secret(till: Till) -> None:
    """Append-only, in the chain, and free text is ciphertext in the file."""
    till.open()
    till.resolve("abandoned:p1")
    with sqlite3.connect(till.path) as database, pytest.raises(sqlite3.IntegrityError):
        database.execute("UPDATE resolution SET person = 'eve'")
    database.close()
    (row,) = till.rows("SELECT person, reason FROM resolution")
    assert row[0] == "ana"
    assert "seen" not in row[1]
    assert verify(till.path).problem == ""
    with sqlite3.connect(till.path) as database:
        database.execute("DROP TRIGGER resolution_no_update")
        database.execute("UPDATE resolution SET person = 'eve'")
    database.close()
    assert verify(till.path).problem.startswith("resolution abandoned:p1")


def test_a_charge_that_its_terminal_takes_back_is_shown_until_somebody_noted_it(till: Till) -> None:
    """Each contradiction by itself: one that comes after another was noted is shown again."""
    till.split()
    for _ in range(2):
        till.write("card_contradiction", "p1", detail="p1:2 captured: CardVoided")
        since = till.now_ms
        (item,) = till.journal.exceptions(since + QUEUED_AFTER_MS)
        assert (item.kind, item.since_ms) == (ExceptionKind.CARD_CONTRADICTED, since)
        assert (item.amount.minor, item.payment.id, item.tender) == (3100, "p1", None)
        assert "captured" in item.evidence
        assert "000123/0047" in item.evidence
        till.resolve(item.key)
        assert kinds(till) == []


def test_one_that_an_older_program_wrote_down_is_found(path: Path, reopen: Any) -> None:
    """It could only write it into the log of events."""
    opened = reopen(older(path, 3))
    found = opened.journal.exceptions(opened.now_ms)
    told = [item for item in found if item.kind is ExceptionKind.CARD_CONTRADICTED]
    assert [item.payment.id for item in told] == ["p2"]
