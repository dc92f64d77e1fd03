"""Several bills on one receipt: what each got, what became of it, and its own numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.domain.money import Money
from kiosk.domain.payments import Outcome, PaymentRecord, PaymentState
from kiosk.domain.receipts import Block, Pair, Rule, Text, Tone
from kiosk.domain.rules import Rules
from kiosk.domain.together import kept
from kiosk.ports import Texts


def bills(payment: PaymentRecord, rules: Rules, texts: Texts) -> Iterator[Block]:
    """One after the other; nothing where there is one bill only."""
    language = payment.language
    for bill in payment.bills if payment.lines else ():
        yield Rule()
        yield Text(rules.name(bill.number.biller_id), Tone.STRONG)
        numbers = {"receipt.number": bill.number.last4, "receipt.former_number": bill.former_last4}
        for key, last4 in numbers.items():
            if last4:
                ending = texts.text("receipt.ending_in", language, last4=last4)
                yield Pair(texts.text(key, language), ending)
        yield from _had(bill, texts)
        code = f"{bill.confirmation[:3]}-{bill.confirmation[3:]}"
        yield Pair(texts.text("receipt.confirmation", language), code)
        if bill.approval_ref:
            yield Pair(texts.text("receipt.approval", language), bill.approval_ref)
        yield Pair(texts.text("receipt.trace", language), f"{bill.seq:06d}")
        if (bill.outcome is Outcome.PENDING or kept(bill)) and bill.recovery_code:
            yield Pair(texts.text("receipt.recovery_code", language), bill.recovery_code)


def _had(bill: PaymentRecord, texts: Texts) -> Iterator[Block]:
    """What of the money is its own, its fee, and what is left to pay."""
    language, fee = bill.language, bill.posted_fee
    money = texts.money(has(bill), language)
    yield Pair(texts.text(state(bill), language), money, Tone.STRONG)
    if bill.state is not PaymentState.POSTED or bill.refused:
        return
    yield Pair(texts.text("receipt.amount", language), texts.money(bill.posted_amount, language))
    told = texts.money(fee, language) if fee else texts.text("receipt.no_fee", language)
    yield Pair(texts.text("receipt.fee", language), told)
    yield from balance(bill, texts)


def balance(bill: PaymentRecord, texts: Texts) -> Iterator[Block]:
    """What its account has after it."""
    language = bill.language
    extra = bill.posted_amount - bill.amount
    if extra.minor > 0:
        yield Pair(texts.text("receipt.credited", language), texts.money(extra, language))
    left = bill.amount_due - bill.posted_amount
    key, sign = ("receipt.balance_credit", -1) if left.minor < 0 else ("receipt.balance", 1)
    shown = replace(left, minor=sign * left.minor)
    yield Pair(texts.text(key, language), texts.money(shown, language))
    as_of = texts.moment(bill.as_of_ms, language)
    yield Pair(texts.text("receipt.as_of", language), as_of, Tone.SMALL)


def advice(payment: PaymentRecord, texts: Texts) -> Iterator[Block]:
    """What happened, whether the money is safe, what to do."""
    language, nothing = payment.language, payment.amount.zero()
    safe = sum((one.held for one in payment.bills if kept(one)), nothing)
    rest = [one for one in payment.bills if not kept(one)]
    paid = (has(one) for one in rest if one.outcome is Outcome.PAID)
    waits = (has(one) for one in rest if one.outcome is Outcome.PENDING)
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
