"""A whole cash payment of two notes: its six commits against the six smallest there are."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.bench.figures import Row, compare, interleave, times, within
from kiosk.bench.measure_journal import NOW_MS, fresh_journal
from kiosk.domain import ledger
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.changes import (
    AddDelivery,
    AddNote,
    AddTender,
    Book,
    CloseTender,
    Commit,
    MoveNote,
    MovePayment,
    OpenPayment,
)
from kiosk.domain.ids import uuid7
from kiosk.domain.money import Money
from kiosk.domain.payments import CloseReason, DeliveryKind, NoteState, PaymentState, Tender

COMMITS = 6
TARGET = 1.5
MOST_S = 0.05
WARM_UP = 50
_PAPERS = (DeliveryKind.BILLER, DeliveryKind.PRINT, DeliveryKind.PDF)


def measure(rounds: int = 1000, folder: Path = Path("build"), warm_up: int = WARM_UP) -> list[Row]:
    """Two rows: the ratio, and the 99th percentile by itself."""
    folder.mkdir(parents=True, exist_ok=True)
    payments = [whole(uuid7(NOW_MS + n, secrets.randbits(74))) for n in range(warm_up + rounds)]
    with (
        TemporaryDirectory(dir=folder) as place,
        closing(fresh_journal(Path(place) / "ours")) as ours,
        _smallest(Path(place) / "peer") as smallest,
    ):

        def pay(number: int) -> None:
            for commit in payments[number]:
                ours.commit(commit, NOW_MS + number, number / 10)

        taken = interleave(rounds, {"ours": pay, "peer": smallest}, warm_up=warm_up, seed=1)
    plain = f"6 smallest plain commits: {times(taken['peer'])}"
    name = "whole 2-note cash payment (6 commits)"
    return [
        compare(name, "6 smallest plain commits", taken["ours"], taken["peer"], TARGET),
        within(f"{name}, p99 in 50 ms", plain, taken["ours"], MOST_S),
    ]


def whole(payment: str) -> tuple[Commit, ...]:
    """As the kiosk commits it: the second note reaches the amount, so its commit closes too."""
    amount, fee, value = Money(3900, "USD"), Money(100, "USD"), Money(2000, "USD")
    number, tender = PayBillNumber("water", f"{secrets.randbelow(10**10):010d}"), f"{payment}:1"

    def intent(n: int) -> Commit:
        note = AddNote(tender, n, payment, 5, value, NoteState.INTENT, "box-1")
        return Commit("note_intent", payment, (note,))

    def stacked(n: int, *also: MovePayment) -> Commit:
        evidence = f"ebds:1042/7/{payment}/{n}"
        move = MoveNote(tender, n, NoteState.INTENT, NoteState.STACKED, evidence)
        booked = Book(ledger.note_stacked(payment, n, value.minor, "USD", "box-1"))
        return Commit("note_stacked", payment, (move, booked, *also))

    opened = (
        OpenPayment(payment, payment, number, "", amount, fee, amount, 1, "en"),
        AddTender(tender, payment, Tender.CASH, Money(0, "USD"), fee),
    )
    states = PaymentState
    closing_ = MovePayment(payment, states.OPEN, states.CLOSING, CloseReason.FINISHED)
    posted = MovePayment(payment, states.CLOSING, states.POSTED, posted_amount=3900, posted_fee=100)
    booked = Book(ledger.posting(payment, 3900, 100, "USD", "water"))
    papers = tuple(AddDelivery(payment, kind, NOW_MS) for kind in _PAPERS)
    return (
        Commit("payment_opened", payment, opened),
        intent(1),
        stacked(1),
        intent(2),
        stacked(2, closing_),
        Commit("payment_posted", payment, (CloseTender(tender), posted, booked, *papers)),
    )


@contextmanager
def _smallest(path: Path) -> Iterator[Callable[[int], None]]:
    """One integer a commit, with the settings that make it durable."""
    with closing(sqlite3.connect(path, isolation_level=None)) as driver:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "wal_autocheckpoint=4000"):
            driver.execute(f"PRAGMA {pragma}").fetchall()
        driver.execute("CREATE TABLE small (n INTEGER PRIMARY KEY)")

        def commit(_: int) -> None:
            for _each in range(COMMITS):
                driver.execute("BEGIN IMMEDIATE")
                driver.execute("INSERT INTO small DEFAULT VALUES")
                driver.execute("COMMIT")

        yield commit
