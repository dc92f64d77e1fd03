"""The world around a kiosk: it remembers what a power cut cannot undo. Five lines each, or so."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.domain.bills import Bill, BillFound, PayBillNumber, PostingAccepted, PostingAnswer
from kiosk.domain.events import (
    AcceptorQuiet,
    Evidence,
    NoteEscrowed,
    NoteReturned,
    NoteStacked,
    NoteUnresolved,
    PrintConfirmed,
)
from kiosk.domain.intents import Event
from kiosk.domain.letters import Letter, MailAnswer, MailSent
from kiosk.domain.money import Money
from kiosk.domain.receipts import Document

INDEX = {100: 1, 500: 3, 1000: 4, 2000: 5, 5000: 6, 10_000: 7}
BORN_MS = 1_796_000_000_000


class PowerCut(BaseException):
    """The process is gone: nothing in the kiosk may catch this."""


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0
        self.wall_ms = BORN_MS

    def now_ms(self) -> int:
        return self.wall_ms + round(self.seconds * 1000)

    def monotonic(self) -> float:
        return 5000.0 + self.seconds


class Seeded:
    def __init__(self) -> None:
        self._random = random.Random(4)

    def bits(self, count: int) -> int:
        return self._random.getrandbits(count)


@dataclass
class Fused:
    """A port whose effects are counted by `fuse`; the one it names does not happen any more."""

    inner: Any
    effects: frozenset[str]
    fuse: Callable[[str], None]

    def __getattr__(self, name: str) -> Any:
        real = getattr(self.inner, name)
        if name not in self.effects:
            return real

        def call(*args: Any) -> Any:
            self.fuse(name)
            return real(*args)

        return call


@dataclass
class NoteMachine:
    """The physical truth of an acceptor. `forgets` loses an unacknowledged report (Pyramid)."""

    inbox: deque[Event]
    forgets: bool = False
    box: list[int] = field(default_factory=list)
    given_back: list[int] = field(default_factory=list)
    enabled: bool = False
    escrow: int | None = None
    told: int = 0
    report: Event | None = None
    quiet_due: bool = False
    up: bool = False

    def insert(self, minor: int) -> None:
        if self.enabled and self.escrow is None and self.report is None:
            self.escrow = minor
            self.tell(NoteEscrowed(INDEX[minor], Money(minor, "USD"), self.evidence()))

    def tell(self, event: Event) -> None:
        if self.up:
            self.inbox.append(event)

    def evidence(self) -> Evidence:
        self.told += 1
        return Evidence(1, self.told)

    def enable(self) -> None:
        self.enabled, self.quiet_due = True, False

    def disable(self) -> None:
        self.enabled, self.quiet_due = False, True
        self.rest()

    def stack(self) -> None:
        if self.escrow is None:
            self.tell(NoteUnresolved("vanished"))
            return
        minor, self.escrow = self.escrow, None
        self.box.append(minor)
        self.say(NoteStacked(INDEX[minor], Money(minor, "USD"), self.evidence(), first=False))

    def return_note(self) -> None:
        if self.escrow is not None:
            self.given_back.append(self.escrow)
            self.escrow = None
            self.say(NoteReturned(self.evidence()))

    def say(self, report: Event) -> None:
        self.report = report
        self.tell(report)

    def recorded(self) -> None:
        self.report = None
        self.rest()

    def rest(self) -> None:
        if self.up and self.quiet_due and self.escrow is None and self.report is None:
            self.quiet_due = False
            self.tell(AcceptorQuiet())

    def line_up(self) -> None:
        """A new process asks; evidence starts anew with it."""
        self.told, self.up = 0, True
        report, self.report = self.report, None
        if isinstance(report, NoteStacked) and not self.forgets:
            self.say(replace(report, evidence=self.evidence(), first=True))
        elif isinstance(report, NoteReturned) and not self.forgets:
            self.say(NoteReturned(self.evidence()))
        if self.escrow is not None:
            note = Money(self.escrow, "USD")
            self.tell(NoteEscrowed(INDEX[self.escrow], note, self.evidence()))
        self.quiet_due = True
        self.rest()


@dataclass
class Paper:
    """A printer: what came out, as (job, copy, document); confirms with `proof`, if any."""

    inbox: deque[Event]
    proof: str | None = "token"
    out: list[tuple[str, int, Document]] = field(default_factory=list)

    def print_job(self, job: str, document: Document, copy: int) -> None:
        self.out.append((job, copy, document))
        if self.proof:
            self.inbox.append(PrintConfirmed(job, self.proof))


@dataclass
class Bank:
    """A biller that books each key once and answers with `says`."""

    bill: Bill
    says: PostingAnswer = field(default_factory=lambda: PostingAccepted("REF-1"))
    booked: dict[str, int] = field(default_factory=dict)
    asked: int = 0

    def look_up(self, number: PayBillNumber) -> BillFound:
        assert number == self.bill.number
        return BillFound(self.bill)

    def post(self, key: str, number: PayBillNumber, amount: Money) -> PostingAnswer:
        assert number.value == self.bill.number.value, "the whole number is needed here"
        self.asked += 1
        if isinstance(self.says, PostingAccepted):
            assert self.booked.setdefault(key, amount.minor) == amount.minor
        return self.says


@dataclass
class Files:
    """A folder of PDFs; `broken` times it cannot be written."""

    broken: int = 0
    kept: dict[str, Document] = field(default_factory=dict)

    def keep(self, name: str, document: Document) -> str:
        if self.broken:
            self.broken -= 1
            raise OSError(28, "no space left on device")
        self.kept[name] = document
        return f"{name}.pdf"

    def bytes_of(self, document: Document) -> bytes:
        return repr(document).encode()


@dataclass
class MailServer:
    """A mail server that takes letters and answers with `says`."""

    says: MailAnswer = field(default_factory=lambda: MailSent("250"))
    letters: list[Letter] = field(default_factory=list)

    def send(self, letter: Letter) -> MailAnswer:
        self.letters.append(letter)
        return self.says


@dataclass
class Jobs:
    """Work waits here until the test lets it happen."""

    waiting: deque[Callable[[], Event]] = field(default_factory=deque)

    def submit(self, work: Callable[[], Event]) -> None:
        self.waiting.append(work)
