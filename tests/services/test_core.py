"""Whole visits through Core.handle: no thread, a real journal, a world that can be counted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import Finality, PayBillNumber, PostingRefused, PostingUnknown
from kiosk.domain.changes import AddTender, Commit, MovePayment, OpenPayment, SetOutcome
from kiosk.domain.errors import JournalError
from kiosk.domain.events import Condition, Device, DeviceStatus, PrintUnknown
from kiosk.domain.intents import Accept, Cancel, Finish, Pay, Refuse
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    CloseReason,
    DeliveryKind,
    DeliveryState,
    NoteState,
    Outcome,
    PaymentState,
    Tender,
    TenderState,
)
from kiosk.domain.receipts import Heading
from kiosk.domain.visit import (
    ChooseTender,
    Fault,
    Home,
    OutcomeShown,
    OutOfService,
    PayCash,
    Posting,
    Recovery,
    StopCash,
)
from kiosk.services.outage import FIRST_TRY
from tests.services.conftest import World

BOX, PAYABLE, HELD, CREDIT, FEES = 1000, 2000, 2100, 2200, 4000


def delivery(world: World, kind: DeliveryKind) -> Any:
    return world.journal.delivery(world.row().id, kind)


def test_a_bill_is_paid_with_two_notes(world: World) -> None:
    """M-16, M-23, M-25, M-27: rows, legs, outbox, outcome, biller, paper and file agree."""
    world.to_cash().put_in(2000, 2000)
    row = world.row()
    assert (row.state, row.tenders[0].state) == (PaymentState.POSTED, TenderState.CLOSED)
    assert (row.outcome, row.approval_ref) == (Outcome.PAID, "REF-1")
    assert (row.posted_amount, row.posted_fee) == (Money(3850, "USD"), Money(150, "USD"))
    assert [note.state for note in row.notes] == [NoteState.STACKED] * 2
    assert [world.balance(a) for a in (BOX, PAYABLE, HELD, FEES)] == [4000, -3850, 0, -150]
    assert world.bank.booked == {row.id: 3850}
    assert [(job, copy) for job, copy, _ in world.paper.out] == [(f"{row.id}/0", 0)]
    assert list(world.files.kept) == [f"{row.confirmation}-paid"]
    sent = (DeliveryKind.BILLER, DeliveryKind.PRINT, DeliveryKind.PDF)
    assert {delivery(world, kind).state for kind in sent} == {DeliveryState.CONFIRMED}
    assert world.journal.delivery(row.id, DeliveryKind.PRINT_AGAIN) is None
    assert world.step == OutcomeShown(row)
    assert world.core.visit.printed is True


def test_nothing_leaves_before_its_commit(world: World) -> None:
    """R1: before each STACK and each acknowledgement stands the commit that covers it."""
    world.to_cash().put_in(2000, 2000)
    calls = [c for c in world.calls if c != "submit"]
    assert calls[:12] == [
        *("disable", "commit", "enable"),
        *("commit", "stack", "commit", "recorded"),
        *("commit", "stack", "commit", "recorded", "disable"),
    ]


def test_no_screen_says_what_is_not_on_the_disk(world: World) -> None:
    """R6: every outcome ever published equals the row at that moment, and Paid stays Paid."""
    seen: list[Any] = []
    publish = world.core._publish

    def check(view: Any) -> None:
        if isinstance(view.visit.step, OutcomeShown):
            shown = view.visit.step.payment
            assert shown == world.journal.payment(shown.id)
            seen.append(shown.outcome)
        publish(view)

    world.core._publish = check
    world.to_cash().put_in(2000, 2000)
    assert seen
    assert set(seen) == {Outcome.PAID}


def test_the_next_visit_has_its_own_ids_and_the_next_trace_number(world: World) -> None:
    """R3, M-07: UUIDv7 and a gapless seq per kiosk."""
    world.to_cash().put_in(2000, 2000)
    first = world.row()
    world.wait(60).to_cash().put_in(2000, 2000)
    second = world.row()
    assert (first.seq, second.seq) == (1, 2)
    assert second.id > first.id
    assert second.visit_id != first.visit_id
    assert first.confirmation != second.confirmation
    assert len(world.bank.booked) == 2


def test_a_slow_biller_is_pending_after_fifteen_seconds_and_paid_later(world: World) -> None:
    """R2, M-38: Pending is shown and printed; the late answer makes it Paid, on screen too."""
    world.to_cash().put_in(2000)
    world.slow = True
    world.put_in(2000)
    assert world.on(Posting)
    world.wait(14.9)
    assert world.row().outcome is None
    assert world.paper.out == []
    world.wait(0.2)
    assert world.step.payment.outcome is Outcome.PENDING
    assert len(world.paper.out) == 1
    world.slow = False
    world.pump()
    assert world.row().outcome is Outcome.PAID
    assert world.step == OutcomeShown(world.row())
    headings = [document.blocks[0] for _, _, document in world.paper.out]
    assert headings == [Heading("Pending"), Heading("Paid")]
    assert [copy for _, copy, _ in world.paper.out] == [0, 0], "the second slip is no reprint"
    assert delivery(world, DeliveryKind.PRINT_AGAIN).state is DeliveryState.CONFIRMED


def test_a_slip_is_not_printed_for_nobody(world: World) -> None:
    """The customer left with a Pending slip; what comes later is asked for at the kiosk."""
    world.to_cash().put_in(2000)
    world.slow = True
    world.put_in(2000).wait(300)
    world.slow = False
    world.pump()
    assert world.row_of_last().outcome is Outcome.PAID
    assert len(world.paper.out) == 1


def test_who_was_told_pending_is_told_of_a_refusal_on_paper(world: World) -> None:
    """MONEY.md 4.3: the biller refuses after posting: the slip says where the money is."""
    world.to_cash().put_in(2000)
    world.slow = True
    world.put_in(2000).wait(16)
    world.slow, world.bank.says = False, PostingRefused("account_closed")
    world.pump()
    assert len(world.paper.out) == 2
    assert "is kept for you" in str(world.paper.out[-1][2].blocks)


def test_a_biller_without_an_answer_is_asked_again_under_the_same_key(world: World) -> None:
    """R3: each retry carries the payment's id; once it answers the payment is Paid, once."""
    accepts, world.bank.says = world.bank.says, PostingUnknown()
    world.to_cash().put_in(2000, 2000).wait(300)
    assert world.row_of_last().outcome is Outcome.PENDING
    assert world.bank.asked >= 5
    world.bank.says = accepts
    world.wait(400)
    assert world.row_of_last().outcome is Outcome.PAID
    assert world.bank.booked == {world.row_of_last().id: 3850}


