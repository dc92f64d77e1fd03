"""Card: what the customer and the clock do at C8, and how a card tender ends (MONEY.md 4.2).

A cancel is a wish: the terminal's own word ends an attempt, and no other tender opens before it.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain import intents as it
from kiosk.domain.cards import Charge, Decline
from kiosk.domain.changes import (
    Change,
    CloseTender,
    Commit,
    MarkTender,
    MovePayment,
    MoveTender,
    SetOutcome,
)
from kiosk.domain.effects import (
    CancelCard,
    ChargeCard,
    Effect,
    PrepareCard,
    Record,
    TellOutcome,
    VoidCard,
    WakeOutbox,
)
from kiosk.domain.events import Condition
from kiosk.domain.flow import cash, settle, tenders
from kiosk.domain.flow.record import charge_of
from kiosk.domain.flow.steps import Decision, calm, go, stay
from kiosk.domain.ids import recovery_code
from kiosk.domain.paying import OpenCard, Payment
from kiosk.domain.payments import (
    CloseReason,
    Outcome,
    PaymentState,
    Tender,
    TenderRecord,
    TenderState,
)
from kiosk.domain.rules import Moment
from kiosk.domain.visit import CardDeclined, CardStage, PayCard, Visit


def wanted(visit: Visit) -> bool:
    """The customer is there and wants this charge."""
    payment = visit.payment
    if payment is None or payment.card is None or visit.restarted:
        return False
    card = payment.card
    leaving = card.stop or card.leave or card.cash_next
    return payment.state is PaymentState.OPEN and not leaving


def paying(visit: Visit, step: PayCard, intent: it.Intent, moment: Moment) -> Decision:
    """C8: nothing to do here but to wait for the terminal, or to wish it to stop."""
    if not isinstance(intent, it.Cancel | it.Back | it.Finish):
        return stay(visit)
    payment = visit.payment
    if payment is None or payment.card is None:
        return stay(visit)
    if step.stage not in {CardStage.STARTING, CardStage.PRESENT}:
        return stay(visit)
    stopping = replace(visit, payment=replace(payment, card=replace(payment.card, stop=True)))
    return _stop(stopping, step, moment)


def _stop(visit: Visit, step: PayCard, moment: Moment) -> Decision:
    until = moment.mono + 2 * moment.rules.times.card_answer
    stopping = PayCard(CardStage.STOPPING, until, step.word)
    effects = (CancelCard(_charge(moment)),) if step.stage is CardStage.PRESENT else ()
    return go(visit, stopping, moment, *effects)


def _charge(moment: Moment) -> Charge:
    tender = moment.about.open_card if moment.about else None
    if tender is None:
        raise ValueError("the journal has no open card tender for this visit")
    return charge_of(tender, wanted=True)


def overdue(visit: Visit, step: PayCard, moment: Moment) -> Decision:
    """The time of this stage is over."""
    match step.stage:
        case CardStage.CLOSING_CASH:
            return cash_closed(visit, moment)
        case CardStage.PRESENT:
            return _stop(visit, step, moment)
        case _:
            return pend(visit, "card_pending")


def cash_closed(visit: Visit, moment: Moment) -> Decision:
    """No note can arrive any more: the cash tender is closed and the card's begins."""
    payment, step = visit.payment, calm(visit.step)
    if payment is None or not isinstance(step, PayCard):
        return stay(visit)
    if step.stage is not CardStage.CLOSING_CASH:
        return stay(visit)
    if payment.stacking:
        return cash.doubt(visit, payment.stacking, "no evidence", moment)
    return tenders.card(visit, moment, "card_opened", CloseTender(payment.tender_id))


def after_decline(visit: Visit, intent: it.Intent, moment: Moment) -> Decision:
    """C8, nothing taken: again, another way, or stop."""
    payment = visit.payment
    if payment is None:
        return stay(visit)
    match intent:
        case it.Pay() | it.GoOn() | it.CardPicked():
            return _again(visit, payment, moment)
        case it.CashPicked():
            return _to_cash(visit, payment, moment)
        case it.Finish() | it.Cancel() | it.Back():
            return leave(visit, CloseReason.FINISHED, moment)
        case _:
            return stay(visit)


def _again(visit: Visit, payment: Payment, moment: Moment) -> Decision:
    if moment.health.terminal is not Condition.READY:
        return go(visit, CardDeclined(Decline.UNAVAILABLE), moment)
    card, until = payment.card, moment.mono + moment.rules.times.card_quiet
    if card is None:
        return tenders.card(visit, moment) if moment.health.card else stay(visit)
    fresh = replace(card, stop=False, attempt=card.attempt + 1 if card.mark else card.attempt)
    visit = replace(visit, payment=replace(payment, card=fresh))
    charge = replace(_charge(moment), attempt=fresh.attempt)
    if not card.mark:
        return go(visit, PayCard(CardStage.STARTING, until), moment, PrepareCard(charge))
    mark = MarkTender(card.tender_id, fresh.attempt)
    record = Record(Commit("card_again", payment.id, (mark,)))
    return go(visit, PayCard(CardStage.PRESENT, until), moment, record, ChargeCard(charge))


