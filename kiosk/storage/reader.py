"""The journal as others see it: read beside a running kiosk, never written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from kiosk.storage.database import SCHEMA_VERSION, JournalFileError, require_ours


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """One view of the journal, which does not change while it is read. Raises JournalFileError."""
    uri = f"file:{quote(str(path.absolute()))}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as database:
            database.execute("BEGIN")
            require_ours(database, path)
            _require_current(database, path)
            yield database
    except sqlite3.Error as error:
        raise JournalFileError(f"The journal {path} cannot be read: {error}") from None


def damage(path: Path) -> str:
    """What `PRAGMA quick_check` finds first, "" if nothing. Raises JournalFileError."""
    with reading(path) as database:
        (found,) = database.execute("PRAGMA quick_check(1)").fetchone()
    return "" if found == "ok" else str(found).splitlines()[-1]


def _require_current(database: sqlite3.Connection, path: Path) -> None:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version != SCHEMA_VERSION:
        raise JournalFileError(
            f"The journal {path} has schema {version}, not {SCHEMA_VERSION}: "
            "start this program's kiosk on it once."
        )
