"""A journal of many payments, made once and kept under build/ for the next measurement.

The settled ones are rows as they end up, one commit for each, written by the kiosk's own
transaction but made durable only in the end; those in doubt are written as a kiosk writes them.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from kiosk.bench.measure_journal import NOW_MS, Chance, fresh_journal
from kiosk.bench.stage import write_config
from kiosk.config import load
from kiosk.domain import ledger
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.changes import (
    AddNote,
    AddTender,
    Book,
    Change,
    CloseTender,
    Commit,
    MarkTender,
    MoveNote,
    MovePayment,
    OpenPayment,
    SetOutcome,
)
from kiosk.domain.ids import confirmation, uuid7
from kiosk.domain.money import Money
from kiosk.domain.payments import CloseReason, NoteState, Outcome, PaymentState, Tender
from kiosk.storage import queries, tables
from kiosk.storage.audit import Head, Stamp
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.database import SCHEMA_VERSION, Database
from kiosk.storage.journal import SqliteJournal
from kiosk.storage.keys import load_keys
from kiosk.storage.statements import CONFIRMATION_TAKEN
from kiosk.storage.transaction import Row, Transaction, Value

PAYMENTS = 1_000_000
DOUBTS = 100
BILLER = "cityworks"
#: Free bytes that making one payment asks for, with room to spare.
ROOM = 8_000
_BATCH = 20_000
_MINUTE_MS = 60_000
_FAST = ("journal_mode=OFF", "synchronous=OFF", "cache_size=-400000", "foreign_keys=OFF")
_DURABLE = ("journal_mode=WAL", "synchronous=FULL")


def house_of(payments: int, doubts: int, folder: Path) -> Path:
    """The kiosk.toml of a kiosk with such a journal. Half of the doubts are notes, half cards.

    Raises RuntimeError if there is no room for it.
    """
    house = folder / f"million-v{SCHEMA_VERSION}-{payments}-{doubts}"
    if not house.exists():
        if shutil.disk_usage(folder).free < payments * ROOM:
            raise RuntimeError(f"a journal of {payments:,} payments has no room in {folder}")
        made = house.with_name(house.name + ".part")
        shutil.rmtree(made, ignore_errors=True)
        sys.stderr.write(f"making a journal of {payments:,} payments, once\n")
        begin = time.perf_counter()
        path = load(write_config(made)).storage.path
        path.parent.mkdir(parents=True)
        fresh_journal(path).close()
        _fill(path, payments - doubts)
        with closing(fresh_journal(path)) as journal:
            for n in range(doubts):
                _doubt(journal, payments - doubts + n, card=n % 2 == 1)
        made.rename(house)
        sys.stderr.write(f"made after {time.perf_counter() - begin:.0f} s\n")
    return write_config(house)


def payment_id(n: int) -> str:
    """Of the payment with that number, counted from zero."""
    return uuid7(NOW_MS + n * _MINUTE_MS, (n * 0x9E3779B97F4A7C15) % (1 << 74))


def number_of(n: int) -> PayBillNumber:
    """What that payment paid: each number is there once."""
    return PayBillNumber(BILLER, f"{(n * 611_953 + 104_729) % 10**9:09d}")


def _fill(path: Path, payments: int) -> None:
    keys, _ = load_keys(path, {})
    cipher = FieldCipher(keys, Chance())
    with closing(Database(path, create=False, born=lambda _: None)) as database:
        cursor = database.cursor()
        for pragma in _FAST:
            cursor.execute(f"PRAGMA {pragma}").fetchall()
        head = Head(*cursor.execute(queries.HEAD.sql).fetchall()[0])
        for first in range(0, payments, _BATCH):
            with database.begin() as cursor:
                for n in range(first, min(first + _BATCH, payments)):
                    stamp = Stamp(NOW_MS + n * _MINUTE_MS, 1, n * _MINUTE_MS * 1000)
                    tx = Transaction(cursor, head, stamp, cipher)
                    _settled(tx, n)
                    head = tx.seal("payment_posted", payment_id(n), "")
        for pragma in _DURABLE:
            cursor.execute(f"PRAGMA {pragma}").fetchall()


def _settled(tx: Transaction, n: int) -> None:
    """A payment of one note, posted, confirmed by its biller."""
    payment, number, minor = payment_id(n), number_of(n), 500 * (1 + n % 40)
    at_ms = tx.stamp.now_ms
    row: dict[str, Value] = dict.fromkeys(tables.payment.columns.keys()[:-2], "")
    row |= {
        "id": payment,
        "seq": tx.count("payment"),
        "visit_id": payment,
        "line": 1,
        "biller_id": number.biller_id,
        "number": tx.cipher.seal(number.value, payment, "payment.number"),
        "number_index": tx.cipher.blind(number),
        "last4": number.last4,
        "currency": "USD",
        "amount": minor - 100,
        "fee": 100,
        "amount_due": minor - 100,
        "as_of_ms": at_ms,
        "held": minor,
        "in_doubt": 0,
        "posted_amount": minor - 100,
        "posted_fee": 100,
        "state": "posted",
        "outcome": "paid",
        "close_reason": "due_reached",
        "confirmation": _free_confirmation(tx, payment),
        "approval_ref": f"A{n}",
        "language": "en",
        "opened_ms": at_ms,
        "closed_ms": at_ms,
    }
    tx.add("payment", *row.values())
    tx.add("tender", f"{payment}:1", payment, "cash", "closed")
    note: Row = (payment, 5, minor, "USD", "stacked", "box-1", f"ebds/{n}", "")
    tx.add("note", f"{payment}:1", 1, *note)
    _book(tx, ledger.note_stacked(payment, 1, minor, "USD", "box-1"))
    _book(tx, ledger.posting(payment, minor - 100, 100, "USD", number.biller_id))
    tx.add("outbox", payment, "biller", "confirmed", 1, at_ms, "")


def _book(tx: Transaction, entry: ledger.Entry) -> None:
    legs: list[Row] = [(leg.account.value, leg.minor, leg.detail) for leg in entry.legs]
    tx.book(entry.payment_id, entry.step, entry.currency, legs)


def _free_confirmation(tx: Transaction, payment: str) -> str:
    """Among a million, hundreds are not free at the first try."""
    attempt = 0
    while CONFIRMATION_TAKEN.run(tx.cursor, code=confirmation(payment, attempt)).fetchone():
        attempt += 1
    return confirmation(payment, attempt)


def _doubt(journal: SqliteJournal, n: int, *, card: bool) -> None:
    """A customer who left with a Pending slip, and a question that is still open."""
    payment, tender = payment_id(n), f"{payment_id(n)}:1"
    value, fee = Money(2000, "USD"), Money(100, "USD")
    amount = Money(1900, "USD")
    opened = (
        OpenPayment(payment, payment, number_of(n), "", amount, fee, amount, 1, "en"),
        AddTender(
            tender,
            payment,
            Tender.CARD if card else Tender.CASH,
            value if card else fee.zero(),
            fee,
        ),
    )
    states = PaymentState
    closing_ = MovePayment(payment, states.OPEN, states.CLOSING, CloseReason.FAULT)
    pending = SetOutcome(payment, Outcome.PENDING)
    changes: Iterable[Change]
    if card:
        changes = (MarkTender(tender, 1, f"{n % 10**6:06d}"), closing_, pending)
    else:
        changes = (
            AddNote(tender, 1, payment, 5, value, NoteState.INTENT, "box-1"),
            MoveNote(tender, 1, NoteState.INTENT, NoteState.IN_DOUBT, "", "no answer"),
            Book(ledger.note_in_doubt(payment, 1, value.minor, "USD", "box-1")),
            CloseTender(tender),
            closing_,
            MovePayment(payment, states.CLOSING, states.NOT_TAKEN),
            pending,
        )
    commit = Commit("pending", payment, (*opened, *changes))
    journal.commit(commit, NOW_MS + n * _MINUTE_MS, 0.0)
