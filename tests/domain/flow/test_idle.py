"""Time: UX.md section 7 on the virtual clock."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.bills import PostingAccepted
from kiosk.domain.events import CodeScanned, NoteRejected
from kiosk.domain.flow import deadline
from kiosk.domain.intents import Activity, Cancel, ChooseLanguage, Finish, GoOn, KeyTyped, Tick
from kiosk.domain.payments import Outcome, PaymentState
from kiosk.domain.rules import Times
from kiosk.domain.visit import (
    ChooseReceipt,
    ConfirmAccount,
    Fault,
    FindBill,
    Home,
    LookingUp,
    OutcomeShown,
    OverPayment,
    PayCash,
    Posting,
    StillThere,
    StopCash,
    TakeYourThings,
)


def test_the_limits_are_those_of_the_specification() -> None:
    """UX.md section 7, MONEY.md section 2; a warning lasts 20 s at least."""
    times = Times()
    assert (times.idle, times.warning) == (90, 45)
    assert times.idle_private == 60
    assert (times.idle_money, times.warning_money) == (180, 60)
    assert (times.look_up, times.biller_answer, times.things) == (30, 15, 20)


@pytest.mark.parametrize(
    ("arrive", "idle", "warning"),
    [
        ("to_find", 90, 45),
        ("to_confirm", 60, 45),
        ("to_tender", 60, 45),
        ("to_review", 60, 45),
        ("to_cash", 90, 45),
    ],
)
def test_silence_asks_and_then_ends_the_visit(
    walk: Any, arrive: str, idle: float, warning: float
) -> None:
    """90 + 45 s; 60 + 45 s with personal data on the screen."""
    getattr(walk, arrive)()
    under = walk.visit.step
    walk.wait(idle - 0.1)
    assert walk.visit.step == under
    walk.wait(0.1)
    assert walk.visit.step == StillThere(under, walk.now + warning)
    walk.wait(warning - 0.1)
    assert walk.on(StillThere)
    walk.wait(0.2)
    assert isinstance(walk.visit.step, Posting if arrive == "to_cash" else Home)


def test_silence_before_any_money_takes_nothing(walk: Any) -> None:
    """The payment that was opened ends as Not taken, not as a row left open."""
    walk.to_cash().wait(136).quiet()
    assert walk.payment.state is PaymentState.NOT_TAKEN
    assert walk.on(OutcomeShown)
    assert walk.wait(12).visit.step == Home()


@pytest.mark.parametrize("stop", [False, True])
def test_money_inside_gives_three_minutes_and_one(walk: Any, stop: bool) -> None:
    """180 + 60 s on C9 and on C9c; Home is never reached with money unaccounted."""
    walk.to_cash().put_in(2000)
    if stop:
        walk.do(Cancel())
    under = StopCash() if stop else PayCash()
    assert walk.wait(179.9).visit.step == under
    assert walk.wait(0.1).visit.step == StillThere(under, walk.now + 60)
    walk.wait(59.9)
    assert walk.on(StillThere)
    walk.wait(0.2)
    assert walk.on(Posting)
    walk.wait(11)
    assert walk.payment.state is PaymentState.POSTED
    walk.wait(300)
    assert walk.payment.outcome is Outcome.PENDING


@pytest.mark.parametrize(
    "life",
    [Activity(), KeyTyped("1"), ChooseLanguage("es"), NoteRejected(), CodeScanned("5550000000")],
)
def test_any_sign_of_life_starts_the_time_anew(walk: Any, life: Any) -> None:
    """A touch, a key, a note or a scan counts; it does not have to do anything."""
    walk.to_confirm().wait(59)
    walk.do(life)
    assert walk.on(ConfirmAccount)
    walk.wait(59)
    assert walk.on(ConfirmAccount)


@pytest.mark.parametrize("answer", [GoOn(), Activity(), Cancel(), KeyTyped("5")])
def test_any_touch_answers_the_question_and_does_nothing_else(walk: Any, answer: Any) -> None:
    """WCAG 2.2.1: one simple action extends, even if it lands on Cancel."""
    walk.to_confirm().wait(60).do(answer)
    assert walk.visit.step == ConfirmAccount(walk.bill)
    assert walk.effects == ()


def test_the_time_can_be_extended_ten_times(walk: Any) -> None:
    """WCAG 2.2.1: at least ten extensions."""
    walk.to_cash().put_in(2000)
    for _ in range(10):
        walk.wait(200)
        assert walk.on(StillThere)
        walk.do(GoOn())
        assert walk.visit.step == PayCash()


def test_a_note_answers_the_question_too(walk: Any) -> None:
    """The acceptor stays on while it is asked, and the note counts."""
    walk.to_cash().put_in(1000).wait(200)
    assert walk.on(StillThere)
    walk.put_in(1000)
    assert walk.visit.step == PayCash()
    assert walk.payment.held.minor == 2000


def test_finish_said_to_the_question_ends_the_visit(new_walk: Any) -> None:
    """C14: I am here, or Finish. With a payment open it is finished, never dropped."""
    assert new_walk().to_review().wait(60).do(Finish()).visit.step == Home()
    walk = new_walk().to_cash().put_in(2000).wait(180).do(Finish())
    assert walk.payment.close_reason == "finished"


def test_a_look_up_has_words_at_one_five_and_ten_seconds_and_stops_at_thirty(walk: Any) -> None:
    """C3: the screen is drawn anew at each of them; then it is Unreachable, the entry kept."""
    walk.to_looking()
    began = walk.now
    heard = []
    while walk.on(LookingUp):
        due = deadline(walk.visit, walk.rules.times, walk.now)
        walk.wait(due - walk.now)
        heard.append(walk.now - began)
    assert heard == [1, 5, 10, 30]
    assert walk.visit.step == FindBill("1234567890", Fault.UNREACHABLE, "City Power")


def test_countdowns_are_drawn_every_second(walk: Any) -> None:
    """C9b, C10 and C14 show seconds: the next tick is never further away."""
    for step in (OverPayment, Posting, StillThere):
        if step is OverPayment:
            walk.to_cash().escrow(5000)
        elif step is Posting:
            walk.do(Finish(), Finish())
        else:
            walk.wait(60).to_find().wait(90)
        assert walk.on(step)
        assert deadline(walk.visit, walk.rules.times, walk.now) == walk.now + 1


def test_the_end_of_a_visit_goes_home_by_itself(walk: Any) -> None:
    """C11 12 s, C12 20 s, C13b 20 s, Home: no tap needed, none forbidden."""
    walk.to_cash().put_in(2000, 2000).quiet().answer(PostingAccepted("A"))
    for step, seconds in ((OutcomeShown, 12), (ChooseReceipt, 20), (TakeYourThings, 20)):
        assert walk.on(step)
        walk.wait(seconds - 0.1)
        assert walk.on(step)
        walk.wait(0.1)
    assert walk.visit.step == Home()
    assert walk.visit.payment is None


def test_a_touch_gives_more_time_to_read_the_outcome(walk: Any) -> None:
    """Nobody is hurried past the money."""
    walk.to_cash().put_in(2000, 2000).quiet().answer(PostingAccepted("A")).wait(11)
    walk.do(Activity()).wait(11.9)
    assert walk.on(OutcomeShown)


def test_a_kiosk_that_waits_for_nobody_has_no_deadline(walk: Any) -> None:
    """At Home nothing ticks."""
    assert deadline(walk.visit, walk.rules.times, walk.now) is None


def test_a_tick_that_comes_early_changes_nothing(new_walk: Any) -> None:
    """The clock may be heard too often, never too early: limits count from the last touch."""
    walks = [getattr(new_walk(), to)() for to in ("to_find", "to_looking", "to_review", "to_cash")]
    walks += [walks[0], new_walk().to_cash().escrow(5000), new_walk().to_find().wait(90)]
    for walk in walks:
        before = walk.visit
        walk.now += 0.5
        walk.do(Tick())
        assert walk.visit == before
        assert walk.effects == ()
