"""What the audit chain and the field encryption take of a posting commit.

The same commit is made with and without, turn by turn, on journals of their own. What leaves a
part out lives here alone: the kiosk has no such switch.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kiosk.bench.figures import Row, compare, interleave
from kiosk.bench.measure_journal import NOW_MS, WARM_UP, Chance, fresh_journal, posting, prepare
from kiosk.domain.changes import Commit
from kiosk.domain.errors import IllegalTransitionError
from kiosk.domain.ids import uuid7
from kiosk.storage import queries
from kiosk.storage.apply import apply
from kiosk.storage.audit import Head, Stamp
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.database import Database
from kiosk.storage.keys import load_keys
from kiosk.storage.statements import INSERT, Prepared
from kiosk.storage.transaction import Row as Stored
from kiosk.storage.transaction import Transaction, Value

CHAIN_TARGET = 1.10
ENCRYPTION_TARGET = 1.15
#: What is encrypted: as long as what the kiosk writes down of a refusal.
DETAIL = "one note of 20, applied in full"
#: What a change asks of the row that it moved, beside its JSON.
_ASKED = {"note": "SELECT '', payment_id, value FROM note WHERE tender_id = ? AND n = ?"}


class Unchained(Transaction):
    """The same rows but for the audit row, and none of them rendered for it."""

    def add(self, name: str, *row: Value) -> None:
        self.cursor.execute(INSERT[name].sql, (*row, 1, self.seq))

    def move(
        self, name: str, key: Stored, statement: Prepared, **values: object
    ) -> tuple[Any, ...]:
        if statement.run(self.cursor, audit_now=self.seq, **values).rowcount != 1:
            raise IllegalTransitionError(name)
        if name not in _ASKED:
            return ()
        found: tuple[Any, ...] = self.cursor.execute(_ASKED[name], key).fetchone()
        return found

    def seal(self, kind: str, payment_id: str | None, detail: str) -> Head:
        secret = self.cipher.seal(detail, payment_id, "event.detail")
        row = (self.seq, self.stamp.now_ms, kind, payment_id, secret)
        self.cursor.execute(INSERT["event"].sql, row)
        return Head(self.seq, b"")


class Plain(FieldCipher):
    """Stores what it was given."""

    def seal(self, text: str, payment_id: str | None, column: str) -> str:  # noqa: ARG002 - as above
        return text


class Till:
    """A journal that was prepared, and the commit of `SqliteJournal` by its parts."""

    def __init__(
        self,
        path: Path,
        transaction: type[Transaction] = Transaction,
        cipher: type[FieldCipher] = FieldCipher,
    ) -> None:
        keys, _ = load_keys(path, {})
        self._cipher, self._transaction = cipher(keys, Chance()), transaction
        self._database = Database(path, create=False, born=lambda _: None)
        self._database.tidy()
        found = self._database.cursor().execute(queries.HEAD.sql).fetchone()
        self._head = Head(*found)
        self.close = self._database.close

    def commit(self, commit: Commit, number: int) -> None:
        """Durable on return."""
        stamp = Stamp(NOW_MS + number, 1, number)
        with self._database.begin() as cursor:
            tx = self._transaction(cursor, self._head, stamp, self._cipher)
            apply(commit.changes, tx)
            self._head = tx.seal(commit.kind, commit.payment_id, commit.detail)


def measure(rounds: int = 1000, folder: Path = Path("build"), warm_up: int = WARM_UP) -> list[Row]:
    """Two rows, on the file system of `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    count = warm_up + rounds
    payments = [uuid7(NOW_MS, secrets.randbits(74)) for _ in range(count)]
    commits = [posting(payment, DETAIL) for payment in payments]
    with TemporaryDirectory(dir=folder) as place, ExitStack() as stack:

        def till(name: str, *parts: Any) -> Callable[[int], None]:
            path = Path(place) / name
            with closing(fresh_journal(path)) as journal:
                prepare(journal, payments)
            opened = stack.enter_context(closing(Till(path, *parts)))
            return lambda number: opened.commit(commits[number], number)

        turns = {
            "all": till("all"),
            "unchained": till("unchained", Unchained),
            "plain": till("plain", Transaction, Plain),
        }
        taken = interleave(rounds, turns, warm_up=warm_up, seed=1)
    both = "the same commit without"
    return [
        compare("audit chain on the commit", both, taken["all"], taken["unchained"], CHAIN_TARGET),
        compare(
            "field encryption on the commit", both, taken["all"], taken["plain"], ENCRYPTION_TARGET
        ),
    ]
