"""The outbox: at least once, each row by its own state, one failing never blocks another."""

from __future__ import annotations

import pytest

from kiosk.domain.bills import PostingRefused, PostingUnknown
from kiosk.domain.events import Condition, PrintConfirmed, PrintUnknown
from kiosk.domain.intents import PdfKept
from kiosk.domain.payments import Delivery, DeliveryKind, DeliveryState, Outcome
from kiosk.services.outbox import FIRST_RETRY_MS, LAST_RETRY_MS, LOOK_AGAIN, NEVER_MS, PDF_TRIES
from tests.services.conftest import World

BILLER, PRINT, PDF = DeliveryKind.BILLER, DeliveryKind.PRINT, DeliveryKind.PDF


def row(world: World, kind: DeliveryKind) -> Delivery:
    found = world.journal.delivery(world.row_of_last().id, kind)
    assert found is not None
    return found


def paid(world: World) -> World:
    return world.to_cash().put_in(2000, 2000)


def test_the_wait_doubles_from_one_second_to_five_minutes(world: World) -> None:
    """MONEY.md section 8: exponential, up to half as much again of jitter, durable."""
    world.bank.says = PostingUnknown()
    paid(world)
    waits = []
    for attempt in range(12):
        assert row(world, BILLER).attempts == attempt + 1
        waits.append(row(world, BILLER).next_at_ms - world.clock.now_ms())
        world.clock.seconds += waits[-1] / 1000
        world.core.on_time()
        world.pump()
    for attempt, wait in enumerate(waits):
        least = min(FIRST_RETRY_MS << attempt, LAST_RETRY_MS)
        assert least <= wait <= least * 3 // 2
    assert len({wait % 1000 for wait in waits}) > 3, "jitter"


def test_a_clock_set_back_does_not_put_off_a_delivery(world: World) -> None:
    """MONEY.md 10.2, time: a clock years ahead is set right; what waited for 2030 goes out now."""
    world.bank.says = PostingUnknown()
    world.clock.wall_ms += 4 * 365 * 86_400_000
    paid(world).wait(20)
    world.clock.wall_ms -= 4 * 365 * 86_400_000
    asked = world.bank.asked
    world.wait(2 * LAST_RETRY_MS / 1000)
    assert world.bank.asked > asked


def test_a_clock_set_back_while_a_biller_is_asked_does_not_put_off_the_next_try(
    world: World,
) -> None:
    """The row was not looked at when the clock changed: it was in flight (search seed 21909)."""
    accepts, world.bank.says = world.bank.says, PostingUnknown()
    world.to_cash().put_in(2000)
    world.slow = True
    world.put_in(2000)
    world.clock.wall_ms -= 30 * 86_400_000
    world.wait(20)
    world.slow = False
    world.pump()
    world.bank.says = accepts
    world.wait(2 * LAST_RETRY_MS / 1000)
    assert row(world, BILLER).state is DeliveryState.CONFIRMED


def test_paper_that_waits_for_an_outcome_is_not_put_off_by_a_clock_set_back(world: World) -> None:
    """The rows are written at the posting and read once the biller has answered: the receipt comes
    out then, whatever the clock says (search seed 5764)."""
    world.to_cash().put_in(2000)
    world.slow = True
    world.put_in(2000)
    world.clock.wall_ms -= 3_600_000
    world.core.on_time()
    world.slow = False
    world.pump()
    assert row(world, PRINT).state is DeliveryState.CONFIRMED
    assert row(world, PDF).state is DeliveryState.CONFIRMED


def test_a_posting_in_flight_is_not_sent_twice(world: World) -> None:
    """A biller that takes minutes gets one request, however often the row is looked at."""
    world.to_cash().put_in(2000)
    world.slow = True
    world.put_in(2000)
    world.wait(60)
    assert len(world.jobs.waiting) == 2, "the posting and, once it is Pending, its PDF"
    assert world.bank.asked == 0
    assert row(world, BILLER).attempts == 1
    world.slow = False
    world.pump()
    assert world.bank.asked == 1


def test_a_row_in_flight_is_looked_at_again_without_a_busy_loop(world: World) -> None:
    """Due but under way: a quarter of a second, not zero."""
    world.to_cash().put_in(2000)
    world.slow = True
    world.put_in(2000)
    world.clock.seconds += 3
    assert world.core.outside.outbox.due_in() == LOOK_AGAIN
    assert (world.core.wait() or 0) > 0


def test_sent_is_on_the_disk_before_anything_leaves(world: World) -> None:
    """R1: SENT means unknown; each request and each print follows its own commit."""
    paid(world)
    calls = world.calls
    for effect in ("submit", "print_job"):
        last = len(calls) - 1 - calls[::-1].index(effect)
        assert calls[last - 1] == "commit"


