"""From CLOSING to a final state, and what the customer is told (MONEY.md sections 2 and 3)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.domain import ledger
from kiosk.domain.bills import Finality, PostingAccepted, PostingRefused
from kiosk.domain.changes import (
    AddDelivery,
    Book,
    Change,
    CloseTender,
    Commit,
    MoveDelivery,
    MovePayment,
    SetOutcome,
)
from kiosk.domain.effects import Effect, Record, TellOutcome, WakeOutbox
from kiosk.domain.flow.cash import doubt
from kiosk.domain.flow.steps import Decision, go, stay
from kiosk.domain.ids import recovery_code
from kiosk.domain.intents import OutcomeKnown, PostingAnswered
from kiosk.domain.paying import Payment
from kiosk.domain.payments import (
    FINAL,
    CloseReason,
    DeliveryKind,
    DeliveryState,
    Outcome,
    PaymentRecord,
    PaymentState,
)
from kiosk.domain.rules import Moment
from kiosk.domain.visit import OutcomeShown, Posting, Recovery, Stage, Visit

#: When a delivery is first due. No moment of the clock: it may be set back before the row is read.
AT_ONCE = 0


@dataclass(frozen=True, slots=True)
class Settlement:
    """How the money that is in is used."""

    state: PaymentState
    amount: int = 0
    fee: int = 0


def settlement(payment: Payment, moment: Moment) -> Settlement:
    """The fee comes out first; what the bill cannot take is kept for the customer."""
    held, total, fee = payment.held, payment.total, payment.fee
    if held.minor == 0:
        state = PaymentState.CREDITED if payment.doubt else PaymentState.NOT_TAKEN
        return Settlement(state)
    if held >= total:
        return Settlement(PaymentState.POSTED, held.minor - fee.minor, fee.minor)
    biller = moment.rules.biller(payment.bill.number.biller_id)
    # A card pays the whole rest, so here none has: what was agreed for it is not owed.
    fee = min(fee, replace(fee, minor=biller.cash_fee_minor))
    unasked = payment.reason in {CloseReason.ABANDONED, CloseReason.RESTART}
    if not biller.partial or held <= fee or (unasked and not moment.rules.apply_abandoned):
        return Settlement(PaymentState.CREDITED)
    return Settlement(PaymentState.POSTED, held.minor - fee.minor, fee.minor)


def quiet(visit: Visit, moment: Moment) -> Decision:
    """The acceptor is off and holds nothing (or its time is over): nothing more can come in."""
    payment = visit.payment
    if payment is None or not isinstance(visit.step, Posting) or payment.state in FINAL:
        return stay(visit)
    before: tuple[Effect, ...] = ()
    if payment.stacking:
        visit, before = doubt(visit, payment.stacking, "no evidence", moment)
    visit, effects = finish(visit, moment)
    return visit, (*before, *effects)


def finish(visit: Visit, moment: Moment, *first: Change) -> Decision:
    """No tender and no note is unknown any more: the final state, with `first` in its commit."""
    payment = visit.payment
    if payment is None:
        return stay(visit)
    plan = settlement(payment, moment)
    outcome = _outcome(payment, plan, moment)
    closed: list[Change] = [CloseTender(payment.tender_id)] if payment.cash_open else []
    before = payment.state
    if before is PaymentState.OPEN and plan.state is PaymentState.CREDITED:
        closed.append(MovePayment(payment.id, before, PaymentState.CLOSING, payment.reason))
        before = PaymentState.CLOSING
    move = MovePayment(
        payment.id,
        before,
        plan.state,
        payment.reason,
        plan.amount,
        plan.fee,
        "" if plan.state is PaymentState.NOT_TAKEN else recovery_code(payment.id),
        visit.language,
    )
    changes: list[Change] = [*first, *closed, move, *_booked(payment, plan)]
    if outcome:
        changes.append(SetOutcome(payment.id, outcome))
    record = Record(Commit(f"payment_{plan.state}", payment.id, tuple(changes)))
    final = replace(payment, state=plan.state, cash_open=False, papers=True)
    visit = replace(visit, payment=final)
    if outcome:
        return stay(visit, record, WakeOutbox(), TellOutcome(payment.id))
    until = moment.mono + moment.rules.times.biller_answer
    return go(visit, Posting(Stage.RECORDING, until), moment, record, WakeOutbox())


def _outcome(payment: Payment, plan: Settlement, moment: Moment) -> Outcome | None:
    """What is already true at the posting; None if the biller's answer decides."""
    if plan.state is PaymentState.NOT_TAKEN:
        return Outcome.NOT_TAKEN
    if plan.state is PaymentState.CREDITED:
        return Outcome.PENDING
    biller = moment.rules.biller(payment.bill.number.biller_id)
    if biller.finality is Finality.BILLER:
        return None
    return Outcome.PENDING if payment.doubt else Outcome.PAID


