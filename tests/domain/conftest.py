"""Two billers that differ in every rule that decides about money, one kiosk's rules, and a
journal kept in dictionaries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import assert_never

import pytest

from kiosk.domain.bills import Bill, Biller, Finality, NumberRule, PayBillNumber
from kiosk.domain.changes import (
    AddDelivery,
    AddNote,
    Book,
    Change,
    CloseTender,
    Commit,
    MoveDelivery,
    MoveNote,
    MovePayment,
    OpenPayment,
    SetOutcome,
)
from kiosk.domain.ledger import Account, Entry
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    FINAL,
    Delivery,
    DeliveryKind,
    DeliveryState,
    NoteRecord,
    NoteState,
    Outcome,
    PaymentRecord,
    PaymentState,
    TenderState,
    check_transition,
)
from kiosk.domain.rules import Rules


@pytest.fixture(scope="session")
def power() -> Biller:
    """Real-time, takes part payments, a fee for cash, over-payment up to $20."""
    return Biller(
        id="power",
        name="City Power",
        currency="USD",
        adapter="sandbox",
        rule=NumberRule(r"\d{10}", 10),
        cash_fee_minor=150,
        overpay_max_minor=2000,
        gln="0614141000012",
        help_phone="555 0100",
    )


@pytest.fixture(scope="session")
def water() -> Biller:
    """A file biller: the journal decides, all or nothing, no fee, exact sums only."""
    return Biller(
        id="water",
        name="Water Works",
        currency="USD",
        adapter="file",
        rule=NumberRule(r"W\d{6}", 7, letters=True),
        finality=Finality.JOURNAL,
        partial=False,
    )


@pytest.fixture(scope="session")
def rules(power: Biller, water: Biller) -> Rules:
    """A kiosk that takes all US notes but the two-dollar note."""
    return Rules(
        kiosk_id="K-7",
        place="Main Street",
        currency="USD",
        languages=("en", "es"),
        billers=(power, water),
        notes_minor=(100, 500, 1000, 2000, 5000, 10_000),
    )


@pytest.fixture(scope="session")
def power_bill() -> Bill:
    """$38.50: with the fee, two notes of $20."""
    return Bill(
        number=PayBillNumber("power", "1234567890"),
        name="J*** S****",
        address="*** Elm St",
        amount_due=Money(3850, "USD"),
        past_due=Money(1500, "USD"),
        minimum=Money(1000, "USD"),
        due=date(2026, 12, 4),
        as_of_ms=1_764_000_000_000,
    )


@pytest.fixture(scope="session")
def water_bill() -> Bill:
    """$25.00, exactly."""
    return Bill(
        number=PayBillNumber("water", "W123456"),
        name="J*** S****",
        address="",
        amount_due=Money(2500, "USD"),
        past_due=Money(0, "USD"),
        minimum=Money(0, "USD"),
        due=None,
        as_of_ms=1_764_000_000_000,
    )


class Rows:
    """What the journal would hold. Refuses whatever the tables and unique keys forbid."""

    def __init__(self) -> None:
        self.payments: dict[str, PaymentRecord] = {}
        self.notes: dict[tuple[str, int], NoteRecord] = {}
        self.entries: dict[tuple[str, str], Entry] = {}
        self.deliveries: dict[tuple[str, DeliveryKind], Delivery] = {}
        self.evidence: set[str] = set()
        self.last_credited: NoteRecord | None = None
        self.unproven: list[tuple[str, int]] = []
        self.kinds: list[str] = []

    def commit(self, commit: Commit) -> None:
        self.kinds.append(commit.kind)
        for change in commit.changes:
            self._apply(change)
        if commit.kind == "late_evidence":
            self.unproven = [
                key for key in self.unproven if self.notes[key].payment_id != commit.payment_id
            ]

    def _apply(self, change: Change) -> None:
        match change:
            case OpenPayment():
                assert change.payment_id not in self.payments
                self.payments[change.payment_id] = opened(change, len(self.payments) + 1)
            case MovePayment(payment_id, before, after):
                assert self.payments[payment_id].state is before
                check_transition(before, after)
                self._move_payment(change)
            case SetOutcome(payment_id, outcome, approval):
                paid = self.payments[payment_id].outcome is Outcome.PAID
                assert not (paid and outcome is not Outcome.PAID), "Paid is never taken back"
                self._set(payment_id, outcome=outcome, approval_ref=approval)
            case CloseTender(tender_id):
                payment_id = tender_id.partition(":")[0]
                check_transition(self.payments[payment_id].tender_state, TenderState.CLOSED)
                self._set(payment_id, tender_state=TenderState.CLOSED)
            case AddNote():
                assert (change.tender_id, change.n) not in self.notes
                self._prove(change.evidence)
                self.notes[change.tender_id, change.n] = NoteRecord(
                    change.tender_id,
                    change.n,
                    change.payment_id,
                    change.index,
                    change.value,
                    change.state,
                    change.box,
                )
                self._doubt(change.tender_id, change.n)
            case MoveNote(tender_id, n, before, after, evidence):
                note = self.notes[tender_id, n]
                assert note.state is before
                check_transition(before, after)
                self._prove(evidence)
                self.notes[tender_id, n] = replace(note, state=after)
                self._doubt(tender_id, n)
                if after is NoteState.STACKED:
                    self.last_credited = self.notes[tender_id, n]
                    self.unproven.clear()
            case Book(entry):
                assert (entry.payment_id, entry.step) not in self.entries
                self.entries[entry.payment_id, entry.step] = entry
            case AddDelivery(payment_id, kind, next_at_ms):
                assert (payment_id, kind) not in self.deliveries
                row = Delivery(payment_id, kind, DeliveryState.WAITING, 0, next_at_ms)
                self.deliveries[payment_id, kind] = row
            case MoveDelivery(payment_id, kind, before, after):
                row = self.deliveries[payment_id, kind]
                assert row.state is before
                check_transition(before, after)
                self.deliveries[payment_id, kind] = replace(row, state=after, answer=change.answer)
            case _:
                assert_never(change)

    def _move_payment(self, change: MovePayment) -> None:
        row = self.payments[change.payment_id]
        self.payments[change.payment_id] = replace(
            row,
            state=change.after,
            close_reason=change.close_reason or row.close_reason,
            posted_amount=Money(change.posted_amount, "USD"),
            posted_fee=Money(change.posted_fee, "USD"),
            recovery_code=change.recovery_code or row.recovery_code,
            language=change.language or row.language,
        )

    def _set(self, payment_id: str, **values: object) -> None:
        self.payments[payment_id] = replace(self.payments[payment_id], **values)  # type: ignore[arg-type]  # names of the row's own columns

    def _prove(self, evidence: str) -> None:
        assert not (evidence and evidence in self.evidence), "one report, one credit"
        self.evidence.add(evidence)

    def _doubt(self, tender_id: str, n: int) -> None:
        if self.notes[tender_id, n].state is NoteState.IN_DOUBT:
            self.unproven.append((tender_id, n))

    def payment(self, payment_id: str) -> PaymentRecord:
        """With its notes, and the sums that follow from them."""
        notes = tuple(note for note in self.notes.values() if note.payment_id == payment_id)
        return replace(
            self.payments[payment_id],
            notes=notes,
            held=sum_of(notes, NoteState.STACKED),
            in_doubt=sum_of(notes, NoteState.IN_DOUBT),
        )

    def unfinished(self) -> list[PaymentRecord]:
        rows = [self.payment(payment_id) for payment_id in self.payments]
        return [row for row in rows if row.state not in FINAL or row.outcome is None]

    def doubts(self) -> tuple[NoteRecord, ...]:
        """Those that a late report may still mean."""
        notes = [self.notes[key] for key in self.unproven]
        return tuple(note for note in notes if note.state is NoteState.IN_DOUBT)

    def balance(self, account: Account) -> int:
        legs = (leg for entry in self.entries.values() for leg in entry.legs)
        return sum(leg.minor for leg in legs if leg.account is account)


def sum_of(notes: tuple[NoteRecord, ...], state: NoteState) -> Money:
    return Money(sum(n.value.minor for n in notes if n.state is state and n.value), "USD")


def opened(change: OpenPayment, seq: int) -> PaymentRecord:
    zero = change.amount.zero()
    return PaymentRecord(
        id=change.payment_id,
        seq=seq,
        visit_id=change.visit_id,
        tender_id=change.tender_id,
        number=change.number,
        former_last4=change.former_last4,
        amount=change.amount,
        fee=change.fee,
        amount_due=change.amount_due,
        as_of_ms=change.as_of_ms,
        held=zero,
        in_doubt=zero,
        posted_amount=zero,
        posted_fee=zero,
        state=PaymentState.OPEN,
        tender_state=TenderState.ACTIVE,
        outcome=None,
        close_reason=None,
        confirmation=f"K7F3M{seq}",
        approval_ref="",
        recovery_code="",
        language=change.language,
        opened_ms=0,
        closed_ms=0,
    )


@pytest.fixture(scope="session")
def new_rows() -> Callable[[], Rows]:
    """An empty journal."""
    return Rows
