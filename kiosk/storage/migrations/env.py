"""Alembic's entry: runs on the connection and in the transaction that the journal hands in."""

from __future__ import annotations

from alembic import context

from kiosk.storage.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
context.run_migrations()
