"""Rows as the domain's records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    CloseReason,
    Delivery,
    DeliveryKind,
    DeliveryState,
    NoteRecord,
    NoteState,
    Outcome,
    PaymentRecord,
    PaymentState,
    TenderState,
)
from kiosk.storage import tables
from kiosk.storage.crypto import FieldCipher

Columns = Sequence[Any]
_PAYMENT = (*tables.payment.columns.keys(), "tender_id", "tender_state", "refused")
_NOTE = tuple(tables.note.columns.keys())
_OUTBOX = tuple(tables.outbox.columns.keys())


def payment_record(row: Columns, notes: Sequence[Columns], cipher: FieldCipher) -> PaymentRecord:
    """A payment with its notes. With the keys lost its number has no value, only the last four."""
    of = dict(zip(_PAYMENT, row, strict=True))
    number = cipher.open(of["number"], of["id"], "payment.number")

    def money(column: str) -> Money:
        return Money(of[column], of["currency"])

    return PaymentRecord(
        id=of["id"],
        seq=of["seq"],
        visit_id=of["visit_id"],
        tender_id=of["tender_id"],
        number=PayBillNumber(of["biller_id"], number, of["last4"]),
        former_last4=of["former_last4"],
        amount=money("amount"),
        fee=money("fee"),
        amount_due=money("amount_due"),
        as_of_ms=of["as_of_ms"],
        held=money("held"),
        in_doubt=money("in_doubt"),
        posted_amount=money("posted_amount"),
        posted_fee=money("posted_fee"),
        state=PaymentState(of["state"]),
        tender_state=TenderState(of["tender_state"]),
        outcome=Outcome(of["outcome"]) if of["outcome"] else None,
        close_reason=CloseReason(of["close_reason"]) if of["close_reason"] else None,
        confirmation=of["confirmation"],
        approval_ref=of["approval_ref"],
        recovery_code=of["recovery_code"],
        language=of["language"],
        opened_ms=of["opened_ms"],
        closed_ms=of["closed_ms"],
        notes=tuple(note_record(note) for note in notes),
        refused=bool(of["refused"]),
    )


def note_record(row: Columns) -> NoteRecord:
    """A note; one of unknown value has none."""
    of = dict(zip(_NOTE, row, strict=True))
    return NoteRecord(
        tender_id=of["tender_id"],
        n=of["n"],
        payment_id=of["payment_id"],
        index=of["device_index"],
        value=None if of["value"] is None else Money(of["value"], of["currency"]),
        state=NoteState(of["state"]),
        box=of["box"],
    )


def delivery_record(row: Columns, cipher: FieldCipher) -> Delivery:
    """An outbox row; its answer is "" while the keys are lost."""
    of = dict(zip(_OUTBOX, row, strict=True))
    return Delivery(
        payment_id=of["payment_id"],
        kind=DeliveryKind(of["kind"]),
        state=DeliveryState(of["state"]),
        attempts=of["attempts"],
        next_at_ms=of["next_at_ms"],
        answer=cipher.open(of["answer"], of["payment_id"], f"outbox.answer.{of['kind']}"),
    )
