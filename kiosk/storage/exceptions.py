"""The queue of exceptions, read from the journal as it is (MONEY.md section 4.4)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kiosk.domain.cards import BEFORE_RESTORE
from kiosk.domain.exceptions import QUEUED_AFTER_MS, ExceptionKind, MoneyException, note_key
from kiosk.domain.payments import Delivery, DeliveryKind, PaymentRecord, Tender
from kiosk.ports import Entropy
from kiosk.storage import queries as sql
from kiosk.storage import tables
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.database import SCHEMA_VERSION, JournalFileError
from kiosk.storage.keys import load_keys
from kiosk.storage.records import delivery_record, note_record, payment_record
from kiosk.storage.statements import Prepared

_NOTE = tables.note.columns.keys()
_NOTE_REASON = _NOTE.index("reason")


def read_queue(
    path: Path, environ: Mapping[str, str], entropy: Entropy, now_ms: int
) -> tuple[MoneyException, ...]:
    """All exceptions of the journal at `path`, beside a kiosk that is writing it. Raises
    JournalFileError or KeyFileError with a sentence."""
    keys, _ = load_keys(path, environ)
    cipher = FieldCipher(keys, entropy)
    uri = f"file:{quote(str(path.absolute()))}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as database:
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if version != SCHEMA_VERSION:
                raise JournalFileError(
                    f"The journal {path} has schema {version}, not {SCHEMA_VERSION}: "
                    "start this program's kiosk on it once."
                )
            database.execute("BEGIN")

            def rows(statement: Prepared, **values: object) -> list[tuple[Any, ...]]:
                return statement.run(database.cursor(), **values).fetchall()

            def payment(payment_id: str) -> PaymentRecord:
                (row,) = rows(sql.PAYMENT, payment=payment_id)
                tenders, notes = (rows(s, payment=payment_id) for s in (sql.TENDERS, sql.NOTES))
                return payment_record(row, tenders, notes, cipher)

            def delivery(payment_id: str, kind: DeliveryKind) -> Delivery | None:
                found = rows(sql.DELIVERY, payment=payment_id, channel=kind.value)
                return delivery_record(found[0], cipher) if found else None

            return Queue(rows, payment, delivery).read(now_ms)
    except sqlite3.Error as error:
        raise JournalFileError(f"The journal {path} cannot be read: {error}") from None


@dataclass(frozen=True)
class Queue:
    """Reads through the journal's own connection: `rows` runs a statement, the others find one."""

    rows: Callable[..., list[tuple[Any, ...]]]
    payment: Callable[[str], PaymentRecord]
    delivery: Callable[[str, DeliveryKind], Delivery | None]

    def read(self, now_ms: int) -> tuple[MoneyException, ...]:
        """All exceptions; of each kind the oldest first."""
        before = now_ms - QUEUED_AFTER_MS
        return (
            *self._notes(),
            *self._cards(before, now_ms),
            *self._contradicted(),
            *self._postings(before, now_ms),
            *self._credits(),
            *self._unattended(),
        )

    def _notes(self) -> Iterator[MoneyException]:
        for row in self._found(sql.NOTES_IN_DOUBT):
            note = note_record(row[: len(_NOTE)])
            reason = row[_NOTE_REASON] or "no payment asked for it"
            payment = self.payment(note.payment_id) if note.payment_id else None
            yield MoneyException(
                key=note_key(note),
                kind=ExceptionKind.NOTE_IN_DOUBT if payment else ExceptionKind.STRAY_NOTE,
                since_ms=row[-1],
                amount=note.value,
                evidence=f"note {note.n}, box {note.box}: {reason}",
                payment=payment,
                note=note,
            )

    def _cards(self, before: int, now: int) -> Iterator[MoneyException]:
        newest = [tender_id for (tender_id,) in self._found(sql.NEWEST_CARD)]
        for tender_id, payment_id in self._found(sql.CARDS_UNKNOWN, before=before, now=now):
            payment = self.payment(payment_id)
            tender = next(one for one in payment.tenders if one.id == tender_id)
            last = tender.id in newest and tender.reason != BEFORE_RESTORE
            told = (tender.state.value, tender.mark, tender.reference, tender.reason)
            yield MoneyException(
                key=f"card:{tender_id}",
                kind=ExceptionKind.CARD_UNKNOWN,
                since_ms=tender.since_ms,
                amount=tender.amount,
                evidence=", ".join(word for word in told if word),
                payment=payment,
                tender=tender,
                askable=last or tender.mark.startswith("pi_"),
            )

    def _contradicted(self) -> Iterator[MoneyException]:
        """No tender in the item: there is nothing to ask and nothing to decide in its place."""
        for number, payment_id, since_ms in self._found(sql.CONTRADICTIONS):
            payment = self.payment(payment_id)
            charges = [one for one in payment.tenders if one.kind is Tender.CARD]
            told = (f"{one.state} {one.mark} {one.reference}".rstrip() for one in charges)
            yield MoneyException(
                key=f"contradiction:{number}",
                kind=ExceptionKind.CARD_CONTRADICTED,
                since_ms=since_ms,
                amount=max((one.amount for one in charges), default=None),
                evidence=f"{', '.join(told)}: its terminal told the opposite afterwards",
                payment=payment,
            )

    def _postings(self, before: int, now: int) -> Iterator[MoneyException]:
        found = self._found(sql.POSTINGS_UNKNOWN, before=before, now=now)
        for payment_id, next_at_ms, attempts in found:
            payment = self.payment(payment_id)
            row = self.delivery(payment_id, DeliveryKind.BILLER)
            told = f"its biller has something else: {row.answer}" if row and row.answer else ""
            evidence = f"sent {attempts} times, {told or 'no answer'}"
            if not payment.number.value:
                evidence = "key_lost: whose bill it is can be read once the keys are back"
            yield MoneyException(
                key=f"posting:{payment_id}",
                kind=ExceptionKind.POSTING_UNKNOWN,
                since_ms=payment.closed_ms,
                amount=payment.posted_amount,
                evidence=evidence,
                payment=payment,
                next_ask_ms=next_at_ms,
            )

    def _credits(self) -> Iterator[MoneyException]:
        for payment_id, since_ms in self._found(sql.CREDITS):
            payment = self.payment(payment_id)
            why = "the biller refused it" if payment.refused else f"{payment.close_reason}"
            yield MoneyException(
                key=f"credit:{payment_id}",
                kind=ExceptionKind.CREDIT_HELD,
                since_ms=since_ms,
                amount=payment.held,
                evidence=why,
                payment=payment,
            )

    def _unattended(self) -> Iterator[MoneyException]:
        for payment_id, since_ms in self._found(sql.UNATTENDED_PAYMENTS):
            payment = self.payment(payment_id)
            if payment.refused:
                continue
            yield MoneyException(
                key=f"abandoned:{payment_id}",
                kind=ExceptionKind.ABANDONED_CASH,
                since_ms=since_ms,
                amount=payment.held,
                evidence=f"{payment.close_reason}, posted without its customer",
                payment=payment,
            )

    def _found(self, statement: Prepared, **values: object) -> list[tuple[Any, ...]]:
        return self.rows(statement, **values)
