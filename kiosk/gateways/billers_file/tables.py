"""The SQLite file of one biller: its accounts, the payments taken here, what must be remitted."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import (
    URL,
    Column,
    Integer,
    MetaData,
    PoolProxiedConnection,
    Table,
    Text,
    create_engine,
)
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.pool import NullPool
from sqlalchemy.sql.elements import ClauseElement

metadata = MetaData()

account = Table(
    "account",
    metadata,
    Column("biller", Text, primary_key=True),
    Column("number", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("amount_due", Integer, nullable=False),
    Column("past_due", Integer, nullable=False),
    Column("minimum", Integer, nullable=False),
    Column("due", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("moved_to", Text, nullable=False),
    Column("lines", Text, nullable=False),
    Column("paid", Integer, nullable=False),
    sqlite_with_rowid=False,
)
payment = Table(
    "payment",
    metadata,
    Column("key", Text, primary_key=True),
    Column("number", Text, nullable=False),
    Column("amount", Integer, nullable=False),
    Column("approval_ref", Text, nullable=False),
    sqlite_with_rowid=False,
)
# What the biller has not been told yet: an export takes its rows from here.
remittance = Table(
    "remittance",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("number", Text, nullable=False),
    Column("amount", Integer, nullable=False),
    Column("approval_ref", Text, nullable=False),
    Column("posted_ms", Integer, nullable=False),
)
source = Table(
    "source",
    metadata,
    Column("fingerprint", Text, primary_key=True),
    Column("as_of_ms", Integer, nullable=False),
)

_NAMED = SQLiteDialect_pysqlite(paramstyle="named")


def compiled(statement: ClauseElement) -> str:
    """The statement's SQL with named parameters, for the driver's own cursor."""
    return str(statement.compile(dialect=_NAMED))


def connect(path: Path) -> tuple[sqlite3.Connection, PoolProxiedConnection]:
    """A driver connection in autocommit mode and the pool's handle, to be closed by its user.

    Any thread may use it; one at a time.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=NullPool,
        connect_args={"isolation_level": None, "check_same_thread": False, "timeout": 2.0},
    )
    pooled = engine.raw_connection()
    driver = pooled.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 (narrows the type)
    return driver, pooled
