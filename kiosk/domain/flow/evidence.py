"""What the device reported, judged against the journal's rows (MONEY.md section 4.1).

A report is evidence and never a credit by itself: it is matched with the note on its way, then
with a note in doubt, and filed as a stray note when neither fits. Once a commit has failed the
visit may be behind the rows: the device keeps its report for the next start.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain import ledger
from kiosk.domain.changes import AddNote, Book, Change, Commit, MoveNote
from kiosk.domain.effects import AcknowledgeNote, Effect, Record, WakeOutbox
from kiosk.domain.events import Evidence, NoteReturned, NoteStacked, NoteUnresolved
from kiosk.domain.flow.cash import after_credit, ask_to_stop, credit, doubt
from kiosk.domain.flow.resolve import late_returned, late_stacked
from kiosk.domain.flow.settle import told_if_shown
from kiosk.domain.flow.steps import Decision, go, stay
from kiosk.domain.paying import OpenNote, Payment
from kiosk.domain.payments import FINAL, NoteRecord, NoteState
from kiosk.domain.rules import Moment
from kiosk.domain.visit import Fault, OverPayment, PayCash, Visit

#: Before the id of a note without a payment.
STRAY = "stray:"


def key(evidence: Evidence, moment: Moment) -> str:
    """Unique for good: boot, power-up, report."""
    return f"acceptor/{moment.boot}/{evidence.power_up}/{evidence.event}"


def stacked(visit: Visit, event: NoteStacked, moment: Moment) -> Decision:
    """A note is in the box, says the device."""
    if not moment.health.journal:
        return stay(visit)
    payment = visit.payment
    if payment and payment.state not in FINAL:
        if payment.stacking and payment.stacking.index == event.index:
            return credit(visit, payment.stacking, key(event.evidence, moment), moment)
        if payment.stacking:
            reason = f"intended {payment.stacking.index}, stacked {event.index}"
            visit, effects = doubt(visit, payment.stacking, reason, moment)
            # Two notes may be on their way, so a known one is filed as well.
            filed = (Record(_stray(event, moment)),) if event.index else ()
            return visit, (*effects, *filed, AcknowledgeNote())
        for note in payment.doubtful:
            if note.index == event.index:
                return _late_credit(visit, payment, note, event, moment)
    commit = _file(payment, event, moment)
    if payment and isinstance(visit.step, OverPayment) and commit.kind == "stray_note":
        gone = replace(visit, payment=replace(payment, escrow=None))
        visit, effects = ask_to_stop(gone, moment, Fault.NOTE_STUCK)
        return visit, (Record(commit), AcknowledgeNote(), *effects)
    if commit.kind == "late_note":
        return _too_late(visit, commit, moment)
    return stay(visit, Record(commit), AcknowledgeNote())


def _too_late(visit: Visit, commit: Commit, moment: Moment) -> Decision:
    """A final payment's doubt is settled; a screen that still shows that payment follows."""
    payment, record = visit.payment, moment.about
    told: tuple[Effect, ...] = ()
    if payment and record and payment.id == record.id:
        settled = {move.n for move in commit.changes if isinstance(move, MoveNote)}
        kept = tuple(note for note in payment.doubtful if note.n not in settled)
        doubt_left = sum((note.value for note in kept), payment.doubt.zero())
        visit = replace(visit, payment=replace(payment, doubtful=kept, doubt=doubt_left))
        # Until its biller has answered there is nothing to be shown but the wait.
        told = told_if_shown(visit, record) if record.outcome else ()
    return stay(visit, Record(commit), AcknowledgeNote(), WakeOutbox(), *told)


def _late_credit(
    visit: Visit, payment: Payment, note: OpenNote, event: NoteStacked, moment: Moment
) -> Decision:
    """The note in doubt is in the box after all, and its payment is still to be settled."""
    changes: tuple[Change, ...] = (
        MoveNote(
            payment.tender_id,
            note.n,
            NoteState.IN_DOUBT,
            NoteState.STACKED,
            key(event.evidence, moment),
        ),
        Book(
            ledger.doubt_was_stacked(
                payment.id, note.n, note.value.minor, note.value.currency, moment.box
            )
        ),
    )
    paying = replace(
        payment,
        held=payment.held + note.value,
        doubt=payment.doubt - note.value,
        doubtful=tuple(other for other in payment.doubtful if other != note),
        last_stacked=note.value,
    )
    return after_credit(replace(visit, payment=paying), "doubt_resolved", changes, moment)


