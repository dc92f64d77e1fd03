"""What is in, shared out among the bills that are paid together (MONEY.md 1, several bills).

They are filled in the order shown. What a bill cannot take - its biller takes no parts, or the
rest does not reach its fee and least sum - goes to the next that can: the customer wants all of
them paid. What no bill can take is kept for the customer in the first that is not filled.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.domain import ledger
from kiosk.domain.changes import SHARED, AddResolution, Book, Change
from kiosk.domain.flow.amounts import smallest
from kiosk.domain.paying import Line, Payment
from kiosk.domain.payments import CloseReason, PaymentState
from kiosk.domain.rules import Moment


@dataclass(frozen=True, slots=True)
class Settlement:
    """How the money that a bill has is used. In minor units; `held` is what it has."""

    state: PaymentState
    amount: int = 0
    fee: int = 0
    held: int = 0


def alone(payment: Payment, moment: Moment) -> Settlement:
    """One bill. The fee comes out first; what it cannot take is kept for the customer."""
    held, total, fee = payment.held, payment.total, payment.fee
    if held.minor == 0:
        state = PaymentState.CREDITED if payment.doubt else PaymentState.NOT_TAKEN
        return Settlement(state)
    kept = Settlement(PaymentState.CREDITED, held=held.minor)
    if held < total:
        biller = moment.rules.biller(payment.bill.number.biller_id)
        # A card pays the whole rest, so here none has: what was agreed for it is not owed.
        fee = min(fee, replace(fee, minor=biller.cash_fee_minor))
        if not biller.partial or held <= fee or _unasked(payment, moment):
            return kept
    return Settlement(PaymentState.POSTED, held.minor - fee.minor, fee.minor, held.minor)


def shared(payment: Payment, moment: Moment) -> tuple[Settlement, ...]:
    """Several bills: one settlement for each of `payment.lines`."""
    rest, whole = payment.held.minor, payment.held >= payment.total
    fees = [_fee(line, moment, whole=whole) for line in payment.lines]
    given = [0] * len(payment.lines)
    if whole or not _unasked(payment, moment):
        for n, line in enumerate(payment.lines):
            given[n] = _taken(line, rest, fees[n], moment)
            rest -= given[n]
    kept = given.index(0) if 0 in given else 0
    if rest and given[kept]:
        # All are filled: the first one's account has what is over.
        given[kept], rest = given[kept] + rest, 0
    plans = [_posted(minor, fee) for minor, fee in zip(given, fees, strict=True)]
    if rest:
        plans[kept] = Settlement(PaymentState.CREDITED, held=rest)
    if payment.doubt and plans[0].state is PaymentState.NOT_TAKEN:
        plans[0] = Settlement(PaymentState.CREDITED)
    return tuple(plans)


def _unasked(payment: Payment, moment: Moment) -> bool:
    """The customer is gone, and the kiosk keeps such money instead of using it."""
    gone = payment.reason in {CloseReason.ABANDONED, CloseReason.RESTART}
    return gone and not moment.rules.apply_abandoned


def _fee(line: Line, moment: Moment, *, whole: bool) -> int:
    """As agreed; what was agreed for a card is not owed where none has paid the rest."""
    biller = moment.rules.biller(line.bill.number.biller_id)
    return line.fee.minor if whole else min(line.fee.minor, biller.cash_fee_minor)


def _taken(line: Line, rest: int, fee: int, moment: Moment) -> int:
    """How much of the rest this bill takes, its fee included."""
    biller = moment.rules.biller(line.bill.number.biller_id)
    if rest >= line.amount.minor + fee:
        return line.amount.minor + fee
    enough = rest >= smallest(line.bill, biller) + fee
    return rest if biller.partial and enough else 0


def _posted(minor: int, fee: int) -> Settlement:
    if not minor:
        return Settlement(PaymentState.NOT_TAKEN)
    return Settlement(PaymentState.POSTED, minor - fee, fee, minor)


def given(payment: Payment, line: Line, plan: Settlement) -> tuple[Change, ...]:
    """The line's part leaves the payment that took it, in the commit that uses it."""
    if not plan.held:
        return ()
    currency = payment.amount.currency
    moved = AddResolution(
        item=f"line:{line.payment_id}",
        action=SHARED,
        payment_id=payment.id,
        currency=currency,
        supplement_id=line.payment_id,
        moved_out=plan.held,
        moved_in=plan.held,
    )
    return (moved, Book(ledger.shared(line.payment_id, plan.held, currency)))
