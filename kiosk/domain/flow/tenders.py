"""Opening a payment and each of its tenders: the fee is agreed before, the row is there first."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.bills import Bill, Biller
from kiosk.domain.cards import Charge, Decline
from kiosk.domain.changes import AddTender, Change, Commit, OpenPayment
from kiosk.domain.effects import DisableAcceptor, EnableAcceptor, PrepareCard, Record
from kiosk.domain.flow.steps import Decision, account, go, stay
from kiosk.domain.money import Money
from kiosk.domain.paying import OpenCard, Payment
from kiosk.domain.payments import Tender, TenderState
from kiosk.domain.rules import Health, Moment
from kiosk.domain.visit import (
    CardDeclined,
    CardStage,
    ChooseTender,
    Fault,
    PayCard,
    PayCash,
    Review,
    StopCash,
    Visit,
)


def fee(biller: Biller, currency: str, *tenders: Tender) -> Money:
    """Each tender has its fee; a mixed payment has the higher one, once."""
    fees = {Tender.CASH: biller.cash_fee_minor, Tender.CARD: biller.card_fee_minor}
    return Money(max(fees[tender] for tender in tenders), currency)


def _off(visit: Visit, tender: Tender, health: Health) -> Fault | None:
    """Why this tender cannot be had now."""
    if tender is Tender.CARD:
        return None if health.card else Fault.CARD_OFF
    if visit.cash_refused:
        return Fault.NO_CASH
    return None if health.cash else Fault.CASH_OFF


def only_way(bill: Bill, moment: Moment) -> bool:
    """The biller takes one amount and the kiosk cash alone: nothing is left to choose."""
    one_amount = not moment.rules.biller(bill.number.biller_id).partial
    return one_amount and moment.health.terminal is None


def offered(visit: Visit, step: ChooseTender, moment: Moment) -> Decision:
    """C6, unless there is no choice and it works: then C7 says so."""
    if only_way(step.bill, moment) and _off(visit, Tender.CASH, moment.health) is None:
        return picked(visit, step, Tender.CASH, moment)
    return go(visit, step, moment)


def picked(visit: Visit, step: ChooseTender, tender: Tender, moment: Moment) -> Decision:
    """C6: its fee is frozen with the amount at Review."""
    fault = _off(visit, tender, moment.health)
    if fault:
        return stay(replace(visit, step=replace(step, fault=fault)))
    biller = moment.rules.biller(step.bill.number.biller_id)
    cost = fee(biller, step.amount.currency, tender)
    return go(visit, Review(step.bill, step.former, step.amount, cost, tender), moment)


def rest(visit: Visit, payment: Payment, tender: Tender, moment: Moment) -> Decision:
    """Another tender for what is still to pay: the fee is told anew before money moves."""
    if payment.doubt or payment.stacking or _off(visit, tender, moment.health):
        return stay(visit)
    used = (Tender.CASH, tender) if payment.held else (tender,)
    biller = moment.rules.biller(payment.bill.number.biller_id)
    cost = fee(biller, payment.amount.currency, *used)
    step = Review(payment.bill, payment.former, payment.amount, cost, tender)
    return go(visit, step, moment)


def begin(visit: Visit, step: Review, moment: Moment) -> Decision:
    """Amount, fee and total are agreed: rows first, then the acceptor or the terminal."""
    payment = visit.payment
    fault = _off(visit, step.tender, moment.health)
    if fault:
        return back(visit, step, moment, fault)
    if payment is None:
        return _first(visit, step, moment)
    if payment.stacking:
        return stay(visit)
    agreed = replace(visit, payment=replace(payment, fee=step.fee))
    if step.tender is Tender.CASH:
        return _cash(agreed, moment)
    if payment.cash_open:
        until = moment.mono + moment.rules.times.acceptor_close
        return go(agreed, PayCard(CardStage.CLOSING_CASH, until), moment, DisableAcceptor())
    return card(agreed, moment)


def back(visit: Visit, step: Review, moment: Moment, fault: Fault | None = None) -> Decision:
    """From Review to the choice it came from."""
    payment = visit.payment
    if payment is None and fault is None and only_way(step.bill, moment):
        return account(visit, step, moment)
    if payment is None:
        return go(visit, ChooseTender(step.bill, step.former, step.amount, fault), moment)
    if payment.cash_open:
        return go(visit, StopCash(fault), moment)
    return go(visit, CardDeclined(payment.declined or Decline.CANCELLED), moment)


def _first(visit: Visit, step: Review, moment: Moment) -> Decision:
    """The payment is opened before a note or a card can enter."""
    zero = step.amount.zero()
    payment = Payment(
        id=moment.fresh_id,
        tender_id="",
        bill=step.bill,
        former=step.former,
        amount=step.amount,
        fee=step.fee,
        held=zero,
        doubt=zero,
        tenders=0,
        cash_open=False,
    )
    opened = OpenPayment(
        payment_id=payment.id,
        visit_id=visit.id,
        number=step.bill.number,
        former_last4=step.former.last4 if step.former else "",
        amount=step.amount,
        fee=step.fee,
        amount_due=step.bill.amount_due,
        as_of_ms=step.bill.as_of_ms,
        language=visit.language,
    )
    paying = replace(visit, payment=payment)
    if step.tender is Tender.CASH:
        return _cash(paying, moment, opened)
    return card(paying, moment, "payment_opened", opened)


def _cash(visit: Visit, moment: Moment, *before: Change) -> Decision:
    payment = _paid(visit)
    added = _tender(payment, Tender.CASH, payment.amount.zero())
    kind = "payment_opened" if before else "cash_opened"
    record = Record(Commit(kind, payment.id, (*before, added)))
    opened = replace(
        payment, tender_id=added.tender_id, tenders=payment.tenders + 1, cash_open=True
    )
    return go(replace(visit, payment=opened), PayCash(), moment, record, EnableAcceptor())


def card(visit: Visit, moment: Moment, kind: str = "card_opened", *before: Change) -> Decision:
    """The exact rest on the card. No note can arrive any more, and AUTH_INTENT is on the disk."""
    payment = _paid(visit)
    added = _tender(payment, Tender.CARD, payment.to_pay)
    intent = OpenCard(added.tender_id, added.amount, TenderState.AUTH_INTENT)
    opened = replace(
        payment, card=intent, tenders=payment.tenders + 1, cash_open=False, declined=None
    )
    until = moment.mono + moment.rules.times.card_quiet
    record = Record(Commit(kind, payment.id, (*before, added)))
    charge = Charge(added.tender_id, payment.id, added.amount, moment.now_ms)
    return go(
        replace(visit, payment=opened),
        PayCard(CardStage.STARTING, until),
        moment,
        record,
        PrepareCard(charge),
    )


def _tender(payment: Payment, kind: Tender, amount: Money) -> AddTender:
    name = f"{payment.id}:{payment.tenders + 1}"
    return AddTender(name, payment.id, kind, amount, payment.fee)


def _paid(visit: Visit) -> Payment:
    if visit.payment is None:
        raise ValueError("a tender belongs to a payment")
    return visit.payment
