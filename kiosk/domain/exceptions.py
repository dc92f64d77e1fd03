"""What a person must decide: exceptions of money, what may be done about each, and by whom.

A view of the journal, not a table of its own (MONEY.md section 4.4). A resolution is a ledger
entry with a name under it; nothing is ever edited.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.money import Money
from kiosk.domain.payments import FINAL, NoteRecord, PaymentRecord, TenderRecord
from kiosk.domain.rules import Bar, Moment

#: A tender or posting without an answer for this long is in the queue (MONEY.md section 4.3).
QUEUED_AFTER_MS = 120_000


class ExceptionKind(StrEnum):
    """Kinds of exception. A posting without an answer is asked on; nobody can decide it here."""

    NOTE_IN_DOUBT = "note_in_doubt"
    STRAY_NOTE = "stray_note"
    CARD_UNKNOWN = "card_unknown"
    CARD_CONTRADICTED = "card_contradicted"
    POSTING_UNKNOWN = "posting_unknown"
    CREDIT_HELD = "credit_held"
    ABANDONED_CASH = "abandoned_cash"


class Resolution(StrEnum):
    """What can be done about an exception."""

    IN_BOX = "in_box"
    NOT_IN_BOX = "not_in_box"
    HONOURED = "honoured"
    CHARGED = "charged"
    NOT_CHARGED = "not_charged"
    APPLIED = "applied"
    PAID_OUT = "paid_out"
    NOTED = "noted"


ALLOWED = {
    ExceptionKind.NOTE_IN_DOUBT: (Resolution.IN_BOX, Resolution.NOT_IN_BOX, Resolution.HONOURED),
    ExceptionKind.STRAY_NOTE: (Resolution.IN_BOX, Resolution.NOT_IN_BOX),
    ExceptionKind.CARD_UNKNOWN: (Resolution.CHARGED, Resolution.NOT_CHARGED),
    ExceptionKind.CARD_CONTRADICTED: (Resolution.NOTED,),
    ExceptionKind.POSTING_UNKNOWN: (),
    ExceptionKind.CREDIT_HELD: (Resolution.APPLIED, Resolution.PAID_OUT),
    ExceptionKind.ABANDONED_CASH: (Resolution.NOTED,),
}


@dataclass(frozen=True, slots=True)
class MoneyException:
    """One item of the queue. `key` names it for good; `evidence` is what is known, in one line.

    `amount` is what is at stake (None: a note of unknown value). Times are UTC milliseconds;
    `next_ask_ms` is None where nothing is asked by itself. `askable`: an answer would be about
    this charge. A serial terminal tells its last sale only, and after a later charge of the same
    sum that is another's.
    """

    key: str
    kind: ExceptionKind
    since_ms: int
    amount: Money | None
    evidence: str
    payment: PaymentRecord | None = None
    note: NoteRecord | None = None
    tender: TenderRecord | None = None
    next_ask_ms: int | None = None
    askable: bool = False


@dataclass(frozen=True, slots=True)
class Resolve:
    """A person decides the exception `key`. `by` and `second` are people's ids.

    `reference` is the charge's in the acquirer's book, needed for CHARGED; `number` another
    account to apply a credit to; `value` is what a stray note of unknown value turned out to be.
    """

    key: str
    resolution: Resolution
    by: str
    reason: str
    second: str = ""
    reference: str = ""
    number: PayBillNumber | None = None
    value: Money | None = None


class Objection(StrEnum):
    """Why a resolution was not accepted."""

    UNKNOWN_ITEM = "unknown_item"
    NOT_ALLOWED = "not_allowed"
    NOT_NAMED = "not_named"
    SECOND_PERSON = "second_person"
    BUSY = "busy"
    NO_REFERENCE = "no_reference"
    NO_VALUE = "no_value"
    NUMBER_LOST = "number_lost"
    KEYS_LOST = "keys_lost"
    RESTORED = "restored"
    NO_BILLER = "no_biller"
    ANSWERED = "answered"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class Resolved:
    """The answer to a Resolve: done, or why not."""

    key: str
    objection: Objection | None = None


def note_key(note: NoteRecord) -> str:
    """The key of a note in doubt."""
    return f"note:{note.tender_id}:{note.n}"


def objection(order: Resolve, item: MoneyException | None, moment: Moment) -> Objection | None:
    """Whether a person may decide this, in this way: named, allowed, and two above the limit."""
    if item is None:
        return Objection.UNKNOWN_ITEM
    if moment.health.barred is Bar.RESTORED:
        # It may have been decided, and paid out, after the backup was made.
        return Objection.RESTORED
    if order.resolution not in ALLOWED[item.kind]:
        return Objection.NOT_ALLOWED
    by, second = _name(order.by), _name(order.second)
    if not by or not order.reason.strip():
        return Objection.NOT_NAMED
    if order.resolution is Resolution.IN_BOX and item.amount is None and not _worth(order, moment):
        return Objection.NO_VALUE
    pending = item.payment is not None and item.payment.state not in FINAL
    if pending and order.resolution is Resolution.HONOURED:
        return Objection.BUSY
    stake = item.amount or order.value
    limit = moment.rules.dual_control_minor
    if second in {"", by} and stake is not None and stake.minor > limit:
        return Objection.SECOND_PERSON
    if order.resolution is Resolution.CHARGED and not order.reference.strip():
        return Objection.NO_REFERENCE
    return _no_bill(order, item, moment)


def _name(person: str) -> str:
    return person.strip().casefold()


def _worth(order: Resolve, moment: Moment) -> bool:
    value = order.value
    return value is not None and value.minor > 0 and value.currency == moment.rules.currency


def _no_bill(order: Resolve, item: MoneyException, moment: Moment) -> Objection | None:
    """Why the money cannot go where the decision sends it."""
    if item.payment is None or order.resolution in {Resolution.PAID_OUT, Resolution.NOTED}:
        return None
    number = order.number or item.payment.number
    if all(biller.id != number.biller_id for biller in moment.rules.billers):
        return Objection.NO_BILLER
    if order.resolution is not Resolution.APPLIED:
        return None
    if moment.health.barred is Bar.KEY_LOST:
        return Objection.KEYS_LOST
    return None if number.value else Objection.NUMBER_LOST
