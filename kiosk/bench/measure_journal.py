"""What durability costs here: our posting commit against plain sqlite3, and verify by itself.

Payload: a payment posted, its note stacked, an entry with three legs, an outbox row, an event and
an audit row, about 2.5 kB; no free text, as in the kiosk, so that there is nothing to encrypt
(measure_shares has that). Ours chains and checks; the peer writes rows of the same bytes, made
before, into the same tables with the same settings.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.bench.figures import Row, compare, interleave, reach
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
from kiosk.storage.disk import DiskGuard
from kiosk.storage.journal import SqliteJournal
from kiosk.storage.verify import verify

TARGET = 1.3
GATE = 1.5
PHYSICS_TARGET = 2.0
VERIFY_RATE = 100_000
WARM_UP = 100
_TABLES = ("payment", "tender", "note", "entry", "leg", "event", "outbox", "audit")
#: When every measured payment is made, UTC milliseconds.
NOW_MS = 1_795_000_000_000


class Chance:
    """Nonces and ids as the kiosk makes them."""

    def bits(self, count: int) -> int:
        return secrets.randbits(count)


def measure(rounds: int = 1000, folder: Path = Path("build"), warm_up: int = WARM_UP) -> list[Row]:
    """Four rows, measured on the file system of `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory(dir=folder) as place,
        closing(fresh_journal(Path(place) / "ours")) as ours,
    ):
        count = warm_up + rounds
        payments = [uuid7(NOW_MS, secrets.randbits(74)) for _ in range(count + 1)]
        prepare(ours, payments)
        template = payments.pop()
        ours.commit(posting(template), NOW_MS, 1.0)
        commits = [posting(payment) for payment in payments]
        ours.tidy()
        with _peer(Path(place), template, payments) as peer, _physics(Path(place)) as physics:
            taken = interleave(
                rounds,
                {
                    "ours": lambda n: ours.commit(commits[n], NOW_MS + n, n / 10),
                    "peer": peer.post,
                    "physics": lambda _: physics(),
                },
                warm_up=warm_up,
                seed=1,
            )
        verified = _verify_rows(Path(place) / "ours")
    return [
        compare("durable posting commit", "plain sqlite3", taken["ours"], taken["peer"], TARGET),
        compare(
            "durable posting commit, against physics",
            "pwrite 32 kB + fdatasync",
            taken["ours"],
            taken["physics"],
            PHYSICS_TARGET,
        ),
        *verified,
    ]


def fresh_journal(path: Path) -> SqliteJournal:
    """A journal of its own for a measurement: small ballast, keys in a file beside it."""
    guard = DiskGuard(path, ballast=4096, least_free=0)
    return SqliteJournal(
        path, "BENCH", Chance(), now_ms=NOW_MS, create=True, environ={}, guard=guard
    )


def prepare(journal: SqliteJournal, payments: list[str]) -> None:
    """Payments that wait for their only note; this part is not measured."""
    for payment in payments:
        amount, fee, value = Money(1900, "USD"), Money(100, "USD"), Money(2000, "USD")
        number = PayBillNumber("water", f"{secrets.randbelow(10**10):010d}")
        tender = f"{payment}:1"
        changes = (
            OpenPayment(payment, payment, number, "", amount, fee, amount, 1, "en"),
            AddTender(tender, payment, Tender.CASH, Money(0, "USD"), fee),
            AddNote(tender, 1, payment, 5, value, NoteState.INTENT, "box-1"),
            Book(ledger.note_stacked(payment, 1, value.minor, "USD", "box-1")),
            CloseTender(tender),
            MovePayment(payment, PaymentState.OPEN, PaymentState.CLOSING, CloseReason.FINISHED),
        )
        journal.commit(Commit("prepared", payment, changes), NOW_MS, 0.0)


def posting(payment: str, detail: str = "") -> Commit:
    """The commit that is measured: what ends a payment that `prepare` made. `detail` is free text,
    to be encrypted."""
    evidence = f"ebds:1042/7/{payment}"
    return Commit(
        "payment_posted",
        payment,
        (
            MoveNote(f"{payment}:1", 1, NoteState.INTENT, NoteState.STACKED, evidence),
            MovePayment(
                payment,
                PaymentState.CLOSING,
                PaymentState.POSTED,
                posted_amount=1900,
                posted_fee=100,
                recovery_code="0417",
            ),
            Book(ledger.posting(payment, 1900, 100, "USD", "water")),
            AddDelivery(payment, DeliveryKind.BILLER, NOW_MS),
        ),
        detail,
    )


class _Peer:
    """Plain sqlite3 in the hands of somebody who knows it: prepared text, one cursor."""

    def __init__(self, driver: sqlite3.Connection, template: str, payments: list[str]) -> None:
        self._driver = driver
        (self._body, seq) = driver.execute(
            "SELECT body, seq FROM audit ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        (self._detail,) = driver.execute(
            "SELECT detail FROM event WHERE audit = ?", (seq,)
        ).fetchone()
        (self._entry,) = driver.execute("SELECT max(id) FROM entry").fetchone()
        self._seq = seq
        self._payments = payments
        self._bodies = [self._body.replace(template, payment) for payment in payments]
        self._hashes = [secrets.token_bytes(32) for _ in payments]

    def post(self, number: int) -> None:
        """The rows of one posting in one durable transaction."""
        run = self._driver.execute
        payment, seq, entry = self._payments[number], self._seq + 1, self._entry + 1
        run("BEGIN IMMEDIATE")
        run(
            "UPDATE note SET state = 'stacked', evidence = ?, rev = rev + 1, audit = ? "
            "WHERE tender_id = ? AND n = 1 AND state = 'intent'",
            (f"ebds:1042/7/{payment}", seq, f"{payment}:1"),
        )
        run(
            "UPDATE payment SET held = 2000, state = 'posted', posted_amount = 1900, "
            "posted_fee = 100, recovery_code = '0417', closed_ms = ?, rev = rev + 1, audit = ? "
            "WHERE id = ? AND state = 'closing'",
            (NOW_MS, seq, payment),
        )
        run("INSERT INTO entry VALUES (?, ?, 'posting', 'USD', ?)", (entry, payment, seq))
        leg = "INSERT INTO leg VALUES (?, ?, ?, ?, ?)"
        run(leg, (entry, 0, 2100, 2000, ""))
        run(leg, (entry, 1, 2000, -1900, "water"))
        run(leg, (entry, 2, 4000, -100, ""))
        run(
            "INSERT INTO outbox VALUES (?, 'biller', 'waiting', 0, ?, '', 1, ?)",
            (payment, NOW_MS, seq),
        )
        run(
            "INSERT INTO event VALUES (?, ?, 'payment_posted', ?, ?)",
            (seq, NOW_MS, payment, self._detail),
        )
        run("INSERT INTO audit VALUES (?, ?, ?)", (seq, self._bodies[number], self._hashes[number]))
        run("COMMIT")
        self._seq, self._entry = seq, entry


@contextmanager
def _peer(place: Path, template: str, payments: list[str]) -> Iterator[_Peer]:
    """The peer on a copy of the prepared journal, with the settings that make a commit durable."""
    with closing(sqlite3.connect(place / "ours")) as source:
        source.execute("VACUUM INTO ?", (str(place / "peer"),))
    with closing(sqlite3.connect(place / "peer", isolation_level=None)) as driver:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "wal_autocheckpoint=4000"):
            driver.execute(f"PRAGMA {pragma}").fetchall()
        driver.execute("PRAGMA foreign_keys=ON").fetchall()
        yield _Peer(driver, template, payments)


@contextmanager
def _physics(place: Path) -> Iterator[Callable[[], None]]:
    """What the disk itself asks for 32 kB: at the front of one file, again and again."""
    block = secrets.token_bytes(32 * 1024)
    descriptor = os.open(place / "physics", os.O_RDWR | os.O_CREAT, 0o600)

    def write() -> None:
        os.pwrite(descriptor, block, 0)
        os.fdatasync(descriptor)

    try:
        yield write
    finally:
        os.close(descriptor)


def _verify_rows(path: Path) -> list[Row]:
    """Audit rows per second, and rows of all tables; the best of three readings.

    Each audit row here accounts for six to nine others, which are compared with it.
    """
    with closing(sqlite3.connect(path)) as driver:
        rows = sum(
            driver.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608 - our own names
            for name in _TABLES
        )
    seconds = []
    for _ in range(3):
        begin = time.perf_counter()
        verdict = verify(path)
        seconds.append(time.perf_counter() - begin)
        if not verdict.ok:
            raise RuntimeError(verdict.problem)
    best, cores = min(seconds), min(2, len(os.sched_getaffinity(0)))
    return [
        reach(
            "chain verify", f"audit rows/s, {cores} of 2 cores", verdict.rows / best, VERIFY_RATE
        ),
        reach("chain verify, all rows compared", "rows/s", rows / best, VERIFY_RATE),
    ]
