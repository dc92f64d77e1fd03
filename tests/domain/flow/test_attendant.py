"""C17 over any step: staff are told once, the journal keeps it, money goes on as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.changes import Commit
from kiosk.domain.effects import CallStaff, Record
from kiosk.domain.flow import deadline
from kiosk.domain.intents import (
    Back,
    CallAttendant,
    ClosePanel,
    Finish,
    OpenHelp,
    StopCalling,
)
from kiosk.domain.panels import AttendantCalled, Help
from kiosk.domain.visit import Home, OverPayment, StillThere
from tests.domain.flow.test_touch import STEPS, WAYS


@pytest.mark.parametrize("step", [one for one in STEPS if one is not OverPayment])
def test_an_attendant_can_be_called_at_any_step_and_nothing_is_lost(
    new_walk: Any, step: type
) -> None:
    """M-44: the step beneath is as it was, with all its money."""
    walk = WAYS[step](new_walk()).do(ClosePanel())
    before = walk.visit
    walk.do(CallAttendant())
    assert walk.visit.panel == AttendantCalled()
    assert walk.effects[0] == CallStaff(on=True)
    walk.do(Back())
    left = replace(walk.visit, touched=before.touched, altered=False, called=False)
    assert left == replace(before, altered=False)


def test_the_journal_keeps_who_was_called_to_which_payment(walk: Any) -> None:
    """M-45: a name or a number of the customer is not in it."""
    walk.to_cash().put_in(1000).do(CallAttendant())
    commit = Commit("attendant_called", walk.payment.id)
    assert walk.effects == (CallStaff(on=True), Record(commit))


def test_staff_are_told_once_until_nobody_needs_to_come(walk: Any) -> None:
    walk.to_find().do(CallAttendant(), ClosePanel(), CallAttendant())
    assert walk.visit.panel == AttendantCalled()
    assert walk.effects == ()
    walk.do(StopCalling())
    assert walk.effects == (CallStaff(on=False), Record(Commit("attendant_not_needed", None)))
    assert (walk.visit.panel, walk.visit.called) == (None, False)
    walk.do(StopCalling())
    assert walk.effects == ()
    walk.do(CallAttendant())
    assert walk.effects[0] == CallStaff(on=True)


def test_without_a_journal_staff_are_called_all_the_same(walk: Any) -> None:
    """Then above all."""
    walk.health = replace(walk.health, journal=False)
    walk.do(CallAttendant())
    assert walk.effects == (CallStaff(on=True),)


def test_a_question_about_a_note_in_escrow_comes_first(walk: Any) -> None:
    """It has seconds; the note goes back by itself, and then somebody can be called."""
    WAYS[OverPayment](walk).do(CallAttendant())
    assert (walk.visit.panel, walk.visit.called, walk.effects) == (None, False, ())


def test_help_gives_way_to_the_call_and_the_call_to_help(walk: Any) -> None:
    walk.do(OpenHelp(), CallAttendant())
    assert walk.visit.panel == AttendantCalled()
    walk.do(OpenHelp())
    assert (walk.visit.panel, walk.visit.called) == (Help(), True)


def test_a_call_answers_are_you_still_there(walk: Any) -> None:
    """One touch wakes and calls; nobody has to touch twice for help."""
    walk.to_cash().put_in(1000).wait(180)
    assert isinstance(walk.visit.step, StillThere)
    walk.do(CallAttendant())
    assert walk.visit.panel == AttendantCalled()
    assert not isinstance(walk.visit.step, StillThere)


def test_the_next_customer_finds_no_call(walk: Any) -> None:
    """Left open at Home it closes by itself; staff are on their way all the same."""
    walk.do(CallAttendant()).wait(walk.rules.times.idle)
    assert isinstance(walk.visit.step, Home)
    assert (walk.visit.panel, walk.visit.called, walk.effects) == (None, False, ())
    assert deadline(walk.visit, walk.rules.times, walk.now) is None


def test_silence_with_money_inside_ends_as_ever(walk: Any) -> None:
    """M-44 changes no money rule: after 180 s and 60 s what is in goes to the bill."""
    walk.to_cash().put_in(1000).do(CallAttendant()).wait(180).wait(60)
    assert walk.visit.payment.state != "open"


def test_finish_closes_the_page_and_nothing_else(walk: Any) -> None:
    walk.to_cash().put_in(1000).do(CallAttendant(), Finish())
    assert walk.visit.panel is None
    assert walk.payment.state == "open"