def _file(payment: Payment | None, event: NoteStacked, moment: Moment) -> Commit:
    """No payment asked for this note.

    The first reply after opening may be yesterday's, and a note already in doubt may be the one
    meant, unless another payment has begun since: both are written down for staff and add no
    second row for one piece of paper. One held through an outage bears the name it was booked by,
    if it was.
    """
    note, last = meant(event, moment.doubts), moment.last_credited
    told = {row.evidence for row in (last, *moment.doubts) if row}
    if key(event.evidence, moment) in told:
        return Commit("note_replay", None, (), "it was booked before the journal failed")
    if note and note.state is NoteState.RETURNED:
        # A person said that it is not in the box: a person looks again.
        return _stray(event, moment)
    if note and note.payment_id and (payment is None or payment.id == note.payment_id):
        about, known = moment.about, {biller.id for biller in moment.rules.billers}
        mine = about if about and about.id == note.payment_id else None
        if mine and mine.number.biller_id in known and note.state is NoteState.IN_DOUBT:
            return late_stacked(mine, note, key(event.evidence, moment), moment, here=bool(payment))
        return Commit("late_evidence", note.payment_id, (), f"note {note.n} stacked")
    if event.first and note and note.payment_id is None:
        return Commit("note_replay", None, (), "probably a replay of a stray note")
    if event.first and last and last.index == event.index:
        return Commit("note_replay", last.payment_id, (), f"probably a replay of note {last.n}")
    return _stray(event, moment)


def meant(event: NoteStacked, doubts: tuple[NoteRecord, ...]) -> NoteRecord | None:
    """The newest of that index: before its payment began the device had told all it would tell
    of the others."""
    return next((note for note in reversed(doubts) if note.index == event.index), None)


def _stray(event: NoteStacked, moment: Moment) -> Commit:
    """In doubt without a payment: nobody knows whose it is."""
    tender = f"{STRAY}{moment.fresh_id}"
    row = AddNote(
        tender_id=tender,
        n=1,
        payment_id=None,
        index=event.index,
        value=event.value,
        state=NoteState.IN_DOUBT,
        box=moment.box,
        evidence=key(event.evidence, moment),
    )
    if event.value is None:
        return Commit("stray_note", None, (row,))
    entry = ledger.note_in_doubt(tender, 1, event.value.minor, event.value.currency, moment.box)
    return Commit("stray_note", None, (row, Book(entry)))


def returned(visit: Visit, event: NoteReturned, moment: Moment) -> Decision:
    """A note went back. Where both were reported the driver says only this: nothing is credited.

    After an order of ours it is the note from escrow that went back, and says nothing of one in
    doubt: that may lie in the box under the same index.
    """
    payment = visit.payment
    ours, visit = visit.returning, replace(visit, returning=False)
    if not moment.health.journal:
        return stay(visit)
    if payment is None or not (payment.stacking or payment.doubtful):
        return _unwritten(visit, moment)
    evidence = key(event.evidence, moment)
    if payment.stacking:
        note = payment.stacking
        move = MoveNote(payment.tender_id, note.n, NoteState.INTENT, NoteState.RETURNED, evidence)
        told = PayCash(Fault.NOTE_GIVEN_BACK) if isinstance(visit.step, PayCash) else visit.step
        visit = replace(visit, payment=replace(payment, stacking=None), step=told)
        commit = Commit("note_returned", payment.id, (move,))
        return stay(visit, Record(commit), AcknowledgeNote())
    note = payment.doubtful[-1]
    if ours:
        commit = Commit("note_given_back", payment.id, (), f"note {note.n} stays in doubt")
        return stay(visit, Record(commit), AcknowledgeNote())
    if payment.state in FINAL and moment.about:
        record = next(row for row in moment.about.notes if row.n == note.n)
        commit = late_returned(moment.about, record, evidence, moment)
        return _too_late(visit, commit, moment)
    return _doubt_returned(visit, payment, note, evidence, moment)


def _unwritten(visit: Visit, moment: Moment) -> Decision:
    """A note without a row went back; if its customer was being asked, the question is over."""
    payment = visit.payment
    if payment and isinstance(visit.step, OverPayment):
        gone = replace(visit, payment=replace(payment, escrow=None))
        return go(gone, PayCash(Fault.NOTE_GIVEN_BACK), moment, AcknowledgeNote())
    return stay(visit, AcknowledgeNote())


def _doubt_returned(
    visit: Visit, payment: Payment, note: OpenNote, evidence: str, moment: Moment
) -> Decision:
    move = MoveNote(payment.tender_id, note.n, NoteState.IN_DOUBT, NoteState.RETURNED, evidence)
    entry = ledger.doubt_was_returned(
        payment.id, note.n, note.value.minor, note.value.currency, moment.box
    )
    paying = replace(payment, doubt=payment.doubt - note.value, doubtful=payment.doubtful[:-1])
    commit = Commit("doubt_returned", payment.id, (move, Book(entry)))
    return stay(replace(visit, payment=paying), Record(commit), AcknowledgeNote())


def unresolved(visit: Visit, event: NoteUnresolved, moment: Moment) -> Decision:
    """STACK was sent and no answer will come by itself."""
    payment = visit.payment
    if payment is None or payment.stacking is None or not moment.health.journal:
        return stay(visit)
    return doubt(visit, payment.stacking, event.reason, moment)
