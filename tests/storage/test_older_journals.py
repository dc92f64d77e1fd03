"""A journal that the program before cards wrote: a payment that is paid and one that is open,
with a note of $20 in the box."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.payments import (
    DeliveryKind,
    Outcome,
    PaymentState,
    Tender,
    TenderState,
)
from kiosk.storage.database import SCHEMA_VERSION, JournalFileError
from kiosk.storage.verify import verify
from tests.storage.older import content, version
from tests.storage.older import older as older_journal

Till = Any
Reopen = Callable[..., Till]
ROWS = 11
HEAD_OF_ONE_PAYMENT = "8f9cdca43c1af400ce19ec1c58fb0d4f22b523962a41008e04a785aa941c3ad4"


@pytest.fixture
def older() -> Callable[[Path], Path]:
    """Puts the file there, as the program before cards closed it."""
    return lambda path: older_journal(path, 1)


def test_it_opens_and_not_one_row_is_changed(
    older: Callable[[Path], Path], path: Path, reopen: Reopen
) -> None:
    """The chain that was written then verifies as it is; the head of its first payment is the one
    in test_audit.py."""
    before = content(older(path))
    till = reopen(path)
    assert content(path, before) == before
    assert version(path) == SCHEMA_VERSION
    verdict = verify(path)
    assert (verdict.problem, verdict.rows) == ("", ROWS)
    (head,) = till.rows("SELECT hash FROM audit WHERE seq = 8")[0]
    assert head.hex() == HEAD_OF_ONE_PAYMENT


def test_it_goes_on_where_it_was_left(
    older: Callable[[Path], Path], path: Path, reopen: Reopen
) -> None:
    """What is paid is told as before; what was open takes its rest by card, and is posted."""
    till = reopen(older(path))
    till.now_ms += 100_000
    paid = till.journal.payment("p1")
    assert (paid.outcome, paid.approval_ref, paid.number.value) == (
        Outcome.PAID,
        "A-77",
        "4021987655",
    )
    assert till.journal.delivery("p1", DeliveryKind.BILLER).answer == "APPROVED 77"
    (left,) = till.journal.unfinished()
    assert (left.id, left.held.minor, len(left.notes)) == ("p2", 2000, 1)
    assert [(one.kind, one.state) for one in left.tenders] == [(Tender.CASH, TenderState.ACTIVE)]
    till.close_cash("p2")
    till.card("p2")
    till.move(PaymentState.OPEN, PaymentState.CLOSING, "p2")
    moves = till.card_moves("p2", 2, TenderState.AUTH_INTENT, TenderState.CAPTURED)
    till.post("p2", 5000, 100, *moves)
    assert till.journal.payment("p2").by_card.minor == 3100
    till.split("p3")
    assert verify(path).problem == ""


def test_it_can_be_verified_before_it_is_opened(older: Callable[[Path], Path], path: Path) -> None:
    """From an archive, say: its missing table is no fault, and its rows are still looked at."""
    before = older(path).read_bytes()
    verdict = verify(path)
    assert (verdict.ok, verdict.rows, verdict.problem) == (True, ROWS, "")
    assert path.read_bytes() == before
    with sqlite3.connect(path) as database:
        database.execute("UPDATE tender SET state = 'closed'")
    database.close()
    assert verify(path).problem == "tender p2:1 is not as audit 9 left it"


def test_a_copy_as_it_was_is_kept_beside_it(
    older: Callable[[Path], Path], path: Path, reopen: Reopen
) -> None:
    """MONEY.md section 6: backup before. Whole, of the old schema, for nobody else's eyes; a new
    journal has none."""
    before = content(older(path))
    reopen(path)
    copy = path.with_name("journal.db.v1")
    assert content(copy) == before
    assert (version(copy), verify(copy).problem, copy.stat().st_mode & 0o777) == (1, "", 0o600)
    new = path.with_name("new.db")
    reopen(new, create=True)
    assert list(path.parent.glob("new.db.v*")) == []


def test_where_no_copy_can_be_kept_nothing_is_changed(
    older: Callable[[Path], Path], path: Path, reopen: Reopen
) -> None:
    """The old program can still have it."""
    before = older(path).read_bytes()
    path.with_name("journal.db.v1").mkdir()
    with pytest.raises(JournalFileError, match="No copy can be kept"):
        reopen(path)
    assert (path.read_bytes(), version(path)) == (before, 1)


def chain_broken(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("DROP TRIGGER audit_no_update")
        database.execute("UPDATE audit SET body = body || ' ' WHERE seq = 3")
    database.close()


def constraint_broken(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA ignore_check_constraints = ON")
        database.execute("UPDATE payment SET held = -5 WHERE id = 'p2'")
    database.close()


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (chain_broken, "is damaged: audit 3 breaks the chain"),
        (constraint_broken, "is damaged: CHECK"),
    ],
)
def test_one_that_is_not_whole_stays_as_it_is(
    older: Callable[[Path], Path],
    path: Path,
    reopen: Reopen,
    harm: Callable[[Path], None],
    sentence: str,
) -> None:
    """Looked at before the migration is committed: refused in words, still version 1."""
    harm(older(path))
    before = content(path)
    with pytest.raises(JournalFileError, match=sentence):
        reopen(path)
    assert (content(path), version(path)) == (before, 1)
