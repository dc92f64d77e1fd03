"""From Home to the confirmed account: typing, scanning, looking up."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.domain import cart
from kiosk.domain import intents as it
from kiosk.domain.bills import (
    BillFound,
    Blocked,
    Closed,
    Moved,
    NoCash,
    NoSuchAccount,
    PayBillNumber,
    Unreachable,
)
from kiosk.domain.cart import Cart
from kiosk.domain.checking import PaymentChecked
from kiosk.domain.effects import LookUp
from kiosk.domain.events import CodeRefused, CodeScanned, LookedUp
from kiosk.domain.flow import basket
from kiosk.domain.flow.steps import Decision, find, go, stay
from kiosk.domain.numbers import NumberFault, candidates, from_code, progress
from kiosk.domain.rules import Moment
from kiosk.domain.visit import (
    ConfirmAccount,
    ConfirmMoved,
    Fault,
    FindBill,
    Home,
    LookingUp,
    OutOfService,
    Visit,
)

#: Longer than any number; a stuck key ends here.
ENTRY_MAX = 30
#: Seconds in which a screen that came with the last character of a number hears no decision.
UNASKED_S = 1.5

_FAULTS = {
    NumberFault.EMPTY: Fault.NUMBER_INCOMPLETE,
    NumberFault.INCOMPLETE: Fault.NUMBER_INCOMPLETE,
    NumberFault.WRONG_LENGTH: Fault.NUMBER_INCOMPLETE,
    NumberFault.WRONG_CHARACTER: Fault.NUMBER_CHARACTER,
    NumberFault.WRONG_CHECK_DIGIT: Fault.NUMBER_CHECK_DIGIT,
    NumberFault.FOREIGN: Fault.CODE_FOREIGN,
}


def typed(visit: Visit, char: str, moment: Moment) -> Decision:
    """One more character of the number; the last one of a whole number looks it up."""
    if len(visit.entry) >= ENTRY_MAX or not (len(char) == 1 and char.isascii() and char.isalnum()):
        return stay(visit)
    visit, effects = _entry(visit, visit.entry + char.upper(), moment)
    free = moment.mono >= visit.locked_until
    if not free or not _whole(visit.entry, moment):
        return visit, effects
    found = candidates(visit.entry, moment.rules.billers)
    return _ask(replace(visit, unasked=True), found, moment)


def _whole(entry: str, moment: Moment) -> bool:
    """Right or wrong in its check digit, and no number of any biller goes on from here."""
    so_far = progress(entry, moment.rules.billers)
    ended = so_far.complete or so_far.fault is NumberFault.WRONG_CHECK_DIGIT
    return ended and not (so_far.letters or so_far.digits)


def erased(visit: Visit, *, everything: bool, moment: Moment) -> Decision:
    """The last character goes, or all of them."""
    return _entry(visit, "" if everything else visit.entry[:-1], moment)


def _entry(visit: Visit, entry: str, moment: Moment) -> Decision:
    locked = moment.mono < visit.locked_until
    step = FindBill(entry, Fault.TOO_MANY_TRIES if locked else None)
    return stay(replace(visit, entry=entry, step=step))


def entered(visit: Visit, moment: Moment) -> Decision:
    """The number is complete: refused on the spot, or looked up; not twice where nobody has it."""
    if isinstance(visit.step, FindBill) and visit.step.fault is Fault.NO_SUCH_ACCOUNT:
        return stay(visit)
    found = candidates(visit.entry, moment.rules.billers)
    return _ask(replace(visit, unasked=False), found, moment)


def scanned(visit: Visit, event: CodeScanned, moment: Moment) -> Decision:
    """A code goes straight to the look-up; while anything else goes on it is ignored."""
    if not isinstance(visit.step, Home | FindBill | Cart | OutOfService):
        return stay(visit)
    if isinstance(visit.step, Cart) and not basket.room(visit):
        return stay(visit)
    if isinstance(visit.step, OutOfService) and not moment.health.journal:
        return stay(visit)
    found = from_code(event, moment.rules.billers)
    if not isinstance(found, NumberFault):
        visit = replace(visit, entry=found[0].value, unasked=False)
    return _ask(visit, found, moment, payee=moment.rules.named(event.gln))


def heard(visit: Visit, intent: it.Intent) -> Visit:
    """The key that looks a number up was pressed after all: what follows is meant."""
    return replace(visit, unasked=False) if isinstance(intent, it.Enter) else visit


def too_soon(visit: Visit, intent: it.Intent, moment: Moment) -> bool:
    """Meant for the key that looks a number up, which the last character has done meanwhile."""
    meant = isinstance(intent, it.Accept | it.Refuse | it.AddBill | it.Finish | it.GoOn)
    came = isinstance(visit.step, ConfirmAccount | ConfirmMoved | PaymentChecked)
    return visit.unasked and meant and came and moment.mono < visit.entered + UNASKED_S


def scan_refused(visit: Visit, event: CodeRefused, moment: Moment) -> Decision:
    """A code that is no bill: said in words where a bill is expected."""
    if not isinstance(visit.step, Home | FindBill):
        return stay(visit)
    foreign = event.reason in {"foreign", "currency"}
    return find(visit, moment, Fault.CODE_FOREIGN if foreign else Fault.CODE_UNREADABLE)


def _ask(
    visit: Visit,
    found: tuple[PayBillNumber, ...] | NumberFault,
    moment: Moment,
    *,
    payee: str = "",
) -> Decision:
    if moment.mono < visit.locked_until:
        return find(visit, moment)
    if isinstance(found, NumberFault):
        return find(visit, moment, _FAULTS[found], payee=payee)
    request = visit.requests + 1
    visit = replace(visit, requests=request)
    step = LookingUp(request, moment.mono, visit.entry)
    return go(visit, step, moment, LookUp(request, found))


def looked_up(visit: Visit, event: LookedUp, moment: Moment) -> Decision:
    """The billers' answer; an answer to a look-up that was left is dropped."""
    if not isinstance(visit.step, LookingUp) or visit.step.request != event.request:
        return stay(visit)
    outcome, rules = event.outcome, moment.rules
    if isinstance(outcome, BillFound | NoCash | Moved):
        numbers = [outcome.bill.number, *([outcome.old] if isinstance(outcome, Moved) else [])]
        if any(cart.find(visit.cart, number) for number in numbers):
            return find(visit, moment, Fault.IN_CART)
    match outcome:
        case BillFound(bill):
            return go(visit, ConfirmAccount(bill), moment)
        case NoCash(bill):
            return go(visit, ConfirmAccount(bill, cash_refused=True), moment)
        case Moved(old, bill):
            return go(visit, ConfirmMoved(old, bill), moment)
        case NoSuchAccount():
            return _missed(visit, moment)
        case Closed(biller_id):
            return find(visit, moment, Fault.CLOSED, payee=rules.name(biller_id))
        case Blocked():
            return find(visit, moment, Fault.BLOCKED)
        case Unreachable(biller_id, until_ms):
            payee = rules.name(biller_id)
            return find(visit, moment, Fault.UNREACHABLE, payee=payee, until_ms=until_ms)
        case _:
            assert_never(outcome)


def unanswered(visit: Visit, moment: Moment) -> Decision:
    """The look-up took too long: whoever was asked alone is named."""
    found = candidates(visit.entry, moment.rules.billers)
    asked = set() if isinstance(found, NumberFault) else {number.biller_id for number in found}
    payee = moment.rules.name(asked.pop()) if len(asked) == 1 else ""
    return find(visit, moment, Fault.UNREACHABLE, payee=payee)


def _missed(visit: Visit, moment: Moment) -> Decision:
    """One try less; after the last one the kiosk looks nothing up for a while."""
    misses = visit.misses + 1
    if misses < moment.rules.max_misses:
        return find(replace(visit, misses=misses), moment, Fault.NO_SUCH_ACCOUNT)
    locked = moment.mono + moment.rules.times.cool_down
    return find(replace(visit, misses=0, locked_until=locked), moment)
