"""What a person does to a journal whose kiosk stands still: one commit, signed by name."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.storage import audit, statements
from kiosk.storage import queries as sql
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.database import Database, JournalFileError
from kiosk.storage.queries import CONFIRMED, RESTORED
from kiosk.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Signed:
    """Who does it, why, and when (UTC milliseconds)."""

    by: str
    reason: str
    now_ms: int

    def __post_init__(self) -> None:
        if not (self.by.strip() and self.reason.strip()):
            raise JournalFileError("This needs a person and a reason: --by and --reason.")


def act(
    journal: Path,
    kind: str,
    cipher: FieldCipher,
    signed: Signed,
    work: Callable[[Transaction], str],
) -> None:
    """A commit of that kind, durable on return; `work` returns what is kept for the auditor,
    encrypted. Raises JournalFileError, JournalLockedError."""
    with closing(Database(journal, create=False, born=_never)) as database:
        with database.begin():
            cursor = database.cursor()
            head = audit.Head(*sql.HEAD.run(cursor).fetchone())
            stamp = audit.Stamp(signed.now_ms, counter_of(cursor, "boot"), 0)
            tx = Transaction(cursor, head, stamp, cipher)
            tx.seal(kind, None, audit.nfc(work(tx)))
        database.tidy()


def counter_of(cursor: sqlite3.Cursor, name: str) -> int:
    """A counter; 0 if it was never begun."""
    row = sql.COUNTER.run(cursor, name_is=name).fetchone()
    return int(row[0]) if row else 0


def set_counter(tx: Transaction, name: str, value: int) -> None:
    """A counter to that value, begun if need be."""
    if sql.COUNTER.run(tx.cursor, name_is=name).fetchone() is None:
        tx.add("counter", name, value)
    else:
        tx.move("counter", (name,), statements.SET_NUMBER, name_is=name, number=value)


def unconfirmed(cursor: sqlite3.Cursor) -> bool:
    """Whether the journal was restored and nobody has said yet that it may go on."""
    return sql.UNCONFIRMED.run(cursor).fetchone() is not None


def confirm(journal: Path, cipher: FieldCipher, signed: Signed) -> None:
    """Payments may open again. Raises JournalFileError if the journal was not restored."""

    def work(tx: Transaction) -> str:
        if not unconfirmed(tx.cursor):
            raise JournalFileError(f"The journal {journal} waits for no confirmation.")
        set_counter(tx, CONFIRMED, counter_of(tx.cursor, RESTORED))
        return f"{signed.by}: {signed.reason}"

    act(journal, CONFIRMED, cipher, signed, work)


def _never(_cursor: sqlite3.Cursor) -> None:
    raise JournalFileError("Only the first boot makes a journal.")
