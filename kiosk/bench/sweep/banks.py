"""Billers, printer and files of the sweep: they remember, and they answer badly if told to."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from kiosk.bench.sweep.faults import Faults, Source
from kiosk.bench.sweep.must import must
from kiosk.bench.sweep.site import BORN_MS
from kiosk.domain.bills import (
    AdapterAnswer,
    Bill,
    Biller,
    BillFound,
    PayBillNumber,
    PostingAccepted,
    PostingAnswer,
    PostingConflict,
    PostingRefused,
    PostingUnknown,
    Unreachable,
)
from kiosk.domain.events import Condition, PrintConfirmed, PrintUnknown
from kiosk.domain.money import Money
from kiosk.domain.receipts import Document

if TYPE_CHECKING:
    from kiosk.bench.sweep.world import World

DUES = (2350, 3850, 5000, 900, 12_300)
#: How a posting goes wrong; "conflict": something else is booked under that key, says the biller.
POSTING = ("lost", "booked and lost", "refused", "conflict")
PRINTING = ("silent", "unknown", "late", "sent", "twice")
PAPER = tuple(f"{kind}{printed}" for kind in PRINTING for printed in ("", ", printed"))


@dataclass
class Bank:
    """A biller that books each key once. `bad` is how often it does not answer as it should.
    `forgiving`: the kiosk's history was lost, so that it may ask for another sum."""

    biller: Biller
    random: Random
    faults: Faults
    bad: float = 0.0
    forgiving: bool = False
    booked: dict[str, int] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)

    def look_up(self, number: PayBillNumber) -> AdapterAnswer:
        if self.faults.strikes(Source.LOOK_UP, ("unreachable",), self.bad / 4):
            return Unreachable()
        due = Money(DUES[int(number.value[-1]) % len(DUES)], "USD")
        zero = due.zero()
        return BillFound(Bill(number, "J*** S****", "", due, zero, zero, None, BORN_MS))

    def post(self, key: str, number: PayBillNumber, amount: Money) -> PostingAnswer:
        must(len(number.value) == 10, "the whole number is needed here")
        strike = self.faults.strikes(Source.POSTING, POSTING, self.bad * 0.8)
        kind = strike.kind if strike else ""
        if kind == "lost":
            return PostingUnknown()
        if kind == "conflict":
            return PostingConflict("other_amount")
        if key in self.refused or (key not in self.booked and kind == "refused"):
            self.refused.add(key)
            return PostingRefused("closed")
        if self.booked.setdefault(key, amount.minor) != amount.minor:
            must(self.forgiving, "one key, two amounts")
            return PostingConflict("other_amount")
        if kind == "booked and lost":
            return PostingUnknown()
        return PostingAccepted(f"REF-{key[-4:]}")


@dataclass
class Printer:
    """`papers` are what came out: job, copy and the outcome in the heading."""

    world: World
    bad: float = 0.0
    papers: list[tuple[str, int, Document]] = field(default_factory=list)

    def print_job(self, job: str, document: Document, copy: int) -> None:
        strike = self.world.faults.strikes(Source.PRINT, PAPER, self.bad)
        kind, _, printed = strike.kind.partition(", ") if strike else ("", "", "printed")
        if printed:
            self.papers.append((job, copy, document))
        if strike is None:
            self.world.after(0.5, lambda: self.world.tell(PrintConfirmed(job, "token")))
            return
        if kind in ("unknown", "late"):
            said = PrintUnknown(job, Condition.PAPER_OUT)
            self.world.after(strike.random.choice((0.3, 3.0)), lambda: self.world.tell(said))
        if kind in ("late", "twice") and printed:
            self.world.after(20.0, lambda: self.world.tell(PrintConfirmed(job, "token")))
        if kind in ("sent", "twice"):
            self.world.after(0.5, lambda: self.world.tell(PrintConfirmed(job, "sent")))


@dataclass
class Files:
    """A folder of PDFs on a disk that may be full."""

    faults: Faults
    bad: float = 0.0
    kept: dict[str, Document] = field(default_factory=dict)

    def keep(self, name: str, document: Document) -> str:
        if self.faults.strikes(Source.FILE, ("full",), self.bad):
            raise OSError(28, "no space left on device")
        self.kept[name] = document
        return f"{name}.pdf"

    def bytes_of(self, document: Document) -> bytes:
        """No disk is needed for a letter."""
        return document.title.encode()
