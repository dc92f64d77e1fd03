"""The journal's tables (MONEY.md section 6). All are STRICT; amounts are minor units.

Two kinds: rows of `FIXED` are written once and never change (triggers see to it); rows of
`MOVING` carry `audit`, the sequence of the audit row that wrote them last, and `rev`, in how many
commits they were written. Column order is the order of the values in an audit body, version 1.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    and_,
    literal_column,
    or_,
)

metadata = MetaData()


def word(value: str) -> ColumnElement[str]:
    """A constant written into the SQL: partial indexes match on the text of their condition."""
    return literal_column(f"'{value}'", Text)


def _integer(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True, nullable=False),
    _text("value"),
    sqlite_strict=True,
)

counter = Table(
    "counter",
    metadata,
    Column("name", Text, primary_key=True, nullable=False),
    _integer("value"),
    _integer("rev"),
    _integer("audit"),
    sqlite_strict=True,
)

box = Table(
    "box",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    _integer("opened_ms"),
    _integer("rev"),
    _integer("audit"),
    sqlite_strict=True,
)

payment = Table(
    "payment",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    _integer("seq"),
    _text("visit_id"),
    _integer("line"),
    _text("biller_id"),
    _text("number"),
    _text("number_index"),
    _text("last4"),
    _text("former_last4"),
    _text("currency"),
    _integer("amount"),
    _integer("fee"),
    _integer("amount_due"),
    _integer("as_of_ms"),
    _integer("held"),
    _integer("in_doubt"),
    _integer("posted_amount"),
    _integer("posted_fee"),
    _text("state"),
    _text("outcome"),
    _text("close_reason"),
    _text("confirmation"),
    _text("approval_ref"),
    _text("recovery_code"),
    _text("language"),
    _integer("opened_ms"),
    _integer("closed_ms"),
    _integer("rev"),
    _integer("audit"),
    UniqueConstraint("seq"),
    UniqueConstraint("visit_id", "line"),
    UniqueConstraint("confirmation"),
    CheckConstraint("held >= 0 AND in_doubt >= 0"),
    sqlite_strict=True,
)
Index("payment_by_date", payment.c.opened_ms, payment.c.amount)
Index("payment_by_amount", payment.c.amount, payment.c.opened_ms)
Index("payment_by_number", payment.c.number_index)
UNFINISHED = or_(
    payment.c.state == word("open"),
    payment.c.state == word("closing"),
    payment.c.outcome == word(""),
)
Index("payment_unfinished", payment.c.seq, sqlite_where=UNFINISHED)
#: Money kept for a customer whose bill could not take it.
KEPT = and_(payment.c.state == word("credited"), payment.c.held > literal_column("0", Integer))
Index("payment_kept", payment.c.seq, sqlite_where=KEPT)
#: Money that went to the bill without its customer.
UNATTENDED = or_(
    payment.c.close_reason == word("abandoned"), payment.c.close_reason == word("restart")
)
Index("payment_unattended", payment.c.seq, sqlite_where=UNATTENDED)

tender = Table(
    "tender",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("payment_id", Text, ForeignKey("payment.id"), nullable=False),
    _text("kind"),
    _text("state"),
    _integer("rev"),
    _integer("audit"),
    sqlite_strict=True,
)
Index("tender_by_payment", tender.c.payment_id)
#: A card tender whose fate is not known yet.
UNSETTLED = or_(
    tender.c.state == word("auth_intent"),
    tender.c.state == word("authorised"),
    tender.c.state == word("capture_intent"),
    tender.c.state == word("void_intent"),
)
Index("tender_unsettled", tender.c.payment_id, sqlite_where=UNSETTLED)

card = Table(
    "card",
    metadata,
    Column("tender_id", Text, ForeignKey("tender.id"), primary_key=True, nullable=False),
    Column("payment_id", Text, ForeignKey("payment.id"), nullable=False),
    _text("currency"),
    _integer("amount"),
    _integer("captured"),
    _integer("since_ms"),
    _integer("attempt"),
    _text("mark"),
    _text("reference"),
    _text("auth"),
    _text("brand"),
    _text("last4"),
    _text("terminal"),
    _text("reason"),
    _integer("rev"),
    _integer("audit"),
    CheckConstraint("amount > 0 AND captured IN (0, amount)"),
    CheckConstraint("length(last4) <= 4"),
    sqlite_strict=True,
)
Index("card_by_payment", card.c.payment_id)

note = Table(
    "note",
    metadata,
    _text("tender_id"),
    _integer("n"),
    Column("payment_id", Text, ForeignKey("payment.id")),
    _integer("device_index"),
    Column("value", Integer),
    _text("currency"),
    _text("state"),
    _text("box"),
    _text("evidence"),
    _text("reason"),
    _integer("rev"),
    _integer("audit"),
    PrimaryKeyConstraint("tender_id", "n"),
    sqlite_strict=True,
)
Index("note_by_payment", note.c.payment_id)
Index("note_by_state", note.c.state, note.c.audit)
Index("note_evidence", note.c.evidence, unique=True, sqlite_where=note.c.evidence != word(""))

outbox = Table(
    "outbox",
    metadata,
    Column("payment_id", Text, ForeignKey("payment.id"), nullable=False),
    _text("kind"),
    _text("state"),
    _integer("attempts"),
    _integer("next_at_ms"),
    _text("answer"),
    _integer("rev"),
    _integer("audit"),
    PrimaryKeyConstraint("payment_id", "kind"),
    sqlite_strict=True,
)
Index("outbox_due", outbox.c.state, outbox.c.next_at_ms)

resolution = Table(
    "resolution",
    metadata,
    Column("item", Text, primary_key=True, nullable=False),
    _text("action"),
    Column("payment_id", Text, ForeignKey("payment.id")),
    Column("supplement_id", Text, ForeignKey("payment.id")),
    _text("currency"),
    _integer("moved_out"),
    _integer("moved_in"),
    _text("person"),
    _text("second"),
    _text("reason"),
    _text("evidence"),
    _integer("at_ms"),
    _integer("rev"),
    _integer("audit"),
    CheckConstraint("moved_out >= 0 AND moved_in >= 0"),
    sqlite_strict=True,
)
Index("resolution_by_payment", resolution.c.payment_id)
Index("resolution_by_supplement", resolution.c.supplement_id)

event = Table(
    "event",
    metadata,
    Column("audit", Integer, primary_key=True, nullable=False),
    _integer("at_ms"),
    _text("kind"),
    Column("payment_id", Text),
    _text("detail"),
    sqlite_strict=True,
)

Index(
    "event_late",
    event.c.payment_id,
    event.c.audit,
    sqlite_where=event.c.kind == word("late_evidence"),
)
CONTRADICTION = event.c.kind == word("card_contradiction")
Index("event_contradiction", event.c.audit, event.c.payment_id, sqlite_where=CONTRADICTION)

entry = Table(
    "entry",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    _text("payment_id"),
    _text("step"),
    _text("currency"),
    _integer("audit"),
    UniqueConstraint("payment_id", "step"),
    sqlite_strict=True,
)

leg = Table(
    "leg",
    metadata,
    Column("entry_id", Integer, ForeignKey("entry.id"), nullable=False),
    _integer("n"),
    _integer("account"),
    _integer("minor"),
    _text("detail"),
    PrimaryKeyConstraint("entry_id", "n"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True, nullable=False),
    _text("body"),
    Column("hash", LargeBinary, nullable=False),
    sqlite_strict=True,
)

FIXED = (meta, event, entry, leg)
MOVING = (counter, box, payment, tender, card, note, outbox, resolution)
#: Tables whose rows no UPDATE or DELETE may touch. A resolution is told among the moving rows, so
#: that journals written before there were any verify as they are.
SEALED = (*FIXED, audit, resolution)
