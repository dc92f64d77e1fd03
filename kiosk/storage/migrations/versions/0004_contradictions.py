"""What finds the charges of which their terminal told the opposite later."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """No row that is there is touched."""
    op.execute(
        "CREATE INDEX event_contradiction ON event (audit, payment_id) "
        "WHERE kind = 'card_contradiction'"
    )
