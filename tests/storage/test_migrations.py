"""The schema: what the migrations make is what the tables say, and never half of it."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from kiosk.storage import tables
from kiosk.storage.database import SCHEMA_VERSION, JournalFileError
from kiosk.storage.verify import verify

Till = Any
Reopen = Callable[..., Till]


def schema(database: sqlite3.Connection) -> dict[str, str]:
    """Tables and indexes by name, with white space folded."""
    found = database.execute(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'trigger' "
        "AND name NOT LIKE 'alembic%'"
    )
    return {name: re.sub(r"\s+", " ", text).strip() for name, text in found}


def test_migrations_and_tables_tell_the_same_schema(till: Till) -> None:
    """The frozen SQL of the versions, run one after the other, makes what tables.py describes."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        tables.metadata.create_all(connection)
        described = schema(connection.connection.driver_connection)  # type: ignore[arg-type]  # pysqlite's own
    engine.dispose()
    with sqlite3.connect(till.path) as database:
        made = schema(database)
        (version,) = database.execute("PRAGMA user_version").fetchone()
        (revision,) = database.execute("SELECT version_num FROM alembic_version").fetchone()
    database.close()
    assert made == described
    assert (version, revision) == (SCHEMA_VERSION, f"{SCHEMA_VERSION:04d}")


def test_append_only_is_said_by_triggers(till: Till) -> None:
    """Two for each sealed table, no more and no less."""
    triggers = {
        name for (name,) in till.rows("SELECT name FROM sqlite_schema WHERE type='trigger'")
    }
    expected = {f"{t.name}_no_{verb}" for t in tables.SEALED for verb in ("update", "delete")}
    assert triggers == expected


def test_a_first_boot_killed_at_any_statement_leaves_nothing_or_all(
    tmp_path: Path, reopen: Reopen
) -> None:
    """SIGKILL before each statement in turn: a normal start then refuses an empty file or finds a
    whole journal, and a first boot ends what was begun."""
    number, ended = 0, 0
    while killed_before(number, tmp_path / f"{number}.db", reopen):
        path = tmp_path / f"{number}.db"
        try:
            till = reopen(path)
        except JournalFileError:
            till = reopen(path, create=True)
            ended += 1
        till.open()
        assert verify(path).problem == ""
        till.journal.close()
        number += 1
    assert number > ended > 60


def killed_before(number: int, path: Path, boot: Reopen, *, create: bool = True) -> bool:
    """A boot in a forked process, which dies before its statement `number`."""
    child = os.fork()
    if child == 0:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sqlite3, "connect", traced(number))
            boot(path, create=create)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert status in {0, signal.SIGKILL}
    return status == signal.SIGKILL


def traced(left: int) -> Callable[..., sqlite3.Connection]:
    connect = sqlite3.connect

    def count(_statement: str) -> None:
        nonlocal left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1

    def traced_connect(*args: Any, **options: Any) -> sqlite3.Connection:
        driver: sqlite3.Connection = connect(*args, **options)
        driver.set_trace_callback(count)
        return driver

    return traced_connect
