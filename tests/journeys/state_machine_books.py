"""What must hold at every moment, also in the middle of a payment and while the kiosk is down."""

from __future__ import annotations

import sqlite3
from collections import Counter
from typing import Any

from kiosk.bench.sweep.site import WORDS
from kiosk.bench.sweep.world import World
from kiosk.domain.bills import Finality
from kiosk.domain.ledger import Account
from kiosk.domain.payments import NoteState, Outcome


class Books:
    """The journal as it lies on the disk, against the world; looked at when either has changed.

    `alone`: the acceptor moves no note that nobody asked for."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.alone = True
        self._told: tuple[int, ...] = ()
        self._paid: set[str] = set()
        uri = f"file:{world.path}?mode=ro"
        self._file = sqlite3.connect(uri, uri=True, isolation_level=None)

    def close(self) -> None:
        self._file.close()

    def check(self) -> None:
        """Raises AssertionError."""
        world = self.world
        (head,) = self._one("SELECT max(seq) FROM audit")
        booked = sum(len(bank.booked) for bank in world.banks.values())
        heard = (len(world.notes.boxed), len(world.shown), len(world.printer.papers))
        told = (head, booked, *heard)
        if told == self._told:
            return
        self._told = told
        self._file.execute("BEGIN")
        try:
            self._books(head)
            self._box()
            self._billers()
            self._words()
        finally:
            self._file.execute("ROLLBACK")

    def before_stack(self) -> None:
        """R1: the intent is on the disk when STACK is ordered."""
        assert self._all("SELECT 1 FROM note WHERE state = 'intent'"), "R1: STACK without an intent"

    def _all(self, query: str) -> list[tuple[Any, ...]]:
        return self._file.execute(query).fetchall()

    def _one(self, query: str) -> tuple[Any, ...]:
        return self._all(query)[0]

    def _books(self, head: int) -> None:
        """I1, I4, I5, I9."""
        odd = self._all("SELECT entry_id FROM leg GROUP BY entry_id HAVING sum(minor) != 0")
        assert not odd, f"I1: {odd}"
        legs = Counter[int](dict(self._all("SELECT account, sum(minor) FROM leg GROUP BY account")))
        notes = Counter[str](dict(self._all("SELECT state, sum(value) FROM note GROUP BY state")))
        assert legs[Account.CASH_BOX] == (notes[NoteState.STACKED] or 0), "I4: cash"
        assert legs[Account.CASH_IN_DOUBT] == (notes[NoteState.IN_DOUBT] or 0), "I4: doubt"
        assert legs[Account.HELD_IN_DOUBT] == -legs[Account.CASH_IN_DOUBT], "I5"
        (cards,) = self._one("SELECT coalesce(sum(captured), 0) FROM card")
        assert legs[Account.CARD_RECEIVABLE] == cards, "I4: cards"
        (held,) = self._one(
            "SELECT coalesce(sum(held), 0) FROM payment WHERE state IN ('open', 'closing')"
        )
        assert legs[Account.HELD] == -held, "I5: held is what is open"
        for table, last in (("audit", head), ("payment", None)):
            found, most = self._one(f"SELECT count(*), coalesce(max(seq), 0) FROM {table}")
            assert found == most == (last or most), f"I9: a hole in {table}"

    def _box(self) -> None:
        """I2, I3: what is credited is in the box; what is in the box has a row."""
        boxed = Counter[int](note.minor for note in self.world.notes.boxed)
        found = self._all("SELECT state, value FROM note")
        stacked = Counter(value for state, value in found if state == NoteState.STACKED)
        assert not stacked - boxed, f"I3: credited, and not in the box: {stacked - boxed}"
        moving = (NoteState.INTENT, NoteState.IN_DOUBT)
        rows = stacked + Counter(value for state, value in found if state in moving)
        assert not self.alone or not boxed - rows, "R1: in the box without a row"

    def _billers(self) -> None:
        """R5, I4, I12: a biller hears of what is posted, once, and of nothing else; Paid is what it
        has booked, where its word is needed."""
        posted = dict(self._all("SELECT id, posted_amount FROM payment WHERE state = 'posted'"))
        for bank in self.world.banks.values():
            wrong = {key: minor for key, minor in bank.booked.items() if posted.get(key) != minor}
            assert not wrong, f"I4: a biller booked what is not posted: {wrong}"
            if bank.biller.finality is Finality.BILLER:
                rows = self._all("SELECT biller_id, id FROM payment WHERE outcome = 'paid'")
                paid = {name for biller, name in rows if biller == bank.biller.id}
                assert paid <= bank.booked.keys(), "I12: Paid, and the biller knows nothing"

    def _words(self) -> None:
        """I12: shown is committed; Paid stays Paid."""
        for told, row in self.world.shown:
            assert told == row, "the screen says what is not on the disk"
        self._paid |= {row.id for _, row in self.world.shown if row.outcome is Outcome.PAID}
        for job, _, document in self.world.printer.papers:
            if document.blocks[0].text == WORDS.text("receipt.paid", document.language):  # type: ignore[union-attr]  # the heading
                self._paid.add(job.partition("/")[0])
        paid = {name for (name,) in self._all("SELECT id FROM payment WHERE outcome = 'paid'")}
        assert self._paid <= paid, "I12: Paid is no longer Paid"
