"""The judge of cards: MONEY.md section 10.1 against the acquirer's book (I4 to I7, I11, I12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.bench.sweep.must import must
from kiosk.bench.sweep.till import Order, Sale, Till
from kiosk.domain.ledger import Account
from kiosk.domain.payments import (
    SETTLED,
    Outcome,
    PaymentRecord,
    PaymentState,
    Tender,
    TenderRecord,
    TenderState,
)
from kiosk.storage.journal import SqliteJournal

#: What is committed before each order leaves (R1).
BEFORE = {
    "prepare": {TenderState.AUTH_INTENT},
    "charge": {TenderState.AUTH_INTENT},
    "capture": {TenderState.CAPTURE_INTENT},
    "void": {TenderState.VOID_INTENT},
}


def on_the_disk(journal: SqliteJournal, order: Order) -> None:
    """R1: intent, mark and attempt are committed when the order is given; an approval is answered
    once it is heard for good."""
    name, charges = order
    if name == "recorded":
        heard = [row.open_card.reference for row in journal.unfinished() if row.open_card]
        must(any(heard), "R1: answered before it is on the disk")
    for charge in charges if name in BEFORE else ():
        rows = {row.id: row for row in journal.payment(charge.payment_id).tenders}
        tender = rows[charge.tender_id]
        must(tender.state in BEFORE[name], f"R1: {name}, and the journal has {tender}")
        known = (tender.attempt, tender.mark, tender.reference, tender.amount)
        told = (charge.attempt, charge.mark, charge.reference, charge.amount)
        must(known == told, f"R1: {name} of {charge}, and the journal has {tender}")


def left_to_a_person(payment: PaymentRecord) -> bool:
    """Its terminal was asked and cannot say: it stays open, with a reason for staff, and so do the
    bills that the card was to pay."""
    return any(one.open_card and one.open_card.reason for one in payment.bills)


def cards(till: Till, payments: list[PaymentRecord], legs: Mapping[int, int]) -> None:
    """Every approved charge is in the journal once or was given back, and nothing else is."""
    sales = till.sales()
    tenders = {
        tender.id: tender
        for payment in payments
        for tender in payment.tenders
        if tender.kind is Tender.CARD
    }
    for sale in sales:
        must(sale.tender in tenders, f"I6: charged without a row: {sale}")
    for tender in tenders.values():
        one_tender(tender, [sale for sale in sales if sale.tender == tender.id], till)
    known = [s for s in sales if s.stands and tenders[s.tender].state in SETTLED]
    # What was booked before a reversal that nobody can tell the end of.
    open_ = booked_before(tenders.values())
    must(legs[Account.CARD_RECEIVABLE] == sum(sale.minor for sale in known) + open_, "I7")
    for payment in payments:
        one_payment(payment, known)


def one_tender(tender: TenderRecord, sales: list[Sale], till: Till) -> None:
    """I6, I11: exactly one charge or none, and the journal says which."""
    must(len(sales) <= 1, f"I6: one tender, two charges: {sales}")
    if tender.state not in SETTLED:
        must(tender.reason, f"I11: an INTENT is left: {tender}")
        must(till.unknowable(tender), f"left to a person, though it could be proven: {tender}")
        return
    must(not any(sale.held for sale in sales), f"I6: reserved and forgotten: {sales}")
    standing = [(sale.minor, sale.currency, sale.reference) for sale in sales if sale.stands]
    paid = tender.state is TenderState.CAPTURED
    due = [(tender.amount.minor, tender.amount.currency, tender.reference)] if paid else []
    must(standing == due, f"I6: the acquirer has {standing}, the journal {tender}")
    must(paid or till.finished(tender), f"I6: it may still be charged: {tender}")
    must(tender.captured == (tender.amount if paid else tender.amount.zero()), "I6")


def booked_before(tenders: Iterable[TenderRecord]) -> int:
    return sum(one.captured.minor for one in tenders if one.state not in SETTLED)


def one_payment(payment: PaymentRecord, known: Iterable[Sale]) -> None:
    """I4, I6, I12, for one payment."""
    mine = {tender.id for tender in payment.tenders}
    taken = [sale for sale in known if sale.tender in mine]
    must(len(taken) <= 1, f"I6: one payment, two charges: {taken}")
    booked = sum(sale.minor for sale in taken) + booked_before(payment.tenders)
    must(payment.by_card.minor == booked, "I4")
    if payment.outcome is Outcome.NOT_TAKEN:
        must(not taken, "I12: told Not taken, and the card is charged")
    if left_to_a_person(payment):
        leads = payment.id == payment.lead_id
        must(payment.state is PaymentState.CLOSING or not leads, "open, and not closing")
        must(payment.outcome is Outcome.PENDING, "open, and not told as Pending")
    for tender in payment.tenders:
        if tender.kind is Tender.CARD and tender.state in SETTLED - {TenderState.CAPTURED}:
            must(not tender.captured, f"I6: booked, but not captured: {tender}")
