"""Paid, Pending or Not taken: its tone, its name, and the sentence that is true of it."""

from __future__ import annotations

from kiosk.domain.money import Money
from kiosk.domain.payments import (
    CloseReason,
    Outcome,
    PaymentRecord,
    Tender,
    TenderState,
)
from kiosk.domain.together import kept
from kiosk.ui.screens.kit import Kit, Tongue
from kiosk.ui.widgets.banner import Tone

HOUR_MS = 3_600_000
_TONES = {Outcome.PAID: Tone.OK, Outcome.PENDING: Tone.WARN, Outcome.NOT_TAKEN: Tone.BAD}


def known(payment: PaymentRecord) -> Outcome:
    """The outcome as committed; without one it is still open, which people read as Pending."""
    return payment.outcome or Outcome.PENDING


def tone(payment: PaymentRecord) -> Tone:
    """Its colour and icon."""
    return _TONES[known(payment)]


def only_doubt(payment: PaymentRecord) -> bool:
    """Of all its money nobody can say yet whether it is inside."""
    return bool(payment.in_doubt) and not payment.held


def card_used(payment: PaymentRecord) -> bool:
    """A card was asked for, whatever came of it."""
    return any(tender.kind is Tender.CARD for tender in payment.tenders)


def cash_used(payment: PaymentRecord) -> bool:
    """The note slot was open for it."""
    return any(tender.kind is Tender.CASH for tender in payment.tenders)


def at_stake(payment: PaymentRecord) -> Money:
    """What is paid, or is with us; for an open card also what it was asked for. Of several bills
    with their fees, and of those alone that have the outcome of all."""
    card, nothing = payment.open_card, payment.amount.zero()
    asked = card.amount - card.captured if card else nothing
    if payment.lines:
        outcome, bills = known(payment), payment.bills
        told = (one for one in bills if known(one) is outcome)
        if outcome is Outcome.PAID:
            told = (one for one in told if not kept(one))
        return sum((one.posted_amount + one.posted_fee or one.held for one in told), asked)
    return payment.posted_amount or payment.held + asked


def sentence(kit: Kit, tongue: Tongue, payment: PaymentRecord) -> str:
    """What happened, whether the money is safe, what to do."""
    outcome = known(payment)
    biller = kit.payee(payment.number)
    taken = payment.posted_amount or payment.held
    amount = tongue.money(taken)
    if outcome is Outcome.NOT_TAKEN:
        return tongue(f"outcome.{_nothing(payment)}_lead")
    if payment.open_card:
        return _asking(tongue, payment)
    if only_doubt(payment):
        return tongue("outcome.only_doubt_lead", amount=tongue.money(payment.in_doubt))
    if payment.in_doubt:
        return tongue("outcome.doubt_lead", amount=tongue.money(payment.held))
    if payment.lines:
        return _several(tongue, payment)
    if kept(payment):
        key = "outcome.refused_lead" if payment.refused else "outcome.kept_lead"
        return tongue(key, biller=biller, amount=tongue.money(payment.held))
    if payment.close_reason is CloseReason.ABANDONED:
        return tongue("outcome.abandoned_lead", amount=amount, outcome=tongue(f"outcome.{outcome}"))
    if outcome is Outcome.PAID:
        return tongue("outcome.paid_lead", biller=biller, amount=amount)
    held, by_ms = tongue.money(payment.held), payment.told_ms + kit.rules.answer_hours * HOUR_MS
    return tongue("outcome.pending_lead", biller=biller, amount=held, time=tongue.soon(by_ms))


def _several(tongue: Tongue, payment: PaymentRecord) -> str:
    """What of all bills comes first; the rows tell of each."""
    bills, held = payment.bills, tongue.money(payment.held)
    safe = sum((one.held for one in bills if kept(one)), payment.held.zero())
    if safe:
        return tongue("outcome.kept_bills_lead", amount=tongue.money(safe))
    if known(payment) is Outcome.PENDING:
        waits = (one for one in bills if known(one) is Outcome.PENDING)
        open_ = sum((one.posted_amount + one.posted_fee for one in waits), payment.held.zero())
        return tongue("outcome.pending_bills_lead", amount=tongue.money(open_))
    left = any(one.outcome is Outcome.NOT_TAKEN for one in bills)
    return tongue("outcome.paid_part_lead" if left else "outcome.paid_bills_lead", amount=held)


def _asking(tongue: Tongue, payment: PaymentRecord) -> str:
    """UX.md section 8, text 15; the cash beside it is certain."""
    if payment.by_cash:
        return tongue("outcome.card_cash_lead", cash=tongue.money(payment.by_cash))
    return tongue("outcome.card_lead")


def _nothing(payment: PaymentRecord) -> str:
    """A charge that was approved before it was taken back may still be seen at the bank."""
    voided = (card for card in payment.tenders if card.state is TenderState.VOIDED)
    if any(card.reference for card in voided):
        return "taken_back"
    return "not_charged" if card_used(payment) else "not_taken"
