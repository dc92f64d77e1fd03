"""What is read from the journal, compiled once as the statements that write it are."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Exists,
    FromClause,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
)

from kiosk.domain.changes import SHARED
from kiosk.storage.statements import prepare
from kiosk.storage.tables import (
    CONTRADICTION,
    KEPT,
    UNATTENDED,
    UNFINISHED,
    UNSETTLED,
    audit,
    box,
    card,
    counter,
    entry,
    event,
    note,
    outbox,
    payment,
    resolution,
    tender,
    word,
)

_ZERO = literal_column("0", Integer)
_ONE = literal_column("1", Integer)
_THIS_PAYMENT = payment.c.id == bindparam("payment")


def _refused(one: FromClause) -> Exists:
    return (
        exists(_ONE)
        .where(outbox.c.payment_id == one.c.id)
        .where(outbox.c.kind == word("biller"))
        .where(outbox.c.state == word("refused"))
    )


#: What a supplement was made of: the confirmation number of the payment it belongs to, and the
#: money that came from there.
_ORIGINAL = payment.alias("original")
_BROUGHT = (
    select(_ORIGINAL.c.confirmation)
    .join_from(_ORIGINAL, resolution, resolution.c.payment_id == _ORIGINAL.c.id)
    .where(resolution.c.supplement_id == payment.c.id)
    .correlate(payment)
    .scalar_subquery()
)
_MOVED_IN = (
    select(resolution.c.moved_in)
    .where(resolution.c.supplement_id == payment.c.id)
    .correlate(payment)
    .scalar_subquery()
)
_SHARING = resolution.c.action == word(SHARED)
#: What the payment that took the money of several bills gave to the others.
_SHARED_OUT = (
    select(func.sum(resolution.c.moved_out))
    .where(resolution.c.payment_id == payment.c.id)
    .where(_SHARING)
    .correlate(payment)
    .scalar_subquery()
)


def _supplement(one: FromClause) -> Exists:
    """A payment made from another's money later: no bill of a visit of several."""
    of_it = resolution.c.supplement_id == one.c.id
    return exists(_ONE).where(of_it).where(~_SHARING).correlate(one)


_OTHER = payment.alias("other")
_SEVERAL = (
    exists(_ONE)
    .where(_OTHER.c.visit_id == payment.c.visit_id)
    .where(_OTHER.c.id != payment.c.id)
    .where(~_supplement(_OTHER))
    .correlate(payment)
)
#: Money of one visit pays its fee once, in the first supplement; refused, that falls away.
_MORE = payment.alias("more")
_FEE_TAKEN = (
    exists(_ONE)
    .where(_MORE.c.visit_id == payment.c.visit_id)
    .where(_MORE.c.posted_fee > _ZERO)
    .where(_supplement(_MORE))
    .where(~_refused(_MORE))
)
_PAYMENTS: Select[Any] = select(
    payment,
    _refused(payment).label("refused"),
    _BROUGHT.label("supplement_of"),
    _MOVED_IN.label("brought"),
    _FEE_TAKEN.label("fee_taken"),
    _SHARED_OUT.label("shared"),
    and_(_SEVERAL, ~_supplement(payment)).label("several"),
)
PAYMENT = prepare(_PAYMENTS.where(_THIS_PAYMENT))
#: The other bills that were paid together with one.
BESIDE = prepare(
    _PAYMENTS.where(payment.c.visit_id == bindparam("visit"))
    .where(payment.c.id != bindparam("payment"))
    .where(~_supplement(payment))
    .order_by(payment.c.line)
)
UNFINISHED_PAYMENTS = prepare(_PAYMENTS.where(UNFINISHED).order_by(payment.c.seq))
BY_CONFIRMATION = prepare(_PAYMENTS.where(payment.c.confirmation == bindparam("code")))
BY_NUMBER = prepare(
    _PAYMENTS.where(payment.c.number_index == bindparam("blind")).order_by(payment.c.seq.desc())
)

#: By which keys show whether they are this journal's.
NEWEST_NUMBER = prepare(
    select(payment.c.id, payment.c.number)
    .where(payment.c.number != word(""))
    .order_by(payment.c.seq.desc())
)

#: In the order of making: no row is ever deleted.
TENDERS = prepare(
    select(tender.c.id, tender.c.payment_id, tender.c.kind, tender.c.state, *card.columns[2:-2])
    .join_from(tender, card, card.c.tender_id == tender.c.id, isouter=True)
    .where(tender.c.payment_id == bindparam("payment"))
    .order_by(literal_column("tender.rowid"))
)
NOTES = prepare(select(note).where(note.c.payment_id == bindparam("payment")).order_by(note.c.n))
_STACKED = note.c.state == word("stacked")
#: A person's decision says nothing of the order in which a device reports.
_BY_PERSON = (
    exists(_ONE)
    .where(
        resolution.c.item
        == word("note:") + note.c.tender_id + word(":") + literal_column("note.n", Text)
    )
    .where(resolution.c.person != word(""))
)
_CREDITED = and_(_STACKED, ~_BY_PERSON)
LAST_CREDITED = prepare(select(note).where(_CREDITED).order_by(note.c.audit.desc()))
_NEWEST_CREDIT = (
    select(func.coalesce(func.max(note.c.audit), _ZERO)).where(_CREDITED).scalar_subquery()
)
#: Restored, and nobody has said yet that it may go on.
RESTORED, CONFIRMED = "restored", "restored_ok"
_RESTORED_AT = select(counter.c.audit).where(counter.c.name == word(RESTORED)).scalar_subquery()
_LATER = and_(note.c.audit > _NEWEST_CREDIT, note.c.audit > func.coalesce(_RESTORED_AT, _ZERO))
_DECIDED = or_(_STACKED, note.c.state == word("returned"))
#: Since when it was in doubt its entry says; its own row says when a person found it.
_DOUBTED_LATER = (
    exists(_ONE)
    .where(entry.c.payment_id == func.coalesce(note.c.payment_id, note.c.tender_id))
    .where(entry.c.step == word("doubt:") + literal_column("note.n", Text))
    .where(entry.c.audit > _NEWEST_CREDIT)
)
#: A device reports in order and each note once: a doubt that is older than a credit, or was heard
#: of already, is not the one that a report means. One that a person has decided may be.
#: Nor is one from before a restore: the journal has lost what was told and decided since.
#: In the order of making, which ids do not tell: a clock may have been set back between two starts.
DOUBTS = prepare(
    select(note)
    .where(
        or_(
            and_(note.c.state == word("in_doubt"), _LATER),
            and_(_DECIDED, _LATER, _DOUBTED_LATER, note.c.evidence == word(""), _BY_PERSON),
        )
    )
    .where(
        ~exists(_ONE)
        .where(event.c.audit > note.c.audit)
        .where(event.c.kind == word("late_evidence"))
        .where(event.c.payment_id == note.c.payment_id)
    )
    .order_by(literal_column("note.rowid"))
)

