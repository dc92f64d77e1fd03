"""What a resolution writes (MONEY.md section 4.4), and what late evidence of a device writes by
itself (4.1): the same entries, with a name under them or without.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.domain import ledger
from kiosk.domain.bills import Finality
from kiosk.domain.cards import Approval, CardCaptured, CardReport, CardVoided
from kiosk.domain.changes import AddResolution, Book, Change, Commit, MoveNote, SetOutcome
from kiosk.domain.effects import Effect, Record, TellOutcome, WakeOutbox
from kiosk.domain.exceptions import ExceptionKind, MoneyException, Resolution, Resolve, note_key
from kiosk.domain.flow.supplement import Supplement, supplement
from kiosk.domain.money import Money
from kiosk.domain.payments import FINAL, NoteRecord, NoteState, Outcome, PaymentRecord, PaymentState
from kiosk.domain.rules import Moment


def resolve(item: MoneyException, order: Resolve, moment: Moment) -> tuple[Effect, ...]:
    """The effects of a person's decision that met no objection; not for a card, see `verdict`."""
    signed = _signed(item, order)
    match item.kind:
        case ExceptionKind.NOTE_IN_DOUBT | ExceptionKind.STRAY_NOTE:
            changes = _note(item, order, signed, moment)
        case ExceptionKind.CREDIT_HELD:
            changes = _credit(item, order, signed, moment)
        case ExceptionKind.ABANDONED_CASH | ExceptionKind.CARD_CONTRADICTED:
            changes = (signed,)
        case ExceptionKind.CARD_UNKNOWN | ExceptionKind.POSTING_UNKNOWN:
            return ()
        case _:
            assert_never(item.kind)
    payment_id = item.payment.id if item.payment else None
    commit = Commit(f"resolved_{order.resolution}", payment_id, changes)
    return (Record(commit), WakeOutbox())


def verdict(item: MoneyException, order: Resolve) -> CardReport | None:
    """A person's answer in place of the terminal's, to be judged as that would be."""
    if item.tender is None:
        return None
    if order.resolution is Resolution.CHARGED:
        approval = Approval(item.tender.amount, order.reference)
        return CardCaptured(item.tender.id, approval)
    return CardVoided(item.tender.id)


def sign(effects: tuple[Effect, ...], item: MoneyException, order: Resolve) -> tuple[Effect, ...]:
    """The person's name goes into the commit that settles the tender, and no screen follows."""
    signed, done = _signed(item, order), False
    kept: list[Effect] = []
    for effect in effects:
        if isinstance(effect, Record) and not done:
            commit = effect.commit
            effect, done = Record(replace(commit, changes=(signed, *commit.changes))), True
        if not isinstance(effect, TellOutcome):
            kept.append(effect)
    return tuple(kept)


def late_stacked(
    payment: PaymentRecord, note: NoteRecord, evidence: str, moment: Moment, *, here: bool
) -> Commit:
    """The device says after all that a note of a final payment is in the box."""
    signed = _by_itself(payment, note, Resolution.IN_BOX, evidence)
    changes = _in_box(payment, note, signed, moment, evidence, papers=here)
    return Commit("late_note", payment.id, changes)


def late_returned(
    payment: PaymentRecord, note: NoteRecord, evidence: str, moment: Moment
) -> Commit:
    """The device says after all that the customer has a note of a final payment back."""
    signed = _by_itself(payment, note, Resolution.NOT_IN_BOX, evidence)
    changes = _not_in_box(payment, note, signed, moment, evidence)
    return Commit("late_return", payment.id, changes)


def _by_itself(
    payment: PaymentRecord, note: NoteRecord, action: Resolution, evidence: str
) -> AddResolution:
    return AddResolution(
        item=note_key(note),
        action=action.value,
        payment_id=payment.id,
        currency=payment.amount.currency,
        evidence=evidence,
    )


def _signed(item: MoneyException, order: Resolve) -> AddResolution:
    stake = item.amount or order.value
    return AddResolution(
        item=item.key,
        action=order.resolution.value,
        payment_id=item.payment.id if item.payment else None,
        currency=stake.currency if stake else "",
        by=order.by,
        second=order.second,
        reason=order.reason,
        evidence=order.reference or item.evidence,
    )


def _note(
    item: MoneyException, order: Resolve, signed: AddResolution, moment: Moment
) -> tuple[Change, ...]:
    note, payment = item.note, item.payment
    if note is None:
        raise ValueError("an exception of a note names it")
    if payment is None:
        return _stray(note, order, signed)
    match order.resolution:
        case Resolution.IN_BOX:
            return _in_box(payment, note, signed, moment, "", papers=False)
        case Resolution.HONOURED:
            return _honoured(payment, note, signed, moment)
        case _:
            return _not_in_box(payment, note, signed, moment, "")


