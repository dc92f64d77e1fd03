"""C19: the number of an earlier payment is typed, and its outcome is shown to whoever has it.

Guessing is counted with the guesses of pay-bill numbers: five misses, then nothing is looked up for
a while.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.domain import intents as it
from kiosk.domain.checking import (
    LENGTH,
    CheckPayment,
    CheckStep,
    Miss,
    PaymentChecked,
    PaymentFound,
    typed,
)
from kiosk.domain.effects import FindPayment
from kiosk.domain.flow.steps import Decision, go, home, stay
from kiosk.domain.rules import Moment
from kiosk.domain.visit import Visit


def begin(visit: Visit, moment: Moment) -> Decision:
    """From Home, as long as the journal can be read."""
    if not moment.health.journal:
        return stay(visit)
    return go(visit, CheckPayment(miss=_locked(visit, moment)), moment)


def _locked(visit: Visit, moment: Moment) -> Miss | None:
    return Miss.LOCKED if moment.mono < visit.locked_until else None


def touched(visit: Visit, step: CheckStep, intent: it.Intent, moment: Moment) -> Decision:
    """What was touched while an earlier payment is asked for or shown."""
    match step:
        case CheckPayment():
            return _entry(visit, step, intent, moment)
        case PaymentChecked():
            leaves = isinstance(intent, it.Finish | it.GoOn | it.Cancel)
            if isinstance(intent, it.Back):
                return begin(visit, moment)
            return home(visit, moment) if leaves else stay(visit)
        case _:
            assert_never(step)


def _entry(visit: Visit, step: CheckPayment, intent: it.Intent, moment: Moment) -> Decision:
    match intent:
        case it.KeyTyped(char):
            entry = typed(step.entry, char)
            whole = len(entry) == LENGTH and entry != step.entry
            return (_ask if whole else _typed)(replace(visit, unasked=whole), entry, moment)
        case it.Erase(everything):
            return _typed(visit, "" if everything else step.entry[:-1], moment)
        case it.Enter() if step.miss is not Miss.NOT_FOUND:
            return _ask(replace(visit, unasked=False), step.entry, moment)
        case it.Back() | it.Cancel() | it.Finish():
            return home(visit, moment)
        case _:
            return stay(visit)


def _typed(visit: Visit, entry: str, moment: Moment) -> Decision:
    return stay(replace(visit, step=CheckPayment(entry, _locked(visit, moment))))


def _ask(visit: Visit, entry: str, moment: Moment) -> Decision:
    miss = _locked(visit, moment) or (Miss.SHORT if len(entry) < LENGTH else None)
    asked = () if miss else (FindPayment(entry),)
    return stay(replace(visit, step=CheckPayment(entry, miss)), *asked)


def found(visit: Visit, event: PaymentFound, moment: Moment) -> Decision:
    """The journal's answer; it comes at once, but for a customer who is not there any more."""
    step = visit.step
    if not isinstance(step, CheckPayment) or step.entry != event.confirmation:
        return stay(visit)
    if event.payment is not None:
        return go(replace(visit, code=event.code), PaymentChecked(event.payment), moment)
    misses, miss = visit.misses + 1, Miss.NOT_FOUND
    if misses >= moment.rules.max_misses:
        locked = moment.mono + moment.rules.times.cool_down
        visit, misses, miss = replace(visit, locked_until=locked), 0, Miss.LOCKED
    return stay(replace(visit, misses=misses, step=replace(step, miss=miss)))
