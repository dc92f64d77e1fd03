"""Gate G11 of UX.md section 15: how long the kiosk waits for who needs time, in virtual time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.bench.people.counter import Counter
from kiosk.domain.intents import GoOn
from kiosk.domain.payments import Outcome
from kiosk.domain.visit import Home, OutcomeShown, StillThere

#: WCAG 2.2.1: at least so long to answer, and so often.
LEAST_WARNING_S, LEAST_EXTENSIONS = 20.0, 10
#: From the last sign of life until whoever measures is there.
_LATE_S = 1.0
#: Longer than any limit of a visit.
_PATIENCE_S = 1500.0


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds of silence before the question, and from there to the end; how often the answer gave
    all the time again; whether money was inside, and what became of the payment."""

    silence: float
    warning: float
    extensions: int
    money: bool
    outcome: Outcome | None


def waits(counter: Counter, arrive: Callable[[Counter], None]) -> Waits:
    """Somebody arrives at a step, answers the question ten times, and then no more. AssertionError
    if no question comes."""
    arrive(counter)
    payment = counter.view.visit.payment if counter.view else None
    money = bool(payment and payment.held)
    began = counter.now
    _until(counter, StillThere)
    silence = counter.now - began
    extensions = 0
    for _ in range(LEAST_EXTENSIONS):
        counter.tell(GoOn())
        counter.run(0.5)
        if isinstance(counter.step, StillThere | Home):
            break
        began = counter.now
        _until(counter, StillThere)
        extensions += counter.now - began >= silence - _LATE_S
    asked = counter.now
    while isinstance(counter.step, StillThere):
        counter.run(0.1)
    warning = counter.now - asked
    return Waits(silence, warning, extensions, money, _end(counter) if money else None)


def faults(waited: Waits, least_silence: float) -> list[str]:
    """What is too short, and money of which nothing is told; empty: nothing."""
    wrong = []
    if waited.silence < least_silence - _LATE_S:
        wrong.append(f"asks after {waited.silence:.1f} s; {least_silence:.0f} is the least")
    if waited.warning < LEAST_WARNING_S:
        wrong.append(f"the question stands {waited.warning:.1f} s; {LEAST_WARNING_S:.0f} is least")
    if waited.extensions < LEAST_EXTENSIONS:
        wrong.append(f"{waited.extensions} extensions; {LEAST_EXTENSIONS} is the least")
    if waited.money and waited.outcome is None:
        wrong.append("money is inside, and nobody is told what became of it")
    return wrong


def _end(counter: Counter) -> Outcome | None:
    """What the screen says became of the money."""
    end = counter.now + _PATIENCE_S
    while not isinstance(counter.step, OutcomeShown | Home) and counter.now < end:
        counter.run(0.1)
    return counter.step.payment.outcome if isinstance(counter.step, OutcomeShown) else None


def _until(counter: Counter, kind: type) -> None:
    end = counter.now + _PATIENCE_S
    while not isinstance(counter.step, kind):
        if counter.now > end:
            raise AssertionError(f"no {kind.__name__} after {_PATIENCE_S:.0f} s at {counter.step}")
        counter.run(0.1)
