"""Billers, printer and files of the search: they remember, and they answer badly if told to."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

from kiosk.domain.bills import (
    AdapterAnswer,
    Bill,
    Biller,
    BillFound,
    PayBillNumber,
    PostingAccepted,
    PostingAnswer,
    PostingRefused,
    PostingUnknown,
    Unreachable,
)
from kiosk.domain.changes import Commit
from kiosk.domain.errors import JournalError
from kiosk.domain.events import Condition, PrintConfirmed, PrintUnknown
from kiosk.domain.money import Money
from kiosk.domain.receipts import Document
from kiosk.storage.journal import SqliteJournal

DUES = (2350, 3850, 5000, 900, 12_300)


@dataclass
class Bank:
    """A biller that books each key once. `bad` is how often it does not answer as it should."""

    biller: Biller
    random: Random
    bad: float = 0.0
    booked: dict[str, int] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)

    def look_up(self, number: PayBillNumber) -> AdapterAnswer:
        if self.random.random() < self.bad / 4:
            return Unreachable()
        due = Money(DUES[int(number.value[-1]) % len(DUES)], "USD")
        zero = due.zero()
        return BillFound(Bill(number, "J*** S****", "", due, zero, zero, None, 0))

    def post(self, key: str, number: PayBillNumber, amount: Money) -> PostingAnswer:
        assert len(number.value) == 10, "the whole number is needed here"
        if self.random.random() < self.bad / 2:
            return PostingUnknown()
        if key in self.refused or (key not in self.booked and self.random.random() < self.bad / 4):
            self.refused.add(key)
            return PostingRefused("closed")
        assert self.booked.setdefault(key, amount.minor) == amount.minor, "one key, two amounts"
        if self.random.random() < self.bad / 2:
            return PostingUnknown()
        return PostingAccepted(f"REF-{key[-4:]}")


@dataclass
class Printer:
    """`papers` are what came out: job, copy and the outcome in the heading."""

    world: Any
    bad: float = 0.0
    papers: list[tuple[str, int, Document]] = field(default_factory=list)

    def print_job(self, job: str, document: Document, copy: int) -> None:
        random = self.world.random
        trouble = random.random() < self.bad
        printed = not trouble or random.random() < 0.5
        if printed:
            self.papers.append((job, copy, document))
        if not trouble:
            self.world.after(0.5, lambda: self.world.tell(PrintConfirmed(job, "token")))
            return
        kind = random.choice(("silent", "unknown", "late", "sent", "twice"))
        if kind in ("unknown", "late"):
            said = PrintUnknown(job, Condition.PAPER_OUT)
            self.world.after(random.choice((0.3, 3.0)), lambda: self.world.tell(said))
        if kind in ("late", "twice") and printed:
            self.world.after(20.0, lambda: self.world.tell(PrintConfirmed(job, "token")))
        if kind in ("sent", "twice"):
            self.world.after(0.5, lambda: self.world.tell(PrintConfirmed(job, "sent")))


@dataclass
class Files:
    """A folder of PDFs on a disk that may be full."""

    random: Random
    bad: float = 0.0
    kept: dict[str, Document] = field(default_factory=dict)

    def keep(self, name: str, document: Document) -> str:
        if self.random.random() < self.bad:
            raise OSError(28, "no space left on device")
        self.kept[name] = document
        return f"{name}.pdf"


@dataclass
class Disk:
    """The journal on a disk that fails as `world.breaks` says: "before" or "after" the commit is
    there, once or "for good"."""

    journal: SqliteJournal
    world: Any

    def commit(self, commit: Commit, now_ms: int, monotonic: float) -> None:
        breaks = self.world.breaks
        if "for good" not in breaks:
            self.world.breaks = ""
        if "before" in breaks:
            self.world.note(f"commit {commit.kind} fails")
            raise JournalError("the disk is full")
        self.journal.commit(commit, now_ms, monotonic)
        self.world.note(f"commit {commit.kind} {commit.payment_id}")
        if "after" in breaks:
            self.world.note("but the disk does not say so")
            raise JournalError("the disk does not say")

    def __getattr__(self, name: str) -> Any:
        return getattr(self.journal, name)
