"""Mistakes with notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from kiosk.devices.bill_acceptor.ebds.notes import Notes
from kiosk.domain.changes import AddNote, Change, Commit, MoveNote
from kiosk.domain.effects import AcknowledgeNote, Effect, Record, StackNote
from kiosk.domain.events import NoteReturned, NoteStacked
from kiosk.domain.flow import cash, evidence, idle, settle, steps
from kiosk.domain.flow.steps import Decision, stay
from kiosk.domain.paying import OpenNote, Payment
from kiosk.domain.payments import FINAL, NoteState
from kiosk.domain.rules import Moment
from kiosk.domain.visit import Posting, Visit
from tests.mutants.hunt import CASH, KILLS, NOTES, Mutant, Patch
from tests.mutants.surgery import Effects, commits, rewrite


def _intent(payment: Payment, note: OpenNote, moment: Moment) -> AddNote:
    named = (payment.tender_id, note.n, payment.id, note.index, note.value)
    return AddNote(*named, NoteState.INTENT, moment.box)


def no_note_intent(patch: Patch) -> None:
    """The note's row is written together with its result."""

    def change(journal: Any, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        kept = journal.__dict__.setdefault("intents", {})
        told: list[Change] = []
        for one in changes:
            if isinstance(one, AddNote) and one.state is NoteState.INTENT:
                kept[one.tender_id, one.n] = one
                continue
            if isinstance(one, MoveNote) and (row := kept.pop((one.tender_id, one.n), None)):
                told.append(row)
            told.append(one)
        return tuple(told)

    commits(patch, change)


def credited_at_escrow(patch: Patch) -> None:
    """STACK is taken for done; the device's report is only acknowledged."""

    def stack(visit: Visit, payment: Payment, note: OpenNote, moment: Moment) -> Decision:
        row = _intent(payment, note, moment)
        asked = replace(payment, notes=note.n, stacking=note, escrow=None)
        visit, effects = cash.credit(replace(visit, payment=asked), note, f"{note}", moment)
        first, *rest = effects
        assert isinstance(first, Record)
        both = replace(first.commit, changes=(row, *first.commit.changes))
        return visit, (Record(both), StackNote(), *(e for e in rest if e != AcknowledgeNote()))

    def heard(visit: Visit, event: NoteStacked, moment: Moment) -> Decision:
        return stay(visit, AcknowledgeNote())

    patch.setattr(cash, "_stack", stack)
    patch.setattr(evidence, "stacked", heard)


def note_acknowledged_before_its_commit(patch: Patch) -> None:
    """The device may forget its report before it is on the disk."""

    def change(effects: Effects) -> Iterable[Effect]:
        return sorted(effects, key=lambda one: not isinstance(one, AcknowledgeNote))

    rewrite(patch, change)


def over_payment_unchecked(patch: Patch) -> None:
    """Whatever lies in escrow is stacked."""
    patch.setattr(cash, "accept", lambda *_: cash.Verdict.STACK)


def _instead_of_doubt(patch: Patch, rule: Any) -> None:
    for module in (cash, evidence, settle):
        patch.setattr(module, "doubt", rule)


def doubt_dropped(patch: Patch) -> None:
    """A note that nobody knows of is taken for returned."""

    def dropped(visit: Visit, note: OpenNote, reason: str, moment: Moment) -> Decision:
        payment = visit.payment
        assert payment
        before, after = NoteState.INTENT, NoteState.RETURNED
        move = MoveNote(payment.tender_id, note.n, before, after, reason=reason)
        visit = replace(visit, payment=replace(payment, stacking=None))
        return stay(visit, Record(Commit("note_returned", payment.id, (move,))))

    _instead_of_doubt(patch, dropped)


def doubt_credited(patch: Patch) -> None:
    """A note that nobody knows of is taken for stacked."""

    def credited(visit: Visit, note: OpenNote, reason: str, moment: Moment) -> Decision:
        return cash.credit(visit, note, f"{note} {reason} {moment.mono}", moment)

    _instead_of_doubt(patch, credited)


def stacked_note_nobody_asked_for_credited(patch: Patch) -> None:
    """A report of a note in the box is money, even if it is a replay of the last one."""
    real = evidence.stacked

    def stacked(visit: Visit, event: NoteStacked, moment: Moment) -> Decision:
        payment = visit.payment
        if payment is None or not payment.cash_open or payment.stacking or not event.value:
            return real(visit, event, moment)
        note = OpenNote(payment.notes + 1, event.index, event.value)
        row = _intent(payment, note, moment)
        paying = replace(visit, payment=replace(payment, notes=note.n, stacking=note))
        visit, effects = real(paying, event, moment)
        return visit, (Record(Commit("note_intent", payment.id, (row,))), *effects)

    patch.setattr(evidence, "stacked", stacked)


def returned_note_credited(patch: Patch) -> None:
    """The end of a note on its way is its arrival."""
    real = evidence.returned

    def returned(visit: Visit, event: NoteReturned, moment: Moment) -> Decision:
        payment = visit.payment
        if payment and payment.stacking and moment.health.journal:
            proof = evidence.key(event.evidence, moment)
            return cash.credit(visit, payment.stacking, proof, moment)
        return real(visit, event, moment)

    patch.setattr(evidence, "returned", returned)


def posted_while_a_note_moves(patch: Patch) -> None:
    """The acceptor's time is over: whatever is in is posted."""
    real = settle.finish

    def quiet(visit: Visit, moment: Moment) -> Decision:
        waiting = isinstance(visit.step, Posting)
        if visit.payment is None or not waiting or visit.payment.state in FINAL:
            return stay(visit)
        return real(visit, moment)

    patch.setattr(settle, "quiet", quiet)


def idle_customer_forgotten(patch: Patch) -> None:
    """Nobody there: home, whatever is inside."""
    patch.setattr(idle, "_expired", steps.home)


def stacked_wins_over_returned(patch: Patch) -> None:
    """A driver that looks at STACKED first."""
    real = Notes._outcome

    def outcome(notes: Notes, reply: Any, *, first: bool) -> Any:
        both = reply.stacked and reply.returned
        return real(notes, replace(reply, returned=False) if both else reply, first=first)

    patch.setattr(Notes, "_outcome", outcome)


MUTANTS = (
    Mutant("1", no_note_intent, day=CASH),
    Mutant("5", credited_at_escrow, day=NOTES),
    Mutant("6", note_acknowledged_before_its_commit, day=KILLS),
    Mutant("13", over_payment_unchecked),
    Mutant("14", doubt_dropped, day=NOTES),
    Mutant("15", doubt_credited, day=NOTES),
    Mutant("", stacked_note_nobody_asked_for_credited, day=NOTES),
    Mutant("", returned_note_credited, day=NOTES),
    Mutant("", posted_while_a_note_moves, day=CASH),
    Mutant("", idle_customer_forgotten),
    Mutant("", stacked_wins_over_returned, day=NOTES),
)
