"""What the device reports, judged against the journal's rows (MONEY.md section 4.1)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import PostingAccepted
from kiosk.domain.effects import AcknowledgeNote, Record
from kiosk.domain.events import NoteStacked, NoteUnresolved
from kiosk.domain.intents import Accept, JournalFailed
from kiosk.domain.ledger import Account
from kiosk.domain.money import Money
from kiosk.domain.payments import NoteState, Outcome, PaymentState
from kiosk.domain.visit import Fault, Home, PayCash


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def states(walk: Any) -> list[NoteState]:
    return [note.state for note in walk.rows.notes.values()]


def detail(walk: Any) -> str:
    """What the last decision wrote down for staff."""
    record = walk.effects[0]
    assert isinstance(record, Record)
    return record.commit.detail


def test_an_unknown_index_where_one_was_intended_is_a_doubt(walk: Any) -> None:
    """DEVICES.md 2.5, rule 5: index 0; both facts are kept, one note is in doubt."""
    walk.to_cash().escrow(2000).stacked(2000, index=0)
    assert states(walk) == [NoteState.IN_DOUBT]
    assert walk.kinds() == ["Record", "DisableAcceptor", "AcknowledgeNote"]
    (move, *_) = walk.effects[0].commit.changes
    assert move.reason == "intended 5, stacked 0"
    assert walk.payment.held == usd(0)


def test_another_note_than_intended_is_two_doubts(walk: Any) -> None:
    """DEVICES.md 2.5, rule 5: both facts, for it may be two notes, and the intended one may still
    be reported (search seeds 174, 332)."""
    walk.to_cash().escrow(2000).stacked(1000)
    assert states(walk) == [NoteState.IN_DOUBT, NoteState.IN_DOUBT]
    assert walk.kinds() == ["Record", "DisableAcceptor", "Record", "AcknowledgeNote"]
    assert walk.rows.balance(Account.CASH_IN_DOUBT) == 3000
    assert walk.payment.held == usd(0)
    walk.stacked(2000)
    assert walk.payment.held == usd(2000)
    assert walk.rows.balance(Account.CASH_IN_DOUBT) == 1000


def test_a_returned_note_is_never_credited(walk: Any) -> None:
    """RETURNED wins: the row says so, no legs, and the customer is told to take the note."""
    walk.to_cash().escrow(2000).returned()
    assert walk.kinds() == ["Record", "AcknowledgeNote"]
    assert states(walk) == [NoteState.RETURNED]
    assert walk.rows.entries == {}
    assert walk.visit.step == PayCash(Fault.NOTE_GIVEN_BACK)
    walk.put_in(2000)
    assert walk.payment.held == usd(2000)


def test_late_evidence_turns_a_doubt_into_a_credit(walk: Any) -> None:
    """DEVICES.md 2.5, rule 4: a later STACKED of the same index while the payment is open."""
    walk.to_cash().put_in(2000).escrow(2000).do(NoteUnresolved("line_lost"))
    walk.stacked(2000, first=True)
    assert walk.kinds() == ["Record", "AcknowledgeNote"]
    assert states(walk) == [NoteState.STACKED, NoteState.STACKED]
    assert (walk.payment.held, walk.payment.in_doubt) == (usd(4000), usd(0))
    assert walk.rows.balance(Account.CASH_IN_DOUBT) == walk.rows.balance(Account.HELD_IN_DOUBT) == 0
    walk.quiet()
    assert walk.payment.posted_amount == usd(3850)


def test_late_evidence_turns_a_doubt_into_a_return(walk: Any) -> None:
    """The note came back after all: nothing is held, nothing is in doubt, nothing was taken."""
    walk.to_cash().escrow(2000).do(NoteUnresolved("silence")).returned()
    assert walk.kinds() == ["Record", "AcknowledgeNote"]
    assert states(walk) == [NoteState.RETURNED]
    assert walk.rows.balance(Account.CASH_IN_DOUBT) == 0
    walk.quiet()
    assert walk.payment.outcome is Outcome.NOT_TAKEN


def test_a_note_given_back_by_us_says_nothing_of_the_one_in_doubt(walk: Any) -> None:
    """The doubtful note may lie in the box while another of its index came back."""
    walk.to_cash().put_in(1000).escrow(2000).do(NoteUnresolved("silence"))
    walk.escrow(2000).returned()
    assert walk.kinds() == ["Record", "AcknowledgeNote"]
    assert states(walk) == [NoteState.STACKED, NoteState.IN_DOUBT]
    walk.quiet()
    assert (walk.payment.posted_amount, walk.payment.in_doubt) == (usd(850), usd(2000))


def test_a_note_found_after_the_end_is_posted_as_a_payment_of_its_own(walk: Any) -> None:
    """MONEY.md 4.1: a final payment is never reopened; a linked supplement brings the money to the
    bill, less the fee that nothing has paid yet."""
    walk.to_cash().escrow(2000).do(NoteUnresolved("silence")).quiet()
    first = walk.payment.id
    walk.stacked(2000)
    assert walk.kinds() == ["Record", "AcknowledgeNote", "WakeOutbox", "TellOutcome"]
    assert walk.rows.kinds[-1] == "late_note"
    ended, more = walk.rows.payment(first), walk.payment
    assert (ended.state, ended.held, ended.in_doubt) == (PaymentState.CREDITED, usd(0), usd(0))
    assert (more.state, more.held) == (PaymentState.POSTED, usd(2000))
    assert (more.posted_amount, more.posted_fee) == (usd(1850), usd(150))
    assert (more.supplement_of, more.visit_id) == (ended.confirmation, ended.visit_id)
    assert [note.state for note in ended.notes] == [NoteState.STACKED]
    for account in (Account.CASH_IN_DOUBT, Account.HELD_IN_DOUBT, Account.HELD):
        assert walk.rows.balance(account) == 0
    walk.answer(PostingAccepted("A-1"), more.id)
    assert walk.rows.payment(more.id).outcome is Outcome.PAID
    walk.returned()
    assert walk.rows.kinds[-1] == "posting_confirmed"


def test_a_note_that_went_back_after_the_end_leaves_nothing_taken(walk: Any) -> None:
    """Nothing is held and nothing in doubt any more: what was Pending is Not taken."""
    walk.to_cash().escrow(2000).do(NoteUnresolved("silence")).quiet()
    assert walk.payment.outcome is Outcome.PENDING
    walk.returned()
    assert walk.kinds() == ["Record", "AcknowledgeNote", "WakeOutbox", "TellOutcome"]
    assert (walk.payment.in_doubt, walk.payment.outcome) == (usd(0), Outcome.NOT_TAKEN)
    assert states(walk) == [NoteState.RETURNED]
    assert walk.rows.balance(Account.CASH_IN_DOUBT) == 0
    assert walk.visit.payment.doubtful == ()


def test_a_doubt_settled_after_the_biller_said_yes_makes_it_paid(walk: Any) -> None:
    """Posted and confirmed, Pending only for the note: with the note back it is Paid."""
    walk.to_cash().put_in(1000).escrow(2000).do(NoteUnresolved("silence")).quiet()
    walk.answer(PostingAccepted("A-1"))
    pending = walk.payment
    walk.returned()
    assert (pending.outcome, walk.payment.outcome) == (Outcome.PENDING, Outcome.PAID)


def test_an_old_doubt_does_not_swallow_a_stray_note(walk: Any) -> None:
    """Each report of a late one stands for one piece of paper; the next is another's."""
    walk.to_cash().escrow(2000).do(NoteUnresolved("silence")).quiet()
    walk.stacked(2000).stacked(2000)
    assert walk.rows.kinds[-2:] == ["late_note", "stray_note"]
    assert walk.rows.balance(Account.CASH_IN_DOUBT) == 2000


