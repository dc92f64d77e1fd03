"""Notes: judged before STACK, credited after STACKED, never guessed (MONEY.md section 4.1)."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from kiosk.domain import ledger
from kiosk.domain.bills import Bill
from kiosk.domain.changes import AddNote, Book, Change, Commit, MoveNote, MovePayment
from kiosk.domain.effects import (
    AcknowledgeNote,
    DisableAcceptor,
    Effect,
    EnableAcceptor,
    Record,
    ReturnNote,
    StackNote,
)
from kiosk.domain.events import Condition, DeviceStatus, NoteEscrowed, NoteRejected
from kiosk.domain.flow.steps import Decision, calm, go, stay
from kiosk.domain.money import Money
from kiosk.domain.paying import OpenNote, Payment
from kiosk.domain.payments import CloseReason, NoteState, PaymentState
from kiosk.domain.rules import Moment, Rules
from kiosk.domain.visit import Fault, OverPayment, PayCash, Posting, Stage, StopCash, Visit


class Verdict(Enum):
    """What becomes of a note in escrow."""

    STACK = auto()
    ASK = auto()
    RETURN = auto()


def accept(held: Money, note: Money, due: Money, overpay_max: Money) -> Verdict:
    """MONEY.md section 2: within what is due, stack; within the limit, ask; beyond, return."""
    if held + note <= due:
        return Verdict.STACK
    if held < due and held + note <= due + overpay_max:
        return Verdict.ASK
    return Verdict.RETURN


def escrowed(visit: Visit, event: NoteEscrowed, moment: Moment) -> Decision:
    """A note is in escrow. Outside C9, or while another note is on its way, it goes back."""
    payment, step = visit.payment, calm(visit.step)
    if isinstance(step, OverPayment) and payment and payment.escrow:
        known = (event.index, event.value) == (payment.escrow.index, payment.escrow.value)
        return stay(visit) if known else _give_back(visit, Fault.NOTE_REFUSED, moment)
    if payment is None or not isinstance(step, PayCash) or payment.stacking:
        return stay(_returning(visit), ReturnNote())
    if event.value is None or event.value.minor not in moment.rules.notes_minor:
        return _give_back(visit, Fault.NOTE_REFUSED, moment)
    limit = overpay_left(payment.own.bill, payment.own.amount, moment.rules)
    note = OpenNote(payment.notes + 1, event.index, event.value)
    verdict = accept(payment.held, note.value, payment.total, limit)
    if verdict is Verdict.STACK:
        return _stack(visit, payment, note, moment)
    if verdict is Verdict.RETURN:
        return _give_back(visit, Fault.NOTE_TOO_LARGE, moment)
    extra = payment.held + note.value - payment.total
    # Two answers take longer to hear than to read.
    until = moment.mono + moment.rules.times.escrow * (2 if visit.options.audio else 1)
    asking = replace(visit, payment=replace(payment, escrow=note))
    return go(asking, OverPayment(note.value, extra, until), moment)


def overpay_left(bill: Bill, amount: Money, rules: Rules) -> Money:
    """How much extra a note may bring: the limit, less what the amount chosen at C5 already is
    above what is owed, and no more than its biller takes at once."""
    biller = rules.biller(bill.number.biller_id)
    limit = rules.overpay_max(biller)
    zero = limit.zero()
    chosen = max(amount - max(bill.amount_due, zero), zero)
    room = replace(zero, minor=biller.maximum_minor) - amount
    return max(min(limit - chosen, room), zero)


def fitting(payment: Payment, rules: Rules) -> tuple[int, ...]:
    """Of the notes this kiosk lets in, in minor units, those that would not go back by rule now."""
    limit = overpay_left(payment.own.bill, payment.own.amount, rules)

    def kept(minor: int) -> bool:
        note = replace(limit, minor=minor)
        return accept(payment.held, note, payment.total, limit) is not Verdict.RETURN

    return tuple(filter(kept, rules.notes_minor))


def _stack(visit: Visit, payment: Payment, note: OpenNote, moment: Moment) -> Decision:
    """The intent is on the disk before STACK leaves."""
    row = AddNote(
        payment.tender_id, note.n, payment.id, note.index, note.value, NoteState.INTENT, moment.box
    )
    commit = Commit("note_intent", payment.id, (row,))
    paying = replace(payment, notes=note.n, stacking=note, escrow=None)
    visit = replace(visit, payment=paying, returning=False)
    return go(visit, PayCash(), moment, Record(commit), StackNote())


def _give_back(visit: Visit, fault: Fault, moment: Moment) -> Decision:
    return go(_returning(visit), PayCash(fault), moment, ReturnNote())


def _returning(visit: Visit) -> Visit:
    """A note is on its way out by our order; what it was in escrow for is over."""
    payment = visit.payment
    if payment and payment.escrow:
        visit = replace(visit, payment=replace(payment, escrow=None))
    return replace(visit, returning=True)


def over_payment_agreed(visit: Visit, moment: Moment) -> Decision:
    """The customer wants the extra on the account."""
    payment = visit.payment
    if payment is None or payment.escrow is None:
        return go(visit, PayCash(), moment)
    return _stack(visit, payment, payment.escrow, moment)


def over_payment_refused(visit: Visit, moment: Moment) -> Decision:
    """The customer wants the note back, or gave no answer."""
    return _give_back(visit, Fault.NOTE_GIVEN_BACK, moment)


def rejected(visit: Visit, _event: NoteRejected, moment: Moment) -> Decision:
    """The device refused a note by itself; nothing was counted."""
    if not isinstance(calm(visit.step), PayCash):
        return stay(visit)
    return go(visit, PayCash(Fault.NOTE_REFUSED), moment)


def credit(visit: Visit, note: OpenNote, evidence: str, moment: Moment) -> Decision:
    """The note is in the box: one commit, and only then the acknowledgement."""
    payment = _paid(visit)
    held = payment.held + note.value
    paying = replace(payment, held=held, stacking=None, last_stacked=note.value)
    entry = ledger.note_stacked(
        payment.id, note.n, note.value.minor, note.value.currency, moment.box
    )
    changes: tuple[Change, ...] = (
        MoveNote(payment.tender_id, note.n, NoteState.INTENT, NoteState.STACKED, evidence),
        Book(entry),
    )
    return after_credit(replace(visit, payment=paying), "note_stacked", changes, moment)


def after_credit(visit: Visit, kind: str, changes: tuple[Change, ...], moment: Moment) -> Decision:
    """Record a credit; reaching what is due closes the payment in the same transaction."""
    payment = _paid(visit)
    if payment.state is PaymentState.OPEN and payment.held >= payment.total:
        return close(visit, CloseReason.DUE_REACHED, moment, kind, changes, AcknowledgeNote())
    record = Record(Commit(kind, payment.id, changes))
    if isinstance(visit.step, PayCash):
        visit = replace(visit, step=PayCash())
    return stay(visit, record, AcknowledgeNote())


def doubt(visit: Visit, note: OpenNote, reason: str, moment: Moment) -> Decision:
    """The device cannot say what became of the note: not credited, not dropped; cash goes off."""
    payment = _paid(visit)
    changes: tuple[Change, ...] = (
        MoveNote(payment.tender_id, note.n, NoteState.INTENT, NoteState.IN_DOUBT, reason=reason),
        Book(
            ledger.note_in_doubt(
                payment.id, note.n, note.value.minor, note.value.currency, moment.box
            )
        ),
    )
    paying = replace(
        payment,
        stacking=None,
        doubt=payment.doubt + note.value,
        doubtful=(*payment.doubtful, note),
    )
    visit = replace(visit, payment=paying)
    if payment.state is PaymentState.OPEN:
        return close(visit, CloseReason.FAULT, moment, "note_in_doubt", changes)
    return stay(visit, Record(Commit("note_in_doubt", payment.id, changes)))


def close(
    visit: Visit,
    reason: CloseReason,
    moment: Moment,
    kind: str = "payment_closing",
    changes: tuple[Change, ...] = (),
    *effects: Effect,
) -> Decision:
    """No new money from here: CLOSING committed, then the acceptor off, a note in escrow back."""
    payment = _paid(visit)
    move = MovePayment(payment.id, PaymentState.OPEN, PaymentState.CLOSING, reason)
    back = (ReturnNote(),) if payment.escrow else ()
    visit = _returning(visit) if payment.escrow else visit
    closing = replace(payment, state=PaymentState.CLOSING, reason=reason, escrow=None)
    until = moment.mono + moment.rules.times.acceptor_close
    return go(
        replace(visit, payment=closing),
        Posting(Stage.CLOSING, until),
        moment,
        Record(Commit(kind, payment.id, (*changes, move))),
        *effects,
        *back,
        DisableAcceptor(),
    )


def ask_to_stop(visit: Visit, moment: Moment, fault: Fault | None = None) -> Decision:
    """C9c: the acceptor is off while the customer thinks; a note in escrow goes back."""
    payment = _paid(visit)
    back = (ReturnNote(),) if payment.escrow else ()
    visit = _returning(visit) if payment.escrow else visit
    return go(visit, StopCash(fault), moment, *back, DisableAcceptor())


def go_on(visit: Visit, moment: Moment) -> Decision:
    """Back to C9, if notes can be taken."""
    if not moment.health.cash:
        return stay(visit)
    return go(visit, PayCash(), moment, EnableAcceptor())


_TROUBLE = {Condition.JAMMED: Fault.NOTE_STUCK, Condition.FULL: Fault.BOX_FULL}


def acceptor_status(visit: Visit, event: DeviceStatus, moment: Moment) -> Decision:
    """The machine stopped taking notes in the middle of a payment."""
    if moment.health.cash or not isinstance(calm(visit.step), PayCash | OverPayment):
        return stay(visit)
    return ask_to_stop(visit, moment, _TROUBLE.get(event.condition, Fault.CASH_OFF))


def _paid(visit: Visit) -> Payment:
    if visit.payment is None:
        raise ValueError("money moves only inside a payment")
    return visit.payment
