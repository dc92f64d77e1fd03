"""X totals: parts add up to the whole, and the customer's equation holds after every commit."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain import ledger
from kiosk.domain.changes import AddNote, Book, MoveDelivery, SetOutcome
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    DeliveryKind,
    DeliveryState,
    NoteState,
    Outcome,
    PaymentState,
    TenderState,
)
from kiosk.storage.reader import reading
from kiosk.storage.totals import Line, Totals, grand_totals, newest, totals

Till = Any


def x_of(path: Path, first: int = 1, last: int = 0) -> Totals:
    with reading(path) as database:
        return totals(database, first, last or newest(database))


def doubtful(till: Till, payment: str) -> None:
    """A note of $20 counted, the second in doubt; posted, and Pending."""
    till.open(payment)
    till.intent(payment)
    till.stacked(payment)
    till.intent(payment, 2, 500)
    till.move_note(payment, 2, NoteState.INTENT, NoteState.IN_DOUBT, 500)
    till.move(PaymentState.OPEN, PaymentState.CLOSING, payment)
    till.post(payment)
    till.write("pending", payment, SetOutcome(payment, Outcome.PENDING))


def voided(till: Till, payment: str) -> None:
    """A charge of $51 that was captured and reversed."""
    till.open(payment, card=5100)
    steps = [TenderState.AUTH_INTENT, TenderState.CAPTURED, TenderState.VOID_INTENT]
    for before, after in zip(steps, [*steps[1:], TenderState.VOIDED], strict=True):
        till.move_card(payment, 1, before, after, 5100)
    till.move(PaymentState.OPEN, PaymentState.CLOSING, payment)


def refused(till: Till, payment: str) -> None:
    """Posted, and then not taken by the biller."""
    till.open(payment)
    till.intent(payment)
    till.stacked(payment)
    till.move(PaymentState.OPEN, PaymentState.CLOSING, payment)
    till.post(payment)
    till.sent(DeliveryKind.BILLER, payment)
    row = (payment, DeliveryKind.BILLER, DeliveryState.SENT, DeliveryState.REFUSED)
    entry = ledger.refused(payment, 1900, 100, "USD", "water")
    pending = SetOutcome(payment, Outcome.PENDING)
    till.write("posting_refused", payment, MoveDelivery(*row), Book(entry), pending)


def stray(till: Till, name: str) -> None:
    """A note of $10 that no payment asked for."""
    value = Money(1000, "USD")
    note = AddNote(name, 1, None, 4, value, NoteState.IN_DOUBT, "box-1", f"dev/{name}")
    entry = ledger.note_in_doubt(name, 1, 1000, "USD", "box-1")
    till.write("stray_note", None, note, Book(entry))


def settled(till: Till, payment: str) -> None:
    """The note in doubt was with its customer after all."""
    till.move_note(payment, 2, NoteState.IN_DOUBT, NoteState.RETURNED, 500)
    till.write("told", payment, SetOutcome(payment, Outcome.PAID))


def busy_day(till: Till, seed: int, visits: int = 14) -> None:
    """Visits of every kind; what is in doubt is settled some visits later."""
    chosen = random.Random(seed)
    kinds: tuple[Callable[[Till, str], None], ...] = (
        lambda till, name: till.pay(name),
        lambda till, name: till.split(name),
        doubtful,
        voided,
        refused,
        stray,
    )
    waiting = []
    for number in range(visits):
        name, kind = f"p{number}", kinds[number] if number < 6 else chosen.choice(kinds)
        kind(till, name)
        if kind is doubtful:
            waiting.append(name)
        if waiting and chosen.random() < 0.4:
            settled(till, waiting.pop(0))


@pytest.mark.parametrize("seed", range(4))
def test_for_any_cut_points_the_parts_add_up_to_the_whole(till: Till, seed: int) -> None:
    """MONEY.md 5: whoever cuts the day, and wherever, the sums over all parts are the X."""
    busy_day(till, seed)
    whole, chosen = x_of(till.path), random.Random(seed)
    for _ in range(30):
        cuts = sorted(chosen.sample(range(1, whole.last), chosen.randint(1, 6)))
        found: dict[Any, Line] = {}
        for first, last in zip([1, *(cut + 1 for cut in cuts)], [*cuts, whole.last], strict=True):
            for key, line in x_of(till.path, first, last).lines.items():
                found[key] = found.get(key, Line(0, 0)) + line
        left = {key: line for key, line in sorted(found.items()) if line != Line(0, 0)}
        assert left == whole.lines, f"cut at {cuts}"


def test_the_equation_holds_after_every_commit_and_against_the_tables(till: Till) -> None:
    """M-27: accepted = posted + refunded + held (MONEY.md 5). The ledger says it; what notes, cards
    and payments say by themselves is the same, after each single commit."""
    write, checked = till.write, []

    def told(*args: Any, **kwargs: Any) -> None:
        write(*args, **kwargs)
        x = x_of(till.path)
        accepted, posted, refunded, held = x.equation("USD")
        assert x.balanced()
        ((notes, cards, taken),) = till.rows(
            """SELECT (SELECT coalesce(sum(value), 0) FROM note
                       WHERE state IN ('stacked', 'in_doubt')),
                      (SELECT coalesce(sum(captured), 0) FROM card),
                      (SELECT coalesce(sum(posted_amount + posted_fee), 0) FROM payment
                       WHERE id NOT IN (SELECT payment_id FROM outbox WHERE state = 'refused'))"""
        )
        assert (accepted, posted, refunded) == (notes + cards, taken, 0)
        assert held == notes + cards - taken
        checked.append(x.last)

    till.write = told
    busy_day(till, 1)
    assert len(checked) > 80


def test_a_range_that_is_over_reads_the_same_ever_after(till: Till) -> None:
    """What was told once is told again, whatever became of those payments and notes since."""
    doubtful(till, "p1")
    voided(till, "p2")
    before = x_of(till.path)
    settled(till, "p1")
    till.pay("p3")
    assert x_of(till.path, 1, before.last) == before
    with reading(till.path) as database:
        grand = grand_totals(database, before.last)
    ledger_only = {key: line for key, line in before.lines.items() if key[0] != "outcome"}
    assert grand.lines == ledger_only


def test_the_lines_of_one_day(till: Till) -> None:
    """Counts and sums per outcome, tender, biller, fee, note, card, doubt; the doubt by name."""
    till.pay("p1")
    till.split("p2")
    doubtful(till, "p3")
    refused(till, "p4")
    voided(till, "p5")
    stray(till, "s1")
    x = x_of(till.path)
    got = {(s, n): (line.count, line.minor) for (s, n, _), line in x.lines.items()}
    assert got["outcome", "paid"] == (2, 2000 + 5100)
    assert got["outcome", "pending"] == (2, 2500 + 2000)
    assert got["outcome", "open"] == (1, 0)
    assert got["tender", "cash"] == (4, 8000)
    assert got["tender", "card"] == (1, 3100)
    assert got["note", "box-1 2000"] == (4, 8000)
    assert got["card", "captured"] == (2, 8200)
    assert got["card", "voided"] == (1, -5100)
    assert got["biller", "water"] == (3, 1900 + 5000 + 1900)
    assert got["fee", ""] == (3, 300)
    assert got["doubt", "new"] == (2, 1500)
    assert got["account", "2200"] == (1, -2000)
    assert [(d.payment_seq, d.n, d.minor) for d in x.doubts] == [(0, 1, 1000), (3, 2, 500)]
    assert x.equation("USD") == (8000 + 3100 + 1500, 9100, 0, 2000 + 1500)


def test_what_a_later_range_undoes_is_one_less_there(till: Till) -> None:
    """Pending in one range and Paid in the next: the second has one Pending less."""
    doubtful(till, "p1")
    cut = x_of(till.path).last
    settled(till, "p1")
    later = x_of(till.path, cut + 1)
    assert later.lines["outcome", "pending", "USD"] == Line(-1, -2500)
    assert later.lines["outcome", "paid", "USD"] == Line(1, 2000)
    assert later.lines["doubt", "settled", "USD"] == Line(1, -500)
    assert later.doubts == ()


def test_a_ledger_that_lost_a_leg_is_out_of_balance(till: Till) -> None:
    """The equation is not true by definition: an account nobody knows of, or a leg gone, shows."""
    till.pay()
    x = x_of(till.path)
    lines = {key: line for key, line in x.lines.items() if key[1] != "4000"}
    assert x.balanced()
    assert not Totals(1, x.last, x.head, lines, ()).balanced()
