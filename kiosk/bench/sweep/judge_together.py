"""The judge of several bills in one payment: each posted once, and the sum to the cent (M-13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bench.sweep.must import must
from kiosk.domain.changes import SHARED
from kiosk.domain.payments import FINAL, Outcome, PaymentRecord, PaymentState

if TYPE_CHECKING:
    from kiosk.bench.sweep.evidence import Evidence

SLIPS = ("print", "pdf", "print_again")


def together(seen: Evidence, payment: PaymentRecord) -> None:
    """One of the bills; those beside it are judged in their turn."""
    bills = payment.bills
    must([one.line for one in bills] == [*range(1, len(bills) + 1)], "a bill is missing")
    must(len({one.state in FINAL for one in bills}) == 1, "R4: settled in two commits")
    if payment.id != payment.lead_id:
        must(not payment.tenders and not payment.notes, "two of them take money")
        kinds = seen.rows("SELECT kind FROM outbox WHERE payment_id = ?", payment.id)
        must(not {kind for (kind,) in kinds} & {*SLIPS}, "two slips for one payment")
        return
    _shared(seen, payment)
    paid = [one for one in bills if one.state is PaymentState.POSTED]
    short = [one for one in bills if one not in paid]
    for one in paid:
        must(one.posted_amount <= one.amount or not short, "more than due, and another is short")
    took = [one.outcome for one in bills if one.outcome is not Outcome.NOT_TAKEN]
    slip = seen.rows("SELECT 1 FROM outbox WHERE payment_id = ? AND kind = 'print'", payment.id)
    must(not took or slip, "money, and no slip")


def _shared(seen: Evidence, lead: PaymentRecord) -> None:
    """What left the one that took it is what came to the others, each once."""
    moved = seen.rows(
        "SELECT supplement_id, moved_out, moved_in FROM resolution "
        "WHERE payment_id = ? AND action = ?",
        lead.id,
        SHARED,
    )
    must(len({one for one, _, _ in moved}) == len(moved), "shared twice")
    must({one for one, _, _ in moved} <= {one.id for one in lead.lines}, "shared with a stranger")
    must(all(out == come for _, out, come in moved), "I4: lost between two bills")
    given = sum(out for _, out, _ in moved)
    must((lead.shared.minor if lead.shared else 0) == given, "I4: shared")