def test_a_refused_posting_is_corrected_and_kept(world: World) -> None:
    """MONEY.md 4.3: everything goes to 2200; the customer is told Pending, never Paid."""
    world.bank.says = PostingRefused("account_closed")
    world.to_cash().put_in(2000, 2000)
    assert [world.balance(a) for a in (PAYABLE, HELD, FEES, CREDIT)] == [0, 0, 0, -4000]
    assert (world.row().outcome, world.row().refused) == (Outcome.PENDING, True)
    assert "is kept for you" in str(world.paper.out[-1][2].blocks)
    assert delivery(world, DeliveryKind.BILLER).state is DeliveryState.REFUSED
    assert delivery(world, DeliveryKind.BILLER).answer == "account_closed"
    asked = world.bank.asked
    world.wait(1000)
    assert world.bank.asked == asked, "a refusal is final: it is not asked again"


def test_a_printer_that_does_not_answer_leaves_the_payment_alone(world: World) -> None:
    """UX.md section 6: the outcome is unchanged, the receipt stays unknown, the file is kept."""
    world.paper.proof = None
    world.to_cash().put_in(2000, 2000)
    before = world.row()
    world.do(PrintUnknown(f"{before.id}/0", Condition.PAPER_OUT))
    assert world.row() == before
    assert world.core.visit.printed is False
    assert delivery(world, DeliveryKind.PRINT).state is DeliveryState.SENT
    assert delivery(world, DeliveryKind.PDF).state is DeliveryState.CONFIRMED


def test_a_file_billers_payment_is_paid_by_the_commit(new_world: Any) -> None:
    """Finality "journal": Paid at once, delivered afterwards."""
    world = new_world(Finality.JOURNAL).boot()
    world.to_cash().put_in(2000)
    world.slow = True
    world.put_in(2000)
    assert world.step.payment.outcome is Outcome.PAID
    assert world.bank.booked == {}
    world.slow = False
    world.pump()
    assert world.bank.booked == {world.row().id: 3850}


