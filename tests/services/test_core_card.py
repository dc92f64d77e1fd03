"""Cards through the real core and journal: paid, unknown, asked again, cut off anywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.domain.cards import CardAmbiguous, CardRefused, Decline
from kiosk.domain.events import Condition, Device, DeviceStatus
from kiosk.domain.intents import Cancel, CardPicked, CashPicked, Finish, Pay
from kiosk.domain.payments import DeliveryKind, Outcome, PaymentState, TenderState
from kiosk.domain.visit import CardDeclined, OutcomeShown, OutOfService, PayCard
from tests.services.conftest import World
from tests.services.cuts import run_until
from tests.services.truth import check, recovered

Make = Callable[..., World]
Script = Callable[[World], object]
BOTH = pytest.mark.parametrize("two_step", [False, True], ids=["one-step", "two-step"])


def card(world: World) -> None:
    world.to_card()


def declined_then_cash(world: World) -> None:
    plan(world, "good", "refuse")
    world.to_card().do(CashPicked(), Pay()).put_in(2000, 2000)


def split(world: World) -> None:
    world.to_cash().put_in(2000).do(Cancel(), CardPicked(), Pay())


def plan(world: World, *how: str) -> None:
    assert world.cards is not None
    world.cards.plan.extend(how)  # type: ignore[arg-type]  # the literals of How


def blocked(world: World) -> bool:
    """Another customer's card cannot be taken now."""
    return world.views[-1].health.card_open


def truth(world: World) -> int:
    assert world.cards is not None
    return world.cards.truth.taken


@BOTH
@pytest.mark.parametrize("script", [card, split])
def test_a_card_payment_is_paid(new_world: Make, two_step: bool, script: Script) -> None:
    """M-16: one charge, one posting, one paper; the books agree."""
    world = new_world(two_step=two_step).boot()
    script(world)
    row = world.row()
    assert (row.state, row.outcome) == (PaymentState.POSTED, Outcome.PAID)
    assert truth(world) == row.by_card.minor
    assert row.total.minor == row.held.minor == 4050
    check(recovered(world), certain=True)


@BOTH
def test_a_lost_answer_is_asked_for_at_once(new_world: Make, two_step: bool) -> None:
    """The customer hardly notices."""
    world = new_world(two_step=two_step).boot()
    plan(world, "good", "lost")
    world.to_card()
    assert isinstance(world.step, PayCard)
    assert not blocked(world)
    world.wait(1)
    assert world.row().outcome is Outcome.PAID
    check(recovered(world), certain=True)


@BOTH
def test_a_terminal_that_stays_silent_is_asked_until_it_answers(
    new_world: Make, two_step: bool
) -> None:
    """2, 4, 8 ... s; Pending after 30 s; card is off for others; then it settles by itself."""
    world = new_world(two_step=two_step).boot()
    plan(world, "good", "lost", *["silent"] * 7)
    world.to_card().wait(40)
    row = world.row()
    assert (row.outcome, row.state) == (Outcome.PENDING, PaymentState.CLOSING)
    paper = world.journal.delivery(row.id, DeliveryKind.PRINT)
    assert paper is not None
    assert blocked(world)
    world.wait(400)
    assert not blocked(world)
    settled = world.journal.payment(row.id)
    assert settled.outcome is (Outcome.NOT_TAKEN if two_step else Outcome.PAID)
    check(recovered(world), certain=True)
    assert world.calls.count("ask") == 8


def test_a_late_word_about_another_tender_does_not_stop_the_asking(new_world: Make) -> None:
    """The first card was declined; the second one's answer is awaited, whatever is repeated."""
    world = new_world(two_step=False).boot()
    plan(world, "good", "refuse", "good", *["silent"] * 3)
    world.to_card().do(Pay()).wait(1)
    late = CardRefused(f"{world.row().id}:1", Decline.DECLINED, "05", over=True)
    asked = world.calls.count("ask")
    world.do(late).wait(3)
    assert world.calls.count("ask") > asked
    check(recovered(world), certain=True)


def test_a_failing_capture_is_not_repeated_without_end(new_world: Make) -> None:
    """The inquiry finds it reserved, the capture fails again: each round waits longer."""
    world = new_world(two_step=True).boot()
    plan(world, "good", "good", *["silent", "good"] * 4)
    world.to_card().wait(29)
    assert world.calls.count("capture") <= 5
    world.wait(400)
    assert truth(world) == 4050
    check(recovered(world), certain=True)


