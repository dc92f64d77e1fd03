"""A till that takes notes and cards into a real journal file, time and randomness from a seed."""

from __future__ import annotations

import json
import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain import ledger
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.cards import Approval
from kiosk.domain.changes import (
    AddDelivery,
    AddNote,
    AddResolution,
    AddTender,
    Book,
    Change,
    CloseTender,
    Commit,
    HearTender,
    MarkTender,
    MoveDelivery,
    MoveNote,
    MovePayment,
    MoveTender,
    OpenPayment,
    SetOutcome,
)
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    CloseReason,
    DeliveryKind,
    DeliveryState,
    NoteState,
    Outcome,
    PaymentState,
    Tender,
    TenderState,
)
from kiosk.storage.disk import DiskGuard
from kiosk.storage.journal import SqliteJournal

NUMBER = "4021987655"
BALLAST = 1 << 16


class Seeded:
    """Entropy that a test can repeat."""

    def __init__(self, seed: int = 7) -> None:
        self._random = random.Random(seed)

    def bits(self, count: int) -> int:
        return self._random.getrandbits(count)


class Till:
    """Writes the commits that the visit would write; a second passes with each."""

    def __init__(self, path: Path, **wanted: Any) -> None:
        self.path = path
        self.now_ms = 1_795_000_000_000
        options: dict[str, Any] = {
            "create": not path.exists(),
            "guard": DiskGuard(path, BALLAST, 0),
            "entropy": Seeded(),
        } | wanted
        self.journal = SqliteJournal(path, "K-1", now_ms=self.now_ms, environ={}, **options)

    def write(self, kind: str, payment: str | None, *changes: Change, detail: str = "") -> None:
        self.now_ms += 1000
        self.journal.commit(
            Commit(kind, payment, changes, detail), self.now_ms, self.now_ms / 1000 - 1.79e9
        )

    def open(
        self, payment: str = "p1", minor: int = 5000, fee: int = 100, *, card: int = 0
    ) -> None:
        """With a cash tender, or with a card's of `card` minor units."""
        number = PayBillNumber("water", NUMBER)
        money, charge = Money(minor, "USD"), Money(fee, "USD")
        change = OpenPayment(payment, f"v-{payment}", number, "9999", money, charge, money, 5, "en")
        kind = Tender.CARD if card else Tender.CASH
        tender = AddTender(f"{payment}:1", payment, kind, Money(card, "USD"), charge)
        self.write("payment_opened", payment, change, tender, detail="opened")

    def intent(self, payment: str = "p1", n: int = 1, minor: int = 2000) -> None:
        value = Money(minor, "USD")
        note = AddNote(f"{payment}:1", n, payment, 5, value, NoteState.INTENT, "box-1")
        self.write("note_intent", payment, note)

    def stacked(self, payment: str = "p1", n: int = 1, minor: int = 2000) -> None:
        self.move_note(payment, n, NoteState.INTENT, NoteState.STACKED, minor)

    def move_note(
        self, payment: str, n: int, before: NoteState, after: NoteState, minor: int
    ) -> None:
        evidence = "" if after is NoteState.IN_DOUBT else f"dev/1/{payment}/{n}"
        move = MoveNote(f"{payment}:1", n, before, after, evidence, "no answer")
        booking: dict[tuple[NoteState, NoteState], Callable[..., ledger.Entry]] = {
            (NoteState.INTENT, NoteState.STACKED): ledger.note_stacked,
            (NoteState.INTENT, NoteState.IN_DOUBT): ledger.note_in_doubt,
            (NoteState.IN_DOUBT, NoteState.STACKED): ledger.doubt_was_stacked,
            (NoteState.IN_DOUBT, NoteState.RETURNED): ledger.doubt_was_returned,
        }
        book = booking.get((before, after))
        entries = (Book(book(payment, n, minor, "USD", "box-1")),) if book else ()
        self.write(f"note_{after}", payment, move, *entries)

    def move(self, before: PaymentState, after: PaymentState, payment: str = "p1") -> None:
        reason = CloseReason.FINISHED if after is PaymentState.CLOSING else None
        self.write("moved", payment, MovePayment(payment, before, after, reason))

    def close_cash(self, payment: str = "p1") -> None:
        self.write("cash_closed", payment, CloseTender(f"{payment}:1"))

    def card(self, payment: str = "p1", n: int = 2, minor: int = 3100, fee: int = 100) -> None:
        """The intent, and the terminal's mark before the first attempt."""
        tender = f"{payment}:{n}"
        money, charge = Money(minor, "USD"), Money(fee, "USD")
        self.write("card_opened", payment, AddTender(tender, payment, Tender.CARD, money, charge))
        self.write("card_prepared", payment, MarkTender(tender, 1, "000122/0046"))

    def approval(self, minor: int = 3100) -> Approval:
        return Approval(Money(minor, "USD"), "000123/0047", "A12345", "Visa", "4242", "T-77")

    def hear(self, payment: str = "p1", n: int = 2, minor: int = 3100) -> None:
        self.write("card_heard", payment, HearTender(f"{payment}:{n}", self.approval(minor)))

    def move_card(
        self, payment: str, n: int, before: TenderState, after: TenderState, minor: int = 3100
    ) -> None:
        """As the visit would: money that is captured, or freed after that, is booked."""
        changes = self.card_moves(payment, n, before, after, minor)
        self.write(f"card_{after}", payment, *changes)

    def card_moves(
        self, payment: str, n: int, before: TenderState, after: TenderState, minor: int = 3100
    ) -> tuple[Change, ...]:
        tender = f"{payment}:{n}"
        move = MoveTender(tender, before, after, reason="6C" if "void" in after else "")
        rows = self.rows("SELECT captured FROM card WHERE tender_id = ?", tender)
        taken = rows[0][0] if rows else 0
        if after is TenderState.CAPTURED and not taken:
            return (move, Book(ledger.card_captured(payment, tender, minor, "USD")))
        if after is TenderState.VOIDED and taken:
            return (move, Book(ledger.card_voided(payment, tender, taken, "USD")))
        return (move,)

    def drive(self, *states: TenderState, n: int = 1, minor: int = 5100) -> None:
        """The card of p1 through these states, from AUTH_INTENT."""
        for before, after in zip((TenderState.AUTH_INTENT, *states), states, strict=False):
            self.move_card("p1", n, before, after, minor)

    def post(self, payment: str = "p1", amount: int = 1900, fee: int = 100, *first: Change) -> None:
        """`first` instead of closing the cash tender."""
        move = MovePayment(
            payment,
            PaymentState.CLOSING,
            PaymentState.POSTED,
            posted_amount=amount,
            posted_fee=fee,
            recovery_code="0417",
            language="es",
        )
        entry = Book(ledger.posting(payment, amount, fee, "USD", "water"))
        kinds = (DeliveryKind.BILLER, DeliveryKind.PRINT, DeliveryKind.PDF)
        rows = [AddDelivery(payment, kind, self.now_ms) for kind in kinds]
        ended = first or (CloseTender(f"{payment}:1"),)
        self.write("posted", payment, *ended, move, entry, *rows)

    def sent(self, kind: DeliveryKind, payment: str = "p1", next_at_ms: int = 0) -> None:
        before, after = DeliveryState.WAITING, DeliveryState.SENT
        self.write("sent", payment, MoveDelivery(payment, kind, before, after, next_at_ms))

    def confirm(self, payment: str = "p1") -> None:
        move = MoveDelivery(
            payment,
            DeliveryKind.BILLER,
            DeliveryState.SENT,
            DeliveryState.CONFIRMED,
            answer="APPROVED 77",
        )
        self.write("confirmed", payment, move, SetOutcome(payment, Outcome.PAID, "A-77"))

    def pay(self, payment: str = "p1") -> None:
        """The whole of a payment with one note of $20."""
        self.open(payment)
        self.intent(payment)
        self.stacked(payment)
        self.move(PaymentState.OPEN, PaymentState.CLOSING, payment)
        self.post(payment)
        self.sent(DeliveryKind.BILLER, payment)
        self.confirm(payment)

    def split(self, payment: str = "p1") -> None:
        """The whole of a payment of $51: a note of $20, and $31 by card."""
        self.open(payment)
        self.intent(payment)
        self.stacked(payment)
        self.close_cash(payment)
        self.card(payment)
        self.hear(payment)
        self.move(PaymentState.OPEN, PaymentState.CLOSING, payment)
        captured = self.card_moves(payment, 2, TenderState.AUTH_INTENT, TenderState.CAPTURED)
        self.post(payment, 5000, 100, *captured)
        self.sent(DeliveryKind.BILLER, payment)
        self.confirm(payment)

    def resolve(self, item: str, **more: Any) -> None:
        """A person's decision, of which nothing moves."""
        signed = AddResolution(item, "noted", None, "USD", by="ana", reason="seen", **more)
        self.write("resolved_noted", None, signed)

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Asks the file, through a connection of its own."""
        with sqlite3.connect(self.path) as database:
            found = database.execute(query, values).fetchall()
        database.close()
        return found

    def bodies(self) -> list[Any]:
        return [json.loads(body) for (body,) in self.rows("SELECT body FROM audit ORDER BY seq")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def till(path: Path) -> Iterator[Till]:
    """A new journal."""
    opened = Till(path)
    yield opened
    opened.journal.close()


@pytest.fixture
def reopen() -> Iterator[Callable[..., Till]]:
    """Opens a journal that is there, and closes it in the end."""
    opened: list[Till] = []

    def build(path: Path, **options: Any) -> Till:
        opened.append(Till(path, **{"create": False} | options))
        return opened[-1]

    yield build
    for one in opened:
        one.journal.close()


@pytest.fixture(scope="session")
def elsewhere() -> dict[str, str]:
    """The environment for a process of its own that imports these tests."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}


@pytest.fixture
def seeded() -> type[Seeded]:
    return Seeded
