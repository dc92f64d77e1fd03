"""Journals that older programs wrote: `journal_v<schema>.sql` is what each left, row for row, as
sqlite3's `iterdump` tells what `Till` wrote with that program."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from kiosk.storage.database import APPLICATION_ID
from kiosk.storage.disk import DiskGuard
from kiosk.storage.keys import create_keys
from tests.storage.conftest import Seeded

#: By schema: v1 knew cash only, v2 cards, v3 resolutions.
WRITTEN = {
    int(path.stem.rpartition("v")[2]): path
    for path in sorted(Path(__file__).parent.glob("journal_v*.sql"))
}
#: What is open in each, the notes that are credited to it, and what is on its way.
LEFT_OPEN = {
    1: {"p2": 2000},
    2: {"p3": 2000, "p4": 2000, "p5": 0},
    3: {"p3": 2000, "p4": 2000},
}
Content = dict[str, tuple[tuple[str, ...], list[tuple[Any, ...]]]]


def older(path: Path, schema: int) -> Path:
    """Puts the file there, as that program closed it: keys, ballast, settings."""
    path.parent.mkdir(exist_ok=True)
    create_keys(path, {}, Seeded())
    DiskGuard(path, 1 << 16, 0).lay()
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA journal_mode = WAL").fetchall()
        database.executescript(WRITTEN[schema].read_text())
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {schema}")
    database.close()
    return path


def content(path: Path, known: Content | None = None) -> Content:
    """Columns and rows of all tables but Alembic's own, or of those `known` before."""
    with sqlite3.connect(path) as database:
        names = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        found = {
            name: _rows(database, name, known[name][0] if known else ("*",))
            for (name,) in names
            if name != "alembic_version" and (known is None or name in known)
        }
    database.close()
    return found


def _rows(
    database: sqlite3.Connection, table: str, columns: tuple[str, ...]
) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    cursor = database.execute(f"SELECT {', '.join(columns)} FROM {table}")
    return tuple(column[0] for column in cursor.description), cursor.fetchall()


def version(path: Path) -> int:
    with sqlite3.connect(path) as database:
        (number,) = database.execute("PRAGMA user_version").fetchone()
    database.close()
    return int(number)