def test_over_payment_given_back_and_agreed(world: World) -> None:
    """M-11: the same note twice, first no, then yes."""
    world.to_cash().put_in(2000, 5000)
    assert world.step.fault is Fault.NOTE_TOO_LARGE
    assert world.acceptor.given_back == [5000]
    world.put_in(1000, 2000).do(Refuse())
    assert world.acceptor.given_back == [5000, 2000]
    world.put_in(2000).do(Accept())
    assert world.acceptor.box == [2000, 1000, 2000]
    assert world.row().posted_amount == Money(4850, "USD")


def test_abandoned_cash_reaches_the_bill(world: World) -> None:
    """M-38: nobody is there; 240 s later the bill has it, the slip is printed, Home is shown."""
    world.to_cash().put_in(2000).wait(239)
    assert world.bank.booked == {}
    world.wait(2)
    assert world.bank.booked == {world.row().id: 1850}
    assert world.row().close_reason is CloseReason.ABANDONED
    assert len(world.paper.out) == 1
    assert world.wait(60).step == Home()


def test_the_machine_breaks_down_and_what_is_in_is_paid(world: World) -> None:
    """M-38: a full box stops cash only; the money inside is not lost."""
    world.to_cash().put_in(2000).do(DeviceStatus(Device.ACCEPTOR, Condition.FULL))
    assert world.step == StopCash(Fault.BOX_FULL)
    world.do(Pay()).wait(40)
    assert world.bank.booked == {world.row_of_last().id: 1850}
    assert world.wait(60).step == OutOfService(Fault.CASH_OFF)


def test_no_payment_opens_when_the_disk_is_not_well(world: World) -> None:
    """MONEY.md section 6, disk guard: cash is off in words before any money is asked for."""
    world.journal._guard = replace(world.journal._guard, least_free=1 << 60)
    world.to_cash()
    assert world.on(ChooseTender)
    assert world.step.fault is Fault.CASH_OFF
    assert "enable" not in world.calls


def test_two_unfinished_payments_are_resumed_one_after_the_other(new_world: Any) -> None:
    """Recovery reads each row when its turn comes: the world may have answered meanwhile."""
    world = new_world()
    for name in ("a", "b"):
        number, due = PayBillNumber("power", "1234567890"), Money(3850, "USD")
        fee = Money(150, "USD")
        opened = OpenPayment(name, name, number, "", due, fee, due, 0, "en")
        cash = AddTender(f"{name}:1", name, Tender.CASH, due.zero(), fee)
        world.journal.commit(Commit("payment_opened", name, (opened, cash)), 1, 1.0)
    world.boot()
    assert world.step == Recovery(world.journal.payment("a"))
    done = (
        MovePayment("b", PaymentState.OPEN, PaymentState.NOT_TAKEN),
        SetOutcome("b", Outcome.NOT_TAKEN),
    )
    world.journal.commit(Commit("payment_not_taken", "b", done), 2, 2.0)
    world.do(Finish())
    assert world.step == Home()
    assert world.journal.unfinished() == ()


def test_a_journal_that_cannot_be_read_is_out_of_service_and_not_a_dead_thread(
    world: World,
) -> None:
    """Waiting reads the outbox; an I/O error there must not end the core."""

    def broken() -> None:
        raise JournalError("cannot be read")

    journal: Any = world.core.outside.journal
    journal.next_delivery_ms = broken
    assert world.core.wait() == FIRST_TRY
    assert world.step == OutOfService(Fault.JOURNAL)


def test_at_home_time_stands_still(world: World) -> None:
    """HOUSE.md section 6: nothing is due, so nothing wakes the core."""
    assert world.core.wait() is None
    world.to_cash().put_in(2000).do(Cancel(), Pay()).wait(100)
    assert world.core.wait() is None


@pytest.mark.parametrize("minor", [100, 3850])
def test_what_is_published_is_the_visit_and_the_health(world: World, minor: int) -> None:
    """The screen gets a frozen value after each event, with the time it was true."""
    world.to_cash(minor)
    view = world.views[-1]
    assert view.visit.step == PayCash()
    assert (view.mono, view.now_ms) == (world.clock.monotonic(), world.clock.now_ms())
    assert view.health.acceptor is Condition.READY