def test_no_paper_before_there_is_an_outcome(world: World) -> None:
    """R6: a receipt says Paid, Pending or Not taken; until then it waits."""
    world.to_cash().put_in(2000)
    world.slow = True
    world.put_in(2000)
    assert world.paper.out == []
    assert (row(world, PRINT).state, row(world, PDF).state) == (DeliveryState.WAITING,) * 2
    world.slow = False
    world.pump()
    assert len(world.paper.out) == len(world.files.kept) == 1


def test_a_pdf_that_cannot_be_written_is_tried_again_alone(world: World) -> None:
    """M-25: any channel may fail without touching the payment or the other channels."""
    world.files.broken = 2
    paid(world)
    assert world.row().outcome is Outcome.PAID
    assert row(world, PRINT).state is row(world, BILLER).state is DeliveryState.CONFIRMED
    assert row(world, PDF).state is DeliveryState.SENT
    world.wait(20)
    assert row(world, PDF).state is DeliveryState.CONFIRMED
    assert row(world, PDF).answer == f"{world.row_of_last().confirmation}-paid.pdf"
    assert row(world, PDF).attempts == 3
    assert len(world.paper.out) == world.bank.asked == 1


def test_a_pdf_that_never_can_be_written_is_dead_and_visible(world: World) -> None:
    """MONEY.md section 3: after the last try DEAD, never "sent"."""
    world.files.broken = 99
    paid(world).wait(400)
    assert row(world, PDF).state is DeliveryState.DEAD
    assert row(world, PDF).attempts == PDF_TRIES
    broken = world.files.broken
    world.wait(4000)
    assert world.files.broken == broken


def test_a_confirmed_print_is_confirmed_once(world: World) -> None:
    """A second confirmation, or one for a job nobody knows, writes nothing."""
    paid(world)
    commits = world.calls.count("commit")
    job = world.paper.out[0][0]
    world.do(PrintConfirmed(job, "token"), PrintConfirmed("nobody/0", "token"))
    world.do(PdfKept(world.row().id, "again.pdf"), PdfKept("nobody", None))
    assert world.calls.count("commit") == commits
    assert row(world, PRINT).answer == "token"


def test_bytes_sent_are_never_a_confirmation(world: World) -> None:
    """UX.md section 10: a write-only printer says "sent": the row stays unknown, and a restart
    does not print it again, for it probably came out."""
    world.paper.proof = "sent"
    paid(world)
    assert (row(world, PRINT).state, row(world, PRINT).answer) == (DeliveryState.SENT, "sent")
    assert world.core.visit.printed is None
    world.cut().boot().wait(1000)
    assert len(world.paper.out) == 1


def test_a_receipt_nobody_confirmed_comes_out_again_after_a_restart(world: World) -> None:
    """MONEY.md 4.3: UNKNOWN: printed once more, marked as copy 1, 2 ...; payment untouched."""
    world.paper.proof = None
    paid(world)
    before = world.row()
    world.cut().boot()
    world.cut().boot()
    world.paper.proof = "token"
    world.cut().boot()
    world.cut().boot()
    jobs = [(job, copy) for job, copy, _ in world.paper.out]
    assert jobs == [(f"{before.id}/{copy}", copy) for copy in range(4)]
    assert row(world, PRINT).state is DeliveryState.CONFIRMED
    assert world.journal.payment(before.id) == before


def test_a_print_without_proof_is_not_repeated_by_a_timer(world: World) -> None:
    """The job may still come out after new paper: two receipts would be one too many."""
    world.paper.proof = None
    paid(world).do(PrintUnknown(world.paper.out[0][0], Condition.PAPER_OUT)).wait(4000)
    assert len(world.paper.out) == 1
    assert row(world, PRINT).next_at_ms == NEVER_MS


def test_a_late_confirmation_after_new_paper_still_counts(world: World) -> None:
    """The printer's word is believed whenever it comes."""
    world.paper.proof = None
    job = paid(world).paper.out[0][0]
    world.do(PrintUnknown(job, Condition.PAPER_OUT), PrintConfirmed(job, "status"))
    assert row(world, PRINT).state is DeliveryState.CONFIRMED


@pytest.mark.parametrize("answer", [PostingUnknown(), PostingRefused("no")])
def test_a_slip_is_printed_whatever_the_biller_says(
    world: World, answer: PostingUnknown | PostingRefused
) -> None:
    """MONEY.md section 2: Pending has its slip, too, as paper and as a file."""
    world.bank.says = answer
    paid(world).wait(16)
    assert [name.partition("-")[2] for name in world.files.kept] == ["pending"]
    (printed,) = world.paper.out
    assert printed[2] == next(iter(world.files.kept.values()))


def test_deliveries_left_by_the_last_start_are_taken_up(world: World) -> None:
    """At least once: the same key again, absorbed by the biller."""
    world.to_cash().put_in(2000)
    world.slow = True
    world.put_in(2000)
    world.jobs.waiting.popleft()()
    assert world.bank.asked == 1
    world.slow = False
    world.cut().boot().wait(10)
    assert world.bank.asked == 2
    assert len(world.bank.booked) == 1
    assert world.row_of_last().outcome is Outcome.PAID
