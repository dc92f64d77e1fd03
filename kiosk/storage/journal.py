"""The journal: every commit durable, audited and all or nothing (MONEY.md sections 1, 5, 6, 7)."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.changes import Commit
from kiosk.domain.errors import JournalError
from kiosk.domain.exceptions import MoneyException
from kiosk.domain.payments import Delivery, DeliveryKind, NoteRecord, PaymentRecord
from kiosk.domain.rules import Bar
from kiosk.ports import Entropy
from kiosk.storage import audit
from kiosk.storage import queries as sql
from kiosk.storage.apply import apply
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.database import Database, JournalFileError
from kiosk.storage.disk import DiskGuard
from kiosk.storage.exceptions import Queue
from kiosk.storage.keys import KEY_LOST, create_keys, load_keys
from kiosk.storage.records import delivery_record, note_record, payment_record, several
from kiosk.storage.statements import Prepared
from kiosk.storage.transaction import Transaction

_CONSTRAINT = 19  # SQLITE_CONSTRAINT, the primary code: a row was refused, the disk is well


class SqliteJournal:
    """`ports.Journal` on one SQLite file that this process alone writes.

    Opening raises JournalFileError, JournalLockedError or KeyFileError, each with a sentence.
    `create` makes a journal where there is none, and nothing else does. `warnings` are codes for
    health: KEYS_IN_FILE, KEY_LOST, RESTORED. With one of the last two, what was begun is finished
    and no payment opens.
    """

    def __init__(
        self,
        path: Path,
        kiosk_id: str,
        entropy: Entropy,
        *,
        now_ms: int = 0,
        create: bool = False,
        environ: Mapping[str, str] = os.environ,
        guard: DiskGuard | None = None,
    ) -> None:
        self._guard = guard or DiskGuard(path)
        self._entropy = entropy
        self._healthy = True
        self._io_failed = False
        stamp = audit.Stamp(now_ms, 0, 0)
        try:
            if create and not path.exists():
                create_keys(path, environ, entropy)
            keys, self.warnings = load_keys(path, environ)
            self._cipher = FieldCipher(keys, entropy)
            self._database = Database(
                path, create=create, born=lambda cursor: self._genesis(cursor, kiosk_id, stamp)
            )
        except OSError as error:
            raise JournalFileError(f"No journal can be kept at {path}: {error.strerror}") from None
        try:
            if create and not self._guard.ballast_file.exists():
                self._guard.lay()
            if not self._cipher.fits(self._first(sql.NEWEST_NUMBER)):
                # Another journal's: nothing of theirs may come in here.
                self._cipher, self.warnings = FieldCipher(None, entropy), (KEY_LOST,)
            self._head = self._read_head()
            self._boot = int(self._row(sql.COUNTER, name_is="boot")[0])
            self.warnings += (sql.RESTORED,) if self._first(sql.UNCONFIRMED) else ()
        except (OSError, JournalError) as error:
            self._database.close()
            raise JournalFileError(f"The journal {path} cannot be used: {error}") from None

    def commit(self, commit: Commit, now_ms: int, monotonic: float) -> None:
        """Apply all changes with one event row and one audit row; durable on return."""

        def work(tx: Transaction) -> None:
            apply(commit.changes, tx)

        stamp = audit.Stamp(now_ms, self._boot, round(monotonic * 1_000_000))
        self._write(commit.kind, commit.payment_id, commit.detail, stamp, work)

    def boot(self, now_ms: int, monotonic: float) -> int:
        """Count this start of the kiosk, in a commit of its own; returns the boot number."""
        number = self._boot + 1
        stamp = audit.Stamp(now_ms, number, round(monotonic * 1_000_000))

        def write() -> None:
            self._write("boot", None, "", stamp, lambda tx: tx.count("boot"))

        try:
            write()
        except JournalError:
            # On a full disk the ballast made room just now, and what is open can be finished.
            if self._guard.laid or self._io_failed:
                raise
            write()
        self._boot = number
        return number

    def payment(self, payment_id: str) -> PaymentRecord:
        """By id. Raises JournalError if there is none."""
        return self._payment(self._row(sql.PAYMENT, payment=payment_id))

    def unfinished(self) -> tuple[PaymentRecord, ...]:
        """Payments not final, and final ones without an outcome; oldest first."""
        return tuple(self._payment(row) for row in self._rows(sql.UNFINISHED_PAYMENTS))

    def find(self, confirmation: str) -> PaymentRecord | None:
        """By confirmation number."""
        row = self._first(sql.BY_CONFIRMATION, code=confirmation)
        return self._payment(row) if row else None

    def find_number(self, number: PayBillNumber) -> tuple[PaymentRecord, ...]:
        """All payments for a number, newest first; none while the keys are lost."""
        blind = self._cipher.blind(number)
        rows = self._rows(sql.BY_NUMBER, blind=blind) if blind else []
        return tuple(self._payment(row) for row in rows)

    def deliveries(self, now_ms: int) -> tuple[Delivery, ...]:
        """Outbox rows due, by payment `seq`; paper only for payments with an outcome."""
        return tuple(
            delivery_record(row, self._cipher) for row in self._rows(sql.DUE, until=now_ms)
        )

    def delivery(self, payment_id: str, kind: DeliveryKind) -> Delivery | None:
        """One outbox row."""
        row = self._first(sql.DELIVERY, payment=payment_id, channel=kind.value)
        return delivery_record(row, self._cipher) if row else None

    def next_delivery_ms(self) -> int | None:
        """When the next outbox row is due, UTC milliseconds."""
        due = self._row(sql.NEXT_DUE)[0]
        return None if due is None else int(due)

    def last_credited(self) -> NoteRecord | None:
        """The note stacked by the newest commit that stacked one."""
        row = self._first(sql.LAST_CREDITED)
        return note_record(row) if row else None

    def doubts(self) -> tuple[NoteRecord, ...]:
        """Notes in doubt that a late report may mean, oldest first: none was credited since, and
        no late evidence came yet."""
        return tuple(note_record(row) for row in self._rows(sql.DOUBTS))

    def exceptions(self, now_ms: int) -> tuple[MoneyException, ...]:
        """What a person must decide."""
        return Queue(self._rows, self.payment, self.delivery).read(now_ms)

    def box_id(self) -> str:
        """The cash box now in the acceptor."""
        return str(self._row(sql.NEWEST_BOX)[0])

    def works(self) -> bool:
        """Whether a commit would succeed, by a probe. After an I/O error it stays False until the
        kiosk is started again."""
        if self._io_failed:
            return False
        try:
            if not self._healthy:
                self._recover()
            with self._database.begin():
                self._database.probe()
        except (JournalError, sqlite3.Error, SQLAlchemyError) as error:
            self._spoil(getattr(error, "orig", None) or error)
        return self._healthy

    def has_room(self) -> bool:
        """Whether 200 MB and the ballast, laid again if need be, are there, and a commit works."""
        return not self._io_failed and self._guard.roomy() and self.works()

    def barred(self) -> Bar | None:
        """Why no payment opens until a person has done something; None if that is not so. A
        restored journal decides nothing, whatever else is wrong."""
        return next((bar for bar in (Bar.RESTORED, Bar.KEY_LOST) if bar in self.warnings), None)

    def can_open(self) -> bool:
        """Whether a payment may open: nothing bars it, there is room, and a probe commit works."""
        return self.barred() is None and self.has_room()

    def tidy(self) -> None:
        """Checkpoint the write-ahead log, for Home, when no customer waits."""
        try:
            self._database.tidy()
        except sqlite3.Error as error:
            self._spoil(error)
            raise JournalError(f"the journal cannot be tidied: {error}") from None

    def close(self) -> None:
        """Give the file back."""
        self._database.close()

    def _write(
        self,
        kind: str,
        payment_id: str | None,
        detail: str,
        stamp: audit.Stamp,
        work: Callable[[Transaction], object],
    ) -> None:
        if not self._healthy:
            self._recover()
        sealed: audit.Head | None = None
        try:
            with self._database.begin() as cursor:
                tx = Transaction(cursor, self._head, stamp, self._cipher)
                work(tx)
                sealed = tx.seal(kind, payment_id, audit.nfc(detail))
        except (sqlite3.Error, SQLAlchemyError) as error:
            self._after(getattr(error, "orig", None) or error, sealed)
        self._head = sealed or self._head

    def _after(self, error: BaseException, sealed: audit.Head | None) -> None:
        """A refused row is rolled back and that is all. Any other error leaves it open what is on
        the disk: look through a new connection, and return only if our audit row is there."""
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if sealed is None and code == _CONSTRAINT:
            raise JournalError(f"the journal refused the rows: {error}") from None
        self._spoil(error)
        self._recover()
        if sealed is None or self._head != sealed:
            raise JournalError(f"the commit did not happen: {error}") from None

    def _spoil(self, error: BaseException) -> None:
        """Nothing is tried on this connection again."""
        self._healthy = False
        self._io_failed |= self._guard.suffered(error)

    def _recover(self) -> None:
        """A fresh connection, and the head as the disk has it."""
        try:
            self._database.reopen()
            self._head = self._read_head()
            # Pages of a commit whose sync failed may never reach the disk; this writes them anew.
            self._database.tidy()
        except (JournalFileError, sqlite3.Error) as error:
            self._spoil(error)
            raise JournalError(f"the journal cannot be read again: {error}") from None
        self._healthy = True

    def _genesis(self, cursor: sqlite3.Cursor, kiosk_id: str, stamp: audit.Stamp) -> None:
        tx = Transaction(cursor, audit.Head(0, audit.ZERO_HASH), stamp, self._cipher)
        journal_id = f"{self._entropy.bits(128):032x}"
        for name, value in (("journal_id", journal_id), ("kiosk_id", audit.nfc(kiosk_id))):
            tx.fix("meta", name, value)
        for name in ("boot", "payment"):
            tx.add("counter", name, 0)
        tx.add("box", f"box-{journal_id[:8]}", stamp.now_ms)
        tx.seal("genesis", None, "")

    def _read_head(self) -> audit.Head:
        return audit.Head(*self._row(sql.HEAD))

    def _payment(self, row: tuple[Any, ...], *, alone: bool = False) -> PaymentRecord:
        tenders = self._rows(sql.TENDERS, payment=row[0])
        notes = self._rows(sql.NOTES, payment=row[0])
        lines: tuple[PaymentRecord, ...] = ()
        if several(row) and not alone:
            beside = self._rows(sql.BESIDE, payment=row[0], visit=row[2])
            lines = tuple(self._payment(other, alone=True) for other in beside)
        return payment_record(row, tenders, notes, self._cipher, lines)

    def _row(self, statement: Prepared, **values: object) -> tuple[Any, ...]:
        row = self._first(statement, **values)
        if row is None:
            raise JournalError("no such row")
        return row

    def _first(self, statement: Prepared, **values: object) -> tuple[Any, ...] | None:
        try:
            with closing(self._database.cursor()) as cursor:
                row: tuple[Any, ...] | None = statement.run(cursor, **values).fetchone()
        except sqlite3.Error as error:
            raise JournalError(f"the journal cannot be read: {error}") from None
        return row

    def _rows(self, statement: Prepared, **values: object) -> list[tuple[Any, ...]]:
        try:
            return statement.run(self._database.cursor(), **values).fetchall()
        except sqlite3.Error as error:
            raise JournalError(f"the journal cannot be read: {error}") from None
