"""Mistakes with postings, the outbox and the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from kiosk.domain import ledger
from kiosk.domain.bills import PostingRefused, PostingUnknown
from kiosk.domain.changes import (
    AddDelivery,
    Book,
    Commit,
    SetOutcome,
)
from kiosk.domain.effects import Effect, Record
from kiosk.domain.errors import JournalError
from kiosk.domain.events import PrintUnknown
from kiosk.domain.flow import settle
from kiosk.domain.flow.steps import Decision
from kiosk.domain.intents import Event, PostingAnswered
from kiosk.domain.payments import Delivery, Outcome
from kiosk.domain.rules import Moment
from kiosk.domain.visit import Visit
from kiosk.services import core
from kiosk.services.core import Core
from kiosk.services.outbox import Outbox
from kiosk.services.perform import Outside, perform
from kiosk.storage import journal
from kiosk.storage.apply import apply
from kiosk.storage.transaction import Transaction
from tests.mutants.hunt import BILLER, DISK, KILLS, NOTES, PRINTER, Mutant, Patch
from tests.mutants.surgery import Effects, changes, in_two, is_commit, rewrite


def recovery_skipped(patch: Patch) -> None:
    """A start looks at nothing that was left open."""
    patch.setattr(Core, "_resume_next", lambda self: None)


def posted_in_two_transactions(patch: Patch) -> None:
    """The payment is posted first, its entry is booked next."""
    in_two(patch, "payment_posted", (Book, AddDelivery))


def delivery_added_after_the_posting(patch: Patch) -> None:
    """The outbox is another table, so it is another transaction."""
    in_two(patch, "payment_posted", AddDelivery)


def jammed_printer_reverses_the_payment(patch: Patch) -> None:
    """No receipt, no payment: the customer gets it as a credit."""
    real = Core._step

    def step(self: Core, event: Event) -> list[Event]:
        answers = real(self, event)
        if isinstance(event, PrintUnknown) and self.health.journal:
            paid = self.outside.journal.payment(event.job.partition("/")[0])
            if paid.outcome is Outcome.PAID:
                amount, fee = paid.posted_amount.minor, paid.posted_fee.minor
                currency, biller = paid.amount.currency, paid.number.biller_id
                entry = ledger.refused(paid.id, amount, fee, currency, biller)
                commit = Commit("no_receipt", paid.id, (Book(entry),))
                self.outside.journal.commit(commit, 0, 0.0)
        return answers

    patch.setattr(Core, "_step", step)


@dataclass(frozen=True)
class _TakeNumber:
    """A change that only counts."""


def number_taken_before_the_payment(patch: Patch) -> None:
    """The next number has a transaction of its own, so that two tills need not wait."""
    taken: list[int] = []
    number: Any = _TakeNumber()
    count = Transaction.count

    def counted(tx: Transaction, counter: str) -> int:
        return taken.pop() if counter == "payment" and taken else count(tx, counter)

    def applied(changes: Any, tx: Transaction) -> None:
        if changes == (number,):
            taken[:] = [count(tx, "payment")]
        else:
            apply(changes, tx)

    def change(effects: Effects) -> Iterable[Effect]:
        for effect in effects:
            if is_commit(effect, "payment_opened"):
                yield Record(Commit("number_taken", None, (number,)))
            yield effect

    patch.setattr(Transaction, "count", counted)
    patch.setattr(journal, "apply", applied)
    rewrite(patch, change)


def delivery_moved_without_an_audit_row(patch: Patch) -> None:
    """That something was sent is no money: a plain UPDATE will do."""
    real = Transaction.move

    def move(tx: Transaction, name: str, key: Any, statement: Any, **values: Any) -> Any:
        row = real(tx, name, key, statement, **values)
        if name == "outbox":
            del tx._moved[(name, *key)]
        return row

    patch.setattr(Transaction, "move", move)


def failed_commit_swallowed(patch: Patch) -> None:
    """`except JournalError: pass`: the customer should not wait for a disk."""

    def deaf(effect: Effect, outside: Outside) -> Event | None:
        with suppress(JournalError):
            return perform(effect, outside)
        return None

    patch.setattr(core, "perform", deaf)


def paid_before_the_biller_said_so(patch: Patch) -> None:
    """Posted is paid, whatever the biller's rule."""
    real = settle._outcome

    def outcome(payment: Any, line: Any, plan: Any, moment: Moment) -> Outcome | None:
        told = real(payment, line, plan, moment)
        return told or (Outcome.PENDING if payment.doubt else Outcome.PAID)

    patch.setattr(settle, "_outcome", outcome)


