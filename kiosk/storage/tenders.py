"""Tenders as rows: cash that is open or closed, and the charge to a card (MONEY.md 3 and 4.2).

A tender has a row in `tender`; a card's has another in `card`, with what its terminal told.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from kiosk.domain.cards import Approval
from kiosk.domain.changes import (
    AddTender,
    CloseTender,
    HearTender,
    MarkTender,
    MoveTender,
    SetFee,
)
from kiosk.domain.errors import IllegalTransitionError
from kiosk.domain.payments import SETTLED, Tender, TenderState, check_transition
from kiosk.storage import statements as sql
from kiosk.storage.audit import nfc
from kiosk.storage.transaction import Transaction

_LAST4 = 4


@dataclass(frozen=True, slots=True)
class _Card:
    """A card tender before the change."""

    payment_id: str
    amount: int
    captured: int
    attempt: int
    state: TenderState


def add_tender(tx: Transaction, change: AddTender) -> None:
    """A tender of an open payment that has no other under way; its fee is the payment's."""
    payment, amount = change.payment_id, change.amount
    found = sql.MAY_BEGIN.run(tx.cursor, payment=payment, money=amount.currency).fetchone()
    if found is None:
        raise IllegalTransitionError("no payment in which a tender may begin")
    card = change.kind is Tender.CARD
    state = TenderState.AUTH_INTENT if card else TenderState.ACTIVE
    tx.add("tender", change.tender_id, payment, change.kind.value, state.value)
    if card:
        money = (amount.currency, amount.minor, 0)  # nothing captured
        untold = [""] * len(sql.CARD_TEXTS)
        tx.add("card", change.tender_id, payment, *money, tx.stamp.now_ms, 0, *untold)
    if found[0] != change.fee.minor:
        tx.move("payment", (payment,), sql.SET_FEE, payment=payment, agreed=change.fee.minor)


def set_fee(tx: Transaction, change: SetFee) -> None:
    """Of a payment that is still open, and has no tender of its own."""
    payment, fee = change.payment_id, change.fee
    found = sql.MAY_BEGIN.run(tx.cursor, payment=payment, money=fee.currency).fetchone()
    if found is None:
        raise IllegalTransitionError("no open payment whose fee may change")
    if found[0] != fee.minor:
        tx.move("payment", (payment,), sql.SET_FEE, payment=payment, agreed=fee.minor)


def mark_tender(tx: Transaction, change: MarkTender) -> None:
    """A card tender without an answer gets its attempt, or the reason why there is none."""
    card = _card(tx, change.tender_id)
    if card.state in SETTLED or change.attempt < card.attempt:
        raise IllegalTransitionError(f"attempt {change.attempt} after {card.attempt}, {card.state}")
    _write(tx, change.tender_id, card.captured, change.attempt, change.mark, change.reason)


def hear_tender(tx: Transaction, change: HearTender) -> None:
    """Approved, not completed."""
    card = _card(tx, change.tender_id)
    if card.state is not TenderState.AUTH_INTENT:
        raise IllegalTransitionError(f"an approval is heard of a card {card.state}")
    _write(tx, change.tender_id, card.captured, card.attempt, approval=change.approval)


def move_tender(tx: Transaction, change: MoveTender) -> None:
    """A card tender gets its answer or next intent; `held` follows what is captured."""
    check_transition(change.before, change.after)
    card = _card(tx, change.tender_id)
    captured = card.captured
    match change.after:
        case TenderState.CAPTURED:
            captured = card.amount
        case TenderState.VOIDED:
            captured = 0
        case TenderState.DECLINED if captured:
            raise IllegalTransitionError("what is captured is voided, not declined")
        case _:
            pass
    _move(tx, change.tender_id, change.before, change.after)
    _write(
        tx, change.tender_id, captured, card.attempt, reason=change.reason, approval=change.approval
    )
    if captured != card.captured:
        tx.owe(card.payment_id, captured - card.captured, 0)


def close_tender(tx: Transaction, change: CloseTender) -> None:
    """No note can arrive any more."""
    before, after = TenderState.ACTIVE, TenderState.CLOSED
    check_transition(before, after)
    _move(tx, change.tender_id, before, after)


def _card(tx: Transaction, tender_id: str) -> _Card:
    found = sql.CARD.run(tx.cursor, tender=tender_id).fetchone()
    if found is None:
        raise IllegalTransitionError("no card tender of a payment that is not final")
    payment_id, amount, captured, attempt, state = found
    return _Card(payment_id, amount, captured, attempt, TenderState(state))


def _move(tx: Transaction, tender_id: str, before: TenderState, after: TenderState) -> None:
    states = {"before": before.value, "after": after.value}
    tx.move("tender", (tender_id,), sql.MOVE_TENDER, tender=tender_id, **states)


def _write(
    tx: Transaction,
    tender_id: str,
    captured: int,
    attempt: int,
    mark: str = "",
    reason: str = "",
    approval: Approval | None = None,
) -> None:
    told = dict.fromkeys(sql.CARD_TEXTS, "") | {"mark": mark, "reason": reason}
    if approval:
        # Whatever a driver lets slip, the disk never holds more than a receipt prints.
        told |= asdict(approval) | {"last4": approval.last4[-_LAST4:]}
    texts = {f"new_{name}": nfc(told[name]) for name in sql.CARD_TEXTS}
    card = {"tender": tender_id, "taken": captured, "tries": attempt}
    tx.move("card", (tender_id,), sql.WRITE_CARD, **card, **texts)
