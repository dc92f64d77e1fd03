"""One commit in the making: the rows it writes, and the audit row that says so."""

from __future__ import annotations

import sqlite3
from typing import Any

from kiosk.domain.errors import IllegalTransitionError
from kiosk.storage import audit, tables
from kiosk.storage import statements as sql
from kiosk.storage.crypto import FieldCipher

Value = str | int | None
Row = tuple[Value, ...]
_KEY_WIDTH = {table.name: len(table.primary_key.columns) for table in tables.MOVING}
_INSERT = {name: statement.sql for name, statement in sql.INSERT.items()}
_STORED = {name: statement.sql for name, statement in sql.STORED.items()}


class Transaction:
    """Writes rows through one cursor inside a transaction that its caller began.

    Rows are whole and in column order. A row that a change expects and does not find raises
    IllegalTransitionError; the caller rolls back. `seal` comes last and exactly once.
    """

    __slots__ = ("_fixed", "_head", "_moved", "_owed", "cipher", "cursor", "seq", "stamp")

    def __init__(
        self, cursor: sqlite3.Cursor, head: audit.Head, stamp: audit.Stamp, cipher: FieldCipher
    ) -> None:
        self.cursor = cursor
        self._head = head
        self.stamp = stamp
        self.cipher = cipher
        self.seq = head.seq + 1
        self._fixed: list[Row] = []
        self._moved: dict[Row, str] = {}
        self._owed: dict[str, tuple[int, int]] = {}

    def count(self, counter: str) -> int:
        """The next value of a gapless counter."""
        row = self.move("counter", (counter,), sql.NEXT_NUMBER, name_is=counter)
        return int(row[1])

    def add(self, name: str, *row: Value) -> None:
        """Add a row that may move later, to the table `name`; `row` lacks `rev` and `audit`."""
        whole = (*row, 1, self.seq)
        self.cursor.execute(_INSERT[name], whole)
        self._moved[name, *row[: _KEY_WIDTH[name]]] = audit.text((name, *whole))

    def fix(self, name: str, *row: Value) -> None:
        """Add a row that never changes."""
        self.cursor.execute(_INSERT[name], row)
        self._fixed.append((name, *row))

    def book(self, payment_id: str, step: str, currency: str, legs: list[Row]) -> None:
        """Add a ledger entry; `legs` are account, minor units and detail."""
        cursor, fixed, rows = self.cursor, self._fixed, []
        cursor.execute(_INSERT["entry"], (None, payment_id, step, currency, self.seq))
        entry = cursor.lastrowid
        fixed.append(("entry", entry, payment_id, step, currency, self.seq))
        for n, leg in enumerate(legs):
            rows.append((entry, n, *leg))
            fixed.append(("leg", entry, n, *leg))
        cursor.executemany(_INSERT["leg"], rows)

    def owe(self, payment_id: str, held: int, in_doubt: int) -> None:
        """Change the payment's sums before `seal`, together with its state if that moves too."""
        before = self.owed(payment_id)
        self._owed[payment_id] = (before[0] + held, before[1] + in_doubt)

    def owed(self, payment_id: str) -> tuple[int, int]:
        """What `owe` left to be written; whoever asks writes it."""
        return self._owed.pop(payment_id, (0, 0))

    def move(
        self, name: str, key: Row, statement: sql.Prepared, **values: object
    ) -> tuple[Any, ...]:
        """Change the one row of `key` and return it as `statements.STORED` reads it."""
        values["audit_now"] = self.seq
        if self.cursor.execute(statement.sql, statement.ordered(values)).rowcount != 1:
            raise IllegalTransitionError(f"no {name} in the state that the change expects")
        row: tuple[Any, ...] = self.cursor.execute(_STORED[name], key).fetchone()
        # The audit body tells a moving row once, as the commit leaves it.
        self._moved[name, *key] = row[0]
        return row

    def seal(self, kind: str, payment_id: str | None, detail: str) -> audit.Head:
        """Write the event row and the audit row; returns the new head of the chain."""
        for owing, (held, in_doubt) in self._owed.items():
            sums = {"payment": owing, "held_more": held, "doubt_more": in_doubt}
            self.move("payment", (owing,), sql.HOLD, **sums)
        secret = self.cipher.seal(detail, payment_id, "event.detail")
        row = (self.seq, self.stamp.now_ms, kind, payment_id, secret)
        self.cursor.execute(_INSERT["event"], row)
        fixed = [("event", *row), *self._fixed]
        text = audit.body(self.seq, self.stamp, kind, payment_id, fixed, self._moved.values())
        digest = audit.chain(self._head.digest, text.encode())
        self.cursor.execute(_INSERT["audit"], (self.seq, text, digest))
        return audit.Head(self.seq, digest)
