"""The judge: MONEY.md section 10.1 against the physical truth, once everything has settled."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

from kiosk.bench.sweep.evidence import Evidence
from kiosk.bench.sweep.judge_cards import cards, left_to_a_person
from kiosk.bench.sweep.judge_together import together
from kiosk.bench.sweep.judge_words import captured_for_somebody, final, shown
from kiosk.bench.sweep.must import must
from kiosk.bench.sweep.post import posted
from kiosk.domain.changes import SHARED
from kiosk.domain.exceptions import ExceptionKind
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

if TYPE_CHECKING:
    from kiosk.bench.sweep.world import World

#: Evidence that came too late to be heard proves nothing.
UNHEARD = frozenset({"returned_unheard"})
#: What staff took out of a payment after it was posted or credited.
SETTLED_BY_STAFF = ("applied", "paid_out")


def payments(world: World) -> list[PaymentRecord]:
    with closing(Evidence(world)) as seen:
        return seen.payments


def settled(world: World) -> bool:
    """Nothing is left to be done, by anybody."""
    core, journal = world.core, world.journal
    if core is None or journal is None or core.visit.step != Home():
        return False
    if any(queue.waiting for queue in (world.inbox, world.orders, world.card_orders)):
        return False
    if core.inquiries.next() is not None or (world.till and not world.till.rests):
        return False
    waiting = [row for row in journal.deliveries(1 << 62) if row.kind not in _PAPER]
    if world.restored:
        # Its biller has another sum under the key, for a person to look at.
        waiting = [r for r in waiting if not r.answer or r.kind is DeliveryKind.EMAIL]
    return not waiting and all(left_to_a_person(row) for row in journal.unfinished())


_PAPER = (DeliveryKind.PRINT, DeliveryKind.PRINT_AGAIN)


def judge(world: World, *, certain: bool) -> None:
    """Raises ViolationError. `certain`: the fate of every note could be proven."""
    with closing(Evidence(world)) as seen:
        _judge(seen, certain=certain)
    verdict = verify(world.path)
    must(verdict.ok, f"I9, I10: {verdict.problem}")


def _judge(seen: Evidence, *, certain: bool) -> None:
    world = seen.world
    notes_of_the_box(seen, certain=certain)
    books(seen)
    if world.till:
        cards(world.till, seen.payments, seen.legs)
        contradicted = seen.events("card_contradiction")
        must(not contradicted or world.till.doubtful, "the terminal contradicts itself")
        must(not contradicted or _shown_to_staff(seen) == contradicted, "staff never see it")
        captured_for_somebody(seen)
    for payment in seen.payments:
        one_payment(seen, payment)
        delivered(seen, payment)
        if payment.lines:
            together(seen, payment)
    shown(seen)
    posted(seen)


def _shown_to_staff(seen: Evidence) -> int:
    """Contradictions in the queue, and those that somebody noted."""
    queue = seen.journal.exceptions(seen.world.now_ms())
    listed = [item for item in queue if item.kind is ExceptionKind.CARD_CONTRADICTED]
    noted = seen.rows("SELECT item FROM resolution WHERE item LIKE 'contradiction:%'")
    return len(listed) + len(noted)


def boxed(world: World) -> Counter[int | None]:
    """What is in the boxes, those that were taken away included."""
    truth = world.link.simulator.truth()
    found = Counter[int | None](truth["box"])
    for box in truth["emptied"]:
        found.update(box["notes"])
    mine = Counter[int | None](note.minor for note in world.notes.boxed)
    must(found == mine, "the sweep lost a note itself")
    return found


def notes_of_the_box(seen: Evidence, *, certain: bool) -> None:
    """I2, I3, I11: each note in a box is credited once or in doubt once; no other is credited."""
    world, box = seen.world, boxed(seen.world)
    must(not seen.values(NoteState.INTENT), "I11: an INTENT is left")
    must(not seen.values(NoteState.STACKED) - box, "I3: credited, but not in a box")
    missing = box - seen.values(NoteState.STACKED) - seen.values(NoteState.IN_DOUBT)
    unknown = seen.values(NoteState.IN_DOUBT)[None]
    if world.notes.auto:
        # DEVICES.md 2.5, rule 6: of two notes that nobody asked for, one may look like a replay.
        unknown += seen.events("note_replay")
    must(missing.total() <= unknown, f"I3: in a box, not credited, not in doubt: {missing}")
    if certain:
        why = {reason for state, _, _, reason in seen.notes if state == NoteState.IN_DOUBT}
        must(why <= UNHEARD, "in doubt, though it could be proven")


def books(seen: Evidence) -> None:
    """I1, I2, I4, I5: the accounts against the notes and against the billers' own books."""
    legs = seen.legs
    odd = seen.rows("SELECT entry_id FROM leg GROUP BY entry_id HAVING sum(minor) != 0")
    must(not odd, f"I1: {odd}")
    must(legs[Account.CASH_BOX] == seen.sum(NoteState.STACKED), "I2: cash box")
    must(legs[Account.CASH_IN_DOUBT] == seen.sum(NoteState.IN_DOUBT), "I2: cash in doubt")
    held = sum(row.held.minor for row in seen.payments if left_to_a_person(row))
    must(legs[Account.HELD] == -held, "I5: money is held and no payment is open")
    must(legs[Account.HELD_IN_DOUBT] == -legs[Account.CASH_IN_DOUBT], "I5")
    booked = sum(sum(bank.booked.values()) for bank in seen.world.banks.values())
    must(booked == -legs[Account.BILLER_PAYABLE], "I4: the billers' books and ours differ")


