"""Paid, Pending or Not taken: its tone, its name, and the sentence that is true of it."""

from __future__ import annotations

from kiosk.domain.payments import CloseReason, Outcome, PaymentRecord, PaymentState
from kiosk.ui.screens.kit import Kit, Tongue
from kiosk.ui.widgets.banner import Tone

_TONES = {Outcome.PAID: Tone.OK, Outcome.PENDING: Tone.WARN, Outcome.NOT_TAKEN: Tone.BAD}


def known(payment: PaymentRecord) -> Outcome:
    """The outcome as committed; without one it is still open, which people read as Pending."""
    return payment.outcome or Outcome.PENDING


def tone(payment: PaymentRecord) -> Tone:
    """Its colour and icon."""
    return _TONES[known(payment)]


def kept(payment: PaymentRecord) -> bool:
    """Nothing reached the biller; the money is kept for the customer."""
    return payment.state is PaymentState.CREDITED or payment.refused


def sentence(kit: Kit, tongue: Tongue, payment: PaymentRecord) -> str:
    """What happened, whether the money is safe, what to do."""
    outcome = known(payment)
    biller = kit.biller(payment.number).name
    taken = payment.posted_amount or payment.held
    amount = tongue.money(taken)
    if outcome is Outcome.NOT_TAKEN:
        return tongue("outcome.not_taken_lead")
    if payment.in_doubt:
        return tongue("outcome.doubt_lead", amount=tongue.money(payment.held))
    if kept(payment):
        held = tongue.money(payment.held)
        return tongue("outcome.refused_lead", biller=biller, amount=held)
    if payment.close_reason is CloseReason.ABANDONED:
        return tongue("outcome.abandoned_lead", amount=amount, outcome=tongue(f"outcome.{outcome}"))
    if outcome is Outcome.PAID:
        return tongue("outcome.paid_lead", biller=biller, amount=amount)
    return tongue("outcome.pending_lead", biller=biller, amount=tongue.money(payment.held))
