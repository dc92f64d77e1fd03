"""Time: when the next tick is due, and what silence does (UX.md section 7)."""

from __future__ import annotations

import math
from dataclasses import replace

from kiosk.domain.cart import Cart
from kiosk.domain.checking import PaymentChecked
from kiosk.domain.flow import card, cash, entry, settle
from kiosk.domain.flow.steps import Decision, at_home, calm, go, home, stay
from kiosk.domain.letters import TypeAddress
from kiosk.domain.payments import FINAL, CloseReason, Outcome, PaymentRecord
from kiosk.domain.rules import Moment, Times
from kiosk.domain.visit import (
    CardDeclined,
    ChooseAmount,
    ChooseReceipt,
    ChooseTender,
    ConfirmAccount,
    ConfirmMoved,
    Fault,
    FindBill,
    Home,
    LookingUp,
    OutcomeShown,
    OutOfService,
    OverPayment,
    PayCard,
    PayCash,
    Posting,
    Recovery,
    Review,
    Stage,
    StillThere,
    StopCash,
    TakeYourThings,
    Visit,
)

#: Seconds after which C3 says more (UX.md section 5, C3).
LOOK_UP_WORDS = (1.0, 5.0, 10.0)
_PRIVATE = (
    ConfirmAccount
    | ConfirmMoved
    | Cart
    | ChooseAmount
    | ChooseTender
    | Review
    | TypeAddress
    | PaymentChecked
)


def deadline(visit: Visit, times: Times, now: float) -> float | None:
    """Monotonic seconds of the next Tick; None when nothing waits for time."""
    step = visit.step
    if isinstance(step, StillThere):
        return min(step.until, now + 1.0)
    if isinstance(step, Posting | PayCard):
        return min(step.until, now + 1.0)
    if isinstance(step, OverPayment):
        return min(step.until, now + 1.0)
    if isinstance(step, LookingUp):
        stops = (*LOOK_UP_WORDS, times.look_up)
        return next((step.since + s for s in stops if step.since + s > now), now)
    if visit.speaking:
        return None
    ends = _shown_until(visit, times)
    if ends is not None:
        return ends
    limit = _idle_limit(visit, times)
    if limit is None:
        return None
    ends = visit.touched + limit
    return min(ends, _minute(visit, now)) if _locked(visit, now) else ends


def _locked(visit: Visit, now: float) -> bool:
    """The screen tells how many minutes nothing is looked up."""
    step = visit.step
    told = isinstance(step, FindBill) and step.fault is Fault.TOO_MANY_TRIES
    return told and now < visit.locked_until


def _minute(visit: Visit, now: float) -> float:
    """When there is one minute less to tell."""
    left = math.ceil((visit.locked_until - now) / 60)
    return visit.locked_until - 60 * (left - 1)


def _shown_until(visit: Visit, times: Times) -> float | None:
    """Screens that go on by themselves; a touch there gives more time, and so does a panel."""
    patience = visit.options.patience
    if visit.panel is not None:
        times = replace(times, outcome=times.idle, receipt=times.idle, things=times.idle)
    match visit.step:
        case OutcomeShown():
            return max(visit.entered, visit.touched) + times.outcome * patience
        case ChooseReceipt():
            return max(visit.entered, visit.touched) + times.receipt * patience
        case TakeYourThings():
            return max(visit.entered, visit.touched) + times.things * patience
        case _:
            return None


def _idle_limit(visit: Visit, times: Times) -> float | None:
    limit = _limit(visit, times)
    return None if limit is None else limit * visit.options.patience


def _limit(visit: Visit, times: Times) -> float | None:
    limit = _silence(visit, times)
    # Who listens needs the time that speech takes.
    return max(limit, times.idle_audio) if limit and visit.options.audio else limit


def _silence(visit: Visit, times: Times) -> float | None:
    step = calm(visit.step)
    if (isinstance(step, Home | OutOfService) and visit.altered) or _hidden(visit):
        return times.idle
    if isinstance(step, Home | OutOfService | Posting | PayCard | Recovery):
        return None
    if _inside(visit):
        return times.idle_money
    if isinstance(step, PayCash | StopCash | CardDeclined):
        return times.idle
    return times.idle_private if isinstance(step, _PRIVATE) else times.idle


def _inside(visit: Visit) -> bool:
    """Money that is not told as an outcome yet."""
    told = isinstance(calm(visit.step), TypeAddress)
    return visit.payment is not None and bool(visit.payment.held) and not told


def _hidden(visit: Visit) -> bool:
    """A code that somebody may still come for lies under a panel that nobody closed."""
    return isinstance(visit.step, Recovery) and visit.panel is not None


def tick(visit: Visit, moment: Moment) -> Decision:
    """The deadline has come. Called early it changes nothing."""
    step, now, times = visit.step, moment.mono, moment.rules.times
    if isinstance(step, StillThere):
        return _expired(visit, moment) if now >= step.until else stay(visit)
    if isinstance(step, Posting):
        return _recording(visit, step, moment) if now >= step.until else stay(visit)
    if isinstance(step, PayCard):
        return card.overdue(visit, step, moment) if now >= step.until else stay(visit)
    if isinstance(step, OverPayment):
        return cash.over_payment_refused(visit, moment) if now >= step.until else stay(visit)
    if isinstance(step, LookingUp):
        over = now >= step.since + times.look_up
        return entry.unanswered(visit, moment) if over else stay(visit)
    if visit.speaking:
        return stay(visit)
    ends = _shown_until(visit, times)
    if ends is not None:
        return onward(visit, moment) if now >= ends else stay(visit)
    limit = _idle_limit(visit, times)
    if limit is None or now < visit.touched + limit:
        return stay(visit)
    if at_home(visit):
        return home(visit, moment)
    if _hidden(visit):
        return stay(replace(visit, panel=None))
    warning = times.warning_money if _inside(visit) else times.warning
    until = now + warning * visit.options.patience
    return go(visit, StillThere(calm(step), until), moment)


def _recording(visit: Visit, step: Posting, moment: Moment) -> Decision:
    if step.stage is Stage.CLOSING:
        return settle.quiet(visit, moment)
    return settle.no_answer(visit, moment)


def _expired(visit: Visit, moment: Moment) -> Decision:
    """Nobody answered: with money inside it goes to the confirmed bill, never silently home."""
    if isinstance(calm(visit.step), TypeAddress):
        return onward(replace(visit, step=calm(visit.step)), moment)
    if visit.payment and visit.payment.state not in FINAL:
        return card.leave(visit, CloseReason.ABANDONED, moment)
    return home(visit, moment)


def onward(visit: Visit, moment: Moment) -> Decision:
    """From the outcome to the receipt, the things to take, and home."""
    match visit.step:
        case OutcomeShown(payment) if any(map(_moved, payment.bills)):
            return go(visit, ChooseReceipt(payment), moment)
        case ChooseReceipt(payment) | TypeAddress(payment):
            return go(visit, TakeYourThings(payment), moment)
        case _:
            return home(visit, moment)


def _moved(payment: PaymentRecord) -> bool:
    return bool(payment.held) or payment.outcome is Outcome.PENDING


def awake(visit: Visit, moment: Moment) -> Visit:
    """Somebody is there."""
    visit = replace(visit, touched=moment.mono)
    return replace(visit, step=visit.step.under) if isinstance(visit.step, StillThere) else visit
