"""The rules of UX.md section 6, one test each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import PostingAccepted
from kiosk.domain.effects import ChargeCard, PrepareCard, ReturnNote, StackNote
from kiosk.domain.events import Condition, PrintUnknown
from kiosk.domain.exceptions import Resolution, Resolve
from kiosk.domain.intents import CardPicked, CashPicked, Pay, Start, Tick
from kiosk.domain.payments import DeliveryKind, Outcome, PaymentState
from kiosk.domain.visit import (
    ChooseTender,
    Fault,
    FindBill,
    Home,
    OutOfService,
    PayCard,
    PayCash,
    Review,
    StillThere,
)
from tests.domain.flow.cards import BOTH, presented


def test_money_inside_then_silence_is_applied_to_the_confirmed_bill(walk: Any) -> None:
    """180 s, C14 60 s, then the bill, a slip and an entry for staff; never Home before."""
    walk.to_cash().put_in(1000).wait(180)
    assert walk.on(StillThere)
    walk.wait(60).quiet().answer(PostingAccepted("A"))
    assert (walk.payment.state, walk.payment.close_reason) == (PaymentState.POSTED, "abandoned")
    assert walk.payment.posted_amount + walk.payment.posted_fee == walk.payment.held
    assert (walk.payment.id, DeliveryKind.PRINT) in walk.rows.deliveries


def test_escrow_then_silence_gives_the_note_back(walk: Any) -> None:
    walk.to_cash().escrow(5000)
    walk.now += 30
    assert ReturnNote() in walk.do(Tick()).effects
    assert walk.visit.step == PayCash(Fault.NOTE_GIVEN_BACK)


def test_escrow_then_a_power_cut_counts_what_the_machine_has_stacked(walk: Any) -> None:
    """Told after the restart: stacked counts as paid in; otherwise the note is with its owner."""
    walk.to_cash().escrow(1000).restart().stacked(1000, first=True).quiet()
    assert walk.payment.held.minor == 1000
    walk.answer(PostingAccepted("A"))
    assert walk.payment.outcome is Outcome.PAID


@BOTH
def test_a_restart_sends_nothing_again_by_itself(walk: Any, two_step: bool) -> None:
    """Neither a charge nor a note's order: what was open is asked about, or is Pending."""
    presented(walk, two_step)
    sent: list[Any] = []
    walk.judge = lambda _before, effects, _after: sent.extend(effects)
    walk.restart().wait(600)
    assert not any(isinstance(effect, ChargeCard | PrepareCard | StackNote) for effect in sent)
    assert walk.payment.outcome is Outcome.PENDING


def test_a_printer_that_fails_changes_no_outcome(walk: Any) -> None:
    """The screen has the number to write down; the journal has what it had."""
    walk.to_cash().put_in(2000, 2000).quiet().answer(PostingAccepted("A"))
    before = walk.payment
    walk.do(PrintUnknown(f"{before.id}/0", Condition.PAPER_OUT))
    assert walk.visit.printed is False
    assert walk.payment == before
    assert (before.outcome, bool(before.confirmation)) == (Outcome.PAID, True)


def off(walk: Any, **conditions: Condition) -> Any:
    walk.with_card()
    walk.health = replace(walk.health, **conditions)
    return walk


@pytest.mark.parametrize(
    ("conditions", "works", "shut"),
    [
        ({"acceptor": Condition.FULL}, CardPicked(), CashPicked()),
        ({"terminal": Condition.OFFLINE}, CashPicked(), CardPicked()),
    ],
    ids=["a full cash box is card only", "a dead terminal is cash only"],
)
def test_one_device_off_takes_only_its_tender_away(
    new_walk: Callable[[], Any], conditions: dict[str, Condition], works: Any, shut: Any
) -> None:
    """M-38: the other way goes on from Home to the money."""
    walk = off(new_walk(), **conditions).to_tender()
    assert isinstance(walk.do(shut).visit.step, ChooseTender)
    assert isinstance(walk.do(works).visit.step, Review)
    assert isinstance(walk.do(Pay()).visit.step, PayCash | PayCard)


def test_both_off_leaves_the_view(walk: Any) -> None:
    """M-38: what is owed can still be seen."""
    off(walk, acceptor=Condition.FULL, terminal=Condition.OFFLINE).status(Condition.FULL)
    assert walk.visit.step == OutOfService(Fault.NO_TENDER)
    assert walk.do(Start(look_only=True)).on(FindBill)


def test_staff_decide_nothing_while_a_customers_money_is_inside(walk: Any) -> None:
    """The visit goes on untouched; the core tells them to wait (services/test_resolving.py)."""
    before = walk.to_cash().put_in(1000).visit
    order = Resolve("note:1", Resolution.IN_BOX, "ana", "counted")
    assert walk.do(order).visit == before
    assert walk.effects == ()
    assert not walk.on(Home)
