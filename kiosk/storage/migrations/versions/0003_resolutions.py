"""Resolutions of exceptions, and what finds the exceptions."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"

_SCHEMA = """
CREATE TABLE resolution (
    item TEXT NOT NULL,
    action TEXT NOT NULL,
    payment_id TEXT,
    supplement_id TEXT,
    currency TEXT NOT NULL,
    moved_out INTEGER NOT NULL,
    moved_in INTEGER NOT NULL,
    person TEXT NOT NULL,
    second TEXT NOT NULL,
    reason TEXT NOT NULL,
    evidence TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    audit INTEGER NOT NULL,
    PRIMARY KEY (item),
    CHECK (moved_out >= 0 AND moved_in >= 0),
    FOREIGN KEY(payment_id) REFERENCES payment (id),
    FOREIGN KEY(supplement_id) REFERENCES payment (id)
)
 STRICT;
CREATE INDEX resolution_by_payment ON resolution (payment_id);
CREATE INDEX resolution_by_supplement ON resolution (supplement_id);
CREATE INDEX payment_kept ON payment (seq) WHERE state = 'credited' AND held > 0;
CREATE INDEX payment_unattended ON payment (seq)
WHERE close_reason = 'abandoned' OR close_reason = 'restart';
CREATE INDEX event_late ON event (payment_id, audit) WHERE kind = 'late_evidence'
"""


def upgrade() -> None:
    """No row that is there is touched."""
    for statement in _SCHEMA.split(";"):
        op.execute(statement)
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER resolution_no_{verb.lower()} BEFORE {verb} ON resolution "
            "BEGIN SELECT RAISE(ABORT, 'resolution is append-only'); END"
        )
