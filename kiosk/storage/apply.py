"""Changes as rows: one function for each kind of change (MONEY.md sections 3 and 5).

These run while a customer waits, between one sync of the disk and the next: what a commit calls
comes out of cold memory, so it calls little.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from kiosk.domain.changes import (
    AddDelivery,
    AddNote,
    AddResolution,
    AddTender,
    Book,
    Change,
    CloseTender,
    HearTender,
    MarkTender,
    MoveDelivery,
    MoveNote,
    MovePayment,
    MoveTender,
    OpenPayment,
    SetFee,
    SetOutcome,
)
from kiosk.domain.errors import IllegalTransitionError, JournalError
from kiosk.domain.ids import confirmation
from kiosk.domain.payments import (
    FINAL,
    DeliveryState,
    NoteState,
    PaymentState,
    check_transition,
)
from kiosk.storage import statements as sql
from kiosk.storage import tables
from kiosk.storage.audit import nfc
from kiosk.storage.tenders import (
    add_tender,
    close_tender,
    hear_tender,
    mark_tender,
    move_tender,
    set_fee,
)
from kiosk.storage.transaction import Row, Transaction, Value

_WAITING = DeliveryState.WAITING.value
#: In the order of the columns; the last two are the transaction's.
_payment_row = itemgetter(*tables.payment.columns.keys()[:-2])


def _open_payment(tx: Transaction, change: OpenPayment) -> None:
    number = change.number
    # Money whose number went with the keys is kept for its customer all the same.
    if number.value and not tx.cipher.usable:
        raise JournalError("the keys are lost: no payment can be opened")
    (lines,) = sql.LINES_OF_VISIT.run(tx.cursor, visit=change.visit_id).fetchone()
    values: dict[str, Value] = {
        "id": change.payment_id,
        "seq": tx.count("payment"),
        "visit_id": change.visit_id,
        "line": lines + 1,
        "biller_id": number.biller_id,
        "number": tx.cipher.seal(number.value, change.payment_id, "payment.number"),
        "number_index": tx.cipher.blind(number) if number.value else "",
        "last4": number.last4,
        "former_last4": change.former_last4,
        "currency": change.amount.currency,
        "amount": change.amount.minor,
        "fee": change.fee.minor,
        "amount_due": change.amount_due.minor,
        "as_of_ms": change.as_of_ms,
        "confirmation": _free_confirmation(tx, change.payment_id),
        "state": PaymentState.OPEN.value,
        "language": change.language,
        "opened_ms": tx.stamp.now_ms,
    }
    values |= dict.fromkeys(("held", "in_doubt", "posted_amount", "posted_fee", "closed_ms"), 0)
    values |= dict.fromkeys(("outcome", "close_reason", "approval_ref", "recovery_code"), "")
    tx.add("payment", *_payment_row(values))


def _free_confirmation(tx: Transaction, payment_id: str) -> str:
    attempt = 0
    while True:
        code = confirmation(payment_id, attempt)
        if sql.CONFIRMATION_TAKEN.run(tx.cursor, code=code).fetchone() is None:
            return code
        attempt += 1


def _move_payment(tx: Transaction, change: MovePayment) -> None:
    check_transition(change.before, change.after)
    held, in_doubt = tx.owed(change.payment_id)
    tx.move(
        "payment",
        (change.payment_id,),
        sql.MOVE_PAYMENT,
        held_more=held,
        doubt_more=in_doubt,
        payment=change.payment_id,
        before=str(change.before),
        after=str(change.after),
        reason=str(change.close_reason or ""),
        amount_posted=change.posted_amount,
        fee_posted=change.posted_fee,
        recovery=change.recovery_code,
        spoken=change.language,
        closed=tx.stamp.now_ms if change.after in FINAL else 0,
    )


def _set_outcome(tx: Transaction, change: SetOutcome) -> None:
    tx.move(
        "payment",
        (change.payment_id,),
        sql.SET_OUTCOME,
        payment=change.payment_id,
        told=str(change.outcome),
        approval=nfc(change.approval_ref),
    )


def _add_note(tx: Transaction, change: AddNote) -> None:
    if change.state not in {NoteState.INTENT, NoteState.IN_DOUBT}:
        raise IllegalTransitionError(f"a note does not begin as {change.state}")
    value = change.value
    tx.add(
        "note",
        change.tender_id,
        change.n,
        change.payment_id,
        change.index,
        value.minor if value else None,
        value.currency if value else "",
        str(change.state),
        nfc(change.box),
        nfc(change.evidence),
        "",  # reason
    )
    if change.payment_id and value:
        _hold(tx, change.payment_id, value.minor, None, change.state)


def _move_note(tx: Transaction, change: MoveNote) -> None:
    check_transition(change.before, change.after)
    _, payment_id, minor = tx.move(
        "note",
        (change.tender_id, change.n),
        sql.MOVE_NOTE,
        tender=change.tender_id,
        number=change.n,
        before=str(change.before),
        after=str(change.after),
        proof=nfc(change.evidence),
        why=nfc(change.reason),
        worth=change.value.minor if change.value else None,
        coin=change.value.currency if change.value else "",
    )
    if payment_id and minor:
        _hold(tx, payment_id, minor, change.before, change.after)


def _hold(
    tx: Transaction, payment_id: str, minor: int, before: NoteState | None, after: NoteState
) -> None:
    """`held` is the sum of the payment's stacked notes and captured cards, `in_doubt` of the notes
    in doubt."""
    held = minor * ((after is NoteState.STACKED) - (before is NoteState.STACKED))
    doubt = minor * ((after is NoteState.IN_DOUBT) - (before is NoteState.IN_DOUBT))
    if held or doubt:
        tx.owe(payment_id, held, doubt)


def _book(tx: Transaction, change: Book) -> None:
    entry = change.entry
    legs: list[Row] = [(int(leg.account), leg.minor, nfc(leg.detail)) for leg in entry.legs]
    tx.book(entry.payment_id, entry.step, entry.currency, legs)


def _add_delivery(tx: Transaction, change: AddDelivery) -> None:
    kind, attempts = str(change.kind), 0
    to = tx.cipher.seal(change.to, change.payment_id, f"outbox.answer.{kind}")
    tx.add("outbox", change.payment_id, kind, _WAITING, attempts, change.next_at_ms, to)


def _move_delivery(tx: Transaction, change: MoveDelivery) -> None:
    check_transition(change.before, change.after)
    tx.move(
        "outbox",
        (change.payment_id, str(change.kind)),
        sql.MOVE_DELIVERY,
        payment=change.payment_id,
        channel=str(change.kind),
        before=str(change.before),
        after=str(change.after),
        sent=1 if change.after is DeliveryState.SENT else 0,
        due=change.next_at_ms,
        said=tx.cipher.seal(change.answer, change.payment_id, f"outbox.answer.{change.kind}"),
    )


def _add_resolution(tx: Transaction, change: AddResolution) -> None:
    tx.add(
        "resolution",
        change.item,
        change.action,
        change.payment_id,
        change.supplement_id,
        change.currency,
        change.moved_out,
        change.moved_in,
        nfc(change.by),
        nfc(change.second),
        tx.cipher.seal(change.reason, change.item, "resolution.reason"),
        nfc(change.evidence),
        tx.stamp.now_ms,
    )
    if change.payment_id and change.moved_out:
        tx.owe(change.payment_id, -change.moved_out, 0)
    if change.supplement_id and change.moved_in:
        tx.owe(change.supplement_id, change.moved_in, 0)


#: Every kind of `Change` (a test compares them).
WRITERS: Mapping[type, Callable[[Transaction, Any], None]] = MappingProxyType(
    {
        AddDelivery: _add_delivery,
        AddNote: _add_note,
        AddResolution: _add_resolution,
        AddTender: add_tender,
        Book: _book,
        CloseTender: close_tender,
        HearTender: hear_tender,
        MarkTender: mark_tender,
        MoveDelivery: _move_delivery,
        MoveNote: _move_note,
        MovePayment: _move_payment,
        MoveTender: move_tender,
        OpenPayment: _open_payment,
        SetFee: set_fee,
        SetOutcome: _set_outcome,
    }
)


def apply(changes: Sequence[Change], tx: Transaction) -> None:
    """Write them in order. Raises IllegalTransitionError if a row is not as a change expects."""
    for change in changes:
        WRITERS[type(change)](tx, change)
