"""A whole kiosk without a thread: the real core, outbox, proof and journal on a disk, in a world
of fakes that outlives its process."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.bills import Bill, Biller, Finality, NumberRule, PayBillNumber
from kiosk.domain.events import Condition, Device, DeviceStatus
from kiosk.domain.intents import (
    Accept,
    AmountPicked,
    CardPicked,
    CashPicked,
    Enter,
    Event,
    KeyTyped,
    Pay,
    Start,
)
from kiosk.domain.money import Money
from kiosk.domain.payments import PaymentRecord
from kiosk.domain.rules import Rules
from kiosk.services.core import Core, View
from kiosk.services.letters import Letters
from kiosk.services.outbox import Outbox
from kiosk.services.perform import Outside
from kiosk.services.proof import Proof
from kiosk.storage.disk import DiskGuard
from kiosk.storage.journal import SqliteJournal
from kiosk.ui.messages import Catalogue
from tests.services.card_machine import CardMachine
from tests.services.fakes import (
    BORN_MS,
    Bank,
    Clock,
    Files,
    Fused,
    Jobs,
    MailServer,
    NoteMachine,
    Paper,
    Seeded,
)


class World:
    """The kiosk (`core`, `journal`) and everything that outlives its process."""

    def __init__(
        self,
        folder: Path,
        rules: Rules,
        bill: Bill,
        *,
        forgets: bool = False,
        two_step: bool | None = None,
    ) -> None:
        self.path, self.rules = folder / "journal.db", rules
        self.clock, self.entropy = Clock(), Seeded()
        self.inbox: deque[Event] = deque()
        self.acceptor = NoteMachine(self.inbox, forgets)
        self.paper, self.files, self.bank = Paper(self.inbox), Files(), Bank(bill)
        self.jobs, self.mail = Jobs(), MailServer()
        self.cards = None if two_step is None else CardMachine(two_step=two_step)
        self.slow = False
        self.calls: list[str] = []
        self.fuse: Callable[[str], None] = lambda _: None
        self.views: list[View] = []
        self.texts = Catalogue(("en", "es"), ZoneInfo("America/Chicago"))
        self.open_journal()

    def open_journal(self) -> None:
        guard = DiskGuard(self.path, 4096, 0)
        self.journal = SqliteJournal(
            self.path,
            self.rules.kiosk_id,
            self.entropy,
            now_ms=self.clock.now_ms(),
            create=not self.path.exists(),
            environ={},
            guard=guard,
        )

    def fused(self, inner: Any, *effects: str) -> Any:
        def burn(name: str) -> None:
            self.calls.append(name)
            self.fuse(name)

        return Fused(inner, frozenset(effects), burn)

    def build(self) -> Core:
        """The composition root, in small."""
        journal = self.fused(self.journal, "commit")
        jobs = self.fused(self.jobs, "submit")
        banks = {self.bank.bill.number.biller_id: self.bank}
        proof = Proof(self.rules, self.texts, lambda body: bytes(64))
        outbox = Outbox(
            journal,
            banks,
            self.fused(self.paper, "print_job"),
            self.fused(self.files, "keep"),
            proof.receipt,
            jobs,
            self.clock,
            self.entropy,
            Letters(self.mail, jobs, self.files, tries=5),
        )
        switches = ("enable", "disable", "stack", "return_note", "recorded")
        acceptor = self.fused(self.acceptor, *switches)
        touches = ("prepare", "charge", "cancel", "capture", "void", "ask", "recorded")
        terminal = self.fused(self.cards, *touches) if self.cards else None
        outside = Outside(journal, acceptor, banks, outbox, jobs, self.clock, terminal, proof.code)
        number = self.journal.boot(self.clock.now_ms(), self.clock.monotonic())
        told, barred = self.views.append, self.journal.barred()
        self.core = Core(
            outside, self.rules, self.entropy, told, box="box-1", boot=number, barred=barred
        )
        return self.core

    def boot(self) -> World:
        """Recovery, then the devices, as the app does it."""
        self.build().start()
        self.acceptor.line_up()
        for device in Device:
            if device is not Device.TERMINAL or self.cards:
                self.core.handle(DeviceStatus(device, Condition.READY))
        return self.pump()

    def pump(self) -> World:
        """Whatever the world has to say, until it is silent."""
        while self.inbox or self._says() or (self.jobs.waiting and not self.slow):
            if self.inbox:
                self.core.handle(self.inbox.popleft())
            elif self._says() and self.cards:
                for report in self.cards.says():
                    self.core.handle(report)
            else:
                self.core.handle(self.jobs.waiting.popleft()())
        return self

    def _says(self) -> bool:
        return self.cards is not None and self.cards.busy

    def do(self, *happened: Event) -> World:
        for event in happened:
            self.core.handle(event)
            self.pump()
        return self

    def wait(self, seconds: float) -> World:
        """Time passes as CoreLoop would let it pass."""
        end = self.clock.seconds + seconds
        for _ in range(10_000):
            due = self.core.wait()
            if due is None or self.clock.seconds + due > end:
                self.clock.seconds = end
                return self
            self.clock.seconds += due
            self.core.on_time()
            self.pump()
        raise AssertionError("a busy loop: time does not pass")

    def cut(self) -> World:
        """The process dies; the world goes on."""
        self.journal.close()
        self.jobs.waiting.clear()
        self.inbox.clear()
        self.acceptor.up = False
        if self.cards:
            self.cards.cut()
        self.fuse = lambda _: None
        self.open_journal()
        return self

    def to_cash(self, minor: int | None = None) -> World:
        bill = self.bank.bill
        amount = bill.amount_due if minor is None else Money(minor, "USD")
        self.do(Start(), *(KeyTyped(char) for char in bill.number.value), Enter())
        return self.do(Accept(), AmountPicked(amount), CashPicked(), Pay())

    def to_card(self) -> World:
        bill = self.bank.bill
        self.do(Start(), *(KeyTyped(char) for char in bill.number.value), Enter())
        return self.do(Accept(), AmountPicked(bill.amount_due), CardPicked(), Pay())

    def put_in(self, *notes: int) -> World:
        for minor in notes:
            self.acceptor.insert(minor)
            self.pump()
        return self

    @property
    def step(self) -> Any:
        return self.core.visit.step

    def on(self, step: type) -> bool:
        return isinstance(self.core.visit.step, step)

    def row(self) -> PaymentRecord:
        """The payment the visit is about, as on the disk."""
        assert self.core.visit.payment is not None
        return self.journal.payment(self.core.visit.payment.id)

    def row_of_last(self) -> PaymentRecord:
        """The newest payment, whoever is at the kiosk now."""
        return self.journal.payment(self.sql("select id from payment order by seq desc")[0][0])

    def sql(self, statement: str) -> list[tuple[Any, ...]]:
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True) as reader:
            rows = reader.execute(statement).fetchall()
        reader.close()
        return rows

    def balance(self, account: int) -> int:
        rows = self.sql(f"select coalesce(sum(minor), 0) from leg where account = {account}")
        return int(rows[0][0])


@pytest.fixture(scope="session")
def biller() -> Biller:
    return Biller(
        id="power",
        name="City Power",
        currency="USD",
        adapter="sandbox",
        rule=NumberRule(r"\d{10}", 10),
        cash_fee_minor=150,
        card_fee_minor=200,
        overpay_max_minor=2000,
        help_phone="555 0100",
    )


@pytest.fixture(scope="session")
def bill() -> Bill:
    """$38.50: with the fee, two notes of $20."""
    return Bill(
        number=PayBillNumber("power", "1234567890"),
        name="J*** S****",
        address="*** Elm St",
        amount_due=Money(3850, "USD"),
        past_due=Money(0, "USD"),
        minimum=Money(1000, "USD"),
        due=None,
        as_of_ms=BORN_MS - 60_000,
    )


@pytest.fixture(scope="session")
def rules(biller: Biller) -> Rules:
    return Rules(
        kiosk_id="K-7",
        place="Main Street",
        currency="USD",
        languages=("en", "es"),
        billers=(biller,),
        notes_minor=(100, 500, 1000, 2000, 5000, 10_000),
        mail=True,
    )


@pytest.fixture
def new_world(tmp_path: Path, rules: Rules, bill: Bill) -> Iterator[Callable[..., World]]:
    """A kiosk on an empty disk, not booted; each has a folder of its own."""
    made: list[World] = []

    def make(
        finality: Finality = Finality.BILLER,
        *,
        forgets: bool = False,
        two_step: bool | None = None,
    ) -> World:
        folder = tmp_path / str(len(made))
        folder.mkdir()
        billers = tuple(replace(b, finality=finality) for b in rules.billers)
        own = replace(rules, billers=billers)
        made.append(World(folder, own, bill, forgets=forgets, two_step=two_step))
        return made[-1]

    yield make
    for world in made:
        world.journal.close()


@pytest.fixture
def world(new_world: Callable[..., World]) -> World:
    """Booted, at Home, everything working."""
    return new_world().boot()
