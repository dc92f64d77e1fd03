"""decide(visit, event, moment): every event at every step has an answer, if only "no"."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.domain import events as ev
from kiosk.domain import intents as it
from kiosk.domain.cards import CardReport
from kiosk.domain.checking import PaymentFound
from kiosk.domain.effects import DisableAcceptor, Effect, ReturnNote
from kiosk.domain.exceptions import Resolve
from kiosk.domain.flow import (
    card,
    cash,
    checking,
    entry,
    evidence,
    idle,
    listening,
    receiving,
    report,
    settle,
    touch,
)
from kiosk.domain.flow.record import payment_of
from kiosk.domain.flow.steps import Decision, at_home, go, idle_step, stay
from kiosk.domain.payments import CloseReason, PaymentState
from kiosk.domain.rules import Moment
from kiosk.domain.visit import CardStage, Fault, OutOfService, PayCard, Posting, Stage, Visit


def decide(visit: Visit, event: it.Event, moment: Moment) -> Decision:
    """The visit after `event`, and what is asked of the outside, in order."""
    if isinstance(event, CardReport):
        return _uncovered(visit, *report.reported(visit, event, moment))
    match event:
        case it.Tick():
            return idle.tick(visit, moment)
        case it.JournalFailed():
            step = OutOfService(Fault.JOURNAL)
            # Off first: what goes back now is not acknowledged, and the device stays as the last
            # frame before its report left it.
            return go(visit, step, moment, DisableAcceptor(), ReturnNote(), *card.hang_up(visit))
        case ev.HeadphonesPlugged() | ev.Speaking():
            return listening.heard(visit, event, moment)
        case it.OutcomeKnown() | it.PostingAnswered() | it.MailAnswered() | PaymentFound():
            return _answered(visit, event, moment)
        case it.Resume():
            return resume(visit, event, moment)
        case it.PdfKept() | Resolve():
            return stay(visit)
        case ev.LookedUp():
            return entry.looked_up(visit, event, moment)
        case ev.DeviceStatus() | ev.PrintConfirmed() | ev.PrintUnknown() | ev.AcceptorQuiet():
            return _machine(visit, event, moment)
        case ev.NoteEscrowed() | ev.NoteStacked() | ev.NoteReturned() | ev.NoteRejected():
            # What becomes of a note is seen, whatever was laid over the screen.
            return _note(replace(idle.awake(visit, moment), panel=None), event, moment)
        case ev.NoteUnresolved():
            return evidence.unresolved(visit, event, moment)
        case ev.CodeScanned():
            return entry.scanned(idle.awake(visit, moment), event, moment)
        case ev.CodeRefused():
            return entry.scan_refused(idle.awake(visit, moment), event, moment)
        case _:
            return touch.touched(visit, event, moment)


def _answered(
    visit: Visit,
    event: it.OutcomeKnown | it.PostingAnswered | it.MailAnswered | PaymentFound,
    moment: Moment,
) -> Decision:
    match event:
        case it.OutcomeKnown():
            return settle.told(visit, event, moment)
        case it.PostingAnswered():
            return settle.answered(visit, event, moment)
        case it.MailAnswered():
            return receiving.answered(visit, event)
        case PaymentFound():
            return checking.found(visit, event, moment)
        case _:
            assert_never(event)


def _uncovered(before: Visit, visit: Visit, effects: tuple[Effect, ...]) -> Decision:
    """What the terminal now asks of the customer is seen, whatever was laid over the screen."""
    step, was = visit.step, before.step
    if isinstance(step, PayCard) and isinstance(was, PayCard):
        new = (step.stage, step.word) != (was.stage, was.word)
    else:
        new = step != was
    return replace(visit, panel=None if new else visit.panel), effects


def _note(
    visit: Visit,
    event: ev.NoteEscrowed | ev.NoteStacked | ev.NoteReturned | ev.NoteRejected,
    moment: Moment,
) -> Decision:
    match event:
        case ev.NoteEscrowed():
            return cash.escrowed(visit, event, moment)
        case ev.NoteStacked():
            return evidence.stacked(visit, event, moment)
        case ev.NoteReturned():
            return evidence.returned(visit, event, moment)
        case ev.NoteRejected():
            return cash.rejected(visit, event, moment)
        case _:
            assert_never(event)


def _machine(
    visit: Visit,
    event: ev.DeviceStatus | ev.PrintConfirmed | ev.PrintUnknown | ev.AcceptorQuiet,
    moment: Moment,
) -> Decision:
    match event:
        case ev.AcceptorQuiet() if isinstance(visit.step, PayCard):
            return card.cash_closed(visit, moment)
        case ev.AcceptorQuiet():
            return settle.quiet(visit, moment)
        case ev.PrintConfirmed(job, proof):
            # "sent": the printer took the bytes and cannot say whether paper came out.
            return stay(visit if proof == "sent" else _printed(visit, job, printed=True))
        case ev.PrintUnknown(job):
            return stay(_printed(visit, job, printed=False))
        case ev.DeviceStatus():
            if at_home(visit):
                step = idle_step(moment.health)
                return stay(visit) if step == visit.step else go(visit, step, moment)
            if event.device is ev.Device.ACCEPTOR:
                return cash.acceptor_status(visit, event, moment)
            return stay(visit)
        case _:
            assert_never(event)


def _printed(visit: Visit, job: str, *, printed: bool) -> Visit:
    if visit.payment is None or not job.startswith(visit.payment.id):
        return visit
    return replace(visit, printed=printed)


def resume(visit: Visit, event: it.Resume, moment: Moment) -> Decision:
    """At boot: an unfinished payment goes on as the visit it was, by the same rules."""
    record = event.payment
    payment = payment_of(record)
    visit = replace(
        visit, id=record.visit_id, language=record.language, payment=payment, restarted=True
    )
    if payment.card:
        until = moment.mono + moment.rules.times.card_answer
        return go(visit, PayCard(CardStage.CHECKING, until), moment)
    if record.state is PaymentState.OPEN:
        return cash.close(visit, CloseReason.RESTART, moment, "payment_resumed")
    if record.state is PaymentState.CLOSING:
        until = moment.mono + moment.rules.times.acceptor_close
        return go(visit, Posting(Stage.CLOSING, until), moment, DisableAcceptor())
    until = moment.mono + moment.rules.times.biller_answer
    return go(visit, Posting(Stage.RECORDING, until), moment)