def _value(note: NoteRecord) -> Money:
    if note.value is None:
        raise ValueError("a note of a payment has a value")
    return note.value


def _moved(note: NoteRecord, after: NoteState, signed: AddResolution, evidence: str) -> MoveNote:
    reason = "" if evidence else f"{signed.action} by {signed.by}"
    return MoveNote(note.tender_id, note.n, NoteState.IN_DOUBT, after, evidence, reason)


def _in_box(
    payment: PaymentRecord,
    note: NoteRecord,
    signed: AddResolution,
    moment: Moment,
    evidence: str,
    *,
    papers: bool,
) -> tuple[Change, ...]:
    value = _value(note)
    entry = ledger.doubt_was_stacked(payment.id, note.n, value.minor, value.currency, note.box)
    moves: tuple[Change, ...] = (_moved(note, NoteState.STACKED, signed, evidence), Book(entry))
    if payment.state not in FINAL:
        return (*moves, signed)
    leaving = replace(signed, moved_out=value.minor)
    made = Supplement(payment, value, payment.number, papers=papers)
    return (*moves, *supplement(made, leaving, moment), *_told(payment, note, moment))


def _honoured(
    payment: PaymentRecord, note: NoteRecord, signed: AddResolution, moment: Moment
) -> tuple[Change, ...]:
    """The note is nowhere and the customer is believed; the money is ours."""
    value = _value(note)
    entry = ledger.claim_honoured(payment.id, f"{note.n}", value.minor, value.currency, note.box)
    made = Supplement(payment, value, payment.number)
    return (
        _moved(note, NoteState.RETURNED, signed, ""),
        Book(entry),
        *supplement(made, signed, moment),
        *_told(payment, note, moment),
    )


def _not_in_box(
    payment: PaymentRecord, note: NoteRecord, signed: AddResolution, moment: Moment, evidence: str
) -> tuple[Change, ...]:
    value = _value(note)
    entry = ledger.doubt_was_returned(payment.id, note.n, value.minor, value.currency, note.box)
    moved = _moved(note, NoteState.RETURNED, signed, evidence)
    told = _told(payment, note, moment)
    if not payment.held and not told and _last_doubt(payment, note):
        # Nothing is held and nothing in doubt any more.
        told = (SetOutcome(payment.id, Outcome.NOT_TAKEN),)
    return (moved, Book(entry), signed, *told)


def _last_doubt(payment: PaymentRecord, note: NoteRecord) -> bool:
    pending = payment.state is PaymentState.CREDITED and payment.outcome is Outcome.PENDING
    nothing = payment.held.zero()
    stacked = (one.value for one in payment.notes if one.state is NoteState.STACKED and one.value)
    others = sum(stacked, nothing) - (payment.shared or nothing)
    return pending and payment.in_doubt == note.value and not others


def _told(payment: PaymentRecord, note: NoteRecord, moment: Moment) -> tuple[Change, ...]:
    """Posted and with the biller: with the last doubt gone it is Paid."""
    if payment.in_doubt != note.value or payment.outcome is not Outcome.PENDING:
        return ()
    finality = moment.rules.biller(payment.number.biller_id).finality
    final = payment.approval_ref or finality is Finality.JOURNAL
    if payment.state is PaymentState.POSTED and final and not payment.refused:
        return (SetOutcome(payment.id, Outcome.PAID),)
    return ()


def _stray(note: NoteRecord, order: Resolve, signed: AddResolution) -> tuple[Change, ...]:
    """A note without a payment: a surplus if it is in the box, nothing if it is not."""
    found = order.resolution is Resolution.IN_BOX
    after = NoteState.STACKED if found else NoteState.RETURNED
    value = note.value or (order.value if found else None)
    moved = replace(_moved(note, after, signed, ""), value=value)
    if value is None:
        return (moved, signed)
    currency, box = value.currency, note.box
    if not found:
        entry = ledger.doubt_was_returned(note.tender_id, note.n, value.minor, currency, box)
    elif note.value is None:
        entry = ledger.unknown_found(note.tender_id, value.minor, currency, box)
    else:
        entry = ledger.stray_found(note.tender_id, value.minor, currency, box)
    return (moved, Book(entry), signed)


def _credit(
    item: MoneyException, order: Resolve, signed: AddResolution, moment: Moment
) -> tuple[Change, ...]:
    payment = item.payment
    if payment is None:
        raise ValueError("a credit is of a payment")
    value = payment.held
    leaving = replace(signed, moved_out=value.minor)
    if order.resolution is Resolution.PAID_OUT:
        entry = ledger.credit_paid_out(payment.id, value.minor, value.currency)
        return (Book(entry), leaving)
    entry = ledger.credit_applied(payment.id, value.minor, value.currency)
    made = Supplement(payment, value, order.number or payment.number, decided=True)
    return (Book(entry), *supplement(made, leaving, moment))
