"""Schema versions, run by Alembic when the journal is opened."""
