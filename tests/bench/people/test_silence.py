"""Gate G11: nobody is hurried, and abandoned money is told of; and the gate can fail."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.bench.people.counter import Counter
from kiosk.bench.people.errands import BILL
from kiosk.bench.people.silence import Waits, faults, waits
from kiosk.domain.intents import SetOptions, Start
from kiosk.domain.options import Options
from kiosk.domain.payments import Outcome


def to_find(counter: Counter) -> None:
    counter.tell(Start())
    counter.robot.wait("FindBill")


def to_confirm(counter: Counter) -> None:
    counter.robot.scan(BILL)
    counter.robot.wait("ConfirmAccount")


def to_money(counter: Counter) -> None:
    to_confirm(counter)
    for key in ("confirm.yes", "amount.full", "tender.cash", "review.pay"):
        counter.robot.tap(key)
    counter.robot.insert(1000)


@pytest.mark.parametrize(
    ("arrive", "least"),
    [(to_find, 90), (to_confirm, 60), (to_money, 180)],
    ids=("find", "confirm", "money"),
)
def test_silence_is_waited_for(counter: Counter, arrive: object, least: float) -> None:
    """UX.md section 7, on the window and with the journal."""
    waited = waits(counter, arrive)  # type: ignore[arg-type]
    assert faults(waited, least) == []


def test_abandoned_money_is_paid_in_and_told(counter: Counter) -> None:
    assert waits(counter, to_money).outcome in {Outcome.PAID, Outcome.PENDING}


def test_three_times_the_time_is_three_times_as_long(counter: Counter) -> None:
    """Chosen before or on the way."""

    def slowly(counter: Counter) -> None:
        to_find(counter)
        counter.tell(SetOptions(Options(patience=3)))
        counter.run(0.5)

    assert faults(waits(counter, slowly), 270) == []


def test_a_kiosk_that_hurries_is_found(counter: Counter) -> None:
    counter.rules = replace(counter.rules, times=replace(counter.rules.times, idle=30, warning=5))
    counter.die()
    counter.boot()
    counter.robot.until("Home again", lambda: counter.step is not None)
    counter.run(5)
    assert faults(waits(counter, to_find), 90) == [
        "asks after 30.0 s; 90 is the least",
        "the question stands 5.0 s; 20 is least",
    ]


def test_money_of_which_nothing_is_told_is_found() -> None:
    quiet = Waits(180, 60, 9, money=True, outcome=None)
    assert faults(quiet, 180) == [
        "9 extensions; 10 is the least",
        "money is inside, and nobody is told what became of it",
    ]
