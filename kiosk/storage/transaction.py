"""One commit in the making: the rows it writes, and the audit row that says so."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from sqlalchemy import Table

from kiosk.domain.errors import IllegalTransitionError
from kiosk.storage import audit, tables
from kiosk.storage import statements as sql
from kiosk.storage.crypto import FieldCipher

Value = str | int | None
_COLUMNS = {table.name: tuple(table.columns.keys()) for table in (*tables.FIXED, *tables.MOVING)}
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

    def count(self, counter: str) -> int:
        """The next value of a gapless counter."""
        row = self.move(tables.counter, sql.NEXT_NUMBER, f"no counter {counter}", name_is=counter)
        return int(row["value"] or 0)

    def insert(self, table: Table, values: Mapping[str, Value]) -> int:
        """Add a row to `table`; returns its rowid."""
        name = table.name
        if name in _KEY_WIDTH:
            values = {**values, "rev": 1, "audit": self.seq}
        sql.INSERT[name].run(self.cursor, **values)
        rowid = self.cursor.lastrowid or 0
        if name == "entry":
            values = {**values, "id": rowid}
        row = [name, *(values[column] for column in _COLUMNS[name])]
        if name in _KEY_WIDTH:
            self._moved[tuple(row[: 1 + _KEY_WIDTH[name]])] = row
        else:
            self._fixed.append(row)
        return rowid

    def seal(self, kind: str, payment_id: str | None, detail: str) -> audit.Head:
        """Write the event row and the audit row; returns the new head of the chain."""
        values: dict[str, Value] = {
            "audit": self.seq,
            "at_ms": self.stamp.now_ms,
            "kind": kind,
            "payment_id": payment_id,
            "detail": self.cipher.seal(detail, payment_id, "event.detail"),
        }
        sql.INSERT["event"].run(self.cursor, **values)
        fixed = [["event", *(values[column] for column in _COLUMNS["event"])], *self._fixed]
        text = audit.body(self.seq, self.stamp, kind, payment_id, fixed, list(self._moved.values()))
        digest = audit.chain(self._head.digest, text.encode())
        sql.INSERT["audit"].run(self.cursor, seq=self.seq, body=text, hash=digest)
        return audit.Head(self.seq, digest)

    def move(
        self, table: Table, statement: sql.Prepared, refusal: str, **values: object
    ) -> dict[str, Value]:
        """Change the one row that `statement` finds and return it as it is now."""
        rows = statement.run(self.cursor, audit_now=self.seq, **values).fetchall()
        if len(rows) != 1:
            raise IllegalTransitionError(refusal)
        name = table.name
        row = [name, *rows[0]]
        self._moved[tuple(row[: 1 + _KEY_WIDTH[name]])] = row
        return dict(zip(_COLUMNS[name], rows[0], strict=True))
