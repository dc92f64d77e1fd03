"""Moving between steps: what a visit keeps and what it forgets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.events import Condition
from kiosk.domain.flow.steps import at_home, calm, find, home, idle_step
from kiosk.domain.intents import Tick
from kiosk.domain.rules import Health
from kiosk.domain.visit import (
    ConfirmCancel,
    Fault,
    FindBill,
    Home,
    OutOfService,
    PayCash,
    StillThere,
    Visit,
)


def test_a_new_visit_has_nothing_of_the_one_before(walk: Any) -> None:
    """Language, entry, payment and the printer's word go; the guard against guessing stays."""
    used = replace(
        walk.to_cash().visit,
        language="es",
        entry="123",
        printed=False,
        restarted=True,
        misses=3,
        locked_until=1234.0,
    )
    fresh, effects = home(used, walk.moment(Tick()))
    assert effects == ()
    assert fresh == Visit(
        id=fresh.id,
        language="en",
        touched=walk.now,
        entered=walk.now,
        requests=used.requests,
        misses=3,
        locked_until=1234.0,
    )
    assert fresh.id != used.id


@pytest.mark.parametrize(
    ("health", "step"),
    [
        (Health(acceptor=Condition.READY), Home()),
        (Health(acceptor=Condition.STARTING), Home()),
        (Health(acceptor=Condition.FULL), OutOfService(Fault.CASH_OFF)),
        (Health(acceptor=Condition.FULL, terminal=Condition.READY), Home()),
        (Health(acceptor=Condition.FULL, terminal=Condition.STARTING), Home()),
        (
            Health(acceptor=Condition.FULL, terminal=Condition.OFFLINE),
            OutOfService(Fault.NO_TENDER),
        ),
        (
            Health(acceptor=Condition.FULL, terminal=Condition.READY, card_open=True),
            OutOfService(Fault.NO_TENDER),
        ),
        (Health(acceptor=Condition.READY, journal=False), OutOfService(Fault.JOURNAL)),
        (Health(acceptor=Condition.FULL, journal=False), OutOfService(Fault.JOURNAL)),
    ],
)
def test_an_idle_kiosk_says_what_it_cannot_do(health: Health, step: Any) -> None:
    """M-38: Home only if a bill can be paid, or the acceptor or the terminal is still starting."""
    assert idle_step(health) == step


def test_a_question_laid_over_a_step_does_not_hide_it() -> None:
    """calm() is the step itself."""
    assert calm(StillThere(PayCash(), 5.0)) == calm(ConfirmCancel(PayCash())) == PayCash()
    assert calm(FindBill("12")) == FindBill("12")


def test_nobody_is_served_at_home_and_out_of_service(walk: Any) -> None:
    """Only then may a payment of an earlier start be taken up."""
    assert at_home(walk.visit)
    assert at_home(replace(walk.visit, step=OutOfService(Fault.CASH_OFF)))
    assert not at_home(walk.to_find().visit)


def test_while_the_kiosk_cools_down_every_way_to_the_entry_says_so(walk: Any) -> None:
    """The fault of the moment gives way to the one that matters."""
    locked = replace(walk.visit, locked_until=walk.now + 1)
    visit, _ = find(locked, walk.moment(Tick()), Fault.NOT_MINE)
    assert visit.step == FindBill("", Fault.TOO_MANY_TRIES)
