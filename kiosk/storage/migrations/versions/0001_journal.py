"""The first schema, frozen as SQL: what is here never changes, later ones build on it."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

_SEALED = ("audit", "entry", "event", "leg", "meta")

_SCHEMA = """
CREATE TABLE audit (
    seq INTEGER NOT NULL,
    body TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (seq)
)
 STRICT;
CREATE TABLE box (
    id TEXT NOT NULL,
    opened_ms INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (id)
)
 STRICT;
CREATE TABLE counter (
    name TEXT NOT NULL,
    value INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (name)
)
 STRICT;
CREATE TABLE entry (
    id INTEGER NOT NULL,
    payment_id TEXT NOT NULL,
    step TEXT NOT NULL,
    currency TEXT NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (payment_id, step)
)
 STRICT;
CREATE TABLE event (
    audit INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    payment_id TEXT,
    detail TEXT NOT NULL,
    PRIMARY KEY (audit)
)
 STRICT;
CREATE TABLE meta (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (name)
)
 STRICT;
CREATE TABLE payment (
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    visit_id TEXT NOT NULL,
    line INTEGER NOT NULL,
    biller_id TEXT NOT NULL,
    number TEXT NOT NULL,
    number_index TEXT NOT NULL,
    last4 TEXT NOT NULL,
    former_last4 TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    fee INTEGER NOT NULL,
    amount_due INTEGER NOT NULL,
    as_of_ms INTEGER NOT NULL,
    held INTEGER NOT NULL,
    in_doubt INTEGER NOT NULL,
    posted_amount INTEGER NOT NULL,
    posted_fee INTEGER NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT NOT NULL,
    close_reason TEXT NOT NULL,
    confirmation TEXT NOT NULL,
    approval_ref TEXT NOT NULL,
    recovery_code TEXT NOT NULL,
    language TEXT NOT NULL,
    opened_ms INTEGER NOT NULL,
    closed_ms INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (seq),
    UNIQUE (visit_id, line),
    UNIQUE (confirmation),
    CHECK (held >= 0 AND in_doubt >= 0)
)
 STRICT;
CREATE TABLE leg (
    entry_id INTEGER NOT NULL,
    n INTEGER NOT NULL,
    account INTEGER NOT NULL,
    minor INTEGER NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (entry_id, n),
    FOREIGN KEY(entry_id) REFERENCES entry (id)
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE note (
    tender_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    payment_id TEXT,
    device_index INTEGER NOT NULL,
    value INTEGER,
    currency TEXT NOT NULL,
    state TEXT NOT NULL,
    box TEXT NOT NULL,
    evidence TEXT NOT NULL,
    reason TEXT NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (tender_id, n),
    FOREIGN KEY(payment_id) REFERENCES payment (id)
)
 STRICT;
CREATE TABLE outbox (
    payment_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_at_ms INTEGER NOT NULL,
    answer TEXT NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (payment_id, kind),
    FOREIGN KEY(payment_id) REFERENCES payment (id)
)
 STRICT;
CREATE TABLE tender (
    id TEXT NOT NULL,
    payment_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(payment_id) REFERENCES payment (id)
)
 STRICT;
CREATE INDEX payment_by_amount ON payment (amount, opened_ms);
CREATE INDEX payment_by_date ON payment (opened_ms, amount);
CREATE INDEX payment_by_number ON payment (number_index);
CREATE INDEX payment_unfinished ON payment (seq)
WHERE state = 'open' OR state = 'closing' OR outcome = '';
CREATE INDEX note_by_payment ON note (payment_id);
CREATE INDEX note_by_state ON note (state, audit);
CREATE UNIQUE INDEX note_evidence ON note (evidence) WHERE evidence != '';
CREATE INDEX outbox_due ON outbox (state, next_at_ms);
CREATE INDEX tender_by_payment ON tender (payment_id)
"""


def upgrade() -> None:
    """Everything up to the first payment: money, outbox, audit, counters, cash box."""
    for statement in _SCHEMA.split(";"):
        op.execute(statement)
    for table in _SEALED:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
