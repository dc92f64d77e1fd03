"""Which bill a number means: candidates in order, moved numbers followed to their end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kiosk.domain.bills import (
    BillFound,
    Blocked,
    Closed,
    LookUpOutcome,
    Moved,
    MovedTo,
    NoSuchAccount,
    PayBillNumber,
    Unreachable,
)
from kiosk.ports import BillerAdapter

MOST_HOPS = 5


def look_up(
    candidates: Iterable[PayBillNumber], adapters: Mapping[str, BillerAdapter]
) -> LookUpOutcome:
    """The first answer that is not NoSuchAccount. Blocks: a worker thread calls it."""
    for number in candidates:
        outcome = follow(adapters[number.biller_id], number)
        if isinstance(outcome, Closed | Unreachable):
            return replace(outcome, biller_id=number.biller_id)
        if not isinstance(outcome, NoSuchAccount):
            return outcome
    return NoSuchAccount()


def follow(adapter: BillerAdapter, number: PayBillNumber) -> LookUpOutcome:
    """The account that `number` leads to now. Numbers that move in a circle, or more than
    MOST_HOPS times, are Blocked: nobody can say whose bill it is."""
    seen = {number}
    at = number
    while True:
        answer = adapter.look_up(at)
        if isinstance(answer, MovedTo):
            if answer.new in seen or len(seen) > MOST_HOPS:
                return Blocked()
            at = answer.new
            seen.add(at)
        elif isinstance(answer, BillFound) and at != number:
            return Moved(number, answer.bill)
        else:
            return answer