def _to_cash(visit: Visit, payment: Payment, moment: Moment) -> Decision:
    """Cash only after the terminal has confirmed its end."""
    if not moment.health.cash or visit.cash_refused:
        return stay(visit)
    if payment.card is None:
        return tenders.rest(visit, payment, Tender.CASH, moment)
    ending = replace(payment, card=replace(payment.card, cash_next=True))
    return _let_go(replace(visit, payment=ending), moment)


def leave(visit: Visit, reason: CloseReason, moment: Moment) -> Decision:
    """The customer stops, or is gone: what is in is used by the rules, nothing else is taken."""
    payment = visit.payment
    if payment is None:
        return stay(visit)
    if payment.card:
        ending = replace(payment, card=replace(payment.card, leave=reason))
        return _let_go(replace(visit, payment=ending), moment)
    if payment.cash_open:
        return cash.close(visit, reason, moment)
    return settle.finish(replace(visit, payment=replace(payment, reason=reason)), moment)


def _let_go(visit: Visit, moment: Moment) -> Decision:
    tender = moment.about.open_card if moment.about else None
    return void(visit, tender, moment) if tender else stay(visit)


def void(visit: Visit, tender: TenderRecord, moment: Moment) -> Decision:
    """VOID_INTENT first; the terminal's proof ends it. From there on it is only asked again."""
    effects: tuple[Effect, ...] = ()
    if tender.state is not TenderState.VOID_INTENT:
        move = MoveTender(tender.id, tender.state, TenderState.VOID_INTENT)
        effects = (Record(Commit("card_void_intent", tender.payment_id, (move,))),)
    payment = visit.payment
    if payment and payment.card:
        card = replace(payment.card, state=TenderState.VOID_INTENT)
        visit = replace(visit, payment=replace(payment, card=card))
    if isinstance(calm(visit.step), PayCard | CardDeclined):
        until = moment.mono + 2 * moment.rules.times.card_answer
        visit = replace(visit, step=PayCard(CardStage.STOPPING, until), entered=moment.mono)
    charge = charge_of(replace(tender, state=TenderState.VOID_INTENT), wanted=False)
    return stay(visit, *effects, VoidCard(charge))


def hang_up(visit: Visit) -> tuple[Effect, ...]:
    """The journal takes no more: the terminal is to stop, and what it says is not acknowledged."""
    payment = visit.payment
    if payment is None or payment.card is None or not isinstance(calm(visit.step), PayCard):
        return ()
    card = payment.card
    charge = Charge(
        card.tender_id, payment.id, card.amount, 0, card.attempt, card.mark, wanted=False
    )
    return (CancelCard(charge),)


def declined(visit: Visit, reason: Decline, moment: Moment, *effects: Effect) -> Decision:
    """Nothing was taken, and the customer chooses again."""
    return go(replace(visit, touched=moment.mono), CardDeclined(reason), moment, *effects)


def ended(visit: Visit, kind: str, changes: tuple[Change, ...], moment: Moment) -> Decision:
    """Proven: this tender takes nothing. The payment goes on without it, or ends."""
    payment = visit.payment
    if payment is None or payment.card is None:
        return stay(visit)
    card: OpenCard = payment.card
    payment = replace(payment, card=None)
    visit = replace(visit, payment=payment)
    if visit.restarted or payment.state is not PaymentState.OPEN:
        reason = payment.reason or CloseReason.RESTART
        return settle.finish(
            replace(visit, payment=replace(payment, reason=reason)), moment, *changes
        )
    record = Record(Commit(kind, payment.id, changes))
    if card.leave:
        visit, effects = leave(visit, card.leave, moment)
    else:
        visit, effects = declined(visit, payment.declined or Decline.CANCELLED, moment)
        if card.cash_next:
            visit, effects = tenders.rest(visit, payment, Tender.CASH, moment)
    return visit, (record, *effects)


def pend(visit: Visit, kind: str, *changes: Change) -> Decision:
    """The answer is not known: Pending, with a slip. The journal keeps the question."""
    payment = visit.payment
    if payment is None:
        return stay(visit)
    moves: tuple[Change, ...] = ()
    if payment.state is PaymentState.OPEN:
        leaving = payment.card.leave if payment.card else None
        usual = CloseReason.RESTART if visit.restarted else CloseReason.FAULT
        reason = payment.reason or leaving or usual
        moves = (
            MovePayment(
                payment.id,
                PaymentState.OPEN,
                PaymentState.CLOSING,
                reason,
                recovery_code=recovery_code(payment.id),
                language=visit.language,
            ),
        )
    bills = payment.lines or (payment.own,)
    outcomes = (SetOutcome(line.payment_id, Outcome.PENDING) for line in bills)
    commit = Commit(kind, payment.id, (*changes, *moves, *outcomes, *settle.slips(payment)))
    closing = replace(payment, state=PaymentState.CLOSING, papers=True)
    visit = replace(visit, payment=closing)
    return stay(visit, Record(commit), WakeOutbox(), TellOutcome(payment.id))
