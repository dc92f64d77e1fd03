"""The judge of a kiosk whose journal was put back from an older copy, unsupervised.

What came since is lost to it, and without the hub it cannot know (MONEY.md section 6, Restore): a
payment may be told as not taken though its note is in the box. What must hold all the same: the
journal is whole, nothing is credited that is not there or credited twice, nobody is charged twice,
and a biller that has something else under a key makes nobody's payment Paid.
"""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

from kiosk.bench.sweep.evidence import Evidence
from kiosk.bench.sweep.must import must
from kiosk.domain.ledger import Account
from kiosk.domain.payments import NoteState, Outcome, PaymentRecord, TenderState
from kiosk.storage.verify import verify

if TYPE_CHECKING:
    from kiosk.bench.sweep.world import World


def judge_restored(world: World) -> None:
    """Raises ViolationError."""
    with closing(Evidence(world)) as seen:
        _notes(seen)
        _charges(seen)
        for payment in seen.payments:
            _billed(world, payment)
    verdict = verify(world.path)
    must(verdict.ok, f"I9, I10: {verdict.problem}")


def _notes(seen: Evidence) -> None:
    """I1, I2, I3."""
    odd = seen.rows("SELECT entry_id FROM leg GROUP BY entry_id HAVING sum(minor) != 0")
    must(not odd, f"I1: {odd}")
    must(seen.legs[Account.CASH_BOX] == seen.sum(NoteState.STACKED), "I2: cash box")
    boxed = Counter[int | None](note.minor for note in seen.world.notes.boxed)
    must(not seen.values(NoteState.STACKED) - boxed, "I3: credited, but not in a box")
    must(not seen.values(NoteState.INTENT), "I11: an INTENT is left")


def _charges(seen: Evidence) -> None:
    """I6: one charge for a tender, and each charge in the journal stands, once."""
    till = seen.world.till
    sales = till.sales() if till else []
    charged = Counter(sale.tender for sale in sales if sale.stands)
    must(max(charged.values(), default=0) <= 1, f"I6: charged twice: {charged}")
    standing = {sale.reference for sale in sales if sale.stands}
    tenders = [tender for payment in seen.payments for tender in payment.tenders]
    taken = [one.reference for one in tenders if one.state is TenderState.CAPTURED]
    must(len(set(taken)) == len(taken), f"I6: one charge, two tenders: {taken}")
    must(standing.issuperset(taken), f"I6: booked, and not charged: {taken}")


def _billed(world: World, payment: PaymentRecord) -> None:
    """I4, I12: Paid is what the biller has, and what the customer brought."""
    posted = payment.posted_amount + payment.posted_fee
    must(not posted or posted <= payment.held or payment.refused, "I4: more than is held")
    if payment.outcome is Outcome.PAID and payment.approval_ref:
        book = world.banks[payment.number.biller_id].booked
        must(book.get(payment.id) == payment.posted_amount.minor, "I12: Paid, and not booked")