def test_what_the_terminal_cannot_say_waits_for_a_person(new_world: Make) -> None:
    """Pending, a slip, card on again, and nobody asks any more, at the next start either."""
    world = new_world(two_step=False).boot()
    plan(world, "good", "silent", "silent")
    world.to_card()
    row = world.row()
    world.core.handle(CardAmbiguous(f"{row.id}:1", "empty receipt"))
    row = world.row()
    assert (row.outcome, row.open_card and row.open_card.reason) == (
        Outcome.PENDING,
        "empty receipt",
    )
    assert isinstance(world.step, OutcomeShown)
    world.wait(500)
    assert "ask" not in world.calls
    assert not blocked(world)
    world.calls.clear()
    world.cut().boot().wait(500)
    assert "ask" not in world.calls


@pytest.mark.parametrize("asked", [0, 1], ids=["never asked", "asked"])
def test_without_its_terminal_a_charge_is_known_only_if_nobody_was_asked(
    new_world: Make, asked: int
) -> None:
    """Cut off in the preparation, and started again for cash alone: proven, nothing was taken. A
    charge that was sent stays Pending, whatever it takes."""
    world = new_world(two_step=True).boot()
    plan(world, *["good"] * asked, "silent", "silent")
    world.to_card().cut().cards = None
    world.boot().wait(120)
    row = world.row_of_last()
    assert row.outcome is (Outcome.PENDING if asked else Outcome.NOT_TAKEN)
    assert bool(row.open_card) == bool(asked)


@BOTH
def test_the_terminals_word_is_awaited_before_cash(new_world: Make, two_step: bool) -> None:
    """tender_switch through core and journal: the acceptor opens after the card tender ended."""
    world = new_world(two_step=two_step).boot()
    plan(world, "good", "refuse")
    world.to_card()
    assert isinstance(world.step, CardDeclined)
    world.calls.clear()
    world.do(CashPicked(), Pay())
    assert world.calls.index("enable") == len(world.calls) - 1
    states = [tender.state for tender in world.row().tenders]
    assert states == [TenderState.DECLINED, TenderState.ACTIVE]


def test_without_cash_and_card_there_is_nothing_to_offer(new_world: Make) -> None:
    """M-38: one way is enough; none is out of service, in words."""
    world = new_world(two_step=False).boot()
    world.do(DeviceStatus(Device.ACCEPTOR, Condition.JAMMED))
    assert not isinstance(world.step, OutOfService)
    world.do(DeviceStatus(Device.TERMINAL, Condition.OFFLINE))
    assert isinstance(world.step, OutOfService)
    world.do(DeviceStatus(Device.TERMINAL, Condition.READY))
    assert not isinstance(world.step, OutOfService)


def to_the_end(script: Script) -> Script:
    """And everybody goes home."""
    return lambda world: (script(world), world.wait(60), world.do(Finish()))


@BOTH
@pytest.mark.parametrize("script", [card, declined_then_cash, split])
@pytest.mark.parametrize(
    "lost", [(), ("good", "lost"), ("good", "silent")], ids=["", "lost", "mute"]
)
def test_a_cut_in_any_gap_charges_once_or_never(
    new_world: Make, script: Script, lost: tuple[str, ...], two_step: bool
) -> None:
    """M-27, MONEY.md 4.3: at every effect of a card visit, with and without answers."""
    n = 0
    while True:
        n += 1
        world = new_world(two_step=two_step).boot()
        plan(world, *lost)
        if not run_until(world, to_the_end(script), n):
            break
        assert world.cards is not None
        world.cards.plan.clear()
        check(recovered(world), certain=True)
        world.journal.close()
    assert n > 8, "the sweep has hit every effect"


@BOTH
def test_a_second_cut_inside_the_recovery_of_a_card(new_world: Make, two_step: bool) -> None:
    """M-27: double crash, at each effect of the first recovery."""
    for first in range(2, 12):
        second = 0
        while True:
            second += 1
            world = new_world(two_step=two_step).boot()
            if not run_until(world, to_the_end(card), first):
                world.journal.close()
                break
            world.cut()
            again = run_until(world, to_the_end(lambda w: w.boot().wait(120)), second)
            check(recovered(world), certain=True)
            world.journal.close()
            if not again:
                break
