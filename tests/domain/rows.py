"""A journal kept in dictionaries: it refuses whatever the tables and unique keys forbid."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.domain.cards import Approval
from kiosk.domain.changes import (
    SHARED,
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
    SetFee,
    SetOutcome,
)
from kiosk.domain.ledger import Account, Entry
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    FINAL,
    SETTLED,
    Delivery,
    DeliveryKind,
    DeliveryState,
    NoteRecord,
    NoteState,
    Outcome,
    PaymentRecord,
    PaymentState,
    Tender,
    TenderRecord,
    TenderState,
    check_transition,
)
from tests.domain.opened import opened


class Rows:
    """What the journal would hold. Refuses whatever the tables and unique keys forbid."""

    def __init__(self) -> None:
        self.payments: dict[str, PaymentRecord] = {}
        self.tenders: dict[str, TenderRecord] = {}
        self.notes: dict[tuple[str, int], NoteRecord] = {}
        self.entries: dict[tuple[str, str], Entry] = {}
        self.deliveries: dict[tuple[str, DeliveryKind], Delivery] = {}
        self.resolutions: dict[str, AddResolution] = {}
        self.evidence: set[str] = set()
        self.last_credited: NoteRecord | None = None
        self.unproven: list[tuple[str, int]] = []
        self.kinds: list[str] = []
        self.now_ms = 0

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
                row = opened(change, len(self.payments) + 1)
                before = [one for one in self.payments.values() if one.visit_id == row.visit_id]
                self.payments[change.payment_id] = replace(row, line=len(before) + 1)
            case SetFee(payment_id, fee):
                assert self.payments[payment_id].state is PaymentState.OPEN
                self._set(payment_id, fee=fee)
            case MovePayment(payment_id, before, after):
                assert self.payments[payment_id].state is before
                check_transition(before, after)
                self._move_payment(change)
                if after in FINAL:
                    assert not self.open_tenders(payment_id), "nothing may be unknown"
            case SetOutcome(payment_id, outcome, approval):
                paid = self.payments[payment_id].outcome is Outcome.PAID
                assert not (paid and outcome is not Outcome.PAID), "Paid is never taken back"
                self._set(payment_id, outcome=outcome, approval_ref=approval)
            case AddTender() | MarkTender() | HearTender() | MoveTender() | CloseTender():
                self._tender(change)
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
                self.notes[tender_id, n] = replace(
                    note, state=after, value=change.value or note.value
                )
                self._doubt(tender_id, n)
                if after is NoteState.STACKED:
                    self.last_credited = self.notes[tender_id, n]
                    self.unproven.clear()
            case Book(entry):
                assert (entry.payment_id, entry.step) not in self.entries
                self.entries[entry.payment_id, entry.step] = entry
            case AddDelivery(payment_id, kind, next_at_ms):
                assert (payment_id, kind) not in self.deliveries
                added = Delivery(payment_id, kind, DeliveryState.WAITING, 0, next_at_ms)
                self.deliveries[payment_id, kind] = added
            case MoveDelivery(payment_id, kind, before, after):
                sent = self.deliveries[payment_id, kind]
                assert sent.state is before
                check_transition(before, after)
                moved = replace(sent, state=after, answer=change.answer)
                self.deliveries[payment_id, kind] = moved
            case AddResolution():
                assert change.item not in self.resolutions
                self.resolutions[change.item] = change
            case _:
                assert_never(change)

    def _tender(
        self, change: AddTender | MarkTender | HearTender | MoveTender | CloseTender
    ) -> None:
        match change:
            case AddTender(tender_id, payment_id, kind, amount, fee):
                assert tender_id not in self.tenders
                assert not self.open_tenders(payment_id), "one tender at a time"
                begins = TenderState.ACTIVE if kind is Tender.CASH else TenderState.AUTH_INTENT
                self.tenders[tender_id] = TenderRecord(
                    tender_id, payment_id, kind, begins, amount, amount.zero(), self.now_ms
                )
                self._set(payment_id, fee=fee)
            case MarkTender(tender_id, attempt, mark, reason):
                row = self.tenders[tender_id]
                self.tenders[tender_id] = replace(
                    row,
                    attempt=attempt,
                    mark=mark or row.mark,
                    reason=reason or row.reason,
                )
            case HearTender(tender_id, approval):
                assert self.tenders[tender_id].state is TenderState.AUTH_INTENT
                self._approve(tender_id, approval)
            case MoveTender(tender_id, before, after, approval, reason):
                row = self.tenders[tender_id]
                assert row.state is before
                check_transition(before, after)
                paid = row.amount if after is TenderState.CAPTURED else row.captured
                paid = row.amount.zero() if after is TenderState.VOIDED else paid
                self.tenders[tender_id] = replace(row, state=after, captured=paid, reason=reason)
                if approval:
                    self._approve(tender_id, approval)
            case CloseTender(tender_id):
                row = self.tenders[tender_id]
                check_transition(row.state, TenderState.CLOSED)
                self.tenders[tender_id] = replace(row, state=TenderState.CLOSED)
            case _:
                assert_never(change)

    def _approve(self, tender_id: str, approval: Approval) -> None:
        self.tenders[tender_id] = replace(
            self.tenders[tender_id],
            reference=approval.reference,
            auth=approval.auth,
            brand=approval.brand,
            last4=approval.last4,
        )

    def tenders_of(self, payment_id: str) -> tuple[TenderRecord, ...]:
        return tuple(row for row in self.tenders.values() if row.payment_id == payment_id)

    def open_tenders(self, payment_id: str) -> list[TenderRecord]:
        done = SETTLED | {TenderState.CLOSED}
        return [row for row in self.tenders_of(payment_id) if row.state not in done]

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
        """With its notes, the sums that follow from them, and the bills paid together with it."""
        beside = [other for other in self._together(payment_id) if other != payment_id]
        return replace(self._alone(payment_id), lines=tuple(map(self._alone, beside)))

    def _together(self, payment_id: str) -> list[str]:
        """The bills of one visit, without what was made of their money later."""
        made = {row.supplement_id for row in self.resolutions.values() if row.action != SHARED}
        visit = self.payments[payment_id].visit_id
        bills = [row.id for row in self.payments.values() if row.visit_id == visit]
        return [] if payment_id in made else [bill for bill in bills if bill not in made]

    def _alone(self, payment_id: str) -> PaymentRecord:
        notes = tuple(note for note in self.notes.values() if note.payment_id == payment_id)
        tenders = self.tenders_of(payment_id)
        by_card = sum((row.captured for row in tenders), Money(0, "USD"))
        gone, brought, of = self._moved(payment_id)
        return replace(
            self.payments[payment_id],
            tenders=tenders,
            notes=notes,
            held=sum_of(notes, NoteState.STACKED) + by_card + (brought or gone.zero()) - gone,
            brought=brought,
            supplement_of=self.payments[of].confirmation if of else "",
            in_doubt=sum_of(notes, NoteState.IN_DOUBT),
            shared=self._shared(payment_id),
        )

    def _shared(self, payment_id: str) -> Money | None:
        """What it gave to the bills beside it; None if it never did."""
        rows = [row for row in self.resolutions.values() if row.action == SHARED]
        gone = [row.moved_out for row in rows if row.payment_id == payment_id]
        return Money(sum(gone), "USD") if gone else None

    def _moved(self, payment_id: str) -> tuple[Money, Money | None, str]:
        """What left it, what came to it, and from which payment."""
        gone, brought, of = 0, None, ""
        for row in self.resolutions.values():
            gone += row.moved_out * (row.payment_id == payment_id)
            if row.supplement_id == payment_id:
                brought, of = Money(row.moved_in, "USD"), row.payment_id or ""
        return Money(gone, "USD"), brought, of

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
