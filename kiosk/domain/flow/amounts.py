"""How much."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.domain.bills import Bill, Biller, PayBillNumber
from kiosk.domain.flow import tenders
from kiosk.domain.flow.steps import Decision, go, stay
from kiosk.domain.money import Money
from kiosk.domain.rules import Moment, Rules
from kiosk.domain.visit import ChooseAmount, ChooseTender, Fault, Visit

#: Digits of the largest amount that can be typed: 999,999.99.
AMOUNT_DIGITS = 8


class Offer(StrEnum):
    """What an offered amount is."""

    FULL = "full"
    PAST_DUE = "past_due"
    MINIMUM = "minimum"


@dataclass(frozen=True, slots=True)
class OfferedAmount:
    """One choice of C5."""

    offer: Offer
    amount: Money


def offers(bill: Bill, biller: Biller) -> tuple[OfferedAmount, ...]:
    """The amounts worth a card of their own and payable, each once, the full one first."""
    wanted = [OfferedAmount(Offer.FULL, bill.amount_due)]
    if biller.partial:
        wanted.append(OfferedAmount(Offer.PAST_DUE, bill.past_due))
        wanted.append(OfferedAmount(Offer.MINIMUM, bill.minimum))
    least = smallest(bill, biller)
    largest = min(bill.amount_due.minor, biller.maximum_minor)
    seen: set[Money] = set()
    kept = []
    for offered in wanted:
        if least <= offered.amount.minor <= largest and offered.amount not in seen:
            kept.append(offered)
            seen.add(offered.amount)
    return tuple(kept)


def smallest(bill: Bill, biller: Biller) -> int:
    """In minor units: the biller's minimum, or what is owed if that is less or is the only sum."""
    owed = bill.amount_due.minor
    if owed > 0:
        return max(min(biller.minimum_minor, owed), 1) if biller.partial else owed
    return max(biller.minimum_minor, 1)


def limits(bill: Bill, rules: Rules) -> tuple[Money, Money]:
    """Least and most that can be paid to this bill: the biller's limits and the over-payment's."""
    biller = rules.biller(bill.number.biller_id)
    largest = max(bill.amount_due, bill.amount_due.zero()) + rules.overpay_max(biller)
    most = Money(biller.maximum_minor, largest.currency)
    return Money(smallest(bill, biller), largest.currency), min(largest, most)


def amount_fault(amount: Money, bill: Bill, rules: Rules) -> Fault | None:
    """Whether this much can be paid to this bill."""
    least, most = limits(bill, rules)
    if amount < least:
        return Fault.AMOUNT_TOO_SMALL
    return Fault.AMOUNT_TOO_LARGE if amount > most else None


def confirmed(visit: Visit, bill: Bill, former: PayBillNumber | None, moment: Moment) -> Decision:
    """The account is the customer's: choose an amount, unless the biller leaves no choice."""
    biller = moment.rules.biller(bill.number.biller_id)
    visit = replace(visit, look_only=False)
    asked = ChooseAmount(bill, former, cash_refused=visit.cash_refused)
    if biller.partial:
        return go(visit, asked, moment)
    fault = amount_fault(bill.amount_due, bill, moment.rules)
    if fault:
        return go(visit, replace(asked, fault=fault), moment)
    return tenders.offered(visit, ChooseTender(bill, former, bill.amount_due), moment)


def again(visit: Visit, step: ChooseTender, moment: Moment) -> Decision:
    """Back to the amounts: one that was typed still stands there."""
    biller = moment.rules.biller(step.bill.number.biller_id)
    amount = step.amount
    asked = ChooseAmount(step.bill, step.former, cash_refused=visit.cash_refused)
    if any(offered.amount == amount for offered in offers(step.bill, biller)):
        return go(visit, asked, moment)
    return go(visit, replace(asked, typing=True, entry=str(amount.minor)), moment)


def picked(visit: Visit, step: ChooseAmount, amount: Money, moment: Moment) -> Decision:
    """An amount was chosen or typed."""
    fault = amount_fault(amount, step.bill, moment.rules)
    if fault:
        return stay(replace(visit, step=replace(step, fault=fault)))
    return go(visit, ChooseTender(step.bill, step.former, amount), moment)


def amount_typed(visit: Visit, step: ChooseAmount, char: str) -> Decision:
    """One more digit, in minor units from the right, as tills do."""
    if not step.typing or not (char.isascii() and char.isdecimal()):
        return stay(visit)
    entry = (step.entry + char).lstrip("0")
    if len(entry) > AMOUNT_DIGITS:
        return stay(visit)
    return stay(replace(visit, step=replace(step, entry=entry, fault=None)))


def amount_erased(visit: Visit, step: ChooseAmount, *, everything: bool) -> Decision:
    """The last digit goes, or all of them."""
    entry = "" if everything else step.entry[:-1]
    return stay(replace(visit, step=replace(step, entry=entry, fault=None)))
