"""The judge: MONEY.md section 10.1 against the physical truth, once everything has settled."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from typing import Any

from kiosk.domain.bills import Finality
from kiosk.domain.ledger import Account
from kiosk.domain.payments import (
    FINAL,
    DeliveryKind,
    DeliveryState,
    NoteState,
    Outcome,
    PaymentRecord,
    PaymentState,
)
from kiosk.domain.visit import Home
from kiosk.storage.verify import verify
from tests.journeys.search_card_truth import cards, left_to_a_person
from tests.journeys.search_parts import WORDS
from tests.journeys.search_world import World

Rows = list[tuple[Any, ...]]


def rows(world: World, statement: str) -> Rows:
    with closing(sqlite3.connect(f"file:{world.path}?mode=ro", uri=True)) as reader:
        return reader.execute(statement).fetchall()


def payments(world: World) -> list[PaymentRecord]:
    assert world.journal is not None
    ids = rows(world, "SELECT id FROM payment ORDER BY seq")
    return [world.journal.payment(payment_id) for (payment_id,) in ids]


def settled(world: World) -> bool:
    """Nothing is left to be done, by anybody."""
    if world.core is None or world.journal is None or world.core.visit.step != Home():
        return False
    waiting = [
        row for row in world.journal.deliveries(1 << 62) if row.kind is not DeliveryKind.PRINT
    ]
    queues = (world.inbox, world.orders, world.card_orders)
    unfinished = [row for row in world.journal.unfinished() if not left_to_a_person(row)]
    asked = world.core.inquiries.next() is not None or (world.till and not world.till.rests)
    return not (waiting or any(queue.waiting for queue in queues) or unfinished or asked)


def judge(world: World, *, certain: bool) -> None:
    """Raises AssertionError with a sentence."""
    notes_of_the_box(world, certain=certain)
    legs = books(world)
    if world.till:
        cards(world.till, payments(world), legs)
        contradicted = rows(world, "SELECT 1 FROM event WHERE kind = 'card_contradiction'")
        assert not contradicted or world.till.doubtful, "the terminal contradicts itself"
        captured_for_somebody(world)
    for payment in payments(world):
        one_payment(world, payment)
        delivered(world, payment)
    shown(world)
    verdict = verify(world.path)
    assert verdict.ok, f"I10: {verdict.problem}"


def notes_of_the_box(world: World, *, certain: bool) -> None:
    """I2, I3, I11: each note in a box is credited once or in doubt once; no other is credited."""
    truth = world.link.simulator.truth()
    boxed = Counter(truth["box"])
    for box in truth["emptied"]:
        boxed.update(box["notes"])
    assert boxed == Counter(note.minor for note in world.notes.boxed), (
        "the search lost a note itself"
    )
    found = rows(world, "SELECT state, value FROM note")
    of = {s: Counter(v for state, v in found if state == s) for s in NoteState}
    assert not of[NoteState.INTENT], "I11: an INTENT is left"
    assert not of[NoteState.STACKED] - boxed, "I3: credited, but not in a box"
    missing = boxed - of[NoteState.STACKED] - of[NoteState.IN_DOUBT]
    unknown = of[NoteState.IN_DOUBT][None]
    if world.notes.auto:
        # DEVICES.md 2.5, rule 6: of two notes that nobody asked for, one may look like a replay.
        unknown += len(rows(world, "SELECT 1 FROM event WHERE kind = 'note_replay'"))
    assert missing.total() <= unknown, f"I3: in a box, not credited, not in doubt: {missing}"
    if certain:
        why = {
            reason
            for state, reason in rows(
                world, "SELECT state, reason FROM note WHERE state = 'in_doubt'"
            )
        }
        assert why <= {"returned_unheard"}, "in doubt, though it could be proven"


def books(world: World) -> Counter[int]:
    """I1, I2, I4, I5: the accounts against the notes and against the billers' own books."""
    legs = Counter[int]()
    for account, minor in rows(world, "SELECT account, sum(minor) FROM leg GROUP BY account"):
        legs[account] = minor
    assert sum(legs.values()) == 0, "I1"
    notes: Counter[str] = Counter(
        dict(rows(world, "SELECT state, coalesce(sum(value), 0) FROM note GROUP BY state"))
    )
    assert legs[Account.CASH_BOX] == notes[NoteState.STACKED], "I2: cash box"
    assert legs[Account.CASH_IN_DOUBT] == notes[NoteState.IN_DOUBT], "I2: cash in doubt"
    held = sum(row.held.minor for row in payments(world) if left_to_a_person(row))
    assert legs[Account.HELD] == -held, "I5: money is held and no payment is open"
    assert legs[Account.HELD_IN_DOUBT] == -legs[Account.CASH_IN_DOUBT], "I5"
    booked = sum(sum(bank.booked.values()) for bank in world.banks.values())
    assert booked == -legs[Account.BILLER_PAYABLE], "I4: the billers' books and ours differ"
    return legs


