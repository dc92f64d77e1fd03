"""Card tenders: a table beside `tender`, whose rows the audit chain tells as they are."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

_SCHEMA = """
CREATE TABLE card (
    tender_id TEXT NOT NULL,
    payment_id TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    captured INTEGER NOT NULL,
    since_ms INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    mark TEXT NOT NULL,
    reference TEXT NOT NULL,
    auth TEXT NOT NULL,
    brand TEXT NOT NULL,
    last4 TEXT NOT NULL,
    terminal TEXT NOT NULL,
    reason TEXT NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (tender_id),
    CHECK (amount > 0 AND captured IN (0, amount)),
    CHECK (length(last4) <= 4),
    FOREIGN KEY(tender_id) REFERENCES tender (id),
    FOREIGN KEY(payment_id) REFERENCES payment (id)
)
 STRICT;
CREATE INDEX card_by_payment ON card (payment_id);
CREATE INDEX tender_unsettled ON tender (payment_id)
WHERE state = 'auth_intent' OR state = 'authorised' OR state = 'capture_intent'
OR state = 'void_intent'
"""


def upgrade() -> None:
    """No row that is there is touched."""
    for statement in _SCHEMA.split(";"):
        op.execute(statement)
