"""decide(): devices, the journal's failure, the printer's word, payments of an earlier start."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import PostingAccepted
from kiosk.domain.effects import DisableAcceptor
from kiosk.domain.events import (
    Condition,
    Device,
    DeviceStatus,
    NoteUnresolved,
    PrintConfirmed,
    PrintUnknown,
)
from kiosk.domain.intents import Cancel, GoOn, JournalFailed, Pay, PdfKept, Tick
from kiosk.domain.ledger import Account
from kiosk.domain.money import Money
from kiosk.domain.payments import CloseReason, NoteState, Outcome, PaymentState
from kiosk.domain.visit import (
    Fault,
    Home,
    OutOfService,
    PayCash,
    Posting,
    Recovery,
    Stage,
    StopCash,
)


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def test_home_and_out_of_service_follow_the_acceptor(walk: Any) -> None:
    """M-38: no freeze, always a word; it clears itself when the machine is well again."""
    assert walk.status(Condition.FULL).visit.step == OutOfService(Fault.CASH_OFF)
    assert walk.status(Condition.STARTING).visit.step == Home()
    assert walk.status(Condition.OFFLINE).visit.step == OutOfService(Fault.CASH_OFF)
    assert walk.status(Condition.READY).visit.step == Home()


@pytest.mark.parametrize("device", [Device.PRINTER, Device.SCANNER])
def test_a_printer_or_scanner_never_stops_a_payment(walk: Any, device: Device) -> None:
    """UX.md section 6: the outcome is unchanged by anything but money."""
    walk.to_cash().put_in(1000)
    before = walk.visit
    for condition in Condition:
        walk.do(DeviceStatus(device, condition))
        assert walk.visit == before
        assert walk.effects == ()


@pytest.mark.parametrize(
    ("condition", "fault"),
    [
        (Condition.JAMMED, Fault.NOTE_STUCK),
        (Condition.FULL, Fault.BOX_FULL),
        (Condition.OFFLINE, Fault.CASH_OFF),
        (Condition.BOX_REMOVED, Fault.CASH_OFF),
    ],
)
def test_a_machine_that_stops_asks_what_to_do(
    walk: Any, condition: Condition, fault: Fault
) -> None:
    """UX.md section 8, texts 18 and 19: the sum inside is safe; going on needs a machine."""
    walk.to_cash().put_in(2000).status(condition)
    assert walk.visit.step == StopCash(fault)
    assert walk.effects == (DisableAcceptor(),)
    assert walk.do(GoOn()).visit.step == StopCash(fault)
    assert walk.effects == ()
    assert walk.status(Condition.READY).do(GoOn()).visit.step == PayCash()


def test_a_machine_that_only_answers_slowly_goes_on(walk: Any) -> None:
    """SLOW is a note being moved, not a fault."""
    assert walk.to_cash().status(Condition.SLOW).visit.step == PayCash()


def test_a_failed_commit_gives_the_note_back_and_stops_everything(walk: Any) -> None:
    """MONEY.md 4.3: return escrow, acceptor off, out of service; nothing more is offered."""
    walk.to_cash().escrow(5000)
    walk.health = replace(walk.health, journal=False)
    walk.do(JournalFailed())
    assert walk.kinds() == ["DisableAcceptor", "ReturnNote"]
    assert walk.visit.step == OutOfService(Fault.JOURNAL)
    walk.do(Pay(), Cancel(), Tick()).status(Condition.FULL).status(Condition.READY).wait(1000)
    assert walk.visit.step == OutOfService(Fault.JOURNAL)


def test_only_the_printers_own_word_counts_as_printed(walk: Any) -> None:
    """UX.md section 10: "sent" is a write-only printer that took bytes, not paper that came out."""
    walk.to_cash()
    job = f"{walk.payment.id}/0"
    assert walk.visit.printed is None
    assert walk.do(PrintConfirmed(job, "sent")).visit.printed is None
    assert walk.do(PrintUnknown(job, Condition.PAPER_OUT)).visit.printed is False
    assert walk.do(PrintConfirmed(job, "status")).visit.printed is True
    assert walk.do(PrintConfirmed(job, "sent")).visit.printed is True


def test_another_payments_paper_is_not_this_ones(walk: Any) -> None:
    """A reprint of yesterday's receipt says nothing about today's."""
    walk.to_cash().do(PrintConfirmed("other/1", "token"), PrintUnknown("other/1", Condition.READY))
    assert walk.visit.printed is None


@pytest.mark.parametrize("path", ["receipts/K7F-paid.pdf", None])
def test_a_pdf_is_no_matter_of_the_visit(walk: Any, path: str | None) -> None:
    """M-25: any channel may fail without touching the payment."""
    walk.to_cash()
    before = walk.visit
    assert walk.do(PdfKept(walk.payment.id, path)).visit == before


def test_a_restart_before_any_note_takes_nothing(walk: Any) -> None:
    """OPEN, nothing inside: CLOSING by restart, then Not taken, shown on the recovery screen."""
    walk.to_cash().restart()
    assert walk.kinds() == ["Record", "DisableAcceptor"]
    assert walk.payment.close_reason is CloseReason.RESTART
    walk.quiet()
    assert walk.payment.state is PaymentState.NOT_TAKEN
    assert walk.visit.step == Recovery(walk.payment)


def test_a_restart_with_money_inside_applies_it_at_once(walk: Any) -> None:
    """MONEY.md section 2: the abandoned rule without the wait; language and sums as they were."""
    walk.to_cash().put_in(2000)
    walk.rows.payments[walk.payment.id] = replace(walk.payment, language="es")
    walk.restart()
    assert walk.visit.step == Posting(Stage.CLOSING, walk.now + 10)
    assert walk.visit.language == "es"
    assert walk.visit.payment.held == usd(2000)
    walk.quiet()
    assert (walk.payment.posted_amount, walk.payment.posted_fee) == (usd(1850), usd(150))
    walk.answer(PostingAccepted("A"))
    assert walk.visit.step == Recovery(walk.payment)
    assert walk.payment.outcome is Outcome.PAID


def test_a_restart_while_closing_goes_on_where_it_was(walk: Any) -> None:
    """CLOSING: no second closing, the reason stays, the device is asked again."""
    walk.to_cash().put_in(2000, 2000).restart()
    assert walk.kinds() == ["DisableAcceptor"]
    walk.quiet()
    assert walk.payment.close_reason is CloseReason.DUE_REACHED
    assert walk.payment.posted_amount == usd(3850)


def test_a_note_in_escrow_after_a_restart_goes_back(walk: Any) -> None:
    """MONEY.md 4.3: INTENT, STACK not executed: return, RETURNED, nothing credited."""
    walk.to_cash().escrow(2000).restart().escrow(2000)
    assert walk.kinds() == ["ReturnNote"]
    walk.returned().quiet()
    assert [note.state for note in walk.payment.notes] == [NoteState.RETURNED]
    assert walk.payment.state is PaymentState.NOT_TAKEN


def test_an_intent_without_evidence_after_a_restart_is_in_doubt(walk: Any) -> None:
    """MONEY.md 4.3: the device cannot tell; the code joins the customer to the money."""
    walk.to_cash().escrow(2000).restart().wait(10)
    assert walk.payment.in_doubt == usd(2000)
    assert walk.payment.state is PaymentState.CREDITED
    assert walk.visit.step == Recovery(walk.payment)
    assert walk.payment.recovery_code


def test_a_doubt_of_before_the_restart_can_still_be_settled(walk: Any) -> None:
    """The row's number and index are enough: late evidence finds it."""
    walk.to_cash().put_in(1000).escrow(2000).do(NoteUnresolved("silence")).restart()
    walk.stacked(2000, first=True)
    assert walk.rows.kinds[-1] == "doubt_resolved"
    assert walk.rows.balance(Account.CASH_IN_DOUBT) == 0
    walk.quiet()
    assert walk.payment.held == usd(3000)


def test_a_second_power_cut_inside_the_recovery_changes_nothing(walk: Any) -> None:
    """MONEY.md 4.3: recovery is idempotent and survives a crash inside itself."""
    walk.to_cash().put_in(2000).restart().restart().restart().quiet().restart()
    assert walk.rows.kinds.count("payment_resumed") == 1
    assert walk.rows.kinds.count("payment_posted") == 1
    assert walk.visit.step == Posting(Stage.RECORDING, walk.now + 15)


def test_the_next_note_number_goes_on_after_a_restart(walk: Any) -> None:
    """(tender, n) is the note's key; it is never used twice."""
    walk.to_cash().put_in(1000).escrow(500).returned().restart()
    assert walk.visit.payment.notes == 2