def one_payment(world: World, payment: PaymentRecord) -> None:
    """I3, I4, I11 and the limit on over-payment, for one payment."""
    assert payment.state in FINAL or left_to_a_person(payment), "I11: not final"
    outcome = payment.outcome
    assert outcome is not None, "no outcome"
    limit = world.rules.overpay_max(world.rules.biller(payment.number.biller_id))
    assert payment.held + payment.in_doubt <= payment.total + limit, "more than due and limit"
    stacked = Counter(note.minor for note in world.notes.boxed if note.payment == payment.id)
    mine = [(note.state, note.value.minor) for note in payment.notes if note.value]
    credited = Counter(minor for state, minor in mine if state is NoteState.STACKED)
    assert not credited - stacked, "I3: credited to another payment than it was put in for"
    posted = payment.posted_amount + payment.posted_fee
    left = sum(
        row[0]
        for row in rows(
            world, f"SELECT moved_out FROM resolution WHERE payment_id = '{payment.id}'"
        )
    )
    assert payment.by_cash.minor + left == sum(credited.elements()), (
        "I4: held is what is in the box"
    )
    if payment.state is PaymentState.POSTED:
        assert posted == payment.held, "I4: posted is what is held"
    else:
        assert not posted, "I4"
    if outcome is Outcome.NOT_TAKEN:
        known = [note for note in stacked.elements() if not _stray(world, note)]
        assert not known, "told Not taken, and a note is in the box"


def _stray(world: World, minor: int) -> bool:
    """A note without a payment is in doubt, for staff: a device that stacks by itself."""
    found = rows(world, "SELECT value FROM note WHERE payment_id IS NULL AND state = 'in_doubt'")
    return (minor,) in found or (None,) in found


def delivered(world: World, payment: PaymentRecord) -> None:
    """Posted reaches the biller exactly once, or is refused and kept for the customer."""
    assert world.journal is not None
    row = world.journal.delivery(payment.id, DeliveryKind.BILLER)
    books = [bank.booked for bank in world.banks.values() if payment.id in bank.booked]
    if payment.state is not PaymentState.POSTED:
        assert (row, books) == (None, []), "sent to the biller, but not posted"
        return
    assert row is not None, "posted, and nobody tells the biller"
    if row.state is DeliveryState.REFUSED:
        assert not books, "refused, but booked"
        paid = payment.outcome is Outcome.PAID
        assert not paid or final(world, payment), "I12: refused, and told as Paid"
    else:
        assert row.state is DeliveryState.CONFIRMED, "the biller was not reached"
        assert books == [{**books[0], payment.id: payment.posted_amount.minor}]
        assert (payment.outcome is Outcome.PAID) == (not payment.in_doubt), "Paid, or in doubt"


def final(world: World, payment: PaymentRecord) -> bool:
    """By its biller's rule (MONEY.md 2): what is Paid is not taken back."""
    rule = world.rules.biller(payment.number.biller_id).finality
    return rule is Finality.JOURNAL or bool(payment.approval_ref)


def captured_for_somebody(world: World) -> None:
    """MONEY.md 4.3: what is reserved is captured for the customer who asked for it, in the same
    life of the kiosk and before anything else was decided; otherwise it is freed."""
    begun: dict[str, int] = {}
    query = """SELECT kind, event.payment_id, json_extract(body, '$.at[1]')
        FROM event JOIN audit ON audit.seq = event.audit
        WHERE event.payment_id IS NOT NULL ORDER BY seq"""
    for kind, payment, boot in rows(world, query):
        if kind in {"payment_opened", "card_opened"}:
            begun[payment] = boot
        elif kind in {"card_pending", "card_void_intent", "payment_closing"}:
            begun.pop(payment, None)
        elif kind == "card_capture_intent":
            assert begun.get(payment) == boot, "captured for a customer who may be gone"


def shown(world: World) -> None:
    """I12: screen and paper said what was on the disk, and Paid stays Paid."""
    ends = {payment.id: payment for payment in payments(world)}
    for told, row in world.shown:
        assert told == row, "the screen says what is not on the disk"
        paid = told.outcome is Outcome.PAID
        assert not paid or final(world, told), "I12: shown as Paid before it was final"
        kept = ends[told.id].outcome
        assert told.outcome is not Outcome.PAID or kept is Outcome.PAID, "Paid is no longer Paid"
        assert told.outcome is not Outcome.NOT_TAKEN or kept is Outcome.NOT_TAKEN, "taken after all"
    for job, _, document in world.printer.papers:
        payment = ends[job.partition("/")[0]]
        if document.blocks[0].text == WORDS.text("receipt.paid", document.language):  # type: ignore[union-attr]  # the heading
            assert payment.outcome is Outcome.PAID, "printed as Paid"
    for payment in ends.values():
        papers = [job for job, _, _ in world.printer.papers if job.startswith(payment.id)]
        assert world.journal is not None
        row = world.journal.delivery(payment.id, DeliveryKind.PRINT)
        assert row is None or row.state is not DeliveryState.CONFIRMED or papers, "not printed"
