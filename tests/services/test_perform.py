"""Effect -> port call, one for one."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain import effects as ef
from kiosk.domain.bills import BillFound
from kiosk.domain.cards import Charge
from kiosk.domain.changes import Commit
from kiosk.domain.checking import PaymentFound
from kiosk.domain.errors import JournalError
from kiosk.domain.events import LookedUp
from kiosk.domain.intents import CallAttendant, OutcomeKnown, StopCalling
from kiosk.domain.money import Money
from kiosk.services.perform import perform
from tests.services.conftest import World
from tests.services.fakes import PowerCut


@pytest.mark.parametrize(
    ("effect", "call"),
    [
        (ef.Record(Commit("test", None)), "commit"),
        (ef.EnableAcceptor(), "enable"),
        (ef.DisableAcceptor(), "disable"),
        (ef.StackNote(), "stack"),
        (ef.ReturnNote(), "return_note"),
        (ef.AcknowledgeNote(), "recorded"),
        (ef.LookUp(1, ()), "submit"),
    ],
)
def test_each_effect_is_one_call(world: World, effect: ef.Effect, call: str) -> None:
    """And nothing is answered at once."""
    world.calls.clear()
    assert perform(effect, world.core.outside) is None
    assert world.calls == [call]


def test_a_payment_is_found_by_its_number_with_what_its_code_says(world: World) -> None:
    """M-07, M-46: from the journal, at once; a number nobody has finds nothing."""
    world.to_cash().put_in(2000, 2000)
    row = world.row()
    world.core.outside = replace(world.core.outside, code=lambda payment: payment.confirmation)
    found = perform(ef.FindPayment(row.confirmation), world.core.outside)
    assert found == PaymentFound(row.confirmation, row, row.confirmation)
    assert perform(ef.FindPayment("222222"), world.core.outside) == PaymentFound("222222", None)


def test_a_payment_that_is_not_told_yet_is_found_without_a_code(world: World) -> None:
    """Whatever number is typed, the core answers."""
    world.to_cash()
    row = world.row()
    found = perform(ef.FindPayment(row.confirmation), world.core.outside)
    assert found == PaymentFound(row.confirmation, row, "")


def test_staff_hear_of_a_call_and_the_journal_keeps_it(world: World) -> None:
    """M-44: also when nobody has paid yet; a commit that changes nothing else."""
    heard: list[ef.CallStaff] = []
    world.core.outside = replace(world.core.outside, staff=heard.append)
    world.core.handle(CallAttendant())
    assert world.core.visit.called
    world.core.handle(StopCalling())
    assert heard == [ef.CallStaff(on=True), ef.CallStaff(on=False)]
    assert world.core.health.journal


def test_a_kiosk_nobody_listens_to_logs_the_call(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    """For whoever watches the fleet; it names no customer."""
    perform(ef.CallStaff(on=True), world.core.outside)
    told = json.loads(capsys.readouterr().err)
    assert (told.pop("event"), set(told)) == ("attendant_called", {"level", "timestamp"})


CHARGE = Charge("p:1", "p", Money(4050, "USD"), 0, attempt=1)


@pytest.mark.parametrize(
    ("effect", "call"),
    [
        (ef.PrepareCard(CHARGE), "prepare"),
        (ef.ChargeCard(CHARGE), "charge"),
        (ef.CancelCard(CHARGE), "cancel"),
        (ef.CaptureCard(CHARGE), "capture"),
        (ef.VoidCard(CHARGE), "void"),
        (ef.AskCard(CHARGE), "ask"),
        (ef.AcknowledgeCard(), "recorded"),
    ],
)
def test_each_card_effect_is_one_call(new_world: Any, effect: ef.Effect, call: str) -> None:
    """And a kiosk without a terminal leaves the charge of a former configuration unknown."""
    world = new_world(two_step=True).boot()
    world.calls.clear()
    assert perform(effect, world.core.outside) is None
    assert world.calls == [call]
    assert perform(effect, new_world().boot().core.outside) is None


def test_a_look_up_is_answered_through_the_queue(world: World) -> None:
    """The biller is asked in a job, never on the core's thread."""
    world.slow = True
    perform(ef.LookUp(7, (world.bank.bill.number,)), world.core.outside)
    (work,) = world.jobs.waiting
    assert work() == LookedUp(7, BillFound(world.bank.bill))


def test_an_outcome_is_read_from_the_journal(world: World) -> None:
    """R6: what is shown is what is committed; a payment that is not there is no outcome."""
    world.to_cash()
    row = world.row()
    assert perform(ef.TellOutcome(row.id), world.core.outside) == OutcomeKnown(row)
    with pytest.raises(JournalError):
        perform(ef.TellOutcome("nobody"), world.core.outside)


def test_the_outbox_is_woken(world: World) -> None:
    """Rows that are due leave at once."""
    world.to_cash().put_in(2000, 2000)
    sent = list(world.calls)
    perform(ef.WakeOutbox(), world.core.outside)
    assert world.calls == sent, "nothing is due any more"


def test_a_failed_commit_is_the_callers_matter(world: World) -> None:
    """perform swallows nothing: what follows in the decision must not happen."""

    def fuse(_: str) -> None:
        raise PowerCut

    world.fuse = fuse
    with pytest.raises(PowerCut):
        perform(ef.Record(Commit("test", None)), world.core.outside)
