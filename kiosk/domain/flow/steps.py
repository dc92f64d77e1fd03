"""Moving between steps, and the shape every rule has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from kiosk.domain.effects import Effect
from kiosk.domain.events import Condition
from kiosk.domain.payments import PaymentState
from kiosk.domain.rules import Health, Moment
from kiosk.domain.visit import (
    Calm,
    ChooseAmount,
    ChooseTender,
    ConfirmAccount,
    ConfirmCancel,
    ConfirmMoved,
    Fault,
    FindBill,
    Home,
    OutOfService,
    Review,
    Step,
    StillThere,
    Visit,
)

Decision = tuple[Visit, tuple[Effect, ...]]
T = TypeVar("T")
Rule = Callable[[Visit, T, Moment], Decision]


def go(visit: Visit, step: Step, moment: Moment, *effects: Effect) -> Decision:
    """To another step, from this moment on; what lay over the last one is closed."""
    return replace(visit, step=step, entered=moment.mono, panel=None), effects


def stay(visit: Visit, *effects: Effect) -> Decision:
    """Nothing changes on the screen."""
    return visit, effects


def calm(step: Step) -> Calm:
    """The step itself, without a question laid over it."""
    return step.under if isinstance(step, StillThere | ConfirmCancel) else step


def home(visit: Visit, moment: Moment) -> Decision:
    """The end of a visit: a new one with defaults. Only the guard against guessing stays, and only
    what was paid forgives: a number of one's own would, each time, buy guesses for nothing."""
    paid = visit.payment is not None and visit.payment.state is PaymentState.POSTED
    fresh = Visit(
        id=moment.fresh_id,
        language=moment.rules.languages[0],
        touched=moment.mono,
        misses=0 if paid else visit.misses,
        requests=visit.requests,
        locked_until=visit.locked_until,
    )
    return go(fresh, idle_step(moment.health), moment)


def idle_step(health: Health) -> Home | OutOfService:
    """What the kiosk shows when nobody pays."""
    if not (health.journal and health.room):
        return OutOfService(Fault.JOURNAL)
    if health.barred:
        return OutOfService(Fault(health.barred))
    if health.cash or Condition.STARTING in {health.acceptor, health.terminal}:
        return Home()
    if health.terminal is None:
        return OutOfService(Fault.CASH_OFF)
    return Home() if health.card else OutOfService(Fault.NO_TENDER)


def account(visit: Visit, step: ChooseAmount | ChooseTender | Review, moment: Moment) -> Decision:
    """Back to whose bill it is."""
    if step.former:
        return go(visit, ConfirmMoved(step.former, step.bill), moment)
    refused = step.cash_refused if isinstance(step, ChooseAmount) else visit.cash_refused
    return go(visit, ConfirmAccount(step.bill, refused), moment)


def at_home(visit: Visit) -> bool:
    """Nobody is being served."""
    return isinstance(visit.step, Home | OutOfService)


def find(
    visit: Visit,
    moment: Moment,
    fault: Fault | None = None,
    *,
    payee: str = "",
    until_ms: int = 0,
) -> Decision:
    """To the entry of a number, with what was typed before and what was wrong with it."""
    if moment.mono < visit.locked_until:
        return go(visit, FindBill(visit.entry, Fault.TOO_MANY_TRIES), moment)
    return go(visit, FindBill(visit.entry, fault, payee, until_ms), moment)
