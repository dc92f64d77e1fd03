"""Opening a payment and each of its tenders: the fee is agreed before, the row is there first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kiosk.domain.bills import Bill, Biller
from kiosk.domain.cards import Charge, Decline
from kiosk.domain.cart import CartBill
from kiosk.domain.changes import AddTender, Change, Commit, OpenPayment, SetFee
from kiosk.domain.effects import DisableAcceptor, EnableAcceptor, PrepareCard, Record
from kiosk.domain.flow.steps import Decision, account, go, stay
from kiosk.domain.money import Money
from kiosk.domain.paying import Line, OpenCard, Payment
from kiosk.domain.payments import Tender, TenderState
from kiosk.domain.rules import Health, Moment, Rules
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


def fee_of(bills: Iterable[Bill], rules: Rules, *tenders: Tender) -> Money:
    """Each bill has its own fee: together they cost the sum."""
    costs = (fee(rules.biller(bill.number.biller_id), rules.currency, *tenders) for bill in bills)
    return sum(costs, Money(0, rules.currency))


def bills_of(payment: Payment) -> tuple[Bill, ...]:
    """All that it pays."""
    return tuple(line.bill for line in payment.lines or (payment.own,))


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
    bills = tuple(one.bill for one in visit.cart) or (step.bill,)
    cost = fee_of(bills, moment.rules, tender)
    return go(visit, Review(step.bill, step.former, step.amount, cost, tender), moment)


def rest(visit: Visit, payment: Payment, tender: Tender, moment: Moment) -> Decision:
    """Another tender for what is still to pay: the fee is told anew before money moves."""
    if payment.doubt or payment.stacking or _off(visit, tender, moment.health):
        return stay(visit)
    cost = fee_of(bills_of(payment), moment.rules, *_used(payment, tender))
    step = Review(payment.bill, payment.former, payment.amount, cost, tender)
    return go(visit, step, moment)


def _used(payment: Payment, tender: Tender) -> tuple[Tender, ...]:
    return (Tender.CASH, tender) if payment.held else (tender,)


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
    lines = tuple(_with_fee(payment, line, step.tender, moment.rules) for line in payment.lines)
    cost = sum((line.fee for line in lines), step.fee.zero()) if lines else step.fee
    agreed = replace(visit, payment=replace(payment, fee=cost, lines=lines))
    if step.tender is Tender.CASH:
        return _cash(agreed, moment)
    if payment.cash_open:
        until = moment.mono + moment.rules.times.acceptor_close
        return go(agreed, PayCard(CardStage.CLOSING_CASH, until), moment, DisableAcceptor())
    return card(agreed, moment)


def _with_fee(payment: Payment, line: Line, tender: Tender, rules: Rules) -> Line:
    return replace(line, fee=fee_of((line.bill,), rules, *_used(payment, tender)))


def back(visit: Visit, step: Review, moment: Moment, fault: Fault | None = None) -> Decision:
    """From Review to the choice it came from."""
    payment = visit.payment
    if not (payment or fault or visit.cart) and only_way(step.bill, moment):
        return account(visit, step, moment)
    if payment is None:
        return go(visit, ChooseTender(step.bill, step.former, step.amount, fault), moment)
    if payment.cash_open:
        return go(visit, StopCash(fault), moment)
    return go(visit, CardDeclined(payment.declined or Decline.CANCELLED), moment)


def _first(visit: Visit, step: Review, moment: Moment) -> Decision:
    """The payment is opened before a note or a card can enter."""
    zero = step.amount.zero()
    lines = _lines(visit, step, moment) if len(visit.cart) > 1 else ()
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
        lines=lines,
    )
    opened = tuple(_opened(visit, line) for line in lines or (payment.own,))
    paying = replace(visit, payment=payment)
    if step.tender is Tender.CASH:
        return _cash(paying, moment, *opened)
    return card(paying, moment, "payment_opened", *opened)


def _lines(visit: Visit, step: Review, moment: Moment) -> tuple[Line, ...]:
    """Each bill is a payment of its own from the first commit on; the first one leads."""
    ids = (moment.fresh_id, *moment.line_ids)

    def line(payment_id: str, one: CartBill) -> Line:
        cost = fee_of((one.bill,), moment.rules, step.tender)
        return Line(payment_id, one.bill, one.former, one.amount, cost)

    return tuple(line(*pair) for pair in zip(ids, visit.cart, strict=True))


def _opened(visit: Visit, line: Line) -> OpenPayment:
    return OpenPayment(
        payment_id=line.payment_id,
        visit_id=visit.id,
        number=line.bill.number,
        former_last4=line.former.last4 if line.former else "",
        amount=line.amount,
        fee=line.fee,
        amount_due=line.bill.amount_due,
        as_of_ms=line.bill.as_of_ms,
        language=visit.language,
    )


def _cash(visit: Visit, moment: Moment, *before: Change) -> Decision:
    payment = _paid(visit)
    added = _tender(payment, Tender.CASH, payment.amount.zero())
    kind = "payment_opened" if before else "cash_opened"
    record = Record(Commit(kind, payment.id, (*before, added, *_fees(payment))))
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
    record = Record(Commit(kind, payment.id, (*before, added, *_fees(payment))))
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
    return AddTender(name, payment.id, kind, amount, payment.own.fee)


def _fees(payment: Payment) -> tuple[SetFee, ...]:
    """Another tender has other fees, of the other bills as well."""
    others = payment.lines[1:] if payment.tenders else ()
    return tuple(SetFee(line.payment_id, line.fee) for line in others)


def _paid(visit: Visit) -> Payment:
    if visit.payment is None:
        raise ValueError("a tender belongs to a payment")
    return visit.payment
