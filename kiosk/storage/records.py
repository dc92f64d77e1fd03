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
    Tender,
    TenderRecord,
    TenderState,
)
from kiosk.storage import tables
from kiosk.storage.crypto import FieldCipher

Columns = Sequence[Any]
_ALSO = ("refused", "supplement_of", "brought", "fee_taken", "shared", "several")
_PAYMENT = (*tables.payment.columns.keys(), *_ALSO)
#: As they are in the row, and as amounts of its currency.
_PLAIN = (
    *("id", "seq", "visit_id", "line", "former_last4", "as_of_ms", "confirmation"),
    *("approval_ref", "recovery_code", "language", "opened_ms", "closed_ms"),
)
_MONEY = ("amount", "fee", "amount_due", "held", "in_doubt", "posted_amount", "posted_fee")
_TENDER = ("id", "payment_id", "kind", "state")
_CARD = tuple(tables.card.columns.keys()[2:-2])
_NOTE = tuple(tables.note.columns.keys())
_OUTBOX = tuple(tables.outbox.columns.keys())


def several(row: Columns) -> bool:
    """Whether other bills were paid together with this one."""
    return bool(row[_PAYMENT.index("several")])


def payment_record(
    row: Columns,
    tenders: Sequence[Columns],
    notes: Sequence[Columns],
    cipher: FieldCipher,
    lines: tuple[PaymentRecord, ...] = (),
) -> PaymentRecord:
    """A payment with its tenders and notes. With the keys lost its number has no value."""
    of = dict(zip(_PAYMENT, row, strict=True))
    number = cipher.open(of["number"], of["id"], "payment.number")

    def money(column: str) -> Money:
        return Money(of[column], of["currency"])

    plain: dict[str, Any] = {name: of[name] for name in _PLAIN}
    return PaymentRecord(
        **plain | {name: money(name) for name in _MONEY},
        number=PayBillNumber(of["biller_id"], number, of["last4"]),
        state=PaymentState(of["state"]),
        outcome=Outcome(of["outcome"]) if of["outcome"] else None,
        close_reason=CloseReason(of["close_reason"]) if of["close_reason"] else None,
        tenders=tuple(_tender_record(tender, of["currency"]) for tender in tenders),
        notes=tuple(note_record(note) for note in notes),
        refused=bool(of["refused"]),
        supplement_of=of["supplement_of"] or "",
        brought=None if of["brought"] is None else money("brought"),
        fee_taken=bool(of["fee_taken"]),
        shared=None if of["shared"] is None else money("shared"),
        lines=lines,
    )


def _tender_record(row: Columns, currency: str) -> TenderRecord:
    """A tender; for a cash one the columns of a card are NULL."""
    width = len(_TENDER)
    of = dict(zip(_TENDER, row[:width], strict=True))
    known = {"id": of["id"], "payment_id": of["payment_id"]}
    kind, state = Tender(of["kind"]), TenderState(of["state"])
    if kind is Tender.CASH:
        nothing = Money(0, currency)
        return TenderRecord(**known, kind=kind, state=state, amount=nothing, captured=nothing)
    card = dict(zip(_CARD, row[width:], strict=True))
    unit = card.pop("currency")
    amount, captured = Money(card.pop("amount"), unit), Money(card.pop("captured"), unit)
    return TenderRecord(**known, kind=kind, state=state, amount=amount, captured=captured, **card)


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
        evidence=of["evidence"],
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
