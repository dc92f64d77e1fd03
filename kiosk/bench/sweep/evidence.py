"""What the judge reads: the journal's file as it lies on the disk, each thing once."""

from __future__ import annotations

import sqlite3
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kiosk.bench.sweep.must import ViolationError
from kiosk.domain.payments import NoteState, PaymentRecord
from kiosk.storage.journal import SqliteJournal

if TYPE_CHECKING:
    from kiosk.bench.sweep.world import World

Rows = list[tuple[Any, ...]]


class Evidence:
    """Of a world at rest. To be closed."""

    def __init__(self, world: World) -> None:
        self.world = world

    @property
    def journal(self) -> SqliteJournal:
        """Open: a kiosk that is down has not settled."""
        if self.world.journal is None:
            raise ViolationError("the kiosk is down")
        return self.world.journal

    def rows(self, statement: str, *values: object) -> Rows:
        """Through a connection of its own, as an auditor would."""
        return self._file.execute(statement, values).fetchall()

    @cached_property
    def _file(self) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{self.world.path}?mode=ro", uri=True, isolation_level=None)

    def close(self) -> None:
        """Needed once `rows` was called, or what calls it."""
        self._file.close()

    @cached_property
    def payments(self) -> list[PaymentRecord]:
        """By seq."""
        ids = self.rows("SELECT id FROM payment ORDER BY seq")
        return [self.journal.payment(payment_id) for (payment_id,) in ids]

    @cached_property
    def notes(self) -> list[tuple[str, int | None, str | None, str]]:
        """State, value, payment and reason of every note."""
        return [*map(_note, self.rows("SELECT state, value, payment_id, reason FROM note"))]

    def values(self, state: NoteState) -> Counter[int | None]:
        """Of the notes in that state; None is unknown."""
        return Counter(value for found, value, _, _ in self.notes if found == state)

    def sum(self, state: NoteState) -> int:
        return sum(value or 0 for found, value, _, _ in self.notes if found == state)

    @cached_property
    def legs(self) -> Counter[int]:
        """Sum of each account."""
        found = self.rows("SELECT account, sum(minor) FROM leg GROUP BY account")
        return Counter(dict(found))

    @cached_property
    def gone(self) -> Counter[tuple[str, str]]:
        """What resolutions took from payments, by payment and action."""
        gone = Counter[tuple[str, str]]()
        for payment, action, minor in self.rows(
            "SELECT payment_id, action, moved_out FROM resolution WHERE payment_id IS NOT NULL"
        ):
            gone[payment, action] += minor
        return gone

    def events(self, kind: str) -> int:
        """How many commits of that kind there were."""
        return int(self.rows("SELECT count(*) FROM event WHERE kind = ?", kind)[0][0])

    @cached_property
    def head(self) -> str:
        """The hash of the newest audit row."""
        return str(self.rows("SELECT hex(hash) FROM audit ORDER BY seq DESC LIMIT 1")[0][0])


def _note(row: tuple[Any, ...]) -> tuple[str, int | None, str | None, str]:
    state, value, payment, reason = row
    return str(state), value, payment, str(reason or "")
