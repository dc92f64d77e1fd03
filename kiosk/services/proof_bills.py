"""Several bills on one receipt: what each got, what became of it, and its own numbers."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.domain.money import Money
from kiosk.domain.payments import Outcome, PaymentRecord
from kiosk.domain.receipts import Block, Pair, Rule, Text, Tone
from kiosk.domain.rules import Rules
from kiosk.domain.together import kept
from kiosk.ports import Texts


def bills(payment: PaymentRecord, rules: Rules, texts: Texts) -> Iterator[Block]:
    """One after the other; nothing where there is one bill only."""
    language = payment.language
    for bill in payment.bills if payment.lines else ():
        yield Rule()
        yield Text(rules.biller(bill.number.biller_id).name, Tone.STRONG)
        numbers = {"receipt.number": bill.number.last4, "receipt.former_number": bill.former_last4}
        for key, last4 in numbers.items():
            if last4:
                ending = texts.text("receipt.ending_in", language, last4=last4)
                yield Pair(texts.text(key, language), ending)
        money = texts.money(has(bill), language)
        yield Pair(texts.text(state(bill), language), money, Tone.STRONG)
        code = f"{bill.confirmation[:3]}-{bill.confirmation[3:]}"
        yield Pair(texts.text("receipt.confirmation", language), code)
        if bill.approval_ref:
            yield Pair(texts.text("receipt.approval", language), bill.approval_ref)
        yield Pair(texts.text("receipt.trace", language), f"{bill.seq:06d}")
        if bill.outcome is Outcome.PENDING and bill.recovery_code:
            yield Pair(texts.text("receipt.recovery_code", language), bill.recovery_code)


def advice(payment: PaymentRecord, texts: Texts) -> Iterator[Block]:
    """What happened, whether the money is safe, what to do."""
    language, nothing = payment.language, payment.amount.zero()
    safe = sum((one.held for one in payment.bills if kept(one)), nothing)
    paid = (has(one) for one in payment.bills if one.outcome is Outcome.PAID)
    waits = (has(one) for one in payment.bills if one.outcome is Outcome.PENDING and not kept(one))
    sums = {
        "receipt.paid_bills_note": sum(paid, nothing),
        "receipt.pending_bills_note": sum(waits, nothing),
        "receipt.kept_bills_note": safe,
    }
    for key, amount in sums.items():
        if amount:
            told = texts.money(amount, language)
            yield Text(texts.text(key, language, amount=told))
    if any(one.outcome is Outcome.NOT_TAKEN for one in payment.bills):
        yield Text(texts.text("receipt.left_bills_note", language))


def has(bill: PaymentRecord) -> Money:
    """What it got, its fee included, or what is kept of it."""
    return bill.held if kept(bill) else bill.posted_amount + bill.posted_fee


def state(bill: PaymentRecord) -> str:
    """The key of the word for what became of it."""
    if kept(bill) and bill.held:
        return "cart.kept"
    return f"receipt.{bill.outcome or Outcome.PENDING}"