def test_a_doubt_of_a_payment_before_is_not_the_note_reported_now(walk: Any) -> None:
    """The acceptor reports in order: what it owed for the last payment came before this one."""
    walk.to_cash().escrow(2000).do(NoteUnresolved("silence")).quiet().wait(100)
    walk.to_cash().stacked(2000)
    assert walk.rows.kinds[-1] == "stray_note"
    assert walk.rows.balance(Account.CASH_IN_DOUBT) == 4000


def test_a_return_that_nobody_wrote_down_needs_no_row(walk: Any) -> None:
    """MONEY.md 4.1, step 2: returned before any INTENT."""
    assert walk.to_cash().returned().effects == (AcknowledgeNote(),)


def test_a_stray_note_is_filed_without_a_payment(walk: Any) -> None:
    """MONEY.md section 3: STACKED without an INTENT is in doubt, with legs if it has a value."""
    walk.to_cash().stacked(1000)
    (note,) = walk.rows.notes.values()
    assert (note.payment_id, note.state, note.value) == (None, NoteState.IN_DOUBT, usd(1000))
    assert walk.rows.balance(Account.CASH_IN_DOUBT) == 1000
    assert walk.payment.held == usd(0)
    assert walk.effects[-1] == AcknowledgeNote()


def test_a_stray_note_of_unknown_value_has_a_row_and_no_legs(walk: Any) -> None:
    """At Home, too: whatever lies in the box has a row."""
    walk.do(NoteStacked(0, None, walk.evidence(), first=False))
    assert states(walk) == [NoteState.IN_DOUBT]
    assert walk.rows.entries == {}
    assert walk.visit.step == Home()


