"""The world judges the kiosk (MONEY.md section 10.1)."""

from __future__ import annotations

from kiosk.domain.intents import Finish
from kiosk.domain.payments import FINAL, DeliveryKind, DeliveryState, NoteState
from kiosk.domain.visit import Home
from tests.services.conftest import World

#: A slip that said Pending stays in the customer's hand.
PENDED = "select distinct kind from event where kind = 'card_pending' and payment_id = '{}'"


def two_notes(world: World) -> None:
    world.to_cash().put_in(2000, 2000)


def recovered(world: World) -> World:
    """Power is back; the customer may be gone, staff touch Finish, time passes."""
    world.cut().boot().wait(120)
    return world.do(Finish()).wait(400)


def check(world: World, *, certain: bool) -> None:
    """I1-I5, I11, I12 against the world."""
    in_box, credited, doubt = sum(world.acceptor.box), world.balance(1000), world.balance(1090)
    assert credited <= in_box <= credited + doubt, "each note credited once or in doubt once"
    if certain:
        assert (in_box, doubt) == (credited, 0)
    carded = world.balance(1100)
    assert carded == (world.cards.truth.taken if world.cards else 0), "I7"
    if world.cards:
        assert all(times == 1 for times in world.cards.truth.times_charged.values()), "I6"
    assert world.balance(2100) == 0
    assert world.balance(2110) == -doubt
    posted = -world.balance(2000) - world.balance(4000)
    assert credited + carded == posted - world.balance(2200), "accepted = posted + refunded + held"
    assert sum(world.bank.booked.values()) == -world.balance(2000)
    assert len(world.bank.booked) <= 1
    assert world.journal.unfinished() == ()
    states = {state for (state,) in world.sql("select state from note")}
    assert NoteState.INTENT not in states
    for payment_id, state in world.sql("select id, state from payment"):
        row = world.journal.payment(payment_id)
        assert row.state in FINAL
        assert row.outcome is not None
        paper = world.journal.delivery(payment_id, DeliveryKind.PRINT)
        told_pending = world.sql(PENDED.format(payment_id)) == [("card_pending",)]
        assert told_pending or (paper is None) == (state == "not_taken")
        assert paper is None or paper.state is DeliveryState.CONFIRMED
    assert world.step == Home()
