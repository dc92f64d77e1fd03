"""The journal on SQLite: durable, audited, encrypted where it holds content."""
