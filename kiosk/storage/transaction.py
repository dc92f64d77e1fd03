"""One commit in the making: the rows it writes, and the audit row that says so."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import Table

from kiosk.domain.errors import IllegalTransitionError
from kiosk.storage import audit, tables
from kiosk.storage import statements as sql
from kiosk.storage.crypto import FieldCipher

Value = str | int | None
_KEY_WIDTH = {table.name: len(table.primary_key.columns) for table in tables.MOVING}


class Transaction:
    """Writes rows through one cursor inside a transaction that its caller began.

    A row that a change expects and does not find raises IllegalTransitionError; the caller rolls
    back. `seal` comes last and exactly once.
    """

    def __init__(
        self, cursor: sqlite3.Cursor, head: audit.Head, stamp: audit.Stamp, cipher: FieldCipher
    ) -> None:
        self.cursor = cursor
        self._head = head
        self.stamp = stamp
        self.cipher = cipher
        self.seq = head.seq + 1
        self._fixed: list[audit.Row] = []
        self._moved: dict[tuple[Value, ...], audit.Row] = {}
        self._owed: dict[str, tuple[int, int]] = {}

    def count(self, counter: str) -> int:
        """The next value of a gapless counter."""
        row = self.move(tables.counter, sql.NEXT_NUMBER, name_is=counter)
        return int(row[tables.counter.c.keys().index("value")])

    def insert(self, table: Table, values: dict[str, Value]) -> int:
        """Add a row to `table`; returns its rowid. `values` lacks `rev` and `audit`."""
        name = table.name
        values["audit"] = self.seq
        values["rev"] = 1
        statement = sql.INSERT[name]
        row = statement.ordered(values)
        self.cursor.execute(statement.sql, row)
        rowid = self.cursor.lastrowid or 0
        if name in _KEY_WIDTH:
            self._keep(name, row)
        elif name == "entry":
            self._fixed.append((name, rowid, *row[1:]))
        else:
            self._fixed.append((name, *row))
        return rowid

    def owe(self, payment_id: str, held: int, in_doubt: int) -> None:
        """Change the payment's sums before `seal`, together with its state if that moves too."""
        before = self.owed(payment_id)
        self._owed[payment_id] = (before[0] + held, before[1] + in_doubt)

    def owed(self, payment_id: str) -> tuple[int, int]:
        """What `owe` left to be written; whoever asks writes it."""
        return self._owed.pop(payment_id, (0, 0))

    def move(self, table: Table, statement: sql.Prepared, **values: object) -> tuple[Any, ...]:
        """Change the one row that `statement` finds and return it as it is now."""
        rows = statement.run(self.cursor, audit_now=self.seq, **values).fetchall()
        if len(rows) != 1:
            raise IllegalTransitionError(f"no {table.name} in the state that the change expects")
        self._keep(table.name, rows[0])
        row: tuple[Any, ...] = rows[0]
        return row

    def seal(self, kind: str, payment_id: str | None, detail: str) -> audit.Head:
        """Write the event row and the audit row; returns the new head of the chain."""
        for owing, (held, in_doubt) in self._owed.items():
            sums = {"payment": owing, "held_more": held, "doubt_more": in_doubt}
            self.move(tables.payment, sql.HOLD, **sums)
        secret = self.cipher.seal(detail, payment_id, "event.detail")
        row = (self.seq, self.stamp.now_ms, kind, payment_id, secret)
        self.cursor.execute(sql.INSERT["event"].sql, row)
        fixed = [("event", *row), *self._fixed]
        text = audit.body(self.seq, self.stamp, kind, payment_id, fixed, list(self._moved.values()))
        digest = audit.chain(self._head.digest, text.encode())
        self.cursor.execute(sql.INSERT["audit"].sql, (self.seq, text, digest))
        return audit.Head(self.seq, digest)

    def _keep(self, name: str, row: tuple[Any, ...]) -> None:
        """The audit body tells a moving row once, as the commit leaves it."""
        self._moved[name, *row[: _KEY_WIDTH[name]]] = (name, *row)
