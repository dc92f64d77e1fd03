"""Headphones and speech: what they do to a visit and to its clock."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import PostingAccepted
from kiosk.domain.events import HeadphonesPlugged, Speaking
from kiosk.domain.intents import SetOptions, Tick
from kiosk.domain.options import Options
from kiosk.domain.visit import (
    ChooseReceipt,
    FindBill,
    Home,
    OutcomeShown,
    OverPayment,
    StillThere,
)


def test_headphones_begin_speech_and_leave_the_screen_alone(walk: Any) -> None:
    """At any step; what was typed and chosen stays."""
    walk.to_confirm()
    before = walk.visit.step
    walk.do(HeadphonesPlugged(plugged=True))
    assert walk.visit.options.audio
    assert walk.visit.step == before
    walk.do(HeadphonesPlugged(plugged=False))
    assert not walk.visit.options.audio
    assert walk.visit.step == before


def test_headphones_answer_the_question_whether_anybody_is_there(walk: Any) -> None:
    """They are a sign of life; pulling them out is none."""
    walk.to_find()
    walk.wait(90)
    assert walk.on(StillThere)
    walk.do(HeadphonesPlugged(plugged=False))
    assert walk.on(StillThere)
    walk.do(HeadphonesPlugged(plugged=True))
    assert walk.on(FindBill)


@pytest.mark.parametrize(("arrive", "idle"), [("to_find", 300), ("to_confirm", 300)])
def test_who_listens_has_more_time(walk: Any, arrive: str, idle: float) -> None:
    """UX.md section 7: 300 + 45 s in accessible mode, also with personal data."""
    getattr(walk, arrive)()
    walk.do(HeadphonesPlugged(plugged=True))
    walk.wait(idle - 0.1)
    assert not walk.on(StillThere)
    walk.wait(0.1)
    assert walk.on(StillThere)


def test_while_something_is_said_no_time_runs_out(walk: Any) -> None:
    """An outcome is heard to its end, however long it is; then it goes on as ever."""
    walk.to_cash().put_in(2000, 2000).quiet().answer(PostingAccepted("REF"))
    walk.do(HeadphonesPlugged(plugged=True))
    walk.do(Speaking(on=True))
    walk.wait(500)
    assert walk.on(OutcomeShown)
    walk.do(Speaking(on=False))
    walk.wait(11.9)
    assert walk.on(OutcomeShown)
    walk.wait(0.2)
    assert walk.on(ChooseReceipt)


def test_the_warning_said_aloud_does_not_answer_itself(walk: Any) -> None:
    """Speech counts as activity, but not that of "Are you still there?"."""
    walk.to_find()
    walk.do(HeadphonesPlugged(plugged=True))
    walk.wait(300)
    assert walk.on(StillThere)
    until = walk.visit.step.until
    walk.do(Speaking(on=True))
    walk.wait(20)
    walk.do(Speaking(on=False))
    assert walk.visit.step.until == until
    walk.wait(25.1)
    assert walk.on(Home)


def test_a_new_visit_begins_without_speech(walk: Any) -> None:
    """G12: what the last customer wanted is gone, even while headphones are still in."""
    walk.to_find()
    walk.do(HeadphonesPlugged(plugged=True))
    walk.do(SetOptions(replace(walk.visit.options, rate=6, volume=0)))
    walk.wait(300)
    walk.wait(46)
    assert walk.on(Home)
    assert walk.visit.options == Options()
    assert not walk.visit.speaking


def test_the_question_of_a_note_waits_twice_as_long_for_who_listens(walk: Any) -> None:
    """Both answers have to be heard."""
    walk.to_cash()
    walk.do(HeadphonesPlugged(plugged=True))
    walk.escrow(5000)
    step = walk.visit.step
    assert isinstance(step, OverPayment)
    assert step.until == walk.now + 60


@pytest.mark.parametrize("options", [Options(rate=7), Options(rate=-1), Options(volume=7)])
def test_a_rate_or_volume_that_there_is_not_changes_nothing(walk: Any, options: Options) -> None:
    """Seven of each."""
    walk.do(SetOptions(options))
    assert walk.visit.options == Options()
    walk.do(Tick())