def one_payment(seen: Evidence, payment: PaymentRecord) -> None:
    """I3, I4, I11 and the limit on over-payment, for one payment."""
    world = seen.world
    must(payment.state in FINAL or left_to_a_person(payment), "I11: not final")
    must(payment.outcome is not None, "I11: no outcome")
    first = payment.bills[0].number.biller_id
    limit = world.rules.overpay_max(world.rules.biller(first))
    has = sum((one.held + one.in_doubt for one in payment.bills), limit.zero())
    due = sum((one.total for one in payment.bills), limit)
    must(has <= due, "more than due and limit")
    stacked = Counter(note.minor for note in world.notes.boxed if note.payment == payment.id)
    mine = [(note.state, note.value.minor) for note in payment.notes if note.value]
    credited = Counter(minor for state, minor in mine if state is NoteState.STACKED)
    must(not credited - stacked, "I3: credited to another payment than it was put in for")
    taken = {action: minor for (of, action), minor in seen.gone.items() if of == payment.id}
    gone = {action: minor for action, minor in taken.items() if action != SHARED}
    cash = payment.by_cash.minor + sum(gone.values())
    must(cash == sum(credited.elements()), "I4: held is what is in the box")
    posted = payment.posted_amount + payment.posted_fee
    if payment.state is PaymentState.POSTED:
        kept = sum(gone.get(action, 0) for action in SETTLED_BY_STAFF)
        must(posted.minor == payment.held.minor + kept, "I4: posted is what is held")
    else:
        must(not posted, "I4")
    if payment.outcome is Outcome.NOT_TAKEN and not payment.shared:
        known = [note for note in stacked.elements() if not _stray(seen, note)]
        must(not known, "I12: told Not taken, and a note is in the box")


def _stray(seen: Evidence, minor: int) -> bool:
    """A note without a payment is in doubt, for staff: a device that stacks by itself."""
    strays = {
        value
        for state, value, payment, _ in seen.notes
        if payment is None and state == NoteState.IN_DOUBT
    }
    return not strays.isdisjoint({minor, None})


def delivered(seen: Evidence, payment: PaymentRecord) -> None:
    """I4: posted reaches the biller exactly once, or is refused and kept for the customer."""
    row = seen.journal.delivery(payment.id, DeliveryKind.BILLER)
    found = [bank.booked for bank in seen.world.banks.values() if payment.id in bank.booked]
    if payment.state is not PaymentState.POSTED:
        must(row is None and not found, "sent to the biller, but not posted")
        return
    if row is not None and row.state is DeliveryState.REFUSED:
        must(not found, "refused, but booked")
        paid = payment.outcome is Outcome.PAID
        must(not paid or final(seen.world, payment), "I12: refused, and told as Paid")
        return
    must(row is not None, "posted, and nobody tells the biller")
    must(row is None or row.state is DeliveryState.CONFIRMED, "the biller was not reached")
    sums = [book[payment.id] for book in found]
    must(sums == [payment.posted_amount.minor], f"I4: booked at billers: {sums}")
    must((payment.outcome is Outcome.PAID) == (not payment.in_doubt), "Paid, or in doubt")
