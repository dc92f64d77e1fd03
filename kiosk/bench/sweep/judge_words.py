"""The judge of words: what was shown, printed and captured, and when (I12, R6, MONEY.md 4.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bench.sweep.must import must
from kiosk.bench.sweep.site import WORDS
from kiosk.domain.bills import Finality
from kiosk.domain.payments import DeliveryKind, DeliveryState, Outcome, PaymentRecord
from kiosk.domain.receipts import Document, Heading
from kiosk.domain.together import whole

if TYPE_CHECKING:
    from kiosk.bench.sweep.evidence import Evidence
    from kiosk.bench.sweep.world import World


def final(world: World, payment: PaymentRecord) -> bool:
    """By its biller's rule (MONEY.md 2): what is Paid is not taken back."""
    rule = world.rules.biller(payment.number.biller_id).finality
    return rule is Finality.JOURNAL or bool(payment.approval_ref)


def captured_for_somebody(seen: Evidence) -> None:
    """MONEY.md 4.3: what is reserved is captured for the customer who asked for it, in the same
    life of the kiosk and before anything else was decided; otherwise it is freed."""
    begun: dict[str, int] = {}
    query = """SELECT kind, event.payment_id, json_extract(body, '$.at[1]')
        FROM event JOIN audit ON audit.seq = event.audit
        WHERE event.payment_id IS NOT NULL ORDER BY seq"""
    for kind, payment, boot in seen.rows(query):
        if kind in {"payment_opened", "card_opened"}:
            begun[payment] = boot
        elif kind in {"card_pending", "card_void_intent", "payment_closing"}:
            begun.pop(payment, None)
        elif kind == "card_capture_intent":
            must(begun.get(payment) == boot, "captured for a customer who may be gone")


def shown(seen: Evidence) -> None:
    """I12: screen and paper said what was on the disk, and Paid stays Paid."""
    world, ends = seen.world, {payment.id: payment for payment in seen.payments}
    for told, row in world.shown:
        must(told == row, "R6: the screen says what is not on the disk")
        for bill in told.bills:
            _still_so(world, bill, ends[bill.id].outcome)
    for job, _, document in world.printer.papers:
        paid = _says_paid(document)
        about = whole(ends[job.partition("/")[0]])
        must(not paid or about.outcome is Outcome.PAID, "I12: printed as Paid")
    for payment in ends.values():
        papers = [job for job, _, _ in world.printer.papers if job.startswith(payment.id)]
        row_ = seen.journal.delivery(payment.id, DeliveryKind.PRINT)
        confirmed = row_ is not None and row_.state is DeliveryState.CONFIRMED
        must(not confirmed or papers, "I12: printed, says the journal, and it is not")


def _still_so(world: World, told: PaymentRecord, kept: Outcome | None) -> None:
    paid, nothing = told.outcome is Outcome.PAID, told.outcome is Outcome.NOT_TAKEN
    must(not paid or final(world, told), "I12: shown as Paid before it was final")
    must(not paid or kept is Outcome.PAID, "I12: Paid is no longer Paid")
    must(not nothing or kept is Outcome.NOT_TAKEN, "I12: taken after all")


def _says_paid(document: Document) -> bool:
    heading = document.blocks[0]
    paid = WORDS.text("receipt.paid", document.language)
    return isinstance(heading, Heading) and heading.text == paid