def _booked(payment: Payment, plan: Settlement) -> tuple[Change, ...]:
    """Legs and outbox rows belong to the same transaction as the state."""
    currency, biller = payment.amount.currency, payment.bill.number.biller_id
    papers = slips(payment)
    if plan.state is PaymentState.POSTED:
        entry = ledger.posting(payment.id, plan.amount, plan.fee, currency, biller)
        return (Book(entry), AddDelivery(payment.id, DeliveryKind.BILLER, AT_ONCE), *papers)
    if plan.state is PaymentState.CREDITED:
        if not payment.held:
            return papers
        return (Book(ledger.credited(payment.id, payment.held.minor, currency)), *papers)
    return ()


def slips(payment: Payment) -> tuple[AddDelivery, ...]:
    """Paper and PDF, once for each payment; none where nothing ever moved."""
    if payment.papers:
        return ()
    kinds = (DeliveryKind.PRINT, DeliveryKind.PDF)
    return tuple(AddDelivery(payment.id, kind, AT_ONCE) for kind in kinds)


def answered(visit: Visit, event: PostingAnswered, _moment: Moment) -> Decision:
    """The biller's answer, whether or not its customer is still here; heard once, if said twice."""
    payment, answer = event.payment, event.answer
    if payment.approval_ref or payment.refused:
        return stay(visit)
    if isinstance(answer, PostingAccepted):
        outcome = Outcome.PENDING if payment.in_doubt else Outcome.PAID
        changes: tuple[Change, ...] = (
            _delivered(payment, DeliveryState.CONFIRMED, answer.approval_ref),
            SetOutcome(payment.id, outcome, answer.approval_ref),
        )
        kind = "posting_confirmed"
    elif isinstance(answer, PostingRefused):
        amount, fee = payment.posted_amount, payment.posted_fee
        entry = ledger.refused(
            payment.id, amount.minor, fee.minor, amount.currency, payment.number.biller_id
        )
        outcome = payment.outcome or Outcome.PENDING
        changes = (
            _delivered(payment, DeliveryState.REFUSED, answer.code),
            Book(entry),
            SetOutcome(payment.id, outcome),
        )
        kind = "posting_refused"
    else:
        return stay(visit)
    told = told_if_shown(visit, payment)
    news = outcome is not payment.outcome or isinstance(answer, PostingRefused)
    record = Record(Commit(kind, payment.id, (*changes, *second_slip(payment, told, news=news))))
    return stay(visit, record, *told, WakeOutbox())


def second_slip(
    payment: PaymentRecord, told: tuple[Effect, ...], *, news: bool
) -> tuple[AddDelivery, ...]:
    """Whoever still stands there with a Pending slip gets one that says what became of it."""
    if payment.outcome is not Outcome.PENDING or not (told and news):
        return ()
    return (AddDelivery(payment.id, DeliveryKind.PRINT_AGAIN, AT_ONCE),)


def _delivered(payment: PaymentRecord, after: DeliveryState, answer: str) -> MoveDelivery:
    return MoveDelivery(payment.id, DeliveryKind.BILLER, DeliveryState.SENT, after, answer=answer)


def told_if_shown(visit: Visit, payment: PaymentRecord) -> tuple[Effect, ...]:
    """The screen follows if it is still about this payment."""
    step = visit.step
    waiting = isinstance(step, Posting) and visit.payment and visit.payment.id == payment.id
    shown = isinstance(step, OutcomeShown | Recovery) and step.payment.id == payment.id
    return (TellOutcome(payment.id),) if waiting or shown else ()


def no_answer(visit: Visit, moment: Moment) -> Decision:
    """The biller's time is over: Pending, and asked again by the outbox."""
    payment = visit.payment
    if payment is None:
        return stay(visit)
    del moment
    commit = Commit("posting_pending", payment.id, (SetOutcome(payment.id, Outcome.PENDING),))
    return stay(visit, Record(commit), WakeOutbox(), TellOutcome(payment.id))


def told(visit: Visit, event: OutcomeKnown, moment: Moment) -> Decision:
    """The outcome as committed, on the screen."""
    step = Recovery(event.payment) if visit.restarted else OutcomeShown(event.payment)
    return go(replace(visit, code=event.code), step, moment)
