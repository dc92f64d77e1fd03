"""Changes as rows: one function for each kind of change (MONEY.md sections 3 and 5)."""

from __future__ import annotations

import unicodedata
from typing import assert_never

from kiosk.domain.changes import (
    AddDelivery,
    AddNote,
    Book,
    Change,
    CloseTender,
    MoveDelivery,
    MoveNote,
    MovePayment,
    OpenPayment,
    SetOutcome,
)
from kiosk.domain.errors import IllegalTransitionError, JournalError
from kiosk.domain.ids import confirmation
from kiosk.domain.ledger import Entry
from kiosk.domain.payments import (
    FINAL,
    DeliveryState,
    NoteState,
    PaymentState,
    TenderState,
    check_transition,
)
from kiosk.storage import statements as sql
from kiosk.storage import tables
from kiosk.storage.transaction import Transaction, Value

_NOTE_PAYMENT = tables.note.c.keys().index("payment_id")
_NOTE_VALUE = tables.note.c.keys().index("value")


def apply(change: Change, tx: Transaction) -> None:
    """Write one change. Raises IllegalTransitionError if a row is not as the change expects."""
    match change:
        case OpenPayment():
            _open_payment(tx, change)
        case MovePayment():
            _move_payment(tx, change)
        case SetOutcome():
            _set_outcome(tx, change)
        case CloseTender():
            _close_tender(tx, change)
        case AddNote():
            _add_note(tx, change)
        case MoveNote():
            _move_note(tx, change)
        case Book(entry):
            _book(tx, entry)
        case AddDelivery():
            _add_delivery(tx, change)
        case MoveDelivery():
            _move_delivery(tx, change)
        case _:
            assert_never(change)


def _open_payment(tx: Transaction, change: OpenPayment) -> None:
    if not tx.cipher.usable:
        raise JournalError("the keys are lost: no payment can be opened")
    number = change.number
    (lines,) = sql.LINES_OF_VISIT.run(tx.cursor, visit=change.visit_id).fetchone()
    values: dict[str, Value] = {
        "id": change.payment_id,
        "seq": tx.count("payment"),
        "visit_id": change.visit_id,
        "line": lines + 1,
        "biller_id": number.biller_id,
        "number": tx.cipher.seal(number.value, change.payment_id, "payment.number"),
        "number_index": tx.cipher.blind(number),
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
    tx.insert(tables.payment, values)
    tender: dict[str, Value] = {"id": change.tender_id, "payment_id": change.payment_id}
    tx.insert(tables.tender, tender | {"kind": "cash", "state": TenderState.ACTIVE.value})


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
        tables.payment,
        sql.MOVE_PAYMENT,
        held_more=held,
        doubt_more=in_doubt,
        payment=change.payment_id,
        before=change.before.value,
        after=change.after.value,
        reason=change.close_reason.value if change.close_reason else "",
        amount_posted=change.posted_amount,
        fee_posted=change.posted_fee,
        recovery=change.recovery_code,
        spoken=change.language,
        closed=tx.stamp.now_ms if change.after in FINAL else 0,
    )


def _set_outcome(tx: Transaction, change: SetOutcome) -> None:
    tx.move(
        tables.payment,
        sql.SET_OUTCOME,
        payment=change.payment_id,
        told=change.outcome.value,
        approval=nfc(change.approval_ref),
    )


def _close_tender(tx: Transaction, change: CloseTender) -> None:
    before, after = TenderState.ACTIVE, TenderState.CLOSED
    check_transition(before, after)
    tx.move(
        tables.tender,
        sql.CLOSE_TENDER,
        tender=change.tender_id,
        before=before.value,
        after=after.value,
    )


def _add_note(tx: Transaction, change: AddNote) -> None:
    if change.state not in {NoteState.INTENT, NoteState.IN_DOUBT}:
        raise IllegalTransitionError(f"a note does not begin as {change.state}")
    value = change.value
    values: dict[str, Value] = {
        "tender_id": change.tender_id,
        "n": change.n,
        "payment_id": change.payment_id,
        "device_index": change.index,
        "value": value.minor if value else None,
        "currency": value.currency if value else "",
        "state": change.state.value,
        "box": nfc(change.box),
        "evidence": nfc(change.evidence),
        "reason": "",
    }
    tx.insert(tables.note, values)
    if change.payment_id and value:
        _hold(tx, change.payment_id, value.minor, None, change.state)


def _move_note(tx: Transaction, change: MoveNote) -> None:
    check_transition(change.before, change.after)
    row = tx.move(
        tables.note,
        sql.MOVE_NOTE,
        tender=change.tender_id,
        number=change.n,
        before=change.before.value,
        after=change.after.value,
        proof=nfc(change.evidence),
        why=nfc(change.reason),
    )
    payment_id, minor = row[_NOTE_PAYMENT], row[_NOTE_VALUE]
    if payment_id and minor:
        _hold(tx, payment_id, minor, change.before, change.after)


def _hold(
    tx: Transaction, payment_id: str, minor: int, before: NoteState | None, after: NoteState
) -> None:
    """`held` is the sum of the payment's stacked notes, `in_doubt` of those in doubt."""
    held = minor * ((after is NoteState.STACKED) - (before is NoteState.STACKED))
    doubt = minor * ((after is NoteState.IN_DOUBT) - (before is NoteState.IN_DOUBT))
    if held or doubt:
        tx.owe(payment_id, held, doubt)


def _book(tx: Transaction, entry: Entry) -> None:
    values: dict[str, Value] = {
        "id": None,
        "payment_id": entry.payment_id,
        "step": entry.step,
        "currency": entry.currency,
    }
    entry_id = tx.insert(tables.entry, values)
    for n, leg in enumerate(entry.legs):
        row: dict[str, Value] = {"entry_id": entry_id, "n": n, "account": leg.account.value}
        tx.insert(tables.leg, row | {"minor": leg.minor, "detail": nfc(leg.detail)})


def _add_delivery(tx: Transaction, change: AddDelivery) -> None:
    values: dict[str, Value] = {
        "payment_id": change.payment_id,
        "kind": change.kind.value,
        "state": DeliveryState.WAITING.value,
        "attempts": 0,
        "next_at_ms": change.next_at_ms,
        "answer": "",
    }
    tx.insert(tables.outbox, values)


def _move_delivery(tx: Transaction, change: MoveDelivery) -> None:
    check_transition(change.before, change.after)
    tx.move(
        tables.outbox,
        sql.MOVE_DELIVERY,
        payment=change.payment_id,
        channel=change.kind.value,
        before=change.before.value,
        after=change.after.value,
        sent=1 if change.after is DeliveryState.SENT else 0,
        due=change.next_at_ms,
        said=tx.cipher.seal(change.answer, change.payment_id, f"outbox.answer.{change.kind}"),
    )


def nfc(text: str) -> str:
    """Text from outside in the one form that the audit body allows."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
