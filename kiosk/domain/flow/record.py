"""A payment of the journal as a visit keeps it: after a restart, or when its customer has left."""

from __future__ import annotations

from kiosk.domain.bills import Bill
from kiosk.domain.cards import Charge
from kiosk.domain.paying import OpenCard, OpenNote, Payment
from kiosk.domain.payments import (
    NoteRecord,
    NoteState,
    PaymentRecord,
    Tender,
    TenderRecord,
    TenderState,
)


def payment_of(record: PaymentRecord) -> Payment:
    """What decisions about it need to know. The bill is as far as the journal keeps it."""
    bill = Bill(
        number=record.number,
        name="",
        address="",
        amount_due=record.amount_due,
        past_due=record.amount.zero(),
        minimum=record.amount.zero(),
        due=None,
        as_of_ms=record.as_of_ms,
    )
    going = open_notes(record.notes, NoteState.INTENT)
    cash = [tender for tender in record.tenders if tender.kind is Tender.CASH]
    card = record.open_card
    return Payment(
        id=record.id,
        tender_id=cash[-1].id if cash else "",
        bill=bill,
        former=None,
        amount=record.amount,
        fee=record.fee,
        held=record.held,
        doubt=record.in_doubt,
        state=record.state,
        reason=record.close_reason,
        notes=len(record.notes),
        stacking=going[0] if going else None,
        doubtful=open_notes(record.notes, NoteState.IN_DOUBT),
        tenders=len(record.tenders),
        cash_open=bool(cash) and cash[-1].state is TenderState.ACTIVE,
        card=OpenCard(card.id, card.amount, card.state, card.attempt, card.mark) if card else None,
        papers=record.outcome is not None,
    )


def open_notes(notes: tuple[NoteRecord, ...], state: NoteState) -> tuple[OpenNote, ...]:
    """The journal's rows in that state, as a visit keeps them."""
    return tuple(
        OpenNote(note.n, note.index, note.value)
        for note in notes
        if note.state is state and note.value is not None
    )


def charge_of(tender: TenderRecord, *, wanted: bool) -> Charge:
    """A card tender as its terminal must know it."""
    return Charge(
        tender_id=tender.id,
        payment_id=tender.payment_id,
        amount=tender.amount,
        since_ms=tender.since_ms,
        attempt=tender.attempt,
        mark=tender.mark,
        reference=tender.reference,
        wanted=wanted,
    )
