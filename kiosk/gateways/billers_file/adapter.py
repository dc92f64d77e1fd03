"""A biller whose accounts came as a file: look-up and posting in one SQLite file here."""

from __future__ import annotations

import json
import sqlite3
import threading
from datetime import date
from pathlib import Path
from typing import assert_never

from sqlalchemy import bindparam, insert, select, update

from kiosk.domain.bills import (
    AdapterAnswer,
    Bill,
    Biller,
    BillFound,
    BillLine,
    Blocked,
    Closed,
    MovedTo,
    NoCash,
    NoSuchAccount,
    PayBillNumber,
    PostingAccepted,
    PostingAnswer,
    PostingConflict,
    PostingRefused,
    PostingUnknown,
    Unreachable,
)
from kiosk.domain.money import Money
from kiosk.gateways.billers_file.rows import Status
from kiosk.gateways.billers_file.tables import (
    account,
    compiled,
    connect,
    payment,
    remittance,
    source,
)
from kiosk.gateways.references import approval_ref
from kiosk.ports import Clock

# Account files come once a day; two hours more for a late one.
STALE_AFTER_MS = 26 * 3_600_000

_KEY = (account.c.biller == bindparam("b"), account.c.number == bindparam("n"))
_FIND = compiled(
    select(
        account.c.name,
        account.c.address,
        account.c.amount_due,
        account.c.past_due,
        account.c.minimum,
        account.c.paid,
        account.c.due,
        account.c.status,
        account.c.moved_to,
        account.c.lines,
    ).where(*_KEY)
)
_STATUS = compiled(select(account.c.status).where(*_KEY))
_LOWER = compiled(update(account).where(*_KEY).values(paid=account.c.paid + bindparam("taken")))
_STORED = compiled(
    select(payment.c.number, payment.c.amount, payment.c.approval_ref).where(
        payment.c.key == bindparam("k")
    )
)
_STORE = compiled(insert(payment))
_REMIT = compiled(
    insert(remittance).values(
        {c.name: bindparam(c.name) for c in remittance.columns if c.name != "seq"}
    )
)


class FileBiller:
    """One biller's accounts on this kiosk. Any thread may call it.

    Payments are durable (WAL, synchronous FULL) before `post` answers, and the open amount goes
    down by them; below zero it is a credit. Look-ups have a connection of their own and do not
    wait for a commit.
    """

    def __init__(self, biller: Biller, database: Path, clock: Clock) -> None:
        self._biller = biller
        self._clock = clock
        self._look_up_lock = threading.Lock()
        self._post_lock = threading.Lock()
        self._writer, self._writer_handle = connect(database)
        self._writer.execute("PRAGMA journal_mode=WAL")
        self._writer.execute("PRAGMA synchronous=FULL")
        self._reader, self._reader_handle = connect(database)
        self._as_of_ms: int = self._reader.execute(compiled(select(source.c.as_of_ms))).fetchone()[
            0
        ]

    def close(self) -> None:
        """Release the file, so that another import may replace it."""
        with self._look_up_lock, self._post_lock:
            self._reader_handle.close()
            self._writer_handle.close()

    def look_up(self, number: PayBillNumber) -> AdapterAnswer:
        """What the biller's last file, less the payments taken here, says."""
        try:
            with self._look_up_lock:
                row = self._reader.execute(
                    _FIND, {"b": self._biller.id, "n": number.value}
                ).fetchone()
        except sqlite3.OperationalError:
            return Unreachable()
        if row is None:
            return NoSuchAccount()
        status = Status(row[7])
        match status:
            case Status.OPEN:
                return BillFound(self._bill(number, row))
            case Status.NO_CASH:
                return NoCash(self._bill(number, row))
            case Status.MOVED:
                return MovedTo(PayBillNumber(self._biller.id, row[8]))
            case Status.CLOSED:
                return Closed()
            case Status.BLOCKED:
                return Blocked()
            case _:
                assert_never(status)

    def post(self, key: str, number: PayBillNumber, amount: Money) -> PostingAnswer:
        """Store the payment under `key` once. The same payment again gets the same answer; another
        one, as a restored journal may have it, is a conflict: the first stays booked."""
        if amount.currency != self._biller.currency:
            return PostingRefused("currency")
        if amount.minor <= 0:
            return PostingRefused("amount")
        with self._post_lock:
            try:
                self._writer.execute("BEGIN IMMEDIATE")
                answer = self._stored(key, number, amount) or self._store(key, number, amount)
                self._writer.execute("COMMIT")
            except sqlite3.OperationalError:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                return PostingUnknown()
        return answer

    def _stored(self, key: str, number: PayBillNumber, amount: Money) -> PostingAnswer | None:
        row = self._writer.execute(_STORED, {"k": key}).fetchone()
        if row is None:
            return None
        if row[:2] != (number.value, amount.minor):
            return PostingConflict("other_number" if row[0] != number.value else "other_amount")
        return PostingAccepted(row[2])

    def _store(self, key: str, number: PayBillNumber, amount: Money) -> PostingAnswer:
        where = {"b": self._biller.id, "n": number.value}
        row = self._writer.execute(_STATUS, where).fetchone()
        if row is None:
            return PostingRefused("no_such_account")
        if row[0] not in (Status.OPEN, Status.NO_CASH):
            return PostingRefused(row[0])
        reference = approval_ref(self._biller.id, key)
        stored = {
            "key": key,
            "number": number.value,
            "amount": amount.minor,
            "approval_ref": reference,
        }
        self._writer.execute(_LOWER, {**where, "taken": amount.minor})
        self._writer.execute(_STORE, stored)
        self._writer.execute(_REMIT, {**stored, "posted_ms": self._clock.now_ms()})
        return PostingAccepted(reference)

    def _bill(self, number: PayBillNumber, row: tuple[str | int, ...]) -> Bill:
        name, address, amount_due, past_due, minimum, paid, due, _, _, lines = row
        parts = [(label, minor) for label, minor in json.loads(str(lines))]
        if parts and paid:
            parts.append(("Payments received", -int(paid)))
        return Bill(
            number=number,
            name=str(name),
            address=str(address),
            amount_due=self._money(int(amount_due) - int(paid)),
            past_due=self._money(max(0, int(past_due) - int(paid))),
            minimum=self._money(max(0, int(minimum) - int(paid))),
            due=date.fromisoformat(str(due)) if due else None,
            as_of_ms=self._as_of_ms,
            lines=tuple(BillLine(label, self._money(minor)) for label, minor in parts),
            stale=self._clock.now_ms() - self._as_of_ms > STALE_AFTER_MS,
        )

    def _money(self, minor: int) -> Money:
        return Money(minor, self._biller.currency)
