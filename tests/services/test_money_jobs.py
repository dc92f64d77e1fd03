"""A job that never came back is an answer that did not come: what it was for is asked again."""

from __future__ import annotations

from kiosk.domain.payments import DeliveryKind, DeliveryState, Outcome
from kiosk.services.outbox import LOST_AFTER_S
from tests.services.conftest import World


def paid_slowly(world: World) -> None:
    world.to_cash().slow = True
    world.put_in(2000, 2000).wait(20)
    assert world.row_of_last().outcome is Outcome.PENDING
    assert len(world.jobs.waiting) == 2


def test_what_a_lost_job_was_for_is_done_before_the_next_start(world: World) -> None:
    """It ended by a bug: no answer of it will ever come. The bill is paid here, and its biller
    would not hear of it for as long as the kiosk runs."""
    paid_slowly(world)
    while world.jobs.waiting:
        world.jobs.waiting.popleft()()
    world.bank.booked.clear()
    world.slow = False
    world.wait(LOST_AFTER_S - 60)
    assert world.row_of_last().outcome is Outcome.PENDING
    world.wait(120)
    row = world.row_of_last()
    assert row.outcome is Outcome.PAID
    assert world.bank.booked == {row.id: 3850}
    for kind in (DeliveryKind.BILLER, DeliveryKind.PDF):
        delivery = world.journal.delivery(row.id, kind)
        assert delivery is not None
        assert delivery.state is DeliveryState.CONFIRMED


def test_a_job_that_waits_for_its_turn_is_not_doubled(world: World) -> None:
    """A biller that was away for days has a long queue; each round would add as many again."""
    paid_slowly(world)
    world.wait(2 * LOST_AFTER_S)
    assert len(world.jobs.waiting) == 2
