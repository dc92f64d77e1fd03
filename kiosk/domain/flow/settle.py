"""From CLOSING to a final state, and what the customer is told (MONEY.md sections 2 and 3)."""

from __future__ import annotations

from dataclasses import replace

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
from kiosk.domain.flow import sharing
from kiosk.domain.flow.cash import doubt
from kiosk.domain.flow.sharing import Settlement
from kiosk.domain.flow.steps import Decision, go, stay
from kiosk.domain.ids import recovery_code
from kiosk.domain.intents import OutcomeKnown, PostingAnswered
from kiosk.domain.paying import Line, Payment
from kiosk.domain.payments import (
    FINAL,
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
    """No tender and no note is unknown any more: the final state, with `first` in its commit; of
    several bills that of each."""
    payment = visit.payment
    if payment is None:
        return stay(visit)
    alone, lines = (sharing.alone(payment, moment),), payment.lines or (payment.own,)
    plans = sharing.shared(payment, moment) if payment.lines else alone
    changes: list[Change] = [*first]
    if payment.cash_open:
        changes.append(CloseTender(payment.tender_id))
    for line, plan in zip(lines[1:], plans[1:], strict=True):
        changes += sharing.given(payment, line, plan)
    untold = []
    for line, plan in zip(lines, plans, strict=True):
        outcome = _outcome(payment, line, plan, moment)
        changes += _final(visit, payment, line, plan)
        if outcome:
            changes.append(SetOutcome(line.payment_id, outcome))
        else:
            untold.append(line.payment_id)
    record = Record(Commit(f"payment_{plans[0].state}", payment.id, tuple(changes)))
    final = replace(payment, state=plans[0].state, cash_open=False, papers=True)
    visit = replace(visit, payment=replace(final, untold=tuple(untold) if payment.lines else ()))
    if not untold:
        return stay(visit, record, WakeOutbox(), TellOutcome(payment.id))
    until = moment.mono + moment.rules.times.biller_answer
    return go(visit, Posting(Stage.RECORDING, until), moment, record, WakeOutbox())


def _outcome(payment: Payment, line: Line, plan: Settlement, moment: Moment) -> Outcome | None:
    """What is already true at the posting; None if the biller's answer decides."""
    if plan.state is PaymentState.NOT_TAKEN:
        return Outcome.NOT_TAKEN
    if plan.state is PaymentState.CREDITED:
        return Outcome.PENDING
    biller = moment.rules.biller(line.bill.number.biller_id)
    if biller.finality is Finality.BILLER:
        return None
    return Outcome.PENDING if payment.doubt and _leads(payment, line) else Outcome.PAID


def _leads(payment: Payment, line: Line) -> bool:
    return line.payment_id == payment.id


def _final(visit: Visit, payment: Payment, line: Line, plan: Settlement) -> tuple[Change, ...]:
    """The bill's final state; legs and outbox rows belong to the same transaction."""
    before = payment.state if _leads(payment, line) else PaymentState.OPEN
    closing: tuple[Change, ...] = ()
    if before is PaymentState.OPEN and plan.state is PaymentState.CREDITED:
        after = PaymentState.CLOSING
        closing = (MovePayment(line.payment_id, before, after, payment.reason),)
        before = after
    move = MovePayment(
        line.payment_id,
        before,
        plan.state,
        payment.reason,
        plan.amount,
        plan.fee,
        "" if plan.state is PaymentState.NOT_TAKEN else recovery_code(line.payment_id),
        visit.language,
    )
    moved = payment.held or payment.doubt
    papers = slips(payment) if moved and _leads(payment, line) else ()
    return (*closing, move, *_booked(line, plan), *papers)


def _booked(line: Line, plan: Settlement) -> tuple[Change, ...]:
    currency, biller = line.amount.currency, line.bill.number.biller_id
    if plan.state is PaymentState.POSTED:
        entry = ledger.posting(line.payment_id, plan.amount, plan.fee, currency, biller)
        return (Book(entry), AddDelivery(line.payment_id, DeliveryKind.BILLER, AT_ONCE))
    if plan.state is PaymentState.CREDITED and plan.held:
        return (Book(ledger.credited(line.payment_id, plan.held, currency)),)
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
    visit, told = _heard(visit, payment), told_if_shown(visit, payment)
    changed = outcome is not payment.outcome or isinstance(answer, PostingRefused)
    # One slip tells of all bills, so it waits for the last answer, whatever that changes.
    last = not any(_awaited(other) for other in payment.lines)
    news = last and (changed or bool(payment.lines))
    record = Record(Commit(kind, payment.id, (*changes, *second_slip(payment, told, news=news))))
    return stay(visit, record, *told, WakeOutbox())


def second_slip(
    payment: PaymentRecord, told: tuple[Effect, ...], *, news: bool
) -> tuple[AddDelivery, ...]:
    """Whoever still stands there with a Pending slip gets one that says what became of it."""
    if payment.outcome is not Outcome.PENDING or not (told and news):
        return ()
    return (AddDelivery(payment.lead_id, DeliveryKind.PRINT_AGAIN, AT_ONCE),)


def _heard(visit: Visit, payment: PaymentRecord) -> Visit:
    """Of several bills, one less to wait for."""
    paying = visit.payment
    if paying is None or payment.id not in paying.untold:
        return visit
    untold = tuple(one for one in paying.untold if one != payment.id)
    return replace(visit, payment=replace(paying, untold=untold))


def _awaited(payment: PaymentRecord) -> bool:
    """Posted, not told yet, and its biller has not answered."""
    silent = not (payment.approval_ref or payment.refused)
    open_ = payment.outcome in {None, Outcome.PENDING}
    return payment.state is PaymentState.POSTED and silent and open_


def _delivered(payment: PaymentRecord, after: DeliveryState, answer: str) -> MoveDelivery:
    return MoveDelivery(payment.id, DeliveryKind.BILLER, DeliveryState.SENT, after, answer=answer)


def told_if_shown(visit: Visit, payment: PaymentRecord) -> tuple[Effect, ...]:
    """The screen follows if it is still about this payment."""
    step = visit.step
    about = payment.lead_id
    waiting = isinstance(step, Posting) and visit.payment and visit.payment.id == about
    if waiting and any(other.outcome is None for other in payment.lines):
        return ()
    shown = isinstance(step, OutcomeShown | Recovery) and step.payment.id == about
    return (TellOutcome(about),) if waiting or shown else ()


def no_answer(visit: Visit, moment: Moment) -> Decision:
    """The biller's time is over: Pending, and asked again by the outbox."""
    payment = visit.payment
    if payment is None:
        return stay(visit)
    del moment
    untold = payment.untold if payment.lines else (payment.id,)
    pending = tuple(SetOutcome(one, Outcome.PENDING) for one in untold)
    commit = Commit("posting_pending", payment.id, pending)
    return stay(visit, Record(commit), WakeOutbox(), TellOutcome(payment.id))


def told(visit: Visit, event: OutcomeKnown, moment: Moment) -> Decision:
    """The outcome as committed, on the screen."""
    step = Recovery(event.payment) if visit.restarted else OutcomeShown(event.payment)
    return go(replace(visit, code=event.code), step, moment)