def test_two_stray_notes_have_two_rows(walk: Any) -> None:
    """Without a payment there is nothing that could tell them apart but their own keys."""
    walk.stacked(1000).stacked(1000)
    assert len(walk.rows.notes) == 2


def test_a_replay_after_the_line_came_up_is_not_credited(walk: Any) -> None:
    """DEVICES.md 2.2: the first reply may be of a note already credited: a row would be a second
    row for one note."""
    walk.to_cash().put_in(1000).stacked(1000, first=True)
    assert walk.rows.kinds[-1] == "note_replay"
    assert detail(walk) == "probably a replay of note 1"
    assert walk.effects[-1] == AcknowledgeNote()
    assert walk.payment.held == usd(1000)
    assert len(walk.rows.notes) == 1


@pytest.mark.parametrize(("minor", "first"), [(1000, False), (2000, True)])
def test_only_a_first_reply_of_the_same_index_can_be_a_replay(
    walk: Any, minor: int, first: bool
) -> None:
    """Anything else is a note that nobody asked for."""
    walk.to_cash().put_in(1000).stacked(minor, first=first)
    assert walk.rows.kinds[-1] == "stray_note"


def test_a_replay_is_recognised_after_a_restart(walk: Any) -> None:
    """MONEY.md 4.3: STACKED committed, device not acknowledged: acknowledge, credit nothing."""
    walk.to_cash().put_in(1000).restart().stacked(1000, first=True)
    assert walk.rows.kinds[-1] == "note_replay"
    walk.quiet()
    assert walk.payment.held == usd(1000)


def test_an_intent_is_credited_once_by_the_report_after_a_restart(walk: Any) -> None:
    """MONEY.md 4.3: stacked, credit not committed: the same row, so once."""
    walk.to_cash().escrow(1000).restart().stacked(1000, first=True)
    assert walk.rows.kinds[-1] == "note_stacked"
    walk.quiet()
    assert walk.payment.held == usd(1000)
    assert states(walk) == [NoteState.STACKED]


def test_reports_of_two_starts_are_two_pieces_of_evidence(walk: Any) -> None:
    """DEVICES.md 2.5, rule 10: the boot number makes the device's counters unique for good."""
    walk.stacked(1000)
    walk.restart()
    walk._events = 0
    walk.stacked(2000)
    assert walk.rows.evidence == {"acceptor/1/1/1", "acceptor/2/1/1"}


def test_unresolved_without_a_note_on_its_way_is_nothing(walk: Any) -> None:
    """The device's silence concerns no row."""
    walk.to_cash().do(NoteUnresolved("silence"))
    assert walk.effects == ()
    assert walk.visit.step == PayCash()


def test_a_journal_that_failed_hears_no_more_evidence(walk: Any) -> None:
    """A commit failed, so the visit may be behind the rows: the device keeps its report until a
    start finds a journal that works."""
    walk.to_cash().escrow(1000)
    walk.health = type(walk.health)(walk.health.acceptor, journal=False)
    walk.do(JournalFailed()).stacked(1000)
    assert walk.effects == ()
    walk.returned()
    assert walk.effects == ()
    assert states(walk) == [NoteState.INTENT]


def test_a_journal_that_failed_still_lets_a_note_go_back(walk: Any) -> None:
    """MONEY.md 4.3: the escrow is returned; the next start knows whether a row wants the report."""
    walk.to_cash().escrow(5000)
    walk.health = type(walk.health)(walk.health.acceptor, journal=False)
    walk.do(JournalFailed())
    assert walk.kinds() == ["DisableAcceptor", "ReturnNote"]
    assert walk.returned().effects == ()
    assert walk.do(Accept()).visit.step.fault is Fault.JOURNAL


def test_a_return_is_not_acknowledged_to_a_kiosk_that_cannot_write(walk: Any) -> None:
    """The first commit of a recovery failed: the visit knows no payment, but the journal has an
    INTENT that this report settles at the next start (search seed 70017)."""
    walk.to_cash().escrow(1000)
    walk.visit = replace(walk.visit, payment=None)
    walk.health = type(walk.health)(walk.health.acceptor, journal=False)
    assert walk.do(JournalFailed()).returned().effects == ()
