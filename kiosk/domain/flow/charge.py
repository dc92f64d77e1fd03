"""What the terminal reported, judged against the journal's row (MONEY.md sections 4.2 and 4.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.domain import cards as it
from kiosk.domain import ledger
from kiosk.domain.changes import (
    Book,
    Change,
    Commit,
    HearTender,
    MarkTender,
    MoveTender,
)
from kiosk.domain.effects import (
    AcknowledgeCard,
    CaptureCard,
    ChargeCard,
    Effect,
    Record,
)
from kiosk.domain.flow.card import declined, ended, pend, void, wanted
from kiosk.domain.flow.record import charge_of
from kiosk.domain.flow.settle import finish
from kiosk.domain.flow.steps import Decision, go, stay
from kiosk.domain.paying import OpenCard, Payment
from kiosk.domain.payments import (
    PaymentState,
    TenderRecord,
    TenderState,
)
from kiosk.domain.rules import Moment
from kiosk.domain.visit import CardStage, PayCard, Visit

#: An idempotency key may be forgotten after 24 h: younger than this it is sure (MONEY.md 4.3).
KEY_LIVES_MS = 20 * 3600 * 1000

#: How a tender gets to CAPTURED, and to VOIDED, from where it is.
_CAPTURE = {
    TenderState.AUTH_INTENT: (TenderState.CAPTURED,),
    TenderState.AUTHORISED: (TenderState.CAPTURE_INTENT, TenderState.CAPTURED),
    TenderState.CAPTURE_INTENT: (TenderState.CAPTURED,),
    TenderState.VOID_INTENT: (TenderState.CAPTURED,),
}
_VOID = {
    TenderState.AUTH_INTENT: (TenderState.VOIDED,),
    TenderState.AUTHORISED: (TenderState.VOID_INTENT, TenderState.VOIDED),
    TenderState.CAPTURE_INTENT: (TenderState.VOID_INTENT, TenderState.VOIDED),
    TenderState.VOID_INTENT: (TenderState.VOIDED,),
}


def judge(visit: Visit, tender: TenderRecord, report: it.CardReport, moment: Moment) -> Decision:
    """What follows from a report about a tender that is not settled yet."""
    match report:
        case it.CardPrepared():
            return _prepared(visit, tender, report, moment)
        case it.CardShows(_, word):
            return _shows(visit, word, moment)
        case it.CardHeard() if tender.state is not TenderState.AUTH_INTENT:
            return stay(visit)
        case it.CardHeard(_, approval):
            commit = Commit("card_heard", tender.payment_id, (HearTender(tender.id, approval),))
            return stay(visit, Record(commit), AcknowledgeCard())
        case it.CardAuthorised(_, approval):
            return _authorised(visit, tender, approval, moment)
        case it.CardCaptured(_, approval):
            return _captured(visit, tender, approval, moment)
        case it.CardRefused():
            return _refused(visit, tender, report, moment)
        case it.CardVoided():
            return _voided(visit, tender, moment)
        case it.CardUnknown():
            return _unknown(visit, moment)
        case it.CardAmbiguous(_, reason):
            return _ambiguous(visit, tender, reason)
        case _:
            assert_never(report)


def _prepared(
    visit: Visit, tender: TenderRecord, report: it.CardPrepared, moment: Moment
) -> Decision:
    step = visit.step
    if tender.state is not TenderState.AUTH_INTENT or not isinstance(step, PayCard):
        return stay(visit)
    if step.stage not in {CardStage.STARTING, CardStage.STOPPING}:
        return stay(visit)
    payment, card = _open(visit)
    go_ahead = wanted(visit)
    attempt = tender.attempt + 1 if go_ahead else tender.attempt
    mark = MarkTender(tender.id, attempt, report.mark)
    record = Record(Commit("card_prepared", payment.id, (mark,)))
    ready = replace(tender, attempt=attempt, mark=report.mark)
    marked = replace(card, attempt=attempt, mark=report.mark)
    visit = replace(visit, payment=replace(payment, card=marked))
    if not go_ahead:
        visit, effects = void(visit, ready, moment)
        return visit, (record, *effects)
    until = moment.mono + moment.rules.times.card_quiet
    charge = charge_of(ready, wanted=True)
    return go(visit, PayCard(CardStage.PRESENT, until), moment, record, ChargeCard(charge))


def _shows(visit: Visit, word: it.CardWord, moment: Moment) -> Decision:
    """A sign of life: the terminal has its time again."""
    step, times = visit.step, moment.rules.times
    if not isinstance(step, PayCard) or step.stage in {CardStage.CLOSING_CASH, CardStage.STARTING}:
        return stay(visit)
    stage = CardStage.PRESENT if step.stage is CardStage.CHECKING and wanted(visit) else step.stage
    wait = times.card_quiet if stage is CardStage.PRESENT else times.card_answer
    shown = PayCard(stage, max(step.until, moment.mono + wait), word)
    return stay(replace(visit, step=shown, touched=moment.mono))


def _authorised(
    visit: Visit, tender: TenderRecord, approval: it.Approval, moment: Moment
) -> Decision:
    """Reserved: captured for a customer who is there, freed otherwise."""
    effects: tuple[Effect, ...] = ()
    if tender.state is TenderState.AUTH_INTENT:
        move = MoveTender(tender.id, tender.state, TenderState.AUTHORISED, approval)
        effects = (Record(Commit("card_authorised", tender.payment_id, (move,))),)
        tender = replace(tender, state=TenderState.AUTHORISED, reference=approval.reference)
    charge = charge_of(tender, wanted=True)
    young = moment.now_ms - tender.since_ms < KEY_LIVES_MS
    if tender.state is TenderState.CAPTURE_INTENT and young:
        return stay(visit, CaptureCard(charge))
    right = approval.amount == tender.amount
    if tender.state is TenderState.AUTHORISED and right and wanted(visit):
        move = MoveTender(tender.id, tender.state, TenderState.CAPTURE_INTENT)
        intent = Record(Commit("card_capture_intent", tender.payment_id, (move,)))
        visit = _in_state(visit, TenderState.CAPTURE_INTENT)
        return stay(visit, *effects, intent, CaptureCard(charge))
    visit, more = void(visit, tender, moment)
    return visit, (*effects, *more)


def _captured(
    visit: Visit, tender: TenderRecord, approval: it.Approval, moment: Moment
) -> Decision:
    """Paid, once: booked, and posted in the same transaction."""
    if approval.amount != tender.amount:
        told = str(approval.amount.minor) if approval.amount else "nothing"
        return _ambiguous(visit, tender, f"asked {tender.amount.minor}, told {told}")
    changes = _moves(tender, _CAPTURE[tender.state], approval)
    payment, _ = _open(visit)
    if not tender.captured:
        entry = ledger.card_captured(
            payment.id, tender.id, tender.amount.minor, tender.amount.currency
        )
        changes = (*changes, Book(entry))
        payment = replace(payment, held=payment.held + tender.amount)
    one_step = tender.state is TenderState.AUTH_INTENT
    stopped = payment.card is not None and payment.card.stop
    if one_step and stopped and payment.state is PaymentState.OPEN:
        return _reverse(replace(visit, payment=payment), tender, approval, changes, moment)
    return finish(replace(visit, payment=replace(payment, card=None)), moment, *changes)


def _reverse(
    visit: Visit,
    tender: TenderRecord,
    approval: it.Approval,
    changes: tuple[Change, ...],
    moment: Moment,
) -> Decision:
    """The customer pressed Cancel and the terminal approved all the same: it goes back. If it
    cannot, it pays the bill."""
    paid = replace(
        tender,
        state=TenderState.CAPTURED,
        captured=tender.amount,
        reference=approval.reference,
    )
    record = Record(Commit("card_captured", tender.payment_id, changes))
    visit, effects = void(visit, paid, moment)
    return visit, (record, *effects)


def _refused(
    visit: Visit, tender: TenderRecord, report: it.CardRefused, moment: Moment
) -> Decision:
    if tender.state in {TenderState.CAPTURE_INTENT, TenderState.AUTHORISED}:
        return void(visit, tender, moment)
    if tender.captured and report.over:
        return _voided(visit, tender, moment)
    payment, card = _open(visit)
    payment = replace(payment, declined=report.reason)
    visit = replace(visit, payment=payment)
    if report.over:
        move = MoveTender(tender.id, tender.state, TenderState.DECLINED, reason=report.code)
        return ended(visit, "card_declined", (move,), moment)
    leaving = card.leave or card.cash_next or visit.restarted
    if tender.state is TenderState.VOID_INTENT or leaving or payment.state is not PaymentState.OPEN:
        return void(visit, tender, moment)
    record = Record(Commit("card_refused", payment.id, (), report.code))
    return declined(visit, report.reason, moment, record)


def _voided(visit: Visit, tender: TenderRecord, moment: Moment) -> Decision:
    payment, _ = _open(visit)
    path = _VOID[tender.state]
    reserved = tender.captured or tender.reference
    if payment.declined and not reserved and tender.state is TenderState.VOID_INTENT:
        path = (TenderState.DECLINED,)
    changes = _moves(tender, path, None)
    if tender.captured:
        entry = ledger.card_voided(
            payment.id, tender.id, tender.captured.minor, tender.captured.currency
        )
        changes = (*changes, Book(entry))
        payment = replace(payment, held=payment.held - tender.captured)
    return ended(replace(visit, payment=payment), "card_voided", changes, moment)


def _unknown(visit: Visit, moment: Moment) -> Decision:
    """It is asked again; the customer is told to wait, and not to pay again."""
    step = visit.step
    if not isinstance(step, PayCard) or step.stage is CardStage.CHECKING:
        return stay(visit)
    until = moment.mono + moment.rules.times.card_answer
    return go(visit, PayCard(CardStage.CHECKING, until), moment)


def _ambiguous(visit: Visit, tender: TenderRecord, reason: str) -> Decision:
    """Never a guess: Pending, with a slip, and a person decides."""
    mark = MarkTender(tender.id, tender.attempt, reason=reason)
    return pend(visit, "card_ambiguous", mark)


def _moves(
    tender: TenderRecord, path: tuple[TenderState, ...], approval: it.Approval | None
) -> tuple[Change, ...]:
    states = (tender.state, *path)
    return tuple(
        MoveTender(tender.id, before, after, approval)
        for before, after in zip(states, path, strict=False)
    )


def _open(visit: Visit) -> tuple[Payment, OpenCard]:
    payment = visit.payment
    if payment is None or payment.card is None:
        raise ValueError("a card is judged inside its payment")
    return payment, payment.card


def _in_state(visit: Visit, state: TenderState) -> Visit:
    payment, card = _open(visit)
    return replace(visit, payment=replace(payment, card=replace(card, state=state)))
