"""A payment of the journal as a visit keeps it: after a restart, or when its customer has left."""

from __future__ import annotations

from kiosk.domain.bills import Bill
from kiosk.domain.cards import Charge
from kiosk.domain.paying import Line, OpenCard, OpenNote, Payment
from kiosk.domain.payments import (
    NoteRecord,
    NoteState,
    PaymentRecord,
    Tender,
    TenderRecord,
    TenderState,
)


def payment_of(record: PaymentRecord) -> Payment:
    """What decisions about it need to know; of several bills it is the one that leads."""
    nothing = record.amount.zero()
    lines = tuple(map(_line, record.bills)) if record.lines else ()
    untold = tuple(one.id for one in record.bills if one.outcome is None)
    going = open_notes(record.notes, NoteState.INTENT)
    cash = [tender for tender in record.tenders if tender.kind is Tender.CASH]
    card = record.open_card
    return Payment(
        id=record.id,
        tender_id=cash[-1].id if cash else "",
        bill=_bill(record),
        former=None,
        amount=sum((line.amount for line in lines), nothing) if lines else record.amount,
        fee=sum((line.fee for line in lines), nothing) if lines else record.fee,
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
        lines=lines,
        untold=untold if lines else (),
    )


def _line(record: PaymentRecord) -> Line:
    return Line(record.id, _bill(record), None, record.amount, record.fee)


def _bill(record: PaymentRecord) -> Bill:
    """As far as the journal keeps it."""
    return Bill(
        number=record.number,
        name="",
        address="",
        amount_due=record.amount_due,
        past_due=record.amount.zero(),
        minimum=record.amount.zero(),
        due=None,
        as_of_ms=record.as_of_ms,
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