#: Paper says the outcome, so it waits for one; the biller's row is what brings it. Of several bills
#: it says that of each. (A supplement has one from its beginning on.)
_UNTOLD = (
    exists(_ONE)
    .where(_OTHER.c.visit_id == payment.c.visit_id)
    .where(_OTHER.c.line > _ONE)
    .where(_OTHER.c.outcome == word(""))
)
_TOLD = and_(payment.c.outcome != word(""), or_(payment.c.line > _ONE, ~_UNTOLD))
_READY = and_(
    or_(outbox.c.state == word("waiting"), outbox.c.state == word("sent")),
    or_(outbox.c.kind == word("biller"), _TOLD),
)
_DELIVERIES = outbox.join(payment, payment.c.id == outbox.c.payment_id)
DUE = prepare(
    select(outbox)
    .select_from(_DELIVERIES)
    .where(and_(_READY, outbox.c.next_at_ms <= bindparam("until")))
    .order_by(payment.c.seq, outbox.c.kind)
)
NEXT_DUE = prepare(select(func.min(outbox.c.next_at_ms)).select_from(_DELIVERIES).where(_READY))
DELIVERY = prepare(
    select(outbox).where(
        and_(outbox.c.payment_id == bindparam("payment"), outbox.c.kind == bindparam("channel"))
    )
)
HEAD = prepare(select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()))
COUNTER = prepare(select(counter.c.value).where(counter.c.name == bindparam("name_is")))
_CONFIRMED = select(counter.c.value).where(counter.c.name == word(CONFIRMED)).scalar_subquery()
UNCONFIRMED = prepare(
    select(_ONE)
    .where(counter.c.name == word(RESTORED))
    .where(counter.c.value > func.coalesce(_CONFIRMED, _ZERO))
)
NEWEST_BOX = prepare(select(box.c.id).order_by(box.c.audit.desc()))

#: The queue of exceptions, each with the time since when (MONEY.md section 4.4).


def _waits(since: ColumnElement[int]) -> ColumnElement[bool]:
    """Since long ago, or since a time that was written under a wrong clock."""
    return or_(since <= bindparam("before"), since > bindparam("now"))


_WRITTEN_MS = select(event.c.at_ms).where(event.c.audit == note.c.audit).scalar_subquery()
NOTES_IN_DOUBT = prepare(
    select(note, _WRITTEN_MS).where(note.c.state == word("in_doubt")).order_by(note.c.audit)
)
CARDS_UNKNOWN = prepare(
    select(card.c.tender_id, card.c.payment_id)
    .join_from(tender, card, card.c.tender_id == tender.c.id)
    .where(UNSETTLED)
    .where(or_(_waits(card.c.since_ms), card.c.reason != word("")))
    .order_by(card.c.since_ms)
)
_NEWEST = literal_column("(SELECT max(rowid) FROM card)", Integer)
NEWEST_CARD = prepare(select(card.c.tender_id).where(literal_column("card.rowid") == _NEWEST))
POSTINGS_UNKNOWN = prepare(
    select(payment.c.id, outbox.c.next_at_ms, outbox.c.attempts)
    .select_from(_DELIVERIES)
    .where(or_(outbox.c.state == word("waiting"), outbox.c.state == word("sent")))
    .where(outbox.c.kind == word("biller"))
    .where(_waits(payment.c.closed_ms))
    .order_by(payment.c.seq)
)
_TAKEN_BACK = and_(outbox.c.state == word("refused"), outbox.c.kind == word("biller"))
CREDITS = prepare(
    select(payment.c.id, payment.c.closed_ms)
    .where(KEPT)
    .union_all(
        select(payment.c.id, payment.c.closed_ms)
        .select_from(_DELIVERIES)
        .where(_TAKEN_BACK)
        .where(payment.c.held > _ZERO)
    )
)
_SEEN = exists(_ONE).where(
    resolution.c.item == word("contradiction:") + literal_column("event.audit", Text)
)
CONTRADICTIONS = prepare(
    select(event.c.audit, event.c.payment_id, event.c.at_ms)
    .where(CONTRADICTION)
    .where(~_SEEN)
    .order_by(event.c.audit)
)
_NOTED = exists(_ONE).where(resolution.c.item == word("abandoned:") + payment.c.id)
UNATTENDED_PAYMENTS = prepare(
    select(payment.c.id, payment.c.closed_ms)
    .where(UNATTENDED)
    .where(payment.c.state == word("posted"))
    .where(~_NOTED)
    .order_by(payment.c.seq)
)