def paid_shown_from_memory(patch: Patch) -> None:
    """The screen does not wait for the journal to be read back."""
    real = settle.told

    def told(visit: Visit, event: Any, moment: Moment) -> Decision:
        sure = replace(event.payment, outcome=Outcome.PAID)
        return real(visit, replace(event, payment=sure), moment)

    patch.setattr(settle, "told", told)


def unknown_answer_is_a_refusal(patch: Patch) -> None:
    """The biller did not answer: it did not take it."""
    real = settle.answered

    def answered(visit: Visit, event: PostingAnswered, moment: Moment) -> Decision:
        if isinstance(event.answer, PostingUnknown):
            event = replace(event, answer=PostingRefused("timeout"))
        return real(visit, event, moment)

    patch.setattr(settle, "answered", answered)


def _through(patch: Patch, between: Callable[[Outbox, Delivery, Any], Any]) -> None:
    """The outbox reaches its billers through what `between` makes."""
    real = Outbox._post

    def post(outbox: Outbox, row: Delivery) -> None:
        kept = outbox.adapters
        outbox.adapters = {name: between(outbox, row, one) for name, one in kept.items()}
        try:
            real(outbox, row)
        finally:
            outbox.adapters = kept

    patch.setattr(Outbox, "_post", post)


def new_key_for_each_delivery(patch: Patch) -> None:
    """The biller is given the number of the attempt as well."""
    _through(patch, lambda _, row, biller: _Renamed(biller, row.attempts))


@dataclass(frozen=True)
class _Renamed:
    biller: Any
    attempt: int

    def post(self, key: str, number: Any, amount: Any) -> Any:
        return self.biller.post(f"{key}/{self.attempt}" if self.attempt else key, number, amount)


def biller_told_the_bill_not_the_payment(patch: Patch) -> None:
    """Part of a bill, or more than it, is posted as the bill."""
    _through(patch, lambda outbox, _, biller: _Whole(outbox, biller))


@dataclass(frozen=True)
class _Whole:
    outbox: Outbox
    biller: Any

    def post(self, key: str, number: Any, amount: Any) -> Any:
        return self.biller.post(key, number, self.outbox.journal.payment(key).amount)


def fee_booked_twice(patch: Patch) -> None:
    """Once for us, once out of what the biller gets."""
    real = ledger.posting

    def posting(payment_id: str, amount: int, fee: int, currency: str, biller: str) -> Any:
        return real(payment_id, amount - fee, 2 * fee, currency, biller)

    patch.setattr(ledger, "posting", posting)


def kept_money_not_booked(patch: Patch) -> None:
    """CREDITED is a state; nobody moves the money from 2100 to 2200."""
    changes(patch, lambda one: not (isinstance(one, Book) and one.entry.step == "credited"))


def refusal_not_booked(patch: Patch) -> None:
    """The biller refused; the books still owe it."""
    changes(patch, lambda one: not (isinstance(one, Book) and one.entry.step == "refused"))


def paid_though_a_note_is_in_doubt(patch: Patch) -> None:
    """The biller has accepted: Paid."""

    def change(effects: Effects) -> Iterable[Effect]:
        for effect in effects:
            if isinstance(effect, Record) and effect.commit.kind == "posting_confirmed":
                told = tuple(
                    replace(one, outcome=Outcome.PAID) if isinstance(one, SetOutcome) else one
                    for one in effect.commit.changes
                )
                effect = Record(replace(effect.commit, changes=told))
            yield effect

    rewrite(patch, change)


def sent_once_and_forgotten(patch: Patch) -> None:
    """A delivery without an answer is not sent again."""
    patch.setattr(Outbox, "_retry_ms", lambda self, row: 1 << 62)


MUTANTS = (
    Mutant("2", recovery_skipped, day=KILLS),
    Mutant("9", posted_in_two_transactions, day=KILLS),
    Mutant("10", delivery_added_after_the_posting, day=KILLS),
    Mutant("11", jammed_printer_reverses_the_payment, day=PRINTER),
    Mutant("16", number_taken_before_the_payment, day=KILLS),
    Mutant("17", delivery_moved_without_an_audit_row, calm=False),
    Mutant("20", failed_commit_swallowed, day=DISK),
    Mutant("22", paid_before_the_biller_said_so),
    Mutant("22", paid_shown_from_memory),
    Mutant("", unknown_answer_is_a_refusal, day=BILLER),
    Mutant("", new_key_for_each_delivery, day=BILLER),
    Mutant("", biller_told_the_bill_not_the_payment),
    Mutant("", fee_booked_twice, calm=False),
    Mutant("", kept_money_not_booked),
    Mutant("", refusal_not_booked, day=BILLER),
    Mutant("", paid_though_a_note_is_in_doubt, day=NOTES),
    Mutant("", sent_once_and_forgotten, day=BILLER),
)
